using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>The shorter ways to a power that NumPy's <c>**</c> takes for scalar exponents.</summary>
internal static class ScalarPower
{
    /// <summary>The power of an array as <c>**</c> takes it; null where only the power itself will do.</summary>
    /// <param name="x">An array; a scalar has no shorter ways.</param>
    /// <param name="exponent">The exponent, a real number of any kind but bool.</param>
    /// <param name="inPlace">Whether the result is stored in x: then squares stay in its type.</param>
    public static NDArray? Of(NDArray x, NDArray exponent, bool inPlace = false)
    {
        if (exponent.DType == DType.Bool || exponent.DType.IsComplex || ValueOf(exponent) is not { } value) return null;
        if (x.DType.IsInexact)
        {
            return value.Real switch
            {
                2 => np.square(x),
                1 => np.positive(x),
                0.5 => np.sqrt(x),
                -1 => np.reciprocal(x),
                0 => np.ones_like(x),
                _ => null,
            };
        }
        if (value.Real != 2) return null;
        return np.square(x.DType.IsInteger && !inPlace && exponent.DType.IsFloating ? x.AsType(DType.Float64) : x);
    }

    private static Complex? ValueOf(NDArray exponent) => exponent switch
    {
        { NDim: > 0 } => null,
        { Node: { Value: null, Attribute: ScalarConstant constant } } => constant.Inexact,
        { Node.Value: not null } => Scalars.ToComplex(exponent.Item()),
        _ => null,
    };
}
