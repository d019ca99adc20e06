using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

public class RecordedFunctionTests
{
    public static TheoryData<string> Functions => [.. RecordedCase.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gives_what_NumPy_gives(string function)
    {
        var differences = new List<string>();
        foreach (RecordedCase c in RecordedCase.All[function])
            if (c.Difference(new PythonEvaluator()) is { } difference) differences.Add($"{c.Setup} {c.Expression}: {difference}");
        Assert.True(differences.Count == 0, $"{differences.Count} of {RecordedCase.All[function].Length} differ:\n{string.Join('\n', differences)}");
    }
}
