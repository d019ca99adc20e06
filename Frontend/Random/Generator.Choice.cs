using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Random samples of given elements.
public sealed partial class Generator
{
    // Above this population, a sample of more than one in 50 (20, if its order does not matter) is cut from a partial shuffle.
    private const long LargePopulation = 10000;

    /// <summary>A random sample of the integers below <paramref name="a"/>.</summary>
    /// <inheritdoc cref="choice(NDArray, Shape?, bool, NDArray, int, bool)"/>
    public NDArray choice(long a, Shape? size = null, bool replace = true, NDArray? p = null, int axis = 0, bool shuffle = true)
    {
        if (a <= 0 && size is not { Size: 0 }) throw new ValueError("a must be a positive integer unless no samples are taken");
        return Sample(a, size, replace, p, shuffle);
    }

    /// <summary>
    /// A random sample of the elements of an array along an axis. Which ones are drawn is decided at once, with replacement and <paramref name="p"/> as soon as they
    /// are needed; taking them is recorded.
    /// </summary>
    /// <param name="a">The elements; a 0-d integer array stands for the integers below it.</param>
    /// <param name="size">The shape of the sample; one element if not given.</param>
    /// <param name="replace">Whether an element may be chosen more than once.</param>
    /// <param name="p">The probability of each element; equal ones by default.</param>
    /// <param name="axis">The axis of <paramref name="a"/> to choose along.</param>
    /// <param name="shuffle">Without replacement: whether the order of the sample is random, too, which costs a little.</param>
    /// <exception cref="ValueError">Nothing to choose from; too few elements; probabilities that are none.</exception>
    /// <exception cref="IndexError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.choice.html"/>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null, int axis = 0, bool shuffle = true)
    {
        if (a.NDim == 0)
        {
            if (!a.DType.IsInteger) throw new ValueError($"a must be a sequence or an integer, not <class '{(a.DType.IsComplex ? "complex" : "float")}'>");
            return choice(a.AsType(DType.Int64).Item<long>(), size, replace, p, axis, shuffle);
        }
        if (axis < -a.NDim || axis >= a.NDim) throw new IndexError("tuple index out of range");
        if (axis < 0) axis += a.NDim;
        long population = a.Shape[axis];
        if (population == 0 && size is not { Size: 0 }) throw new ValueError("a cannot be empty unless no samples are taken");
        return np.take(a, Sample(population, size, replace, p, shuffle), axis);
    }

    private NDArray Sample(long population, Shape? size, bool replace, NDArray? p, bool shuffle)
    {
        if (p is not null) p = CheckProbabilities(p, population);
        Shape shape = size ?? Shape.Scalar;
        if (replace)
        {
            if (p is null) return integers(0, population, size);
            NDArray cumulated = np.cumsum(p);
            return np.searchsorted(cumulated / cumulated[-1], random(shape), side: "right");
        }
        Drawing.CheckLengths(shape);
        if (shape.Size > population) throw new ValueError("Cannot take a larger sample than population when replace is False");
        return (p is null ? Distinct(population, shape.Size, shuffle) : Distinct(p, shape.Size)).Reshape(shape);
    }

    // Indices none of which comes twice, all equally likely.
    private unsafe NDArray Distinct(long population, long count, bool shuffle)
    {
        bool large = population > LargePopulation && count > population / (shuffle ? 50 : 20);
        NDArray indices = large ? np.arange(population).Copy().Eval() : np.empty(count, DType.Int64).Eval();
        if (count == 0) return np.empty(0, DType.Int64);
        long* memory = (long*)indices.Read().Storage.Pointer;
        lock (_bits.Lock)
        {
            if (large)
            {
                Permutations.ShuffleTail(_bits, memory, population, Math.Max(population - count, 1));
            }
            else
            {
                Permutations.Sample(_bits, population, memory, count);
                if (shuffle) Permutations.ShuffleTail(_bits, memory, count);
            }
        }
        GC.KeepAlive(indices);
        return large ? np.Sliced(indices, 0, population - count, count).Copy() : indices;
    }

    // Draws as often as places are left, keeps what is new, and goes on without what was drawn.
    private NDArray Distinct(NDArray p, long count)
    {
        double[] left = p.ToArray<double>();
        if (left.Count(x => x > 0) < count) throw new ValueError("Fewer non-zero entries in p than size");
        var found = new List<long>();
        var seen = new HashSet<long>();
        while (found.Count < count)
        {
            foreach (long index in found) left[index] = 0;
            NDArray cumulated = np.cumsum(np.array(left));
            NDArray drawn = np.searchsorted(cumulated / cumulated[-1], random(count - found.Count), side: "right");
            foreach (long index in drawn.ToArray<long>())
                if (seen.Add(index)) found.Add(index);
        }
        return np.array(found.ToArray());
    }

    private static NDArray CheckProbabilities(NDArray p, long population)
    {
        double tolerance = Math.Sqrt(p.DType == DType.Float16 ? 0.000977 : p.DType == DType.Float32 ? 1.1920928955078125e-07 : 2.220446049250313e-16);
        if (p.NDim != 1) throw new ValueError("p must be 1-dimensional");
        if (p.Size != population) throw new ValueError("a and p must have same size");
        double[] values = p.AsType(DType.Float64).ToArray<double>();
        double sum = CompensatedSum(values);
        if (double.IsNaN(sum)) throw new ValueError("Probabilities contain NaN");
        if (values.Any(x => x < 0)) throw new ValueError("Probabilities are not non-negative");
        if (Math.Abs(sum - 1.0) > tolerance) throw new ValueError("Probabilities do not sum to 1. See Notes section of docstring for more information.");
        return np.array(values);
    }

    // Kahan's summation, so that long lists of probabilities are not refused for what rounding lost.
    private static double CompensatedSum(double[] values)
    {
        double sum = values.Length > 0 ? values[0] : 0, lost = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double y = values[i] - lost, t = sum + y;
            lost = t - sum - y;
            sum = t;
        }
        return sum;
    }
}
