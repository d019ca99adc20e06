"""Reductions and accumulations, each by the method of a ufunc."""

from ..._generated import functions as _f
from .. import discovery
from . import ufuncs
from ..._core.novalue import _NoValue
from ..dtypes import ExtensionDType
from ..handlers import handles


def _reduce(name, a, axis, dtype=None, out=None, keepdims=False, initial=_NoValue, where=True):
    if dtype is not None and not isinstance(dtype, ExtensionDType) and a.dtype.kind != "m":
        return getattr(_f, name).reduce(discovery.cast(a, dtype), axis, dtype, out, keepdims is True, initial, where)
    keepdims = False if keepdims is _NoValue else keepdims
    return ufuncs.Call(name, [a], out, where, dtype=dtype, method="reduce", axis=axis, keepdims=keepdims, initial=None if initial is _NoValue else initial).run()


@handles("sum")
def _sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_NoValue, where=True):
    return _reduce("add", a, axis, dtype, out, keepdims, initial, where)


@handles("prod", "product")
def _prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_NoValue, where=True):
    return _reduce("multiply", a, axis, dtype, out, keepdims, initial, where)


@handles("max", "amax")
def _max(a, axis=None, out=None, keepdims=False, initial=_NoValue, where=True):
    return _reduce("maximum", a, axis, None, out, keepdims, initial, where)


@handles("min", "amin")
def _min(a, axis=None, out=None, keepdims=False, initial=_NoValue, where=True):
    return _reduce("minimum", a, axis, None, out, keepdims, initial, where)


@handles("ptp")
def _ptp(a, axis=None, out=None, keepdims=False):
    return _f.subtract(_max(a, axis, None, keepdims), _min(a, axis, None, keepdims))


@handles("any")
def _any(a, axis=None, out=None, keepdims=False, where=True):
    return a.dtype.any_or_all("any", a, axis, out, keepdims, where)


@handles("all")
def _all(a, axis=None, out=None, keepdims=False, where=True):
    return a.dtype.any_or_all("all", a, axis, out, keepdims, where)


def _accumulate(name, a, axis, dtype, out):
    if axis is None:
        a, axis = a.ravel(), 0
    return ufuncs.Call(name, [a], out, dtype=dtype, method="accumulate", axis=axis).run()


@handles("cumsum")
def _cumsum(a, axis=None, dtype=None, out=None):
    return _accumulate("add", a, axis, dtype, out)


@handles("cumprod", "cumproduct")
def _cumprod(a, axis=None, dtype=None, out=None):
    return _accumulate("multiply", a, axis, dtype, out)
