using System.Buffers.Binary;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace OmniNumpy.Lazy.Python;

/// <summary>Writes .NET values as a message that Python reads.</summary>
internal sealed class MessageWriter
{
    // Pinned, since Python reads it where it lies.
    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(256, pinned: true);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Address of the message, until more is written.</summary>
    public unsafe byte* Pointer => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_buffer));

    public void Clear() => Length = 0;

    /// <summary>Writes bytes without a tag.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - Length < bytes)
        {
            byte[] larger = GC.AllocateUninitializedArray<byte>(Math.Max(_buffer.Length * 2, Length + bytes), pinned: true);
            Written.CopyTo(larger);
            _buffer = larger;
        }
        Length += bytes;
        return _buffer.AsSpan(Length - bytes, bytes);
    }

    /// <summary>Writes what a function returned; arrays without axes are NumPy scalars if <paramref name="scalars"/>.</summary>
    public void Write(object? value, bool scalars)
    {
        switch (PythonConversion.Python(value))
        {
            case null: Tagged(Tag.None); break;
            case bool b: Tagged(b ? Tag.True : Tag.False); break;
            case long i: Int(i); break;
            case BigInteger big: Bytes(Tag.BigInt, big.ToByteArray()); break;
            case double d: Tagged(Tag.Float); Number(d); break;
            case Complex z: Tagged(Tag.Complex); Number(z.Real); Number(z.Imaginary); break;
            case string s: Bytes(Tag.Text, Encoding.UTF8.GetBytes(s)); break;
            case byte[] bytes: Bytes(Tag.Bytes, bytes); break;
            case NDArray a: Tagged(scalars && a.NDim == 0 ? Tag.Scalar : Tag.Array); Number((long)Handle.Of(a, scalars)); break;
            case DType d: Tagged(Tag.DType); Byte((byte)d.Code); break;
            case PythonTuple t: Sequence(Tag.Tuple, t.Items, scalars); break;
            case Shape shape: Sequence(Tag.Tuple, [.. shape.ToArray().Select(d => (object?)d)], scalars); break;
            case ITuple t when t.GetType().Namespace == "System": Sequence(Tag.Tuple, [.. Enumerable.Range(0, t.Length).Select(i => t[i])], scalars); break;
            case Enum e: Bytes(Tag.Text, Encoding.UTF8.GetBytes(e.ToString())); break;
            case IReadOnlyList<NDArray> arrays and not Array: Sequence(Tag.Tuple, [.. arrays], scalars); break;
            case List<object?> list: Sequence(Tag.List, [.. list], scalars); break;
            case Array array: Sequence(Tag.Tuple, [.. array.Cast<object?>()], scalars); break;
            case IDictionary entries: Dictionary(entries, scalars); break;
            case IEnumerable items when value!.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>): Sequence(Tag.List, [.. items.Cast<object?>()], scalars); break;
            case IEnumerable<string> names: Sequence(Tag.List, [.. names], scalars); break;
            case ErrorHandling or PrintOptions: Dictionary(Records.Settings(value!), scalars); break;
            case var record when Records.Fields(record) is { } fields: Record(record, fields, scalars); break;
            case var other: Tagged(Tag.Object); Number((long)Handle.Of(other)); TextOf(other.GetType().Name); break;
        }
    }

    private void Int(long i)
    {
        Tagged(Tag.Int);
        Number(i);
    }

    private void Bytes(Tag tag, ReadOnlySpan<byte> bytes)
    {
        Tagged(tag);
        Number(bytes.Length);
        Raw(bytes);
    }

    private void Sequence(Tag tag, object?[] items, bool scalars)
    {
        Tagged(tag);
        Number(items.Length);
        foreach (object? item in items) Write(item, scalars);
    }

    private void Dictionary(IDictionary entries, bool scalars)
    {
        Tagged(Tag.Dict);
        Number(entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            Write(entry.Key, scalars);
            Write(entry.Value, scalars);
        }
    }

    private void Record(object record, (string Name, object? Value)[] fields, bool scalars)
    {
        Tagged(Tag.Record);
        TextOf(record.GetType().Name);
        Number(fields.Length);
        foreach ((string name, object? value) in fields)
        {
            TextOf(name);
            Write(value, scalars);
        }
    }

    private void TextOf(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        Raw(bytes);
    }

    private void Tagged(Tag tag) => Byte((byte)tag);

    private void Byte(byte value)
    {
        Room(1)[0] = value;
    }

    private void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);
    }

    private void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
    }

    private void Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);
    }
}
