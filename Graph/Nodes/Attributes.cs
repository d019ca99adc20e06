namespace OmniNumpy.Lazy.Graph;

/// <summary>An operation's parameters. They take part in the identity of a plan, so each lists itself as numbers.</summary>
public interface IAttribute
{
    /// <summary>Appends everything that tells this attribute from another of its kind.</summary>
    void WriteKey(ICollection<long> key);

    /// <summary>A quick digest of the parameters, equal for equal ones.</summary>
    int Digest { get; }
}

/// <summary>The order of axes after a transposition: result axis i is input axis <c>Axes[i]</c>.</summary>
public sealed record PermuteAxes(int[] Axes) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        foreach (int a in Axes) key.Add(a);
    }

    /// <inheritdoc/>
    public int Digest => Digests.Of(Axes);

    /// <inheritdoc/>
    public override string ToString() => $"axes=({string.Join(",", Axes)})";
}

/// <summary>Basic slicing of every axis: element i of the result is element <c>Start + i*Step</c> of the input. The length is in the node's shape.</summary>
public sealed record SliceBounds(long[] Start, long[] Step) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        foreach (long s in Start) key.Add(s);
        foreach (long s in Step) key.Add(s);
    }

    /// <inheritdoc/>
    public int Digest => Digests.Of(Start) * 31 + Digests.Of(Step);

    /// <inheritdoc/>
    public override string ToString() => $"start=({string.Join(",", Start)}) step=({string.Join(",", Step)})";
}

/// <summary>Explicit element offset and strides over the input's C-ordered memory (<c>as_strided</c>, diagonals).</summary>
public sealed record StridedLayout(long Offset, long[] Strides) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add(Offset);
        foreach (long s in Strides) key.Add(s);
    }

    /// <inheritdoc/>
    public int Digest => (int)Offset * 31 + Digests.Of(Strides);

    /// <inheritdoc/>
    public override string ToString() => $"offset={Offset} strides=({string.Join(",", Strides)})";
}

/// <summary>The same bytes as elements of another dtype.</summary>
public sealed record Reinterpretation(DType From, DType To) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key) => key.Add((int)From.Code << 8 | (int)To.Code);

    /// <inheritdoc/>
    public int Digest => (int)From.Code << 8 | (int)To.Code;

    /// <inheritdoc/>
    public override string ToString() => $"{From} as {To}";
}

/// <summary>The axes a reduction runs over, ascending; they have length 1 in the result when kept, else they are gone.</summary>
public sealed record ReduceAxes(int[] Axes, bool KeepDims) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add(KeepDims ? 1 : 0);
        foreach (int a in Axes) key.Add(a);
    }

    /// <inheritdoc/>
    public int Digest => Digests.Of(Axes) * 2 + (KeepDims ? 1 : 0);

    /// <inheritdoc/>
    public override string ToString() => $"axes=({string.Join(",", Axes)}){(KeepDims ? " keepdims" : "")}";
}

/// <summary>A region of a value, named by the movement steps that lead to it: where a scatter writes.</summary>
public sealed record Region(MovementStep[] Steps) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        foreach (MovementStep step in Steps)
        {
            key.Add(step.Op.Id);
            key.Add(step.Shape.Rank);
            foreach (long d in step.Shape.Dims) key.Add(d);
            (step.Attribute as IAttribute)?.WriteKey(key);
        }
    }

    /// <inheritdoc/>
    public int Digest => Steps.Length * 31 + (Steps[^1].Attribute is IAttribute last ? last.Digest : 0);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Steps.Select(s => $"{s.Op.Name}{s.Shape}[{s.Attribute}]"));
}

/// <summary>One movement operation without its input: the element of a view's chain.</summary>
public sealed record MovementStep(Op Op, Shape Shape, object? Attribute);

/// <summary>Any other parameters, as plain numbers with a name each for printing.</summary>
public sealed record Numbers(string Names, params long[] Values) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        key.Add(Values.Length);
        foreach (long v in Values) key.Add(v);
    }

    /// <inheritdoc/>
    public int Digest => Digests.Of(Values);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Names.Split(' ').Zip(Values, (n, v) => $"{n}={v}"));
}

/// <summary>Digests of lists of numbers.</summary>
internal static class Digests
{
    public static int Of(ReadOnlySpan<int> values)
    {
        int digest = values.Length;
        foreach (int v in values) digest = digest * 31 + v;
        return digest;
    }

    public static int Of(ReadOnlySpan<long> values)
    {
        long digest = values.Length;
        foreach (long v in values) digest = digest * 31 + v;
        return (int)(digest ^ digest >> 32);
    }
}
