using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// The transform of one line of numbers that lie beside each other. Its length is split in rows times columns (Bailey, FFTs in external or hierarchical
/// memory, 1990): transforms of the columns, neighbours in the lanes of a register, products with roots of unity, transforms of the rows. So each part
/// fits in a near cache, and long lines are shared between threads. Large primes become a convolution; what is left is done one number at a time. Immutable.
/// </summary>
internal sealed unsafe class LineTransform<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const long ParallelFrom = 1 << 14;
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    private readonly LaneTransform<V, T>? _columnTransform, _rowTransform;
    private readonly ColumnRoots<V, T>? _columnRoots;
    private readonly Chirp<T>? _chirp;
    private readonly LineTransform<V, T>? _convolution;
    private readonly LaneTransform<Scalar<T>, T>? _direct;

    public LineTransform(long length)
    {
        Length = length;
        long rows = Lengths.Split(length, V.Lanes);
        long convolution = rows == 0 ? Lengths.Convolution(length) : 0;
        if (rows != 0)
        {
            _columnTransform = new LaneTransform<V, T>(rows);
            _rowTransform = rows * rows == length ? _columnTransform : new LaneTransform<V, T>(length / rows);
            _columnRoots = new ColumnRoots<V, T>(rows, length / rows);
        }
        else if (convolution != 0)
        {
            _chirp = new Chirp<T>(length, convolution);
            _convolution = new LineTransform<V, T>(convolution);
        }
        else
        {
            _direct = new LaneTransform<Scalar<T>, T>(length);
        }
    }

    /// <summary>How many numbers are transformed.</summary>
    public long Length { get; }

    /// <summary>Writes the transform, times a factor, as complex numbers. The source may be the target.</summary>
    public void Run(LineSource<T> source, T* target, bool inverse, T scale) => Run(source, target, inverse, inverse, scale);

    /// <summary>The same; real and imaginary parts may change places before and after. With both exchanges it is the inverse transform.</summary>
    public void Run(LineSource<T> source, T* target, bool exchangeBefore, bool exchangeAfter, T scale)
    {
        var way = new Way(exchangeBefore ? 1 : 0, exchangeAfter ? 1 : 0, scale);
        if (_columnTransform is not null) RunSplit(source, target, way);
        else if (_chirp is not null) Convolve(source, target, way);
        else RunDirect(source, target, way);
    }

    // Where real parts lie in pairs of registers, before and after; and what results are multiplied by.
    private readonly record struct Way(int RealBefore, int RealAfter, T Scale);

    private void RunSplit(LineSource<T> source, T* target, Way way)
    {
        long rows = _columnTransform!.Length, columns = _rowTransform!.Length, batches = Batches(columns);
        long middleSize = (batches * rows + V.Lanes) * 2 * sizeof(V);
        bool alone = Length < ParallelFrom || WorkerPool.IsInside || WorkerPool.Threads == 1;
        using var space = new Scratch(middleSize + (alone ? Math.Max(ColumnSpace, RowSpace) : 0));
        var split = new Split(this, source, target, (V*)space.Pointer, alone ? (V*)(space.Pointer + (nint)middleSize) : null, way);
        var columnWork = new ColumnWork(split);
        var rowWork = new RowWork(split);
        if (alone)
        {
            columnWork.Invoke(0, batches);
            rowWork.Invoke(0, Batches(rows));
            return;
        }
        WorkerPool.For(batches, Math.Max(1, ParallelFrom / 2 / (rows * V.Lanes)), columnWork);
        WorkerPool.For(Batches(rows), Math.Max(1, ParallelFrom / 2 / (columns * V.Lanes)), rowWork);
    }

    private long ColumnSpace => 4 * _columnTransform!.Room * sizeof(V);

    private long RowSpace => 4 * Batches(_rowTransform!.Room) * V.Lanes * sizeof(V);

    private static long Batches(long lines) => (lines + V.Lanes - 1) / V.Lanes;

    // What both halves of the work know. Work space is there where one thread does all.
    private readonly struct Split(LineTransform<V, T> transform, LineSource<T> source, T* target, V* middle, V* space, Way way)
    {
        public readonly LineTransform<V, T> Transform = transform;
        public readonly LineSource<T> Source = source;
        public readonly T* Target = target;
        public readonly V* Middle = middle, Space = space;
        public readonly Way Way = way;

        public long Rows => Transform._columnTransform!.Length;
        public long Columns => Transform._rowTransform!.Length;
    }

    private readonly struct ColumnWork(Split split) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            using var own = new Scratch(split.Space == null ? split.Transform.ColumnSpace : 0);
            V* first = split.Space == null ? (V*)own.Pointer : split.Space, second = first + 2 * split.Transform._columnTransform!.Room;
            for (long batch = start; batch < end; batch++)
            {
                Gather(split.Source, first, batch * V.Lanes, split.Rows, split.Columns, split.Way.RealBefore);
                V* result = split.Transform._columnTransform.Run(first, second);
                split.Transform._columnRoots!.Multiply(batch, result, split.Middle + 2 * batch * split.Rows);
            }
        }

        [MethodImpl(Hot)]
        private static void Gather(in LineSource<T> source, V* work, long column, long rows, long columns, int re)
        {
            int im = 1 - re;
            if (source.IsWhole(column + (rows - 1) * columns + V.Lanes))
            {
                T* at = (T*)source.At + 2 * column;
                for (long row = 0; row < rows; row++, work += 2, at += 2 * columns)
                {
                    ComplexLanes<V, T> x = LaneShuffles<V, T>.LoadComplex(at);
                    (work[re], work[im]) = (x.Re, x.Im);
                }
                return;
            }
            for (long row = 0; row < rows; row++, work += 2)
            {
                ComplexLanes<V, T> x = source.Load<V>(row * columns + column);
                (work[re], work[im]) = (x.Re, x.Im);
            }
        }
    }

    private readonly struct RowWork(Split split) : IRangeBody
    {
        public void Invoke(long start, long end)
        {
            using var own = new Scratch(split.Space == null ? split.Transform.RowSpace : 0);
            V* first = split.Space == null ? (V*)own.Pointer : split.Space, second = first + 2 * Batches(split.Transform._rowTransform!.Room) * V.Lanes;
            for (long batch = start; batch < end; batch++)
            {
                Turn(split.Middle + 2 * batch * V.Lanes, first, split.Rows, Batches(split.Columns));
                V* result = split.Transform._rowTransform.Run(first, second);
                Scatter(result, split.Target + 2 * batch * V.Lanes, split.Rows, split.Columns, Math.Min(V.Lanes, split.Rows - batch * V.Lanes), split.Way);
            }
        }

        // Columns become lanes' places, rows the lanes.
        [MethodImpl(Hot)]
        private static void Turn(V* middle, V* work, long rows, long batches)
        {
            for (long batch = 0; batch < batches; batch++, middle += 2 * rows, work += 2 * V.Lanes)
            {
                LaneTranspose<V, T>.Run(middle, 2, work, 2);
                LaneTranspose<V, T>.Run(middle + 1, 2, work + 1, 2);
            }
        }

        [MethodImpl(Hot), SkipLocalsInit]
        private static void Scatter(V* result, T* target, long rows, long columns, long count, Way way)
        {
            int re = way.RealAfter, im = 1 - re;
            V factor = V.Create(way.Scale);
            if (count == V.Lanes)
            {
                for (long column = 0; column < columns; column++, result += 2, target += 2 * rows)
                    LaneShuffles<V, T>.StoreComplex(new(result[re] * factor, result[im] * factor), target);
                return;
            }
            T* part = stackalloc T[2 * V.Lanes];
            for (long column = 0; column < columns; column++, result += 2, target += 2 * rows)
            {
                LaneShuffles<V, T>.StoreComplex(new(result[re] * factor, result[im] * factor), part);
                for (long i = 0; i < 2 * count; i++) target[i] = part[i];
            }
        }
    }

    [MethodImpl(Hot), SkipLocalsInit]
    private void Convolve(LineSource<T> source, T* target, Way way)
    {
        long room = _convolution!.Length;
        using var work = new Scratch(2 * room * sizeof(T));
        T* at = (T*)work.Pointer, factors = _chirp!.Factors, spectrum = _chirp.Spectrum;
        for (long k = 0; k < room; k += V.Lanes)
        {
            if (k >= Length)
            {
                LaneShuffles<V, T>.StoreComplex(new(V.Zero, V.Zero), at + 2 * k);
                continue;
            }
            ComplexLanes<V, T> x = source.Load<V>(k);
            if (way.RealBefore == 1) x = new(x.Im, x.Re);
            LaneShuffles<V, T>.StoreComplex(x * LaneShuffles<V, T>.LoadComplex(factors + 2 * k), at + 2 * k);
        }
        var numbers = new LineSource<T>((nint)at, 2 * room, false);
        _convolution.Run(numbers, at, false, T.One);
        for (long k = 0; k < room; k += V.Lanes)
            LaneShuffles<V, T>.StoreComplex(LaneShuffles<V, T>.LoadComplex(at + 2 * k) * LaneShuffles<V, T>.LoadComplex(spectrum + 2 * k), at + 2 * k);
        _convolution.Run(numbers, at, true, T.One);
        V factor = V.Create(way.Scale);
        T* part = stackalloc T[2 * V.Lanes];
        for (long k = 0; k < Length; k += V.Lanes)
        {
            var x = LaneShuffles<V, T>.LoadComplex(at + 2 * k) * LaneShuffles<V, T>.LoadComplex(factors + 2 * k) * factor;
            if (way.RealAfter == 1) x = new(x.Im, x.Re);
            if (k + V.Lanes <= Length)
            {
                LaneShuffles<V, T>.StoreComplex(x, target + 2 * k);
                continue;
            }
            LaneShuffles<V, T>.StoreComplex(x, part);
            for (long i = 0; i < 2 * (Length - k); i++) target[2 * k + i] = part[i];
        }
    }

    [MethodImpl(Hot)]
    private void RunDirect(LineSource<T> source, T* target, Way way)
    {
        using var work = new Scratch(4 * _direct!.Room * sizeof(T));
        Scalar<T>* first = (Scalar<T>*)work.Pointer;
        (int before, int after) = (way.RealBefore, way.RealAfter);
        for (long k = 0; k < Length; k++)
        {
            ComplexLanes<Scalar<T>, T> x = source.Load<Scalar<T>>(k);
            (first[2 * k + before], first[2 * k + 1 - before]) = (x.Re, x.Im);
        }
        T* result = (T*)_direct.Run(first, first + 2 * _direct.Room);
        for (long k = 0; k < 2 * Length; k += 2) (target[k + after], target[k + 1 - after]) = (result[k] * way.Scale, result[k + 1] * way.Scale);
    }
}

