using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Tensors;

/// <summary>How a segment reads or writes one stream of elements.</summary>
public enum PortKind : byte
{
    /// <summary>Neighbouring elements.</summary>
    Contiguous,
    /// <summary>One element for all.</summary>
    Scalar,
    /// <summary>Elements a fixed number of bytes apart.</summary>
    Strided,
    /// <summary>No memory: the address is the first value, the stride the step, as int64.</summary>
    Index,
    /// <summary>Neighbouring elements written past the caches, on aligned addresses.</summary>
    Streamed,
}

/// <summary>A stream of elements into or out of a segment.</summary>
/// <param name="Type">Element type in memory.</param>
/// <param name="Kind">How the elements lie.</param>
/// <param name="IsOutput">Whether it is written.</param>
public readonly record struct Port(DTypeCode Type, PortKind Kind, bool IsOutput);

/// <summary>One elementwise operation of a segment. Values are numbered: first the ports, then the steps.</summary>
/// <param name="Op">The operation.</param>
/// <param name="Type">Result type.</param>
/// <param name="Arguments">Numbers of the values it takes.</param>
/// <param name="Output">Which result, of an op with several.</param>
public readonly record struct Step(Op Op, DTypeCode Type, int[] Arguments, int Output);

/// <summary>
/// A straight piece of elementwise code over a run of elements: what remains of a kernel when loops, reductions and row values are the executor's. It
/// names no address and no size, so one piece of machine code serves every kernel and shape with the same steps.
/// </summary>
public sealed class Segment
{
    private readonly long[] _key;
    private readonly int _hash;

    /// <summary>A segment; each store is a value and the output port it goes to.</summary>
    public Segment(Port[] ports, Step[] steps, (int Value, int Port)[] stores)
    {
        Ports = ports;
        Steps = steps;
        Stores = stores;
        var key = new List<long>();
        foreach (Port p in ports) key.Add((long)p.Type | (long)p.Kind << 8 | (p.IsOutput ? 1L << 16 : 0L));
        key.Add(-1);
        foreach (Step s in steps)
        {
            key.Add((uint)s.Op.Id | (long)s.Type << 32 | (long)(uint)s.Output << 40);
            foreach (int a in s.Arguments) key.Add(a);
        }
        key.Add(-2);
        foreach ((int value, int port) in stores) key.Add((long)value << 32 | (uint)port);
        _key = [.. key];
        var hash = new HashCode();
        foreach (long k in _key) hash.Add(k);
        _hash = hash.ToHashCode();
    }

    /// <summary>The streams.</summary>
    public Port[] Ports { get; }
    /// <summary>The operations, arguments before uses.</summary>
    public Step[] Steps { get; }
    /// <summary>What is written where.</summary>
    public (int Value, int Port)[] Stores { get; }

    /// <summary>Element type of a value.</summary>
    public DTypeCode TypeOf(int value) => value < Ports.Length ? Ports[value].Type : Steps[value - Ports.Length].Type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Segment s && s._key.AsSpan().SequenceEqual(_key);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Steps.Length == 0 ? "copy" : string.Join("_", Steps.Select(s => s.Op.Name));
}

/// <summary>Runs a segment over n elements.</summary>
/// <param name="addresses">Address of each port's first element, as an array of native integers.</param>
/// <param name="strides">Bytes between elements of each strided port, or the step of an index port, as an array of 64-bit integers.</param>
/// <param name="n">Number of elements.</param>
public delegate void SegmentCode(nint addresses, nint strides, long n);

/// <summary>Makes segments runnable.</summary>
public interface ISegmentCompiler
{
    /// <summary>Code for a segment that will run over about <paramref name="elements"/> elements at a launch.</summary>
    ISegmentRunner Prepare(Segment segment, long elements);

    /// <summary>The best way to write large results: past the caches or not.</summary>
    bool CanStream { get; }
}

/// <summary>A segment made runnable.</summary>
public interface ISegmentRunner
{
    /// <summary>The code to use for the next launch; a tiered runner may return better code from some launch on.</summary>
    SegmentCode Code { get; }

    /// <summary>How it runs now, for timings.</summary>
    string Tier { get; }
}
