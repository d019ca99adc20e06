using System.Linq.Expressions;
using System.Reflection;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Tensors;
using E = System.Linq.Expressions.Expression;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>
/// Writes the loop of a segment as an expression tree over registers and compiles it. The loads, the ops and the stores are ordinary methods that the JIT
/// inlines; the tree only connects them. All registers have as many lanes in use as the widest type has in a full one.
/// </summary>
internal sealed class SegmentEmitter
{
    // Heavier bodies fill the registers by themselves.
    private const int UnrollBudget = 24;
    // Heavier bodies are written once: another copy for the end of the row would cost more to compile than it saves.
    private const int SeparateEndBudget = 56;

    private static readonly MethodInfo s_fence = typeof(Lanes).GetMethod(nameof(Lanes.Fence))!;

    private readonly Segment _segment;
    private readonly int _bits, _lanes, _widest;
    private readonly ParameterExpression _addresses = E.Parameter(typeof(nint), "addresses");
    private readonly ParameterExpression _strides = E.Parameter(typeof(nint), "strides");
    private readonly ParameterExpression _n = E.Parameter(typeof(long), "n");
    private readonly ParameterExpression[] _address;
    private readonly ParameterExpression[] _stride;
    private readonly Register?[] _hoisted;
    private readonly List<ParameterExpression> _outer = [];
    private readonly List<E> _prologue = [];

    private SegmentEmitter(Segment segment, int widest)
    {
        _segment = segment;
        _widest = widest;
        _bits = SimdWidth.Bits;
        _lanes = _bits / 8 / widest;
        _address = new ParameterExpression[segment.Ports.Length];
        _stride = new ParameterExpression[segment.Ports.Length];
        _hoisted = new Register?[segment.Ports.Length];
    }

    /// <summary>The compiled loop; null when the segment has types or ops that do not go into registers.</summary>
    public static SegmentCode? TryCompile(Segment segment)
    {
        int widest = Vectorization.WidestElement(segment);
        return widest == 0 ? null : new SegmentEmitter(segment, widest).Lambda().Compile();
    }

    private Expression<SegmentCode> Lambda()
    {
        for (int p = 0; p < _segment.Ports.Length; p++) Prepare(p);
        int weight = _segment.Steps.Sum(s => Vectorization.WeightOf(_segment, s));
        int unroll = weight <= UnrollBudget / 4 ? 4 : weight <= UnrollBudget ? 2 : 1;
        ParameterExpression i = E.Variable(typeof(long), "i");
        _outer.Add(i);
        var body = new List<E>(_prologue) { E.Assign(i, E.Constant(0L)) };
        if (weight <= SeparateEndBudget)
        {
            body.Add(Loop(i, unroll));
            if (unroll > 1) body.Add(Loop(i, 1));
            body.Add(E.IfThen(E.LessThan(i, _n), Body(i, 0, E.Convert(E.Subtract(_n, i), typeof(int)))));
        }
        else body.Add(LoopWithPartialEnd(i));
        if (_segment.Ports.Any(p => p.Kind == PortKind.Streamed)) body.Add(E.Call(s_fence));
        return E.Lambda<SegmentCode>(E.Block(_outer, body), _addresses, _strides, _n);
    }

    private E Loop(ParameterExpression i, int unroll)
    {
        LabelTarget end = E.Label();
        long step = (long)unroll * _lanes;
        var bodies = new List<E>();
        for (int u = 0; u < unroll; u++) bodies.Add(Body(i, u * _lanes, null));
        bodies.Add(E.AddAssign(i, E.Constant(step)));
        ParameterExpression last = E.Variable(typeof(long), "last");
        return E.Block([last], E.Assign(last, E.Subtract(_n, E.Constant(step))),
            E.Loop(E.IfThenElse(E.LessThanOrEqual(i, last), E.Block(bodies), E.Break(end)), end));
    }

    // One copy of a heavy body: every load and store asks whether the register is full.
    private E LoopWithPartialEnd(ParameterExpression i)
    {
        LabelTarget end = E.Label();
        ParameterExpression count = E.Variable(typeof(int), "count");
        E body = E.Block([count],
            E.Assign(count, E.Convert(E.Call(typeof(Math).GetMethod(nameof(Math.Min), [typeof(long), typeof(long)])!, E.Constant((long)_lanes), E.Subtract(_n, i)), typeof(int))),
            Body(i, 0, count, maybeFull: true),
            E.AddAssign(i, E.Constant((long)_lanes)));
        return E.Loop(E.IfThenElse(E.LessThan(i, _n), body, E.Break(end)), end);
    }

