namespace OmniNumpy.Lazy.Kernels;

public static partial class Distributions
{
    /// <summary>An angle of the von Mises distribution, in [-π, π]; for a large concentration a wrapped normal one, which it then is to working precision.</summary>
    public static double VonMises<T>(T variates, double mu, double kappa) where T : struct, IVariates
    {
        if (!(kappa > 1e6)) return LegacyVonMises(variates.Bits, mu, kappa);
        double angle = mu + Math.Sqrt(1.0 / kappa) * variates.Normal();
        if (angle < -Math.PI) angle += 2 * Math.PI;
        if (angle > Math.PI) angle -= 2 * Math.PI;
        return angle;
    }

    /// <summary>
    /// As <see cref="VonMises"/>, always by rejection from a wrapped Cauchy distribution (Best and Fisher, Applied Statistics 28, 1979): RandomState, and
    /// Generator before 1.21.
    /// </summary>
    public static double LegacyVonMises(BitGenerator bits, double mu, double kappa)
    {
        if (double.IsNaN(kappa)) return double.NaN;
        if (kappa < 1e-8) return Math.PI * (2 * bits.NextDouble() - 1);
        double s = Envelope(kappa), w;
        while (true)
        {
            double z = Math.Cos(Math.PI * bits.NextDouble());
            w = (1 + s * z) / (s + z);
            double y = kappa * (s - w), v = bits.NextDouble();
            if (y * (2 - y) - v >= 0 || Math.Log(y / v) + 1 - y >= 0) break;
        }
        double side = bits.NextDouble(), angle = Math.Acos(w);
        angle = (side < 0.5 ? -angle : angle) + mu;
        double wrapped = Math.Abs(angle) + Math.PI;
        wrapped = wrapped % (2 * Math.PI) - Math.PI;
        return angle < 0 ? -wrapped : wrapped;
    }

    // Below 1e-5 the closed form loses its digits to cancellation; the expansion about 0 has an error of second order.
    private static double Envelope(double kappa)
    {
        if (kappa < 1e-5) return 1.0 / kappa + kappa;
        double r = 1 + Math.Sqrt(1 + 4 * kappa * kappa);
        double rho = (r - Math.Sqrt(2 * r)) / (2 * kappa);
        return (1 + rho * rho) / (2 * rho);
    }
}
