namespace OmniNumpy.Lazy.Graph;

/// <summary>
/// The loop of a ufunc that was chosen by the values of its operands, as NumPy 1.x does: values are no part of a plan's identity, so their consequence is.
/// </summary>
/// <param name="Signature">As NumPy writes it, such as <c>hh->h</c>.</param>
public sealed record ChosenLoop(string Signature) : IAttribute
{
    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key)
    {
        foreach (char c in Signature) key.Add(c);
    }

    /// <inheritdoc/>
    public int Digest { get; } = Signature.Aggregate(0, (digest, c) => digest * 31 + c);

    /// <inheritdoc/>
    public override string ToString() => Signature;
}
