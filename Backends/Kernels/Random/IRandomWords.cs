namespace OmniNumpy.Lazy.Kernels;

/// <summary>Random words as a struct, so that loops over them inline.</summary>
internal interface IRandomWords
{
    /// <inheritdoc cref="BitGenerator.NextUInt64"/>
    ulong NextUInt64();

    /// <inheritdoc cref="BitGenerator.NextDouble"/>
    double NextDouble();
}

/// <summary>The words of a bit generator.</summary>
internal readonly struct GeneratorWords(BitGenerator bits) : IRandomWords
{
    /// <inheritdoc/>
    public ulong NextUInt64() => bits.NextUInt64();

    /// <inheritdoc/>
    public double NextDouble() => bits.NextDouble();
}
