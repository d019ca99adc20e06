using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy;

/// <summary>What happens before anything of the library runs.</summary>
internal static class ModuleStart
{
    /// <summary>Loads the configuration: the profile must be known before the first operation is recorded. Errors wait until the first evaluation.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "the settings must hold for the first call of whatever member it is")]
    internal static void Run() => Configuration.Load();
}
