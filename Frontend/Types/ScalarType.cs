using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;
using Operand = OmniNumpy.Lazy.Profiles.Operand;

namespace OmniNumpy.Lazy;

/// <summary>
/// A scalar type such as <c>np.float32</c>: call it to make a typed scalar (<c>np.float32(0.5)</c>), or give it where a dtype is wanted
/// (<c>np.zeros(3, np.float32)</c>). Its scalars are strong: unlike a C# number they take part in promotion with their own type.
/// </summary>
/// <param name="value">A C# scalar, or an array to convert.</param>
/// <returns>A 0-d array, or for an array one of its shape.</returns>
public delegate NDArray ScalarType(NDArray value);

/// <summary>What stands behind a <see cref="ScalarType"/>.</summary>
internal sealed class ScalarMaker(DType dtype) : IScalarType
{
    public DType DType { get; } = dtype;

    public static ScalarType Of(DType dtype) => new ScalarMaker(dtype).Make;

    private NDArray Make(NDArray value)
    {
        if (value.Node is not { Value: null, Attribute: ScalarConstant constant }) return value.AsTypeIfNeeded(DType);
        return new NDArray(new Node(Typed(constant, DType)));
    }

    /// <summary>The scalar converted to a type as <c>dtype.type(x)</c> does: Python integers must fit.</summary>
    /// <exception cref="OverflowError">An integer does not fit.</exception>
    /// <exception cref="ValueError">NaN to an integer.</exception>
    /// <exception cref="TypeError">A complex number to a real type.</exception>
    public static ScalarConstant Typed(ScalarConstant value, DType dtype)
    {
        Check(value, dtype);
        return Cast(value, dtype);
    }

    /// <summary>Refuses a scalar that a type does not hold, or warns of the bits it loses, as the profile does.</summary>
    /// <inheritdoc cref="Typed" path="/exception"/>
    public static void Check(ScalarConstant value, DType dtype)
    {
        Operand scalar = Operands.Of(new Node(value));
        if (ScalarConversion.Check(scalar, dtype) && scalar.Weak == WeakKind.Int && Profile.Current.Semantics.WrappingIntegers == Acceptance.Warns)
        {
            np.RaiseWarning($"DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python integers to integer arrays.  The conversion of {scalar.Integer} to {dtype} " +
                $"will fail in the future.\nFor the old behavior, usually:\n    np.array(value).astype(dtype)\nwill give the desired result (the cast overflows).");
        }
    }

    /// <summary>The scalar converted as a C cast does.</summary>
    public static unsafe ScalarConstant Cast(ScalarConstant value, DType dtype)
    {
        Complex element;
        value.WriteTo((nint)(&element), dtype);
        return Scalars.Typed(NDArray.ReadElement((nint)(&element), dtype), dtype);
    }
}
