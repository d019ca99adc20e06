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
        if (call.Inputs.Length == 2)
        {
            FoldMasked(call, fold);
            return;
        }
        Lines.Run(x, axis, call.Output, call.Node.DType, 1, (line, n, result) => fold(line, n, result));
    }

    // The second input says which elements count; the first of each line always does.
    private static unsafe void FoldMasked(LibraryCall call, FoldLine fold)
    {
        StridedArray x = call.Inputs[0];
        long n = x.Shape[x.Shape.Rank - 1], lines = x.Shape.Size / n;
        int size = x.Type.ItemSize;
        (nint elements, Storage? copy) = Lines.Contiguous(x);
        (nint mask, Storage? maskCopy) = Lines.Contiguous(call.Inputs[1]);
        Storage kept = Storage.Allocate(n * size);
        for (long k = 0; k < lines; k++)
        {
            long count = 0;
            for (long i = k * n; i < (k + 1) * n; i++)
                if (((byte*)mask)[i] != 0) Buffer.MemoryCopy((void*)(elements + (nint)(i * size)), (void*)(kept.Pointer + (nint)(count++ * size)), size, size);
            fold(kept.Pointer, count, call.Output + (nint)(k * size));
        }
        kept.Release();
        copy?.Release();
        maskCopy?.Release();
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

    // Inputs: the array, flat positions, and for binary ufuncs as many second operands. The loop may compute in another type than the array's.
    private static unsafe void ApplyAt(LibraryCall call)
    {
        StridedArray target = call.Inputs[0];
        Op ufunc = UfuncOf(call);
        var input = (DTypeCode)Parameters(call)[1];
        var result = (DTypeCode)Parameters(call)[2];
        DTypeCode type = target.Type.Code;
        int size = target.Type.ItemSize;
        Lines.CopyTo(target, call.Output);
        (nint positions, Storage? copy) = Lines.Contiguous(call.Inputs[1]);
        long n = call.Inputs[1].Shape.Size;
        long* at = (long*)positions;
        UnaryBlock? widen = type == input ? null : BlockKernels.Unary(OpTable.FindCast(type, input)), narrow = type == result ? null : BlockKernels.Unary(OpTable.FindCast(result, type));
        UInt128 x = default, y = default;
        (nint operands, Storage? second) = call.Inputs.Length == 3 ? Lines.Contiguous(call.Inputs[2]) : default;
        int operandSize = call.Inputs.Length == 3 ? call.Inputs[2].Type.ItemSize : 0;
        UnaryBlock? unary = call.Inputs.Length == 2 ? BlockKernels.Unary(OpTable.Find(ufunc.Name, input) ?? throw NoFold(ufunc, target.Type)) : null;
        BinaryBlock? binary = call.Inputs.Length == 3
            ? BlockKernels.Binary(OpTable.Find(ufunc.Name, input, call.Inputs[2].Type.Code) ?? throw NoFold(ufunc, target.Type), vectors: false)
            : null;
        for (long i = 0; i < n; i++)
        {
            nint element = call.Output + (nint)(at[i] * size), from = element, to = narrow is null ? element : (nint)(&y);
            if (widen is not null) widen(element, from = (nint)(&x), 1);
            if (unary is not null) unary(from, to, 1);
            else binary!(from, operands + (nint)(i * operandSize), to, 1);
            narrow?.Invoke(to, element, 1);
        }
        second?.Release();
        copy?.Release();
    }

    private static InvalidOperationException NoFold(Op ufunc, DType type) => new($"no kernel to fold {type} by '{ufunc}'");
}
