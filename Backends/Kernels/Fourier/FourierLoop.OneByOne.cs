using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

// Lines whose columns are in the lanes of registers.
internal static unsafe partial class FourierLoop<V, T>
{
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
