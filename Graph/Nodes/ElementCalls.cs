namespace OmniNumpy.Lazy.Graph;

/// <summary>A function that is called for every element.</summary>
/// <param name="Loop">Calls it for a number of elements: takes the addresses of the inputs and the result, all C-ordered, and the number.</param>
public sealed record ElementCalls(Action<nint[], nint, long> Loop) : IAttribute
{
    private static long s_count;
    private readonly long _number = Interlocked.Increment(ref s_count);

    /// <inheritdoc/>
    public void WriteKey(ICollection<long> key) => key.Add(_number);

    /// <inheritdoc/>
    public int Digest => (int)_number;

    /// <inheritdoc/>
    public override string ToString() => $"function={_number}";
}
