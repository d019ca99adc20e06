using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// The order in which an iterator visits elements: loops from the outermost to the innermost, and how far every operand moves along each. A position
/// counted along (the flat index) takes part as one more operand.
/// </summary>
/// <seealso href="https://numpy.org/doc/2.2/reference/arrays.nditer.html"/>
internal sealed class IterationSpace
{
    private IterationSpace(long[] lengths, long[][] strides, long[] start, int[] axes)
    {
        Lengths = lengths;
        Strides = strides;
        Start = start;
        Axes = axes;
        Flipped = new bool[lengths.Length];
    }

    /// <summary>Loop lengths, outermost first.</summary>
    public long[] Lengths { get; private set; }
    /// <summary>For every operand its distances along the loops, in elements.</summary>
    public long[][] Strides { get; }
    /// <summary>For every operand the position of its first element.</summary>
    public long[] Start { get; }
    /// <summary>Which axis of the broadcast shape each loop runs along.</summary>
    public int[] Axes { get; private set; }
    /// <summary>Which loops run backwards along their axis.</summary>
    public bool[] Flipped { get; private set; }
    /// <summary>Number of elements visited.</summary>
    public long Size => new Shape(Lengths).Size;

    /// <summary>The loops over a shape.</summary>
    /// <param name="shape">The broadcast shape.</param>
    /// <param name="strides">For every operand its distance along each axis; 0 where it repeats.</param>
    /// <param name="start">For every operand the position of its first element.</param>
    /// <param name="order">C, F, or K for the order in memory.</param>
    /// <param name="operands">How many of the operands have a say in the order.</param>
    public static IterationSpace Create(Shape shape, long[][] strides, long[] start, char order, int operands)
    {
        int rank = shape.Rank;
        var space = new IterationSpace(shape.ToArray(), Array.ConvertAll(strides, s => (long[])s.Clone()), [.. start], [.. Enumerable.Range(0, rank)]);
        for (int axis = 0; axis < rank; axis++)
            if (shape[axis] == 1) foreach (long[] s in space.Strides) s[axis] = 0;
        if (order == 'F') space.Permute([.. Enumerable.Range(0, rank).Reverse()]);
        if (order == 'K')
        {
            space.Flip(operands);
            space.Permute(InMemoryOrder(space.Strides.AsSpan(0, operands)));
        }
        return space;
    }

    /// <summary>Merges neighbouring loops that all operands walk through in one stride.</summary>
    public void Coalesce()
    {
        var kept = new List<int>();
        for (int inner = Lengths.Length - 1; inner >= 0; inner--)
        {
            if (kept.Count == 0 || !Merges(inner, kept[^1]))
            {
                kept.Add(inner);
                continue;
            }
            int into = kept[^1];
            foreach (long[] s in Strides)
                if (s[into] == 0) s[into] = s[inner];
            Lengths[into] *= Lengths[inner];
        }
        kept.Reverse();
        Keep([.. kept]);
    }

    /// <summary>Lets go of a loop: the axis stays at its first element.</summary>
    public void Remove(int axis)
    {
        int loop = Array.IndexOf(Axes, axis);
        if (loop < 0) return;
        Keep([.. Enumerable.Range(0, Axes.Length).Where(k => k != loop)]);
        for (int k = 0; k < Axes.Length; k++)
            if (Axes[k] > axis) Axes[k]--;
    }

    private bool Merges(int outer, int inner)
    {
        foreach (long[] s in Strides)
        {
            bool free = (Lengths[inner] == 1 && s[inner] == 0) || (Lengths[outer] == 1 && s[outer] == 0);
            if (!free && s[inner] * Lengths[inner] != s[outer]) return false;
        }
        return true;
    }

    // Axes that every operand walks backwards are walked forwards in memory.
    private void Flip(int operands)
    {
        for (int k = 0; k < Lengths.Length; k++)
        {
            bool backwards = false, forwards = false;
            for (int op = 0; op < operands; op++)
            {
                backwards |= Strides[op][k] < 0;
                forwards |= Strides[op][k] > 0;
            }
            if (!backwards || forwards) continue;
            Flipped[k] = true;
            for (int op = 0; op < Strides.Length; op++)
            {
                Start[op] += (Lengths[k] - 1) * Strides[op][k];
                Strides[op][k] = -Strides[op][k];
            }
        }
    }

    /// <summary>
    /// The axes from the slowest to the fastest in memory: an insertion sort, innermost axis first, in which an axis moves inward past axes of larger
    /// strides. Where operands disagree, C order wins; axes along which no operand moves with another do not tell.
    /// </summary>
    public static int[] InMemoryOrder(ReadOnlySpan<long[]> strides)
    {
        int rank = strides[0].Length;
        int[] inward = [.. Enumerable.Range(0, rank).Reverse()];
        for (int i = 1; i < rank; i++)
        {
            int to = i, axis = inward[i];
            for (int j = i - 1; j >= 0; j--)
            {
                bool known = false, smaller = false;
                foreach (long[] operand in strides)
                {
                    long mine = Math.Abs(operand[axis]), other = Math.Abs(operand[inward[j]]);
                    if (mine == 0 || other == 0) continue;
                    if (other <= mine) smaller = false;
                    else if (!known) smaller = true;
                    known = true;
                }
                if (!known) continue;
                if (!smaller) break;
                to = j;
            }
            Array.Copy(inward, to, inward, to + 1, i - to);
            inward[to] = axis;
        }
        Array.Reverse(inward);
        return inward;
    }

    private void Permute(int[] order) => Keep(order);

    private void Keep(int[] loops)
    {
        Lengths = Array.ConvertAll(loops, k => Lengths[k]);
        Axes = Array.ConvertAll(loops, k => Axes[k]);
        Flipped = Array.ConvertAll(loops, k => Flipped[k]);
        for (int op = 0; op < Strides.Length; op++)
        {
            long[] old = Strides[op];
            Strides[op] = Array.ConvertAll(loops, k => old[k]);
        }
    }
}
