"""Functions of text as they were before NumPy 2: methods of Python's texts, with results as wide as was thought beforehand. Their results are arrays."""

from ..._generated import functions as _f
from .. import discovery
from . import loops
from .dtypes import sized
from .elements import BOOL, INT64, method, text_array


def _given(*args):
    """Arguments up to the first that is None."""
    return args[: args.index(None)] if None in args else args


def _by_method(name, result):
    def function(a):
        return method(a, name, (), result)

    return function


for _name in ("isalnum", "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper"):
    globals()[_name] = _by_method(_name, BOOL)
str_len = _by_method("len", INT64)


def _of_characters(name):
    def function(a):
        if discovery.as_array(a).dtype.kind != "U":
            raise TypeError("%s is only available for Unicode strings and arrays" % name)
        return method(a, name, (), BOOL)

    return function


isnumeric, isdecimal = _of_characters("isnumeric"), _of_characters("isdecimal")


def _of_same_width(name):
    def function(a):
        array = text_array(a)
        return method(array, name, (), array.dtype)

    return function


for _name in ("capitalize", "lower", "upper", "swapcase", "title"):
    globals()[_name] = _of_same_width(_name)


def _search(name, result):
    def function(a, sub, start=0, end=None):
        return method(a, name, (sub, start, *_given(end)), result)

    return function


for _name in ("count", "find", "index", "rfind", "rindex"):
    globals()[_name] = _search(_name, INT64)
for _name in ("startswith", "endswith"):
    globals()[_name] = _search(_name, BOOL)


def _strip(name):
    def function(a, chars=None):
        array = text_array(a)
        return method(array, name, _given(chars), array.dtype)

    return function


strip, lstrip, rstrip = _strip("strip"), _strip("lstrip"), _strip("rstrip")


def _justify(name):
    def function(a, width, fillchar=" "):
        array = discovery.as_array(a)
        widths = discovery.as_array(width)
        size = int(_f.max(widths))
        if array.dtype.kind == "S" and isinstance(fillchar, str):
            fillchar = fillchar.encode("latin-1")
        return _of_width(array, name, size, (widths, fillchar))

    return function


def _of_width(array, name, size, args):
    array = text_array(array)
    if size < 0:
        raise MemoryError("Unable to allocate %d bytes for an array with shape %s and data type <%s%d" % (4 * size, array.shape, array.dtype.kind, size))
    return method(array, name, args, sized(array.dtype.kind, size))


center, ljust, rjust = _justify("center"), _justify("ljust"), _justify("rjust")


def zfill(a, width):
    widths = discovery.as_array(width)
    return _of_width(discovery.as_array(a), "zfill", int(_f.max(widths)), (widths,))


def add(x1, x2):
    first, second = text_array(x1), discovery.as_array(x2)
    kind = "U" if "U" in (first.dtype.kind, second.dtype.kind) else "S"
    return method(first, "add", (second,), sized(kind, first.dtype.length + (second.dtype.length if loops.is_text(second.dtype) else 0)))


def multiply(a, i):
    array, times = discovery.as_array(a), discovery.as_array(i)
    if times.dtype.kind not in "iu":
        raise ValueError("Can only multiply by integers")
    array = text_array(array)
    return method(array, "mul", (times,), sized(array.dtype.kind, array.dtype.length * max(int(_f.max(times)), 0)))


def mod(a, values):
    return method(a, "mod", (values,), None)


def decode(a, encoding=None, errors=None):
    return method(a, "decode", _given(encoding, errors), None)


def encode(a, encoding=None, errors=None):
    return method(a, "encode", _given(encoding, errors), None)


def expandtabs(a, tabsize=8):
    return method(a, "expandtabs", (tabsize,), None)


def join(sep, seq):
    return method(sep, "join", (seq,), None)


def replace(a, old, new, count=None):
    return method(a, "replace", (old, new, *_given(count)), None)


def _partition(name):
    def function(a, sep):
        made = method(a, name, (sep,))
        parts = [part for triple in made.ravel().tolist() for part in triple]
        kind = "S" if parts and isinstance(parts[0], bytes) else "U"
        return sized(kind, 0).encode(parts, (*made.shape, 3))

    return function


partition, rpartition = _partition("partition"), _partition("rpartition")


def _split(name):
    def function(a, sep=None, maxsplit=None):
        return method(a, name, (sep, *_given(maxsplit)))

    return function


split, rsplit = _split("split"), _split("rsplit")


def splitlines(a, keepends=None):
    return method(a, "splitlines", _given(keepends))


def translate(a, table, deletechars=None):
    array = text_array(a)
    return method(array, "translate", (table,) if array.dtype.kind == "U" else (table, *_given(deletechars)), array.dtype)
