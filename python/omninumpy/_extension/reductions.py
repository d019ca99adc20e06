"""Reductions: those that are a ufunc's, and means."""

from .._generated import functions as _f
from . import ufuncs
from .._core.array import Array
from .._core.novalue import _NoValue
from .._core.scalars import generic
from .._version import at_least
from .handlers import handles


def _reduce(name, a, axis, dtype=None, out=None, keepdims=False, initial=_NoValue, where=True):
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


@handles("mean")
def _mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    return _quotient(_sum(a, axis, None if a.dtype.kind == "m" else dtype, None, keepdims, where=where), _count(a, axis))


def _count(a, axis):
    count = 1
    for one in range(a.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,):
        count *= a.shape[one]
    return count


def _quotient(total, count):
    return _f.divide(total, count) if isinstance(total, (Array, generic)) else total / count


@handles("var")
def _var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    difference = _f.subtract(a, _mean(a, axis, keepdims=True))
    squares = _f.square(difference) if at_least("2.3") else _f.multiply(difference, difference)
    return _quotient(_sum(squares, axis, None, None, keepdims), _count(a, axis) - ddof)


@handles("std")
def _std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    return _f.sqrt(_var(a, axis, dtype, out, ddof, keepdims))


@handles("diff")
def _diff(a, n=1, axis=-1, prepend=_NoValue, append=_NoValue):
    for _ in range(n):
        count = a.shape[axis]
        a = _f.subtract(_f.take(a, range(1, count), axis), _f.take(a, range(count - 1), axis))
    return a


@handles("dot", "inner", data="a b")
def _dot(a, b, out=None):
    from .elementwise import dot

    return dot(a, b)[()]


@handles("matmul", data="x1 x2")
def _matmul(x1, x2, out=None):
    from .elementwise import dot

    return dot(x1, x2, matrices=True)[()]


@handles("clip")
def _clip(a, a_min=None, a_max=None, out=None):
    made = a if a_min is None else _f.maximum(a, a_min)
    return made if a_max is None else _f.minimum(made, a_max)


@handles("round", "around")
def _round(a, decimals=0, out=None):
    raise TypeError("loop of ufunc does not support argument 0 of type %s which has no callable rint method" % type(a.ravel()[0]).__name__)
