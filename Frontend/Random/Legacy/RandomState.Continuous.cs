using OmniNumpy.Lazy.Kernels;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// Continuous distributions.
public sealed partial class RandomState
{
    /// <summary>Normal variates of mean 0 and deviation 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.standard_normal.html"/>
    public NDArray standard_normal(Shape? size = null) =>
        Draw.Fill(static v => v.Normal(), size);

    /// <summary>Normal variates.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The standard deviation, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.normal.html"/>
    public NDArray normal(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(Distributions.Normal, Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Variates whose logarithm is normal.</summary>
    /// <param name="mean">The mean of the logarithm.</param>
    /// <param name="sigma">The standard deviation of the logarithm, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.lognormal.html"/>
    public NDArray lognormal(NDArray? mean = null, NDArray? sigma = null, Shape? size = null) =>
        Draw.Fill(Distributions.LogNormal, Real("mean", mean ?? 0.0), Real("sigma", sigma ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Exponential variates of mean 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.standard_exponential.html"/>
    public NDArray standard_exponential(Shape? size = null) =>
        Draw.Fill(static v => v.Exponential(), size);

    /// <summary>Exponential variates.</summary>
    /// <param name="scale">The mean, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.exponential.html"/>
    public NDArray exponential(NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(Distributions.Exponential, Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Double exponential variates.</summary>
    /// <param name="loc">The position of the peak.</param>
    /// <param name="scale">The decay, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.laplace.html"/>
    public NDArray laplace(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Laplace(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Logistic variates.</summary>
    /// <param name="loc">The mean.</param>
    /// <param name="scale">The scale, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.logistic.html"/>
    public NDArray logistic(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Logistic(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Variates of the extreme value distribution of type I.</summary>
    /// <param name="loc">The mode.</param>
    /// <param name="scale">The scale, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.gumbel.html"/>
    public NDArray gumbel(NDArray? loc = null, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, loc, scale) => Distributions.Gumbel(v.Bits, loc, scale), Real("loc", loc ?? 0.0), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Rayleigh variates.</summary>
    /// <param name="scale">The mode, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.rayleigh.html"/>
    public NDArray rayleigh(NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(static (v, scale) => Distributions.LegacyRayleigh(v.Bits, scale), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Variates of the Pareto II (Lomax) distribution; add 1 and multiply for the classical one.</summary>
    /// <param name="a">The shape, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.pareto.html"/>
    public NDArray pareto(NDArray a, Shape? size = null) =>
        Draw.Fill(Distributions.LegacyPareto, Real("a", a, Constraint.Positive), size);

    /// <summary>Variates of [0, 1] whose density is a power.</summary>
    /// <param name="a">The exponent plus 1, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.power.html"/>
    public NDArray power(NDArray a, Shape? size = null) =>
        Draw.Fill(Distributions.LegacyPower, Real("a", a, Constraint.Positive), size);

    /// <summary>Weibull variates of scale 1.</summary>
    /// <param name="a">The shape, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.weibull.html"/>
    public NDArray weibull(NDArray a, Shape? size = null) =>
        Draw.Fill(Distributions.Weibull, Real("a", a, Constraint.NonNegative), size);

    /// <summary>Cauchy variates of mode 0 and scale 1.</summary>
    /// <param name="size">The shape of the result; a 0-d array by default.</param>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.standard_cauchy.html"/>
    public NDArray standard_cauchy(Shape? size = null) =>
        Draw.Fill(Distributions.StandardCauchy, size);

    /// <summary>Angles in [-π, π] of the von Mises distribution.</summary>
    /// <param name="mu">The mode.</param>
    /// <param name="kappa">The concentration, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.vonmises.html"/>
    public NDArray vonmises(NDArray mu, NDArray kappa, Shape? size = null) =>
        Draw.Fill(static (v, mu, kappa) => Distributions.LegacyVonMises(v.Bits, mu, kappa), Real("mu", mu), Real("kappa", kappa, Constraint.NonNegative), size);

    /// <summary>Inverse Gaussian variates.</summary>
    /// <param name="mean">The mean, positive.</param>
    /// <param name="scale">The scale, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.wald.html"/>
    public NDArray wald(NDArray mean, NDArray scale, Shape? size = null) =>
        Draw.Fill(Distributions.Wald, Real("mean", mean, Constraint.Positive), Real("scale", scale, Constraint.Positive), size);

    /// <summary>Uniform variates from [low, high), or (high, low] if that is the order.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="OverflowError">The range is not finite.</exception>
    /// <exception cref="ValueError">Shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.uniform.html"/>
    public NDArray uniform(NDArray? low = null, NDArray? high = null, Shape? size = null)
    {
        (NDArray from, NDArray range) = Generator.UniformRange(low ?? 0.0, high ?? 1.0, "Range");
        return from + range * random_sample(ShapeOf(size, null, from.Shape, range.Shape));
    }

    /// <summary>Triangular variates.</summary>
    /// <param name="left">The lower end.</param>
    /// <param name="mode">Where the density is largest.</param>
    /// <param name="right">The upper end.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">Parameters out of order; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.triangular.html"/>
    public NDArray triangular(NDArray left, NDArray mode, NDArray right, Shape? size = null)
    {
        Generator.CheckTriangle(left, mode, right);
        return Generator.Triangle(left, mode, right, random_sample(ShapeOf(size, null, left.Shape, mode.Shape, right.Shape)));
    }
}
