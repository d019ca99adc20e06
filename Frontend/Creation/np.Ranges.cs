using System.Numerics;
using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Arrays of evenly spaced numbers. They are formulas of the index in the graph, so they fuse with what uses them.
public static partial class np
{
    /// <summary>The integers 0, 1, ... below <paramref name="stop"/>, as int64 unless <paramref name="dtype"/> is given.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.arange.html"/>
    public static NDArray arange(long stop, DType? dtype = null) => arange(0, stop, 1, dtype);

    /// <summary>The integers from <paramref name="start"/> in steps until before <paramref name="stop"/>.</summary>
    /// <exception cref="ZeroDivisionError">The step is zero.</exception>
    [OverloadResolutionPriority(-1)] // one number alone is the stop
    public static NDArray arange(long start, long? stop = null, long step = 1, DType? dtype = null)
    {
        if (step == 0) throw new ZeroDivisionError("division by zero");
        if (stop is null) (start, stop) = (0, start);
        Int128 span = (Int128)stop.Value - start;
        Int128 count = span / step + (span % step != 0 && (span > 0) == (step > 0) ? 1 : 0);
        return Sequence((long)Int128.Max(0, count), ScalarConstant.WeakInt(start), ScalarConstant.WeakInt(unchecked(start + step)), dtype ?? DType.Int64);
    }

    /// <summary>The numbers 0, 1, ... below <paramref name="stop"/>, as float64 unless <paramref name="dtype"/> is given.</summary>
    public static NDArray arange(double stop, DType? dtype = null) => arange(0.0, stop, 1.0, dtype);

    /// <summary>Numbers from <paramref name="start"/> in steps until before <paramref name="stop"/>; rounding may add one. See <see cref="linspace(NDArray, NDArray, long, bool, DType, int)"/>.</summary>
    /// <exception cref="ZeroDivisionError">The step is zero.</exception>
    /// <exception cref="ValueError">A bound is NaN or the length infinite.</exception>
    [OverloadResolutionPriority(-1)]
    public static NDArray arange(double start, double? stop = null, double step = 1, DType? dtype = null)
    {
        if (step == 0) throw new ZeroDivisionError("float division by zero");
        if (stop is null) (start, stop) = (0, start);
        double span = stop.Value - start, steps = span / step;
        // Too little to be told from zero, in either direction.
        long count = steps == 0 && span != 0 ? double.IsNegative(steps) ? 0 : 1 : Steps(steps);
        return Sequence(count, ScalarConstant.WeakFloat(start), ScalarConstant.WeakFloat(start + step), dtype ?? DType.Float64);
    }

    /// <summary>Complex numbers in steps, as long as both parts of <c>(stop - start) / step</c> last: what NumPy makes of complex bounds.</summary>
    /// <inheritdoc cref="arange(double, double?, double, DType)" path="/exception"/>
    [OverloadResolutionPriority(-1)]
    public static NDArray arange(Complex start, Complex? stop = null, Complex? step = null, DType? dtype = null)
    {
        if (stop is null) (start, stop) = (0, start);
        Complex next = start + (step ?? 1), span = (stop.Value - start) / (step ?? 1);
        if (next == start) throw new ZeroDivisionError("complex division by zero");
        return ComplexSequence(Math.Min(Steps(span.Real), Steps(span.Imaginary)), start, next, dtype ?? DType.Complex128);
    }

    private static NDArray ComplexSequence(long count, Complex first, Complex second, DType dtype)
    {
        NDArray re = Sequence(count, ScalarConstant.WeakFloat(first.Real), ScalarConstant.WeakFloat(second.Real), dtype.RealType);
        if (!dtype.IsComplex) return re;
        NDArray im = Sequence(count, ScalarConstant.WeakFloat(first.Imaginary), ScalarConstant.WeakFloat(second.Imaginary), dtype.RealType);
        return new NDArray(new Node(Ops.Assemble, dtype, re.Shape, [re.Node, im.Node]));
    }

    /// <summary>Numbers that go on from the first two, elements of the dtype, by their difference.</summary>
    internal static NDArray Progression(long count, NDArray first, NDArray second, DType dtype) => dtype.IsComplex
        ? ComplexSequence(count, (Complex)first, (Complex)second, dtype)
        : Sequence(count, Scalars.Typed(first.Item(), dtype), Scalars.Typed(second.Item(), dtype), dtype);

