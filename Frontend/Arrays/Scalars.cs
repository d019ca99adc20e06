using System.Globalization;
using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Converts between single elements of different types, as casts between dtypes do.</summary>
internal static class Scalars
{
    /// <summary>A scalar of any numeric .NET type as another one.</summary>
    public static object Convert(object value, Type to)
    {
        if (value.GetType() == to) return value;
        Complex z = ToComplex(value);
        if (to == typeof(Complex)) return z;
        if (to == typeof(Complex64)) return (Complex64)z;
        if (to == typeof(bool)) return z != Complex.Zero;
        if (to == typeof(Half)) return (Half)z.Real;
        if (to == typeof(float)) return (float)z.Real;
        if (to == typeof(double)) return z.Real;
        if (to == typeof(object)) return value;
        if (value is long or ulong or int or uint or short or ushort or sbyte or byte or bool)
            return System.Convert.ChangeType(value, to, CultureInfo.InvariantCulture);
        if (double.IsNaN(z.Real)) throw new ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(z.Real)) throw new OverflowError("cannot convert float infinity to integer");
        return System.Convert.ChangeType(Math.Truncate(z.Real), to, CultureInfo.InvariantCulture);
    }

    /// <summary>Any numeric scalar as a complex number.</summary>
    public static Complex ToComplex(object value) => value switch
    {
        Complex z => z,
        Complex64 z => z,
        Half h => (double)h,
        bool b => b ? 1 : 0,
        IConvertible c => c.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new TypeError($"a {value.GetType().Name} is not a number"),
    };

    /// <summary>A typed constant of a scalar's own .NET type.</summary>
    public static ScalarConstant Typed(object value, DType dtype) => value switch
    {
        bool b => ScalarConstant.Integral(DType.Bool, b ? 1 : 0),
        ulong u => ScalarConstant.Integral(dtype, unchecked((long)u)),
        _ when dtype.IsInexact => ScalarConstant.Floating(dtype, ToComplex(value)),
        _ => ScalarConstant.Integral(dtype, System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };
}
