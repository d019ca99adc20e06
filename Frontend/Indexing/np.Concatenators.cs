using System.Globalization;
using System.Numerics;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// Joins numbers, arrays and ranges between brackets: <c>np.r_[np.s_["1:4"], 0, a]</c>, <c>np.r_["1:4", 0, a]</c>, <c>np.r_["0:1:5j"]</c>. A first
    /// item such as <c>"0,2"</c>, <c>"-1"</c> or <c>"0,3,1"</c> says along which axis, with how many axes at least, and where the axis of vectors
    /// then goes; <c>"r"</c> and <c>"c"</c> make a row and a column.
    /// </summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.r_.html"/>
    public static Concatenator r_ { get; } = new(axis: 0, ndmin: 1, trans1d: -1);

    /// <summary>Puts vectors and matrices side by side as columns: <c>np.c_[a, b]</c> is <c>np.r_["-1,2,0", a, b]</c>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.c_.html"/>
    public static Concatenator c_ { get; } = new(axis: -1, ndmin: 2, trans1d: 0);
}

/// <summary>What <see cref="np.r_"/> and <see cref="np.c_"/> are: brackets that join.</summary>
public sealed class Concatenator
{
    private readonly int _axis, _ndmin, _trans1d;

    internal Concatenator(int axis, int ndmin, int trans1d) => (_axis, _ndmin, _trans1d) = (axis, ndmin, trans1d);

    /// <summary>The items joined; numbers are weak, so <c>np.r_[float32Array, 0.5]</c> stays float32.</summary>
    /// <exception cref="ValueError">An unknown directive, one that is not the first item, or shapes that do not fit.</exception>
    public NDArray this[params ReadOnlySpan<ConcatenatorItem> items]
    {
        get
        {
            int axis = _axis, ndmin = _ndmin, trans1d = _trans1d;
            string? matrix = null;
            var parts = new List<NDArray>(items.Length);
            var types = new List<PromotionOperand>(items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                if (items[i].Directive is { } directive)
                {
                    if (i > 0) throw new ValueError("special directives must be the first entry.");
                    if (directive is "r" or "c") matrix = directive;
                    else Read(directive, ref axis, ref ndmin, ref trans1d);
                    continue;
                }
                NDArray part = items[i].Array!;
                bool scalar = part.Node.Op == Ops.Constant;
                types.Add(scalar ? part : part.DType);
                parts.Add(scalar ? part : Placed(part, items[i].IsRange, ndmin, trans1d));
            }
            if (types.Count > 0)
            {
                DType type = Profile.Current.Semantics.Scalars.CountsValues ? CommonByKind(parts) : np.result_type([.. types]);
                for (int i = 0; i < parts.Count; i++) parts[i] = np.array(parts[i], type, copy: null, ndmin: ndmin);
            }
            NDArray joined = np.concatenate([.. parts], axis);
            if (matrix is null) return joined;
            return joined.NDim == 1 && matrix == "c" ? np.atleast_2d(joined).T : np.atleast_2d(joined);
        }
    }

    // NumPy 1's find_common_type: scalars count only where they are of a higher kind than all arrays, and an integer is of a higher one than a natural number.
    private static DType CommonByKind(List<NDArray> parts)
    {
        DType? arrays = null, scalars = null;
        foreach (NDArray part in parts)
        {
            ref DType? common = ref part.NDim == 0 ? ref scalars : ref arrays;
            common = common is null ? part.DType : Promotion.PromoteTypes(common, part.DType);
        }
        if (arrays is null || scalars is null) return (arrays ?? scalars)!;
        return "buifc".IndexOf(scalars.Kind) > "buifc".IndexOf(arrays.Kind) ? scalars : arrays;
    }

