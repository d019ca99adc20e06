using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// What another NumPy would have made of the same program.
public static partial class np
{
    /// <summary>
    /// Compares what a recorded graph gives under two NumPys, node by node: dtype, shape, values and errors, with the change that is responsible, its release
    /// and what to do. Both graphs are copies and are evaluated; the array itself stays pending. What functions decided when they were called (the elements
    /// that linspace rounded, say) is in the graph as data and the same in both: record it under each profile to compare it.
    /// </summary>
    /// <param name="x">A pending array; of an evaluated one there is nothing to compare.</param>
    /// <param name="from">A version, as <see cref="emulate"/> takes it.</param>
    /// <param name="to">The version to compare with.</param>
    /// <exception cref="ValueError">No such version; the message lists those known.</exception>
    /// <example><c>Console.WriteLine(np.compare_profiles(np.array(f) * np.float64(2), "1.19", "2.x"));</c></example>
    public static ProfileComparison compare_profiles(NDArray x, string from, string to) => ProfileComparison.Of(x, Profile.For(from), Profile.For(to));
}
