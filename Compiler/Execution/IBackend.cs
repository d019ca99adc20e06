using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>What runs kernels: SIMD code made at run time, an interpreter, a GPU.</summary>
public interface IBackend
{
    /// <summary>The name users select it by.</summary>
    string Name { get; }

    /// <summary>Memory for a result, uninitialised.</summary>
    IArrayStorage Allocate(long bytes);

    /// <summary>Gives back a temporary at once; nothing refers to it any more.</summary>
    void Release(IArrayStorage temporary);

    /// <summary>Makes a loop nest ready to run; called once a plan.</summary>
    IKernelRunner Prepare(LoopNest nest);

    /// <summary>Runs an algorithm of the op table that is not a loop nest: sorting, matrix products and the like.</summary>
    void RunLibrary(LibraryCall call);
}

/// <summary>A loop nest made ready by a backend.</summary>
public interface IKernelRunner
{
    /// <summary>Runs it.</summary>
    /// <param name="operands">Address of element 0 of each operand's memory (offsets are the nest's business); 0 for index operands.</param>
    /// <param name="constants">Address of the constants: 16 bytes for each <see cref="Opcode.Constant"/> instruction, in order, in the instruction's type.</param>
    void Run(ReadOnlySpan<nint> operands, nint constants);

    /// <summary>How the work was done last, for timings: <c>interpreted</c>, <c>simd256</c> and so on.</summary>
    string Tier { get; }
}

/// <summary>A call of a library op on memory.</summary>
/// <param name="Node">The op, its attribute, dtype and shape.</param>
/// <param name="Inputs">Where each input lies.</param>
/// <param name="Output">Where the C-ordered result goes.</param>
public readonly record struct LibraryCall(Node Node, StridedArray[] Inputs, nint Output);

/// <summary>An array in memory, as library kernels take it.</summary>
/// <param name="Type">Element type.</param>
/// <param name="Pointer">Address of element (0, ..., 0).</param>
/// <param name="Shape">Axis lengths.</param>
/// <param name="Strides">Distances along the axes, in elements.</param>
public readonly record struct StridedArray(DType Type, nint Pointer, Shape Shape, long[] Strides)
{
    /// <summary>Whether the elements lie in C order without gaps.</summary>
    public bool IsRowMajor => new Layout(Shape, 0, Strides).IsRowMajor;
}
