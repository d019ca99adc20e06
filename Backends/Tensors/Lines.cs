using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Works on one line along an axis: contiguous input, contiguous result.</summary>
internal delegate void LineBody(nint line, long length, nint result);

/// <summary>Cuts an array into lines along an axis and hands each, made contiguous, to an algorithm; in parallel when there is enough to do.</summary>
internal static unsafe class Lines
{
    private const long ParallelFrom = 1 << 16;

    /// <summary>Runs the body on every line; results have <paramref name="resultLength"/> elements along the axis of the C-ordered output.</summary>
    public static void Run(StridedArray x, int axis, nint output, DType resultType, long resultLength, LineBody body)
    {
        long[] outer = x.Shape.ToArray(), strides = [.. x.Strides];
        long length = outer[axis], step = strides[axis];
        long inner = 1;
        for (int i = axis + 1; i < outer.Length; i++) inner *= outer[i];
        outer[axis] = 1;
        long lines = 1;
        foreach (long d in outer) lines *= d;
        if (lines == 0 || resultLength == 0) return;
        var work = new Work(x, outer, strides, length, step, output, resultType.ItemSize, resultLength, inner, body);
        if (lines == 1 || lines * length < ParallelFrom || WorkerPool.IsInside) work.Invoke(0, lines);
        else WorkerPool.For(lines, Math.Max(1, ParallelFrom / 4 / Math.Max(1, length)), work);
    }

    private readonly struct Work(
        StridedArray x, long[] outer, long[] strides, long length, long step, nint output, int resultSize, long resultLength, long inner, LineBody body) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            int size = x.Type.ItemSize;
            bool gather = step != 1 && length > 1, scatter = inner > 1 && resultLength > 1;
            Storage? line = gather ? Storage.Allocate(length * size) : null, result = scatter ? Storage.Allocate(resultLength * resultSize) : null;
            for (long k = start; k < end; k++)
            {
                nint from = x.Pointer + (nint)(PositionOf(k) * size);
                nint to = output + (nint)((k / inner * resultLength * inner + k % inner) * resultSize);
                if (gather) Copy(from, step, line!.Pointer, 1, length, size);
                body(gather ? line!.Pointer : from, length, scatter ? result!.Pointer : to);
                if (scatter) Copy(result!.Pointer, 1, to, inner, resultLength, resultSize);
            }
            line?.Release();
            result?.Release();
        }

        private long PositionOf(long line)
        {
            long position = 0;
            for (int i = outer.Length - 1; i >= 0 && line > 0; i--)
            {
                position += line % outer[i] * strides[i];
                line /= outer[i];
            }
            return position;
        }
    }

    /// <summary>Copies n elements between strides, counted in elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(nint from, long fromStep, nint to, long toStep, long n, int size)
    {
        switch (size)
        {
            case 1: Copy<byte>(from, fromStep, to, toStep, n); break;
            case 2: Copy<ushort>(from, fromStep, to, toStep, n); break;
            case 4: Copy<uint>(from, fromStep, to, toStep, n); break;
            case 8: Copy<ulong>(from, fromStep, to, toStep, n); break;
            default: Copy<UInt128>(from, fromStep, to, toStep, n); break;
        }
    }

    private static void Copy<T>(nint from, long fromStep, nint to, long toStep, long n) where T : unmanaged
    {
        T* f = (T*)from, t = (T*)to;
        for (long i = 0; i < n; i++, f += fromStep, t += toStep) *t = *f;
    }

    /// <summary>The elements of an array in C order: in place where they lie so, else copied. Release the storage when it is not null.</summary>
    public static (nint Pointer, Storage? Copy) Contiguous(StridedArray x)
    {
        if (x.IsRowMajor) return (x.Pointer, null);
        long size = x.Shape.Size;
        Storage copy = Storage.Allocate(size * x.Type.ItemSize);
        CopyTo(x, copy.Pointer);
        return (copy.Pointer, copy);
    }

    /// <summary>Copies all elements in C order.</summary>
    public static void CopyTo(StridedArray x, nint target)
    {
        if (x.IsRowMajor)
        {
            long bytes = x.Shape.Size * x.Type.ItemSize;
            Buffer.MemoryCopy((void*)x.Pointer, (void*)target, bytes, bytes);
            return;
        }
        Run(x, x.Shape.Rank - 1, target, x.Type, x.Shape[x.Shape.Rank - 1], (line, n, result) =>
        {
            long bytes = n * x.Type.ItemSize;
            Buffer.MemoryCopy((void*)line, (void*)result, bytes, bytes);
        });
    }
}
