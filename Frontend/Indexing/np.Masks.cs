using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Elements where a condition holds. Results whose length depends on the condition evaluate it.
public static partial class np
{
    /// <summary>The indices of the non-zero elements, an int64 array for each axis. Evaluates <paramref name="a"/>.</summary>
    /// <exception cref="ValueError">The array has no axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nonzero.html"/>
    public static NDArray[] nonzero(NDArray a)
    {
        if (a.NDim == 0 && Profile.Current.Semantics.NonzeroOfScalars)
        {
            RaiseWarning("DeprecationWarning: Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(cond).nonzero()` if the old behavior was intended.");
            a = atleast_1d(a);
        }
        if (a.NDim == 0) throw new ValueError("Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.");
        NDArray rows = Indices.Nonzero(Condition(a));
        var columns = new NDArray[a.NDim];
        for (int i = 0; i < columns.Length; i++) columns[i] = a.NDim == 1 ? rows.Reshape(-1) : rows[Range.All, i];
        return columns;
    }

    /// <summary>The positions of the non-zero elements in the flattened array. Evaluates <paramref name="a"/>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.flatnonzero.html"/>
    public static NDArray flatnonzero(NDArray a) => nonzero(ravel(a))[0];

    /// <summary>The indices of the non-zero elements, a row for each. Evaluates <paramref name="a"/>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.argwhere.html"/>
    public static NDArray argwhere(NDArray a) => a.NDim == 0 ? Filled(new Shape(flatnonzero(a).Size, 0), DType.Int64, 0) : Indices.Nonzero(Condition(a));

    /// <summary>The slices along an axis, or elements of the flattened array, where a condition of one axis holds; it may be shorter. Evaluates it.</summary>
    /// <exception cref="ValueError">The condition has not exactly one axis.</exception>
    /// <exception cref="IndexError">The condition holds beyond the end of the axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.compress.html"/>
    public static NDArray compress(NDArray condition, NDArray a, int? axis = null, NDArray? @out = null)
    {
        if (condition.NDim != 1) throw new ValueError("condition must be a 1-d array");
        return take(a, flatnonzero(condition), axis, @out);
    }

    /// <summary>The elements of the flattened array where the flattened condition holds. Evaluates the condition.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.extract.html"/>
    public static NDArray extract(NDArray condition, NDArray arr)
    {
        NDArray flat = ravel(arr), chosen = Condition(ravel(condition));
        return chosen.Size == flat.Size ? flat[chosen] : take(flat, flatnonzero(chosen));
    }

    /// <summary>Stores values, in order and again from the first if there are too few, in the elements where the mask holds.</summary>
    /// <exception cref="ValueError">The mask has another size, or it holds somewhere and there are no values.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.place.html"/>
    public static void place(NDArray arr, NDArray mask, NDArray vals)
    {
        if (mask.Size != arr.Size) throw new ValueError("place: mask and data must be the same size");
        NDArray condition = Condition(mask).Reshape(arr.Shape);
        if (vals.Size == 0)
        {
            if (Indices.CountTrue(condition) > 0) throw new ValueError("Cannot insert from an empty array!");
            return;
        }
        Node values = ravel(new NDArray(arr.Cast(vals))).Node;
        arr.Write(new Node(Ops.Place, arr.DType, arr.Shape, [arr.Node, condition.Node, values]));
    }

    /// <summary>Stores in the elements where the mask holds the value at the same position; too few values are used again from the first.</summary>
    /// <exception cref="ValueError">The mask has another size.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.putmask.html"/>
    public static void putmask(NDArray a, NDArray mask, NDArray values)
    {
        if (mask.Size != a.Size) throw new ValueError("putmask: mask and data must be the same size");
        if (values.Size == 0) return;
        Node cast = a.Cast(values);
        Node value = values.Size == 1 ? Broadcast(new Node(Ops.Reshape, a.DType, Shape.Scalar, [cast]), a.Shape) : Cycled(new NDArray(cast), a.Size).Reshape(a.Shape).Node;
        a.Write(new Node(Ops.Where, a.DType, a.Shape, [Condition(mask).Reshape(a.Shape).Node, value, a.Node]));
    }

    private static NDArray Condition(NDArray x) => x.DType == DType.Bool && x.Node.Op != Ops.Constant ? x : x.AsStrong(DType.Bool);
}
