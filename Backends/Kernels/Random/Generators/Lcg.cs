using System.Runtime.CompilerServices;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>What tells one permuted congruential generator of 128 bits from another (O'Neill, PCG: a family of simple fast space-efficient statistically good algorithms for random number generation, 2014).</summary>
internal interface IPcg
{
    /// <summary>The factor of a step.</summary>
    static abstract UInt128 Multiplier { get; }

    /// <summary>Whether a word is made of the state before the step.</summary>
    static abstract bool OutputsFirst { get; }

    /// <summary>The word made of a state.</summary>
    static abstract ulong Output(ulong high, ulong low);
}

/// <summary>XSL-RR: the halves of the state combined and rotated by its top bits.</summary>
internal readonly struct XslRr : IPcg
{
    public static UInt128 Multiplier => new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);
    public static bool OutputsFirst => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Output(ulong high, ulong low) => ulong.RotateRight(high ^ low, (int)(high >> 58));
}

/// <summary>DXSM: the upper half twice shifted, combined and multiplied, with a multiplier of 64 bits, which is cheaper.</summary>
internal readonly struct Dxsm : IPcg
{
    private const ulong Cheap = 0xDA942042E4DD58B5;

    public static UInt128 Multiplier => Cheap;
    public static bool OutputsFirst => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Output(ulong high, ulong low)
    {
        high ^= high >> 32;
        high *= Cheap;
        high ^= high >> 48;
        return high * (low | 1);
    }
}

/// <summary>The linear congruential sequence x -> a x + c mod 2^128 beneath a PCG, and the words made of it.</summary>
internal struct Lcg<TPcg> : IJumpableWords<Lcg<TPcg>> where TPcg : struct, IPcg
{
    public UInt128 State;
    public UInt128 Increment;

    public static int StateWords => 4;

    public static Lcg<TPcg> Load(ReadOnlySpan<ulong> state) => new() { State = new(state[0], state[1]), Increment = new(state[2], state[3]) };

    public readonly void Save(Span<ulong> state)
    {
        (state[0], state[1]) = ((ulong)(State >> 64), (ulong)State);
        (state[2], state[3]) = ((ulong)(Increment >> 64), (ulong)Increment);
    }

    /// <summary>The sequence that the published seeding leads to. NumPy seeds both kinds with the steps of the first.</summary>
    public static Lcg<TPcg> Seeded(UInt128 state, UInt128 stream)
    {
        UInt128 increment = stream << 1 | 1;
        return new() { Increment = increment, State = (increment + state) * XslRr.Multiplier + increment };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        if (!TPcg.OutputsFirst) Step();
        ulong word = TPcg.Output((ulong)(State >> 64), (ulong)State);
        if (TPcg.OutputsFirst) Step();
        return word;
    }

    public void Skip(long words) => Advance((UInt128)words);

    /// <summary>Takes <paramref name="steps"/> steps, in as many squarings as that has bits (Brown, Random number generation with arbitrary strides, 1994).</summary>
    public void Advance(UInt128 steps)
    {
        (UInt128 factor, UInt128 term) = Steps(steps, Increment);
        State = State * factor + term;
    }

    // Several steps as one: x -> factor x + term.
    private static (UInt128 Factor, UInt128 Term) Steps(UInt128 steps, UInt128 increment)
    {
        UInt128 factor = 1, term = 0, power = TPcg.Multiplier, sum = increment;
        for (; steps > 0; steps >>= 1)
        {
            if (((ulong)steps & 1) != 0)
            {
                factor *= power;
                term = term * power + sum;
            }
            sum *= power + 1;
            power *= power;
        }
        return (factor, term);
    }

    // A step waits for the one before it, but the processor can multiply more than once in that time: four sequences side by side, each taking
    // every fourth place.
    public unsafe void Fill(ulong* words, long n)
    {
        long i = 0;
        if (n >= 8)
        {
            (UInt128 factor, UInt128 term) = Steps(4, Increment);
            Word128 a = new(factor), c = new(term);
            if (!TPcg.OutputsFirst) Step();
            Word128 s0 = new(State);
            Step();
            Word128 s1 = new(State);
            Step();
            Word128 s2 = new(State);
            Step();
            Word128 s3 = new(State), last = s3;
            for (; i <= n - 4; i += 4)
            {
                words[i] = TPcg.Output(s0.High, s0.Low);
                words[i + 1] = TPcg.Output(s1.High, s1.Low);
                words[i + 2] = TPcg.Output(s2.High, s2.Low);
                words[i + 3] = TPcg.Output(s3.High, s3.Low);
                last = s3;
                s0 = s0.Times(a, c);
                s1 = s1.Times(a, c);
                s2 = s2.Times(a, c);
                s3 = s3.Times(a, c);
            }
            State = TPcg.OutputsFirst ? new(s0.High, s0.Low) : new(last.High, last.Low);
        }
        for (; i < n; i++) words[i] = Next();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step() => State = State * TPcg.Multiplier + Increment;

    /// <summary>128 bits as two registers.</summary>
    private readonly struct Word128(ulong high, ulong low)
    {
        public readonly ulong High = high, Low = low;

        public Word128(UInt128 value) : this((ulong)(value >> 64), (ulong)value)
        {
        }

        /// <summary>this * a + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Word128 Times(in Word128 a, in Word128 c)
        {
            ulong high = Math.BigMul(Low, a.Low, out ulong low) + Low * a.High + High * a.Low;
            ulong sum = low + c.Low;
            return new(high + c.High + (sum < low ? 1UL : 0), sum);
        }
    }
}
