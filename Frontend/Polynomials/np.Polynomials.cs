using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// Polynomials as arrays of coefficients, the highest power first.
public static partial class np
{
    /// <summary>The value of a polynomial at each x, by Horner's rule.</summary>
    /// <param name="p">Coefficients, the highest power first.</param>
    /// <param name="x">Where to evaluate it.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polyval.html"/>
    public static NDArray polyval(NDArray p, NDArray x)
    {
        NDArray y = zeros_like(x);
        for (long i = 0; i < p.Length; i++) y = y * x + new NDArray(Record.Pick(p.Node, 0, i));
        return y;
    }

    /// <summary>The polynomial p(x), of a polynomial x.</summary>
    public static poly1d polyval(NDArray p, poly1d x)
    {
        var y = new poly1d(Filled(1, DType.Int64, 0));
        for (long i = 0; i < p.Length; i++) y = y * x + p[i];
        return y;
    }

    /// <summary>The sum of two polynomials.</summary>
    /// <param name="a1">Coefficients, the highest power first.</param>
    /// <param name="a2">Coefficients, the highest power first.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polyadd.html"/>
    public static NDArray polyadd(NDArray a1, NDArray a2) => Aligned(add, a1, a2);

    /// <summary>The difference of two polynomials.</summary>
    /// <inheritdoc cref="polyadd(NDArray, NDArray)" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polysub.html"/>
    public static NDArray polysub(NDArray a1, NDArray a2) => Aligned(subtract, a1, a2);

    /// <summary>The product of two polynomials. Evaluates both, to drop leading zeros.</summary>
    /// <inheritdoc cref="polyadd(NDArray, NDArray)" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polymul.html"/>
    public static NDArray polymul(NDArray a1, NDArray a2) => convolve(new poly1d(a1).Coeffs, new poly1d(a2).Coeffs);

    /// <summary>The sum of two polynomials.</summary>
    public static poly1d polyadd(poly1d a1, poly1d a2) => a1 + a2;

    /// <summary>The difference of two polynomials.</summary>
    public static poly1d polysub(poly1d a1, poly1d a2) => a1 - a2;

    /// <summary>The product of two polynomials.</summary>
    public static poly1d polymul(poly1d a1, poly1d a2) => a1 * a2;

    private static NDArray Aligned(BinaryUfunc combine, NDArray a1, NDArray a2)
    {
        (a1, a2) = (atleast_1d(a1), atleast_1d(a2));
        long missing = a2.Length - a1.Length;
        if (missing > 0) a1 = concatenate([Filled(missing, a1.DType, 0), a1]);
        if (missing < 0) a2 = concatenate([Filled(-missing, a2.DType, 0), a2]);
        return combine(a1, a2);
    }

    /// <summary>Quotient and remainder of two polynomials. Evaluates both.</summary>
    /// <param name="u">Coefficients of the dividend, the highest power first.</param>
    /// <param name="v">Coefficients of the divisor; the first must not be zero.</param>
    /// <exception cref="IndexError">A polynomial without coefficients.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polydiv.html"/>
    public static (NDArray Quotient, NDArray Remainder) polydiv(NDArray u, NDArray v)
    {
        (u, v) = (atleast_1d(u) + 0.0, atleast_1d(v) + 0.0);
        if (u.Size == 0 || v.Size == 0) throw new IndexError("index 0 is out of bounds for axis 0 with size 0");
        DType type = CommonType([u, v]);
        return type.Code switch
        {
            DTypeCode.Float64 => Divided<double>(u, v, type),
            DTypeCode.Float16 or DTypeCode.Float32 => Divided<float>(u, v, type),
            _ => Divided<Complex>(u, v, type),
        };
    }

    private static (NDArray, NDArray) Divided<T>(NDArray dividend, NDArray divisor, DType type) where T : unmanaged, INumberBase<T>
    {
        T[] r = Numbers<T>(dividend), v = Numbers<T>(divisor);
        int m = r.Length - 1, n = v.Length - 1;
        var q = new T[Math.Max(m - n + 1, 1)];
        T scale = T.One / v[0];
        for (int k = 0; k <= m - n; k++)
        {
            T d = q[k] = scale * r[k];
            for (int i = 0; i <= n; i++) r[k + i] -= d * v[i];
        }
        // What rounding left of the terms that vanish; 1e-8 is the absolute tolerance of allclose.
        int first = 0;
        while (first < r.Length - 1 && Complex.Abs(Complex.CreateChecked(r[first])) <= 1e-8) first++;
        return (Array1(q, type), Array1(r[first..], type));
    }

    /// <summary>The derivative of a polynomial, taken m times.</summary>
    /// <param name="p">Coefficients, the highest power first.</param>
    /// <param name="m">How often.</param>
    /// <exception cref="ValueError">m is negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polyder.html"/>
    public static NDArray polyder(NDArray p, int m = 1)
    {
        if (m < 0) throw new ValueError("Order of derivative must be positive (see polyint)");
        for (; m > 0; m--) p = Head(p, 0) * arange(p.Length - 1, 0, -1);
        return p;
    }

