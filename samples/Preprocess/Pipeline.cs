namespace OmniNumpy.Lazy.Samples;

/// <summary>A table made ready for learning.</summary>
/// <param name="Train">Four fifths of the rows: standardized numbers, then one 0/1 column a category.</param>
/// <param name="Test">The remaining rows.</param>
/// <param name="Correlation">Correlations between the numeric columns.</param>
public sealed record Prepared(NDArray Train, NDArray Test, NDArray Correlation);

/// <summary>The preparation, as one would write it with NumPy. Nothing here computes: every line records what to do.</summary>
public static class Pipeline
{
    /// <summary>Records the whole preparation of a table.</summary>
    public static Prepared Record(CsvTable table)
    {
        NDArray x = Numbers(table);

        // Missing values become the median of their column, outliers the 1st or 99th percentile.
        NDArray filled = np.where(np.isnan(x), Medians(table), x);
        NDArray bounds = np.percentile(filled, np.array([1.0, 99.0]), axis: 0);
        NDArray low = bounds[0], high = bounds[1];
        NDArray clipped = np.clip(filled, low, high);

        // Prices and weights are skewed: logarithms of the distance from the lower bound, then mean 0 and deviation 1. A constant column stays 0.
        NDArray logs = np.log1p(clipped - low);
        NDArray deviation = np.std(logs, axis: 0);
        NDArray scores = (logs - np.mean(logs, axis: 0)) / np.where(deviation == 0, 1, deviation);
        NDArray correlation = np.matmul(scores.T, scores) / table.Rows;

        NDArray features = np.concatenate([scores, .. table.Text.Select(OneHot)], axis: 1);
        NDArray order = Shuffled(table.Rows);
        int cut = (int)(table.Rows * 4L / 5);
        return new Prepared(features[order[..cut]], features[order[cut..]], correlation);
    }

    /// <summary>The numeric columns side by side, (rows, columns).</summary>
    public static NDArray Numbers(CsvTable table) => np.stack([.. table.Numeric.Select(c => np.array(c.Values))], axis: 1);

    /// <summary>The median of what is there in each numeric column. Which rows those are depends on the data, so the mask is evaluated here.</summary>
    public static NDArray Medians(CsvTable table) => np.stack([.. table.Numeric.Select(c => MedianOfPresent(np.array(c.Values)))]);

    /// <summary>A column a category: 1 in the rows of that category, else 0; a missing cell is 0 in all.</summary>
    public static NDArray OneHot(TextColumn column) =>
        (np.array(column.Codes).Reshape(-1, 1) == np.arange(column.Categories.Length)).AsType(np.float64);

    /// <summary>A fixed permutation of the row numbers: ordered by a multiplicative hash (Knuth, vol. 3, 6.4), the same on every machine.</summary>
    public static NDArray Shuffled(int rows) => np.argsort(np.arange(rows).AsType(np.uint32) * 2654435769L);

    private static NDArray MedianOfPresent(NDArray column) => np.median(column[~np.isnan(column)]);
}
