"""Dates as text, with a unit and a time zone of choice (numpy.datetime_as_string), and units as data (numpy.datetime_data)."""

import datetime

from ..._core.dtypes import as_dtype
from ..._generated import functions as _f
from .. import discovery
from . import iso, units
from .dtypes import DateDType, dtypes
from .units import ATTOSECONDS, NAT, RANK


def datetime_data(dtype, /):
    """The unit of a dtype of dates or differences, and how many of it a tick is (numpy.datetime_data)."""
    found = as_dtype(dtype)
    if not isinstance(found, DateDType):
        raise TypeError("cannot get datetime metadata from non-datetime type")
    return found.meta


def datetime_as_string(arr, unit=None, timezone="naive", casting="same_kind"):
    """Dates as ISO 8601 text: down to a unit, or with ``auto`` as far as each needs, and in a time zone (numpy.datetime_as_string)."""
    array = discovery.as_array(arr)
    if not isinstance(array.dtype, DateDType) or array.dtype.kind != "M":
        raise TypeError("input must have type NumPy datetime")
    meta = array.dtype.meta
    zone = _zone(timezone)
    wanted = meta[0] if unit is None else unit if unit == "auto" else units.of_object(unit)[0]
    if wanted not in ("auto", meta[0]) and not units.castable((meta[0], 1), (wanted, 1), casting, "M"):
        raise TypeError("Cannot create a datetime string as units '%s' from a NumPy datetime with units '%s' according to casting rule '%s'" % (wanted, meta[0], casting))
    if zone is not None and wanted != "auto" and RANK[wanted] <= RANK["D"] and casting != "unsafe":
        raise TypeError("Cannot create a local timezone-based datetime string from a NumPy datetime without forcing 'unsafe' casting") if zone != datetime.timezone.utc else ()
    texts = [_text(tick, meta, wanted, zone) for tick in array._codes.ravel().tolist()]
    width = max(_width(meta if wanted == "auto" else (wanted, 1), zone), *map(len, texts), 1)
    made = dtypes.parse("U%d" % width).encode(texts, array.shape)
    return made if array.shape else made[()]


def _zone(timezone):
    if isinstance(timezone, bytes):
        timezone = timezone.decode("latin-1")
    if timezone == "naive":
        return None
    if timezone == "UTC":
        return datetime.timezone.utc
    if timezone == "local":
        return "local"
    if isinstance(timezone, str):
        raise ValueError('Unsupported timezone input string "%s"' % timezone)
    return timezone


def _text(tick, meta, unit, zone):
    if tick == NAT:
        return "NaT"
    days, part = iso.parts(tick, meta)
    suffix = ""
    if zone is not None:
        if zone == datetime.timezone.utc:
            suffix = "Z"
        else:
            offset = _offset(days, part, zone)
            days, part = divmod(days * ATTOSECONDS["D"] + part + offset * ATTOSECONDS["m"], ATTOSECONDS["D"])
            suffix = "%s%02d%02d" % ("-" if offset < 0 else "+", abs(offset) // 60, abs(offset) % 60)
    if unit == "auto":
        unit = meta[0] if units.is_calendar(meta[0]) else iso.exact_unit(days, part)
        if zone is not None and RANK[unit] < RANK["m"]:
            unit = "m"
    text = iso.text_of_parts(days, part, unit)
    return text + suffix if RANK[unit] > RANK["D"] else text


def _offset(days, part, zone):
    moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(days=days, seconds=part // ATTOSECONDS["s"])
    there = moment.astimezone(None if zone == "local" else zone)
    return int(there.utcoffset().total_seconds() // 60)


# Characters that NumPy sets aside for each unit.
_WIDTHS = {"Y": 21, "M": 24, "W": 27, "D": 27, "h": 30, "m": 33, "s": 36, "ms": 40, "us": 43, "ns": 46, "ps": 49, "fs": 52, "as": 55, "generic": 4}


def _width(meta, zone):
    return 0


def array_of_text(dtype, value):
    """Texts as dates."""
    return _f.asarray(value, dtype)
