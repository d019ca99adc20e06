using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// Indexing with arrays and bools. The other items are applied first, as a view; then the arrays, broadcast against each other, replace the axes they
/// index. If all arrays and integers stand side by side, their common shape stands where they stood, else it comes first: NumPy's rule.
/// </summary>
internal sealed class AdvancedIndex
{
    private readonly NDArray _view;
    private readonly List<(int Axis, int Reported, NDArray Index)> _arrays = [];
    private readonly bool _separated;
    private readonly NDArray? _mask;      // the only item that is not a slice
    private readonly int _maskAxis;

    private AdvancedIndex(NDArray a, ReadOnlySpan<IndexItem> items)
    {
        var census = new BasicIndex.Census(items, a.NDim);
        var basic = new List<IndexItem>(items.Length);
        int axis = 0, viewAxis = 0, run = 0;
        bool integers = false, masks = false;
        foreach (ref readonly IndexItem item in items)
        {
            bool advanced = item.Kind is IndexItem.Form.Integer or IndexItem.Form.Bool or IndexItem.Form.Array;
            if (advanced && run == 2) _separated = true;
            if (advanced != (run == 1) && run < 2) run++;
            switch (item.Kind)
            {
                case IndexItem.Form.Integer:
                    basic.Add(item);
                    integers = true;
                    axis++;
                    break;
                case IndexItem.Form.Bool:
                    AddBool(item.Start != 0, basic, ref viewAxis);
                    break;
                case IndexItem.Form.Array when IsZeroDimensional(item.Array!, out IndexItem scalar):
                    if (scalar.Kind == IndexItem.Form.Bool)
                    {
                        AddBool(scalar.Start != 0, basic, ref viewAxis);
                        break;
                    }
                    basic.Add(scalar);
                    integers = true;
                    axis++;
                    break;
                case IndexItem.Form.Array when item.Array!.DType == DType.Bool:
                    CheckMask(a.Shape, item.Array, axis);
                    _mask = item.Array;
                    _maskAxis = viewAxis;
                    if (masks || HasOtherArrays(items)) Unfold(item.Array, axis, viewAxis);
                    masks = true;
                    for (int i = 0; i < item.Array.NDim; i++, axis++, viewAxis++) basic.Add(Range.All);
                    break;
                case IndexItem.Form.Array:
                    _arrays.Add((viewAxis++, axis++, Indices.Integers(Valid(item.Array!))));
                    basic.Add(Range.All);
                    break;
                case IndexItem.Form.Ellipsis:
                    basic.Add(item);
                    axis += census.Omitted;
                    viewAxis += census.Omitted;
                    break;
                default:
                    basic.Add(item);
                    viewAxis++;
                    if (item.Kind == IndexItem.Form.Slice) axis++;
                    break;
            }
        }
        if (_mask is not null && (_arrays.Count > 0 || integers))
        {
            if (_arrays.Count == 0) Unfold(_mask, axis: 0, _maskAxis);
            _mask = null;
        }
        ReadOnlySpan<IndexItem> rest = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(basic);
        // The array itself where nothing is left out, so that a store by index can be done in its memory.
        _view = IsWhole(rest) ? a : BasicIndex.View(a, rest, new BasicIndex.Census(rest, a.NDim));
    }

    /// <summary>The elements that the items name, in memory of their own.</summary>
    public static NDArray Read(NDArray a, ReadOnlySpan<IndexItem> items)
    {
        var index = new AdvancedIndex(a, items);
        if (index._mask is { } mask) return index.Select(mask);
        if (index._arrays.Count == 0) return index._view.NDim == 0 ? index._view.Snapshot() : new NDArray(index._view.Node);
        (NDArray x, IndexedAxes axes, NDArray[] arrays, Shape points) = index.Resolve(checkAll: false);
        return Indices.Gather(x, axes, arrays, points);
    }

