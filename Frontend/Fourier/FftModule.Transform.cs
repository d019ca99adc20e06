using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

// One transform along one axis, and the norms.
public sealed partial class FftModule
{
    private enum Norm
    {
        Backward,
        Ortho,
        Forward,
    }

    private static NDArray Transform(string name, NDArray a, long n, int axis, Norm norm, NDArray? @out)
    {
        if (n < 1) throw new ValueError($"Invalid number of FFT data points ({n}) specified.");
        axis = Axis.Normalize(axis, a.NDim);
        FourierKind kind = name switch { "rfft" => FourierKind.ToHalf, "irfft" => FourierKind.ToReal, _ => FourierKind.Whole };
        bool keepsPrecision = Profile.Current.Semantics.FourierKeepsPrecision;
        if (kind == FourierKind.ToHalf && a.DType.IsComplex)
        {
            // Before there was a ufunc of it, a cast threw imaginary parts away.
            a = keepsPrecision ? throw NotReal(n) : a.Real;
        }
        DType result = keepsPrecision ? Profile.Current.Promotion.ReductionType("fft." + name, a.DType) : kind == FourierKind.ToReal ? DType.Float64 : DType.Complex128;
        long length = kind == FourierKind.ToHalf ? n / 2 + 1 : n;
        Check(name, n, @out, a, axis, length, result);

        // NumPy computes single and half precision in double and rounds the result: the loop for doubles is the first that takes them. Only where the factor is
        // no plain 1 but of the input's precision does the loop for single precision fit exactly.
        bool single = keepsPrecision && norm != Norm.Backward && a.DType == (kind == FourierKind.ToHalf ? DType.Float32 : DType.Complex64);
        DType complex = single ? DType.Complex64 : DType.Complex128;
        DType computed = kind == FourierKind.ToReal ? complex.RealType : complex;
        DType input = kind == FourierKind.ToReal || a.DType.IsComplex ? complex : complex.RealType;
        double scale = ScaleOf(norm, n, keepsPrecision ? a.DType : DType.Float64);
        var transform = new FourierTransform(kind, name[0] == 'i', axis, n, scale);
        long[] shape = a.Shape.ToArray();
        shape[axis] = length;
        var node = new Node(Ops.Fourier, computed, new Shape(shape), [a.AsStrong(input).Node], transform);
        if (@out is null) return new NDArray(Record.Cast(node, result));
        @out.Write(Record.Cast(node, @out.DType));
        return @out;
    }

    private static void Check(string name, long n, NDArray? @out, NDArray a, int axis, long length, DType result)
    {
        if (@out is null) return;
        if (@out.NDim != a.NDim || @out.Shape[axis] != length) throw new ValueError("output array has wrong shape.");
        for (int i = 0; i < a.NDim; i++)
        {
            if (i == axis || @out.Shape[i] == a.Shape[i]) continue;
            throw new ValueError($"output array has wrong shape: {name} gives {a.Shape[i]} along axis {i}, the output has {@out.Shape[i]}");
        }
        if (Promotion.CanCast(result, @out.DType, Casting.SameKind)) return;
        throw new UFuncTypeError($"Cannot cast ufunc '{(name == "rfft" ? HalfName(n) : name)}' output from dtype('{result}') to dtype('{@out.DType}') with casting rule 'same_kind'");
    }

    private static TypeError NotReal(long n) => new($"ufunc '{HalfName(n)}' not supported for the input types, and the inputs could not be safely coerced " +
        "to any supported types according to the casting rule ''safe''\n  rfft takes real numbers; fft takes complex ones");

    private static string HalfName(long n) => n % 2 == 0 ? "rfft_n_even" : "rfft_n_odd";

    // Rounded as the reciprocal of a number of the input's real type.
    private static double ScaleOf(Norm norm, long n, DType type)
    {
        if (norm == Norm.Backward) return 1;
        bool root = norm == Norm.Ortho;
        if (type == DType.Float16)
        {
            Half x = (Half)n;
            if (root) x = (Half)MathF.Sqrt((float)x);
            return (double)(Half)(1 / (float)x);
        }
        if (type == DType.Float32 || type == DType.Complex64) return 1 / (root ? MathF.Sqrt(n) : n);
        return 1 / (root ? Math.Sqrt(n) : n);
    }

    // Before NumPy 1.20 only one norm had a name.
    private static string? Known(string? norm) => norm is "backward" or "forward" && !Profile.Current.Semantics.FourierNamesNorms
        ? throw new ValueError($"Invalid norm value {norm}, should be None or \"ortho\".")
        : norm;

    private static Norm NormOf(string? norm) => Known(norm) switch
    {
        null or "backward" => Norm.Backward,
        "ortho" => Norm.Ortho,
        "forward" => Norm.Forward,
        _ => throw new ValueError($"Invalid norm value {norm}; should be \"backward\",\"ortho\" or \"forward\"."),
    };

    // The norm as the other direction calls it.
    private static Norm Swapped(string? norm) => Known(norm) switch
    {
        null or "backward" => Norm.Forward,
        "ortho" => Norm.Ortho,
        "forward" => Norm.Backward,
        _ => throw new ValueError($"Invalid norm value {norm}; should be \"backward\", \"ortho\" or \"forward\"."),
    };

    // The norm that a transform by way of the other direction ends with.
    private static Norm Twice(string? norm) => Swapped(norm) switch { Norm.Forward => Norm.Backward, Norm.Backward => Norm.Forward, _ => Norm.Ortho };

    private static long LengthOf(NDArray a, int axis) =>
        axis >= -a.NDim && axis < a.NDim ? a.Shape[axis < 0 ? axis + a.NDim : axis] : throw new IndexError($"tuple index out of range: axis {axis} of an array of dimension {a.NDim}");
}
