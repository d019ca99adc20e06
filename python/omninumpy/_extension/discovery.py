"""Arrays of nested sequences of Python's objects: their shape, and the dtype that holds what is in them."""

import numbers
from collections.abc import Sequence

from .._bridge import engine
from .._core.array import Array
from .._core.dtypes import DTYPES, as_dtype, dtype as dtype_class
from .._core.scalars import generic
from .._generated import functions as _f
from .._releases.release import release
from . import casting as casting_rules, dtypes
from .array import ExtensionArray
from .dtypes import ExtensionDType
from .objects.dtype import OBJECT

_NUMBERS = (bool, int, float, complex)
_MAX_NDIM = 32


def as_array(value, dtype=None, ndmin=0):
    """An array of anything: the engine's where it has the dtype, otherwise an extension array."""
    if dtype is not None and not isinstance(dtype, dtype_class):
        dtype = as_dtype(dtype)
    if dtype is not None and dtype.subdtype is not None:
        return dtype.spread(value)
    if isinstance(value, Array):
        made = value if isinstance(value, ExtensionArray) or not isinstance(value, generic) else _f.asarray(value)
        return made if dtype is None else cast(made, dtype)
    if isinstance(value, generic):
        if dtype is OBJECT:
            return OBJECT.encode([value], ())
        made = value.as_array()
        return made if dtype is None else cast(made, dtype)
    if hasattr(value, "__array__") and not isinstance(value, type):
        return _of_library(value.__array__(), dtype)
    shape, leaves = flatten(value, dtype)
    if dtype is None and any(is_sequence(leaf) for leaf in leaves):
        return OBJECT.encode(leaves, shape)
    kinds = {type(leaf) for leaf in leaves}
    if dtype is None:
        dtype = _common(leaves, kinds)
    if not isinstance(dtype, ExtensionDType):
        if any(isinstance(leaf, (str, bytes)) or leaf is None for leaf in leaves):
            leaves = [_as_number(leaf, dtype) for leaf in leaves]
        if any(issubclass(kind, generic) and not issubclass(kind, Array) for kind in kinds):
            leaves = [leaf.as_number() if isinstance(leaf, generic) and not isinstance(leaf, Array) else leaf for leaf in leaves]
        return _f.array(leaves, dtype=dtype).reshape(shape)
    if any(issubclass(kind, Array) for kind in kinds):
        leaves = [leaf.item() if isinstance(leaf, Array) and not isinstance(leaf, ExtensionArray) and dtype.kind not in "OUST" else leaf for leaf in leaves]
    return dtype.sized(leaves).encode(leaves, shape)


def flatten(value, dtype=None):
    """The shape of nested sequences, and what is in them in C order."""
    shape = _shape(value, dtype)
    if shape is None and dtype is None and release() < (1, 24):
        engine.warn(
            "VisibleDeprecationWarning: Creating an ndarray from ragged nested sequences (which is a list-or-tuple of lists-or-tuples-or ndarrays with different lengths or "
            "shapes) is deprecated. If you meant to do this, you must specify 'dtype=object' when creating the ndarray."
        )
        shape = _shape(value, OBJECT)
        if _divides_arrays(value, len(shape)):
            raise ValueError("could not broadcast input array from shape %s into shape %s" % (value[0].shape, shape))
    if shape is None:
        shape = _shape(value, OBJECT)
        raise ValueError(
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. The detected shape was %s + inhomogeneous part."
            % (len(shape), shape)
        )
    leaves = []
    _collect(value, len(shape), leaves)
    return shape, leaves


def _of_library(array, dtype):
    """A copy of NumPy's array, of elements that the engine cannot share: objects, texts, and numbers in foreign byte order."""
    if array.dtype.kind in "biufc":
        made = _f.array(array.astype(array.dtype.newbyteorder("=")), dtype)
        return made if dtype is not None or array.dtype.isnative else cast(made, as_dtype(array.dtype.str))
    own = as_dtype(object if array.dtype.kind == "O" else array.dtype)
    made = own.encode(array.ravel().tolist(), array.shape)
    return made if dtype is None else cast(made, dtype)


def is_for_extension(value, dtype=None):
    """Whether an array of this needs what is here: an extension dtype, or elements that are not the engine's numbers."""
    if isinstance(dtype, ExtensionDType) or dtype is None and _shape(value, None) is None and release() < (1, 24):
        return True
    if not isinstance(value, (Array, generic, type)) and hasattr(value, "__array__"):
        return True
    if isinstance(value, Array) or not is_sequence(value):
        if dtype is not None and isinstance(value, int):
            return False
        return not isinstance(value, Array) and dtype_of(value).code is None or isinstance(value, (ExtensionArray, str, bytes)) or value is None
    return any(is_for_extension(item, dtype) for item in value)


