using System.Reflection;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SpecialFunctions = MathNet.Numerics.SpecialFunctions;

namespace OmniNumpy.Lazy.Tests;

/// <summary>
/// Variates follow the distribution they are named for, whatever the recorded streams say: mean and variance lie within five of their standard errors, and
/// the Kolmogorov-Smirnov distance is one that a right sample exceeds once in ten thousand. Seeds are fixed.
/// </summary>
public class DistributionStatisticsTests
{
    private const double LargestDistance = 2.23;

    /// <summary>A distribution: the method that draws it, its parameters, and its distribution function, mean and variance.</summary>
    private sealed record Case(string Method, NDArray[] Parameters, Func<double, double> Cdf, double Mean = double.NaN, double Variance = double.NaN, bool IsDiscrete = false)
    {
        public Case(string method, NDArray[] parameters, IContinuousDistribution law) : this(method, parameters, law.CumulativeDistribution, law.Mean, law.Variance)
        {
        }

        public Case(string method, NDArray[] parameters, IDiscreteDistribution law) : this(method, parameters, law.CumulativeDistribution, law.Mean, law.Variance, true)
        {
        }

        public double[] Draw(object generator, int count)
        {
            MethodInfo method = generator.GetType().GetMethod(Method)!;
            object?[] arguments = [.. method.GetParameters().Select((p, i) => i < Parameters.Length ? Parameters[i] : p.Name == "size" ? (Shape)count : p.DefaultValue)];
            return ((NDArray)method.Invoke(generator, arguments)!).AsType(DType.Float64).ToArray<double>();
        }
    }

