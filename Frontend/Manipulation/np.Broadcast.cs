using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Repeating along axes of length 1 without copying.
public static partial class np
{
    /// <summary>The array repeated to a shape it broadcasts to. A read-only view: several of its elements may be one.</summary>
    /// <exception cref="ValueError">It does not broadcast to that shape.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.broadcast_to.html"/>
    public static NDArray broadcast_to(NDArray array, Shape shape)
    {
        foreach (long d in shape.Dims)
            if (d < 0) throw new ValueError("all elements of broadcast shape must be non-negative");
        if (shape.Rank == 0 && array.NDim > 0) throw new ValueError("cannot broadcast a non-scalar to a scalar array");
        if (array.NDim > shape.Rank) throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
        if (Broadcasting.TryBroadcast(shape, array.Shape) != shape)
        {
            throw new ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: " +
                $"{array.Shape.ToCompactString()}  and requested shape {shape.ToCompactString()}");
        }
        return array.View(Ops.BroadcastTo, shape, null, readOnly: true);
    }

    /// <summary>The arrays, each broadcast to their common shape: views, of which several elements may be one, and assigning to one assigns to all of these.</summary>
    /// <exception cref="ValueError">They do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.broadcast_arrays.html"/>
    public static NDArray[] broadcast_arrays(params NDArray[] args)
    {
        Shape shape = broadcast_shapes(Array.ConvertAll(args, a => a.Shape));
        return Array.ConvertAll(args, a => a.Shape == shape ? a : a.View(Ops.BroadcastTo, shape, null, readOnly: !a.IsWriteable));
    }

    /// <summary>The shape that these broadcast to together.</summary>
    /// <exception cref="ValueError">They do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.broadcast_shapes.html"/>
    public static Shape broadcast_shapes(params Shape[] args)
    {
        Shape common = Shape.Scalar;
        foreach (Shape shape in args) CheckLengths(shape);
        for (int k = 0; k < args.Length; k++)
        {
            if (Broadcasting.TryBroadcast(common, args[k]) is { } next)
            {
                common = next;
                continue;
            }
            int other = Array.FindIndex(args, s => Broadcasting.TryBroadcast(s, args[k]) is null);
            throw new ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg " +
                $"{other} with shape {args[other]} and arg {k} with shape {args[k]}.");
        }
        return common;
    }
}
