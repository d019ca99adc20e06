using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// The same elements in another type or order, and parts of them.
public static partial class np
{
    /// <summary>The array in another dtype.</summary>
    /// <param name="x">The array.</param>
    /// <param name="dtype">The dtype.</param>
    /// <param name="copy">Whether an array of that dtype already is copied.</param>
    /// <param name="order">Memory order, K keeps the array's, C, F or A.</param>
    /// <param name="casting">Which conversions are allowed.</param>
    /// <exception cref="TypeError">The conversion is not allowed.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.astype.html"/>
    public static NDArray astype(NDArray x, DType dtype, bool copy = true, char order = 'K', Casting casting = Casting.Unsafe)
    {
        if (!Promotion.CanCast(x.DType, dtype, casting)) throw CannotCast(x.DType, dtype, casting);
        bool fortran = IsFortran(x, order);
        if (x.DType == dtype && x.Node.Op != Ops.Constant)
        {
            bool fits = order == 'K' || (fortran ? x.Layout.IsColumnMajor : x.Layout.IsRowMajor);
            return copy || !fits ? np.copy(x, order) : x;
        }
        Record.WarnOfParts(x.DType, dtype);
        var cast = new NDArray(new Node(Ops.Cast, dtype, x.Shape, [x.Node]));
        if (ErrState.IsActive) ErrState.CheckCast(cast, x);
        return fortran ? FortranCopy(cast) : cast;
    }

    /// <summary>The array itself if it is as required, else a copy that is.</summary>
    /// <param name="a">The array.</param>
    /// <param name="dtype">The dtype it must have.</param>
    /// <param name="requirements">Any of C, F, A (aligned: always so), W (writeable), O (owns its memory), E, or NumPy's long names for them.</param>
    /// <exception cref="ValueError">An unknown requirement, or C and F together.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.require.html"/>
    public static NDArray require(NDArray a, DType? dtype = null, params string[] requirements)
    {
        string wanted = string.Concat(requirements.Select(r => r.ToUpperInvariant() switch
        {
            "C" or "C_CONTIGUOUS" or "CONTIGUOUS" => 'C',
            "F" or "F_CONTIGUOUS" or "FORTRAN" => 'F',
            "A" or "ALIGNED" => 'A',
            "W" or "WRITEABLE" => 'W',
            "O" or "OWNDATA" => 'O',
            "E" or "ENSUREARRAY" => 'E',
            _ => throw new ValueError($"unknown requirement '{r}'; NumPy knows C, F, A, W, O and E"),
        }));
        if (wanted.Contains('C') && wanted.Contains('F')) throw new ValueError("Cannot specify both \"C\" and \"F\" order");
        NDArray x = a.AsTypeIfNeeded(dtype);
        bool fits = (!wanted.Contains('C') || x.Layout.IsRowMajor) && (!wanted.Contains('F') || x.Layout.IsColumnMajor)
            && (!wanted.Contains('W') || x.IsWriteable) && (!wanted.Contains('O') || x.Base is null);
        return fits ? x : copy(x, wanted.Contains('F') ? 'F' : wanted.Contains('C') ? 'C' : 'A');
    }

    /// <summary>Stores values in an array, broadcast to its shape: <c>dst[...] = src</c> with a casting rule and a mask.</summary>
    /// <param name="dst">The array that is written.</param>
    /// <param name="src">The values.</param>
    /// <param name="casting">Which casts are allowed; a C# integer must fit, whatever the rule.</param>
    /// <param name="where">Where to store, broadcast to the array's shape; elsewhere it keeps its elements.</param>
    /// <exception cref="TypeError">The cast is not allowed, or the mask is not of bools.</exception>
    /// <exception cref="ValueError">The values or the mask do not broadcast to the array's shape, or it is read-only.</exception>
    /// <exception cref="OverflowError">A C# integer that the dtype cannot hold.</exception>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.copyto.html"/>
    public static void copyto(NDArray dst, NDArray src, Casting casting = Casting.SameKind, NDArray? where = null)
    {
        if (!CanCopy(src, dst.DType, casting))
            throw src.NDim > 0 ? CannotCast(src.DType, dst.DType, casting) : CannotCastScalar(src.DType, dst.DType, casting);
        if (where is null)
        {
            dst.Assign(src);
            return;
        }
        if (where.DType != DType.Bool) throw CannotCast(where.DType, DType.Bool, Casting.Safe);
        if (Broadcasting.TryBroadcast(dst.Shape, where.Shape) != dst.Shape)
            throw new ValueError($"could not broadcast where mask from shape {where.Shape.ToCompactString()} into shape {dst.Shape.ToCompactString()}");
        if (Broadcasting.TryBroadcast(dst.Shape, src.Shape) != dst.Shape)
            throw new ValueError($"could not broadcast input array from shape {src.Shape.ToCompactString()} into shape {dst.Shape.ToCompactString()}");
        dst.Write(new Node(Ops.Where, dst.DType, dst.Shape, [Broadcast(where.Node, dst.Shape), Broadcast(dst.Cast(src), dst.Shape), dst.Node]));
    }

    // C# integers convert to every type that can hold the value, which Assign and Cast check.
    private static bool CanCopy(NDArray src, DType to, Casting casting) =>
        (Profile.Current.Semantics.Scalars.CountsValues ? Promotion.CanCastValue(Operands.Of(src), to, casting) : Promotion.CanCast(src.DType, to, casting)) || (casting >= Casting.Safe && to != DType.Bool && IsWeak(src) && src.DType.IsInteger);

    private static TypeError CannotCastScalar(DType from, DType to, Casting casting) =>
        new($"Cannot cast scalar from dtype('{from}') to dtype('{to}') according to the rule '{casting.ToNumpy()}'");

    /// <summary>The real part: of a complex array a view, of any other the array itself.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.real.html"/>
    public static NDArray real(NDArray val) => val.Real;

    /// <summary>The imaginary part: of a complex array a view, of any other zeros.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.imag.html"/>
    public static NDArray imag(NDArray val) => val.Imag;

    private static bool IsFortran(NDArray a, char order) => order switch
    {
        'C' => false,
        'F' => a.NDim > 1,
        'A' or 'K' => a.NDim > 1 && a.Layout is { IsColumnMajor: true, IsRowMajor: false },
        _ => throw BadOrder(order),
    };
}
