using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>What an integer dtype holds, and how integers of it are drawn. Ranges and offsets are bit patterns of 64 bits; sums wrap around.</summary>
internal sealed record IntegerDraws(DType DType, BigInteger Least, BigInteger Most)
{
    private static readonly IntegerDraws[] s_all =
    [
        new(DType.Bool, 0, 1),
        new(DType.Int8, sbyte.MinValue, sbyte.MaxValue),
        new(DType.UInt8, 0, byte.MaxValue),
        new(DType.Int16, short.MinValue, short.MaxValue),
        new(DType.UInt16, 0, ushort.MaxValue),
        new(DType.Int32, int.MinValue, int.MaxValue),
        new(DType.UInt32, 0, uint.MaxValue),
        new(DType.Int64, long.MinValue, long.MaxValue),
        new(DType.UInt64, 0, ulong.MaxValue),
    ];

    /// <summary>The range of a dtype.</summary>
    /// <exception cref="TypeError">It is no integer type.</exception>
    public static IntegerDraws Of(DType dtype) =>
        Array.Find(s_all, r => r.DType == dtype) ?? throw new TypeError($"Unsupported dtype dtype('{dtype}') for integers");

    /// <summary>Bits that one draw of the dtype takes: 1 for bool.</summary>
    public int Width => DType == DType.Bool ? 1 : 8 * DType.ItemSize;

    /// <summary>Bits that one draw takes in a range: narrow ranges of 64-bit integers take 32.</summary>
    public int WidthOf(ulong range) => Width == 64 && range <= uint.MaxValue ? 32 : Width;

    /// <summary>Checks limits, both inclusive, and gives the offset and the length of the range less one.</summary>
    /// <exception cref="ValueError">A limit is out of bounds, or the range is empty.</exception>
    public (ulong Offset, ulong Range) Check(BigInteger low, BigInteger high, bool endpoint, bool? lowIsZero = null)
    {
        if (low < Least) throw new ValueError($"low is out of bounds for {DType}");
        if (high > Most) throw new ValueError($"high is out of bounds for {DType}");
        if (low > high)
        {
            throw new ValueError(lowIsZero ?? low.IsZero ? $"high {(endpoint ? "<" : "<=")} 0" : $"low {(endpoint ? ">" : ">=")} high");
        }
        return ((ulong)(low & ulong.MaxValue), (ulong)(high - low));
    }

    /// <summary>Draws integers of one range.</summary>
    public unsafe NDArray Fill(BitGenerator bits, ulong offset, ulong range, Shape shape)
    {
        Drawing.CheckLengths(shape);
        Storage storage = Storage.Allocate(shape.Size * DType.ItemSize);
        lock (bits.Lock)
        {
            switch (DType.ItemSize)
            {
                case 1: Fill(bits, offset, range, (byte*)storage.Pointer, shape.Size); break;
                case 2: Fill(bits, offset, range, (ushort*)storage.Pointer, shape.Size); break;
                case 4: Fill(bits, offset, range, (uint*)storage.Pointer, shape.Size); break;
                default: Fill(bits, offset, range, (ulong*)storage.Pointer, shape.Size); break;
            }
        }
        return NDArray.FromStorage(storage, DType, shape);
    }

    /// <summary>Draws an integer of each range, in C order.</summary>
    /// <exception cref="ValueError">A limit is out of bounds, or a range is empty.</exception>
    public unsafe NDArray Fill(BitGenerator bits, BigInteger[] low, BigInteger[] high, Shape shape, bool endpoint, bool lowIsZero)
    {
        var ranges = new (ulong Offset, ulong Range)[low.Length];
        foreach (BigInteger limit in low)
            if (limit < Least) throw new ValueError($"low is out of bounds for {DType}");
        foreach (BigInteger limit in high)
            if ((endpoint ? limit : limit - 1) > Most) throw new ValueError($"high is out of bounds for {DType}");
        for (int i = 0; i < ranges.Length; i++) ranges[i] = Check(low[i], endpoint ? high[i] : high[i] - 1, endpoint, lowIsZero);

        Storage storage = Storage.Allocate(shape.Size * DType.ItemSize);
        var memory = new Span<byte>((void*)storage.Pointer, checked((int)(ranges.Length * DType.ItemSize)));
        var small = new SmallIntegers(bits, Math.Min(Width, 16));
        lock (bits.Lock)
        {
            for (int i = 0; i < ranges.Length; i++)
            {
                ulong drawn = Width <= 16 ? small.Next((uint)ranges[i].Range) : BoundedIntegers.Next(bits, ranges[i].Range);
                ulong value = ranges[i].Offset + drawn;
                new Span<byte>(&value, DType.ItemSize).CopyTo(memory[(i * DType.ItemSize)..]);
            }
        }
        return NDArray.FromStorage(storage, DType, shape);
    }

    private unsafe void Fill<T>(BitGenerator bits, ulong offset, ulong range, T* output, long n) where T : unmanaged, IBinaryInteger<T>
    {
        if (Width <= 16)
        {
            var small = new SmallIntegers(bits, Width);
            for (long i = 0; i < n; i++) output[i] = T.CreateTruncating(offset + small.Next((uint)range));
        }
        else if (range is > 0 and < uint.MaxValue)
        {
            BoundedFill.Run(bits, (uint)range, T.CreateTruncating(offset), output, n);
        }
        else
        {
            for (long i = 0; i < n; i++) output[i] = T.CreateTruncating(offset + BoundedIntegers.Next(bits, range));
        }
    }
}
