"""The dtypes of texts of at most some characters (``<U5``) or bytes (``|S5``)."""

import re
import sys

from ..._bridge.engine import warn
from ..._core.dtypes import DType, UNCACHED, name_class
from ..._core.scalars import generic
from ..._generated import functions as _f
from ..._releases.release import release
from .. import discovery, dtypes, memory
from ..array import ExtensionArray, make
from ..dtypes import ExtensionDType
from ..objects.dtype import _is_one as is_one
from ..tables import TableDType
from . import conversion, loops
from .scalars import bytes_, str_

_ORDER = "<" if sys.byteorder == "little" else ">"


class TextDType(TableDType):
    """Texts of at most ``length`` characters: ``kind`` is U for Unicode, S for bytes. With length 0 it fits what is put into it."""

    __slots__ = ("length",)
    isbuiltin, flags = 0, 8

    @property
    def alignment(self):
        return 4 if self.kind == "U" else 1

    @property
    def byteorder(self):
        return "=" if self.kind == "U" else "|"

    def __str__(self):
        return self.str

    def __repr__(self):
        text = self.str.lstrip("|")
        return "dtype('%s')" % (text if self.length else text[:-1])

    def newbyteorder(self, new_order="S"):
        return self if self.kind == "S" else super().newbyteorder(new_order)

    # Values

    def zero(self):
        return "" if self.kind == "U" else b""

    def one(self):
        return "1" if self.kind == "U" else b"1"

    def convert(self, value):
        value = conversion.as_text(value, self.kind)
        if self.length and len(value) > self.length:
            value = value[: self.length]
        return value.rstrip("\0" if self.kind == "U" else b"\0")

    def encode(self, values, shape):
        return super().encode(values, shape) if self.length else self.sized(values).encode(values, shape)

    def sized(self, values):
        if self.length:
            return self
        kind = self.kind
        return sized(kind, max([1] + [_length(value, kind) for value in values]))

    def filled(self, shape, order="C"):
        return super().filled(shape, order) if self.length else sized(self.kind, 1).filled(shape, order)

    def scalar(self, array):
        return self.type(array._table.values[int(array._codes)])

    def truth(self, array):
        if release() >= (2, 0):
            return super().truth(array)
        flags = _f.array([conversion.is_more_than_space(value) for value in array._table.values], dtype="bool")
        return _f.take(flags, array._codes)

    def any_or_all(self, name, array, axis, out, keepdims, where):
        if release() < (2, 0):
            loops.refuse_reduction("logical_or" if name == "any" else "logical_and", self)
        return super().any_or_all(name, array, axis, out, keepdims, where)

    def _ranks(self, values):
        ranks = [0] * len(values)
        for rank, place in enumerate(sorted(range(len(values)), key=values.__getitem__)):
            ranks[place] = rank
        return _f.array(ranks, dtype="int64")

    def formatter(self, array):
        return repr

    def as_complex(self, array):
        raise TypeError("Unable to convert %r to complex" % self)

    def text(self, array):
        value = array.item()
        return value if self.kind == "U" else repr(self.type(value))

    def to_bytes(self, array):
        """The characters of all elements, each filled up with zeros."""
        size = self.itemsize
        if self.kind == "S":
            return b"".join(value.ljust(size, b"\0") for value in self.decode(array))
        coding = "utf-32-le" if _ORDER == "<" else "utf-32-be"
        return b"".join(value.encode(coding, "surrogatepass").ljust(size, b"\0") for value in self.decode(array))

    def from_bytes(self, data, shape):
        """The array of such bytes."""
        size = self.itemsize
        values = [bytes(data[i : i + size]) for i in range(0, len(data), size)]
        if self.kind == "U":
            coding = "utf-32-le" if _ORDER == "<" else "utf-32-be"
            values = [value.decode(coding, "surrogatepass") for value in values]
        return self.encode(values, shape)

    def for_item(self, array, index, value):
        if isinstance(value, (list, tuple)) and is_one(index, array.ndim):
            raise ValueError("setting an array element with a sequence")
        return super().for_item(array, index, value)

    # Other dtypes

    def promote(self, other):
        if other.kind in "US":
            return sized("U" if "U" in (self.kind, other.kind) else "S", max(self.length, other.length))
        if isinstance(other, ExtensionDType):
            return None
        return sized(self.kind, max(self.length, conversion.WIDTHS[other.name]))

    def casts_to(self, to, casting):
        if to.kind in "US":
            if self.kind == "U" and to.kind == "S":
                return False
            return casting in ("same_kind", "same_value") or not to.length or self.length <= to.length
        return to.kind == "O" or to.kind == "T" and casting in ("same_kind", "same_value")

    def casts_from(self, source, casting):
        return casting == "same_kind" or not self.length or self.length >= conversion.WIDTHS[source.name]

    def cast(self, array, to, casting):
        if to.kind in "US":
            return _as_other_text(array, to)
        if isinstance(to, ExtensionDType):
            return None
        return conversion.to_numbers(array, to)

    def viewed(self, array, dtype):
        return memory.reinterpreted(array, dtype)

    def take(self, array):
        if isinstance(array.dtype, ExtensionDType):
            values = array.dtype.decode(array)
            return self.sized(values).encode(values, array.shape)
        dtype = self if self.length else sized(self.kind, conversion.WIDTHS[array.dtype.name])
        return dtype.encode(conversion.of_numbers(array), array.shape)

    # Functions

    def ufunc(self, call):
        return loops.apply(self, call)

    def arange(self, start, stop, step):
        if release() >= (1, 20):
            return super().arange(start, stop, step)
        if any(isinstance(value, ExtensionArray) for value in (start, stop, step)):
            raise TypeError("unsupported operand type(s) for -: 'str' and 'str'")
        return discovery.cast(_f.arange(start, stop, 1 if step is None else step), self)

    def reduce(self, call):
        return loops.reduce(self, call)

    def compare(self, name, left, right):
        return loops.compare(name, left, right)


