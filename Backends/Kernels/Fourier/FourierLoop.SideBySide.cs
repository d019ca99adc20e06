using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

// Lines in the lanes of registers, as many at a time as there are lanes.
internal static unsafe partial class FourierLoop<V, T>
{
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
}
