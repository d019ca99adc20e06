using System.Reflection;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Runs an entry of <see cref="MathTable"/> over an array with registers of a chosen width.</summary>
internal static unsafe class MathRunner
{
    public static T[] Unary<V, T>(MathEntry entry, T[] xs) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        var loop = Method(nameof(UnaryLoop)).MakeGenericMethod(typeof(V), typeof(T), entry.Struct);
        return loop.CreateDelegate<Func<T[], T[]>>()(xs);
    }

    public static T[] Binary<V, T>(MathEntry entry, T[] xs, T[] ys) where V : unmanaged, ISimd<V, T> where T : unmanaged
    {
        var loop = Method(nameof(BinaryLoop)).MakeGenericMethod(typeof(V), typeof(T), entry.Struct);
        return loop.CreateDelegate<Func<T[], T[], T[]>>()(xs, ys);
    }

    private static MethodInfo Method(string name) => typeof(MathRunner).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static T[] UnaryLoop<V, T, F>(T[] xs) where V : unmanaged, ISimd<V, T> where T : unmanaged where F : struct, IUnaryMath<T>
    {
        var results = new T[xs.Length];
        fixed (T* x = xs, result = results)
        {
            for (int i = 0; i < xs.Length; i += V.Lanes)
            {
                int count = Math.Min(V.Lanes, xs.Length - i);
                V.StorePartial(F.Invoke(V.LoadPartial((nint)(x + i), count)), (nint)(result + i), count);
            }
        }
        return results;
    }

    private static T[] BinaryLoop<V, T, F>(T[] xs, T[] ys)
        where V : unmanaged, ISimd<V, T> where T : unmanaged where F : struct, IBinaryMath<T>
    {
        var results = new T[xs.Length];
        fixed (T* x = xs, y = ys, result = results)
        {
            for (int i = 0; i < xs.Length; i += V.Lanes)
            {
                int count = Math.Min(V.Lanes, xs.Length - i);
                V a = V.LoadPartial((nint)(x + i), count), b = V.LoadPartial((nint)(y + i), count);
                V.StorePartial(F.Invoke(a, b), (nint)(result + i), count);
            }
        }
        return results;
    }
}
