using System.Text.Json;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy.Tests;

public class UfuncTableTests
{
    private static readonly PromotionRecord Table = PromotionRecord.Load("ufunc-loops");

    [Fact]
    public void Every_ufunc_of_numpy_is_declared_with_its_loops_arity_and_identity()
    {
        int compared = 0;
        foreach (JsonProperty ufunc in Table["ufuncs"].EnumerateObject().Where(u => u.Name != "isnat"))
        {
            Op op = Assert.IsType<Op>(Ops.Find(ufunc.Name));
            Assert.Equal(ufunc.Name, op.Name);
            Assert.Equal(ufunc.Value.GetProperty("loops").GetString(), string.Join(' ', op.Loops));
            Assert.Equal(ufunc.Value.GetProperty("nin").GetInt32(), op.Arity);
            Assert.Equal(ufunc.Value.GetProperty("nout").GetInt32(), op.Outputs);
            Assert.Equal(ufunc.Value.GetProperty("signature").ValueKind == JsonValueKind.Null, op.Kind == OpKind.Elementwise);
            // No integer is the identity of logaddexp; see there.
            string? identity = ufunc.Value.GetProperty("identity").GetString();
            Assert.Equal(identity switch { "True" => "1", "False" => "0", "-inf" => null, _ => identity }, op.Identity?.ToString());
            compared++;
        }
        Assert.Equal(90, compared);
    }

    [Fact]
    public void Every_alias_of_a_ufunc_finds_it()
    {
        foreach (JsonProperty alias in Table["aliases"].EnumerateObject())
        {
            Assert.Equal(alias.Value.GetString(), Ops.Find(alias.Name)?.Name);
        }
    }

    [Fact]
    public void Every_op_is_found_by_its_name_and_stands_at_its_id()
    {
        Assert.All(Ops.All, op => Assert.Same(op, Ops.Find(op.Name)));
        Assert.All(Ops.All, op => Assert.Same(op, Ops.All[op.Id]));
        Assert.All(Ops.All, op => Assert.NotEqual("", op.Doc));
        Assert.All(Ops.Aliases, a => Assert.NotNull(Ops.Find(a.Value)));
        Assert.Null(Ops.Find("no_such_op"));
    }

    [Fact]
    public void A_commutative_op_has_symmetric_loops_and_a_predicate_gives_bools()
    {
        foreach (Op op in Ops.All)
        {
            if (op.Has(Facts.Commutative)) Assert.All(Loop.Of(op), l => Assert.NotNull(Loop.Find(op, $"{l.Signature[1]}{l.Signature[0]}{l.Signature[2..]}")));
            if (op.Has(Facts.Predicate)) Assert.All(Loop.Of(op), l => Assert.Equal(DType.Bool, l.Output));
            if (op.Has(Facts.Involution)) Assert.All(Loop.Of(op), l => Assert.Equal(l.Inputs[0], l.Output));
        }
    }
}
