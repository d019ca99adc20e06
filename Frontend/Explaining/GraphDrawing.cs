using System.Globalization;
using System.Net;
using System.Text;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy;

/// <summary>
/// Draws a graph in layers: a node stands below all its inputs, and within a layer near the average of them (the barycentre heuristic of Sugiyama, Tagawa
/// and Toda, 1981).
/// </summary>
internal sealed class GraphDrawing
{
    private const int MostNodes = 300;
    private const int BoxWidth = 150, BoxHeight = 40, GapX = 24, GapY = 44, Margin = 20;

    private static readonly string[] s_colors =
        ["#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5", "#bc80bd", "#ccebc5", "#ffed6f"];

    private readonly List<Node> _nodes;
    private readonly Dictionary<Node, int> _index = new(ReferenceComparer.Instance);
    private readonly Func<Node, int> _stepOf;
    private readonly string[] _stepNames;
    private readonly int _omitted;

    private GraphDrawing(IReadOnlyList<Node> roots, Func<Node, int> stepOf, string[] stepNames)
    {
        List<Node> order = Topology.PostOrder(roots);
        _omitted = Math.Max(0, order.Count - MostNodes);
        _nodes = order[_omitted..];
        for (int i = 0; i < _nodes.Count; i++) _index[_nodes[i]] = i;
        _stepOf = stepOf;
        _stepNames = stepNames;
    }

    public static GraphDrawing Of(NDArray x)
    {
        if (x.IsEvaluated) return new GraphDrawing([x.Node], _ => -1, []);
        Explanation explanation = x.Explanation();
        return new GraphDrawing(explanation.Optimized, explanation.StepOf, [.. explanation.Plan.Steps.Select(s => s.Name)]);
    }

    public string ToDot()
    {
        var text = new StringBuilder("digraph omninumpy {\n  rankdir=TB;\n  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
        if (_omitted > 0) text.Append(CultureInfo.InvariantCulture, $"  label=\"the last {_nodes.Count} of {_nodes.Count + _omitted} nodes\";\n");
        for (int i = 0; i < _nodes.Count; i++)
        {
            (string title, string detail) = Label(_nodes[i]);
            text.Append(CultureInfo.InvariantCulture, $"  n{i} [label=\"{Escape(title)}\\n{Escape(detail)}\", fillcolor=\"{Color(_nodes[i])}\"];\n");
            foreach (Node input in _nodes[i].Inputs)
                if (_index.TryGetValue(input, out int from)) text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{i};\n");
        }
        return text.Append("}\n").ToString();

        static string Escape(string s) => s.Replace("\\", "\\\\").Replace("\"", "\\\"");
    }

    public string ToSvg()
    {
        (double[] x, int[] layer) = Place();
        double width = _nodes.Count == 0 ? 100 : x.Max() + BoxWidth + Margin;
        int legend = _stepNames.Length == 0 ? 0 : Math.Min(_stepNames.Length, 40) * 20 + 30;
        width = Math.Max(width, 460);
        double bottom = (_nodes.Count == 0 ? 0 : layer.Max() + 1) * (double)(BoxHeight + GapY) + Margin, height = bottom + legend;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:F0} {height:F0}\" width=\"{width:F0}\" height=\"{height:F0}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#666\"/></marker></defs>\n");
        double Y(int i) => Margin + layer[i] * (double)(BoxHeight + GapY);
        for (int i = 0; i < _nodes.Count; i++)
            foreach (Node input in _nodes[i].Inputs)
                if (_index.TryGetValue(input, out int from))
                {
                    double x1 = x[from] + BoxWidth / 2.0, y1 = Y(from) + BoxHeight, x2 = x[i] + BoxWidth / 2.0, y2 = Y(i);
                    svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1:F1} {y1:F1}C{x1:F1} {y1 + GapY / 2.0:F1} {x2:F1} {y2 - GapY / 2.0:F1} {x2:F1} {y2:F1}\" fill=\"none\" stroke=\"#666\" marker-end=\"url(#a)\"/>\n");
                }
        for (int i = 0; i < _nodes.Count; i++)
        {
            (string title, string detail) = Label(_nodes[i]);
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{WebUtility.HtmlEncode(_nodes[i].ToString() + " " + _nodes[i].Attribute)}</title><rect x=\"{x[i]:F1}\" y=\"{Y(i):F1}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{Color(_nodes[i])}\" stroke=\"#444\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x[i] + BoxWidth / 2.0:F1}\" y=\"{Y(i) + 16:F1}\" text-anchor=\"middle\" font-weight=\"bold\">{WebUtility.HtmlEncode(title)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x[i] + BoxWidth / 2.0:F1}\" y=\"{Y(i) + 32:F1}\" text-anchor=\"middle\" fill=\"#333\">{WebUtility.HtmlEncode(detail)}</text></g>\n");
        }
        for (int s = 0; s < _stepNames.Length && s < 40; s++)
        {
            double y = bottom + s * 20;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{y:F0}\" width=\"14\" height=\"14\" fill=\"{s_colors[s % s_colors.Length]}\" stroke=\"#444\"/><text x=\"{Margin + 22}\" y=\"{y + 12:F0}\">kernel {s}: {WebUtility.HtmlEncode(_stepNames[s])}</text>\n");
        }
        if (_omitted > 0) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"14\">the last {_nodes.Count} of {_nodes.Count + _omitted} nodes</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private (double[] X, int[] Layer) Place()
    {
        var layer = new int[_nodes.Count];
        for (int i = 0; i < _nodes.Count; i++)
            foreach (Node input in _nodes[i].Inputs)
                if (_index.TryGetValue(input, out int from)) layer[i] = Math.Max(layer[i], layer[from] + 1);
        // Data stands directly above its first use instead of at the top.
        for (int i = _nodes.Count - 1; i >= 0; i--)
        {
            if (_nodes[i].Inputs.Length > 0) continue;
            int use = int.MaxValue;
            for (int k = i + 1; k < _nodes.Count; k++)
                if (_nodes[k].Inputs.IndexOf(_nodes[i]) >= 0) use = Math.Min(use, layer[k]);
            if (use != int.MaxValue) layer[i] = use - 1;
        }
        var x = new double[_nodes.Count];
        foreach (IGrouping<int, int> row in Enumerable.Range(0, _nodes.Count).GroupBy(i => layer[i]).OrderBy(g => g.Key))
        {
            int[] sorted = [.. row.OrderBy(i => Barycentre(i, x))];
            for (int k = 0; k < sorted.Length; k++) x[sorted[k]] = Margin + k * (double)(BoxWidth + GapX);
        }
        return (x, layer);
    }

    private double Barycentre(int i, double[] x)
    {
        double sum = 0;
        int count = 0;
        foreach (Node input in _nodes[i].Inputs)
            if (_index.TryGetValue(input, out int from))
            {
                sum += x[from];
                count++;
            }
        return count == 0 ? double.MaxValue : sum / count;
    }

    private static (string Title, string Detail) Label(Node n) => (
        n.Value == null && n.Attribute is ScalarConstant c ? c.ToString() : n.Value != null ? "data" : n.Op.Name,
        $"{n.DType}{n.Shape}");

    private string Color(Node n) => _stepOf(n) is var step and >= 0 ? s_colors[step % s_colors.Length] : n.Value != null ? "#eeeeee" : "#ffffff";
}
