using System.Xml.Linq;

namespace OmniNumpy.Lazy.Tests;

/// <summary>Looking at a pending graph shows it and evaluates nothing.</summary>
public class ExplainTests
{
    private static NDArray Pending() => np.sqrt(np.arange(6).AsType(np.float64) * 2 + 1).Reshape(2, 3).Sum(axis: 1);

    [Fact]
    public void Explain_names_every_pass_and_shows_the_loops()
    {
        NDArray x = Pending();
        string text = x.Explain();
        foreach (string pass in new[] { "profile", "views", "simplify", "share" }) Assert.Contains($"after pass '{pass}'", text);
        Assert.Contains("reduce by add", text);
        Assert.Contains("memory moved", text);
        Assert.False(x.IsEvaluated);
        Assert.Contains("nothing pending", x.Eval().Explain());
    }

    [Fact]
    public void The_picture_is_well_formed_and_has_a_box_for_every_node()
    {
        XDocument svg = XDocument.Parse(Pending().ToSvg());
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Contains(svg.Descendants(ns + "text"), t => t.Value == "sqrt");
        Assert.Contains(svg.Descendants(ns + "text"), t => t.Value.StartsWith("kernel 0", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dot_graph_has_an_edge_from_each_input()
    {
        string dot = Pending().ToDot();
        Assert.StartsWith("digraph", dot);
        Assert.Contains("->", dot);
        Assert.Contains("sqrt", dot);
    }

    [Fact]
    public void The_notebook_form_shows_the_graph_and_then_the_values()
    {
        NDArray x = Pending();
        Assert.Contains("<svg", x.ToHtml());
        Assert.Contains("<pre>", x.Eval().ToHtml());
    }
}
