namespace OmniNumpy.Lazy.Kernels;

/// <summary>The innermost piece of a matrix product: one tile of C held in registers while its row panel of A and column panel of B go by.</summary>
internal unsafe interface IMicroKernel<T> where T : unmanaged
{
    /// <summary>Rows of the tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Columns of the tile: whole vectors.</summary>
    static abstract int Columns { get; }

    /// <summary>Whether A may have any strides; otherwise it must be packed (row stride 1, column stride <see cref="Rows"/>).</summary>
    static abstract bool TakesStridedA { get; }

    /// <summary>How two partial results join.</summary>
    static abstract T Add(T a, T b);

    /// <summary>Computes one tile.</summary>
    /// <param name="depth">Length of the products.</param>
    /// <param name="a">Panel of A, element strides <paramref name="aRow"/> and <paramref name="aCol"/>.</param>
    /// <param name="aRow">See <paramref name="a"/>.</param>
    /// <param name="aCol">See <paramref name="a"/>.</param>
    /// <param name="b">Packed panel of B: <see cref="Columns"/> elements for each step of depth.</param>
    /// <param name="c">The tile, rows <paramref name="cRow"/> elements apart, columns adjacent.</param>
    /// <param name="cRow">See <paramref name="c"/>.</param>
    /// <param name="accumulate">Whether to add to what C holds.</param>
    static abstract void Run(long depth, T* a, long aRow, long aCol, T* b, T* c, long cRow, bool accumulate);
}
