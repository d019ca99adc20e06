namespace OmniNumpy.Lazy.Tests;

/// <summary>Why a name of NumPy's is not here.</summary>
internal static class AbsentNames
{
    private const string NoDatetime = "there is no datetime dtype here; .NET's DateTime ticks are int64";
    private const string NotNumeric = "dtypes here are numeric";
    private const string Elsewhere = "a part of its own, not here yet";
    private const string Removed = "removed in NumPy 2; raises there too";

    private const string OfTheArray = "a member of the array, m.A";

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["busday_count"] = NoDatetime,
        ["busday_offset"] = NoDatetime,
        ["busdaycalendar"] = NoDatetime,
        ["datetime64"] = NoDatetime,
        ["datetime_as_string"] = NoDatetime,
        ["datetime_data"] = NoDatetime,
        ["is_busday"] = NoDatetime,
        ["isnat"] = NoDatetime,
        ["timedelta64"] = NoDatetime,
        ["bytes_"] = NotNumeric,
        ["char"] = NotNumeric,
        ["character"] = NotNumeric,
        ["flexible"] = NotNumeric,
        ["object_"] = NotNumeric,
        ["rec"] = NotNumeric,
        ["recarray"] = NotNumeric,
        ["record"] = NotNumeric,
        ["str_"] = NotNumeric,
        ["strings"] = NotNumeric,
        ["void"] = NotNumeric,
        ["complex256"] = "long double is a C type of some platforms; clongdouble is complex128, as where long double is double",
        ["float128"] = "long double is a C type of some platforms; longdouble is float64, as where long double is double",
        ["core"] = "private since NumPy 2",
        ["ctypeslib"] = "for CPython's ctypes",
        ["exceptions"] = "the exceptions are types of the namespace OmniNumpy.Lazy",
        ["f2py"] = "a Fortran compiler driver for CPython",
        ["from_dlpack"] = "a protocol between Python packages",
        ["get_include"] = "the directory of C headers",
        ["test"] = "runs NumPy's own tests",
        ["testing"] = "helpers for Python's unittest; here np.allclose and np.array_equal",
        ["typing"] = "type hints for Python",
        ["ma"] = Elsewhere,
        ["polynomial"] = Elsewhere,
        ["matrix.byteswap"] = OfTheArray,
        ["matrix.choose"] = OfTheArray,
        ["matrix.ctypes"] = "for CPython's ctypes; here m.A.AsSpan and Pin",
        ["matrix.data"] = "a buffer of Python's; here m.A.AsSpan",
        ["matrix.dump"] = OfTheArray,
        ["matrix.dumps"] = OfTheArray,
        ["matrix.getfield"] = OfTheArray,
        ["matrix.setfield"] = OfTheArray,
        ["matrix.resize"] = OfTheArray,
        ["matrix.itemset"] = Removed,
        ["matrix.newbyteorder"] = Removed,
        ["random.mtrand"] = "a module of NumPy's own; its functions are those of np.random",
        ["random.test"] = "runs NumPy's own tests",
        ["linalg.linalg"] = "a private module, deprecated in NumPy 2",
        ["linalg.test"] = "runs NumPy's own tests",
        ["ndarray.ctypes"] = "for CPython's ctypes; here AsSpan and Pin",
        ["ndarray.data"] = "a buffer of Python's; here AsSpan, AsTensorSpan and CopyTo",
        ["ndarray.newbyteorder"] = Removed,
    };

    public static string? ReasonFor(string name) => s_reasons.GetValueOrDefault(name);

    public static IEnumerable<string> All => s_reasons.Keys;
}
