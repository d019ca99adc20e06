namespace OmniNumpy.Lazy;

// Members of arrays that NumPy removed. (x.Ptp() is here under every version: it does no harm.)
public sealed partial class NDArray
{
    /// <summary>Assigns the only element (<c>ndarray.itemset</c>). Up to NumPy 1.26.</summary>
    /// <exception cref="ValueError">More elements than one, or none.</exception>
    /// <exception cref="AttributeError">The version in force has no such member.</exception>
    [Obsolete("removed in NumPy 2.0: use a[index] = value")]
    public void ItemSet(NDArray value)
    {
        Legacy.CallMember("itemset");
        if (Size != 1) throw new ValueError("can only convert an array of size 1 to a Python scalar");
        Assign(value);
    }

    /// <summary>Assigns the element at a place in C order. Up to NumPy 1.26.</summary>
    /// <exception cref="IndexError">Out of bounds.</exception>
    /// <exception cref="AttributeError">The version in force has no such member.</exception>
    [Obsolete("removed in NumPy 2.0: use a[index] = value")]
    public void ItemSet(long index, NDArray value)
    {
        Legacy.CallMember("itemset");
        if (index < -Size || index >= Size) throw new IndexError($"index {index} is out of bounds for size {Size}");
        Flat[index] = value;
    }

    /// <summary>Assigns one element. Up to NumPy 1.26.</summary>
    /// <exception cref="IndexError">Out of bounds.</exception>
    /// <exception cref="ValueError">Not an index for each axis.</exception>
    /// <exception cref="AttributeError">The version in force has no such member.</exception>
    [Obsolete("removed in NumPy 2.0: use a[index] = value")]
    public void ItemSet(long[] index, NDArray value)
    {
        Legacy.CallMember("itemset");
        if (index.Length != NDim) throw new ValueError("incorrect number of indices for array");
        this[Array.ConvertAll(index, i => (IndexItem)i)] = value;
    }
}
