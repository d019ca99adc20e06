"""Evenly spaced dates (numpy.arange)."""

import datetime

from ..._generated import functions as _f
from .. import discovery
from . import units, values
from .dtypes import DateDType, of
from .units import NAT


def arange(dtype, start, stop, step):
    """Dates or differences from a start up to a stop, whose types decide the unit unless the dtype has one."""
    if stop is None:
        start, stop = None, start
    kind = "M" if dtype.kind == "M" or any(getattr(_dtype(one), "kind", "") == "M" for one in (start, stop)) else "m"
    if kind == "M" and (start is None or stop is None):
        raise ValueError("arange requires both a start and a stop for NumPy datetime64 ranges")
    start, stop, step = (None if one is None else _plain(one) for one in (start, stop, step))
    meta = dtype.meta if not dtype.is_generic else _unit(kind, start, stop, step)
    first = 0 if start is None else _tick(start, meta, kind)
    by = 1 if step is None else values.time_tick(step, meta)
    last = first + values.time_tick(stop, meta) if kind == "M" and _is_difference(stop) else _tick(stop, meta, kind)
    if by == 0:
        raise ValueError("arange: step cannot be zero")
    if NAT in (first, last, by):
        raise ValueError("arange: cannot use NaT (not-a-time) datetime values")
    return of(kind, meta).from_ticks(_f.arange(first, last, by, dtype="int64"))


def _plain(value):
    """An array without axes as the object that it holds."""
    if isinstance(getattr(value, "dtype", None), DateDType):
        return value[()]
    return value.item() if getattr(value, "shape", None) == () else value


def _dtype(value):
    return getattr(value, "dtype", None)


def _is_difference(value):
    return isinstance(value, int) or values.unit_of(value, "m") != units.GENERIC and not getattr(_dtype(value), "kind", "") == "M" or getattr(_dtype(value), "kind", "") == "m"


def _unit(kind, *bounds):
    found, strict = units.GENERIC, kind == "m"
    for place, bound in enumerate(bounds):
        if bound is None:
            continue
        is_difference = kind == "m" or place == 2 or _is_difference(bound)
        found = units.common(found, values.unit_of(bound, "m" if is_difference else "M"), strict, is_difference)
    return found


def _tick(value, meta, kind):
    return values.date_tick(value, meta) if kind == "M" else values.time_tick(value, meta)


def date_kind(*operands):
    """The dtype, without a unit, of a range whose operands are dates or differences, or those of Python's; None for others."""
    found = None
    for operand in operands:
        array = None if operand is None else discovery.as_array(operand)
        if array is None or array.shape:
            continue
        kind = array.dtype.kind
        if kind == "O":
            value = array.item()
            kind = "M" if isinstance(value, datetime.date) else "m" if isinstance(value, datetime.timedelta) else ""
        if kind == "M" or kind == "m" and found is None:
            found = of(kind)
    return found
