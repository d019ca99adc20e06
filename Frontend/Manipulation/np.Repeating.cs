using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Elements repeated, put in between, left out.
public static partial class np
{
    /// <summary>The whole array repeated along its axes.</summary>
    /// <param name="A">The array.</param>
    /// <param name="reps">How often along each axis, counted from the last; more than there are axes add leading ones.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tile.html"/>
    public static NDArray tile(NDArray A, params long[] reps)
    {
        int rank = Math.Max(A.NDim, reps.Length);
        NDArray x = WithLeadingAxes(A, rank);
        long[] result = new long[rank], split = new long[2 * rank], repeated = new long[2 * rank];
        bool once = true;
        for (int i = 0; i < rank; i++)
        {
            int k = i - (rank - reps.Length);
            long times = k < 0 ? 1 : reps[k];
            if (times < 0) throw new ValueError("negative dimensions are not allowed");
            once &= times == 1;
            (split[2 * i], split[2 * i + 1]) = (1, x.Shape[i]);
            (repeated[2 * i], repeated[2 * i + 1]) = (times, x.Shape[i]);
            result[i] = times * x.Shape[i];
        }
        if (once) return copy(x);
        Node apart = new(Ops.Reshape, x.DType, new Shape(split), [x.Node]);
        Node all = new(Ops.BroadcastTo, x.DType, new Shape(repeated), [apart]);
        return new NDArray(new Node(Ops.Reshape, x.DType, new Shape(result), [all]));
    }

    /// <summary>Each element, or each slice along an axis, repeated.</summary>
    /// <param name="a">The array.</param>
    /// <param name="repeats">How often.</param>
    /// <param name="axis">The axis; null flattens.</param>
    /// <exception cref="ValueError">The number of repeats is negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.repeat.html"/>
    public static NDArray repeat(NDArray a, long repeats, int? axis = null)
    {
        if (repeats < 0) throw new ValueError("negative dimensions are not allowed");
        NDArray x = axis is null || a.NDim == 0 ? ravel(a) : a;
        int along = Axis.Normalize(axis ?? 0, x.NDim);
        ReadOnlySpan<long> dims = x.Shape.Dims;
        var apart = new Shape([.. dims[..(along + 1)], 1, .. dims[(along + 1)..]]);
        Node unit = new(Ops.Reshape, x.DType, apart, [x.Node]);
        Node all = new(Ops.BroadcastTo, x.DType, WithAxis(apart, along + 1, repeats), [unit]);
        return new NDArray(new Node(Ops.Reshape, x.DType, WithAxis(x.Shape, along, dims[along] * repeats), [all]));
    }

