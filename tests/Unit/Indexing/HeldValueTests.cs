using Xunit;

namespace OmniNumpy.Lazy.Tests;

/// <summary>An evaluation that only passes through the pending value of a written array must leave what that value is computed from.</summary>
public class HeldValueTests
{
    [Fact]
    public void An_array_written_to_is_itself_after_another_was_computed_from_it()
    {
        foreach (Func<NDArray, NDArray> use in (Func<NDArray, NDArray>[])[x => x + 1, x => np.sort(x), x => np.sum(x), x => x.T * np.flip(x), x => x.View(np.int64)])
        {
            NDArray a = np.zeros(4).Copy().Eval();
            a[1] = 5;
            use(a).Eval();
            Assert.Equal([0.0, 5, 0, 0], a.ToArray<double>());
        }
    }

    [Fact]
    public void Writes_after_writes_stay_in_place_when_the_array_itself_is_computed()
    {
        NDArray a = np.zeros(1000).Copy().Eval();
        a[0] = 1;
        a.Eval();
        nint before = a.Read().Storage.Pointer;
        a[1] = 2;
        a.Eval();
        Assert.Equal(before, a.Read().Storage.Pointer);
    }
}
