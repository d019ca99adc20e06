using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Medians and quantiles as NumPy 2.2.4 computes them.</summary>
public class RecordedQuantileTests
{
    private static readonly NDArray s_x = np.array(new double[,] { { 3, 1, 4, 1 }, { 5, 9, 2, 6 }, { 5, 3, 5, 8 } });
    private static readonly NDArray s_f = np.array(new[] { 2.5f, -1.5f, 7.25f, 0.0f, 3.0f });
    private static readonly NDArray s_i = np.array(new[] { 7L, 2, 9, 4 });

    private static readonly Dictionary<string, Func<NDArray>> s_calls = new()
    {
        ["np.percentile(f, 30)"] = () => np.percentile(s_f, 30),
        ["np.percentile(f, np.array([30., 60.]))"] = () => np.percentile(s_f, np.array((double[])[30.0, 60.0])),
        ["np.quantile(f, 0.3)"] = () => np.quantile(s_f, 0.3),
        ["np.quantile(i, 0.5)"] = () => np.quantile(s_i, 0.5),
        ["np.quantile(i, np.array([0.1, 0.9]))"] = () => np.quantile(s_i, np.array((double[])[0.1, 0.9])),
        ["np.quantile(x, 0.25, axis=(0, 1))"] = () => np.quantile(s_x, 0.25, axis: (0, 1)),
        ["np.quantile(x, np.array([0.25, 0.5]), axis=1, keepdims=True)"] = () => np.quantile(s_x, np.array((double[])[0.25, 0.5]), axis: 1, keepdims: true),
        ["np.median(x, axis=1, keepdims=True)"] = () => np.median(s_x, axis: 1, keepdims: true),
        ["np.median(i)"] = () => np.median(s_i),
    };

    public static TheoryData<string> Recorded => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Result_is_numpys(string expression) => RecordedFunctions.AssertSame(expression, s_calls[expression]());

    public static TheoryData<string, string> Methods
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string axis in new[] { "None", "0", "1" })
            {
                foreach (string method in (string[])["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
                    "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]) data.Add(axis, method);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_along_every_axis(string axis, string method)
    {
        Axis? along = axis == "None" ? null : (Axis)int.Parse(axis);
        NDArray q = np.array((double[])[0.0, 12.5, 50.0, 77.0, 100.0]);
        RecordedFunctions.AssertSame($"np.percentile(x, np.array([0., 12.5, 50., 77., 100.]), axis={axis}, method='{method}')", np.percentile(s_x, q, along, method: method));
    }
}
