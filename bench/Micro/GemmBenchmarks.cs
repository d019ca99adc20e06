using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy.Bench;

/// <summary>Square matrix products on raw memory; 2 n^3 operations each.</summary>
public unsafe class GemmBenchmarks
{
    private nint _a, _b, _c;

    /// <summary>Rows and columns.</summary>
    [Params(16, 64, 256, 1024)]
    public int N { get; set; }

    /// <summary>Fills two matrices.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        nuint bytes = (nuint)(N * N * sizeof(double));
        (_a, _b, _c) = ((nint)NativeMemory.AlignedAlloc(bytes, 64), (nint)NativeMemory.AlignedAlloc(bytes, 64), (nint)NativeMemory.AlignedAlloc(bytes, 64));
        foreach (nint matrix in (ReadOnlySpan<nint>)[_a, _b]) new Span<float>((void*)matrix, N * N * 2).Fill(0.5f);
    }

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void Free()
    {
        foreach (nint matrix in (ReadOnlySpan<nint>)[_a, _b, _c]) NativeMemory.AlignedFree((void*)matrix);
    }

    /// <summary>float32.</summary>
    [Benchmark]
    public void Single() => Gemm.Multiply(DType.Float32.Code, N, N, N, _a, N, 1, _b, N, 1, _c, N, 1);

    /// <summary>float64 (the same bits, read as doubles).</summary>
    [Benchmark]
    public void Double() => Gemm.Multiply(DType.Float64.Code, N, N, N, _a, N, 1, _b, N, 1, _c, N, 1);
}
