namespace OmniNumpy.Lazy;

/// <summary>What an iterator was asked for, checked against what there is.</summary>
internal sealed class NDIteratorFlags
{
    private static readonly string[] s_known =
    [
        "buffered", "c_index", "common_dtype", "copy_if_overlap", "delay_bufalloc", "external_loop", "f_index", "grow_inner", "multi_index", "ranged",
        "reduce_ok", "refs_ok", "zerosize_ok",
    ];

    private static readonly string[] s_knownOfOperands =
    [
        "aligned", "allocate", "arraymask", "copy", "contig", "nbo", "no_broadcast", "no_subtype", "overlap_assume_elementwise", "readonly", "readwrite",
        "updateifcopy", "virtual", "writemasked", "writeonly",
    ];

    private readonly string[] _flags;
    private readonly string[][] _operands;

    public NDIteratorFlags(string[]? flags, string[][] operands)
    {
        _flags = flags ?? [];
        _operands = operands;
        foreach (string flag in _flags)
            if (!s_known.Contains(flag)) throw new ValueError($"Unexpected iterator global flag \"{flag}\"");
        if (Has("c_index") && Has("f_index")) throw new ValueError("Iterator flags C_INDEX and F_INDEX cannot both be specified");
        if (ExternalLoop && (HasIndex || MultiIndex))
            throw new ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked");
        foreach (string[] own in operands) Check(own);
    }

    public bool MultiIndex => Has("multi_index");
    public bool HasIndex => Has("c_index") || Has("f_index");
    public bool FortranIndex => Has("f_index");
    public bool ExternalLoop => Has("external_loop");
    public bool Buffered => Has("buffered");
    public bool CommonDType => Has("common_dtype");
    public bool ZeroSize => Has("zerosize_ok");
    public bool Reduces => Has("reduce_ok");

    public bool Writes(int operand) => _operands[operand].Contains("readwrite") || _operands[operand].Contains("writeonly");

    public bool Reads(int operand) => !_operands[operand].Contains("writeonly");

    public bool Copies(int operand) => Buffered || _operands[operand].Contains("copy") || _operands[operand].Contains("updateifcopy");

    public bool Broadcasts(int operand) => !_operands[operand].Contains("no_broadcast");

    private bool Has(string flag) => Array.IndexOf(_flags, flag) >= 0;

    private static void Check(string[] own)
    {
        foreach (string flag in own)
            if (!s_knownOfOperands.Contains(flag)) throw new ValueError($"Unexpected per-op iterator flag \"{flag}\"");
        int modes = own.Count(f => f is "readonly" or "readwrite" or "writeonly");
        if (modes == 0) throw new ValueError("None of the iterator flags READWRITE, READONLY, or WRITEONLY were specified for an operand");
        if (modes > 1) throw new ValueError("Only one of the iterator flags READWRITE, READONLY, and WRITEONLY may be specified for an operand");
    }
}
