namespace OmniNumpy.Lazy.Kernels;

/// <summary>Work on the items from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
public delegate void RangeBody(long start, long end);

/// <summary>
/// A loop body as a struct, so that <see cref="WorkerPool.For{TBody}"/> calls it without a delegate. Each worker runs on its own copy;
/// results leave through pointers or references the struct holds.
/// </summary>
public interface IRangeBody
{
    /// <summary>Works on the items from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    void Invoke(long start, long end);
}
