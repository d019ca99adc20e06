"""The dtypes of dates and of their differences: ``datetime64[D]``, ``timedelta64[ns]``."""

import struct

from ..._core.dtypes import DTYPES, dtype as dtype_class, name_class
from ..._generated import functions as _f
from .. import dtypes, memory
from ..array import make
from . import iso, units, values
from .calendar import convert
from .units import GENERIC, NAT

_INT64 = DTYPES[4]
_NAMES = {"M": "datetime64", "m": "timedelta64"}


class DateDType(dtypes.ExtensionDType):
    """Ticks of one unit (``meta``: its name, and how many of it a tick is), which are dates (kind M) or differences of dates (kind m)."""

    __slots__ = ("meta",)
    isbuiltin = 0

    def __str__(self):
        return self.name

    def __repr__(self):
        return "dtype('%s')" % self.str

    def with_unit(self, meta):
        """The dtype of the same kind in another unit."""
        return of(self.kind, meta)

    @property
    def is_generic(self):
        """Whether the unit is that of what it meets."""
        return self.meta[0] == "generic"

    # Python's values

    def sized(self, elements):
        return self.with_unit(values.units_of(elements, self.kind)) if self.is_generic else self

    def encode(self, elements, shape):
        tick = values.date_or_time_tick if self.kind == "M" else values.time_tick
        meta = self.meta
        return make(self, _f.array([tick(element, meta) for element in elements], dtype="int64").reshape(shape))

    def for_item(self, array, index, value):
        # A scalar has to be of a unit that fits, as the values of Python's have.
        from .scalars import Tick

        return self.encode([value], ()) if isinstance(value, Tick) else super().for_item(array, index, value)

    def decode(self, array):
        python = values.date_of if self.kind == "M" else values.time_of
        meta = self.meta
        return [python(tick, meta) for tick in array._codes.ravel().tolist()]

    def shown(self, array):
        from .scalars import scalar_of

        return [scalar_of(self, tick) for tick in array._codes.ravel().tolist()]

    def scalar(self, array):
        from .scalars import scalar_of

        return scalar_of(self, codes=array._codes)

    def filled(self, shape, order="C"):
        return make(self, _f.zeros(shape, "int64", order or "C"))

    def to_bytes(self, array):
        ticks = array._codes.ravel().tolist()
        return struct.pack("=%dq" % len(ticks), *ticks)

    def from_ticks(self, ticks):
        """An array of ticks."""
        return make(self, _f.asarray(ticks))

    # Text

    def about(self):
        return "dtype=%s" % (self.name if self.is_generic else "'%s'" % self.name)

    def formatter(self, values):
        text = _quoted if self.kind == "M" else _plain
        width = max(map(len, map(text, values)), default=0)
        return lambda value: text(value).rjust(width)

    # Other dtypes

    def promote(self, other):
        if isinstance(other, DateDType):
            kind = "M" if "M" in (self.kind, other.kind) else "m"
            return of(kind, units.common(self.meta, other.meta, kind == "m", kind == "m"))
        if self.kind == "m" and other.kind in "biu" and other.str[1:] != "u8":
            return self
        return None

    def casts_to(self, to, casting):
        if isinstance(to, DateDType):
            return self.kind == to.kind and units.castable(self.meta, to.meta, casting, self.kind)
        return to.kind == "O"

    def casts_from(self, source, casting):
        if self.kind == "M" or source.kind not in "biu":
            return False
        return casting == "same_kind" or source.str[1:] != "u8"

    def cast(self, array, to, casting):
        if isinstance(to, DateDType):
            return self._to_dates(array, to, casting)
        if casting != "unsafe" and not dtypes_can_cast(self, to, casting):
            raise cannot_cast(self, to, casting)
        if isinstance(to, dtypes.ExtensionDType):
            return _to_text(array, to) if to.kind in "US" else None
        ticks = array._codes
        return _f.not_equal(ticks, 0) if to.kind == "b" else _f.astype(ticks, to)

    def _to_dates(self, array, to, casting):
        if to.is_generic:
            to = to.with_unit(self.meta)
        if to.kind == self.kind and not units.castable(self.meta, to.meta, casting, self.kind) or to.kind != self.kind and casting != "unsafe":
            raise cannot_cast(self, to, casting)
        if to.kind != self.kind:
            return make(to, array._codes)
        return make(to, convert(array._codes, self.meta, to.meta, self.kind))

    def take(self, array):
        if isinstance(array.dtype, dtypes.ExtensionDType):
            elements = array.dtype.decode(array)
            return self.sized(elements).encode(elements, array.shape)
        if array.dtype.kind == "c":
            array = _f.real(array)
        if array.dtype.kind == "f":
            whole = _f.isfinite(array) & (_f.abs(array) < 2.0**63)
            return make(self, _f.where(whole, _f.astype(_f.where(whole, array, 0), "int64"), NAT))
        return make(self, _f.astype(array, "int64"))

    def viewed(self, array, dtype):
        if isinstance(dtype, DateDType):
            return make(dtype, array._codes)
        return memory.reinterpreted(array, dtype) if isinstance(dtype, dtypes.ExtensionDType) else array._codes.view(dtype)

    def from_bytes(self, data, shape):
        """The array of ticks as they are in memory."""
        return self.from_ticks(memory.from_bytes(_INT64, data, shape))

    # Order and truth

    def truth(self, array):
        return _f.not_equal(array._codes, 0)

    def keys(self, arrays):
        # NaT comes last: as unsigned integers, of which one less than the least is the largest.
        return [array._codes - 1 for array in arrays]

    def equal_keys(self, arrays):
        return [array._codes for array in arrays]

    def extreme_keys(self, array, largest):
        # NaT is the largest and the least.
        return array._codes - 1 if largest else array._codes

    # Calculation

    def ufunc(self, call):
        from .ufuncs import apply

        return apply(call)

    def reduce(self, call):
        from .reductions import reduce

        return reduce(call)

    def arange(self, start, stop, step):
        from .ranges import arange

        return arange(self, start, stop, step)


