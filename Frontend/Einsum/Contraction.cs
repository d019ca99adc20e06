using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// An operand or intermediate result of an einsum with the labels of its axes, each of them once. Contractions of two become matrix products, others
/// products and sums, which the compiler fuses.
/// </summary>
/// <param name="Value">The array.</param>
/// <param name="Labels">One for each axis.</param>
internal sealed record Contraction(NDArray Value, string Labels)
{
    private long LengthOf(char label) => Value.Shape[Labels.IndexOf(label)];

    /// <summary>The operand as a view with every label once: repeated ones pick the diagonal. Axes of length 1 go where other operands have more.</summary>
    public static Contraction Of(NDArray x, string labels, Dictionary<char, long> lengths)
    {
        char[] kept = [.. labels.Distinct().Where(c => lengths[c] == 1 || labels.Where((l, i) => l == c && x.Shape[i] > 1).Any() || lengths[c] == 0)];
        if (kept.Length == labels.Length) return new Contraction(x, labels);
        long[] strides = x.Layout.Strides;
        var shape = new long[kept.Length];
        var steps = new long[kept.Length];
        for (int k = 0; k < kept.Length; k++)
        {
            shape[k] = 1;
            for (int axis = 0; axis < labels.Length; axis++)
            {
                if (labels[axis] != kept[k] || x.Shape[axis] == 1) continue;
                shape[k] = x.Shape[axis];
                steps[k] += strides[axis];
            }
        }
        return new Contraction(x.Strided(new Shape(shape), x.Layout.Offset, steps), new string(kept));
    }

    /// <summary>The axes in the order of the labels, which must be the same ones.</summary>
    public NDArray InOrder(string labels) => labels == Labels ? Value : np.Permuted(Value, [.. labels.Select(c => Labels.IndexOf(c))]);

    /// <summary>The product of the operands, summed over all labels but those to keep.</summary>
    public static Contraction Multiply(IReadOnlyList<Contraction> operands, Func<char, bool> keep)
    {
        if (operands is [var a, var b]) return Pair(a, b, keep);
        string labels = string.Concat(string.Concat(operands.Select(o => o.Labels)).Distinct());
        return Fused(operands, labels).Sum(c => !keep(c));
    }

    private static Contraction Pair(Contraction a, Contraction b, Func<char, bool> keep)
    {
        a = a.Sum(c => !keep(c) && !b.Labels.Contains(c));
        b = b.Sum(c => !keep(c) && !a.Labels.Contains(c));
        string shared = string.Concat(a.Labels.Where(b.Labels.Contains));
        string batch = string.Concat(shared.Where(keep)), contracted = string.Concat(shared.Where(c => !keep(c)));
        string left = string.Concat(a.Labels.Except(shared)), right = string.Concat(b.Labels.Except(shared));
        if (contracted.Length == 0 || left.Length + right.Length == 0) return Fused([a, b], batch + contracted + left + right).Sum(contracted.Contains);

        long[] stack = a.Lengths(batch), rows = a.Lengths(left), columns = b.Lengths(right);
        long depth = Product(a.Lengths(contracted));
        NDArray x = a.InOrder(batch + left + contracted).Reshaped(new Shape([.. stack, Product(rows), depth]));
        // Columns first and turned round is often a view where (k, n) would need a copy.
        NDArray y = b.InOrder(batch + right + contracted).Reshaped(new Shape([.. stack, Product(columns), depth]));
        NDArray product = np.matmul(x, np.swapaxes(y, -1, -2));
        return new Contraction(product.Reshaped(new Shape([.. stack, .. rows, .. columns])), batch + left + right);
    }

    // The operands broadcast against each other and multiplied, from the first to the last.
    private static Contraction Fused(IReadOnlyList<Contraction> operands, string labels)
    {
        NDArray? product = null;
        foreach (Contraction o in operands)
        {
            string own = string.Concat(labels.Where(o.Labels.Contains));
            NDArray x = o.InOrder(own).Reshaped(new Shape([.. labels.Select(c => own.Contains(c) ? o.LengthOf(c) : 1)]));
            product = product is null ? x : np.multiply(product, x);
        }
        return new Contraction(product!, labels);
    }

    /// <summary>Sums over labels, in the array's own type: integers wrap, bools are ored, float16 is summed in float32.</summary>
    public Contraction Sum(Func<char, bool> over)
    {
        int[] axes = [.. Labels.Select((c, i) => over(c) ? i : -1).Where(i => i >= 0)];
        if (axes.Length == 0) return this;
        DType type = Value.DType, compute = type == DType.Float16 ? DType.Float32 : type;
        Op op = type == DType.Bool ? Ops.Any : Ops.Sum;
        Node sum = Record.Reduce(op, compute, Record.Cast(Value.Node, compute), axes, keepdims: false);
        return new Contraction(new NDArray(Record.Cast(sum, type)), string.Concat(Labels.Where(c => !over(c))));
    }

    private long[] Lengths(string labels) => [.. labels.Select(LengthOf)];

    private static long Product(long[] lengths) => lengths.Aggregate(1L, (p, n) => p * n);
}
