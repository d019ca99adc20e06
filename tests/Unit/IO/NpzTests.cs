namespace OmniNumpy.Lazy.Tests;

public class NpzTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("compressed")]
    public void Archives_of_numpy_are_read_by_name(string kind)
    {
        using NpzFile file = np.load_npz(new MemoryStream(Recorded.Files.GetProperty(kind).GetBytesFromBase64()));
        Assert.Equal(["arr_0", "arr_1", "big", "named"], file.Files.Order());
        Assert.Equal([0L, 1, 2, 3, 4], file["arr_0"].ToArray<long>());
        Assert.Equal([1.5f, 2], file["arr_1.npy"].ToArray<float>());
        Assert.Equal([0, 1, 2], file["big"].ToArray<short>());
        Assert.True((bool)file["named"]);
        Assert.Contains("'x is not a file in the archive'", Assert.Throws<KeyError>(() => file["x"]).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arrays_are_saved_by_position_and_by_name(bool compress)
    {
        using var folder = new TemporaryFolder();
        NDArray a = np.array(new double[1000]), b = np.array([1, 2]);
        if (compress) np.savez_compressed(folder["a"], a, b);
        else np.savez(folder["a"], a, b);
        using (NpzFile file = np.load_npz(folder["a.npz"]))
        {
            Assert.Equal(["arr_0", "arr_1"], file.Files);
            Assert.Equal([1, 2], file["arr_1"].ToArray<int>());
            Assert.Equal(1000, file["arr_0"].Size);
        }
        Assert.Equal(compress, new FileInfo(folder["a.npz"]).Length < 8000);
        if (compress) np.savez_compressed(folder["b.npz"], ("x", a), ("y", b));
        else np.savez(folder["b.npz"], ("x", a), ("y", b));
        using NpzFile named = np.load_npz(folder["b.npz"]);
        Assert.Equal(["x", "y"], named.Keys);
        Assert.Equal(["a.npz", "b.npz"], folder.Names);
        Assert.Throws<ValueError>(() => np.savez(folder["c"], ("x", a), ("x", b)));
    }

    [Fact]
    public void An_archive_is_pointed_to_its_own_function()
    {
        byte[] archive = Recorded.Files.GetProperty("plain").GetBytesFromBase64();
        Assert.Contains("np.load_npz", Assert.Throws<ValueError>(() => np.load(new MemoryStream(archive))).Message);
    }

    [Fact]
    public void Damaged_archives_give_errors_of_the_library()
    {
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 1500; i++)
        {
            byte[] bytes = Recorded.Files.GetProperty(i % 2 == 0 ? "plain" : "compressed").GetBytesFromBase64();
            for (int flips = random.Next(1, 5); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) Array.Resize(ref bytes, random.Next(bytes.Length));
            try
            {
                using NpzFile file = np.load_npz(new MemoryStream(bytes));
                foreach (string name in file.Files) Assert.True(file[name].Size >= 0);
            }
            catch (Exception e) when (e is NumpyException or IOException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 500, 1500);
    }
}
