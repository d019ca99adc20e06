using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>Whether a Python scalar may become an element of a dtype: the errors of <c>np.array(s, dtype)</c>, <c>x[0] = s</c> and their kin, under the current profile.</summary>
public static class ScalarConversion
{
    internal const string TooLargeForLong = "Python int too large to convert to C long";

    /// <summary>
    /// For <c>np.array(s, dtype)</c>, <c>np.float32(s)</c>, <c>x[i] = s</c> and <c>x.fill(s)</c>: an integer type takes what Python's <c>int(s)</c> gives
    /// and it holds, a float type what <c>float(s)</c> gives; bool and complex take anything.
    /// </summary>
    /// <returns>Whether bits of an integer are dropped, which NumPy 2 refuses.</returns>
    /// <exception cref="OverflowError">Too large an integer, or an infinity.</exception>
    /// <exception cref="ValueError">NaN for an integer.</exception>
    /// <exception cref="TypeError">A complex number for a real type.</exception>
    public static bool Check(in Operand scalar, DType to)
    {
        switch (scalar.Weak, to.Kind)
        {
            case (WeakKind.Int, 'i' or 'u'):
                return Wraps(scalar.Integer, to);
            case (WeakKind.Float, 'i' or 'u'):
                if (double.IsNaN(scalar.Real)) throw new ValueError("cannot convert float NaN to integer");
                if (double.IsInfinity(scalar.Real)) throw new OverflowError("cannot convert float infinity to integer");
                // Saturates, beyond what any dtype holds.
                return Wraps((Int128)Math.Clamp(Math.Truncate(scalar.Real), -1e38, 1e38), to);
            case (WeakKind.Complex, 'i' or 'u'):
                throw new TypeError("int() argument must be a string, a bytes-like object or a real number, not 'complex'");
            case (WeakKind.Complex, 'f'):
                throw new TypeError("float() argument must be a string or a real number, not 'complex'");
        }
        return false;
    }

    /// <summary>For <c>np.full</c> and <c>np.copyto</c>, which convert as arrays do: only integers can fail, those that the type does not hold.</summary>
    /// <exception cref="OverflowError">Too large an integer.</exception>
    public static void CheckCopy(in Operand scalar, DType to)
    {
        if (scalar.Weak != WeakKind.Int) return;
        if (Profile.Current.Semantics.WrappingIntegers != Acceptance.Refused)
        {
            // As an array of its own, cast: beyond 64 bits one of Python objects.
            if (scalar.IsBeyond64Bits && to.IsInteger) throw OutOfBounds(scalar.Integer, to);
            return;
        }
        // A bool is filled by way of int64.
        Wraps(scalar.Integer, to == DType.Bool ? DType.Int64 : to);
    }

    /// <summary>For <c>x.fill(s)</c>, which converted as arrays do once.</summary>
    /// <inheritdoc cref="Check" path="/exception"/>
    public static void CheckFill(in Operand scalar, DType to)
    {
        if (Profile.Current.Semantics.FillSetsElements) Check(scalar, to);
        else if (scalar.IsBeyond64Bits) throw OutOfBounds(scalar.Integer, to);
    }

    /// <summary>Whether <paramref name="dtype"/> holds the integer; floats hold all, rounded, and bools all, as true.</summary>
    internal static bool Fits(Int128 value, DType dtype) => dtype.Code switch
    {
        DTypeCode.Int8 => value >= sbyte.MinValue && value <= sbyte.MaxValue,
        DTypeCode.Int16 => value >= short.MinValue && value <= short.MaxValue,
        DTypeCode.Int32 => value >= int.MinValue && value <= int.MaxValue,
        DTypeCode.Int64 => value >= long.MinValue && value <= long.MaxValue,
        DTypeCode.UInt8 => value >= 0 && value <= byte.MaxValue,
        DTypeCode.UInt16 => value >= 0 && value <= ushort.MaxValue,
        DTypeCode.UInt32 => value >= 0 && value <= uint.MaxValue,
        DTypeCode.UInt64 => value >= 0 && value <= ulong.MaxValue,
        _ => true,
    };

    // NumPy converts through C's long, or unsigned long for uint32 and uint64, and names the type only when that went well.
    internal static OverflowError OutOfBounds(Int128 value, DType dtype) =>
        value < long.MinValue || value > (dtype.Kind == 'u' && dtype.ItemSize >= 4 ? ulong.MaxValue : (Int128)long.MaxValue)
            ? new OverflowError(TooLargeForLong)
            : new OverflowError($"Python integer {value} out of bounds for {dtype.Name}");

    // Before NumPy 2 an integer that C's long holds loses what the type has no room for; the wider unsigned types go by way of an unsigned long.
    private static bool Wraps(Int128 value, DType dtype)
    {
        if (Fits(value, dtype)) return false;
        bool hasBits = value >= long.MinValue && (value <= long.MaxValue || dtype.Kind == 'u' && dtype.ItemSize >= 4 && value <= ulong.MaxValue);
        return Profile.Current.Semantics.WrappingIntegers != Acceptance.Refused && hasBits ? true : throw OutOfBounds(value, dtype);
    }
}
