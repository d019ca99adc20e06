"""Structured elements as text: in arrays the texts of each field are as wide as the widest of them, and single elements stand alone."""

from ..._generated import functions as _f
from ..._releases.scope import release
from ..array import ExtensionArray
from .subarrays import SubarrayArray

_BREAK = "\x1f"
_NO_LIMIT = {"max_line_width": 1 << 30, "threshold": 1 << 30, "separator": _BREAK}


def columns(array):
    """The texts of the elements of an array in C order."""
    if not array.size:
        return []
    fields = [_texts(part) for part in array._columns[: len(array.dtype)]]
    return [tuple_text(row) for row in zip(*fields)] if fields else ["()"] * array.size


def tuple_text(items):
    """Texts in round brackets, as of a tuple."""
    return "(%s,)" % items[0] if len(items) == 1 else "(%s)" % ", ".join(items)


def _texts(part):
    if isinstance(part, SubarrayArray):
        return _subarray_texts(part)
    if isinstance(part, ExtensionArray):
        if hasattr(part.dtype, "texts"):
            return part.dtype.texts(part)
        values = part.dtype.shown(part)
        write = part.dtype.formatter(values)
        return [write(value) for value in values]
    return number_texts(part)


def number_texts(array):
    """The texts of an array's numbers in C order, all as wide as the widest."""
    return _f.array2string(array.ravel(), **_NO_LIMIT)[1:-1].split(_BREAK)


def _subarray_texts(part):
    own = part.dtype.shape
    flat = _texts_of_inner(part._inner)
    for length in reversed(own):
        count = len(flat) // length if length else part.size
        flat = ["[%s]" % ", ".join(flat[i * length : (i + 1) * length]) for i in range(count)]
    return flat


def _texts_of_inner(inner):
    return _texts(inner.ravel()) if inner.size else []


# Single elements


def scalar_text(array):
    """The text of the one element: from NumPy 2.0 on its floats are written as Python's, before as those of arrays."""
    if release() < (2, 0):
        return columns(array.reshape(1))[0]
    return tuple_text([_alone(part) for part in array._columns[: len(array.dtype)]])


def _alone(part):
    from .array import StructuredArray

    if isinstance(part, StructuredArray):
        return scalar_text(part)
    if isinstance(part, SubarrayArray):
        return _nested([_alone(part._inner[index]) if not isinstance(part._inner, ExtensionArray) else element(part._inner[index]) for index in _indices(part)], part.dtype.shape)
    if isinstance(part, ExtensionArray) or part.dtype.kind == "c":
        return _texts(part.reshape(1))[0]
    return str(part[()])


def _indices(part):
    from ..._functions.indexing import ndindex

    return list(ndindex(*part._inner.shape))


def _nested(flat, shape):
    for length in reversed(shape):
        flat = ["[%s]" % ", ".join(flat[i : i + length]) for i in range(0, len(flat), length or 1)]
    return flat[0] if flat else "[]"


def element(value):
    """The text of an element that is given as Python's value."""
    return tuple_text([element(item) for item in value]) if isinstance(value, tuple) else repr(value)
