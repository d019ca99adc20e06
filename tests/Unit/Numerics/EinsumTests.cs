using FsCheck;
using FsCheck.Fluent;

namespace OmniNumpy.Lazy.Tests;

/// <summary>einsum against its definition, and what C# alone can say about it.</summary>
public class EinsumTests
{
    private static readonly NDArray s_a = np.arange(6).Reshape(2, 3), s_b = np.arange(12).Reshape(3, 4), s_c = np.arange(8).Reshape(4, 2);

    // A few labels with lengths, two to three operands over them, some kept: the sum written out as loops.
    private static readonly Gen<(string[] Inputs, string Output)> s_expressions =
        from count in Gen.Choose(1, 3)
        from inputs in Gen.ArrayOf(Gen.Choose(0, 3).SelectMany(n => Gen.ArrayOf(Gen.Elements('a', 'b', 'c', 'd'), n)).Select(l => new string(l)), count)
        from kept in Gen.ArrayOf(Gen.Elements(true, false), 4)
        select (inputs, string.Concat("abcd".Where((c, i) => kept[i] && inputs.Any(t => t.Contains(c))).Reverse()));

    [Fact]
    public void Is_the_sum_over_all_labels_that_are_not_kept() =>
        Prop.ForAll(Arb.From(s_expressions), Arb.From(Gen.Elements("", "greedy", "optimal")), (expression, how) =>
        {
            (string[] inputs, string output) = expression;
            NDArray[] operands = [.. inputs.Select((labels, k) => (np.arange(Size(labels)) * 7 % 5 - k).Reshape([.. labels.Select(Length)]))];
            EinsumOptimize optimize = how.Length > 0 ? how : false;
            NDArray result = np.einsum($"{string.Join(',', inputs)}->{output}", operands, optimize);
            Assert.Equal([.. output.Select(Length)], result.Shape.ToArray());
            Assert.Equal(Sums(inputs, operands, output), result.ToArray<long>());
        }).QuickCheckThrowOnFailure();

    private static long Length(char label) => label - 'a' + 2;

    private static long Size(string labels) => labels.Aggregate(1L, (p, c) => p * Length(c));

    private static long[] Sums(string[] inputs, NDArray[] operands, string output)
    {
        var sums = new long[Size(output)];
        long[][] values = Array.ConvertAll(operands, o => o.ToArray<long>());
        string used = string.Concat(string.Concat(inputs).Distinct());
        for (long point = 0; point < Size(used); point++)
        {
            long rest = point, product = 1;
            var at = new Dictionary<char, long>();
            foreach (char c in used) (at[c], rest) = (rest % Length(c), rest / Length(c));
            long Position(string labels) => labels.Aggregate(0L, (p, c) => p * Length(c) + at[c]);
            for (int k = 0; k < inputs.Length; k++) product *= values[k][Position(inputs[k])];
            sums[Position(output)] += product;
        }
        return sums;
    }

    [Fact]
    public void A_path_found_once_serves_again()
    {
        (int[][] path, string report) = np.einsum_path("ij,jk,kl->il", [s_a, s_b, s_c], "optimal");
        Assert.Equal(2, path.Length);
        Assert.StartsWith("  Complete contraction:  ij,jk,kl->il", report, StringComparison.Ordinal);
        Assert.True(np.array_equal(np.einsum("ij,jk,kl->il", [s_a, s_b, s_c], path), s_a.MatMul(s_b).MatMul(s_c)));
    }

    [Fact]
    public void A_path_that_leaves_operands_over_is_refused() =>
        Assert.Throws<RuntimeError>(() => np.einsum("ij,jk,kl->il", [s_a, s_b, s_c], new[] { new[] { 0, 1 } }));

    [Fact]
    public void Of_one_operand_without_sums_it_is_a_view()
    {
        NDArray square = np.zeros((3, 3));
        np.einsum("ii->i", square)[..] = 1;
        Assert.True(np.array_equal(square, np.eye(3)));
    }
}
