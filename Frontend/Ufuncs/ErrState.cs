using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>What to do about each kind of floating-point error: <c>ignore</c>, <c>warn</c>, <c>raise</c>, <c>call</c>, <c>print</c> or <c>log</c>.</summary>
/// <param name="Divide">Division by zero.</param>
/// <param name="Over">Results too large to hold.</param>
/// <param name="Under">Results too small to hold in full precision.</param>
/// <param name="Invalid">Results that are no number, of inputs that were.</param>
public sealed record ErrorHandling(string Divide, string Over, string Under, string Invalid)
{
    /// <summary>
    /// Nothing is checked. NumPy warns by default (but for underflow); we do not, because a kernel that checks costs more than one that does not.
    /// </summary>
    public static readonly ErrorHandling Default = new("ignore", "ignore", "ignore", "ignore");

    internal bool Checks => Divide != "ignore" || Over != "ignore" || Under != "ignore" || Invalid != "ignore";

    internal static string Known(string handling) => handling is "ignore" or "warn" or "raise" or "call" or "print" or "log"
        ? handling
        : throw new ValueError($"'{handling}' is not a valid error handling; use 'ignore', 'warn', 'raise', 'call', 'print' or 'log'");
}

/// <summary>The error handling in force in a flow of control, and the checks that it asks for.</summary>
/// <remarks>
/// While anything is checked, ufuncs, reductions and casts are evaluated at once, one by one, and their results compared with their inputs. While nothing is, which is the
/// default, recording tests one static flag.
/// </remarks>
internal static class ErrState
{
    private static readonly AsyncLocal<ErrorHandling?> s_ambient = new();
    private static volatile bool s_everSet;

    public static Action<string, int>? Callback { get; set; }
    public static TextWriter? Log { get; set; }

    public static ErrorHandling Current
    {
        get => s_everSet ? s_ambient.Value ?? ErrorHandling.Default : ErrorHandling.Default;
        set
        {
            s_everSet = true;
            s_ambient.Value = value;
        }
    }

    /// <summary>Whether anything is checked.</summary>
    public static bool IsActive => s_everSet && Current.Checks;

    /// <summary>Evaluates and checks what a ufunc recorded, if anything is to be checked.</summary>
    public static void Check(NDArray result, Op op, ReadOnlySpan<Node> inputs)
    {
        if (!Checks(out ErrorHandling handling)) return;
        var arguments = new NDArray[inputs.Length];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = new NDArray(Record.Cast(inputs[i], inputs[i].DType));
        Report(handling, () => Found(handling, result, op, arguments));
    }

    /// <summary>As <see cref="Check"/>, of a reduction or scan; <paramref name="overAll"/> says where a test holds for all elements that a result comes from.</summary>
    public static void CheckFold(NDArray result, NDArray x, Func<NDArray, NDArray> overAll, string what)
    {
        if (!result.DType.IsInexact || !Checks(out ErrorHandling handling)) return;
        Report(handling, () =>
        {
            var found = new List<(string, string, string, int)>();
            if (handling.Over != "ignore" && IsTrue(np.isinf(result) & overAll(np.isfinite(x)))) found.Add((handling.Over, "overflow", what, 2));
            if (handling.Invalid != "ignore" && IsTrue(np.isnan(result) & overAll(~np.isnan(x)))) found.Add((handling.Invalid, "invalid value", what, 8));
            return found;
        });
    }

    /// <summary>As <see cref="Check"/>, of a cast: finite numbers that become infinite, and numbers no integer of the conversion's width holds.</summary>
    public static void CheckCast(NDArray result, NDArray x)
    {
        if (!x.DType.IsInexact || result.DType == DType.Bool || !Checks(out ErrorHandling handling)) return;
        Report(handling, () =>
        {
            var found = new List<(string, string, string, int)>();
            NDArray real = x.DType.IsComplex ? x.Real : x;
            if (result.DType.IsInexact)
            {
                if (handling.Over != "ignore" && IsTrue(np.isinf(result) & np.isfinite(real))) found.Add((handling.Over, "overflow", "cast", 2));
            }
            else if (handling.Invalid != "ignore")
            {
                // Processors convert to 32 or 64 bits and cut these down; only the first step can fail.
                DType width = result.DType.ItemSize < 4 || result.DType == DType.Int32 ? DType.Int32 : result.DType == DType.UInt64 ? DType.UInt64 : DType.Int64;
                double below = width == DType.Int32 ? int.MinValue - 1.0 : Math.BitDecrement(-Math.ScaleB(1, 63)), above = Math.ScaleB(1, width == DType.Int32 ? 31 : width == DType.Int64 ? 63 : 64);
                NDArray wide = real.AsTypeIfNeeded(DType.Float64);
                if (IsTrue(~((wide > below) & (wide < above)))) found.Add((handling.Invalid, "invalid value", "cast", 8));
            }
            return found;
        });
    }

