"""Tables of text with elements that are not numbers (numpy.loadtxt, numpy.genfromtxt, numpy.savetxt)."""

import csv
import inspect
import os

from .._bridge.engine import warn
from .._core.dtypes import DTYPES, as_dtype
from .._generated import functions as _f
from .._releases.scope import release
from . import discovery
from .dtypes import ExtensionDType
from .handlers import handles


def _lines(source, encoding=None):
    """The lines of a file, a path or a sequence."""
    if isinstance(source, (str, os.PathLike)):
        with open(source, encoding=None if encoding == "bytes" else encoding) as opened:
            yield from opened.read().splitlines()
        return
    for line in source:
        yield (line.decode("latin-1") if isinstance(line, bytes) else line).rstrip("\r\n")


def _cells(lines, comments, delimiter, quotechar=None):
    """The cells of each line that has any."""
    marks = [comments] if isinstance(comments, (str, bytes)) else list(comments or ())
    marks = [mark.decode("latin-1") if isinstance(mark, bytes) else mark for mark in marks]
    delimiter = delimiter.decode("latin-1") if isinstance(delimiter, bytes) else delimiter
    for line in lines:
        for mark in marks:
            line = line.split(mark, 1)[0]
        if not line.strip():
            continue
        if quotechar:
            yield next(csv.reader([line], delimiter=delimiter or " ", quotechar=quotechar, skipinitialspace=delimiter is None))
        else:
            yield line.split(delimiter)


def _columns(rows, usecols):
    if usecols is None:
        return rows
    columns = [usecols] if isinstance(usecols, int) else list(usecols)
    return [[row[column] for column in columns] for row in rows]


def _check_lengths(rows):
    for number, row in enumerate(rows):
        if len(row) != len(rows[0]):
            if release() < (1, 23):
                raise ValueError("Wrong number of columns at line %d" % (number + 1))
            raise ValueError("the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and avoid this error" % (len(rows[0]), len(row), number + 1))


def plain_table(of_engine, args, kwargs):
    """What ``loadtxt`` gives: the engine's arrays where the dtype is one of numbers."""
    dtype = args[1] if len(args) > 1 else kwargs.get("dtype", float)
    if isinstance(kwargs.get("usecols"), int):
        kwargs["usecols"] = [kwargs["usecols"]]
    if as_dtype(dtype).code is not None or as_dtype(dtype).names is not None:
        return of_engine(*args, **kwargs)
    arguments = inspect.signature(of_engine).bind(*args, **kwargs).arguments
    arguments.pop("like", None)
    return _loadtxt(**{**arguments, "dtype": as_dtype(dtype)})


def _loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, quotechar=None):
    lines = list(_lines(fname, encoding))[skiprows:]
    rows = list(_cells(lines, comments, delimiter, quotechar))
    rows = _columns(rows if max_rows is None else rows[:max_rows], usecols)
    _check_lengths(rows)
    if converters:
        rows = [[_converted(converters, column, cell) for column, cell in enumerate(row)] for row in rows]
    values = [value for row in rows for value in row]
    if dtype.kind == "S":
        values = [value.encode("latin-1") if isinstance(value, str) else value for value in values]
    if not rows:
        warn("UserWarning: loadtxt: %s: \"%s\"" % ("input contained no data" if release() >= (1, 23) else "Empty input file", fname))
    made = dtype.sized(values).encode(values, (len(rows), len(rows[0]) if rows else 0))
    return _shaped(made, ndmin, unpack)


def _converted(converters, column, cell):
    function = converters if callable(converters) else converters.get(column)
    return cell if function is None else function(cell)


def _shaped(made, ndmin, unpack):
    if not made.size:
        made = made.reshape((0,) if ndmin < 2 else (0, 1))
    made = _f.squeeze(made) if made.ndim > ndmin else made
    while made.ndim < ndmin:
        made = made.reshape((1,) + made.shape) if ndmin == 1 or made.ndim == 0 else made.reshape((-1, 1))
    return made.T if unpack else made


# Tables with missing values


def table(of_engine, args, kwargs):
    """What ``genfromtxt`` gives: the engine's arrays where the dtype is one of numbers."""
    arguments = inspect.signature(of_engine).bind(*args, **kwargs).arguments
    dtype = arguments.get("dtype", float)
    if dtype is not None and as_dtype(dtype).code is not None:
        return of_engine(*args, **kwargs)
    arguments["dtype"] = None if dtype is None else as_dtype(dtype)
    # Before NumPy 2 texts were bytes unless an encoding was named.
    in_bytes = release() < (2, 0) and arguments.setdefault("encoding", "bytes") == "bytes"
    arguments.pop("like", None)
    found = _genfromtxt(in_bytes=in_bytes, **arguments)
    return of_engine(*args, **kwargs) if found is NotImplemented else found


