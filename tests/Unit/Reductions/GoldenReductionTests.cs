using Xunit.Abstractions;

namespace OmniNumpy.Lazy.Tests;

/// <summary>
/// Every recorded reduction, scan, sort and search of NumPy 2.2.4 over awkward layouts, of the functions there are. Bit for bit, but for sums and means of
/// floats, which depend on the order of additions; there the bound is a few units in the last place of the sum of magnitudes.
/// </summary>
public class GoldenReductionTests(ITestOutputHelper output)
{
    // Functions of later issues.
    private static readonly HashSet<string> s_later =
    [
        "unique", "diff", "nansum", "nanmean", "nanmax", "nanmedian", "nanargmin", "flip", "trapezoid", "gradient", "histogram3", "lexsort", "cov", "convolve",
        "interp", "nonzero",
    ];

    private static readonly HashSet<string> s_summed = ["sum", "mean", "std", "var", "std_ddof1", "average_w", "sum_keepdims", "mean_keepdims", "sum_where", "cumsum", "cumprod", "prod", "add.reduceat", "subtract.reduce", "median"];

    public static TheoryData<string> Files => [.. DType.All.Select(d => $"arrays-{d.Name}.json"), "arrays-pairwise.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Results_over_awkward_layouts_are_numpys(string name)
    {
        GoldenArrays file = GoldenArrays.Read(name);
        var failures = new List<string>();
        int compared = 0, equal = 0;
        foreach (GoldenCase row in file.Rows.Where(r => !s_later.Contains(r.Op)))
        {
            compared++;
            string what = $"{row.Op}({row.Array}, axis={(row.Axis is null ? "None" : string.Join(",", row.Axis))})";
            NDArray[] results;
            try
            {
                results = Call(row.Op, file[row.Array], row.Axis);
                foreach (NDArray r in results) r.Eval();
            }
            catch (NumpyException e)
            {
                if (row.Exception is null || !e.PythonName.Contains(row.Exception.Split('.')[^1]) && !(e.PythonName == "UFuncTypeError" && row.Exception.Contains("UFunc"))) failures.Add($"{what}: {e.PythonName} {e.Message}, NumPy {row.Exception ?? "has a result"}");
                else equal++;
                continue;
            }
            catch (Exception e)
            {
                failures.Add($"{what}: {e.GetType().Name} {e.Message} {e.StackTrace!.Split('\n')[0]}");
                continue;
            }
            if (row.Exception is { } expected)
            {
                failures.Add($"{what}: no error, NumPy {expected}");
                continue;
            }
            for (int i = 0; i < results.Length; i++) equal += Compare(what, row.Op, results[i], row.Results[i], file[row.Array], failures) ? 1 : 0;
        }
        output.WriteLine($"{name}: {compared} rows, {equal} equal in every bit");
        Assert.True(failures.Count == 0, $"{failures.Count} of {compared}\n" + string.Join('\n', failures.Take(60)));
    }

    private static NDArray[] Call(string op, NDArray x, int[]? ax)
    {
        Axis? axis = ax is null ? null : (Axis)ax;
        int? one = ax is null ? null : ax[0];
        return op switch
        {
            "sum" => [np.sum(x, axis)],
            "prod" => [np.prod(x, axis)],
            "mean" => [np.mean(x, axis)],
            "std" => [np.std(x, axis)],
            "var" => [np.var(x, axis)],
            "min" => [np.min(x, axis)],
            "max" => [np.max(x, axis)],
            "argmin" => [np.argmin(x, one)],
            "argmax" => [np.argmax(x, one)],
            "any" => [np.any(x, axis)],
            "all" => [np.all(x, axis)],
            "ptp" => [np.ptp(x, axis)],
            "cumsum" => [np.cumsum(x, one)],
            "cumprod" => [np.cumprod(x, one)],
            "sort" => [np.sort(x, one)],
            "argsort" => [np.argsort(x, one, kind: "stable")],
            "median" => [np.median(x, axis)],
            "percentile" => [np.percentile(x, np.array([0, 10, 33.3, 50, 75, 100]), axis)],
            "quantile_weibull" => [np.quantile(x, np.array([.1, .5, .8]), axis, method: "weibull")],
            "count_nonzero" => [np.count_nonzero(x, axis)],
            "searchsorted" => [np.searchsorted(np.sort(x, (int?)null), x), np.searchsorted(np.sort(x, (int?)null), x, side: "right")],
            "partition2" => [Taken(np.partition(x, 2, one), one ?? -1)],
            "std_ddof1" => [np.std(x, axis, ddof: 1)],
            "logical_or.reduce" => [np.logical_or.reduce(x, axis ?? default)],
            "bitwise_and.reduce" => [np.bitwise_and.reduce(x, axis ?? default)],
            "subtract.reduce" => [np.subtract.reduce(x, axis ?? default)],
            "maximum.accumulate" => [np.maximum.accumulate(x, one ?? 0)],
            "add.reduceat" => [np.add.reduceat(x, np.array([0, 2, 1]), one ?? 0)],
            "average_w" => [np.average(x, axis, np.arange(1, x.Size + 1).Reshaped(x.Shape))],
            "sum_keepdims" => [np.sum(x, axis, keepdims: true)],
            "mean_keepdims" => [np.mean(x, axis, keepdims: true)],
            "sum_where" => [np.sum(x, axis, where: np.arange(x.Size).Reshaped(x.Shape) % 2 == 0)],
            _ => throw new InvalidOperationException($"no call for {op}"),
        };
    }

    private static NDArray Taken(NDArray x, int axis)
    {
        int along = axis < 0 ? axis + x.NDim : axis;
        if (x.Shape[along] <= 2) throw new IndexError($"index 2 is out of bounds for axis {along} with size {x.Shape[along]}");
        return new NDArray(Record.Pick(x.Node, along, 2));
    }

    private static bool Compare(string what, string op, NDArray got, (DType Type, Shape Shape, byte[] Data) expected, NDArray input, List<string> failures)
    {
        if (got.DType != expected.Type || got.Shape != expected.Shape)
        {
            failures.Add($"{what}: {got.DType}{got.Shape}, NumPy {expected.Type}{expected.Shape}");
            return false;
        }
        byte[] bytes = Bytes(got);
        if (bytes.AsSpan().SequenceEqual(expected.Data)) return true;
        double bound = s_summed.Contains(op) && got.DType.IsInexact ? 4 : 0;
        for (int i = 0; i < got.Size; i++)
        {
            double distance = UlpDistance.Between(got.DType, bytes, expected.Data, i);
            if (distance <= bound) continue;
            // 0.0 and -0.0 are equal, and which comes first depends on NumPy's SIMD level.
            if (op is "sort" or "partition2" && IsZero(bytes, i, got.ItemSize) && IsZero(expected.Data, i, got.ItemSize)) continue;
            // Cancellation: the sum is small against what was summed.
            if (bound > 0 && Error(got.DType, bytes, expected.Data, i) <= 8 * FInfo.Of(got.DType).Eps * Magnitude(input)) continue;
            failures.Add($"{what}[{i}]: {distance} ulp: {Convert.ToHexString(bytes, i * got.ItemSize, got.ItemSize)}, NumPy {Convert.ToHexString(expected.Data, i * got.ItemSize, got.ItemSize)}");
            return false;
        }
        return false;
    }

    private static bool IsZero(byte[] data, int i, int size) => data.AsSpan(i * size, size - 1).IndexOfAnyExcept((byte)0) < 0 && (data[(i + 1) * size - 1] & 0x7F) == 0;

    private static double Magnitude(NDArray x) => x.Size == 0 ? 0 : np.sum(np.absolute(x), dtype: DType.Float64).Item<double>();

    private static double Error(DType type, byte[] got, byte[] expected, int i)
    {
        NDArray a = np.frombuffer(got, type), b = np.frombuffer(expected, type);
        return np.absolute(a - b).Item(i) is { } d ? (double)Convert.ChangeType(d is Half h ? (double)h : d, typeof(double)) : double.NaN;
    }

    private static byte[] Bytes(NDArray x)
    {
        byte[] bytes = new byte[x.NBytes];
        if (bytes.Length == 0) return bytes;
        NDArray target = np.frombuffer(bytes, x.DType);
        target.Write(Record.Reshape(x.Node, x.Size));
        return bytes;
    }
}
