using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Backends, profiles, timings: how this process runs.
public static partial class np
{
    /// <summary>Selects what evaluates from now on, in all threads.</summary>
    /// <param name="name">One of <see cref="available_backends"/>.</param>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static void set_backend(string name) => Backends.Select(name);

    /// <summary>The name of what evaluates.</summary>
    /// <exception cref="ConfigurationError">The configuration is wrong.</exception>
    public static string get_backend() => Backends.Current.Name;

    /// <summary>The names that <see cref="set_backend"/> takes.</summary>
    public static IReadOnlyList<string> available_backends() => Backends.Names;

    /// <summary>Measures the backends on a small fused pipeline of two sizes, some milliseconds each, and selects the fastest.</summary>
    /// <returns>Its name and the measurements; as text, a table.</returns>
    public static BackendChoice auto_backend()
    {
        BackendChoice choice = BackendBenchmark.Run();
        Backends.Select(choice.Name);
        return choice;
    }

    /// <summary>What each kernel has cost since <see cref="reset_timings"/>: name, backend, calls, time to build, compile and run, bytes; as text, a table.</summary>
    public static TimingTable get_timings() => new(Timings.Snapshot());

    /// <summary>Forgets all timings.</summary>
    public static void reset_timings() => Timings.Reset();

    /// <summary>Switches the measuring of kernels on or off. It is off at the start: reading the clock costs as much as a small kernel.</summary>
    public static void set_timings(bool enabled) => Timings.Enabled = enabled;

    /// <summary>
    /// Behaves as another NumPy until the scope is disposed: operations recorded in this flow of control, and what it starts, follow that version's rules
    /// whenever they are evaluated.
    /// </summary>
    /// <param name="version">Such as <c>1.19</c>, <c>1.26</c>, <c>2.2</c>, <c>1.x</c>, <c>2.x</c>, <c>latest</c>; or <c>array-api</c>, the array API standard.</param>
    /// <exception cref="ValueError">No such version; the message lists those known.</exception>
    public static Profile.Scope emulate(string version) => Profile.Enter(Profile.For(version));

    /// <summary>Writes what the library is and how it is set: version, machine, backend, profile, and every key of the configuration.</summary>
    /// <param name="output">Where to; the console unless given.</param>
    /// <exception cref="ConfigurationError">The configuration is wrong.</exception>
    public static void show_config(TextWriter? output = null)
    {
        output ??= Console.Out;
        Configuration configuration = Configuration.Current;
        void Line(string key, object? value) => output.WriteLine($"{key,-20} {value ?? "(chosen by the library)"}");
        Line("OmniNumpy.Lazy", typeof(np).Assembly.GetName().Version?.ToString(3));
        Line("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        Line("processors", Environment.ProcessorCount);
        Line("SIMD", $"{Kernels.SimdWidth.Bits} bits");
        Line("dynamic code", System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "yes" : "no");
        Line("backends", string.Join(", ", available_backends()));
        Line("backend in use", get_backend());
        Line("profile in use", Profile.Current);
        Line("configuration file", File.Exists(configuration.File) ? configuration.File : $"{configuration.File} (not there)");
        foreach ((string key, object? value) in ConfigurationKeys.Values(configuration)) Line($"  {key}", value is bool b ? b ? "true" : "false" : value);
    }
}
