using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Correlation and interpolation.
public static unsafe partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Numerics() => [new(Ops.Correlate, Correlate), new(Ops.Interp, Interpolate)];

    private static void Correlate(LibraryCall call)
    {
        (nint a, Storage? line) = Lines.Contiguous(call.Inputs[0]);
        (nint v, Storage? window) = Lines.Contiguous(call.Inputs[1]);
        Correlation.Run(call.Node.DType.Code, a, call.Inputs[0].Shape.Size, v, call.Inputs[1].Shape.Size, call.Output, call.Node.Size, Parameters(call)[0]);
        line?.Release();
        window?.Release();
    }

    private static void Interpolate(LibraryCall call)
    {
        (nint x, Storage? a) = Lines.Contiguous(call.Inputs[0]);
        (nint xp, Storage? b) = Lines.Contiguous(call.Inputs[1]);
        (nint fp, Storage? c) = Lines.Contiguous(call.Inputs[2]);
        Interpolation.Run((double*)x, call.Node.Size, (double*)xp, (double*)fp, call.Inputs[1].Shape.Size,
            *(double*)call.Inputs[3].Pointer, *(double*)call.Inputs[4].Pointer, Parameters(call)[0] != 0, (double*)call.Output);
        a?.Release();
        b?.Release();
        c?.Release();
    }
}