    private static long Steps(double span)
    {
        double count = Math.Ceiling(span);
        if (double.IsNaN(count)) throw new ValueError("arange: cannot compute length");
        if (count >= long.MaxValue || count < long.MinValue) throw new ValueError("Maximum allowed size exceeded");
        return (long)Math.Max(0, count);
    }

    // NumPy takes the first two elements, rounded to the dtype, and goes on from their difference: first + i * (second - first) in the dtype.
    private static NDArray Sequence(long count, ScalarConstant first, ScalarConstant second, DType dtype)
    {
        if (dtype == DType.Bool && count > 2) throw new TypeError("arange() is only supported for booleans when the result has at most length 2.");
        Node index = Record.Iota(count);
        if (dtype == DType.Bool) return new NDArray(Record.Map(Ops.NotEqual, DType.Bool, Record.Map(Ops.Add, index, Record.Cast(new Node(first), DType.Int64)), Record.Constant(DType.Int64, 0L)));
        // float16 computes in float32 and rounds each element; a complex sequence has real elements.
        DType compute = dtype == DType.Float16 ? DType.Float32 : dtype.RealType;
        ScalarConstant start = ScalarMaker.Cast(first, dtype.RealType), next = ScalarMaker.Cast(second, dtype.RealType);
        ScalarConstant step = compute.IsInexact
            ? ScalarConstant.Floating(compute, next.Inexact - start.Inexact)
            : ScalarConstant.Integral(compute, unchecked(next.Integer - start.Integer));
        if (count <= 1) step = ScalarConstant.Integral(DType.Int64, 0); // of one number, nothing is known of the next
        Node delta = Record.Cast(new Node(step), compute);
        return new NDArray(Record.Cast(Record.Map(Ops.Add, Record.Cast(new Node(start), compute), Record.Map(Ops.Multiply, Record.Cast(index, compute), delta)), dtype));
    }

    /// <summary><paramref name="num"/> evenly spaced numbers from <paramref name="start"/> to <paramref name="stop"/>.</summary>
    /// <param name="start">First number, or an array of first numbers.</param>
    /// <param name="stop">Last number; when <paramref name="endpoint"/> is false, the one after the last.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is one of them.</param>
    /// <param name="dtype">Element type; from start and stop, at least float64, by default. Integers are rounded down.</param>
    /// <param name="axis">Where the samples lie in the result when start or stop are arrays.</param>
    /// <exception cref="ValueError"><paramref name="num"/> is negative.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.linspace.html"/>
    public static NDArray linspace(NDArray start, NDArray stop, long num = 50, bool endpoint = true, DType? dtype = null, int axis = 0) =>
        Spaced(start, stop, num, endpoint, dtype, axis).Samples;

    /// <summary>As <see cref="linspace(NDArray, NDArray, long, bool, DType, int)"/>, with the spacing.</summary>
    /// <param name="start">First number, or an array of first numbers.</param>
    /// <param name="stop">Last number; when <paramref name="endpoint"/> is false, the one after the last.</param>
    /// <param name="retstep">Chooses this overload; either value returns the step too.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is one of them.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="axis">Where the samples lie in the result when start or stop are arrays.</param>
    /// <exception cref="ValueError"><paramref name="num"/> is negative.</exception>
    public static (NDArray Samples, NDArray Step) linspace(NDArray start, NDArray stop, bool retstep, long num = 50, bool endpoint = true, DType? dtype = null, int axis = 0) =>
        Spaced(start, stop, num, endpoint, dtype, axis);

    /// <inheritdoc cref="linspace(NDArray, NDArray, bool, long, bool, DType, int)"/>
    public static (NDArray Samples, NDArray Step) linspace(NDArray start, NDArray stop, long num, bool endpoint, bool retstep, DType? dtype = null, int axis = 0) =>
        Spaced(start, stop, num, endpoint, dtype, axis);

