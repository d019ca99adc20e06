using System.Text;
using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>What the compiler makes of a graph: its form after every pass, and the plan. Nothing is evaluated.</summary>
public sealed class Explanation
{
    private Explanation(Node[] recorded, IReadOnlyList<(Pass Pass, Node[] Roots)> stages, Plan plan)
    {
        Recorded = recorded;
        Stages = stages;
        Plan = plan;
        OperationCount = Topology.PostOrder(recorded).Count(n => !n.IsSource);
    }

    /// <summary>The graph as recorded.</summary>
    public IReadOnlyList<Node> Recorded { get; }
    /// <summary>The graph after each pass.</summary>
    public IReadOnlyList<(Pass Pass, Node[] Roots)> Stages { get; }
    /// <summary>The plan.</summary>
    public Plan Plan { get; }
    /// <summary>The graph the plan computes.</summary>
    public Node[] Optimized => Stages[^1].Roots;
    /// <summary>Number of operations recorded: nodes that are neither data nor constants.</summary>
    public int OperationCount { get; }
    /// <summary>Number of kernels and library calls they became.</summary>
    public int KernelCount => Plan.Steps.Length;
    /// <summary>The step of the plan that computes a node of the optimized graph; -1 for data, or where several compute it.</summary>
    public int StepOf(Node node) => Plan.StepOf!.GetValueOrDefault(node, -1);

    /// <summary>Compiles without running.</summary>
    public static Explanation Of(Node[] roots, IBackend backend)
    {
        roots = [.. roots.Where(r => r.Value == null).Distinct(ReferenceComparer.Instance)];
        GraphWalk walk = GraphWalk.Rent();
        try
        {
            walk.Run(roots, 0);
            var stages = new List<(Pass, Node[])>();
            Plan plan = Planner.Build(roots, walk.Leaves, walk.Constants, backend, (pass, nodes) => stages.Add((pass, nodes)));
            return new Explanation(roots, stages, plan);
        }
        finally
        {
            walk.Return();
        }
    }

    /// <summary>The whole story as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{OperationCount} operations in {KernelCount} kernel{(KernelCount == 1 ? "" : "s")}").AppendLine();
        text.AppendLine("graph as recorded");
        GraphPrinter.Print(text, Recorded);
        string before = GraphPrinter.ToString(Recorded);
        foreach ((Pass pass, Node[] roots) in Stages)
        {
            string after = GraphPrinter.ToString(roots);
            text.AppendLine().AppendLine($"after pass '{pass.Name}' ({pass.Why}){(after == before ? ": no change" : "")}");
            if (after != before) text.Append(after);
            before = after;
        }
        text.AppendLine().AppendLine("plan");
        PlanPrinter.Print(text, Plan);
        return text.ToString();
    }
}
