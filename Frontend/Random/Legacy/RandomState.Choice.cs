using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Samples and permutations.
public sealed partial class RandomState
{
    /// <summary>A sample of given items.</summary>
    /// <param name="a">The items, 1-d; an integer n stands for 0 ... n - 1.</param>
    /// <param name="size">The shape of the sample; a 0-d array by default.</param>
    /// <param name="replace">Whether an item may come up several times.</param>
    /// <param name="p">The probabilities of the items; equal ones by default.</param>
    /// <exception cref="ValueError">No items, too few, or numbers that are no probabilities.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.choice.html"/>
    public NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null)
    {
        Shape shape = size ?? Shape.Scalar;
        long items = ItemsOf(a, empty: shape.Size == 0);
        double[]? probabilities = p is null ? null : Probabilities.OfItems(p, items);
        if (!replace)
        {
            if (shape.Size > items) throw new ValueError("Cannot take a larger sample than population when 'replace=False'");
            if (shape.Dims.ContainsAnyInRange(long.MinValue, -1)) throw new ValueError("Negative dimensions are not allowed");
        }
        NDArray places = (replace, probabilities) switch
        {
            (true, null) => randint(0, items, shape),
            (true, _) => np.array(Search(probabilities, random_sample(shape).ToArray<double>())).Reshape(shape),
            (false, null) => permutation(items)[np.slice(shape.Size)].Reshape(shape),
            (false, _) => np.array(Distinct(probabilities, shape.Size)).Reshape(shape),
        };
        return a.NDim == 0 ? places : np.take(a, places);
    }

    private static long ItemsOf(NDArray a, bool empty)
    {
        if (a.NDim > 1) throw new ValueError("a must be 1-dimensional");
        if (a.NDim == 1) return a.Size > 0 || empty ? a.Size : throw new ValueError("'a' cannot be empty unless no samples are taken");
        if (!a.DType.IsIntegral) throw new ValueError("a must be 1-dimensional or an integer");
        long items = a.Item<long>();
        return items > 0 || empty ? items : throw new ValueError("a must be greater than 0 unless no samples are taken");
    }

    // Draws for all places at once, drops what came up before, and goes on with what is left of the probabilities.
    private long[] Distinct(double[] p, long count)
    {
        if (p.Count(static x => x > 0) < count) throw new ValueError("Fewer non-zero entries in p than size");
        p = [.. p];
        var found = new List<long>();
        while (found.Count < count)
        {
            double[] u = random_sample(count - found.Count).ToArray<double>();
            foreach (long place in found) p[place] = 0;
            found.AddRange(Search(p, u).Distinct());
        }
        return [.. found];
    }

    // Where uniform variates fall among the cumulated probabilities.
    private static long[] Search(double[] p, double[] u)
    {
        NDArray cumulated = np.cumsum(np.array(p));
        cumulated = cumulated / cumulated[-1];
        return np.searchsorted(cumulated, np.array(u), side: "right").ToArray<long>();
    }

    /// <summary>Shuffles an array along its first axis, in place.</summary>
    /// <exception cref="ValueError">The array is read-only.</exception>
    /// <exception cref="TypeError">The array has no axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.shuffle.html"/>
    public void shuffle(NDArray x)
    {
        long length = x.Length;
        if (!x.IsWriteable) throw new ValueError("array is read-only");
        if (x.NDim > 1 && x.Size == 0) return;
        x.Write(np.take(x, Order(length), axis: 0).Node);
    }

    /// <summary>A shuffled copy of an array along its first axis, or the integers 0 ... x - 1 in random order.</summary>
    /// <exception cref="IndexError">Neither an integer nor an array with an axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.RandomState.permutation.html"/>
    public NDArray permutation(NDArray x)
    {
        if (x.NDim > 0) return np.take(x, Order(x.Shape[0]), axis: 0);
        return x.DType.IsInteger ? Order(x.Item<long>()) : throw new IndexError("x must be an integer or at least 1-dimensional");
    }

    // 0 to length - 1 in random order.
    private unsafe NDArray Order(long length)
    {
        Drawing.CheckLengths(length);
        Storage storage = Storage.Allocate(length * sizeof(long));
        long* order = (long*)storage.Pointer;
        for (long i = 0; i < length; i++) order[i] = i;
        lock (BitGenerator.Lock) Permutations.Shuffle(BitGenerator, order, length);
        return NDArray.FromStorage(storage, DType.Int64, length);
    }
}
