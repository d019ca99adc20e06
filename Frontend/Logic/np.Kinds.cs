using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Real or complex, finite or infinite, whole or not.
public static partial class np
{
    /// <summary>Where the imaginary part is not zero; nowhere in arrays that are not complex.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.iscomplex.html"/>
    public static NDArray iscomplex(NDArray x) => x.DType.IsComplex ? x.Imag != 0 : Filled(x.Shape, DType.Bool, 0);

    /// <summary>Where the imaginary part is zero; everywhere in arrays that are not complex.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isreal.html"/>
    public static NDArray isreal(NDArray x) => x.DType.IsComplex ? x.Imag == 0 : Filled(x.Shape, DType.Bool, 1);

    /// <summary>The real part of a complex array whose imaginary parts are all as good as zero; any other array as it is. Evaluates complex arrays.</summary>
    /// <param name="a">The array.</param>
    /// <param name="tol">The largest imaginary part: in units of the dtype's epsilon if it is greater than 1, else as it is.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.real_if_close.html"/>
    public static NDArray real_if_close(NDArray a, double tol = 100)
    {
        if (!a.DType.IsComplex) return a;
        NDArray bound = tol > 1 ? ScalarMaker.Of(a.DType.RealType)(FInfo.Of(a.DType).Eps) * tol : tol;
        return (bool)all(absolute(a.Imag) < bound) ? a.Real : a;
    }

    /// <summary>Where elements are positive infinity.</summary>
    /// <param name="x">An array of real numbers.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isposinf.html"/>
    public static NDArray isposinf(NDArray x, NDArray? @out = null) => logical_and(isinf(x), logical_not(SignOf(x)), @out);

    /// <summary>Where elements are negative infinity.</summary>
    /// <inheritdoc cref="isposinf" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isneginf.html"/>
    public static NDArray isneginf(NDArray x, NDArray? @out = null) => logical_and(isinf(x), SignOf(x), @out);

    private static NDArray SignOf(NDArray x) => x.DType.IsComplex
        ? throw new TypeError($"This operation is not supported for {x.DType} values because it would be ambiguous.")
        : signbit(x);

    /// <summary>Elements rounded towards zero.</summary>
    /// <param name="x">An array of real numbers.</param>
    /// <param name="out">Receives the result.</param>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fix.html"/>
    public static NDArray fix(NDArray x, NDArray? @out = null)
    {
        NDArray up = ceil(x);
        NDArray whole = where(greater_equal(x, 0), floor(x), up);
        if (@out is null) return whole;
        if (!can_cast(whole.DType, @out.DType, Casting.SameKind))
            throw new UFuncTypeError($"Cannot cast ufunc 'ceil' output from dtype('{whole.DType}') to dtype('{@out.DType}') with casting rule 'same_kind'");
        @out.Write(whole.Node);
        return @out;
    }
}
