using System.Collections;

namespace OmniNumpy.Lazy.Python;

/// <summary>A list of numbers of one kind, which travels packed.</summary>
internal interface IPackedNumbers : IEnumerable
{
    int Count { get; }
}

/// <summary>A list of floats or of integers.</summary>
internal sealed record PythonNumbers<T>(T[] Items) : IPackedNumbers, IEnumerable<object?> where T : unmanaged
{
    public int Count => Items.Length;

    public IEnumerator<object?> GetEnumerator()
    {
        foreach (T item in Items) yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
