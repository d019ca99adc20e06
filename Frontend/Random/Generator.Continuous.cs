using OmniNumpy.Lazy.Kernels;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// Continuous distributions. How many bits a variate takes depends on the bits themselves, so these draw at once; uniform and triangular take one
// double each and are recorded, like random. What is done to variates by plain arithmetic is recorded in any case.
public sealed partial class Generator
{
    /// <summary>Normal variates of mean 0 and deviation 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array if neither this nor <paramref name="out"/> is given.</param>
    /// <param name="dtype">float64 or float32, which has a stream of its own.</param>
    /// <param name="out">Receives the variates; contiguous.</param>
    /// <exception cref="TypeError">Another dtype.</exception>
    /// <exception cref="ValueError">A negative length; an output that does not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.standard_normal.html"/>
    public NDArray standard_normal(Shape? size = null, DType? dtype = null, NDArray? @out = null) => OfPrecision("standard_normal", dtype)
        ? Draw.FillAll<double>(static (elements, v) => Ziggurat.FillNormal(v.Bits, elements), size, @out)
        : Draw.Fill(static v => Ziggurat.NormalSingle(v.Bits), size, @out);

    /// <summary>Exponential variates of mean 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array if neither this nor <paramref name="out"/> is given.</param>
    /// <param name="dtype">float64 or float32, which has a stream of its own.</param>
    /// <param name="method"><c>zig</c> for the ziggurat, <c>inv</c> for inversion.</param>
    /// <param name="out">Receives the variates; contiguous.</param>
    /// <exception cref="TypeError">Another dtype.</exception>
    /// <exception cref="ValueError">A negative length; an output that does not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.standard_exponential.html"/>
    public NDArray standard_exponential(Shape? size = null, DType? dtype = null, string method = "zig", NDArray? @out = null)
    {
        bool single = !OfPrecision("standard_exponential", dtype);
        return (method == "zig", Semantics.RandomThroughExponential, single) switch
        {
            (true, _, false) => Draw.FillAll<double>(static (elements, v) => Ziggurat.FillExponential(v.Bits, elements), size, @out),
            (true, _, true) => Draw.Fill(static v => Ziggurat.ExponentialSingle(v.Bits), size, @out),
            (false, true, false) => Draw.Fill(static v => Distributions.InvertedExponential(v.Bits), size, @out),
            (false, true, true) => Draw.Fill(static v => Distributions.InvertedExponentialSingle(v.Bits), size, @out),
            (false, false, false) => Draw.Fill(static v => Distributions.OldInvertedExponential(v.Bits), size, @out),
            (false, false, true) => Draw.Fill(static v => Distributions.OldInvertedExponentialSingle(v.Bits), size, @out),
        };
    }

    /// <summary>Gamma variates of scale 1.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <param name="dtype">float64 or float32, which has a stream of its own.</param>
    /// <param name="out">Receives the variates; contiguous.</param>
    /// <exception cref="TypeError">Another dtype.</exception>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.standard_gamma.html"/>
    public NDArray standard_gamma(NDArray shape, Shape? size = null, DType? dtype = null, NDArray? @out = null) => OfPrecision("standard_gamma", dtype)
        ? Draw.Fill(Distributions.StandardGamma, Real("shape", shape, Constraint.NonNegative), size, @out)
        : Draw.Fill(static (v, k) => Distributions.StandardGammaSingle(v.Bits, k), new Parameter<float>("shape", shape, DType.Float32, Constraint.NonNegative), size, @out);

    /// <summary>Uniform variates from [low, high). Recorded: the arithmetic fuses with what follows.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="OverflowError">The range is not finite.</exception>
    /// <exception cref="ValueError">A negative range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.uniform.html"/>
    public NDArray uniform(NDArray? low = null, NDArray? high = null, Shape? size = null)
    {
        (NDArray from, NDArray range) = UniformRange(low ?? 0.0, high ?? 1.0, "high - low range");
        Real("high - low", range, Constraint.NonNegative).Check(range.NDim == 0);
        return from + range * random(ShapeOf(size, null, from.Shape, range.Shape));
    }

