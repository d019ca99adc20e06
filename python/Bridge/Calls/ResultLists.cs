using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Python;

/// <summary>Which functions with several results give them in a list; all others give a tuple.</summary>
internal static class ResultLists
{
    private static readonly HashSet<string> s_always = [.. "split array_split hsplit vsplit dsplit".Split(' ')];

    // In a tuple since NumPy 2.0.
    private static readonly HashSet<string> s_once = [.. "atleast_1d atleast_2d atleast_3d broadcast_arrays gradient meshgrid".Split(' ')];

    /// <summary>The results of a function as Python gets them.</summary>
    public static object? Shape(string function, object? results) =>
        results is Array items && (s_always.Contains(function) || s_once.Contains(function) && !Profile.Current.Semantics.ArraysComeInTuples)
            ? items.Cast<object?>().ToList()
            : results;
}
