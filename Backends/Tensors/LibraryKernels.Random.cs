using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Draws whose consumption of bits is known beforehand.
public static unsafe partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> RandomKernels() => [new(Ops.RandomDraw, FillRandom)];

    private static void FillRandom(LibraryCall call)
    {
        (nint state, Storage? copy) = Lines.Contiguous(call.Inputs[0]);
        var words = new ReadOnlySpan<ulong>((void*)state, (int)call.Inputs[0].Shape.Size);
        RandomFill.Run((RandomDraw)call.Node.Attribute!, words, call.Output, call.Node.Size * call.Node.DType.ItemSize);
        copy?.Release();
    }
}
