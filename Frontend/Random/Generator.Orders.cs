using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Random orders. How many words they take depends on the words, so the orders are drawn at once; moving the elements is recorded.
public sealed partial class Generator
{
    /// <summary>Brings the subarrays along an axis into random order, in place.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="TypeError">A 0-d array.</exception>
    /// <exception cref="ValueError">The array is read-only.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.shuffle.html"/>
    public void shuffle(NDArray x, int axis = 0)
    {
        if (x.NDim == 0) throw new TypeError("len() of unsized object");
        axis = Axis.Normalize(axis, x.NDim);
        if (!x.IsWriteable) throw new ValueError("array is read-only");
        if (x.Size == 0 && x.NDim == 1) return;
        x.Write(np.take(x, Order(x.Shape[axis]), axis).Node);
    }

    /// <summary>The integers below <paramref name="x"/> in random order.</summary>
    /// <param name="x">How many.</param>
    /// <param name="axis">Means nothing here.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.permutation.html"/>
    public NDArray permutation(long x, int axis = 0) => Order(Math.Max(x, 0));

    /// <summary>A copy with the subarrays along an axis in random order.</summary>
    /// <param name="x">The array; a 0-d integer array stands for the integers below it.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.permutation.html"/>
    public NDArray permutation(NDArray x, int axis = 0)
    {
        if (x.NDim == 0)
            return x.DType.IsInteger ? permutation(x.AsType(DType.Int64).Item<long>()) : throw new AxisError(axis, 0);
        axis = Axis.Normalize(axis, x.NDim);
        return np.take(x, Order(x.Shape[axis]), axis);
    }

    /// <summary>A copy with the elements of each line along an axis in a random order of their own, or with all elements in random order.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis; null for all elements.</param>
    /// <param name="out">Receives the result; may be <paramref name="x"/>.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">An output of another shape.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/random/generated/numpy.random.Generator.permuted.html"/>
    public NDArray permuted(NDArray x, int? axis = null, NDArray? @out = null)
    {
        if (@out is not null && @out.Shape != x.Shape) throw new ValueError("out must have the same shape as x");
        NDArray result = axis is { } along ? PermutedAlong(x, Axis.Normalize(along, x.NDim)) : PermutedWhole(x, @out ?? x);
        if (@out is null) return result;
        np.copyto(@out, result, Profiles.Casting.Safe);
        return @out;
    }

    private NDArray PermutedAlong(NDArray x, int axis)
    {
        long length = x.Shape[axis], lines = length == 0 ? 0 : x.Size / length;
        if (lines == 0) return x.Copy();
        NDArray orders = np.concatenate([.. Enumerable.Range(0, checked((int)lines)).Select(_ => Order(length))]);
        long[] shape = [.. x.Shape.ToArray().Where((_, i) => i != axis), length];
        return np.take_along_axis(x, np.moveaxis(orders.Reshape(new Shape(shape)), -1, axis), axis);
    }

    // Elements are counted as they lie in memory.
    private NDArray PermutedWhole(NDArray x, NDArray counted)
    {
        if (x.NDim == 0) throw new TypeError("len() of unsized object");
        bool down = x.NDim > 1 && counted.Layout.IsColumnMajor && !counted.Layout.IsRowMajor;
        NDArray flat = (down ? x.T : x).Reshape(-1);
        NDArray result = np.take(flat, Order(x.Size)).Reshape(down ? x.T.Shape : x.Shape);
        return down ? result.T : result;
    }

    // 0 to n - 1 in random order.
    private unsafe NDArray Order(long n)
    {
        Storage storage = Storage.Allocate(n * sizeof(long));
        long* order = (long*)storage.Pointer;
        for (long i = 0; i < n; i++) order[i] = i;
        lock (_bits.Lock) Permutations.Shuffle(_bits, order, n);
        return NDArray.FromStorage(storage, DType.Int64, n);
    }
}
