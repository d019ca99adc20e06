using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>The real functions of System.Math as op structs.</summary>
internal static class SystemMath
{
    /// <summary>The struct of a function over float or double.</summary>
    public static Type Find(string name, Type type) => Open(name).MakeGenericType(type);

    private static Type Open(string name) => name switch
    {
        "exp" => typeof(Exp<>),
        "exp2" => typeof(Exp2<>),
        "log" => typeof(Log<>),
        "log2" => typeof(Log2<>),
        "log10" => typeof(Log10<>),
        "cbrt" => typeof(Cbrt<>),
        "sin" => typeof(Sin<>),
        "cos" => typeof(Cos<>),
        "tan" => typeof(Tan<>),
        "arcsin" => typeof(Asin<>),
        "arccos" => typeof(Acos<>),
        "arctan" => typeof(Atan<>),
        "sinh" => typeof(Sinh<>),
        "cosh" => typeof(Cosh<>),
        "tanh" => typeof(Tanh<>),
        "arcsinh" => typeof(Asinh<>),
        "arccosh" => typeof(Acosh<>),
        "arctanh" => typeof(Atanh<>),
        "power" => typeof(Pow<>),
        "arctan2" => typeof(Atan2<>),
        "expm1" => typeof(ExpM1<>),
        "log1p" => typeof(Log1P<>),
        "hypot" => typeof(Hypot<>),
        "logaddexp" => typeof(LogAddExp<>),
        "logaddexp2" => typeof(LogAddExp2<>),
        _ => throw new ArgumentException($"no real function {name}"),
    };

    private readonly struct Exp<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Exp(x);
    }

    private readonly struct Exp2<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Exp2(x);
    }

    private readonly struct Log<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Log(x);
    }

    private readonly struct Log2<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Log2(x);
    }

    private readonly struct Log10<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Log10(x);
    }

    private readonly struct Cbrt<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Cbrt(x);
    }

    private readonly struct Sin<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Sin(x);
    }

    private readonly struct Cos<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Cos(x);
    }

    private readonly struct Tan<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Tan(x);
    }

    private readonly struct Asin<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Asin(x);
    }

    private readonly struct Acos<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Acos(x);
    }

    private readonly struct Atan<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Atan(x);
    }

    private readonly struct Sinh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Sinh(x);
    }

    private readonly struct Cosh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Cosh(x);
    }

    private readonly struct Tanh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Tanh(x);
    }

    private readonly struct Asinh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Asinh(x);
    }

    private readonly struct Acosh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Acosh(x);
    }

    private readonly struct Atanh<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.Atanh(x);
    }

    private readonly struct Pow<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => T.Pow(x, y);
    }

    private readonly struct Atan2<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => T.Atan2(x, y);
    }

    private readonly struct ExpM1<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.CreateTruncating(RealMath.ExpM1(double.CreateTruncating(x)));
    }

    private readonly struct Log1P<T> : IUnaryOp<T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x) => T.CreateTruncating(RealMath.Log1P(double.CreateTruncating(x)));
    }

    private readonly struct Hypot<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(Inline.Always)] public static T Invoke(T x, T y) => RealMath.Hypot(x, y);
    }

    private readonly struct LogAddExp<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Invoke(T x, T y)
        {
            if (x == y) return x + T.CreateTruncating(RealMath.Ln2);
            T d = x - y;
            return T.IsNaN(d) ? d : (d > T.Zero ? x : y) + T.CreateTruncating(RealMath.Log1P(Math.Exp(double.CreateTruncating(-T.Abs(d)))));
        }
    }

    private readonly struct LogAddExp2<T> : IBinaryOp<T, T, T> where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Invoke(T x, T y)
        {
            if (x == y) return x + T.One;
            T d = x - y;
            return T.IsNaN(d) ? d : (d > T.Zero ? x : y) + T.CreateTruncating(RealMath.Log1P(Math.Pow(2, double.CreateTruncating(-T.Abs(d)))) * 1.4426950408889634);
        }
    }
}