/// <summary>
/// The roots between the two halves of a split transform: for row k of column j the k j-th of order n. Where there are many, each is a product of two of
/// a smaller table.
/// </summary>
internal sealed unsafe class ColumnRoots<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    // As many roots fit in the second cache beside the numbers.
    private const long Whole = 1 << 13;

    private readonly long _rows, _fine, _coarse, _stride;
    private readonly Storage _roots;

    public ColumnRoots(long rows, long columns)
    {
        long batches = (columns + V.Lanes - 1) / V.Lanes, n = rows * columns;
        _rows = rows;
        _fine = n <= Whole ? rows : Math.Min(rows, 1L << (BitOperations.Log2((ulong)rows) + 1) / 2);
        _coarse = (rows + _fine - 1) / _fine;
        _stride = 2 * (_fine + _coarse);
        _roots = Storage.Allocate(batches * _stride * sizeof(V));
        T* at = (T*)_roots.Pointer;
        for (long batch = 0; batch < batches; batch++)
        {
            for (long row = 0; row < _fine + _coarse; row++, at += 2 * V.Lanes)
            {
                long k = row < _fine ? row : (row - _fine) * _fine;
                for (int lane = 0; lane < V.Lanes; lane++)
                {
                    (double re, double im) = RootsOfUnity.At(k * (batch * V.Lanes + lane), n);
                    (at[lane], at[V.Lanes + lane]) = (T.CreateTruncating(re), T.CreateTruncating(im));
                }
            }
        }
    }

    /// <summary>Multiplies the columns of a batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(long batch, V* source, V* target)
    {
        V* fine = (V*)_roots.Pointer + batch * _stride, coarse = fine + 2 * _fine;
        for (long row = 0; row < _fine; row++)
            (ComplexLanes<V, T>.Load(source + 2 * row) * ComplexLanes<V, T>.Load(fine + 2 * row)).Store(target + 2 * row);
        for (long part = 1; part < _coarse; part++)
        {
            source += 2 * _fine;
            target += 2 * _fine;
            var factor = ComplexLanes<V, T>.Load(coarse + 2 * part);
            long count = Math.Min(_fine, _rows - part * _fine);
            for (long row = 0; row < count; row++)
                (ComplexLanes<V, T>.Load(source + 2 * row) * (ComplexLanes<V, T>.Load(fine + 2 * row) * factor)).Store(target + 2 * row);
        }
    }
}
