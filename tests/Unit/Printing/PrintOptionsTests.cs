namespace OmniNumpy.Lazy.Tests;

public class PrintOptionsTests
{
    [Fact]
    public void Options_hold_within_a_scope()
    {
        NDArray x = np.array([1.23456, 2]);
        using (np.printoptions(precision: 2))
        {
            Assert.Equal("[1.23 2.  ]", x.ToString());
            using (np.printoptions(floatmode: "fixed")) Assert.Equal("[1.23 2.00]", x.ToString());
            Assert.Equal(2, np.get_printoptions().Precision);
        }
        Assert.Equal("[1.23456 2.     ]", x.ToString());
    }

    [Fact]
    public async Task Options_set_in_a_task_do_not_reach_its_caller()
    {
        await Task.Run(() => np.set_printoptions(precision: 1));
        Assert.Equal(8, np.get_printoptions().Precision);
    }

    [Fact]
    public void Formatters_write_elements_by_kind()
    {
        NDArray x = np.array([1.5, 2]), i = np.array([10, 11]);
        var formatter = new Dictionary<string, Func<object, string>> { ["float_kind"] = v => $"<{v}>", ["all"] = v => "?" };
        Assert.Equal("[<1.5> <2>]", np.array2string(x, formatter: formatter));
        Assert.Equal("[? ?]", np.array2string(i, formatter: formatter));
        using (np.printoptions(formatter: formatter)) Assert.Equal("[? ?]", i.ToString());
        using (np.printoptions(formatter: formatter))
        using (np.printoptions(precision: 3)) Assert.Equal("[10 11]", i.ToString());
        Assert.Throws<ValueError>(() => np.array2string(x, formatter: new Dictionary<string, Func<object, string>> { ["floats"] = v => "" }));
    }

    [Fact]
    public void A_formatter_may_return_several_lines()
    {
        var formatter = new Dictionary<string, Func<object, string>> { ["int"] = v => $"/{v}\n\\--" };
        Assert.Equal("[/1\n \\--]", np.array2string(np.array([1]), formatter: formatter));
    }

    [Fact]
    public void Whole_arrays_can_be_written_by_a_function()
    {
        using (np.printoptions(override_repr: a => $"shape {a.Shape}")) Assert.Equal("shape (2,)", np.array([1, 2]).Repr());
        Assert.Equal("array([1, 2], dtype=int32)", np.array([1, 2]).Repr());
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        Assert.StartsWith("floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"", Assert.Throws<ValueError>(() => np.set_printoptions(floatmode: "exact")).Message);
        Assert.StartsWith("sign option must be one of ' ', '+', or '-'", Assert.Throws<ValueError>(() => np.set_printoptions(sign: 'x')).Message);
        Assert.StartsWith("precision must be >= 0", Assert.Throws<ValueError>(() => np.array2string(np.array([1.0]), precision: -1)).Message);
        Assert.Equal("in non-unique mode `precision` must be supplied", Assert.Throws<TypeError>(() => np.format_float_positional(1.5, unique: false)).Message);
        Assert.Equal("precision must be greater than 0 if fractional=False", Assert.Throws<ValueError>(() => np.format_float_positional(1.5, precision: 0, fractional: false)).Message);
        Assert.Equal("min_digits must be less than or equal to precision", Assert.Throws<ValueError>(() => np.format_float_scientific(1.5, precision: 1, min_digits: 2)).Message);
    }

    [Fact]
    public void Printing_evaluates_what_is_pending()
    {
        NDArray x = np.array([1.0, 2]) + 1;
        Assert.False(x.IsEvaluated);
        Assert.Equal("[2. 3.]", x.ToString());
        Assert.True(x.IsEvaluated);
    }
}
