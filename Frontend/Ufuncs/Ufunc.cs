using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>A universal function of one argument: <c>np.sqrt(x)</c>. Its methods hang on the same name: <c>np.sqrt.at(...)</c>.</summary>
/// <param name="x">The argument.</param>
/// <param name="out">Receives the result; its dtype must take it by <paramref name="casting"/>.</param>
/// <param name="where">Where to compute; elsewhere <paramref name="out"/> keeps its value (without <c>out</c>, zero).</param>
/// <param name="dtype">The type to compute and return.</param>
/// <param name="casting">Which casts of inputs and output are allowed.</param>
/// <param name="order">Memory order of the result: K keeps the argument's, C, F or A.</param>
public delegate NDArray UnaryUfunc(
    NDArray x, NDArray? @out = null, NDArray? where = null, DType? dtype = null, Casting casting = Casting.SameKind, char order = 'K');

/// <summary>A universal function of two arguments, broadcast against each other: <c>np.add(a, b)</c>; also <c>np.add.reduce(a)</c> and the like.</summary>
/// <param name="x1">First argument.</param>
/// <param name="x2">Second argument.</param>
/// <param name="out">Receives the result; its dtype must take it by <paramref name="casting"/>.</param>
/// <param name="where">Where to compute; elsewhere <paramref name="out"/> keeps its value (without <c>out</c>, zero).</param>
/// <param name="dtype">The type to compute and return.</param>
/// <param name="casting">Which casts of inputs and output are allowed.</param>
/// <param name="order">Memory order of the result: K keeps the arguments', C, F or A.</param>
public delegate NDArray BinaryUfunc(
    NDArray x1, NDArray x2, NDArray? @out = null, NDArray? where = null, DType? dtype = null, Casting casting = Casting.SameKind, char order = 'K');

/// <summary>A universal function of one argument with two results, such as <c>np.modf</c>.</summary>
/// <param name="x">The argument.</param>
public delegate (NDArray, NDArray) UnaryPairUfunc(NDArray x);

/// <summary>A universal function of two arguments with two results: <c>np.divmod</c>.</summary>
/// <param name="x1">First argument.</param>
/// <param name="x2">Second argument.</param>
public delegate (NDArray, NDArray) BinaryPairUfunc(NDArray x1, NDArray x2);

/// <summary>What stands behind a ufunc's delegate: the op and how a call of it becomes a node.</summary>
internal sealed class Ufunc(Op op)
{
    public Op Op { get; } = op;

    public static UnaryUfunc Unary(Op op) => new Ufunc(op).Call;

    public static BinaryUfunc Binary(Op op) => new Ufunc(op).Call;

    public static UnaryPairUfunc UnaryPair(Op op) => new Ufunc(op).CallPair;

    public static BinaryPairUfunc BinaryPair(Op op) => new Ufunc(op).CallPair;

    /// <summary>Records op(x) with default arguments.</summary>
    public static NDArray Apply(Op op, NDArray x) => Record(op, null, [x.Node]);

    /// <summary>Records op(x, y) with default arguments.</summary>
    public static NDArray Apply(Op op, NDArray x, NDArray y) => Record(op, null, [x.Node, y.Node]);

    /// <summary>Records an elementwise op on nodes under the current profile.</summary>
    public static Node Record(Op op, ReadOnlySpan<Node> inputs)
    {
        Profile profile = Profile.Current;
        Loop loop = Surface.Resolve(profile, op, inputs);
        return loop.Always is { } answer ? Constant(answer, op, inputs) : new Node(op, loop.Output, Broadcasting.Broadcast(op.Name, inputs), inputs.ToArray(), null, profile);
    }

    private static NDArray Record(Op op, object? attribute, Node[] inputs)
    {
        Profile profile = Profile.Current;
        Loop loop = Surface.Resolve(profile, op, inputs);
        if (loop.Always is { } answer) return new NDArray(Constant(answer, op, inputs));
        NDArray result = NDArray.Fresh(new Node(op, loop.Output, Broadcasting.Broadcast(op.Name, inputs), inputs, attribute, profile));
        ErrState.Check(result, op, inputs);
        return result;
    }

