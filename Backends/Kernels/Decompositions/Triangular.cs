using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Systems with a triangular matrix, in row-major order, for all columns of the right side at once. Large ones are halved, which leaves nearly all work to
/// the matrix product (Elmroth et al., "Recursive blocked algorithms", SIAM Review 46, 2004).
/// </summary>
internal static unsafe class Triangular<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const long SmallOrder = 16;

    /// <summary>X becomes the solution of L X = X, L below and on the diagonal of <paramref name="a"/>, with ones on the diagonal if <paramref name="unit"/>.</summary>
    public static void SolveLower(long n, T* a, long aRow, long columns, T* x, long xRow, bool unit)
    {
        if (n > SmallOrder)
        {
            long half = n / 2;
            T* rest = x + half * xRow;
            SolveLower(half, a, aRow, columns, x, xRow, unit);
            Subtract(n - half, half, a + half * aRow, aRow, columns, x, rest, xRow);
            SolveLower(n - half, a + half * aRow + half, aRow, columns, rest, xRow, unit);
            return;
        }
        for (long i = 0; i < n; i++)
        {
            T* row = a + i * aRow, target = x + i * xRow;
            Eliminate(0, i, row, columns, x, target, xRow);
            if (!unit) Divide(columns, target, row[i]);
        }
    }

    /// <summary>X becomes the solution of U X = X, U above and on the diagonal of <paramref name="a"/>.</summary>
    public static void SolveUpper(long n, T* a, long aRow, long columns, T* x, long xRow)
    {
        if (n > SmallOrder)
        {
            long half = n / 2;
            T* rest = x + half * xRow;
            SolveUpper(n - half, a + half * aRow + half, aRow, columns, rest, xRow);
            Subtract(half, n - half, a + half, aRow, columns, rest, x, xRow);
            SolveUpper(half, a, aRow, columns, x, xRow);
            return;
        }
        for (long i = n - 1; i >= 0; i--)
        {
            T* row = a + i * aRow, target = x + i * xRow;
            Eliminate(i + 1, n, row, columns, x, target, xRow);
            Divide(columns, target, row[i]);
        }
    }

    private static void Eliminate(long from, long to, T* row, long columns, T* x, T* target, long xRow)
    {
        for (long k = from; k < to; k++)
        {
            if (columns <= 3)
                for (long j = 0; j < columns; j++) target[j] -= row[k] * x[k * xRow + j];
            else F.AddScaled(columns, -row[k], x + k * xRow, target);
        }
    }

    private static void Divide(long columns, T* x, T by)
    {
        for (long j = 0; j < columns; j++) x[j] /= by;
    }

    // target -= A x, A of (rows, depth).
    private static void Subtract(long rows, long depth, T* a, long aRow, long columns, T* x, T* target, long xRow)
    {
        if (columns == 1 && xRow == 1)
        {
            for (long i = 0; i < rows; i++) target[i] -= F.Dot(depth, a + i * aRow, x);
            return;
        }
        using var scratch = new Scratch(rows * depth * sizeof(T));
        var negative = (T*)scratch.Pointer;
        for (long i = 0; i < rows; i++)
            for (long k = 0; k < depth; k++) negative[i * depth + k] = -a[i * aRow + k];
        Gemm.Accumulate(F.Type, rows, columns, depth, (nint)negative, depth, 1, (nint)x, xRow, 1, (nint)target, xRow, 1);
    }
}