class DateTime64DType(DateDType):
    """Dates (numpy.dtypes.DateTime64DType)."""

    __slots__ = ()


class TimeDelta64DType(DateDType):
    """Differences of dates (numpy.dtypes.TimeDelta64DType)."""

    __slots__ = ()


_CLASSES = {"M": DateTime64DType, "m": TimeDelta64DType}
name_class(DateTime64DType, "datetime64")
name_class(TimeDelta64DType, "timedelta64")


def _quoted(value):
    return "'%s'" % value


def _plain(value):
    return "'NaT'" if value.ticks == NAT else str(value.ticks)


def _to_text(array, to):
    """The elements as texts of a dtype, or of one that is wide enough for all of their kind."""
    kind, meta = array.dtype.kind, array.dtype.meta
    texts = [iso.text_of(tick, meta) for tick in array._codes.ravel().tolist()] if kind == "M" else list(map(str, array.dtype.shown(array)))
    length = to.itemsize // (4 if to.kind == "U" else 1)
    if not length:
        to = dtypes.parse("%s%d" % (to.kind, 28 if kind == "M" else 21))
    elif kind == "M" and any(len(text) > length for text in texts):
        raise RuntimeError("The string provided for NumPy ISO datetime formatting was too short, with length %d" % length)
    return to.encode(texts, array.shape)


def dtypes_can_cast(source, to, casting):
    """As numpy.can_cast."""
    from ..casting import can_cast

    return can_cast(source, to, casting)


def cannot_cast(source, to, casting):
    """The error of a cast that a rule forbids."""
    return TypeError("Cannot cast array data from %r to %r according to the rule '%s'" % (source, to, casting))


_made = {}


def of(kind, meta=GENERIC):
    """The dtype of a kind and unit."""
    found = _made.get((kind, meta))
    if found is None:
        from . import scalars

        text = units.text_of(meta)
        found = _made[kind, meta] = dtypes.make(
            _CLASSES[kind], _NAMES[kind] + text, kind, kind, 8, 21 if kind == "M" else 22, _INT64.str[0] + kind + "8" + text, meta=meta,
            type=scalars.datetime64 if kind == "M" else scalars.timedelta64,
        )  # fmt: skip
    return found


_PREFIXES = (("datetime64", "M"), ("timedelta64", "m"), ("M8", "M"), ("m8", "m"))


@dtypes.parsers.append
def _parse(value):
    if isinstance(value, type):
        from . import scalars

        kind = {scalars.datetime64: "M", scalars.timedelta64: "m"}.get(value)
        return None if kind is None else of(kind)
    if not isinstance(value, str):
        text = getattr(value, "str", None)
        if isinstance(value, dtype_class) or not isinstance(text, str) or text[1:3] not in ("M8", "m8"):
            return None
        value = text
    text = value[1:] if value[:1] in ("<", "=", "|", _INT64.str[0]) else value
    if text in ("M", "m"):
        return of(text)
    for prefix, kind in _PREFIXES:
        if text.startswith(prefix):
            unit = text[len(prefix) :]
            return of(kind) if not unit else _in_brackets(kind, unit, value) if unit[0] == "[" else None
    return None


def _in_brackets(kind, unit, whole):
    end = unit.find("]")
    if end < 2:
        raise TypeError('Invalid datetime metadata string "%s"' % unit)
    if end != len(unit) - 1:
        raise TypeError('Invalid datetime metadata string "%s" at position %d' % (unit, end + 1))
    return of(kind, units.parse(unit[1:-1], unit))
