using System.Text.Json;
using OmniNumpy.Lazy.Samples;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The sample's results against what NumPy makes of the same file (data/generate/preprocess.py).</summary>
public class PreprocessTests
{
    private const double Tolerance = 1e-9;

    private static readonly CsvTable s_table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "diamonds.csv"));
    private static readonly JsonElement s_numpy =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "preprocess.json"))).RootElement;

    [Fact]
    public void Columns_are_told_apart_as_numbers_and_categories()
    {
        Assert.Equal(53940, s_table.Rows);
        Assert.Equal(Strings("numeric"), s_table.Numeric.Select(c => c.Name));
        Assert.Equal(Strings("text"), s_table.Text.Select(c => c.Name));
        Assert.Equal(35, s_table.Missing);
    }

    [Fact]
    public void Medians_of_what_is_there_are_NumPys_nanmedian() => Close(Numbers("medians"), Pipeline.Medians(s_table));

    [Fact]
    public void Everything_recorded_and_evaluated_at_once_is_NumPys_result()
    {
        Prepared prepared = Pipeline.Record(s_table);
        np.eval(prepared.Train, prepared.Test, prepared.Correlation);
        IsNumPys(prepared);
    }

    [Fact]
    public void Evaluated_operation_by_operation_it_is_NumPys_result_too() => IsNumPys(OneByOne.Run(s_table));

    private static void IsNumPys(Prepared prepared)
    {
        Close([.. s_numpy.GetProperty("correlation").EnumerateArray().SelectMany(Doubles)], prepared.Correlation);
        Summary(s_numpy.GetProperty("train"), prepared.Train);
        Summary(s_numpy.GetProperty("test"), prepared.Test);
    }

    private static void Summary(JsonElement expected, NDArray actual)
    {
        int rows = expected.GetProperty("shape")[0].GetInt32(), columns = expected.GetProperty("shape")[1].GetInt32();
        double[] values = actual.ToArray<double>();
        Assert.Equal(rows * columns, values.Length);
        Close([.. expected.GetProperty("head").EnumerateArray().SelectMany(Doubles)], values[..(3 * columns)]);
        Close([.. expected.GetProperty("tail").EnumerateArray().SelectMany(Doubles)], values[^(3 * columns)..]);
        for (int c = 0; c < columns; c++)
        {
            double sum = 0, squares = 0, weighted = 0;
            for (int r = 0; r < rows; r++)
            {
                double v = values[r * columns + c];
                sum += v;
                squares += v * v;
                weighted += (r + 1) * v;
            }
            // The sums are plain ones, their terms up to some 4 in size: what may be lost grows with the number of rows.
            Assert.Equal(expected.GetProperty("sum")[c].GetDouble(), sum, Tolerance * rows);
            Assert.Equal(expected.GetProperty("squares")[c].GetDouble(), squares, Tolerance * rows);
            Assert.Equal(expected.GetProperty("weighted")[c].GetDouble(), weighted, Tolerance * rows * rows);
        }
    }

    private static void Close(double[] expected, NDArray actual) => Close(expected, actual.ToArray<double>());

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], Tolerance);
    }

    private static string[] Strings(string name) => [.. s_numpy.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static double[] Numbers(string name) => Doubles(s_numpy.GetProperty(name));

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];
}
