"""Helpers for functions that take axes (numpy.lib.array_utils)."""

import operator

from ..exceptions import AxisError


def normalize_axis_index(axis, ndim, msg_prefix=None):
    """The axis counted from the front."""
    axis = operator.index(axis)
    if not -ndim <= axis < ndim:
        raise AxisError(axis, ndim, msg_prefix)
    return axis % ndim


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    """Axes counted from the front, in a tuple."""
    axes = (axis,) if not isinstance(axis, (tuple, list)) else axis
    axes = tuple(normalize_axis_index(a, ndim, argname) for a in axes)
    if not allow_duplicate and len(set(axes)) != len(axes):
        raise ValueError("repeated axis in `%s` argument" % argname if argname else "repeated axis")
    return axes


def byte_bounds(a):
    """The addresses of the first byte of an array's memory and of the one past its end."""
    address, shape, strides = a.ctypes.data, a.shape, a.strides
    low, high = address, address + a.itemsize
    for length, stride in zip(shape, strides):
        reach = (length - 1) * stride
        low, high = (low + reach, high) if reach < 0 else (low, high + reach)
    return low, high


__all__ = ["byte_bounds", "normalize_axis_index", "normalize_axis_tuple"]