    private static bool Checks(out ErrorHandling handling)
    {
        handling = s_everSet ? Current : ErrorHandling.Default;
        return handling.Checks;
    }

    // The checks are ufuncs themselves and must not be checked.
    private static void Report(ErrorHandling handling, Func<List<(string, string, string, int)>> find)
    {
        s_ambient.Value = ErrorHandling.Default;
        try
        {
            foreach ((string kind, string text, string what, int flag) in find()) Report(kind, $"{text} encountered in {what}", flag);
        }
        finally
        {
            s_ambient.Value = handling;
        }
    }

    private static List<(string, string, string, int)> Found(ErrorHandling handling, NDArray result, Op op, NDArray[] arguments)
    {
        var found = new List<(string, string, string, int)>();
        NDArray byZero = DividesByZero(op, result, arguments);
        if (handling.Divide != "ignore" && IsTrue(byZero)) found.Add((handling.Divide, "divide by zero", op.Name, 1));
        if (!result.DType.IsInexact) return found;
        NDArray finite = All(arguments, x => x.DType.IsInexact ? np.isfinite(x) : true);
        if (handling.Over != "ignore" && IsTrue(np.isinf(result) & finite & ~byZero)) found.Add((handling.Over, "overflow", op.Name, 2));
        if (handling.Under != "ignore" && IsTrue(Underflows(op, result, arguments))) found.Add((handling.Under, "underflow", op.Name, 4));
        NDArray numbers = All(arguments, x => x.DType.IsInexact ? ~np.isnan(x) : true);
        if (handling.Invalid != "ignore" && IsTrue(np.isnan(result) & numbers)) found.Add((handling.Invalid, "invalid value", op.Name, 8));
        return found;
    }

    // An exact infinity of finite operands: a pole of the function.
    private static NDArray DividesByZero(Op op, NDArray result, NDArray[] x)
    {
        if (op == Ops.Divide) return x[1] == 0 & x[0] != 0 & Finite(x[0]);
        if (op == Ops.FloorDivide || op == Ops.DivMod && result.DType.IsInteger) return x[1] == 0 & (result.DType.IsInexact ? x[0] != 0 & Finite(x[0]) : (NDArray)true);
        if (op == Ops.Remainder || op == Ops.FMod) return result.DType.IsInexact ? false : x[1] == 0;
        if (op == Ops.Reciprocal || op == Ops.Log || op == Ops.Log2 || op == Ops.Log10) return x[0] == 0;
        if (op == Ops.Log1p) return x[0] == -1;
        if (op == Ops.Arctanh) return np.absolute(x[0]) == 1;
        if (op == Ops.Power || op == Ops.FloatPower) return x[0] == 0 & np.isinf(result) & Finite(x[1]);
        return false;
    }

    private static NDArray Underflows(Op op, NDArray result, NDArray[] x)
    {
        bool canUnderflow = op == Ops.Multiply || op == Ops.Divide || op == Ops.Square || op == Ops.Power || op == Ops.Exp || op == Ops.Exp2 || op == Ops.LdExp;
        if (!canUnderflow) return false;
        NDArray tiny = np.absolute(result) < FInfo.Of(result.DType).SmallestNormal;
        if (op == Ops.Multiply || op == Ops.Divide || op == Ops.LdExp) return tiny & x[0] != 0 & (op == Ops.LdExp ? true : op == Ops.Multiply ? x[1] != 0 : Finite(x[1]));
        if (op == Ops.Square) return tiny & x[0] != 0;
        if (op == Ops.Power) return tiny & x[0] != 0 & Finite(x[0]) & Finite(x[1]);
        return tiny & Finite(x[0]);
    }

