"""Equality and order of structured elements: by their fields, the first one first."""

import functools

from ..._bridge.engine import warn
from ..._core.array import Array
from ..._core.scalars import generic
from ..._generated import functions as _f
from ..._releases.scope import release
from ..array import ExtensionArray
from .subarrays import SubarrayArray


def equal(array, other, wanted):
    """Which elements are equal, or with ``wanted=False`` which are not: what ``==`` and ``!=`` say."""
    from ..discovery import as_array, cast
    from .dtypes import StructuredDType
    from .raw import RawDType
    from .scalars import void

    if isinstance(other, void):
        other = other.as_array()
    elif not isinstance(other, (Array, generic)) and _is_foreign(other):
        return NotImplemented
    if not isinstance(other, ExtensionArray) or other.dtype.kind != "V":
        return _incomparable("Cannot compare structured or void to non-void arrays.", wanted)
    if isinstance(array.dtype, RawDType) != isinstance(other.dtype, RawDType):
        return _incomparable("Cannot compare structured with unstructured void.", wanted)
    if isinstance(array.dtype, RawDType):
        if array.dtype is not other.dtype and array.dtype.itemsize != other.dtype.itemsize:
            return _incomparable("cannot compare unstructured voids of different length. Use bytes to compare. (This may return array of False in the future.)", wanted)
        one, another = array.dtype.unify([array, other])
        return _finish(_f.equal(one._codes, another._codes), wanted)
    try:
        shape = _f.broadcast_shapes(array.shape, other.shape)
    except ValueError:
        if release() < (1, 25):
            warn("DeprecationWarning: elementwise comparison failed; this will raise an error in the future.")
            return not wanted
        raise ValueError("operands could not be broadcast together with shapes %s %s " % tuple(str(s.shape).replace(", ", ",") for s in (array, other))) from None
    if array.dtype != other.dtype:
        if release() < (1, 23) or not isinstance(other.dtype, StructuredDType):
            return _incomparable("", wanted)
        from .casts import promoted

        try:
            common = promoted(array.dtype, other.dtype)
        except TypeError:
            return _incomparable("Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.", wanted)
        array, other = cast(array, common), cast(other, common)
    flags = [_f.broadcast_to(_equal_parts(one, another), shape) for one, another in zip(array._columns, other._columns)]
    if not len(array.dtype):
        return _finish(_f.ones(shape, "bool"), wanted)
    return _finish(functools.reduce(_f.logical_and, flags), wanted)


def compared(name, left, right):
    """As ``equal``, for an operator's ufunc and two arrays of which at least one is of records or bytes."""
    if name not in ("equal", "not_equal"):
        return NotImplemented
    array, other = (left, right) if isinstance(left, ExtensionArray) and left.dtype.kind == "V" else (right, left)
    return _f.asarray(equal(array, other, name == "equal"))


def _is_foreign(value):
    return hasattr(type(value), "__array_ufunc__") and type(value).__array_ufunc__ is None


def _equal_parts(one, another):
    if isinstance(one, SubarrayArray):
        found = _f.asarray(one._inner == another._inner)
        return _f.all(found.reshape(found.shape[: found.ndim - len(one.dtype.shape)] + (-1,)), axis=-1)
    return _f.asarray(one == another)


def _finish(flags, wanted):
    return (flags if wanted else _f.logical_not(flags))[()]


def _incomparable(message, wanted):
    if release() >= (1, 23):
        raise TypeError(message)
    sign = "==" if wanted else "!="
    warn("FutureWarning: elementwise %s comparison failed and returning scalar instead; this will raise an error or perform elementwise comparison in the future." % sign)
    return not wanted


# Order


def ranks(arrays, places):
    """One array of integers for each of some arrays of one dtype, which are ordered and equal as their elements are by fields in some order."""
    keys = []
    for place in places:
        keys.extend(_keys_of([array._columns[place] for array in arrays]))
    return _ranked(keys, [array.shape for array in arrays])


def subarray_ranks(arrays):
    """As ``ranks``, of elements that are arrays: by their elements in C order."""
    return _ranked(_subarray_keys(arrays), [array.shape for array in arrays])


def _keys_of(parts):
    """Keys of a field: each is a list of flat arrays, one for each array."""
    if isinstance(parts[0], SubarrayArray):
        return _subarray_keys(parts)
    if isinstance(parts[0], ExtensionArray):
        parts = parts[0].dtype.keys(parts[0].dtype.unify(parts))
    return [[_f.ravel(part) for part in parts]]


def _subarray_keys(arrays):
    found = []
    for parts in zip(*(array._parts() for array in arrays)):
        found.extend(_keys_of(list(parts)))
    return found


def _ranked(keys, shapes):
    sizes = [_size(shape) for shape in shapes]
    if not keys:
        return [_f.zeros(shape, "int64") for shape in shapes]
    columns = [_f.concatenate(column) for column in keys]
    order = _f.lexsort(columns[::-1])
    changes = None
    for column in columns:
        sorted_column = _f.take(column, order)
        differs = sorted_column[1:] != sorted_column[:-1]
        if sorted_column.dtype.kind in "fc":
            differs = _f.logical_and(differs, _f.logical_not(_f.logical_and(_f.isnan(sorted_column[1:]), _f.isnan(sorted_column[:-1]))))
        changes = differs if changes is None else _f.logical_or(changes, differs)
    found = _f.zeros(order.shape, "int64")
    if found.size:
        found[order] = _f.concatenate([_f.zeros(1, "int64"), _f.cumsum(changes)])
    results, start = [], 0
    for size, shape in zip(sizes, shapes):
        results.append(found[start : start + size].reshape(shape))
        start += size
    return results


def _size(shape):
    return functools.reduce(lambda a, b: a * b, shape, 1)


# Truth


def truth(array):
    """Which elements have a field that is not zero."""
    flags = [_truth_of(part) for part in array._columns[: len(array.dtype)]]
    return functools.reduce(_f.logical_or, flags) if flags else _f.zeros(array.shape, "bool")


def _truth_of(part):
    return part.dtype.truth(part) if isinstance(part, ExtensionArray) else _f.asarray(part != 0)


def any_of_subarrays(array):
    """Which elements, being arrays, have a true one."""
    flags = _truth_of(array._inner)
    return _f.any(flags.reshape(array.shape + (-1,)), axis=-1)
