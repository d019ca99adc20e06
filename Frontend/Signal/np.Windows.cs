using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Window functions and what they are made of: formulas of the index, which fuse with what uses them.
public static partial class np
{
    /// <summary>The Bartlett window: a triangle that is zero at both ends.</summary>
    /// <param name="M">How many points; less than one gives an empty window.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.bartlett.html"/>
    public static NDArray bartlett(double M) => Window(M, n => where(less_equal(n, 0), 1 + n / (M - 1), 1 - n / (M - 1)));

    /// <summary>The Blackman window: three terms of cosines.</summary>
    /// <inheritdoc cref="bartlett" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.blackman.html"/>
    public static NDArray blackman(double M) => Window(M, n => 0.42 + 0.5 * cos(pi * n / (M - 1)) + 0.08 * cos(2.0 * pi * n / (M - 1)));

    /// <summary>The Hamming window: a raised cosine that does not quite reach zero.</summary>
    /// <inheritdoc cref="bartlett" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.hamming.html"/>
    public static NDArray hamming(double M) => Window(M, n => 0.54 + 0.46 * cos(pi * n / (M - 1)));

    /// <summary>The Hann window: a raised cosine.</summary>
    /// <inheritdoc cref="bartlett" path="/param"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.hanning.html"/>
    public static NDArray hanning(double M) => Window(M, n => 0.5 + 0.5 * cos(pi * n / (M - 1)));

    /// <summary>The Kaiser window, made with the Bessel function <see cref="i0"/>.</summary>
    /// <param name="M">How many points; less than one gives an empty window.</param>
    /// <param name="beta">The shape: 0 is a rectangle, 5 like Hamming's, 8.6 like Blackman's.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.kaiser.html"/>
    public static NDArray kaiser(double M, double beta)
    {
        if (M == 1) return ones(1);
        double alpha = (M - 1) / 2.0;
        NDArray n = arange(0.0, M);
        return i0(beta * sqrt(1 - power((n - alpha) / alpha, 2.0))) / i0(beta);
    }

    // The indices of a symmetric window run in steps of two, so that their middle is zero.
    private static NDArray Window(double M, Func<NDArray, NDArray> formula) =>
        M < 1 ? zeros(0) : M == 1 ? ones(1) : formula(arange(1 - M, M, 2.0));

    /// <summary>sin(pi x) / (pi x), 1 at zero.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.sinc.html"/>
    public static NDArray sinc(NDArray x)
    {
        if (!Profile.Current.Semantics.SincByPrecision)
        {
            NDArray y = pi * where(x == 0, 1.0e-20, x);
            return sin(y) / y;
        }
        NDArray scaled = pi * x;
        NDArray least = scaled.DType.IsFloating ? FInfo.Of(scaled.DType).Eps : 1.0e-20;
        NDArray argument = where(scaled != 0, scaled, least.AsStrong(scaled.DType));
        return sin(argument) / argument;
    }

    // As NumPy 1.19: integers in, integers out, and of complex numbers the magnitude.
    private static NDArray PastBessel(NDArray x)
    {
        NDArray magnitude = absolute(x.AsStrong(x.DType));
        NDArray y = magnitude.AsTypeIfNeeded(magnitude.DType.IsFloating ? magnitude.DType : DType.Float64);
        return where(y <= 8.0, exp(y) * Chebyshev(y / 2.0 - 2, s_i0Near), exp(y) * Chebyshev(32.0 / y - 2.0, s_i0Far) / sqrt(y)).AsTypeIfNeeded(magnitude.DType);
    }

    /// <summary>The modified Bessel function of the first kind and order 0, by the Chebyshev series of Cephes (Moshier), to some 6e-16 relatively.</summary>
    /// <exception cref="TypeError">Complex numbers.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.i0.html"/>
    public static NDArray i0(NDArray x)
    {
        if (!Profile.Current.Semantics.BesselInFloats) return PastBessel(x);
        if (x.DType.IsComplex) throw new TypeError("i0 not supported for complex values");
        x = absolute(x.AsStrong(x.DType.IsFloating ? x.DType : DType.Float64));
        return where(x <= 8.0, exp(x) * Chebyshev(x / 2.0 - 2, s_i0Near), exp(x) * Chebyshev(32.0 / x - 2.0, s_i0Far) / sqrt(x));
    }

    // Clenshaw's recurrence.
    private static NDArray Chebyshev(NDArray x, ReadOnlySpan<double> coefficients)
    {
        NDArray b0 = coefficients[0], b1 = 0.0, b2 = 0.0;
        foreach (double c in coefficients[1..])
        {
            (b2, b1) = (b1, b0);
            b0 = x * b1 - b2 + c;
        }
        return 0.5 * (b0 - b2);
    }

    // exp(-x) I0(x) on [0, 8].
    private static readonly double[] s_i0Near =
    [
        -4.41534164647933937950E-18, 3.33079451882223809783E-17, -2.43127984654795469359E-16, 1.71539128555513303061E-15,
        -1.16853328779934516808E-14, 7.67618549860493561688E-14, -4.85644678311192946090E-13, 2.95505266312963983461E-12,
        -1.72682629144155570723E-11, 9.67580903537323691224E-11, -5.18979560163526290666E-10, 2.65982372468238665035E-9,
        -1.30002500998624804212E-8, 6.04699502254191894932E-8, -2.67079385394061173391E-7, 1.11738753912010371815E-6,
        -4.41673835845875056359E-6, 1.64484480707288970893E-5, -5.75419501008210370398E-5, 1.88502885095841655729E-4,
        -5.76375574538582365885E-4, 1.63947561694133579842E-3, -4.32430999505057594430E-3, 1.05464603945949983183E-2,
        -2.37374148058994688156E-2, 4.93052842396707084878E-2, -9.49010970480476444210E-2, 1.71620901522208775349E-1,
        -3.04682672343198398683E-1, 6.76795274409476084995E-1,
    ];

    // exp(-x) sqrt(x) I0(x) on [8, inf), in 32/x - 2.
    private static readonly double[] s_i0Far =
    [
        -7.23318048787475395456E-18, -4.83050448594418207126E-18, 4.46562142029675999901E-17, 3.46122286769746109310E-17,
        -2.82762398051658348494E-16, -3.42548561967721913462E-16, 1.77256013305652638360E-15, 3.81168066935262242075E-15,
        -9.55484669882830764870E-15, -4.15056934728722208663E-14, 1.54008621752140982691E-14, 3.85277838274214270114E-13,
        7.18012445138366623367E-13, -1.79417853150680611778E-12, -1.32158118404477131188E-11, -3.14991652796324136454E-11,
        1.18891471078464383424E-11, 4.94060238822496958910E-10, 3.39623202570838634515E-9, 2.26666899049817806459E-8,
        2.04891858946906374183E-7, 2.89137052083475648297E-6, 6.88975834691682398426E-5, 3.36911647825569408990E-3,
        8.04490411014108831608E-1,
    ];
}
