using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

/// <summary>np.detect_profile: the newest NumPy that has all names of a program.</summary>
public class DetectProfileTests
{
    [Theory]
    [InlineData("2.4", "array", "linalg.norm", "np.random.default_rng")]
    [InlineData("1.26", "np.float_", "np.array")]
    [InlineData("1.23", "np.int", "np.array")]
    [InlineData("1.22", "asscalar", "int")]
    [InlineData("1.19", "np.fv")]
    [InlineData("2.3", "trapz", "concat")]
    [InlineData("1.26", "ndarray.itemset", "add.reduce", "linalg.norm")]
    public void The_newest_release_with_all_names(string version, params string[] names) =>
        Assert.Equal(NumpyVersion.Parse(version), np.detect_profile(names).Version);

    [Fact]
    public void Reasons_name_what_each_newer_release_lacks()
    {
        ProfileProposal proposal = np.detect_profile(["np.float_", "np.alen", "np.product", "mine"]);
        Assert.Equal(new NumpyVersion(1, 22), proposal.Version);
        Assert.Equal(new NumpyVersion(2, 4), proposal.Objections[0].Release);
        Assert.Equal(["alen", "float_", "product"], proposal.Objections[0].Missing.Select(n => n.Name));
        Assert.Equal(["alen"], proposal.Objections[^1].Missing.Select(n => n.Name));
        Assert.Equal("alen", Assert.Single(proposal.Deprecations).Name);
        Assert.Equal("mine", Assert.Single(proposal.Unknown));
        Assert.StartsWith("NumPy 1.22\n  not 2.4: it lacks alen (1.19-1.22; use len), float_ (1.19-1.26; use np.float64), product (1.19-1.26; use np.prod)\n", proposal.ToString());
    }

    [Fact]
    public void Names_that_never_met_in_one_release_leave_none()
    {
        ProfileProposal proposal = np.detect_profile(["alen", "concat"]);
        Assert.Null(proposal.Version);
        Assert.Equal(NumpyVersion.Known.Count, proposal.Objections.Count);
        Assert.StartsWith("no release of NumPy has all of these names", proposal.ToString());
    }

    [Fact]
    public void A_program_in_Python_is_read_for_its_names()
    {
        const string source = """
            '''A program. It does not use np.asscalar.'''
            import os, numpy as np   # nor np.alen
            import numpy.linalg as la
            from numpy import (float_ as real,
                               random)
            from numpy.lib.stride_tricks import sliding_window_view
            import numpydoc as npd

            x = np.zeros(3, dtype=real)
            print("np.loads(x)", x.np.y, np . ones (3), np.add.reduce(x))
            rng = random.default_rng(); la.svdvals(x)
            npd.something
            y = np.linalg \
                .norm(x)
            """;
        Assert.Equal(
            ["add.reduce", "float_", "lib.stride_tricks.sliding_window_view", "linalg", "linalg.norm", "linalg.svdvals", "ones", "random", "random.default_rng", "zeros"],
            PythonNames.In(source));
        ProfileProposal proposal = np.detect_profile_of_source(source);
        Assert.Null(proposal.Version); // svdvals came when float_ went
        Assert.Equal(new NumpyVersion(1, 26), np.detect_profile_of_source(source.Replace("la.svdvals", "la.svd")).Version);
    }

    [Fact]
    public void A_program_without_NumPy_runs_under_any() => Assert.Equal(NumpyVersion.Known[^1], np.detect_profile_of_source("import math\nmath.np.alen").Version);
}
