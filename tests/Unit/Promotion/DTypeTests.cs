using System.Text.Json;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class DTypeTests
{
    private static readonly PromotionRecord Table = PromotionRecord.Load("dtypes");

    [Fact]
    public void Dtype_strings_are_read_as_numpy_reads_them()
    {
        var replay = new Replay();
        foreach (JsonProperty row in Table["parse"].EnumerateObject())
        {
            string expected = row.Value[0].GetString()!;
            string outcome = Replay.Outcome(() => DTypes.Parse(row.Name, out bool bigEndian).Name + (bigEndian ? ">" : ""));
            if (outcome.Contains("NumPy has it, but", StringComparison.Ordinal) && !DType.All.Any(d => d.Name == expected))
            {
                replay.Excuse("types that NumPy has and that are not stored here");
            }
            else if (expected is "float128" or "complex256" && outcome is "float64" or "complex128")
            {
                replay.Excuse("long double, which is double here, as on platforms whose compilers say so");
            }
            else
            {
                replay.Compare($"dtype('{row.Name}')", expected + (row.Value.GetArrayLength() > 1 ? row.Value[1].GetString() : ""), () => outcome);
            }
        }
        replay.AssertEqual(compared: 112, excused: 13);
    }

    [Fact]
    public void Big_endian_is_recognised_but_not_an_array_dtype()
    {
        Assert.Equal(DType.Int32, DTypes.Parse(">i4", out bool bigEndian));
        Assert.True(bigEndian);
        Assert.Equal(DType.UInt8, DTypes.Parse(">u1", out bigEndian));
        Assert.False(bigEndian);
        Assert.Contains("big-endian", Assert.Throws<TypeError>(() => DTypes.Parse(">i4")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finfo_has_the_fields_of_numpy()
    {
        foreach (JsonProperty row in Table["finfo"].EnumerateObject())
        {
            DType d = DTypes.Parse(row.Name);
            if (row.Value.ValueKind == JsonValueKind.String)
            {
                Assert.Equal(row.Value.GetString(), Replay.Outcome(() => FInfo.Of(d).ToString()));
                continue;
            }
            FInfo f = FInfo.Of(d);
            var fields = new (string Name, double Value)[]
            {
                ("bits", f.Bits), ("eps", f.Eps), ("epsneg", f.EpsNeg), ("iexp", f.IExp), ("machep", f.MachEp), ("max", f.Max), ("maxexp", f.MaxExp),
                ("min", f.Min), ("minexp", f.MinExp), ("negep", f.NegEp), ("nexp", f.NExp), ("nmant", f.NMant), ("precision", f.Precision),
                ("resolution", f.Resolution), ("smallest_normal", f.SmallestNormal), ("smallest_subnormal", f.SmallestSubnormal), ("tiny", f.Tiny),
            };
            Assert.All(fields, field => Assert.Equal(row.Value.GetProperty(field.Name).GetDouble(), field.Value));
            Assert.Equal(row.Value.GetProperty("dtype").GetString(), f.DType.Name);
            Assert.Equal(row.Value.GetProperty("repr").GetString(), f.ToString());
        }
    }

    [Fact]
    public void Iinfo_has_the_fields_of_numpy()
    {
        foreach (JsonProperty row in Table["iinfo"].EnumerateObject())
        {
            DType d = DTypes.Parse(row.Name);
            if (row.Value.ValueKind == JsonValueKind.String)
            {
                Assert.Equal(row.Value.GetString(), Replay.Outcome(() => IInfo.Of(d).ToString()));
                continue;
            }
            IInfo i = IInfo.Of(d);
            Assert.Equal(row.Value.GetProperty("bits").GetInt32(), i.Bits);
            Assert.Equal(row.Value.GetProperty("min").GetString(), i.Min.ToString());
            Assert.Equal(row.Value.GetProperty("max").GetString(), i.Max.ToString());
            Assert.Equal(row.Value.GetProperty("kind").GetString(), i.Kind.ToString());
            Assert.Equal(row.Value.GetProperty("repr").GetString(), i.ToString());
        }
    }

    [Fact]
    public void Issubdtype_and_isdtype_agree_with_numpy()
    {
        foreach (JsonProperty row in Table["issubdtype"].EnumerateObject())
        {
            Assert.Equal(row.Value.EnumerateArray().Select(e => e.GetBoolean()), DType.All.Select(d => d.IsSubDType(row.Name)));
        }
        foreach (JsonProperty row in Table["isdtype"].EnumerateObject())
        {
            Assert.Equal(row.Value.EnumerateArray().Select(e => e.GetBoolean()), DType.All.Select(d => d.IsDType(row.Name)));
        }
        Assert.True(DType.Float32.IsDType("bool", DType.Float32));
        Assert.False(DType.Float64.IsDType("integral", DType.Float32));
        var error = Assert.Throws<ValueError>(() => DType.Float64.IsDType("real"));
        Assert.StartsWith("kind argument is a string, but 'real' is not a known kind name.", error.Message, StringComparison.Ordinal);
    }
}
