namespace OmniNumpy.Lazy.Tests;

/// <summary>ufunc.at, attributes of ufuncs, and errstate.</summary>
public class UfuncAtTests
{
    [Fact]
    public void Repeated_indices_count_every_time()
    {
        NDArray counts = np.zeros(4, np.int64);
        np.add.at(counts, new[] { 0, 1, 1, 3, -1 }, 1);
        Assert.Equal([1, 2, 0, 2], counts.ToArray<long>());
    }

    [Fact]
    public void Rows_are_changed_as_a_whole_and_operands_broadcast()
    {
        NDArray x = np.zeros((3, 2));
        np.add.at(x, new[] { 2, 2 }, np.array(new[] { 1.0, 10.0 }));
        Assert.Equal([0, 0, 0, 0, 2, 20], x.ToArray<double>());
        np.negative.at(x, new[] { 2 });
        Assert.Equal([0, 0, 0, 0, -2, -20], np.add(x, 0.0).ToArray<double>());
    }

    [Fact]
    public void Indices_must_be_in_bounds() => Assert.Equal("index 5 is out of bounds for axis 0 with size 3",
        Assert.Throws<IndexError>(() => np.add.at(np.ones(3), 5, 1)).Message);

    [Fact]
    public void Ufuncs_describe_themselves()
    {
        Assert.Equal((2, 1, 3, "add"), (np.add.nin, np.add.nout, np.add.nargs, np.add.__name__));
        Assert.Equal(0L, np.add.identity);
        Assert.Null(np.maximum.identity);
        Assert.Contains("dd->d", np.add.types);
        Assert.Equal(np.sqrt.types.Count, np.sqrt.ntypes);
    }

    [Fact]
    public void Errors_are_raised_only_where_asked_for()
    {
        NDArray zero = np.array(new[] { 0.0, 1.0 });
        Assert.Equal(double.PositiveInfinity, (1.0 / zero).Item<double>(0));
        using (np.errstate(divide: "raise", invalid: "raise", over: "raise"))
        {
            Assert.Equal("divide by zero encountered in divide", Assert.Throws<FloatingPointError>(() => 1.0 / zero).Message);
            Assert.Equal("invalid value encountered in sqrt", Assert.Throws<FloatingPointError>(() => np.sqrt(-1.0 - zero)).Message);
            Assert.Equal("overflow encountered in exp", Assert.Throws<FloatingPointError>(() => np.exp(zero + 1000)).Message);
            Assert.Equal([1, 2], (zero + 1).ToArray<double>());
        }
        Assert.Equal(ErrorHandling.Default, np.geterr());
    }

    [Fact]
    public void Warnings_and_calls_tell_the_message()
    {
        var heard = new List<string>();
        np.seterrcall((message, flag) => heard.Add($"{flag} {message}"));
        using (np.errstate(all: "call")) Assert.Equal(double.NegativeInfinity, np.log(np.zeros(1)).Item<double>());
        Assert.Equal(["1 divide by zero"], heard);
        Assert.Throws<ValueError>(() => np.seterr(all: "shout"));
    }
}
