using System.Collections.Concurrent;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>Functions of Python's, called from .NET.</summary>
internal static unsafe class Callback
{
    // (number of the function, message of arguments, its length, length of the answer) -> answer, or null when the function raised.
    private static delegate* unmanaged<long, byte*, int, int*, byte*> s_invoke;

    /// <summary>Numbers of Python objects that .NET has let go of; Python forgets them when it next asks.</summary>
    public static readonly ConcurrentQueue<long> Released = new();

    public static void Set(nint invoke) => s_invoke = (delegate* unmanaged<long, byte*, int, int*, byte*>)invoke;

    /// <summary>The function that Python knows by a number.</summary>
    public static PythonFunction Of(long id, int arity)
    {
        var lifetime = new PythonLifetime(id);
        return new PythonFunction(arguments => Invoke(lifetime, arguments), arity);
    }

    /// <summary>The number under which Python keeps the function that hears warnings.</summary>
    public const long Warnings = 0;

    public static void Warn(WarningCategory category, string message) => Invoke(null, [$"{category}: {message}"]);

    /// <summary>The number under which Python keeps the function that tells where its user's code is.</summary>
    public const long Sites = -1;

    public static CallSite Site() => Invoke(null, [], Sites) is PythonTuple { Items: [string method, string file, { } line] } ? new(method, file, Convert.ToInt32(line, null)) : default;

    private static object? Invoke(PythonLifetime? function, object?[] arguments, long number = Warnings)
    {
        var writer = new MessageWriter();
        writer.Write(new PythonTuple(arguments), scalars: true);
        int length;
        fixed (byte* message = writer.Written)
        {
            byte* answer = s_invoke(function?.Id ?? number, message, writer.Written.Length, &length);
            GC.KeepAlive(function);
            if (answer is null) throw new PythonRaised();
            return new MessageReader(new ReadOnlySpan<byte>(answer, length)).Read();
        }
    }
}

/// <summary>A function of Python's raised; Python keeps the exception and raises it again when the call returns to it.</summary>
internal sealed class PythonRaised() : Exception("a Python function raised an exception");

/// <summary>Keeps an object of Python's until this one is collected.</summary>
internal sealed class PythonLifetime(long id, long bytes = 0)
{
    public long Id { get; } = id;

    public PythonLifetime Pressing()
    {
        if (bytes > 0) GC.AddMemoryPressure(bytes);
        return this;
    }

    ~PythonLifetime()
    {
        if (bytes > 0) GC.RemoveMemoryPressure(bytes);
        Callback.Released.Enqueue(Id);
    }
}
