namespace OmniNumpy.Lazy;

/// <summary>Splits a UTF-8 stream into lines ended by \n, \r\n or \r, reading it in large pieces.</summary>
internal sealed class LineReader(Stream stream)
{
    // A line longer than this is no table of numbers; a hostile file must not take all memory.
    private const int LongestLine = 1 << 28;
    private byte[] _buffer = new byte[1 << 18];
    private int _start, _end;
    private bool _finished;

    /// <summary>Number of the line last returned, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes taken from the stream so far.</summary>
    public long Consumed { get; private set; }

    /// <summary>The next line without its ending, valid until the next call.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int scanned = 0;
        while (true)
        {
            int at = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0)
            {
                at += scanned;
                bool ended = _buffer[_start + at] == '\n' || _start + at + 1 < _end || _finished;
                if (ended)
                {
                    line = _buffer.AsSpan(_start, at);
                    bool pair = _buffer[_start + at] == '\r' && _start + at + 1 < _end && _buffer[_start + at + 1] == '\n';
                    return Found(at + (pair ? 2 : 1));
                }
                scanned = at;
            }
            else scanned = _end - _start;
            if (_finished)
            {
                line = _buffer.AsSpan(_start, _end - _start);
                return _start < _end && Found(_end - _start);
            }
            Fill();
        }
    }

    private bool Found(int length)
    {
        _start += length;
        Number++;
        Consumed += length;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine) throw new ValueError($"line {Number + 1} is longer than {LongestLine} bytes");
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
        int got = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        _finished = got == 0;
        // A byte order mark, as spreadsheets write it, is not part of the first number.
        if (Consumed == 0 && Number == 0 && _end - got < 3 && _end >= 3 && _buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8)) _start = 3;
    }
}
