using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Elements as bytes.
public static unsafe partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Bytes() =>
    [
        new(Ops.Reinterpret, Reinterpret),
        new(Ops.Overlay, Overlay),
        new(Ops.ByteSwap, ByteSwap),
    ];

    private static void Reinterpret(LibraryCall call)
    {
        (nint from, Storage? copy) = Lines.Contiguous(call.Inputs[0]);
        long bytes = call.Node.Shape.Size * call.Node.DType.ItemSize;
        Buffer.MemoryCopy((void*)from, (void*)call.Output, bytes, bytes);
        copy?.Release();
    }

    private static void Overlay(LibraryCall call)
    {
        Lines.CopyTo(call.Inputs[0], call.Output);
        Lines.CopyTo(call.Inputs[1], call.Output);
    }

    private static void ByteSwap(LibraryCall call)
    {
        Lines.CopyTo(call.Inputs[0], call.Output);
        int size = call.Node.DType.RealType.ItemSize;
        long count = call.Node.Shape.Size * call.Node.DType.ItemSize / size;
        for (byte* element = (byte*)call.Output; count > 0; count--, element += size) new Span<byte>(element, size).Reverse();
    }
}
