using System.Numerics;
using System.Text.Json;
using OmniNumpy.Lazy.Tests.Python;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Bit generators against recorded streams of NumPy and against the vectors that their authors' programs gave.</summary>
public class BitGeneratorTests
{
    private static JsonElement Golden { get; } =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden", "random-bitgenerators.json"))).RootElement;

    public static TheoryData<string> Kinds => ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"];

    internal static BitGenerator Make(string kind, SeedSequence seed) => kind switch
    {
        "PCG64" => new PCG64(seed),
        "PCG64DXSM" => new PCG64DXSM(seed),
        "MT19937" => new MT19937(seed),
        "Philox" => new Philox(seed),
        _ => new SFC64(seed),
    };

    [Fact]
    public void Raw_words_are_NumPys()
    {
        int rows = 0;
        foreach (JsonElement row in Golden.GetProperty("rows").EnumerateArray())
        {
            string kind = row.GetProperty("gen").GetString()!["bitgen ".Length..], seed = row.GetProperty("seed").GetString()!;
            var python = new PythonEvaluator();
            python.Execute($"g = np.random.{kind}({seed})");
            var words = (NDArray)python.Run(row.GetProperty("expr").GetString()!)!;
            Assert.Equal(row.GetProperty("2.2.4").GetProperty("x").GetString(), Convert.ToHexStringLower(RecordedFunctions.Bytes(words)));
            rows++;
        }
        Assert.Equal(30, rows);
    }

    [Fact]
    public void Seed_sequences_mix_as_NumPys()
    {
        foreach (JsonProperty seed in Golden.GetProperty("pcg64_state").EnumerateObject())
        {
            var python = new PythonEvaluator();
            python.Execute($"s = np.random.SeedSequence({seed.Name}); g = np.random.PCG64({seed.Name})");
            Assert.Equal(seed.Value.GetProperty("seedseq_u32x8").GetString(), Hex(python, "s.generate_state(8)"));
            Assert.Equal(seed.Value.GetProperty("seedseq_u64x4").GetString(), Hex(python, "s.generate_state(4, np.uint64)"));
            var state = Assert.IsType<Pcg64State>(((BitGenerator)python.Run("g")!).State);
            Assert.Equal(seed.Value.GetProperty("state").GetString(), $"0x{state.State:x}");
            Assert.Equal(seed.Value.GetProperty("inc").GetString(), $"0x{state.Increment:x}");
        }
    }

    [VectorsTheory]
    [MemberData(nameof(Kinds))]
    public void Words_match_the_vectors_of_NumPys_tests(string kind)
    {
        for (int set = 1; set <= 2; set++)
        {
            string[] lines = File.ReadAllLines(Path.Combine(VectorsTheoryAttribute.Folder, $"{kind.ToLowerInvariant()}-testset-{set}.csv"));
            BigInteger seed = Number(lines[0].Split(',')[1]);
            BitGenerator bits = Make(kind, new SeedSequence(seed));
            foreach (string line in lines[1..]) Assert.Equal(Number(line.Split(',')[1]), bits.NextRaw());
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void States_survive_json(string kind)
    {
        BitGenerator bits = Make(kind, new SeedSequence(7));
        bits.NextUInt32();
        string json = JsonSerializer.Serialize(bits.State);
        ulong[] expected = Words(bits, 700);
        BitGenerator other = Make(kind, new SeedSequence(8));
        other.State = JsonSerializer.Deserialize<BitGeneratorState>(json)!;
        Assert.Equal(expected, Words(other, 700));
        Assert.Contains($"\"{kind}\"", json);
    }

    [Fact]
    public void A_state_of_another_generator_is_refused()
    {
        var error = Assert.Throws<ValueError>(() => new PCG64(1).State = new SFC64(1).State);
        Assert.Equal("state must be for a PCG64 RNG", error.Message);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fills_are_single_draws_in_a_row(string kind)
    {
        foreach (int length in new[] { 0, 1, 3, 4, 5, 31, 623, 624, 625, 2000 })
        {
            BitGenerator filled = Make(kind, new SeedSequence(5)), drawn = Make(kind, new SeedSequence(5));
            filled.NextUInt32();
            drawn.NextUInt32();
            var words = new ulong[length];
            filled.Fill(words);
            Assert.All(words, word => Assert.Equal(drawn.NextUInt64(), word));
            var halves = new uint[length];
            filled.Fill(halves);
            Assert.All(halves, word => Assert.Equal(drawn.NextUInt32(), word));
            var doubles = new double[length];
            filled.Fill(doubles);
            Assert.All(doubles, x => Assert.Equal(drawn.NextDouble(), x));
            Assert.Equal(drawn.NextUInt32(), filled.NextUInt32());
        }
    }

    // First words after np.random.KIND(42).jumped() and .jumped(3) of NumPy 2.2.4.
    [Theory]
    [MemberData(nameof(Jumps))]
    public void Jumps_are_NumPys(string kind, int jumps, ulong word)
    {
        BitGenerator jumped = Make(kind, new SeedSequence(42)).Jumped(jumps);
        Assert.Equal(word, jumped.NextRaw());
    }

    public static TheoryData<string, int, ulong> Jumps => new()
    {
        { "PCG64", 1, 0xC193C65D22914C57 },
        { "PCG64", 3, 0xC4E64E08B7D383DC },
        { "PCG64DXSM", 1, 0xAA145B0C5AAAF0FB },
        { "PCG64DXSM", 3, 0x5E13E3A97A1710A6 },
        { "MT19937", 1, 0xE7240567 },
        { "MT19937", 3, 0x33508600 },
        { "Philox", 1, 0x5186A060E0852BE9 },
        { "Philox", 3, 0x8C34D9975C484FB2 },
    };

    [Fact]
    public void Children_differ_from_their_parent_and_each_other()
    {
        var parent = new PCG64(42);
        BitGenerator[] children = parent.Spawn(2);
        Assert.Equal(3, new[] { parent.NextUInt64(), children[0].NextUInt64(), children[1].NextUInt64() }.Distinct().Count());
        Assert.Equal("SeedSequence(entropy=42, spawn_key=(1))", children[1].SeedSequence!.ToString());
        Assert.Equal(2, parent.SeedSequence!.ChildrenSpawned);
    }

    private static ulong[] Words(BitGenerator bits, int n) => [.. Enumerable.Range(0, n).Select(i => i % 3 == 0 ? bits.NextUInt32() : bits.NextUInt64())];

    private static string Hex(PythonEvaluator python, string expression) => Convert.ToHexStringLower(RecordedFunctions.Bytes((NDArray)python.Run(expression)!));

    private static BigInteger Number(string hex) => BigInteger.Parse("0" + hex.Trim()[2..], System.Globalization.NumberStyles.HexNumber, null);
}

/// <summary>Runs where NumPy's own tests are installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VectorsTheoryAttribute : TheoryAttribute
{
    /// <summary>Where NumPy's tests keep their vectors: Debian's place, unless the environment names another.</summary>
    public static readonly string Folder =
        Environment.GetEnvironmentVariable("OMNINP_NUMPY_RANDOM_DATA") ?? "/usr/lib/python3/dist-packages/numpy/random/tests/data";

    public VectorsTheoryAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "pcg64-testset-1.csv")))
            Skip = $"{Folder} has no test vectors: install NumPy with its tests, or name their folder in OMNINP_NUMPY_RANDOM_DATA";
    }
}
