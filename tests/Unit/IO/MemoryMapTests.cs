namespace OmniNumpy.Lazy.Tests;

public class MemoryMapTests
{
    [Fact]
    public void A_file_mapped_for_reading_refuses_writes()
    {
        using var folder = new TemporaryFolder();
        np.save(folder["a.npy"], np.array([1.0, 2, 3]));
        NDArray a = np.load(folder["a.npy"], mmap_mode: "r");
        Assert.Equal([1.0, 2, 3], a.ToArray<double>());
        Assert.False(a.IsWriteable);
        Assert.Throws<ValueError>(() => a += 1.0);
    }

    [Fact]
    public void Writes_to_a_file_mapped_for_writing_reach_the_file()
    {
        using var folder = new TemporaryFolder();
        np.save(folder["a.npy"], np.array([1.0, 2, 3]));
        NDArray a = np.load(folder["a.npy"], mmap_mode: "r+");
        a += 1.0;
        Assert.Equal([2.0, 3, 4], np.load(folder["a.npy"]).ToArray<double>());
    }

    [Fact]
    public void Writes_to_a_copy_on_write_map_stay_in_memory()
    {
        using var folder = new TemporaryFolder();
        np.save(folder["a.npy"], np.array([1.0, 2, 3]));
        NDArray a = np.load(folder["a.npy"], mmap_mode: "c");
        a *= 2.0;
        Assert.Equal([2.0, 4, 6], a.ToArray<double>());
        Assert.Equal([1.0, 2, 3], np.load(folder["a.npy"]).ToArray<double>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_new_npy_file_is_made_for_mapping(bool fortran)
    {
        using var folder = new TemporaryFolder();
        NDArray a = np.lib.format.open_memmap(folder["a.npy"], "w+", DType.Int32, (2, 3), fortran);
        a += 7;
        NDArray read = np.load(folder["a.npy"]);
        Assert.Equal(new Shape(2, 3), read.Shape);
        Assert.Equal(fortran, !read.Flags.CContiguous);
        Assert.Equal([7, 7, 7, 7, 7, 7], read.ToArray<int>());
    }

    [Fact]
    public void Raw_files_are_mapped_from_an_offset()
    {
        using var folder = new TemporaryFolder();
        np.array<short>([1, 2, 3, 4, 5, 6]).ToFile(folder["raw"]);
        NDArray a = np.memmap(folder["raw"], DType.Int16, "r+", offset: 4, shape: (2, 2));
        Assert.Equal("[[3 4]\n [5 6]]", a.ToString());
        a += 10;
        Assert.Equal([1, 2, 13, 14, 15, 16], np.fromfile(folder["raw"], DType.Int16).ToArray<short>());
        Assert.Equal([1, 2, 13, 14, 15, 16], np.memmap(folder["raw"], DType.Int16, "r").ToArray<short>());
        Assert.Throws<ValueError>(() => np.memmap(folder["raw"], DType.Int64, "r"));
        Assert.Throws<ValueError>(() => np.memmap(folder["raw"], DType.Int64, "r", shape: 2));
        Assert.Throws<ValueError>(() => np.memmap(folder["raw"], DType.Int64, "rw"));
    }

    [Fact]
    public void Mapping_does_not_swap_bytes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.npy"], NpyBytes.File("{'descr': '>f8', 'fortran_order': False, 'shape': (1,), }", new byte[8]));
        Assert.Contains("big-endian", Assert.Throws<ValueError>(() => np.load(folder["a.npy"], mmap_mode: "r")).Message);
    }
}
