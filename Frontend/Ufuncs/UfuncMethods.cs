using System.Diagnostics.CodeAnalysis;
using OmniNumpy.Lazy.Compiler;
using OmniNumpy.Lazy.Graph;
using OmniNumpy.Lazy.Profiles;

namespace OmniNumpy.Lazy;

/// <summary>The methods and attributes of ufuncs: <c>np.add.reduce(x)</c>, <c>np.maximum.accumulate(x)</c>, <c>np.sqrt.types</c>.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "the names are NumPy's")]
public static class UfuncMethods
{
    extension(BinaryUfunc ufunc)
    {
        /// <summary>Combines the elements along axes, from the first to the last.</summary>
        /// <param name="array">The array.</param>
        /// <param name="axis">Axes to reduce: the first by default, null for all. Ufuncs that depend on the order take one only.</param>
        /// <param name="dtype">The type to compute in.</param>
        /// <param name="out">Receives the result.</param>
        /// <param name="keepdims">Keeps the reduced axes, with length 1.</param>
        /// <param name="initial">What to start from.</param>
        /// <param name="where">Which elements count.</param>
        /// <exception cref="TypeError">No loop gives back the type it takes.</exception>
        /// <exception cref="ValueError">Nothing to combine and no identity, or several axes for a ufunc that depends on the order.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.reduce.html"/>
        public NDArray reduce(NDArray array, FirstAxis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) =>
            UfuncReduction.Reduce(OpOf(ufunc), array, axis.Of(array.NDim), dtype, @out, keepdims, initial, where);

        /// <summary>The running combination of elements along an axis.</summary>
        /// <param name="array">The array.</param>
        /// <param name="axis">The axis, the first by default.</param>
        /// <param name="dtype">The type to compute in.</param>
        /// <param name="out">Receives the result.</param>
        /// <exception cref="TypeError">A 0-d array, or no loop gives back the type it takes.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.accumulate.html"/>
        public NDArray accumulate(NDArray array, int? axis = 0, DType? dtype = null, NDArray? @out = null) =>
            UfuncReduction.Accumulate(OpOf(ufunc), array, axis, dtype, @out);

        /// <summary>Combines stretches of an axis: from each index to the next, or the one element where the next is not larger. Evaluates the indices.</summary>
        /// <param name="array">The array.</param>
        /// <param name="indices">Where the stretches begin, 1-d.</param>
        /// <param name="axis">The axis, the first by default.</param>
        /// <param name="dtype">The type to compute in.</param>
        /// <param name="out">Receives the result.</param>
        /// <exception cref="IndexError">An index out of bounds.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.reduceat.html"/>
        public NDArray reduceat(NDArray array, NDArray indices, int axis = 0, DType? dtype = null, NDArray? @out = null) =>
            UfuncReduction.ReduceAt(OpOf(ufunc), array, indices, axis, dtype, @out);

        /// <summary>The ufunc of all pairs of an element of <paramref name="A"/> and one of <paramref name="B"/>: the shapes follow each other.</summary>
        /// <param name="A">First operand.</param>
        /// <param name="B">Second operand.</param>
        /// <param name="out">As the ufunc's own.</param>
        /// <param name="where">As the ufunc's own.</param>
        /// <param name="dtype">As the ufunc's own.</param>
        /// <param name="casting">As the ufunc's own.</param>
        /// <param name="order">As the ufunc's own.</param>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.outer.html"/>
        public NDArray outer(NDArray A, NDArray B, NDArray? @out = null, NDArray? where = null, DType? dtype = null, Casting casting = Casting.SameKind, char order = 'K')
        {
            NDArray wide = B.NDim == 0 || A.NDim == 0 ? A : A.Reshaped(new Shape([.. A.Shape.ToArray(), .. Enumerable.Repeat(1L, B.NDim)]));
            return ufunc(wide, B, @out, where, dtype, casting, order);
        }

        /// <summary>Applies the ufunc to elements of <paramref name="a"/> in place, as often as their index occurs. Evaluates the indices.</summary>
        /// <param name="a">The array that is changed.</param>
        /// <param name="indices">Indices along the first axis, of any shape; a boolean mask; or one array for each of the first axes.</param>
        /// <param name="b">Second operand, broadcast to the indexed elements.</param>
        /// <exception cref="IndexError">An index out of bounds.</exception>
        /// <exception cref="UFuncTypeError">The result does not cast to the dtype of <paramref name="a"/>.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.at.html"/>
        public void at(NDArray a, AtIndices indices, NDArray b) => UfuncReduction.At(OpOf(ufunc), a, indices, b);