    // Addresses and what does not change in the loop.
    private void Prepare(int p)
    {
        Port port = _segment.Ports[p];
        _address[p] = Outer(typeof(long), "p" + p, E.Call(typeof(SegmentEmitter).GetMethod(nameof(ReadInt64), BindingFlags.Static | BindingFlags.NonPublic)!, _addresses, E.Constant(p)));
        if (port.Kind is PortKind.Strided or PortKind.Index)
            _stride[p] = Outer(typeof(long), "s" + p, E.Call(typeof(SegmentEmitter).GetMethod(nameof(ReadInt64), BindingFlags.Static | BindingFlags.NonPublic)!, _strides, E.Constant(p)));
        if (port.IsOutput) return;
        if (port.Kind == PortKind.Index)
        {
            Type v = RegisterType(typeof(long), 8);
            _hoisted[p] = new Register(Outer(v, "ramp" + p, E.Call(Method(typeof(Lanes), nameof(Lanes.Ramp), v), _stride[p])), typeof(long), false);
        }
        if (port.Kind != PortKind.Scalar) return;
        bool isBool = port.Type == DTypeCode.Bool;
        Type element = isBool ? MaskElement : Clr(port.Type), register = RegisterType(element, isBool ? _widest : SizeOf(port.Type));
        string method = isBool ? nameof(Lanes.RepeatMask) : nameof(Lanes.Repeat);
        _hoisted[p] = new Register(Outer(register, "c" + p, E.Call(Method(typeof(Lanes), method, register, element), _address[p])), element, isBool);
    }

    private ParameterExpression Outer(Type type, string name, E value)
    {
        ParameterExpression variable = E.Variable(type, name);
        _outer.Add(variable);
        _prologue.Add(E.Assign(variable, value));
        return variable;
    }

    private static unsafe long ReadInt64(nint array, int index) => ((long*)array)[index];

    // Loads, steps and stores for the lanes from i + lead on; count null means that all lanes are there.
    private E Body(ParameterExpression i, int lead, E? count, bool maybeFull = false)
    {
        var locals = new List<ParameterExpression>();
        var code = new List<E>();
        int ports = _segment.Ports.Length;
        var values = new Register?[ports + _segment.Steps.Length];
        E position = lead == 0 ? i : E.Add(i, E.Constant((long)lead));

        Register Keep(E value, Type element, bool isMask)
        {
            ParameterExpression local = E.Variable(value.Type, "v" + locals.Count);
            locals.Add(local);
            code.Add(E.Assign(local, value));
            return new Register(local, element, isMask);
        }

        Register ValueOf(int v)
        {
            if (values[v] is { } known) return known;
            Port port = _segment.Ports[v];
            Register loaded = port.Kind == PortKind.Scalar ? _hoisted[v]!.Value : Load(v, position, count, maybeFull, Keep);
            values[v] = loaded;
            return loaded;
        }

        for (int s = 0; s < _segment.Steps.Length; s++)
        {
            Step step = _segment.Steps[s];
            Register[] arguments = Array.ConvertAll(step.Arguments, ValueOf);
            values[ports + s] = Compute(step, arguments, Keep);
        }
        foreach ((int value, int port) in _segment.Stores) code.Add(Store(ValueOf(value), port, position, count, maybeFull));
        return E.Block(locals, code);
    }

    private Register Load(int p, E position, E? count, bool maybeFull, Func<E, Type, bool, Register> keep)
    {
        Port port = _segment.Ports[p];
        if (port.Kind == PortKind.Index)
        {
            E first = E.Add(_address[p], E.Multiply(position, _stride[p]));
            return keep(E.Call(Method(typeof(Lanes), nameof(Lanes.RampFrom), RegisterType(typeof(long), 8)), first, _hoisted[p]!.Value.Value), typeof(long), false);
        }
        bool isBool = port.Type == DTypeCode.Bool;
        Type element = isBool ? typeof(byte) : Clr(port.Type);
        int size = SizeOf(port.Type), used = size * _lanes;
        Type register = RegisterType(element, size);
        E value;
        if (port.Kind == PortKind.Strided)
        {
            E lanes = count ?? E.Constant(_lanes);
            value = E.Call(Method(typeof(Lanes), nameof(Lanes.LoadStrided), register, element), _address[p], E.Multiply(position, _stride[p]), _stride[p], lanes);
            // A register only partly in use always loads as a partial one.
            if (used < 16 && count == null) value = E.Call(Method(typeof(Lanes), nameof(Lanes.LoadStrided), register, element), _address[p], E.Multiply(position, _stride[p]), _stride[p], E.Constant(_lanes));
        }
        else
        {
            E offset = Offset(position, size);
            E full = used >= 16 ? E.Call(Method(typeof(Lanes), nameof(Lanes.Load), register, element), _address[p], offset)
                : E.Call(Method(typeof(Lanes), used == 8 ? nameof(Lanes.Load8) : used == 4 ? nameof(Lanes.Load4) : nameof(Lanes.Load2), element), _address[p], offset);
            value = count == null ? full : Partial(full, E.Call(Method(typeof(Lanes), nameof(Lanes.LoadPartial), register, element), _address[p], offset, count), count, maybeFull);
        }
        Register loaded = keep(value, element, false);
        if (!isBool) return loaded;
        // 0 or 1 in each lane, as a mask: zero minus it.
        Type maskRegister = RegisterType(MaskElement, _widest);
        Register widened = _widest == 1 ? loaded with { Value = Reinterpret(loaded, MaskElement) } : keep(CastLanes(loaded, MaskElement), MaskElement, false);
        return keep(E.Call(maskRegister.GetMethod("op_UnaryNegation")!, widened.Value), MaskElement, true);
    }

