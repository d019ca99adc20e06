"""Dates and differences of dates: ticks since 1970 in some unit, as 64-bit integers of which the least one is not a time (NaT)."""
