using System.Diagnostics;
using System.Reflection;

namespace OmniNumpy.Lazy;

/// <summary>A place in the user's code.</summary>
/// <param name="Method">The method, with its type.</param>
/// <param name="File">The source file, where the program has symbols.</param>
/// <param name="Line">The line in it, from 1; 0 where it is not known.</param>
public readonly record struct CallSite(string Method, string? File, int Line)
{
    private const string Front = "OmniNumpy.Lazy";
    private static readonly HashSet<string?> s_layers =
        [Front, "OmniNumpy.Lazy.Graph", "OmniNumpy.Lazy.Profiles", "OmniNumpy.Lazy.Compiler", "OmniNumpy.Lazy.Kernels", "OmniNumpy.Lazy.Tensors", "OmniNumpy.Lazy.Cpu"];

    /// <summary>The innermost call into this library on this thread: some ten microseconds, more when symbols are read for the first time.</summary>
    public static CallSite OfUser()
    {
        var trace = new StackTrace(1, fNeedFileInfo: true);
        bool inFront = false;
        foreach (StackFrame frame in trace.GetFrames())
        {
            MethodBase? method = frame.GetMethod();
            string? assembly = method?.Module.Assembly.GetName().Name;
            inFront |= assembly == Front;
            if (!inFront || method is null || s_layers.Contains(assembly)) continue;
            // Between the library and the user there may be the runtime: reflection, delegates, tasks.
            if (assembly is "System.Private.CoreLib" or "System.Linq.Expressions" or "System.Linq") continue;
            return new CallSite($"{method.DeclaringType?.Name}.{method.Name}", frame.GetFileName(), frame.GetFileLineNumber());
        }
        return default;
    }

    /// <inheritdoc/>
    public override string ToString() => File is null ? Method ?? "" : $"{File}:{Line}";
}
