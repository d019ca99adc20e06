using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Differences of neighbours. Slices of one array, combined elementwise: they fuse.
public static partial class np
{
    /// <summary>The n-th differences of neighbours along an axis: <c>a[i+1] - a[i]</c>, taken n times; of bools, whether neighbours differ.</summary>
    /// <param name="a">The array.</param>
    /// <param name="n">How often differences are taken; 0 gives the array itself.</param>
    /// <param name="axis">The axis, the last by default.</param>
    /// <param name="prepend">Values to put before the array along the axis; a scalar stands for one value everywhere.</param>
    /// <param name="append">Values to put after the array.</param>
    /// <returns>An array of n elements fewer along the axis.</returns>
    /// <exception cref="ValueError"><paramref name="n"/> is negative, or the array has no axes.</exception>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.diff.html"/>
    public static NDArray diff(NDArray a, int n = 1, int axis = -1, NDArray? prepend = null, NDArray? append = null)
    {
        if (n == 0) return a;
        if (n < 0) throw new ValueError($"order must be non-negative but got {n}");
        if (a.NDim == 0) throw new ValueError("diff requires input that is at least one dimensional");
        int along = Axis.Normalize(axis, a.NDim);
        if (prepend is not null || append is not null)
        {
            NDArray?[] parts = [AlongAxis(prepend), a, AlongAxis(append)];
            a = concatenate([.. parts.OfType<NDArray>()], along);
        }
        BinaryUfunc difference = a.DType == DType.Bool ? not_equal : subtract;
        for (; n > 0; n--) a = difference(Tail(a, along), Head(a, along));
        return a;

        NDArray? AlongAxis(NDArray? x) => x is { NDim: 0 } ? broadcast_to(x, WithAxis(a.Shape, along, 1)) : x;
    }

    /// <summary>The differences of neighbours of the flattened array, with values before and after them.</summary>
    /// <param name="ary">The array.</param>
    /// <param name="to_end">Values to put after the differences.</param>
    /// <param name="to_begin">Values to put before the differences.</param>
    /// <exception cref="TypeError">Values whose dtype does not cast to the array's by the same_kind rule.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ediff1d.html"/>
    public static NDArray ediff1d(NDArray ary, NDArray? to_end = null, NDArray? to_begin = null)
    {
        NDArray flat = ravel(ary);
        NDArray differences = subtract(Tail(flat, 0), Head(flat, 0));
        if (to_begin is null && to_end is null) return differences;
        NDArray?[] parts = [Ends(to_begin, nameof(to_begin)), differences, Ends(to_end, nameof(to_end))];
        return concatenate([.. parts.OfType<NDArray>()], dtype: ary.DType);

        NDArray? Ends(NDArray? values, string name)
        {
            if (values is null) return null;
            if (!can_cast(values.DType, ary.DType, Casting.SameKind))
                throw new TypeError($"dtype of `{name}` must be compatible with input `ary` under the `same_kind` rule.");
            return ravel(values.AsStrong(ary.DType));
        }
    }

    /// <summary>
    /// The gradient: second-order central differences inside, one-sided differences at both ends. Spacing given as coordinates is evaluated, to see
    /// whether it is even.
    /// </summary>
    /// <param name="f">Samples of a function on a grid.</param>
    /// <param name="varargs">The spacing: nothing for 1, a scalar for all axes, or for each axis a scalar or the coordinates along it.</param>
    /// <returns>One array for each axis; where it is a single one the result converts to it.</returns>
    /// <exception cref="ValueError">Too few samples, coordinates that do not fit.</exception>
    /// <exception cref="TypeError">The number of spacings is not the number of axes.</exception>
    /// <remarks>Unevenly spaced points after Fornberg, "Generation of finite difference formulas on arbitrarily spaced grids" (1988).</remarks>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.gradient.html"/>
    public static Gradient gradient(NDArray f, params NDArray[] varargs) => gradient(f, varargs, axis: null);

    /// <summary>As <see cref="gradient(NDArray, NDArray[])"/>, along some axes only.</summary>
    /// <param name="f">Samples of a function on a grid.</param>
    /// <param name="varargs">The spacing: nothing for 1, a scalar for all axes, or for each axis a scalar or the coordinates along it.</param>
    /// <param name="axis">The axes; all by default.</param>
    /// <param name="edge_order">1 or 2: the order of the differences at the ends.</param>
    /// <exception cref="AxisError">No such axis.</exception>
    /// <exception cref="ValueError">Too few samples, coordinates that do not fit, another edge_order.</exception>
    /// <exception cref="TypeError">The number of spacings is not the number of axes.</exception>
    public static Gradient gradient(NDArray f, NDArray[]? varargs = null, Axis? axis = null, int edge_order = 1)
    {
        int[] axes = axis is { IsAll: false } some ? some.Normalize(f.NDim) : Record.AllAxes(f.NDim);
        varargs ??= [];
        NDArray[] spacing = varargs.Length switch
        {
            0 => [.. axes.Select(_ => (NDArray)1.0)],
            1 when varargs[0].NDim == 0 => [.. axes.Select(_ => varargs[0])],
            _ when varargs.Length == axes.Length => [.. varargs.Select((v, i) => Distances(v, f.Shape[axes[i]]))],
            _ => throw new TypeError("invalid number of arguments"),
        };
        if (edge_order > 2) throw new ValueError("'edge_order' greater than 2 not supported");
        DType type = f.DType.IsInexact ? f.DType : DType.Float64;
        if (f.DType.IsInteger) f = f.AsStrong(DType.Float64);
        return new Gradient([.. axes.Select((a, i) => GradientAlong(f, a, spacing[i], edge_order).AsStrong(type))]);
    }

