using System.Runtime.CompilerServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Profiles;

/// <summary>
/// The types of results under one profile. What NumPy's releases agree on is static; what they do not follows the profile's <see cref="Semantics"/>.
/// Every answer but the first of its kind comes from a table, in a few nanoseconds and without allocation.
/// </summary>
public sealed class Promotion
{
    private const int CacheBits = 12;

    private readonly Semantics _semantics;
    // Arrays only, no dtype= and no out=: by op, then by the codes of the one or two operands.
    private readonly Loop?[]?[] _unary = new Loop?[]?[Ops.All.Count];
    private readonly Loop?[]?[] _binary = new Loop?[]?[Ops.All.Count];
    // Everything else: direct-mapped, so that a collision costs a search and nothing else. Entries are immutable; races only repeat work.
    private readonly Entry?[] _cache = new Entry?[1 << CacheBits];

    internal Promotion(Semantics semantics) => _semantics = semantics;

    private sealed record Entry(ulong Key, Loop Loop);

    /// <summary>The smallest type that both cast to safely (<c>np.promote_types</c>).</summary>
    public static DType PromoteTypes(DType a, DType b) => PromotionTable.Promote(a, b);

    /// <summary>Whether a conversion is allowed (<c>np.can_cast</c>).</summary>
    public static bool CanCast(DType from, DType to, Casting rule = Casting.Safe) => PromotionTable.CanCast(from, to, rule);

    /// <summary>Whether a conversion is allowed where the value of a scalar counts: that of the smallest type that holds it, signed or not.</summary>
    public static bool CanCastValue(Operand from, DType to, Casting rule = Casting.Safe)
    {
        if (!from.IsScalar) return CanCast(from.DType, to, rule);
        if (from.IsBeyond64Bits) return false;
        (DType least, bool eitherSign) = ValueBasedRule.MinScalarType(from);
        return new Candidate(least, WeakKind.None, eitherSign ? ValueBasedRule.Signed(least) : null).CastsTo(to, rule);
    }

    /// <summary>The common type of arrays, scalars and dtypes (<c>np.result_type</c>).</summary>
    /// <exception cref="ValueError">There are no operands.</exception>
    public DType ResultType(params ReadOnlySpan<Operand> operands) =>
        operands.IsEmpty ? throw new ValueError("at least one array or dtype is required") : _semantics.Scalars.ResultType(operands);

    /// <summary>The smallest type that holds the scalar's value; of an array its dtype (<c>np.min_scalar_type</c>).</summary>
    /// <exception cref="OverflowError">An integer beyond 64 bits, for which NumPy has the object dtype only.</exception>
    public static DType MinScalarType(Operand operand) =>
        operand.IsBeyond64Bits ? throw new OverflowError(ScalarConversion.TooLargeForLong)
        : operand.IsScalar ? ValueBasedRule.MinScalarType(operand).Type
        : operand.DType;

    /// <summary>
    /// The types a ufunc computes in. For arrays that is the loop of their common type, else the first to which they cast safely; special cases are
    /// NumPy's.
    /// </summary>
    /// <param name="op">An elementwise op or contraction with a list of loops.</param>
    /// <param name="inputs">Its inputs, as many as its arity.</param>
    /// <param name="dtype">The ufunc's <c>dtype=</c>: the type of the result, in which the computation is done.</param>
    /// <param name="casting">The ufunc's <c>casting=</c>: which conversions of inputs and into <paramref name="output"/> are allowed.</param>
    /// <param name="output">The dtype of the first <c>out=</c>; it takes no part in the choice.</param>
    /// <exception cref="TypeError">No loop takes these inputs.</exception>
    /// <exception cref="UFuncTypeError">A conversion is not allowed.</exception>
    /// <exception cref="OverflowError">A Python integer does not fit the type it is converted to.</exception>
    /// <exception cref="ValueError">A power of an integer by a negative integer.</exception>
    public Loop ResolveUfunc(Op op, ReadOnlySpan<Operand> inputs, DType? dtype = null, Casting casting = Casting.SameKind, DType? output = null)
    {
        bool anyScalar = false, anyPythonInteger = false;
        foreach (ref readonly Operand o in inputs)
        {
            anyScalar |= o.IsScalar;
            anyPythonInteger |= o.Weak == WeakKind.Int;
        }
        if (!anyScalar && dtype is null && output is null && casting == Casting.SameKind)
        {
            if (inputs.Length == 2) return Resolve(op, inputs[0].DType, inputs[1].DType);
            if (inputs.Length == 1) return Resolve(op, inputs[0].DType);
        }

        ulong key = Key(op, inputs, dtype, casting, output);
        ref Entry? slot = ref _cache[(int)(key * 0x9E3779B97F4A7C15 >> (64 - CacheBits))];
        if (slot is not { } entry || entry.Key != key)
        {
            slot = entry = new Entry(key, UfuncResolver.Resolve(_semantics, op, inputs, dtype, casting, output));
        }
        return anyPythonInteger && _semantics.Scalars.ChecksRange ? UfuncResolver.CheckValues(entry.Loop, inputs) : entry.Loop;
    }

    /// <summary>The error for a result of a ufunc that does not cast to the dtype of an output.</summary>
    public static UFuncTypeError CannotCastOutput(Loop loop, int output, DType to, Casting casting) => UfuncResolver.CannotCastOutput(loop, output, to, casting);

