using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// A tile of 6 rows and two 256-bit vectors of C in registers: 12 accumulators, two vectors of B and one broadcast element of A fill
/// 15 of the 16 registers, the shape BLIS uses for this instruction set (Van Zee and van de Geijn, ACM TOMS 41(3), 2015).
/// </summary>
internal readonly unsafe struct MicroKernel256<T, TArithmetic> : IMicroKernel<T>
    where T : unmanaged
    where TArithmetic : struct, IArithmetic<T>
{
    public static int Rows => 6;
    public static int Columns => 2 * Vector256<T>.Count;
    public static bool TakesStridedA => true;
    public static T Add(T a, T b) => TArithmetic.Add(a, b);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(long depth, T* a, long aRow, long aCol, T* b, T* c, long cRow, bool accumulate)
    {
        long r2 = 2 * aRow, r3 = 3 * aRow, r4 = 4 * aRow, r5 = 5 * aRow;
        Vector256<T> c0_0 = default, c0_1 = default;
        Vector256<T> c1_0 = default, c1_1 = default;
        Vector256<T> c2_0 = default, c2_1 = default;
        Vector256<T> c3_0 = default, c3_1 = default;
        Vector256<T> c4_0 = default, c4_1 = default;
        Vector256<T> c5_0 = default, c5_1 = default;
        for (; depth > 0; depth--)
        {
            Vector256<T> b0 = Vector256.Load(b), b1 = Vector256.Load(b + Vector256<T>.Count), x;
            x = Vector256.Create(*a);
            c0_0 = TArithmetic.MultiplyAdd(x, b0, c0_0);
            c0_1 = TArithmetic.MultiplyAdd(x, b1, c0_1);
            x = Vector256.Create(a[aRow]);
            c1_0 = TArithmetic.MultiplyAdd(x, b0, c1_0);
            c1_1 = TArithmetic.MultiplyAdd(x, b1, c1_1);
            x = Vector256.Create(a[r2]);
            c2_0 = TArithmetic.MultiplyAdd(x, b0, c2_0);
            c2_1 = TArithmetic.MultiplyAdd(x, b1, c2_1);
            x = Vector256.Create(a[r3]);
            c3_0 = TArithmetic.MultiplyAdd(x, b0, c3_0);
            c3_1 = TArithmetic.MultiplyAdd(x, b1, c3_1);
            x = Vector256.Create(a[r4]);
            c4_0 = TArithmetic.MultiplyAdd(x, b0, c4_0);
            c4_1 = TArithmetic.MultiplyAdd(x, b1, c4_1);
            x = Vector256.Create(a[r5]);
            c5_0 = TArithmetic.MultiplyAdd(x, b0, c5_0);
            c5_1 = TArithmetic.MultiplyAdd(x, b1, c5_1);
            a += aCol;
            b += Columns;
        }
        Put(c, c0_0, c0_1, accumulate);
        c += cRow;
        Put(c, c1_0, c1_1, accumulate);
        c += cRow;
        Put(c, c2_0, c2_1, accumulate);
        c += cRow;
        Put(c, c3_0, c3_1, accumulate);
        c += cRow;
        Put(c, c4_0, c4_1, accumulate);
        c += cRow;
        Put(c, c5_0, c5_1, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* c, Vector256<T> left, Vector256<T> right, bool accumulate)
    {
        if (accumulate)
        {
            left = TArithmetic.Add(Vector256.Load(c), left);
            right = TArithmetic.Add(Vector256.Load(c + Vector256<T>.Count), right);
        }
        left.Store(c);
        right.Store(c + Vector256<T>.Count);
    }
}
