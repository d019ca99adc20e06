using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Matrix products. Operands are matrices or stacks of them; stacks are broadcast by strides of zero.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> Products() => [new(Ops.MatMul, MatMul)];

    private static void MatMul(LibraryCall call)
    {
        StridedArray a = call.Inputs[0], b = call.Inputs[1];
        Shape shape = call.Node.Shape;
        int rank = shape.Rank, batchRank = rank - 2, size = a.Type.ItemSize;
        long m = shape[rank - 2], n = shape[rank - 1], k = a.Shape[a.Shape.Rank - 1];
        long aRow = a.Strides[^2], aCol = a.Strides[^1], bRow = b.Strides[^2], bCol = b.Strides[^1];
        if (shape.Size == 0) return;

        // The innermost stack axis goes to the product in one call; the others are counted through.
        long batch = batchRank > 0 ? shape[batchRank - 1] : 1;
        long aBatch = StackStride(a, rank, batchRank - 1), bBatch = StackStride(b, rank, batchRank - 1);
        long calls = shape.Size / (m * n * batch);
        for (long i = 0; i < calls; i++)
        {
            long rest = i, aAt = 0, bAt = 0;
            for (int axis = batchRank - 2; axis >= 0; axis--)
            {
                long index = rest % shape[axis];
                rest /= shape[axis];
                aAt += index * StackStride(a, rank, axis);
                bAt += index * StackStride(b, rank, axis);
            }
            Gemm.MultiplyBatched(a.Type.Code, batch, m, n, k,
                a.Pointer + (nint)(aAt * size), aBatch, aRow, aCol,
                b.Pointer + (nint)(bAt * size), bBatch, bRow, bCol,
                call.Output + (nint)(i * batch * m * n * size), m * n, n, 1);
        }
    }

    // Distance along a stack axis of the result; 0 where the operand is repeated.
    private static long StackStride(StridedArray x, int rank, int axis)
    {
        int own = axis - (rank - x.Shape.Rank);
        return own < 0 || x.Shape[own] == 1 ? 0 : x.Strides[own];
    }
}
