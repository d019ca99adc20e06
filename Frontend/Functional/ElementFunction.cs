using System.Reflection;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// A .NET function made a function of arrays (what <c>np.frompyfunc</c> returns): it is called for every element, in C order, on one thread, when the
/// result is evaluated. Unlike NumPy's, results have the dtype of the function's own result type.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.frompyfunc.html"/>
public sealed class ElementFunction
{
    private readonly Delegate _function;
    private readonly Type[] _parameters;
    private readonly Type[] _results;
    private readonly ElementCalls? _calls;

    internal ElementFunction(Delegate function, object? identity = null)
    {
        _function = function;
        Identity = identity;
        _parameters = ElementLoop.ParametersOf(function);
        Type result = function.GetType().GetMethod("Invoke")!.ReturnType;
        _results = typeof(ITuple).IsAssignableFrom(result) ? result.GetGenericArguments() : [result];
        foreach (Type type in _parameters) CheckType(type, "take");
        foreach (Type type in _results) CheckType(type, "return");
        if (!_parameters.Contains(typeof(NDArray))) _calls = _results.Length == 1 ? CallsOf(new NDArray?[_parameters.Length]) : null;
    }

    /// <summary>Number of parameters (<c>nin</c>).</summary>
    public int Nin => _parameters.Length;
    /// <summary>Number of results (<c>nout</c>): more than one for a function that returns a tuple.</summary>
    public int Nout => _results.Length;
    /// <summary>Number of parameters and results (<c>nargs</c>).</summary>
    public int Nargs => Nin + Nout;
    /// <summary>Number of loops (<c>ntypes</c>): one.</summary>
    public int Ntypes => 1;
    /// <summary>The loop's types, as NumPy writes them: <c>dd->d</c>.</summary>
    public IReadOnlyList<string> Types =>
        [$"{string.Concat(_parameters.Select(CodeOf))}->{string.Concat(_results.Select(CodeOf))}"];
    /// <summary>The neutral value of reductions (<c>identity</c>); null when there is none.</summary>
    public object? Identity { get; }

    /// <summary>The function of every element of the arrays, broadcast against each other and converted to its parameter types.</summary>
    /// <param name="args">An array for each parameter; parameters of type <see cref="NDArray"/> get theirs whole.</param>
    /// <exception cref="TypeError">Too many or too few arrays, or a function with several results.</exception>
    /// <exception cref="ValueError">The shapes do not fit.</exception>
    public NDArray Invoke(params NDArray[] args)
    {
        if (Nout != 1) throw new TypeError($"the function has {Nout} results; take them by InvokeAll");
        NDArray[] inputs = Inputs(args, out Shape shape);
        ElementCalls calls = _calls ?? CallsOf(Whole(args));
        return new NDArray(new Node(Ops.Vectorize, DType.Of(_results[0]), shape, Array.ConvertAll(inputs, a => a.Node), calls));
    }

    /// <summary>The same for a function with several results, which it returns as a tuple; evaluates.</summary>
    /// <inheritdoc cref="Invoke" path="/param|/exception"/>
    public NDArray[] InvokeAll(params NDArray[] args)
    {
        if (Nout == 1) return [Invoke(args)];
        NDArray[] inputs = Array.ConvertAll(Inputs(args, out Shape shape), a => np.ascontiguousarray(a));
        Storage[] results = Array.ConvertAll(_results, type => Storage.Allocate(shape.Size * DType.Of(type).ItemSize));
        nint[] addresses = Array.ConvertAll(inputs, a => a.Read() is var (storage, layout) ? storage.Pointer + (nint)(layout.Offset * a.ItemSize) : 0);
        ElementLoop.Of(_function, Whole(args), _results)(addresses, Array.ConvertAll(results, r => r.Pointer), shape.Size);
        GC.KeepAlive(inputs);
        return [.. results.Select((r, k) => NDArray.FromStorage(r, DType.Of(_results[k]), shape))];
    }

    /// <summary>Combines the elements along an axis, from the first to the last; evaluates.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="keepdims">Keeps the axis, with length 1.</param>
    /// <exception cref="ValueError">No elements and no identity, or not a function of two elements that gives back their type.</exception>
    public NDArray reduce(NDArray array, int axis = 0, bool keepdims = false)
    {
        NDArray result = Folded(array, axis, running: false);
        return keepdims ? np.expand_dims(result, Axis.Normalize(axis, array.NDim)) : result;
    }

