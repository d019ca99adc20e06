using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

// Decompositions of matrices over the last two axes. Several results lie one after the other in the output.
public static partial class LibraryKernels
{
    private static IEnumerable<KeyValuePair<Op, Action<LibraryCall>>> LinearAlgebra() =>
    [
        new(Ops.Det, call => WithMatrices(call, (x, a) => LinearSystems.Determinants(x.Type, x.Count, x.Rows, a, call.Output))),
        new(Ops.SlogDet, call => WithMatrices(call, (x, a) =>
            LinearSystems.LogDeterminants(x.Type, x.Count, x.Rows, a, call.Output, After(call, x.Count)))),
        new(Ops.Inverse, call => WithMatrices(call, (x, a) => LinearSystems.Invert(x.Type, x.Count, x.Rows, a, call.Output, quiet: Parameters(call)[0] != 0))),
        new(Ops.SolveSystem, SolveSystem),
        new(Ops.CholeskyFactor, call => WithMatrices(call, (x, a) => LinearSystems.Cholesky(x.Type, x.Count, x.Rows, Parameters(call)[0] != 0, a, call.Output))),
        new(Ops.QRFactors, QRFactors),
        new(Ops.SingularValues, SingularValues),
        new(Ops.HermitianEigenvalues, call => WithMatrices(call, (x, a) =>
            Spectra.Hermitian(x.Type, x.Count, x.Rows, Parameters(call)[0] != 0, a, call.Output, Parameters(call)[1] != 0 ? After(call, x.Count * x.Rows) : 0))),
        new(Ops.Eigenvalues, call => WithMatrices(call, (x, a) =>
            Spectra.General(x.Type, x.Count, x.Rows, a, call.Output, Parameters(call)[0] != 0 ? After(call, x.Count * x.Rows) : 0))),
    ];

    private readonly record struct Matrices(DTypeCode Type, long Count, long Rows, long Columns);

    private static void WithMatrices(LibraryCall call, Action<Matrices, nint> run)
    {
        StridedArray x = call.Inputs[0];
        long rows = x.Shape[x.Shape.Rank - 2], columns = x.Shape[x.Shape.Rank - 1];
        (nint a, Storage? copy) = Lines.Contiguous(x);
        try
        {
            run(new Matrices(x.Type.Code, new Shape(x.Shape.Dims[..^2].ToArray()).Size, rows, columns), a);
        }
        finally
        {
            copy?.Release();
        }
    }

    // Where a result begins that comes after so many elements.
    private static nint After(LibraryCall call, long elements) => call.Output + (nint)(elements * call.Node.DType.ItemSize);

    private static void SolveSystem(LibraryCall call) => WithMatrices(call, (x, a) =>
    {
        StridedArray right = call.Inputs[1];
        (nint b, Storage? copy) = Lines.Contiguous(right);
        try
        {
            LinearSystems.Solve(x.Type, x.Count, x.Rows, right.Shape[right.Shape.Rank - 1], a, b, call.Output);
        }
        finally
        {
            copy?.Release();
        }
    });

    private static void QRFactors(LibraryCall call) => WithMatrices(call, (x, a) =>
    {
        var mode = (QRMode)Parameters(call)[0];
        long first = mode switch
        {
            QRMode.Complete => x.Rows * x.Rows,
            QRMode.R => 0,
            QRMode.Raw => x.Rows * x.Columns,
            _ => x.Rows * Math.Min(x.Rows, x.Columns),
        };
        LinearSystems.QR(x.Type, x.Count, x.Rows, x.Columns, mode, a, call.Output, After(call, x.Count * first));
    });

    private static void SingularValues(LibraryCall call) => WithMatrices(call, (x, a) =>
    {
        var form = (SVDForm)Parameters(call)[0];
        long least = Math.Min(x.Rows, x.Columns), values = x.Count * least, left = x.Count * x.Rows * (form == SVDForm.Full ? x.Rows : least);
        nint u = form == SVDForm.Values ? 0 : After(call, values), vh = form == SVDForm.Values ? 0 : After(call, values + left);
        Spectra.SingularValues(x.Type, x.Count, x.Rows, x.Columns, a, call.Output, u, vh, form == SVDForm.Full);
    });
}
