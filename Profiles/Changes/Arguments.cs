namespace OmniNumpy.Lazy.Profiles;

/// <summary>Which arguments functions have had when, read off the table of changes.</summary>
internal static class Arguments
{
    private static readonly Lazy<Dictionary<(string Function, string Argument), (NumpyVersion? Came, NumpyVersion? Went)>> s_changes = new(Read);

    /// <summary>Whether a function of that release has no argument of that name, though another release's has.</summary>
    /// <param name="version">The release.</param>
    /// <param name="function">Its name without namespaces.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="why">When it came or went.</param>
    public static bool Lacks(NumpyVersion version, string function, string argument, out string why)
    {
        why = "";
        if (!s_changes.Value.TryGetValue((function, argument), out var change)) return false;
        if (change.Came is { } came && version < came) why = $"it came with NumPy {came}";
        if (change.Went is { } went && version >= went) why = $"it went with NumPy {went}";
        return why.Length > 0;
    }

    /// <summary>All that a release lacks, though another release has it.</summary>
    public static IEnumerable<(string Function, string Argument)> LackedBy(NumpyVersion version) =>
        s_changes.Value.Keys.Where(key => Lacks(version, key.Function, key.Argument, out _));

    private static Dictionary<(string, string), (NumpyVersion?, NumpyVersion?)> Read()
    {
        var table = new Dictionary<(string, string), (NumpyVersion?, NumpyVersion?)>();
        foreach (Change change in Changes.All)
        {
            foreach (string function in change.Functions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string name = function[(function.LastIndexOf('.') + 1)..];
                foreach (string argument in change.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    bool goes = argument[0] == '-';
                    var key = (name, goes ? argument[1..] : argument);
                    (NumpyVersion? came, NumpyVersion? went) = table.GetValueOrDefault(key);
                    table[key] = goes ? (came, change.Release) : (change.Release, went);
                }
            }
        }
        return table;
    }
}
