"""Numbers as text and text as numbers, in NumPy's forms."""

from ..._core.dtypes import DTYPES
from ..._generated import functions as _f
from ..._releases.release import release

_FLOATS = 32
WIDTHS = {
    "bool": 5, "int8": 4, "int16": 6, "int32": 11, "int64": 21, "uint8": 3, "uint16": 5, "uint32": 10, "uint64": 20, "float16": _FLOATS, "float32": _FLOATS, "float64": _FLOATS,
    "complex64": 2 * _FLOATS, "complex128": 2 * _FLOATS,
}  # fmt: skip
"""Characters of the longest text of a number, by dtype."""


def as_text(value, kind):
    """Any object as a text of Python's."""
    if kind == "U":
        if isinstance(value, bytes):
            return value.decode("ascii")
        return str.__getitem__(value, slice(None)) if isinstance(value, str) else str(value)
    if isinstance(value, bytes):
        return bytes.__getitem__(value, slice(None))
    return (value if isinstance(value, str) else str(value)).encode("ascii")


def is_more_than_space(value):
    """Whether a text counted as true before NumPy 2: a text of spaces did not."""
    end = "\0" if isinstance(value, str) else b"\0"
    first, _, rest = value.partition(end)
    return bool(first.strip() or rest.strip(end))


def of_numbers(array):
    """The elements of an array of the engine's as a flat list of texts."""
    dtype = array.dtype
    values = array.ravel().tolist()
    if dtype.name in _SHORT_FLOATS:
        known = {}
        return [known[value] if value in known and value else known.setdefault(value, str(dtype.type(value))) if value else str(dtype.type(value)) for value in values]
    return list(map(str, values))


_SHORT_FLOATS = ("float16", "float32", "complex64")


def to_numbers(array, to):
    """The elements of an array of text as numbers: those that Python's ``int``, ``float`` or ``complex`` makes of it."""
    if to.kind == "b" and release() >= (2, 0):
        flags = _f.array([bool(value) for value in array._table.values], dtype="bool")
        return _f.take(flags, array._codes)
    if to.kind == "f":
        made = array.dtype.map(array, _shown(float), "float64")
        return made if to is DTYPES[11] else made.astype(to)
    if to.kind == "c":
        made = array.dtype.map(array, _complex, "complex128")
        return made if to is DTYPES[13] else made.astype(to)
    if to.kind == "b":
        return array.dtype.map(array, lambda value: bool(int(value)), "bool")
    bits, signed = 8 * to.itemsize, to.kind == "i"
    return array.dtype.map(array, _shown(lambda value: _fitting(int(value), bits, signed, to)), to)


def _shown(function):
    # From NumPy 2 on messages show the text as a scalar of NumPy's.
    def convert(value):
        try:
            return function(value)
        except ValueError as problem:
            if release() < (2, 0):
                raise
            name = "str_" if isinstance(value, str) else "bytes_"
            raise ValueError(str(problem).replace(repr(value), "np.%s(%r)" % (name, value))) from None

    return convert


def _complex(value):
    return complex(value if isinstance(value, str) else value.decode("latin-1"))


def _fitting(number, bits, signed, dtype):
    low, high = (-(1 << (bits - 1)), 1 << (bits - 1)) if signed else (0, 1 << bits)
    if low <= number < high:
        return number
    if release() >= (2, 0) and -(2**63) <= number < 2**64:
        raise OverflowError("Python integer %d out of bounds for %s" % (number, dtype.name))
    if not -(2**63) <= number < 2 ** (63 if signed else 64):
        raise OverflowError("Python int too large to convert to C long")
    wrapped = number & ((1 << bits) - 1)
    return wrapped - (1 << bits) if signed and wrapped >> (bits - 1) else wrapped