    /// <summary>As with items, several ranges and numbers in one text: <c>np.r_["0:1:5j, 7"]</c>.</summary>
    public NDArray this[string items] => items.Contains(':')
        ? this[items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ConcatenatorItem.Parse).ToArray()]
        : this[new ReadOnlySpan<ConcatenatorItem>([items])];

    private static void Read(string directive, ref int axis, ref int ndmin, ref int trans1d)
    {
        string[] numbers = directive.Split(',');
        if (numbers.Length == 1)
        {
            axis = Integer(numbers[0]) ?? throw new ValueError("unknown special directive");
            return;
        }
        var unknown = new ValueError($"unknown special directive '{directive}'");
        axis = Integer(numbers[0]) ?? throw unknown;
        ndmin = Integer(numbers[1]) ?? throw unknown;
        if (numbers.Length == 3) trans1d = Integer(numbers[2]) ?? throw unknown;
    }

    private static int? Integer(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;

    // With as many axes as asked for; trans1d says where those that were there go.
    private static NDArray Placed(NDArray part, bool range, int ndmin, int trans1d)
    {
        NDArray wide = np.array(part, copy: null, ndmin: ndmin);
        if (trans1d == -1 || part.NDim >= ndmin) return wide;
        if (range) return np.swapaxes(wide, -1, trans1d);
        int added = ndmin - part.NDim, to = trans1d < 0 ? trans1d + added + 1 : trans1d;
        int[] axes = [.. Enumerable.Range(0, ndmin)];
        return np.transpose(wide, [.. axes[..Math.Min(to, ndmin)], .. axes[added..], .. to < added ? axes[to..added] : []]);
    }
}

/// <summary>What stands between the brackets of <see cref="np.r_"/>: a number, an array, a range, or the text of a range or directive.</summary>
public readonly struct ConcatenatorItem
{
    private ConcatenatorItem(NDArray? array, bool range = false, string? directive = null) => (Array, IsRange, Directive) = (array, range, directive);

    internal NDArray? Array { get; }
    internal bool IsRange { get; }
    internal string? Directive { get; }

#pragma warning disable CS1591 // conversions from everything that can be joined
    public static implicit operator ConcatenatorItem(NDArray array) => new(array);
    public static implicit operator ConcatenatorItem(bool value) => new(value);
    public static implicit operator ConcatenatorItem(int value) => new(value);
    public static implicit operator ConcatenatorItem(long value) => new(value);
    public static implicit operator ConcatenatorItem(double value) => new(value);
    public static implicit operator ConcatenatorItem(Complex value) => new(value);
    public static implicit operator ConcatenatorItem(int[] values) => new(np.array(values));
    public static implicit operator ConcatenatorItem(long[] values) => new(np.array(values));
    public static implicit operator ConcatenatorItem(float[] values) => new(np.array(values));
    public static implicit operator ConcatenatorItem(double[] values) => new(np.array(values));
    public static implicit operator ConcatenatorItem(bool[] values) => new(np.array(values));
#pragma warning restore CS1591

    /// <summary>The integers of a range.</summary>
    public static implicit operator ConcatenatorItem(Slice slice) =>
        new(slice.Stop is { } stop ? np.arange(slice.Start ?? 0, stop, slice.Step ?? 1) : np.arange(slice.Start ?? 0), range: true);

    /// <summary>The integers of a range whose ends are counted from the start.</summary>
    /// <exception cref="ValueError">An end counted from the end.</exception>
    public static implicit operator ConcatenatorItem(Range range) => range.Start.IsFromEnd || range.End.IsFromEnd
        ? throw new ValueError($"{range} has no end to count from; write the numbers as text: \"-3:0\"")
        : (ConcatenatorItem)new Slice(range.Start.Value, range.End.Value);

    /// <summary>A range as Python writes it (<c>1:4</c>, <c>0:1:0.25</c>, <c>0:1:5j</c>) or a directive.</summary>
    /// <exception cref="ValueError">Text with a colon that is no range of numbers.</exception>
    public static implicit operator ConcatenatorItem(string text) => text.Contains(':') ? new(RangeOf(text), range: true) : new(null, directive: text);

    internal static ConcatenatorItem Parse(string text) =>
        text.Contains(':') ? (ConcatenatorItem)text
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? (ConcatenatorItem)integer
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? (ConcatenatorItem)real
        : throw new ValueError($"'{text}' is neither a range nor a number");

    private static NDArray RangeOf(string text)
    {
        string[] parts = text.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length > 3) throw Invalid();
        bool counted = parts.Length == 3 && parts[2].EndsWith('j');
        bool whole = !counted;
        double start = Number(parts[0], 0), stop = Number(parts[1], double.NaN);
        double step = parts.Length < 3 ? 1 : Number(counted ? parts[2][..^1] : parts[2], 1);
        if (counted) return np.linspace(start, stop, (long)Math.Abs(step));
        if (double.IsNaN(stop)) (start, stop) = (0, start);
        return whole ? np.arange((long)start, (long)stop, (long)step) : np.arange(start, stop, step);

        double Number(string number, double missing)
        {
            if (number.Length == 0) return missing;
            whole &= long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Invalid();
        }
        ValueError Invalid() => new($"\"{text}\" is not a range start:stop or start:stop:step of numbers");
    }
}
