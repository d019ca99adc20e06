using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// Warnings, as Python's module of that name has them: what NumPy warns of, this library warns of. A warning is told once a place in the user's code
    /// unless a filter says otherwise, to those who listen to <see cref="Raised"/>; while nobody does, it is written to the error stream.
    /// </summary>
    /// <example><code>
    /// np.warnings.Raised += w => logger.LogWarning("{Warning}", w);
    /// np.warnings.simplefilter("error", WarningCategory.ComplexWarning);
    /// using (np.warnings.catch_warnings(out List&lt;NumpyWarning&gt; seen)) x.AsType(np.float32);
    /// </code></example>
    [SuppressMessage("Style", "IDE1006", Justification = "the name is Python's")]
    [SuppressMessage("Design", "CA1034", Justification = "Python's name is warnings")]
    public static class warnings
    {
        /// <summary>Told every warning that passes the filters.</summary>
        public static event Action<NumpyWarning>? Raised
        {
            add => Warnings.Raised += value;
            remove => Warnings.Raised -= value;
        }

        /// <summary>Where warnings are written, besides; null for the error stream while nobody listens.</summary>
        public static TextWriter? Log
        {
            get => Warnings.Log;
            set => Warnings.Log = value;
        }

        /// <summary>The filters in force, first those that decide first.</summary>
        public static IReadOnlyList<WarningFilter> filters => Warnings.Filters;

        /// <summary>Gives a warning, as NumPy itself does.</summary>
        /// <exception cref="WarningError">A filter makes it an error.</exception>
        public static void warn(string message, WarningCategory category = WarningCategory.UserWarning) => Warnings.Raise(category, message);

        /// <summary>Says what happens to a kind of warnings from now on.</summary>
        /// <param name="action"><c>default</c> (once a place), <c>once</c>, <c>always</c>, <c>ignore</c> or <c>error</c>.</param>
        /// <param name="category">The kind, with those below it.</param>
        /// <exception cref="ValueError">Another action.</exception>
        public static void simplefilter(string action, WarningCategory category = WarningCategory.Warning) => filterwarnings(action, "", category);

        /// <summary>Says what happens to some warnings from now on.</summary>
        /// <param name="action"><c>default</c> (once a place), <c>once</c>, <c>always</c>, <c>ignore</c> or <c>error</c>.</param>
        /// <param name="message">A regular expression that the text must start with.</param>
        /// <param name="category">The kind, with those below it.</param>
        /// <exception cref="ValueError">Another action.</exception>
        public static void filterwarnings(string action, string message = "", WarningCategory category = WarningCategory.Warning) =>
            Warnings.Filters = [new WarningFilter(ActionOf(action), category, message.Length == 0 ? null : message), .. Warnings.Filters];

        /// <summary>Takes all filters away, Python's own defaults too.</summary>
        public static void resetwarnings() => Warnings.Filters = [];

        /// <summary>Filters set from here on hold in this flow of control until the scope is disposed.</summary>
        public static IDisposable catch_warnings() => Warnings.Enter(null);

        /// <summary>As <see cref="catch_warnings()"/>; warnings that pass the filters go into a list, each time.</summary>
        public static IDisposable catch_warnings(out List<NumpyWarning> record) => Warnings.Enter(record = []);

        private static WarningAction ActionOf(string action) => action switch
        {
            "default" or "module" => WarningAction.Default,
            "once" => WarningAction.Once,
            "always" => WarningAction.Always,
            "ignore" => WarningAction.Ignore,
            "error" => WarningAction.Error,
            _ => throw new ValueError($"invalid action: '{action}'; use 'default', 'once', 'always', 'ignore' or 'error'"),
        };
    }

    /// <summary>Gives a warning written as Python prints it, <c>Category: text</c>.</summary>
    internal static void RaiseWarning(string message)
    {
        int colon = message.IndexOf(": ", StringComparison.Ordinal);
        bool named = Enum.TryParse(message.AsSpan(0, Math.Max(colon, 0)), out WarningCategory category);
        Warnings.Raise(named ? category : WarningCategory.UserWarning, named ? message[(colon + 2)..] : message);
    }
}
