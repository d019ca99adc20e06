using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// Questions about dtypes. Where NumPy takes an array or a scalar, so do these: C# scalars count as Python's.
public static partial class np
{
    /// <summary>The dtype of that spelling: <c>"float32"</c>, <c>"f4"</c>, <c>"&lt;i8"</c>, a .NET type or a scalar type.</summary>
    /// <exception cref="TypeError">Not a dtype, or one we do not store.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.dtype.html"/>
    public static DType dtype(DType dtype) => dtype;

    /// <summary>The dtype an abstract kind stood for before NumPy 2.4: of floats float64, of integers int64.</summary>
    /// <exception cref="TypeError">The profile has it no more, or nothing here stores it.</exception>
    public static DType dtype(ScalarKind dtype)
    {
        DType? meant = dtype switch
        {
            ScalarKind.Floating or ScalarKind.Inexact or ScalarKind.Number => DType.Float64,
            ScalarKind.Integer or ScalarKind.SignedInteger => DType.Int64,
            ScalarKind.UnsignedInteger => DType.UInt64,
            ScalarKind.ComplexFloating => DType.Complex128,
            ScalarKind.Bool => DType.Bool,
            _ => null,
        };
        if (meant is null || Profile.Current.Semantics.AbstractDTypes == Acceptance.Refused)
            throw new TypeError($"Converting 'np.{dtype.ToString().ToLowerInvariant()}' to a dtype is not allowed");
        if (dtype != ScalarKind.Bool) RaiseWarning($"DeprecationWarning: Converting `np.{dtype.ToString().ToLowerInvariant()}` to a dtype is deprecated. The current result is `{meant}` which is not strictly correct.");
        return meant;
    }

    /// <summary>Limits of a floating type; of a complex type those of its parts.</summary>
    /// <exception cref="ValueError">Not an inexact type.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.finfo.html"/>
    public static FInfo finfo(DType dtype) => FInfo.Of(dtype);

    /// <summary>The limits of an array's floating-point type.</summary>
    /// <inheritdoc cref="finfo(DType)" path="/exception|/seealso"/>
    public static FInfo finfo(NDArray dtype) => FInfo.Of(dtype.DType);

    /// <summary>Limits of an integer type.</summary>
    /// <exception cref="ValueError">Not an integer type.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.iinfo.html"/>
    public static IInfo iinfo(DType dtype) => IInfo.Of(dtype);

    /// <summary>The limits of an array's integer type.</summary>
    /// <inheritdoc cref="iinfo(DType)" path="/exception|/seealso"/>
    public static IInfo iinfo(NDArray dtype) => IInfo.Of(dtype.DType);

    /// <summary>Whether a conversion is allowed under a casting rule.</summary>
    /// <param name="from">The type to convert.</param>
    /// <param name="to">The type wanted.</param>
    /// <param name="casting">How far values may change.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.can_cast.html"/>
    public static bool can_cast(DType from, DType to, Casting casting = Casting.Safe) => Promotion.CanCast(from, to, casting);

    /// <summary>Whether an array can be converted: by its dtype alone. C# scalars have none and are refused, as Python's are; NumPy 1 looks at the value of a scalar.</summary>
    /// <exception cref="TypeError">A C# scalar: it has no dtype of its own.</exception>
    public static bool can_cast(NDArray from, DType to, Casting casting = Casting.Safe) => Profile.Current.Semantics.Scalars.CountsValues
        ? Promotion.CanCastValue(Operands.Of(from), to, casting)
        : IsWeak(from) ? throw new TypeError("can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\n" +
            "This change was part of adopting NEP 50, we may explicitly allow them again in the future.")
        : Promotion.CanCast(from.DType, to, casting);

    /// <summary>The smallest type that both types cast to safely.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.promote_types.html"/>
    public static DType promote_types(DType type1, DType type2) => Promotion.PromoteTypes(type1, type2);

    /// <summary>The type that the promotion rules give for arrays, scalars and dtypes together.</summary>
    /// <exception cref="ValueError">Nothing was given.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.result_type.html"/>
    public static DType result_type(params ReadOnlySpan<PromotionOperand> arrays_and_dtypes)
    {
        var operands = new Profiles.Operand[arrays_and_dtypes.Length];
        for (int i = 0; i < operands.Length; i++) operands[i] = arrays_and_dtypes[i].Operand;
        return Profile.Current.Promotion.ResultType(operands);
    }

    /// <summary>The smallest type that can hold a scalar's value; of an array its dtype.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.min_scalar_type.html"/>
    public static DType min_scalar_type(NDArray a) => Promotion.MinScalarType(new PromotionOperand(a).Operand);

    /// <summary>Whether a dtype is below an abstract type: <c>np.issubdtype(np.float32, np.floating)</c>.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.issubdtype.html"/>
    public static bool issubdtype(DType arg1, ScalarKind arg2) => arg1.IsSubDType(arg2);

    /// <summary>Whether two dtypes are the same: no concrete type is below another.</summary>
    public static bool issubdtype(DType arg1, DType arg2) => arg1 == arg2;

    /// <summary>Whether a dtype is one of the given dtypes or of one of the kinds: <c>np.isdtype(x.DType, "real floating")</c>.</summary>
    /// <exception cref="ValueError">No such kind.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.isdtype.html"/>
    public static bool isdtype(DType dtype, params ReadOnlySpan<DTypeKind> kind) => dtype.IsDType(kind);

    /// <summary>The inexact type that all arrays convert to; integers count as float64.</summary>
    /// <exception cref="TypeError">An array of bools.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.common_type.html"/>
    public static DType common_type(params ReadOnlySpan<NDArray> arrays)
    {
        DType common = DType.Float16;
        foreach (NDArray a in arrays)
        {
            if (a.DType == DType.Bool) throw new TypeError("can't get common type for non-numeric array");
            common = Promotion.PromoteTypes(common, a.DType.IsInteger ? DType.Float64 : a.DType);
        }
        return common;
    }

    private static bool IsWeak(NDArray x) => x.Node is { Value: null, Attribute: ScalarConstant { Weak: not WeakKind.None } };
}

/// <summary>What <c>np.result_type</c> takes: an array, a C# scalar, a dtype or any spelling of one.</summary>
public readonly struct PromotionOperand
{
    internal PromotionOperand(NDArray x) => Operand = Operands.Of(x);

    private PromotionOperand(DType dtype) => Operand = dtype;

    internal Profiles.Operand Operand { get; }

#pragma warning disable CS1591 // conversions from everything that has a part in promotion
    public static implicit operator PromotionOperand(NDArray x) => new(x);
    public static implicit operator PromotionOperand(DType dtype) => new(dtype);
    public static implicit operator PromotionOperand(string dtype) => new(DTypes.Parse(dtype));
    public static implicit operator PromotionOperand(Type dtype) => new((DType)dtype);
    public static implicit operator PromotionOperand(ScalarType dtype) => new((DType)dtype);
    public static implicit operator PromotionOperand(bool value) => new((NDArray)value);
    public static implicit operator PromotionOperand(int value) => new((NDArray)value);
    public static implicit operator PromotionOperand(long value) => new((NDArray)value);
    public static implicit operator PromotionOperand(ulong value) => new((NDArray)value);
    public static implicit operator PromotionOperand(double value) => new((NDArray)value);
    public static implicit operator PromotionOperand(System.Numerics.Complex value) => new((NDArray)value);
#pragma warning restore CS1591
}
