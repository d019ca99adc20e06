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

    /// <summary>The matrix multiplied by itself (Python's <c>**</c>); of a negative power its inverse.</summary>
    /// <param name="n">How often; 0 gives the unit matrix.</param>
    /// <exception cref="LinAlgError">Not a square matrix, or one without an inverse where that is needed.</exception>
    public Matrix Pow(int n) => new(np.linalg.matrix_power(A, n));

    /// <summary>The inverse, of a matrix that is not square the pseudo-inverse.</summary>
    /// <exception cref="LinAlgError">There is none.</exception>
    public Matrix I => new(Shape[0] == Shape[1] ? np.linalg.inv(A) : np.linalg.pinv(A));

    /// <summary>What <see cref="I"/> gives.</summary>
    public Matrix GetI() => I;
}
