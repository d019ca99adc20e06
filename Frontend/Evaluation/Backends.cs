using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy;

/// <summary>The backends of this process and the one in use.</summary>
internal static class Backends
{
    private static readonly Dictionary<string, Func<IBackend>> s_factories = new()
    {
        ["cpu"] = () => new Cpu.CpuBackend(),
        ["tensors"] = () => new Tensors.TensorsBackend(),
    };
    private static readonly Dictionary<string, IBackend> s_made = [];
    private static IBackend? s_current;

    /// <summary>The backend that evaluates.</summary>
    /// <exception cref="ConfigurationError">Nothing was selected yet, and the configuration that should say what is wrong.</exception>
    public static IBackend Current => s_current ??= Configured(Configuration.Current);

    /// <summary>What runs here: without dynamic code only the interpreter.</summary>
    public static string Default => System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "cpu" : "tensors";

    private static IBackend Configured(Configuration configuration) =>
        Get(configuration.Backend ?? (configuration.AutoSelectBackend ? BackendBenchmark.Run().Name : Default));

    /// <summary>Names that can be selected.</summary>
    public static IReadOnlyList<string> Names => [.. s_factories.Keys];

    /// <summary>Selects a backend by name.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static void Select(string name) => s_current = Get(name);

    /// <summary>The backend of that name.</summary>
    public static IBackend Get(string name)
    {
        lock (s_made)
        {
            if (s_made.TryGetValue(name, out IBackend? backend)) return backend;
            if (!s_factories.TryGetValue(name, out Func<IBackend>? make))
                throw new ValueError($"no backend '{name}'; available: {string.Join(", ", s_factories.Keys)}");
            return s_made[name] = make();
        }
    }
}