    /// <summary>The types a unary ufunc of an array computes in. See <see cref="ResolveUfunc"/>.</summary>
    public Loop Resolve(Op op, DType x) => _unary[op.Id]?[(int)x.Code] ?? Learn(op, x);

    /// <summary>The types a binary ufunc of two arrays computes in. See <see cref="ResolveUfunc"/>.</summary>
    public Loop Resolve(Op op, DType a, DType b) => _binary[op.Id]?[(int)a.Code * DType.Count + (int)b.Code] ?? Learn(op, a, b);

    /// <summary>The type of a unary ufunc's result. See <see cref="ResolveUfunc"/>.</summary>
    public DType UnaryResult(Op op, DType x) => Resolve(op, x).Output;

    /// <summary>The type of a binary ufunc's result. See <see cref="ResolveUfunc"/>.</summary>
    public DType BinaryResult(Op op, DType a, DType b) => Resolve(op, a, b).Output;

    /// <summary>
    /// The type of <c>np.FUNCTION(x)</c> for functions that are not ufuncs: reductions, scans, statistics, <c>fft.*</c> and <c>linalg.*</c>. Sums and
    /// products of small integers are taken in int64 or uint64; means are floats.
    /// </summary>
    /// <param name="function">NumPy's name, such as <c>sum</c>, <c>mean</c>, <c>linalg.inv</c>.</param>
    /// <param name="x">The type of the array.</param>
    /// <param name="dtype">The function's <c>dtype=</c>, which wins.</param>
    /// <exception cref="TypeError">The function does not take that type.</exception>
    /// <exception cref="ArgumentException">No rule for a function of that name.</exception>
    public DType ReductionType(string function, DType x, DType? dtype = null) =>
        dtype ?? (function == "fix" ? Resolve(Ops.Trunc, x).Output : FunctionTypes.Of(function, x, _semantics));

    /// <summary>The type of a reduction or scan by a core op. See <see cref="ReductionType(string, DType, DType?)"/>.</summary>
    public DType ReductionType(Op op, DType x, DType? dtype = null) => dtype ?? FunctionTypes.Of(op, x);

    /// <summary>The type of <c>ufunc.reduce</c>, <c>accumulate</c> or <c>reduceat</c> of an array.</summary>
    /// <param name="op">The ufunc, of two inputs.</param>
    /// <param name="x">The type of the array.</param>
    /// <param name="dtype">The method's <c>dtype=</c>, which wins.</param>
    /// <param name="output">The type of the method's <c>out=</c>, which takes the place of the first operand.</param>
    /// <exception cref="TypeError">The ufunc does not take that type, or does not give back what it takes.</exception>
    public DType UfuncReductionType(Op op, DType x, DType? dtype = null, DType? output = null)
    {
        try
        {
            if (dtype is not null) return ResolveUfunc(op, [dtype, dtype], dtype).Output;
            if (output is null && (op == Ops.Add || op == Ops.Multiply)) return FunctionTypes.Of(Ops.Sum, x);
            return BinaryResult(op, output ?? x, x);
        }
        catch (UFuncTypeError)
        {
            throw UfuncResolver.NoReduction(op, x, dtype, output);
        }
    }

    /// <summary>
    /// Whether <c>np.clip</c> leaves a bound out: a Python integer at or beyond the end of an integer type bounds nothing, so it need not fit.
    /// </summary>
    public bool IsVacuousBound(Operand bound, DType x, bool upper) =>
        !_semantics.Scalars.CountsValues && bound.Weak == WeakKind.Int && x.IsInteger && (upper ? bound.Integer >= IInfo.Of(x).Max : bound.Integer <= IInfo.Of(x).Min);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Loop Learn(Op op, DType x)
    {
        RequireUfunc(op, 1);
        return (_unary[op.Id] ??= new Loop?[DType.Count])[(int)x.Code] = UfuncResolver.Resolve(_semantics, op, [x], null, Casting.SameKind, null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Loop Learn(Op op, DType a, DType b)
    {
        RequireUfunc(op, 2);
        Loop?[] table = _binary[op.Id] ??= new Loop?[DType.Count * DType.Count];
        return table[(int)a.Code * DType.Count + (int)b.Code] = UfuncResolver.Resolve(_semantics, op, [a, b], null, Casting.SameKind, null);
    }

    private static void RequireUfunc(Op op, int inputs)
    {
        if (op.Arity != inputs || op.Loops.Count == 0) throw new ArgumentException($"{op} is not a ufunc of {inputs} inputs", nameof(op));
    }

    private ulong Key(Op op, ReadOnlySpan<Operand> inputs, DType? dtype, Casting casting, DType? output)
    {
        RequireUfunc(op, inputs.Length);
        ulong codes = 0;
        foreach (ref readonly Operand o in inputs) codes = codes << 12 | (uint)(o.IsScalar ? _semantics.Scalars.Code(o) : (int)o.DType.Code);
        return (ulong)op.Id << 47 | codes << 11 | (ulong)(dtype?.Code ?? (DTypeCode)15) << 7 | (ulong)(output?.Code ?? (DTypeCode)15) << 3 | (uint)casting;
    }
}
