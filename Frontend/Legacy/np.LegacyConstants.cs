namespace OmniNumpy.Lazy;

// Constants that NumPy removed. Under a version without them reading one throws AttributeError.
public static partial class np
{
#pragma warning disable CS1591 // other names of numbers and of the error state's bits
    [Obsolete("removed in NumPy 2.0: use np.inf")] public static double Inf => Legacy.Name(inf);
    [Obsolete("removed in NumPy 2.0: use np.inf")] public static double Infinity => Legacy.Name(inf);
    [Obsolete("removed in NumPy 2.0: use np.inf")] public static double infty => Legacy.Name(inf);
    [Obsolete("removed in NumPy 2.0: use np.inf")] public static double PINF => Legacy.Name(inf);
    [Obsolete("removed in NumPy 2.0: use -np.inf")] public static double NINF => Legacy.Name(-inf);
    [Obsolete("removed in NumPy 2.0: use np.nan")] public static double NaN => Legacy.Name(nan);
    [Obsolete("removed in NumPy 2.0: use np.nan")] public static double NAN => Legacy.Name(nan);
    [Obsolete("removed in NumPy 2.0: use 0.0")] public static double PZERO => Legacy.Name(0.0);
    [Obsolete("removed in NumPy 2.0: use -0.0")] public static double NZERO => Legacy.Name(-0.0);

    [Obsolete("removed in NumPy 2.0")] public static int ALLOW_THREADS => Legacy.Name(1);
    [Obsolete("removed in NumPy 2.0: use np.getbufsize()")] public static int BUFSIZE => Legacy.Name(8192);
    [Obsolete("removed in NumPy 2.0: use \"clip\"")] public static int CLIP => Legacy.Name(0);
    [Obsolete("removed in NumPy 2.0: use \"wrap\"")] public static int WRAP => Legacy.Name(1);
    [Obsolete("removed in NumPy 2.0: use \"raise\"")] public static int RAISE => Legacy.Name(2);
    [Obsolete("removed in NumPy 2.0")] public static int MAXDIMS => Legacy.Name(32);
    [Obsolete("removed in NumPy 2.0: use 0")] public static int MAY_SHARE_BOUNDS => Legacy.Name(0);
    [Obsolete("removed in NumPy 2.0: use -1")] public static int MAY_SHARE_EXACT => Legacy.Name(-1);

    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_IGNORE => Legacy.Name(0);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_WARN => Legacy.Name(1);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_RAISE => Legacy.Name(2);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_CALL => Legacy.Name(3);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_PRINT => Legacy.Name(4);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_LOG => Legacy.Name(5);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int ERR_DEFAULT => Legacy.Name(521);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int FPE_DIVIDEBYZERO => Legacy.Name(1);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int FPE_OVERFLOW => Legacy.Name(2);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int FPE_UNDERFLOW => Legacy.Name(4);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int FPE_INVALID => Legacy.Name(8);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int SHIFT_DIVIDEBYZERO => Legacy.Name(0);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int SHIFT_OVERFLOW => Legacy.Name(3);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int SHIFT_UNDERFLOW => Legacy.Name(6);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int SHIFT_INVALID => Legacy.Name(9);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int FLOATING_POINT_SUPPORT => Legacy.Name(1);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static int UFUNC_BUFSIZE_DEFAULT => Legacy.Name(8192);
    [Obsolete("removed in NumPy 2.0: use np.errstate")] public static string UFUNC_PYVALS_NAME => Legacy.Name("UFUNC_PYVALS");

    [Obsolete("removed in NumPy 2.0")] public static string numarray => Legacy.Name("removed");
    [Obsolete("removed in NumPy 2.0")] public static string oldnumeric => Legacy.Name("removed");
    [Obsolete("removed in NumPy 2.0")] public static int tracemalloc_domain => Legacy.Name(389047);
    [Obsolete("removed in NumPy 2.0")] public static int use_hugepage => Legacy.Name(1);
#pragma warning restore CS1591

    /// <summary>The version of the operating system's kernel. Up to NumPy 1.26.</summary>
    [Obsolete("removed in NumPy 2.0: use Environment.OSVersion")]
    public static (int Major, int Minor) kernel_version => Legacy.Name((Environment.OSVersion.Version.Major, Environment.OSVersion.Version.Minor));

    /// <summary>The buffer size, the error handling as bits and the callback. Up to NumPy 1.26.</summary>
    /// <returns>Three bits a kind of error, ascending: divide, over, under, invalid; 0 ignore, 1 warn, 2 raise, 3 call, 4 print, 5 log.</returns>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    [Obsolete("removed in NumPy 2.0: use np.geterr")]
    public static (int BufferSize, int Mask, Action<string, int>? Callback) geterrobj()
    {
        Legacy.Call();
        ErrorHandling handling = geterr();
        string[] kinds = [handling.Divide, handling.Over, handling.Under, handling.Invalid];
        return (getbufsize(), kinds.Select((kind, i) => Array.IndexOf(s_errorKinds, kind) << (3 * i)).Sum(), geterrcall());
    }

    /// <summary>Sets what <see cref="geterrobj"/> gives. Up to NumPy 1.26.</summary>
    /// <exception cref="AttributeError">The version in force has no such name.</exception>
    /// <exception cref="ValueError">Bits that mean nothing.</exception>
    [Obsolete("removed in NumPy 2.0: use np.seterr")]
    public static void seterrobj((int BufferSize, int Mask, Action<string, int>? Callback) errobj)
    {
        Legacy.Call();
        string Kind(int shift) => (errobj.Mask >> shift & 7) is var i && i < s_errorKinds.Length ? s_errorKinds[i] : throw new ValueError("invalid error mask");
        setbufsize(errobj.BufferSize);
        seterr(null, Kind(0), Kind(3), Kind(6), Kind(9));
        seterrcall(errobj.Callback);
    }

    private static readonly string[] s_errorKinds = ["ignore", "warn", "raise", "call", "print", "log"];
}
