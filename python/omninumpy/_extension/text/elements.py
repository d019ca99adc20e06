"""What functions of text share: a method of Python's texts for each element."""

from ..._core.dtypes import DTYPES
from ..._generated import functions as _f
from ...exceptions import UFuncTypeError
from .. import discovery
from ..functions import ufuncs
from ..array import ExtensionArray
from ..objects.dtype import OBJECT
from . import loops
from .dtypes import sized

BOOL, INT64 = DTYPES[0], DTYPES[4]


def text_array(a):
    """An array of text."""
    array = discovery.as_array(a)
    if not loops.is_text(array.dtype):
        raise TypeError("string operation on non-string array")
    return array


def arguments(values):
    """Arrays of arguments. A number is an object of NumPy's where its text says so."""
    return [discovery.as_array(value) for value in values]


def method(a, name, args=(), result=OBJECT):
    """An array of what a method of Python's texts gives for each element, with arguments broadcast to the array: of a dtype, or of texts as long as they come (None)."""
    arrays = [text_array(a)] + arguments(args)
    cls = bytes if arrays[0].dtype.kind == "S" else str
    function = getattr(cls, "__" + name + "__" if name in ("len", "mod", "add", "mul") else name, None)
    if function is None:
        raise AttributeError("type object '%s' has no attribute '%s'" % (cls.__name__, name))
    if cls is bytes and name not in _OF_WORDS:
        plain = function
        function = lambda value, *rest: plain(value, *map(_as_buffer, rest))  # noqa: E731
    if name in ("mod", "add", "mul"):
        function = _operators[name]
    # Formats take scalars of NumPy's, which are not only numbers but have items too.
    by_value = name != "mod" and all(_is_hashable(array) for array in arrays)
    results, shape = loops.each(function, arrays) if by_value else _each_object(function, arrays)
    return collected(results, shape, result)


_OF_WORDS = {"decode", "encode", "translate", "mod", "join", "len", "add", "mul"}
_operators = {"mod": lambda x, y: x % y, "add": lambda x, y: x + y, "mul": lambda x, y: x * y}


def _as_buffer(value):
    # To methods of bytes a text of NumPy's is a buffer of characters of four bytes.
    return value.encode("utf-32-le", "surrogatepass") if isinstance(value, str) else value


def _is_hashable(array):
    return array.dtype.kind not in "OfcV"


def _each_object(function, arrays):
    arrays = _f.broadcast_arrays(*arrays) if len(arrays) > 1 else arrays
    return [function(*elements) for elements in zip(*map(_objects, arrays))], arrays[0].shape


def _objects(array):
    return loops.values(array) if isinstance(array, ExtensionArray) else list(array.ravel())


def collected(results, shape, result):
    """An array of a flat list of results."""
    if result is None:
        return fitting(results, shape)
    if result.code is not None:
        return _f.array(results, dtype=result).reshape(shape)
    return result.encode(results, shape)


def fitting(results, shape):
    """An array of texts, as long as the longest."""
    if not results:
        return _f.zeros(shape, "float64")
    kind = "S" if isinstance(results[0], bytes) else "U"
    return sized(kind, 0).encode(results, shape)


# Calls of loops, which take texts of one kind


def loop(name, function, texts, numbers=(), result=BOOL):
    """What a function gives for each element of arrays of text of one kind, and of integers: a scalar where no array has axes."""
    arrays = arguments(texts)
    kinds = {array.dtype.kind for array in arrays}
    if kinds == {"T", "U"}:
        arrays, kinds = ufuncs.unified(arrays), {"T"}
        result = arrays[0].dtype if loops.is_text(result) else result
    if len(kinds) != 1 or not loops.is_text(arrays[0].dtype):
        raise UFuncTypeError("ufunc '%s' did not contain a loop with signature matching types (%s) -> None" % (name, ", ".join(repr(array.dtype) for array in arrays)))
    integers = arguments(numbers)
    for i, array in enumerate(integers):
        if array.dtype.kind not in "iub":
            raise UFuncTypeError("Cannot cast ufunc '%s' input %d from %r to dtype('int64') with casting rule 'same_kind'" % (name, len(arrays) + i, array.dtype))
    results, shape = loops.each(function, arrays + integers)
    return finished(collected(results, shape, result), arrays)


def finished(made, arrays):
    """The result of a loop, which is a scalar without axes, and of the class of character arrays if text of one was given."""
    return loops.of_class(made, arrays) if made.shape else made[()]


def integers(value, name):
    """An array of integers."""
    array = discovery.as_array(value)
    if array.dtype.kind not in "iu":
        raise TypeError("unsupported type %s for operand '%s'" % (array.dtype, name))
    return array


def longest(lengths):
    """The largest of some lengths."""
    if not lengths:
        raise ValueError("zero-size array to reduction operation maximum which has no identity")
    return max(lengths)
