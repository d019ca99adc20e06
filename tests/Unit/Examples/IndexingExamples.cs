namespace OmniNumpy.Lazy.Tests.Examples;

internal static class IndexingExamples
{
    public static void Slices(TextWriter Console)
    {
        NDArray a = np.arange(24).Reshape(4, 6);
        Console.WriteLine(a[1..3, ^2..]);
        Console.WriteLine(a["::-2, 1"]);            // Python's own notation, as text
        a[.., 0] = 100;                             // writes through a view
        Console.WriteLine(a[.., ..2]);
    }

    public static void MasksAndIndexArrays(TextWriter Console)
    {
        NDArray readings = np.array([[3.0, -1.0, 4.0], [1.5, 9.0, -2.6]]);
        Console.WriteLine(readings[readings < 0]);                    // a copy of the chosen elements: evaluates the mask
        readings[readings < 0] = 0;
        NDArray order = np.argsort(readings, axis: 1);
        Console.WriteLine(np.take_along_axis(readings, order, axis: 1));
        Console.WriteLine(readings[np.array([1, 0, 1]), np.array([0, 0, 2])]);
    }
}
