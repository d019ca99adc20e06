namespace OmniNumpy.Lazy;

/// <summary>How arrays are written as text (what <c>np.get_printoptions()</c> returns). Immutable; change it with <c>np.set_printoptions</c>.</summary>
public sealed record PrintOptions
{
    private static readonly string[] s_floatModes = ["fixed", "unique", "maxprec", "maxprec_equal"];
    private static readonly string[] s_kinds = ["all", "bool", "int", "int_kind", "float", "float_kind", "complexfloat", "complex_kind"];
    private static readonly AsyncLocal<PrintOptions?> s_ambient = new();
    private static volatile PrintOptions s_default = new();

    /// <summary>Digits after the point; what it means depends on <see cref="FloatMode"/>. 8 unless set.</summary>
    public int Precision { get; init; } = 8;
    /// <summary>Arrays with more elements are summarised. 1000 unless set.</summary>
    public long Threshold { get; init; } = 1000;
    /// <summary>Elements shown at each end of an axis of a summarised array. 3 unless set.</summary>
    public int EdgeItems { get; init; } = 3;
    /// <summary>Characters on a line. 75 unless set.</summary>
    public int LineWidth { get; init; } = 75;
    /// <summary>Whether floats near zero are written as zero in place of switching to scientific notation.</summary>
    public bool Suppress { get; init; }
    /// <summary>What stands for NaN.</summary>
    public string NanStr { get; init; } = "nan";
    /// <summary>What stands for infinity.</summary>
    public string InfStr { get; init; } = "inf";
    /// <summary><c>-</c>: only minus signs; <c>+</c>: a sign always; a space: a space in place of the plus sign.</summary>
    public char Sign { get; init; } = '-';
    /// <summary><c>fixed</c>, <c>unique</c>, <c>maxprec</c> or <c>maxprec_equal</c>. <c>maxprec</c> unless set, whatever NumPy's documentation says.</summary>
    public string FloatMode { get; init; } = "maxprec";
    /// <summary>Functions that write elements in place of the library's own, by <c>all</c>, <c>bool</c>, <c>int</c>, <c>float</c>, <c>complexfloat</c> and the like.</summary>
    public IReadOnlyDictionary<string, Func<object, string>>? Formatter { get; init; }
    /// <summary>Whose older manner to keep: none unless set.</summary>
    public PrintLegacy Legacy { get; init; }
    /// <summary>Writes whole arrays in place of <c>repr</c>.</summary>
    public Func<NDArray, string>? OverrideRepr { get; init; }
    /// <summary>Writes whole arrays in place of <c>str</c>.</summary>
    internal Func<NDArray, string>? OverrideStr { get; init; }

    /// <summary>An option by NumPy's name: <c>np.get_printoptions()["precision"]</c>.</summary>
    /// <exception cref="KeyError">No such option.</exception>
    public object? this[string option] => option switch
    {
        "precision" => Precision,
        "threshold" => Threshold,
        "edgeitems" => EdgeItems,
        "linewidth" => LineWidth,
        "suppress" => Suppress,
        "nanstr" => NanStr,
        "infstr" => InfStr,
        "sign" => Sign,
        "floatmode" => FloatMode,
        "formatter" => Formatter,
        "legacy" => (object?)Legacy.Name ?? false,
        "override_repr" => OverrideRepr,
        _ => throw new KeyError($"'{option}'"),
    };

    /// <summary>The options in force in this flow of control.</summary>
    internal static PrintOptions Current
    {
        get => s_ambient.Value ?? s_default;
        set => s_ambient.Value = value;
    }

    /// <summary>The options where none were set; the configuration file may change them.</summary>
    internal static PrintOptions Default
    {
        get => s_default;
        set => s_default = value;
    }

    /// <summary>These options with those arguments that are given.</summary>
    /// <exception cref="ValueError">An argument is none of the values it may have.</exception>
    internal PrintOptions With(
        int? precision = null, long? threshold = null, int? edgeitems = null, int? linewidth = null, bool? suppress = null, string? nanstr = null,
        string? infstr = null, IReadOnlyDictionary<string, Func<object, string>>? formatter = null, char? sign = null, string? floatmode = null, PrintLegacy? legacy = null)
    {
        if (floatmode != null && !s_floatModes.Contains(floatmode))
            throw new ValueError($"floatmode option must be one of {string.Join(", ", s_floatModes.Select(m => $"\"{m}\""))}; got \"{floatmode}\"");
        if (sign is not (null or '-' or '+' or ' ')) throw new ValueError($"sign option must be one of ' ', '+', or '-'; got '{sign}'");
        if (edgeitems < 0) throw new ValueError($"edgeitems must be >= 0; got {edgeitems}");
        foreach (string kind in formatter?.Keys ?? [])
            if (!s_kinds.Contains(kind)) throw new ValueError($"no kind of elements '{kind}' for formatter; known are {string.Join(", ", s_kinds)}");
        return this with
        {
            Precision = precision ?? Precision,
            Threshold = threshold ?? Threshold,
            EdgeItems = edgeitems ?? EdgeItems,
            LineWidth = linewidth ?? LineWidth,
            Suppress = suppress ?? Suppress,
            NanStr = nanstr ?? NanStr,
            InfStr = infstr ?? InfStr,
            Formatter = formatter ?? Formatter,
            Sign = sign ?? Sign,
            FloatMode = floatmode ?? FloatMode,
            Legacy = legacy is { IsUnknown: false } known ? known : Legacy,
        };
    }

    /// <summary>Restores the options that were in force before <c>np.printoptions</c>.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly PrintOptions? _outer;

        internal Scope(PrintOptions inner)
        {
            _outer = s_ambient.Value;
            s_ambient.Value = inner;
        }

        /// <summary>Ends the scope.</summary>
        public void Dispose() => s_ambient.Value = _outer;
    }
}
