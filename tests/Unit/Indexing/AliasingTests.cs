using FsCheck;
using FsCheck.Fluent;

namespace OmniNumpy.Lazy.Tests;

/// <summary>
/// Random sequences of taking views and writing through them, against a plain model: one flat list of numbers, and for each view the positions its
/// elements have in it.
/// </summary>
public class AliasingTests
{
    private const int Steps = 14;

    [Fact]
    public void Views_and_writes_in_any_order_agree_with_a_plain_model() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Run(seed, evaluate: false))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Evaluating_in_between_changes_nothing() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Run(seed, evaluate: true))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private sealed record View(NDArray Array, long[] Positions)
    {
        public Shape Shape => Array.Shape;
    }

    private static bool Run(int seed, bool evaluate)
    {
        var random = new Random(seed);
        var shape = new Shape([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (long)random.Next(1, 5))]);
        long[] memory = [.. Enumerable.Range(0, (int)shape.Size).Select(i => (long)i)];
        NDArray owner = np.array(memory).Reshape(shape).Copy();
        var views = new List<View> { new(owner, [.. Enumerable.Range(0, memory.Length).Select(i => (long)i)]) };
        for (int step = 0; step < Steps; step++)
        {
            View source = views[random.Next(views.Count)];
            if (random.Next(2) == 0) views.Add(Derive(source, random));
            else Store(source, views[random.Next(views.Count)], memory, random);
            if (evaluate && random.Next(3) == 0) views[random.Next(views.Count)].Array.Eval();
        }
        foreach (View view in views)
            if (!view.Array.ToArray<long>().SequenceEqual(view.Positions.Select(p => memory[p]))) return false;
        return true;
    }

    // A view of a view; the positions are moved by a second array of positions, indexed alike, which shares nothing with the first.
    private static View Derive(View source, Random random)
    {
        NDArray positions = np.array(source.Positions).Reshape(source.Shape);
        Func<NDArray, NDArray> take = Movement(source.Shape, random);
        return new View(take(source.Array), take(positions).ToArray<long>());
    }

    private static Func<NDArray, NDArray> Movement(Shape shape, Random random)
    {
        int axis = shape.Rank == 0 ? 0 : random.Next(shape.Rank);
        switch (random.Next(7))
        {
            case 0 when shape.Rank > 0:
                long step = random.Next(1, 3) * (random.Next(2) == 0 ? 1 : -1), start = random.Next(-4, 4);
                IndexItem[] items = [.. Enumerable.Repeat((IndexItem)Range.All, axis), new Slice(random.Next(2) == 0 ? start : null, null, step)];
                return x => x[items];
            case 1 when shape.Rank > 1 && shape[axis] > 0:
                int at = random.Next((int)shape[axis]);
                return x => x[[.. Enumerable.Repeat((IndexItem)Range.All, axis), (IndexItem)at]];
            case 2: return x => x.T;
            case 3: return x => x[np.ellipsis, np.newaxis];
            case 4 when shape.Rank > 0: return x => np.flip(x, axis);
            case 5 when shape.Rank == 2: return x => np.diagonal(x);
            case 6 when shape.Rank > 1: return x => np.swapaxes(x, 0, axis);
            default: return x => x[np.ellipsis];
        }
    }

    private static void Store(View target, View source, long[] memory, Random random)
    {
        if (!target.Array.IsWriteable) return;
        int count = target.Positions.Length;
        switch (random.Next(5))
        {
            case 0:
                long value = random.Next(1000);
                target.Array[np.ellipsis] = value;
                foreach (long p in target.Positions) memory[p] = value;
                break;
            case 1 when source.Shape == target.Shape: // source and target may overlap: as if copied first
                long[] copied = [.. source.Positions.Select(p => memory[p])];
                target.Array[np.ellipsis] = source.Array;
                for (int i = 0; i < count; i++) memory[target.Positions[i]] = copied[i];
                break;
            case 2:
                target.Array[np.ellipsis] += 7;
                foreach (long p in target.Positions.ToHashSet()) memory[p] += 7;
                break;
            case 3:
                target.Array[target.Array > 5] = -1;
                foreach (long p in target.Positions)
                    if (memory[p] > 5) memory[p] = -1;
                break;
            case 4 when target.Shape.Rank > 0 && target.Shape[0] > 0:
                long row = random.Next((int)target.Shape[0]);
                target.Array[np.array([row, row])] = 42;
                int inner = count / (int)target.Shape[0];
                for (int i = 0; i < inner; i++) memory[target.Positions[(row * inner) + i]] = 42;
                break;
        }
    }
}
