using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Different values in different places.
public static partial class np
{
    /// <summary>At each place the choice of the first condition that holds there.</summary>
    /// <param name="condlist">Boolean arrays.</param>
    /// <param name="choicelist">An array or scalar for each condition.</param>
    /// <param name="default">The value where no condition holds.</param>
    /// <exception cref="ValueError">Not as many choices as conditions, none at all, or shapes that do not fit.</exception>
    /// <exception cref="TypeError">A condition that is not boolean.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.select.html"/>
    public static NDArray select(NDArray[] condlist, NDArray[] choicelist, NDArray? @default = null)
    {
        if (condlist.Length != choicelist.Length) throw new ValueError("list of cases must be same length as list of conditions");
        if (condlist.Length == 0) throw new ValueError("select with an empty condition list is not possible");
        @default ??= 0;
        for (int i = 0; i < condlist.Length; i++)
            if (condlist[i].DType != DType.Bool) throw new TypeError($"invalid entry {i} in condlist: should be boolean ndarray");
        NDArray[] choices = [.. choicelist, @default];
        DType type = TypeOfChoices(choicelist, @default);
        foreach (Shape[] together in (Shape[][])[[.. condlist.Select(c => c.Shape)], [.. choices.Select(c => c.Shape)], [condlist[0].Shape, choicelist[0].Shape]])
            broadcast_shapes(together);
        NDArray result = @default.AsStrong(type);
        for (int i = condlist.Length - 1; i >= 0; i--)
        {
            // NumPy copies the choices into the result, where a Python number has become an array of its own type.
            if (!Promotion.CanCast(choicelist[i].DType, type, Casting.SameKind)) throw CannotCast(choicelist[i].DType, type, Casting.SameKind);
            result = where(condlist[i], choicelist[i].AsStrong(type), result);
        }
        return result;
    }

    // NumPy 1 made arrays of numbers, whose values count in promotion; its later releases took the choices' type before the default's value.
    private static DType TypeOfChoices(NDArray[] choices, NDArray @default)
    {
        if (!Profile.Current.Semantics.Scalars.CountsValues) return CommonType([.. choices, @default]);
        NDArray[] arrays = [.. choices.Select(c => c.AsStrong(c.DType))];
        NDArray rest = @default.AsStrong(@default.DType);
        return Profile.Current.Semantics.SelectTakesChoicesFirst ? result_type(CommonType(arrays), rest) : CommonType([.. arrays, rest]);
    }

    /// <summary>
    /// A function defined in pieces: each piece is called once, with the elements where its condition holds. Evaluates the conditions, since how many
    /// elements a piece gets depends on them.
    /// </summary>
    /// <param name="x">The argument.</param>
    /// <param name="condlist">Conditions of the shape of x; of several that hold the last one counts.</param>
    /// <param name="funclist">A function for each condition, and perhaps one more for the rest, which is else zero.</param>
    /// <returns>An array of the shape and dtype of x.</returns>
    /// <exception cref="ValueError">The numbers of conditions and functions do not fit.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.piecewise.html"/>
    public static NDArray piecewise(NDArray x, NDArray[] condlist, Func<NDArray, NDArray>[] funclist)
    {
        NDArray y = zeros_like(x);
        foreach ((NDArray condition, Func<NDArray, NDArray> piece) in Pieces(x, condlist, funclist))
        {
            NDArray chosen = x[condition];
            if (chosen.Size > 0) y[condition] = piece(chosen);   // a number must fit, as where it is assigned
        }
        return y;
    }

    /// <summary>As <see cref="piecewise(NDArray, NDArray[], Func{NDArray, NDArray}[])"/>, with a constant for each condition: nothing is evaluated.</summary>
    /// <param name="x">The argument, which gives shape and dtype.</param>
    /// <param name="condlist">Conditions of the shape of x; of several that hold the last one counts.</param>
    /// <param name="funclist">A scalar for each condition, and perhaps one more for the rest, which is else zero.</param>
    /// <exception cref="ValueError">The numbers of conditions and values do not fit.</exception>
    public static NDArray piecewise(NDArray x, NDArray[] condlist, NDArray[] funclist)
    {
        NDArray y = zeros_like(x);
        foreach ((NDArray condition, NDArray value) in Pieces(x, condlist, funclist)) y = where(condition, new NDArray(y.Cast(value)), y);
        return y;
    }

    // Pairs of conditions and what holds there; the one too many goes with where none of them holds.
    private static List<(NDArray Condition, T Piece)> Pieces<T>(NDArray x, NDArray[] conditions, T[] pieces)
    {
        // A list of bools is one condition.
        if (conditions.Length > 0 && conditions[0].NDim == 0 && x.NDim != 0) conditions = [stack(conditions)];
        conditions = Array.ConvertAll(conditions, c => c.AsStrong(DType.Bool));
        int n = conditions.Length;
        if (pieces.Length == n + 1) conditions = [.. conditions, logical_not(conditions.Aggregate((a, b) => logical_or(a, b)))];
        else if (pieces.Length != n) throw new ValueError($"with {n} condition(s), either {n} or {n + 1} functions are expected");
        return [.. conditions.Zip(pieces)];
    }
}