    private static NDArray Finite(NDArray x) => x.DType.IsInexact ? np.isfinite(x) : true;

    private static NDArray All(NDArray[] x, Func<NDArray, NDArray> test)
    {
        NDArray all = true;
        foreach (NDArray argument in x) all = np.logical_and(all, test(argument));
        return all;
    }

    private static bool IsTrue(NDArray x) => (bool)np.any(x);

    private static void Report(string handling, string message, int flag)
    {
        switch (handling)
        {
            case "warn": Warnings.Raise(WarningCategory.RuntimeWarning, message); break;
            case "raise": throw new FloatingPointError(message);
            case "print": Console.Out.WriteLine($"Warning: {message}"); break;
            case "call": (Callback ?? throw new ValueError($"python callback specified for {message} but no function found; set one by np.seterrcall")).Invoke(message[..message.IndexOf(" encountered", StringComparison.Ordinal)], flag); break;
            case "log": (Log ?? throw new ValueError($"log specified for {message} but no object with write method found; set one by np.seterrcall")).WriteLine($"Warning: {message}"); break;
        }
    }
}

public static partial class np
{
    /// <summary>Sets the handling of floating-point errors in this flow of control. While anything is checked, ufuncs are evaluated at once.</summary>
    /// <param name="all">For all kinds that are not named.</param>
    /// <param name="divide">For divisions by zero.</param>
    /// <param name="over">For overflow.</param>
    /// <param name="under">For underflow.</param>
    /// <param name="invalid">For results that are not a number.</param>
    /// <returns>The handling before.</returns>
    /// <exception cref="ValueError">A handling other than ignore, warn, raise, call, print and log.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.seterr.html"/>
    public static ErrorHandling seterr(string? all = null, string? divide = null, string? over = null, string? under = null, string? invalid = null)
    {
        ErrorHandling old = ErrState.Current;
        ErrState.Current = new(
            ErrorHandling.Known(divide ?? all ?? old.Divide), ErrorHandling.Known(over ?? all ?? old.Over),
            ErrorHandling.Known(under ?? all ?? old.Under), ErrorHandling.Known(invalid ?? all ?? old.Invalid));
        return old;
    }

    /// <summary>Sets the handling of floating-point errors back to what <see cref="seterr(string?, string?, string?, string?, string?)"/> returned.</summary>
    public static ErrorHandling seterr(ErrorHandling handling) => seterr(null, handling.Divide, handling.Over, handling.Under, handling.Invalid);

    /// <summary>The handling of floating-point errors in this flow of control.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.geterr.html"/>
    public static ErrorHandling geterr() => ErrState.Current;

    /// <summary>Sets what the handling <c>call</c> calls, with what happened, such as <c>divide by zero</c>, and NumPy's flag (1 divide, 2 over, 4 under, 8 invalid).</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.seterrcall.html"/>
    public static void seterrcall(Action<string, int>? func) => ErrState.Callback = func;

    /// <summary>Sets where the handling <c>log</c> writes.</summary>
    public static void seterrcall(TextWriter? log) => ErrState.Log = log;

    /// <summary>What the handling <c>call</c> calls.</summary>
    public static Action<string, int>? geterrcall() => ErrState.Callback;

    /// <summary>
    /// Handles floating-point errors otherwise until it is disposed: <c>using (np.errstate(divide: "raise")) ...</c>. Checks happen in ufuncs, sums, products, running ones and casts, at their
    /// call; what was recorded before is not checked.
    /// </summary>
    /// <inheritdoc cref="seterr(string?, string?, string?, string?, string?)" path="/param|/exception"/>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.errstate.html"/>
    public static IDisposable errstate(string? all = null, string? divide = null, string? over = null, string? under = null, string? invalid = null) =>
        new ErrorScope(seterr(all, divide, over, under, invalid));

    private sealed class ErrorScope(ErrorHandling old) : IDisposable
    {
        public void Dispose() => ErrState.Current = old;
    }
}
