using System.Collections;
namespace OmniNumpy.Lazy;

/// <summary>
/// Visits the elements of one or several arrays together, broadcast against each other (NumPy's <c>nditer</c>). Elements come as 0-d arrays, or with
/// <c>external_loop</c> as the longest 1-d arrays there are; writing to those of writeable operands (<c>x[np.ellipsis] = value</c>) changes the arrays
/// at once. Operands are evaluated when the iterator is made.
/// </summary>
/// <typeparam name="TItem">What is handed out at each step: an array, or one for each operand.</typeparam>
/// <seealso href="https://numpy.org/doc/2.2/reference/generated/numpy.nditer.html"/>
public sealed class NDIterator<TItem> : IEnumerable<TItem>, IDisposable
{
    private readonly NDIteratorFlags _flags;
    private readonly Func<NDArray[], TItem> _pack;
    private readonly NDArray[] _operands;
    // What is read and written: the operands, or copies of them in another dtype.
    private readonly NDArray[] _work;
    private readonly IterationSpace _space;
    private readonly long[] _origin;
    private readonly long[] _at;
    private long[] _loop;
    private bool _tracksMultiIndex, _external, _disposed;
    private NDIterator<TItem>? _inner;

    internal NDIterator(NDIteratorSetup setup, Func<NDArray[], TItem> pack)
    {
        _flags = setup.Flags;
        _pack = pack;
        _operands = setup.Operands;
        _work = setup.Work;
        _space = setup.Space;
        _origin = [.. _space.Start];
        _at = new long[_origin.Length];
        _tracksMultiIndex = _flags.MultiIndex;
        _external = _flags.ExternalLoop;
        if (!_tracksMultiIndex) _space.Coalesce();
        _loop = new long[_space.Lengths.Length];
        Reset();
    }

    /// <summary>Number of elements visited (<c>itersize</c>).</summary>
    public long IterSize => _space.Size;
    /// <summary>The elements it is set to visit (<c>iterrange</c>): all of them.</summary>
    public (long, long) IterRange => (0, IterSize);
    /// <summary>Number of operands (<c>nop</c>).</summary>
    public int NOp => _operands.Length;
    /// <summary>Number of axes iterated over (<c>ndim</c>): those of the broadcast shape if indices along them are tracked, else after merging.</summary>
    public int NDim => _loop.Length;
    /// <summary>Lengths of the axes iterated over (<c>shape</c>).</summary>
    public Shape Shape
    {
        get
        {
            // Without indices there are no axes but loops, which NumPy lists from the innermost.
            if (!_tracksMultiIndex) return new Shape([.. _space.Lengths.Reverse()]);
            var lengths = new long[_space.Lengths.Length];
            for (int k = 0; k < lengths.Length; k++) lengths[_space.Axes[k]] = _space.Lengths[k];
            return new Shape(lengths);
        }
    }

    /// <summary>The arrays iterated over, allocated ones included (<c>operands</c>).</summary>
    public NDArray[] Operands => [.. _operands];
    /// <summary>The dtypes in which elements are handed out (<c>dtypes</c>).</summary>
    public DType[] DTypes => Array.ConvertAll(_work, a => a.DType);
    /// <summary>Whether a flat index is tracked.</summary>
    public bool HasIndex => _flags.HasIndex;
    /// <summary>Whether the index along each axis is tracked.</summary>
    public bool HasMultiIndex => _tracksMultiIndex;
    /// <summary>Whether all elements were visited.</summary>
    public bool Finished { get; private set; }

    /// <summary>The number of the element in the order of visits; setting it goes there (<c>iterindex</c>).</summary>
    /// <exception cref="ValueError">There is no such element.</exception>
    public long IterIndex
    {
        get
        {
            long index = 0;
            for (int k = 0; k < _loop.Length; k++) index = index * _space.Lengths[k] + _loop[k];
            return Finished ? IterSize : index;
        }
        set
        {
            if (value < 0 || value >= IterSize) throw new IndexError("Iterator GotoIterIndex called with an iterindex outside the iteration range.");
            for (int k = _loop.Length - 1; k >= 0; k--) (value, _loop[k]) = Math.DivRem(value, _space.Lengths[k]);
            Place();
        }
    }

    /// <summary>The index of the element in C or Fortran order of the broadcast shape (<c>index</c>), with the flag <c>c_index</c> or <c>f_index</c>.</summary>
    /// <exception cref="ValueError">The iterator does not track it.</exception>
    public long Index => HasIndex ? _at[^1] : throw new ValueError("Iterator does not have an index");

