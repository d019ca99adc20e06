using System.Collections;
using System.IO.Compression;

namespace OmniNumpy.Lazy;

/// <summary>An open <c>.npz</c> archive (NumPy's <c>NpzFile</c>): arrays by name, each read when it is asked for. Dispose it to close the file.</summary>
/// <remarks>Arrays that were read stay valid after the archive is closed. Asking twice reads twice.</remarks>
public sealed class NpzFile : IReadOnlyDictionary<string, NDArray>, IDisposable
{
    private const string Extension = ".npy";
    private readonly ZipArchive _archive;
    private readonly string _name;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = [];
    private readonly Lock _lock = new();

    /// <summary>Reads the list of contents of an archive.</summary>
    /// <param name="stream">A stream that can seek; closed with the archive.</param>
    /// <param name="name">The file, for messages.</param>
    /// <exception cref="ValueError">Not a zip archive, or a damaged one.</exception>
    internal NpzFile(Stream stream, string name)
    {
        _name = name;
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in _archive.Entries)
            {
                string key = entry.FullName.EndsWith(Extension, StringComparison.Ordinal) ? entry.FullName[..^Extension.Length] : entry.FullName;
                _entries[key] = entry;
                Files.Add(key);
            }
        }
        catch (Exception e) when (e is not (NumpyException or IOException or OutOfMemoryException))
        {
            _archive?.Dispose();
            stream.Dispose();
            throw new ValueError($"{name} is not an .npz archive: {e.Message}");
        }
    }

    /// <summary>The names of the arrays, in the order of the archive.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Reads one array.</summary>
    /// <param name="key">Its name, with or without <c>.npy</c>.</param>
    /// <exception cref="KeyError">There is none of that name.</exception>
    /// <exception cref="ValueError">It is damaged, or not an array of numbers.</exception>
    public NDArray this[string key] => Read(key);

    /// <summary>Reads one array, telling how far it is.</summary>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <param name="key">Its name, with or without <c>.npy</c>.</param>
    /// <param name="progress">Told the finished fraction.</param>
    /// <param name="cancellation">Stops reading.</param>
    public NDArray Read(string key, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (!_entries.TryGetValue(key, out ZipArchiveEntry? entry)
            && !(key.EndsWith(Extension, StringComparison.Ordinal) && _entries.TryGetValue(key[..^Extension.Length], out entry)))
            throw new KeyError($"'{key} is not a file in the archive'\n  {_name} holds {string.Join(", ", Files)}");
        string name = $"{_name}/{entry.FullName}";
        // One archive has one position in its file.
        lock (_lock)
        {
            try
            {
                using var stream = new ChecksumStream(entry.Open());
                NDArray array = Npy.Read(stream, name, progress, cancellation);
                stream.Drain();
                if (stream.Checksum != entry.Crc32) throw new ValueError($"Bad CRC-32 for file '{entry.FullName}'\n  {_name} is damaged");
                return array;
            }
            catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentException)
            {
                throw new ValueError($"{name} is damaged: {e.Message}");
            }
        }
    }

    /// <inheritdoc/>
    public int Count => Files.Count;
    /// <inheritdoc/>
    public IEnumerable<string> Keys => Files;
    /// <summary>The arrays, each read when it is reached.</summary>
    public IEnumerable<NDArray> Values => Files.Select(f => Read(f));
    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out NDArray value)
    {
        value = ContainsKey(key) ? Read(key) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, NDArray>> GetEnumerator() => Files.Select(f => KeyValuePair.Create(f, Read(f))).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Closes the file.</summary>
    public void Dispose() => _archive.Dispose();

    /// <inheritdoc/>
    public override string ToString() => $"NpzFile '{_name}' with keys: {string.Join(", ", Files.Take(5))}{(Count > 5 ? "..." : "")}";

    /// <summary>Writes an archive.</summary>
    internal static void Write(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays, bool compress, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, NDArray array) in arrays)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name + Extension, compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
            // As NumPy: the same arrays give the same bytes at any time.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream target = entry.Open();
            Npy.Write(target, array, cancellation);
        }
    }

    /// <summary>Passes bytes on and sums them up as zip archives do.</summary>
    private sealed class ChecksumStream(Stream inner) : Stream
    {
        private static readonly uint[] s_table = Table();
        private uint _sum = uint.MaxValue;

        public uint Checksum => ~_sum;

        public override int Read(Span<byte> buffer)
        {
            int got = inner.Read(buffer);
            uint sum = _sum;
            foreach (byte b in buffer[..got]) sum = s_table[(byte)(sum ^ b)] ^ (sum >> 8);
            _sum = sum;
            return got;
        }

        /// <summary>Reads what is left, which a sound archive has little of.</summary>
        public void Drain()
        {
            Span<byte> rest = stackalloc byte[4096];
            while (Read(rest) > 0) { }
        }

        private static uint[] Table()
        {
            var table = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                uint x = i;
                for (int bit = 0; bit < 8; bit++) x = (x & 1) == 0 ? x >> 1 : 0xEDB88320 ^ (x >> 1);
                table[i] = x;
            }
            return table;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override void Flush() => inner.Flush();
        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override void SetLength(long value) => inner.SetLength(value);
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
