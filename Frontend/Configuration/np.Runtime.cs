using System.Globalization;
using System.Runtime.InteropServices;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

// What the library says of itself and of arrays.
public static partial class np
{
    /// <summary>Writes what runs: the library, the runtime, the machine and its vector instructions.</summary>
    /// <param name="output">Where to; the console unless given.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.show_runtime.html"/>
    public static void show_runtime(TextWriter? output = null)
    {
        output ??= Console.Out;
        output.WriteLine($"numpy_version    {__version__} (behaviour)");
        output.WriteLine($"library          OmniNumpy.Lazy {typeof(np).Assembly.GetName().Version?.ToString(3)}");
        output.WriteLine($"runtime          {RuntimeInformation.FrameworkDescription}");
        output.WriteLine($"system           {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}");
        output.WriteLine($"processors       {Environment.ProcessorCount}");
        output.WriteLine($"simd_extensions  {Kernels.SimdWidth.Bits} bits");
    }

    /// <summary>Writes what an array is: shape, strides, order, dtype. Does not evaluate.</summary>
    /// <param name="object">The array.</param>
    /// <param name="output">Where to; the console unless given.</param>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.info.html"/>
    public static void info(NDArray @object, TextWriter? output = null)
    {
        output ??= Console.Out;
        ArrayFlags flags = @object.Flags;
        output.WriteLine("class:  ndarray");
        output.WriteLine($"shape:  {@object.Shape}");
        output.WriteLine($"strides:  {new Shape(@object.Strides)}");
        output.WriteLine($"itemsize:  {@object.ItemSize}");
        output.WriteLine("aligned:  True");
        output.WriteLine($"contiguous:  {Python(flags.CContiguous)}");
        output.WriteLine($"fortran:  {Python(flags.FContiguous)}");
        output.WriteLine($"data pointer: {(@object.IsEvaluated ? "0x" + (@object.Read().Storage.Pointer + (nint)(@object.Layout.Offset * @object.ItemSize)).ToString("x", CultureInfo.InvariantCulture) : "not evaluated yet")}");
        output.WriteLine($"byteorder:  {(BitConverter.IsLittleEndian ? "little" : "big")}");
        output.WriteLine("byteswap:  False");
        output.WriteLine($"type: {@object.DType}");

        static string Python(bool truth) => truth ? "True" : "False";
    }

    /// <summary>What this array library can do, as the array API asks for it.</summary>
    /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.__array_namespace_info__.html"/>
    public static ArrayNamespaceInfo __array_namespace_info__() => new();
}

/// <summary>Capabilities, devices and dtypes, by the names of the Python array API standard.</summary>
public sealed class ArrayNamespaceInfo
{
    internal ArrayNamespaceInfo() { }

    /// <summary>What is there: boolean indexing, and shapes that depend on data.</summary>
    public IReadOnlyDictionary<string, object> Capabilities() => new Dictionary<string, object>
    {
        ["boolean indexing"] = true,
        ["data-dependent shapes"] = true,
    };

    /// <summary>The device arrays are made on.</summary>
    public string DefaultDevice() => "cpu";

    /// <summary>All devices.</summary>
    public string[] Devices() => ["cpu"];

    /// <summary>The dtypes of arrays made without one.</summary>
    public IReadOnlyDictionary<string, DType> DefaultDTypes() => new Dictionary<string, DType>
    {
        ["real floating"] = DType.Float64,
        ["complex floating"] = DType.Complex128,
        ["integral"] = DType.Int64,
        ["indexing"] = DType.Int64,
    };

    /// <summary>The dtypes by name, all or those of a kind (<c>"bool"</c>, <c>"real floating"</c>, ...).</summary>
    /// <exception cref="ValueError">No such kind.</exception>
    public IReadOnlyDictionary<string, DType> DTypes(string? kind = null) => DType.All
        .Where(d => d != DType.Float16 && (kind is null || d.IsDType(kind)))
        .ToDictionary(d => d.Name);
}
