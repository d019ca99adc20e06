using System.Numerics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// LU decomposition with partial pivoting, P A = L U, in place in row-major order. Right-looking: a panel of columns is decomposed column by column, what
/// is right of it is updated by one matrix product (Golub and Van Loan, Matrix Computations, 4th ed., 3.2.11 and 3.4).
/// </summary>
internal static unsafe class Lu<T, F> where T : unmanaged, INumberBase<T> where F : struct, IField<T>
{
    private const long SmallOrder = 24;   // up to here panels do not pay
    private const long PanelWidth = 32;

    /// <summary>Decomposes; row i was exchanged with row <paramref name="pivots"/>[i], in order.</summary>
    /// <returns>Whether no pivot is zero.</returns>
    public static bool Factor(long n, T* a, int* pivots)
    {
        if (n <= SmallOrder) return FactorSmall(n, a, pivots);
        using var scratch = new Scratch(n * PanelWidth * sizeof(T));
        var panel = (T*)scratch.Pointer;
        bool regular = true;
        for (long first = 0; first < n; first += PanelWidth)
        {
            long width = Math.Min(PanelWidth, n - first), rows = n - first, next = first + width;
            for (long i = 0; i < rows; i++)
                for (long j = 0; j < width; j++) panel[j * rows + i] = a[(first + i) * n + first + j];
            regular &= FactorPanel(rows, width, panel, pivots + first);
            for (long i = 0; i < rows; i++)
                for (long j = 0; j < width; j++) a[(first + i) * n + first + j] = panel[j * rows + i];
            for (long j = first; j < next; j++)
            {
                pivots[j] += (int)first;
                if (pivots[j] == j) continue;
                T* x = a + j * n, y = a + pivots[j] * n;
                Swap(first, x, y);
                Swap(n - next, x + next, y + next);
            }
            if (next == n) break;
            Triangular<T, F>.SolveLower(width, a + first * n + first, n, n - next, a + first * n + next, n, unit: true);
            for (long i = 0; i < width * rows; i++) panel[i] = -panel[i];
            Gemm.Accumulate(F.Type, n - next, n - next, width,
                (nint)(panel + width), 1, rows, (nint)(a + first * n + next), n, 1, (nint)(a + next * n + next), n, 1);
        }
        return regular;
    }

    /// <summary>Exchanges rows of a matrix of <paramref name="columns"/> columns as the decomposition did.</summary>
    public static void Permute(long n, int* pivots, T* x, long columns)
    {
        for (long i = 0; i < n; i++)
            if (pivots[i] != i) Swap(columns, x + i * columns, x + pivots[i] * columns);
    }

    private static bool FactorSmall(long n, T* a, int* pivots)
    {
        bool regular = true;
        for (long j = 0; j < n; j++)
        {
            T* row = a + j * n;
            long pivot = j;
            double largest = F.Size(row[j]);
            for (long i = j + 1; i < n; i++)
            {
                double size = F.Size(a[i * n + j]);
                if (size > largest) (largest, pivot) = (size, i);
            }
            pivots[j] = (int)pivot;
            if (largest == 0)
            {
                regular = false;
                continue;
            }
            if (pivot != j) Swap(n, row, a + pivot * n);
            T head = row[j];
            for (long i = j + 1; i < n; i++)
            {
                T* target = a + i * n;
                T factor = target[j] /= head;
                if (n - j <= 4)
                    for (long k = j + 1; k < n; k++) target[k] -= factor * row[k];
                else F.AddScaled(n - j - 1, -factor, row + j + 1, target + j + 1);
            }
        }
        return regular;
    }

    // The columns of the panel lie one after another.
    private static bool FactorPanel(long rows, long width, T* panel, int* pivots)
    {
        bool regular = true;
        for (long j = 0; j < width; j++)
        {
            T* column = panel + j * rows;
            for (long k = 0; k < j; k++) F.AddScaled(rows - k - 1, -column[k], panel + k * rows + k + 1, column + k + 1);
            long pivot = j;
            double largest = F.Size(column[j]);
            for (long i = j + 1; i < rows; i++)
            {
                double size = F.Size(column[i]);
                if (size > largest) (largest, pivot) = (size, i);
            }
            pivots[j] = (int)pivot;
            if (largest == 0)
            {
                regular = false;
                continue;
            }
            if (pivot != j)
                for (long k = 0; k < width; k++) (panel[k * rows + j], panel[k * rows + pivot]) = (panel[k * rows + pivot], panel[k * rows + j]);
            T head = column[j];
            for (long i = j + 1; i < rows; i++) column[i] /= head;
        }
        return regular;
    }

    private static void Swap(long n, T* x, T* y)
    {
        for (long i = 0; i < n; i++) (x[i], y[i]) = (y[i], x[i]);
    }
}
