using System.Text.Json;

namespace OmniNumpy.Lazy.Tests;

public class NpyTests
{
    [Fact]
    public void Files_of_numpy_load_with_their_dtype_shape_order_and_values()
    {
        int rows = 0;
        foreach (JsonElement row in Recorded.Files.GetProperty("arrays").EnumerateArray())
        {
            NDArray a = np.load(new MemoryStream(row.GetProperty("file").GetBytesFromBase64()));
            Recorded.Equal(row, a, $"row {rows}");
            Assert.True(row.GetProperty("order").GetString() == "F" ? a.Flags.FContiguous : a.Flags.CContiguous);
            rows++;
        }
        Assert.True(rows > 150);
    }

    [Fact]
    public void Saved_files_are_byte_for_byte_those_of_numpy()
    {
        int compared = 0;
        foreach (JsonElement row in Recorded.Files.GetProperty("arrays").EnumerateArray())
        {
            if (!row.GetProperty("same").GetBoolean()) continue;
            byte[] file = row.GetProperty("file").GetBytesFromBase64();
            var saved = new MemoryStream();
            np.save(saved, np.load(new MemoryStream(file)));
            Assert.Equal(file, saved.ToArray());
            compared++;
        }
        Assert.True(compared > 80);
    }

    [Fact]
    public void Several_arrays_follow_each_other_in_one_stream()
    {
        var stream = new MemoryStream();
        np.save(stream, np.array([1, 2, 3]));
        np.save(stream, np.array([4.5]));
        stream.Position = 0;
        Assert.Equal([1, 2, 3], np.load(stream).ToArray<int>());
        Assert.Equal([4.5], np.load(stream).ToArray<double>());
        Assert.Contains("No data left in file", Assert.Throws<ValueError>(() => np.load(stream)).Message);
    }

    [Fact]
    public void Saving_adds_the_extension_and_leaves_no_other_file()
    {
        using var folder = new TemporaryFolder();
        np.save(folder["a"], np.array([1.5f, 2]));
        np.save(folder["b.npy"], np.array([true]));
        Assert.Equal(["a.npy", "b.npy"], folder.Names);
        Assert.Equal([1.5f, 2], np.load(folder["a.npy"]).ToArray<float>());
    }

    [Fact]
    public void A_failed_save_keeps_the_old_file()
    {
        using var folder = new TemporaryFolder();
        np.savetxt(folder["t"], np.array([1, 2]), "%d");
        Assert.Throws<ValueError>(() => np.savetxt(folder["t"], np.array([1, double.NaN]), "%d"));
        Assert.Equal("1\n2\n", File.ReadAllText(folder["t"]));
        Assert.Equal(["t"], folder.Names);
    }

    [Theory]
    [InlineData("object", "Object arrays cannot be loaded when allow_pickle=False")]
    [InlineData("pickle", "Object arrays cannot be loaded when allow_pickle=False")]
    [InlineData("[('a', '<i4'), ('b', '<f8')]", "structured arrays cannot be loaded")]
    [InlineData("<U3", "descr is not a valid dtype descriptor: '<U3'")]
    [InlineData("datetime64[D]", "descr is not a valid dtype descriptor: '<M8[D]'")]
    [InlineData("float128", "descr is not a valid dtype descriptor: '<f16'")]
    public void What_is_no_array_of_numbers_is_refused(string kind, string message)
    {
        byte[] file = Recorded.Files.GetProperty("refused").GetProperty(kind).GetBytesFromBase64();
        Assert.Contains(message, Assert.Throws<ValueError>(() => np.load(new MemoryStream(file))).Message);
    }

    [Theory]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'x': 1}", "does not contain the correct keys")]
    [InlineData("{'descr': '<f8', 'fortran_order': 0, 'shape': (2,), }", "fortran_order is not a valid bool")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': 2, }", "shape is not valid")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': [2], }", "shape is not valid")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }", "shape is not valid")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), } + 1", "Cannot parse header")]
    [InlineData("{'descr': __import__('os').system('x'), 'fortran_order': False, 'shape': (2,), }", "Cannot parse header")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 4), }", "array is too big")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 4611686018427387904, 4), }", "array is too big")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }", "expected 8000000000000 bytes of elements, got 16")]
    [InlineData("((((((((((((((((((((((((", "Cannot parse header")]
    public void Wrong_headers_are_refused_without_taking_memory(string header, string message)
    {
        byte[] file = NpyBytes.File(header, new byte[16]);
        Assert.Contains(message, Assert.Throws<ValueError>(() => np.load(new MemoryStream(file))).Message);
        Assert.Throws<ValueError>(() => np.load(new Unseekable(file)));
    }

    [Fact]
    public void A_truncated_file_is_named_with_what_was_expected()
    {
        using var folder = new TemporaryFolder();
        np.save(folder["a.npy"], np.array([1.0, 2, 3]));
        byte[] whole = File.ReadAllBytes(folder["a.npy"]);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder["a.npy"], whole[..length]);
            string message = Assert.Throws<ValueError>(() => np.load(folder["a.npy"])).Message;
            Assert.Contains("a.npy", message);
        }
        File.WriteAllBytes(folder["a.npy"], whole[..^1]);
        Assert.Contains("expected 24 bytes of elements, got 23", Assert.Throws<ValueError>(() => np.load(folder["a.npy"])).Message);
        Assert.Contains("expected 24 bytes of elements, got 23", Assert.Throws<ValueError>(() => np.load(folder["a.npy"], mmap_mode: "r")).Message);
    }

    [Fact]
    public void Damaged_files_load_or_give_an_error_of_the_library()
    {
        var random = new Random(7);
        JsonElement rows = Recorded.Files.GetProperty("arrays");
        int refused = 0;
        for (int i = 0; i < 4000; i++)
        {
            byte[] file = rows[random.Next(rows.GetArrayLength())].GetProperty("file").GetBytesFromBase64();
            for (int flips = random.Next(1, 6); flips > 0; flips--) file[random.Next(Math.Min(file.Length, 100))] = (byte)random.Next(256);
            try
            {
                Stream stream = random.Next(2) == 0 ? new MemoryStream(file) : new Unseekable(file);
                NDArray a = np.load(stream);
                Assert.Equal(a.NBytes, Recorded.Bytes(a).Length);
            }
            catch (NumpyException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 100, 3999);
    }

    [Fact]
    public void Loading_reports_progress_and_can_be_cancelled()
    {
        var stream = new MemoryStream();
        np.save(stream, np.array(new double[2_000_000]));
        stream.Position = 0;
        var seen = new List<double>();
        np.load(stream, new Progress(seen.Add));
        Assert.True(seen.Count >= 2);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(1, seen[^1]);

        stream.Position = 0;
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => np.load(stream, new Progress(_ => source.Cancel()), source.Token));
    }

    [Fact]
    public void Raw_elements_go_to_a_file_and_come_back()
    {
        using var folder = new TemporaryFolder();
        np.array<short>([1, 2, 3, 4]).ToFile(folder["raw"]);
        Assert.Equal(8, new FileInfo(folder["raw"]).Length);
        Assert.Equal([2, 3], np.fromfile(folder["raw"], DType.Int16, count: 2, offset: 2).ToArray<short>());
        Assert.Equal(4, np.fromfile(folder["raw"], DType.Int16).Size);
        Assert.Equal(4, np.fromfile(folder["raw"], DType.Int16, count: 5).Size);
    }

    private sealed class Progress(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }
}