    private E Partial(E full, E partial, E count, bool maybeFull) =>
        maybeFull ? E.Condition(E.Equal(count, E.Constant(_lanes)), full, partial) : partial;

    private E Store(Register value, int p, E position, E? count, bool maybeFull)
    {
        Port port = _segment.Ports[p];
        int size = SizeOf(port.Type), used = size * _lanes;
        if (port.Type == DTypeCode.Bool && _widest > 1)
        {
            if (port.Kind == PortKind.Strided)
            {
                Register bytes = new(E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Cast), value.Value.Type, value.Element, RegisterType(typeof(sbyte), 1), typeof(sbyte)), value.Value, E.Constant(_lanes)), typeof(sbyte), true);
                return StoreElements(One(bytes, typeof(sbyte)), typeof(sbyte), p, position, count, maybeFull, 1, used);
            }
            return E.Call(Method(typeof(Lanes), nameof(Lanes.StoreMask), value.Value.Type, value.Element), value.Value, _address[p], position, count ?? E.Constant(_lanes));
        }
        E stored = port.Type == DTypeCode.Bool ? One(value, value.Element) : value.Value;
        return StoreElements(stored, value.Element, p, position, count, maybeFull, size, used);
    }

    private E StoreElements(E stored, Type element, int p, E position, E? count, bool maybeFull, int size, int used)
    {
        Port port = _segment.Ports[p];
        Type register = stored.Type;
        if (port.Kind == PortKind.Strided)
            return E.Call(Method(typeof(Lanes), nameof(Lanes.StoreStrided), register, element), stored, _address[p], E.Multiply(position, _stride[p]), _stride[p], count ?? E.Constant(_lanes));
        E offset = Offset(position, size);
        E Partly() => E.Call(Method(typeof(Lanes), nameof(Lanes.StorePartial), register, element), stored, _address[p], offset, count!);
        if (count != null && !maybeFull) return Partly();
        E full = used >= 16
            ? E.Call(Method(typeof(Lanes), port.Kind == PortKind.Streamed && used * 8 >= _bits ? nameof(Lanes.Stream) : nameof(Lanes.Store), register, element), stored, _address[p], offset)
            : E.Call(Method(typeof(Lanes), used == 8 ? nameof(Lanes.Store8) : used == 4 ? nameof(Lanes.Store4) : nameof(Lanes.Store2), element), stored, _address[p], offset);
        return count == null ? full : E.IfThenElse(E.Equal(count, E.Constant(_lanes)), full, Partly());
    }

    private Register Compute(Step step, Register[] x, Func<E, Type, bool, Register> keep)
    {
        DTypeCode from = TypeOfArgument(step, 0);
        if (step.Op == Ops.Cast) return Cast(x[0], from, step.Type, keep);
        if (step.Op == Ops.Where)
        {
            if (step.Type == DTypeCode.Bool)
            {
                Register a = MaskOf(x[1], MaskElement, keep), b = MaskOf(x[2], MaskElement, keep), m = MaskOf(x[0], MaskElement, keep);
                return keep(Select(m, a, b), MaskElement, true);
            }
            Register condition = MaskOf(x[0], Clr(step.Type), keep);
            return keep(Select(condition, x[1], x[2]), Clr(step.Type), false);
        }
        if (from == DTypeCode.Bool) return Logical(step.Op, x, keep);
        (Type body, bool returnsMask, _) = Vectorization.BodyOf(step.Op, from)!.Value;
        MethodInfo invoke = body.GetMethod("Invoke", BindingFlags.Public | BindingFlags.Static, InvokeShape(step.Arguments.Length))!;
        E value = E.Call(invoke.MakeGenericMethod(x[0].Value.Type), Array.ConvertAll(x, r => (E)r.Value));
        return keep(value, Clr(from), returnsMask);
    }

    private static Type[] InvokeShape(int arity) => [.. Enumerable.Repeat(Type.MakeGenericMethodParameter(0), arity)];

    private Register Cast(Register x, DTypeCode from, DTypeCode to, Func<E, Type, bool, Register> keep)
    {
        if (from == to) return x;
        if (to == DTypeCode.Bool)
        {
            Type register = x.Value.Type;
            return keep(E.Call(register.GetMethod("NotEqual")!, x.Value, E.Property(null, register, "Zero")), x.Element, true);
        }
        if (from == DTypeCode.Bool)
        {
            Register mask = MaskOf(x, Clr(to), keep);
            return keep(One(mask, Clr(to)), Clr(to), false);
        }
        return keep(CastLanes(x, Clr(to)), Clr(to), false);
    }

    private E CastLanes(Register x, Type to)
    {
        Type register = RegisterType(to, System.Runtime.InteropServices.Marshal.SizeOf(to));
        return E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Cast), x.Value.Type, x.Element, register, to), x.Value, E.Constant(_lanes));
    }

    // Bools in registers are masks, so their ops are bitwise.
    private Register Logical(Op op, Register[] x, Func<E, Type, bool, Register> keep)
    {
        Type element = x[0].Element;
        E a = x[0].Value;
        Type register = a.Type;
        if (x.Length == 1) return keep(op == Ops.LogicalNot || op == Ops.Invert ? E.Call(register.GetMethod("op_OnesComplement")!, a) : a, element, true);
        E b = MaskOf(x[1], element, keep).Value;
        string name = Vectorization.MaskOperator(op)!;
        E value = name == "xnor"
            ? E.Call(register.GetMethod("op_OnesComplement")!, E.Call(register.GetMethod("op_ExclusiveOr")!, a, b))
            : E.Call(register.GetMethod(name)!, a, b);
        return keep(value, element, true);
    }

    // The mask over lanes of the wanted element type.
    private Register MaskOf(Register mask, Type element, Func<E, Type, bool, Register> keep)
    {
        if (mask.Element == element) return mask;
        int size = System.Runtime.InteropServices.Marshal.SizeOf(element), have = System.Runtime.InteropServices.Marshal.SizeOf(mask.Element);
        Type target = RegisterType(element, size);
        if (size == have) return keep(E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Mask), mask.Value.Type, mask.Element, target, element), mask.Value, E.Constant(_lanes)), element, true);
        Type fromInt = SignedOf(have), toInt = SignedOf(size);
        E asInt = E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Mask), mask.Value.Type, mask.Element, RegisterType(fromInt, have), fromInt), mask.Value, E.Constant(_lanes));
        E widened = E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Cast), RegisterType(fromInt, have), fromInt, RegisterType(toInt, size), toInt), asInt, E.Constant(_lanes));
        return keep(E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Mask), RegisterType(toInt, size), toInt, target, element), widened, E.Constant(_lanes)), element, true);
    }

    private static E Select(Register mask, Register a, Register b) =>
        E.Call(a.Value.Type.GetMethod("Select")!, mask.Value, a.Value, b.Value);

    // 1 where the mask is set, else 0.
    private static E One(Register mask, Type element)
    {
        Type register = mask.Value.Type;
        return E.Call(register.GetMethod("op_BitwiseAnd")!, mask.Value, E.Call(register.GetMethod("Create")!, E.Constant(Convert.ChangeType(1, element), element)));
    }

    private E Reinterpret(Register x, Type element) =>
        E.Call(Method(typeof(LaneCasts), nameof(LaneCasts.Mask), x.Value.Type, x.Element, RegisterType(element, 1), element), x.Value, E.Constant(_lanes));

    private static E Offset(E position, int size) => size == 1 ? position : E.Multiply(position, E.Constant((long)size));

    private DTypeCode TypeOfArgument(Step step, int k) => _segment.TypeOf(step.Arguments[k]);

    private Type MaskElement => SignedOf(_widest);

    // The register in which all lanes of an element type fit, perhaps with room to spare.
    private Type RegisterType(Type element, int size) =>
        (size * _lanes * 8) switch { 512 => typeof(V512<>), 256 => typeof(V256<>), _ => typeof(V128<>) } is var open ? open.MakeGenericType(element) : null!;

    private static Type SignedOf(int size) => size switch { 1 => typeof(sbyte), 2 => typeof(short), 4 => typeof(int), _ => typeof(long) };

    private static Type Clr(DTypeCode type) => DType.Of(type).ClrType;

    private static int SizeOf(DTypeCode type) => DType.Of(type).ItemSize;

    private static MethodInfo Method(Type type, string name, params Type[] arguments) => type.GetMethod(name)!.MakeGenericMethod(arguments);

    // A value in a register: masks remember the element type over whose lanes they lie.
    private readonly record struct Register(E Value, Type Element, bool IsMask);
}
