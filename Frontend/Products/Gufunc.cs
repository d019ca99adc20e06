using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>
/// A generalized ufunc of two arguments: it works on core axes, the last ones unless others are named, and broadcasts all others. The core axes are
/// named by the signature; those with a question mark are missing in 1-d operands.
/// </summary>
/// <param name="op">Name and loops.</param>
/// <param name="left">The core axes of the first operand.</param>
/// <param name="right">The core axes of the second operand.</param>
/// <param name="result">The core axes of the result.</param>
/// <param name="compute">The product of operands whose core axes are last; the result's core axes come last too.</param>
internal sealed class Gufunc(Op op, string[] left, string[] right, string[] result, Func<Node, Node, Node> compute)
{
    private readonly string[][] _inputs = [left, right];

    private string Signature => $"({string.Join(',', _inputs[0])}),({string.Join(',', _inputs[1])})->({string.Join(',', result)})";

    public NDArray Call(NDArray x1, NDArray x2, NDArray? @out, Casting casting, char order, DType? dtype, Axis[]? axes, int? axis = null, bool keepdims = false)
    {
        if (axis is not null && axes is not null) throw new TypeError("cannot specify both 'axis' and 'axes'");
        if (axis is { } shared) axes = [shared, shared, keepdims ? (Axis)shared : Axis.Create([])];
        NDArray[] x = [x1, x2];
        Loop loop = Surface.Resolve(Profile.Current, op, [x1.Node, x2.Node], dtype, casting, [@out?.DType]);
        string[][] names = [Present(0, x1), Present(1, x2)];
        string[] kept = keepdims ? names[0] : [.. result.Where(n => !n.EndsWith('?') || names[0].Contains(n) || names[1].Contains(n))];
        if (axes is not null && axes.Length != 3 && (axes.Length != 2 || result.Length > 0))
            throw new ValueError("axes should be a list with an entry for all 3 inputs and outputs; entries for outputs can only be omitted if none of them has core axes.");

        var core = new Node[2];
        var stacks = new Shape[2];
        for (int i = 0; i < 2; i++)
        {
            Node operand = Record.Cast(x[i].Node, loop.Inputs[i]);
            int[] at = CoreAxes(axes, i, names[i].Length, operand.Shape.Rank);
            int[] others = [.. Enumerable.Range(0, operand.Shape.Rank).Except(at)];
            core[i] = Record.Permute(operand, [.. others, .. at]);
            stacks[i] = new Shape(core[i].Shape.Dims[..others.Length].ToArray());
        }
        Dictionary<string, long> sizes = SizesOf(core, names);
        long[] coreShape = [.. kept.Select(n => keepdims ? 1 : sizes[n])];
        CheckOutput(x, @out, stacks, coreShape);

        Node product = compute(core[0], core[1]);
        if (keepdims) product = Record.Reshape(product, new Shape([.. product.Shape.ToArray(), .. coreShape]));
        int rank = product.Shape.Rank;
        int[] places = axes is { Length: 2 } && !keepdims ? [] : CoreAxes(axes, axes is { Length: 2 } ? 0 : 2, kept.Length, rank);
        product = Record.Permute(product, Order(rank, places));
        if (@out is null) return np.Ordered(new NDArray(product), order, x);
        @out.Write(product);
        return @out;
    }

    // A core axis with a question mark is missing where the operand has too few axes for it.
    private string[] Present(int operand, NDArray x)
    {
        string[] all = _inputs[operand], required = [.. all.Where(n => !n.EndsWith('?'))];
        if (x.NDim >= all.Length) return all;
        if (x.NDim >= required.Length) return required;
        throw new ValueError($"{op.Name}: Input operand {operand} does not have enough dimensions " +
            $"(has {x.NDim}, gufunc core with signature {Signature} requires {required.Length})");
    }

