using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Kernels;

namespace OmniNumpy.Lazy;

// Elements and lines of an array as arrays over its very memory: what iterators hand out.
public sealed partial class NDArray
{
    private NDArray(Node node, bool readOnly)
        : this(node) => _readOnly = readOnly;

    /// <summary>
    /// Evaluates the array and sees to it that from now on writes go to its memory at once, as they do to memory of .NET arrays. What was recorded
    /// before keeps the elements as they are now.
    /// </summary>
    internal void KeepInPlace()
    {
        NDArray owner = Owner;
        owner.Eval();
        if (owner._node.Value is not Storage { IsBorrowed: false } storage) return;
        Storage mine = owner._node.References > 1 ? CopyOf(storage) : storage;
        owner._node.DropReference();
        owner._node = new Node(Storage.Wrap(mine.Pointer, mine.Bytes, mine), owner._node.DType, owner._node.Shape);
        owner._node.AddReference();
        owner._version++;
    }

    /// <summary>A 0-d array that is one element: it reads the element as it is now, and if it may be written, writes go to the array's memory.</summary>
    internal NDArray ElementAt(long position, bool writeable)
    {
        (IArrayStorage storage, _) = Read();
        nint address = storage.Pointer + (nint)(position * ItemSize);
        if (writeable) return FromStorage(Storage.Wrap(address, ItemSize, storage), DType, Shape.Scalar);
        var element = new NDArray(new Node(Scalars.Typed(ReadElement(address, DType), DType)), readOnly: true);
        GC.KeepAlive(storage);
        return element;
    }
}
