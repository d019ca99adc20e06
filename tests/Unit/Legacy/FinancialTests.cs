using FsCheck;
using FsCheck.Fluent;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

#pragma warning disable CS0618 // they are what is tested

/// <summary>The financial functions of NumPy 1.19, by the equation that they all solve. LegacyReplayTests has NumPy's own results.</summary>
public class FinancialTests
{
    private static Arbitrary<(double Rate, int Periods, double Payment, double Worth, string When)> Loans => Arb.From(
        from rate in Gen.Choose(1, 200)
        from periods in Gen.Choose(1, 60)
        from payment in Gen.Choose(-1000, 1000)
        from worth in Gen.Choose(-100_000, 100_000)
        from when in Gen.Elements("end", "begin")
        select (rate / 1000.0, periods, (double)payment, (double)worth, when));

    [Fact]
    public void Each_quantity_solves_the_equation_of_the_others() => Prop.ForAll(Loans, loan =>
    {
        using Profile.Scope scope = np.emulate("1.19");
        using var quiet = Graph.Warnings.Capture([]);
        (double rate, int periods, double payment, double worth, string when) = loan;
        double end = (double)np.fv(rate, periods, payment, worth, when), size = Math.Abs(end) + Math.Abs(worth) + Math.Abs(payment) + 1;
        Assert.Equal(worth, (double)np.pv(rate, periods, payment, end, when), 1e-9 * size);
        Assert.Equal(payment, (double)np.pmt(rate, periods, worth, end, when), 1e-9 * size);
        NDArray all = np.arange(1, periods + 1), interest = np.ipmt(rate, all, periods, worth, end, when), principal = np.ppmt(rate, all, periods, worth, end, when);
        Assert.True(np.allclose(interest + principal, np.pmt(rate, periods, worth, end, when), atol: 1e-9 * size));
        // What is paid back is what was lent.
        if (when == "end") Assert.Equal(-(worth + end), (double)np.sum(principal), 1e-8 * size);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_number_of_periods_and_the_rate_are_found_again()
    {
        using Profile.Scope scope = np.emulate("1.19");
        using var quiet = Graph.Warnings.Capture([]);
        foreach (string when in new[] { "end", "begin" })
        {
            double payment = (double)np.pmt(0.0625, 24, 5000, 0, when);
            Assert.Equal(24, (double)np.nper(0.0625, payment, 5000, 0, when), 1e-9);
            Assert.Equal(0.0625, (double)np.rate(24, payment, 5000, 0, when), 1e-6);
        }
        // NumPy 1.19 has the sign wrong where the rate is 0.
        Assert.Equal(-10, (double)np.nper(0.0, -100, 1000));
        Assert.True(double.IsNaN((double)np.rate(10, 100, 1000, 100, maxiter: 2)));
    }

    [Fact]
    public void A_series_is_worth_nothing_at_its_internal_rate()
    {
        using Profile.Scope scope = np.emulate("1.19");
        using var quiet = Graph.Warnings.Capture([]);
        NDArray series = new[] { -100.0, 39, 59, 55, 20 };
        double rate = np.irr(series);
        Assert.Equal(0.28095, rate, 1e-5);
        Assert.Equal(0, (double)np.npv(rate, series), 1e-10);
        Assert.True(double.IsNaN(np.irr(new[] { 100.0, 10 })));
        Assert.True(double.IsNaN((double)np.mirr(new[] { 100.0, 10 }, 0.1, 0.1)));
        // Financed and reinvested at its own rate, the modified rate is the rate.
        Assert.Equal(rate, (double)np.mirr(series, rate, rate), 1e-10);
    }

    [Fact]
    public void Arguments_broadcast_and_rates_of_zero_are_sums()
    {
        using Profile.Scope scope = np.emulate("1.19");
        using var quiet = Graph.Warnings.Capture([]);
        NDArray rates = new[] { 0.0, 0.05, 0.1 };
        Assert.Equal(1100, (double)np.fv(rates, 10, -100, -100)[0]);
        Assert.Equal(new Shape(2, 3), np.pmt(rates, 10, np.array(new[,] { { 1000.0 }, { 2000.0 } })).Shape);
        Assert.Equal("'sometimes'", Assert.Throws<KeyError>(() => np.fv(0.1, 10, -100, -100, "sometimes")).Message);
    }
}
