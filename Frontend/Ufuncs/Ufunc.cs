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
/// <param name="out1">Receives the first result.</param>
/// <param name="out2">Receives the second result.</param>
/// <param name="out">Receives the results; null for one that is to be made.</param>
/// <param name="where">Where to compute; elsewhere outputs keep their values (new ones are zero).</param>
/// <param name="dtype">The type to compute and return.</param>
/// <param name="casting">Which casts of inputs and outputs are allowed.</param>
/// <param name="order">Memory order of the results: K keeps the argument's, C, F or A.</param>
public delegate (NDArray, NDArray) UnaryPairUfunc(
    NDArray x, NDArray? out1 = null, NDArray? out2 = null, (NDArray?, NDArray?)? @out = null, NDArray? where = null, DType? dtype = null,
    Casting casting = Casting.SameKind, char order = 'K');

/// <summary>A universal function of two arguments with two results: <c>np.divmod</c>.</summary>
/// <param name="x1">First argument.</param>
/// <param name="x2">Second argument.</param>
/// <param name="out1">Receives the first result.</param>
/// <param name="out2">Receives the second result.</param>
/// <param name="out">Receives the results; null for one that is to be made.</param>
/// <param name="where">Where to compute; elsewhere outputs keep their values (new ones are zero).</param>
/// <param name="dtype">The type to compute and return.</param>
/// <param name="casting">Which casts of inputs and outputs are allowed.</param>
/// <param name="order">Memory order of the results: K keeps the arguments', C, F or A.</param>
public delegate (NDArray, NDArray) BinaryPairUfunc(
    NDArray x1, NDArray x2, NDArray? out1 = null, NDArray? out2 = null, (NDArray?, NDArray?)? @out = null, NDArray? where = null, DType? dtype = null,
    Casting casting = Casting.SameKind, char order = 'K');

/// <summary>What stands behind a ufunc's delegate: the op and how a call of it becomes a node.</summary>
internal sealed class Ufunc(Op op)
{
    public Op Op { get; } = op;

    public static UnaryUfunc Unary(Op op) => new Ufunc(op).Call;

    public static BinaryUfunc Binary(Op op) => new Ufunc(op).Call;

    public static UnaryPairUfunc UnaryPair(Op op) => new Ufunc(op).CallPair;

    public static BinaryPairUfunc BinaryPair(Op op) => new Ufunc(op).CallPair;

    /// <summary>Records op(x) with default arguments.</summary>
    public static NDArray Apply(Op op, NDArray x) => x.MayBeFortran ? InOrder(op, x) : Record(op, x.Node);

    /// <summary>Records op(x, y) with default arguments.</summary>
    public static NDArray Apply(Op op, NDArray x, NDArray y) => x.MayBeFortran || y.MayBeFortran ? InOrder(op, x, y) : Record(op, x.Node, y.Node);

    // The result of column-major arrays is column-major. It is computed with its axes turned round, so that all memory is walked forwards.
    private static NDArray InOrder(Op op, params NDArray[] x)
    {
        int rank = x.Max(a => a.NDim);
        bool fortran = x.All(a => a.NDim == 0 || (a.NDim == rank && a.Layout.IsColumnMajor && !a.Layout.IsRowMajor));
        return fortran ? np.Transposed(Record(op, Array.ConvertAll(x, a => a.NDim == 0 ? a.Node : np.Transposed(a).Node))) : Record(op, Array.ConvertAll(x, a => a.Node));
    }

    /// <summary>Records an elementwise op on nodes under the current profile.</summary>
    public static Node Record(Op op, ReadOnlySpan<Node> inputs)
    {
        Profile profile = Profile.Current;
        Loop loop = Operands.Resolve(profile, op, inputs, out ChosenLoop? chosen);
        return loop.Always is { } answer ? Constant(answer, op, inputs) : new Node(op, loop.Output, Broadcasting.Broadcast(op.Name, inputs), inputs.ToArray(), chosen, profile);
    }

    private static NDArray Record(Op op, params Node[] inputs)
    {
        Profile profile = Profile.Current;
        Loop loop = Operands.Resolve(profile, op, inputs, out ChosenLoop? chosen);
        if (loop.Always is { } answer) return new NDArray(Constant(answer, op, inputs));
        NDArray result = NDArray.Fresh(new Node(op, loop.Output, Broadcasting.Broadcast(op.Name, inputs), inputs, chosen, profile));
        ErrState.Check(result, op, inputs);
        return result;
    }

    private static Node Constant(bool answer, Op op, ReadOnlySpan<Node> inputs) =>
        new(Ops.BroadcastTo, DType.Bool, Broadcasting.Broadcast(op.Name, inputs), [new Node(ScalarConstant.Of(answer, weak: false))]);

    /// <summary>Records target = op(target, x) in the target's memory.</summary>
    public void InPlace(NDArray target, NDArray x) => Full([target, x], target, null, null, Casting.SameKind, 'K');

    private NDArray Call(NDArray x, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        if (@out is null && where is null && dtype is null && order == 'K' && casting == Casting.SameKind) return Apply(Op, x);
        return Full([x], @out, where, dtype, casting, order);
    }

