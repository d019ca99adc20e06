"""Ufuncs of Python's objects: the operators and functions of Python that each one means, element by element."""

import functools
import math
import operator

from ..._core.array import Array
from ..._core.dtypes import DTYPES
from ..._generated import functions as _f
from ...exceptions import UFuncTypeError
from .. import discovery
from ..array import ExtensionArray


def _method(name):
    def call(value):
        method = getattr(value, name, None)
        if method is None:
            raise TypeError("loop of ufunc does not support argument 0 of type %s which has no callable %s method" % (type(value).__name__, name))
        return method()

    return call


def _sign(value):
    return 1 if value > 0 else -1 if value < 0 else 0 if value == 0 else value


_BINARY = {
    "add": operator.add, "subtract": operator.sub, "multiply": operator.mul, "divide": operator.truediv, "true_divide": operator.truediv, "floor_divide": operator.floordiv,
    "remainder": operator.mod, "mod": operator.mod, "power": operator.pow, "pow": operator.pow, "bitwise_and": operator.and_, "bitwise_or": operator.or_, "bitwise_xor": operator.xor,
    "left_shift": operator.lshift, "right_shift": operator.rshift, "maximum": lambda a, b: a if a >= b else b, "minimum": lambda a, b: a if a <= b else b,
    "fmax": lambda a, b: a if a >= b else b, "fmin": lambda a, b: a if a <= b else b, "logical_and": lambda a, b: a and b, "logical_or": lambda a, b: a or b,
    "gcd": math.gcd, "lcm": lambda a, b: abs(a * b) // math.gcd(a, b) if a and b else 0,
}  # fmt: skip
_COMPARISONS = {"equal": operator.eq, "not_equal": operator.ne, "less": operator.lt, "less_equal": operator.le, "greater": operator.gt, "greater_equal": operator.ge}
_UNARY = {
    "negative": operator.neg, "positive": operator.pos, "absolute": abs, "abs": abs, "fabs": abs, "invert": operator.invert, "bitwise_invert": operator.invert,
    "bitwise_not": operator.invert, "square": lambda a: a * a, "reciprocal": lambda a: 1 / a, "sign": _sign, "logical_not": operator.not_, "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc,
    "conjugate": _method("conjugate"), "conj": _method("conjugate"),
}  # fmt: skip
_METHODS = {
    "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sqrt", "cbrt", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "arcsinh", "arccosh",
    "arctanh", "rint", "degrees", "radians", "deg2rad", "rad2deg",
}  # fmt: skip
_METHODS_OF_TWO = {"hypot", "arctan2", "fmod", "logical_xor"}


def apply(call):
    """The result of a ufunc of objects."""
    name = call.name
    if call.dtype is not None and not isinstance(call.dtype, discovery.ExtensionDType):
        if call.casting != "unsafe":
            raise UFuncTypeError("Cannot cast ufunc '%s' input 0 from dtype('O') to %r with casting rule '%s'" % (name, call.dtype, call.casting))
        return getattr(_f, name)(*[discovery.cast(array, call.dtype) for array in call.inputs])
    function = _BINARY.get(name) or _UNARY.get(name) or (_method(name) if name in _METHODS else None)
    if function is not None:
        return each(function, call.inputs, "O" if call.dtype is None else call.dtype)
    if name in _COMPARISONS:
        return each(_COMPARISONS[name], call.inputs, "O" if call.dtype is not None and call.dtype.kind == "O" else "?")
    if name in _METHODS_OF_TWO:
        return each(lambda a, b: getattr(a, name)(b), call.inputs, "O")
    if name == "matmul":
        return dot(*call.inputs, matrices=True)
    return NotImplemented


def values(array):
    """The elements of any array in C order, as Python's objects."""
    return array.dtype.decode(array) if isinstance(array, ExtensionArray) else _f.ravel(array).tolist()


def each(function, arrays, dtype):
    """An array of what a function makes of the elements of arrays broadcast together."""
    arrays = _f.broadcast_arrays(*arrays) if len(arrays) > 1 else arrays
    results = [function(*elements) for elements in zip(*map(values, arrays))]
    return collected(results, arrays[0].shape, dtype)


