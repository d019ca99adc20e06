using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>
/// The settings a process starts with: what the library would choose, then <c>~/.omninumpy.json</c>, then variables of the environment, the later over
/// the earlier. Read once, at the first use of the library.
/// </summary>
public sealed record Configuration
{
    private static readonly Lock s_lock = new();
    private static Configuration? s_current;
    private static ConfigurationError? s_error;

    /// <summary>Key <c>backend</c>, variable <c>OMNINP_BACKEND</c>: what evaluates; null for the best that runs here.</summary>
    public string? Backend { get; init; }
    /// <summary>Key <c>profile</c>, variable <c>OMNINP_PROFILE</c>: the NumPy version to behave as, such as <c>1.19</c> or <c>2.x</c>; null for 2.x, or in Python the array API standard over it.</summary>
    public string? Profile { get; init; }
    /// <summary>Key <c>auto_select_backend</c>, variable <c>OMNINP_AUTO_SELECT_BACKEND</c>: whether the first evaluation measures the backends and takes the fastest.</summary>
    public bool AutoSelectBackend { get; init; }
    /// <summary>Key <c>threads</c>, variable <c>OMNINP_THREADS</c>: most threads of a kernel; null for one a processor.</summary>
    public int? Threads { get; init; }
    /// <summary>Key <c>vector_bits</c>, variable <c>OMNINP_VECTOR_BITS</c>: width of SIMD registers, 128, 256 or 512; null for the widest the processor has.</summary>
    public int? VectorBits { get; init; }
    /// <summary>Key <c>timings</c>, variable <c>OMNINP_TIMINGS</c>: whether kernels are measured from the start.</summary>
    public bool Timings { get; init; }
    /// <summary>Key <c>plan_cache</c>, variable <c>OMNINP_PLAN_CACHE</c>: how many compiled plans are kept.</summary>
    public int PlanCache { get; init; } = 1024;
    /// <summary>Keys <c>precision</c>, <c>threshold</c>, <c>edgeitems</c>, <c>linewidth</c>, <c>suppress</c>, <c>floatmode</c> and their variables: how arrays print.</summary>
    public PrintOptions Printing { get; init; } = new();

    /// <summary>The file that was read, or would be; variable <c>OMNINP_CONFIG</c> names another one.</summary>
    public string File { get; init; } = "";

    /// <summary>The settings of this process.</summary>
    /// <exception cref="ConfigurationError">The file or a variable of the environment is wrong.</exception>
    public static Configuration Current
    {
        get
        {
            Load();
            return s_error is { } error ? throw new ConfigurationError(error.Message) : s_current!;
        }
    }

    /// <summary>Reads a file and a set of variables, without taking them for this process.</summary>
    /// <param name="file">The path; a file that does not exist counts as empty.</param>
    /// <param name="environment">The value of a variable, or null; the names that exist come from <paramref name="names"/>.</param>
    /// <param name="names">Names of the variables there are.</param>
    /// <exception cref="ConfigurationError">A key is unknown or a value wrong; the message names file, line and key, or the variable.</exception>
    public static Configuration Read(string file, Func<string, string?> environment, IEnumerable<string> names)
    {
        var configuration = new Configuration { File = file };
        foreach ((string key, string value, string source) in ConfigurationSources.OfFile(file).Concat(ConfigurationSources.OfEnvironment(environment, names)))
            configuration = ConfigurationKeys.Apply(configuration, key, value, source);
        return configuration;
    }

    /// <summary>The profile that file or environment ask for, if any; an error in them waits.</summary>
    internal static string? ChosenProfile
    {
        get
        {
            Load();
            return s_current?.Profile;
        }
    }

    /// <summary>
    /// Reads the configuration and puts it into effect, the first time. An error is kept, and thrown by whatever needs the settings: code that merely
    /// touches the library must not fail in a static constructor.
    /// </summary>
    internal static void Load()
    {
        if (Volatile.Read(ref s_current) != null || s_error != null) return;
        lock (s_lock)
        {
            if (s_current != null || s_error != null) return;
            try
            {
                string file = Environment.GetEnvironmentVariable(ConfigurationSources.FileVariable)
                    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".omninumpy.json");
                Configuration configuration = Read(file, Environment.GetEnvironmentVariable, ConfigurationSources.NamesInEnvironment());
                configuration.TakeEffect();
                Volatile.Write(ref s_current, configuration);
            }
            catch (ConfigurationError e)
            {
                s_error = e;
            }
        }
    }

    private void TakeEffect()
    {
        if (Profile is { } profile) Profiles.Profile.Default = Profiles.Profile.For(profile);
        PrintOptions.Default = Printing;
        Compiler.Timings.Enabled = Timings;
        Evaluator.Plans.Capacity = PlanCache;
        // The kernels read these two themselves, below this layer, when they are first used.
        Pass("OMNINP_THREADS", Threads);
        Pass("OMNINP_VECTOR_BITS", VectorBits);
    }

    private static void Pass(string variable, int? value)
    {
        if (value is { } number) Environment.SetEnvironmentVariable(variable, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>A wrong configuration: an unknown key or a bad value, with the place it stands at.</summary>
public class ConfigurationError(string message) : NumpyException(message)
{
    /// <inheritdoc/>
    public override string PythonName => "ConfigurationError";
}
