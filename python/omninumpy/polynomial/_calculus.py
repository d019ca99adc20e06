"""Derivatives and integrals of series of any family, along an axis of an array of coefficients."""

from math import gcd

from .._core.array import Array
from .._generated import functions as _f
from .._functions.elements import iterable, ndim
from . import _values
from .polyutils import as_integer


def _rows(c):
    """The coefficients along the first axis: numbers, or arrays of the other axes."""
    return c.tolist() if c.ndim == 1 else [c[i] for i in range(len(c))]


def _whole(rows, like):
    return _f.array(rows, dtype=like.dtype) if like.ndim == 1 else _f.stack(rows).astype(like.dtype)


def _prepared(c, times, how, axis):
    c = _f.array(c, ndmin=1, copy=True)
    if c.dtype.kind in "biu":
        c = c.astype(float)
    times = as_integer(times, "the order of %s" % how)
    axis = as_integer(axis, "the axis")
    if times < 0:
        raise ValueError("The order of %s must be non-negative" % how)
    return _f.moveaxis(c, axis, 0), times, axis


def _lower(family, rows):
    """The derivative's coefficients."""
    rows, result = list(rows), [None] * (len(rows) - 1)
    for n in range(len(rows) - 1, 0, -1):
        up, carry, step = family.derivative(n)
        result[n - 1] = _part(rows[n], up)
        if carry and n - step > 0:
            rows[n - step] = rows[n - step] + _part(rows[n], *carry)
    return result


def _higher(family, rows):
    """An integral's coefficients, with any constant."""
    result = [rows[0] * 0] * (len(rows) + 1)
    for n, value in enumerate(rows):
        up, carry, step = family.derivative(n + 1)
        result[n + 1] = result[n + 1] + _part(value, 1, up)
        if carry and n + 1 - step > 0:
            result[n + 1 - step] = result[n + 1 - step] - _part(value, carry[0], carry[1] * up)
    return result


def _part(value, p, q=1):
    """The p-th multiple of a q-th."""
    common = gcd(p, q) if q > 0 else -gcd(p, q)
    p, q = p // common, q // common
    value = value if p == 1 else -value if p == -1 else value * p
    return value if q == 1 else value / q


def differentiate(family, c, m, scl, axis):
    """The m-th derivative, each multiplied by ``scl``."""
    c, times, axis = _prepared(c, m, "derivation", axis)
    if times == 0:
        return _f.moveaxis(c, 0, axis)
    if times >= len(c):
        return _f.moveaxis(c[:1] * 0, 0, axis)
    rows = _rows(c)
    scl = scl.item() if isinstance(scl, Array) and not scl.shape else scl
    for _ in range(times):
        rows = _lower(family, rows if type(scl) is int and scl == 1 else [r * scl for r in rows])
    return _f.moveaxis(_whole(rows, c), 0, axis)


def integrate(family, c, m, k, lbnd, scl, axis):
    """The m-th integral, each multiplied by ``scl`` and with a constant that makes it ``k`` at ``lbnd``."""
    c, times, axis = _prepared(c, m, "integration", axis)
    constants = list(k) if iterable(k) else [k]
    if len(constants) > times:
        raise ValueError("Too many integration constants")
    if ndim(lbnd) != 0:
        raise ValueError("lbnd must be a scalar.")
    if ndim(scl) != 0:
        raise ValueError("scl must be a scalar.")
    if times == 0:
        return _f.moveaxis(c, 0, axis)
    rows = _rows(c)
    lbnd, scl = (v.item() if isinstance(v, Array) else v for v in (lbnd, scl))
    for constant in constants + [0] * (times - len(constants)):
        constant = constant.item() if isinstance(constant, Array) and not constant.shape else constant
        if not (type(scl) is int and scl == 1):
            rows = [r * scl for r in rows]
        if len(rows) == 1 and _f.all(_f.asarray(rows[0]) == 0):
            rows = [rows[0] + constant]
            continue
        rows = _higher(family, rows)
        rows[0] = rows[0] + (constant - _values.clenshaw(family, rows, lbnd))
    return _f.moveaxis(_whole(rows, c), 0, axis)
