using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// The functions of this folder and of Indexing as members.
public sealed partial class NDArray
{
    /// <summary>The axes reversed: a view.</summary>
    public NDArray T => np.transpose(this);
    /// <summary>The last two axes exchanged: a view.</summary>
    /// <exception cref="ValueError">The array has fewer than 2 axes.</exception>
    public NDArray mT => NDim >= 2 ? np.matrix_transpose(this) : throw new ValueError("matrix transpose with ndim < 2 is undefined");

    /// <inheritdoc cref="np.reshape"/>
    public NDArray Reshape(params long[] shape) => np.reshape(this, new Shape(shape));
    /// <inheritdoc cref="np.reshape"/>
    public NDArray Reshape(Shape shape, char order = 'C', bool? copy = null) => np.reshape(this, shape, order, copy);
    /// <inheritdoc cref="np.ravel"/>
    public NDArray Ravel(char order = 'C') => np.ravel(this, order);
    /// <summary>A copy of all elements along one axis.</summary>
    public NDArray Flatten(char order = 'C') => np.copy(np.ravel(this, order));
    /// <inheritdoc cref="np.transpose"/>
    public NDArray Transpose(params int[] axes) => np.transpose(this, axes);
    /// <inheritdoc cref="np.swapaxes"/>
    public NDArray SwapAxes(int axis1, int axis2) => np.swapaxes(this, axis1, axis2);
    /// <inheritdoc cref="np.moveaxis"/>
    public NDArray MoveAxis(Axis source, Axis destination) => np.moveaxis(this, source, destination);
    /// <inheritdoc cref="np.squeeze"/>
    public NDArray Squeeze(Axis axis = default) => np.squeeze(this, axis);
    /// <inheritdoc cref="np.expand_dims"/>
    public NDArray ExpandDims(Axis axis) => np.expand_dims(this, axis);
    /// <inheritdoc cref="np.broadcast_to"/>
    public NDArray BroadcastTo(Shape shape) => np.broadcast_to(this, shape);
    /// <inheritdoc cref="np.flip"/>
    public NDArray Flip(Axis axis = default) => np.flip(this, axis);
    /// <inheritdoc cref="np.rot90"/>
    public NDArray Rot90(int k = 1, (int, int)? axes = null) => np.rot90(this, k, axes);
    /// <inheritdoc cref="np.roll(NDArray, long, Axis)"/>
    public NDArray Roll(long shift, Axis axis = default) => np.roll(this, shift, axis);
    /// <inheritdoc cref="np.roll(NDArray, long[], Axis)"/>
    public NDArray Roll(long[] shift, Axis axis = default) => np.roll(this, shift, axis);
    /// <inheritdoc cref="np.tile"/>
    public NDArray Tile(params long[] reps) => np.tile(this, reps);
    /// <inheritdoc cref="np.repeat(NDArray, long, int?)"/>
    public NDArray Repeat(long repeats, int? axis = null) => np.repeat(this, repeats, axis);
    /// <inheritdoc cref="np.repeat(NDArray, NDArray, int?)"/>
    public NDArray Repeat(NDArray repeats, int? axis = null) => np.repeat(this, repeats, axis);
    /// <inheritdoc cref="np.append"/>
    public NDArray Append(NDArray values, int? axis = null) => np.append(this, values, axis);
    /// <inheritdoc cref="np.insert(NDArray, long, NDArray, int?)"/>
    public NDArray Insert(long obj, NDArray values, int? axis = null) => np.insert(this, obj, values, axis);
    /// <inheritdoc cref="np.insert(NDArray, NDArray, NDArray, int?)"/>
    public NDArray Insert(NDArray obj, NDArray values, int? axis = null) => np.insert(this, obj, values, axis);
    /// <inheritdoc cref="np.delete(NDArray, long, int?)"/>
    public NDArray Delete(long obj, int? axis = null) => np.delete(this, obj, axis);
    /// <inheritdoc cref="np.delete(NDArray, Slice, int?)"/>
    public NDArray Delete(Slice obj, int? axis = null) => np.delete(this, obj, axis);
    /// <inheritdoc cref="np.delete(NDArray, NDArray, int?)"/>
    public NDArray Delete(NDArray obj, int? axis = null) => np.delete(this, obj, axis);
    /// <inheritdoc cref="np.split(NDArray, int, int)"/>
    public NDArray[] Split(int sections, int axis = 0) => np.split(this, sections, axis);
    /// <inheritdoc cref="np.split(NDArray, long[], int)"/>
    public NDArray[] Split(long[] indices, int axis = 0) => np.split(this, indices, axis);
    /// <inheritdoc cref="np.array_split(NDArray, int, int)"/>
    public NDArray[] ArraySplit(int sections, int axis = 0) => np.array_split(this, sections, axis);
    /// <inheritdoc cref="np.unstack"/>
    public NDArray[] Unstack(int axis = 0) => np.unstack(this, axis);
    /// <inheritdoc cref="np.diagonal"/>
    public NDArray Diagonal(int offset = 0, int axis1 = 0, int axis2 = 1) => np.diagonal(this, offset, axis1, axis2);
    /// <inheritdoc cref="np.tril"/>
    public NDArray Tril(int k = 0) => np.tril(this, k);
    /// <inheritdoc cref="np.triu"/>
    public NDArray Triu(int k = 0) => np.triu(this, k);

    /// <inheritdoc cref="np.astype"/>
    public NDArray AsType(DType dtype, char order = 'K', Casting casting = Casting.Unsafe, bool copy = true) => np.astype(this, dtype, copy, order, casting);
    /// <summary>Stores one value, or values broadcast to this shape, in all elements.</summary>
    public void Fill(NDArray value)
    {
        bool setsElements = Profile.Current.Semantics.FillSetsElements;
        if (setsElements) CheckElement(value.Node);
        Assign(setsElements ? value : value.AsStrong(DType));
    }

    /// <inheritdoc cref="np.take"/>
    public NDArray Take(NDArray indices, int? axis = null, NDArray? @out = null, string mode = "raise") => np.take(this, indices, axis, @out, mode);
    /// <inheritdoc cref="np.put"/>
    public void Put(NDArray indices, NDArray values, string mode = "raise") => np.put(this, indices, values, mode);
    /// <inheritdoc cref="np.take_along_axis"/>
    public NDArray TakeAlongAxis(NDArray indices, int? axis = -1) => np.take_along_axis(this, indices, axis);
    /// <inheritdoc cref="np.put_along_axis"/>
    public void PutAlongAxis(NDArray indices, NDArray values, int? axis) => np.put_along_axis(this, indices, values, axis);
    /// <inheritdoc cref="np.choose"/>
    public NDArray Choose(NDArray[] choices, NDArray? @out = null, string mode = "raise") => np.choose(this, choices, @out, mode);
    /// <inheritdoc cref="np.compress"/>
    public NDArray Compress(NDArray condition, int? axis = null, NDArray? @out = null) => np.compress(condition, this, axis, @out);
    /// <inheritdoc cref="np.nonzero"/>
    public NDArray[] Nonzero() => np.nonzero(this);
    /// <inheritdoc cref="np.argwhere"/>
    public NDArray ArgWhere() => np.argwhere(this);
    /// <inheritdoc cref="np.flatnonzero"/>
    public NDArray FlatNonzero() => np.flatnonzero(this);
    /// <inheritdoc cref="np.fill_diagonal"/>
    public void FillDiagonal(NDArray value, bool wrap = false) => np.fill_diagonal(this, value, wrap);
}
