using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Python;

namespace OmniNumpy.Lazy.Tests;

public class CoverageTests
{
    private const int CasesWanted = 20;

    // What has no result to record: it prints, describes this build, is a scope or process-wide state (ErrStateTests), or gives archives or sources of bits; and what NumPy gives as a pickle, as structured data
    // (fromregex), or as bytes where .NET has a member of that name.
    private static readonly string[] s_withoutCases =
    [
        "info", "show_config", "show_runtime", "printoptions", "savez", "savez_compressed", "fromregex", "ndarray.dump", "ndarray.dumps", "ndarray.tostring",
        "random.get_bit_generator", "random.set_bit_generator", "geterr", "geterrcall", "seterr", "seterrcall",
    ];

    [Fact]
    public void Every_name_of_NumPy_is_here_or_says_why_not()
    {
        var entries = Coverage.Read().SelectMany(s => s.Entries).ToList();
        NoneOf(entries.Where(e => e.IsPresent == (e.Absence is not null)).Select(e => e.Name));
        NoneOf(AbsentNames.All.Except(entries.Select(e => e.Name)));
    }

    [Fact]
    public void Every_function_has_its_recorded_cases()
    {
        var few = Coverage.Read().SelectMany(s => s.Entries).Where(e => e.IsPresent && e.IsCallable && e.Cases.Length < CasesWanted && !s_withoutCases.Contains(e.Name));
        NoneOf(few.Select(e => $"{e.Name}: {e.Cases.Length}"));
    }

    [Fact]
    public void The_table_in_the_docs_is_current()
    {
        string path = Path.Combine(SourceFolder(), "..", "..", "..", "docs", "coverage.md");
        string table = Coverage.Table();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(path, table);
        Assert.True(table == File.ReadAllText(path), "docs/coverage.md is not what the code gives; make it anew with WRITE_DOCS=1");
    }

    private static void NoneOf(IEnumerable<string> names) => Assert.True(!names.Any(), string.Join(", ", names));

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
