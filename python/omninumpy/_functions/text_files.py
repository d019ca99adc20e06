"""numpy.loadtxt, genfromtxt and savetxt: plain tables of numbers are read by the engine, everything else in ``_files``."""

import os
import tempfile

from .._bridge.engine import Function, warn
from .._core.dtypes import as_dtype
from .._core.novalue import _NoValue
from .._generated import functions as _f

__all__ = ["genfromtxt", "loadtxt", "savetxt"]

_DELETED = " !#$%&'()*+,-./:;<=>?@[\\]^{|}~"
_engine_genfromtxt = Function(
    "np", "genfromtxt",
    ("fname", "dtype", "comments", "delimiter", "skip_header", "skip_footer", "filling_values", "usecols", "autostrip", "unpack", "invalid_raise", "max_rows", "=ndmin"),
    (float, "#", None, 0, 0, None, None, False, None, True, None, 0),
)  # fmt: skip


def loadtxt(
    fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None,
    like=None,
):  # fmt: skip
    """Reads a text file whose lines have the same number of columns: numbers, text or records (numpy.loadtxt)."""
    from .files.reading import loadtxt

    return loadtxt(fname, dtype, comments, delimiter, converters, skiprows, usecols, unpack, ndmin, encoding, max_rows, quotechar)


def genfromtxt(
    fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None,
    excludelist=None, deletechars=_DELETED, replace_space="_", autostrip=False, case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True,
    max_rows=None, encoding=_NoValue, *, ndmin=0, like=None,
):  # fmt: skip
    """Reads a text file in which values may be missing (numpy.genfromtxt).

    With ``dtype=None`` each column tells its own dtype, and with ``names`` columns are fields; ``names=True`` takes the names of the first line.
    """
    if dtype is not None and names in (None, False) and converters is None and missing_values is None and not usemask and loose and invalid_raise:
        kind = as_dtype(dtype)
        plain = filling_values is None or isinstance(filling_values, (int, float))
        if kind.code is not None and plain and (delimiter is None or isinstance(delimiter, str)) and (usecols is None or isinstance(usecols, (list, tuple))):
            from .files.lines import lines_of

            source = fname if isinstance(fname, str) or hasattr(fname, "__fspath__") else lines_of(fname)
            if not source:
                warn('UserWarning: genfromtxt: Empty input file: "%s"' % (fname,))
            made = _engine_genfromtxt(source, kind, comments, delimiter, skip_header, skip_footer, filling_values, usecols, autostrip, unpack, invalid_raise, max_rows, ndmin)
            return _f.asarray(made)
    from .files.guessing import genfromtxt

    return genfromtxt(
        fname, dtype, comments, delimiter, skip_header, skip_footer, converters, missing_values, filling_values, usecols, names, excludelist, deletechars, replace_space, autostrip,
        case_sensitive, defaultfmt, unpack, usemask, loose, invalid_raise, max_rows, encoding, ndmin=ndmin,
    )  # fmt: skip


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """Writes a table as text, to a file by its name or to an open one, binary or of text (numpy.savetxt)."""
    if not hasattr(fname, "write") or hasattr(fname, "mode") and "b" in str(fname.mode):
        _f.savetxt(fname, X, fmt, delimiter, newline, header, footer, comments, encoding)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.txt")
        _f.savetxt(path, X, fmt, delimiter, newline, header, footer, comments, encoding)
        with open(path, encoding=encoding or "latin-1", newline="") as written:
            text = written.read()
    try:
        fname.write(text)
    except TypeError:
        fname.write(text.encode(encoding or "latin-1"))
