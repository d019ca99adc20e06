using System.Numerics;
using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>Writes the rows of an array as text by one format for each row.</summary>
internal sealed class TextRows
{
    private readonly NDArray _array;
    private readonly long _columns;
    private readonly PercentFormat _row;
    // A complex element written by one format for its parts takes two values.
    private readonly bool _parts;

    public TextRows(NDArray array, string[] formats, string delimiter)
    {
        if (array.NDim is < 1 or > 2) throw new ValueError($"Expected 1D or 2D array, got {array.NDim}D array instead");
        _array = array;
        _columns = array.NDim == 1 ? 1 : array.Shape[1];
        bool complex = array.DType.IsComplex;
        string format;
        if (formats.Length != 1)
        {
            if (formats.Length != _columns) throw new ValueError($"fmt has wrong shape.  {formats.Length} formats for {_columns} columns");
            format = string.Join(delimiter, formats);
        }
        else
        {
            format = formats[0];
            int count = format.Count(c => c == '%');
            if (count == 1)
            {
                _parts = complex;
                string one = complex ? $" ({format}+{format}j)" : format;
                format = string.Join(delimiter, Enumerable.Repeat(one, checked((int)_columns)));
            }
            else if (complex && count == 2 * _columns) _parts = true;
            else if (count != _columns) throw new ValueError($"fmt has wrong number of % formats:  {formats[0]}\n  {_columns} columns of {array.DType}");
        }
        _row = new PercentFormat(format);
        if (_row.Count != _columns * (_parts ? 2 : 1)) throw new ValueError($"fmt has wrong number of % formats:  {format}\n  {_columns} columns of {array.DType}");
    }

    public void Write(Stream stream, string newline, string header, string footer, string comments, Encoding? encoding)
    {
        using var writer = new StreamWriter(stream, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        if (header.Length > 0) writer.Write(Comment(header) + newline);
        (IArrayStorage storage, Layout layout) = _array.Read();
        long rows = _array.Shape[0];
        var text = new StringBuilder();
        for (long row = 0; row < rows; row++)
        {
            nint start = storage.Pointer + (nint)((layout.Offset + row * layout.Strides[0]) * _array.ItemSize);
            nint step = _array.NDim == 1 ? 0 : (nint)(layout.Strides[1] * _array.ItemSize);
            try
            {
                _row.Write(text, i => _parts ? Part(start + (i >> 1) * step, i & 1) : NDArray.ReadElement(start + i * step, _array.DType));
            }
            catch (FormatMismatch)
            {
                throw new TypeError($"Mismatch between array dtype ('{_array.DType}') and format specifier ('{_row}')");
            }
            // NumPy writes the sign of negative imaginary parts alone.
            if (_parts) text.Replace("+-", "-");
            text.Append(newline);
            writer.Write(text);
            text.Clear();
        }
        GC.KeepAlive(storage);
        if (footer.Length > 0) writer.Write(Comment(footer) + newline);

        string Comment(string lines) => comments + lines.Replace("\n", "\n" + comments);
    }

    private object Part(nint address, int part) => NDArray.ReadElement(address, _array.DType) switch
    {
        Complex64 z => part == 0 ? z.Real : z.Imaginary,
        Complex z => part == 0 ? z.Real : z.Imaginary,
        var other => other,
    };
}
