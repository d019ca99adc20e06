using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Draws of uniform doubles are elementwise: they join the kernels that use them, with the numbers they have by themselves.</summary>
public class FusedDrawTests
{
    public static TheoryData<string> Generators => ["PCG64", "PCG64DXSM", "Philox"];

    [Theory]
    [MemberData(nameof(Generators))]
    public void A_draw_and_its_arithmetic_are_one_kernel(string name)
    {
        NDArray scaled = Rng(name).random(100_000) * 2 - 1;
        Assert.Contains("in 1 kernel", scaled.Explain());
        AssertSame(Rng(name).random(100_000).Eval() * 2 - 1, scaled);
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void Reductions_and_tables_of_draws_are_those_of_the_numbers(string name)
    {
        AssertSame(Rng(name).random(new Shape(300, 70)).Eval().Sum(axis: 1), Rng(name).random(new Shape(300, 70)).Sum(axis: 1));
        AssertSame(Rng(name).random(new Shape(300, 7)).Eval().Sum(axis: 0), Rng(name).random(new Shape(300, 7)).Sum(axis: 0));
        AssertSame(Rng(name).random(new Shape(300, 7)).Eval() + np.arange(7), Rng(name).random(new Shape(300, 7)) + np.arange(7));
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void Views_of_a_draw_show_its_own_numbers(string name)
    {
        AssertSame(Rng(name).random(new Shape(40, 50)).Eval().T + 1, Rng(name).random(new Shape(40, 50)).T + 1);
        AssertSame(Rng(name).random(1000).Eval()["5:900:3"] + 1, Rng(name).random(1000)["5:900:3"] + 1);
        NDArray row = Rng(name).random(8), evaluated = Rng(name).random(8).Eval();
        AssertSame(evaluated + np.zeros((5, 8)), row + np.zeros((5, 8)));
    }

    [Fact]
    public void A_draw_used_twice_is_made_once()
    {
        NDArray x = np.random.default_rng(1).random(5000);
        AssertSame(np.random.default_rng(1).random(5000).Eval() is var y ? y * y : y, x * x);
        (NDArray a, NDArray b) = (x + 1, x.Sum());
        np.eval(a, b);
        AssertSame(x + 1, a);
    }

    [Fact]
    public void The_interpreter_and_compiled_code_draw_alike()
    {
        NDArray a = np.exp(np.random.default_rng(3).random(3000)) + 1, b = np.exp(np.random.default_rng(3).random(3000)) + 1;
        Evaluator.Evaluate([a.Owner.Node], new TensorsBackend());
        Evaluator.Evaluate([b.Owner.Node], new Cpu.CpuBackend(compileAtOnce: 0));
        AssertSame(a, b);
    }

    private static Generator Rng(string name) => np.random.default_rng(name switch
    {
        "PCG64" => new PCG64(7),
        "PCG64DXSM" => new PCG64DXSM(7),
        _ => new Philox(7),
    });

    private static void AssertSame(NDArray expected, NDArray actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(RecordedFunctions.Bytes(expected), RecordedFunctions.Bytes(actual));
    }
}
