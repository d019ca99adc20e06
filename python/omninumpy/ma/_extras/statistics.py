"""Averages, medians, covariances and fits of masked arrays."""

import warnings

import omninumpy as np

from ..._core.novalue import _NoValue
from ..._releases.release import release
from .._functions import ufuncs
from .._class.array import masked_array
from .._class.constant import masked
from .._functions.creation import array, asarray
from .._functions.general import concatenate, dot
from .._functions.masks import getmask, getmaskarray, mask_or, nomask

__all__ = ["average", "corrcoef", "count_masked", "cov", "median", "polyfit", "vander"]


def count_masked(arr, axis=None):
    """How many elements are masked, along an axis (numpy.ma.count_masked)."""
    return np.asarray(getmaskarray(arr)).sum(axis)


def average(a, axis=None, weights=None, returned=False, *, keepdims=_NoValue):
    """The weighted mean along an axis of what is not masked, and if asked for the sum of the weights too (numpy.ma.average)."""
    a = asarray(a)
    options = {} if keepdims is _NoValue else {"keepdims": keepdims}
    if weights is None:
        mean = a.mean(axis, **options)
        total = mean.dtype.type(a.count(axis)) if not np.ndim(mean) else a.count(axis).astype(mean.dtype)
    else:
        weights = asarray(weights)
        kind = np.result_type(a.dtype, weights.dtype, "f8") if a.dtype.kind in "iub" else np.result_type(a.dtype, weights.dtype)
        if a.shape != weights.shape:
            weights = _aligned(weights, a, axis)
        if getmask(a) is not nomask:
            weights = weights * (~a._mask)
            weights._mask = mask_or(weights._mask, a._mask) if weights._mask is not nomask else a._mask
        total = weights.sum(axis=axis, dtype=kind, **options)
        mean = ufuncs.multiply(a, weights).sum(axis, dtype=kind, **options) / total
    if not returned:
        return mean
    if np.shape(total) != np.shape(mean):
        total = np.array(np.broadcast_to(total, np.shape(mean)))
    return mean, total


def _aligned(weights, a, axis):
    if axis is None:
        raise TypeError("Axis must be specified when shapes of a and weights differ.")
    axes = tuple(i % a.ndim for i in (axis if isinstance(axis, tuple) else (axis,)))
    if weights.shape != tuple(a.shape[i] for i in axes):
        raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
    order = sorted(range(len(axes)), key=axes.__getitem__)
    return weights.transpose(order).reshape(tuple(length if i in axes else 1 for i, length in enumerate(a.shape)))


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The median along axes of what is not masked (numpy.ma.median)."""
    if getmask(a) is nomask:
        result = np.median(np.asarray(getattr(a, "_data", a)), axis=axis, keepdims=keepdims)
        result = masked_array(result, copy=False) if np.ndim(result) else result
    else:
        axes = tuple(range(a.ndim)) if axis is None else tuple(sorted(i % a.ndim for i in (axis if isinstance(axis, tuple) else (axis,))))
        others = [i for i in range(a.ndim) if i not in axes]
        lines = a.transpose(*others, *axes).reshape(tuple(a.shape[i] for i in others) + (-1,))
        result = _median(lines)
        if keepdims:
            shape = tuple(1 if i in axes else length for i, length in enumerate(a.shape))
            result = asarray(result).reshape(shape) if result is not masked else masked_array(np.full(shape, np.nan), mask=True)
    if out is None:
        return result
    out[...] = result
    return out


def _median(lines):
    """The medians along the last axis: of the elements in the middle of those that are not masked, with NaN if there is one."""
    ordered = lines.copy()
    ordered.sort(axis=-1, fill_value=np.inf if lines.dtype.kind == "f" else None)
    count = np.asarray(lines.count(axis=-1))
    half = count // 2
    low = np.where(count % 2 == 1, half, half - 1)
    low, high = np.clip(low, 0, None), np.minimum(half, max(lines.shape[-1] - 1, 0))
    low, high = (np.take_along_axis(ordered._data, np.expand_dims(np.asarray(i), -1), -1)[..., 0] for i in (low, high))
    middle = np.stack([np.asarray(low), np.asarray(high)], -1)
    equal = np.asarray(low) == np.asarray(high)
    values = np.where(equal, middle[..., 0], middle.mean(axis=-1)) if lines.dtype.kind in "fc" else middle.mean(axis=-1)
    if lines.dtype.kind in "fc":
        wrong = (np.isnan(lines._data) & ~getmaskarray(lines)).any(axis=-1)
        values = np.where(wrong, np.asarray(np.nan).astype(lines.dtype), values)
        values = np.asarray(values).astype(lines.dtype)
    empty = count == 0
    if not np.ndim(values):
        return masked if bool(empty) else values[()] if isinstance(values, np.ndarray) else values
    return masked_array(np.where(empty, np.zeros((), values.dtype), values), mask=np.asarray(empty))


def _observations(x, y, rowvar, allow_masked):
    """Variables in rows with their means taken off, and their masks."""
    x = array(x, ndmin=2, copy=True, dtype=float if not hasattr(x, "dtype") or x.dtype.kind in "iub" else None)
    hidden = np.asarray(getmaskarray(x))
    if not allow_masked and hidden.any():
        raise ValueError("Cannot process masked data.")
    if x.shape[0] == 1:
        rowvar = True
    rowvar = bool(rowvar)
    axis = 1 - rowvar
    if y is None:
        shown = (~hidden).astype(float)
    else:
        y = array(y, copy=False, ndmin=2, dtype=float if not hasattr(y, "dtype") or y.dtype.kind in "iub" else None)
        other = np.asarray(getmaskarray(y))
        if not allow_masked and other.any():
            raise ValueError("Cannot process masked data.")
        if (hidden.any() or other.any()) and y.shape == x.shape:
            common = np.logical_or(hidden, other)
            if common.any():
                x, y = masked_array(x._data, mask=common), masked_array(y._data, mask=common)
        x = concatenate((x, y), axis)
        shown = (~np.asarray(getmaskarray(x))).astype(float)
    mean = x.mean(axis=1 if rowvar else 0)
    x = x - (mean[:, None] if rowvar else mean[None, :])
    return x, shown, rowvar


def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
    """The covariances of variables, each of the observations where neither is masked (numpy.ma.cov)."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be an integer")
    if ddof is None:
        ddof = 0 if bias else 1
    return _covariances(x, y, rowvar, allow_masked, ddof).squeeze()


