using System.Diagnostics;
using System.Reflection;

namespace OmniNumpy.Lazy.Tests;

/// <summary>The library packed into a folder feed, for the tests of one run.</summary>
public sealed class PackedFeed : IDisposable
{
    // Generous: the limit is there to end a hang, not to measure.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    private readonly string _root = Directory.CreateTempSubdirectory("omninumpy-package-").FullName;

    public PackedFeed()
    {
        Version = Metadata("Version");
        Run(_root, "pack", Metadata("Frontend"), "--no-build", "-c", Metadata("Configuration"), "-o", Feed);
    }

    public string Version { get; }
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>Makes a console project that references the package and returns what it prints.</summary>
    public string RunProgram(string source)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, "app")).FullName;
        // A packages folder of its own, or the cache would answer with an older build of the same version; what is not in the feed comes from the
        // machine's cache or its usual sources.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="under-test" value="{Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <fallbackPackageFolders><add key="machine" value="{MachineCache()}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OmniNumpy.Lazy" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), source);
        return Run(folder, "run", "-c", "Release", "--project", folder);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The fallback folder must not hold the package under test, which it would if someone had installed it.
    private string MachineCache()
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        bool usable = Directory.Exists(cache) && !Directory.Exists(Path.Combine(cache, "omninumpy.lazy"));
        return usable ? cache : Directory.CreateDirectory(Path.Combine(_root, "no-cache")).FullName;
    }

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // Servers left behind would hold the output streams open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        bool ended = process.WaitForExit(s_patience);
        if (!ended) process.Kill(entireProcessTree: true);
        Assert.True(ended && process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output.Result}{errors.Result}");
        return output.Result;
    }

    private static string Metadata(string key) =>
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
