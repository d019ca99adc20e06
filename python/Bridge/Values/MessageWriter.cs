using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace OmniNumpy.Lazy.Python;

/// <summary>Writes .NET values as a message that Python reads.</summary>
internal sealed class MessageWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

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
            case NDArray a: Tagged(scalars && a.NDim == 0 ? Tag.Scalar : Tag.Array); Number(Handle.Of(a)); break;
            case DType d: Tagged(Tag.DType); Byte((byte)d.Code); break;
            case PythonTuple t: Sequence(Tag.Tuple, t.Items, scalars); break;
            case Shape shape: Sequence(Tag.Tuple, [.. shape.ToArray().Select(d => (object?)d)], scalars); break;
            case ITuple t when t.GetType().Namespace == "System": Sequence(Tag.Tuple, [.. Enumerable.Range(0, t.Length).Select(i => t[i])], scalars); break;
            case Enum e: Bytes(Tag.Text, Encoding.UTF8.GetBytes(e.ToString())); break;
            case List<object?> list: Sequence(Tag.List, [.. list], scalars); break;
            case Array array: Sequence(Tag.Tuple, [.. array.Cast<object?>()], scalars); break;
            case IDictionary entries: Dictionary(entries, scalars); break;
            case IEnumerable items when value!.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>): Sequence(Tag.List, [.. items.Cast<object?>()], scalars); break;
            case var record when Records.Fields(record) is { } fields: Record(record, fields, scalars); break;
            case var other: Tagged(Tag.Object); Number(Handle.Of(other)); TextOf(other.GetType().Name); break;
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
        _buffer.Write(bytes);
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
        _buffer.Write(bytes);
    }

    private void Tagged(Tag tag) => Byte((byte)tag);

    private void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    private void Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    private void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    private void Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), value);
        _buffer.Advance(sizeof(double));
    }
}
