"""Ufuncs of text, as far as releases have them."""

from ..._core.dtypes import DTYPES
from ..._generated import functions as _f
from ..._releases.release import release
from ...exceptions import UFuncTypeError
from ..functions import ufuncs
from ..array import ExtensionArray

_COMPARISONS = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"}
_LOGICAL = {"logical_and", "logical_or", "logical_xor"}


def is_text(dtype):
    """Whether elements are texts: of Unicode, of bytes, or of any length."""
    return dtype.kind in "UST"


def apply(dtype, call):
    """The result of a ufunc; NotImplemented if the release has no loop for these operands."""
    if call.dtype is not None and getattr(call.dtype, "length", 0):
        raise TypeError("The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit.")
    name, inputs = call.name, call.inputs
    kinds = [one.dtype.kind for one in inputs]
    if name in _COMPARISONS and release() >= (1, 23):
        return compare_texts(name, *inputs)
    if release() < (2, 0):
        return NotImplemented
    if name in _LOGICAL:
        return getattr(_f, name)(*map(_truth, inputs))
    if name == "add":
        return _join(inputs, kinds)
    if name == "multiply" and sorted(map(is_text, call.dtypes)) == [False, True]:
        return _repeat(call, inputs, kinds)
    return NotImplemented


def compare_texts(name, left, right):
    """A comparison of two arrays of texts of one kind; NotImplemented for other ones."""
    kinds = {left.dtype.kind, right.dtype.kind}
    if kinds == {"T", "U"}:
        left, right = ufuncs.unified([left, right])
    elif len(kinds) > 1 or not is_text(left.dtype):
        return NotImplemented
    first, second = left.dtype.unify([left, right])
    _f.broadcast_shapes(first.shape, second.shape)  # arrays that do not fit together fail here, before a release's rule for unequal shapes of numbers
    keys = first.dtype.equal_keys if name in ("equal", "not_equal") else first.dtype.keys
    found = getattr(_f, name)(*keys([first, second]))
    if "T" not in kinds:
        return found
    # Nothing is equal to what is missing, or comes before or after it.
    missing = _f.logical_or(*(array.dtype.missing(array) for array in (first, second)))
    return _f.logical_or(found, missing) if name == "not_equal" else _f.logical_and(found, _f.logical_not(missing))


def compare(name, left, right):
    """What an operator of comparison makes of arrays, where it is not the ufunc: until NumPy 1.23 that had no loop."""
    if release() >= (1, 23) or not (isinstance(left, ExtensionArray) and isinstance(right, ExtensionArray)):
        return NotImplemented
    return compare_texts(name, left, right)


def _truth(array):
    return array.dtype.truth(array) if isinstance(array, ExtensionArray) else array.astype(DTYPES[0])


def _or_missing(dtype, x, other, y, *texts):
    if dtype.is_missing(x) or other.is_missing(y):
        return dtype.na_object if dtype.is_missing(x) else other.na_object
    return texts[0] + texts[1]


def _join(inputs, kinds):
    if sorted(kinds) == ["T", "U"]:
        inputs, kinds = ufuncs.unified(inputs), ["T", "T"]
    dtypes = [one.dtype for one in inputs]
    if kinds[0] != kinds[1]:
        if sorted(kinds) == ["S", "U"]:
            raise UFuncTypeError("ufunc 'add' cannot use operands with types %r and %r" % tuple(one.dtype for one in inputs))
        return NotImplemented
    if kinds[0] == "T":
        return combined(lambda x, y: _or_missing(dtypes[0], x, dtypes[1], y, x, y), inputs, dtypes[0])
    from .dtypes import sized

    dtype = sized(kinds[0], inputs[0].dtype.length + inputs[1].dtype.length)
    return of_class(combined(lambda x, y: x + y, inputs, dtype), inputs)


def _repeat(call, inputs, kinds):
    number = inputs[is_text(inputs[0].dtype)]
    if number.dtype.kind not in "iu":
        return NotImplemented
    if "T" in kinds:
        return combined(lambda x, y: x * y, inputs, inputs[kinds.index("T")].dtype)
    if call.out is None:
        later = release() >= (2, 3)
        raise TypeError(
            "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use numpy.strings.multiply to multiply strings without specifying 'out'."
            if later else "The 'out' kwarg is necessary. Use numpy.strings.multiply without it."
        )  # fmt: skip
    out = call.out[0] if isinstance(call.out, tuple) else call.out
    return combined(lambda x, y: x * y, inputs, out.dtype)


def of_class(made, arrays):
    """An array of the class of those that it was made of: one of character arrays is one too."""
    cls = next((type(array) for array in arrays if isinstance(array, ExtensionArray) and type(array) is not ExtensionArray), None)
    return made if cls is None or not made.shape or not is_text(made.dtype) else made.view(cls)


def values(array):
    """The elements of any array in C order, as Python's objects."""
    return array.dtype.decode(array) if isinstance(array, ExtensionArray) else array.ravel().tolist()


def each(function, arrays):
    """A flat list of what a function makes of the elements of arrays broadcast together, and their shape. The same elements are asked about once."""
    arrays = _f.broadcast_arrays(*arrays) if len(arrays) > 1 else arrays
    known, results = {}, []
    for elements in zip(*map(values, arrays)):
        if elements not in known:
            known[elements] = function(*elements)
        results.append(known[elements])
    return results, arrays[0].shape


def combined(function, arrays, dtype):
    """An array of texts that a function makes of the elements of arrays."""
    results, shape = each(function, arrays)
    return dtype.encode(results, shape)


# Along axes


def reduce(dtype, call):
    """The result of a ufunc's method along an axis: text has those of logical functions only, from NumPy 2 on."""
    if release() >= (2, 0) and call.name in _LOGICAL and call.method in ("reduce", "accumulate"):
        (array,) = call.inputs
        truth = dtype.truth(array)
        if call.method == "accumulate":
            return getattr(_f, call.name).accumulate(truth, axis=call.axis)
        return getattr(_f, call.name).reduce(truth, axis=call.axis, keepdims=call.keepdims)
    refuse_reduction(call.name, dtype, call.method)


def refuse_reduction(name, dtype, method="reduce"):
    """Says in a release's way that a ufunc does not reduce texts."""
    if release() < (1, 20):
        raise TypeError("cannot perform %s with flexible type" % method)
    if name == "add" and release() >= (2, 0):
        raise TypeError("the resolved dtypes are not compatible with add.%s. Resolved (%r, %r, %r)" % (method, dtype, dtype, dtype))
    if name in _COMPARISONS:
        raise TypeError("No loop matching the specified signature and casting was found for ufunc %s" % name)
    raise UFuncTypeError("ufunc '%s' did not contain a loop with signature matching types (%r, %r) -> None" % (name, dtype, dtype))


