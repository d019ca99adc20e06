"""Joined masked arrays, and functions applied along axes."""

import omninumpy as np

from ..._functions.indexing import ndindex
from ...exceptions import AxisError
from .._class.array import MaskedArray, masked_array
from .._class.constant import masked
from .._functions.creation import array, asanyarray, masked_all
from .._functions.masks import MAError, getdata, getmaskarray

__all__ = [
    "apply_along_axis", "apply_over_axes", "atleast_1d", "atleast_2d", "atleast_3d", "column_stack", "diagflat", "dstack", "hsplit", "hstack", "mr_", "row_stack",
    "stack", "vstack",
]  # fmt: skip


def _named(name, function):
    function.__name__ = function.__qualname__ = name
    function.__doc__ = "As numpy.%s, of data and masks (numpy.ma.%s)." % (name, name)
    return function


def _of_several(name, numpy_name=None):
    function = getattr(np, numpy_name or name)

    def join(x, *args, **params):
        data = function(tuple(np.asarray(getdata(a)) for a in x), *args, **params)
        mask = function(tuple(np.asarray(getmaskarray(a)) for a in x), *args, **params)
        return masked_array(data, mask=mask)

    return _named(name, join)


def _of_one(name):
    function = getattr(np, name)

    def change(x, *args, **params):
        if isinstance(x, np.ndarray):
            data, mask = function(np.asarray(getdata(x)), *args, **params), function(np.asarray(getmaskarray(x)), *args, **params)
        else:
            data, mask = function(np.asarray(x), *args, **params), function(np.asarray(getmaskarray(x)), *args, **params)
        return masked_array(data, mask=mask)

    return _named(name, change)


def _of_each(name):
    function = _of_one(name)

    def change(*args, **params):
        made = [function(a, **params) for a in args]
        return made[0] if len(made) == 1 else made

    return _named(name, change)


atleast_1d, atleast_2d, atleast_3d = map(_of_each, ("atleast_1d", "atleast_2d", "atleast_3d"))
hstack, column_stack, dstack, stack, vstack = map(_of_several, ("hstack", "column_stack", "dstack", "stack", "vstack"))
row_stack = _of_several("row_stack", "vstack")
hsplit, diagflat = map(_of_one, ("hsplit", "diagflat"))


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """The results of a function of the lines along an axis (numpy.ma.apply_along_axis)."""
    arr = array(arr, copy=False, subok=True)
    if not -arr.ndim <= axis < arr.ndim:
        raise AxisError(axis, arr.ndim)
    axis = axis % arr.ndim
    others = [i for i in range(arr.ndim) if i != axis]
    lines = arr.transpose(*others, axis)
    loop = lines.shape[:-1]
    results = [func1d(lines[index], *args, **kwargs) for index in ndindex(*loop)]
    scalars = not np.ndim(results[0])
    parts = [asanyarray(r) if r is not masked else None for r in results]
    shown = [p for p in parts if p is not None] or [masked_all(())]
    parts = [masked_all((), shown[0].dtype) if p is None else p for p in parts]
    whole = np.stack([np.asarray(p._data) for p in parts])
    mask = np.stack([np.asarray(getmaskarray(p)) for p in parts])
    inner = whole.shape[1:]
    whole, mask = whole.reshape(loop + inner), mask.reshape(loop + inner)
    if not scalars:
        for i in range(len(inner)):
            whole, mask = np.moveaxis(whole, len(loop) + i, axis + i), np.moveaxis(mask, len(loop) + i, axis + i)
    made = np.asarray(whole).view(MaskedArray)
    if mask.any() or not scalars:
        made._mask = np.asarray(mask)
    return made


def apply_over_axes(func, a, axes):
    """A function applied along one axis after another, each kept with length 1 (numpy.ma.apply_over_axes)."""
    value = asanyarray(a)
    count = value.ndim
    for axis in (axes,) if isinstance(axes, int) else axes:
        axis = axis + count if axis < 0 else axis
        result = func(value, axis)
        if np.ndim(result) != count:
            result = np.expand_dims(asanyarray(result), axis)
            if result.ndim != count:
                raise ValueError("function is not returning an array of the correct shape")
        value = result
    return value


class MAxisConcatenator:
    """Joins what stands in its brackets, as ``np.r_`` does (numpy.ma.mr_)."""

    def __init__(self, axis=0):
        self.axis = axis

    def __getitem__(self, key):
        if isinstance(key, str):
            raise MAError("Unavailable for masked array.")
        items = key if isinstance(key, tuple) else (key,)
        words, items = ([items[0]], items[1:]) if isinstance(items[0], str) else ([], items)
        data = [_plain_item(item) for item in items]
        mask = [_mask_item(item) for item in items]
        joined = np.r_[(*words, *data)]
        made = masked_array(joined, copy=False)
        hidden = np.asarray(np.r_[(*words, *mask)])
        if any(isinstance(item, MaskedArray) for item in items):
            made._mask = hidden.astype(bool).reshape(made.shape)
            if not hidden.any():
                made._mask = np.ma.nomask
        return made

    def __len__(self):
        return 0


def _plain_item(item):
    return item if isinstance(item, slice) else np.asarray(getdata(item)) if not isinstance(item, (int, float, complex)) else item


def _mask_item(item):
    if isinstance(item, slice):
        return np.zeros(np.r_[item].shape, dtype=bool)
    return np.asarray(getmaskarray(item))


class mr_class(MAxisConcatenator):
    """The class of ``mr_``."""

    def __init__(self):
        super().__init__(0)


mr_ = mr_class()
