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
            long run = 1;
            while (i + run < n && positions[i + run] == positions[i] + run) run++;
            TWords words = start;
            words.Skip(positions[i]);
            words.Fill(output + i, run);
            i += run;
        }
        UniformBits.ToDoubles(output, (double*)output, n);
    }

    private static TWords Load(nint state) => TWords.Load(new ReadOnlySpan<ulong>((void*)state, TWords.StateWords));
}
