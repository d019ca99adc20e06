using OmniNumpy.Lazy.Graph;

namespace OmniNumpy.Lazy.Compiler;

/// <summary>The nodes that one kernel computes: a root whose value goes to memory and everything computed on the way to it.</summary>
internal sealed class Group(Node root, Shape space, int[] reduced)
{
    /// <summary>The value that is stored.</summary>
    public Node Root { get; } = root;
    /// <summary>The index space of the loops.</summary>
    public Shape Space { get; set; } = space;
    /// <summary>Axes of the space that reductions run over; empty for a map.</summary>
    public int[] Reduced { get; set; } = reduced;
    /// <summary>Whether the root is computed from finished reductions, once a row.</summary>
    public bool Epilogue { get; set; }
    /// <summary>Nodes taken in so far.</summary>
    public int Size { get; set; } = 1;

    /// <summary>Of a concatenation: a group for each input that has elements, which computes it and stores it in its slice of the root.</summary>
    public IReadOnlyList<Group> Parts { get; init; } = [];
    /// <summary>Which input of the root this group stores, when it is a part; else -1.</summary>
    public int Part { get; init; } = -1;

    /// <summary>Whether the group reduces each row of the last axis, so that row results can be used again along the row.</summary>
    public bool IsRowwise => Reduced.Length == 1 && Reduced[0] == Space.Rank - 1;

    /// <summary>Whether a shape has one element a row: the space with its reduced axes at length 1 or missing.</summary>
    public bool IsRowShape(Shape shape)
    {
        if (Reduced.Length == 0) return false;
        if (shape.Rank == Space.Rank)
        {
            for (int i = 0; i < shape.Rank; i++)
                if (shape[i] != (Reduced.Contains(i) ? 1 : Space[i])) return false;
            return true;
        }
        return shape.Rank == 0 && Reduced.Length == Space.Rank;
    }
}
