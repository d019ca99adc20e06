using System.Numerics;
using System.Numerics.Tensors;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// The block loops that <see cref="TensorPrimitives"/> already has with NumPy's exact results. Its transcendental functions differ from ours in the last
/// bits, its extrema in signed zeros; for these, and for all else, our own loops run, so that every tier gives the same bits.
/// </summary>
internal static unsafe class TensorLoops
{
    private static readonly Dictionary<(Op, DTypeCode), UnaryBlock> s_unary = [];
    private static readonly Dictionary<(Op, DTypeCode), BinaryBlock> s_binary = [];

    static TensorLoops()
    {
        Float<float>(DTypeCode.Float32);
        Float<double>(DTypeCode.Float64);
        Integer<sbyte>(DTypeCode.Int8);
        Integer<short>(DTypeCode.Int16);
        Integer<int>(DTypeCode.Int32);
        Integer<long>(DTypeCode.Int64);
        Integer<byte>(DTypeCode.UInt8);
        Integer<ushort>(DTypeCode.UInt16);
        Integer<uint>(DTypeCode.UInt32);
        Integer<ulong>(DTypeCode.UInt64);
    }

    /// <summary>The loop of an op of one input, or null.</summary>
    public static UnaryBlock? Unary(Op op, DTypeCode type) => s_unary.GetValueOrDefault((op, type));

    /// <summary>The loop of an op of two inputs of one type, or null.</summary>
    public static BinaryBlock? Binary(Op op, DTypeCode type) => s_binary.GetValueOrDefault((op, type));

    private static void Float<T>(DTypeCode type) where T : unmanaged, IFloatingPointIeee754<T>
    {
        Arithmetic<T>(type);
        s_binary[(Ops.Divide, type)] = (x, y, r, n) => TensorPrimitives.Divide(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_unary[(Ops.Sqrt, type)] = (x, r, n) => TensorPrimitives.Sqrt(In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Absolute, type)] = (x, r, n) => TensorPrimitives.Abs(In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Floor, type)] = (x, r, n) => TensorPrimitives.Floor(In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Ceil, type)] = (x, r, n) => TensorPrimitives.Ceiling(In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Trunc, type)] = (x, r, n) => TensorPrimitives.Truncate(In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Rint, type)] = (x, r, n) => TensorPrimitives.Round(In<T>(x, n), Out<T>(r, n));
        s_binary[(Ops.CopySign, type)] = (x, y, r, n) => TensorPrimitives.CopySign(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
    }

    private static void Integer<T>(DTypeCode type) where T : unmanaged, IBinaryInteger<T>
    {
        Arithmetic<T>(type);
        s_binary[(Ops.BitwiseAnd, type)] = (x, y, r, n) => TensorPrimitives.BitwiseAnd(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_binary[(Ops.BitwiseOr, type)] = (x, y, r, n) => TensorPrimitives.BitwiseOr(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_binary[(Ops.BitwiseXor, type)] = (x, y, r, n) => TensorPrimitives.Xor(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_unary[(Ops.Invert, type)] = (x, r, n) => TensorPrimitives.OnesComplement(In<T>(x, n), Out<T>(r, n));
    }

    private static void Arithmetic<T>(DTypeCode type) where T : unmanaged, INumber<T>
    {
        s_binary[(Ops.Add, type)] = (x, y, r, n) => TensorPrimitives.Add(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_binary[(Ops.Subtract, type)] = (x, y, r, n) => TensorPrimitives.Subtract(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_binary[(Ops.Multiply, type)] = (x, y, r, n) => TensorPrimitives.Multiply(In<T>(x, n), In<T>(y, n), Out<T>(r, n));
        s_unary[(Ops.Square, type)] = (x, r, n) => TensorPrimitives.Multiply(In<T>(x, n), In<T>(x, n), Out<T>(r, n));
        s_unary[(Ops.Negative, type)] = (x, r, n) => TensorPrimitives.Negate(In<T>(x, n), Out<T>(r, n));
    }

    private static ReadOnlySpan<T> In<T>(nint address, long n) where T : unmanaged => new((void*)address, (int)n);

    private static Span<T> Out<T>(nint address, long n) where T : unmanaged => new((void*)address, (int)n);
}