def collected(results, shape, dtype):
    """An array of a flat list of objects."""
    if dtype == "?":
        return _f.array([_truth(result) for result in results], dtype="bool").reshape(shape)
    made = discovery.OBJECT.encode(results, shape)
    return made if dtype in ("O", discovery.OBJECT) else discovery.cast(made, dtype)


def _truth(value):
    if isinstance(value, Array) and value.size != 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    return bool(value)


# Along axes

_IDENTITY = {"add": 0, "multiply": 1, "logical_and": True, "logical_or": False, "bitwise_or": 0, "bitwise_xor": 0, "bitwise_and": -1, "gcd": 0, "lcm": 1}


def reduce(call):
    """The result of a ufunc's ``reduce`` or ``accumulate`` of objects."""
    function = _BINARY.get(call.name) or _COMPARISONS.get(call.name)
    if function is None or call.method not in ("reduce", "accumulate"):
        return NotImplemented
    (array,) = call.inputs
    if call.method == "accumulate":
        return accumulated(function, array, call.axis)
    return reduced(function, array, call.axis, call.keepdims, call.initial, call.where, _IDENTITY.get(call.name), call.name)


def reduced(function, array, axis, keepdims, initial, where, identity, name):
    """One element for each line along axes: those of the line joined by a function."""
    axes = _axes(axis, array.ndim)
    kept = [i for i in range(array.ndim) if i not in axes]
    lines = _f.transpose(array, (*kept, *axes)).reshape(tuple(array.shape[i] for i in kept) + (-1,)) if array.size else None
    shape = tuple(array.shape[i] for i in kept)
    count = array.size // max(_product(shape), 1)
    elements = values(lines) if lines is not None else []
    flags = None if where is True else values(_f.transpose(_f.broadcast_to(where, array.shape), (*kept, *axes)))
    results = []
    for i in range(_product(shape)):
        line = elements[i * count : (i + 1) * count]
        if flags is not None:
            line = [e for e, f in zip(line, flags[i * count : (i + 1) * count]) if f]
        if initial is not None:
            line = [initial] + line
        if not line and identity is None:
            raise ValueError("zero-size array to reduction operation %s which has no identity" % name)
        results.append(functools.reduce(function, line) if line else identity)
    made = discovery.OBJECT.encode(results, shape)
    return made.reshape(tuple(1 if i in axes else n for i, n in enumerate(array.shape))) if keepdims else made


def accumulated(function, array, axis):
    """All intermediate results of a function along an axis."""
    axis = range(array.ndim)[axis]
    moved = _f.moveaxis(array, axis, -1)
    elements, count, results = values(moved), moved.shape[-1], []
    for start in range(0, len(elements), count or 1):
        for i, element in enumerate(elements[start : start + count]):
            results.append(element if i == 0 else function(results[-1], element))
    return _f.moveaxis(discovery.OBJECT.encode(results, moved.shape), -1, axis)


def _axes(axis, ndim):
    if axis is None:
        return tuple(range(ndim))
    return tuple(_axis(one, ndim) for one in (axis if isinstance(axis, tuple) else (axis,)))


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        from ...exceptions import AxisError

        raise AxisError(axis, ndim)
    return axis % ndim


def _product(lengths):
    return functools.reduce(operator.mul, lengths, 1)


def dot(first, second, matrices=False):
    """Sums of products of objects along the last axis of one array and the last but one of another (numpy.dot, numpy.matmul)."""
    if not first.ndim or not second.ndim:
        if matrices:
            raise ValueError("matmul: Input operand 0 does not have enough dimensions")
        return each(operator.mul, [first, second], "O")
    axis = -1 if second.ndim == 1 else -2
    if first.shape[-1] != second.shape[axis]:
        raise ValueError("shapes %s and %s not aligned" % (first.shape, second.shape))
    if matrices and first.ndim > 1 and second.ndim > 2 or matrices and first.ndim > 2 and second.ndim > 1:
        left, right = _f.expand_dims(first, -1), _f.expand_dims(second, -3)
        return reduced(operator.add, each(operator.mul, [left, right], "O"), -2, False, None, True, 0, "add")
    columns = second if second.ndim == 1 else _f.moveaxis(second, -2, -1)
    left = first.reshape(first.shape[:-1] + (1,) * (columns.ndim - 1) + first.shape[-1:])
    return reduced(operator.add, each(operator.mul, [left, columns], "O"), -1, False, None, True, 0, "add")
