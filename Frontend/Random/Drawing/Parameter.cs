using System.Numerics;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>What a distribution asks of a parameter.</summary>
internal enum Constraint
{
    None,
    NonNegative,
    Positive,
    PositiveNotNaN,
    ZeroToOne,
    AboveZeroToOne,
    ZeroToBelowOne,
    AboveOne,
    AtLeastOne,
    PoissonMean,
}

/// <summary>A parameter of a distribution: one value, or values that broadcast with the other parameters and are walked along as draws are made.</summary>
/// <typeparam name="T">The type in which the distribution takes it: double, float or long.</typeparam>
internal sealed class Parameter<T> where T : unmanaged, INumber<T>
{
    private readonly string _name;
    private readonly NDArray _values;
    private readonly Constraint _constraint;
    private readonly T _value;
    private T[]? _all;
    private ElementPositions.Enumerator _positions;

    /// <summary>Converts the values.</summary>
    /// <exception cref="TypeError">The conversion would lose something; single numbers are cut to integers.</exception>
    public Parameter(string name, NDArray values, DType type, Constraint constraint = Constraint.None)
    {
        (_name, _constraint) = (name, constraint);
        bool forced = values.Node is { Value: null, Attribute: ScalarConstant } && !values.DType.IsComplex || type == DType.Float32;
        if (!forced && !np.can_cast(values.DType, type)) throw np.CannotCast(values.DType, type, Profiles.Casting.Safe);
        _values = values.DType == type ? values : new NDArray(Record.Cast(values.Node, type));
        if (values.NDim == 0) _value = _values.Item<T>();
    }

    /// <summary>The shape of the values.</summary>
    public Shape Shape => _values.Shape;

    /// <summary>Checks the constraint.</summary>
    /// <param name="single">Whether all parameters are single values; NumPy then words some errors otherwise.</param>
    /// <exception cref="ValueError">The constraint is not met.</exception>
    public void Check(bool single)
    {
        if (_constraint == Constraint.None) return;
        if (Shape.Rank == 0) Check(_value, single);
        else foreach (T value in All) Check(value, single);
    }

    /// <summary>Prepares to walk along an output of a shape to which the values broadcast.</summary>
    public void Spread(Shape shape)
    {
        if (Shape.Rank == 0) return;
        NDArray places = np.arange(Shape.Size).Reshape(Shape);
        _positions = new ElementPositions(np.broadcast_to(places, shape).Layout).GetEnumerator();
    }

    /// <summary>The value for the next draw.</summary>
    public T Next()
    {
        if (Shape.Rank == 0) return _value;
        _positions.MoveNext();
        return All[_positions.Current];
    }

    private T[] All => _all ??= _values.ToArray<T>();

    private void Check(T value, bool single)
    {
        bool isNaN = T.IsNaN(value), negative = T.IsNegative(value) && !isNaN, zero = T.IsZero(value);
        bool atLeastZero = !isNaN && (!negative || zero), atMostOne = value <= T.One;
        string? wrong = _constraint switch
        {
            Constraint.NonNegative => negative ? "{0} < 0" : null,
            Constraint.PositiveNotNaN when isNaN => "{0} must not be NaN",
            Constraint.Positive or Constraint.PositiveNotNaN => value <= T.Zero ? "{0} <= 0" : null,
            Constraint.ZeroToOne => atLeastZero && atMostOne ? null : "{0} < 0, {0} > 1 or {0} {1}",
            Constraint.AboveZeroToOne => value > T.Zero && atMostOne ? null : "{0} <= 0, {0} > 1 or {0} contains NaNs",
            Constraint.ZeroToBelowOne => atLeastZero && value < T.One ? null : "{0} < 0, {0} >= 1 or {0} {1}",
            Constraint.AboveOne => value > T.One ? null : "{0} <= 1 or {0} {1}",
            Constraint.AtLeastOne => value >= T.One ? null : "{0} < 1 or {0} {1}",
            Constraint.PoissonMean when single => !atLeastZero ? "{0} < 0 or {0} {1}" : IsPoissonMean(value) ? null : "{0} value too large",
            Constraint.PoissonMean => !IsPoissonMean(value) ? "{0} value too large" : atLeastZero ? null : "{0} < 0 or {0} {1}",
            _ => null,
        };
        if (wrong is not null) throw new ValueError(string.Format(null, wrong, _name, single ? "is NaN" : "contains NaNs"));
    }

    private static bool IsPoissonMean(T value) => double.CreateChecked(value) <= Drawing.LargestPoissonMean;
}