        /// <summary>The dtypes that the ufunc computes in and returns, for dtypes of operands: inputs, then outputs.</summary>
        /// <param name="dtypes">Those of the operands, null for outputs that are to be made.</param>
        /// <param name="casting">Which casts of inputs and outputs are allowed.</param>
        /// <exception cref="TypeError">No loop takes these operands.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.resolve_dtypes.html"/>
        public DType[] resolve_dtypes(DType?[] dtypes, Casting casting = Casting.SameKind) => UfuncReduction.ResolveTypes(OpOf(ufunc), dtypes, casting);

        /// <summary>Number of inputs.</summary>
        public int nin => OpOf(ufunc).Arity;
        /// <summary>Number of results.</summary>
        public int nout => OpOf(ufunc).Outputs;
        /// <summary>Number of inputs and results.</summary>
        public int nargs => OpOf(ufunc).Arity + OpOf(ufunc).Outputs;
        /// <summary>Number of loops.</summary>
        public int ntypes => OpOf(ufunc).Loops.Count;
        /// <summary>The loops, as NumPy writes them: <c>dd->d</c>.</summary>
        public IReadOnlyList<string> types => OpOf(ufunc).Loops;
        /// <summary>The neutral value of reductions, a bool, an integer or a float; null when there is none.</summary>
        public object? identity => UfuncReduction.IdentityOf(OpOf(ufunc)) is not { } value ? null
            : OpOf(ufunc).Has(Graph.Facts.Predicate) ? value != 0 : double.IsInteger(value) ? (long)value : (object)value;
        /// <summary>The core axes of a generalized ufunc; null for this, an elementwise one.</summary>
        public string? signature => null;
        /// <summary>NumPy's name.</summary>
        public string __name__ => OpOf(ufunc).Name;
    }

    extension(UnaryUfunc ufunc)
    {
        /// <summary>Applies the ufunc to elements of <paramref name="a"/> in place, as often as their index occurs. Evaluates the indices.</summary>
        /// <param name="a">The array that is changed.</param>
        /// <param name="indices">Indices along the first axis, of any shape; a boolean mask; or one array for each of the first axes.</param>
        /// <exception cref="IndexError">An index out of bounds.</exception>
        /// <exception cref="UFuncTypeError">The result does not cast to the dtype of <paramref name="a"/>.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.at.html"/>
        public void at(NDArray a, AtIndices indices) => UfuncReduction.At(OpOf(ufunc), a, indices, null);

        /// <summary>The dtypes that the ufunc computes in and returns, for dtypes of operands: inputs, then outputs.</summary>
        /// <param name="dtypes">Those of the operands, null for outputs that are to be made.</param>
        /// <param name="casting">Which casts of inputs and outputs are allowed.</param>
        /// <exception cref="TypeError">No loop takes these operands.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.resolve_dtypes.html"/>
        public DType[] resolve_dtypes(DType?[] dtypes, Casting casting = Casting.SameKind) => UfuncReduction.ResolveTypes(OpOf(ufunc), dtypes, casting);

        /// <summary>Number of inputs.</summary>
        public int nin => OpOf(ufunc).Arity;
        /// <summary>Number of results.</summary>
        public int nout => OpOf(ufunc).Outputs;
        /// <summary>Number of inputs and results.</summary>
        public int nargs => OpOf(ufunc).Arity + OpOf(ufunc).Outputs;
        /// <summary>Number of loops.</summary>
        public int ntypes => OpOf(ufunc).Loops.Count;
        /// <summary>The loops, as NumPy writes them: <c>d->d</c>.</summary>
        public IReadOnlyList<string> types => OpOf(ufunc).Loops;
        /// <summary>The neutral value of reductions: there are none.</summary>
        public object? identity => null;
        /// <summary>The core axes of a generalized ufunc; null for this, an elementwise one.</summary>
        public string? signature => null;
        /// <summary>NumPy's name.</summary>
        public string __name__ => OpOf(ufunc).Name;
    }

    extension(UnaryPairUfunc ufunc)
    {
        /// <summary>The dtypes that the ufunc computes in and returns, for dtypes of operands: inputs, then outputs.</summary>
        /// <param name="dtypes">Those of the operands, null for outputs that are to be made.</param>
        /// <param name="casting">Which casts of inputs and outputs are allowed.</param>
        /// <exception cref="TypeError">No loop takes these operands.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.resolve_dtypes.html"/>
        public DType[] resolve_dtypes(DType?[] dtypes, Casting casting = Casting.SameKind) => UfuncReduction.ResolveTypes(OpOf(ufunc), dtypes, casting);

        /// <summary>Number of inputs.</summary>
        public int nin => OpOf(ufunc).Arity;
        /// <summary>Number of results.</summary>
        public int nout => OpOf(ufunc).Outputs;
        /// <summary>Number of inputs and results.</summary>
        public int nargs => OpOf(ufunc).Arity + OpOf(ufunc).Outputs;
        /// <summary>Number of loops.</summary>
        public int ntypes => OpOf(ufunc).Loops.Count;
        /// <summary>The loops, as NumPy writes them: <c>d->dd</c>.</summary>
        public IReadOnlyList<string> types => OpOf(ufunc).Loops;
        /// <summary>The neutral value of reductions: there are none.</summary>
        public object? identity => null;
        /// <summary>The core axes of a generalized ufunc; null for this, an elementwise one.</summary>
        public string? signature => null;
        /// <summary>NumPy's name.</summary>
        public string __name__ => OpOf(ufunc).Name;
    }

