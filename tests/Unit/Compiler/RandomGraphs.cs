using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Programs of random operations on random small arrays, with the values that make trouble.</summary>
internal sealed class RandomGraphs
{
    private static readonly DType[] s_types = [DType.Float64, DType.Float32, DType.Int32, DType.Int64, DType.Bool, DType.UInt8, DType.Int16, DType.Float16, DType.Complex64];
    private static readonly double[] s_awkward = [0.0, -0.0, 1, -1, 0.5, 2, -3, 7.25, 1e10, -1e-10, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly long[][] s_shapes = [[], [1], [5], [3, 1], [1, 5], [3, 5], [2, 3, 5], [0], [3, 0], [65], [4, 40]];

    private readonly Random _random;
    private readonly List<NDArray> _values = [];

    public RandomGraphs(int seed)
    {
        _random = new Random(seed);
        for (int i = 0; i < 4; i++) _values.Add(Leaf());
    }

    /// <summary>The same program each time for a seed: its last values.</summary>
    public NDArray[] Grow(int operations)
    {
        for (int i = 0; i < operations; i++)
        {
            try
            {
                _values.Add(Next());
            }
            catch (NumpyException)
            {
                // The types or shapes did not fit: NumPy raises, and so do we. The next attempt is another operation.
            }
        }
        return [.. _values.TakeLast(3)];
    }

    private NDArray Pick() => _values[_random.Next(_values.Count)];

    private NDArray Leaf()
    {
        long[] shape = s_shapes[_random.Next(s_shapes.Length)];
        long size = shape.Aggregate(1L, (a, b) => a * b);
        var data = new double[size];
        for (int i = 0; i < data.Length; i++)
            data[i] = _random.Next(4) == 0 ? s_awkward[_random.Next(s_awkward.Length)] : Math.Round(_random.NextDouble() * 20 - 10, 2);
        NDArray x = np.array(data).Reshape(shape);
        DType type = s_types[_random.Next(s_types.Length)];
        return x.AsTypeIfNeeded(type).Eval();
    }

    private NDArray Next()
    {
        NDArray x = Pick();
        int axis = x.NDim == 0 ? 0 : _random.Next(x.NDim);
        switch (_random.Next(25))
        {
            case 0: return x + Pick();
            case 1: return x - Pick();
            case 2: return x * Pick();
            case 3: return x / Pick();
            case 4: return np.maximum(x, Pick());
            case 5: return np.where(x > 0.5, Pick(), Pick());
            case 6: return np.exp(x * 0.1);
            case 7: return np.sqrt(np.absolute(x));
            case 8: return x > Pick();
            case 9: return np.sum(x, axis: x.NDim == 0 ? null : (Axis?)axis, keepdims: _random.Next(2) == 0);
            case 10: return np.max(x, axis: x.NDim == 0 ? null : (Axis?)axis, keepdims: true);
            case 11: return np.mean(x, axis: x.NDim == 0 ? null : (Axis?)axis, keepdims: true);
            case 12: return x.T;
            case 13: return x.NDim == 0 ? -x : x[.., ^1];
            case 14: return np.flip(x);
            case 15: return np.expand_dims(x, 0);
            case 16: return x.Reshape(-1);
            case 17: return x.AsTypeIfNeeded(s_types[_random.Next(s_types.Length)]);
            case 18: return x * 2 + 1;
            case 19: return np.isnan(x);
            case 20: return x == Pick();
            case 21: return np.broadcast_to(np.max(x, axis: x.NDim == 0 ? null : (Axis?)axis, keepdims: true), x.Shape);
            case 22:
                NDArray stored = x.Copy();
                stored[Range.All] = np.sum(Pick(), axis: x.NDim == 0 ? null : (Axis?)-1, keepdims: true);
                return stored;
            case 23: return np.concatenate([x, Pick(), x * 2], x.NDim == 0 ? null : axis);
            default:
                if (x.NDim == 0 || x.Size == 0) return x;
                NDArray copy = x.Copy();
                copy[0] = 3;
                return copy;
        }
    }
}
