using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Making matrices.
public static partial class np
{
    private const string MatrixAdvice = "the matrix subclass is not the recommended way to represent matrices or deal with linear algebra "
        + "(see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). Please adjust your code to use regular ndarray.";

    /// <summary>A matrix of an array's elements: a vector becomes a row, a scalar one element.</summary>
    /// <param name="data">The elements; of more than two axes all but two must have length 1.</param>
    /// <param name="dtype">Their type; the array's unless given.</param>
    /// <param name="copy">Whether to copy the elements; else the matrix is a view of the array where it can be.</param>
    /// <exception cref="ValueError">More than two axes.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.matrix.html"/>
    public static Matrix matrix(NDArray data, DType? dtype = null, bool copy = true)
    {
        Warnings.Raise(WarningCategory.PendingDeprecationWarning, MatrixAdvice);
        NDArray typed = data.AsStrong(dtype ?? data.DType);
        return Matrix.Of(copy && ReferenceEquals(typed, data) ? typed.Copy() : typed);
    }

    /// <summary>A matrix with the elements of another.</summary>
    /// <inheritdoc cref="matrix(NDArray, DType?, bool)"/>
    public static Matrix matrix(Matrix data, DType? dtype = null, bool copy = true) => matrix(data.A, dtype, copy);

    /// <summary>A matrix written as in MATLAB: <c>np.matrix("1 2; 3 4")</c>.</summary>
    /// <param name="data">Rows divided by semicolons, numbers by spaces or commas; brackets are passed over.</param>
    /// <param name="dtype">The type of the elements; that of the numbers unless given.</param>
    /// <param name="copy">There for NumPy's sake.</param>
    /// <exception cref="ValueError">Rows of different lengths, or what is no number.</exception>
    public static Matrix matrix(string data, DType? dtype = null, bool copy = true) => matrix(MatrixText.Read(data), dtype, copy: false);

    /// <summary>The array as a matrix: a view of it where it can be.</summary>
    /// <inheritdoc cref="matrix(NDArray, DType?, bool)" path="/param[@name='data']|/param[@name='dtype']|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.asmatrix.html"/>
    public static Matrix asmatrix(NDArray data, DType? dtype = null) => matrix(data, dtype, copy: false);

    /// <summary>The matrix itself, or one of another type.</summary>
    public static Matrix asmatrix(Matrix data, DType? dtype = null) => dtype is null || dtype == data.DType ? data : matrix(data.A, dtype, copy: false);

    /// <summary>A matrix written as in MATLAB.</summary>
    /// <inheritdoc cref="matrix(string, DType?, bool)" path="/param|/exception"/>
    public static Matrix asmatrix(string data, DType? dtype = null) => matrix(data, dtype);

    /// <summary>A matrix of blocks: each row's side by side, the rows one below another.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.bmat.html"/>
    public static Matrix bmat(NDArray[][] obj) => matrix(concatenate(Array.ConvertAll(obj, Row), 0), copy: false);

    /// <summary>A matrix of blocks side by side.</summary>
    public static Matrix bmat(NDArray[] obj) => matrix(Row(obj), copy: false);

    /// <summary>An array as a matrix: a copy.</summary>
    public static Matrix bmat(NDArray obj) => matrix(obj);

    /// <summary>A matrix of named blocks: <c>np.bmat("A, B; C, D", new() { ["A"] = ... })</c>.</summary>
    /// <param name="obj">Rows divided by semicolons, names by spaces or commas.</param>
    /// <param name="ldict">The blocks by name. NumPy looks into the caller's variables, which .NET does not show.</param>
    /// <param name="gdict">Further blocks by name, for those not found.</param>
    /// <exception cref="KeyError">A name that no dictionary has.</exception>
    public static Matrix bmat(string obj, IReadOnlyDictionary<string, NDArray> ldict, IReadOnlyDictionary<string, NDArray>? gdict = null)
    {
        NDArray Named(string name) => ldict.TryGetValue(name, out NDArray? block) || (gdict?.TryGetValue(name, out block) ?? false)
            ? block! : throw new KeyError($"name '{name}' is not defined");
        return bmat(Array.ConvertAll(MatrixText.Split(obj), row => Array.ConvertAll(row, Named)));
    }

    private static NDArray Row(NDArray[] blocks) => concatenate(Array.ConvertAll(blocks, b => Matrix.Of(b).A), -1);
}
