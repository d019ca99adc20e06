namespace OmniNumpy.Lazy.Tensors;

/// <summary>Runs every segment in the interpreter.</summary>
public sealed class InterpreterCompiler : ISegmentCompiler
{
    /// <summary>The one instance.</summary>
    public static readonly InterpreterCompiler Instance = new();

    /// <inheritdoc/>
    public bool CanStream => false;

    /// <inheritdoc/>
    public ISegmentRunner Prepare(Segment segment, long elements) => new InterpretedSegment(segment);
}
