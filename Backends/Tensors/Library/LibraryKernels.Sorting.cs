using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Sorting and searching along an axis.
public static unsafe partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> SortingKernels() =>
    [
        new(Ops.Sort, Sort),
        new(Ops.Partition, Partition),
        new(Ops.ArgSort, ArgSort),
        new(Ops.ArgPartition, ArgPartition),
        new(Ops.LexSort, LexSort),
        new(Ops.SearchSorted, SearchSorted),
    ];

    private static void Sort(LibraryCall call)
    {
        DType type = call.Inputs[0].Type;
        EachLine(call, type, (line, n, result) =>
        {
            CopyLine(line, result, n, type);
            Kernels.Sorting.Sort(type.Code, result, n, stable: true);
        });
    }

    private static void Partition(LibraryCall call)
    {
        DType type = call.Inputs[0].Type;
        TieOrder ties = Ties(call);
        long[] places = Parameters(call)[2..];
        EachLine(call, type, (line, n, result) =>
        {
            CopyLine(line, result, n, type);
            Kernels.Sorting.Partition(type.Code, result, n, ties, places);
        });
    }

    private static void ArgSort(LibraryCall call)
    {
        DTypeCode type = call.Inputs[0].Type.Code;
        TieOrder ties = Ties(call);
        EachLine(call, DType.Int64, (line, n, result) => Kernels.Sorting.ArgSort(type, line, (long*)result, n, ties));
    }

    private static void ArgPartition(LibraryCall call)
    {
        DTypeCode type = call.Inputs[0].Type.Code;
        TieOrder ties = Ties(call);
        long[] places = Parameters(call)[2..];
        EachLine(call, DType.Int64, (line, n, result) => Kernels.Sorting.ArgPartition(type, line, (long*)result, n, ties, places));
    }

    // The front end puts the axis last.
    private static void LexSort(LibraryCall call)
    {
        Shape shape = call.Node.Shape;
        long n = shape[shape.Rank - 1], lines = n == 0 ? 0 : shape.Size / n;
        (nint Pointer, Storage? Copy)[] keys = Array.ConvertAll(call.Inputs, Lines.Contiguous);
        var line = new (DTypeCode Type, nint Data)[keys.Length];
        for (long i = 0; i < lines; i++)
        {
            for (int k = 0; k < line.Length; k++)
            {
                DType type = call.Inputs[k].Type;
                line[k] = (type.Code, keys[k].Pointer + (nint)(i * n * type.ItemSize));
            }
            Kernels.Sorting.LexSort(line, call.Output + (nint)(i * n * sizeof(long)), n);
        }
        foreach ((_, Storage? copy) in keys) copy?.Release();
    }

    // Inputs: a sorted line, values to find, and perhaps the indices that sort the line.
    private static void SearchSorted(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        (nint sorted, Storage? a) = Lines.Contiguous(x);
        (nint values, Storage? b) = Lines.Contiguous(call.Inputs[1]);
        (nint sorter, Storage? c) = call.Inputs.Length > 2 ? Lines.Contiguous(call.Inputs[2]) : default;
        long n = x.Shape.Size;
        Storage? ordered = sorter == 0 ? null : Storage.Allocate(n * x.Type.ItemSize);
        if (ordered != null)
        {
            for (long i = 0; i < n; i++)
            {
                if ((ulong)((long*)sorter)[i] >= (ulong)n) throw new ValueError("Sorter index out of range.");
                Elements.Copy(ordered.Pointer + (nint)(i * x.Type.ItemSize), sorted + (nint)(((long*)sorter)[i] * x.Type.ItemSize), x.Type.ItemSize);
            }
            sorted = ordered.Pointer;
        }
        Kernels.Sorting.SearchSorted(x.Type.Code, sorted, n, values, call.Output, call.Inputs[1].Shape.Size, right: Parameters(call)[0] != 0);
        a?.Release();
        b?.Release();
        c?.Release();
        ordered?.Release();
    }

    // After the axis.
    private static TieOrder Ties(LibraryCall call) => (TieOrder)Parameters(call)[1];

    private static void EachLine(LibraryCall call, DType result, LineBody body)
    {
        StridedArray x = call.Inputs[0];
        int axis = (int)Parameters(call)[0];
        Lines.Run(x, axis, call.Output, result, x.Shape[axis], body);
    }

    private static void CopyLine(nint line, nint result, long n, DType type) =>
        Buffer.MemoryCopy((void*)line, (void*)result, n * type.ItemSize, n * type.ItemSize);
}