    private NDArray Call(NDArray x1, NDArray x2, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        if (@out is null && where is null && dtype is null && order == 'K' && casting == Casting.SameKind) return Apply(Op, x1, x2);
        return Full([x1, x2], @out, where, dtype, casting, order);
    }

    private NDArray Full(NDArray[] x, NDArray? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        Node[] inputs = Typed(x, where, dtype, casting, [@out], out Loop loop, out Shape shape);
        Profile profile = Profile.Current;
        Node result = profile.Semantics.RewritesUfuncs
            ? new Node(Op, loop.Output, shape, inputs, loop.Chosen, profile)
            : new Node(Op, loop.Output, shape, inputs);
        return Deliver(result, x, @out, where, order);
    }

    private (NDArray, NDArray) CallPair(
        NDArray x, NDArray? out1, NDArray? out2, (NDArray?, NDArray?)? @out, NDArray? where, DType? dtype, Casting casting, char order) =>
        Pair([x], out1, out2, @out, where, dtype, casting, order);

    private (NDArray, NDArray) CallPair(
        NDArray x1, NDArray x2, NDArray? out1, NDArray? out2, (NDArray?, NDArray?)? @out, NDArray? where, DType? dtype, Casting casting, char order) =>
        Pair([x1, x2], out1, out2, @out, where, dtype, casting, order);

    // Both results are nodes of their own; when both are wanted the kernel computes the op once each, which costs less than a trip through memory.
    private (NDArray, NDArray) Pair(
        NDArray[] x, NDArray? out1, NDArray? out2, (NDArray?, NDArray?)? @out, NDArray? where, DType? dtype, Casting casting, char order)
    {
        if (@out is { } both)
        {
            if (out1 is not null || out2 is not null) throw new TypeError("cannot specify 'out' as both a positional and keyword argument");
            (out1, out2) = both;
        }
        Node[] inputs = Typed(x, where, dtype, casting, [out1, out2], out Loop loop, out Shape shape);
        if (Op == Ops.DivMod && Profile.Current.Semantics.RewritesUfuncs)
        {
            // A quotient and a remainder, each as it was.
            Node quotient = new(Ops.FloorDivide, loop.Outputs[0], shape, inputs, new ChosenLoop(loop.Signature[..^1]), Profile.Current);
            return (Deliver(quotient, x, out1, where, order), Deliver(new Node(Ops.Remainder, loop.Outputs[1], shape, inputs), x, out2, where, order));
        }
        Node first = new(Op, loop.Outputs[0], shape, inputs, new Numbers("output", 0)), second = new(Op, loop.Outputs[1], shape, inputs, new Numbers("output", 1));
        return (Deliver(first, x, out1, where, order), Deliver(second, x, out2, where, order));
    }

    // The inputs in the types of the loop that the arguments choose, and the shape of the results.
    private Node[] Typed(NDArray[] x, NDArray? where, DType? dtype, Casting casting, ReadOnlySpan<NDArray?> outputs, out Loop loop, out Shape shape)
    {
        Node[] inputs = Array.ConvertAll(x, a => a.Node);
        Operands.Evaluate(inputs);
        loop = Surface.Resolve(Profile.Current, Op, inputs, dtype, casting, [.. outputs.ToArray().Select(o => o?.DType)]);
        if (where is not null && where.DType != DType.Bool)
            throw new TypeError($"Cannot cast array data from dtype('{where.DType}') to dtype('bool') according to the rule 'safe'");
        shape = where is null ? Broadcasting.Broadcast(Op.Name, inputs) : Broadcasting.Broadcast(Op.Name, [.. inputs, where.Node]);
        foreach (NDArray? output in outputs)
        {
            if (output is not null && Broadcasting.TryBroadcast(output.Shape, shape) is null)
            {
                string shapes = string.Concat(x.Append(output).Select(a => a.Shape.ToCompactString() + " "));
                throw new ValueError($"operands could not be broadcast together with shapes {shapes}\n  the last is that of out");
            }
            if (output is not null && Broadcasting.TryBroadcast(output.Shape, shape) != output.Shape)
                throw new ValueError($"non-broadcastable output operand with shape {output.Shape.ToCompactString()} doesn't match the broadcast shape {shape.ToCompactString()}");
        }
        if (where is not null) shape = Broadcasting.Broadcast(Op.Name, inputs);
        for (int i = 0; i < inputs.Length; i++) inputs[i] = OmniNumpy.Lazy.Record.Cast(inputs[i], loop.Inputs[i]);
        return inputs;
    }

    private NDArray Deliver(Node result, NDArray[] x, NDArray? @out, NDArray? where, char order)
    {
        if (where is null) ErrState.Check(new NDArray(result), Op, result.Inputs);
        else result = Masked(result, where, @out);
        if (@out is null) return np.Ordered(new NDArray(result), order, x);
        @out.Write(result);
        return @out;
    }

    private static Node Masked(Node result, NDArray where, NDArray? @out)
    {
        Node old = @out?.Node ?? new Node(ScalarConstant.Floating(result.DType, 0));
        if (old.DType != result.DType || old.Op == Ops.Constant) old = new Node(Ops.Cast, result.DType, old.Shape, [old]);
        Node[] inputs = [where.Node, result, old];
        return new Node(Ops.Where, result.DType, Broadcasting.Broadcast("where", inputs), inputs);
    }
}