    private static readonly Dictionary<string, Case> s_cases = new()
    {
        ["uniform"] = new("uniform", [-1.0, 3.0], new ContinuousUniform(-1, 3)),
        ["standard_normal"] = new("standard_normal", [], new Normal(0, 1)),
        ["normal"] = new("normal", [2.0, 3.0], new Normal(2, 3)),
        ["lognormal"] = new("lognormal", [0.5, 0.25], new LogNormal(0.5, 0.25)),
        ["standard_exponential"] = new("standard_exponential", [], new Exponential(1)),
        ["exponential"] = new("exponential", [4.0], new Exponential(0.25)),
        ["laplace"] = new("laplace", [1.0, 2.0], new Laplace(1, 2)),
        ["logistic"] = new("logistic", [1.0, 2.0], x => 1 / (1 + Math.Exp(-(x - 1) / 2)), 1, 4 * Math.PI * Math.PI / 3),
        ["gumbel"] = new("gumbel", [1.0, 2.0], x => Math.Exp(-Math.Exp(-(x - 1) / 2)), 1 + 2 * Constants.EulerMascheroni, 4 * Math.PI * Math.PI / 6),
        ["rayleigh"] = new("rayleigh", [2.0], new Rayleigh(2)),
        ["pareto"] = new("pareto", [6.0], x => 1 - Math.Pow(1 + x, -6), 0.2, 6.0 / (25 * 4)),
        ["power"] = new("power", [3.0], x => x * x * x, 0.75, 3.0 / (16 * 5)),
        ["weibull"] = new("weibull", [1.5], new Weibull(1.5, 1)),
        ["standard_cauchy"] = new("standard_cauchy", [], new Cauchy(0, 1).CumulativeDistribution),
        ["vonmises"] = new("vonmises", [0.0, 2.0], VonMises(2), 0),
        ["wald"] = new("wald", [1.0, 3.0], new InverseGaussian(1, 3)),
        ["triangular"] = new("triangular", [-1.0, 0.0, 3.0], new Triangular(-1, 3, 0)),
        ["standard_gamma"] = new("standard_gamma", [2.5], new Gamma(2.5, 1)),
        ["standard_gamma below 1"] = new("standard_gamma", [0.4], new Gamma(0.4, 1)),
        ["gamma"] = new("gamma", [7.0, 2.0], new Gamma(7, 0.5)),
        ["beta"] = new("beta", [2.0, 3.0], new Beta(2, 3)),
        ["beta below 1"] = new("beta", [0.5, 0.7], new Beta(0.5, 0.7)),
        ["chisquare"] = new("chisquare", [5.0], new ChiSquared(5)),
        ["noncentral_chisquare"] = new("noncentral_chisquare", [3.0, 2.0], Mixture(2, k => new ChiSquared(3 + 2 * k).CumulativeDistribution), 5, 2 * (3 + 2 * 2)),
        ["noncentral_chisquare of one"] = new("noncentral_chisquare", [1.0, 2.0], Mixture(2, k => new ChiSquared(1 + 2 * k).CumulativeDistribution), 3, 2 * (1 + 2 * 2)),
        ["f"] = new("f", [5.0, 20.0], new FisherSnedecor(5, 20)),
        ["noncentral_f"] = new("noncentral_f", [4.0, 30.0, 2.0], Mixture(2, k => x => SpecialFunctions.BetaRegularized(2 + k, 15, 4 * x / (4 * x + 30))), 30.0 * 6 / (4 * 28)),
        ["standard_t"] = new("standard_t", [10.0], new StudentT(0, 1, 10)),
        ["poisson"] = new("poisson", [4.0], new Poisson(4)),
        ["poisson of a large mean"] = new("poisson", [123.5], new Poisson(123.5)),
        ["binomial"] = new("binomial", [20, 0.3], new Binomial(0.3, 20)),
        ["binomial of many"] = new("binomial", [1000, 0.6], new Binomial(0.6, 1000)),
        ["negative_binomial"] = new("negative_binomial", [4.0, 0.3], new NegativeBinomial(4, 0.3)),
        ["geometric"] = new("geometric", [0.1], x => 1 - Math.Pow(0.9, Math.Floor(x)), 10, 90, true),
        ["geometric, likely"] = new("geometric", [0.6], x => 1 - Math.Pow(0.4, Math.Floor(x)), 1 / 0.6, 0.4 / 0.36, true),
        ["zipf"] = new("zipf", [6.0], Zeta(6), 1.0369277551433699 / 1.0173430619844491, IsDiscrete: true),
        ["logseries"] = new("logseries", [0.7], LogSeries(0.7), 0.7 / (-Math.Log(0.3) * 0.3), IsDiscrete: true),
        ["hypergeometric"] = new("hypergeometric", [30, 50, 40], new Hypergeometric(80, 30, 40)),
        ["hypergeometric of few"] = new("hypergeometric", [30, 50, 7], new Hypergeometric(80, 30, 7)),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Variates_of_Generator_follow_their_distribution(string name) => Check(s_cases[name], s_cases[name].Draw(new Generator(new PCG64(20250101)), 1_000_000));

    [Theory]
    [MemberData(nameof(Names))]
    public void Variates_of_RandomState_follow_their_distribution(string name) => Check(s_cases[name], s_cases[name].Draw(new RandomState(20250101), 100_000));

    private static void Check(Case c, double[] x)
    {
        double mean = x.Average(), variance = 0, fourth = 0;
        foreach (double value in x)
        {
            double square = (value - mean) * (value - mean);
            variance += square / x.Length;
            fourth += square * square / x.Length;
        }
        if (!double.IsNaN(c.Mean)) Assert.InRange(mean - c.Mean, -5 * Math.Sqrt(variance / x.Length), 5 * Math.Sqrt(variance / x.Length));
        double error = Math.Sqrt((fourth - variance * variance) / x.Length);
        if (!double.IsNaN(c.Variance)) Assert.InRange(variance - c.Variance, -5 * error, 5 * error);
        Array.Sort(x);
        Assert.InRange(Distance(c, x) * Math.Sqrt(x.Length), 0, LargestDistance);
    }

    // Of a continuous distribution at every fiftieth element, of a discrete one at every value.
    private static double Distance(Case c, double[] sorted)
    {
        double largest = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            bool last = i + 1 == sorted.Length || sorted[i + 1] != sorted[i];
            if (c.IsDiscrete ? last : i % 50 == 0) largest = Math.Max(largest, Math.Abs((i + (c.IsDiscrete ? 1 : 0.5)) / sorted.Length - c.Cdf(sorted[i])));
        }
        return largest;
    }

    // A Poisson mixture, as noncentral distributions are.
    private static Func<double, double> Mixture(double nonc, Func<int, Func<double, double>> component)
    {
        (double Weight, Func<double, double> Cdf)[] terms = [.. Enumerable.Range(0, 25).Select(k => (new Poisson(nonc / 2).Probability(k), component(k)))];
        return x => terms.Sum(t => t.Weight * t.Cdf(x));
    }

    private static Func<double, double> Zeta(double a)
    {
        double sum = 0;
        double[] cumulated = [.. Enumerable.Range(1, 100_000).Select(k => sum += Math.Pow(k, -a))];
        return x => cumulated[(int)Math.Min(x, cumulated.Length) - 1] / sum;
    }

    private static Func<double, double> LogSeries(double p)
    {
        double sum = 0;
        double[] cumulated = [.. Enumerable.Range(1, 1000).Select(k => sum += Math.Pow(p, k) / k / -Math.Log(1 - p))];
        return x => cumulated[(int)x - 1];
    }

    // The density e^(κ cos θ) as its Fourier series, integrated.
    private static Func<double, double> VonMises(double kappa)
    {
        double[] ratios = [.. Enumerable.Range(1, 30).Select(n => SpecialFunctions.BesselI(n, kappa) / SpecialFunctions.BesselI(0, kappa))];
        return x => (x + Math.PI) / (2 * Math.PI) + ratios.Select((r, i) => r * Math.Sin((i + 1) * x) / (i + 1)).Sum() / Math.PI;
    }
}