    private static (NDArray Samples, NDArray Step) Spaced(NDArray start, NDArray stop, long num, bool endpoint, DType? dtype, int axis)
    {
        if (num < 0) throw new ValueError($"Number of samples, {num}, must be non-negative.");
        long intervals = endpoint ? num - 1 : num;
        DType compute = Profile.Current.Promotion.ResultType(Surface(start), Surface(stop), (double)num);
        Node first = Record.Cast(start.Node, compute), last = Record.Cast(stop.Node, compute);
        Node delta = Record.Map(Ops.Subtract, last, first);
        Shape points = delta.Shape;
        var alongFirst = new long[points.Rank + 1];
        alongFirst[0] = num;
        alongFirst.AsSpan(1).Fill(1);
        Node count = Record.Iota(new Shape(alongFirst));
        Node index = Record.Cast(count, compute);
        Node step = Record.Constant(compute, double.NaN), y;
        if (intervals > 0)
        {
            Node divisor = Record.Constant(compute, (double)intervals);
            step = Record.Map(Ops.Divide, delta, divisor);
            // A step that underflows to zero is applied after the division.
            Node zero = Record.Map(Ops.Equal, DType.Bool, step, Record.Constant(compute, 0.0));
            if (points.Rank > 0) zero = Record.Reduce(Ops.Any, DType.Bool, zero, [.. Enumerable.Range(0, points.Rank)], keepdims: false);
            Node fine = Record.Map(Ops.Multiply, Record.Map(Ops.Divide, index, divisor), delta);
            y = Record.Map(Ops.Where, compute, zero, fine, Record.Map(Ops.Multiply, index, step));
        }
        else y = Record.Map(Ops.Multiply, index, delta);
        y = Record.Map(Ops.Add, y, first);
        if (endpoint && num > 1)
        {
            Node isLast = Record.Map(Ops.Equal, DType.Bool, count, Record.Constant(DType.Int64, num - 1));
            y = Record.Map(Ops.Where, compute, isLast, last, y);
        }
        int to0 = NormalizeAxis("destination", axis, points.Rank + 1);
        if (to0 != 0) y = Record.Permute(y, Record.Moved(points.Rank + 1, 0, to0));
        if (dtype is { IsInteger: true }) y = Record.Map(Profile.Current.Semantics.LinspaceFloors ? Ops.Floor : Ops.Trunc, y);
        return (new NDArray(Record.Cast(y, dtype ?? compute)), new NDArray(step));

        static Profiles.Operand Surface(NDArray x) => Operands.Of(x);
    }

    /// <summary>Numbers evenly spaced on a logarithmic scale: <paramref name="base"/> to the powers of <c>linspace(start, stop)</c>.</summary>
    /// <param name="start">First exponent.</param>
    /// <param name="stop">Last exponent.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is one of the exponents.</param>
    /// <param name="base">The base, 10 by default.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="axis">Where the samples lie in the result when start or stop are arrays.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.logspace.html"/>
    public static NDArray logspace(NDArray start, NDArray stop, long num = 50, bool endpoint = true, NDArray? @base = null, DType? dtype = null, int axis = 0)
    {
        NDArray bases = @base ?? 10.0;
        if (bases.NDim > 0 && Profile.Current.Semantics.LogspaceTakesBases)
        {
            // Start and stop vary along the axes of the bases, the exponents along one more.
            int rank = Math.Max(bases.NDim, Math.Max(start.NDim, stop.NDim));
            (start, stop, bases) = (WithAxes(start, rank), WithAxes(stop, rank), expand_dims(WithAxes(bases, rank), axis));
        }
        return power(bases, linspace(start, stop, num, endpoint, axis: axis)).AsTypeIfNeeded(dtype);
    }

