using OmniNumpy.Lazy.Kernels;
using static OmniNumpy.Lazy.Drawing;

namespace OmniNumpy.Lazy;

// The gamma distribution and what is made of it.
public sealed partial class RandomState
{
    /// <summary>Gamma variates of scale 1.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.standard_gamma.html"/>
    public NDArray standard_gamma(NDArray shape, Shape? size = null) =>
        Draw.Fill(Distributions.StandardGamma, Real("shape", shape, Constraint.NonNegative), size);

    /// <summary>Gamma variates.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="scale">The scale, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.gamma.html"/>
    public NDArray gamma(NDArray shape, NDArray? scale = null, Shape? size = null) =>
        Draw.Fill(Distributions.Gamma, Real("shape", shape, Constraint.NonNegative), Real("scale", scale ?? 1.0, Constraint.NonNegative), size);

    /// <summary>Beta variates.</summary>
    /// <param name="a">The first shape parameter, positive.</param>
    /// <param name="b">The second shape parameter, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.beta.html"/>
    public NDArray beta(NDArray a, NDArray b, Shape? size = null) =>
        Draw.Fill(Distributions.LegacyBeta, Real("a", a, Constraint.Positive), Real("b", b, Constraint.Positive), size);

    /// <summary>Sums of squares of normal variates.</summary>
    /// <param name="df">How many squares (degrees of freedom), positive, not necessarily an integer.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.chisquare.html"/>
    public NDArray chisquare(NDArray df, Shape? size = null) =>
        Draw.Fill(Distributions.ChiSquare, Real("df", df, Constraint.Positive), size);

    /// <summary>Sums of squares of normal variates whose means are not zero.</summary>
    /// <param name="df">Degrees of freedom, positive.</param>
    /// <param name="nonc">The sum of the squared means, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.noncentral_chisquare.html"/>
    public NDArray noncentral_chisquare(NDArray df, NDArray nonc, Shape? size = null) =>
        Draw.Fill(Distributions.LegacyNoncentralChiSquare, Real("df", df, Constraint.Positive), Real("nonc", nonc, Constraint.NonNegative), size);

    /// <summary>Ratios of two chi-square variates, each divided by its degrees of freedom.</summary>
    /// <param name="dfnum">Degrees of freedom of the numerator, positive.</param>
    /// <param name="dfden">Degrees of freedom of the denominator, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.f.html"/>
    public NDArray f(NDArray dfnum, NDArray dfden, Shape? size = null) =>
        Draw.Fill(Distributions.F, Real("dfnum", dfnum, Constraint.Positive), Real("dfden", dfden, Constraint.Positive), size);

    /// <summary>As f, with a noncentral numerator.</summary>
    /// <param name="dfnum">Degrees of freedom of the numerator, positive.</param>
    /// <param name="dfden">Degrees of freedom of the denominator, positive.</param>
    /// <param name="nonc">The noncentrality of the numerator, not negative.</param>
    /// <param name="size">The shape of the result; by default that of the parameters, broadcast.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.noncentral_f.html"/>
    public NDArray noncentral_f(NDArray dfnum, NDArray dfden, NDArray nonc, Shape? size = null) =>
        Draw.Fill(Distributions.LegacyNoncentralF, Real("dfnum", dfnum, Constraint.Positive), Real("dfden", dfden, Constraint.Positive), Real("nonc", nonc, Constraint.NonNegative), size);

    /// <summary>Student's t variates.</summary>
    /// <param name="df">Degrees of freedom, positive.</param>
    /// <param name="size">The shape of the result; by default that of the parameter.</param>
    /// <exception cref="ValueError">A parameter out of range; shapes that do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.standard_t.html"/>
    public NDArray standard_t(NDArray df, Shape? size = null) =>
        Draw.Fill(Distributions.StandardT, Real("df", df, Constraint.Positive), size);
}
