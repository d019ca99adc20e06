"""Business days: weekdays of a mask that are no holidays (numpy.is_busday, busday_count, busday_offset).

Days are numbered by how many business days come before them. With that number and its inverse every question is arithmetic, so whole arrays are answered by
the engine: full weeks are multiplied, the rest is a look-up by weekday, and holidays are found by bisection.
"""

from ..._releases.release import release
from ..._generated import functions as _f
from .. import discovery
from .calendar import month_and_day
from .dtypes import DateDType, of
from .units import NAT

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_D = of("M", ("D", 1))
_THURSDAY = 3  # 1 January 1970


class busdaycalendar:
    """A week and holidays, prepared for many calls (numpy.busdaycalendar)."""

    __slots__ = ("_mask", "_holidays")

    def __init__(self, weekmask="1111100", holidays=None):
        self._mask = _mask(weekmask)
        if not any(self._mask):
            raise ValueError("Cannot construct a numpy.busdaycal with a weekmask of all zeros")
        self._holidays = _normal(holidays, self._mask)

    @property
    def weekmask(self):
        """Which days of the week, from Monday, are business days."""
        return _f.array(self._mask, dtype="bool")

    @property
    def holidays(self):
        """Holidays on which there would be business otherwise, in order."""
        return _D.from_ticks(_f.array(self._holidays, dtype="int64"))


def _mask(weekmask):
    if isinstance(weekmask, bytes):
        weekmask = weekmask.decode("latin-1")
    if isinstance(weekmask, str):
        return _mask_of_text(weekmask)
    flags = _f.asarray(weekmask)
    if flags.ndim != 1 or flags.size != 7:
        raise ValueError("A business day weekmask array must have length 7")
    flags = flags.tolist()
    if any(flag not in (0, 1) for flag in flags):
        raise ValueError("A business day weekmask array must have all 1's and 0's")
    return [bool(flag) for flag in flags]


def _mask_of_text(text):
    if len(text) == 7 and set(text) <= {"0", "1"}:
        return [letter == "1" for letter in text]
    letters = "".join(text.split())
    names = [letters[i : i + 3] for i in range(0, len(letters), 3)]
    if not names or any(name not in _DAYS for name in names):
        raise ValueError('Invalid business day weekmask string "%s"' % text)
    return [day in names for day in _DAYS]


def _normal(holidays, mask):
    if holidays is None:
        return []
    found = _dates(holidays)
    if found.ndim != 1:
        raise ValueError("holidays must be a provided as a one-dimensional array")
    return sorted(day for day in set(found._codes.tolist()) if day != NAT and mask[(day + _THURSDAY) % 7])


def _dates(value):
    """An array of days."""
    array = discovery.as_array(value)
    if not isinstance(array.dtype, DateDType) or array.dtype.kind != "M":
        array = discovery.as_array(value if array.dtype.kind not in "O" else array, of("M"))
    if not array.dtype.is_generic and array.dtype is not _D and not _is_safe(array.dtype):
        raise TypeError("Iterator operand 0 dtype could not be cast from %r to %r according to the rule 'safe'" % (array.dtype, _D))
    return discovery.cast(array, _D)


def _is_safe(dtype):
    return dtype.casts_to(_D, "safe")


