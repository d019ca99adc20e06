using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// A matrix (<c>numpy.matrix</c>): always two axes, <c>*</c> is the matrix product. Made by <c>np.matrix</c>, <c>np.asmatrix</c> and <c>np.bmat</c>. It looks at
/// an array, <see cref="A"/>, which any function takes in its place; functions of <c>np</c> give arrays, its own members matrices. An index that would give
/// more than two axes is an error.
/// </summary>
/// <remarks>NumPy advises against it, in favour of arrays and <c>np.matmul</c>, but keeps it.</remarks>
/// <example><code>Matrix m = np.matrix("1 2; 3 4"); (m * m.T).Sum(axis: 0); m[.., 0];</code></example>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.matrix.html"/>
public sealed partial class Matrix
{
    private Matrix(NDArray array) => A = array;

    /// <summary>An array as a matrix, by NumPy's rule: axes of length 1 go where there are more than two, a vector is a row, a scalar one element.</summary>
    /// <exception cref="ValueError">More than two axes.</exception>
    internal static Matrix Of(NDArray array)
    {
        if (array.NDim == 2) return new Matrix(array);
        long[] long1 = [.. array.Shape.ToArray().Where(d => array.NDim < 2 || d > 1)];
        if (long1.Length > 2) throw new ValueError("shape too large to be a matrix.");
        if (array.NDim > 2 && long1.Length == 2) return new Matrix(array.Reshape(long1));
        if (array.NDim > 2) long1 = [.. array.Shape.ToArray().Where(d => d > 1)];
        return new Matrix(long1.Length == 0 ? array.AsStrong(array.DType).Reshape(1, 1) : array.Reshape(1, long1[0]));
    }

    /// <summary>The array the matrix looks at.</summary>
    public NDArray A { get; }
    /// <summary>The elements in C order as an array of one axis.</summary>
    public NDArray A1 => A.Ravel();
    /// <summary>The transposed matrix: a view.</summary>
    public Matrix T => new(A.T);
    /// <summary>The transposed matrix, of complex numbers their conjugates.</summary>
    public Matrix H => A.DType.IsComplex ? new(A.T.Conjugate()) : T;

    /// <summary>The type of the elements.</summary>
    public DType DType => A.DType;
    /// <summary>Rows and columns.</summary>
    public Shape Shape => A.Shape;
    /// <summary>Two.</summary>
    public int NDim => 2;
    /// <summary>Number of elements.</summary>
    public long Size => A.Size;
    /// <summary>Bytes of one element.</summary>
    public int ItemSize => A.ItemSize;
    /// <summary>Bytes of all elements.</summary>
    public long NBytes => A.NBytes;
    /// <summary>Bytes between neighbouring rows and columns.</summary>
    public long[] Strides => A.Strides;
    /// <summary>How the elements lie in memory.</summary>
    public ArrayFlags Flags => A.Flags;
    /// <summary>The array whose memory this looks into; null if it is its own.</summary>
    public NDArray? Base => A.Base;
    /// <summary>Number of rows.</summary>
    public long Length => A.Length;
    /// <summary>The real parts; assigning to them assigns to the matrix.</summary>
    public Matrix Real
    {
        get => new(A.Real);
        set => A.Real = value.A;
    }
    /// <summary>The imaginary parts.</summary>
    public Matrix Imag
    {
        get => new(A.Imag);
        set => A.Imag = value.A;
    }

    /// <summary>The array; what <see cref="A"/> gives.</summary>
    public NDArray GetA() => A;
    /// <summary>What <see cref="A1"/> gives.</summary>
    public NDArray GetA1() => A1;
    /// <summary>What <see cref="T"/> gives.</summary>
    public Matrix GetT() => T;
    /// <summary>What <see cref="H"/> gives.</summary>
    public Matrix GetH() => H;

    /// <summary>One element, as a scalar.</summary>
    /// <exception cref="IndexError">Out of bounds.</exception>
    [IndexerName("Element")] // Item is NumPy's item()
    public NDArray this[long row, long column]
    {
        get => A[row, column];
        set => A[row, column] = value;
    }

    /// <summary>
    /// The part that the items name, as a matrix: one row is a row, and <c>m[.., 0]</c> is a column. Assigning stores a value, broadcast to the part.
    /// </summary>
    /// <inheritdoc cref="NDArray.this[ReadOnlySpan{IndexItem}]" path="/exception"/>
    [IndexerName("Element")]
    public Matrix this[params ReadOnlySpan<IndexItem> items]
    {
        get => Of(Part(items));
        set => Assign(items, value.A);
    }

    /// <summary>As with items, written as in Python: <c>m["1:, 0"]</c>.</summary>
    /// <inheritdoc cref="NDArray.this[string]" path="/exception"/>
    [IndexerName("Element")]
    public Matrix this[string items]
    {
        get => this[IndexParser.Parse(items)];
        set => this[IndexParser.Parse(items)] = value;
    }

    /// <summary>The part that the items name: 0-d for an element, else of two axes.</summary>
    internal NDArray Part(ReadOnlySpan<IndexItem> items)
    {
        NDArray part = A[items];
        if (part.NDim != 1) return part;
        bool column = items.Length > 1 && items[1].Kind == IndexItem.Form.Integer;
        return column ? part.Reshape(part.Size, 1) : part.Reshape(1, part.Size);
    }

    /// <summary>Stores a value in the part that the items name, broadcast to its two axes.</summary>
    internal void Assign(ReadOnlySpan<IndexItem> items, NDArray value)
    {
        var census = new BasicIndex.Census(items, 2);
        if (census.IsAdvanced || census.Integers == 2) A[items] = value;
        else Part(items)["..."] = value;
    }

    /// <summary>The array.</summary>
    public static implicit operator NDArray(Matrix m) => m.A;

    /// <summary>As NumPy's <c>repr</c>: <c>matrix([[1, 2],\n        [3, 4]])</c>; evaluates.</summary>
    public string Repr() => np.ReprOf(A, "matrix(");

    /// <summary>Whether it is this object: <c>==</c> compares elements.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The elements in rows; evaluates.</summary>
    public override string ToString() => np.array_str(A);
}
