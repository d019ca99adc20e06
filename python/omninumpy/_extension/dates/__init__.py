"""Dates and differences of dates: ticks since 1970 in some unit, as 64-bit integers of which the least one is not a time (NaT)."""

import importlib

_PLACES = {
    "datetime64": "scalars", "timedelta64": "scalars", "datetime_data": "strings", "datetime_as_string": "strings", "is_busday": "business", "busday_count": "business",
    "busday_offset": "business", "busdaycalendar": "business", "isnat": "ufuncs",
}  # fmt: skip


def __getattr__(name):
    # Business days and texts are loaded when they are asked for.
    if name not in _PLACES:
        raise AttributeError("module %r has no attribute %r" % (__name__, name))
    found = globals()[name] = getattr(importlib.import_module("." + _PLACES[name], __name__), name)
    return found
