using System.Globalization;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>The keys a configuration may have: one entry a key, from which file, environment, messages and <c>np.show_config</c> derive.</summary>
internal static class ConfigurationKeys
{
    private static readonly (string Key, string Expected, Func<Configuration, string, Configuration?> Set, Func<Configuration, object?> Get)[] s_keys =
    [
        ("backend", $"one of {string.Join(", ", Backends.Names)}", (c, v) => Backends.Names.Contains(v) ? c with { Backend = v } : null, c => c.Backend),
        ("profile", "a NumPy version such as 1.19, 1.26, 2.2, 1.x or 2.x", (c, v) => IsVersion(v) ? c with { Profile = v } : null, c => c.Profile),
        ("auto_select_backend", "true or false", (c, v) => Bool(v) is { } b ? c with { AutoSelectBackend = b } : null, c => c.AutoSelectBackend),
        ("threads", "an integer from 1 to 1024", (c, v) => Int(v, 1, 1024) is { } i ? c with { Threads = (int)i } : null, c => c.Threads),
        ("vector_bits", "128, 256 or 512", (c, v) => v is "128" or "256" or "512" ? c with { VectorBits = int.Parse(v, CultureInfo.InvariantCulture) } : null, c => c.VectorBits),
        ("timings", "true or false", (c, v) => Bool(v) is { } b ? c with { Timings = b } : null, c => c.Timings),
        ("plan_cache", "an integer from 0 to 1000000", (c, v) => Int(v, 0, 1_000_000) is { } i ? c with { PlanCache = (int)i } : null, c => c.PlanCache),
        ("precision", "an integer from 0 to 1000", (c, v) => Int(v, 0, 1000) is { } i ? Print(c, c.Printing with { Precision = (int)i }) : null, c => c.Printing.Precision),
        ("threshold", "an integer from 0", (c, v) => Int(v, 0, long.MaxValue) is { } i ? Print(c, c.Printing with { Threshold = i }) : null, c => c.Printing.Threshold),
        ("edgeitems", "an integer from 0 to 1000000", (c, v) => Int(v, 0, 1_000_000) is { } i ? Print(c, c.Printing with { EdgeItems = (int)i }) : null, c => c.Printing.EdgeItems),
        ("linewidth", "an integer from 1 to 1000000", (c, v) => Int(v, 1, 1_000_000) is { } i ? Print(c, c.Printing with { LineWidth = (int)i }) : null, c => c.Printing.LineWidth),
        ("suppress", "true or false", (c, v) => Bool(v) is { } b ? Print(c, c.Printing with { Suppress = b }) : null, c => c.Printing.Suppress),
        ("floatmode", "fixed, unique, maxprec or maxprec_equal", (c, v) => v is "fixed" or "unique" or "maxprec" or "maxprec_equal" ? Print(c, c.Printing with { FloatMode = v }) : null, c => c.Printing.FloatMode),
    ];

    /// <summary>All keys, in the order they are shown.</summary>
    public static IEnumerable<string> Names => s_keys.Select(k => k.Key);

    /// <summary>The value of each key.</summary>
    public static IEnumerable<(string Key, object? Value)> Values(Configuration configuration) => s_keys.Select(k => (k.Key, k.Get(configuration)));

    /// <summary>The configuration with one key set.</summary>
    /// <param name="configuration">What it is before.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as text.</param>
    /// <param name="source">Where it stands, for messages.</param>
    /// <exception cref="ConfigurationError">The key is unknown, or the value none that it may have.</exception>
    public static Configuration Apply(Configuration configuration, string key, string value, string source)
    {
        foreach (var entry in s_keys)
            if (entry.Key == key)
                return entry.Set(configuration, value) ?? throw new ConfigurationError($"{source}: bad value '{value}' for '{key}'; expected {entry.Expected}");
        throw new ConfigurationError($"{source}: unknown key '{key}'; known are {string.Join(", ", Names)}");
    }

    private static Configuration Print(Configuration configuration, PrintOptions options) => configuration with { Printing = options };

    private static bool? Bool(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static long? Int(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most ? value : null;

    private static bool IsVersion(string text)
    {
        try
        {
            Profile.For(text);
            return true;
        }
        catch (ValueError)
        {
            return false;
        }
    }
}