    // Even spacing as one number, uneven as the differences of the coordinates.
    private static NDArray Distances(NDArray coordinates, long length)
    {
        if (coordinates.NDim == 0) return coordinates;
        if (coordinates.NDim != 1) throw new ValueError("distances must be either scalars or 1d");
        if (coordinates.Size != length) throw new ValueError("when 1d, distances must match the length of the corresponding dimension");
        if (coordinates.DType.IsInteger) coordinates = coordinates.AsStrong(DType.Float64);
        NDArray steps = diff(coordinates);
        return steps.Size > 0 && (bool)all(steps == steps[0]) ? steps[0] : steps;
    }

    private static NDArray GradientAlong(NDArray f, int axis, NDArray h, int edgeOrder)
    {
        long n = f.Shape[axis];
        if (n < edgeOrder + 1)
            throw new ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
        bool even = h.NDim == 0;
        NDArray inside;
        if (even) inside = (F(2, n) - F(0, n - 2)) / (2.0 * h);
        else
        {
            NDArray d1 = Steps(0, n - 2), d2 = Steps(1, n - 1);
            NDArray a = -d2 / (d1 * (d1 + d2)), b = (d2 - d1) / (d1 * d2), c = d1 / (d2 * (d1 + d2));
            inside = a * F(0, n - 2) + b * F(1, n - 1) + c * F(2, n);
        }
        return concatenate([edgeOrder == 1 ? Simple(0) : First(), inside, edgeOrder == 1 ? Simple(n - 2) : Last()], axis);

        NDArray F(long start, long stop) => Sliced(f, axis, start, Math.Max(0, stop - start));

        NDArray At(long i) => F(i, i + 1);

        // The distances from start to stop, laid along the axis.
        NDArray Steps(long start, long stop)
        {
            long[] shape = [.. Enumerable.Repeat(1L, f.NDim)];
            shape[axis] = Math.Max(0, stop - start);
            return Sliced(h, 0, start, shape[axis]).Reshaped(new Shape(shape));
        }

        NDArray Step(long i) => even ? h : h[i];

        NDArray Simple(long i) => (At(i + 1) - At(i)) / Step(i);

        NDArray First()
        {
            if (even) return -1.5 / h * At(0) + 2.0 / h * At(1) + -0.5 / h * At(2);
            NDArray d1 = h[0], d2 = h[1];
            NDArray a = -(2.0 * d1 + d2) / (d1 * (d1 + d2)), b = (d1 + d2) / (d1 * d2), c = -d1 / (d2 * (d1 + d2));
            return a * At(0) + b * At(1) + c * At(2);
        }

        NDArray Last()
        {
            if (even) return 0.5 / h * At(n - 3) + -2.0 / h * At(n - 2) + 1.5 / h * At(n - 1);
            NDArray d1 = h[n - 3], d2 = h[n - 2];
            NDArray a = d2 / (d1 * (d1 + d2)), b = -(d2 + d1) / (d1 * d2), c = (2.0 * d2 + d1) / (d2 * (d1 + d2));
            return a * At(n - 3) + b * At(n - 2) + c * At(n - 1);
        }
    }

    /// <summary>All but the first along an axis.</summary>
    private static NDArray Tail(NDArray a, int axis) => Sliced(a, axis, Math.Min(1, a.Shape[axis]), Math.Max(0, a.Shape[axis] - 1));

    /// <summary>All but the last along an axis.</summary>
    private static NDArray Head(NDArray a, int axis) => Sliced(a, axis, 0, Math.Max(0, a.Shape[axis] - 1));
}

/// <summary>What <c>np.gradient</c> gives: the derivative along each axis. That of a single axis converts to an array.</summary>
[CollectionBuilder(typeof(Gradient), nameof(Create))]
public sealed class Gradient : IReadOnlyList<NDArray>
{
    private readonly NDArray[] _parts;

    internal Gradient(NDArray[] parts) => _parts = parts;

    /// <summary>A gradient of these derivatives.</summary>
    public static Gradient Create(ReadOnlySpan<NDArray> parts) => new(parts.ToArray());

    /// <summary>The derivative along the i-th of the axes.</summary>
    public NDArray this[int index] => _parts[index];

    /// <summary>How many axes there are.</summary>
    public int Count => _parts.Length;

    /// <summary>The derivative along the only axis.</summary>
    /// <exception cref="ValueError">There are several.</exception>
    public static implicit operator NDArray(Gradient gradient) => gradient._parts is [{ } only]
        ? only
        : throw new ValueError($"the gradient has {gradient.Count} parts, one for each axis; take one of them, or name the axis");

    /// <summary><c>var (dy, dx) = np.gradient(image)</c>.</summary>
    /// <exception cref="ValueError">There are not two.</exception>
    public void Deconstruct(out NDArray first, out NDArray second) => (first, second) = _parts is [var a, var b] ? (a, b) : throw NotThatMany(2);

    /// <summary><c>var (dz, dy, dx) = np.gradient(volume)</c>.</summary>
    /// <exception cref="ValueError">There are not three.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third) =>
        (first, second, third) = _parts is [var a, var b, var c] ? (a, b, c) : throw NotThatMany(3);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)_parts).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The array of the only axis as it prints itself, or the arrays of several as a tuple.</summary>
    public override string ToString() => _parts is [{ } only] ? only.ToString() : $"({string.Join(", ", _parts.Select(p => p.Repr()))})";

    private ValueError NotThatMany(int wanted) => new($"{(Count < wanted ? "not enough" : "too many")} values to unpack (expected {wanted}, got {Count})");
}
