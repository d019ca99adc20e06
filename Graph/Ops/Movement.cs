namespace OmniNumpy.Lazy.Graph;

// Ops without loops take and give elements of any type.
public static partial class Ops
{
#pragma warning disable CS1591 // each op carries its own one-line documentation, which the generated docs print
    public static readonly Op Buffer = Of(OpKind.Source, "buffer", 0, "elements in memory");
    public static readonly Op Constant = Of(OpKind.Source, "constant", 0, "one scalar value");
    public static readonly Op Iota = Of(OpKind.Source, "arange", 0, "start + i * step");

    public static readonly Op Permute = Of(OpKind.Movement, "permute_dims", 1, "reorders the axes");
    public static readonly Op Slice = Of(OpKind.Movement, "slice", 1, "start, step and length along each axis");
    public static readonly Op BroadcastTo = Of(OpKind.Movement, "broadcast_to", 1, "repeats along axes of length 1 and new leading axes");
    public static readonly Op Reshape = Of(OpKind.Movement, "reshape", 1, "the same elements, in C order, in another shape");
    public static readonly Op AsStrided = Of(OpKind.Movement, "as_strided", 1, "any offset, shape and strides over the elements; windows may overlap");
    public static readonly Op Concatenate = Of(OpKind.Movement, "concatenate", -1, "joins arrays along an axis");

    /// <summary>Writes a value through a view: its inputs are the old value and what to store, the node holds the view.</summary>
    public static readonly Op Scatter = Of(OpKind.Scatter, "scatter", 2, "the first input with the second stored through a view of it");

    /// <summary>Input: a flat array; the node's dtype says how its bytes are read. Bytes that do not fill an element at the end are left out.</summary>
    public static readonly Op Reinterpret = Of(OpKind.Library, "view", 1, "the same bytes as elements of another dtype");
    /// <summary>Inputs: an array, and a flat array of any dtype whose bytes take the place of its first.</summary>
    public static readonly Op Overlay = Of(OpKind.Library, "overlay", 2, "the first input with its first bytes replaced");

    public static readonly Op ByteSwap = Of(OpKind.Library, "byteswap", 1, "the bytes of each number in reverse order");

    public static readonly Op Cast = Of(OpKind.Elementwise, "astype", 1, "converts to another dtype, as C does");
    public static readonly Op Copy = Of(OpKind.Elementwise, "copy", 1, "the same elements in memory of their own");
#pragma warning restore CS1591
}
