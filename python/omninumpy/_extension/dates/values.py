"""Python's values as ticks, and ticks as Python's values."""

import datetime

from ..._core.scalars import generic
from . import iso
from .calendar import convert_one, wrapped
from .units import ATTOSECONDS, GENERIC, NAT, castable, common, is_calendar, ratio

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_MICROSECOND = ATTOSECONDS["us"]
_US = ("us", 1)
_FIRST, _LAST = ((day - datetime.datetime(1970, 1, 1)) // datetime.timedelta(microseconds=1) for day in (datetime.datetime.min, datetime.datetime.max))


def unit_of(value, kind):
    """The unit that a value of Python's suggests for an array of unknown unit."""
    dtype = getattr(value, "dtype", None)
    if dtype is not None and getattr(dtype, "kind", "") in "Mm":
        return getattr(dtype, "meta", GENERIC)
    if kind == "M":
        if isinstance(value, (str, bytes)):
            try:
                return iso.parse(value)[1]
            except ValueError:
                return GENERIC
        if isinstance(value, datetime.datetime):
            return _US
        return ("D", 1) if isinstance(value, datetime.date) else GENERIC
    return _US if isinstance(value, datetime.timedelta) else GENERIC


def units_of(values, kind):
    """The unit that holds all of some values."""
    found, strict = GENERIC, kind == "m"
    for value in values:
        found = common(found, unit_of(value, kind), strict, strict)
    return found


def date_tick(value, meta, casting="same_kind"):
    """The tick of a date: of a text, one of Python's dates, an integer or another date."""
    if isinstance(value, (str, bytes)):
        return iso.parse(value, meta, casting)[0]
    if value is None:
        return NAT
    if isinstance(value, int):
        if meta[0] == "generic":
            raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
        return _fitting(int(value))
    if isinstance(value, datetime.date):
        return _date_tick(value, meta, casting)
    if getattr(getattr(value, "dtype", None), "kind", "") == "M" and value.shape == ():
        return _same_kind(value, meta, casting, "M", convert_one)
    raise ValueError("Could not convert object to NumPy datetime")


def date_or_time_tick(value, meta):
    """The tick of an element among dates, where the ticks of a difference count from 1970."""
    if getattr(getattr(value, "dtype", None), "kind", "") == "m" and value.shape == ():
        return time_tick(value, meta)
    return date_tick(value, meta)


def _date_tick(value, meta, casting):
    days, parts, unit = value.toordinal() - _EPOCH, 0, "D"
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            iso.warn_of_zone()
            value = (value - value.utcoffset()).replace(tzinfo=None)
            days = value.toordinal() - _EPOCH
        parts, unit = ((value.hour * 3600 + value.minute * 60 + value.second) * 1000000 + value.microsecond) * _MICROSECOND, "us"
    if meta[0] == "generic":
        raise ValueError("Cannot create a NumPy datetime other than NaT with generic units")
    if not castable((unit, 1), meta, casting, "M"):
        raise TypeError("Cannot cast %s object from metadata [%s] to %s according to the rule '%s'" % (type(value).__name__, unit, _text(meta), casting))
    return iso.tick_of(days, parts, meta)


def _same_kind(value, meta, casting, kind, convert):
    source = value.dtype.meta
    if meta[0] == "generic" and source[0] == "generic":
        return value.ticks
    if not castable(source, meta, casting, kind):
        name = "datetime64" if kind == "M" else "timedelta64"
        raise TypeError("Cannot cast NumPy %s scalar from metadata %s to %s according to the rule '%s'" % (name, _text(source), _text(meta), casting))
    return convert(value.ticks, source, meta)


def _text(meta):
    from .units import text_of

    return text_of(meta) or "[generic]"


def time_tick(value, meta, casting="same_kind"):
    """The tick of a difference of dates: of a text with an integer, one of Python's differences, an integer or another difference."""
    if isinstance(value, (str, bytes)):
        return _text_tick(value)
    if value is None:
        return NAT
    if isinstance(value, datetime.timedelta):
        total = (value.days * 86400 + value.seconds) * 1000000 + value.microseconds
        if meta[0] == "generic":
            return wrapped(total)
        if not castable(_US, meta, casting, "m"):
            raise TypeError("Cannot cast datetime.timedelta object from metadata [us] to %s according to the rule '%s'" % (_text(meta), casting))
        return convert_difference(total, _US, meta)
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if isinstance(value, int) or kind and kind in "iu" and isinstance(value, generic):
        return _fitting(int(value))
    if kind == "m" and value.shape == ():
        return _same_kind(value, meta, casting, "m", convert_difference)
    raise ValueError("Could not convert object to NumPy timedelta")


def _text_tick(value):
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    if text.lower() in ("", "nat"):
        return NAT
    try:
        return _fitting(int(text))
    except ValueError:
        raise ValueError("Could not convert object to NumPy timedelta") from None


def _fitting(number):
    if not -(2**63) <= number < 2**63:
        raise OverflowError("int too big to convert")
    return number


def convert_difference(tick, source, target):
    """The tick of a difference in another unit, rounded down."""
    if tick == NAT or source == target or source[0] == "generic":
        return tick
    over, under = ratio(source, target)
    return wrapped(wrapped(tick * over) // under)


# To Python


def date_of(tick, meta):
    """A date of Python's; None if it is no time, and the tick itself if Python's dates are coarser or end before it."""
    unit = meta[0]
    if tick == NAT or unit == "generic":
        return None
    days, parts = iso.parts(tick, meta)
    if is_calendar(unit) or unit in ("W", "D"):
        return datetime.date.fromordinal(days + _EPOCH) if 0 < days + _EPOCH <= 3652059 else tick
    if unit in ("ns", "ps", "fs", "as"):
        return tick
    microseconds = (days * ATTOSECONDS["D"] + parts) // _MICROSECOND
    return datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=microseconds) if _FIRST <= microseconds <= _LAST else tick


def time_of(tick, meta):
    """A difference of Python's; None if it is no time, and the tick itself in units that Python's have not."""
    unit, count = meta
    if tick == NAT:
        return None
    if unit in ("generic", "Y", "M", "ns", "ps", "fs", "as"):
        return tick
    microseconds = tick * count * (ATTOSECONDS[unit] // _MICROSECOND)
    return datetime.timedelta(microseconds=microseconds) if abs(microseconds) < 86400 * 10**15 else tick
