using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>NumPy's order of elements: NaN after everything; complex numbers by real, then imaginary part, those with a NaN last.</summary>
internal interface IOrder<T>
{
    static abstract bool Less(T a, T b);
}

/// <summary>The order of integers and floats.</summary>
internal readonly struct Ascending<T> : IOrder<T> where T : unmanaged, INumber<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(T a, T b) => a < b || (T.IsNaN(b) && !T.IsNaN(a));
}

/// <summary>The order of complex numbers.</summary>
internal readonly struct ComplexAscending : IOrder<Complex>
{
    public static bool Less(Complex a, Complex b)
    {
        double x = a.Real, y = b.Real, ix = a.Imaginary, iy = b.Imaginary;
        if (x < y) return !double.IsNaN(ix) || double.IsNaN(iy);
        if (x > y) return double.IsNaN(iy) && !double.IsNaN(ix);
        if (x == y || (double.IsNaN(x) && double.IsNaN(y))) return ix < iy || (double.IsNaN(iy) && !double.IsNaN(ix));
        return double.IsNaN(y);
    }
}

/// <summary>The order of complex numbers of single precision.</summary>
internal readonly struct SingleComplexAscending : IOrder<Complex64>
{
    public static bool Less(Complex64 a, Complex64 b) => ComplexAscending.Less(a, b);
}

/// <summary>A merge sort of indices by the elements they point to, on runs made by insertion; stable. (Knuth, The Art of Computer Programming 3, 5.2.4.)</summary>
internal static unsafe class StableSort
{
    private const int Run = 16;

    /// <summary>Fills <paramref name="indices"/> with the positions of the n elements in ascending order.</summary>
    public static void Indices<T, TOrder>(T* x, long* indices, long n) where T : unmanaged where TOrder : IOrder<T>
    {
        for (long i = 0; i < n; i++) indices[i] = i;
        for (long start = 0; start < n; start += Run) Insertion<T, TOrder>(x, indices, start, Math.Min(n, start + Run));
        if (n <= Run) return;
        Storage scratch = Storage.Allocate(n * sizeof(long));
        long* from = indices, to = (long*)scratch.Pointer;
        for (long width = Run; width < n; width *= 2)
        {
            for (long start = 0; start < n; start += 2 * width)
                Merge<T, TOrder>(x, from, to, start, Math.Min(n, start + width), Math.Min(n, start + 2 * width));
            long* swapped = from;
            from = to;
            to = swapped;
        }
        if (from != indices) Buffer.MemoryCopy(from, indices, n * sizeof(long), n * sizeof(long));
        scratch.Release();
    }

    private static void Insertion<T, TOrder>(T* x, long* indices, long start, long end) where T : unmanaged where TOrder : IOrder<T>
    {
        for (long i = start + 1; i < end; i++)
        {
            long moving = indices[i];
            T value = x[moving];
            long k = i;
            for (; k > start && TOrder.Less(value, x[indices[k - 1]]); k--) indices[k] = indices[k - 1];
            indices[k] = moving;
        }
    }

    private static void Merge<T, TOrder>(T* x, long* from, long* to, long start, long middle, long end) where T : unmanaged where TOrder : IOrder<T>
    {
        long left = start, right = middle;
        for (long k = start; k < end; k++)
            to[k] = left < middle && (right >= end || !TOrder.Less(x[from[right]], x[from[left]])) ? from[left++] : from[right++];
    }

    /// <summary>How many of n sorted elements are below <paramref name="value"/>; or, from the right, not above it.</summary>
    public static long Search<T, TOrder>(T* sorted, long* sorter, long n, T value, bool right) where T : unmanaged where TOrder : IOrder<T>
    {
        long low = 0, high = n;
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            T probe = sorted[sorter == null ? middle : sorter[middle]];
            if (right ? !TOrder.Less(value, probe) : TOrder.Less(probe, value)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