    /// <summary>Each element, or each slice along an axis, repeated as often as the array says. Evaluates <paramref name="repeats"/>.</summary>
    /// <exception cref="ValueError">There is not one number for each, or one is negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.repeat.html"/>
    public static NDArray repeat(NDArray a, NDArray repeats, int? axis = null)
    {
        long[] times = Indices.SafeIntegers(repeats).ToArray<long>();
        if (times.Length == 1) return repeat(a, times[0], axis);
        NDArray x = axis is null ? ravel(a) : a;
        int along = Axis.Normalize(axis ?? 0, x.NDim);
        long n = x.Shape[along];
        if (times.Length != n) throw new ValueError($"operands could not be broadcast together with shape ({n},) ({times.Length},)");
        var indices = new List<long>();
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] < 0) throw new ValueError("repeats may not contain negative values.");
            for (long k = 0; k < times[i]; k++) indices.Add(i);
        }
        return Picked(x, indices, along);
    }

    /// <summary>Values put in before a position along an axis.</summary>
    /// <param name="arr">The array.</param>
    /// <param name="obj">The position.</param>
    /// <param name="values">What to put in, cast to the array's type: broadcast to a slice, or several slices.</param>
    /// <param name="axis">The axis; null flattens the array.</param>
    /// <exception cref="IndexError">There is no such position.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.insert.html"/>
    public static NDArray insert(NDArray arr, long obj, NDArray values, int? axis = null)
    {
        (NDArray x, int along) = Flattened(arr, axis);
        NDArray v = WithLeadingAxes(new NDArray(x.Cast(values)), x.NDim);
        // Of a slice put in at one position, the first axis is the one put in along.
        return InsertAt(x, along, obj, moveaxis(v, 0, along), $"{obj}");
    }

    /// <summary>Values put in before the positions of a slice along an axis.</summary>
    /// <inheritdoc cref="insert(NDArray, long, NDArray, int?)"/>
    public static NDArray insert(NDArray arr, Slice obj, NDArray values, int? axis = null)
    {
        (NDArray x, int along) = Flattened(arr, axis);
        return insert(arr, arange(x.Shape[along])[obj].Eval(), values, axis);
    }

    /// <summary>Values put in before several positions along an axis. Evaluates the positions.</summary>
    /// <inheritdoc cref="insert(NDArray, long, NDArray, int?)"/>
    public static NDArray insert(NDArray arr, NDArray obj, NDArray values, int? axis = null)
    {
        if (obj.DType == DType.Bool && !Profile.Current.Semantics.InsertTakesMasks)
        {
            RaiseWarning("FutureWarning: in the future insert will treat boolean arrays and array-likes as a boolean index instead of casting it to integer");
            obj = obj.AsTypeIfNeeded(DType.Int64);
        }
        if (obj.DType == DType.Bool && obj.NDim == 1) obj = flatnonzero(obj);
        if (!obj.DType.IsIntegral && obj.Size == 1) throw new TypeError("slice indices must be integers or None or have an __index__ method");
        if (!obj.DType.IsIntegral && obj.Size > 0) throw NoIndices();
        if (obj.NDim == 0) return insert(arr, Indices.SafeIntegers(obj).Item<long>(), values, axis);
        (NDArray x, int along) = Flattened(arr, axis);
        long[] positions = Indices.SafeIntegers(obj).ToArray<long>();
        NDArray v = new(x.Cast(values));
        long n = x.Shape[along];
        if (positions.Length == 1) return InsertAt(x, along, positions[0], WithLeadingAxes(v, x.NDim), $"[{positions[0]}]");
        long total = n + positions.Length;
        var source = new long[total];
        Array.Fill(source, -1);
        int[] order = [.. Enumerable.Range(0, positions.Length).OrderBy(i => positions[i] < 0 ? positions[i] + n : positions[i])];
        for (int k = 0; k < order.Length; k++)
        {
            long position = positions[order[k]], at = (position < 0 ? position + n : position) + k;
            if (at < 0 || at >= total) throw new IndexError($"index {at} is out of bounds for axis {along} with size {total}");
            source[at] = n + order[k];
        }
        long next = 0;
        for (long i = 0; i < total; i++)
            if (source[i] < 0) source[i] = next++;
        Shape slots = WithAxis(x.Shape, along, positions.Length);
        if (Broadcasting.TryBroadcast(slots, v.Shape) != slots) throw DoesNotFit(v.Shape, slots);
        Node added = Broadcast(v.Node, slots);
        return Picked(Joined([x, new NDArray(added)], along, x.DType), source, along);
    }

    /// <summary>Without the slice at a position along an axis.</summary>
    /// <exception cref="IndexError">There is no such position.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.delete.html"/>
    public static NDArray delete(NDArray arr, long obj, int? axis = null)
    {
        (NDArray x, int along) = Flattened(arr, axis);
        long n = x.Shape[along];
        if (obj < -n || obj >= n) throw new IndexError($"index {obj} is out of bounds for axis {along} with size {n}");
        if (obj < 0) obj += n;
        return Joined([Sliced(x, along, 0, obj), Sliced(x, along, obj + 1, n - obj - 1)], along, x.DType);
    }

    /// <summary>Without the slices in a range along an axis.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.delete.html"/>
    public static NDArray delete(NDArray arr, Slice obj, int? axis = null)
    {
        (NDArray x, int along) = Flattened(arr, axis);
        IndexItem range = obj;
        (long start, long count) = range.RangeIn(x.Shape[along]);
        var gone = new bool[x.Shape[along]];
        for (long i = 0; i < count; i++) gone[start + i * range.Step] = true;
        return Kept(x, along, gone);
    }

    /// <summary>Without the slices at several positions, or where a mask holds, along an axis. Evaluates the positions.</summary>
    /// <exception cref="IndexError">A position is out of bounds.</exception>
    /// <exception cref="ValueError">The mask is not as long as the axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.delete.html"/>
    public static NDArray delete(NDArray arr, NDArray obj, int? axis = null)
    {
        (NDArray x, int along) = Flattened(arr, axis);
        long n = x.Shape[along];
        if (obj.DType == DType.Bool)
        {
            if (obj.NDim != 1 || obj.Size != n) throw new ValueError($"boolean array argument obj to delete must be one dimensional and match the axis length of {n}");
            return Kept(x, along, obj.ToArray<bool>());
        }
        if (!obj.DType.IsIntegral && obj.Size > 0) throw NoIndices();
        if (!obj.DType.IsIntegral) obj = obj.AsType(DType.Int64);
        if (obj.Size == 1) return delete(arr, Indices.SafeIntegers(obj).Item<long>(), axis);
        NDArray positions = Indices.SafeIntegers(obj);
        Indices.CheckNow(positions, new IndexRange(n, IndexErrorKind.Axis));
        var gone = new bool[n];
        foreach (long position in positions.ToArray<long>()) gone[position < 0 ? position + n : position] = true;
        return Kept(x, along, gone);
    }

    private static NDArray InsertAt(NDArray x, int along, long position, NDArray values, string named)
    {
        long n = x.Shape[along];
        if (position < -n || position > n) throw new IndexError($"index {named} is out of bounds for axis {along} with size {n}");
        if (position < 0) position += n;
        Node added = Broadcast(values.Node, WithAxis(x.Shape, along, values.Shape[along]));
        return Joined([Sliced(x, along, 0, position), new NDArray(added), Sliced(x, along, position, n - position)], along, x.DType);
    }

    private static NDArray Kept(NDArray x, int along, bool[] gone)
    {
        var indices = new List<long>();
        for (int i = 0; i < gone.Length; i++)
            if (!gone[i]) indices.Add(i);
        return Picked(x, indices, along);
    }

    private static NDArray Picked(NDArray x, IEnumerable<long> indices, int along)
    {
        NDArray index = array(indices.ToArray());
        return Indices.Gather(x, new IndexedAxes(along, [along]), [index], index.Shape);
    }

    private static (NDArray X, int Along) Flattened(NDArray arr, int? axis) =>
        axis is { } named ? (arr, Axis.Normalize(named, arr.NDim)) : (ravel(arr), 0);

    private static IndexError NoIndices() => new("arrays used as indices must be of integer (or boolean) type");
}
