namespace OmniNumpy.Lazy.Tests.Examples;

internal static class SetExamples
{
    public static void DistinctValues(TextWriter Console)
    {
        NDArray visits = np.array([3, 1, 3, 2, 1, 3]);
        (NDArray values, NDArray counts) = np.unique_counts(visits);
        Console.WriteLine($"{values} seen {counts} times");
        (NDArray known, NDArray codes) = np.unique_inverse(visits);
        Console.WriteLine($"{codes} are positions in {known}");
    }

    public static void SetAlgebra(TextWriter Console)
    {
        NDArray yesterday = np.array([4, 8, 15, 16]), today = np.array([15, 16, 23, 42]);
        Console.WriteLine($"stayed {np.intersect1d(yesterday, today)}");
        Console.WriteLine($"left   {np.setdiff1d(yesterday, today)}");
        Console.WriteLine($"either {np.union1d(yesterday, today)}");
        Console.WriteLine($"one    {np.setxor1d(yesterday, today)}");
        Console.WriteLine(np.isin(today, yesterday));
    }
}
