namespace OmniNumpy.Lazy.Kernels;

/// <summary>
/// One register of lanes of <typeparamref name="T"/>: a vector of some width, or a single scalar. Code written over it
/// once runs at every width and gives the same bits at each of them.
/// </summary>
/// <remarks>
/// A mask is a register whose lanes have all bits set or none. "Integer" members see each lane as a signed integer of
/// the lane's width, whatever <typeparamref name="T"/> is. Integer arithmetic wraps; dividing an integer by zero is not
/// defined here. Floating arithmetic is IEEE 754, rounded to nearest even, and subnormals are kept.
/// </remarks>
public interface ISimd<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged
{
    /// <summary>How many lanes the register has.</summary>
    static abstract int Lanes { get; }

    /// <summary>Reads consecutive elements; no alignment is needed.</summary>
    static abstract V Load(nint address);

    /// <summary>Writes consecutive elements; no alignment is needed.</summary>
    static abstract void Store(V x, nint address);

    /// <summary>Reads the first <paramref name="count"/> lanes and nothing beyond them; the other lanes are zero.</summary>
    static abstract V LoadPartial(nint address, int count);

    /// <summary>Writes the first <paramref name="count"/> lanes and leaves memory beyond them untouched.</summary>
    static abstract void StorePartial(V x, nint address, int count);

    /// <summary>Reads lane i at <c>address + i * stride</c>, the stride in bytes.</summary>
    static abstract V LoadStrided(nint address, long stride);

    /// <summary>Writes lane i at <c>address + i * stride</c>, the stride in bytes.</summary>
    static abstract void StoreStrided(V x, nint address, long stride);

    /// <summary>Writes past the caches; the address is aligned to the register's size.</summary>
    static abstract void StoreNonTemporal(V x, nint address);

    /// <summary>Every lane holds <paramref name="value"/>.</summary>
    static abstract V Create(T value);

    /// <summary>Every lane holds the low bits of <paramref name="bits"/>.</summary>
    static abstract V CreateBits(long bits);

    /// <summary>Every bit clear: zero, and the mask that is false everywhere.</summary>
    static abstract V Zero { get; }

    /// <summary>Every bit set: the mask that is true everywhere.</summary>
    static abstract V AllBits { get; }

    /// <summary>The sum.</summary>
    static abstract V operator +(V x, V y);

    /// <summary>The difference.</summary>
    static abstract V operator -(V x, V y);

    /// <summary>The product.</summary>
    static abstract V operator *(V x, V y);

    /// <summary>The quotient; for integers truncated, and only where the divisor is not zero.</summary>
    static abstract V operator /(V x, V y);

    /// <summary>The negative; for floats the sign bit flipped, of a NaN and a zero too.</summary>
    static abstract V operator -(V x);

    /// <summary>Bitwise and.</summary>
    static abstract V operator &(V x, V y);

    /// <summary>Bitwise or.</summary>
    static abstract V operator |(V x, V y);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract V operator ^(V x, V y);

    /// <summary>Bitwise complement.</summary>
    static abstract V operator ~(V x);

    /// <summary><c>x &amp; ~y</c>.</summary>
    static abstract V AndNot(V x, V y);

    /// <summary>Where x = y.</summary>
    static abstract V Equal(V x, V y);

    /// <summary>Where x and y differ, or either is NaN.</summary>
    static abstract V NotEqual(V x, V y);

    /// <summary>Where x &lt; y.</summary>
    static abstract V LessThan(V x, V y);

    /// <summary>Where x &lt;= y.</summary>
    static abstract V LessThanOrEqual(V x, V y);

    /// <summary>Where x &gt; y.</summary>
    static abstract V GreaterThan(V x, V y);

    /// <summary>Where x &gt;= y.</summary>
    static abstract V GreaterThanOrEqual(V x, V y);

    /// <summary>Lane by lane one or the other; the mask's lanes are all ones or all zeros.</summary>
    static abstract V Select(V mask, V ifTrue, V ifFalse);

    /// <summary>The square root, correctly rounded. Floats only.</summary>
    static abstract V Sqrt(V x);

    /// <summary>The magnitude; the least signed integer is its own.</summary>
    static abstract V Abs(V x);

    /// <summary>The largest integer not above x.</summary>
    static abstract V Floor(V x);

    /// <summary>The smallest integer not below x.</summary>
    static abstract V Ceiling(V x);

    /// <summary>x without its fraction.</summary>
    static abstract V Truncate(V x);

    /// <summary>The nearest integer, ties to even.</summary>
    static abstract V Round(V x);

    /// <summary><c>x * y + z</c> rounded once (for integers, wrapped).</summary>
    static abstract V Fma(V x, V y, V z);

    /// <summary>The smaller, by the machine's own instruction: a NaN in y comes through, one in x may not, and the sign of zero is not specified.</summary>
    static abstract V Min(V x, V y);

    /// <summary>The larger, by the machine's own instruction: a NaN in y comes through, one in x may not, and the sign of zero is not specified.</summary>
    static abstract V Max(V x, V y);

    /// <summary>The sum of the lanes seen as integers.</summary>
    static abstract V AddInteger(V x, V y);

    /// <summary>The difference of the lanes seen as integers.</summary>
    static abstract V SubtractInteger(V x, V y);

    /// <summary>The lanes' bits moved up; the count is below the lane's width.</summary>
    static abstract V ShiftLeft(V x, int count);

    /// <summary>The lanes' bits moved down, zeros entering.</summary>
    static abstract V ShiftRightLogical(V x, int count);

    /// <summary>The lanes' bits moved down, copies of the sign entering.</summary>
    static abstract V ShiftRightArithmetic(V x, int count);

    /// <summary>Where x &gt; y, the lanes seen as signed integers.</summary>
    static abstract V GreaterThanInteger(V x, V y);

    /// <summary>Where the bits are the same.</summary>
    static abstract V EqualInteger(V x, V y);

    /// <summary>
    /// The bits of the truncated value as an integer of the same width; floats only, and only where it fits: below
    /// 2^31 in magnitude for float, 2^51 for double.
    /// </summary>
    static abstract V ToInteger(V x);

    /// <summary>The float nearest to the integer that the bits are; floats only, and for double below 2^51 in magnitude.</summary>
    static abstract V FromInteger(V x);

    /// <summary>Whether the mask is true in some lane.</summary>
    static abstract bool AnyTrue(V mask);

    /// <summary>Whether the mask is true in every lane.</summary>
    static abstract bool AllTrue(V mask);

    /// <summary>One lane.</summary>
    static abstract T Lane(V x, int i);

    /// <summary>The mask of the lanes with an index below <paramref name="count"/>.</summary>
    static abstract V FirstLanes(int count);

    /// <summary>Floats of 32 bits only: the lanes widened to double, <typeparamref name="F"/> of them, rounded back.</summary>
    static abstract V InDouble<F>(V x) where F : struct, IUnaryMath<double>;

    /// <summary>Floats of 32 bits only: the lanes widened to double, <typeparamref name="F"/> of them, rounded back.</summary>
    static abstract V InDouble<F>(V x, V y) where F : struct, IBinaryMath<double>;
}
