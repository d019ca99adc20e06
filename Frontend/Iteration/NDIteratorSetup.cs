using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>Operands, flags and loops of an iterator, made from the arguments of <c>np.nditer</c>.</summary>
internal sealed class NDIteratorSetup
{
    private NDIteratorSetup(NDIteratorFlags flags, NDArray[] operands, NDArray[] work, IterationSpace space) =>
        (Flags, Operands, Work, Space) = (flags, operands, work, space);

    public NDIteratorFlags Flags { get; }
    public NDArray[] Operands { get; }
    public NDArray[] Work { get; }
    public IterationSpace Space { get; }

    public static NDIteratorSetup Create(
        NDArray?[] op, string[]? flags, string[][]? op_flags, DType?[]? op_dtypes, char order, Casting casting, int[][]? op_axes, long[]? itershape, bool nested = false)
    {
        if (op.Length == 0) throw new ValueError("Must provide at least one operand");
        op_flags ??= Array.ConvertAll(op, a => a is null ? new[] { "writeonly", "allocate" } : ["readonly"]);
        if (op_flags.Length != op.Length) throw new ValueError("op_flags must be a tuple or array of per-op flag-tuples");
        if (op_dtypes is not null && op_dtypes.Length != op.Length) throw new ValueError("op_dtypes must be a tuple or array of per-op dtypes");
        if (order is not ('C' or 'F' or 'A' or 'K')) throw new ValueError($"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')");
        var checkedFlags = new NDIteratorFlags(flags, op_flags);
        int rank = op_axes is null ? Math.Max(op.Max(a => a?.NDim ?? 0), itershape?.Length ?? 0) : op_axes[0].Length;
        int[][] axes = op_axes ?? Array.ConvertAll(op, a => Trailing(rank, a?.NDim ?? rank));
        Shape shape = Common(op, axes, rank, itershape);
        if (shape.Size == 0 && !checkedFlags.ZeroSize) throw new ValueError("Iteration of zero-sized operands is not enabled");

        DType? common = checkedFlags.CommonDType || op.Contains(null) ? np.CommonType(op.Where(a => a is not null).Select(a => a!).ToArray()) : null;
        if (order == 'A') order = op.All(a => a is null || a.Layout.IsColumnMajor) ? 'F' : 'C';
        var operands = new NDArray[op.Length];
        for (int i = 0; i < op.Length; i++)
            operands[i] = op[i] ?? Allocate(shape, op_dtypes?[i] ?? common!, order, op, axes);
        var work = new NDArray[op.Length];
        for (int i = 0; i < op.Length; i++)
        {
            if (checkedFlags.Writes(i)) CheckWriteable(operands[i], axes[i], shape, checkedFlags);
            work[i] = InDType(operands[i], i, op_dtypes?[i] ?? (checkedFlags.CommonDType ? common : null), checkedFlags, casting);
        }
        for (int i = 0; i < op.Length; i++)
            if (checkedFlags.Writes(i)) work[i].KeepInPlace();

        var strides = new long[op.Length + (checkedFlags.HasIndex ? 1 : 0)][];
        var start = new long[strides.Length];
        for (int i = 0; i < op.Length; i++)
        {
            Layout layout = work[i].Read().Layout;
            start[i] = nested ? 0 : layout.Offset;
            strides[i] = Array.ConvertAll(axes[i], a => a < 0 || layout.Shape[a] == 1 ? 0 : layout.Strides[a]);
        }
        if (checkedFlags.HasIndex) strides[^1] = checkedFlags.FortranIndex ? ColumnMajorStrides(shape) : shape.RowMajorStrides();
        return new NDIteratorSetup(checkedFlags, operands, work, IterationSpace.Create(shape, strides, start, order, op.Length));
    }

    private static int[] Trailing(int rank, int ndim) => [.. Enumerable.Range(0, rank).Select(i => i - (rank - ndim))];

    private static Shape Common(NDArray?[] op, int[][] axes, int rank, long[]? itershape)
    {
        var dims = new long[rank];
        Array.Fill(dims, 1);
        for (int k = 0; k < rank; k++)
        {
            if (itershape is not null && itershape[k] >= 0) dims[k] = itershape[k];
            for (int i = 0; i < op.Length; i++)
            {
                if (axes[i].Length != rank) throw new ValueError("Each entry of op_axes must have as many axes as the others");
                int axis = axes[i][k];
                if (op[i] is not { } a || axis < 0) continue;
                if (axis >= a.NDim) throw new ValueError($"Iterator input op_axes[{i}][{k}] (=={axis}) is not a valid axis of op[{i}], which has {a.NDim} dimensions ");
                long length = a.Shape[axis];
                if (dims[k] == 1 && (itershape is null || itershape[k] < 0)) dims[k] = length;
                else if (length != 1 && length != dims[k])
                    throw new ValueError($"operands could not be broadcast together with shapes {string.Concat(op.Where(x => x is not null).Select(x => x!.Shape.ToCompactString() + " "))}");
            }
        }
        return new Shape(dims);
    }

    private static void CheckWriteable(NDArray operand, int[] axes, Shape shape, NDIteratorFlags flags)
    {
        if (!operand.IsWriteable) throw new ValueError("operand array with iterator write flag set is read-only");
        if (flags.Reduces) return;
        for (int k = 0; k < axes.Length; k++)
        {
            if (shape[k] == 1 || (axes[k] >= 0 && operand.Shape[axes[k]] == shape[k])) continue;
            throw new ValueError($"output operand requires a reduction along dimension {k}, but the reduction is not enabled. The dimension size of 1 does not match the expected output shape.");
        }
    }

    private static NDArray InDType(NDArray operand, int number, DType? dtype, NDIteratorFlags flags, Casting casting)
    {
        if (dtype is null || dtype == operand.DType) return operand;
        if (flags.Reads(number) && !Promotion.CanCast(operand.DType, dtype, casting))
            throw new TypeError($"Iterator operand {number} dtype could not be cast from dtype('{operand.DType}') to dtype('{dtype}') according to the rule '{casting.ToNumpy()}'");
        if (flags.Writes(number) && !Promotion.CanCast(dtype, operand.DType, casting))
            throw new TypeError($"Iterator requested dtype could not be cast from dtype('{dtype}') to dtype('{operand.DType}'), the operand {number} dtype, according to the rule '{casting.ToNumpy()}'");
        if (!flags.Copies(number)) throw new TypeError("Iterator operand required copying or buffering, but neither copying nor buffering was enabled");
        return np.astype(operand, dtype);
    }

    // A new operand lies in memory as the first of the others does.
    private static NDArray Allocate(Shape shape, DType dtype, char order, NDArray?[] op, int[][] axes)
    {
        NDArray? like = op.FirstOrDefault(a => a is not null && a.NDim == shape.Rank);
        bool fortran = order == 'F' || (order == 'K' && like is not null && like.Layout is { IsColumnMajor: true, IsRowMajor: false });
        return np.zeros(shape, dtype, fortran ? 'F' : 'C');
    }

    private static long[] ColumnMajorStrides(Shape shape)
    {
        var strides = new long[shape.Rank];
        long step = 1;
        for (int i = 0; i < strides.Length; i++)
        {
            strides[i] = step;
            step *= Math.Max(1, shape[i]);
        }
        return strides;
    }
}
