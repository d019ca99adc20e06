using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// One reduction of a kernel: folds blocks and combines their results pairwise, which bounds the rounding error by the logarithm of the length
/// (Higham, Accuracy and Stability of Numerical Algorithms, 4.2). The tree depends on the length alone, so neither threads nor tiers change a bit; for sums of
/// floats it is NumPy's (see <see cref="PairwiseSplit"/>).
/// </summary>
internal sealed unsafe class Reduction
{
    /// <summary>Bytes of the state of one partial result.</summary>
    public const int StateBytes = 32;
    /// <summary>Levels of the tree over the blocks of a row.</summary>
    public const int Levels = 48;

    private readonly ReduceBlock? _fold;
    private readonly BinaryBlock? _combine;
    private readonly ArgBlock? _search;
    private readonly byte[] _identity = new byte[16];
    private readonly int _size;

    public Reduction(Op op, DTypeCode element, DType result, int value, PortSource source, int index)
    {
        Value = value;
        Source = source;
        Index = index;
        _size = result.ItemSize;
        ElementSize = DType.Of(element).ItemSize;
        if (op == Ops.ArgMax || op == Ops.ArgMin)
        {
            _search = op == Ops.ArgMax ? BlockKernels.ArgMax(element) : BlockKernels.ArgMin(element);
            return;
        }
        _fold = BlockKernels.Reduce(op.Name, element) ?? throw new TypeError($"cannot reduce {DType.Of(element)} by {op.Name}");
        _combine = BlockKernels.Binary(Implementations.Of(op, [element, element], result.Code));
        fixed (byte* p = _identity) Combiners.Identity(op, result).WriteTo((nint)p, result);
    }

    /// <summary>The row value that receives the result.</summary>
    public int Value { get; }
    /// <summary>Whether elements lie in an operand or in scratch.</summary>
    public PortSource Source { get; }
    /// <summary>Which operand or scratch block.</summary>
    public int Index { get; }
    /// <summary>Bytes of one element.</summary>
    public int ElementSize { get; }

    /// <summary>Starts a partial result.</summary>
    public void Begin(nint state)
    {
        if (_search != null) *(long*)state = -1;
        else fixed (byte* p = _identity) Unsafe16(state, (nint)p);
    }

    /// <summary>Folds a block into a partial result. Blocks come in order.</summary>
    public void Fold(nint block, long n, long firstIndex, nint state)
    {
        if (_search != null) _search(block, n, firstIndex, state);
        else _fold!(block, n, state);
    }

    /// <summary>Combines two partial results, the first of which covers earlier elements, into the first.</summary>
    public void Combine(nint state, nint later)
    {
        if (_search != null)
        {
            // The later part's best is offered as a one-element block: ties keep the earlier.
            if (*(long*)later >= 0) _search(later + ArgValueOffset, 1, *(long*)later, state);
        }
        else _combine!(state, later, state, 1);
    }

    /// <summary>Writes the result as a row value.</summary>
    public void End(nint state, nint value)
    {
        if (_search != null) *(long*)value = *(long*)state;
        else Elements.Copy(value, state, _size);
    }

    /// <summary>Where <see cref="ArgState{T}"/> keeps its value: after the index, for every type of at most 8 bytes of alignment.</summary>
    private const int ArgValueOffset = 8;

    private static void Unsafe16(nint target, nint source) =>
        System.Runtime.CompilerServices.Unsafe.WriteUnaligned((void*)target, System.Runtime.CompilerServices.Unsafe.ReadUnaligned<Int128>((void*)source));
}
