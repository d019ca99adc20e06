using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Whether arrays agree.
public static partial class np
{
    /// <summary>Whether elements agree within a tolerance: |a - b| &lt;= atol + rtol * |b|. It is not symmetric in a and b.</summary>
    /// <param name="a">First array.</param>
    /// <param name="b">The reference.</param>
    /// <param name="rtol">Relative tolerance.</param>
    /// <param name="atol">Absolute tolerance.</param>
    /// <param name="equal_nan">Whether NaN agrees with NaN.</param>
    /// <returns>A bool for each pair of elements.</returns>
    /// <exception cref="ValueError">The shapes do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isclose.html"/>
    public static NDArray isclose(NDArray a, NDArray b, NDArray? rtol = null, NDArray? atol = null, bool equal_nan = false)
    {
        // Integers are compared as floats: their difference could wrap, and the smallest one has no absolute value.
        if (b.DType.IsIntegral) b = b.AsTypeIfNeeded(result_type(b, 1.0));
        NDArray near = absolute(a - b) <= (atol ?? 1e-8) + (rtol ?? 1e-5) * absolute(b);
        NDArray close = (near & isfinite(b)) | (a == b);
        return equal_nan ? close | (isnan(a) & isnan(b)) : close;
    }

    /// <summary>Whether all elements agree within a tolerance; evaluates. See <see cref="isclose"/>.</summary>
    /// <inheritdoc cref="isclose" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.allclose.html"/>
    public static bool allclose(NDArray a, NDArray b, NDArray? rtol = null, NDArray? atol = null, bool equal_nan = false) =>
        (bool)all(isclose(a, b, rtol, atol, equal_nan));

    /// <summary>Whether arrays have the same shape and elements; evaluates if the shapes agree.</summary>
    /// <param name="a1">First array.</param>
    /// <param name="a2">Second array.</param>
    /// <param name="equal_nan">Whether NaN equals NaN.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array_equal.html"/>
    public static bool array_equal(NDArray a1, NDArray a2, bool equal_nan = false)
    {
        if (a1.Shape != a2.Shape) return false;
        NDArray equal = a1 == a2;
        if (equal_nan && a1.DType.IsInexact && a2.DType.IsInexact) equal |= isnan(a1) & isnan(a2);
        return (bool)all(equal);
    }

    /// <summary>Whether arrays broadcast to each other and have the same elements then; evaluates if they do broadcast.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array_equiv.html"/>
    public static bool array_equiv(NDArray a1, NDArray a2) => Broadcasting.TryBroadcast(a1.Shape, a2.Shape) is not null && (bool)all(a1 == a2);
}
