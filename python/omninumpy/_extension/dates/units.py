"""Units of dates and differences: their names, sizes, and what two of them have in common."""

import math
import re

NAT = -(2**63)
"""The tick that is not a time."""

UNITS = ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as", "generic")
RANK = {unit: rank for rank, unit in enumerate(UNITS)}
GENERIC = ("generic", 1)
"""The unit of ticks that adopt those of what they meet."""

# How many of the next finer unit there are in one; weeks are the first of equal lengths.
_NEXT = {"W": 7, "D": 24, "h": 60, "m": 60, "s": 1000, "ms": 1000, "us": 1000, "ns": 1000, "ps": 1000, "fs": 1000}
ATTOSECONDS = {"as": 1}
for _unit in reversed(UNITS[2:-2]):
    ATTOSECONDS[_unit] = _NEXT[_unit] * ATTOSECONDS[UNITS[RANK[_unit] + 1]]

# What a fraction of a unit may be a multiple of: as in "W/7", which is a day.
_PARTS = {
    "Y": (("M", 12), ("W", 52), ("D", 365)), "M": (("W", 4), ("D", 30), ("h", 720)), "W": (("D", 7), ("h", 168), ("m", 10080)), "D": (("h", 24), ("m", 1440), ("s", 86400)),
    "h": (("m", 60), ("s", 3600)), "m": (("s", 60), ("ms", 60000)),
}  # fmt: skip


def is_calendar(unit):
    """Whether a unit's length varies: years and months."""
    return RANK[unit] < 2


def parse(text, whole=None):
    """Unit and count of text such as ``25s`` or ``D/24``; ``whole`` is what an error names."""
    match = re.match(r"\s*([0-9]*)([^0-9/\]\[]*)(?:/([0-9]+))?$", text)
    if match is None or not match.group(2):
        raise TypeError('Invalid datetime metadata string "%s" at position %d' % (whole or text, _place(text, whole)))
    unit = unit_of(match.group(2), whole)
    count = int(match.group(1)) if match.group(1) else 1
    if not 0 < count < 2**31:
        raise TypeError('Invalid datetime metadata string "%s" at position %d' % (whole or text, _place(text, whole)))
    if match.group(3) and int(match.group(3)) != 1:
        return _divided(unit, count, int(match.group(3)), whole or text)
    if unit == "generic" and count != 1:
        raise TypeError('Invalid datetime metadata string "%s" at position %d' % (whole or text, _place(text, whole)))
    return unit, count


def _place(text, whole):
    return whole.index("[") + 1 if whole and "[" in whole else 0


def unit_of(name, whole=None):
    """A unit by its name."""
    if isinstance(name, bytes):
        name = name.decode("utf-8", "replace")
    if name == "μs":
        return "us"
    if name not in RANK:
        if whole is None:
            raise TypeError('Invalid datetime unit "%s" in metadata' % name)
        raise TypeError('Invalid datetime unit in metadata string "%s"' % whole)
    return name


def _divided(unit, count, divisor, whole):
    parts = _PARTS.get(unit) or ((UNITS[RANK[unit] + 1], 1000), (UNITS[min(RANK[unit] + 2, 12)], 1000000))
    for finer, number in parts if unit not in ("as", "generic") else ():
        if number % divisor == 0:
            return finer, count * number // divisor
    raise ValueError('divisor (%d) is not a multiple of a lower-unit in datetime metadata "%s"' % (divisor, whole))


def of_object(value):
    """Unit and count of what a user gives as a unit: a text, or a tuple of unit and count."""
    if isinstance(value, tuple):
        if not 2 <= len(value) <= 4:
            raise TypeError("Require tuple of size 2 to 4 for tuple to NumPy datetime metadata conversion, not %s" % (value,))
        unit, count = unit_of(value[0]), int(value[1])
        if not 0 < count < 2**31:
            raise TypeError("Invalid tuple values %s for conversion to NumPy datetime metadata" % (value,))
        return _divided(unit, count, int(value[2]), str(value)) if len(value) == 4 and value[2] != 1 else (unit, count)
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        raise TypeError("Invalid object for specifying NumPy datetime metadata")
    if value == "":
        return GENERIC
    if value[0] == "[" and value[-1] == "]":
        return parse(value[1:-1], value)
    if value.isalpha():
        return unit_of(value), 1
    return parse(value)


