using System.Numerics;
using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// One factor of a transform, and how it goes over the work space, which holds groups of radix times length numbers: it transforms those that are a length
/// apart and multiplies them by roots of unity. The loops are over groups and, within a group, over its length, or, where there are more groups than
/// that, the other way about. Distances are in bytes; an inner step of zero keeps the same roots.
/// </summary>
internal readonly struct Pass
{
    /// <summary>The factor.</summary>
    public readonly int Radix;
    /// <summary>The product of the factors after it: how many sets of roots there are.</summary>
    public readonly long Length;
    /// <summary>Where its roots begin: radix - 1 for each of the length; for the general radix those of order radix follow.</summary>
    public readonly nint Roots;
    public readonly nint Outer, Inner, OuterSource, InnerSource, OuterTarget, InnerTarget, OuterRoots, InnerRoots, SourceStep, TargetStep;

    /// <param name="radix">The factor.</param>
    /// <param name="groups">The product of the factors before it.</param>
    /// <param name="length">The product of the factors after it.</param>
    /// <param name="roots">Where its roots begin.</param>
    /// <param name="number">The size of a number in work space.</param>
    /// <param name="root">The size of a root.</param>
    public Pass(int radix, long groups, long length, long roots, long number, long root)
    {
        (Radix, Length, Roots) = (radix, length, (nint)roots);
        SourceStep = (nint)(number * length);
        TargetStep = (nint)(number * length * groups);
        var overGroups = (Count: (nint)groups, Source: (nint)(number * length * radix), Target: (nint)(number * length), Roots: (nint)0);
        var overLength = (Count: (nint)length, Source: (nint)number, Target: (nint)number, Roots: (nint)(root * (radix - 1)));
        bool lengthInside = length >= groups;
        (Outer, OuterSource, OuterTarget, OuterRoots) = lengthInside ? overGroups : overLength;
        (Inner, InnerSource, InnerTarget, InnerRoots) = lengthInside ? overLength : overGroups;
    }
}