    /// <summary>The lower end and the length, as float64.</summary>
    internal static (NDArray Low, NDArray Range) UniformRange(NDArray low, NDArray high, string single)
    {
        NDArray from = Float64("low", low), range = Float64("high", high) - from;
        if (!np.all(np.isfinite(range)).Item<bool>()) throw new OverflowError($"{(range.NDim == 0 ? single : "Range")} exceeds valid bounds");
        return (from, range);
    }

    /// <summary>Triangular variates. Recorded: the arithmetic fuses with what follows.</summary>
    /// <param name="left">The lower end.</param>
    /// <param name="mode">Where the density is largest.</param>
    /// <param name="right">The upper end.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">Parameters out of order; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.triangular.html"/>
    public NDArray triangular(NDArray left, NDArray mode, NDArray right, Shape? size = null)
    {
        CheckTriangle(left, mode, right);
        return Triangle(left, mode, right, random(ShapeOf(size, null, left.Shape, mode.Shape, right.Shape)));
    }

    /// <summary>Checks the order of the parameters of a triangular distribution.</summary>
    /// <exception cref="ValueError">They are out of order.</exception>
    internal static void CheckTriangle(NDArray left, NDArray mode, NDArray right)
    {
        if (np.any(left > mode).Item<bool>()) throw new ValueError("left > mode");
        if (np.any(mode > right).Item<bool>()) throw new ValueError("mode > right");
        if (np.any(np.equal(left, right)).Item<bool>()) throw new ValueError("left == right");
    }

    /// <summary>Uniform variates bent to triangular ones by inversion.</summary>
    internal static NDArray Triangle(NDArray left, NDArray mode, NDArray right, NDArray u)
    {
        (NDArray a, NDArray c, NDArray b) = (Float64("left", left), Float64("mode", mode), Float64("right", right));
        NDArray length = b - a, rising = c - a;
        return np.where(u <= rising / length, a + np.sqrt(u * (rising * length)), b - np.sqrt((1.0 - u) * ((b - c) * length)));
    }

    /// <summary>Normal variates.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The standard deviation, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.normal.html"/>
    public NDArray normal(NDArray? loc = null, NDArray? scale = null, Shape? size = null)
    {
        (NDArray mean, NDArray deviation) = (Float64("loc", loc ?? 0.0), Float64("scale", scale ?? 1.0));
        Real("scale", deviation, Constraint.NonNegative).Check(mean.NDim == 0 && deviation.NDim == 0);
        return mean + deviation * standard_normal(ShapeOf(size, null, mean.Shape, deviation.Shape));
    }

