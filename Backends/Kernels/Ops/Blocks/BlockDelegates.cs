namespace OmniNumpy.Lazy.Kernels;

/// <summary>One operation over n contiguous elements in memory, where a bool is a byte. The result may be the input itself.</summary>
public delegate void UnaryBlock(nint x, nint result, long n);

/// <inheritdoc cref="UnaryBlock"/>
public delegate void BinaryBlock(nint x, nint y, nint result, long n);

/// <inheritdoc cref="UnaryBlock"/>
public delegate void TernaryBlock(nint x, nint y, nint z, nint result, long n);

/// <summary>An operation with two results over n contiguous elements; either result may be the input itself.</summary>
public delegate void UnaryPairBlock(nint x, nint first, nint second, long n);

/// <inheritdoc cref="UnaryPairBlock"/>
public delegate void BinaryPairBlock(nint x, nint y, nint first, nint second, long n);

/// <summary>Folds n contiguous elements into the accumulator in memory: <c>a = op(a, x[0]), ...</c>, in any order where the op allows it.</summary>
public delegate void ReduceBlock(nint x, long n, nint accumulator);

/// <summary>
/// A running fold of n contiguous elements. The carry in memory starts it when <paramref name="hasCarry"/>, otherwise the first element
/// does; afterwards it holds the last result.
/// </summary>
public delegate void ScanBlock(nint x, nint result, long n, nint carry, bool hasCarry);

/// <summary>
/// Updates an <see cref="ArgState{T}"/> with n contiguous elements whose first one has the given index: the first of equal extremes wins,
/// and the first NaN over all.
/// </summary>
public delegate void ArgBlock(nint x, long n, long firstIndex, nint state);

/// <summary>Where the search for an extreme stands. Start with index -1.</summary>
public struct ArgState<T> where T : unmanaged
{
    /// <summary>Index of the extreme so far; -1 before any element.</summary>
    public long Index;
    /// <summary>The extreme so far.</summary>
    public T Value;
}
