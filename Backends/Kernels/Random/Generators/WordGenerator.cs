using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>A bit generator that makes words of 64 bits and gives out halves of one to draws of 32.</summary>
public abstract class WordGenerator : BitGenerator
{
    private protected WordGenerator(SeedSequence? seedSequence) : base(seedSequence)
    {
    }

    /// <summary>The upper half of a word whose lower half went to the last draw of 32 bits.</summary>
    public HalfWord Half { get; private protected set; }

    /// <inheritdoc/>
    public sealed override uint NextUInt32()
    {
        if (Half.Present)
        {
            uint value = Half.Value;
            Half = default;
            return value;
        }
        ulong word = NextUInt64();
        Half = new(true, (uint)(word >> 32));
        return (uint)word;
    }

    /// <inheritdoc/>
    public sealed override void Fill(Span<uint> words)
    {
        if (words.Length > 0 && Half.Present)
        {
            words[0] = NextUInt32();
            words = words[1..];
        }
        Fill(MemoryMarshal.Cast<uint, ulong>(words));
        if ((words.Length & 1) != 0) words[^1] = NextUInt32();
    }
}

/// <summary>A generator that can go ahead on its stream without drawing, so that long draws run in parts, and later than they were asked for.</summary>
public abstract class JumpableGenerator : WordGenerator
{
    private protected JumpableGenerator(SeedSequence? seedSequence) : base(seedSequence)
    {
    }

    /// <summary>Which kind of words it makes.</summary>
    public abstract RandomWords Words { get; }

    /// <summary>The state and the half word kept, as words: what <see cref="RandomFill"/> starts from.</summary>
    public abstract ulong[] Snapshot();

    /// <summary>Goes on as if <paramref name="words"/> words of 64 bits had been drawn.</summary>
    public abstract void SkipUInt64(long words);

    /// <summary>Goes on as if <paramref name="words"/> words of 32 bits had been drawn.</summary>
    public void SkipUInt32(long words)
    {
        if (words > 0 && Half.Present)
        {
            Half = default;
            words--;
        }
        SkipUInt64(words >> 1);
        if ((words & 1) != 0) NextUInt32();
    }

    private protected ulong[] Snapshot<TWords>(TWords words) where TWords : struct, IJumpableWords<TWords>
    {
        var state = new ulong[TWords.StateWords + 1];
        words.Save(state);
        state[^1] = Half.Present ? 1UL << 32 | Half.Value : 0;
        return state;
    }
}
