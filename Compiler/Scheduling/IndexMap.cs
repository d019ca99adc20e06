using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>
/// Which element of a value a kernel needs at each point of its index space: along each axis of the value, <c>Start + Step * i[Loop]</c>, or just
/// Start where Loop is -1. Views change the map and compute nothing.
/// </summary>
internal sealed class IndexMap : IEquatable<IndexMap>
{
    private readonly (int Loop, long Start, long Step)[] _axes;

    private IndexMap((int, long, long)[] axes) => _axes = axes;

    /// <summary>The identity over a space.</summary>
    public static IndexMap Identity(int rank)
    {
        var axes = new (int, long, long)[rank];
        for (int i = 0; i < rank; i++) axes[i] = (i, 0, 1);
        return new IndexMap(axes);
    }

    /// <summary>The map of a reduction's result over its input's space: reduced axes are missing or, when kept, stand at 0.</summary>
    public static IndexMap Reduced(int rank, int[] reduced, bool keepDims)
    {
        var axes = new List<(int, long, long)>();
        for (int i = 0; i < rank; i++)
        {
            if (!reduced.Contains(i)) axes.Add((i, 0, 1));
            else if (keepDims) axes.Add((-1, 0, 0));
        }
        return new IndexMap([.. axes]);
    }

    /// <summary>The map of an operand that is broadcast to a value of which this is the map.</summary>
    public IndexMap Broadcast(Shape operand, Shape result)
    {
        if (operand.SameInstance(result) || operand == result) return this;
        int lead = result.Rank - operand.Rank;
        var axes = new (int, long, long)[operand.Rank];
        for (int i = 0; i < axes.Length; i++) axes[i] = operand[i] == 1 ? (-1, 0, 0) : _axes[i + lead];
        return new IndexMap(axes);
    }

    /// <summary>The map of the input of a movement node of which this is the map; null when the input's index is not of this form.</summary>
    public IndexMap? Through(Node view)
    {
        Shape input = view.Inputs[0].Shape;
        var axes = new (int Loop, long Start, long Step)[input.Rank];
        switch (view.Attribute)
        {
            case PermuteAxes p:
                for (int i = 0; i < axes.Length; i++) axes[p.Axes[i]] = _axes[i];
                return new IndexMap(axes);
            case SliceBounds s:
                for (int i = 0; i < axes.Length; i++)
                    axes[i] = (_axes[i].Loop, s.Start[i] + s.Step[i] * _axes[i].Start, s.Step[i] * _axes[i].Step);
                return new IndexMap(axes);
        }
        if (view.Op == Ops.BroadcastTo) return Broadcast(input, view.Shape);
        if (view.Op != Ops.Reshape || !Movement.OnlyAddsUnitAxes(input, view.Shape)) return null;
        int from = 0;
        for (int i = 0; i < axes.Length; i++)
        {
            if (input[i] == 1)
            {
                axes[i] = (-1, 0, 0);
                continue;
            }
            while (view.Shape[from] == 1) from++;
            axes[i] = _axes[from++];
        }
        return new IndexMap(axes);
    }

    /// <summary>Offset and strides by loop of a value's elements that lie in memory as <paramref name="layout"/> says.</summary>
    public (long Offset, long[] Strides) Address(Layout layout, int loops)
    {
        long offset = layout.Offset;
        var strides = new long[loops];
        for (int i = 0; i < _axes.Length; i++)
        {
            (int loop, long start, long step) = _axes[i];
            offset += start * layout.Strides[i];
            if (loop >= 0) strides[loop] += step * layout.Strides[i];
        }
        return (offset, strides);
    }

    public bool Equals(IndexMap? other) => other != null && (ReferenceEquals(this, other) || _axes.AsSpan().SequenceEqual(other._axes));

    public override bool Equals(object? obj) => Equals(obj as IndexMap);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var a in _axes) hash.Add(a);
        return hash.ToHashCode();
    }
}
