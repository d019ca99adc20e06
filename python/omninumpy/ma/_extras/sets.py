"""Differences of neighbours, and sets."""

import omninumpy as np

from ..._core.novalue import _NoValue
from ..._releases.release import release
from .._class.array import MaskedArray
from .._functions.creation import asanyarray
from .._functions.general import concatenate, sort
from .._functions.masks import getdata, getmask, getmaskarray, nomask

__all__ = ["diff", "ediff1d", "in1d", "intersect1d", "isin", "setdiff1d", "setxor1d", "union1d", "unique"]


def diff(a, /, n=1, axis=-1, prepend=_NoValue, append=_NoValue):
    """Differences of neighbours along an axis, masked where either is (numpy.ma.diff). Before NumPy 1.25 it is that of ``np``."""
    if release() < (1, 25):
        found = np.diff(a, n, axis, prepend, append)
        return found if release() < (1, 22) else found.view(MaskedArray)
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got %r" % n)
    a = asanyarray(a)
    if not a.ndim:
        raise ValueError("diff requires input that is at least one dimensional")
    parts = [_beside(value, a, axis) for value in (prepend, append)]
    if any(part is not None for part in parts):
        a = concatenate([part for part in (parts[0], a, parts[1]) if part is not None], axis)
    return differences(a, n, axis)


def differences(a, n, axis):
    """Differences of neighbours, n times."""
    axis = axis % a.ndim
    later, earlier = ((slice(None),) * axis + (part,) for part in (slice(1, None), slice(None, -1)))
    for _ in range(n):
        a = np.not_equal(a[later], a[earlier]) if a.dtype.kind == "b" else np.subtract(a[later], a[earlier])
    return a


def _beside(value, a, axis):
    if value is _NoValue:
        return None
    value = asanyarray(value)
    if value.ndim:
        return value
    shape = list(a.shape)
    shape[axis] = 1
    return asanyarray(np.array(np.broadcast_to(np.asarray(value), tuple(shape))))


def ediff1d(arr, to_end=None, to_begin=None):
    """Differences of neighbours of the array along one axis, with others before and after them (numpy.ma.ediff1d)."""
    arr = asanyarray(arr).ravel()
    parts = [arr[1:] - arr[:-1]]
    if to_begin is not None:
        parts.insert(0, asanyarray(to_begin).ravel())
    if to_end is not None:
        parts.append(asanyarray(to_end).ravel())
    return concatenate(parts) if len(parts) > 1 else parts[0]


def unique(ar1, return_index=False, return_inverse=False):
    """The different elements in order, and one masked one if there is any (numpy.ma.unique)."""
    flat = asanyarray(ar1).ravel()
    data, mask = flat._data, getmask(flat)
    if mask is nomask:
        found = np.unique(data, return_index=return_index, return_inverse=return_inverse)
        results = list(found) if isinstance(found, tuple) else [found]
        results[0] = results[0].view(MaskedArray)
    else:
        hidden = np.flatnonzero(mask)
        shown = np.flatnonzero(~mask)
        values, first, inverse = np.unique(data[shown], return_index=True, return_inverse=True)
        if hidden.size:
            values = np.concatenate([values, data[hidden[:1]]])
            first = np.concatenate([shown[first], hidden[:1]])
            places = np.full(data.shape, values.size - 1)
            places[shown] = inverse
        else:
            first, places = shown[first], inverse
        made = values.view(MaskedArray)
        made._mask = np.arange(values.size) >= values.size - bool(hidden.size)
        results = [made] + [first] * bool(return_index) + [places] * bool(return_inverse)
    return tuple(results) if len(results) > 1 else results[0]


def _pairs_of_equals(ar1, ar2, assume_unique):
    both = concatenate((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2)))
    both = sort(both.ravel() if both.ndim > 1 else both)
    return both, both[1:] == both[:-1]


def intersect1d(ar1, ar2, assume_unique=False):
    """The elements that two arrays have in common, where masked ones are equal (numpy.ma.intersect1d)."""
    both, equal = _pairs_of_equals(ar1, ar2, assume_unique)
    return both[:-1][_true_or_masked(equal, both)]


def _true_or_masked(equal, both):
    """Where neighbours are equal, or both are masked."""
    mask = getmaskarray(both)
    return (np.asarray(getdata(equal)) & ~mask[1:] & ~mask[:-1]) | (mask[1:] & mask[:-1])


def setxor1d(ar1, ar2, assume_unique=False):
    """The elements that one of two arrays has (numpy.ma.setxor1d)."""
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both, equal = _pairs_of_equals(ar1, ar2, True)
    if not both.size:
        return both
    same = _true_or_masked(equal, both)
    ends = np.array([False])
    return both[~np.concatenate([ends, same]) & ~np.concatenate([same, ends])]


def in1d(ar1, ar2, assume_unique=False, invert=False):
    """Whether each element is among others, where masked ones are equal (numpy.ma.in1d)."""
    if not assume_unique:
        ar1, back = unique(ar1, return_inverse=True)
        ar2 = unique(ar2)
    # Sorted together, an element of the first array that is among the second has an equal neighbour behind it.
    both = concatenate((ar1, ar2))
    order = both.argsort(kind="stable")
    ordered = both[order]
    equal = ordered[1:] != ordered[:-1] if invert else ordered[1:] == ordered[:-1]
    found = concatenate((equal, [bool(invert)]))[order.argsort(kind="stable")[: len(ar1)]]
    return found if assume_unique else found[back]


def isin(element, test_elements, assume_unique=False, invert=False):
    """Whether each element is among others (numpy.ma.isin)."""
    element = asanyarray(element)
    return in1d(element, test_elements, assume_unique=assume_unique, invert=invert).reshape(element.shape)


def union1d(ar1, ar2):
    """The elements that either of two arrays has (numpy.ma.union1d)."""
    return unique(concatenate((asanyarray(ar1).ravel(), asanyarray(ar2).ravel())))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of the first array that the second has not (numpy.ma.setdiff1d)."""
    ar1 = asanyarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[np.asarray(in1d(ar1, ar2 if assume_unique else unique(ar2), assume_unique=True, invert=True))]
