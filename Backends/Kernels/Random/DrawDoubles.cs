using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Doubles in [0, 1) at given positions of a stream, as an elementwise operation: the first input is the position, the second the address of the
/// state's words. So a draw fuses with the arithmetic on it, block by block.
/// </summary>
internal readonly unsafe struct DrawDoubles<TWords> : IBinaryOp<long, long, double>, IBinaryBlockOp where TWords : struct, IJumpableWords<TWords>
{
    /// <inheritdoc/>
    public static double Invoke(long position, long state)
    {
        TWords words = Load((nint)state);
        words.Skip(position);
        ulong word = words.Next();
        double result;
        UniformBits.ToDoubles(&word, &result, 1);
        return result;
    }

    /// <inheritdoc/>
    public static void Run(nint x, nint y, nint result, long n)
    {
        if (n == 0) return;
        long* positions = (long*)x;
        var output = (ulong*)result;
        TWords start = Load((nint)(*(long*)y));
        for (long i = 0; i < n;)
        {
            // Neighbours mostly follow each other in the stream; a jump costs as much as some dozens of draws.
            long run = RunLength(positions + i, n - i);
            TWords words = start;
            words.Skip(positions[i]);
            words.Fill(output + i, run);
            i += run;
        }
        UniformBits.ToDoubles(output, (double*)output, n);
    }

    // How many positions follow each other from the first.
    private static long RunLength(long* positions, long n)
    {
        Vector256<long> expected = Vector256.Create(positions[0]) + Vector256.Create(0L, 1, 2, 3);
        long i = 0;
        for (; i + 4 <= n && Vector256.Load(positions + i) == expected; i += 4) expected += Vector256.Create(4L);
        while (i < n && positions[i] == positions[0] + i) i++;
        return i;
    }

    private static TWords Load(nint state) => TWords.Load(new ReadOnlySpan<ulong>((void*)state, TWords.StateWords));
}
