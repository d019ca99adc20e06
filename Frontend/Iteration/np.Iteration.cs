using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Elements and indices one by one. All of these evaluate the arrays they iterate over.
public static partial class np
{
    private static int s_bufferSize = 8192;

    /// <summary>Visits the elements of an array in memory order, as 0-d arrays: <c>foreach (NDArray x in np.nditer(a)) ...</c>.</summary>
    /// <param name="op">The array.</param>
    /// <param name="flags">
    /// <c>multi_index</c>, <c>c_index</c>, <c>f_index</c> track indices; <c>external_loop</c> gives 1-d arrays as long as possible; <c>zerosize_ok</c>,
    /// <c>reduce_ok</c> allow what they name; <c>buffered</c> allows other dtypes, <c>common_dtype</c> asks for one; the others of NumPy change nothing.
    /// </param>
    /// <param name="op_flags"><c>readonly</c> (unless given), <c>readwrite</c> or <c>writeonly</c>.</param>
    /// <param name="op_dtypes">The dtype to see the elements in; needs <c>buffered</c>, and writes reach the array at the end.</param>
    /// <param name="order">K for memory order, C, F, or A.</param>
    /// <param name="casting">Which conversions <paramref name="op_dtypes"/> may ask for.</param>
    /// <param name="op_axes">For the operand the axis that takes part in each axis of the iteration, -1 for none.</param>
    /// <param name="itershape">Lengths of the axes of the iteration; -1 where the operand says.</param>
    /// <exception cref="ValueError">Flags that do not exist or go together, or shapes that do not fit.</exception>
    /// <exception cref="TypeError">A conversion that is not allowed.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nditer.html"/>
    public static NDIterator<NDArray> nditer(
        NDArray op, string[]? flags = null, string[]? op_flags = null, DType? op_dtypes = null, char order = 'K', Casting casting = Casting.Safe,
        int[][]? op_axes = null, long[]? itershape = null) =>
        new(NDIteratorSetup.Create([op], flags, op_flags is null ? null : [op_flags], op_dtypes is null ? null : [op_dtypes], order, casting, op_axes, itershape),
            items => items[0]);

    /// <summary>
    /// Visits the elements of several arrays, broadcast against each other: <c>foreach (var (x, y) in np.nditer([a, b])) ...</c>. A null operand is
    /// allocated, of the broadcast shape; find it among the iterator's operands.
    /// </summary>
    /// <inheritdoc cref="nditer(NDArray, string[], string[], DType, char, Casting, int[][], long[])" path="/param|/exception|/seealso"/>
    public static NDIterator<NDArray[]> nditer(
        NDArray?[] op, string[]? flags = null, string[][]? op_flags = null, DType?[]? op_dtypes = null, char order = 'K', Casting casting = Casting.Safe,
        int[][]? op_axes = null, long[]? itershape = null) =>
        new(NDIteratorSetup.Create(op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape), items => items);

    /// <summary>Iterators for nested loops over groups of axes; moving one starts those within it again.</summary>
    /// <param name="op">The array.</param>
    /// <param name="axes">The axes of each loop, the outermost first.</param>
    /// <param name="flags">As for <see cref="nditer(NDArray, string[], string[], DType, char, Casting, int[][], long[])"/>.</param>
    /// <param name="op_flags"><c>readonly</c> (unless given), <c>readwrite</c> or <c>writeonly</c>.</param>
    /// <param name="order">K for memory order, C, F, or A.</param>
    /// <exception cref="ValueError">Fewer than two loops, an axis twice, or one that does not exist.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nested_iters.html"/>
    public static NDIterator<NDArray>[] nested_iters(NDArray op, int[][] axes, string[]? flags = null, string[]? op_flags = null, char order = 'K')
    {
        if (axes.Length < 2) throw new ValueError("axes must have at least 2 entries for nested iteration");
        int[] all = [.. axes.SelectMany(a => a)];
        if (all.Any(a => a < 0)) throw new ValueError("An axis is out of bounds");
        if (all.Distinct().Count() != all.Length) throw new ValueError("An axis is used more than once");
        var iterators = new NDIterator<NDArray>[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            var setup = NDIteratorSetup.Create([op], flags, op_flags is null ? null : [op_flags], null, order, Casting.Safe, [axes[i]], null, nested: i > 0);
            iterators[i] = new NDIterator<NDArray>(setup, items => items[0]);
        }
        for (int i = iterators.Length - 1; i > 0; i--) iterators[i - 1].Nest(iterators[i]);
        return iterators;
    }

