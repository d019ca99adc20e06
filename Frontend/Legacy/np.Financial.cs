namespace OmniNumpy.Lazy;

#pragma warning disable CS0618 // they use one another

// The financial functions, which NumPy had up to 1.19 (NEP 32); from 1.20 to 1.26 their names were there and raised RuntimeError. Where a rate is r and t
// the payments' place in the period (0 at its end, 1 at its beginning), all of them solve
//     fv + pv (1 + r)^nper + pmt (1 + r t) ((1 + r)^nper - 1) / r = 0,      for r = 0:   fv + pv + pmt nper = 0
// for one of its quantities; ipmt and ppmt divide one payment, npv and irr discount a series.
public static partial class np
{
    /// <summary>The value at the end of payments at a rate.</summary>
    /// <param name="rate">The rate of interest per period.</param>
    /// <param name="nper">The number of periods.</param>
    /// <param name="pmt">The payment of each period.</param>
    /// <param name="pv">The value at the beginning.</param>
    /// <param name="when">When payments are due.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="RuntimeError">NumPy 1.20 to 1.26: nothing but the name.</exception>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray fv(NDArray rate, NDArray nper, NDArray pmt, NDArray pv, PaymentTime when = default)
    {
        Legacy.Call();
        (rate, nper, pmt, pv, NDArray t) = (Strong(rate), Strong(nper), Strong(pmt), Strong(pv), when.Value);
        NDArray growth = power(1 + rate, nper);
        return -(pv * growth + pmt * Annuity(rate, nper, growth, t));
    }

    /// <summary>The payment of each period against a loan.</summary>
    /// <inheritdoc cref="fv" path="/param|/exception"/>
    /// <param name="fv">The value at the end.</param>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray pmt(NDArray rate, NDArray nper, NDArray pv, NDArray? fv = null, PaymentTime when = default)
    {
        Legacy.Call();
        (rate, nper, pv, NDArray end, NDArray t) = (Strong(rate), Strong(nper), Strong(pv), Strong(fv ?? 0), when.Value);
        NDArray growth = power(1 + rate, nper);
        NDArray none = rate == 0, some = where(none, Strong(1), rate);
        NDArray annuity = where(none, nper, (1 + some * t) * (growth - 1) / some);
        return -(end + pv * growth) / annuity;
    }

    /// <summary>The number of periods until a loan is paid.</summary>
    /// <inheritdoc cref="pmt" path="/param|/exception"/>
    /// <param name="pmt">The payment of each period.</param>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray nper(NDArray rate, NDArray pmt, NDArray pv, NDArray? fv = null, PaymentTime when = default)
    {
        Legacy.Call();
        (rate, pmt, pv, NDArray end, NDArray t) = (Strong(rate), Strong(pmt), Strong(pv), Strong(fv ?? 0), when.Value);
        // NumPy's own: a rate of 0 anywhere, and all take this formula, whose sign of fv differs from the other's.
        if ((bool)any((rate == 0) & (pmt * (1 + rate * t) != 0))) return (-end + pv) / pmt;
        NDArray z = pmt * (1 + rate * t) / rate;
        NDArray without = -(end + pv) / (pmt + 0), with = log((-end + z) / (pv + z)) / log(1 + rate);
        return where(rate == 0, without, with);
    }

    /// <summary>The part of a payment that is interest.</summary>
    /// <inheritdoc cref="pmt" path="/param|/exception"/>
    /// <param name="per">The period, from 1.</param>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray ipmt(NDArray rate, NDArray per, NDArray nper, NDArray pv, NDArray? fv = null, PaymentTime when = default)
    {
        Legacy.Call();
        (rate, per, nper, pv, NDArray end, NDArray t) = (Strong(rate), Strong(per), Strong(nper), Strong(pv), Strong(fv ?? 0), when.Value);
        NDArray total = pmt(rate, nper, pv, end, when);
        NDArray interest = np.fv(rate, per - 1, total, pv, when) * rate;
        interest = where(t == 1, interest / (1 + rate), interest);
        return where(logical_and(t == 1, per == 1), Strong(0), interest);
    }

    /// <summary>The part of a payment that pays back.</summary>
    /// <inheritdoc cref="ipmt" path="/param|/exception"/>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray ppmt(NDArray rate, NDArray per, NDArray nper, NDArray pv, NDArray? fv = null, PaymentTime when = default)
    {
        Legacy.Call();
        return pmt(rate, nper, pv, fv, when) - ipmt(rate, per, nper, pv, fv, when);
    }

    /// <summary>The value at the beginning of payments at a rate.</summary>
    /// <inheritdoc cref="nper" path="/param|/exception"/>
    /// <param name="nper">The number of periods.</param>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray pv(NDArray rate, NDArray nper, NDArray pmt, NDArray? fv = null, PaymentTime when = default)
    {
        Legacy.Call();
        (rate, nper, pmt, NDArray end, NDArray t) = (Strong(rate), Strong(nper), Strong(pmt), Strong(fv ?? 0), when.Value);
        NDArray growth = power(1 + rate, nper);
        return -(end + pmt * Annuity(rate, nper, growth, t)) / growth;
    }

