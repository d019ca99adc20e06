namespace OmniNumpy.Lazy.Tests;

/// <summary>np.warnings: once a place, filters, scopes, listeners, capture.</summary>
[Collection("warnings")]
public class WarningTests
{
    private static void Warn(string message = "careful") => np.warnings.warn(message);

    private static List<NumpyWarning> Heard(Action body)
    {
        List<NumpyWarning> heard = [];
        Action<NumpyWarning> listener = w => { lock (heard) heard.Add(w); };
        np.warnings.Raised += listener;
        try
        {
            body();
        }
        finally
        {
            np.warnings.Raised -= listener;
        }
        return heard.FindAll(w => w.Message.StartsWith("careful", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_is_told_once_a_place()
    {
        Graph.Warnings.Forget();
        List<NumpyWarning> heard = Heard(() =>
        {
            for (int i = 0; i < 3; i++) np.warnings.warn("careful here");
            for (int i = 0; i < 3; i++) np.warnings.warn("careful there");
        });
        Assert.Equal(["careful here", "careful there"], heard.Select(w => w.Message));
        Assert.EndsWith("WarningTests.cs", heard[0].Site.File);
        Assert.NotEqual(heard[0].Site.Line, heard[1].Site.Line);
        Assert.Matches(@"WarningTests\.cs:\d+: UserWarning: careful here$", heard[0].ToString());
    }

    [Theory]
    [InlineData("always", 3)]
    [InlineData("once", 1)]
    [InlineData("default", 1)]
    [InlineData("ignore", 0)]
    public void A_filter_says_how_often(string action, int times)
    {
        Graph.Warnings.Forget();
        using IDisposable scope = np.warnings.catch_warnings();
        np.warnings.simplefilter(action);
        Assert.Equal(times, Heard(() => { for (int i = 0; i < 3; i++) Warn(); }).Count);
    }

    [Fact]
    public void A_filter_makes_errors()
    {
        using IDisposable scope = np.warnings.catch_warnings(out List<NumpyWarning> record);
        np.warnings.filterwarnings("error", message: "the end", category: WarningCategory.RuntimeWarning);
        np.warnings.warn("the end");
        np.warnings.warn("not the end", WarningCategory.ComplexWarning);
        var error = Assert.Throws<WarningError>(() => np.warnings.warn("The end is near", WarningCategory.ComplexWarning));
        Assert.Equal(("ComplexWarning", "The end is near"), (error.PythonName, error.Message));
        Assert.Equal(2, record.Count);
        Assert.Throws<ValueError>(() => np.warnings.simplefilter("sometimes"));
    }

    [Fact]
    public void A_scope_records_each_time_and_ends()
    {
        List<NumpyWarning> outside = Heard(() =>
        {
            using (np.warnings.catch_warnings(out List<NumpyWarning> record))
            {
                for (int i = 0; i < 3; i++) Warn();
                Assert.Equal(3, record.Count);
            }
            Graph.Warnings.Forget();
            Warn("careful outside");
        });
        Assert.Equal("careful outside", Assert.Single(outside).Message);
    }

    [Fact]
    public void Pending_deprecations_are_for_those_who_ask()
    {
        using IDisposable scope = np.warnings.catch_warnings(out List<NumpyWarning> record);
        _ = np.matrix("1 2");
        Assert.Empty(record);
        np.warnings.resetwarnings();
        _ = np.matrix("1 2");
        Assert.Equal(WarningCategory.PendingDeprecationWarning, Assert.Single(record).Category);
    }

    [Fact]
    public void A_host_captures_the_warnings_of_its_call()
    {
        var captured = new List<NumpyWarning>();
        List<NumpyWarning> heard = Heard(() =>
        {
            using (Graph.Warnings.Capture(captured))
            {
                Warn();
                Warn();
            }
        });
        Assert.Equal((2, 0), (captured.Count, heard.Count));
        Assert.Equal(default, captured[0].Site);
    }

    [Fact]
    public void A_log_gets_them_as_Python_writes_them()
    {
        Graph.Warnings.Forget();
        using var log = new StringWriter();
        np.warnings.Log = log;
        try
        {
            Warn();
        }
        finally
        {
            np.warnings.Log = null;
        }
        Assert.Contains(": UserWarning: careful", log.ToString());
    }

    [Theory]
    [InlineData("DeprecationWarning: going", WarningCategory.DeprecationWarning, "going")]
    [InlineData("nothing: of note", WarningCategory.UserWarning, "nothing: of note")]
    [InlineData("plain", WarningCategory.UserWarning, "plain")]
    public void A_text_may_carry_its_category(string text, WarningCategory category, string message)
    {
        var captured = new List<NumpyWarning>();
        using (Graph.Warnings.Capture(captured)) np.RaiseWarning(text);
        Assert.Equal((category, message), (captured[0].Category, captured[0].Message));
    }

    public static TheoryData<string, Action> DropsOfParts => new()
    {
        { "astype", () => s_complex.AsType(np.float64) },
        { "array", () => np.array(s_complex, np.int32) },
        { "assigning", () => np.zeros(2)["..."] = s_complex },
        { "assigning to a mask", () => np.zeros(2)[np.array(new[] { true, true })] = s_complex },
        { "assigning by positions", () => np.zeros(2)[np.array(new[] { 0, 1 })] = s_complex },
        { "out", () => np.add(s_complex, 1, @out: np.zeros(2), casting: Profiles.Casting.Unsafe) },
        { "copyto", () => np.copyto(np.zeros(2), s_complex, Profiles.Casting.Unsafe) },
        { "fill", () => np.zeros(2).Fill(s_complex["0"]) },
    };

    private static readonly NDArray s_complex = np.array(new[] { new System.Numerics.Complex(1, 2), 3 });

    [Theory]
    [MemberData(nameof(DropsOfParts), DisableDiscoveryEnumeration = true)]
    public void Dropping_imaginary_parts_is_told(string what, Action drop)
    {
        var captured = new List<NumpyWarning>();
        using (Graph.Warnings.Capture(captured)) drop();
        Assert.True(captured is [{ Category: WarningCategory.ComplexWarning, Message: "Casting complex values to real discards the imaginary part" }], $"{what}: {captured.Count}");
    }

    [Fact]
    public void What_drops_nothing_is_quiet()
    {
        var captured = new List<NumpyWarning>();
        using (Graph.Warnings.Capture(captured))
        {
            _ = s_complex.AsType(np.complex64);
            _ = s_complex.AsType(np.bool_);
            _ = s_complex.Real;
            NDArray z = np.zeros(2, np.complex128);
            z.Imag = np.ones(2);
            z["..."] = np.ones(2);
            _ = np.polyfit(new[] { 1.0, 2, 3 }, new[] { 1.0, 2, 3 }, 1);
        }
        Assert.Empty(captured);
    }

    [Fact]
    public void A_fit_that_is_not_unique_is_told()
    {
        var captured = new List<NumpyWarning>();
        using (Graph.Warnings.Capture(captured))
        {
            _ = np.polyfit(new[] { 1.0, 1, 1 }, new[] { 1.0, 2, 3 }, 1);
            _ = np.polyfit(new[] { 1.0, 1, 1 }, new[] { 1.0, 2, 3 }, 1, full: true);
        }
        Assert.Equal((WarningCategory.RankWarning, "Polyfit may be poorly conditioned"), (Assert.Single(captured).Category, captured[0].Message));
    }
}
