using System.Numerics;
using OmniNumpy.Lazy.Graph;

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
    public static explicit operator int(NDArray x) => x.Item<int>();
    public static explicit operator long(NDArray x) => x.Item<long>();
    public static explicit operator float(NDArray x) => x.Item<float>();
    public static explicit operator double(NDArray x) => x.Item<double>();
    public static explicit operator Complex(NDArray x) => x.Item<Complex>();

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
    public static NDArray operator ==(NDArray a, NDArray b) => Ufunc.Apply(Ops.Equal, a, b);
    public static NDArray operator !=(NDArray a, NDArray b) => Ufunc.Apply(Ops.NotEqual, a, b);

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

    private bool Truth()
    {
        if (Size != 1)
            throw new ValueError(Size == 0
                ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
                : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
        return Item<bool>();
    }
}