    /// <summary>The elements in C order with their indices: <c>foreach (var (index, x) in np.ndenumerate(a)) ...</c>; each x is a 0-d array.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndenumerate.html"/>
    public static IEnumerable<(long[] Index, NDArray Value)> ndenumerate(NDArray arr) => ndindex(arr.Shape).Zip(arr.Flat, (index, value) => (index, value));

    /// <summary>The elements in C order with their indices, as .NET numbers of the dtype's own or another type.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndenumerate.html"/>
    public static IEnumerable<(long[] Index, T Value)> ndenumerate<T>(NDArray arr) => ndindex(arr.Shape).Select(index => (index, arr.Item<T>(index)));

    /// <summary>All indices of a shape in C order.</summary>
    /// <exception cref="ValueError">A negative length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ndindex.html"/>
    public static IndexIterator ndindex(params long[] shape) => new(new Shape([.. shape]));

    /// <inheritdoc cref="ndindex(long[])"/>
    public static IndexIterator ndindex(Shape shape) => new(shape);

    /// <summary>The arrays broadcast against each other, to look at or to iterate over.</summary>
    /// <exception cref="ValueError">The shapes do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.broadcast.html"/>
    public static BroadcastIterator broadcast(params NDArray[] args) => new(args);

    /// <summary>The size of buffers of ufuncs, kept because programs set it; kernels here choose their own blocks.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.getbufsize.html"/>
    public static int getbufsize() => s_bufferSize;

    /// <summary>Sets what <see cref="getbufsize"/> returns.</summary>
    /// <returns>The size before.</returns>
    /// <exception cref="ValueError">Not a multiple of 16 between 5 and 10 million.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.setbufsize.html"/>
    public static int setbufsize(int size)
    {
        if (size > 10_000_000) throw new ValueError($"Buffer size, {size}, is too big");
        if (size < 5) throw new ValueError($"Buffer size, {size}, is too small");
        if (size % 16 != 0) throw new ValueError($"Buffer size, {size}, is not a multiple of 16");
        return Interlocked.Exchange(ref s_bufferSize, size);
    }
}

/// <summary>Takes lists of arrays apart: <c>foreach (var (x, y) in np.nditer([a, b]))</c>, <c>var (rows, columns) = np.nonzero(a)</c>.</summary>
public static class ArrayLists
{
    /// <summary>A list of two.</summary>
    public static void Deconstruct(this NDArray[] arrays, out NDArray first, out NDArray second)
    {
        Check(arrays, 2);
        (first, second) = (arrays[0], arrays[1]);
    }

    /// <summary>A list of three.</summary>
    public static void Deconstruct(this NDArray[] arrays, out NDArray first, out NDArray second, out NDArray third)
    {
        Check(arrays, 3);
        (first, second, third) = (arrays[0], arrays[1], arrays[2]);
    }

    /// <summary>A list of four.</summary>
    public static void Deconstruct(this NDArray[] arrays, out NDArray first, out NDArray second, out NDArray third, out NDArray fourth)
    {
        Check(arrays, 4);
        (first, second, third, fourth) = (arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    private static void Check(NDArray[] arrays, int expected)
    {
        if (arrays.Length > expected) throw new ValueError($"too many values to unpack (expected {expected})");
        if (arrays.Length < expected) throw new ValueError($"not enough values to unpack (expected {expected}, got {arrays.Length})");
    }
}