    /// <summary>Variates whose logarithm is normal.</summary>
    /// <param name="mean">The mean of the logarithm.</param>
    /// <param name="sigma">The standard deviation of the logarithm, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.lognormal.html"/>
    public NDArray lognormal(NDArray? mean = null, NDArray? sigma = null, Shape? size = null) =>
        Draw.Fill(Distributions.LogNormal, Real("mean", mean ?? 0.0), Real("sigma", sigma ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Exponential variates.</summary>
    /// <param name="scale">The mean, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.exponential.html"/>
    public NDArray exponential(NDArray? scale = null, Shape? size = null)
    {
        NDArray mean = Float64("scale", scale ?? 1.0);
        Real("scale", mean, Constraint.NonNegative).Check(mean.NDim == 0);
        return mean * standard_exponential(ShapeOf(size, null, mean.Shape));
    }

    /// <summary>Double exponential variates.</summary>
    /// <param name="loc">The position of the peak.</param>
    /// <param name="scale">The decay, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.laplace.html"/>
    public NDArray laplace(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Laplace(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Logistic variates.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The scale, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.logistic.html"/>
    public NDArray logistic(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Logistic(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Variates of the extreme value distribution of type I.</summary>
    /// <param name="loc">The mode.</param>
    /// <param name="scale">The scale, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.gumbel.html"/>
    public NDArray gumbel(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Gumbel(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Rayleigh variates. Before NumPy 1.21 the stream was another one, which the profile selects.</summary>
    /// <param name="scale">The mode, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.rayleigh.html"/>
    public NDArray rayleigh(NDArray? scale = null, Shape? size = null) =>
        Semantics.RandomThroughExponential
            ? Draw.Fill(Distributions.Rayleigh, Real("scale", scale ?? 1.0, Constraint.NonNegative), size)
            : Draw.Fill(static (v, s) => Distributions.OldRayleigh(v.Bits, s), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Variates of the Pareto II (Lomax) distribution; add 1 and multiply for the classical one. Before NumPy 1.22 they were less exact near 0, which the profile selects.</summary>
    /// <param name="a">The shape, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.pareto.html"/>
    public NDArray pareto(NDArray a, Shape? size = null) =>
        Semantics.RandomExactNearZero
            ? Draw.Fill(Distributions.Pareto, Real("a", a, Constraint.Positive), size)
            : Draw.Fill(Distributions.LegacyPareto, Real("a", a, Constraint.Positive), size);

    /// <summary>Variates of [0, 1] whose density is a power. Before NumPy 1.22 they were less exact near 0, which the profile selects.</summary>
    /// <param name="a">The exponent plus 1, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.power.html"/>
    public NDArray power(NDArray a, Shape? size = null) =>
        Semantics.RandomExactNearZero
            ? Draw.Fill(Distributions.Power, Real("a", a, Constraint.Positive), size)
            : Draw.Fill(Distributions.LegacyPower, Real("a", a, Constraint.Positive), size);

    /// <summary>Weibull variates of scale 1.</summary>
    /// <param name="a">The shape, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.weibull.html"/>
    public NDArray weibull(NDArray a, Shape? size = null) =>
        Draw.Fill(Distributions.Weibull, Real("a", a, Constraint.NonNegative), size);

    /// <summary>Cauchy variates of mode 0 and scale 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.standard_cauchy.html"/>
    public NDArray standard_cauchy(Shape? size = null) =>
        Draw.Fill(Distributions.StandardCauchy, size);

    /// <summary>Angles in [-π, π] of the von Mises distribution.</summary>
    /// <param name="mu">The mode.</param>
    /// <param name="kappa">The concentration, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.vonmises.html"/>
    public NDArray vonmises(NDArray mu, NDArray kappa, Shape? size = null) =>
        Semantics.RandomThroughExponential
            ? Draw.Fill(Distributions.VonMises, Real("mu", mu), Real("kappa", kappa, Constraint.NonNegative), size)
            : Draw.Fill(static (v, m, k) => Distributions.LegacyVonMises(v.Bits, m, k), Real("mu", mu), Real("kappa", kappa, Constraint.NonNegative), size);

    /// <summary>Inverse Gaussian variates.</summary>
    /// <param name="mean">The mean, positive.</param>
    /// <param name="scale">The scale, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.wald.html"/>
    public NDArray wald(NDArray mean, NDArray scale, Shape? size = null) =>
        Semantics.RandomExactTails
            ? Draw.Fill(Distributions.ExactWald, Real("mean", mean, Constraint.Positive), Real("scale", scale, Constraint.Positive), size)
            : Draw.Fill(Distributions.Wald, Real("mean", mean, Constraint.Positive), Real("scale", scale, Constraint.Positive), size);

    private static NDArray Float64(string name, NDArray value)
    {
        if (!np.can_cast(value.DType, DType.Float64)) throw np.CannotCast(value.DType, DType.Float64, Profiles.Casting.Safe);
        return value.AsStrong(DType.Float64);
    }

    // Whether the dtype is float64 rather than float32.
    private static bool OfPrecision(string function, DType? dtype)
    {
        if (dtype is null || dtype == DType.Float64) return true;
        return dtype == DType.Float32 ? false : throw new TypeError($"Unsupported dtype dtype('{dtype}') for {function}");
    }

    private Drawing<ZigguratVariates> Draw => new(new ZigguratVariates(Bits));
}
