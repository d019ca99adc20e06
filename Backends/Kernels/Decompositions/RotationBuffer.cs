using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Rotations of neighbouring columns, kept until there are many: an iteration makes them one at a time, but a strip of rows that stays in the nearest
/// cache takes thousands of them for one reading of memory (Van Zee, van de Geijn and Quintana-Ortí, "Restructuring the tridiagonal and bidiagonal QR
/// algorithms for performance", ACM TOMS 40(3), 2014). Rotations are real, so complex columns are twice as many real rows.
/// </summary>
internal unsafe ref struct RotationBuffer
{
    private const int Capacity = 1 << 14;
    private const long Strip = 16;
    private const long ParallelFrom = 1 << 17;   // elements rotated

    private readonly double* _columns;
    private readonly long _rows, _step;
    private Scratch _scratch;
    private readonly double* _cosines, _sines;
    private readonly int* _first, _end;          // of each sweep: its first column, and where its rotations end
    private readonly int* _direction;
    private int _count, _sweeps;

    /// <summary>A buffer for a matrix, or for none, in which case rotations are forgotten.</summary>
    /// <param name="columns">The first column; null for no matrix.</param>
    /// <param name="rows">Length of a column, in doubles.</param>
    /// <param name="step">Doubles from one column to the next.</param>
    public RotationBuffer(double* columns, long rows, long step)
    {
        _columns = columns;
        _rows = rows;
        _step = step;
        if (columns == null) return;
        _scratch = new Scratch(Capacity * (2 * sizeof(double) + 3 * sizeof(int)));
        _cosines = (double*)_scratch.Pointer;
        _sines = _cosines + Capacity;
        _first = (int*)(_sines + Capacity);
        _end = _first + Capacity;
        _direction = _end + Capacity;
    }

    /// <summary>Begins a sweep over neighbouring columns, upwards (direction 1) or downwards (-1).</summary>
    public void Begin(long column, int direction, long atMost)
    {
        if (_columns == null) return;
        if (_count + atMost > Capacity || _sweeps == Capacity) Flush();
        _first[_sweeps] = (int)column;
        _direction[_sweeps] = direction;
        _end[_sweeps++] = _count;
    }

    /// <summary>The next rotation of the sweep: of x, the column reached, and y, the next one: x = c x + s y, y = c y - s x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double cosine, double sine)
    {
        if (_columns == null) return;
        _cosines[_count] = cosine;
        _sines[_count++] = sine;
        _end[_sweeps - 1] = _count;
        if (_count == Capacity) Continue();
    }

    /// <summary>One rotation of any two columns, at once.</summary>
    public void Rotate(long x, long y, double cosine, double sine)
    {
        if (_columns == null) return;
        Flush();
        double* a = _columns + x * _step, b = _columns + y * _step;
        for (long i = 0; i < _rows; i++) (a[i], b[i]) = (cosine * a[i] + sine * b[i], cosine * b[i] - sine * a[i]);
    }

    /// <summary>Applies what is kept.</summary>
    public void Flush()
    {
        if (_count > 0)
        {
            var strips = new Strips(this);
            long count = (_rows - 1) / Strip + 1;
            if (_rows * _count < ParallelFrom) strips.Invoke(0, count);
            else WorkerPool.For(count, 1, strips);
        }
        _count = _sweeps = 0;
    }

    /// <summary>Applies what is kept and gives the memory back.</summary>
    public void Dispose()
    {
        if (_columns == null) return;
        Flush();
        _scratch.Dispose();
    }

    // A sweep longer than the buffer goes on where it was.
    private void Continue()
    {
        int sweep = _sweeps - 1, start = sweep > 0 ? _end[sweep - 1] : 0, direction = _direction[sweep], reached = _first[sweep] + direction * (_count - start);
        Flush();
        (_first[0], _direction[0], _end[0], _sweeps) = (reached, direction, 0, 1);
    }

    private readonly struct Strips : IRangeBody
    {
        private readonly double* _columns, _cosines, _sines;
        private readonly long _rows, _step;
        private readonly int* _first, _end, _direction;
        private readonly int _sweeps;

        public Strips(in RotationBuffer b)
        {
            _columns = b._columns;
            _cosines = b._cosines;
            _sines = b._sines;
            _first = b._first;
            _end = b._end;
            _direction = b._direction;
            (_rows, _step, _sweeps) = (b._rows, b._step, b._sweeps);
        }

        public void Invoke(long start, long end)
        {
            for (long strip = start; strip < end; strip++)
            {
                long row = strip * Strip, last = Math.Min(row + Strip, _rows);
                if (last - row == Strip) Sweep(row, wide: true);
                else
                    for (; row < last; row++) Sweep(row, wide: false);
            }
        }

        private void Sweep(long row, bool wide)
        {
            int from = 0;
            for (int sweep = 0; sweep < _sweeps; sweep++)
            {
                int to = _end[sweep];
                double* x = _columns + row + _first[sweep] * _step;
                long step = _direction[sweep] * _step;
                if (wide) SweepWide(x, step, _cosines + from, _sines + from, to - from);
                else SweepSingle(x, step, _cosines + from, _sines + from, to - from);
                from = to;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void SweepWide(double* x, long step, double* cosines, double* sines, int count)
        {
            Vector256<double> x0 = Vector256.Load(x), x1 = Vector256.Load(x + 4), x2 = Vector256.Load(x + 8), x3 = Vector256.Load(x + 12);
            for (int i = 0; i < count; i++)
            {
                double* y = x + step;
                Vector256<double> c = Vector256.Create(cosines[i]), s = Vector256.Create(sines[i]);
                Vector256<double> y0 = Vector256.Load(y), y1 = Vector256.Load(y + 4), y2 = Vector256.Load(y + 8), y3 = Vector256.Load(y + 12);
                Vector256.MultiplyAddEstimate(c, x0, s * y0).Store(x);
                Vector256.MultiplyAddEstimate(c, x1, s * y1).Store(x + 4);
                Vector256.MultiplyAddEstimate(c, x2, s * y2).Store(x + 8);
                Vector256.MultiplyAddEstimate(c, x3, s * y3).Store(x + 12);
                x0 = Vector256.MultiplyAddEstimate(c, y0, -(s * x0));
                x1 = Vector256.MultiplyAddEstimate(c, y1, -(s * x1));
                x2 = Vector256.MultiplyAddEstimate(c, y2, -(s * x2));
                x3 = Vector256.MultiplyAddEstimate(c, y3, -(s * x3));
                x = y;
            }
            x0.Store(x);
            x1.Store(x + 4);
            x2.Store(x + 8);
            x3.Store(x + 12);
        }

        private static void SweepSingle(double* x, long step, double* cosines, double* sines, int count)
        {
            double carried = *x;
            for (int i = 0; i < count; i++)
            {
                double c = cosines[i], s = sines[i], y = x[step];
                *x = c * carried + s * y;
                carried = c * y - s * carried;
                x += step;
            }
            *x = carried;
        }
    }
}
