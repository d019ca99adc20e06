using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Least squares fits. All evaluate: the decomposition is MathNet's.
public static partial class np
{
    /// <summary>The polynomial of a degree that fits points best, in the sense of least squares.</summary>
    /// <param name="x">The points.</param>
    /// <param name="y">Their values; several sets of them as columns.</param>
    /// <param name="deg">The degree.</param>
    /// <param name="rcond">Singular values smaller than this part of the largest are ignored; the number of points times epsilon by default.</param>
    /// <param name="w">Weights of the points, applied to the residuals.</param>
    /// <returns>Coefficients, the highest power first.</returns>
    /// <exception cref="ValueError">A negative degree.</exception>
    /// <exception cref="TypeError">Arguments of the wrong rank or length.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polyfit.html"/>
    public static NDArray polyfit(NDArray x, NDArray y, int deg, double? rcond = null, NDArray? w = null) =>
        WarnedOfRank(Fit(x, y, deg, rcond, w), deg).Coefficients;

    /// <summary>As <see cref="polyfit(NDArray, NDArray, int, double?, NDArray)"/>, with what the decomposition says about the fit.</summary>
    /// <param name="x">The points.</param>
    /// <param name="y">Their values; several sets of them as columns.</param>
    /// <param name="deg">The degree.</param>
    /// <param name="full">Chooses this overload; either value gives the diagnostics.</param>
    /// <param name="rcond">Singular values smaller than this part of the largest are ignored.</param>
    /// <param name="w">Weights of the points.</param>
    /// <returns>Coefficients; sums of squared residuals (none if the fit is not unique); rank and singular values of the scaled Vandermonde matrix.</returns>
    public static (NDArray Coefficients, NDArray Residuals, long Rank, NDArray SingularValues, double RCond) polyfit(
        NDArray x, NDArray y, int deg, bool full, double? rcond = null, NDArray? w = null)
    {
        PolynomialFit fit = Fit(x, y, deg, rcond, w);
        return (fit.Coefficients, fit.Residuals, fit.Rank, fit.SingularValues, fit.RCond);
    }

    /// <summary>As <see cref="polyfit(NDArray, NDArray, int, double?, NDArray)"/>, with the covariance matrix of the coefficients.</summary>
    /// <param name="x">The points.</param>
    /// <param name="y">Their values; several sets of them as columns.</param>
    /// <param name="deg">The degree.</param>
    /// <param name="cov">Chooses this overload: true scales the matrix by the residuals, <c>"unscaled"</c> is for weights that are inverse standard deviations.</param>
    /// <param name="rcond">Singular values smaller than this part of the largest are ignored.</param>
    /// <param name="w">Weights of the points.</param>
    /// <exception cref="ValueError">Too few points to scale by their residuals.</exception>
    public static (NDArray Coefficients, NDArray Covariance) polyfit(NDArray x, NDArray y, int deg, FitCovariance cov, double? rcond = null, NDArray? w = null)
    {
        PolynomialFit fit = WarnedOfRank(Fit(x, y, deg, rcond, w), deg);
        if (!cov.Scaled) return (fit.Coefficients, fit.Covariance);
        if (x.Length <= deg + 1) throw new ValueError("the number of data points must exceed order to scale the covariance matrix");
        NDArray factor = fit.Residuals / (x.Length - deg - 1.0);
        return (fit.Coefficients, y.NDim == 1 ? fit.Covariance * factor : expand_dims(fit.Covariance, 2) * factor);
    }

    private sealed record PolynomialFit(NDArray Coefficients, NDArray Residuals, long Rank, NDArray SingularValues, double RCond, NDArray Covariance);

    private static PolynomialFit WarnedOfRank(PolynomialFit fit, int deg)
    {
        if (fit.Rank != deg + 1) Warnings.Raise(WarningCategory.RankWarning, "Polyfit may be poorly conditioned");
        return fit;
    }

