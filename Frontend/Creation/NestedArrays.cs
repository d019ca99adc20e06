using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>Reads rectangular and nested .NET arrays: the axes of nested arrays are found from the first elements and checked against the rest.</summary>
internal static class NestedArrays
{
    public static unsafe NDArray Read(Array values)
    {
        var lengths = new List<long>();
        Array? leaf = FirstLeaf(values, lengths);
        var shape = new Shape([.. lengths]);
        DType dtype = leaf is null ? DType.Float64 : leaf.GetType().GetElementType()!;
        Storage storage = Storage.Allocate(shape.Size * dtype.ItemSize);
        byte* next = (byte*)storage.Pointer;
        if (shape.Size > 0 || leaf is not null) CopyInto(values, shape, 0, dtype, ref next);
        return NDArray.FromStorage(storage, dtype, shape);
    }

    private static Array? FirstLeaf(Array values, List<long> lengths)
    {
        while (true)
        {
            for (int i = 0; i < values.Rank; i++) lengths.Add(values.GetLongLength(i));
            if (lengths.Count > Shape.MaxRank) throw new ValueError($"maximum supported dimension for an ndarray is currently {Shape.MaxRank}, found {lengths.Count}");
            if (!IsNested(values)) return values;
            if (values.Length == 0) return null;
            values = Inner(values, [.. new int[values.Rank]]);
        }
    }

    private static bool IsNested(Array values) => values.GetType().GetElementType() is { } type && (type.IsArray || type == typeof(Array));

    private static Array Inner(Array values, int[] index) =>
        (Array?)values.GetValue(index) ?? throw new ValueError("an inner array is null; every row needs elements, or an empty array");

    // Depth is the number of axes, at most 64.
    private static unsafe void CopyInto(Array values, Shape shape, int axis, DType dtype, ref byte* next)
    {
        if (axis + values.Rank > shape.Rank) throw Ragged(shape, axis);
        for (int i = 0; i < values.Rank; i++)
            if (values.GetLongLength(i) != shape[axis + i]) throw Ragged(shape, axis + i);
        bool last = axis + values.Rank == shape.Rank;
        if (last == IsNested(values) && values.Length > 0) throw Ragged(shape, last ? axis + values.Rank : axis);
        if (last)
        {
            if (values.Length > 0 && values.GetType().GetElementType() != dtype.ClrType)
                throw new TypeError($"nested arrays hold {dtype.ClrType.Name} and {values.GetType().GetElementType()!.Name}; give all of them one element type");
            long bytes = values.LongLength * dtype.ItemSize;
            fixed (byte* from = &MemoryMarshal.GetArrayDataReference(values)) Buffer.MemoryCopy(from, next, bytes, bytes);
            next += bytes;
            return;
        }
        foreach (object? inner in values) CopyInto((Array?)inner ?? throw Ragged(shape, axis + values.Rank), shape, axis + values.Rank, dtype, ref next);
    }

    private static ValueError Ragged(Shape shape, int axis)
    {
        var detected = new Shape(shape.Dims[..axis].ToArray());
        return new ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
            $"{axis} dimensions. The detected shape was {detected} + inhomogeneous part.");
    }
}
