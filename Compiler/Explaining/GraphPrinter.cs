using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>Writes graphs, a node a line, inputs before uses.</summary>
public static class GraphPrinter
{
    // Enough to read; a longer graph shows its beginning and end.
    private const int MostLines = 400;

    /// <summary>The graph below the roots as text.</summary>
    public static string ToString(IReadOnlyList<Node> roots)
    {
        var text = new StringBuilder();
        Print(text, roots);
        return text.ToString();
    }

    /// <summary>Appends the graph below the roots.</summary>
    public static void Print(StringBuilder text, IReadOnlyList<Node> roots)
    {
        List<Node> order = Topology.PostOrder(roots);
        var number = new Dictionary<Node, int>(ReferenceComparer.Instance);
        for (int i = 0; i < order.Count; i++) number[order[i]] = i;
        for (int i = 0; i < order.Count; i++)
        {
            if (order.Count > MostLines && i == MostLines / 2)
            {
                int skipped = order.Count - MostLines;
                text.AppendLine($"  ... {skipped} more ...");
                i += skipped;
            }
            Node n = order[i];
            text.Append($"  %{i} = {n.Op.Name} {n.DType}{n.Shape}");
            foreach (Node input in n.Inputs) text.Append($" %{number[input]}");
            string attribute = n.Attribute?.ToString() ?? "";
            if (attribute.Length > 0) text.Append($"  {attribute}");
            text.AppendLine();
        }
    }
}
