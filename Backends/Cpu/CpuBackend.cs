using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;
using OmniNumpy.Lazy.Tensors;

namespace OmniNumpy.Lazy.Cpu;

/// <summary>Runs kernels as SIMD code made at run time; small and one-off ones in the interpreter, whose results are the same.</summary>
public sealed class CpuBackend : IBackend
{
    private readonly SegmentCompiler _compiler;

    /// <summary>A backend with a code cache of its own.</summary>
    /// <param name="compileAtOnce">Elements times operations from which a kernel is compiled before its first run; 0 compiles everything.</param>
    public CpuBackend(long compileAtOnce = SegmentCompiler.CompileAtOnce) => _compiler = new SegmentCompiler(compileAtOnce);

    /// <inheritdoc/>
    public string Name => "cpu";

    /// <inheritdoc/>
    public IArrayStorage Allocate(long bytes) => Storage.Allocate(bytes);

    /// <inheritdoc/>
    public void Release(IArrayStorage temporary) => ((Storage)temporary).Release();

    /// <inheritdoc/>
    public IKernelRunner Prepare(LoopNest nest) => KernelExecutor.For(nest, _compiler);

    /// <inheritdoc/>
    public void RunLibrary(LibraryCall call) => LibraryKernels.Run(call);
}
