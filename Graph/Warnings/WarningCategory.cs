namespace OmniNumpy.Lazy;

/// <summary>The kinds of warnings that NumPy gives, by their Python names.</summary>
public enum WarningCategory
{
    /// <summary>All of them: for filters.</summary>
    Warning,
    /// <summary>About the user's code; the kind of what names none.</summary>
    UserWarning,
    /// <summary>Something will go, for developers.</summary>
    DeprecationWarning,
    /// <summary>Something may go one day; not shown unless asked for.</summary>
    PendingDeprecationWarning,
    /// <summary>Something will go, for users.</summary>
    VisibleDeprecationWarning,
    /// <summary>Something will mean something else.</summary>
    FutureWarning,
    /// <summary>Floating-point errors and doubtful results.</summary>
    RuntimeWarning,
    /// <summary>A cast that drops imaginary parts.</summary>
    ComplexWarning,
    /// <summary>A fit that is not unique.</summary>
    RankWarning,
}

/// <summary>A warning, as told to listeners.</summary>
/// <param name="Category">What kind.</param>
/// <param name="Message">NumPy's text.</param>
/// <param name="Site">Where in the user's code; empty where nobody looked (captured warnings).</param>
public sealed record NumpyWarning(WarningCategory Category, string Message, CallSite Site = default)
{
    /// <summary>As Python prints it: <c>file:line: Category: message</c>, with what of it is known.</summary>
    public override string ToString() => Site == default ? $"{Category}: {Message}" : $"{Site}: {Category}: {Message}";
}

/// <summary>A warning that a filter turned into an error, as Python's filter <c>error</c> does.</summary>
public sealed class WarningError(NumpyWarning warning) : NumpyException(warning.Message)
{
    /// <summary>The warning.</summary>
    public NumpyWarning Warning { get; } = warning;

    /// <inheritdoc/>
    public override string PythonName => Warning.Category.ToString();
}