    /// <summary>The integral of a polynomial, taken m times.</summary>
    /// <param name="p">Coefficients, the highest power first.</param>
    /// <param name="m">How often.</param>
    /// <param name="k">The constants of integration, the first one of the first integration; zeros by default.</param>
    /// <exception cref="ValueError">m is negative, or there are too few constants.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.polyint.html"/>
    public static NDArray polyint(NDArray p, int m = 1, NDArray? k = null)
    {
        if (m < 0) throw new ValueError("Order of integral must be positive (see polyder)");
        NDArray constants = k is null ? zeros(m) : atleast_1d(k.AsStrong(k.DType));
        if (constants.Length == 1 && m > 1) constants = constants[0] * ones(m);
        if (constants.Length < m) throw new ValueError("k must be a scalar or a rank-1 array of length 1 or >m.");
        for (int i = 0; i < m; i++)
        {
            NDArray terms = p / arange(p.Length, 0, -1);
            p = concatenate([terms, Sliced(constants, 0, i, 1)]);
        }
        return p;
    }

    /// <summary>The polynomial with given zeros, its first coefficient 1; of a matrix the characteristic polynomial. Evaluates its argument.</summary>
    /// <param name="seq_of_zeros">The zeros, or a square matrix.</param>
    /// <returns>Coefficients, the highest power first; real if complex zeros come in conjugate pairs.</returns>
    /// <exception cref="ValueError">Not a vector nor a square matrix.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.poly.html"/>
    public static NDArray poly(NDArray seq_of_zeros)
    {
        NDArray roots = atleast_1d(seq_of_zeros);
        if (roots.NDim == 2 && roots.Shape[0] == roots.Shape[1] && roots.Shape[0] != 0) roots = PolynomialRoots.Eigenvalues(roots);
        else if (roots.NDim != 1) throw new ValueError("input must be 1d or non-empty square 2d array.");
        DType type = roots.DType.IsInexact && roots.DType != DType.Float16 ? roots.DType : DType.Float64;
        if (roots.Size == 0) return 1.0;
        if (type == DType.Float64) return Array1(Expanded<double>(roots), type);
        if (type == DType.Float32) return Array1(Expanded<float>(roots), type);
        Complex[] zeros = Numbers<Complex>(roots);
        Complex[] coefficients = Expanded<Complex>(roots);
        IEnumerable<Complex> Sorted(IEnumerable<Complex> z) => z.OrderBy(c => c.Real).ThenBy(c => c.Imaginary);
        bool conjugate = Sorted(zeros).SequenceEqual(Sorted(zeros.Select(Complex.Conjugate)));
        return conjugate ? Array1(Array.ConvertAll(coefficients, c => c.Real), type.RealType) : Array1(coefficients, type);
    }

    // (x - z1)(x - z2)... multiplied out one factor at a time.
    private static T[] Expanded<T>(NDArray roots) where T : unmanaged, INumberBase<T>
    {
        T[] a = [T.One];
        foreach (T zero in Numbers<T>(roots))
        {
            var next = new T[a.Length + 1];
            for (int i = 0; i < next.Length; i++)
                next[i] = i == 0 ? a[0] : T.Zero + a[i - 1] * -zero + (i < a.Length ? a[i] : T.Zero);
            a = next;
        }
        return a;
    }

    /// <summary>The zeros of a polynomial: the eigenvalues of its companion matrix. Evaluates the coefficients.</summary>
    /// <param name="p">Coefficients, the highest power first.</param>
    /// <returns>Real where all zeros are, else complex; in no particular order.</returns>
    /// <exception cref="ValueError">More than one axis.</exception>
    /// <remarks>Horn and Johnson, Matrix Analysis, pp. 146-7.</remarks>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.roots.html"/>
    public static NDArray roots(NDArray p)
    {
        p = atleast_1d(p);
        if (p.NDim != 1) throw new ValueError("Input must be a rank-1 array.");
        NDArray nonzero = flatnonzero(p);
        if (nonzero.Size == 0) return zeros(0);
        long first = nonzero.Item<long>(0), last = nonzero.Item<long>(-1), atZero = p.Size - 1 - last;
        p = Sliced(p, 0, first, last - first + 1);
        p = p.AsStrong(p.DType.IsInexact ? p.DType : DType.Float64);
        NDArray found = p.Size < 2 ? zeros(0) : PolynomialRoots.Eigenvalues(PolynomialRoots.Companion(p));
        return hstack([found, Filled(atZero, found.DType, 0)]);
    }

    private static T[] Numbers<T>(NDArray x) where T : unmanaged => x.AsStrong(DType.Of<T>()).ToArray<T>();

    private static NDArray Array1<T>(T[] values, DType type) where T : unmanaged => array((ReadOnlySpan<T>)values).AsStrong(type);
}
