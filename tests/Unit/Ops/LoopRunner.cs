using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Runs a ufunc on raw bytes in the loop that NumPy would choose.</summary>
internal static unsafe class LoopRunner
{
    /// <summary>The first loop of the op to whose types the inputs cast safely; null when there is none.</summary>
    public static OpImplementation? Resolve(string name, params DTypeCode[] inputs)
    {
        // NumPy's own resolver for true division: anything that is not inexact divides in double precision.
        if (name == "divide" && inputs.All(t => !DType.Of(t).IsInexact)) return OpTable.Find(name, DTypeCode.Float64, DTypeCode.Float64);
        foreach (string loop in Ops.Find(name)!.Loops)
        {
            DTypeCode[] types = [.. loop[..loop.IndexOf('-')].Select(c => DType.All.First(d => d.Char == c).Code)];
            if (types.Length == inputs.Length && types.Zip(inputs).All(p => CastsSafely(p.Second, p.First))) return OpTable.Find(name, types);
        }
        return null;
    }

    /// <summary>NumPy's can_cast(from, to, "safe"): no value is lost, 64-bit integers to float64 apart.</summary>
    public static bool CastsSafely(DTypeCode from, DTypeCode to)
    {
        DType a = DType.Of(from), b = DType.Of(to);
        int size = b.RealType.ItemSize;
        return (a.Kind, b.Kind) switch
        {
            ('b', _) => true,
            ('i', 'i') or ('u', 'u') or ('f', 'f') => a.ItemSize <= size,
            ('u', 'i') => a.ItemSize < size,
            ('i' or 'u', 'f' or 'c') => Math.Min(8, 2 * a.ItemSize) <= size,
            ('f' or 'c', 'c') => a.RealType.ItemSize <= size,
            _ => false,
        };
    }

    public static byte[] Cast(byte[] data, DTypeCode from, DTypeCode to, bool vectors = true)
    {
        int n = data.Length / DType.Of(from).ItemSize;
        var result = new byte[n * DType.Of(to).ItemSize];
        fixed (byte* x = data, r = result) BlockKernels.Unary(OpTable.FindCast(from, to), vectors)((nint)x, (nint)r, n);
        return result;
    }

    /// <summary>All results of the op on inputs that have its loop's types.</summary>
    public static byte[][] Run(OpImplementation op, byte[][] inputs, bool vectors)
    {
        int n = inputs[0].Length / DType.Of(op.Inputs[0]).ItemSize;
        byte[][] results = [.. op.Outputs.Select(t => new byte[n * DType.Of(t).ItemSize])];
        fixed (byte* x = inputs[0], y = inputs[^1], r = results[0], s = results[^1])
        {
            switch (op.Inputs.Length, op.Outputs.Length)
            {
                case (1, 1): BlockKernels.Unary(op, vectors)((nint)x, (nint)r, n); break;
                case (1, 2): BlockKernels.UnaryPair(op)((nint)x, (nint)r, (nint)s, n); break;
                case (2, 1): BlockKernels.Binary(op, vectors)((nint)x, (nint)y, (nint)r, n); break;
                case (2, 2): BlockKernels.BinaryPair(op)((nint)x, (nint)y, (nint)r, (nint)s, n); break;
                default: throw new NotSupportedException(op.ToString());
            }
        }
        return results;
    }
}
