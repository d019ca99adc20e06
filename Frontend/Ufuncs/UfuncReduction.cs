using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>Reductions and scans by any binary ufunc. The common ones become core reductions, which fuse; others fold in order.</summary>
internal static class UfuncReduction
{
    private static readonly Dictionary<Op, Op> s_core = new()
    {
        [Ops.Add] = Ops.Sum,
        [Ops.Multiply] = Ops.Prod,
        [Ops.Minimum] = Ops.Min,
        [Ops.Maximum] = Ops.Max,
        [Ops.LogicalAnd] = Ops.AllTrue,
        [Ops.LogicalOr] = Ops.Any,
    };

    /// <summary>The neutral value of a ufunc as NumPy shows it.</summary>
    public static double? IdentityOf(Op op) => op == Ops.LogAddExp || op == Ops.LogAddExp2 ? double.NegativeInfinity : op == Ops.Hypot ? 0 : op.Identity;

    public static NDArray Reduce(Op op, NDArray a, Axis? axis, DType? dtype, NDArray? @out, bool keepdims, NDArray? initial, NDArray? where)
    {
        int[] axes = Reduction.AxesOf(a, axis);
        DType type = TypeOf(op, a, dtype, @out);
        bool reorderable = IdentityOf(op) != null || (op.Has(Facts.Associative) && op != Ops.Lcm);   // NumPy does not say of lcm that it may be reordered
        if (axes.Length > 1 && !reorderable) throw new ValueError($"reduction operation '{op.Name}' is not reorderable, so at most one axis may be specified");
        if (s_core.TryGetValue(op, out Op? core)) return Reduction.Apply(core, op, a, type, axis, keepdims, initial, where, @out);

        Node x = Record.Cast(a.Node, type);
        Node? start = initial is not null ? Record.Cast(initial.Node, type) : null, mask = null;
        Node? neutral = start ?? (IdentityOf(op) is { } value ? Record.Constant(type, value) : null);
        Shape shape = Record.Reduced(x.Shape, axes, keepdims);
        if (where is not null)
        {
            start = neutral ?? throw new ValueError($"reduction operation '{op.Name}' does not have an identity, so to use a where mask one has to specify 'initial'");
            mask = Record.GatherLast(Record.Fill(Record.Cast(where.Node, DType.Bool), x.Shape), axes);
        }
        x = Record.GatherLast(x, axes);
        int last = x.Shape.Rank - 1;
        if (x.Shape[last] == 0 && shape.Size > 0)
        {
            if (neutral is null) throw new ValueError($"zero-size array to reduction operation {op.Name} which has no identity");
            return Reduction.Store(Record.Fill(neutral, shape), @out, op.Name);
        }
        if (start is not null)
        {
            // The initial value goes before the first element, so that the fold begins with it.
            x = Before(start, x, last);
            if (mask is not null) mask = Before(Record.Cast(new Node(ScalarConstant.Of(true, weak: false)), DType.Bool), mask, last);
        }
        Node folded = x.Shape[last] == 1
            ? Record.Pick(x, last, 0)
            : new Node(Ops.Reduce, type, Record.Reduced(x.Shape, [last], keepdims: false), mask is null ? [x] : [x, mask], new Numbers("ufunc", op.Id));
        return Reduction.Store(Record.Reshape(folded, shape), @out, op.Name);
    }

    // One value more at the front of every line.
    private static Node Before(Node value, Node x, int axis)
    {
        long[] one = x.Shape.ToArray(), more = x.Shape.ToArray();
        (one[axis], more[axis]) = (1, more[axis] + 1);
        return new Node(Ops.Concatenate, x.DType, new Shape(more), [Record.Fill(value, new Shape(one)), x], new Numbers("axis", axis));
    }

    public static NDArray Accumulate(Op op, NDArray a, int? axis, DType? dtype, NDArray? @out)
    {
        if (axis is null && a.NDim > 1) throw new ValueError("accumulate does not allow multiple axes");
        if (a.NDim == 0) throw axis is null or 0 or -1 ? new TypeError("cannot accumulate on a scalar") : new AxisError(axis.Value, 0);
        int along = Axis.Normalize(axis ?? 0, a.NDim);
        DType type = TypeOf(op, a, dtype, @out);
        Node x = Record.Cast(a.Node, type);
        Node result = op == Ops.Add ? np.Scan(Ops.CumSum, type, x, along)
            : op == Ops.Multiply ? np.Scan(Ops.CumProd, type, x, along)
            : new Node(Ops.Accumulate, type, x.Shape, [x], new Numbers("ufunc axis", op.Id, along));
        return Reduction.Store(result, @out, op.Name);
    }

    public static NDArray ReduceAt(Op op, NDArray a, NDArray indices, int axis, DType? dtype, NDArray? @out)
    {
        if (a.NDim == 0) throw new TypeError("cannot reduceat on a scalar");
        if (indices.NDim != 1) throw new ValueError($"object {(indices.NDim == 0 ? "of too small depth" : "too deep")} for desired array");
        int along = Axis.Normalize(axis, a.NDim);
        long length = a.Shape[along];
        NDArray at = indices.AsTypeIfNeeded(DType.Int64).Reshaped(indices.Size);
        foreach (long index in at.ToArray<long>())
            if (index < 0 || index >= length) throw new IndexError($"index {index} out-of-bounds in {op.Name}.reduceat [0, {length})");
        DType type = TypeOf(op, a, dtype, @out);
        long[] shape = a.Shape.ToArray();
        shape[along] = at.Size;
        var result = new Node(Ops.ReduceAt, type, new Shape(shape), [Record.Cast(a.Node, type), Record.Cast(at.Node, DType.Int64)], new Numbers("ufunc axis", op.Id, along));
        return Reduction.Store(result, @out, op.Name);
    }