    private static Node Constant(bool answer, Op op, ReadOnlySpan<Node> inputs) =>
        new(Ops.BroadcastTo, DType.Bool, Broadcasting.Broadcast(op.Name, inputs), [new Node(ScalarConstant.Of(answer, weak: false))]);

    /// <summary>Records target = op(target, x) in the target's memory.</summary>
    public void InPlace(NDArray target, NDArray x) => Full([target.Node, x.Node], [target, x], target, null, null, Casting.SameKind, 'K');

    private NDArray Call(NDArray x, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        if (@out is null && where is null && dtype is null && order == 'K') return Record(Op, null, [x.Node]);
        return Full([x.Node], [x], @out, where, dtype, casting, order);
    }

    private NDArray Call(NDArray x1, NDArray x2, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        if (@out is null && where is null && dtype is null && order == 'K') return Record(Op, null, [x1.Node, x2.Node]);
        return Full([x1.Node, x2.Node], [x1, x2], @out, where, dtype, casting, order);
    }

    private (NDArray, NDArray) CallPair(NDArray x) => Pair([x.Node]);

    private (NDArray, NDArray) CallPair(NDArray x1, NDArray x2) => Pair([x1.Node, x2.Node]);

    // Both results are nodes of their own; when both are wanted the kernel computes the op once each, which costs less than a trip through memory.
    private (NDArray, NDArray) Pair(Node[] inputs)
    {
        Profile profile = Profile.Current;
        Loop loop = Surface.Resolve(profile, Op, inputs);
        Shape shape = Broadcasting.Broadcast(Op.Name, inputs);
        NDArray Result(int output) => new(new Node(Op, loop.Outputs[output], shape, inputs, new Numbers("output", output), profile));
        return (Result(0), Result(1));
    }

    private NDArray Full(Node[] inputs, NDArray[] arrays, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        Profile profile = Profile.Current;
        var operands = new Profiles.Operand[inputs.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = Surface.OperandOf(inputs[i]);
        Loop loop = profile.Promotion.ResolveUfunc(Op, operands, dtype, casting, @out?.DType);
        Shape shape = Broadcasting.Broadcast(Op.Name, inputs);
        var cast = new Node[inputs.Length];
        for (int i = 0; i < cast.Length; i++)
            cast[i] = inputs[i].DType == loop.Inputs[i] && inputs[i].Op != Ops.Constant ? inputs[i] : new Node(Ops.Cast, loop.Inputs[i], inputs[i].Shape, [inputs[i]]);
        var result = new Node(Op, loop.Output, shape, cast);
        if (where is null) ErrState.Check(new NDArray(result), Op, cast);
        if (where is not null) result = Masked(result, where, @out);
        if (@out is null) return np.Ordered(new NDArray(result), order, arrays);
        if (Broadcasting.TryBroadcast(@out.Shape, result.Shape) is null)
        {
            string shapes = string.Concat(arrays.Append(@out).Select(a => a.Shape.ToCompactString() + " "));
            throw new ValueError($"operands could not be broadcast together with shapes {shapes}\n  the last is that of out");
        }
        if (Broadcasting.TryBroadcast(@out.Shape, result.Shape) != @out.Shape)
            throw new ValueError($"non-broadcastable output operand with shape {@out.Shape.ToCompactString()} doesn't match the broadcast shape {result.Shape.ToCompactString()}");
        @out.Write(result);
        return @out;
    }

    private static Node Masked(Node result, NDArray where, NDArray? @out)
    {
        if (where.DType != DType.Bool)
            throw new TypeError($"Cannot cast array data from dtype('{where.DType}') to dtype('bool') according to the rule 'safe'");
        Node old = @out?.Node ?? new Node(ScalarConstant.Floating(result.DType, 0));
        if (old.DType != result.DType || old.Op == Ops.Constant) old = new Node(Ops.Cast, result.DType, old.Shape, [old]);
        Node[] inputs = [where.Node, result, old];
        return new Node(Ops.Where, result.DType, Broadcasting.Broadcast("where", inputs), inputs);
    }
}
