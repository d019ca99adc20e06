using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

public static partial class np
{
    /// <summary>
    /// Functions whose result is complex where the real one would not exist (<c>numpy.emath</c>): <c>np.emath.sqrt(-1)</c> is 1j. Each evaluates its
    /// argument, since the dtype of the result depends on the values.
    /// </summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/routines.emath.html"/>
    [SuppressMessage("Design", "CA1034", Justification = "a namespace of NumPy within np")]
    public static class emath
    {
        /// <summary>The square root; complex if any element is negative.</summary>
        public static NDArray sqrt(NDArray x) => np.sqrt(ComplexIfNegative(x));

        /// <summary>The natural logarithm; complex if any element is negative.</summary>
        public static NDArray log(NDArray x) => np.log(ComplexIfNegative(x));

        /// <summary>The logarithm to base 2; complex if any element is negative.</summary>
        public static NDArray log2(NDArray x) => np.log2(ComplexIfNegative(x));

        /// <summary>The logarithm to base 10; complex if any element is negative.</summary>
        public static NDArray log10(NDArray x) => np.log10(ComplexIfNegative(x));

        /// <summary>The logarithm to base n; complex if any base or element is negative.</summary>
        /// <param name="n">The base.</param>
        /// <param name="x">The argument.</param>
        public static NDArray logn(NDArray n, NDArray x) => np.log(ComplexIfNegative(x)) / np.log(ComplexIfNegative(n));

        /// <summary>x to the power p; complex if any x is negative, a float if any p is.</summary>
        /// <param name="x">The base.</param>
        /// <param name="p">The exponent.</param>
        public static NDArray power(NDArray x, NDArray p) => np.power(ComplexIfNegative(x), AnyReal(p, a => a < 0) ? Strong(p) * 1.0 : Strong(p));

        /// <summary>The inverse cosine; complex if any element is beyond -1 or 1.</summary>
        public static NDArray arccos(NDArray x) => np.arccos(ComplexIfBeyondOne(x));

        /// <summary>The inverse sine; complex if any element is beyond -1 or 1.</summary>
        public static NDArray arcsin(NDArray x) => np.arcsin(ComplexIfBeyondOne(x));

        /// <summary>The inverse hyperbolic tangent; complex if any element is beyond -1 or 1.</summary>
        public static NDArray arctanh(NDArray x) => np.arctanh(ComplexIfBeyondOne(x));

        private static NDArray ComplexIfNegative(NDArray x) => AnyReal(x, a => a < 0) ? Complex(x) : Strong(x);

        private static NDArray ComplexIfBeyondOne(NDArray x) => AnyReal(x, a => absolute(a) > 1) ? Complex(x) : Strong(x);

        private static bool AnyReal(NDArray x, Func<NDArray, NDArray> condition) => (bool)any(isreal(x) & condition(x));

        private static NDArray Strong(NDArray x) => x.AsStrong(x.DType);

        private static NDArray Complex(NDArray x)
        {
            bool single = x.DType == DType.Float32 || x.DType == DType.Complex64 || x.DType.IsInteger && x.DType.ItemSize <= 2;
            return x.AsStrong(single ? DType.Complex64 : DType.Complex128);
        }
    }
}
