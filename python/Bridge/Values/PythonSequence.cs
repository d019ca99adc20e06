using System.Collections;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>Nested Python sequences as arrays: the discovery of shape and dtype that <c>np.array</c> does.</summary>
internal static class PythonSequence
{
    public static bool IsSequence(object? value) => value is List<object?> or PythonTuple or PythonRange or IPackedNumbers;

    public static IEnumerable<object?> Items(object value) => value switch
    {
        List<object?> list => list,
        PythonTuple tuple => tuple.Items,
        PythonRange range => range,
        string text => text.Select(c => (object?)c.ToString()),
        NDArray array => Enumerable.Range(0, (int)array.Shape[0]).Select(i => (object?)array[i]),
        IEnumerable items => items.Cast<object?>(),
        _ => throw new TypeError($"'{value.GetType().Name}' object is not iterable"),
    };

    /// <summary>The array of a sequence; its elements are converted to <paramref name="dtype"/> as NumPy converts scalars, or to the type that holds all.</summary>
    public static NDArray ToArray(object sequence, DType? dtype = null)
    {
        if (NumberList.TryRead(sequence, dtype) is { } numbers) return numbers;
        var leaves = new List<NDArray>();
        Shape shape = Collect(sequence, leaves);
        DType type = dtype ?? Common(leaves);
        if (leaves.Count == 0) return np.zeros(shape, type);
        ScalarType scalar = ScalarMaker.Of(type);
        NDArray[] converted = [.. leaves.Select(l => dtype is { Kind: 'i' } && l.Node is { Op: var op, Attribute: ScalarConstant { DType.IsComplex: false } c } && op == Ops.Constant ? Element(c, type) : scalar(l))];
        NDArray flat = converted[0].NDim == 0 ? np.stack(converted) : np.concatenate([.. converted.Select(c => c.Ravel())]);
        return flat.Reshape(shape).Eval();
    }

    // An element of a signed integer type is set from a typed scalar by way of Python's number for it.
    private static NDArray Element(ScalarConstant scalar, DType dtype) => new(new Node(ScalarMaker.Typed(scalar.AsWeak(), dtype)));

    private static DType Common(List<NDArray> leaves)
    {
        DType? type = null;
        foreach (NDArray leaf in leaves) type = type is null ? leaf.DType : np.promote_types(type, leaf.DType);
        return type ?? DType.Float64;
    }

    private static Shape Collect(object? value, List<NDArray> leaves)
    {
        if (value is Matrix matrix) value = matrix.A;
        if (value is NDArray array)
        {
            leaves.Add(array);
            return array.Shape;
        }
        if (PythonNumber.IsNumber(value))
        {
            leaves.Add(PythonNumber.ToArray(value!));
            return Shape.Scalar;
        }
        if (value is null || !IsSequence(value)) throw new BindingError($"no array of {value ?? "None"}");
        Shape? inner = null;
        int count = 0;
        // What is no number counts as one when the shape is found; only then is it refused.
        object?[]? other = null;
        foreach (object? item in Items(value))
        {
            bool isOther = !IsSequence(item) && !PythonNumber.IsNumber(item) && item is not (NDArray or Matrix);
            if (isOther) other ??= [item];
            Shape shape = isOther ? Shape.Scalar : Collect(item, leaves);
            if (inner is { } first && first != shape)
                throw new ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after");
            inner = shape;
            count++;
        }
        if (other is not null) throw new BindingError($"no array of {other[0] ?? "None"}");
        return new Shape([count, .. inner is { } s ? s.ToArray() : []]);
    }
}
