namespace OmniNumpy.Lazy.Bench;

/// <summary>Inputs that every peer makes alike: see the head of bench/peers/workloads.py.</summary>
internal static class Inputs
{
    /// <summary>Numbers in [0, 1) from a 64-bit linear congruential generator.</summary>
    public static double[] Lcg(long n, ulong seed)
    {
        var values = new double[n];
        ulong s = seed;
        for (long i = 0; i < n; i++)
        {
            s = s * 6364136223846793005 + 1442695040888963407;
            values[i] = (s >> 11) / (double)(1UL << 53);
        }
        return values;
    }

    /// <summary>The generator's numbers, changed one by one, as an array of the changed type.</summary>
    public static NDArray Array<T>(long n, ulong seed, Converter<double, T> change) where T : unmanaged =>
        np.array(System.Array.ConvertAll(Lcg(n, seed), change));

    /// <summary>The generator's numbers as float64.</summary>
    public static NDArray F64(long n, ulong seed) => np.array(Lcg(n, seed));

    /// <summary>The generator's numbers rounded to float32.</summary>
    public static NDArray F32(long n, ulong seed) => Array(n, seed, x => (float)x);

    /// <summary>A square float64 matrix of numbers in [-0.5, 0.5).</summary>
    public static NDArray Square64(int n, ulong seed) => Array((long)n * n, seed, x => x - 0.5).Reshape(n, n);

    /// <summary>A square float32 matrix of numbers in [-0.5, 0.5).</summary>
    public static NDArray Square32(int n, ulong seed) => Array((long)n * n, seed, x => (float)(x - 0.5)).Reshape(n, n);
}
