namespace OmniNumpy.Lazy.Kernels;

/// <summary>Random words as a struct, so that loops over them inline.</summary>
internal interface IRandomWords
{
    /// <inheritdoc cref="BitGenerator.NextUInt64"/>
    ulong NextUInt64();

    /// <inheritdoc cref="BitGenerator.NextDouble"/>
    double NextDouble();

    /// <inheritdoc cref="BitGenerator.OldStreams"/>
    bool OldStreams { get; }
}

/// <summary>Words of a generator whose state takes steps of any length, as a struct: parts of a long draw then run on their own.</summary>
internal interface IJumpableWords<TSelf> where TSelf : struct, IJumpableWords<TSelf>
{
    /// <summary>The words that <paramref name="state"/>, as <see cref="Save"/> wrote it, continues with.</summary>
    static abstract TSelf Load(ReadOnlySpan<ulong> state);

    /// <summary>How many words <see cref="Save"/> writes.</summary>
    static abstract int StateWords { get; }

    /// <summary>Writes the state.</summary>
    void Save(Span<ulong> state);

    /// <summary>Skips words.</summary>
    void Skip(long words);

    /// <summary>The next word.</summary>
    ulong Next();

    /// <summary>The next words, several at a time.</summary>
    unsafe void Fill(ulong* words, long n);
}

/// <summary>The words of a bit generator.</summary>
internal readonly struct GeneratorWords(BitGenerator bits) : IRandomWords
{
    /// <inheritdoc/>
    public ulong NextUInt64() => bits.NextUInt64();

    /// <inheritdoc/>
    public double NextDouble() => bits.NextDouble();

    /// <inheritdoc/>
    public bool OldStreams => bits.OldStreams;
}
