using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Draws that take a known number of words, from a generator that can jump: all cores fill parts of the result, each from its own place of the stream.
/// </summary>
public static unsafe class RandomFill
{
    // Words made between two visits to the nearest cache.
    private const int Block = 1024;
    private const int Grain = 16 * Block;

    /// <summary>Fills memory.</summary>
    /// <param name="draw">What of.</param>
    /// <param name="state">A generator's <see cref="JumpableGenerator.Snapshot()"/>.</param>
    /// <param name="output">Where to.</param>
    /// <param name="bytes">How much.</param>
    public static void Run(RandomDraw draw, ReadOnlySpan<ulong> state, nint output, long bytes)
    {
        switch (draw.Words)
        {
            case RandomWords.Pcg64: Run<Lcg<XslRr>>(draw.Form, state, (byte*)output, bytes); break;
            case RandomWords.Pcg64Dxsm: Run<Lcg<Dxsm>>(draw.Form, state, (byte*)output, bytes); break;
            default: Run<PhiloxWords>(draw.Form, state, (byte*)output, bytes); break;
        }
    }

    /// <summary>Whether numbers of a form are drawn by 32 bits.</summary>
    public static bool IsHalf(RandomForm form) => form is RandomForm.Single or RandomForm.OldSingle or RandomForm.Bits32;

    private static void Run<TWords>(RandomForm form, ReadOnlySpan<ulong> state, byte* output, long bytes) where TWords : struct, IJumpableWords<TWords>
    {
        TWords words = TWords.Load(state);
        ulong half = state[TWords.StateWords];
        if (IsHalf(form) && half >> 32 != 0 && bytes > 0)
        {
            long taken = Math.Min(bytes, sizeof(uint));
            uint first = (uint)half;
            Buffer.MemoryCopy(&first, output, taken, taken);
            Convert(form, output, 1);
            output += taken;
            bytes -= taken;
        }
        long whole = bytes / sizeof(ulong);
        WorkerPool.For(whole, Grain, new Part<TWords>(words, form, (ulong*)output));
        long rest = bytes % sizeof(ulong);
        if (rest == 0) return;
        words.Skip(whole);
        ulong last = words.Next();
        if (rest == sizeof(uint)) Convert(form, &last, 1);
        Buffer.MemoryCopy(&last, output + whole * sizeof(ulong), rest, rest);
    }

    // In place; the length is in numbers of the form.
    private static void Convert(RandomForm form, void* words, long n)
    {
        if (form == RandomForm.Double) UniformBits.ToDoubles((ulong*)words, (double*)words, n);
        else if (form is RandomForm.Single or RandomForm.OldSingle) UniformBits.ToSingles((uint*)words, (float*)words, n, old: form == RandomForm.OldSingle);
    }

    private readonly struct Part<TWords>(TWords words, RandomForm form, ulong* output) : IRangeBody where TWords : struct, IJumpableWords<TWords>
    {
        public void Invoke(long start, long end)
        {
            TWords own = words;
            own.Skip(start);
            for (long i = start; i < end; i += Block)
            {
                long n = Math.Min(Block, end - i);
                own.Fill(output + i, n);
                Convert(form, output + i, IsHalf(form) ? 2 * n : n);
            }
        }
    }
}
