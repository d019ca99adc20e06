using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

public class RecordedBehaviourTests
{
    [Theory]
    [InlineData("1.19.5")]
    [InlineData("1.24.2")]
    [InlineData("2.2.4")]
    [InlineData("2.4.6")]
    public void Gives_what_that_NumPy_gives(string version)
    {
        var differences = new List<string>();
        int equal = 0, excused = 0;
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
                difference = "PARSE " + e.Message;
            }
            if (difference is null) equal++;
            else differences.Add($"{c.Id} | {c.Setup} | {c.Expression} | {difference} | {expected}");
        }
        if (Environment.GetEnvironmentVariable("REPLAY_OUT") is { } file) File.WriteAllLines(file + version, differences.Select(d => d.Replace("\n", "\\n")));
        Assert.True(differences.Count == 0, $"{differences.Count} differ, {equal} equal, {excused} excused");
    }
}
