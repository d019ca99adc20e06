using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// A polynomial of one variable (<c>numpy.poly1d</c>): coefficients with arithmetic. Leading zeros are dropped, for which the coefficients are
    /// evaluated. Call it with <see cref="Invoke(NDArray)"/>.
    /// </summary>
    /// <example><c>var p = new np.poly1d(new[] { 1, 2, 3 }); p.Invoke(0.5); (p * p).Roots;</c></example>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.poly1d.html"/>
    [SuppressMessage("Style", "IDE1006", Justification = "the name is NumPy's")]
    [SuppressMessage("Design", "CA1034", Justification = "NumPy's name is np.poly1d")]
    public sealed class poly1d : IEquatable<poly1d>
    {
        /// <summary>A polynomial with these coefficients or these zeros.</summary>
        /// <param name="c_or_r">Coefficients, the highest power first; or zeros.</param>
        /// <param name="r">Whether they are zeros.</param>
        /// <param name="variable">What the variable is called when printed; x by default.</param>
        /// <exception cref="ValueError">More than one axis.</exception>
        public poly1d(NDArray c_or_r, bool r = false, string? variable = null)
        {
            NDArray c = atleast_1d(r ? poly(c_or_r) : c_or_r);
            if (c.NDim > 1) throw new ValueError("Polynomial must be 1d only.");
            c = c.AsStrong(c.DType);
            NDArray nonzero = flatnonzero(c);
            Coeffs = nonzero.Size == 0 ? Filled(1, c.DType, 0) : Sliced(c, 0, nonzero.Item<long>(0), c.Size - nonzero.Item<long>(0));
            Variable = variable ?? "x";
        }

        /// <summary>The coefficients, the highest power first.</summary>
        public NDArray Coeffs { get; private set; }

        /// <summary>Another name of <see cref="Coeffs"/>.</summary>
        public NDArray C => Coeffs;

        /// <summary>Another name of <see cref="Coeffs"/>.</summary>
        public NDArray Coef => Coeffs;

        /// <summary>Another name of <see cref="Coeffs"/>.</summary>
        public NDArray Coefficients => Coeffs;

        /// <summary>The highest power.</summary>
        public int Order => (int)Coeffs.Size - 1;

        /// <summary>Another name of <see cref="Order"/>.</summary>
        public int O => Order;

        /// <summary>The zeros; see <see cref="roots"/>.</summary>
        public NDArray Roots => roots(Coeffs);

        /// <summary>Another name of <see cref="Roots"/>.</summary>
        public NDArray R => Roots;

        /// <summary>What the variable is called when printed.</summary>
        public string Variable { get; }

        /// <summary>The coefficient of a power; zero beyond the highest.</summary>
        /// <exception cref="ValueError">Setting that of a negative power.</exception>
        public NDArray this[int power]
        {
            get => power < 0 || power > Order ? Filled(Shape.Scalar, Coeffs.DType, 0) : Coeffs[Order - power];
            set
            {
                if (power < 0) throw new ValueError("Does not support negative powers.");
                NDArray coefficients = power > Order ? concatenate([Filled(power - Order, Coeffs.DType, 0), Coeffs]) : copy(Coeffs);
                coefficients[coefficients.Size - 1 - power] = value;
                Coeffs = coefficients;
            }
        }

        /// <summary>The value at each x; see <see cref="polyval(NDArray, NDArray)"/>.</summary>
        public NDArray Invoke(NDArray x) => polyval(Coeffs, x);

        /// <summary>The polynomial of a polynomial.</summary>
        public poly1d Invoke(poly1d x) => polyval(Coeffs, x);

        /// <summary>The derivative, taken m times.</summary>
        /// <exception cref="ValueError">m is negative.</exception>
        public poly1d Deriv(int m = 1) => new(polyder(Coeffs, m));

        /// <summary>The integral, taken m times, with constants of integration.</summary>
        /// <exception cref="ValueError">m is negative, or there are too few constants.</exception>
        public poly1d Integ(int m = 1, NDArray? k = null) => new(polyint(Coeffs, m, k ?? 0));

        /// <summary>The product of n factors.</summary>
        /// <exception cref="ValueError">n is negative.</exception>
        public poly1d Power(int n)
        {
            if (n < 0) throw new ValueError("Power to non-negative integers only.");
            var result = new poly1d(Filled(1, DType.Int64, 1));
            for (; n > 0; n--) result *= this;
            return result;
        }

        /// <summary>The coefficients.</summary>
        public static implicit operator NDArray(poly1d p) => p.Coeffs;

#pragma warning disable CS1591 // operators mean what they do with numbers
        public static poly1d operator +(poly1d a, poly1d b) => new(np.polyadd(a.Coeffs, b.Coeffs));
        public static poly1d operator +(poly1d a, NDArray b) => new(np.polyadd(a.Coeffs, new poly1d(b).Coeffs));
        public static poly1d operator +(NDArray a, poly1d b) => new(np.polyadd(new poly1d(a).Coeffs, b.Coeffs));
        public static poly1d operator -(poly1d a, poly1d b) => new(np.polysub(a.Coeffs, b.Coeffs));
        public static poly1d operator -(poly1d a, NDArray b) => new(np.polysub(a.Coeffs, new poly1d(b).Coeffs));
        public static poly1d operator -(NDArray a, poly1d b) => new(np.polysub(new poly1d(a).Coeffs, b.Coeffs));
        public static poly1d operator *(poly1d a, poly1d b) => new(np.polymul(a.Coeffs, b.Coeffs));
        public static poly1d operator *(poly1d a, NDArray b) => b.NDim == 0 ? new(a.Coeffs * b) : new(np.polymul(a.Coeffs, b));
        public static poly1d operator *(NDArray a, poly1d b) => a.NDim == 0 ? new(a * b.Coeffs) : new(np.polymul(a, b.Coeffs));
        public static poly1d operator /(poly1d a, NDArray b) => b.NDim == 0 ? new(a.Coeffs / b) : throw new TypeError("a polynomial divides by a scalar or another polynomial");
        public static poly1d operator -(poly1d a) => new(-a.Coeffs);
        public static bool operator ==(poly1d? a, poly1d? b) => a is null ? b is null : a.Equals(b);
        public static bool operator !=(poly1d? a, poly1d? b) => !(a == b);
#pragma warning restore CS1591

        /// <summary>Quotient and remainder.</summary>
        public static (poly1d Quotient, poly1d Remainder) operator /(poly1d a, poly1d b)
        {
            (NDArray q, NDArray r) = polydiv(a.Coeffs, b.Coeffs);
            return (new poly1d(q), new poly1d(r));
        }

        /// <summary>Whether the coefficients are the same numbers.</summary>
        public bool Equals(poly1d? other) => other is not null && array_equal(Coeffs, other.Coeffs);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is poly1d other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Order;

        /// <summary>As Python's <c>repr</c>: <c>poly1d([1, 2, 3])</c>.</summary>
        public string Repr() => string.Create(CultureInfo.InvariantCulture, $"poly1d({Coeffs.Repr()["array(".Length..^1]})");

        /// <summary>The polynomial as a formula, its exponents in a line of their own.</summary>
        public override string ToString() => PolynomialText.Of(Coeffs, Variable);
    }
}
