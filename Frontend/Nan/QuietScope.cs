namespace OmniNumpy.Lazy;

/// <summary>
/// The body of a function that deals with NaN itself: nothing is checked in it. Afterwards NumPy warns of slices without values; we do so only where floating-point errors are
/// handled, since to know it the result must be computed (see docs/decisions, errors are ignored by default).
/// </summary>
internal readonly struct QuietScope : IDisposable
{
    private readonly ErrorHandling? _handling;

    private QuietScope(ErrorHandling handling)
    {
        _handling = handling;
        ErrState.Current = ErrorHandling.Default;
    }

    public static QuietScope Enter() => ErrState.IsActive ? new QuietScope(ErrState.Current) : default;

    /// <summary>Warns if any of the slices lacks what the text says.</summary>
    public void WarnIfAny(Func<NDArray> lacking, string text)
    {
        if (_handling is not null && (bool)np.any(lacking())) np.RaiseWarning($"RuntimeWarning: {text}");
    }

    /// <summary>Warns of each slice that lacks what the text says, as NumPy's order statistics do.</summary>
    public void WarnOfEach(Func<NDArray> lacking, string text)
    {
        if (_handling is null) return;
        for (long i = (long)np.count_nonzero(lacking()); i > 0; i--) np.RaiseWarning($"RuntimeWarning: {text}");
    }

    public void Dispose()
    {
        if (_handling is not null) ErrState.Current = _handling;
    }
}
