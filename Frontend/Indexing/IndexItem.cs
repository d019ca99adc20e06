using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Start, stop and step along one axis, as Python's <c>slice</c>: negative positions count from the end, missing ones mean the whole way.</summary>
/// <param name="Start">The first position.</param>
/// <param name="Stop">The position before which it ends.</param>
/// <param name="Step">The distance between positions; negative goes backwards.</param>
public readonly record struct Slice(long? Start = null, long? Stop = null, long? Step = null)
{
    /// <summary>As Python writes it in brackets: <c>1:-1:2</c>.</summary>
    public override string ToString() => Step is { } step ? $"{Start}:{Stop}:{step}" : $"{Start}:{Stop}";
}

/// <summary>
/// One item between the brackets of <c>a[...]</c>: an integer, a slice, <c>np.newaxis</c> (or null), <c>np.ellipsis</c>, a bool, or an array of
/// integers or bools. Everything that may stand there converts to it.
/// </summary>
public readonly struct IndexItem
{
    internal enum Form : byte { Integer, Slice, NewAxis, Ellipsis, Bool, Array }

    /// <summary>Stands for a bound or an end that was not given.</summary>
    internal const long Missing = long.MinValue;

    private IndexItem(Form kind, long start = 0, long stop = 0, long step = 1, NDArray? array = null)
    {
        Kind = kind;
        Start = start;
        Stop = stop;
        Step = step;
        Array = array;
    }

    internal Form Kind { get; }
    /// <summary>The integer or bool, or the start of a slice.</summary>
    internal long Start { get; }
    internal long Stop { get; }
    internal long Step { get; }
    internal NDArray? Array { get; }

    internal static IndexItem NewAxis => new(Form.NewAxis);
    internal static IndexItem Ellipsis => new(Form.Ellipsis);

    /// <summary>A position along one axis, from the end if negative.</summary>
    public static implicit operator IndexItem(int position) => new(Form.Integer, position);
    /// <summary>A position along one axis, from the end if negative.</summary>
    public static implicit operator IndexItem(long position) => new(Form.Integer, position);
    /// <summary>A position along one axis: <c>^1</c> is the last.</summary>
    public static implicit operator IndexItem(Index position) => new(Form.Integer, position.IsFromEnd ? -(long)position.Value : position.Value, position is { IsFromEnd: true, Value: 0 } ? 1 : 0);
    /// <summary>A part of one axis: <c>1..^1</c>, <c>..</c>.</summary>
    public static implicit operator IndexItem(Range range) => new(
        Form.Slice,
        range.Start is { IsFromEnd: true, Value: 0 } ? long.MaxValue : Bound(range.Start),
        range.End is { IsFromEnd: true, Value: 0 } ? Missing : Bound(range.End));
    /// <summary>A part of one axis.</summary>
    public static implicit operator IndexItem(Slice slice)
    {
        if (slice.Step == 0) throw new ValueError("slice step cannot be zero");
        return new IndexItem(Form.Slice, slice.Start ?? Missing, slice.Stop ?? Missing, slice.Step ?? 1);
    }
    /// <summary>A mask without axes: true adds an axis of length 1, false one of length 0.</summary>
    public static implicit operator IndexItem(bool mask) => new(Form.Bool, mask ? 1 : 0);
    /// <summary>An array of integer positions or a mask; null is <c>np.newaxis</c>.</summary>
    public static implicit operator IndexItem(NDArray? array) => array is null ? NewAxis : new IndexItem(Form.Array, array: array);
    /// <summary>Positions along one axis.</summary>
    public static implicit operator IndexItem(ReadOnlySpan<int> positions) => new(Form.Array, array: np.array(positions));
    /// <summary>Positions along one axis.</summary>
    public static implicit operator IndexItem(ReadOnlySpan<long> positions) => new(Form.Array, array: np.array(positions));
    /// <summary>A mask over one axis.</summary>
    public static implicit operator IndexItem(ReadOnlySpan<bool> mask) => new(Form.Array, array: np.array(mask));

    /// <summary>The position of an integer index along an axis.</summary>
    /// <exception cref="IndexError">There is no such position.</exception>
    internal long PositionIn(long length, int axis)
    {
        // ^0 is the position past the end.
        long position = Stop != 0 ? length : Start;
        if ((ulong)position < (ulong)length) return position;
        if (position < 0 && position >= -length) return position + length;
        throw new IndexError($"index {position} is out of bounds for axis {axis} with size {length}");
    }

    /// <summary>First position and number of positions of a slice along an axis, by Python's rules.</summary>
    internal (long Start, long Count) RangeIn(long length)
    {
        long start = Start, stop = Stop, step = Step;
        if (step > 0)
        {
            start = start == Missing ? 0 : Clamp(start, length, 0, length);
            stop = stop == Missing ? length : Clamp(stop, length, 0, length);
            return (start, stop > start ? (stop - start - 1) / step + 1 : 0);
        }
        start = start == Missing ? length - 1 : Clamp(start, length, -1, length - 1);
        stop = stop == Missing ? -1 : Clamp(stop, length, -1, length - 1);
        return (start, start > stop ? (start - stop - 1) / (step == long.MinValue ? long.MaxValue : -step) + 1 : 0);
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        Form.Integer => Stop != 0 ? "^0" : $"{Start}",
        Form.Slice => new Slice(Given(Start), Given(Stop), Step == 1 ? null : Step).ToString(),
        Form.NewAxis => "None",
        Form.Ellipsis => "...",
        Form.Bool => Start != 0 ? "True" : "False",
        _ => $"{Array!.DType}{Array.Shape}",
    };

    private static long? Given(long bound) => bound == Missing ? null : bound;

    private static long Bound(Index index) => index.IsFromEnd ? -(long)index.Value : index.Value;

    private static long Clamp(long bound, long length, long low, long high) => Math.Clamp(bound < 0 ? bound + length : bound, low, high);
}

/// <summary>Makes index expressions that can be kept and used again (NumPy's <c>np.s_</c>): <c>np.s_["1:-1, ::2"]</c>, <c>np.s_[1..3, 0]</c>.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "the brackets need an instance")]
public sealed class IndexExpression
{
    internal IndexExpression() { }

    /// <summary>The items of the text, as Python reads them: integers, slices, <c>None</c>, <c>...</c>, <c>True</c>, <c>False</c>, lists of integers or bools.</summary>
    /// <exception cref="IndexError">The text holds something else.</exception>
    public IndexItem[] this[string text] => IndexParser.Parse(text).ToArray();

    /// <summary>The items themselves.</summary>
    public IndexItem[] this[params ReadOnlySpan<IndexItem> items] => items.ToArray();
}
