namespace OmniNumpy.Lazy.Tests;

public class RecordedFunctionTests
{
    public static TheoryData<string> Functions => [.. RecordedCase.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gives_what_NumPy_gives(string function)
    {
        List<string> differences = RecordedRun.Of(function).Differences;
        Assert.True(differences.Count == 0, $"{differences.Count} of {RecordedCase.All[function].Length} differ:\n{string.Join('\n', differences)}");
    }
}