    public static void At(Op op, NDArray a, AtIndices indices, NDArray? b)
    {
        // Every element is read, computed on and stored by itself: what does not fit the array's type is lost each time.
        Profiles.Operand[] operands = b is null ? [a.DType] : [a.DType, b.DType];
        Loop loop = Profile.Current.Promotion.ResolveUfunc(op, operands, null, Casting.Unsafe, a.DType);
        if (!a.IsWriteable) throw new ValueError("operand array is read-only; copy it first, or set its writeable flag");
        (Node positions, Shape shape) = indices.Items is { } items ? Positions(a, items) : Positions(a, indices.Arrays);
        if (b is not null && Broadcasting.TryBroadcast(shape, b.Shape) != shape)
            throw new ValueError($"array is not broadcastable to correct shape: {b.Shape.ToCompactString()} into {shape.ToCompactString()}");
        Node[] inputs = [Record.Cast(a.Node, a.DType), Record.Reshape(positions, positions.Size)];
        if (b is not null) inputs = [.. inputs, Record.Reshape(Record.Fill(Record.Cast(b.Node, loop.Inputs[1]), shape), positions.Size)];
        a.Write(new Node(Ops.UfuncAt, a.DType, a.Shape, inputs, new Numbers("ufunc types", op.Id, (long)loop.Inputs[0].Code, (long)loop.Output.Code)));
    }

    // The positions that any index chooses are what it reads from an array of positions.
    private static (Node Positions, Shape Shape) Positions(NDArray a, IndexItem[] items)
    {
        NDArray chosen = new NDArray(Record.Iota(a.Shape))[items];
        return (chosen.Node, chosen.Shape);
    }

    // Positions in C order of the indexed elements, and the shape in which they are indexed.
    private static (Node Positions, Shape Shape) Positions(NDArray a, NDArray[] indices)
    {
        if (indices is [{ } mask] && mask.DType == DType.Bool) indices = np.where(mask);
        if (indices.Length > a.NDim)
            throw new IndexError($"too many indices for array: array is {a.NDim}-dimensional, but {indices.Length} were indexed");
        long[] strides = a.Shape.RowMajorStrides();
        Shape common = Shape.Scalar;
        foreach (NDArray index in indices)
        {
            if (!index.DType.IsInteger) throw new IndexError("arrays used as indices must be of integer (or boolean) type");
            common = Broadcasting.TryBroadcast(common, index.Shape) ?? throw new IndexError(
                $"shape mismatch: indexing arrays could not be broadcast together with shapes {string.Join(" ", indices.Select(i => i.Shape.ToCompactString()))}");
        }
        Node? sum = null;
        for (int i = 0; i < indices.Length; i++)
        {
            NDArray index = indices[i].AsTypeIfNeeded(DType.Int64);
            long length = a.Shape[i];
            foreach (long k in new NDArray(Record.Cast(index.Node, DType.Int64)).ToArray<long>())
                if (k < -length || k >= length) throw new IndexError($"index {k} is out of bounds for axis {i} with size {length}");
            Node wrapped = Record.Map(Ops.Remainder, Record.Cast(index.Node, DType.Int64), Record.Constant(DType.Int64, Math.Max(1, length)));
            Node part = Record.Map(Ops.Multiply, wrapped, Record.Constant(DType.Int64, strides[i]));
            sum = sum is null ? part : Record.Map(Ops.Add, sum, part);
        }
        var rest = new Shape(a.Shape.Dims[indices.Length..].ToArray());
        var shape = new Shape([.. common.ToArray(), .. rest.ToArray()]);
        Node first = Record.Reshape(Record.Fill(sum!, common), new Shape([.. common.ToArray(), .. Enumerable.Repeat(1L, rest.Rank)]));
        return (Record.Map(Ops.Add, first, Record.Iota(rest)), shape);
    }

    public static DType[] ResolveTypes(Op op, DType?[] dtypes, Casting casting)
    {
        if (dtypes.Length != op.Arity + op.Outputs) throw new ValueError($"resolve_dtypes: must provide {op.Arity + op.Outputs} dtypes for {op.Name}");
        var operands = new Profiles.Operand[op.Arity];
        for (int i = 0; i < operands.Length; i++)
            operands[i] = dtypes[i] ?? throw new TypeError("resolve_dtypes(): only outputs may be null; NumPy's weak Python types have no dtype here");
        Loop loop = Profile.Current.Promotion.ResolveUfunc(op, operands, null, casting, dtypes[op.Arity]);
        return [.. loop.Inputs, .. loop.Outputs];
    }

    // An output without dtype= takes part in the choice of the type, as the first operand of every step would.
    private static DType TypeOf(Op op, NDArray a, DType? dtype, NDArray? @out)
    {
        if (op.Outputs != 1) throw new ValueError("reduce only supported for functions returning a single value");
        DType type = Profile.Current.Promotion.UfuncReductionType(op, a.DType, dtype, @out?.DType);
        // Comparisons take numbers and give bools: only of bools can they go on with their own result.
        bool comparison = op.Has(Facts.Predicate) && op != Ops.LogicalAnd && op != Ops.LogicalOr && op != Ops.LogicalXor;
        if (comparison && a.DType != DType.Bool && dtype != DType.Bool) throw new TypeError($"No loop matching the specified signature and casting was found for ufunc {op.Name}");
        return type;
    }
}
