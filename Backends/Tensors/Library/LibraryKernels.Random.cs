using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Draws whose consumption of bits is known beforehand.
public static unsafe partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> RandomKernels() =>
    [
        new(Ops.RandomDraw, c => FillRandom(c, (RandomDraw)c.Node.Attribute!)),
        new(Ops.RandomPcg64, c => FillRandom(c, new RandomDraw(RandomWords.Pcg64, RandomForm.Double))),
        new(Ops.RandomPcg64Dxsm, c => FillRandom(c, new RandomDraw(RandomWords.Pcg64Dxsm, RandomForm.Double))),
        new(Ops.RandomPhilox, c => FillRandom(c, new RandomDraw(RandomWords.Philox, RandomForm.Double))),
    ];

    private static void FillRandom(LibraryCall call, RandomDraw draw)
    {
        (nint state, Storage? copy) = Lines.Contiguous(call.Inputs[0]);
        var words = new ReadOnlySpan<ulong>((void*)state, (int)call.Inputs[0].Shape.Size);
        RandomFill.Run(draw, words, call.Output, call.Node.Size * call.Node.DType.ItemSize);
        copy?.Release();
    }
}