    /// <summary>The rate of interest per period, by Newton's method; evaluates. NaN where it does not converge.</summary>
    /// <inheritdoc cref="fv" path="/param|/exception"/>
    /// <param name="fv">The value at the end.</param>
    /// <param name="guess">Where to start; 0.1 by default.</param>
    /// <param name="tol">How much two steps may differ; 1e-6 by default.</param>
    /// <param name="maxiter">Most steps.</param>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray rate(
        NDArray nper, NDArray pmt, NDArray pv, NDArray fv, PaymentTime when = default, double? guess = null, double? tol = null, int maxiter = 100)
    {
        Legacy.Call();
        (nper, pmt, pv, fv, NDArray t) = (Strong(nper), Strong(pmt), Strong(pv), Strong(fv), when.Value);
        NDArray r = Strong(guess ?? 0.1);
        for (int i = 0; i < maxiter; i++)
        {
            NDArray growth = power(r + 1, nper), before = power(r + 1, nper - 1);
            NDArray value = fv + growth * pv + pmt * (growth - 1) * (r * t + 1) / r;
            NDArray slope = nper * before * pv - pmt * (growth - 1) * (r * t + 1) / square(r) + nper * pmt * before * (r * t + 1) / r + pmt * (growth - 1) * t / r;
            NDArray next = (r - value / slope).Eval();
            bool close = (bool)all(absolute(next - r) < (tol ?? 1e-6));
            r = next;
            if (close) return r;
        }
        return nan + r;
    }

    /// <summary>The rate at which a series of payments is worth nothing; evaluates. NaN where there is none.</summary>
    /// <param name="values">The payments, one a period; those paid negative.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="RuntimeError">NumPy 1.20 to 1.26: nothing but the name.</exception>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static double irr(NDArray values)
    {
        Legacy.Call();
        double best = nan;
        NDArray zeros = roots(flip(values)).AsTypeIfNeeded(DType.Complex128);
        foreach (System.Numerics.Complex zero in zeros.ToArray<System.Numerics.Complex>())
        {
            if (zero.Imaginary != 0 || zero.Real <= 0) continue;
            double rate = 1 / zero.Real - 1;
            if (!(Math.Abs(best) <= Math.Abs(rate))) best = rate;
        }
        return best;
    }

    /// <summary>What a series of payments is worth at its beginning.</summary>
    /// <param name="rate">The rate of interest per period.</param>
    /// <param name="values">The payments, one a period from the beginning on.</param>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="RuntimeError">NumPy 1.20 to 1.26: nothing but the name.</exception>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray npv(NDArray rate, NDArray values)
    {
        Legacy.Call();
        values = Strong(values);
        return sum(values / power(1 + rate, arange(values.Length)), 0);
    }

    /// <summary>The internal rate of return, where what is earned is invested at another rate than debts cost; evaluates.</summary>
    /// <param name="values">The payments, one a period; those paid negative.</param>
    /// <param name="finance_rate">What debts cost.</param>
    /// <param name="reinvest_rate">What is earned with earnings.</param>
    /// <returns>NaN unless there are payments of both signs.</returns>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="RuntimeError">NumPy 1.20 to 1.26: nothing but the name.</exception>
    [Obsolete("removed in NumPy 1.20 (NEP 32)")]
    public static NDArray mirr(NDArray values, NDArray finance_rate, NDArray reinvest_rate)
    {
        Legacy.Call();
        values = Strong(values);
        NDArray earned = values > 0, paid = values < 0;
        if (!(bool)any(earned) || !(bool)any(paid)) return nan;
        NDArray end = absolute(npv(reinvest_rate, values * earned)), beginning = absolute(npv(finance_rate, values * paid));
        return power(end / beginning, 1.0 / (values.Size - 1)) * (1 + reinvest_rate) - 1;
    }

    private static NDArray Annuity(NDArray rate, NDArray nper, NDArray growth, NDArray t) => where(rate == 0, nper, (1 + rate * t) * (growth - 1) / rate);

    // A number as an array of its own type, which np.asarray makes of Python's.
    private static NDArray Strong(NDArray x) => x.AsStrong(x.DType);
}

/// <summary>When the payments of the financial functions are due: <c>"end"</c> (the default) or <c>"begin"</c> of each period, or 0 and 1.</summary>
public readonly struct PaymentTime
{
    private readonly NDArray? _value;

    private PaymentTime(NDArray value) => _value = value;

    internal NDArray Value => _value ?? np.int64(0);

    /// <summary>By name: <c>end</c>, <c>e</c>, <c>finish</c>; <c>begin</c>, <c>b</c>, <c>beginning</c>, <c>start</c>.</summary>
    /// <exception cref="KeyError">Another name.</exception>
    public static implicit operator PaymentTime(string when) => new(when switch
    {
        "end" or "e" or "finish" => np.int64(0),
        "begin" or "b" or "beginning" or "start" => np.int64(1),
        _ => throw new KeyError($"'{when}'"),
    });

    /// <summary>1 for the beginning, 0 for the end.</summary>
    public static implicit operator PaymentTime(int when) => new(np.int64(when));

    /// <summary>1 for the beginning, 0 for the end, for each element.</summary>
    public static implicit operator PaymentTime(NDArray when) => new(when.AsStrong(when.DType));
}
