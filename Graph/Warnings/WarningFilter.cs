using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy;

/// <summary>What happens to warnings, as Python's filters say it.</summary>
public enum WarningAction
{
    /// <summary>Told once a place in the user's code.</summary>
    Default,
    /// <summary>Told once, wherever it comes from.</summary>
    Once,
    /// <summary>Told each time.</summary>
    Always,
    /// <summary>Not told.</summary>
    Ignore,
    /// <summary>Thrown, as <see cref="WarningError"/>.</summary>
    Error,
}

/// <summary>A rule for warnings; the first that matches says what happens.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Category">The kind it is for, with those below it.</param>
/// <param name="Message">A regular expression the text must start with; any text without it.</param>
public sealed record WarningFilter(WarningAction Action, WarningCategory Category = WarningCategory.Warning, string? Message = null)
{
    // Python's own defaults, but that a DeprecationWarning is told wherever it comes from: .NET has no __main__.
    internal static readonly WarningFilter[] Defaults = [new(WarningAction.Ignore, WarningCategory.PendingDeprecationWarning)];

    internal bool Matches(WarningCategory category, string message) =>
        IsBelow(category, Category) && (Message is null || Regex.IsMatch(message, $"^(?:{Message})", RegexOptions.IgnoreCase));

    private static bool IsBelow(WarningCategory category, WarningCategory kind) =>
        kind == WarningCategory.Warning || category == kind
        || (kind == WarningCategory.RuntimeWarning && category is WarningCategory.ComplexWarning or WarningCategory.RankWarning)
        || (kind == WarningCategory.UserWarning && category == WarningCategory.VisibleDeprecationWarning);
}
