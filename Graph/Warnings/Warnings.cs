namespace OmniNumpy.Lazy.Graph;

/// <summary>
/// Where all warnings come together: filters, once a call site, listeners, a log. The front end's <c>np.warnings</c> is the users' door to it.
/// </summary>
public static class Warnings
{
    private const int MostRemembered = 10_000;
    private static readonly Lock s_lock = new();
    private static readonly HashSet<(WarningCategory, string, CallSite)> s_told = [];
    private static readonly AsyncLocal<WarningScope?> s_scope = new();
    private static volatile WarningFilter[] s_filters = WarningFilter.Defaults;

    [ThreadStatic]
    private static List<NumpyWarning>? t_captured;

    /// <summary>Told every warning that passes the filters.</summary>
    public static event Action<NumpyWarning>? Raised;

    /// <summary>Where warnings are written; while it is null and nobody listens, to the error stream.</summary>
    public static TextWriter? Log { get; set; }

    /// <summary>Takes all warnings in place of filters and listeners: a host with a warning system of its own, such as Python. What it throws, the call throws.</summary>
    public static Action<WarningCategory, string>? Host { get; set; }

    /// <summary>The filters in force, the first to match decides; those of a scope in this flow of control before the process's.</summary>
    public static IReadOnlyList<WarningFilter> Filters
    {
        get => s_scope.Value?.Filters ?? s_filters;
        set
        {
            WarningFilter[] filters = [.. value];
            if (s_scope.Value is { } scope) scope.Filters = filters;
            else s_filters = filters;
        }
    }

    /// <summary>Gives a warning.</summary>
    /// <exception cref="WarningError">A filter makes it an error.</exception>
    public static void Raise(WarningCategory category, string message)
    {
        if (t_captured is { } captured)
        {
            captured.Add(new NumpyWarning(category, message));
            return;
        }
        if (Host is { } host)
        {
            host(category, message);
            return;
        }
        WarningAction action = ActionFor(category, message);
        if (action == WarningAction.Ignore) return;
        var warning = new NumpyWarning(category, message, CallSite.OfUser());
        if (action == WarningAction.Error) throw new WarningError(warning);
        if (action == WarningAction.Always || IsNew(action, warning)) Tell(warning);
    }

    /// <summary>
    /// Collects the warnings that calls on this thread give, in place of filters and listeners, until the scope is disposed: for a host with a warning
    /// system of its own, such as Python. Nothing looks for call sites meanwhile.
    /// </summary>
    public static CaptureScope Capture(List<NumpyWarning> into)
    {
        List<NumpyWarning>? outer = t_captured;
        t_captured = into;
        return new CaptureScope(outer);
    }

    /// <summary>Filters of its own, and optionally a list that warnings go to, for this flow of control until it is disposed.</summary>
    public static IDisposable Enter(List<NumpyWarning>? record)
    {
        var scope = new WarningScope(s_scope.Value, [.. Filters], record);
        s_scope.Value = scope;
        return scope;
    }

    /// <summary>Forgets which warnings have been told.</summary>
    public static void Forget()
    {
        lock (s_lock) s_told.Clear();
    }

    private static WarningAction ActionFor(WarningCategory category, string message)
    {
        foreach (WarningFilter filter in Filters)
            if (filter.Matches(category, message)) return filter.Action;
        return WarningAction.Default;
    }

    private static bool IsNew(WarningAction action, NumpyWarning warning)
    {
        CallSite site = action == WarningAction.Once ? default : warning.Site;
        if (s_scope.Value?.Record is not null) return true;
        lock (s_lock)
        {
            if (s_told.Count >= MostRemembered) s_told.Clear();
            return s_told.Add((warning.Category, warning.Message, site));
        }
    }

    private static void Tell(NumpyWarning warning)
    {
        if (s_scope.Value?.Record is { } record)
        {
            lock (record) record.Add(warning);
            return;
        }
        Action<NumpyWarning>? listeners = Raised;
        listeners?.Invoke(warning);
        (Log ?? (listeners is null ? Console.Error : null))?.WriteLine(warning);
    }

    /// <summary>Restores what was captured into before.</summary>
    public readonly struct CaptureScope : IDisposable
    {
        private readonly List<NumpyWarning>? _outer;

        internal CaptureScope(List<NumpyWarning>? outer) => _outer = outer;

        /// <summary>Ends the scope.</summary>
        public void Dispose() => t_captured = _outer;
    }

    private sealed class WarningScope(WarningScope? outer, WarningFilter[] filters, List<NumpyWarning>? record) : IDisposable
    {
        public WarningFilter[] Filters { get; set; } = filters;

        public List<NumpyWarning>? Record { get; } = record;

        public void Dispose() => s_scope.Value = outer;
    }
}
