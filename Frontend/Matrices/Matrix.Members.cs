namespace OmniNumpy.Lazy;

// Members of arrays as a matrix has them: what they give has two axes.
public sealed partial class Matrix
{
    /// <summary>Evaluates; what follows reads memory.</summary>
    public Matrix Eval()
    {
        A.Eval();
        return this;
    }

    /// <summary>One element, or the only one, as its own .NET type.</summary>
    /// <inheritdoc cref="NDArray.Item(ReadOnlySpan{long})" path="/exception"/>
    public object Item(params ReadOnlySpan<long> indices) => A.Item(indices);

    /// <summary>The rows as nested lists.</summary>
    public object ToList() => A.ToList();

    /// <summary>The elements' bytes.</summary>
    public byte[] ToBytes(char order = 'C') => A.ToBytes(order);

    /// <summary>A copy with another type of elements.</summary>
    /// <inheritdoc cref="NDArray.AsType" path="/param|/exception"/>
    public Matrix AsType(DType dtype, char order = 'K', Profiles.Casting casting = Profiles.Casting.Unsafe, bool copy = true) => new(A.AsType(dtype, order, casting, copy));

    /// <summary>The same bytes as elements of another type.</summary>
    public Matrix View(DType? dtype = null) => Of(A.View(dtype));

    /// <summary>A copy.</summary>
    public Matrix Copy() => new(A.Copy());

    /// <summary>Assigns one value to all elements.</summary>
    public void Fill(NDArray value) => A.Fill(value);

    /// <summary>All elements in one row: a view where it can be.</summary>
    public Matrix Ravel(char order = 'C') => Of(A.Ravel(order));

    /// <summary>A copy of all elements in one row.</summary>
    public Matrix Flatten(char order = 'C') => Of(A.Flatten(order));

    /// <summary>The same elements in other rows; a shape of one axis is a row.</summary>
    public Matrix Reshape(params long[] shape) => Of(A.Reshape(shape));

    /// <inheritdoc cref="Reshape(long[])"/>
    public Matrix Reshape(Shape shape, char order = 'C') => Of(A.Reshape(shape, order));

    /// <summary>The same: a column becomes a row.</summary>
    /// <exception cref="ValueError">An axis longer than 1.</exception>
    public Matrix Squeeze(Axis axis = default) => Of(A.Squeeze(axis));

    /// <summary>The axes in another order, turned round by default.</summary>
    public Matrix Transpose(params int[] axes) => Of(A.Transpose(axes));

    /// <summary>The axes exchanged.</summary>
    public Matrix SwapAxes(int axis1, int axis2) => Of(A.SwapAxes(axis1, axis2));

    /// <summary>A diagonal as a row.</summary>
    public Matrix Diagonal(int offset = 0, int axis1 = 0, int axis2 = 1) => Of(A.Diagonal(offset, axis1, axis2));

    /// <summary>The sum of a diagonal, as a matrix of one element.</summary>
    public Matrix Trace(int offset = 0, int axis1 = 0, int axis2 = 1, DType? dtype = null) => Of(np.trace(A, offset, axis1, axis2, dtype));

    /// <summary>Each element several times.</summary>
    public Matrix Repeat(NDArray repeats, int? axis = null) => Of(A.Repeat(repeats, axis));

    /// <summary>The elements at positions.</summary>
    public Matrix Take(NDArray indices, int? axis = null, string mode = "raise") => Of(A.Take(indices, axis, null, mode));

    /// <summary>Assigns the elements at positions in C order.</summary>
    public void Put(NDArray indices, NDArray values, string mode = "raise") => A.Put(indices, values, mode);

    /// <summary>The rows or columns where a condition holds.</summary>
    public Matrix Compress(NDArray condition, int? axis = null) => Of(A.Compress(condition, axis));

    /// <summary>The positions of what is not zero: an array for each axis.</summary>
    public NDArray[] Nonzero() => A.Nonzero();

    /// <summary>Sorts each row, or along another axis, in place.</summary>
    public void Sort(int axis = -1, string? kind = null) => A.Sort(axis, kind);

    /// <summary>The order that sorts each row, or along another axis.</summary>
    public Matrix ArgSort(Along axis = default, string? kind = null) => Of(A.ArgSort(axis, kind));

    /// <summary>Where values would stand in the one sorted row.</summary>
    public NDArray SearchSorted(NDArray v, string side = "left") => A1.SearchSorted(v, side);

    /// <summary>The conjugates.</summary>
    public Matrix Conj() => Of(A.Conj());

    /// <inheritdoc cref="Conj"/>
    public Matrix Conjugate() => Conj();

    /// <summary>The elements within bounds.</summary>
    public Matrix Clip(NDArray? min = null, NDArray? max = null) => Of(A.Clip(min, max));

    /// <summary>The elements rounded.</summary>
    public Matrix Round(int decimals = 0) => Of(A.Round(decimals));

    /// <summary>Running sums; of all elements in one row unless there is an axis.</summary>
    public Matrix CumSum(int? axis = null, DType? dtype = null) => Of(A.CumSum(axis, dtype));

    /// <summary>Running products; of all elements in one row unless there is an axis.</summary>
    public Matrix CumProd(int? axis = null, DType? dtype = null) => Of(A.CumProd(axis, dtype));

    /// <summary>The matrix product with an array, as <c>np.dot</c> gives it.</summary>
    public Matrix Dot(NDArray b) => Of(np.dot(A, b));

    /// <summary>The elements in C order, to run through and assign to.</summary>
    public FlatIterator Flat => A.Flat;

    /// <summary>What <see cref="T"/> gives.</summary>
    public Matrix mT => T;

    /// <summary>Where the elements are: always <c>cpu</c>.</summary>
    public string Device => A.Device;

    /// <inheritdoc cref="NDArray.ToDevice"/>
    public Matrix ToDevice(string device) => new(A.ToDevice(device));

    /// <inheritdoc cref="NDArray.SetFlags"/>
    public void SetFlags(bool? write = null, bool? align = null) => A.SetFlags(write, align);

    /// <summary>Puts the smallest elements of each row, or along another axis, before the others, in place.</summary>
    public void Partition(Axis kth, int axis = -1) => A.Partition(kth, axis);

    /// <summary>The order that puts the smallest elements of each row, or along another axis, before the others.</summary>
    public Matrix ArgPartition(Axis kth, Along axis = default) => Of(A.ArgPartition(kth, axis));

    /// <inheritdoc cref="NDArray.ToFile"/>
    public void ToFile(string file, string sep = "", string format = "%s") => A.ToFile(file, sep, format);
}
