using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Choosing between values.
public static partial class np
{
    /// <summary>Elements of <paramref name="x"/> where the condition is non-zero, of <paramref name="y"/> elsewhere; all are broadcast.</summary>
    /// <param name="condition">Where to take x.</param>
    /// <param name="x">Values where the condition holds.</param>
    /// <param name="y">Values elsewhere.</param>
    /// <exception cref="ValueError">The shapes do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.where.html"/>
    public static NDArray where(NDArray condition, NDArray x, NDArray y) => new(Ufunc.Record(Ops.Where, [condition.Node, x.Node, y.Node]));

    /// <summary>The indices where the condition is non-zero, one array for each axis; evaluates the condition.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nonzero.html"/>
    public static NDArray[] where(NDArray condition) => nonzero(condition);

    /// <summary>The values limited to an interval: each element no less than <paramref name="a_min"/> and no more than <paramref name="a_max"/>.</summary>
    /// <param name="a">The array.</param>
    /// <param name="a_min">Lower bound; null for none.</param>
    /// <param name="a_max">Upper bound; null for none.</param>
    /// <param name="out">Receives the result.</param>
    /// <param name="min">The array API's name of <paramref name="a_min"/>.</param>
    /// <param name="max">The array API's name of <paramref name="a_max"/>.</param>
    /// <exception cref="ValueError">A bound is given twice, or the shapes do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.clip.html"/>
    public static NDArray clip(NDArray a, NDArray? a_min = null, NDArray? a_max = null, NDArray? @out = null, NDArray? min = null, NDArray? max = null, DType? dtype = null)
    {
        if (dtype is not null) return clip(a.AsStrong(dtype), a_min, a_max, @out, min, max);
        if ((a_min is not null || a_max is not null) && (min is not null || max is not null))
            throw new ValueError("Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.");
        Semantics semantics = Profile.Current.Semantics;
        if (!semantics.ClipNeedsNoBound && a_min is null && a_max is null && min is null && max is null) throw new ValueError("One of max or min must be given");
        NDArray? low = Bound(a, a_min ?? min, upper: false), high = Bound(a, a_max ?? max, upper: true);
        NDArray result = (low, high) switch
        {
            (null, null) => new NDArray(new Node(Ops.Copy, a.DType, a.Shape, [a.Node])),
            (null, { } h) => Ufunc.Apply(Ops.Minimum, a, h),
            ({ } l, null) => Ufunc.Apply(Ops.Maximum, a, l),
            ({ } l, { } h) => new NDArray(Ufunc.Record(Ops.Clip, [a.Node, l.Node, h.Node])),
        };
        if (@out is null) return result;
        if (!Promotion.CanCast(result.DType, @out.DType, Casting.SameKind))
        {
            throw new UFuncTypeError($"Cannot cast ufunc 'clip' output from dtype('{result.DType}') to dtype('{@out.DType}') with casting rule 'same_kind'");
        }
        return Reduction.Store(result.Node, @out, "clip");
    }

    // A Python integer at or beyond the end of the type bounds nothing and need not fit it.
    private static NDArray? Bound(NDArray a, NDArray? bound, bool upper) =>
        bound is null || Profile.Current.Promotion.IsVacuousBound(Operands.Of(bound), a.DType, upper) ? null : IsIgnoredNaN(bound) ? (upper ? double.PositiveInfinity : double.NegativeInfinity) : bound;

    private static bool IsIgnoredNaN(NDArray bound)
    {
        if (Profile.Current.Semantics.ClipKeepsNaNBounds || bound.NDim > 0 || !bound.DType.IsInexact || !(bool)isnan(bound)) return false;
        RaiseWarning("DeprecationWarning: Passing `np.nan` to mean no clipping in np.clip has always been unreliable, and is now deprecated. In future, this will always return nan, like it already does when min or max are arrays that contain nan. To skip a bound, pass either None or an np.inf of an appropriate sign.");
        return true;
    }

