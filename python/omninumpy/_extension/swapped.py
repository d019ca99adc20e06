"""Numbers in the other byte order (``>i4`` on most machines).

Their arrays keep numbers in the machine's order; the dtype says how their bytes are when they are looked at, written or read. Functions compute with the numbers, and
those that only move elements give arrays of the same dtype.
"""

import re
import sys

from .._core.array import ndarray
from .._core.dtypes import as_dtype, dtype as dtype_class
from .._core.scalars import generic
from .._generated import functions as _f
from .._releases.scope import release
from . import discovery, dtypes
from .array import ExtensionArray, make
from .dtypes import ExtensionDType
from .functions.movement import _PARAMETERS, _SEQUENCES, _SEVERAL, key

OTHER = ">" if sys.byteorder == "little" else "<"

_KEEP = (set(_PARAMETERS) - set(_SEQUENCES) - set(map(key, _SEVERAL))) | set(
    "sort roll zeroslike oneslike emptylike fulllike array asarray asanyarray atleast1d atleast2d atleast3d byteswap".split()
)
"""Functions whose results are of the array's dtype; those of all others are numbers of the machine's."""


class SwappedDType(ExtensionDType):
    """The dtype of numbers whose bytes are in the other order than the machine's."""

    __slots__ = ("native",)
    isnative, isbuiltin = False, 0
    byteorder = OTHER
    alignment = property(lambda self: self.native.alignment, doc="That of the machine's.")

    def __repr__(self):
        return "dtype('%s')" % self.str

    def __str__(self):
        return self.str

    def newbyteorder(self, new_order="S"):
        return self.native if new_order.lower()[:1] not in (OTHER, "|", "i", "b" if OTHER == ">" else "l") else self

    # Elements

    def zero(self):
        return 0

    def filled(self, shape, order="C"):
        return make(self, _f.zeros(shape, self.native, order or "C"))

    def encode(self, values, shape):
        return make(self, discovery.as_array(values, self.native).reshape(shape))

    def decode(self, array):
        return array._codes.ravel().tolist()

    def scalar(self, array):
        return array._codes[()]

    def as_index(self, array):
        return array._codes

    def truth(self, array):
        return array._codes != 0

    def keys(self, arrays):
        return [array._codes for array in arrays]

    def promote(self, other):
        return dtypes.promoted(self.native, other.native if isinstance(other, SwappedDType) else other)

    def casts_to(self, to, casting):
        from .casting import can_cast

        return can_cast(self.native, to.native if isinstance(to, SwappedDType) else to, casting)

    def casts_from(self, source, casting):
        return _f.can_cast(source, self.native, casting)

    def cast(self, array, to, casting):
        return make(to, discovery.cast(array._codes, to.native, casting)) if isinstance(to, SwappedDType) else discovery.cast(array._codes, to, casting)

    def take(self, array):
        return make(self, discovery.cast(array, self.native))

    def viewed(self, array, dtype):
        from .memory import reinterpreted

        return reinterpreted(array, dtype)

    def to_bytes(self, array):
        return array._codes.byteswap().tobytes()

    def from_bytes(self, data, shape):
        """The array of elements as they are in memory."""
        from .memory import from_bytes

        return make(self, from_bytes(self.native, data, shape).byteswap())

    # Text

    def texts(self, array):
        """The texts of the elements in C order, all as wide as the widest."""
        from .records.printing import number_texts

        return number_texts(array._codes) if array.size else []

    def text(self, array):
        return str(array._codes)

    def about(self):
        if release() >= (2, 0):
            return "dtype='%s'" % self.str
        implied = ("int64", "float64", "complex128")
        return "" if self.name in implied else "dtype=%s" % self.name


_known = {}
_NAMED = re.compile("[%s!][iufc][0-9]+$" % OTHER)


def swapped(dtype):
    """The dtype of the same numbers in the other byte order; the dtype itself where there is no order."""
    if isinstance(dtype, SwappedDType):
        return dtype.native
    if dtype.itemsize == 1:
        return dtype
    if dtype.code is None:
        raise TypeError("arrays of dtype %s are kept in the machine's byte order; convert foreign data when reading" % dtype)
    found = _known.get(dtype)
    if found is None:
        text = OTHER + dtype.str[1:]
        found = _known[dtype] = dtypes.make(SwappedDType, dtype.name, dtype.char, dtype.kind, dtype.itemsize, dtype.num, text, type=dtype.type, native=dtype)
    return found


@dtypes.parsers.append
def _parse(value):
    if isinstance(value, str) and re.match(r"[<>!][A-Za-z]", value) and (">" if value[0] == "!" else value[0]) == OTHER:
        return swapped(as_dtype(value[1:]))
    return None


# Calls


_OF_BYTES = {"tonpy", "fromnpy", "save", "load", "dumps", "tofile", "fromfile", "getfield", "setfield", "view"}


def among(name, target, values):
    """Whether a call concerns numbers in the other byte order: one that looks at bytes is done as for other dtypes."""
    return name not in _OF_BYTES and any(_is_swapped(value) for value in (target, *values))


def _holds(value):
    if isinstance(value, (list, tuple)):
        return any(map(_holds, value))
    return isinstance(value, ExtensionArray) and isinstance(value.dtype, SwappedDType)


def _is_swapped(value):
    return _holds(value) or isinstance(value, SwappedDType) or isinstance(value, str) and _NAMED.match(value) is not None


def _dtype(value):
    try:
        return as_dtype(value)
    except (TypeError, ValueError):
        return None


def _native(value):
    if isinstance(value, (list, tuple)):
        return type(value)(map(_native, value)) if _holds(value) else value
    if isinstance(value, ExtensionArray):
        return value._codes if isinstance(value.dtype, SwappedDType) else value
    if isinstance(value, dtype_class) or isinstance(value, str) and _is_swapped(value):
        return getattr(_dtype(value), "native", value)
    return value


def done(request):
    """The result of a call with numbers in the other byte order."""
    asked = None
    for parameter, value in zip(request.function.parameters, request.given):
        if parameter.lstrip("=") == "dtype" and value is not None and not isinstance(value, (bool, int)):
            asked = _dtype(value)
    first = request.target if request.is_method else next((value for value in request.given if isinstance(value, ExtensionArray)), None)
    if asked is None and request.name in _KEEP and isinstance(first, ExtensionArray):
        asked = first.dtype
    target = _native(request.target)
    result = request.with_values(target._handle if isinstance(target, ndarray) else target, [_native(value) for value in request.given])
    return _wrapped(result, asked) if isinstance(asked, SwappedDType) else result


def _wrapped(result, dtype):
    if isinstance(result, (tuple, list)):
        return type(result)(_wrapped(one, dtype) for one in result)
    if isinstance(result, ndarray) and not isinstance(result, (generic, ExtensionArray)) and result.dtype is dtype.native:
        return make(dtype, result)
    return result
