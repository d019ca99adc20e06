using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Where the lines of a transform lie. Lengths count elements, distances too.</summary>
/// <param name="Source">The first element.</param>
/// <param name="SourceIsReal">Whether the elements have no imaginary parts.</param>
/// <param name="Available">The length of the source along the axis: what is missing is zero, what is too much does not count.</param>
/// <param name="Step">From element to element along the axis.</param>
/// <param name="Shape">The lengths of the source, 1 along the axis.</param>
/// <param name="Strides">Its distances.</param>
/// <param name="Inner">How many elements of the C-ordered target are between two along the axis.</param>
/// <param name="Target">The target's first element.</param>
public readonly record struct FourierLines(nint Source, bool SourceIsReal, long Available, long Step, long[] Shape, long[] Strides, long Inner, nint Target);

/// <summary>Fourier transforms of all lines of an array along an axis.</summary>
public static class FourierLoop
{
    /// <summary>Transforms all lines; <typeparamref name="T"/> is the type of the parts of source and target.</summary>
    public static void Run<T>(FourierTransform transform, FourierLines lines) where T : unmanaged, IFloatingPointIeee754<T>
    {
        switch (SimdWidth.Bits)
        {
            case 512: FourierLoop<V512<T>, T>.Run(transform, lines); break;
            case 256: FourierLoop<V256<T>, T>.Run(transform, lines); break;
            default: FourierLoop<V128<T>, T>.Run(transform, lines); break;
        }
    }
}

/// <summary>
/// The loop at one width. Short lines, and those whose elements lie apart in the target, are done side by side, one in each lane; others one by one.
/// </summary>
internal static unsafe partial class FourierLoop<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
    private const long ParallelFrom = 1 << 14;
    // Work space of this many numbers in each lane stays in the second cache, nearly.
    private const long LongestInLanes = 1 << 12;

    public static void Run(FourierTransform transform, FourierLines lines)
    {
        long count = 1, n = transform.Length;
        foreach (long length in lines.Shape) count *= length;
        if (count == 0) return;
        bool real = lines.SourceIsReal || transform.Kind == FourierKind.ToReal;
        var plan = FourierPlan<V, T>.Of(n, real && n % 2 == 0);
        var work = new Work(transform, lines, plan, T.CreateTruncating(transform.Scale));
        bool sideBySide = n <= LongestInLanes && (count >= V.Lanes || (count > V.Lanes / 2 && !plan.IsSplit));
        long items = sideBySide ? (count + V.Lanes - 1) / V.Lanes : count;
        if (sideBySide)
        {
            _ = plan.Lanes;
            For(items, n * V.Lanes, count * n, new SideBySide(work, count));
        }
        else if (count < 2 * WorkerPool.Threads && n >= ParallelFrom)
        {
            new OneByOne(work).Invoke(0, count);   // each line is shared between the threads
        }
        else
        {
            For(items, n, count * n, new OneByOne(work));
        }
    }

    private static void For<TBody>(long items, long each, long all, TBody body) where TBody : struct, IRangeBody
    {
        if (all < ParallelFrom || WorkerPool.IsInside) body.Invoke(0, items);
        else WorkerPool.For(items, Math.Max(1, ParallelFrom / 2 / each), body);
    }

    private const long Irregular = long.MinValue;

    private readonly struct Work(FourierTransform transform, FourierLines lines, FourierPlan<V, T> plan, T scale)
    {
        public readonly FourierTransform Transform = transform;
        public readonly FourierLines Lines = lines;
        public readonly FourierPlan<V, T> Plan = plan;
        public readonly T Scale = scale;

        public long Length => Plan.Length;
        public int SourceSize => Lines.SourceIsReal ? sizeof(T) : 2 * sizeof(T);
        public bool TargetIsReal => Transform.Kind == FourierKind.ToReal;
        public int TargetSize => TargetIsReal ? sizeof(T) : 2 * sizeof(T);
        public long TargetLength => Transform.Kind == FourierKind.ToHalf ? Length / 2 + 1 : Length;

        // Where lines are equally far apart: no division.
        private readonly long _apart = Apart(lines);

        public nint SourceOf(long line)
        {
            if (_apart != Irregular) return Lines.Source + (nint)(line * _apart * SourceSize);
            long position = 0;
            for (int i = Lines.Shape.Length - 1; i >= 0 && line > 0; i--)
            {
                position += line % Lines.Shape[i] * Lines.Strides[i];
                line /= Lines.Shape[i];
            }
            return Lines.Source + (nint)(position * SourceSize);
        }

        public nint TargetOf(long line)
        {
            if (Lines.Inner == 1) return Lines.Target + (nint)(line * TargetLength * TargetSize);
            (long outer, long inner) = Math.DivRem(line, Lines.Inner);
            return Lines.Target + (nint)((outer * TargetLength * Lines.Inner + inner) * TargetSize);
        }

        private static long Apart(FourierLines lines)
        {
            long apart = 0, count = 1;
            for (int i = lines.Shape.Length - 1; i >= 0; i--)
            {
                if (lines.Shape[i] == 1) continue;
                if (count == 1) apart = lines.Strides[i];
                else if (lines.Strides[i] != apart * count) return Irregular;
                count *= lines.Shape[i];
            }
            return apart;
        }
    }
}