/// <summary>
/// The passes of Stockham's autosort algorithm, decimated in frequency (Swarztrauber, FFT algorithms for vector computers, 1984), on registers whose lanes
/// are different transforms. Source and target do not overlap.
/// </summary>
internal static unsafe class Passes<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    /// <summary>Whether the radix has no pass of its own.</summary>
    public static bool IsGeneral(int radix) => radix is not (2 or 3 or 4 or 5 or 8);

    public static void Run(in Pass pass, byte* roots, V* source, V* target)
    {
        roots += pass.Roots;
        // The last pass has roots that are all 1: not to multiply by them is faster, and keeps infinities and NaN apart.
        if (pass.Length == 1) Run<Unturned>(pass, roots, (byte*)source, (byte*)target);
        else Run<Turned>(pass, roots, (byte*)source, (byte*)target);
    }

    private static void Run<R>(in Pass pass, byte* roots, byte* source, byte* target) where R : struct, ITurn
    {
        switch (pass.Radix)
        {
            case 2: Two<R>(pass, source, target, roots); break;
            case 3: Three<R>(pass, source, target, roots); break;
            case 4: Four<R>(pass, source, target, roots); break;
            case 5: Five<R>(pass, source, target, roots); break;
            case 8: Eight<R>(pass, source, target, roots); break;
            default: General<R>(pass, source, target, roots); break;
        }
    }

    private interface ITurn
    {
        /// <summary>The product with a root of unity.</summary>
        static abstract ComplexLanes<V, T> By(byte* root, ComplexLanes<V, T> x);
    }

    private readonly struct Turned : ITurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ComplexLanes<V, T> By(byte* root, ComplexLanes<V, T> x) => x * ComplexLanes<V, T>.Same(root);
    }

    private readonly struct Unturned : ITurn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ComplexLanes<V, T> By(byte* root, ComplexLanes<V, T> x) => x;
    }

    [MethodImpl(Hot)]
    private static void Two<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots;
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                var a = ComplexLanes<V, T>.Load(s);
                var b = ComplexLanes<V, T>.Load(s + ss);
                (a + b).Store(t);
                R.By(w, a - b).Store(t + ts);
            }
        }
    }

    [MethodImpl(Hot)]
    private static void Three<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots, root = 2 * sizeof(T);
        V half = V.Create(T.CreateTruncating(-0.5)), sin60 = V.Create(T.CreateTruncating(0.86602540378443864676));
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                var a = ComplexLanes<V, T>.Load(s);
                var b = ComplexLanes<V, T>.Load(s + ss);
                var c = ComplexLanes<V, T>.Load(s + 2 * ss);
                var sum = b + c;
                var turned = (b - c) * sin60;
                (a + sum).Store(t);
                var middle = ComplexLanes<V, T>.Fma(sum, half, a);
                R.By(w, ComplexLanes<V, T>.MinusI(middle, turned)).Store(t + ts);
                R.By(w + root, ComplexLanes<V, T>.PlusI(middle, turned)).Store(t + 2 * ts);
            }
        }
    }

    [MethodImpl(Hot)]
    private static void Four<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots, root = 2 * sizeof(T), ss3 = 3 * ss, ts3 = 3 * ts;
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                var a = ComplexLanes<V, T>.Load(s);
                var b = ComplexLanes<V, T>.Load(s + ss);
                var c = ComplexLanes<V, T>.Load(s + 2 * ss);
                var d = ComplexLanes<V, T>.Load(s + ss3);
                var even = a + c;
                var evenDifference = a - c;
                var odd = b + d;
                var oddDifference = b - d;
                (even + odd).Store(t);
                R.By(w, ComplexLanes<V, T>.MinusI(evenDifference, oddDifference)).Store(t + ts);
                R.By(w + root, even - odd).Store(t + 2 * ts);
                R.By(w + 2 * root, ComplexLanes<V, T>.PlusI(evenDifference, oddDifference)).Store(t + ts3);
            }
        }
    }

    // cos 72 = (sqrt 5 - 1)/4 and cos 144 = (-sqrt 5 - 1)/4: their common part makes the transform of a constant exactly zero.
    [MethodImpl(Hot)]
    private static void Five<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots, root = 2 * sizeof(T), ss3 = 3 * ss, ts3 = 3 * ts;
        V quarter = V.Create(T.CreateTruncating(-0.25)), root5 = V.Create(T.CreateTruncating(0.55901699437494742410));
        V sin72 = V.Create(T.CreateTruncating(0.95105651629515357212)), sin144 = V.Create(T.CreateTruncating(0.58778525229247312917));
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                var a = ComplexLanes<V, T>.Load(s);
                var b = ComplexLanes<V, T>.Load(s + ss);
                var c = ComplexLanes<V, T>.Load(s + 2 * ss);
                var d = ComplexLanes<V, T>.Load(s + ss3);
                var e = ComplexLanes<V, T>.Load(s + 4 * ss);
                var outerSum = b + e;
                var outerDifference = b - e;
                var innerSum = c + d;
                var innerDifference = c - d;
                var sum = outerSum + innerSum;
                (a + sum).Store(t);
                var middle = ComplexLanes<V, T>.Fma(sum, quarter, a);
                var spread = (outerSum - innerSum) * root5;
                var near = middle + spread;
                var far = middle - spread;
                var nearTurned = ComplexLanes<V, T>.Fma(outerDifference, sin72, innerDifference * sin144);
                var farTurned = outerDifference * sin144 - innerDifference * sin72;
                R.By(w, ComplexLanes<V, T>.MinusI(near, nearTurned)).Store(t + ts);
                R.By(w + root, ComplexLanes<V, T>.MinusI(far, farTurned)).Store(t + 2 * ts);
                R.By(w + 2 * root, ComplexLanes<V, T>.PlusI(far, farTurned)).Store(t + ts3);
                R.By(w + 3 * root, ComplexLanes<V, T>.PlusI(near, nearTurned)).Store(t + 4 * ts);
            }
        }
    }

    // Two transforms of four: of the sums, and of the differences turned by eighths.
    [MethodImpl(Hot)]
    private static void Eight<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots, root = 2 * sizeof(T), ss3 = 3 * ss, ts3 = 3 * ts;
        V root2 = V.Create(T.CreateTruncating(0.70710678118654752440));
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                byte* far = s + 4 * ss, farTarget = t + 4 * ts;
                var x0 = ComplexLanes<V, T>.Load(s);
                var x4 = ComplexLanes<V, T>.Load(far);
                var x2 = ComplexLanes<V, T>.Load(s + 2 * ss);
                var x6 = ComplexLanes<V, T>.Load(far + 2 * ss);
                var a0 = x0 + x4;
                var b0 = x0 - x4;
                var a2 = x2 + x6;
                var b2 = x2 - x6;
                var x1 = ComplexLanes<V, T>.Load(s + ss);
                var x5 = ComplexLanes<V, T>.Load(far + ss);
                var x3 = ComplexLanes<V, T>.Load(s + ss3);
                var x7 = ComplexLanes<V, T>.Load(far + ss3);
                var a1 = x1 + x5;
                var b1 = x1 - x5;
                var a3 = x3 + x7;
                var b3 = x3 - x7;

                var even = a0 + a2;
                var evenDifference = a0 - a2;
                var odd = a1 + a3;
                var oddDifference = a1 - a3;
                (even + odd).Store(t);
                R.By(w + 3 * root, even - odd).Store(farTarget);
                R.By(w + root, ComplexLanes<V, T>.MinusI(evenDifference, oddDifference)).Store(t + 2 * ts);
                R.By(w + 5 * root, ComplexLanes<V, T>.PlusI(evenDifference, oddDifference)).Store(farTarget + 2 * ts);

                // b1 by exp(-i pi/4), b3 by exp(-3 i pi/4), b2 by -i.
                var c1 = new ComplexLanes<V, T>(b1.Re + b1.Im, b1.Im - b1.Re) * root2;
                var c3 = new ComplexLanes<V, T>(b3.Im - b3.Re, -(b3.Re + b3.Im)) * root2;
                even = ComplexLanes<V, T>.MinusI(b0, b2);
                evenDifference = ComplexLanes<V, T>.PlusI(b0, b2);
                odd = c1 + c3;
                oddDifference = c1 - c3;
                R.By(w, even + odd).Store(t + ts);
                R.By(w + 4 * root, even - odd).Store(farTarget + ts);
                R.By(w + 2 * root, ComplexLanes<V, T>.MinusI(evenDifference, oddDifference)).Store(t + ts3);
                R.By(w + 6 * root, ComplexLanes<V, T>.PlusI(evenDifference, oddDifference)).Store(farTarget + ts3);
            }
        }
    }

    // Any odd radix by its definition, with x[j] and x[radix - j] taken together.
    [MethodImpl(Hot)]
    private static void General<R>(in Pass pass, byte* source, byte* target, byte* roots) where R : struct, ITurn
    {
        int radix = pass.Radix, half = radix / 2;
        nint outer = pass.Outer, inner = pass.Inner, ss = pass.SourceStep, ts = pass.TargetStep;
        nint nextSource = pass.InnerSource, nextTarget = pass.InnerTarget, nextRoots = pass.InnerRoots, root = 2 * sizeof(T);
        var order = (T*)(roots + (radix - 1) * (nint)pass.Length * root);
        V* sums = stackalloc V[4 * half];
        for (nint o = 0; o < outer; o++)
        {
            byte* s = source + o * pass.OuterSource, t = target + o * pass.OuterTarget, w = roots + o * pass.OuterRoots;
            for (nint i = inner; i > 0; i--, s += nextSource, t += nextTarget, w += nextRoots)
            {
                var first = ComplexLanes<V, T>.Load(s);
                var total = first;
                for (int j = 1; j <= half; j++)
                {
                    var x = ComplexLanes<V, T>.Load(s + j * ss);
                    var y = ComplexLanes<V, T>.Load(s + (radix - j) * ss);
                    var sum = x + y;
                    total += sum;
                    sum.Store(sums + 4 * (j - 1));
                    (x - y).Store(sums + 4 * (j - 1) + 2);
                }
                total.Store(t);
                for (int q = 1; q <= half; q++)
                {
                    var even = first;
                    var odd = new ComplexLanes<V, T>(V.Zero, V.Zero);
                    for (int j = 1, at = q; j <= half; j++, at = at + q >= radix ? at + q - radix : at + q)
                    {
                        even = ComplexLanes<V, T>.Fma(ComplexLanes<V, T>.Load(sums + 4 * (j - 1)), V.Create(order[2 * at]), even);
                        odd = ComplexLanes<V, T>.Fma(ComplexLanes<V, T>.Load(sums + 4 * (j - 1) + 2), V.Create(order[2 * at + 1]), odd);
                    }
                    R.By(w + (q - 1) * root, ComplexLanes<V, T>.PlusI(even, odd)).Store(t + q * ts);
                    R.By(w + (radix - q - 1) * root, ComplexLanes<V, T>.MinusI(even, odd)).Store(t + (radix - q) * ts);
                }
            }
        }
    }
}
