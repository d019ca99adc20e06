using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Functions of the user's. They run on one thread, in order: nobody promised that they may run side by side.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Functional() => [new(Ops.Vectorize, CallForElements)];

    private static void CallForElements(LibraryCall call)
    {
        var pointers = new nint[call.Inputs.Length];
        var copies = new Storage?[pointers.Length];
        for (int i = 0; i < pointers.Length; i++) (pointers[i], copies[i]) = Lines.Contiguous(call.Inputs[i]);
        ((ElementCalls)call.Node.Attribute!).Loop(pointers, call.Output, call.Node.Shape.Size);
        foreach (Storage? copy in copies) copy?.Release();
    }
}
