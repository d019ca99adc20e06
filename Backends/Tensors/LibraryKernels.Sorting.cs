using System.Numerics;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Sorting and searching along an axis. A sorted line is partitioned at every place.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Sorting() =>
    [
        new(Ops.Sort, Sort),
        new(Ops.Partition, Sort),
        new(Ops.ArgSort, ArgSort),
        new(Ops.ArgPartition, ArgSort),
        new(Ops.SearchSorted, SearchSorted),
    ];

    private static void Sort(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        int axis = (int)Parameters(call)[0];
        Lines.Run(x, axis, call.Output, x.Type, x.Shape[axis], SorterOf(x.Type.Code));
    }

    private static void ArgSort(LibraryCall call)
    {
        StridedArray x = call.Inputs[0];
        int axis = (int)Parameters(call)[0];
        Lines.Run(x, axis, call.Output, DType.Int64, x.Shape[axis], IndexSorterOf(x.Type.Code));
    }

    private static LineBody SorterOf(TypeCode type) => type switch
    {
        TypeCode.Bool or TypeCode.UInt8 => SortIntegers<byte>,
        TypeCode.Int8 => SortIntegers<sbyte>,
        TypeCode.Int16 => SortIntegers<short>,
        TypeCode.Int32 => SortIntegers<int>,
        TypeCode.Int64 => SortIntegers<long>,
        TypeCode.UInt16 => SortIntegers<ushort>,
        TypeCode.UInt32 => SortIntegers<uint>,
        TypeCode.UInt64 => SortIntegers<ulong>,
        TypeCode.Float16 => SortByIndices<Half, Ascending<Half>>,
        TypeCode.Float32 => SortByIndices<float, Ascending<float>>,
        TypeCode.Float64 => SortByIndices<double, Ascending<double>>,
        TypeCode.Complex64 => SortByIndices<Complex64, SingleComplexAscending>,
        _ => SortByIndices<Complex, ComplexAscending>,
    };

    private static LineBody IndexSorterOf(TypeCode type) => type switch
    {
        TypeCode.Bool or TypeCode.UInt8 => SortIndices<byte, Ascending<byte>>,
        TypeCode.Int8 => SortIndices<sbyte, Ascending<sbyte>>,
        TypeCode.Int16 => SortIndices<short, Ascending<short>>,
        TypeCode.Int32 => SortIndices<int, Ascending<int>>,
        TypeCode.Int64 => SortIndices<long, Ascending<long>>,
        TypeCode.UInt16 => SortIndices<ushort, Ascending<ushort>>,
        TypeCode.UInt32 => SortIndices<uint, Ascending<uint>>,
        TypeCode.UInt64 => SortIndices<ulong, Ascending<ulong>>,
        TypeCode.Float16 => SortIndices<Half, Ascending<Half>>,
        TypeCode.Float32 => SortIndices<float, Ascending<float>>,
        TypeCode.Float64 => SortIndices<double, Ascending<double>>,
        TypeCode.Complex64 => SortIndices<Complex64, SingleComplexAscending>,
        _ => SortIndices<Complex, ComplexAscending>,
    };

    private static unsafe void SortIntegers<T>(nint line, long n, nint result) where T : unmanaged
    {
        Buffer.MemoryCopy((void*)line, (void*)result, n * sizeof(T), n * sizeof(T));
        new Span<T>((void*)result, checked((int)n)).Sort();
    }

    private static unsafe void SortByIndices<T, TOrder>(nint line, long n, nint result) where T : unmanaged where TOrder : IOrder<T>
    {
        Storage indices = Storage.Allocate(n * sizeof(long));
        long* order = (long*)indices.Pointer;
        StableSort.Indices<T, TOrder>((T*)line, order, n);
        for (long i = 0; i < n; i++) ((T*)result)[i] = ((T*)line)[order[i]];
        indices.Release();
    }

    private static unsafe void SortIndices<T, TOrder>(nint line, long n, nint result) where T : unmanaged where TOrder : IOrder<T> =>
        StableSort.Indices<T, TOrder>((T*)line, (long*)result, n);

    // Inputs: a sorted line, values to find, and perhaps the indices that sort the line.
    private static unsafe void SearchSorted(LibraryCall call)
    {
        (nint sorted, Storage? a) = Lines.Contiguous(call.Inputs[0]);
        (nint values, Storage? b) = Lines.Contiguous(call.Inputs[1]);
        (nint sorter, Storage? c) = call.Inputs.Length > 2 ? Lines.Contiguous(call.Inputs[2]) : default;
        bool right = Parameters(call)[0] != 0;
        long n = call.Inputs[0].Shape.Size, count = call.Inputs[1].Shape.Size;
        switch (call.Inputs[0].Type.Code)
        {
            case TypeCode.Bool or TypeCode.UInt8: Search<byte, Ascending<byte>>(); break;
            case TypeCode.Int8: Search<sbyte, Ascending<sbyte>>(); break;
            case TypeCode.Int16: Search<short, Ascending<short>>(); break;
            case TypeCode.Int32: Search<int, Ascending<int>>(); break;
            case TypeCode.Int64: Search<long, Ascending<long>>(); break;
            case TypeCode.UInt16: Search<ushort, Ascending<ushort>>(); break;
            case TypeCode.UInt32: Search<uint, Ascending<uint>>(); break;
            case TypeCode.UInt64: Search<ulong, Ascending<ulong>>(); break;
            case TypeCode.Float16: Search<Half, Ascending<Half>>(); break;
            case TypeCode.Float32: Search<float, Ascending<float>>(); break;
            case TypeCode.Float64: Search<double, Ascending<double>>(); break;
            case TypeCode.Complex64: Search<Complex64, SingleComplexAscending>(); break;
            default: Search<Complex, ComplexAscending>(); break;
        }
        a?.Release();
        b?.Release();
        c?.Release();

        void Search<T, TOrder>() where T : unmanaged where TOrder : IOrder<T>
        {
            T* v = (T*)values;
            long* result = (long*)call.Output;
            for (long i = 0; i < count; i++) result[i] = StableSort.Search<T, TOrder>((T*)sorted, (long*)sorter, n, v[i], right);
        }
    }
}
