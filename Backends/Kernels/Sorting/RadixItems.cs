using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Something with an unsigned key: what <see cref="RadixSort{T, TFinish}"/> moves about.</summary>
internal interface IRadixItem<TSelf> where TSelf : unmanaged
{
    /// <summary>Keys compare as unsigned numbers.</summary>
    static abstract ulong KeyOf(TSelf item);

    /// <summary>Significant low bits of a key.</summary>
    static abstract int KeyBits { get; }
}

/// <summary>A signed 16-bit number, which its flipped sign bit makes an unsigned key.</summary>
internal readonly struct Key16(ushort key) : IRadixItem<Key16>
{
    private readonly ushort _key = key;
    public static int KeyBits => 16;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(Key16 item) => item._key ^ 0x8000u;
}

/// <summary>A signed 32-bit number, which its flipped sign bit makes an unsigned key.</summary>
internal readonly struct Key32(uint key) : IRadixItem<Key32>
{
    private readonly uint _key = key;
    public static int KeyBits => 32;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(Key32 item) => item._key ^ 0x8000_0000u;
}

/// <summary>A signed 64-bit number, which its flipped sign bit makes an unsigned key.</summary>
internal readonly struct Key64(ulong key) : IRadixItem<Key64>
{
    private readonly ulong _key = key;
    public static int KeyBits => 64;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(Key64 item) => item._key ^ 0x8000_0000_0000_0000;
}

/// <summary>A key of up to 32 bits above a 32-bit index, in one word.</summary>
internal readonly struct PackedIndex(ulong key, long index) : IRadixItem<PackedIndex>
{
    private readonly ulong _word = key << 32 | (uint)index;
    public static int KeyBits => 32;
    public long Index => (uint)_word;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(PackedIndex item) => item._word >> 32;
}

/// <summary>A 64-bit key with the index it came from.</summary>
internal readonly struct KeyIndex(ulong key, long index) : IRadixItem<KeyIndex>
{
    private readonly ulong _key = key;
    public static int KeyBits => 64;
    public readonly long Index = index;
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(KeyIndex item) => item._key;
}

/// <summary>What is done to sorted items while they are still in cache.</summary>
internal unsafe interface IFinish<T> where T : unmanaged
{
    /// <summary>Items <paramref name="offset"/> to <paramref name="offset"/> + <paramref name="n"/> of the result are final and lie at <paramref name="items"/>.</summary>
    void Finish(T* items, long offset, long n);
}

/// <summary>The sorted items are the result.</summary>
internal readonly unsafe struct NoFinish<T> : IFinish<T> where T : unmanaged
{
    public void Finish(T* items, long offset, long n) { }
}
