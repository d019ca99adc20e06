namespace OmniNumpy.Lazy.Samples;

/// <summary>
/// The same preparation with every operation evaluated before the next, as NumPy runs it: what laziness is compared with.
/// </summary>
public static class OneByOne
{
    /// <summary>Prepares a table.</summary>
    public static Prepared Run(CsvTable table)
    {
        NDArray x = Do(Pipeline.Numbers(table));

        NDArray filled = Do(np.where(Do(np.isnan(x)), Do(Pipeline.Medians(table)), x));
        NDArray bounds = Do(np.percentile(filled, np.array([1.0, 99.0]), axis: 0));
        NDArray low = bounds[0], high = bounds[1];
        NDArray clipped = Do(np.clip(filled, low, high));

        NDArray logs = Do(np.log1p(Do(clipped - low)));
        NDArray deviation = Do(np.std(logs, axis: 0));
        NDArray divisor = Do(np.where(Do(deviation == 0), 1, deviation));
        NDArray scores = Do(Do(logs - Do(np.mean(logs, axis: 0))) / divisor);
        NDArray correlation = Do(Do(np.matmul(scores.T, scores)) / table.Rows);

        NDArray features = Do(np.concatenate([scores, .. table.Text.Select(OneHot)], axis: 1));
        NDArray order = Do(np.argsort(Do(Do(np.arange(table.Rows).AsType(np.uint32)) * 2654435769L)));
        int cut = (int)(table.Rows * 4L / 5);
        return new Prepared(Do(features[order[..cut]]), Do(features[order[cut..]]), correlation);
    }

    private static NDArray OneHot(TextColumn column) =>
        Do(Do(np.array(column.Codes).Reshape(-1, 1) == Do(np.arange(column.Categories.Length))).AsType(np.float64));

    private static NDArray Do(NDArray x) => x.Eval();
}
