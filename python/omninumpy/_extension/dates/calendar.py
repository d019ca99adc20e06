"""The Gregorian calendar as arithmetic of integers: the same lines serve Python's integers and the engine's arrays.

See Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2022), and Hinnant, "chrono-compatible low-level date
algorithms": years are counted from March, so that the leap day is the last one, and 146097 days make a cycle of 400 years.
"""

from ..._generated import functions as _f
from .units import ATTOSECONDS, NAT, is_calendar, ratio

_CYCLE = 146097
_MARCH = 719468  # days from 1 March of the year 0 to 1970
_MONTHS = 1970 * 12 - 2


def days_of_month(month):
    """Days from 1970 to the first of a month, which is counted from January 1970."""
    month = month + _MONTHS
    year, month = month // 12, month % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 + 2) // 5 - _MARCH


def month_and_day(days):
    """The month of a day, counted from January 1970, and its day from 1."""
    days = days + _MARCH
    cycle, day = days // _CYCLE, days % _CYCLE
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day = day - (year * 365 + year // 4 - year // 100)
    month = (day * 5 + 2) // 153
    return (year + cycle * 400) * 12 + month - _MONTHS, day - (month * 153 + 2) // 5 + 1


def wrapped(value):
    """An integer as 64 bits hold it."""
    return (value + 2**63) % 2**64 - 2**63


# Ticks of dates


def convert_one(tick, source, target):
    """A date's tick in another unit, rounded down."""
    if tick == NAT or source == target or source[0] == "generic":
        return tick
    (unit, count), (to, size) = source, target
    tick *= count
    if is_calendar(to):
        months = tick * (12 if unit == "Y" else 1) if is_calendar(unit) else month_and_day(tick * ATTOSECONDS[unit] // ATTOSECONDS["D"])[0]
        return wrapped(months // (12 * size if to == "Y" else size))
    if is_calendar(unit):
        tick, unit = days_of_month(tick * 12 if unit == "Y" else tick), "D"
    return wrapped(tick * ATTOSECONDS[unit] // (ATTOSECONDS[to] * size))


def convert(ticks, source, target, kind):
    """An array of ticks in another unit: of dates by the calendar, of differences by lengths alone."""
    if source == target or source[0] == "generic":
        return ticks
    over, under = ratio(source, target)
    if kind == "M" and source[0] != target[0] and (is_calendar(source[0]) or is_calendar(target[0])):
        changed = _by_calendar(ticks, source, target)
    else:
        changed = _divided(_times(ticks, over), under)
    return _f.where(ticks == NAT, NAT, changed)


def _by_calendar(ticks, source, target):
    (unit, count), (to, size) = source, target
    ticks = _times(ticks, count)
    if is_calendar(to):
        months = _times(ticks, 12 if unit == "Y" else 1) if is_calendar(unit) else month_and_day(_days(ticks, unit))[0]
        return _divided(months, 12 * size if to == "Y" else size)
    days = days_of_month(_times(ticks, 12 if unit == "Y" else 1))
    if to == "W":
        return _divided(days, 7 * size)
    return _divided(_times(days, ATTOSECONDS["D"] // ATTOSECONDS[to]), size)


def _days(ticks, unit):
    if unit == "W":
        return ticks * 7
    length = ATTOSECONDS["D"] // ATTOSECONDS[unit]
    # A day of the finest units is more than 64 bits count.
    return ticks // length if length < 2**63 else ticks // (ATTOSECONDS["s"] // ATTOSECONDS[unit]) // 86400


def _times(ticks, number):
    return ticks if number == 1 else ticks * wrapped(number)


def _divided(ticks, number):
    return ticks if number == 1 else ticks // number
