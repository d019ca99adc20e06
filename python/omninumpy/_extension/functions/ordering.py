"""Functions of the order of elements, and of which are equal: the engine computes them of keys that the dtype gives."""

from ..._bridge.engine import Function
from ..._core.dtypes import DTYPES
from ..._releases.release import release
from ..._generated import functions as _f
from .. import discovery, promotion
from ..array import ExtensionArray
from .comparing import compared
from ..discovery import as_array
from ..handlers import handles
from .ufuncs import unified


def keys(array):
    """An array of the engine's that is ordered as an array is."""
    (found,) = array.dtype.keys([array])
    return found


_argsort_without_vectors = Function("bridge", "ArgSortWithoutVectors", ("keys", "axis", "kind"), (None,))


def _argsorted(keys, axis, kind, stable):
    if kind is not None and stable is not None:
        return _f.argsort(keys, axis=axis, kind=kind, stable=stable)
    if axis is None or not keys.shape:
        keys, axis = keys.ravel(), 0
    if not -keys.ndim <= axis < keys.ndim:
        return _f.argsort(keys, axis=axis)
    return _argsort_without_vectors(keys, axis, "stable" if stable else kind)


def _has_fields(a, order):
    # Numbers come here where an order of fields is given.
    if not hasattr(a, "_codes") and order is not None:
        raise ValueError("Cannot specify order when the array has no fields.")
    return hasattr(a, "_codes")


@handles("argsort", data=None)
def _argsort(a, axis=-1, kind=None, order=None, stable=None):
    a = as_array(a)
    if not _has_fields(a, order):
        return NotImplemented
    return _argsorted(a.dtype.order_keys(a, order), axis, kind, stable)


@handles("sort", data=None)
def _sort(a, axis=-1, kind=None, order=None, stable=None, descending=False):
    a = as_array(a)
    if not _has_fields(a, order):
        return NotImplemented
    if axis is None:
        a, axis = a.ravel(), -1
    return _f.take_along_axis(a, _f.argsort(a.dtype.order_keys(a, order), axis=axis, kind=kind or "stable", stable=stable), axis)


@handles(".sort", data=None)
def _sort_in_place(a, *args, **kwargs):
    if not _has_fields(a, kwargs.get("order")):
        return NotImplemented
    axis = kwargs.get("axis", -1)
    a[...] = _sort(a, axis, order=kwargs.get("order"))


@handles(".partition")
def _partition_in_place(a, kth, axis=-1, kind="introselect", order=None):
    a[...] = _sort(a, axis, order=order)


@handles("partition")
def _partition(a, kth, axis=-1, kind="introselect", order=None):
    return _sort(a, axis)


@handles("argpartition")
def _argpartition(a, kth, axis=-1, kind="introselect", order=None):
    # There is no partition of such elements: they are sorted.
    return _argsorted(keys(a), axis, None, None)


@handles("lexsort", data="*keys")
def _lexsort(keys, axis=-1):
    return _f.lexsort([array.dtype.keys([array])[0] if hasattr(array, "_codes") else array for array in keys], axis)


@handles("searchsorted", data="a v")
def _searchsorted(a, v, side="left", sorter=None):
    arrays = unified([a, v])
    return _f.searchsorted(*arrays[0].dtype.keys(arrays), side=side, sorter=sorter)


@handles("argmax")
def _argmax(a, axis=None, out=None, keepdims=False):
    return _f.argmax(a.dtype.extreme_keys(a, largest=True), axis, out, **({"keepdims": True} if keepdims else {}))


@handles("argmin")
def _argmin(a, axis=None, out=None, keepdims=False):
    return _f.argmin(a.dtype.extreme_keys(a, largest=False), axis, out, **({"keepdims": True} if keepdims else {}))


@handles("unique", data="ar")
def _unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, equal_nan=True, sorted=True):
    if axis is not None:
        return _unique_along(ar, axis, return_index, return_inverse, return_counts)
    _, index, *rest = _f.unique(
        ar.dtype.unique_keys(ar, equal_nan), return_index=True, return_inverse=return_inverse, return_counts=return_counts, axis=axis, equal_nan=equal_nan
    )
    values = _f.take(ar.ravel() if axis is None else ar, index, 0 if axis is None else axis)
    found = ([index] if return_index else []) + rest
    return (values, *found) if found else values


def _unique_along(ar, axis, return_index, return_inverse, return_counts):
    if ar.dtype.kind == "O":
        raise TypeError("The axis argument to unique is not supported for dtype object")
    rows = _f.moveaxis(keys(ar), axis, 0).reshape((ar.shape[axis], -1)).tolist()
    groups = {}
    for place, row in enumerate(rows):
        groups.setdefault(tuple(row), []).append(place)
    order = sorted(groups)
    found = [_f.take(ar, [groups[row][0] for row in order], axis)]
    if return_index:
        found.append(_f.array([groups[row][0] for row in order], dtype="int64"))
    if return_inverse:
        places = {row: number for number, row in enumerate(order)}
        found.append(_f.array([places[tuple(row)] for row in rows], dtype="int64"))
    if return_counts:
        found.append(_f.array([len(groups[row]) for row in order], dtype="int64"))
    return tuple(found) if len(found) > 1 else found[0]


