namespace OmniNumpy.Lazy.Python;

/// <summary>What a result without axes is to Python.</summary>
internal enum ZeroDimensional
{
    /// <summary>A NumPy scalar, as of ufuncs and reductions.</summary>
    Scalar,
    /// <summary>An array, as of functions that make or rearrange arrays.</summary>
    Array,
    /// <summary>A scalar for a method of a scalar, an array for one of an array.</summary>
    AsTarget,
}

/// <summary>Which functions return arrays even without axes: NumPy gives scalars everywhere else.</summary>
internal static class ZeroDimensionalResults
{
    private static readonly HashSet<string> s_functions =
    [
        .. ("array asarray asanyarray ascontiguousarray asfortranarray asarray_chkfinite require copy empty zeros ones full empty_like zeros_like ones_like full_like " +
            "reshape squeeze transpose permute_dims matrix_transpose broadcast_to broadcast_arrays expand_dims moveaxis swapaxes rollaxis atleast_1d flip roll " +
            "where tensordot frombuffer fromiter fromstring from_dlpack meshgrid indices load real imag astype as_strided " +
            "fromfunction FromNpy").Split(' '),
    ];

    private static readonly HashSet<string> s_methods =
    [
        .. "astype reshape squeeze transpose swapaxes view copy flatten ravel byteswap getfield real imag T mT diagonal to_device eval".Split(' '),
    ];

    public static ZeroDimensional OfFunction(string name) => s_functions.Contains(name) ? ZeroDimensional.Array : ZeroDimensional.Scalar;

    public static ZeroDimensional OfMethod(string name) => s_methods.Contains(name) ? ZeroDimensional.AsTarget : ZeroDimensional.Scalar;
}
