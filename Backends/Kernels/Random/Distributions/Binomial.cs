namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// Binomial variates: by inversion where the mean is at most 30, else by the algorithm BTPE (Kachitvichyanukul and Schmeiser, "Binomial random variate
/// generation", CACM 31, 1988). What depends on the parameters alone is kept for the next call with the same ones.
/// </summary>
/// <param name="exact">Whether the probability of none is exact for a small one of success: Generator from 2.4.</param>
public sealed class Binomial(bool exact = false)
{
    private long _n = -1;
    private double _p = double.NaN;
    private double _q, _zeroes, _scale, _center, _left, _right, _c, _leftSlope, _rightSlope, _p1, _p2, _p3, _p4;
    private long _bound, _mode;

    /// <summary>A variate.</summary>
    public long Next(BitGenerator bits, double p, long n) => n == 0 || p == 0.0 ? 0 : LegacyNext(bits, p, n);

    /// <summary>As <see cref="Next"/>; a variate that must be 0 takes draws, too.</summary>
    public long LegacyNext(BitGenerator bits, double p, long n)
    {
        if (p <= 0.5) return AtMostHalf(bits, p, n);
        return n - AtMostHalf(bits, 1.0 - p, n);
    }

    private long AtMostHalf(BitGenerator bits, double p, long n)
    {
        bool few = p * n <= 30.0;
        if (_n != n || _p != p)
        {
            (_n, _p, _q) = (n, p, 1.0 - p);
            if (few) PrepareInversion(p, n);
            else PrepareRejection(p, n);
        }
        return few ? Invert(bits, p, n) : Reject(bits, p, n);
    }

    private void PrepareInversion(double p, long n)
    {
        _zeroes = Math.Exp(n * (exact ? Log1p.Of(-p) : Math.Log(_q)));
        double mean = n * p;
        _bound = SpecialFunctions.ToInt64(Math.Min(n, mean + 10.0 * Math.Sqrt(mean * _q + 1)));
    }

    // Walks up the probabilities of 0, 1, 2, ...; a uniform variate beyond ten standard deviations is drawn again.
    private long Invert(BitGenerator bits, double p, long n)
    {
        long x = 0;
        double probability = _zeroes, u = bits.NextDouble();
        while (u > probability)
        {
            x++;
            if (x > _bound)
            {
                x = 0;
                probability = _zeroes;
                u = bits.NextDouble();
            }
            else
            {
                u -= probability;
                probability = (n - x + 1) * p * probability / (x * _q);
            }
        }
        return x;
    }

    // The density is covered by a triangle, two parallelograms and two exponential tails, of areas that _p1 to _p4 sum up.
    private void PrepareRejection(double p, long n)
    {
        _scale = n * p * _q;
        double peak = n * p + p;
        _mode = SpecialFunctions.ToInt64(Math.Floor(peak));
        _p1 = Math.Floor(2.195 * Math.Sqrt(_scale) - 4.6 * _q) + 0.5;
        _center = _mode + 0.5;
        _left = _center - _p1;
        _right = _center + _p1;
        _c = 0.134 + 20.5 / (15.3 + _mode);
        double a = (peak - _left) / (peak - _left * p);
        _leftSlope = a * (1.0 + a / 2.0);
        a = (_right - peak) / (_right * _q);
        _rightSlope = a * (1.0 + a / 2.0);
        _p2 = _p1 * (1.0 + 2.0 * _c);
        _p3 = _p2 + _c / _leftSlope;
        _p4 = _p3 + _c / _rightSlope;
    }

    private long Reject(BitGenerator bits, double p, long n)
    {
        while (true)
        {
            double u = bits.NextDouble() * _p4, v = bits.NextDouble();
            long y;
            if (u <= _p1) return SpecialFunctions.ToInt64(Math.Floor(_center - _p1 * v + u));
            if (u <= _p2)
            {
                double x = _left + (u - _p1) / _c;
                v = v * _c + 1.0 - Math.Abs(_mode - x + 0.5) / _p1;
                if (v > 1.0) continue;
                y = SpecialFunctions.ToInt64(Math.Floor(x));
            }
            else if (u <= _p3)
            {
                if (v == 0.0) continue;
                y = SpecialFunctions.ToInt64(Math.Floor(_left + Math.Log(v) / _leftSlope));
                if (y < 0) continue;
                v = v * (u - _p2) * _leftSlope;
            }
            else
            {
                if (v == 0.0) continue;
                y = SpecialFunctions.ToInt64(Math.Floor(_right - Math.Log(v) / _rightSlope));
                if (y > n) continue;
                v = v * (u - _p3) * _rightSlope;
            }
            if (Accepts(p, n, y, v)) return y;
        }
    }

    // Whether v is below the ratio of the probabilities of y and of the mode: by recursion where that is short, else after squeezing by Stirling's formula.
    private bool Accepts(double p, long n, long y, double v)
    {
        long k = Math.Abs(y - _mode);
        if (k <= 20 || k >= _scale / 2.0 - 1)
        {
            double s = p / _q, a = s * (n + 1), ratio = 1.0;
            for (long i = _mode + 1; i <= y; i++) ratio *= a / i - s;
            for (long i = y + 1; i <= _mode; i++) ratio /= a / i - s;
            return v <= ratio;
        }
        double margin = k / _scale * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / _scale + 0.5);
        double normal = -k * k / (2 * _scale), logV = Math.Log(v);
        if (logV < normal - margin) return true;
        if (logV > normal + margin) return false;
        double x1 = y + 1, f1 = _mode + 1, z = n + 1 - _mode, w = n - y + 1;
        return logV <= _center * Math.Log(f1 / x1) + (n - _mode + 0.5) * Math.Log(z / w) + (y - _mode) * Math.Log(w * p / (x1 * _q))
            + Correction(f1) + Correction(z) + Correction(x1) + Correction(w);
    }

    private static double Correction(double x)
    {
        double square = x * x;
        return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / x / 166320.0;
    }
}
