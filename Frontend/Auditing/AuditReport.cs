using System.Text;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>What an audit found.</summary>
public enum AuditKind
{
    /// <summary>A name that the target version has not got, or warns of.</summary>
    Name,
    /// <summary>An operation whose result has another dtype.</summary>
    DType,
    /// <summary>An operation that computes in other types, so that values may differ.</summary>
    Values,
    /// <summary>An operation that is an error.</summary>
    Error,
    /// <summary>A function that a change concerns: whether this call is affected is for the reader to see.</summary>
    Behaviour,
}

/// <summary>One finding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name or function, as NumPy calls it.</param>
/// <param name="Site">Where in the user's code.</param>
/// <param name="Message">What happens under the target version.</param>
/// <param name="Change">The change of NumPy responsible, where it is known; its advice says what to do.</param>
/// <param name="Count">How often the same was met at the same place.</param>
public sealed record AuditFinding(AuditKind Kind, string Name, CallSite Site, string Message, Change? Change, int Count)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Site}: {Name}: {Message}{(Count > 1 ? $" ({Count} times)" : "")}{(Change is null ? "" : $"\n    since {Change.Release}: {Change.Subject}{(Change.Advice.Length > 0 ? $"; {Change.Advice}" : "")}")}";
}

/// <summary>What <c>np.audit</c> found: everything that would be otherwise under the target version.</summary>
/// <param name="Version">The version the code ran under.</param>
/// <param name="Target">The version it is asked about.</param>
/// <param name="Findings">In the order of their places.</param>
/// <param name="Failure">The error that ended the code, if one did; findings are those before it.</param>
public sealed record AuditReport(NumpyVersion Version, NumpyVersion Target, IReadOnlyList<AuditFinding> Findings, Exception? Failure)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder($"from NumPy {Version} to {Target}: {(Findings.Count == 0 ? "nothing differs" : $"{Findings.Count} findings")}\n");
        foreach (AuditFinding finding in Findings) text.Append(finding).Append('\n');
        if (Failure is not null) text.Append($"ended by {Failure.GetType().Name}: {Failure.Message}\n");
        return text.ToString();
    }
}
