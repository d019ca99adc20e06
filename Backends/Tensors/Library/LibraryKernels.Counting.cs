using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Counts by integer value and by interval.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> CountingKernels() =>
    [
        new(Ops.BinCount, BinCount),
        new(Ops.Histogram, Histogram),
    ];

    private static void BinCount(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        (nint data, Storage? a) = Lines.Contiguous(x);
        (nint weights, Storage? b) = call.Inputs.Length > 1 ? Lines.Contiguous(call.Inputs[1]) : default;
        Counting.Count(x.Type.Code, data, x.Shape.Size, Parameters(call)[0], weights, call.Output, call.Node.Size);
        a?.Release();
        b?.Release();
    }

    private static void Histogram(LibraryCall call)
    {
        StridedArray x = call.Inputs[0], width = call.Inputs[2];
        (nint data, Storage? a) = Lines.Contiguous(x);
        (nint edges, Storage? b) = Lines.Contiguous(call.Inputs[1]);
        (nint weights, Storage? c) = call.Inputs.Length > 3 ? Lines.Contiguous(call.Inputs[3]) : default;
        var bins = new UniformBins(edges, call.Node.Size, width.Type.Code, width.Pointer);
        UniformHistogram.Count(x.Type.Code, data, x.Shape.Size, bins, weights, call.Output);
        a?.Release();
        b?.Release();
        c?.Release();
    }
}
