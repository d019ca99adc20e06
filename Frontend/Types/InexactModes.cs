using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>Values of <c>mode=</c> and <c>side=</c> that are written short or in capitals: NumPy looked at the first letter alone for a long time.</summary>
internal static class InexactModes
{
    /// <summary>The value that is meant, if the profile guesses; else the text as it is.</summary>
    public static string Full(string text, params ReadOnlySpan<string> values)
    {
        Acceptance accepted = Profile.Current.Semantics.InexactModes;
        if (text.Length == 0 || accepted == Acceptance.Refused || values.Contains(text)) return text;
        foreach (string value in values)
        {
            if (value[0] != char.ToLowerInvariant(text[0])) continue;
            if (accepted == Acceptance.Warns) np.RaiseWarning($"DeprecationWarning: inexact matches and case insensitive matches for '{value}' are deprecated, please use one of {string.Join(", ", values.ToArray().Select(v => $"'{v}'"))} instead.");
            return value;
        }
        return text;
    }
}
