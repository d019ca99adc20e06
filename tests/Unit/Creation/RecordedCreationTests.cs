using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Sequences and constant arrays as NumPy 2.2.4 makes them.</summary>
public class RecordedCreationTests
{
    private static readonly NDArray s_x = np.array(new double[,] { { 3, 1, 4, 1 }, { 5, 9, 2, 6 }, { 5, 3, 5, 8 } });
    private static readonly NDArray s_f = np.array(new[] { 2.5f, -1.5f, 7.25f, 0.0f, 3.0f });
    private static readonly NDArray s_i = np.array(new[] { 7L, 2, 9, 4 });

    private static readonly Dictionary<string, Func<NDArray>> s_calls = new()
    {
        ["np.arange(5)"] = () => np.arange(5),
        ["np.arange(2, 11, 3)"] = () => np.arange(2, 11, 3),
        ["np.arange(10, 0, -3)"] = () => np.arange(10, 0, -3),
        ["np.arange(0.0, 1.0, 0.1)"] = () => np.arange(0.0, 1.0, 0.1),
        ["np.arange(0.5, 5.0, 0.7, dtype=np.float32)"] = () => np.arange(0.5, 5.0, 0.7, dtype: np.float32),
        ["np.arange(0, 20, 3, dtype=np.int8)"] = () => np.arange(0, 20, 3, dtype: np.int8),
        ["np.arange(0.0, 3.0, 0.3, dtype=np.float16)"] = () => np.arange(0.0, 3.0, 0.3, dtype: np.float16),
        ["np.arange(5, dtype=np.complex64)"] = () => np.arange(5, dtype: np.complex64),
        ["np.arange(3, 3)"] = () => np.arange(3, 3),
        ["np.arange(0.5, 5.0, 1.0, dtype=np.int64)"] = () => np.arange(0.5, 5.0, 1.0, dtype: np.int64),
        ["np.linspace(0, 1, 7)"] = () => np.linspace(0, 1, 7),
        ["np.linspace(1, 10, 4, endpoint=False)"] = () => np.linspace(1, 10, 4, endpoint: false),
        ["np.linspace(0, 5, 4, dtype=np.int64)"] = () => np.linspace(0, 5, 4, dtype: np.int64),
        ["np.linspace(-1, 1, 1)"] = () => np.linspace(-1, 1, 1),
        ["np.linspace(0, 1, 0)"] = () => np.linspace(0, 1, 0),
        ["np.linspace(3, -3, 8, dtype=np.float32)"] = () => np.linspace(3, -3, 8, dtype: np.float32),
        ["np.linspace(np.array([0., 1.]), np.array([1., 3.]), 5)"] = () => np.linspace(np.array((double[])[0.0, 1.0]), np.array((double[])[1.0, 3.0]), 5),
        ["np.linspace(np.array([0., 1.]), np.array([1., 3.]), 5, axis=1)"] = () => np.linspace(np.array((double[])[0.0, 1.0]), np.array((double[])[1.0, 3.0]), 5, axis: 1),
        ["np.logspace(0, 3, 4)"] = () => np.logspace(0, 3, 4),
        ["np.logspace(0, 4, 5, base=2.0)"] = () => np.logspace(0, 4, 5, @base: 2.0),
        ["np.geomspace(1, 1000, 4)"] = () => np.geomspace(1, 1000, 4),
        ["np.geomspace(-1, -256, 9)"] = () => np.geomspace(-1, -256, 9),
        ["np.eye(3)"] = () => np.eye(3),
        ["np.eye(3, 4, k=1)"] = () => np.eye(3, 4, k: 1),
        ["np.eye(3, 4, k=-1, dtype=np.int8)"] = () => np.eye(3, 4, k: -1, dtype: np.int8),
        ["np.identity(2)"] = () => np.identity(2),
        ["np.full((2, 3), 7)"] = () => np.full((2, 3), 7),
        ["np.full((2, 2), 0.5, dtype=np.float32)"] = () => np.full((2, 2), 0.5, dtype: np.float32),
        ["np.full((2, 3), np.array([1., 2, 3]))"] = () => np.full((2, 3), np.array((double[])[1.0, 2, 3])),
        ["np.zeros((2, 3))"] = () => np.zeros((2, 3)),
        ["np.ones(3, dtype=np.uint16)"] = () => np.ones(3, dtype: np.uint16),
        ["np.zeros((0, 3))"] = () => np.zeros((0, 3)),
    };

    public static TheoryData<string> Recorded => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Result_is_numpys(string expression) => RecordedFunctions.AssertSame(expression, s_calls[expression]());
}
