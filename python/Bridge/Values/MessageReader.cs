using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace OmniNumpy.Lazy.Python;

/// <summary>Reads the values of a message from Python.</summary>
internal ref struct MessageReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Stands for an argument that was not given.</summary>
    public static readonly object Absent = new();

    /// <summary>The arrays read so far, those of a call's target first.</summary>
    public List<NDArray> Arrays { get; } = [];

    /// <summary>Those of them that are NumPy scalars to Python.</summary>
    public List<NDArray> Scalars { get; } = [];

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public object? Read() => (Tag)Byte() switch
    {
        Tag.None => null,
        Tag.False => false,
        Tag.True => true,
        Tag.Int => Int64(),
        Tag.BigInt => PythonNumber.Normal(new BigInteger(Take(Int32()))),
        Tag.Float => Double(),
        Tag.Complex => new Complex(Double(), Double()),
        Tag.Text => Text(),
        Tag.Bytes => Take(Int32()).ToArray(),
        Tag.Array or Tag.Scalar => Array(),
        Tag.Object => Handle.Target((nint)Int64()),
        Tag.Tuple => new PythonTuple(Several()),
        Tag.List => new List<object?>(Several()),
        Tag.Dict => Dictionary(),
        Tag.Slice => new PythonSlice(Read(), Read(), Read()),
        Tag.Ellipsis => PythonEllipsis.Value,
        Tag.DType => DType.All[Byte()],
        Tag.Type => PythonType.Named(Text()),
        Tag.Function => Callback.Of(Int64(), Int32()),
        Tag.Floats => new PythonNumbers<double>(MemoryMarshal.Cast<byte, double>(Take(Int32() * sizeof(double))).ToArray()),
        Tag.Ints => new PythonNumbers<long>(MemoryMarshal.Cast<byte, long>(Take(Int32() * sizeof(long))).ToArray()),
        Tag.Absent => Absent,
        var tag => throw new InvalidDataException($"a message from Python has a value of kind {tag}"),
    };

    private NDArray Array()
    {
        nint handle = (nint)Int64();
        NDArray array = Handle.Array(handle);
        if (Handle.IsScalar(handle)) Scalars.Add(array);
        Arrays.Add(array);
        return array;
    }

    private object?[] Several()
    {
        var values = new object?[Int32()];
        for (int i = 0; i < values.Length; i++) values[i] = Read();
        return values;
    }

    private Dictionary<object, object?> Dictionary()
    {
        int count = Int32();
        var entries = new Dictionary<object, object?>(count);
        for (int i = 0; i < count; i++) entries[Read() ?? throw new TypeError("a key of a dict cannot be None here")] = Read();
        return entries;
    }

    private string Text() => Encoding.UTF8.GetString(Take(Int32()));

    private byte Byte() => Take(1)[0];

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    private long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    private ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