    /// <summary>The index of the element along each axis; setting it goes there (<c>multi_index</c>), with the flag of that name.</summary>
    /// <exception cref="ValueError">The iterator does not track it.</exception>
    /// <exception cref="IndexError">There is no such element.</exception>
    public long[] MultiIndex
    {
        get
        {
            CheckTracking();
            if (Finished) throw new ValueError("Iterator is past the end");
            var index = new long[_loop.Length];
            for (int k = 0; k < index.Length; k++)
                index[_space.Axes[k]] = _space.Flipped[k] ? _space.Lengths[k] - 1 - _loop[k] : _loop[k];
            return index;
        }
        set
        {
            CheckTracking();
            if (value.Length != _loop.Length) throw new ValueError("multi_index must have one entry per iteration dimension");
            for (int k = 0; k < _loop.Length; k++)
            {
                long at = value[_space.Axes[k]];
                if (at < 0 || at >= _space.Lengths[k]) throw new IndexError("Iterator GotoMultiIndex called with an out-of-bounds multi-index.");
                _loop[k] = _space.Flipped[k] ? _space.Lengths[k] - 1 - at : at;
            }
            Place();
        }
    }

    /// <summary>The current element, or one of each operand (<c>value</c>).</summary>
    /// <exception cref="ValueError">The iterator is past the end.</exception>
    public TItem Value
    {
        get
        {
            var items = new NDArray[NOp];
            for (int op = 0; op < items.Length; op++) items[op] = this[op];
            return _pack(items);
        }
    }

    /// <summary>The current element of one operand; assigning stores it.</summary>
    /// <exception cref="ValueError">The iterator is past the end, or the operand is read-only.</exception>
    public NDArray this[int operand]
    {
        get
        {
            if (Finished) throw new ValueError("Iterator is past the end");
            if (!_external) return _work[operand].ElementAt(_at[operand], _flags.Writes(operand));
            int last = _loop.Length - 1;
            return _loop.Length == 0
                ? _work[operand].Strided(new Shape(1), _at[operand], [1], !_flags.Writes(operand))
                : _work[operand].Strided(new Shape(_space.Lengths[last]), _at[operand], [_space.Strides[operand][last]], !_flags.Writes(operand));
        }
        set => this[operand].Assign(value);
    }

    /// <summary>Goes to the next element.</summary>
    /// <returns>False at the end.</returns>
    public bool IterNext()
    {
        if (Finished) return false;
        for (int k = _loop.Length - (_external ? 2 : 1); k >= 0; k--)
        {
            if (++_loop[k] < _space.Lengths[k])
            {
                for (int op = 0; op < _at.Length; op++) _at[op] += _space.Strides[op][k];
                _inner?.Rebase(_at);
                return true;
            }
            _loop[k] = 0;
            for (int op = 0; op < _at.Length; op++) _at[op] -= (_space.Lengths[k] - 1) * _space.Strides[op][k];
        }
        Finish();
        return false;
    }

    /// <summary>Goes back to the first element.</summary>
    public void Reset()
    {
        Array.Clear(_loop);
        Place();
        if (IterSize == 0) Finished = true;
    }

    /// <summary>Stops tracking indices along axes, so that axes can merge; starts again from the first element.</summary>
    public void RemoveMultiIndex()
    {
        CheckTracking();
        _tracksMultiIndex = false;
        _space.Coalesce();
        _loop = new long[_space.Lengths.Length];
        Reset();
    }

    /// <summary>Hands out 1-d arrays along the innermost loop from now on; starts again from the first element.</summary>
    /// <exception cref="ValueError">An index is tracked.</exception>
    public void EnableExternalLoop()
    {
        if (_tracksMultiIndex || HasIndex) throw new ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked");
        _external = true;
        Reset();
    }

    /// <summary>Visits the elements from the first; writes end up in the operands when the enumeration ends.</summary>
    public IEnumerator<TItem> GetEnumerator()
    {
        if (Finished) yield break;
        do yield return Value;
        while (IterNext());
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes elements that were handed out in another dtype back to their operands.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        WriteBack();
    }

    /// <summary>Makes another iterator run below this one: it starts where this one stands.</summary>
    internal void Nest(NDIterator<TItem> inner)
    {
        _inner = inner;
        _inner.Rebase(_at);
    }

    private void Rebase(long[] positions)
    {
        for (int op = 0; op < _operands.Length; op++) _origin[op] = positions[op] + _space.Start[op];
        Reset();
    }

    private void Place()
    {
        Finished = false;
        for (int op = 0; op < _at.Length; op++)
        {
            long at = _origin[op];
            for (int k = 0; k < _loop.Length; k++) at += _loop[k] * _space.Strides[op][k];
            _at[op] = at;
        }
        _inner?.Rebase(_at);
    }

    private void Finish()
    {
        Finished = true;
        WriteBack();
    }

    private void WriteBack()
    {
        for (int op = 0; op < _operands.Length; op++)
            if (_flags.Writes(op) && !ReferenceEquals(_work[op], _operands[op])) _operands[op].Write(np.copy(_work[op]).Node);
    }

    private void CheckTracking()
    {
        if (!_tracksMultiIndex) throw new ValueError("Iterator is not tracking a multi-index");
    }
}