@handles("unique_values", data="x")
def _unique_values(x):
    return _unique(x, equal_nan=False)


@handles("isin", data="element test_elements")
def _isin(element, test_elements, assume_unique=False, invert=False, kind=None):
    if promotion.are_apart(element.dtype, test_elements.dtype) and test_elements.size < 10 * element.size**0.145:
        # So few are compared one by one, and nothing is equal to what has another kind of dtype.
        compared("equal", element.ravel()[:1], test_elements.ravel()[:1])
        return _f.full(element.shape, bool(invert))[()]
    arrays = unified([element, test_elements])
    return _f.isin(*arrays[0].dtype.equal_keys(arrays), assume_unique=assume_unique, invert=invert)


@handles("in1d", data="ar1 ar2")
def _in1d(ar1, ar2, assume_unique=False, invert=False, kind=None):
    return _isin(ar1.ravel(), ar2.ravel(), assume_unique, invert)


@handles("intersect1d", data="ar1 ar2")
def _intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    first, second = unified([ar1.ravel(), ar2.ravel()])
    _, one, other = _f.intersect1d(*first.dtype.keys([first, second]), assume_unique=assume_unique, return_indices=True)
    values = _f.take(first, one)
    return (values, one, other) if return_indices else values


@handles("union1d", data="ar1 ar2")
def _union1d(ar1, ar2):
    return _unique(_f.concatenate([ar1.ravel(), ar2.ravel()]))


@handles("setdiff1d", data="ar1 ar2")
def _setdiff1d(ar1, ar2, assume_unique=False):
    first = ar1.ravel() if assume_unique else _unique(ar1)
    return first[_isin(first, ar2, invert=True)]


@handles("setxor1d", data="ar1 ar2")
def _setxor1d(ar1, ar2, assume_unique=False):
    first, second = (ar1.ravel(), ar2.ravel()) if assume_unique else (_unique(ar1), _unique(ar2))
    return _unique(_f.concatenate([first[_isin(first, second, invert=True)], second[_isin(second, first, invert=True)]]))


@handles("array_equal", data="a1 a2")
def _array_equal(a1, a2, equal_nan=False):
    if equal_nan:
        nans = [_f.isnan(array) for array in (a1, a2)]
        if a1.shape != a2.shape or not bool(_f.all(_f.equal(*nans))):
            return False
        a1, a2 = a1[~nans[0]], a2[~nans[1]]
    return a1.shape == a2.shape and _all_equal(a1, a2)


def _all_equal(a1, a2):
    found = compared("equal", a1, a2)
    return found is not NotImplemented and bool(_f.all(found))


@handles("array_equiv", data="a1 a2")
def _array_equiv(a1, a2):
    try:
        return _all_equal(a1, a2)
    except ValueError:
        return False


# Which elements are true


@handles("nonzero")
def _nonzero(a):
    return _f.nonzero(a.dtype.truth(a))


@handles("flatnonzero")
def _flatnonzero(a):
    return _f.flatnonzero(a.dtype.truth(a))


@handles("argwhere")
def _argwhere(a):
    return _f.argwhere(a.dtype.truth(a))


@handles("count_nonzero")
def _count_nonzero(a, axis=None, keepdims=False):
    found = _f.count_nonzero(a.dtype.truth(a), axis, keepdims=keepdims)
    return int(found) if axis is None and not keepdims and release() < (2, 4) else found


@handles("where", data=None)
def _where(condition, x=None, y=None):
    condition = as_array(condition)
    if x is None and y is None:
        return _f.nonzero(condition.dtype.truth(condition)) if isinstance(condition, ExtensionArray) else NotImplemented
    arrays = [as_array(x), as_array(y)]
    if not any(isinstance(array, ExtensionArray) for array in [condition, *arrays]):
        return NotImplemented
    if isinstance(condition, ExtensionArray):
        condition = discovery.cast(condition, DTYPES[0])
    arrays = unified(promotion.with_weak([x, y], arrays))
    if not isinstance(arrays[0], ExtensionArray):
        return _f.where(condition, *arrays)
    return arrays[0]._with([_f.where(condition, one, other) for one, other in zip(arrays[0]._parts(), arrays[1]._parts())])


@handles("isreal", data="x")
def _isreal(x):
    found = compared("equal", _f.imag(x), 0)
    return False if found is NotImplemented else found


@handles("iscomplex", data="x")
def _iscomplex(x):
    return _f.zeros(x.shape, "bool")[()]
