using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class BackendTests
{
    [Fact]
    public void Backends_are_selected_by_name()
    {
        string before = np.get_backend();
        try
        {
            np.set_backend("tensors");
            Assert.Equal("tensors", np.get_backend());
            Assert.Equal([2.0, 3], (np.array([1.0, 2]) + 1).ToArray<double>());
        }
        finally
        {
            np.set_backend(before);
        }
        Assert.Contains(before, np.available_backends());
        Assert.Equal("no backend 'abacus'; available: " + string.Join(", ", np.available_backends()), Assert.Throws<ValueError>(() => np.set_backend("abacus")).Message);
    }

    [Fact]
    public void The_fastest_backend_is_found_by_measuring()
    {
        string before = np.get_backend();
        try
        {
            BackendChoice choice = np.auto_backend();
            Assert.Equal(choice.Name, np.get_backend());
            Assert.Equal(np.available_backends().Order(), choice.Rows.Select(r => r.Backend).Order());
            Assert.Equal(choice.Name, choice.Rows[0].Backend);
            Assert.Contains("<- selected", choice.ToString());
        }
        finally
        {
            np.set_backend(before);
        }
    }

    [Fact]
    public void Another_numpy_is_emulated_within_a_scope()
    {
        using (np.emulate("1.19"))
        {
            Assert.Equal("1.19", Profile.Current.Name);
            using (np.emulate("1.x")) Assert.Equal("1.26", Profile.Current.Name);
            Assert.Equal("1.19", Profile.Current.Name);
        }
        Assert.Equal("2.x", Profile.Current.Name);
        Assert.Contains("no profile for NumPy version '0.5'", Assert.Throws<ValueError>(() => np.emulate("0.5")).Message);
    }

    [Fact]
    public void Timings_count_kernels_while_they_are_on()
    {
        np.set_timings(true);
        try
        {
            np.reset_timings();
            for (int i = 0; i < 3; i++) (np.array([1.0, 2]) * 3.25 - 1).Eval();
            TimingTable table = np.get_timings();
            Assert.True(table.Where(row => row.Name.Contains("multiply")).Sum(row => row.Calls) >= 3);   // in whichever tiers
            Assert.Contains("total", table.ToString());
        }
        finally
        {
            np.set_timings(false);
        }
        np.reset_timings();
        Assert.Contains("np.set_timings(true)", np.get_timings().ToString());
    }
}
