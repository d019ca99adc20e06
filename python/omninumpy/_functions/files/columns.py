"""Columns of text as arrays, and arrays of several columns."""

from ..._bridge.engine import warn
from ..._core.dtypes import as_dtype
from ..._extension import parsing  # noqa: F401 (by which texts have a dtype)
from ..._extension.discovery import as_array
from ..._extension.records import layout
from ..._extension.records.array import of_parts
from ..._generated import functions as _f
from ..._releases.scope import release


def leaves(dtype):
    """The dtypes of the columns that an element of a dtype takes."""
    if dtype.names is not None:
        return [leaf for field in dtype._fields_list() for leaf in leaves(field.dtype)]
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        count = 1
        for length in shape:
            count *= length
        return leaves(base) * count
    return [dtype]


def assembled(dtype, columns, count):
    """An array of a dtype of its columns, which an iterator gives in the order of ``leaves``."""
    if dtype.names is not None:
        return of_parts(dtype, [assembled(field.dtype, columns, count) for field in dtype._fields_list()], (count,))
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        parts = [assembled(base, columns, count) for _ in range(len(leaves(dtype)) // max(len(leaves(base)), 1))]
        return _f.stack(parts, 1).reshape((count, *shape))
    return next(columns)


def column(values, dtype):
    """A column of texts or converted values as an array of a dtype."""
    if dtype.kind == "b":
        return _f.array([_truth(value) for value in values], dtype=dtype)
    if dtype.kind == "S":
        values = [value.encode("latin-1") if isinstance(value, str) else value for value in values]
    if dtype.kind in "iufc":
        values = [_number(value, dtype.kind) for value in values]
    return as_array(values, dtype)


def _truth(value):
    return bool(int(value)) if isinstance(value, str) else bool(value)


def _number(value, kind):
    if not isinstance(value, (str, bytes)):
        return value
    value = value.decode("latin-1") if isinstance(value, bytes) else value
    if kind == "c":
        return complex(value.strip().replace("i", "j"))
    if kind == "f":
        return float.fromhex(value) if "0x" in value.lower() else float(value)
    try:
        return int(value)
    except ValueError:
        # From 1.23 on there were releases that read integers by way of floats.
        if not (1, 23) <= release() < (2, 4):
            raise
        number = int(float(value))
        warn("DeprecationWarning: loadtxt(): Parsing an integer via a float is deprecated.")
        return number


def squeezed(array, ndmin):
    """An array without axes of length one, as far as a least number of axes allows."""
    if array.ndim > ndmin:
        array = array.reshape(tuple(length for length in array.shape if length != 1))
    if array.ndim < ndmin:
        array = _f.atleast_1d(array) if ndmin == 1 else _f.atleast_2d(array).T
    return array


def structure(dtypes, names):
    """The dtype of fields of some dtypes and names."""
    return layout.structure([layout.Field(name, as_dtype(dtype)) for name, dtype in zip(names, dtypes)])


def recfromtxt(fname, **kwargs):
    """A record array of a text file, whose columns tell their dtypes (numpy.recfromtxt)."""
    from ..text_files import genfromtxt

    kwargs.setdefault("dtype", None)
    usemask = kwargs.get("usemask", False)
    return _as_records(genfromtxt(fname, **kwargs), usemask)


def recfromcsv(fname, **kwargs):
    """A record array of a file of values with commas between them, whose first line holds the fields' names (numpy.recfromcsv)."""
    from ..text_files import genfromtxt

    kwargs.setdefault("case_sensitive", "lower")
    kwargs.setdefault("names", True)
    kwargs.setdefault("delimiter", ",")
    kwargs.setdefault("dtype", None)
    usemask = kwargs.get("usemask", False)
    return _as_records(genfromtxt(fname, **kwargs), usemask)


def _as_records(array, usemask):
    from ..._extension.records.recarray import recarray

    return array if usemask or array.dtype.names is None else array.view(recarray)
