namespace OmniNumpy.Lazy.Graph;

/// <summary>NumPy's broadcasting rule: shapes are aligned at their last axes; lengths must agree or be 1.</summary>
public static class Broadcasting
{
    /// <summary>The common shape of two operands, or null when they do not fit.</summary>
    public static Shape? TryBroadcast(Shape a, Shape b)
    {
        if (a.SameInstance(b) || b.Rank == 0) return a;
        if (a.Rank == 0) return b;
        if (a.Equals(b)) return a;
        (Shape wide, Shape narrow) = a.Rank >= b.Rank ? (a, b) : (b, a);
        int lead = wide.Rank - narrow.Rank;
        bool wideFits = true;
        for (int i = 0; i < narrow.Rank; i++)
        {
            long w = wide[i + lead], n = narrow[i];
            if (w == n || n == 1) continue;
            if (w != 1) return null;
            wideFits = false;
        }
        if (wideFits) return wide;
        long[] dims = wide.ToArray();
        for (int i = 0; i < narrow.Rank; i++)
            if (dims[i + lead] == 1) dims[i + lead] = narrow[i];
        return new Shape(dims);
    }

    /// <summary>The common shape of all operands of an operation.</summary>
    /// <exception cref="ValueError">They do not fit; the text names the op, the operands and the axes that differ.</exception>
    public static Shape Broadcast(string op, ReadOnlySpan<Node> operands)
    {
        Shape shape = operands.Length > 0 ? operands[0].Shape : Shape.Scalar;
        for (int i = 1; i < operands.Length; i++)
            shape = TryBroadcast(shape, operands[i].Shape) ?? throw Mismatch(op, operands);
        return shape;
    }

    private static ValueError Mismatch(string op, ReadOnlySpan<Node> operands)
    {
        var shapes = new List<string>();
        var typed = new List<string>();
        foreach (Node x in operands)
        {
            shapes.Add(x.Shape.ToCompactString());
            typed.Add($"{x.DType}[{string.Join(",", x.Shape.ToArray())}]");
        }
        return new ValueError($"operands could not be broadcast together with shapes {string.Join(" ", shapes)} \n" +
            $"  {op}({string.Join(", ", typed)})   {Hint(operands)}");
    }

    private static string Hint(ReadOnlySpan<Node> operands)
    {
        Shape a = operands[0].Shape;
        for (int k = 1; k < operands.Length; k++)
        {
            Shape b = operands[k].Shape;
            if (TryBroadcast(a, b) is { } common)
            {
                a = common;
                continue;
            }
            for (int i = 1; i <= Math.Min(a.Rank, b.Rank); i++)
            {
                long x = a[a.Rank - i], y = b[b.Rank - i];
                if (x == y || x == 1 || y == 1) continue;
                string remedy = b.Rank == 1 && a.Rank > 1 && a[a.Rank - 2] == b[0]
                    ? $"; to go down the rows, reshape operand {k} to ({b[0]},1)"
                    : "; lengths must agree or be 1, counted from the last axis";
                return (i == 1 ? $"trailing dimensions {x} and {y} differ" : $"dimensions {x} and {y} (axis {-i}) differ") + remedy;
            }
        }
        return "";
    }
}
