"""numpy.loadtxt of what the engine does not read: text, records, and columns with converters."""

import itertools
import operator

from ..._core.dtypes import as_dtype
from ..._extension.discovery import as_array
from ..._generated import functions as _f
from ..._releases.scope import release
from ..._bridge.engine import Function, warn
from .columns import assembled, column, leaves, squeezed
from .lines import Splitter, lines_of


_plain = Function(
    "np", "loadtxt", ("fname", "dtype", "comments", "delimiter", "converters", "skiprows", "usecols", "unpack", "ndmin", "encoding", "max_rows", "=quotechar"),
    (float, "#", None, None, 0, None, False, 0, None, None, None),
)  # fmt: skip


def loadtxt(fname, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows, quotechar):
    """What ``numpy.loadtxt`` reads: numbers by the engine; text, records and columns with converters here."""
    dtype = as_dtype(float if dtype is None else dtype)
    if usecols is not None:
        usecols = [operator.index(one) for one in (usecols if hasattr(usecols, "__iter__") else [usecols])]
    if callable(converters) and release() < (1, 23):
        raise AttributeError("type object '%s' has no attribute 'items'" % getattr(converters, "__name__", converters))
    source = fname
    if dtype.kind in "iu" or not (isinstance(fname, str) or hasattr(fname, "__fspath__")):
        source = lines_of(fname, encoding)
    if converters is None and dtype.code is not None and not (dtype.kind in "iu" and any("." in line or "e" in line.lower() for line in source)):
        encoding = None if encoding == "bytes" else encoding
        return as_array(_plain(source, dtype, comments, delimiter, None, skiprows, usecols, unpack, ndmin, encoding, max_rows, quotechar))
    split = Splitter(delimiter, comments, False, quotechar, "\r\n")
    return _loadtxt(lines_of(source, encoding), dtype, split, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows, fname)


def _loadtxt(lines, dtype, split, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows, fname):
    if ndmin not in (0, 1, 2):
        raise ValueError("Illegal value of ndmin keyword: %s" % ndmin)
    rows = [row for row in map(split, lines[skiprows:]) if row]
    rows = rows if max_rows is None else rows[:max_rows]
    kinds = leaves(dtype)
    if not rows:
        warn('UserWarning: loadtxt: input contained no data: "%s"' % (fname,))
        made = _f.zeros((0,), dtype)
        return made if ndmin < 2 else made.reshape(0, 1)
    width = len(rows[0])
    for i, row in enumerate(rows):
        if len(row) != width and usecols is None:
            raise ValueError("the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and avoid this error" % (width, len(row), i + 1))
    places = list(range(width)) if usecols is None else usecols
    if dtype.names is not None and len(places) != len(kinds):
        raise ValueError("The dtype passed requires %d columns but %d were found at row 1; use `usecols` to select a subset and avoid this error" % (len(kinds), len(places)))
    functions = _converters(converters, places, width, encoding)
    try:
        columns = [[convert(row[place]) for row in rows] if convert else [row[place] for row in rows] for place, convert in zip(places, functions)]
    except IndexError:
        raise ValueError("invalid column index %d at row 1 with %d columns" % (max(places), width)) from None
    if dtype.names is not None:
        made = assembled(dtype, (column(values, kind) for values, kind in zip(columns, kinds)), len(rows))
        made = squeezed(made, ndmin)
        return [made[name] for name in dtype.names] if unpack else made
    flat = list(itertools.chain.from_iterable(zip(*columns)))
    made = squeezed(column(flat, dtype).reshape(len(rows), len(places)), ndmin)
    return made.T if unpack else made


def _converters(converters, places, width, encoding):
    if converters is None:
        return [None] * len(places)
    wrap = _with_bytes if encoding == "bytes" or encoding is None and release() < (2, 0) else lambda function: function
    if callable(converters):
        return [wrap(converters)] * len(places)
    if not isinstance(converters, dict):
        raise TypeError("converters must be a dictionary mapping columns to converter functions or a single callable.")
    known = {place % width: wrap(function) for place, function in converters.items()}
    return [known.get(place % width) for place in places]


def _with_bytes(function):
    # Until 2.0 converters got bytes.
    def convert(text):
        try:
            return function(text.encode("latin-1"))
        except (TypeError, ValueError):
            return function(text)

    return function if function is float or function is int else convert


