using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>The <c>bins</c> of a histogram: a number of equally wide bins (10 by default), their edges, or the name of a rule that estimates the number.</summary>
/// <example><c>bins: 20</c>, <c>bins: "auto"</c>, <c>bins: [0.0, 1.0, 2.5]</c>.</example>
[CollectionBuilder(typeof(Bins), nameof(Create))]
public readonly struct Bins : IEnumerable<double>
{
    private readonly NDArray? _array;

    private Bins(NDArray? array, string? estimator) => (_array, Estimator) = (array, estimator);

    /// <summary>The name of the rule; null when the bins are given.</summary>
    internal string? Estimator { get; }

    /// <summary>The number of bins (0-d) or the edges.</summary>
    internal NDArray Array => _array ?? 10;

    /// <summary>How many bins.</summary>
    public static implicit operator Bins(int count) => new(count, null);
    /// <summary>How many bins.</summary>
    public static implicit operator Bins(long count) => new(count, null);
    /// <summary>A rule: <c>auto</c>, <c>fd</c>, <c>doane</c>, <c>scott</c>, <c>stone</c>, <c>rice</c>, <c>sturges</c> or <c>sqrt</c>.</summary>
    public static implicit operator Bins(string estimator) => new(null, estimator);
    /// <summary>The edges.</summary>
    public static implicit operator Bins(double[] edges) => new(edges, null);
    /// <summary>The edges.</summary>
    public static implicit operator Bins(long[] edges) => new(edges, null);
    /// <summary>The edges.</summary>
    public static implicit operator Bins(int[] edges) => new(edges, null);
    /// <summary>The edges; of a 0-d array the number of bins.</summary>
    public static implicit operator Bins(NDArray edges) => new(edges, null);

    /// <summary>The edges of a collection expression.</summary>
    public static Bins Create(ReadOnlySpan<double> edges) => new(np.array(edges), null);

    /// <summary>The edges, one after another, or the number of bins.</summary>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)np.ravel(Array).AsType(DType.Float64).ToArray<double>()).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The <c>bins</c> of a histogram over several axes: one for all axes, or a list with one for each.</summary>
/// <example><c>bins: 5</c>, <c>bins: [5, 8]</c>, <c>bins: [xEdges, yEdges]</c>.</example>
[CollectionBuilder(typeof(AxisBins), nameof(Create))]
public readonly struct AxisBins : IEnumerable<Bins>
{
    private readonly Bins[]? _each;
    private readonly Bins _all;

    private AxisBins(Bins[]? each, Bins all) => (_each, _all) = (each, all);

    /// <summary>The same number of bins, or the same edges, along every axis.</summary>
    public static implicit operator AxisBins(int count) => new(null, count);
    /// <summary>As many bins along each axis, or, of a 0-d array, along all.</summary>
    public static implicit operator AxisBins(NDArray bins) => bins.NDim == 0 ? new(null, bins) : new([.. Enumerable.Range(0, (int)bins.Shape[0]).Select(i => (Bins)bins[i])], default);
    /// <summary>The bins of each axis.</summary>
    public static implicit operator AxisBins(Bins[] bins) => new([.. bins], default);

    /// <summary>The bins of a collection expression.</summary>
    public static AxisBins Create(ReadOnlySpan<Bins> bins) => new(bins.ToArray(), default);

    /// <summary>How many were listed; null when one stands for all axes.</summary>
    internal int? Count => _each?.Length;

    /// <summary>The bins of an axis.</summary>
    internal Bins this[int axis] => _each is null ? _all : _each[axis];

    /// <summary>The listed bins, one after another.</summary>
    public IEnumerator<Bins> GetEnumerator() => ((IEnumerable<Bins>)(_each ?? [_all])).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
