using System.IO.Compression;
using System.Xml.Linq;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The NuGet package, from the side of someone who installs it.</summary>
public class PackageTests(PackedFeed packed) : IClassFixture<PackedFeed>
{
    private static readonly string[] s_assemblies =
    [
        "OmniNumpy.Lazy", "OmniNumpy.Lazy.Graph", "OmniNumpy.Lazy.Profiles", "OmniNumpy.Lazy.Compiler", "OmniNumpy.Lazy.Kernels",
        "OmniNumpy.Lazy.Tensors", "OmniNumpy.Lazy.Cpu",
    ];

    [Fact]
    public void A_fresh_console_project_references_the_package_from_a_folder_and_computes()
    {
        string output = packed.RunProgram("""
            using OmniNumpy.Lazy;

            NDArray x = np.array(new[] { 3.0, 4.0, 12.0 });
            NDArray length = np.sqrt(np.sum(x * x));
            Console.WriteLine($"length {(double)length} of {x.DType}");
            """);
        Assert.Contains("length 13 of float64", output);
    }

    [Fact]
    public void It_holds_every_layer_with_its_documentation_the_readme_and_nothing_unpublished()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(packed.Feed, $"OmniNumpy.Lazy.{packed.Version}.nupkg"));
        string[] files = [.. package.Entries.Select(e => e.FullName)];
        foreach (string assembly in s_assemblies)
        {
            Assert.Contains($"lib/net10.0/{assembly}.dll", files);
            Assert.Contains($"lib/net10.0/{assembly}.xml", files);
        }
        Assert.Contains("README.md", files);

        using Stream stream = package.GetEntry("OmniNumpy.Lazy.nuspec")!.Open();
        XElement[] elements = [.. XDocument.Load(stream).Descendants()];
        Assert.Equal("MIT", elements.Single(e => e.Name.LocalName == "license").Value);
        Assert.Equal(["MathNet.Numerics", "System.Numerics.Tensors"], elements.Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value));
    }

    [Fact]
    public void Its_symbols_are_packed_beside_it()
    {
        using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(packed.Feed, $"OmniNumpy.Lazy.{packed.Version}.snupkg"));
        foreach (string assembly in s_assemblies) Assert.NotNull(symbols.GetEntry($"lib/net10.0/{assembly}.pdb"));
    }
}
