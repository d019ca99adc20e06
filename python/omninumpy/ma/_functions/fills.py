"""Fill values: what stands for a masked element where there is no mask."""

import omninumpy as np

from ..._releases.release import release

__all__ = ["common_fill_value", "default_fill_value", "filled", "maximum_fill_value", "minimum_fill_value", "set_fill_value"]

DEFAULTS = {"b": True, "c": 1e20 + 0j, "f": 1e20, "i": 999999, "u": 999999, "O": "?", "S": b"N/A", "U": "N/A", "V": b"???"}
"""Fill values by the kind of a dtype; those of dates are ``NaT``."""


def _by_field(dtype, value_of):
    """What a function says of the dtype of each field, as a record."""
    if getattr(dtype, "subdtype", None):
        return _by_field(dtype.subdtype[0], value_of)
    if getattr(dtype, "names", None):
        return np.array(tuple(_by_field(dtype[name], value_of) for name in dtype.names), dtype=dtype)[()]
    return value_of(dtype)


def _dtype_of(obj):
    if isinstance(obj, np.dtype):
        return obj
    found = getattr(obj, "dtype", None)
    if isinstance(found, np.dtype):
        return found
    try:
        return np.asanyarray(obj).dtype
    except TypeError:
        return _NoArray(obj)


class _NoArray:
    """What stands for the dtype of something that no array can hold."""

    def __init__(self, obj):
        self.kind = "U" if isinstance(obj, str) else "S" if isinstance(obj, bytes) else "O"


def default_fill_value(obj):
    """The fill value of arrays of a dtype unless another one is set; of an array or a number that of its dtype (numpy.ma.default_fill_value)."""
    return _by_field(_dtype_of(obj), _default)


def _default(dtype):
    if dtype.kind in "Mm":
        return dtype.type("NaT", np.datetime_data(dtype)[0]) if hasattr(np, "datetime_data") else dtype.type("NaT")
    return DEFAULTS.get(dtype.kind, "?")


def _extreme(obj, largest, name):
    if not hasattr(obj, "dtype") and isinstance(obj, (str, bytes)):
        raise TypeError("Unsuitable type <class '%s'> for calculating %s." % (np.asanyarray(obj).dtype, name))

    def of(dtype):
        if dtype.kind == "b":
            return int(largest)
        if dtype.kind in "iu":
            limits = np.iinfo(dtype)
            return limits.max if largest else limits.min
        if dtype.kind == "f":
            return np.inf if largest else -np.inf
        if dtype.kind == "c":
            return complex(np.inf, np.inf) if largest else complex(-np.inf, -np.inf)
        if dtype.kind in "Mm":
            return dtype.type(2**63 - 1 if largest else -(2**63) + 1, np.datetime_data(dtype)[0])
        raise TypeError("Unsuitable type %s for calculating %s." % (dtype, name))

    return _by_field(_dtype_of(obj), of)


def minimum_fill_value(obj):
    """The largest value of a dtype: with it in masked places the minimum is that of the others (numpy.ma.minimum_fill_value)."""
    return _extreme(obj, True, "minimum")


def maximum_fill_value(obj):
    """The smallest value of a dtype: with it in masked places the maximum is that of the others (numpy.ma.maximum_fill_value)."""
    return _extreme(obj, False, "maximum")


def checked(fill_value, dtype):
    """A fill value as an array without axes, which arrays of a dtype can be filled with."""
    dtype = np.dtype(dtype)
    if fill_value is None:
        return np.array(default_fill_value(dtype), dtype="u8" if dtype.kind == "u" and release() >= (2, 0) else None)
    if getattr(dtype, "names", None):
        if isinstance(fill_value, (np.ndarray, np.void)):
            try:
                return np.array(fill_value, dtype=dtype)
            except ValueError:
                raise ValueError("Unable to transform %s to dtype %s" % (fill_value, dtype.descr)) from None
        values = fill_value if isinstance(fill_value, tuple) else (fill_value,) * len(dtype.names)
        return np.array(values, dtype=dtype)
    if isinstance(fill_value, str) and dtype.kind not in "OSVU":
        raise TypeError("Cannot set fill value of string with array of dtype %s" % dtype)
    try:
        if dtype.kind in "iu" and type(fill_value) is int and release() < (2, 0):
            return np.array([fill_value]).astype(dtype).reshape(())
        return np.array(fill_value, dtype=dtype)
    except (OverflowError, ValueError):
        raise TypeError("Cannot convert fill_value %s to dtype %s" % (fill_value, dtype)) from None


def set_fill_value(a, fill_value):
    """Sets the fill value of a masked array; of other things nothing (numpy.ma.set_fill_value)."""
    if hasattr(a, "_fill_value"):
        a.set_fill_value(fill_value)


def get_fill_value(a):
    """The fill value of an array, or that of its dtype."""
    return a.fill_value if hasattr(a, "_fill_value") else default_fill_value(a)


def common_fill_value(a, b):
    """The fill value that two arrays share, or None (numpy.ma.common_fill_value)."""
    first, second = get_fill_value(a), get_fill_value(b)
    return first if first == second else None


def filled(a, fill_value=None):
    """An array without mask, with a fill value where elements were masked (numpy.ma.filled)."""
    if hasattr(a, "filled"):
        return a.filled(fill_value)
    return a if isinstance(a, np.ndarray) else np.array(a, "O") if isinstance(a, dict) else np.array(a)
