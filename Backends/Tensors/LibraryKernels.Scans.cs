using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Scans and reductions by any binary ufunc. Inputs have the type of the result already.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Scans() =>
    [
        new(Ops.CumSum, call => Scan(call, Ops.Add, (int)Parameters(call)[0])),
        new(Ops.CumProd, call => Scan(call, Ops.Multiply, (int)Parameters(call)[0])),
        new(Ops.Accumulate, call => Scan(call, UfuncOf(call), (int)Parameters(call)[1])),
        new(Ops.Reduce, Fold),
        new(Ops.ReduceAt, FoldStretches),
        new(Ops.UfuncAt, ApplyAt),
    ];

    private static long[] Parameters(LibraryCall call) => ((Numbers)call.Node.Attribute!).Values;

    private static Op UfuncOf(LibraryCall call) => Ops.All[(int)Parameters(call)[0]];

    private static unsafe void Scan(LibraryCall call, Op ufunc, int axis)
    {
        StridedArray x = call.Inputs[0];
        ScanBlock scan = BlockKernels.Scan(ufunc.Name, x.Type.Code) ?? throw NoFold(ufunc, x.Type);
        Lines.Run(x, axis, call.Output, call.Node.DType, x.Shape[axis], (line, n, result) =>
        {
            UInt128 carry = default;
            scan(line, result, n, (nint)(&carry), false);
        });
    }

    // In order from the first element: what subtract and divide need.
    private static unsafe void Fold(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        int axis = x.Shape.Rank - 1;
        FoldLine fold = FoldOf(UfuncOf(call), x.Type);
        if (x.Shape[axis] == 0) throw new InvalidOperationException("a fold of nothing has no value; the front end must supply the identity");
        Lines.Run(x, axis, call.Output, call.Node.DType, 1, (line, n, result) => fold(line, n, result));
    }

    private static unsafe void FoldStretches(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        int axis = (int)Parameters(call)[1];
        FoldLine fold = FoldOf(UfuncOf(call), x.Type);
        (nint indices, Storage? copy) = Lines.Contiguous(call.Inputs[1]);
        long count = call.Inputs[1].Shape.Size;
        int size = x.Type.ItemSize, resultSize = call.Node.DType.ItemSize;
        Lines.Run(x, axis, call.Output, call.Node.DType, count, (line, n, result) =>
        {
            long* at = (long*)indices;
            for (long i = 0; i < count; i++)
            {
                long end = i + 1 < count ? at[i + 1] : n;
                fold(line + (nint)(at[i] * size), Math.Max(1, end - at[i]), result + (nint)(i * resultSize));
            }
        });
        copy?.Release();
    }

    private delegate void FoldLine(nint line, long n, nint result);

    private static unsafe FoldLine FoldOf(Op ufunc, DType type)
    {
        ReduceBlock reduce = BlockKernels.Reduce(ufunc.Name, type.Code, vectors: false) ?? throw NoFold(ufunc, type);
        int size = type.ItemSize;
        return (line, n, result) =>
        {
            Buffer.MemoryCopy((void*)line, (void*)result, size, size);
            reduce(line + size, n - 1, result);
        };
    }

    // Inputs: the array, flat positions, and for binary ufuncs as many second operands.
    private static unsafe void ApplyAt(LibraryCall call)
    {
        StridedArray target = call.Inputs[0];
        Op ufunc = UfuncOf(call);
        int size = target.Type.ItemSize;
        Lines.CopyTo(target, call.Output);
        (nint positions, Storage? copy) = Lines.Contiguous(call.Inputs[1]);
        long n = call.Inputs[1].Shape.Size;
        long* at = (long*)positions;
        if (call.Inputs.Length == 2)
        {
            UnaryBlock block = BlockKernels.Unary(OpTable.Find(ufunc.Name, target.Type.Code) ?? throw NoFold(ufunc, target.Type));
            for (long i = 0; i < n; i++)
            {
                nint element = call.Output + (nint)(at[i] * size);
                block(element, element, 1);
            }
        }
        else
        {
            BinaryBlock block = BlockKernels.Binary(OpTable.Find(ufunc.Name, target.Type.Code, target.Type.Code) ?? throw NoFold(ufunc, target.Type), vectors: false);
            (nint operands, Storage? second) = Lines.Contiguous(call.Inputs[2]);
            for (long i = 0; i < n; i++)
            {
                nint element = call.Output + (nint)(at[i] * size);
                block(element, operands + (nint)(i * size), element, 1);
            }
            second?.Release();
        }
        copy?.Release();
    }

    private static InvalidOperationException NoFold(Op ufunc, DType type) => new($"no kernel to fold {type} by '{ufunc}'");
}
