namespace OmniNumpy.Lazy.Graph;

/// <summary>What decides the order in which equal elements are left: an algorithm, or the profile.</summary>
public enum TieOrder : byte
{
    /// <summary>That of the profile's own default sort.</summary>
    Default,
    /// <summary>That of the profile's <c>kind="heapsort"</c>.</summary>
    Heap,
    /// <summary>They keep their order.</summary>
    Stable,
    /// <summary>As the quicksort of NumPy leaves them; partitions are made by its introselect.</summary>
    Introsort,
    /// <summary>As the heapsort of NumPy leaves them.</summary>
    Heapsort,
    /// <summary>
    /// As the vector sorts of NumPy 2 leave them, and its quicksort for types that have none; long lines are sorted stably, which is the faster way here.
    /// </summary>
    Vector,
}