def _genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None,
                excludelist=None, deletechars=None, replace_space="_", autostrip=False, case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True,
                invalid_raise=True, max_rows=None, encoding=None, ndmin=0, in_bytes=False):  # fmt: skip
    guessed = dtype is None
    if not guessed and dtype.names is not None:
        return NotImplemented
    lines = list(_lines(fname, encoding))[skip_header:]
    lines = lines[: len(lines) - skip_footer]
    header = _header(lines, comments, delimiter) if names is True else None
    rows = list(_cells([line.strip(" \r\n") for line in lines], comments, delimiter))
    rows = _columns(rows if max_rows is None else rows[:max_rows], usecols)
    _check_lengths(rows)
    strip = autostrip or delimiter is None or guessed
    columns = [[cell.strip() if strip else cell for cell in column] for column in zip(*rows)]
    if converters:
        columns = [[_converted(converters, number, cell) for cell in column] for number, column in enumerate(columns)]
    fields = header or (names.split(",") if isinstance(names, str) else names)
    if not guessed:
        values = [value for row in zip(*columns) for value in row]
        values = [value.encode("latin-1") if dtype.kind == "S" and isinstance(value, str) else value for value in values]
        return _shaped(dtype.sized(values).encode(values, (len(rows), len(columns))), ndmin, unpack)
    return _guessed(columns, len(rows), fields if fields and fields is not True else None, defaultfmt, in_bytes, unpack, ndmin)


def _header(lines, comments, delimiter):
    first = lines.pop(0)
    return [name.strip() for name in next(_cells([first.lstrip((comments or "#") + " ")], comments, delimiter))]


def _bool(cell):
    return {"TRUE": True, "FALSE": False}[cell.upper()]


_KINDS = [(DTYPES[0], _bool), (DTYPES[4], int), (DTYPES[11], float), (DTYPES[13], complex)]
_FILLING = {"b": False, "i": -1, "f": float("nan"), "c": complex("nan+0j")}


def _guess(cells):
    """The dtype that holds all cells of a column, and their values. Empty ones are missing."""
    for dtype, function in _KINDS:
        try:
            return dtype, [function(cell) if cell else _FILLING[dtype.kind] for cell in cells]
        except (KeyError, ValueError):
            continue
    return None, cells


def _guessed(columns, count, fields, defaultfmt, in_bytes, unpack, ndmin):
    found = []
    for cells in columns:
        dtype, values = _guess(cells) if all(isinstance(cell, str) for cell in cells) else _of_values(cells)
        if dtype is None:
            values = [value.encode("latin-1") for value in values] if in_bytes else values
            dtype = discovery.as_array(values).dtype
        found.append((dtype, values))
    if in_bytes and any(dtype.kind == "S" for dtype, _ in found):
        warn(
            "VisibleDeprecationWarning: Reading unicode strings without specifying the encoding argument is deprecated. Set the encoding, use None for the system default."
        )
    # Columns without any entry take the dtype of the others.
    known = [dtype for (dtype, _), cells in zip(found, columns) if any(cells)] or [found[0][0]]
    kinds = {dtype if not isinstance(dtype, ExtensionDType) else dtype.kind for dtype in known}
    if fields is None and len(kinds) == 1:
        values = [value for row in zip(*(values for _, values in found)) for value in row]
        made = discovery.as_array(values, known[0] if not isinstance(known[0], ExtensionDType) else None).reshape((count, len(found)))
        return _shaped(made, ndmin, unpack)
    names = list(fields) if fields else [defaultfmt % i for i in range(len(found))]
    dtype = as_dtype([(name, one.str) for name, (one, _) in zip(names, found)])
    rows = list(zip(*(values for _, values in found)))
    made = _f.array(rows, dtype=dtype)
    return _f.squeeze(made) if ndmin == 0 else made


def _of_values(values):
    array = discovery.as_array(values)
    return array.dtype, values


@handles("savetxt", data="X")
def _savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    if X.dtype.names is not None:
        return NotImplemented
    if X.ndim not in (1, 2):
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    rows = X.reshape((-1, 1)) if X.ndim == 1 else X
    form = delimiter.join(fmt if isinstance(fmt, (list, tuple)) else [fmt] * rows.shape[1]) if not isinstance(fmt, str) or fmt.count("%") == 1 else fmt
    text = [comments + header.replace("\n", "\n" + comments)] if header else []
    for row in rows.tolist():
        try:
            text.append(form % tuple(row))
        except TypeError:
            raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')" % (X.dtype, form)) from None
    text += [comments + footer.replace("\n", "\n" + comments)] if footer else []
    _write("".join(line + newline for line in text), fname, encoding)


def _write(text, target, encoding):
    if not hasattr(target, "write"):
        with open(target, "w", encoding=encoding or "latin-1") as opened:
            opened.write(text)
        return
    try:
        target.write(text)
    except TypeError:
        target.write(text.encode(encoding or "latin-1"))
