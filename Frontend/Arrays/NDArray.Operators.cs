using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Python's operators. C# scalars convert to weak 0-d arrays, so x + 1 keeps the dtype of x.
public sealed partial class NDArray
{
#pragma warning disable CS1591 // operators mean what the ufunc of their name means
    public static implicit operator NDArray(bool value) => Fresh(new Node(ScalarConstant.Of(value, weak: true)));
    public static implicit operator NDArray(int value) => Fresh(new Node(ScalarConstant.WeakInt((long)value)));
    public static implicit operator NDArray(long value) => Fresh(new Node(ScalarConstant.WeakInt(value)));
    public static implicit operator NDArray(ulong value) => Fresh(new Node(ScalarConstant.WeakInt(value)));
    public static implicit operator NDArray(BigInteger value) => Fresh(new Node(ScalarConstant.WeakInt(value)));
    public static implicit operator NDArray(double value) => Fresh(new Node(ScalarConstant.WeakFloat(value)));
    public static implicit operator NDArray(Complex value) => Fresh(new Node(ScalarConstant.WeakComplex(value)));

    public static implicit operator NDArray(bool[] values) => np.array(values);
    public static implicit operator NDArray(int[] values) => np.array(values);
    public static implicit operator NDArray(long[] values) => np.array(values);
    public static implicit operator NDArray(float[] values) => np.array(values);
    public static implicit operator NDArray(double[] values) => np.array(values);
    public static implicit operator NDArray(Complex[] values) => np.array(values);
    public static implicit operator NDArray(double[,] values) => np.array((Array)values);

    public static explicit operator bool(NDArray x) => x.Truth();
    public static explicit operator int(NDArray x) => x.Number<int>();
    public static explicit operator long(NDArray x) => x.Number<long>();
    public static explicit operator float(NDArray x) => x.Number<float>();
    public static explicit operator double(NDArray x) => x.Number<double>();
    public static explicit operator Complex(NDArray x) => x.Number<Complex>();

    public static NDArray operator +(NDArray a, NDArray b) => Ufunc.Apply(Ops.Add, a, b);
    public static NDArray operator -(NDArray a, NDArray b) => Ufunc.Apply(Ops.Subtract, a, b);
    public static NDArray operator *(NDArray a, NDArray b) => Ufunc.Apply(Ops.Multiply, a, b);
    public static NDArray operator /(NDArray a, NDArray b) => Ufunc.Apply(Ops.Divide, a, b);
    public static NDArray operator %(NDArray a, NDArray b) => Ufunc.Apply(Ops.Remainder, a, b);
    public static NDArray operator &(NDArray a, NDArray b) => Ufunc.Apply(Ops.BitwiseAnd, a, b);
    public static NDArray operator |(NDArray a, NDArray b) => Ufunc.Apply(Ops.BitwiseOr, a, b);
    public static NDArray operator ^(NDArray a, NDArray b) => Ufunc.Apply(Ops.BitwiseXor, a, b);
    public static NDArray operator <<(NDArray a, NDArray b) => Ufunc.Apply(Ops.LeftShift, a, b);
    public static NDArray operator >>(NDArray a, NDArray b) => Ufunc.Apply(Ops.RightShift, a, b);
    public static NDArray operator -(NDArray a) => Ufunc.Apply(Ops.Negative, a);
    public static NDArray operator +(NDArray a) => Ufunc.Apply(Ops.Positive, a);
    public static NDArray operator ~(NDArray a) => Ufunc.Apply(Ops.Invert, a);
    public static NDArray operator <(NDArray a, NDArray b) => Ufunc.Apply(Ops.Less, a, b);
    public static NDArray operator <=(NDArray a, NDArray b) => Ufunc.Apply(Ops.LessEqual, a, b);
    public static NDArray operator >(NDArray a, NDArray b) => Ufunc.Apply(Ops.Greater, a, b);
    public static NDArray operator >=(NDArray a, NDArray b) => Ufunc.Apply(Ops.GreaterEqual, a, b);
    public static NDArray operator ==(NDArray a, NDArray b) => Compared(Ops.Equal, a, b);
    public static NDArray operator !=(NDArray a, NDArray b) => Compared(Ops.NotEqual, a, b);

    public void operator +=(NDArray b) => InPlace(Ops.Add, b);
    public void operator -=(NDArray b) => InPlace(Ops.Subtract, b);
    public void operator *=(NDArray b) => InPlace(Ops.Multiply, b);
    public void operator /=(NDArray b) => InPlace(Ops.Divide, b);
    public void operator %=(NDArray b) => InPlace(Ops.Remainder, b);
    public void operator &=(NDArray b) => InPlace(Ops.BitwiseAnd, b);
    public void operator |=(NDArray b) => InPlace(Ops.BitwiseOr, b);
    public void operator ^=(NDArray b) => InPlace(Ops.BitwiseXor, b);
    public void operator <<=(NDArray b) => InPlace(Ops.LeftShift, b);
    public void operator >>=(NDArray b) => InPlace(Ops.RightShift, b);
#pragma warning restore CS1591

    /// <summary>Whether it is this very array; <c>==</c> compares elements instead.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    // a += b writes into a's memory, with the casting rule of ufuncs with out.
    private void InPlace(Op op, NDArray b) => new Ufunc(op).InPlace(this, b);

    // Before NumPy 1.25 arrays of shapes that do not fit are unequal as a whole; the functions are as strict as ever.
    private static NDArray Compared(Op op, NDArray a, NDArray b)
    {
        if (Profile.Current.Semantics.FailedComparisonsAnswer && Broadcasting.TryBroadcast(a.Shape, b.Shape) is null)
        {
            np.RaiseWarning("DeprecationWarning: elementwise comparison failed; this will raise an error in the future.");
            return op == Ops.NotEqual;
        }
        return Ufunc.Apply(op, a, b);
    }

    private T Number<T>()
    {
        if (NDim > 0 && Size == 1)
        {
            switch (Profile.Current.Semantics.ArraysAsNumbers)
            {
                case Acceptance.Refused: throw new TypeError("only 0-dimensional arrays can be converted to Python scalars");
                case Acceptance.Warns:
                    np.RaiseWarning("DeprecationWarning: Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. Ensure you extract a single element from your array before performing this operation. (Deprecated NumPy 1.25.)");
                    break;
            }
        }
        return Item<T>();
    }

    private bool Truth()
    {
        if (Size == 0 && Profile.Current.Semantics.EmptyTruth != Acceptance.Refused)
        {
            np.RaiseWarning("DeprecationWarning: The truth value of an empty array is ambiguous. Returning False, but in future this will result in an error. Use `array.size > 0` to check that an array is not empty.");
            return false;
        }
        if (Size != 1)
            throw new ValueError(Size == 0
                ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
                : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
        return Item<bool>();
    }
}
