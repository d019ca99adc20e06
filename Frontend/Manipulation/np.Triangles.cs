using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Diagonals and triangles of matrices.
public static partial class np
{
    /// <summary>The diagonal of each matrix of two axes, as the last axis. A read-only view.</summary>
    /// <param name="a">The array.</param>
    /// <param name="offset">0 for the main diagonal, above it positive.</param>
    /// <param name="axis1">The axis of rows.</param>
    /// <param name="axis2">The axis of columns.</param>
    /// <exception cref="ValueError">The array has fewer than 2 axes, or the two are one.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diagonal.html"/>
    public static NDArray diagonal(NDArray a, int offset = 0, int axis1 = 0, int axis2 = 1)
    {
        if (a.NDim < 2) throw new ValueError("diag requires an array of at least two dimensions");
        int rows = NormalizeAxis("axis1", axis1, a.NDim), columns = NormalizeAxis("axis2", axis2, a.NDim);
        if (rows == columns) throw new ValueError("axis1 and axis2 cannot be the same");
        Layout layout = a.Layout;
        long length = offset >= 0 ? Math.Min(a.Shape[rows], a.Shape[columns] - offset) : Math.Min(a.Shape[rows] + offset, a.Shape[columns]);
        length = Math.Max(0, length);
        long start = layout.Offset;
        if (length > 0) start += offset >= 0 ? offset * layout.Strides[columns] : -offset * layout.Strides[rows];
        var dims = new List<long>();
        var strides = new List<long>();
        for (int i = 0; i < a.NDim; i++)
        {
            if (i == rows || i == columns) continue;
            dims.Add(a.Shape[i]);
            strides.Add(layout.Strides[i]);
        }
        return a.Strided(new Shape([.. dims, length]), start, [.. strides, layout.Strides[rows] + layout.Strides[columns]], readOnly: true);
    }

    /// <summary>Of a vector the matrix with it on a diagonal, of a matrix its diagonal (a read-only view).</summary>
    /// <exception cref="ValueError">The array has neither 1 nor 2 axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diag.html"/>
    public static NDArray diag(NDArray v, int k = 0)
    {
        if (v.NDim == 2) return diagonal(v, k);
        if (v.NDim != 1) throw new ValueError("Input must be 1- or 2-d.");
        long n = v.Size + Math.Abs(k);
        NDArray result = Filled((n, n), v.DType, 0);
        if (v.Size > 0) result.Strided(v.Size, k >= 0 ? k : -k * n, [n + 1]).Write(v.Node);
        return result;
    }

    /// <summary>The matrix with the flattened array on a diagonal.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diagflat.html"/>
    public static NDArray diagflat(NDArray v, int k = 0) => diag(ravel(v), k);

    /// <summary>Ones on and below a diagonal, zeros above.</summary>
    /// <param name="N">Number of rows.</param>
    /// <param name="M">Number of columns; as many as rows if null.</param>
    /// <param name="k">The diagonal: 0 the main one, above it positive.</param>
    /// <param name="dtype">float64 unless given.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tri.html"/>
    public static NDArray tri(long N, long? M = null, int k = 0, DType? dtype = null)
    {
        NDArray row = Ufunc.Apply(Ops.Add, Indices.Count(Math.Max(0, N)), Indices.Typed(k)).Reshape((Math.Max(0, N), 1));
        return Ufunc.Apply(Ops.GreaterEqual, row, Indices.Count(Math.Max(0, M ?? N))).AsTypeIfNeeded(dtype ?? DType.Float64);
    }

    /// <summary>The lower triangle of each matrix; zeros above diagonal <paramref name="k"/>. A vector counts as rows.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.tril.html"/>
    public static NDArray tril(NDArray m, int k = 0) => Triangle(m, k, lower: true);

    /// <summary>The upper triangle of each matrix; zeros below diagonal <paramref name="k"/>. A vector counts as rows.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.triu.html"/>
    public static NDArray triu(NDArray m, int k = 0) => Triangle(m, k - 1, lower: false);

    /// <summary>The matrix of powers of each element, a row each.</summary>
    /// <param name="x">A vector.</param>
    /// <param name="N">Number of columns; as many as rows if null.</param>
    /// <param name="increasing">Whether powers rise from left to right.</param>
    /// <exception cref="ValueError">Not a vector.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.vander.html"/>
    public static NDArray vander(NDArray x, int? N = null, bool increasing = false)
    {
        if (x.NDim != 1) throw new ValueError("x must be a one-dimensional array or sequence.");
        int n = N ?? (int)x.Size;
        if (n < 0) throw new ValueError("negative dimensions are not allowed");
        DType dtype = Profiles.Promotion.PromoteTypes(x.DType, DType.Int64);
        if (n <= 0) return Filled((x.Size, 0), dtype, 0);
        NDArray cast = x.AsStrong(dtype);
        var columns = new NDArray[n];
        for (int i = 0; i < n; i++)
            columns[i] = i == 0 ? Filled(x.Shape, dtype, 1) : i == 1 ? cast : Ufunc.Apply(Ops.Multiply, columns[i - 1], cast);
        if (!increasing) Array.Reverse(columns);
        return stack(columns, 1);
    }

    private static NDArray Triangle(NDArray m, int k, bool lower)
    {
        if (m.NDim == 0) throw new ValueError("a triangle needs an array of at least one dimension");
        NDArray below = tri(m.Shape[Math.Max(0, m.NDim - 2)], m.Shape[m.NDim - 1], k, DType.Bool);
        NDArray matrix = m.NDim == 1 ? broadcast_to(m, (m.Size, m.Size)) : m;
        Node zero = Broadcast(Filled(Shape.Scalar, m.DType, 0).Node, matrix.Shape), value = matrix.AsStrong(m.DType).Node;
        Node condition = Broadcast(below.Node, matrix.Shape);
        return new NDArray(new Node(Ops.Where, m.DType, matrix.Shape, lower ? [condition, value, zero] : [condition, zero, value]));
    }
}