def _covariances(x, y, rowvar, allow_masked, ddof):
    x, shown, rowvar = _observations(x, y, rowvar, allow_masked)
    if rowvar:
        count = np.dot(shown, shown.T) - ddof
        products = dot(x, x.T.conj(), strict=False)
    else:
        count = np.dot(shown.T, shown) - ddof
        products = dot(x.T, x.conj(), strict=False)
    mask = np.asarray(count <= 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        data = np.where(mask, np.nan if release() >= (2, 0) else 0.0, np.asarray(products.filled(0)) / np.where(mask, 1.0, count))
    return masked_array(data, mask=mask)


def corrcoef(x, y=None, rowvar=True, bias=_NoValue, allow_masked=True, ddof=_NoValue):
    """The correlation coefficients of variables (numpy.ma.corrcoef)."""
    if bias is not _NoValue or ddof is not _NoValue:
        warnings.warn("bias and ddof have no effect and are deprecated", DeprecationWarning, stacklevel=2)
    c = cov(x, y, rowvar, allow_masked=allow_masked)
    if not c.ndim:
        return c / c
    if release() < (2, 0):
        return c / _spreads(x, y, rowvar, allow_masked)
    spread = ufuncs.sqrt(c.diagonal())
    return c / ufuncs.multiply.outer(spread, spread)


def _spreads(x, y, rowvar, allow_masked):
    """The products of standard deviations, of each pair over the observations that both have: as NumPy had them before 2.0."""
    x, _, rowvar = _observations(x, y, rowvar, allow_masked)
    rows = x if rowvar else x.T
    count = rows.shape[0]
    made = np.ones((count, count))
    for i in range(count):
        for j in range(i + 1):
            both = np.logical_or(getmaskarray(rows[i]), getmaskarray(rows[j]))
            variances = [masked_array(rows[k]._data, mask=both).var(ddof=1) for k in (i, j)]
            made[i, j] = made[j, i] = np.sqrt(variances[0] * variances[1])
    return made


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial closest to points, without those that are masked (numpy.ma.polyfit)."""
    x, y = asarray(x), asarray(y)
    if y.ndim not in (1, 2):
        raise TypeError("Expected a 1D or 2D array for y!")
    mask = getmask(x)
    if y.ndim == 1:
        mask = mask_or(mask, getmask(y))
    elif getmask(y) is not nomask:
        mask = mask_or(mask, np.asarray(y._mask).any(axis=1))
    if w is not None:
        w = asarray(w)
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        mask = mask_or(mask, getmask(w))
    keep = slice(None) if mask is nomask else ~np.asarray(mask)
    weights = None if w is None else w._data[keep]
    return np.polyfit(x._data[keep], y._data[keep], deg, rcond, full, weights, cov)


def vander(x, n=None):
    """The powers of x in columns; zeros where it is masked (numpy.ma.vander)."""
    made = np.vander(np.asarray(getattr(x, "_data", x)), n)
    mask = getmask(x)
    return made if mask is nomask else np.where(np.asarray(mask)[:, None], np.zeros((), made.dtype), made)