    private static PolynomialFit Fit(NDArray x, NDArray y, int deg, double? rcond, NDArray? w)
    {
        int order = deg + 1;
        (x, y) = (x + 0.0, y + 0.0);
        if (deg < 0) throw new ValueError("expected deg >= 0");
        if (x.NDim != 1) throw new TypeError("expected 1D vector for x");
        if (x.Size == 0) throw new TypeError("expected non-empty vector for x");
        if (y.NDim is < 1 or > 2) throw new TypeError("expected 1D or 2D array for y");
        if (x.Shape[0] != y.Shape[0]) throw new TypeError("expected x and y to have same length");
        double cutoff = rcond ?? x.Size * FInfo.Of(x.DType).Eps;
        NDArray left = vander(x, order), right = y;
        if (w is not null)
        {
            w = w + 0.0;
            if (w.NDim != 1) throw new TypeError("expected a 1-d array for weights");
            if (w.Shape[0] != y.Shape[0]) throw new TypeError("expected w and y to have the same length");
            NDArray column = w.Reshaped((w.Size, 1));
            left = left * column;
            right = right * (y.NDim == 2 ? column : w);
        }
        // Columns of length 1: powers of x differ by orders of magnitude.
        NDArray scale = sqrt(sum(left * left, 0));
        left = left / scale;
        DType type = CommonType([left, right]);
        return type.IsComplex
            ? Solve<Complex>(left, right, scale, type, cutoff, Complex.Conjugate)
            : Solve<double>(left, right, scale, type, cutoff, v => v);
    }

    private static PolynomialFit Solve<T>(NDArray left, NDArray right, NDArray scale, DType type, double rcond, Func<T, T> conjugate)
        where T : unmanaged, INumberBase<T>
    {
        Matrix<T> a = MatrixOf<T>(left), b = MatrixOf<T>(right.NDim == 1 ? right.Reshaped((right.Size, 1)) : right);
        Svd<T> svd = a.Svd();
        double[] s = [.. svd.S.Select(v => Complex.CreateChecked(v).Real)];
        int n = a.ColumnCount, rank = s.Count(v => v > rcond * s[0]);
        Matrix<T> v = svd.VT.ConjugateTranspose().SubMatrix(0, n, 0, rank);
        Matrix<T> inverse = Matrix<T>.Build.DenseDiagonal(rank, rank, i => T.CreateChecked(1 / s[i]));
        Matrix<T> c = v * (inverse * (svd.U.SubMatrix(0, a.RowCount, 0, rank).ConjugateTranspose() * b));
        Matrix<T> rest = b - a * c;
        double[] squares = [.. rest.EnumerateColumns().Select(column => column.Sum(r => Math.Pow(Complex.Abs(Complex.CreateChecked(r)), 2)))];

        NDArray coefficients = ArrayOf(c, type) / scale.Reshaped((n, 1));
        Matrix<T> covariance = v * inverse * inverse * v.ConjugateTranspose();
        return new PolynomialFit(
            right.NDim == 1 ? coefficients.Reshaped(n) : coefficients,
            array(rank == n && a.RowCount > n ? squares : []).AsStrong(type.RealType),
            rank,
            array(s).AsStrong(type.RealType),
            rcond,
            ArrayOf(covariance, left.DType) / outer(scale, scale));
    }

    private static Matrix<T> MatrixOf<T>(NDArray x) where T : unmanaged, INumberBase<T> =>
        Matrix<T>.Build.DenseOfRowMajor((int)x.Shape[0], (int)x.Shape[1], Numbers<T>(x));

    private static NDArray ArrayOf<T>(Matrix<T> m, DType type) where T : unmanaged, INumberBase<T> =>
        Array1(m.ToRowMajorArray(), type).Reshaped((m.RowCount, m.ColumnCount));
}

/// <summary>Which covariance matrix <c>np.polyfit</c> gives: <c>true</c> scales it by the residuals, <c>"unscaled"</c> leaves it.</summary>
public readonly struct FitCovariance
{
    private FitCovariance(bool scaled) => Scaled = scaled;

    internal bool Scaled { get; }

    /// <summary>Scaled by the residuals, or not.</summary>
    public static implicit operator FitCovariance(bool scaled) => new(scaled);
    /// <summary><c>unscaled</c>; any other text scales.</summary>
    public static implicit operator FitCovariance(string cov) => new(cov != "unscaled");
}