    /// <summary>The running combination of elements along an axis; evaluates.</summary>
    /// <inheritdoc cref="reduce" path="/param|/exception"/>
    public NDArray accumulate(NDArray array, int axis = 0) => Folded(array, axis, running: true);

    /// <summary>The function of all pairs of an element of <paramref name="A"/> and one of <paramref name="B"/>.</summary>
    public NDArray outer(NDArray A, NDArray B) => Invoke(A.Reshape(new Shape([.. A.Shape.Dims, .. Enumerable.Repeat(1L, B.NDim)])), B);

    private unsafe NDArray Folded(NDArray array, int axis, bool running)
    {
        Type type = _results[0];
        if (Nin != 2 || Nout != 1 || _parameters[0] != type || _parameters[1] != type)
            throw new ValueError("reduce and accumulate need a function of two elements that returns one of the same type");
        if (array.NDim == 0) throw new TypeError("cannot reduce on a scalar");
        DType dtype = DType.Of(type);
        NDArray lines = np.copy(np.moveaxis(array.AsStrong(dtype), Axis.Normalize(axis, array.NDim), -1), 'C');
        long n = lines.Shape[lines.NDim - 1];
        Shape outer = new(lines.Shape.Dims[..^1].ToArray());
        if (n == 0 && !running)
            return Identity is null ? throw new ValueError("zero-size array to reduction operation vectorized which has no identity") : np.broadcast_to(np.asarray(ScalarOf(Identity), dtype), outer).Copy();
        Storage result = Storage.Allocate(outer.Size * (running ? n : 1) * dtype.ItemSize);
        (IArrayStorage storage, _) = lines.Read();
        var fold = typeof(ElementLoop).GetMethod(nameof(ElementLoop.Fold))!.MakeGenericMethod(type)
            .CreateDelegate(typeof(FoldLine<>).MakeGenericType(type));
        long size = n * dtype.ItemSize, step = (running ? n : 1) * dtype.ItemSize;
        Delegate function = _function.GetType() == typeof(Func<,,>).MakeGenericType(type, type, type)
            ? _function : Delegate.CreateDelegate(typeof(Func<,,>).MakeGenericType(type, type, type), _function, "Invoke");
        for (long i = 0; i < outer.Size && n > 0; i++)
            fold.DynamicInvoke(function, storage.Pointer + (nint)(i * size), n, result.Pointer + (nint)(i * step), running);
        GC.KeepAlive(storage);
        if (!running) return NDArray.FromStorage(result, dtype, outer);
        return np.moveaxis(NDArray.FromStorage(result, dtype, lines.Shape), -1, axis);
    }

    private delegate void FoldLine<T>(Func<T, T, T> function, nint line, long n, nint result, bool running) where T : unmanaged;

    private static NDArray ScalarOf(object value) => new(new Node(Scalars.Typed(value, DType.Of(value.GetType()))));

    private NDArray[] Inputs(NDArray[] args, out Shape shape)
    {
        if (args.Length != Nin) throw new TypeError($"the function takes {Nin} arguments, {args.Length} were given");
        var inputs = new List<NDArray>(args.Length);
        for (int k = 0; k < args.Length; k++)
            if (_parameters[k] != typeof(NDArray)) inputs.Add(args[k].AsStrong(DType.Of(_parameters[k])));
        shape = Broadcasting.Broadcast("vectorize", inputs.Select(a => a.Node).ToArray());
        for (int k = 0; k < inputs.Count; k++)
            if (inputs[k].Shape != shape) inputs[k] = np.broadcast_to(inputs[k], shape);
        return [.. inputs];
    }

    private NDArray?[] Whole(NDArray[] args) => [.. args.Select((a, k) => _parameters[k] == typeof(NDArray) ? a : null)];

    private ElementCalls CallsOf(NDArray?[] whole)
    {
        Action<nint[], nint[], long> loop = ElementLoop.Of(_function, whole, _results);
        return new ElementCalls((inputs, output, n) => loop(inputs, [output], n));
    }

    private static string CodeOf(Type type) => type == typeof(NDArray) ? "A" : DType.Of(type).Char.ToString();

    /// <summary>Checks that arrays store elements of a type; arrays as a whole are fine, too.</summary>
    /// <exception cref="TypeError">They do not.</exception>
    internal static void CheckType(Type type, string verb)
    {
        if (type != typeof(NDArray) && !DType.All.Any(d => d.ClrType == type))
            throw new TypeError($"a function of elements can {verb} {string.Join(", ", DType.All.Select(d => d.ClrType.Name))}, not {type.Name}");
    }
}
