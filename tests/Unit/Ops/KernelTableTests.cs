using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

public class KernelTableTests
{
    private static IEnumerable<(Op Op, string Loop)> ElementwiseLoops =>
        from op in Ops.All where op.Kind == OpKind.Elementwise from loop in op.Loops select (op, loop);

    [Fact]
    public void Every_loop_of_every_elementwise_op_is_implemented_with_its_result_types()
    {
        var missing = new List<string>();
        foreach ((Op op, string loop) in ElementwiseLoops)
        {
            OpImplementation? found = OpTable.Find(op.Name, Codes(loop[..loop.IndexOf('-')]));
            if (found is null || !found.Outputs.SequenceEqual(Codes(loop[(loop.IndexOf('>') + 1)..]))) missing.Add($"{op.Name} {loop}: {found?.ToString() ?? "nothing"}");
        }
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Every_loop_compiles_and_runs_on_an_empty_block()
    {
        foreach ((Op op, string loop) in ElementwiseLoops)
        {
            OpImplementation found = OpTable.Find(op.Name, Codes(loop[..loop.IndexOf('-')]))!;
            switch (found.Inputs.Length, found.Outputs.Length)
            {
                case (1, 1): BlockKernels.Unary(found)(0, 0, 0); break;
                case (2, 1): BlockKernels.Binary(found)(0, 0, 0, 0); break;
                case (3, 1): BlockKernels.Ternary(found)(0, 0, 0, 0, 0); break;
                case (1, 2): BlockKernels.UnaryPair(found)(0, 0, 0, 0); break;
                default: BlockKernels.BinaryPair(found)(0, 0, 0, 0, 0); break;
            }
        }
    }

    [Fact]
    public void Unknown_operations_and_types_are_not_found()
    {
        Assert.Null(OpTable.Find("no_such_ufunc", DTypeCode.Float64));
        Assert.Null(OpTable.Find("add", DTypeCode.Float64, DTypeCode.Float32));
        Assert.Null(OpTable.Find("subtract", DTypeCode.Bool, DTypeCode.Bool));
    }

    private static DTypeCode[] Codes(string letters) => [.. letters.Select(c => DType.All.First(d => d.Char == c).Code)];
}
