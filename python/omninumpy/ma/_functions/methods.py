"""Functions that call the method of their name."""

import inspect

import omninumpy as np

from ..._core.novalue import _NoValue
from .._class.array import MaskedArray
from .creation import asanyarray
from .masks import getdata, getmask

_BY_METHOD = (
    "all", "anom", "any", "argmax", "argmin", "compress", "count", "cumprod", "cumsum", "diagonal", "harden_mask", "ids", "mean", "nonzero", "prod", "product", "ravel", "repeat",
    "soften_mask", "std", "sum", "swapaxes", "trace", "var",
)  # fmt: skip

__all__ = [*_BY_METHOD, "amax", "amin", "anomalies", "copy", "max", "min", "ptp", "round", "round_"]


def _by_method(name, reversed=False):
    """The method of an array, as a function."""

    def function(a, *args, **params):
        if reversed:
            a, args = args[0], (a, *args[1:])
        method = getattr(a, name, None) if isinstance(a, MaskedArray) else None
        return method(*args, **params) if method is not None else getattr(asanyarray(a), name)(*args, **params)

    method = getattr(MaskedArray, name)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = "%s (numpy.ma.%s)" % ((method.__doc__ or name).rstrip("."), name)
    parameters = list(inspect.signature(method).parameters.values())[1:]
    function.__signature__ = inspect.Signature([inspect.Parameter("a", inspect.Parameter.POSITIONAL_OR_KEYWORD), *(p for p in parameters if p.name != "a")])
    return function


globals().update({name: _by_method(name, reversed=name == "compress") for name in _BY_METHOD})
shrink_mask = _by_method("shrink_mask")
anomalies = anom  # noqa: F821 (of the line above)


def copy(a, *args, **params):
    """A copy of data and mask (numpy.ma.copy)."""
    return asanyarray(a).copy(*args, **params)


def _extreme(name):
    def extreme(obj, axis=None, out=None, fill_value=None, keepdims=_NoValue):
        options = {} if keepdims is _NoValue else {"keepdims": keepdims}
        return getattr(asanyarray(obj), name)(axis=axis, fill_value=fill_value, out=out, **options)

    extreme.__name__ = extreme.__qualname__ = name
    extreme.__doc__ = "%s (numpy.ma.%s)" % (getattr(MaskedArray, name).__doc__.rstrip("."), name)
    return extreme


max, min, ptp = map(_extreme, ("max", "min", "ptp"))


def amax(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """Another name of ``np.max`` (numpy.ma.amax)."""
    return np.max(a, axis, out, keepdims, initial, where)


def amin(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """Another name of ``np.min`` (numpy.ma.amin)."""
    return np.min(a, axis, out, keepdims, initial, where)


def round_(a, decimals=0, out=None):
    """The elements rounded to a number of decimals (numpy.ma.round)."""
    if out is None:
        return np.round(a, decimals, out)
    np.round(getdata(a), decimals, getattr(out, "_data", out))
    if hasattr(out, "_mask"):
        out._mask = getmask(a)
    return out


round = round_
