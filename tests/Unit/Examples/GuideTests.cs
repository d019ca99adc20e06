namespace OmniNumpy.Lazy.Tests.Examples;

/// <summary>Every example of docs/guide is code that runs, shown with what it prints.</summary>
public class GuideTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Example.GuideFolder, "*.md").Select(p => Path.GetFileName(p))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_examples_print(string page)
    {
        string path = Path.Combine(Example.GuideFolder, page);
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string filled = Example.Fill(text, Example.All.ToDictionary(e => e.Name));
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(path, text = filled);
        Assert.Equal(filled, text);
    }

    [Fact]
    public void Every_example_is_on_a_page() =>
        Assert.Empty(Example.All.Select(e => e.Name).Except(Directory.GetFiles(Example.GuideFolder, "*.md").SelectMany(p => Example.NamesIn(File.ReadAllText(p)))));
}
