"""Functions of text from NumPy 2 on (numpy.strings): loops of their own, whose results are as wide as is needed, and scalars where no array has axes."""

import builtins

from ..._generated import functions as _f
from .. import discovery
from ..objects.dtype import OBJECT
from . import classic, loops
from .dtypes import sized
from .elements import BOOL, INT64, fitting, integers, longest, loop, method, text_array

_END = 2**63 - 1


def _flag(name, kinds="UST"):
    def function(x, /):
        array = discovery.as_array(x)
        if array.dtype.kind not in kinds:
            array = _f.zeros(0)
        return loop(name, lambda value: getattr(value, name)(), (array,))

    return function


for _name in ("isalnum", "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper"):
    globals()[_name] = _flag(_name)
for _name in ("isnumeric", "isdecimal"):
    globals()[_name] = _flag(_name, "UT")


def str_len(x, /):
    return loop("str_len", len, (x,), (), INT64)


def _search(name, result):
    def function(a, sub, start=0, end=None):
        return loop(name, lambda value, *args: getattr(value, name)(*args), (a, sub), (start, _END if end is None else end), result)

    return function


for _name in ("count", "find", "index", "rfind", "rindex"):
    globals()[_name] = _search(_name, INT64)
for _name in ("startswith", "endswith"):
    globals()[_name] = _search(_name, BOOL)


def _strip(name):
    def function(a, chars=None):
        array = discovery.as_array(a)
        if chars is None:
            return loop("_%s_whitespace" % name, lambda value: getattr(value, name)(), (array,), (), array.dtype)
        return loop("_%s_chars" % name, lambda value, rest: getattr(value, name)(rest), (array, chars), (), array.dtype)

    return function


strip, lstrip, rstrip = _strip("strip"), _strip("lstrip"), _strip("rstrip")


def _lengths(array):
    return _f.asarray(str_len(array))


def _width(array, lengths):
    """The dtype of texts as long as the longest."""
    return array.dtype if array.dtype.kind == "T" else sized(array.dtype.kind, longest(lengths.ravel().tolist()))


def _justify(name):
    def function(a, width, fillchar=" "):
        widths = integers(width, "width")
        array, filler = discovery.as_array(a), discovery.as_array(fillchar)
        if _f.any(_f.not_equal(str_len(filler), 1)):
            raise TypeError("The fill character must be exactly one character long")
        filler = discovery.cast(filler, array.dtype)
        widths = _f.asarray(_f.maximum(_lengths(array), widths))
        return loops.combined(lambda value, width, filler: getattr(value, name)(width, filler), [array, widths, filler], _width(array, widths))

    return function


center, ljust, rjust = _justify("center"), _justify("ljust"), _justify("rjust")


def zfill(a, width):
    widths, array = integers(width, "width"), discovery.as_array(a)
    widths = _f.asarray(_f.maximum(_lengths(array), widths))
    return loops.combined(lambda value, width: value.zfill(width), [array, widths], _width(array, widths))


def multiply(a, i):
    array, times = discovery.as_array(a), _f.maximum(integers(i, "i"), 0)
    if array.dtype.kind == "T":
        return _f.multiply(array, times)
    lengths = _f.asarray(_f.multiply(_lengths(array), times))
    if _f.any(_f.greater(lengths, 2**31 - 1)):
        raise MemoryError("repeated string is too long")
    return loops.combined(lambda value, times: value * times, [array, _f.asarray(times)], _width(array, lengths))


def expandtabs(a, tabsize=8):
    array, sizes = discovery.as_array(a), discovery.as_array(tabsize)
    if not loops.is_text(array.dtype):
        str_len(array)
    if array.dtype.kind == "T":
        return loop("expandtabs", lambda value, size: value.expandtabs(size), (array,), (sizes,), array.dtype)
    unit = 4 if array.dtype.kind == "U" else 1
    lengths, _ = loops.each(lambda value, size: _expanded_length(value if unit == 4 else value.decode("latin-1"), size, unit), [array, sizes])
    return loops.combined(lambda value, size: value.expandtabs(size), [array, sizes], sized(array.dtype.kind, longest(lengths)))


def _expanded_length(value, size, unit):
    # As NumPy reckons it: other characters than tabs count as many bytes as they have.
    length = column = 0
    for character in value:
        if character == "\t":
            step = size - column % size if size > 0 else 0
            column, length = column + step, length + step
        else:
            column, length = 0 if character in "\n\r" else column + 1, length + unit
    return length


def replace(a, old, new, count=-1):
    counts, array = integers(count, "count"), discovery.as_array(a)
    old, new = (discovery.cast(discovery.as_array(text), getattr(text, "dtype", None) or array.dtype) for text in (old, new))
    found = _f.asarray(globals()["count"](array, old))
    found = _f.asarray(_f.where(_f.less(counts, 0), found, _f.minimum(found, counts)))
    lengths = _f.asarray(_f.add(_lengths(array), _f.multiply(found, _f.subtract(str_len(new), str_len(old)))))
    return loops.combined(lambda value, old, new, count: value.replace(old, new, count), [array, old, new, found], _width(array, lengths))


def _partition(name):
    def function(a, sep):
        array = discovery.as_array(a)
        sep = discovery.cast(discovery.as_array(sep), array.dtype)
        str_len(array)
        triples, shape = loops.each(lambda value, sep: getattr(value, name)(sep), [array, sep])
        kind = array.dtype.kind
        columns = list(zip(*triples)) if triples else ([], [], [])
        if kind == "T":
            return tuple(array.dtype.encode(list(column), shape) for column in columns)
        sizes = [longest(list(map(len, column))) for column in columns]
        return tuple(sized(kind, size or 1).encode(list(column), shape) for size, column in zip(sizes, columns))

    return function


partition, rpartition = _partition("partition"), _partition("rpartition")


def _like(results, array):
    """Texts as long as they come; of an empty array as long as its own."""
    if array.dtype.kind == "T":
        return array.dtype.encode(results.ravel().tolist(), results.shape)
    return fitting(results.ravel().tolist(), results.shape) if results.size else array.dtype.encode([], results.shape)


def mod(a, values):
    array = text_array(a)
    return _like(method(array, "mod", (values,), OBJECT), array)


def decode(a, encoding=None, errors=None):
    return _like(method(a, "decode", classic._given(encoding, errors), OBJECT), sized("U", 0).encode([], (0,)))


def encode(a, encoding=None, errors=None):
    return _like(method(a, "encode", classic._given(encoding, errors), OBJECT), sized("S", 0).encode([], (0,)))


def join(sep, seq):
    return _like(method(sep, "join", (seq,), OBJECT), discovery.as_array(seq))


def slice(a, start=None, stop=None, step=None, /):
    if stop is None and step is None:
        start, stop = None, start
    bounds = [OBJECT.encode([bound], ()) if bound is None else discovery.as_array(bound) for bound in (start, stop, step)]
    array = text_array(a)
    results, shape = loops.each(lambda value, *bounds: value[builtins.slice(*bounds)], [array, *bounds])
    return array.dtype.encode(results, shape)


add = _f.add
equal, not_equal, less, less_equal, greater, greater_equal = _f.equal, _f.not_equal, _f.less, _f.less_equal, _f.greater, _f.greater_equal
upper, lower, swapcase, capitalize, title, translate = classic.upper, classic.lower, classic.swapcase, classic.capitalize, classic.title, classic.translate
split, rsplit, splitlines = classic.split, classic.rsplit, classic.splitlines
