using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>The shorter ways to a power that NumPy's <c>**</c> takes for scalar exponents.</summary>
internal static class ScalarPower
{
    /// <summary>The ufunc that stands for the power, or null where only the power itself will do.</summary>
    public static UnaryUfunc? UfuncFor(NDArray x, NDArray exponent)
    {
        if (ValueOf(exponent) is not { } value) return null;
        // Where values count a scalar and an exponent have a common type of their own, and squares must be taken in it.
        if (x.NDim == 0 && Profile.Current.Semantics.Scalars.CountsValues) return null;
        // Integers have no roots, and their powers take the scalar's type unless that is an integer too.
        if (x.DType.IsInteger && (exponent.DType.IsInexact || value.Real is not (1 or 2))) return null;
        return (value.Real, value.Imaginary) switch
        {
            (2, 0) => np.square,
            (1, 0) when x.DType != DType.Bool => np.positive,
            (0.5, 0) when x.DType.IsInexact => np.sqrt,
            (-1, 0) when x.DType.IsInexact => np.reciprocal,
            _ => null,
        };
    }

    private static Complex? ValueOf(NDArray exponent) => exponent switch
    {
        { NDim: > 0 } => null,
        { Node: { Value: null, Attribute: ScalarConstant constant } } => constant.Inexact,
        { Node.Value: not null } => Scalars.ToComplex(exponent.Item()),
        _ => null,
    };
}
