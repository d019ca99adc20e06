using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>
/// The interpreter: runs kernels instruction by instruction over blocks that stay in the nearest cache. It needs no dynamic code, starts at once, and
/// gives the same bits as compiled kernels, so it serves small and one-off graphs, ahead-of-time compilation, and the tests as reference.
/// </summary>
public sealed class TensorsBackend : IBackend
{
    /// <inheritdoc/>
    public string Name => "tensors";

    /// <inheritdoc/>
    public IArrayStorage Allocate(long bytes) => Storage.Allocate(bytes);

    /// <inheritdoc/>
    public void Release(IArrayStorage temporary) => ((Storage)temporary).Release();

    /// <inheritdoc/>
    public IKernelRunner Prepare(LoopNest nest) => KernelExecutor.For(nest, InterpreterCompiler.Instance);

    /// <inheritdoc/>
    public void RunLibrary(LibraryCall call) => LibraryKernels.Run(call);
}
