using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

#pragma warning disable CS0618 // legacy names are what is audited

/// <summary>np.audit: what code would do otherwise under another NumPy, with places and the changes responsible.</summary>
public class AuditTests
{
    private static readonly NDArray s_float32 = np.array(new[] { 1f, 2f }), s_uint8 = np.array(new byte[] { 1, 200 });

    private static AuditReport Audit(Action code, string target = "2.2", string version = "1.19")
    {
        using var quiet = Graph.Warnings.Capture([]);
        return np.audit(code, target, version);
    }

    [Fact]
    public void A_dtype_that_changes_is_found_with_its_change()
    {
        AuditReport report = Audit(() => _ = s_float32 + np.float64(3));
        AuditFinding finding = Assert.Single(report.Findings, f => f.Kind == AuditKind.DType);
        Assert.Equal(("add", "add(float32(2,), float64) gives float64 instead of float32"), (finding.Name, finding.Message));
        Assert.Equal(("the kind of a scalar counts in promotion, not its value", new NumpyVersion(2, 0)), (finding.Change!.Subject, finding.Change.Release));
        Assert.EndsWith("AuditTests.cs", finding.Site.File);
        Assert.Contains("AuditTests.cs:", finding.ToString());
        Assert.Contains("since 2.0: the kind of a scalar counts", report.ToString());
    }

    [Fact]
    public void An_error_to_come_is_found()
    {
        AuditFinding finding = Assert.Single(Audit(() => _ = s_uint8 + 300).Findings, f => f.Kind == AuditKind.Error);
        Assert.Contains("OverflowError", finding.Message);
        Assert.Equal(new NumpyVersion(2, 0), finding.Change!.Release);
    }

    [Fact]
    public void It_goes_back_in_time_as_well()
    {
        AuditFinding finding = Assert.Single(Audit(() => _ = s_float32 + np.float64(3), target: "1.21", version: "2.2").Findings, f => f.Kind == AuditKind.DType);
        Assert.Equal("add(float32(2,), float64) gives float32 instead of float64", finding.Message);
    }

    [Fact]
    public void Legacy_names_are_found_with_their_replacement()
    {
        AuditReport report = Audit(() =>
        {
            for (int i = 0; i < 3; i++) _ = np.product(np.array(new[] { 1.0, np.PINF }));
            _ = np.in1d(s_uint8, s_uint8);
        });
        AuditFinding[] names = [.. report.Findings.Where(f => f.Kind == AuditKind.Name)];
        Assert.Equal(["PINF", "product", "in1d"], names.Select(f => f.Name));
        Assert.Equal((3, 3, 1), (names[0].Count, names[1].Count, names[2].Count));
        Assert.Contains("np.prod", names[1].Message);
        Assert.StartsWith("DeprecationWarning: `in1d` is deprecated.", names[2].Message);
    }

    [Fact]
    public void A_name_that_an_older_target_lacks_is_found()
    {
        AuditFinding finding = Assert.Single(Audit(() => _ = np.trapezoid(s_float32), target: "1.26", version: "2.2").Findings, f => f.Kind == AuditKind.Name);
        Assert.Equal(("trapezoid", "module 'numpy' has no attribute 'trapezoid'; it came with NumPy 2.0, and NumPy 1.26 is in force"), (finding.Name, finding.Message));
    }

    [Fact]
    public void A_function_that_a_change_concerns_is_found()
    {
        AuditReport report = Audit(() => _ = np.unique(np.array(new[] { 1.0, np.nan, np.nan })));
        Assert.Contains(report.Findings, f => f is { Kind: AuditKind.Behaviour, Name: "unique" } && f.Change!.Release == new NumpyVersion(1, 21));
    }

    [Fact]
    public void What_is_the_same_under_both_is_not_reported()
    {
        AuditReport report = Audit(() => _ = (np.sqrt(s_float32 * 2) + s_float32).Sum().Eval());
        Assert.Empty(report.Findings);
        Assert.Equal("from NumPy 1.19 to 2.2: nothing differs\n", report.ToString());
    }

    [Fact]
    public void An_error_of_the_code_ends_the_report_and_keeps_it()
    {
        AuditReport report = Audit(() =>
        {
            _ = np.float_;
            _ = np.zeros(3) + np.zeros(4);
        });
        Assert.IsType<ValueError>(report.Failure);
        Assert.Equal("float_", Assert.Single(report.Findings).Name);
    }

    [Fact]
    public void Nobody_looks_on_afterwards()
    {
        Audit(() => { });
        Assert.Null(Graph.Node.Observer);
        Assert.Null(Auditor.Current);
    }
}
