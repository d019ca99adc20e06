using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>Operands of one product C = A B: addresses, lengths, and strides in elements.</summary>
internal readonly record struct Operands(
    long M, long N, long K, nint A, long ARow, long ACol, nint B, long BRow, long BCol, nint C, long CRow, long CCol, bool Accumulate = false)
{
    /// <summary>The same product read as C' = B' A'.</summary>
    public Operands Transposed() => new(N, M, K, B, BCol, BRow, A, ACol, ARow, C, CCol, CRow, Accumulate);

    /// <summary>Multiplications, as a floating number because they overflow 64 bits sooner than memory does.</summary>
    public double Work => (double)M * N * K;
}

/// <summary>
/// The loops around the micro-kernel, after Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (ACM TOMS 34(3), 2008):
/// a slab of B is packed for the last cache level, blocks of A for L2, and one panel of B stays in L1 while the panels of A pass it.
/// </summary>
internal static unsafe class BlockedProduct<T, TKernel, TPacking>
    where T : unmanaged
    where TKernel : struct, IMicroKernel<T>
    where TPacking : struct, IPacking<T>
{
    private const int L2Share = 256 * 1024;       // bytes of a block of A: half of the smallest L2 in use
    private const int SlabShare = 4 << 20;        // bytes of a slab of B
    private const int Depth = 256;                // real steps of depth per slab: a panel of B is then 16 or 32 KiB
    private const int UnpackedReuse = 6;          // fewer passes over A than this do not repay packing it

    private const long PartDepth = 8192;          // depth of one partial sum of a small result
    private const int PartResult = 64 * 64;       // elements of C up to which the depth is split
    private const int MaxParts = 64;

    /// <summary>Computes the product; C holds elements of type <typeparamref name="T"/>, or pairs of them when an element has two parts.</summary>
    public static void Run(in Operands p, bool parallel)
    {
        if (p.K >= 2 * PartDepth && (double)p.M * p.N <= PartResult && !p.Accumulate)
        {
            SplitDepth(p);
            return;
        }
        long panels = (p.N * TPacking.Parts - 1) / TKernel.Columns + 1;
        int threads = parallel ? WorkerPool.Threads : 1;
        // Too few rows to share: every thread takes columns, and packs its own B.
        if (threads > 1 && p.M < 4L * TKernel.Rows * threads && panels >= 2L * threads)
        {
            var split = new ColumnSplit(p, TKernel.Columns / TPacking.Parts);
            WorkerPool.For(panels, Math.Max(1, panels / (4 * threads)), split);
            return;
        }
        RunSlabs(p, threads);
    }

    private static void RunSlabs(in Operands p, int threads)
    {
        long panels = (p.N * TPacking.Parts - 1) / TKernel.Columns + 1;
        long slabColumns = Math.Max(TKernel.Columns, SlabShare / (Depth * sizeof(T)) / TKernel.Columns * TKernel.Columns);
        long n = p.N * TPacking.Parts, k = p.K * TPacking.Parts;
        using var slab = new Scratch(Math.Min(k, Depth) * sizeof(T) * Math.Min(slabColumns, panels * TKernel.Columns));
        for (long j = 0; j < n; j += slabColumns)
        {
            for (long d = 0; d < k; d += Depth)
            {
                var step = new Step(p, (T*)slab.Pointer, j, Math.Min(slabColumns, n - j), d, Math.Min(Depth, k - d), threads);
                step.Execute();
            }
        }
    }

    // A small result of long sums has no rows or columns to share out. The parts depend on the depth alone, never on the number of
    // threads, so the rounding is the same on every machine.
    private static void SplitDepth(in Operands p)
    {
        int parts = (int)Math.Min(MaxParts, p.K / PartDepth);
        long row = p.N * TPacking.Parts;
        using var scratch = new Scratch(parts * p.M * row * sizeof(T));
        var sums = (T*)scratch.Pointer;
        WorkerPool.ForEach(parts, new DepthPart(p, parts, sums));
        for (long i = 0; i < p.M * row; i++)
        {
            T sum = sums[i];
            for (int part = 1; part < parts; part++) sum = TKernel.Add(sum, sums[part * p.M * row + i]);
            long r = i / row, q = i % row;
            ((T*)p.C)[(r * p.CRow + q / TPacking.Parts * p.CCol) * TPacking.Parts + q % TPacking.Parts] = sum;
        }
    }

    private readonly struct DepthPart(Operands p, int parts, T* sums) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long part = start; part < end; part++)
            {
                long first = p.K / parts * part, last = part == parts - 1 ? p.K : first + p.K / parts;
                RunSlabs(p with
                {
                    K = last - first,
                    A = p.A + (nint)(first * p.ACol * TPacking.ElementSize),
                    B = p.B + (nint)(first * p.BRow * TPacking.ElementSize),
                    C = (nint)(sums + part * p.M * p.N * TPacking.Parts),
                    CRow = p.N,
                    CCol = 1,
                }, threads: 1);
            }
        }
    }

    /// <summary>Each item is one panel of columns of C.</summary>
    private readonly struct ColumnSplit(Operands whole, long width) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            long first = start * width, last = Math.Min(end * width, whole.N);
            Run(whole with
            {
                N = last - first,
                B = whole.B + (nint)(first * whole.BCol * TPacking.ElementSize),
                C = whole.C + (nint)(first * whole.CCol * TPacking.Parts * sizeof(T)),
            }, parallel: false);
        }
    }

    /// <summary>One slab of B: the columns from <paramref name="j"/>, the depth from <paramref name="d"/>, both counted in real numbers.</summary>
    private readonly struct Step(Operands p, T* slab, long j, long columns, long d, long depth, int threads)
    {
        public void Execute()
        {
            int panels = (int)((columns - 1) / TKernel.Columns + 1);
            if (threads > 1) WorkerPool.For(panels, 4, new PackSlab(this));
            else PackPanels(0, panels);

            long rowsPerBlock = Math.Max(1, L2Share / sizeof(T) / depth / TKernel.Rows);   // in panels
            long rowPanels = (p.M - 1) / TKernel.Rows + 1;
            long blocks = (rowPanels - 1) / rowsPerBlock + 1;
            if (threads > 1)
            {
                // Equal shares: the number of blocks a multiple of the threads, a few for each, so that a delayed thread can be helped out.
                blocks = Math.Min(rowPanels, ((Math.Max(blocks, 3L * threads) - 1) / threads + 1) * threads);
            }
            rowsPerBlock = (rowPanels - 1) / blocks + 1;
            blocks = (rowPanels - 1) / rowsPerBlock + 1;
            var body = new Blocks(this, rowsPerBlock * TKernel.Rows);
            if (threads > 1) WorkerPool.ForEach((int)blocks, body);
            else body.Invoke(0, blocks);
        }

        public void PackPanels(long start, long end)
        {
            int parts = TPacking.Parts;
            for (long panel = start; panel < end; panel++)
            {
                long column = panel * TKernel.Columns;
                long count = Math.Min(TKernel.Columns, columns - column) / parts;
                byte* source = (byte*)p.B + (d / parts * p.BRow + (j + column) / parts * p.BCol) * TPacking.ElementSize;
                TPacking.B(slab + column * depth, TKernel.Columns, depth / parts, count, source, p.BCol, p.BRow);
            }
        }

        /// <summary>All of C's rows from <paramref name="row"/> in this slab's columns.</summary>
        [SkipLocalsInit]
        public void MultiplyRows(long row, long rows)
        {
            int parts = TPacking.Parts;
            byte* a = (byte*)p.A + (row * p.ARow + d / parts * p.ACol) * TPacking.ElementSize;
            long panels = (rows - 1) / TKernel.Rows + 1;
            bool direct = TPacking.IsDirect && TKernel.TakesStridedA && p.ACol == 1 && columns <= UnpackedReuse * TKernel.Columns;
            using var scratch = new Scratch((direct ? 1 : panels) * TKernel.Rows * depth * sizeof(T));
            var packed = (T*)scratch.Pointer;
            // Whole panels may be read where they lie; one that ends past the last row must not be.
            long panelsInPlace = direct ? rows / TKernel.Rows : 0;
            for (long i = panelsInPlace; i < panels; i++)
            {
                TPacking.A(packed + (i - panelsInPlace) * TKernel.Rows * depth, TKernel.Rows, depth / parts,
                    Math.Min(TKernel.Rows, rows - i * TKernel.Rows), a + i * TKernel.Rows * p.ARow * TPacking.ElementSize, p.ARow, p.ACol);
            }

            T* tile = stackalloc T[TKernel.Rows * TKernel.Columns];
            bool adjacent = p.CCol == 1;
            long cRow = p.CRow * parts;
            for (long column = 0; column < columns; column += TKernel.Columns)
            {
                T* b = slab + column * depth;
                for (long i = 0; i < panels; i++)
                {
                    long r = i * TKernel.Rows;
                    T* source = i < panelsInPlace ? (T*)a + r * p.ARow : packed + (i - panelsInPlace) * TKernel.Rows * depth;
                    long aRow = i < panelsInPlace ? p.ARow : 1, aCol = i < panelsInPlace ? 1 : TKernel.Rows;
                    T* c = (T*)p.C + (row + r) * cRow + (j + column) * p.CCol;
                    if (adjacent && r + TKernel.Rows <= rows && column + TKernel.Columns <= columns)
                    {
                        TKernel.Run(depth, source, aRow, aCol, b, c, cRow, Accumulates);
                        continue;
                    }
                    TKernel.Run(depth, source, aRow, aCol, b, tile, TKernel.Columns, false);
                    Scatter(tile, c, cRow, Math.Min(TKernel.Rows, rows - r), Math.Min(TKernel.Columns, columns - column));
                }
            }
        }

        private void Scatter(T* tile, T* c, long cRow, long rows, long columns)
        {
            int parts = TPacking.Parts;
            for (long r = 0; r < rows; r++, c += cRow, tile += TKernel.Columns)
            {
                for (long q = 0; q < columns; q++)
                {
                    T* to = c + q / parts * p.CCol * parts + q % parts;
                    *to = Accumulates ? TKernel.Add(*to, tile[q]) : tile[q];
                }
            }
        }

        public long Rows => p.M;

        private bool Accumulates => d > 0 || p.Accumulate;
    }

    private readonly struct PackSlab(Step step) : IRangeBody
    {
        public void Invoke(long start, long end) => step.PackPanels(start, end);
    }

    private readonly struct Blocks(Step step, long rowsPerBlock) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            for (long block = start; block < end; block++)
            {
                long row = block * rowsPerBlock;
                step.MultiplyRows(row, Math.Min(rowsPerBlock, step.Rows - row));
            }
        }
    }
}
