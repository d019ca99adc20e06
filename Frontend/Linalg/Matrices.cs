using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>A stack of matrices as an argument of a decomposition: checked, and in the type it is computed in.</summary>
internal readonly struct Matrices
{
    private Matrices(Node node, DType result) => (Node, Result) = (node, result);

    /// <summary>The elements: float32, float64 or complex128.</summary>
    public Node Node { get; }

    /// <summary>The axes that count matrices.</summary>
    public long[] Stack => Node.Shape.Dims[..^2].ToArray();

    public long Rows => Node.Shape[Node.Shape.Rank - 2];
    public long Columns => Node.Shape[Node.Shape.Rank - 1];
    public long Least => Math.Min(Rows, Columns);
    public long Count => new Shape(Stack).Size;

    /// <summary>The type of the function's results.</summary>
    public DType Result { get; }

    /// <summary>The real type of the function's results.</summary>
    public DType RealResult => Result.RealType;

    /// <summary>Matrices of any shape.</summary>
    /// <param name="a">The array.</param>
    /// <param name="iterative">Whether to compute in double precision throughout: iterations end sooner there, and round once.</param>
    /// <param name="with">A second operand, which may ask for a wider type.</param>
    /// <exception cref="LinAlgError">The array has fewer than two axes.</exception>
    /// <exception cref="TypeError">A float16 array.</exception>
    public static Matrices Of(NDArray a, bool iterative = false, NDArray? with = null)
    {
        if (a.NDim < 2) throw new LinAlgError($"{a.NDim}-dimensional array given. Array must be at least two-dimensional");
        return Typed(a, iterative, with);
    }

    /// <summary>Square matrices.</summary>
    /// <inheritdoc cref="Of"/>
    public static Matrices Square(NDArray a, bool iterative = false, NDArray? with = null)
    {
        CheckSquare(a);
        return Typed(a, iterative, with);
    }

    /// <summary>The check alone.</summary>
    /// <exception cref="LinAlgError">The array has fewer than two axes, or matrices are not square.</exception>
    public static void CheckSquare(NDArray a)
    {
        if (a.NDim < 2) throw new LinAlgError($"{a.NDim}-dimensional array given. Array must be at least two-dimensional");
        if (a.Shape[a.NDim - 1] != a.Shape[a.NDim - 2])
            throw new LinAlgError($"Last 2 dimensions of the array must be square\n  the array has shape {a.Shape}");
    }

    /// <summary>The same type for another operand.</summary>
    public Node Cast(NDArray other) => Record.Cast(other.Node, Node.DType);

    /// <summary>A library op on the matrices alone.</summary>
    public Node Run(Op op, Shape shape, string names = "", params long[] values) => new(op, Node.DType, shape, [Node], new Numbers(names, values));

    /// <summary>A library op of several results: whichever is read first, all are kept.</summary>
    public Node RunShared(Op op, long size, string names = "", params long[] values) =>
        new(op, Node.DType, size, [Node], new Numbers(names, values)) { IsShared = true };

    /// <summary>A part of an op's several results, which follow each other.</summary>
    public static NDArray Part(Node packed, long start, Shape shape, DType type) => new(Record.Cast(Record.Reshape(Record.Slice(packed, 0, start, shape.Size), shape), type));

    /// <summary>A real part of results that are stored as complex numbers.</summary>
    public static NDArray RealPart(Node packed, long start, Shape shape, DType type)
    {
        Node part = Record.Slice(packed, 0, start, shape.Size);
        if (part.DType.IsComplex) part = Record.Map(Ops.Real, part.DType.RealType, part);
        return new NDArray(Record.Cast(Record.Reshape(part, shape), type));
    }

    /// <summary>The shape of the stack with further axes.</summary>
    public Shape StackOf(params ReadOnlySpan<long> axes) => new([.. Stack, .. axes]);

    private static DType TypeOf(NDArray a) => Profile.Current.Promotion.ReductionType("linalg.inv", a.DType);

    private static Matrices Typed(NDArray a, bool iterative, NDArray? with)
    {
        DType result = TypeOf(a);
        if (with is not null) result = Promotion.PromoteTypes(result, TypeOf(with));
        DType compute = result == DType.Complex64 ? DType.Complex128 : iterative && result == DType.Float32 ? DType.Float64 : result;
        return new Matrices(Record.Cast(a.Node, compute), result);
    }
}