class TextType(DType):
    """The classes of the dtypes of text, which are called with a length."""

    def __call__(cls, size, /):
        return sized(cls.letter, size)


class StrDType(TextDType, metaclass=TextType):
    """The class of the dtypes of Unicode text (numpy.dtypes.StrDType)."""

    __slots__ = ()
    letter = "U"


class BytesDType(TextDType, metaclass=TextType):
    """The class of the dtypes of text in bytes (numpy.dtypes.BytesDType)."""

    __slots__ = ()
    letter = "S"


name_class(StrDType, "str_")
name_class(BytesDType, "bytes_")


def _length(value, kind):
    if isinstance(value, generic) and value.dtype.name in conversion.WIDTHS:
        return conversion.WIDTHS[value.dtype.name]
    return len(value) if isinstance(value, (str, bytes)) else getattr(value, "text_width", None) or len(conversion.as_text(value, kind))


def _as_other_text(array, to):
    source = array.dtype
    if not to.length:
        to = sized(to.kind, source.length)
    if to.kind == source.kind and to.length >= source.length:
        return make(to, _f.copy(array._codes), array._table)
    used = to.zero()
    table = array._table.values
    places = set(array._codes.ravel().tolist())
    made = to.encode([value if place in places else used for place, value in enumerate(table)], (len(table),))
    return make(to, _f.take(made._codes, array._codes), made._table)


_made = {}


def sized(kind, length):
    """The dtype of texts of a kind and length."""
    found = _made.get((kind, length))
    if found is None:
        unit, name, num, cls, made = (4, "str", 19, str_, StrDType) if kind == "U" else (1, "bytes", 18, bytes_, BytesDType)
        found = _made[kind, length] = dtypes.make(
            made, name + (str(8 * unit * length) if length else ""), kind, kind, unit * length, num, "%s%s%d" % (_ORDER if kind == "U" else "|", kind, length),
            type=cls, length=length,
        )  # fmt: skip
    return found


# Which dtype is meant

_NAMES = {"str": "U", "str_": "U", "unicode": "U", "bytes": "S", "bytes_": "S"}
_NAMES_ONCE = {"unicode_": "U", "str0": "U", "Str0": "U", "string_": "S", "bytes0": "S", "Bytes0": "S"}
_TYPES = {str: "U", str_: "U", bytes: "S", bytes_: "S"}
_CODE = re.compile(r"(\d*)[<>=|]?([USa])(\d*)$")


def _parse(value):
    if isinstance(value, type):
        return sized(_TYPES[value], 0) if value in _TYPES else None
    if isinstance(value, str):
        return _parse_name(value)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], int) and not isinstance(value[1], bool):
        kind = _parse(value[0])
        return sized(kind.kind, value[1]) if kind is not None and not kind.length else None
    return None


dtypes.parsers.append(_parse)


def _parse_name(name):
    if name in _NAMES:
        return sized(_NAMES[name], 0)
    if name == "c":
        return sized("S", 1)
    if name in _NAMES_ONCE and release() < (2, 0):
        UNCACHED.add(name)
        return sized(_NAMES_ONCE[name], 0)
    code = _CODE.match(name)
    if code is None or code.group(1) and code.group(3):
        return None
    before, kind, length = code.groups()
    if kind == "a":
        UNCACHED.add(name)
        if release() >= (2, 0):
            warn("DeprecationWarning: Data type alias 'a' was deprecated in NumPy 2.0. Use the 'S' alias instead.")
    return sized("U" if kind == "U" else "S", int(length or before or 0))


def _of_text(leaf):
    if isinstance(leaf, str):
        return sized("U", len(leaf))
    if isinstance(leaf, bytes):
        return sized("S", len(leaf))
    return None


discovery.rules.append(_of_text)
