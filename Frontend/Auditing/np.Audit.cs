using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Tools for moving code from one NumPy to another.
public static partial class np
{
    /// <summary>
    /// Runs code and reports, with the places in it, what would be otherwise under another version: legacy and deprecated names, operations whose result
    /// would have another dtype, compute in other types or be an error, and functions that a change between the versions concerns. An audited
    /// program is slow: every operation looks for its place.
    /// </summary>
    /// <param name="code">The code; it runs once.</param>
    /// <param name="target">The version asked about.</param>
    /// <param name="version">The version to run under; the one in force unless given.</param>
    /// <returns>The findings; as text, a line each. An error of NumPy's that ends the code is part of the report.</returns>
    /// <example><code>Console.Write(np.audit(() => Train(data), target: "2.x", version: "1.19"));</code></example>
    /// <exception cref="ValueError">No such version.</exception>
    public static AuditReport audit(Action code, string target = "2.x", string? version = null) =>
        Auditor.Run(code, version is null ? Profile.Current.Version : NumpyVersion.Parse(version), NumpyVersion.Parse(target));

    /// <summary>The newest profile under which NumPy has all the names that a program uses.</summary>
    /// <param name="names">Such as <c>np.float_</c>, <c>linalg.norm</c>, <c>ndarray.itemset</c>.</param>
    /// <returns>The proposal with its reasons; <c>np.emulate($"{proposal.Version}")</c> follows it.</returns>
    public static ProfileProposal detect_profile(IEnumerable<string> names) => ProfileProposal.For(names);

    /// <summary>As <see cref="detect_profile(IEnumerable{string})"/>, for the names that a Python program uses.</summary>
    /// <param name="source">The text of the program: its imports say what NumPy is called in it. It is read, not run.</param>
    public static ProfileProposal detect_profile_of_source(string source) => ProfileProposal.For(PythonNames.In(source));
}
