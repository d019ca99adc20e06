namespace OmniNumpy.Lazy.Graph;

public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    /// <summary>Input: the words of a bit generator's state, as data, so that all draws of a kind share a plan.</summary>
    public static readonly Op RandomDraw = Library("random_draw", 1, "random numbers that each take a known number of bits, from the state of a bit generator");

    // Inputs: the positions in the stream, and the words of the state.
    public static readonly Op RandomPcg64 = Of(OpKind.Draw, "random_pcg64", 2, "doubles in [0, 1) of PCG64");
    public static readonly Op RandomPcg64Dxsm = Of(OpKind.Draw, "random_pcg64dxsm", 2, "doubles in [0, 1) of PCG64DXSM");
    public static readonly Op RandomPhilox = Of(OpKind.Draw, "random_philox", 2, "doubles in [0, 1) of Philox");
#pragma warning restore CS1591

    /// <summary>The op that draws doubles of a generator and fuses with what follows.</summary>
    public static Op RandomDoubles(RandomWords words) => words switch { RandomWords.Pcg64 => RandomPcg64, RandomWords.Pcg64Dxsm => RandomPcg64Dxsm, _ => RandomPhilox };
}

/// <summary>The bit generators whose state can go ahead without drawing.</summary>
public enum RandomWords : byte
{
    /// <summary>PCG-64 XSL-RR.</summary>
    Pcg64,
    /// <summary>PCG-64 DXSM.</summary>
    Pcg64Dxsm,
    /// <summary>Philox 4x64-10.</summary>
    Philox,
}

/// <summary>What a draw makes of the words.</summary>
public enum RandomForm : byte
{
    /// <summary>A double in [0, 1) of 64 bits each.</summary>
    Double,
    /// <summary>A float in [0, 1) of 24 of 32 bits each.</summary>
    Single,
    /// <summary>A float in [0, 1) of 23 of 32 bits each, as NumPy up to 1.21 made them.</summary>
    OldSingle,
    /// <summary>64 bits each.</summary>
    Bits64,
    /// <summary>32 bits each, or as many 8-bit or 16-bit numbers as fit in 32 bits.</summary>
    Bits32,
}

/// <summary>Which words a draw takes and what it makes of them.</summary>
/// <param name="Words">The generator.</param>
/// <param name="Form">The kind of numbers.</param>
public sealed record RandomDraw(RandomWords Words, RandomForm Form) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key) => key.Add(Digest);

    /// <inheritdoc/>
    public int Digest => (int)Words << 8 | (int)Form;

    /// <inheritdoc/>
    public override string ToString() => $"{Words} {Form}";
}
