using System.Numerics;
using Xunit;

namespace OmniNumpy.Lazy.Tests;

public class VectorizeTests
{
    private static readonly double[] s_points = [-2.5, -1, -0.0, 0.5, 1, 3, double.NaN, double.PositiveInfinity];

    [Fact]
    public void A_lambda_of_numbers_becomes_one_kernel()
    {
        double scale = 3;
        VectorizedFunction f = np.vectorize((double x, double y) => x > y ? Math.Sqrt(Math.Abs(x)) * scale : Math.Sin(y) - x / 2);
        NDArray a = np.linspace(-2, 2, 1000).Eval(), b = np.linspace(2, -2, 1000).Eval();
        NDArray r = f(a, b);
        Assert.False(r.IsEvaluated);
        Assert.Equal(1, r.Explanation().KernelCount);
        NDArray expected = np.where(np.greater(a, b), np.sqrt(np.absolute(a)) * scale, np.sin(b) - a / 2.0);
        Assert.Equal(expected.ToArray<double>(), r.ToArray<double>());
    }

    [Fact]
    public void A_lambda_fuses_with_what_surrounds_it()
    {
        NDArray a = np.linspace(0, 1, 1000).Eval();
        NDArray r = np.sum(np.vectorize((double x) => x * x + 1)(a + 1.0) * 2.0);
        Assert.Equal(1, r.Explanation().KernelCount);
    }

    [Fact]
    public void Every_translated_method_agrees_with_the_compiled_lambda()
    {
        Check((double x) => Math.Abs(x) + Math.Floor(x) + Math.Ceiling(x) + Math.Truncate(x) + Math.Round(x));
        Check((double x) => Math.Max(x, 1) - Math.Min(x, -1) + Math.Clamp(x, -1, 1));
        Check((double x) => Math.CopySign(2, x) * (double.IsNaN(x) ? 1 : 2) + (double.IsInfinity(x) ? 1 : 0) + (double.IsNegative(x) ? 4 : 0));
        Check((double x) => x % 2 + -x);
        Check((double x) => Math.BitIncrement(x) + Math.BitDecrement(x) + (double.IsFinite(x) ? 1 : 0));
        Check((double x) => (float)x * 2f);
        Check((double x) => !(x < 0) && x != 3 || x >= 1 ? 1 : -1);

        void Check<TResult>(System.Linq.Expressions.Expression<Func<double, TResult>> lambda) where TResult : unmanaged
        {
            NDArray r = np.vectorize(lambda)(np.array(s_points));
            Assert.NotEqual("vectorize", r.Node.Op.Name);
            Assert.Equal(Array.ConvertAll(s_points, x => lambda.Compile()(x)), r.ToArray<TResult>());
        }
    }

    [Fact]
    public void Integers_divide_shift_and_wrap_as_in_csharp()
    {
        int[] values = [-7, -6, -1, 0, 1, 6, 7, int.MaxValue];
        Check((int x) => x / 3 + x % 3);
        Check((int x) => x / -2 - x % -4);
        Check((int x) => (x << 33) ^ (x >> 1) & ~x | 5);
        Check((int x) => unchecked(x * x + 7));
        Check((int x) => (long)x * x);
        Check((int x) => (double)x / 2);
        Check((int x) => Math.Sign(x) + Math.Abs(x));

        void Check<TResult>(System.Linq.Expressions.Expression<Func<int, TResult>> lambda) where TResult : unmanaged
        {
            NDArray r = np.vectorize(lambda)(np.array(values));
            Assert.NotEqual("vectorize", r.Node.Op.Name);
            Assert.Equal(Array.ConvertAll(values, x => lambda.Compile()(x)), r.ToArray<TResult>());
        }
    }

    [Fact]
    public void Captured_values_are_read_at_each_call()
    {
        double offset = 1;
        NDArray table = np.array([10.0, 20, 30]);
        VectorizedFunction f = np.vectorize((double x) => x + offset + table);
        Assert.Equal([11.0, 22, 33], f(np.array([0.0, 1, 2])).ToArray<double>());
        offset = 100;
        table[0] = 0.0;
        Assert.Equal([100.0, 121, 132], f(np.array([0.0, 1, 2])).ToArray<double>());
    }

    [Fact]
    public void A_lambda_of_anything_else_is_called_for_every_element()
    {
        VectorizedFunction f = np.vectorize((long x) => Factorial(x));
        NDArray r = f(np.arange(6));
        Assert.Equal(DType.Int64, r.DType);
        Assert.Equal([1L, 1, 2, 6, 24, 120], r.ToArray<long>());
    }

