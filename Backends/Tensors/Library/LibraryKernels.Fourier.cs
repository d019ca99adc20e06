using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Fourier transforms. Inputs have the precision of the result.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> FourierKernels() => [new(Ops.Fourier, Transform)];

    private static void Transform(LibraryCall call)
    {
        var transform = (FourierTransform)call.Node.Attribute!;
        StridedArray x = call.Inputs[0];
        long[] outer = x.Shape.ToArray();
        long inner = 1;
        for (int i = transform.Axis + 1; i < outer.Length; i++) inner *= outer[i];
        outer[transform.Axis] = 1;
        var lines = new FourierLines(x.Pointer, !x.Type.IsComplex, x.Shape[transform.Axis], x.Strides[transform.Axis], outer, x.Strides, inner, call.Output);
        if (x.Type == DType.Float32 || x.Type == DType.Complex64) FourierLoop.Run<float>(transform, lines);
        else FourierLoop.Run<double>(transform, lines);
    }
}
