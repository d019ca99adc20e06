using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Python;

/// <summary>The Python exceptions that our errors are.</summary>
internal static class PythonErrors
{
    /// <summary>Name of the Python type and message. An empty name: the exception that Python keeps.</summary>
    public static (string Type, string Message) Describe(Exception e) => e switch
    {
        PythonRaised => ("", ""),
        NumpyException n => (n.PythonName, n.Message),
        BindingError => ("TypeError", e.Message),
        MissingMemberException => ("AttributeError", e.Message),
        OutOfMemoryException => ("MemoryError", e.Message),
        EndOfStreamException => ("EOFError", e.Message),
        FileNotFoundException or DirectoryNotFoundException => ("FileNotFoundError", e.Message),
        IOException or UnauthorizedAccessException => ("OSError", e.Message),
        KeyNotFoundException => ("KeyError", e.Message),
        OverflowException => ("OverflowError", e.Message),
        ArgumentException or FormatException or InvalidDataException => ("ValueError", e.Message),
        InvalidCastException => ("TypeError", e.Message),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Describe(inner),
        AggregateException { InnerException: { } inner } => Describe(inner),
        _ => ("RuntimeError", $"{e.GetType().Name}: {e.Message}\n{e.StackTrace}"),
    };
}