    /// <summary>Stores a value in the elements that the items name.</summary>
    public static void Write(NDArray a, ReadOnlySpan<IndexItem> items, NDArray value)
    {
        var index = new AdvancedIndex(a, items);
        if (index._mask is { } mask && index.TryWriteMasked(mask, alone: items.Length == 1 && mask.NDim == a.NDim, value)) return;
        if (index._mask is { } late) index.Unfold(late, axis: 0, index._maskAxis);
        if (index._arrays.Count == 0)
        {
            index._view.Assign(value);
            return;
        }
        (NDArray x, IndexedAxes axes, NDArray[] arrays, Shape points) = index.Resolve(checkAll: true);
        Node stored = FitValue(x.Cast(value), Indices.GatheredShape(x.Shape, axes, points));
        Indices.Put(x, axes, arrays, points, stored);
    }

    // Broadcasts and checks the arrays and brings the axes they index together.
    private (NDArray X, IndexedAxes Axes, NDArray[] Arrays, Shape Points) Resolve(bool checkAll)
    {
        NDArray[] arrays = [.. _arrays.Select(e => e.Index)];
        Shape points = arrays[0].Shape;
        foreach (NDArray array in arrays.AsSpan(1)) points = Broadcasting.TryBroadcast(points, array.Shape) ?? throw Mismatch(arrays);

        NDArray x = _view;
        int first = _arrays[0].Axis;
        if (_separated)
        {
            int[] moved = [.. _arrays.Select(e => e.Axis)];
            x = np.Permuted(x, [.. moved, .. Enumerable.Range(0, x.NDim).Except(moved)]);
            first = 0;
        }
        var axes = new IndexedAxes(first, [.. _arrays.Select(e => e.Reported)]);
        if (Indices.GatheredShape(x.Shape, axes, points).Size > 0)
        {
            for (int k = 0; k < arrays.Length; k++)
                if (checkAll || Indices.IsAtHand(arrays[k]))
                    Indices.CheckNow(arrays[k], new IndexRange(x.Shape[first + k], IndexErrorKind.Axis, axes.Reported[k]));
        }
        return (x, axes, arrays, points);
    }

    // A lone mask needs no list of indices.
    private NDArray Select(NDArray mask)
    {
        long count = Indices.CountTrue(mask);
        ReadOnlySpan<long> dims = _view.Shape.Dims;
        var shape = new Shape([.. dims[.._maskAxis], count, .. dims[(_maskAxis + mask.NDim)..]]);
        return new NDArray(new Node(Ops.Select, _view.DType, shape, [_view.Node, mask.Node], new Numbers("axis", _maskAxis)));
    }

    // Values that do not differ from one true element to the next are chosen by the mask, without knowing how many are true. A list of values for the
    // elements of the whole array is handed out in order. Else the indices of the true elements are needed.
    private bool TryWriteMasked(NDArray mask, bool alone, NDArray value)
    {
        Node v = _view.Cast(value);
        int inner = _view.NDim - _maskAxis - mask.NDim;
        if (alone && v.Shape.Rank > 1)
            throw new TypeError($"NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {v.Shape.Rank} dimensions");
        if (v.Shape.Rank <= inner || v.Shape.Rank == inner + 1 && v.Shape[0] == 1)
        {
            Shape target = _view.Shape;
            long[] fitted = [.. v.Shape.Dims[Math.Max(0, v.Shape.Rank - inner)..]];
            var parts = new Shape(target.Dims[(_maskAxis + mask.NDim)..].ToArray());
            if (Broadcasting.TryBroadcast(parts, new Shape(fitted)) != parts) return false;
            if (v.Shape.Rank > inner) v = new Node(Ops.Reshape, v.DType, new Shape(fitted), [v]);
            Node condition = mask.Node;
            if (inner > 0)
            {
                long[] units = [.. mask.Shape.Dims, .. Enumerable.Repeat(1L, inner)];
                condition = new Node(Ops.Reshape, DType.Bool, new Shape(units), [condition]);
            }
            _view.Write(new Node(Ops.Where, _view.DType, target, [condition, v, _view.Node]));
            return true;
        }
        if (!alone) return false;
        long count = Indices.CountTrue(mask);
        if (v.Shape[0] != count)
        {
            throw new ValueError("NumPy boolean array indexing assignment cannot assign " +
                $"{v.Shape[0]} input values to the {count} output values where the mask is true");
        }
        if (count > 0) _view.Write(new Node(Ops.Place, _view.DType, _view.Shape, [_view.Node, mask.Node, v]));
        return true;
    }

