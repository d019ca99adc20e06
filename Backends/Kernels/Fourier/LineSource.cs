using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The numbers of one line as they lie in memory, beside each other; after the last there are zeros without end.</summary>
/// <param name="At">The first.</param>
/// <param name="Count">How many reals there are: two for a complex number.</param>
/// <param name="IsReal">Whether there are no imaginary parts.</param>
internal readonly unsafe record struct LineSource<T>(nint At, long Count, bool IsReal) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Whether all numbers before a position are there, with both parts.</summary>
    public bool IsWhole(long end) => !IsReal && 2 * end <= Count;

    /// <summary>The numbers from <paramref name="position"/> on, as many as there are lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexLanes<V, T> Load<V>(long position) where V : unmanaged, ISimd<V, T>
    {
        if (!IsReal && 2 * (position + V.Lanes) <= Count) return LaneShuffles<V, T>.LoadComplex((T*)At + 2 * position);
        return LoadSlowly<V>(position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ComplexLanes<V, T> LoadSlowly<V>(long position) where V : unmanaged, ISimd<V, T>
    {
        if (IsReal) return new(LoadReal<V>((T*)At + position, Count - position), V.Zero);
        T* at = (T*)At + 2 * position;
        long left = Count - 2 * position;
        LaneShuffles<V, T>.Unzip(LoadReal<V>(at, left), LoadReal<V>(at + V.Lanes, left - V.Lanes), out V re, out V im);
        return new(re, im);
    }

    private static V LoadReal<V>(T* at, long left) where V : unmanaged, ISimd<V, T> =>
        left >= V.Lanes ? V.Load((nint)at) : left <= 0 ? V.Zero : V.LoadPartial((nint)at, (int)left);
}
