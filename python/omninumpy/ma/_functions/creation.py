"""Functions that make masked arrays."""

import functools

import omninumpy as np

from .._class.array import MaskedArray, masked_array
from .masks import make_mask_descr, nomask

__all__ = [
    "arange", "array", "asanyarray", "asarray", "empty", "empty_like", "frombuffer", "fromfunction", "identity", "indices", "masked_all", "masked_all_like", "ones",
    "ones_like", "squeeze",
    "zeros", "zeros_like", "clip",
]  # fmt: skip


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
    """A masked array of data and a mask (numpy.ma.array)."""
    return MaskedArray(
        data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask, hard_mask=hard_mask, fill_value=fill_value, ndmin=ndmin, shrink=shrink, order=order,
    )  # fmt: skip


def asarray(a, dtype=None, order=None):
    """A masked array of what can be one, without copying if possible (numpy.ma.asarray)."""
    return masked_array(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order)


def asanyarray(a, dtype=None, order=None):
    """As ``asarray``, and subclasses stay what they are (numpy.ma.asanyarray)."""
    if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
        return a
    return masked_array(a, dtype=dtype, copy=False, keep_mask=True, subok=True)


def _masked_version(name):
    """A function of NumPy's whose result is a masked array, with a fill value and a kind of mask if told so."""

    def convert(*args, **params):
        options = {"fill_value": params.pop("fill_value", None), "hardmask": params.pop("hardmask", None)}
        result = getattr(np, name)(*args, **params)
        result = result if isinstance(result, MaskedArray) else np.asarray(result).view(MaskedArray)
        if options["fill_value"] is not None:
            result.fill_value = options["fill_value"]
        if options["hardmask"]:
            result._hardmask = True
        return result

    functools.update_wrapper(convert, getattr(np, name), assigned=("__name__", "__qualname__", "__doc__"), updated=())
    del convert.__wrapped__
    return convert


arange, clip, empty, empty_like, frombuffer, fromfunction, identity, indices, ones, ones_like, squeeze, zeros, zeros_like = map(_masked_version, (
    "arange", "clip", "empty", "empty_like", "frombuffer", "fromfunction", "identity", "indices", "ones", "ones_like", "squeeze", "zeros", "zeros_like",
))  # fmt: skip


def masked_all(shape, dtype=float):
    """An array all of whose elements are masked (numpy.ma.masked_all)."""
    return masked_array(np.empty(shape, dtype), mask=np.ones(shape, make_mask_descr(dtype)))


def masked_all_like(arr):
    """An array like another one, all of whose elements are masked (numpy.ma.masked_all_like)."""
    made = np.empty_like(arr).view(MaskedArray)
    made._mask = np.ones(made.shape, dtype=make_mask_descr(made.dtype))
    return made
