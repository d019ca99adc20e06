using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Checks of vectors of probabilities.</summary>
internal static class Probabilities
{
    // What sums may exceed 1 by.
    private const double Slack = 1e-12;

    /// <summary>A sum whose rounding errors are compensated (Kahan, 1965).</summary>
    public static double KahanSum(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (double value in values)
        {
            double next = value - lost, total = sum + next;
            lost = total - sum - next;
            sum = total;
        }
        return sum;
    }

    /// <summary>The probabilities of a multinomial distribution, as rows of doubles; all but the last of a row must sum to at most 1.</summary>
    /// <exception cref="ValueError">They are no probabilities, or exceed 1.</exception>
    public static double[] OfOutcomes(NDArray pvals)
    {
        Drawing.Real("pvals", pvals, Constraint.ZeroToOne).Check(single: false);
        double[] values = pvals.AsType(DType.Float64).ToArray<double>();
        int outcomes = (int)pvals.Shape[pvals.NDim - 1];
        for (int row = 0; row < values.Length; row += outcomes)
            if (KahanSum(values.AsSpan(row, outcomes - 1)) > 1.0 + Slack) throw TooLarge(pvals);
        return values;
    }

    private static ValueError TooLarge(NDArray pvals)
    {
        string part = pvals.NDim == 1 ? "[:-1]" : "[...,:-1]";
        bool byRounding = pvals.DType.Kind == 'f' && pvals.DType != DType.Float64 && np.sum(pvals).Item<double>() < 1.0001;
        return new ValueError(byRounding
            ? $"sum(pvals{part}.astype(np.float64)) > 1.0. The pvals array is cast to 64-bit floating point prior to checking the sum. Precision changes when " +
                "casting may cause problems even if the sum of the original pvals is valid."
            : $"sum(pvals{part}) > 1.0");
    }

    /// <summary>The probabilities of items to be sampled, which must sum to 1.</summary>
    /// <exception cref="ValueError">They are no probabilities, or not as many as items.</exception>
    public static double[] OfItems(NDArray p, long items)
    {
        double tolerance = Math.Sqrt(Math.BitIncrement(1) - 1);
        if (p.DType.IsFloating) tolerance = Math.Max(tolerance, Math.Sqrt(np.finfo(p.DType).Eps));
        if (p.NDim != 1) throw new ValueError("'p' must be 1-dimensional");
        if (p.Size != items) throw new ValueError("'a' and 'p' must have same size");
        double[] values = p.AsType(DType.Float64).ToArray<double>();
        double sum = KahanSum(values);
        if (double.IsNaN(sum)) throw new ValueError("probabilities contain NaN");
        if (Array.Exists(values, static x => x < 0)) throw new ValueError("probabilities are not non-negative");
        return Math.Abs(sum - 1.0) <= tolerance ? values : throw new ValueError("probabilities do not sum to 1");
    }
}
