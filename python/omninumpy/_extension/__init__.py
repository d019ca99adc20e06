"""Arrays of what the engine has no dtype for: Python objects, text, dates, records.

The engine's arrays are of numbers. An extension array keeps one or more of them, its *parts*, and a dtype that says what their elements mean: places in a table of
objects or texts, ticks since 1970, the fields of records. Moving elements about is done by the engine on the parts; arithmetic, order and conversion are the dtype's.
A call arrives here when the engine could not make sense of its arguments (``Function.on``), so that arrays of numbers pay nothing.
"""