def is_sequence(value, dtype=None):
    """Whether a value has elements of its own in an array."""
    if isinstance(value, Array):
        return bool(value.shape)
    if isinstance(value, (str, bytes, generic)):
        return False
    if isinstance(value, tuple) and dtype is not None and (dtype.names is not None or dtype.subdtype is not None):
        return False
    return isinstance(value, (list, tuple)) or isinstance(value, Sequence)


def _shape(value, dtype, depth=0):
    if isinstance(value, Array):
        return value.shape
    if depth == _MAX_NDIM or not is_sequence(value, dtype):
        return ()
    shapes = [_shape(item, dtype, depth + 1) for item in value]
    if None in shapes:
        return None
    inner = shapes[0] if shapes else ()
    for shape in shapes:
        if shape != inner:
            # Only arrays of objects may be ragged: where lengths differ, the sequences are the elements.
            if dtype is not OBJECT:
                return None
            inner = _common_start(inner, shape)
    return (len(value), *inner)


def _divides_arrays(value, depth):
    # Whether elements would be parts of arrays, rather than whole ones.
    return depth > 0 and (isinstance(value, Array) or any(_divides_arrays(item, depth - 1) for item in value))


def _common_start(first, second):
    shared = []
    for one, other in zip(first, second):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def _collect(value, depth, leaves):
    if depth == 0:
        leaves.append(value[()] if isinstance(value, Array) and not value.shape and not isinstance(value, generic) else value)
    else:
        for item in value:
            _collect(item, depth - 1, leaves)


def _common(leaves, kinds):
    if not leaves:
        return DTYPES[11]
    known = {}
    for leaf in leaves:
        key = leaf.dtype if isinstance(leaf, (Array, generic)) else (type(leaf), len(leaf)) if isinstance(leaf, (str, bytes)) else type(leaf)
        if key not in known or isinstance(leaf, int):
            known[key] = _larger(known.get(key), dtype_of(leaf))
    found = None
    for one in known.values():
        if one is OBJECT:
            return OBJECT
        try:
            found = one if found is None else dtypes.promoted(found, one)
        except TypeError:
            # What has no common dtype can be together as objects only.
            return OBJECT
    return found


def _larger(first, second):
    return second if first is None or first is second else OBJECT if OBJECT in (first, second) else dtypes.promoted(first, second)


def dtype_of(leaf):
    """The dtype that one object has in an array."""
    if isinstance(leaf, (Array, generic)):
        return leaf.dtype
    if isinstance(leaf, bool):
        return DTYPES[0]
    if isinstance(leaf, int):
        return DTYPES[4] if -(2**63) <= leaf < 2**63 else DTYPES[8] if 0 <= leaf < 2**64 else OBJECT
    if isinstance(leaf, float):
        return DTYPES[11]
    if isinstance(leaf, complex):
        return DTYPES[13]
    for rule in rules:
        found = rule(leaf)
        if found is not None:
            return found
    inner = getattr(type(leaf), "dtype", None) and getattr(leaf, "dtype", None)
    if inner is not None and isinstance(leaf, numbers.Number):
        return as_dtype(inner)
    return OBJECT


rules = []
"""Functions that tell the dtype of an object, or None: those of text add theirs."""


def _as_number(leaf, dtype):
    """What a text or nothing is as a number."""
    if leaf is None:
        if dtype.kind in "fc":
            return float("nan")
        if dtype.kind == "b":
            return False
        raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
    if not isinstance(leaf, (str, bytes)):
        return leaf
    if isinstance(leaf, bytes):
        leaf = leaf.decode("latin-1")
    if dtype.kind == "b":
        return bool(leaf)
    return int(leaf) if dtype.kind in "iu" else float(leaf) if dtype.kind == "f" else complex(leaf.strip())


def cast(array, dtype, casting="unsafe"):
    """The elements of an array in another dtype."""
    if array.dtype is dtype:
        return array
    source = array.dtype
    if casting != "unsafe" and not casting_rules.can_cast(source, dtype, casting):
        raise TypeError("Cannot cast array data from %r to %r according to the rule '%s'" % (source, dtype, casting))
    if isinstance(source, ExtensionDType):
        found = source.cast(array, dtype, casting)
        if found is not None:
            return found
    if isinstance(dtype, ExtensionDType):
        if casting not in ("unsafe", "same_value") and not isinstance(source, ExtensionDType) and not dtype.casts_from(source, casting):
            raise TypeError("Cannot cast array data from %r to %r according to the rule '%s'" % (source, dtype, casting))
        return dtype.take(array)
    return array.astype(dtype)
