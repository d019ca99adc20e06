namespace OmniNumpy.Lazy.Python;

/// <summary>What NumPy's reductions and scans do not take as axes, though it could be read as some: bools, and lists in place of tuples.</summary>
internal static class AxisArguments
{
    private static readonly HashSet<string> s_strict =
    [
        .. ("sum prod min max amin amax mean std var any all argmin argmax ptp cumsum cumprod nansum nanprod nanmin nanmax nanmean nanstd nanvar nancumsum nancumprod " +
            "nanargmin nanargmax count_nonzero argsort take repeat concatenate trapezoid trapz cumulative_sum cumulative_prod unwrap reduce accumulate reduceat").Split(' '),
    ];

    /// <summary>Which parameter of a function is such an axis; -1 for none.</summary>
    public static int PlaceOf(string function, string[] parameters) => s_strict.Contains(function) ? Array.FindIndex(parameters, p => p.TrimStart('=') == "axis") : -1;

    /// <summary>Refuses what is none.</summary>
    /// <exception cref="TypeError">A bool or a list.</exception>
    public static void Check(object? value)
    {
        if (value is bool || value is NDArray { NDim: 0 } scalar && scalar.DType == DType.Bool) throw new TypeError("an integer is required");
        if (value is not (null or PythonTuple or NDArray or string) && PythonSequence.IsSequence(value)) throw new TypeError("'list' object cannot be interpreted as an integer");
    }
}
