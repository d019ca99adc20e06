"""Functions of Python's as ufuncs of objects (numpy.frompyfunc)."""

import operator

from ..._generated import functions as _f
from . import elementwise
from ..discovery import as_array
from .dtype import OBJECT

_NO_IDENTITY = object()


class frompyfunc:
    """A function of Python's for each element of ``nin`` arguments, with ``nout`` results, which are objects (numpy.frompyfunc)."""

    signature = None

    def __init__(self, func, /, nin, nout, *, identity=_NO_IDENTITY):
        if not callable(func):
            raise TypeError("function must be callable")
        self._function = func
        self.nin, self.nout, self.nargs = operator.index(nin), operator.index(nout), nin + nout
        self._identity = identity
        self.__name__ = "%s (vectorized)" % getattr(func, "__name__", "?")
        self.types, self.ntypes = ["O" * nin + "->" + "O" * nout], 1

    @property
    def identity(self):
        """What an empty reduction gives; None if there is nothing."""
        return None if self._identity is _NO_IDENTITY else self._identity

    def __repr__(self):
        return "<ufunc '%s'>" % self.__name__

    def __call__(self, *args, out=None, where=True, dtype=None):
        if len(args) > self.nin and out is None:
            args, out = args[: self.nin], args[self.nin :]
        if len(args) != self.nin:
            raise TypeError("%s() takes %d arguments, %d were given" % (self.__name__, self.nin, len(args)))
        arrays = [as_array(a) for a in args]
        arrays = _f.broadcast_arrays(*arrays) if len(arrays) > 1 else arrays
        shape = arrays[0].shape if arrays else ()
        calls = zip(*map(elementwise.values, arrays)) if arrays else [()]
        results = [self._function(*values) for values in calls]
        if self.nout != 1:
            columns = zip(*results) if results else [()] * self.nout
            return tuple(self._result(list(column), shape, target) for column, target in zip(columns, out or (None,) * self.nout))
        return self._result(results, shape, out[0] if isinstance(out, tuple) else out)

    def _result(self, values, shape, out):
        if out is not None:
            out[...] = OBJECT.encode(values, shape)
            return out
        return OBJECT.encode(values, shape) if shape else values[0]

    def _needs_two(self):
        if self.nin != 2 or self.nout != 1:
            raise ValueError("reduce only supported for binary functions")

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=_NO_IDENTITY, where=True):
        """Joins the elements of each line along axes."""
        self._needs_two()
        start = None if initial is _NO_IDENTITY else initial
        made = elementwise.reduced(self._function, as_array(array), axis, keepdims, start, where, self.identity, self.__name__)
        if out is not None:
            out[...] = made
            return out
        return made[()] if not made.shape else made

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """All intermediate results along an axis."""
        self._needs_two()
        return elementwise.accumulated(self._function, as_array(array), axis)

    def outer(self, A, B, /):
        """The function of all pairs of elements."""
        a, b = as_array(A), as_array(B)
        return self(a.reshape(a.shape + (1,) * b.ndim), b)

    def at(self, a, indices, b=None, /):
        """Applies the function to the elements at indices, as often as each is named."""
        places = _f.arange(a.size).reshape(a.shape)[indices]
        others = _f.broadcast_to(as_array(b), places.shape).ravel() if self.nin == 2 else None
        flat = a.flat
        for i, place in enumerate(places.ravel().tolist()):
            flat[place] = self._function(flat[place]) if others is None else self._function(flat[place], others[i])


def column(values, dtype, shape):
    """The results of a function of Python's, as an array of a dtype or of the first one's."""
    if dtype is None:
        dtype = as_array(values[0]).dtype
    if dtype is OBJECT:
        return OBJECT.encode(values, shape)
    made = as_array([v.item() if getattr(v, "shape", None) == () and hasattr(v, "item") and dtype.kind not in "USMmV" else v for v in values], dtype).reshape(shape)
    return made if shape else made[()]
