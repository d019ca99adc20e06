using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Tests;

public class NamesDocumentTests
{
    [Fact]
    public void The_table_in_the_docs_is_current()
    {
        string path = Path.Combine(SourceFolder(), "..", "..", "..", "docs", "profiles-names.md"), text = NamesDocument.Text();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(path, text);
        Assert.True(text == File.ReadAllText(path), "docs/profiles-names.md is not what the table gives; make it anew with WRITE_DOCS=1");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
