using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>As many lines as a register has lanes, and how their numbers lie: number k of a line is at its base plus k steps. Distances are in bytes.</summary>
/// <param name="bases">Where each line begins; fewer lines are there than lanes when the last repeats.</param>
/// <param name="count">How many lines there are.</param>
/// <param name="step">From number to number.</param>
/// <param name="imaginary">From the real to the imaginary part.</param>
/// <param name="reals">How many real parts there are.</param>
/// <param name="imaginaries">How many imaginary parts there are; the others are zero.</param>
internal readonly unsafe struct LaneLines<V, T>(nint* bases, int count, nint step, nint imaginary, long reals, long imaginaries)
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    private nint* Bases { get; } = bases;
    private int Count { get; } = count;
    private nint Step { get; } = step;
    private nint Imaginary { get; } = imaginary;
    private long Reals { get; } = reals;
    private long Imaginaries { get; } = imaginaries;

    // Whether the lines lie beside each other, at this distance.
    private bool AreApart(nint distance)
    {
        if (Count < V.Lanes) return false;
        for (int i = 1; i < V.Lanes; i++)
            if (Bases[i] - Bases[i - 1] != distance) return false;
        return true;
    }

    /// <summary>Brings numbers to work space, parts in registers of their own; <paramref name="exchanged"/> with real and imaginary parts exchanged.</summary>
    [MethodImpl(Hot), SkipLocalsInit]
    public void Load(V* work, long numbers, bool exchanged)
    {
        int re = exchanged ? 1 : 0, im = 1 - re;
        long whole = Math.Min(numbers, Imaginaries), k = 0;
        nint part = Bases[0];
        if (Imaginaries == 0)
        {
            k = LoadReals(work, re, Math.Min(numbers, Reals));
        }
        else if (AreApart(sizeof(T)))
        {
            for (; k < whole; k++, part += Step)
            {
                work[2 * k + re] = V.Load(part);
                work[2 * k + im] = V.Load(part + Imaginary);
            }
        }
        else if (Imaginary == sizeof(T) && AreApart(2 * sizeof(T)))
        {
            for (; k < whole; k++, part += Step)
            {
                var x = LaneShuffles<V, T>.LoadComplex((T*)part);
                work[2 * k + re] = x.Re;
                work[2 * k + im] = x.Im;
            }
        }
        else if (Imaginary == sizeof(T) && Step == 2 * sizeof(T))
        {
            V* square = stackalloc V[2 * V.Lanes];
            for (; k + V.Lanes <= whole; k += V.Lanes)
            {
                for (int lane = 0; lane < V.Lanes; lane++) LaneShuffles<V, T>.LoadComplex((T*)(Bases[lane] + (nint)k * Step)).Store(square + 2 * lane);
                LaneTranspose<V, T>.Run(square, 2, work + 2 * k + re, 2);
                LaneTranspose<V, T>.Run(square + 1, 2, work + 2 * k + im, 2);
            }
        }
        for (; k < numbers; k++)
        {
            T* parts = (T*)(work + 2 * k);
            for (int lane = 0; lane < V.Lanes; lane++)
            {
                nint at = Bases[lane] + (nint)k * Step;
                parts[re * V.Lanes + lane] = k < Reals ? *(T*)at : T.Zero;
                parts[im * V.Lanes + lane] = k < Imaginaries ? *(T*)(at + Imaginary) : T.Zero;
            }
        }
    }

    /// <summary>Writes numbers of work space, times a factor, from number <paramref name="start"/> of the lines on.</summary>
    [MethodImpl(Hot), SkipLocalsInit]
    public void Store(V* work, long start, long numbers, bool exchanged, T scale)
    {
        int re = exchanged ? 1 : 0, im = 1 - re;
        V factor = V.Create(scale);
        long whole = Math.Min(numbers, Imaginaries - start), k = 0;
        nint part = Bases[0] + (nint)start * Step;
        if (Imaginaries == 0)
        {
            k = StoreReals(work, re, Math.Min(numbers, Reals - start), start, factor);
        }
        else if (AreApart(sizeof(T)))
        {
            for (; k < whole; k++, part += Step)
            {
                V.Store(work[2 * k + re] * factor, part);
                V.Store(work[2 * k + im] * factor, part + Imaginary);
            }
        }
        else if (Imaginary == sizeof(T) && AreApart(2 * sizeof(T)))
        {
            for (; k < whole; k++, part += Step)
                LaneShuffles<V, T>.StoreComplex(new(work[2 * k + re] * factor, work[2 * k + im] * factor), (T*)part);
        }
        else if (Imaginary == sizeof(T) && Step == 2 * sizeof(T))
        {
            V* square = stackalloc V[2 * V.Lanes];
            for (; k + V.Lanes <= whole; k += V.Lanes)
            {
                LaneTranspose<V, T>.Run(work + 2 * k + re, 2, square, 2);
                LaneTranspose<V, T>.Run(work + 2 * k + im, 2, square + 1, 2);
                for (int lane = 0; lane < Count; lane++)
                    LaneShuffles<V, T>.StoreComplex(ComplexLanes<V, T>.Load(square + 2 * lane) * factor, (T*)(Bases[lane] + (nint)(start + k) * Step));
            }
        }
        for (; k < numbers; k++)
        {
            T* parts = (T*)(work + 2 * k);
            for (int lane = 0; lane < Count; lane++)
            {
                nint at = Bases[lane] + (nint)(start + k) * Step;
                if (start + k < Reals) *(T*)at = parts[re * V.Lanes + lane] * scale;
                if (start + k < Imaginaries) *(T*)(at + Imaginary) = parts[im * V.Lanes + lane] * scale;
            }
        }
    }

    // Real numbers alone; says how many it brought.
    private long LoadReals(V* work, int re, long numbers)
    {
        long k = 0;
        if (AreApart(sizeof(T)))
        {
            for (; k < numbers; k++) (work[2 * k + re], work[2 * k + 1 - re]) = (V.Load(Bases[0] + (nint)k * Step), V.Zero);
        }
        else if (Step == sizeof(T))
        {
            V* square = stackalloc V[V.Lanes];
            for (; k + V.Lanes <= numbers; k += V.Lanes)
            {
                for (int lane = 0; lane < V.Lanes; lane++) square[lane] = V.Load(Bases[lane] + (nint)k * Step);
                LaneTranspose<V, T>.Run(square, 1, work + 2 * k + re, 2);
                for (int lane = 0; lane < V.Lanes; lane++) work[2 * (k + lane) + 1 - re] = V.Zero;
            }
        }
        return k;
    }

    private long StoreReals(V* work, int re, long numbers, long start, V factor)
    {
        long k = 0;
        if (AreApart(sizeof(T)))
        {
            for (; k < numbers; k++) V.Store(work[2 * k + re] * factor, Bases[0] + (nint)(start + k) * Step);
        }
        else if (Step == sizeof(T))
        {
            V* square = stackalloc V[V.Lanes];
            for (; k + V.Lanes <= numbers; k += V.Lanes)
            {
                LaneTranspose<V, T>.Run(work + 2 * k + re, 2, square, 1);
                for (int lane = 0; lane < Count; lane++) V.Store(square[lane] * factor, Bases[lane] + (nint)(start + k) * Step);
            }
        }
        return k;
    }
}
