using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The loops of argmax and argmin over contiguous memory.</summary>
internal static unsafe class ArgLoops
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;
    private const int Chunk = 2048;

    /// <summary>Element by element; the search ends at the first NaN.</summary>
    [MethodImpl(Optimized)]
    public static void Search<TBetter, TIsNaN, T>(nint x, long n, long firstIndex, nint state)
        where TBetter : IBinaryOp<T, T, bool>
        where TIsNaN : IUnaryOp<T, bool>
        where T : unmanaged
    {
        var best = (ArgState<T>*)state;
        var p = (T*)x;
        long i = 0;
        if (best->Index < 0)
        {
            if (n <= 0) return;
            *best = new() { Index = firstIndex, Value = p[0] };
            i = 1;
        }
        T value = best->Value;
        long index = best->Index;
        if (!TIsNaN.Invoke(value))
        {
            for (; i < n; i++)
            {
                T v = p[i];
                if (TBetter.Invoke(v, value) || TIsNaN.Invoke(v))
                {
                    value = v;
                    index = firstIndex + i;
                    if (TIsNaN.Invoke(v)) break;
                }
            }
        }
        *best = new() { Index = index, Value = value };
    }

    /// <summary>
    /// Folds a chunk that stays in the L1 cache by registers; only when that beats the state, which happens a few times in random data, is
    /// the place looked for, by registers too.
    /// </summary>
    [MethodImpl(Optimized)]
    public static void SearchVector<TFold, TBetter, TIsNaN, T, V>(nint x, long n, long firstIndex, nint state)
        where TFold : IBinaryOp<T, T, T>, IBinaryVectorOp<T>
        where TBetter : IBinaryOp<T, T, bool>
        where TIsNaN : IUnaryOp<T, bool>
        where T : unmanaged
        where V : unmanaged, ISimd<V, T>
    {
        var best = (ArgState<T>*)state;
        for (long done = 0; done < n; done += Chunk)
        {
            long count = Math.Min(Chunk, n - done);
            nint address = x + (nint)(done * sizeof(T));
            if (best->Index < 0) *best = new() { Index = firstIndex, Value = *(T*)address };
            if (TIsNaN.Invoke(best->Value)) return;
            T extreme = best->Value;
            FoldLoops.ReduceVector<TFold, T, V>(address, count, (nint)(&extreme));
            if (!TBetter.Invoke(extreme, best->Value) && !TIsNaN.Invoke(extreme)) continue;
            long place = TIsNaN.Invoke(extreme) ? FirstNaN<TIsNaN, T>(address) : First<T, V>(address, count, extreme);
            *best = new() { Index = firstIndex + done + place, Value = extreme };
        }
    }

    private static long First<T, V>(nint x, long n, T value) where T : unmanaged where V : unmanaged, ISimd<V, T>
    {
        V wanted = V.Create(value);
        long i = 0;
        while (i + V.Lanes <= n && !V.AnyTrue(V.Equal(V.Load(x + (nint)(i * sizeof(T))), wanted))) i += V.Lanes;
        // Equal as numbers: of zeros of both signs the first counts.
        for (; i < n; i++)
        {
            if (V.AllTrue(V.Equal(V.Create(((T*)x)[i]), wanted))) break;
        }
        return i;
    }

    private static long FirstNaN<TIsNaN, T>(nint x) where TIsNaN : IUnaryOp<T, bool> where T : unmanaged
    {
        long i = 0;
        while (!TIsNaN.Invoke(((T*)x)[i])) i++;
        return i;
    }
}
