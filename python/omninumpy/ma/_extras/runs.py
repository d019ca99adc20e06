"""Where masked and other elements lie beside each other; rows and columns with masked elements."""

import builtins
import warnings

import omninumpy as np

from ..._core.novalue import _NoValue
from ...exceptions import _refused
from .._class.constant import masked
from .._functions.creation import array, asarray
from .._functions.masks import getmask, getmaskarray, nomask

__all__ = [
    "clump_masked", "clump_unmasked", "compress_cols", "compress_nd", "compress_rowcols", "compress_rows", "flatnotmasked_contiguous", "flatnotmasked_edges",
    "mask_cols", "mask_rowcols",
    "mask_rows", "ndenumerate", "notmasked_contiguous", "notmasked_edges",
]  # fmt: skip


def _runs(mask, value):
    """Beginning and end of each run of a value."""
    mask = np.asarray(mask).ravel().tolist()
    runs, start = [], None
    for place, item in enumerate([*mask, not value]):
        if item == value and start is None:
            start = place
        elif item != value and start is not None:
            runs.append((start, place))
            start = None
    return runs


def _clumps(mask, value):
    length = mask.size
    # As NumPy has it: Python's numbers at the ends of the array, and its own in between.
    return [slice(0 if start == 0 else np.int64(start), length if stop == length else np.int64(stop), None) for start, stop in _runs(mask, value)]


def clump_unmasked(a):
    """The slices of an array along one axis without masked elements (numpy.ma.clump_unmasked)."""
    mask = getmask(a)
    return [slice(0, a.size)] if mask is nomask else _clumps(mask, False)


def clump_masked(a):
    """The slices of an array along one axis with masked elements only (numpy.ma.clump_masked)."""
    mask = getmask(a)
    return [] if mask is nomask else _clumps(mask, True)


def flatnotmasked_edges(a):
    """The indices of the first and last element that is not masked, of the array along one axis; None if all are (numpy.ma.flatnotmasked_edges)."""
    mask = getmask(a)
    if mask is nomask or not mask.any():
        return np.array([0, np.size(a) - 1])
    shown = np.flatnonzero(~mask)
    return shown[[0, -1]] if len(shown) else None


def flatnotmasked_contiguous(a):
    """The slices of the array along one axis without masked elements (numpy.ma.flatnotmasked_contiguous)."""
    mask = getmask(a)
    if mask is nomask:
        return [slice(0, np.size(a), None)]
    return [slice(start, stop, None) for start, stop in _runs(mask, False)]


def notmasked_edges(a, axis=None):
    """The indices of the first and last elements along an axis that are not masked (numpy.ma.notmasked_edges)."""
    a = asarray(a)
    if axis is None or a.ndim == 1:
        return flatnotmasked_edges(a)
    mask = np.asarray(getmaskarray(a))
    places = [array(index, mask=mask) for index in np.indices(a.shape)]
    return [tuple(index.min(axis).compressed() for index in places), tuple(index.max(axis).compressed() for index in places)]


def notmasked_contiguous(a, axis=None):
    """The slices along an axis without masked elements (numpy.ma.notmasked_contiguous)."""
    a = asarray(a)
    if a.ndim > 2:
        raise _refused("notmasked_contiguous works for arrays of one or two axes, but this one has %d." % a.ndim)
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    other = (axis + 1) % 2
    return [flatnotmasked_contiguous(a[(i, slice(None)) if other == 0 else (slice(None), i)]) for i in range(a.shape[other])]


def compress_nd(x, axis=None):
    """The data without the parts along axes that have masked elements (numpy.ma.compress_nd)."""
    x = asarray(x)
    mask = getmask(x)
    axes = tuple(range(x.ndim)) if axis is None else tuple(i % x.ndim for i in (axis if isinstance(axis, tuple) else (axis,)))
    if mask is nomask or not mask.any():
        return x._data
    if mask.all():
        return np.array([])
    data = x._data
    for i in axes:
        others = tuple(k for k in range(x.ndim) if k != i)
        data = np.compress(~np.asarray(mask.any(axis=others)), data, axis=i)
    return data


def _matrix(a, name):
    a = asarray(a)
    if a.ndim != 2:
        raise _refused("%s works for 2D arrays only: compress_nd takes others." % name)
    return a


def compress_rowcols(x, axis=None):
    """The data of a matrix without the rows and columns, or one kind of these, that have masked elements (numpy.ma.compress_rowcols)."""
    return compress_nd(_matrix(x, "compress_rowcols"), axis=axis)


def compress_rows(a):
    """The data without rows that have masked elements (numpy.ma.compress_rows)."""
    return compress_nd(_matrix(a, "compress_rows"), 0)


def compress_cols(a):
    """The data without columns that have masked elements (numpy.ma.compress_cols)."""
    return compress_nd(_matrix(a, "compress_cols"), 1)


def mask_rowcols(a, axis=None):
    """A matrix with rows and columns, or one kind of these, masked that have masked elements (numpy.ma.mask_rowcols)."""
    a = _matrix(array(a, subok=False), "mask_rowcols")
    mask = getmask(a)
    if mask is nomask or not mask.any():
        return a
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    a._mask = a._mask.copy()
    if not axis:
        a[rows] = masked
    if axis in (None, 1, -1):
        a[:, columns] = masked
    return a


def _masking(name, axis):
    def mask_lines(a, axis_given=_NoValue):
        if axis_given is not _NoValue:
            warnings.warn("The axis argument has always been ignored, in future passing it will raise TypeError", DeprecationWarning, stacklevel=2)
        return mask_rowcols(a, axis)

    mask_lines.__name__ = mask_lines.__qualname__ = name
    mask_lines.__doc__ = "A matrix with the %s masked that have masked elements (numpy.ma.%s)." % (name[5:].replace("cols", "columns"), name)
    return mask_lines


mask_rows, mask_cols = _masking("mask_rows", 0), _masking("mask_cols", 1)


def ndenumerate(a, compressed=True):
    """Pairs of index and element, without masked ones unless told so (numpy.ma.ndenumerate)."""
    mask = getmaskarray(a)
    for pair, hidden in builtins.zip(np.ndenumerate(np.asarray(getattr(a, "_data", a))), np.asarray(mask).ravel().tolist()):
        if not hidden:
            yield pair
        elif not compressed:
            yield pair[0], masked
