using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Arrays from .NET data, copied. asarray and its kin, which look into the data where they can, are in np.Wrapping.cs.
public static partial class np
{
    private const string CannotAvoidCopy =
        "Unable to avoid copy while creating an array as requested.\n" +
        "If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\n" +
        "For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.";

    /// <summary>An array of the elements, copied; its dtype is that of <typeparamref name="T"/> unless <paramref name="dtype"/> is given.</summary>
    /// <param name="values">The elements.</param>
    /// <param name="dtype">Type to convert to.</param>
    /// <param name="order">Memory order: C, F, or K and A, which mean C here.</param>
    /// <param name="ndmin">Least number of axes; missing ones of length 1 come first.</param>
    /// <exception cref="TypeError">No dtype stores <typeparamref name="T"/>.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array.html"/>
    public static NDArray array<T>(T[] values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        array((ReadOnlySpan<T>)values, dtype, order, ndmin);

    /// <inheritdoc cref="array{T}(T[], DType, char, int)"/>
    public static NDArray array<T>(ReadOnlySpan<T> values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        Finish(FromSpan(values, values.Length), dtype, order, ndmin);

    /// <inheritdoc cref="array{T}(T[], DType, char, int)"/>
    public static NDArray array<T>(Memory<T> values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        array((ReadOnlySpan<T>)values.Span, dtype, order, ndmin);

    /// <inheritdoc cref="array{T}(T[], DType, char, int)"/>
    public static NDArray array<T>(IEnumerable<T> values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        array((ReadOnlySpan<T>)values.ToArray(), dtype, order, ndmin);

    /// <summary>A two-dimensional array from rows of equal length.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static NDArray array<T>(T[][] values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        array((Array)values, dtype, order, ndmin);

    /// <summary>A three-dimensional array from nested rows of equal length.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static NDArray array<T>(T[][][] values, DType? dtype = null, char order = 'K', int ndmin = 0) where T : unmanaged =>
        array((Array)values, dtype, order, ndmin);

    /// <summary>An array from a .NET array of any rank (<c>double[,]</c>) or nested arrays (<c>int[][]</c>), copied.</summary>
    /// <exception cref="ValueError">Nested arrays of unequal lengths.</exception>
    /// <exception cref="TypeError">No dtype stores the elements.</exception>
    public static NDArray array(Array values, DType? dtype = null, char order = 'K', int ndmin = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Finish(NestedArrays.Read(values), dtype, order, ndmin);
    }

    /// <summary>A copy of an array, or a 0-d array of a C# scalar with the dtype NumPy gives Python's: int64, float64, complex128 or bool.</summary>
    /// <param name="values">The array.</param>
    /// <param name="dtype">Type to convert to.</param>
    /// <param name="copy">false refuses to copy (before NumPy 2 it is a wish), null copies only where the dtype or order asks for it.</param>
    /// <param name="order">Memory order: K keeps the array's, C, F or A.</param>
    /// <param name="ndmin">Least number of axes; missing ones of length 1 come first.</param>
    /// <exception cref="ValueError"><paramref name="copy"/> is false and a copy is needed.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)] // C# arrays convert too, but have overloads of their own
    public static NDArray array(NDArray values, DType? dtype = null, bool? copy = true, char order = 'K', int ndmin = 0)
    {
        if (values.Node is { Value: null, Attribute: ScalarConstant constant })
            return Finish(new NDArray(new Node(ScalarMaker.Typed(constant, dtype ?? constant.DType))), null, order, ndmin);
        NDArray result = values;
        if (dtype is not null) Record.WarnOfParts(values.DType, dtype);
        bool wanted = copy == true || (dtype is not null && dtype != values.DType) || !HasOrder(values, order);
        if (wanted && copy == false && Profile.Current.Semantics.CopyFalseIsStrict) throw new ValueError(CannotAvoidCopy);
        if (wanted) result = MemoryOrder.AxesOf(values, order) is { } axes ? MemoryOrder.Copy(values.AsTypeIfNeeded(dtype), axes) : new NDArray(CopyOf(values, dtype));
        return WithAxes(result, ndmin);
    }

    /// <summary>A copy of an array, in its own memory.</summary>
    /// <param name="a">The array.</param>
    /// <param name="order">Memory order: K keeps the array's, C, F or A.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.copy.html"/>
    public static NDArray copy(NDArray a, char order = 'K') => array(a, order: order);

    private static Node CopyOf(NDArray x, DType? dtype) =>
        dtype is null || dtype == x.DType ? new Node(Ops.Copy, x.DType, x.Shape, [x.Node]) : Record.Cast(x.Node, dtype);

    private static bool HasOrder(NDArray x, char order) => order switch
    {
        'C' => x.Layout.IsRowMajor,
        'F' => x.Layout.IsColumnMajor,
        'A' => x.Layout.IsRowMajor || x.Layout.IsColumnMajor,
        'K' => true,
        _ => throw new ValueError($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')"),
    };

    private static unsafe NDArray FromSpan<T>(ReadOnlySpan<T> values, Shape shape) where T : unmanaged
    {
        DType own = typeof(T);
        Storage storage = Storage.Allocate((long)values.Length * own.ItemSize);
        values.CopyTo(new Span<T>((void*)storage.Pointer, values.Length));
        return NDArray.FromStorage(storage, own, shape);
    }

    private static NDArray Finish(NDArray fresh, DType? dtype, char order, int ndmin)
    {
        MemoryOrder.Check(order);
        NDArray result = WithAxes(fresh.AsTypeIfNeeded(dtype), ndmin);
        return order == 'F' ? Ordered(result, order) : result;
    }

    private static NDArray WithAxes(NDArray x, int ndmin)
    {
        if (x.NDim >= ndmin) return x;
        var shape = new Shape([.. Enumerable.Repeat(1L, ndmin - x.NDim), .. x.Shape.ToArray()]);
        return x.View(Ops.Reshape, shape, null);
    }

    /// <summary>A copy of <paramref name="x"/> in Fortran order: the transpose of a C-ordered copy of its transpose.</summary>
    private static NDArray FortranCopy(NDArray x) => MemoryOrder.Copy(x, MemoryOrder.Reversed(x.NDim));

    internal static NDArray Transposed(NDArray x)
    {
        int[] axes = [.. Enumerable.Range(0, x.NDim).Reverse()];
        return x.View(Ops.Permute, new Shape([.. x.Shape.ToArray().Reverse()]), new PermuteAxes(axes));
    }
}

public sealed partial class NDArray
{
    /// <summary>The array cast to <paramref name="dtype"/>, or itself when that is null or its own.</summary>
    internal NDArray AsTypeIfNeeded(DType? dtype) =>
        dtype is null || dtype == DType ? this : new NDArray(new Node(Ops.Cast, dtype, Shape, [Node]));

    /// <summary>A copy of the array, in its own memory (<c>ndarray.copy</c>; the default order is C there too).</summary>
    public NDArray Copy(char order = 'C') => np.array(this, order: order);
}
