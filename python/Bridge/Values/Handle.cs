using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OmniNumpy.Lazy.Python;

/// <summary>
/// What Python holds of a .NET object: a number that keeps it alive until given back. The lowest bit is set on arrays without axes that stand for
/// NumPy's scalars; what is given to Python for an array has the dtype's code in the highest byte, so that Python need not ask.
/// </summary>
internal static class Handle
{
    private const nint ScalarBit = 1;
    private const int DTypeShift = 56;

    public static nint Of(object target) => GCHandle.ToIntPtr(GCHandle.Alloc(target));

    /// <summary>The handle of an array; marked if it has no axes and <paramref name="scalars"/>.</summary>
    public static nint Of(NDArray array, bool scalars) =>
        Of(array) | (scalars && array.NDim == 0 ? ScalarBit : 0) | ((nint)array.DType.Code << DTypeShift);

    public static object Target(nint handle) => GCHandle.FromIntPtr(handle & ~ScalarBit).Target!;

    public static NDArray Array(nint handle) => Unsafe.As<NDArray>(Target(handle));

    public static bool IsScalar(nint handle) => (handle & ScalarBit) != 0;

    public static void Free(nint handle) => GCHandle.FromIntPtr(handle & ~ScalarBit).Free();
}
