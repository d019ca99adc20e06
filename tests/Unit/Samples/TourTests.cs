namespace OmniNumpy.Lazy.Tests;

/// <summary>The outputs that the README's tour shows are what its code prints.</summary>
public class TourTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "README.md")).ReplaceLineEndings("\n");
    private readonly NDArray _x = np.arange(12).Reshape(3, 4);

    [Fact]
    public void Standardizing_a_matrix() => Shown(((_x - _x.Mean(axis: 0)) / _x.Std(axis: 0)).ToString());

    [Fact]
    public void Writing_through_a_slice()
    {
        NDArray a = np.arange(6), b = a[1..];
        b[0] = 9;
        Shown($"// {a}\n");
    }

    [Fact]
    public void Indexing_by_text() => Shown($"// {_x["::2, None, 1:-1"].Shape}\n");

    [Fact]
    public void Promotion_and_wrapping()
    {
        Shown($"// {(np.array([1, 2, 3]) / 2).DType}\n");
        Shown($"// {np.array(new byte[] { 250 }) + 10}\n");
    }

    [Fact]
    public void An_error_of_shapes() => Shown(Assert.Throws<ValueError>(() => np.zeros((3, 4), np.float32) + np.zeros(5)).Message);

    [Fact]
    public void Explaining_a_kernel()
    {
        NDArray u = np.array(new float[1000]), v = np.array(new float[1000]);
        string story = (np.sqrt(u * u + v * v) * 0.5).Explain().ReplaceLineEndings("\n");
        Shown(story[..story.IndexOf('\n')]);
        Shown(story[story.IndexOf("  step 0", StringComparison.Ordinal)..story.IndexOf("  memory moved", StringComparison.Ordinal)]);
    }

    private static void Shown(string output) => Assert.Contains(output, s_readme);
}
