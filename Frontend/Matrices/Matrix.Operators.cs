using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Python's operators: * is the matrix product, the others go by elements and broadcast.
[SuppressMessage("Usage", "CA2225", Justification = "np has the functions")]
public sealed partial class Matrix
{
#pragma warning disable CS1591 // operators mean what they do with arrays
    public static Matrix operator +(Matrix a, Matrix b) => Of(a.A + b.A);
    public static Matrix operator +(Matrix a, NDArray b) => Of(a.A + b);
    public static Matrix operator +(NDArray a, Matrix b) => Of(a + b.A);
    public static Matrix operator -(Matrix a, Matrix b) => Of(a.A - b.A);
    public static Matrix operator -(Matrix a, NDArray b) => Of(a.A - b);
    public static Matrix operator -(NDArray a, Matrix b) => Of(a - b.A);
    public static Matrix operator /(Matrix a, Matrix b) => Of(a.A / b.A);
    public static Matrix operator /(Matrix a, NDArray b) => Of(a.A / b);
    public static Matrix operator /(NDArray a, Matrix b) => Of(a / b.A);
    public static Matrix operator %(Matrix a, Matrix b) => Of(a.A % b.A);
    public static Matrix operator %(Matrix a, NDArray b) => Of(a.A % b);
    public static Matrix operator %(NDArray a, Matrix b) => Of(a % b.A);
    public static Matrix operator &(Matrix a, NDArray b) => Of(a.A & b);
    public static Matrix operator |(Matrix a, NDArray b) => Of(a.A | b);
    public static Matrix operator ^(Matrix a, NDArray b) => Of(a.A ^ b);
    public static Matrix operator -(Matrix a) => Of(-a.A);
    public static Matrix operator +(Matrix a) => Of(+a.A);
    public static Matrix operator ~(Matrix a) => Of(~a.A);
    public static Matrix operator <(Matrix a, NDArray b) => Of(a.A < b);
    public static Matrix operator >(Matrix a, NDArray b) => Of(a.A > b);
    public static Matrix operator <=(Matrix a, NDArray b) => Of(a.A <= b);
    public static Matrix operator >=(Matrix a, NDArray b) => Of(a.A >= b);
    public static Matrix operator ==(Matrix a, NDArray b) => Of(a.A == b);
    public static Matrix operator !=(Matrix a, NDArray b) => Of(a.A != b);
#pragma warning restore CS1591

    /// <summary>The matrix product.</summary>
    /// <exception cref="ValueError">The columns of the first are not as many as the rows of the second.</exception>
    public static Matrix operator *(Matrix a, Matrix b) => Of(np.dot(a.A, b.A));

    /// <summary>The matrix product; a vector counts as a row. A scalar multiplies the elements.</summary>
    /// <inheritdoc cref="op_Multiply(Matrix, Matrix)" path="/exception"/>
    public static Matrix operator *(Matrix a, NDArray b) => Of(b.NDim == 0 ? a.A * b : np.dot(a.A, Of(b).A));

    /// <summary>The matrix product; a scalar multiplies the elements.</summary>
    /// <inheritdoc cref="op_Multiply(Matrix, Matrix)" path="/exception"/>
    public static Matrix operator *(NDArray a, Matrix b) => Of(a.NDim == 0 ? a * b.A : np.dot(a, b.A));

    /// <summary>The matrix multiplied by itself (Python's <c>**</c>).</summary>
    /// <param name="n">How often; 0 gives the unit matrix.</param>
    /// <exception cref="LinAlgError">Not a square matrix.</exception>
    public Matrix Pow(int n)
    {
        if (Shape[0] != Shape[1]) throw new LinAlgError("Last 2 dimensions of the array must be square");
        return new Matrix(Power(A, n));
    }

    // By squaring, in the order of NumPy's matrix_power, so that roundings are the same.
    private static NDArray Power(NDArray a, int n)
    {
        if (n == 0) return np.eye(a.Shape[0], dtype: a.DType);
        if (n == 1) return a.Copy();
        if (n == 3) return np.matmul(np.matmul(a, a), a);
        NDArray? square = null, result = null;
        for (; n > 0; n >>= 1)
        {
            square = square is null ? a : np.matmul(square, square);
            if ((n & 1) != 0) result = result is null ? square : np.matmul(result, square);
        }
        return result!;
    }
}