    /// <summary>Elements rounded to a number of decimals, halves to even. Scaling by powers of ten makes it inexact, as NumPy's is.</summary>
    /// <param name="a">The array.</param>
    /// <param name="decimals">Digits after the point; negative ones round before it.</param>
    /// <param name="out">Receives the result.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.round.html"/>
    public static NDArray round(NDArray a, int decimals = 0, NDArray? @out = null)
    {
        DType type = Reduction.TypeOf("round", a.DType);
        if (@out is not null && @out.Shape != a.Shape)
            throw new ValueError($"invalid output shape: it is {@out.Shape.ToCompactString()}, the result {a.Shape.ToCompactString()}");
        if (a.DType == DType.Bool && decimals != 0)
            throw new UFuncTypeError("Cannot cast ufunc 'multiply' output from dtype('float64') to dtype('bool') with casting rule 'same_kind'\n  round a bool array with decimals: 0, or as numbers: a.AsType(np.int64)");
        if (@out is not null && !Promotion.CanCast(type, @out.DType, Casting.SameKind))
            throw new UFuncTypeError($"Cannot cast ufunc '{(decimals == 0 ? "rint" : "multiply")}' output from dtype('{type}') to dtype('{@out.DType}') with casting rule 'same_kind'");
        if (type.IsComplex && decimals != 0)
        {
            // Both parts by themselves: a product of complex numbers would mix their signed zeros.
            Node[] parts = [round(real(a), decimals).Node, round(imag(a), decimals).Node];
            return Reduction.Store(new Node(Ops.Assemble, type, a.Shape, parts), @out, "round");
        }
        Node x = Record.Cast(a.Node, type);
        Node result = x;
        if (type.IsInexact && decimals == 0) result = Record.Map(Ops.Rint, x);
        else if (type.IsInexact || decimals < 0)
        {
            // Integers are rounded as doubles.
            DType compute = type.IsInexact ? type : DType.Float64;
            Node scale = Record.Constant(compute, Math.Pow(10, Math.Abs(decimals)));
            (Op before, Op after) = decimals >= 0 ? (Ops.Multiply, Ops.Divide) : (Ops.Divide, Ops.Multiply);
            result = Record.Cast(Record.Map(after, Record.Map(Ops.Rint, Record.Map(before, Record.Cast(x, compute), scale)), scale), type);
        }
        return Reduction.Store(result, @out, "round");
    }

    /// <summary>Another name of <see cref="round"/>.</summary>
    /// <inheritdoc cref="round" path="/param"/>
    public static NDArray around(NDArray a, int decimals = 0, NDArray? @out = null) => round(a, decimals, @out);

    /// <summary>NaN replaced by a number, infinities by the largest finite ones or given numbers.</summary>
    /// <param name="x">The array.</param>
    /// <param name="nan">What NaN becomes.</param>
    /// <param name="posinf">What positive infinity becomes; the dtype's largest number by default.</param>
    /// <param name="neginf">What negative infinity becomes; the dtype's smallest number by default.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nan_to_num.html"/>
    public static NDArray nan_to_num(NDArray x, bool copy = true, double nan = 0, double? posinf = null, double? neginf = null)
    {
        if (!copy && x.DType.IsInexact)
        {
            x.Write(nan_to_num(x, true, nan, posinf, neginf).Node);
            return x;
        }
        if (!x.DType.IsInexact) return copy ? np.copy(x) : x;
        DType part = x.DType.RealType;
        if (x.DType.IsFloating) return new NDArray(Replace(Record.Cast(x.Node, x.DType)));
        Node z = Record.Cast(x.Node, x.DType);
        Node re = Replace(Record.Map(Ops.Real, part, z)), im = Replace(Record.Map(Ops.Imag, part, z));
        Node i = Record.Constant(x.DType, new System.Numerics.Complex(0, 1));
        return new NDArray(Record.Map(Ops.Add, Record.Cast(re, x.DType), Record.Map(Ops.Multiply, Record.Cast(im, x.DType), i)));

        Node Replace(Node v)
        {
            FInfo limits = FInfo.Of(part);
            Node isInfinite = Record.Map(Ops.IsInf, DType.Bool, v);
            Node isNegative = Record.Map(Ops.Less, DType.Bool, v, Record.Constant(part, 0.0));
            Node infinite = Record.Map(Ops.Where, part, isNegative, Record.Constant(part, neginf ?? limits.Min), Record.Constant(part, posinf ?? limits.Max));
            Node finite = Record.Map(Ops.Where, part, isInfinite, infinite, v);
            return Record.Map(Ops.Where, part, Record.Map(Ops.IsNaN, DType.Bool, v), Record.Constant(part, nan), finite);
        }
    }

    /// <summary>The angle of complex numbers, in radians, or in degrees.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.angle.html"/>
    public static NDArray angle(NDArray z, bool deg = false)
    {
        if (z.DType == DType.Bool) z = z.AsStrong(DType.Float64);
        NDArray im = z.DType.IsComplex ? Ufunc.Apply(Ops.Imag, z) : zeros_like(z), re = z.DType.IsComplex ? Ufunc.Apply(Ops.Real, z) : z;
        NDArray radians = Ufunc.Apply(Ops.Arctan2, im, re);
        return deg ? radians * (180 / Math.PI) : radians;
    }
}
