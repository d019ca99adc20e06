"""Objects in brackets, and iterators."""

import itertools
import operator

from .._bridge import engine
from .._bridge.engine import Function, semantic
from .._core.array import Array, ndarray
from .._core.objects import Object
from .._generated import functions as _f


class IndexExpression:
    """Keeps what stands in its brackets (numpy.s_)."""

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_, index_exp = IndexExpression(False), IndexExpression(True)


class ndindex:
    """All indices of a shape, in C order (numpy.ndindex)."""

    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            (shape,) = shape
        shape = tuple(map(operator.index, shape))
        if any(length < 0 for length in shape):
            raise ValueError("negative dimensions are not allowed")
        self._indices = itertools.product(*map(range, shape))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._indices)


class ndenumerate:
    """Pairs of index and element, in C order (numpy.ndenumerate)."""

    def __init__(self, arr):
        self.iter = _f.asarray(arr).flat
        self._pairs = zip(ndindex(*_f.asarray(arr).shape), _f.asarray(arr).flat)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._pairs)


class flatiter(Object):
    """The elements of an array in C order, as one axis (numpy.flatiter)."""

    __slots__ = ("_iteration",)
    _engine_name = "FlatIterator"

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __next__(self):
        if not hasattr(self, "_iteration"):
            self._iteration = iter(self)
        return next(self._iteration)

    def __getitem__(self, index):
        index = _flat_index(index)
        if isinstance(index, tuple):
            return self.base.copy()
        return Object.__getitem__(self, index)

    def __setitem__(self, index, value):
        index = _flat_index(index)
        array = self.base
        if isinstance(index, tuple):
            index = slice(None)
        if type(index) is int and -len(self) <= index < len(self):
            element = _f.zeros(1, array.dtype)
            try:
                element[0] = value
            except (TypeError, ValueError, OverflowError):
                raise ValueError("Error setting single item of array.") from None
            value = element[0]
        elif not isinstance(value, Array):
            value = _f.array(value, dtype=array.dtype)
        Object.__setitem__(self, index, value)

    def __array__(self, dtype=None, copy=None):
        return self.copy().__array__(dtype, copy)

    def __eq__(self, other):
        return self.copy() == other

    def __ne__(self, other):
        return self.copy() != other

    def __lt__(self, other):
        return self.copy() < other

    def __le__(self, other):
        return self.copy() <= other

    def __gt__(self, other):
        return self.copy() > other

    def __ge__(self, other):
        return self.copy() >= other

    __hash__ = None


_NO_FLAT_INDEX = "unsupported iterator index"


def _flat_index(index):
    """An index of a flat iterator in the form that the engine takes: an integer, a slice, an array of one axis, or () for all."""
    if isinstance(index, tuple):
        if not index:
            return ()
        if len(index) > 1:
            raise IndexError(_NO_FLAT_INDEX)
        (index,) = index
    if index is Ellipsis:
        return slice(None)
    if isinstance(index, bool):
        return 0 if index else slice(0, 0)
    if isinstance(index, ndarray) and index.ndim:
        if index.dtype.kind == "b" and index.ndim != 1:
            raise ValueError("boolean index array should have 1 dimension")
        if index.dtype.kind in "biu":
            return index
        raise IndexError(_NO_FLAT_INDEX)
    if isinstance(index, list):
        return _f.array(index, dtype=int)
    if isinstance(index, slice):
        return _flat_slice(index)
    if not (isinstance(index, Array) and index.dtype.kind == "b"):
        try:
            return operator.index(index)
        except TypeError:
            pass
    if semantic("FlatIndicesAreConverted") and not isinstance(index, ndarray) and index is not None:
        engine.warn("DeprecationWarning: Invalid non-array indices for iterator objects are deprecated and will be removed in a future version. (Deprecated NumPy 2.4)")
        return int(index)
    raise IndexError(_NO_FLAT_INDEX)


def _flat_slice(index):
    try:
        return slice(*(None if bound is None else operator.index(bound) for bound in (index.start, index.stop, index.step)))
    except TypeError:
        raise IndexError(_NO_FLAT_INDEX) from None


class broadcast:
    """Arrays broadcast together, and an iterator over their elements (numpy.broadcast)."""

    def __init__(self, *args):
        if len(args) > 64:
            raise ValueError("Need at least 0 and at most 64 array objects.")
        self._arrays = [a for arg in args for a in (arg._arrays if isinstance(arg, broadcast) else (_f.asarray(arg),))]
        self.shape = _f.broadcast_shapes(*(a.shape for a in self._arrays))
        self.nd = self.ndim = len(self.shape)
        self.numiter = len(self._arrays)
        self.size = 1
        for length in self.shape:
            self.size *= length
        self.reset()

    @property
    def iters(self):
        """An iterator for each array."""
        return tuple(_f.broadcast_to(a, self.shape).flat for a in self._arrays)

    def reset(self):
        """Starts again."""
        self.index, self._items = 0, zip(*self.iters)

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._items)
        self.index += 1
        return item


_iterate = Function("", "Iterate", ())
_nditer = Function("np", "nditer", ("op", "flags", "op_flags", "op_dtypes", "order", "casting", "op_axes", "itershape", "buffersize"), (None,) * 3 + ("K", "safe", None, None, 0))


class nditer:
    """An iterator over one or several arrays (numpy.nditer)."""

    def __init__(self, op, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None, buffersize=0):
        several = isinstance(op, (list, tuple)) and any(o is None or isinstance(o, Array) for o in op)
        op = [o if o is None else _f.asarray(o) for o in op] if several else _f.asarray(op)
        if op_flags is not None and several and op_flags and isinstance(op_flags[0], str):
            op_flags = [op_flags] * len(op)
        self._engine = _nditer(op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._engine, name)

    def __iter__(self):
        return iter(_iterate.on(self._engine._handle, (), []))

    def __getitem__(self, index):
        return self._engine[index]

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        """Writes back what is buffered."""
        self._engine.dispose()


_nested = Function("np", "nested_iters", ("op", "axes", "flags", "op_flags", "order"), (None, None, "K"))


def nested_iters(op, axes, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", buffersize=0):
    """Iterators nested in each other (numpy.nested_iters)."""
    return _nested(op, axes, flags, op_flags, order)
