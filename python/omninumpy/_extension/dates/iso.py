"""Dates as text: ISO 8601, of any precision."""

import datetime
import re

from ..._bridge import engine
from ..._releases.release import release
from .calendar import days_of_month, month_and_day, wrapped
from .units import ATTOSECONDS, GENERIC, NAT, RANK, UNITS, castable, is_calendar

_DIGITS = {"ms": 3, "us": 6, "ns": 9, "ps": 12, "fs": 15, "as": 18}
_LETTERS = {"nat", ""}


class _Text:
    """A text that is read from left to right."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def wrong(self):
        return ValueError('Error parsing datetime string "%s" at position %d' % (self.text, self.at))

    def beyond(self, what):
        return ValueError('%s out of range in datetime string "%s"' % (what, self.text))

    @property
    def rest(self):
        return len(self.text) - self.at

    def peek(self):
        return self.text[self.at : self.at + 1]

    def skip(self, characters):
        """Passes one of some characters if it is there."""
        if self.rest and self.peek() in characters:
            self.at += 1
            return True
        return False

    def two_digits(self, least, most, what):
        found = self.text[self.at : self.at + 2]
        if len(found) < 2 or not (found.isascii() and found.isdigit()):
            raise self.wrong()
        number = int(found)
        self.at += 2
        if not least <= number <= most:
            raise self.beyond(what)
        return number


def parse(text, meta=None, casting="same_kind"):
    """The tick and unit of a text; in a unit if one is given."""
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    word = text.lower()
    if word in _LETTERS:
        return NAT, meta or GENERIC
    if word == "today":
        return _in_unit((datetime.date.today() - datetime.date(1970, 1, 1)).days, 0, "D", meta, casting, text)
    if word == "now":
        now = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
        return _in_unit(now.days, now.seconds * ATTOSECONDS["s"], "s", meta, casting, text)
    days, parts, unit = _parse(_Text(text))
    return _in_unit(days, parts, unit, meta, casting, text)


def _in_unit(days, parts, unit, meta, casting, text):
    """The tick of a day and attoseconds in it, and its unit."""
    if meta is None:
        meta = (unit, 1)
    elif meta[0] == "generic":
        raise ValueError("Cannot create a NumPy datetime other than NaT with generic units")
    elif not castable((unit, 1), (meta[0], 1), casting, "M"):
        raise TypeError("Cannot parse \"%s\" as unit '%s' using casting rule '%s'" % (text, meta[0], casting))
    return tick_of(days, parts, meta), meta


def tick_of(days, attoseconds, meta):
    """The tick in some unit of a day and attoseconds in it."""
    unit, count = meta
    if is_calendar(unit):
        months, _ = month_and_day(days)
        return months // (12 * count if unit == "Y" else count)
    return wrapped((days * ATTOSECONDS["D"] + attoseconds) // (ATTOSECONDS[unit] * count))


def _parse(text):
    while text.rest and text.peek().isspace():
        text.at += 1
    negative = text.peek() == "-"
    text.skip("+-")
    year = re.compile("[0-9]*").match(text.text, text.at).group()
    if not year:
        raise text.wrong()
    text.at += len(year)
    year = -int(year) if negative else int(year)
    if not text.rest:
        return days_of_month((year - 1970) * 12), 0, "Y"
    if not text.skip("-") or not text.rest:
        raise text.wrong()
    month = (year - 1970) * 12 + text.two_digits(1, 12, "Month") - 1
    if not text.rest:
        return days_of_month(month), 0, "M"
    if not text.skip("-") or not text.rest:
        raise text.wrong()
    first = days_of_month(month)
    days = first + text.two_digits(1, days_of_month(month + 1) - first, "Day") - 1
    if not text.rest:
        return days, 0, "D"
    if not text.skip("T ") or not text.rest:
        raise text.wrong()
    seconds, fraction, unit = _time(text)
    return days, (seconds - 60 * _zone(text)) * ATTOSECONDS["s"] + fraction, unit


def _time(text):
    """Seconds of the day, attoseconds beyond them, and the unit that the text goes down to."""
    seconds = text.two_digits(0, 23, "Hours") * 3600
    if not text.skip(":"):
        return seconds, 0, "h"
    seconds += text.two_digits(0, 59, "Minutes") * 60
    if not text.skip(":"):
        return seconds, 0, "m"
    seconds += text.two_digits(0, 59, "Seconds")
    if not text.skip("."):
        return seconds, 0, "s"
    digits = re.compile("[0-9]{0,18}").match(text.text, text.at).group()
    text.at += len(digits)
    return seconds, int(digits.ljust(18, "0")), next(unit for unit, count in _DIGITS.items() if len(digits) <= count)


def _zone(text):
    """Minutes east of Greenwich."""
    if not text.rest:
        return 0
    warn_of_zone()
    minutes = 0
    if not text.skip("Z"):
        sign = -1 if text.peek() == "-" else 1
        if text.skip("+-"):
            minutes = text.two_digits(0, 23, "Timezone hours offset") * 60
            if text.rest:
                text.skip(":")
                minutes += text.two_digits(0, 59, "Timezone minutes offset")
            minutes *= sign
    while text.rest and text.peek().isspace():
        text.at += 1
    if text.rest:
        raise text.wrong()
    return minutes


def warn_of_zone():
    """Dates know no time zones, of which each release warns in its own way."""
    if release() >= (2, 0):
        engine.warn("UserWarning: no explicit representation of timezones available for np.datetime64")
    else:
        engine.warn("DeprecationWarning: parsing timezone aware datetimes is deprecated; this will raise an error in the future")


def parts(tick, meta):
    """The day since 1970 and the attoseconds in it of a date's tick."""
    unit, count = meta
    tick *= count
    if is_calendar(unit):
        return days_of_month(tick * 12 if unit == "Y" else tick), 0
    return divmod(tick * ATTOSECONDS[unit], ATTOSECONDS["D"])


def text_of(tick, meta, unit=None):
    """A date as text, down to a unit, which is its own unless another one is given."""
    if tick == NAT:
        return "NaT"
    if meta[0] == "generic":
        raise ValueError("Cannot convert a NumPy datetime value other than NaT with generic units")
    return text_of_parts(*parts(tick, meta), unit or meta[0])


def text_of_parts(days, attoseconds, unit):
    """A day and attoseconds in it as text down to a unit."""
    month, day = month_and_day(days)
    text = "%04d" % (month // 12 + 1970)
    if unit == "Y":
        return text
    text += "-%02d" % (month % 12 + 1)
    if unit == "M":
        return text
    text += "-%02d" % day
    rank = RANK[unit]
    if rank <= RANK["D"]:
        return text
    seconds, fraction = divmod(attoseconds, ATTOSECONDS["s"])
    text += "T%02d" % (seconds // 3600)
    if rank >= RANK["m"]:
        text += ":%02d" % (seconds // 60 % 60)
    if rank >= RANK["s"]:
        text += ":%02d" % (seconds % 60)
    if unit in _DIGITS:
        text += "." + ("%018d" % fraction)[: _DIGITS[unit]]
    return text


def exact_unit(days, attoseconds):
    """The coarsest unit, from days on, that tells a time exactly: minutes rather than hours alone."""
    if not attoseconds:
        return "D"
    for unit in UNITS[RANK["m"] : -1]:
        if attoseconds % ATTOSECONDS[unit] == 0:
            return unit
    return "as"
