namespace OmniNumpy.Lazy.Kernels;

/// <summary>The order of eigenvalues and singular values, which iterations find nearly sorted.</summary>
internal static unsafe class Ordering
{
    /// <summary>Fills the indices of keys in order, stably; keys without an order (NaN) stay where they are.</summary>
    public static void Sort(long n, double* keys, long* order, Func<double, double, bool> mayPrecede)
    {
        for (long i = 0; i < n; i++)
        {
            long at = i;
            for (; at > 0 && !mayPrecede(keys[order[at - 1]], keys[i]); at--) order[at] = order[at - 1];
            order[at] = i;
        }
    }
}
