namespace OmniNumpy.Lazy.Tests;

public class ConfigurationTests
{
    private static readonly Dictionary<string, string> s_none = [];

    [Fact]
    public void Without_a_file_and_variables_the_library_chooses()
    {
        using var folder = new TemporaryFolder();
        Configuration c = Read(folder["none.json"], s_none);
        Assert.Null(c.Backend);
        Assert.Null(c.Profile);
        Assert.Null(c.Threads);
        Assert.False(c.AutoSelectBackend);
        Assert.Equal(8, c.Printing.Precision);
    }

    [Fact]
    public void The_file_sets_every_key_and_variables_override_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["c.json"], """
            {
              // comments are allowed
              "backend": "tensors", "profile": "1.19", "auto_select_backend": true, "threads": 3, "vector_bits": 256, "timings": true, "plan_cache": 7,
              "precision": 4, "threshold": 50, "edgeitems": 2, "linewidth": 100, "suppress": true, "floatmode": "fixed",
            }
            """);
        Configuration c = Read(folder["c.json"], s_none);
        Assert.Equal(("tensors", "1.19", true, 3, 256, true, 7), (c.Backend, c.Profile, c.AutoSelectBackend, c.Threads, c.VectorBits, c.Timings, c.PlanCache));
        PrintOptions p = c.Printing;
        Assert.Equal((4, 50L, 2, 100, true, "fixed"), (p.Precision, p.Threshold, p.EdgeItems, p.LineWidth, p.Suppress, p.FloatMode));

        c = Read(folder["c.json"], new() { ["OMNINP_THREADS"] = "5", ["OMNINP_PROFILE"] = "2.x", ["OMNINP_TIMINGS"] = "0", ["OMNINP_BACKEND"] = "", ["PATH"] = "x" });
        Assert.Equal(("tensors", "2.x", 5, false), (c.Backend, c.Profile, c.Threads, c.Timings));
    }

    [Theory]
    [InlineData("{\n  \"threads\": 2,\n  \"thraeds\": 2\n}", "line 3: unknown key 'thraeds'; known are backend, profile,")]
    [InlineData("{\n  \"threads\": 0 }", "line 2: bad value '0' for 'threads'; expected an integer from 1 to 1024")]
    [InlineData("{ \"backend\": \"gpu9\" }", "line 1: bad value 'gpu9' for 'backend'; expected one of ")]
    [InlineData("{ \"profile\": \"0.9\" }", "bad value '0.9' for 'profile'")]
    [InlineData("{ \"timings\": \"yes\" }", "bad value 'yes' for 'timings'; expected true or false")]
    [InlineData("{ \"vector_bits\": [512] }", "bad value for 'vector_bits'")]
    [InlineData("{ \"unknown\": null }", "unknown key 'unknown'")]
    [InlineData("{\n \"threads\": 2\n \"timings\": true }", "line 3, column 2: ")]
    [InlineData("[]", "line 1: expected an object")]
    [InlineData("{ \"threads\": 1.5 }", "bad value '1.5' for 'threads'")]
    public void Mistakes_in_the_file_are_told_with_file_line_and_key(string json, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["c.json"], json);
        string error = Assert.Throws<ConfigurationError>(() => Read(folder["c.json"], s_none)).Message;
        Assert.StartsWith(folder["c.json"], error);
        Assert.Contains(message, error);
    }

    [Fact]
    public void Mistakes_in_variables_are_told_with_their_name()
    {
        using var folder = new TemporaryFolder();
        string Error(string name, string value) => Assert.Throws<ConfigurationError>(() => Read(folder["none"], new() { [name] = value })).Message;
        Assert.StartsWith("environment variable OMNINP_THREADS: bad value 'many' for 'threads'", Error("OMNINP_THREADS", "many"));
        Assert.StartsWith("environment variable OMNINP_THREAD: unknown key 'thread'; known are", Error("OMNINP_THREAD", "2"));
    }

    [Fact]
    public void The_configuration_can_be_shown()
    {
        var text = new StringWriter();
        np.show_config(text);
        Assert.Contains("backend in use", text.ToString());
        Assert.Contains("vector_bits", text.ToString());
    }

    private static Configuration Read(string file, Dictionary<string, string> environment) =>
        Configuration.Read(file, environment.GetValueOrDefault, environment.Keys);
}
