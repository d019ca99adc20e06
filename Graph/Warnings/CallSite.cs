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
    private static readonly HashSet<string?> s_evaluating = ["OmniNumpy.Lazy.Compiler", "OmniNumpy.Lazy.Kernels", "OmniNumpy.Lazy.Tensors", "OmniNumpy.Lazy.Cpu"];
    private static readonly HashSet<string?> s_layers = [Front, "OmniNumpy.Lazy.Graph", "OmniNumpy.Lazy.Profiles", .. s_evaluating];

    /// <summary>Where the library is called through a door from another language: says where the caller there is.</summary>
    public static Func<CallSite>? Host { get; set; }

    /// <summary>The innermost call into this library on this thread: some ten microseconds, more when symbols are read for the first time.</summary>
    public static CallSite OfUser() => OfUser(false, out _);

    /// <summary>As <see cref="OfUser()"/>, with the member of this library that was called; none while the library evaluates, rather than records.</summary>
    public static CallSite OfUser(out MethodBase? entry) => OfUser(true, out entry);

    private static CallSite OfUser(bool recording, out MethodBase? entry)
    {
        entry = null;
        foreach (StackFrame frame in new StackTrace(2, fNeedFileInfo: true).GetFrames())
        {
            MethodBase? method = frame.GetMethod();
            string? assembly = method?.Module.Assembly.GetName().Name;
            if (assembly == Front) entry = method;
            if (recording && entry is null && s_evaluating.Contains(assembly)) return default;
            if (entry is null || method is null || s_layers.Contains(assembly)) continue;
            // Between the library and the user there may be the runtime: reflection, delegates, tasks.
            if (assembly is "System.Private.CoreLib" or "System.Linq.Expressions" or "System.Linq") continue;
            return Host is { } host ? host() : new CallSite($"{method.DeclaringType?.Name}.{method.Name}", frame.GetFileName(), frame.GetFileLineNumber());
        }
        return default;
    }

    /// <inheritdoc/>
    public override string ToString() => File is null ? Method ?? "" : $"{File}:{Line}";
}