    private void AddBool(bool value, List<IndexItem> basic, ref int viewAxis)
    {
        basic.Add(IndexItem.NewAxis);
        _arrays.Add((viewAxis++, 0, value ? np.array([0L]) : np.array(ReadOnlySpan<long>.Empty)));
    }

    private void Unfold(NDArray mask, int axis, int viewAxis)
    {
        NDArray indices = Indices.Nonzero(mask);
        for (int i = 0; i < mask.NDim; i++) _arrays.Add((viewAxis + i, axis + i, indices[Range.All, i]));
    }

    private static bool IsWhole(ReadOnlySpan<IndexItem> items)
    {
        foreach (ref readonly IndexItem item in items)
        {
            bool all = item.Kind == IndexItem.Form.Slice && item is { Start: 0, Stop: IndexItem.Missing, Step: 1 };
            if (!all && item.Kind != IndexItem.Form.Ellipsis) return false;
        }
        return true;
    }

    private static bool HasOtherArrays(ReadOnlySpan<IndexItem> items)
    {
        int arrays = 0;
        foreach (ref readonly IndexItem item in items)
            if (item.Kind is IndexItem.Form.Bool or IndexItem.Form.Array) arrays++;
        return arrays > 1;
    }

    // A 0-d array whose value is at hand indexes as a scalar does; one still to be computed stays in the graph.
    private static bool IsZeroDimensional(NDArray array, out IndexItem scalar)
    {
        scalar = default;
        if (array.NDim > 0) return false;
        if (array.DType == DType.Bool) scalar = array.Item<bool>();
        else if (Valid(array) is var index && Indices.IsAtHand(index)) scalar = index.Item<long>();
        else return false;
        return true;
    }

    private static NDArray Valid(NDArray array)
    {
        if (array.DType.IsInteger) return array;
        throw new IndexError(array.Node.Op == Ops.Constant
            ? "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"
            : "arrays used as indices must be of integer (or boolean) type");
    }

    private static void CheckMask(Shape shape, NDArray mask, int axis)
    {
        for (int i = 0; i < mask.NDim; i++)
        {
            if (mask.Shape[i] == shape[axis + i] || mask.Shape[i] == 0) continue; // an empty mask selects nothing of any length
            throw new IndexError($"boolean index did not match indexed array along axis {axis + i}; size of axis is {shape[axis + i]} " +
                $"but size of corresponding boolean axis is {mask.Shape[i]}");
        }
    }

    private static Node FitValue(Node value, Shape shape)
    {
        Shape v = value.Shape;
        if (Broadcasting.TryBroadcast(shape, v) == shape) return value;
        // Leading axes of length 1 beyond those needed are dropped.
        int extra = v.Rank - shape.Rank;
        if (extra > 0 && v.Dims[..extra].IndexOfAnyExcept(1) < 0)
        {
            var narrow = new Shape(v.Dims[extra..].ToArray());
            if (Broadcasting.TryBroadcast(shape, narrow) == shape) return new Node(Ops.Reshape, value.DType, narrow, [value]);
        }
        throw new ValueError(
            $"shape mismatch: value array of shape {v.ToCompactString()} could not be broadcast to indexing result of shape {shape.ToCompactString()}");
    }

    private static IndexError Mismatch(NDArray[] arrays) => new(
        $"shape mismatch: indexing arrays could not be broadcast together with shapes {string.Concat(arrays.Select(a => a.Shape.ToCompactString() + " "))}");
}
