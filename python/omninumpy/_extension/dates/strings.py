"""Dates as text, with a unit and a time zone of choice (numpy.datetime_as_string), and units as data (numpy.datetime_data)."""

import datetime

from ..._core.dtypes import as_dtype
from .. import discovery, dtypes
from . import iso, units
from .dtypes import DateDType
from .units import ATTOSECONDS, NAT, RANK


_UTC = datetime.timezone.utc


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
    if wanted != "auto":
        _check(meta[0], wanted, zone, casting)
    texts = [_text(tick, meta, wanted, zone) for tick in array._codes.ravel().tolist()]
    if not array.shape:
        return dtypes.parse("U").sized(texts).encode(texts, ())[()]
    return dtypes.parse("U%d" % _width(wanted, zone)).encode(texts, array.shape)


def _check(unit, wanted, zone, casting):
    if wanted != unit and not units.castable((unit, 1), (wanted, 1), casting, "M"):
        raise TypeError("Cannot create a datetime string as units '%s' from a NumPy datetime with units '%s' according to the rule '%s'" % (wanted, unit, casting))
    if zone not in (None, _UTC) and RANK[wanted] <= RANK["D"] and casting != "unsafe":
        raise TypeError("Cannot create a local timezone-based date string from a NumPy datetime without forcing 'unsafe' casting")


def _zone(timezone):
    if isinstance(timezone, bytes):
        timezone = timezone.decode("latin-1")
    if timezone == "naive":
        return None
    if timezone == "UTC":
        return _UTC
    if timezone == "local":
        return "local"
    if isinstance(timezone, str):
        raise ValueError('Unsupported timezone input string "%s"' % timezone)
    return timezone


def _text(tick, meta, unit, zone):
    if tick == NAT:
        return "NaT"
    days, part = iso.parts(tick, meta)
    suffix = "Z" if zone == _UTC else ""
    if zone not in (None, _UTC):
        offset = _offset(days, part, zone)
        days, part = divmod(days * ATTOSECONDS["D"] + part + offset * ATTOSECONDS["m"], ATTOSECONDS["D"])
        suffix = "%s%02d%02d" % ("-" if offset < 0 else "+", abs(offset) // 60, abs(offset) % 60)
    if unit == "auto":
        unit = iso.exact_unit(days, part)
        if unit == "D" and zone not in (None, _UTC):
            unit = "m"
    text = iso.text_of_parts(days, part, unit)
    return text + suffix if RANK[unit] > RANK["D"] else text


def _offset(days, part, zone):
    """Minutes east of Greenwich at a time."""
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(days=days, seconds=part // ATTOSECONDS["s"])
    if zone == "local":
        there = moment.replace(tzinfo=_UTC).astimezone()
        return int(there.utcoffset().total_seconds() // 60)
    return int((zone.fromutc(moment).replace(tzinfo=None) - moment).total_seconds() // 60)


# Characters that NumPy sets aside for each unit, to which an offset or a letter for the zone comes where there are hours.
_WIDTHS = {"Y": 22, "M": 25, "W": 28, "D": 28, "h": 31, "m": 34, "s": 37, "ms": 41, "us": 44, "ns": 47, "ps": 50, "fs": 53, "as": 56, "generic": 4, "auto": 62}


def _width(unit, zone):
    has_hours = unit not in ("auto", "generic") and RANK[unit] > RANK["D"]
    return _WIDTHS[unit] + (0 if not has_hours else 1 if zone in (None, _UTC) else 5)
