"""Objects in brackets, and iterators."""

import itertools
import operator

from ._bridge.engine import Function
from ._core.array import Array
from ._core.objects import Object, constant
from ._extension.joining import Joining
from ._generated import functions as _f

mgrid, ogrid = constant("np", "mgrid"), constant("np", "ogrid")
r_, c_ = Joining(constant("np", "r_"), columns=False), Joining(constant("np", "c_"), columns=True)


def _name(thing, name):
    """Gives an object a class of its own, of NumPy's name for it."""
    thing.__class__ = type(name, (type(thing),), {"__slots__": (), "__repr__": object.__repr__})


for _thing, _class_name in ((r_, "RClass"), (c_, "CClass"), (mgrid, "MGridClass"), (ogrid, "OGridClass")):
    _name(_thing, _class_name)


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
        return iter(self._engine)

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
