using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Arrays from .NET data.
public static partial class np
{
    /// <summary>An array of the elements, copied; its dtype is that of <typeparamref name="T"/> unless <paramref name="dtype"/> is given.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.array.html"/>
    public static NDArray array<T>(T[] values, DType? dtype = null) where T : unmanaged => array((ReadOnlySpan<T>)values, dtype);

    /// <inheritdoc cref="array{T}(T[], DType)"/>
    public static unsafe NDArray array<T>(ReadOnlySpan<T> values, DType? dtype = null) where T : unmanaged
    {
        DType own = DType.Of<T>();
        Storage storage = Storage.Allocate((long)values.Length * own.ItemSize);
        values.CopyTo(new Span<T>((void*)storage.Pointer, values.Length));
        return NDArray.FromStorage(storage, own, values.Length).AsTypeIfNeeded(dtype);
    }

    /// <summary>A copy of <paramref name="x"/> in Fortran order: the transpose of a C-ordered copy of its transpose.</summary>
    private static NDArray FortranCopy(NDArray x)
    {
        var copied = new NDArray(new Node(Ops.Copy, x.DType, new Shape([.. x.Shape.ToArray().Reverse()]), [Transposed(x).Node]));
        return Transposed(copied);
    }

    private static NDArray Transposed(NDArray x)
    {
        int[] axes = [.. Enumerable.Range(0, x.NDim).Reverse()];
        return x.View(Ops.Permute, new Shape([.. x.Shape.ToArray().Reverse()]), new PermuteAxes(axes));
    }
}

public sealed partial class NDArray
{
    /// <summary>The array cast to <paramref name="dtype"/>, or itself when that is null or its own.</summary>
    internal NDArray AsTypeIfNeeded(DType? dtype) =>
        dtype == null || dtype == DType ? this : new NDArray(new Node(Ops.Cast, dtype, Shape, [Node]));
}