    [Fact]
    public void A_delegate_is_called_in_order_when_the_result_is_wanted()
    {
        var seen = new List<double>();
        Func<double, int, double> f = (x, n) =>
        {
            seen.Add(x);
            return Math.Pow(x, n);
        };
        NDArray r = np.vectorize(f)(np.array([[1.0], [2], [3]]), np.array([1, 2]));
        Assert.Empty(seen);
        Assert.Equal([1.0, 1, 2, 4, 3, 9], r.ToArray<double>());
        Assert.Equal([1.0, 1, 2, 2, 3, 3], seen);
        Assert.Equal(new Shape(3, 2), r.Shape);
    }

    [Fact]
    public void A_method_can_be_named()
    {
        Assert.Equal([1L, 2, 6], np.vectorize(Factorial)(np.array([1, 2, 3])).ToArray<long>());
        Assert.Equal(DType.Float32, np.vectorize(Factorial, otypes: np.float32)(np.array([1, 2, 3])).DType);
    }

    [Fact]
    public void A_parameter_that_is_an_array_gets_it_whole()
    {
        Func<NDArray, double, double> polynomial = (p, x) => p.ToArray<double>().Aggregate(0.0, (sum, c) => sum * x + c);
        Assert.Equal([3.0, 6, 11], np.vectorize(polynomial)(np.array([1.0, 2, 3]), np.array([0, 1, 2])).ToArray<double>());
    }

    [Fact]
    public void A_signature_names_the_axes_of_one_call()
    {
        VectorizedFunction dot = np.vectorize((NDArray a, NDArray b) => np.sum(a * b), signature: "(n),(n)->()");
        NDArray x = np.arange(12.0).Reshape(3, 4);
        Assert.Equal(np.sum(x * np.arange(4.0), -1).ToArray<double>(), dot(x, np.arange(4.0)).ToArray<double>());
        Assert.Contains("inconsistent size", Assert.Throws<ValueError>(() => dot(x, np.arange(3.0))).Message);
        Assert.Throws<ValueError>(() => np.vectorize((NDArray a) => a, signature: "n->n"));
    }

    [Fact]
    public void Exceptions_of_the_function_reach_the_reader()
    {
        Func<int, int> f = x => x > 1 ? throw new InvalidOperationException("no") : x;
        NDArray r = np.vectorize(f)(np.array([1, 2]));
        Assert.Equal("no", Assert.Throws<InvalidOperationException>(() => r.Eval()).Message);
    }

    [Fact]
    public void Complex_numbers_and_their_parts()
    {
        Complex[] values = [new(1, 2), new(-1, 0.5)];
        NDArray r = np.vectorize((Complex z) => new Complex(z.Imaginary, z.Real) * z + 1)(np.array(values));
        Assert.NotEqual("vectorize", r.Node.Op.Name);
        Assert.Equal(Array.ConvertAll(values, z => new Complex(z.Imaginary, z.Real) * z + 1), r.ToArray<Complex>());
    }

    [Fact]
    public void An_element_function_is_like_a_ufunc()
    {
        ElementFunction gcd = np.frompyfunc((long a, long b) => (long)BigInteger.GreatestCommonDivisor(a, b), 2, 1, identity: 0L);
        NDArray x = np.array(new long[,] { { 12, 18 }, { 8, 27 } });
        Assert.Equal([4L, 9], gcd.reduce(x).ToArray<long>());
        Assert.Equal([6L, 1], gcd.reduce(x, axis: 1).ToArray<long>());
        Assert.Equal([12L, 18, 4, 9], gcd.accumulate(x).ToArray<long>());
        Assert.Equal([4L, 2, 1, 3], gcd.outer(np.array([4L, 3]), np.array([8L, 6])).ToArray<long>());
        Assert.Equal(["ll->l"], gcd.Types);
        Assert.Equal(0L, gcd.reduce(np.zeros(0, np.int64)).Item<long>());
        Assert.Throws<ValueError>(() => np.frompyfunc((double v) => v, 2, 1));
    }

    [Fact]
    public void A_function_of_a_tuple_has_several_results()
    {
        NDArray[] r = np.frompyfunc((int a, int b) => Math.DivRem(a, b), 2, 2).InvokeAll(np.array([7, 8]), 3);
        Assert.Equal([2, 2], r[0].ToArray<int>());
        Assert.Equal([1, 2], r[1].ToArray<int>());
    }

    [Fact]
    public void Types_that_no_array_stores_are_refused() =>
        Assert.Throws<TypeError>(() => np.vectorize((string s) => s.Length));

    private static long Factorial(long n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
