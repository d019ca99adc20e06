"""Arrays of Python's objects (numpy.object_)."""

import math

from ..._core.array import Array
from ..._core.dtypes import name_class
from ..._core.scalars import generic
from ..._generated import functions as _f
from ..._releases.release import release
from .. import dtypes
from ..array import ExtensionArray
from ..tables import TableDType


class object_(generic):
    """Python's objects. Calling it returns the object: an element of an array of objects is the object itself (numpy.object_)."""

    __slots__ = ()

    def __new__(cls, value=None, /):
        from ..discovery import is_sequence

        return _f.array(value, dtype=object) if is_sequence(value) else value


object_.__module__ = "omninumpy"


class ObjectDType(TableDType):
    """The dtype of arrays of Python's objects."""

    __slots__ = ()
    distinct = False
    hasobject = True

    def __str__(self):
        return "object"

    def __repr__(self):
        return "dtype('O')"

    def zero(self):
        return 0

    def scalar(self, array):
        return array._table.values[int(array._codes)]

    def for_item(self, array, index, value):
        """One element may be any object, also a list."""
        if _is_one(index, array.ndim) and not isinstance(value, ExtensionArray):
            return self.encode([value], ())
        return super().for_item(array, index, value)

    def promote(self, other):
        return self

    def cast(self, array, to, casting):
        values = self.decode(array)
        if isinstance(to, dtypes.ExtensionDType):
            return to.sized(values).encode(values, array.shape)
        if casting not in ("unsafe", "same_value"):
            raise TypeError("Cannot cast array data from dtype('O') to %r according to the rule '%s'" % (to, casting))
        if to.kind == "b":
            return self.truth(array)
        from ..discovery import _as_number

        return _f.array([_as_number(value, to) if value is None or isinstance(value, (str, bytes)) else _number(value, to) for value in values], dtype=to).reshape(array.shape)

    def unfilled(self, shape, order="C"):
        return _f.full(shape, None, self)

    def arange(self, start, stop, step):
        start, stop = (0, start) if stop is None else (start, stop)
        first, last, by = (value.item() if isinstance(value, Array) else value for value in (start, stop, 1 if step is None else step))
        return self.encode([first + by * i for i in range(max(math.ceil((last - first) / by), 0))], None)

    def casts_from(self, source, casting):
        return True

    def take(self, array):
        values = array.ravel().tolist() if not isinstance(array, ExtensionArray) else array.dtype.decode(array)
        return self.encode(values, array.shape)

    def any_or_all(self, name, array, axis, out, keepdims, where):
        if release() < (2, 0):
            from ..functions import ufuncs

            return ufuncs.Call("logical_or" if name == "any" else "logical_and", [array], out, where, method="reduce", axis=axis, keepdims=keepdims).run()
        return super().any_or_all(name, array, axis, out, keepdims, where)

    def formatter(self, values):
        return lambda value: "list(%r)" % value if isinstance(value, list) else repr(value)

    def ufunc(self, call):
        from .elementwise import apply

        return apply(call)

    def reduce(self, call):
        from .elementwise import reduce

        return reduce(call)

    def to_bytes(self, array):
        raise ValueError("arrays of objects have no bytes of their own; use pickle")


def _number(value, to):
    if to.kind in "iu":
        return int(value)
    return float(value) if to.kind == "f" else complex(value)


def _is_one(index, ndim):
    index = index if isinstance(index, tuple) else (index,)
    return len(index) == ndim and all(hasattr(i, "__index__") and not getattr(i, "shape", None) for i in index)


name_class(ObjectDType, "object_")
OBJECT = dtypes.make(ObjectDType, "object", "O", "O", 8, 17, "|O", type=object_)


@dtypes.parsers.append
def _parse(value):
    if value is object or value is object_ or isinstance(value, str) and value in ("object", "O", "|O", "O8", "object_") or value == "object0" and release() < (2, 0):
        return OBJECT
    return None
