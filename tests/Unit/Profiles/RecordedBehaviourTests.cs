using System.Text.Json;
using Xunit.Abstractions;

namespace OmniNumpy.Lazy.Tests;

public class RecordedBehaviourTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("1.19.5", 1401)]
    [InlineData("1.24.2", 1409)]
    [InlineData("2.2.4", 1519)]
    [InlineData("2.4.6", 1517)]
    public void Gives_what_that_NumPy_gives(string version, int atLeast)
    {
        var differences = new List<string>();
        var excused = new SortedDictionary<string, int>();
        int equal = 0;
        using var scope = np.emulate(version);
        foreach (RecordedBehaviour c in RecordedBehaviour.All.Where(c => c.Grade == "result"))
        {
            if (c.Expected(version) is not { } expected) continue;
            string? difference;
            try
            {
                difference = c.Difference(expected);
            }
            catch (FormatException e)
            {
                difference = $"is not in the evaluator's part of Python: {e.Message}";
            }
            if (difference is null) equal++;
            else if (BehaviourExcuses.For(c) is { } reason) excused[reason] = excused.GetValueOrDefault(reason) + 1;
            else differences.Add($"{c.Id}: {c.Setup}; {c.Expression} {difference}, not {expected}");
        }
        output.WriteLine($"NumPy {version}: {equal + differences.Count + excused.Values.Sum()} cases, {equal} equal, {differences.Count} different, {excused.Values.Sum()} not expressible:");
        foreach ((string reason, int count) in excused) output.WriteLine($"  {count,4} {reason}");
        Assert.True(differences.Count == 0, $"{differences.Count} differ under {version}:\n{string.Join('\n', differences)}");
        Assert.True(equal >= atLeast, $"{equal} equal under {version}, where there were {atLeast}");
    }
}
