using System.Diagnostics.CodeAnalysis;

namespace OmniNumpy.Lazy;

/// <summary>
/// NumPy's namespace. Functions carry NumPy's names and argument names; they record work and return at once, except where the docs say that they
/// evaluate.
/// </summary>
[SuppressMessage("Style", "IDE1006", Justification = "the name is NumPy's")]
[SuppressMessage("CodeQuality", "CS8981", Justification = "the name is NumPy's")]
public static partial class np
{
    /// <summary>The array with the memory order asked for: K or A keep what the inputs suggest, C and F lay it out so.</summary>
    internal static NDArray Ordered(NDArray x, char order, params ReadOnlySpan<NDArray> inputs)
    {
        MemoryOrder.Check(order);
        if (order is 'C') return x;
        bool fortran = order == 'F';
        if (order is 'K' or 'A' && x.NDim > 1)
        {
            fortran = inputs.Length > 0;
            foreach (NDArray input in inputs)
                if (input.NDim > 0 && (!input.Layout.IsColumnMajor || input.Layout.IsRowMajor)) fortran = false;
        }
        return fortran && x.NDim > 1 ? FortranCopy(x) : x;
    }
}
