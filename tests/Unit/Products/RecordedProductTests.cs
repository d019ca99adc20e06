using System.Numerics;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Products of vectors, matrices and stacks as NumPy 2.2.4 computes them.</summary>
public class RecordedProductTests
{
    private static readonly NDArray s_x = np.array(new double[,] { { 3, 1, 4, 1 }, { 5, 9, 2, 6 }, { 5, 3, 5, 8 } });
    private static readonly NDArray s_f = np.array(new[] { 2.5f, -1.5f, 7.25f, 0.0f, 3.0f });
    private static readonly NDArray s_i = np.array(new[] { 7L, 2, 9, 4 });
    private static readonly NDArray s_corner = np.array(new double[,] { { 3, 1 }, { 5, 9 } });
    private static readonly Dictionary<string, Func<NDArray>> s_calls = new()
    {
        ["np.matmul(x, x.T)"] = () => np.matmul(s_x, s_x.T),
        ["np.matmul(x.T, x)"] = () => np.matmul(s_x.T, s_x),
        ["np.matmul(x, np.arange(4))"] = () => np.matmul(s_x, np.arange(4)),
        ["np.matmul(np.arange(3), x)"] = () => np.matmul(np.arange(3), s_x),
        ["np.matmul(i, i)"] = () => np.matmul(s_i, s_i),
        ["np.matmul(np.arange(24).reshape(2, 3, 4), np.arange(8).reshape(4, 2))"] = () => np.matmul(np.arange(24).Reshape(2, 3, 4), np.arange(8).Reshape(4, 2)),
        ["np.matmul(np.arange(24).reshape(2, 3, 4), np.arange(16).reshape(2, 4, 2))"] = () => np.matmul(np.arange(24).Reshape(2, 3, 4), np.arange(16).Reshape(2, 4, 2)),
        ["np.matmul(np.arange(12).reshape(1, 3, 4), np.arange(40).reshape(5, 1, 4, 2))"] = () => np.matmul(np.arange(12).Reshape(1, 3, 4), np.arange(40).Reshape(5, 1, 4, 2)),
        ["np.matmul(np.zeros((2, 0)), np.zeros((0, 3)))"] = () => np.matmul(np.zeros((2, 0)), np.zeros((0, 3))),
        ["np.dot(x, x.T)"] = () => np.dot(s_x, s_x.T),
        ["np.dot(i, i)"] = () => np.dot(s_i, s_i),
        ["np.dot(np.arange(24).reshape(2, 3, 4), np.arange(40).reshape(5, 4, 2))"] = () => np.dot(np.arange(24).Reshape(2, 3, 4), np.arange(40).Reshape(5, 4, 2)),
        ["np.dot(3, i)"] = () => np.dot(3, s_i),
        ["np.inner(x, x)"] = () => np.inner(s_x, s_x),
        ["np.inner(np.arange(24).reshape(2, 3, 4), i)"] = () => np.inner(np.arange(24).Reshape(2, 3, 4), s_i),
        ["np.outer(i, f)"] = () => np.outer(s_i, s_f),
        ["np.vdot(np.array([1+2j, 3-1j]), np.array([2-1j, 1j]))"] = () => np.vdot(np.array((Complex[])[new Complex(1, 2), new Complex(3, -1)]), np.array((Complex[])[new Complex(2, -1), new Complex(0, 1)])),
        ["np.vecdot(np.array([[1+2j, 3-1j]]), np.array([2-1j, 1j]))"] = () => np.vecdot(np.array(new[,] { { new Complex(1, 2), new Complex(3, -1) } }), np.array((Complex[])[new Complex(2, -1), new Complex(0, 1)])),
        ["np.matvec(x, np.arange(4.))"] = () => np.matvec(s_x, np.arange(4.0)),
        ["np.vecmat(np.arange(3.), x)"] = () => np.vecmat(np.arange(3.0), s_x),
        ["np.tensordot(np.arange(24).reshape(2, 3, 4), np.arange(24).reshape(4, 3, 2), axes=([1, 2], [1, 0]))"] = () => np.tensordot(np.arange(24).Reshape(2, 3, 4), np.arange(24).Reshape(4, 3, 2), axes: (new[] { 1, 2 }, new[] { 1, 0 })),
        ["np.tensordot(x, np.arange(8.).reshape(4, 2), axes=1)"] = () => np.tensordot(s_x, np.arange(8.0).Reshape(4, 2), axes: 1),
        ["np.kron(np.eye(2), x[:2, :2])"] = () => np.kron(np.eye(2), s_corner),
        ["np.matmul(np.array([[True, False], [True, True]]), np.array([[False, True], [True, False]]))"] = () => np.matmul(np.array(new[,] { { true, false }, { true, true } }), np.array(new[,] { { false, true }, { true, false } })),
    };

    public static TheoryData<string> Recorded => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Result_is_numpys(string expression) => RecordedFunctions.AssertSame(expression, s_calls[expression]());
}
