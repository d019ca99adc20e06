using System.Reflection;

namespace OmniNumpy.Lazy.Kernels;

/// <summary>What one loop of an operation computes: the struct that says it and how to call it.</summary>
/// <param name="Name">NumPy's name of the operation; <c>cast</c> for conversions.</param>
/// <param name="Inputs">The input types of the loop.</param>
/// <param name="Outputs">The result types: two for <c>divmod</c>, <c>modf</c> and <c>frexp</c>.</param>
/// <param name="Struct">The closed struct, an <see cref="IUnaryOp{TIn, TOut}"/> or one of its siblings.</param>
/// <param name="Scalar">Its <c>Invoke</c> over single elements.</param>
/// <param name="VectorStruct">
/// The struct with the same operation over registers of the input type, an <see cref="IUnaryVectorOp{T}"/> or sibling; null when it only
/// exists element by element. For bool inputs it works on bytes of 0 and 1.
/// </param>
/// <param name="ReturnsMask">Whether the registers that <paramref name="VectorStruct"/> returns are masks.</param>
/// <param name="Weight">Rough cost of an element, in additions.</param>
public sealed record OpImplementation(
    string Name,
    DTypeCode[] Inputs,
    DTypeCode[] Outputs,
    Type Struct,
    MethodInfo Scalar,
    Type? VectorStruct,
    bool ReturnsMask,
    int Weight)
{
    /// <summary>The lane type of <see cref="VectorStruct"/>.</summary>
    public Type? VectorElement => VectorStruct is null ? null : OpTable.VectorInterface(VectorStruct)!.GetGenericArguments()[0];

    /// <summary>As NumPy writes it: <c>add dd->d</c>.</summary>
    public override string ToString() => $"{Name} {Letters(Inputs)}->{Letters(Outputs)}";

    private static string Letters(DTypeCode[] codes) => string.Concat(codes.Select(c => DType.Of(c).Char));
}
