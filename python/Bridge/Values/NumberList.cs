using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>Nested lists of floats and integers as arrays, without an object for each number: most lists are of that kind.</summary>
internal sealed class NumberList
{
    private readonly List<long> _lengths = [];
    private readonly List<double> _floats = [];
    private readonly List<long> _integers = [];
    private bool _isFloat;

    /// <summary>The array; null when the list holds other things, is ragged, or its numbers need NumPy's checks.</summary>
    public static NDArray? TryRead(object sequence, DType? dtype)
    {
        var list = new NumberList();
        if (!list.Collect(sequence, 0)) return null;
        var shape = new Shape([.. list._lengths]);
        if (shape.Size == 0) return null;
        if (list._isFloat) return dtype is { IsInexact: false } ? null : Array(list._floats, shape).AsTypeIfNeeded(dtype).Eval();
        if (dtype is { IsInexact: true })
        {
            foreach (long i in list._integers) list._floats.Add(i);
            return Array(list._floats, shape).AsTypeIfNeeded(dtype).Eval();
        }
        if (dtype is null || dtype == DType.Int64) return Array(list._integers, shape);
        if (dtype == DType.Bool) return null;
        IInfo range = IInfo.Of(dtype);
        foreach (long i in list._integers)
            if (i < range.Min || i > range.Max) return null;
        return Array(list._integers, shape).AsType(dtype).Eval();
    }

    private static NDArray Array<T>(List<T> items, Shape shape) where T : unmanaged =>
        np.array((ReadOnlySpan<T>)CollectionsMarshal.AsSpan(items)).Reshape(shape);

    private bool Collect(object? value, int depth)
    {
        switch (value)
        {
            case PythonNumbers<double> floats: return Enter(floats.Count, depth, isLast: true) && Add(floats.Items);
            case PythonNumbers<long> integers: return Enter(integers.Count, depth, isLast: true) && Add(integers.Items);
            case List<object?> list: return CollectAll(CollectionsMarshal.AsSpan(list), depth);
            case PythonTuple tuple: return CollectAll(tuple.Items, depth);
            default: return false;
        }
    }

    private bool CollectAll(ReadOnlySpan<object?> items, int depth)
    {
        bool isLast = items.Length == 0 || items[0] is long or double;
        if (!Enter(items.Length, depth, isLast)) return false;
        foreach (object? item in items)
        {
            bool taken = item switch
            {
                double d => isLast && Add([d]),
                long i => isLast && Add([i]),
                _ => !isLast && Collect(item, depth + 1),
            };
            if (!taken) return false;
        }
        return true;
    }

    // The lists of one depth are of one length, and numbers come at one depth.
    private bool Enter(int length, int depth, bool isLast)
    {
        if (depth < _lengths.Count) return _lengths[depth] == length && isLast == (depth == _lengths.Count - 1);
        if (_floats.Count + _integers.Count > 0 || depth > _lengths.Count) return false;
        _lengths.Add(length);
        return true;
    }

    private bool Add(ReadOnlySpan<double> floats)
    {
        if (!_isFloat)
        {
            foreach (long i in _integers) _floats.Add(i);
            _integers.Clear();
            _isFloat = true;
        }
        _floats.AddRange(floats);
        return true;
    }

    private bool Add(ReadOnlySpan<long> integers)
    {
        if (!_isFloat) _integers.AddRange(integers);
        else foreach (long i in integers) _floats.Add(i);
        return true;
    }
}