class _Week:
    """The numbering of days by business days."""

    def __init__(self, function, weekmask, holidays, busdaycal):
        if busdaycal is not None:
            if not isinstance(busdaycal, busdaycalendar):
                place = {"is_busday": 4, "busday_offset": 6, "busday_count": 5}[function]
                raise TypeError("%s() argument %d must be numpy.busdaycalendar, not %s" % (function, place, type(busdaycal).__name__))
            if weekmask is not None or holidays is not None:
                raise ValueError("Cannot supply both the weekmask/holidays and the busdaycal parameters to %s()" % function)
            mask, holidays = busdaycal._mask, busdaycal._holidays
        else:
            mask = _mask("1111100" if weekmask is None else weekmask)
            holidays = _normal(holidays, mask)
        self.mask, self.holidays, self.count = mask, holidays, sum(mask)
        self._before = [sum(mask[:day]) for day in range(7)]
        self._days = [day for day in range(7) if mask[day]]

    def _place(self, days):
        days = days + _THURSDAY
        return days // 7, days % 7

    def is_open(self, days):
        """Whether days are business days."""
        _, weekday = self._place(days)
        return _f.take(_f.array(self.mask, dtype="bool"), weekday) & (days != NAT) & ~self._is_holiday(days)

    def _is_holiday(self, days):
        return _f.isin(days, _f.array(self.holidays, dtype="int64")) if self.holidays else _f.zeros(days.shape, "bool")

    def _weekdays_before(self, days):
        week, weekday = self._place(days)
        return week * self.count + _f.take(_f.array(self._before), weekday)

    def number(self, days):
        """How many business days come before days, up to a constant."""
        found = self._weekdays_before(days)
        return found - _f.searchsorted(_f.array(self.holidays, dtype="int64"), days) if self.holidays else found

    def day(self, numbers):
        """The business days of numbers."""
        if self.holidays:
            before = self._weekdays_before(_f.array(self.holidays, dtype="int64")) - _f.arange(len(self.holidays))
            numbers = numbers + _f.searchsorted(before, numbers, side="right")
        return numbers // self.count * 7 + _f.take(_f.array(self._days), numbers % self.count) - _THURSDAY


def is_busday(dates, weekmask=None, holidays=None, busdaycal=None, out=None):
    """Which days are business days (numpy.is_busday)."""
    week = _Week("is_busday", weekmask, holidays, busdaycal)
    return _result(week.is_open(_dates(dates)._codes), out)


def busday_count(begindates, enddates, weekmask=None, holidays=None, busdaycal=None, out=None):
    """How many business days there are from one day up to another (numpy.busday_count)."""
    week = _Week("busday_count", weekmask, holidays, busdaycal)
    _check_week(week)
    begin, end = _f.broadcast_arrays(*[_dates(value)._codes for value in (begindates, enddates)])
    if _f.any((begin == NAT) | (end == NAT)).item():
        raise ValueError("Cannot compute a business day count with a NaT (not-a-time) date")
    count = week.number(end) - week.number(begin)
    if release() >= (1, 25):
        # Backwards the last day counts, and the first one does not.
        count = _f.where(begin > end, week.number(end + 1) - week.number(begin + 1), count)
    return _result(count, out)


def _check_week(week):
    if not week.count:
        raise ValueError("the business day weekmask must have at least one valid business day")


_ROLLS = {"raise", "nat", "forward", "following", "backward", "preceding", "modifiedfollowing", "modifiedpreceding"}


def busday_offset(dates, offsets, roll="raise", weekmask=None, holidays=None, busdaycal=None, out=None):
    """Days some business days later, after those that are none are moved to one (numpy.busday_offset)."""
    roll = roll.decode("latin-1") if isinstance(roll, bytes) else roll
    if roll not in _ROLLS:
        raise ValueError('Invalid business day roll parameter "%s"' % (roll,))
    week = _Week("busday_offset", weekmask, holidays, busdaycal)
    _check_week(week)
    days, steps = _f.broadcast_arrays(_dates(dates)._codes, _steps(offsets))
    none, is_open = days == NAT, week.is_open(days)
    if roll == "raise":
        if _f.any(none).item():
            raise ValueError("NaT input in busday_offset")
        if not _f.all(is_open).item():
            raise ValueError("Non-business day date in busday_offset")
    if roll == "nat":
        none = none | ~is_open
    moved = week.day(week.number(_rolled(week, days, is_open, roll)) + steps)
    return _result(_D.from_ticks(_f.where(none, NAT, moved)), out)


def _steps(offsets):
    array = discovery.as_array(offsets)
    return array._codes if isinstance(array.dtype, DateDType) else _f.astype(array, "int64")


def _rolled(week, days, is_open, roll):
    number = week.number(days)
    later, earlier = week.day(number), _f.where(is_open, days, week.day(number - 1))
    if roll in ("backward", "preceding"):
        return earlier
    if roll.startswith("modified"):
        first, other = (later, earlier) if roll == "modifiedfollowing" else (earlier, later)
        return _f.where(month_and_day(first)[0] == month_and_day(days)[0], first, other)
    return later


def _result(values, out):
    if out is not None:
        out[...] = values
        return out
    return values if values.shape else values[()]