    /// <summary>Numbers evenly spaced on a logarithmic scale: a geometric progression. Evaluates start and stop, to refuse zeros.</summary>
    /// <param name="start">First number.</param>
    /// <param name="stop">Last number.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether stop is one of them.</param>
    /// <param name="dtype">Element type.</param>
    /// <param name="axis">Where the samples lie in the result when start or stop are arrays.</param>
    /// <exception cref="ValueError">A bound is zero.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.geomspace.html"/>
    public static NDArray geomspace(NDArray start, NDArray stop, long num = 50, bool endpoint = true, DType? dtype = null, int axis = 0)
    {
        if ((bool)any(start == 0) || (bool)any(stop == 0)) throw new ValueError("Geometric sequence cannot include zero");
        DType compute = Profile.Current.Promotion.ResultType(
            Operands.Of(start), Operands.Of(stop), (double)num, dtype ?? DType.Float64);
        NDArray from = new(Record.Cast(start.Node, compute)), to = new(Record.Cast(stop.Node, compute));
        NDArray sign = Direction(from, to);
        (from, to) = (from / sign, to / sign);
        NDArray y = logspace(log10(from), log10(to), num, endpoint, 10.0, compute);
        var index = new long[y.NDim];
        index.AsSpan().Fill(1);
        index[0] = num;
        Node count = Record.Iota(new Shape(index));
        bool ends = Profile.Current.Semantics.GeomspaceKeepsEnds;
        Node result = ends ? At(y.Node, 0, from.Node) : y.Node;
        if (num > 1 && endpoint && ends) result = At(result, num - 1, to.Node);
        y = new NDArray(result) * sign;
        int target = Axis.Normalize(axis, y.NDim);
        return new NDArray(Record.Permute(y.Node, Record.Moved(y.NDim, 0, target))).AsTypeIfNeeded(dtype);

        Node At(Node x, long position, Node value) =>
            Record.Map(Ops.Where, x.DType, Record.Map(Ops.Equal, DType.Bool, count, Record.Constant(DType.Int64, position)), Record.Cast(value, x.DType), x);
    }

    // What both ends are divided by. Before NumPy 2 it turned only what was purely imaginary, and what was negative at both ends.
    private static NDArray Direction(NDArray from, NDArray to)
    {
        if (Profile.Current.Semantics.GeomspaceByRatio) return np.sign(from);
        NDArray bothNegative = np.sign(from.Real) + np.sign(to.Real) == -2;
        if (!from.DType.IsComplex) return where((from < 0) & (to < 0), -1.0, 1.0).AsTypeIfNeeded(from.DType);
        NDArray bothImaginary = (from.Real == 0) & (to.Real == 0);
        return where(bothImaginary, new Complex(0, 1), where(bothNegative & (from.Imag == 0) & (to.Imag == 0), -1.0, 1.0)).AsTypeIfNeeded(from.DType);
    }

    /// <summary>An array computed from its indices: the function gets the coordinates of every element, one array for each axis, and is called once.</summary>
    /// <param name="function">Takes as many arrays as there are axes, all of the result's shape.</param>
    /// <param name="shape">Axis lengths.</param>
    /// <param name="dtype">Type of the coordinates, float64 by default.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.fromfunction.html"/>
    public static NDArray fromfunction(Func<NDArray[], NDArray> function, Shape shape, DType? dtype = null)
    {
        CheckLengths(shape);
        var coordinates = new NDArray[shape.Rank];
        for (int i = 0; i < coordinates.Length; i++)
        {
            var along = new long[shape.Rank];
            along.AsSpan().Fill(1);
            along[i] = shape[i];
            coordinates[i] = new NDArray(Record.Fill(Record.Cast(Record.Iota(new Shape(along)), dtype ?? DType.Float64), shape));
        }
        return function(coordinates);
    }

    /// <inheritdoc cref="fromfunction(Func{NDArray[], NDArray}, Shape, DType)"/>
    public static NDArray fromfunction(Func<NDArray, NDArray> function, Shape shape, DType? dtype = null) => fromfunction((NDArray[] x) => function(x[0]), shape, dtype);

    /// <inheritdoc cref="fromfunction(Func{NDArray[], NDArray}, Shape, DType)"/>
    public static NDArray fromfunction(Func<NDArray, NDArray, NDArray> function, Shape shape, DType? dtype = null) => fromfunction((NDArray[] x) => function(x[0], x[1]), shape, dtype);

    /// <inheritdoc cref="fromfunction(Func{NDArray[], NDArray}, Shape, DType)"/>
    public static NDArray fromfunction(Func<NDArray, NDArray, NDArray, NDArray> function, Shape shape, DType? dtype = null) =>
        fromfunction((NDArray[] x) => function(x[0], x[1], x[2]), shape, dtype);
}