    extension(BinaryPairUfunc ufunc)
    {
        /// <summary>The dtypes that the ufunc computes in and returns, for dtypes of operands: inputs, then outputs.</summary>
        /// <param name="dtypes">Those of the operands, null for outputs that are to be made.</param>
        /// <param name="casting">Which casts of inputs and outputs are allowed.</param>
        /// <exception cref="TypeError">No loop takes these operands.</exception>
        /// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.ufunc.resolve_dtypes.html"/>
        public DType[] resolve_dtypes(DType?[] dtypes, Casting casting = Casting.SameKind) => UfuncReduction.ResolveTypes(OpOf(ufunc), dtypes, casting);

        /// <summary>Number of inputs.</summary>
        public int nin => OpOf(ufunc).Arity;
        /// <summary>Number of results.</summary>
        public int nout => OpOf(ufunc).Outputs;
        /// <summary>Number of inputs and results.</summary>
        public int nargs => OpOf(ufunc).Arity + OpOf(ufunc).Outputs;
        /// <summary>Number of loops.</summary>
        public int ntypes => OpOf(ufunc).Loops.Count;
        /// <summary>The loops, as NumPy writes them: <c>dd->dd</c>.</summary>
        public IReadOnlyList<string> types => OpOf(ufunc).Loops;
        /// <summary>The neutral value of reductions: there are none.</summary>
        public object? identity => null;
        /// <summary>The core axes of a generalized ufunc; null for this, an elementwise one.</summary>
        public string? signature => null;
        /// <summary>NumPy's name.</summary>
        public string __name__ => OpOf(ufunc).Name;
    }

    private static Op OpOf(Delegate ufunc) =>
        ufunc.Target is Ufunc target ? target.Op : throw new TypeError($"'{ufunc.Method.Name}' is not a ufunc of this library; make none of your own delegates");
}

/// <summary>The axes of <c>ufunc.reduce</c>, which are the first one unless others are named; null or an empty Axis means all.</summary>
public readonly struct FirstAxis
{
    private readonly bool _given;
    private readonly Axis _axis;

    private FirstAxis(Axis axis) => (_given, _axis) = (true, axis);

    /// <summary>One axis.</summary>
    public static implicit operator FirstAxis(int axis) => new(axis);
    /// <summary>Several axes; null means all.</summary>
    public static implicit operator FirstAxis(int[]? axes) => new(axes);
    /// <summary>Two axes.</summary>
    public static implicit operator FirstAxis((int, int) axes) => new(axes);
    /// <summary>Three axes.</summary>
    public static implicit operator FirstAxis((int, int, int) axes) => new(axes);
    /// <summary>Any axes.</summary>
    public static implicit operator FirstAxis(Axis axes) => new(axes);

    internal Axis? Of(int ndim) => _given ? _axis : ndim == 0 ? null : (Axis)0;
}

/// <summary>What <c>ufunc.at</c> takes for indices: an array of integers, a boolean mask, one array for each of the first axes, or what indexing takes.</summary>
public readonly struct AtIndices
{
    private AtIndices(NDArray[] arrays) => Arrays = arrays;

    private AtIndices(IndexItem[] items)
    {
        Items = items;
        Arrays = [];
    }

    internal NDArray[] Arrays { get; }

    internal IndexItem[]? Items { get; }

    /// <summary>A slice or any other index.</summary>
    public static implicit operator AtIndices(IndexItem index) => new([index]);
    /// <summary>Any indices along the first axes: integers, slices, arrays.</summary>
    public static implicit operator AtIndices(IndexItem[] indices) => new(indices);

    /// <summary>Indices along the first axis, or a mask.</summary>
    public static implicit operator AtIndices(NDArray indices) => new([indices]);
    /// <summary>Indices along the first axis.</summary>
    public static implicit operator AtIndices(int[] indices) => new([np.array(indices)]);
    /// <summary>Indices along the first axis.</summary>
    public static implicit operator AtIndices(long[] indices) => new([np.array(indices)]);
    /// <summary>One position along the first axis.</summary>
    public static implicit operator AtIndices(int index) => new([index]);
    /// <summary>Indices along the first axes.</summary>
    public static implicit operator AtIndices(NDArray[] indices) => new(indices);
    /// <summary>Indices along the first two axes.</summary>
    public static implicit operator AtIndices((NDArray, NDArray) indices) => new([indices.Item1, indices.Item2]);
}
