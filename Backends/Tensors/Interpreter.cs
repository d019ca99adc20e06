using OmniNumpy.Lazy.Compiler;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>Interprets one loop nest.</summary>
public sealed class Interpreter(LoopNest nest) : IKernelRunner
{
    /// <inheritdoc/>
    public string Tier => "interpreted";

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<nint> operands, nint constants) => throw new InvalidOperationException(nest.Kernel.Name);
}
