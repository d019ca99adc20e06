using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Rules that estimate how wide the bins of a histogram should be. Each takes 1-d numbers and gives a width, or 0 for a single bin.</summary>
internal static class BinEstimators
{
    private static readonly Dictionary<string, Func<NDArray, NDArray>> s_rules = new()
    {
        ["stone"] = x => Stone(x, null),
        ["auto"] = Auto,
        ["doane"] = Doane,
        ["fd"] = FreedmanDiaconis,
        ["rice"] = x => Range(x) / (2.0 * Math.Pow(x.Size, 1.0 / 3)),
        ["scott"] = x => Typed(Math.Pow(24.0 * Math.Sqrt(Math.PI) / x.Size, 1.0 / 3.0)) * np.std(x),
        ["sqrt"] = x => Range(x) / Typed(Math.Sqrt(x.Size)),
        ["sturges"] = Sturges,
    };

    /// <summary>The rule's width of bins.</summary>
    /// <exception cref="ValueError">No such rule.</exception>
    public static NDArray Width(string rule, NDArray x, (NDArray Low, NDArray High)? range) => rule == "stone" ? Stone(x, range) : Find(rule)(x);

    /// <summary>Refuses a name that is no rule's.</summary>
    /// <exception cref="ValueError">No such rule.</exception>
    public static void Check(string rule) => Find(rule);

    /// <summary>The distance between two numbers; of signed integers as unsigned, which cannot overflow.</summary>
    public static NDArray Distance(NDArray high, NDArray low)
    {
        DType type = np.result_type(high, low);
        DType unsigned = type.Kind == 'i' ? DTypes.Parse("u" + type.Name) : type;
        NDArray a = high.AsStrong(type).AsTypeIfNeeded(unsigned), b = low.AsStrong(type).AsTypeIfNeeded(unsigned);
        return a - b;
    }

    private static Func<NDArray, NDArray> Find(string rule) => s_rules.GetValueOrDefault(rule) ?? throw new ValueError($"'{rule}' is not a valid estimator for `bins`");

    private static NDArray Range(NDArray x) => Distance(np.max(x), np.min(x));

    // H. A. Sturges, "The choice of a class interval", 1926.
    private static NDArray Sturges(NDArray x) => Range(x) / Typed(Math.Log2(x.Size) + 1.0);

    // D. Freedman and P. Diaconis, "On the histogram as a density estimator", 1981.
    private static NDArray FreedmanDiaconis(NDArray x)
    {
        NDArray quartiles = np.percentile(x, np.array((double[])[75, 25]));
        return 2.0 * (quartiles[0] - quartiles[1]) * Math.Pow(x.Size, -1.0 / 3.0);
    }

    private static NDArray Auto(NDArray x)
    {
        NDArray quartiles = FreedmanDiaconis(x), sturges = Sturges(x);
        return (double)quartiles != 0 && (double)quartiles <= (double)sturges ? quartiles : sturges;
    }

    // D. P. Doane, "Aesthetic frequency classifications", 1976: Sturges' rule with a term for the skewness.
    private static NDArray Doane(NDArray x)
    {
        double n = x.Size;
        NDArray sigma = np.std(x);
        if (n <= 2 || !((double)sigma > 0)) return 0.0;
        NDArray deviations = (x - np.mean(x)) / sigma;
        NDArray skewness = np.absolute(np.mean(np.power(deviations, 3)));
        double spread = Math.Sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)));
        return Range(x) / (Typed(1.0 + Math.Log2(n)) + np.log2(1.0 + skewness / Typed(spread)));
    }

    // C. J. Stone, "An asymptotically optimal histogram selection rule", 1984: the number of bins with the least cross-validated loss.
    private static NDArray Stone(NDArray x, (NDArray Low, NDArray High)? limits)
    {
        double n = x.Size, range = (double)Range(x);
        if (n <= 1 || range == 0) return 0.0;
        int best = 1;
        double least = double.PositiveInfinity;
        for (int bins = 1; bins <= Math.Max(100, (int)Math.Sqrt(n)); bins++)
        {
            NDArray share = np.histogram(x, bins, limits).Hist / n;
            double loss = (2 - (n + 1) * (double)np.dot(share, share)) / (range / bins);
            if (loss < least) (best, least) = (bins, loss);
        }
        return Range(x) / best;
    }

    // A float64 that does not yield to float32, as the results of NumPy's own functions do not.
    private static NDArray Typed(double value) => new(new Node(ScalarConstant.Floating(DType.Float64, value)));
}
