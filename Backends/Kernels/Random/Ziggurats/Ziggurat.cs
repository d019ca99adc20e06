using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Standard normal and exponential variates by the ziggurat method (Marsaglia and Tsang, 2000; layer and position from disjoint bits of one word, as
/// Doornik, An improved ziggurat method, 2005, asks for). Around 99 of 100 take one word, one multiplication and one comparison.
/// </summary>
public static class Ziggurat
{
    /// <summary>A standard normal double; one 64-bit word mostly.</summary>
    public static double Normal(BitGenerator bits)
    {
        var words = new GeneratorWords(bits);
        return Normal(ref words);
    }

    /// <summary>A standard normal float; one 32-bit word mostly.</summary>
    public static float NormalSingle(BitGenerator bits)
    {
        ref readonly ZigguratTable<float> table = ref ZigguratTable.NormalSingle;
        while (true)
        {
            uint word = bits.NextUInt32();
            uint layer = word & 0xFF;
            uint position = word >> 9;
            float x = position * table.Widths[layer];
            if ((word & 0x100) != 0) x = -x;
            if (position < table.Inside[layer]) return x;
            if (layer == 0) return NormalTailSingle(bits, (position & 0x100) != 0);
            float height = table.Heights[layer];
            if ((table.Heights[layer - 1] - height) * bits.NextSingle() + height < Math.Exp(-0.5 * x * x)) return x;
        }
    }

    /// <summary>A standard exponential double; one 64-bit word mostly.</summary>
    public static double Exponential(BitGenerator bits)
    {
        var words = new GeneratorWords(bits);
        return Exponential(ref words);
    }

    /// <summary>A standard exponential float; one 32-bit word mostly.</summary>
    public static float ExponentialSingle(BitGenerator bits)
    {
        ref readonly ZigguratTable<float> table = ref ZigguratTable.ExponentialSingle;
        while (true)
        {
            uint word = bits.NextUInt32() >> 1;
            uint layer = word & 0xFF;
            uint position = word >> 8;
            float x = position * table.Widths[layer];
            if (position < table.Inside[layer]) return x;
            if (layer == 0) return (float)ZigguratLayers.ExponentialTail - LogOfComplementSingle(bits);
            float height = table.Heights[layer];
            if ((table.Heights[layer - 1] - height) * bits.NextSingle() + height < MathF.Exp(-x)) return x;
        }
    }

    /// <summary>Fills memory with standard normal doubles, on all cores where the generator can jump.</summary>
    public static void FillNormal(BitGenerator bits, Span<double> output) => Fill<OfNormal>(bits, output);

    /// <summary>Fills memory with standard exponential doubles, on all cores where the generator can jump.</summary>
    public static void FillExponential(BitGenerator bits, Span<double> output) => Fill<OfExponential>(bits, output);

    private static unsafe void Fill<TZiggurat>(BitGenerator bits, Span<double> output) where TZiggurat : struct, IZiggurat
    {
        if (bits is JumpableGenerator { OldStreams: false } jumpable)
        {
            fixed (double* start = output) ZigguratFill.Run<TZiggurat>(jumpable, start, output.Length);
            return;
        }
        ulong* block = stackalloc ulong[BlockWords.Length];
        while (bits is WordGenerator && output.Length >= BlockWords.Length)
        {
            // Every variate takes a word at least, so none is drawn that a later draw should have had.
            bits.Fill(new Span<ulong>(block, BlockWords.Length));
            var cursor = new BlockWords(bits, block);
            int made = 0;
            while (!cursor.IsSpent) output[made++] = TZiggurat.Next(ref cursor);
            output = output[made..];
        }
        var words = new GeneratorWords(bits);
        foreach (ref double x in output) x = TZiggurat.Next(ref words);
    }

    /// <summary>A block of words, then on from the generator.</summary>
    private unsafe struct BlockWords(BitGenerator bits, ulong* block) : IRandomWords
    {
        public const int Length = 512;

        private int _position;

        public readonly bool IsSpent => _position >= Length;

        public readonly bool OldStreams => bits.OldStreams;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong NextUInt64() => _position < Length ? block[_position++] : bits.NextUInt64();

        public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));
    }

    private readonly struct OfNormal : IZiggurat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Next<TWords>(ref TWords words) where TWords : struct, IRandomWords => Normal(ref words);
    }

    private readonly struct OfExponential : IZiggurat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double Next<TWords>(ref TWords words) where TWords : struct, IRandomWords => Exponential(ref words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Normal<TWords>(ref TWords words) where TWords : struct, IRandomWords
    {
        ref readonly ZigguratTable<double> table = ref ZigguratTable.Normal;
        ulong word = words.NextUInt64();
        ulong position = word >> 9 & 0x000F_FFFF_FFFF_FFFF;
        // The sign bit goes straight from the word to the double: x is not negative yet.
        double x = BitConverter.UInt64BitsToDouble(
            BitConverter.DoubleToUInt64Bits((long)position * At(table.Widths, word)) | (word & 0x100) << 55);
        return position < At(table.Inside, word) ? x : NormalEdge(ref words, word, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Exponential<TWords>(ref TWords words) where TWords : struct, IRandomWords
    {
        ref readonly ZigguratTable<double> table = ref ZigguratTable.Exponential;
        ulong word = words.NextUInt64() >> 3;
        ulong position = word >> 8;
        double x = (long)position * At(table.Widths, word);
        return position < At(table.Inside, word) ? x : ExponentialEdge(ref words, (byte)word, x);
    }

    // A word whose position is not surely under the curve: decide by the curve itself, take the tail, or start again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double NormalEdge<TWords>(ref TWords words, ulong word, double x) where TWords : struct, IRandomWords
    {
        ref readonly ZigguratTable<double> table = ref ZigguratTable.Normal;
        byte layer = (byte)word;
        if (layer == 0) return NormalTail(ref words, negative: (word >> 17 & 1) != 0);
        double height = table.Heights[layer];
        return (table.Heights[layer - 1] - height) * words.NextDouble() + height < Math.Exp(-0.5 * x * x) ? x : Normal(ref words);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExponentialEdge<TWords>(ref TWords words, byte layer, double x) where TWords : struct, IRandomWords
    {
        ref readonly ZigguratTable<double> table = ref ZigguratTable.Exponential;
        if (layer == 0) return ZigguratLayers.ExponentialTail - LogOfComplement(ref words);
        double height = table.Heights[layer];
        return (table.Heights[layer - 1] - height) * words.NextDouble() + height < Math.Exp(-x) ? x : Exponential(ref words);
    }

    // Marsaglia's method for the tail: an exponential of the tail's initial rate, accepted where a second one is larger than what separates the two.
    private static double NormalTail<TWords>(ref TWords words, bool negative) where TWords : struct, IRandomWords
    {
        double beyond, level;
        do
        {
            beyond = -ZigguratLayers.NormalTailRate * LogOfComplement(ref words);
            level = -LogOfComplement(ref words);
        }
        while (!(level + level > beyond * beyond));
        double x = ZigguratLayers.NormalTail + beyond;
        return negative ? -x : x;
    }

    private static float NormalTailSingle(BitGenerator bits, bool negative)
    {
        float beyond, level;
        do
        {
            beyond = -(float)ZigguratLayers.NormalTailRate * LogOfComplementSingle(bits);
            level = -LogOfComplementSingle(bits);
        }
        while (!(level + level > beyond * beyond));
        float x = (float)ZigguratLayers.NormalTail + beyond;
        return negative ? -x : x;
    }

    // log(1 - u), never log 0.
    private static double LogOfComplement<TWords>(ref TWords words) where TWords : struct, IRandomWords =>
        words.OldStreams ? Math.Log(1.0 - words.NextDouble()) : Log1p.Of(-words.NextDouble());

    // The C library rounds this one correctly; through double it is right but for ties that no float here comes near.
    private static float LogOfComplementSingle(BitGenerator bits) =>
        bits.OldStreams ? MathF.Log(1f - bits.NextSingle()) : (float)Log1p.Of(-bits.NextSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T At<T>(T[] table, ulong word) => Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(table), (nint)(byte)word);
}