    private int[] CoreAxes(Axis[]? axes, int operand, int count, int rank)
    {
        if (axes is null) return [.. Enumerable.Range(rank - count, count)];
        ReadOnlySpan<int> written = axes[operand].Written;
        if (written.Length != count)
        {
            throw new AxisError($"{op.Name}: operand {operand} has {count} core dimensions, but " +
                (written.Length == 1 ? "the axes item is a single integer." : $"{written.Length} dimensions are specified by axes tuple."));
        }
        var normalized = new int[count];
        for (int i = 0; i < count; i++)
        {
            normalized[i] = Axis.Normalize(written[i], rank);
            if (Array.IndexOf(normalized, normalized[i], 0, i) >= 0) throw new ValueError($"axes item {operand} has value {normalized[i]} repeated");
        }
        return normalized;
    }

    private Dictionary<string, long> SizesOf(Node[] core, string[][] names)
    {
        var sizes = new Dictionary<string, long>();
        for (int i = 0; i < 2; i++)
        {
            for (int k = 0; k < names[i].Length; k++)
            {
                long size = core[i].Shape[core[i].Shape.Rank - names[i].Length + k];
                if (!sizes.TryAdd(names[i][k], size) && sizes[names[i][k]] != size) throw Mismatch("Input", i, k, size, sizes[names[i][k]]);
            }
        }
        return sizes;
    }

    private void CheckOutput(NDArray[] x, NDArray? @out, Shape[] stacks, long[] core)
    {
        Shape? stack = Broadcasting.TryBroadcast(stacks[0], stacks[1]), outer = null;
        if (@out is not null)
        {
            if (@out.NDim == 0 && core.Length > 0)
            {
                throw new ValueError($"{op.Name}: Output operand 0 does not have enough dimensions " +
                    $"(has 0, gufunc core with signature {Signature} requires {core.Length})");
            }
            int own = Math.Max(0, @out.NDim - core.Length);
            for (int k = 0; k < core.Length; k++)
                if (own + k >= @out.NDim || @out.Shape[own + k] != core[k]) throw Mismatch("Output", 0, k, own + k < @out.NDim ? @out.Shape[own + k] : 1, core[k]);
            outer = new Shape(@out.Shape.Dims[..own].ToArray());
        }
        if (stack is { } common && (outer is not { } all || Broadcasting.TryBroadcast(common, all) is not null))
        {
            if (outer is { } room && Broadcasting.TryBroadcast(common, room) != room)
                throw new ValueError($"non-broadcastable output operand with shape {@out!.Shape.ToCompactString()} doesn't match the broadcast shape {common.ToCompactString()}");
            return;
        }
        var text = new List<string>();
        for (int i = 0; i < 2; i++) text.Add($"{x[i].Shape.ToCompactString()}->{Remapped(stacks[i], core.Length)}");
        if (@out is not null) text.Add($"{@out.Shape.ToCompactString()}->{Remapped(outer!.Value, core.Length)}");
        throw new ValueError($"operands could not be broadcast together with remapped shapes [original->remapped]: {string.Join(' ', text)}  " +
            $"and requested shape ({string.Join(',', core)})\n  {op.Name}: the axes beside the core axes must agree or be 1");
    }

    private static string Remapped(Shape stack, int core)
    {
        string[] parts = [.. stack.ToArray().Select(d => $"{d}"), .. Enumerable.Repeat("newaxis", core)];
        return parts.Length == 1 ? $"({parts[0]},)" : $"({string.Join(',', parts)})";
    }

    // The permutation that takes the last axes to the given places.
    private static int[] Order(int rank, int[] places)
    {
        var order = new int[rank];
        int other = 0;
        for (int i = 0; i < rank; i++)
        {
            int core = Array.IndexOf(places, i);
            order[i] = core >= 0 ? rank - places.Length + core : other++;
        }
        return order;
    }

    private ValueError Mismatch(string which, int operand, int dimension, long size, long expected) =>
        new($"{op.Name}: {which} operand {operand} has a mismatch in its core dimension {dimension}, with gufunc signature {Signature} (size {size} is different from {expected})");
}
