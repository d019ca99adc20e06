using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>reduce, accumulate, reduceat and outer of ufuncs as NumPy 2.2.4 computes them.</summary>
public class RecordedUfuncMethodTests
{
    private static readonly NDArray s_x = np.array(new double[,] { { 3, 1, 4, 1 }, { 5, 9, 2, 6 }, { 5, 3, 5, 8 } });
    private static readonly NDArray s_f = np.array(new[] { 2.5f, -1.5f, 7.25f, 0.0f, 3.0f });
    private static readonly NDArray s_i = np.array(new[] { 7L, 2, 9, 4 });

    private static readonly Dictionary<string, Func<NDArray>> s_calls = new()
    {
        ["np.add.reduce(x)"] = () => np.add.reduce(s_x),
        ["np.add.reduce(x, axis=1)"] = () => np.add.reduce(s_x, axis: 1),
        ["np.add.reduce(x, axis=None)"] = () => np.add.reduce(s_x, axis: null),
        ["np.subtract.reduce(x, axis=1)"] = () => np.subtract.reduce(s_x, axis: 1),
        ["np.divide.reduce(x, axis=0)"] = () => np.divide.reduce(s_x, axis: 0),
        ["np.power.reduce(np.array([2, 3, 2]))"] = () => np.power.reduce(np.array((long[])[2, 3, 2])),
        ["np.multiply.reduce(i, initial=2)"] = () => np.multiply.reduce(s_i, initial: 2),
        ["np.subtract.reduce(i, initial=100)"] = () => np.subtract.reduce(s_i, initial: 100),
        ["np.hypot.reduce(x, axis=1)"] = () => np.hypot.reduce(s_x, axis: 1),
        ["np.bitwise_xor.reduce(i)"] = () => np.bitwise_xor.reduce(s_i),
        ["np.logical_xor.reduce(x > 3, axis=1)"] = () => np.logical_xor.reduce(s_x > 3, axis: 1),
        ["np.maximum.reduce(x, axis=(0, 1))"] = () => np.maximum.reduce(s_x, axis: (0, 1)),
        ["np.gcd.reduce(np.array([12, 18, 24]))"] = () => np.gcd.reduce(np.array((long[])[12, 18, 24])),
        ["np.logaddexp.reduce(x, axis=0)"] = () => np.logaddexp.reduce(s_x, axis: 0),
        ["np.fmin.reduce(x, axis=0, keepdims=True)"] = () => np.fmin.reduce(s_x, axis: 0, keepdims: true),
        ["np.add.accumulate(x, axis=1)"] = () => np.add.accumulate(s_x, axis: 1),
        ["np.subtract.accumulate(x, axis=0)"] = () => np.subtract.accumulate(s_x, axis: 0),
        ["np.maximum.accumulate(i)"] = () => np.maximum.accumulate(s_i),
        ["np.multiply.accumulate(i)"] = () => np.multiply.accumulate(s_i),
        ["np.logical_and.accumulate(x > 1, axis=1)"] = () => np.logical_and.accumulate(s_x > 1, axis: 1),
        ["np.add.reduceat(i, np.array([0, 2, 1, 3]))"] = () => np.add.reduceat(s_i, np.array((long[])[0, 2, 1, 3])),
        ["np.multiply.reduceat(x, np.array([0, 2]), axis=1)"] = () => np.multiply.reduceat(s_x, np.array((long[])[0, 2]), axis: 1),
        ["np.subtract.outer(i, i)"] = () => np.subtract.outer(s_i, s_i),
        ["np.add.outer(x, i)"] = () => np.add.outer(s_x, s_i),
        ["np.maximum.outer(i, f)"] = () => np.maximum.outer(s_i, s_f),
    };

    public static TheoryData<string> Recorded => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Result_is_numpys(string expression) => RecordedFunctions.AssertSame(expression, s_calls[expression]());
}
