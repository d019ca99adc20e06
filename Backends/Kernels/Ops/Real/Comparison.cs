using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary><c>equal</c> of integers and floats: NaN equals nothing.</summary>
public readonly struct Equal<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x == y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.Equal(x, y);
}

/// <summary><c>not_equal</c> of integers and floats: true when either is NaN.</summary>
public readonly struct NotEqual<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x != y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.NotEqual(x, y);
}

/// <summary><c>less</c> of integers and floats: false when either is NaN.</summary>
public readonly struct Less<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x < y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.LessThan(x, y);
}

/// <summary><c>less_equal</c> of integers and floats: false when either is NaN.</summary>
public readonly struct LessEqual<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x <= y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.LessThanOrEqual(x, y);
}

/// <summary><c>greater</c> of integers and floats: false when either is NaN.</summary>
public readonly struct Greater<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x > y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.GreaterThan(x, y);
}

/// <summary><c>greater_equal</c> of integers and floats: false when either is NaN.</summary>
public readonly struct GreaterEqual<T> : IBinaryOp<T, T, bool>, IBinaryVectorOp<T>, IMaskResult where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static bool Invoke(T x, T y) => x >= y;
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)] public static V Invoke<V>(V x, V y) where V : unmanaged, ISimd<V, T> => V.GreaterThanOrEqual(x, y);
}

/// <summary>A comparison of bools, ordered false before true, through one of their bytes.</summary>
public readonly struct BoolCompare<TCompare> : IBinaryOp<bool, bool, bool> where TCompare : IBinaryOp<byte, byte, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(bool x, bool y) => TCompare.Invoke(Unsafe.BitCast<bool, byte>(x), Unsafe.BitCast<bool, byte>(y));
}

/// <summary>
/// An exact comparison of int64 with uint64, as NumPy's loops <c>qQ->?</c>: a negative number compares as -1 with 0, the others as uint64.
/// </summary>
public readonly struct SignedUnsignedCompare<TSigned, TUnsigned> : IBinaryOp<long, ulong, bool>
    where TSigned : IBinaryOp<long, long, bool>
    where TUnsigned : IBinaryOp<ulong, ulong, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(long x, ulong y) => x < 0 ? TSigned.Invoke(-1, 0) : TUnsigned.Invoke((ulong)x, y);
}

/// <summary>An exact comparison of uint64 with int64, as NumPy's loops <c>Qq->?</c>.</summary>
public readonly struct UnsignedSignedCompare<TSigned, TUnsigned> : IBinaryOp<ulong, long, bool>
    where TSigned : IBinaryOp<long, long, bool>
    where TUnsigned : IBinaryOp<ulong, ulong, bool>
{
    /// <inheritdoc/>
    [MethodImpl(Inline.Always)]
    public static bool Invoke(ulong x, long y) => y < 0 ? TSigned.Invoke(0, -1) : TUnsigned.Invoke(x, (ulong)y);
}
