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
internal static unsafe class FourierLoop<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
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

        public nint SourceOf(long line)
        {
            long position = 0;
            for (int i = Lines.Shape.Length - 1; i >= 0 && line > 0; i--)
            {
                position += line % Lines.Shape[i] * Lines.Strides[i];
                line /= Lines.Shape[i];
            }
            return Lines.Source + (nint)(position * SourceSize);
        }

        public nint TargetOf(long line) => Lines.Target + (nint)((line / Lines.Inner * TargetLength * Lines.Inner + line % Lines.Inner) * TargetSize);
    }

    private readonly struct SideBySide(Work work, long count) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            LaneTransform<V, T> transform = work.Plan.Lanes;
            long room = Math.Max(transform.Room, work.Length / 2 + 1);
            using var space = new Scratch(4 * room * sizeof(V));
            nint* sources = stackalloc nint[V.Lanes], targets = stackalloc nint[V.Lanes];
            for (long block = start; block < end; block++)
            {
                int lines = (int)Math.Min(V.Lanes, count - block * V.Lanes);
                for (int lane = 0; lane < V.Lanes; lane++)
                {
                    long line = block * V.Lanes + Math.Min(lane, lines - 1);
                    (sources[lane], targets[lane]) = (work.SourceOf(line), work.TargetOf(line));
                }
                Transform(SourceLines(sources, lines), TargetLines(targets, lines), (V*)space.Pointer, (V*)space.Pointer + 2 * room);
            }
        }

        private LaneLines<V, T> SourceLines(nint* bases, int lines)
        {
            FourierLines from = work.Lines;
            nint step = (nint)from.Step * work.SourceSize;
            if (!from.SourceIsReal) return new(bases, lines, step, sizeof(T), from.Available, from.Available);
            return work.Plan.IsHalved
                ? new(bases, lines, 2 * step, step, (from.Available + 1) / 2, from.Available / 2)
                : new(bases, lines, step, 0, from.Available, 0);
        }

        private LaneLines<V, T> TargetLines(nint* bases, int lines)
        {
            nint step = (nint)work.Lines.Inner * work.TargetSize;
            if (!work.TargetIsReal) return new(bases, lines, step, sizeof(T), work.TargetLength, work.TargetLength);
            return work.Plan.IsHalved
                ? new(bases, lines, 2 * step, step, work.Length / 2, work.Length / 2)
                : new(bases, lines, step, 0, work.Length, 0);
        }

        [MethodImpl(Hot)]
        private void Transform(LaneLines<V, T> source, LaneLines<V, T> target, V* first, V* second)
        {
            LaneTransform<V, T> transform = work.Plan.Lanes;
            long n = work.Length, half = n / 2;
            bool inverse = work.Transform.Inverse;
            if (work.TargetIsReal)
            {
                source.Load(first, half + 1, exchanged: false);
                if (work.Plan.IsHalved) RealHalves<V, T>.ToPairs(first, second, half, work.Plan.Roots);
                else Mirror(first, second, half);
                target.Store(transform.Run(second, first), 0, transform.Length, exchanged: true, work.Scale);
            }
            else if (work.Plan.IsHalved)
            {
                source.Load(first, half, exchanged: false);
                V* result = transform.Run(first, second), spectrum = result == first ? second : first;
                RealHalves<V, T>.FromPairs(result, spectrum, half, work.Plan.Roots);
                if (inverse) Conjugate(spectrum, half + 1);
                target.Store(spectrum, 0, half + 1, exchanged: false, work.Scale);
                if (work.Transform.Kind == FourierKind.ToHalf) return;
                // The second half is the first one backwards, conjugated.
                for (long k = 1; k < half; k++) new ComplexLanes<V, T>(spectrum[2 * k], V.Zero - spectrum[2 * k + 1]).Store(result + 2 * (half - 1 - k));
                target.Store(result, half + 1, half - 1, exchanged: false, work.Scale);
            }
            else
            {
                source.Load(first, n, inverse);
                target.Store(transform.Run(first, second), 0, work.TargetLength, inverse, work.Scale);
            }
        }

        // The whole spectrum of reals of odd length from its half, parts exchanged.
        [MethodImpl(Hot)]
        private static void Mirror(V* half, V* whole, long last)
        {
            (whole[1], whole[0]) = (half[0], V.Zero);
            for (long k = 1; k <= last; k++)
            {
                V re = half[2 * k], im = half[2 * k + 1];
                (whole[2 * k + 1], whole[2 * k]) = (re, im);
                long mirror = 2 * last + 1 - k;
                (whole[2 * mirror + 1], whole[2 * mirror]) = (re, -im);
            }
        }

        [MethodImpl(Hot)]
        private static void Conjugate(V* numbers, long count)
        {
            for (long k = 0; k < count; k++) numbers[2 * k + 1] = V.Zero - numbers[2 * k + 1];
        }
    }

    private readonly struct OneByOne(Work work) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            long n = work.Length, parts = work.Lines.SourceIsReal ? 1 : 2;
            long used = Math.Min(work.Lines.Available, work.Transform.Kind == FourierKind.ToReal ? n / 2 + 1 : n);
            bool gather = work.Lines.Step != 1 && used > 1, scatter = work.Lines.Inner > 1;
            using var line = new Scratch(gather ? used * work.SourceSize : 0);
            using var result = new Scratch(scatter ? work.TargetLength * work.TargetSize : 0);
            for (long k = start; k < end; k++)
            {
                nint from = work.SourceOf(k), to = work.TargetOf(k);
                if (gather) Copy(from, work.Lines.Step, line.Pointer, 1, used, work.SourceSize);
                Transform(new LineSource<T>(gather ? line.Pointer : from, used * parts, work.Lines.SourceIsReal), (T*)(scatter ? result.Pointer : to));
                if (scatter) Copy(result.Pointer, 1, to, work.Lines.Inner, work.TargetLength, work.TargetSize);
            }
        }

        private void Transform(LineSource<T> source, T* target)
        {
            LineTransform<V, T> transform = work.Plan.Line;
            bool inverse = work.Transform.Inverse;
            if (work.TargetIsReal) ToReal(source, target);
            else if (work.Plan.IsHalved) FromReal(source, target);
            else if (work.Transform.Kind == FourierKind.ToHalf) FromOddReal(source, target);
            else transform.Run(source, target, inverse, work.Scale);
        }

        [MethodImpl(Hot)]
        private void FromReal(LineSource<T> source, T* target)
        {
            long n = work.Length, half = n / 2;
            work.Plan.Line.Run(source with { IsReal = false }, target, false, work.Scale);
            RealHalves<V, T>.FromPairs(target, half, work.Plan.Roots);
            if (work.Transform.Inverse)
                for (long k = 0; k <= half; k++) target[2 * k + 1] = T.Zero - target[2 * k + 1];
            if (work.Transform.Kind == FourierKind.ToHalf) return;
            for (long k = half + 1; k < n; k++) (target[2 * k], target[2 * k + 1]) = (target[2 * (n - k)], T.Zero - target[2 * (n - k) + 1]);
        }

        private void FromOddReal(LineSource<T> source, T* target)
        {
            long n = work.Length;
            using var whole = new Scratch(2 * n * sizeof(T));
            work.Plan.Line.Run(source, (T*)whole.Pointer, false, work.Scale);
            Copy(whole.Pointer, 1, (nint)target, 1, n / 2 + 1, 2 * sizeof(T));
        }

        [MethodImpl(Hot)]
        private void ToReal(LineSource<T> source, T* target)
        {
            long n = work.Length, half = n / 2;
            using var spectrum = new Scratch(2 * (n + 1) * sizeof(T));
            T* whole = (T*)spectrum.Pointer;
            long available = Math.Min(source.Count, 2 * (half + 1));
            Copy(source.At, 1, (nint)whole, 1, available, sizeof(T));
            for (long i = available; i < 2 * (half + 1); i++) whole[i] = T.Zero;
            if (work.Plan.IsHalved)
            {
                RealHalves<V, T>.ToPairs(whole, half, work.Plan.Roots);
                work.Plan.Line.Run(new LineSource<T>((nint)whole, n, false), target, exchangeBefore: false, exchangeAfter: true, work.Scale);
                return;
            }
            whole[1] = T.Zero;
            for (long k = 1; k <= half; k++) (whole[2 * (n - k)], whole[2 * (n - k) + 1]) = (whole[2 * k], -whole[2 * k + 1]);
            work.Plan.Line.Run(new LineSource<T>((nint)whole, 2 * n, false), whole, true, work.Scale);
            for (long k = 0; k < n; k++) target[k] = whole[2 * k];
        }

        private static void Copy(nint from, long fromStep, nint to, long toStep, long count, int size)
        {
            switch (size)
            {
                case 4: Copy((uint*)from, fromStep, (uint*)to, toStep, count); break;
                case 8: Copy((ulong*)from, fromStep, (ulong*)to, toStep, count); break;
                default: Copy((UInt128*)from, fromStep, (UInt128*)to, toStep, count); break;
            }
        }

        [MethodImpl(Hot)]
        private static void Copy<E>(E* from, long fromStep, E* to, long toStep, long count) where E : unmanaged
        {
            for (long i = 0; i < count; i++) to[i * toStep] = from[i * fromStep];
        }
    }
}
