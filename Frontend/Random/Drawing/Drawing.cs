using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

/// <summary>
/// Fills arrays from draws of a single variate whose parameters broadcast: the one way in which all distributions of Generator and RandomState reach
/// their users. Elements are drawn in C order, under the lock of the bit generator.
/// </summary>
/// <param name="variates">What to draw from.</param>
internal readonly struct Drawing<V>(V variates) where V : struct, IVariates
{
    public NDArray Fill<R>(Func<V, R> draw, Shape? size, NDArray? @out = null) where R : unmanaged
    {
        var target = new DrawingTarget<R>(size ?? @out?.Shape ?? Shape.Scalar, size, @out);
        lock (variates.Bits.Lock)
            foreach (ref R element in target.Elements) element = draw(variates);
        return target.Result();
    }

    public NDArray Fill<A, R>(Func<V, A, R> draw, Parameter<A> a, Shape? size, NDArray? @out = null) where A : unmanaged, INumber<A> where R : unmanaged
    {
        a.Check(a.Shape.Rank == 0);
        var target = new DrawingTarget<R>(Drawing.ShapeOf(size, @out, a.Shape), size, @out);
        a.Spread(target.Shape);
        lock (variates.Bits.Lock)
            foreach (ref R element in target.Elements) element = draw(variates, a.Next());
        return target.Result();
    }

    public NDArray Fill<A, B, R>(Func<V, A, B, R> draw, Parameter<A> a, Parameter<B> b, Shape? size)
        where A : unmanaged, INumber<A> where B : unmanaged, INumber<B> where R : unmanaged
    {
        bool single = a.Shape.Rank == 0 && b.Shape.Rank == 0;
        a.Check(single);
        b.Check(single);
        var target = new DrawingTarget<R>(Drawing.ShapeOf(size, null, a.Shape, b.Shape), size, null);
        a.Spread(target.Shape);
        b.Spread(target.Shape);
        lock (variates.Bits.Lock)
            foreach (ref R element in target.Elements) element = draw(variates, a.Next(), b.Next());
        return target.Result();
    }

    public NDArray Fill<A, B, C, R>(Func<V, A, B, C, R> draw, Parameter<A> a, Parameter<B> b, Parameter<C> c, Shape? size)
        where A : unmanaged, INumber<A> where B : unmanaged, INumber<B> where C : unmanaged, INumber<C> where R : unmanaged
    {
        bool single = a.Shape.Rank == 0 && b.Shape.Rank == 0 && c.Shape.Rank == 0;
        a.Check(single);
        b.Check(single);
        c.Check(single);
        var target = new DrawingTarget<R>(Drawing.ShapeOf(size, null, a.Shape, b.Shape, c.Shape), size, null);
        a.Spread(target.Shape);
        b.Spread(target.Shape);
        c.Spread(target.Shape);
        lock (variates.Bits.Lock)
            foreach (ref R element in target.Elements) element = draw(variates, a.Next(), b.Next(), c.Next());
        return target.Result();
    }

    /// <summary>Variates that are made in one go.</summary>
    public NDArray FillAll<R>(SpanAction<R, V> draw, Shape? size, NDArray? @out = null) where R : unmanaged
    {
        var target = new DrawingTarget<R>(size ?? @out?.Shape ?? Shape.Scalar, size, @out);
        lock (variates.Bits.Lock) draw(target.Elements, variates);
        return target.Result();
    }

    /// <summary>Rows of variates: <paramref name="draw"/> gets zeros for the whole result.</summary>
    public NDArray FillRows<R>(SpanAction<R, V> draw, Shape shape) where R : unmanaged => FillAll<R>((elements, source) =>
    {
        elements.Clear();
        draw(elements, source);
    }, shape);
}

/// <summary>Fills a span with what comes from a source.</summary>
internal delegate void SpanAction<R, V>(Span<R> elements, V source);

/// <summary>What drawing needs to know about shapes and parameters.</summary>
internal static class Drawing
{
    /// <summary>From here a Poisson variate may not fit 64 bits.</summary>
    public static readonly double LargestPoissonMean = long.MaxValue - Math.Sqrt(long.MaxValue) * 10;

    public static Parameter<double> Real(string name, NDArray value, Constraint constraint = Constraint.None) => new(name, value, DType.Float64, constraint);

    public static Parameter<long> Integer(string name, NDArray value, Constraint constraint = Constraint.None) => new(name, value, DType.Int64, constraint);

    /// <summary>The shape of the result.</summary>
    /// <exception cref="ValueError">The parameters do not broadcast together, or not to the size.</exception>
    public static Shape ShapeOf(Shape? size, NDArray? @out, params Shape[] parameters)
    {
        if ((@out?.Shape ?? size) is not { } shape) return np.broadcast_shapes(parameters);
        CheckLengths(shape);
        Shape common = np.broadcast_shapes([shape, .. parameters]);
        return common == shape ? shape : throw new ValueError($"Output size {shape} is not compatible with broadcast dimensions of inputs {common}.");
    }

    /// <summary>Checks a size.</summary>
    /// <exception cref="ValueError">A length is negative.</exception>
    public static void CheckLengths(Shape shape)
    {
        foreach (long length in shape.Dims)
            if (length < 0) throw new ValueError("negative dimensions are not allowed");
    }

    /// <summary>The size with one more axis, for distributions whose variates are vectors.</summary>
    public static Shape WithAxis(Shape? size, long length)
    {
        var shape = new Shape([.. size?.ToArray() ?? [], length]);
        CheckLengths(shape);
        return shape;
    }
}

/// <summary>The memory that draws go to, and the array it becomes.</summary>
internal readonly ref struct DrawingTarget<R> where R : unmanaged
{
    private readonly Storage _storage;
    private readonly NDArray? _out;

    /// <summary>Memory for a shape.</summary>
    /// <exception cref="ValueError">A negative length; <paramref name="out"/> is not contiguous or not of the size.</exception>
    /// <exception cref="TypeError"><paramref name="out"/> has another dtype.</exception>
    public unsafe DrawingTarget(Shape shape, Shape? size, NDArray? @out)
    {
        Drawing.CheckLengths(shape);
        Shape = shape;
        _out = @out;
        if (@out is not null) CheckOut(@out, size);
        _storage = Storage.Allocate(shape.Size * sizeof(R));
        Elements = new Span<R>((void*)_storage.Pointer, checked((int)shape.Size));
    }

    public Shape Shape { get; }

    public Span<R> Elements { get; }

    /// <summary>The drawn array, or the one that was given to be filled.</summary>
    public NDArray Result()
    {
        NDArray drawn = NDArray.FromStorage(_storage, DType.Of<R>(), Shape);
        if (_out is null) return drawn;
        // Draws go along memory: in an array in Fortran order down the columns.
        bool down = !_out.Layout.IsRowMajor;
        _out.Write((down ? drawn.Reshape(new Shape([.. Shape.ToArray().Reverse()])).T : drawn).Node);
        return _out;
    }

    private static void CheckOut(NDArray @out, Shape? size)
    {
        Layout layout = @out.Layout;
        if (!(layout.IsRowMajor || layout.IsColumnMajor) || !@out.IsWriteable)
            throw new ValueError("Supplied output array must be contiguous, writable, aligned, and in machine byte-order.");
        DType type = DType.Of<R>();
        if (@out.DType != type) throw new TypeError($"Supplied output array has the wrong type. Expected {type}, got {@out.DType}");
        if (size is { } wanted && wanted != @out.Shape) throw new ValueError("size must match out.shape when used together");
    }
}
