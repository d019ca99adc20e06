using System.Collections;

namespace OmniNumpy.Lazy;

/// <summary>
/// What <c>np.unique</c> gives when asked for more than the values. Deconstructs into what was asked for, in NumPy's order:
/// <c>var (values, counts) = np.unique(x, return_counts: true)</c>.
/// </summary>
public sealed class UniqueResult : IReadOnlyList<NDArray>
{
    private readonly NDArray[] _parts;
    private readonly NDArray? _indices, _inverse, _counts;

    internal UniqueResult(NDArray values, NDArray? indices, NDArray? inverse, NDArray? counts)
    {
        (Values, _indices, _inverse, _counts) = (values, indices, inverse, counts);
        _parts = [.. new[] { values, indices, inverse, counts }.OfType<NDArray>()];
    }

    /// <summary>The distinct elements, sorted.</summary>
    public NDArray Values { get; }

    /// <summary>Where each first occurs (<c>return_index</c>).</summary>
    /// <exception cref="ValueError">Not asked for.</exception>
    public NDArray Indices => _indices ?? throw NotAskedFor("return_index");

    /// <summary>For each element the place of its value (<c>return_inverse</c>).</summary>
    /// <exception cref="ValueError">Not asked for.</exception>
    public NDArray InverseIndices => _inverse ?? throw NotAskedFor("return_inverse");

    /// <summary>How often each occurs (<c>return_counts</c>).</summary>
    /// <exception cref="ValueError">Not asked for.</exception>
    public NDArray Counts => _counts ?? throw NotAskedFor("return_counts");

    /// <summary>How many results there are.</summary>
    public int Count => _parts.Length;

    /// <summary>The results in NumPy's order: values, indices, inverse indices, counts, as far as asked for.</summary>
    public NDArray this[int index] => _parts[index];

    /// <summary>The values and the one other result asked for.</summary>
    /// <exception cref="ValueError">There are not two results.</exception>
    public void Deconstruct(out NDArray values, out NDArray other) => (values, other) = (Part(0, 2), Part(1, 2));

    /// <summary>The values and the two other results asked for.</summary>
    /// <exception cref="ValueError">There are not three results.</exception>
    public void Deconstruct(out NDArray values, out NDArray second, out NDArray third) => (values, second, third) = (Part(0, 3), Part(1, 3), Part(2, 3));

    /// <summary>All four results.</summary>
    /// <exception cref="ValueError">There are not four results.</exception>
    public void Deconstruct(out NDArray values, out NDArray indices, out NDArray inverse, out NDArray counts) =>
        (values, indices, inverse, counts) = (Part(0, 4), Part(1, 4), Part(2, 4), Part(3, 4));

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)_parts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _parts.GetEnumerator();

    private NDArray Part(int i, int expected) => _parts.Length == expected ? _parts[i] : throw new ValueError(_parts.Length < expected
        ? $"not enough values to unpack (expected {expected}, got {_parts.Length})"
        : $"too many values to unpack (expected {expected})");

    private static ValueError NotAskedFor(string flag) => new($"np.unique was called without {flag}: true");
}

/// <summary>The results of <c>np.unique_all</c>.</summary>
/// <param name="Values">The distinct elements, sorted.</param>
/// <param name="Indices">Where each first occurs.</param>
/// <param name="InverseIndices">For each element the place of its value.</param>
/// <param name="Counts">How often each occurs.</param>
public readonly record struct UniqueAllResult(NDArray Values, NDArray Indices, NDArray InverseIndices, NDArray Counts);

/// <summary>The results of <c>np.unique_counts</c>.</summary>
/// <param name="Values">The distinct elements, sorted.</param>
/// <param name="Counts">How often each occurs.</param>
public readonly record struct UniqueCountsResult(NDArray Values, NDArray Counts);

/// <summary>The results of <c>np.unique_inverse</c>.</summary>
/// <param name="Values">The distinct elements, sorted.</param>
/// <param name="InverseIndices">For each element the place of its value.</param>
public readonly record struct UniqueInverseResult(NDArray Values, NDArray InverseIndices);