def text_of(meta, brackets=True):
    """A unit as dtypes show it: ``[25s]``, and nothing for generic ones."""
    unit, count = meta
    if unit == "generic":
        return "" if brackets else "generic"
    text = unit if count == 1 else "%d%s" % (count, unit)
    return "[%s]" % text if brackets else text


def common(first, second, strict_first=False, strict_second=False):
    """The largest unit of which both are multiples. Years and months have none with the others where they are ``strict``: where they measure differences."""
    if first[0] == "generic":
        return second
    if second[0] == "generic":
        return first
    (one, count), (other, number) = first, second
    if one == other:
        return one, math.gcd(count, number)
    swapped = RANK[one] > RANK[other]
    if swapped:
        one, count, other, number, strict_first = other, number, one, count, strict_second
    if one == "Y" and other == "M":
        return "M", math.gcd(count * 12, number)
    if is_calendar(one) and strict_first:
        raise _incompatible(first, second)
    # Years and months have no even factor; what NumPy takes for it is that of weeks.
    wide = "W" if is_calendar(one) else one
    return other, math.gcd(count * factor(wide, other, first, second), number)


def _incompatible(first, second):
    from ..._releases.release import release

    name, dot = ("Numpy", ".") if release() >= (1, 20) else ("NumPy", "")
    return TypeError(
        "Cannot get a common metadata divisor for %s datetime metadata %s and %s because they have incompatible nonlinear base time units%s"
        % (name, text_of(first), text_of(second), dot)
    )


def factor(coarse, fine, first=None, second=None):
    """How many of a fine unit of fixed length there are in a coarser one."""
    found = ATTOSECONDS[coarse] // ATTOSECONDS[fine]
    if found >= 2**56:
        raise OverflowError(
            "Integer overflow while computing the conversion factor between NumPy datetime units %s and %s" % (coarse, fine)
            if first is None
            else "Integer overflow getting a common metadata divisor for NumPy datetime metadata %s and %s." % (text_of(first), text_of(second))
        )
    return found


def ratio(source, target):
    """Numerator and denominator that turn ticks of one unit into those of another; years and months count as those of the mean Gregorian year."""
    if source[0] == "generic":
        return 1, 1
    if target[0] == "generic":
        raise ValueError("Cannot convert from specific units to generic units in NumPy datetimes or timedeltas")
    coarse, fine = sorted((source[0], target[0]), key=RANK.get)
    over, under = 1, 1
    if coarse != fine:
        if coarse == "Y" and fine == "M":
            over = 12
        elif is_calendar(coarse):
            over, under = 146097, 400 if coarse == "Y" else 4800
            if fine == "W":
                under *= 7
            else:
                over *= factor("D", fine)
        else:
            over = factor(coarse, fine)
    if coarse != source[0]:
        over, under = under, over
    over, under = over * source[1], under * target[1]
    shared = math.gcd(over, under)
    return over // shared, under // shared


def divides(dividend, divisor, strict):
    """Whether ticks of one unit are whole ticks of another."""
    if dividend[0] == "generic":
        return True
    if divisor[0] == "generic":
        return False
    (one, number), (other, count) = dividend, divisor
    if one != other:
        if {one, other} == {"Y", "M"}:
            if one == "Y":
                number *= 12
            else:
                count *= 12
        elif is_calendar(one) or is_calendar(other):
            return not strict
        elif RANK[one] > RANK[other]:
            count *= ATTOSECONDS[other] // ATTOSECONDS[one]
        else:
            number *= ATTOSECONDS[one] // ATTOSECONDS[other]
    return number % count == 0


def castable(source, target, casting, kind):
    """Whether a rule lets ticks of one unit become those of another; ``kind`` is that of the dtype, M or m."""
    if casting == "unsafe":
        return True
    if casting in ("no", "equiv"):
        return source == target
    if source[0] == "generic" or target[0] == "generic":
        return source[0] == "generic"
    if kind == "m" and is_calendar(source[0]) != is_calendar(target[0]):
        return False
    return casting == "same_kind" or RANK[source[0]] <= RANK[target[0]] and divides(source, target, kind == "m")
