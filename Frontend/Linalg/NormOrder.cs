using System.Globalization;

namespace OmniNumpy.Lazy;

/// <summary>Which norm: a number, infinity, or <c>"fro"</c> (Frobenius) or <c>"nuc"</c> (the sum of singular values) of matrices.</summary>
public readonly record struct NormOrder
{
    private NormOrder(double value, string? name) => (Value, Name) = (value, name);

    /// <summary>The number; NaN for norms with a name.</summary>
    public double Value { get; }

    /// <summary>The name, if it has one.</summary>
    public string? Name { get; }

    /// <summary>The norm of that number.</summary>
    public static implicit operator NormOrder(int order) => new(order, null);

    /// <summary>The norm of that number, or infinity.</summary>
    public static implicit operator NormOrder(double order) => new(order, null);

    /// <summary>The norm of that name.</summary>
    public static implicit operator NormOrder(string order) => new(double.NaN, order);

    /// <summary>As Python writes the argument.</summary>
    public override string ToString() => Name ?? (double.IsInfinity(Value) ? Value > 0 ? "inf" : "-inf" : Value.ToString(CultureInfo.InvariantCulture));
}
