"""Functions that take their arguments in several forms, which are Python's own to tell apart."""

import functools
import operator

from .._bridge import engine
from .._bridge.engine import Function, semantic
from .._core.array import Array, ndarray
from .._core.novalue import _NoValue
from .._generated import functions as _f

_ON_ARRAYS = {"split": "shape", "rollaxis": "ndim", "fill_diagonal": "ndim", "tril_indices_from": "ndim", "triu_indices_from": "ndim", "diag_indices_from": "ndim"}
"""Functions that ask their argument for an attribute of arrays, which lists have not."""

__all__ = [
    "average", "block", "column_stack", "dstack", "einsum", "einsum_path", "histogramdd", "hstack", "imag",
    "nanmax", "nanmin", "pad", "real", "stack", "trim_zeros", "unique", "vstack", "where",
    *_ON_ARRAYS,
]  # fmt: skip


def where(condition, x=_NoValue, y=_NoValue, /):
    """Elements of ``x`` where a condition holds and of ``y`` elsewhere; of the condition alone, the places where it holds (numpy.where)."""
    if (x is _NoValue) != (y is _NoValue):
        raise ValueError("either both or neither of x and y should be given")
    return _f.where(condition) if x is _NoValue else _f.where(condition, x, y)


def trim_zeros(filt, trim="fb", axis=None):
    """A sequence without the zeros at its front and back; a list comes back as a list (numpy.trim_zeros)."""
    trims_all_axes = semantic("TrimsAllAxes")
    sides = trim.lower()
    if trims_all_axes and sides not in ("fb", "bf", "f", "b"):
        raise ValueError("unexpected character(s) in `trim`: %r" % (trim,))
    if isinstance(filt, Array) and (trims_all_axes or filt.ndim == 1 and sides.strip("fb") == "") or axis is not None:
        return _f.trim_zeros(filt, trim, axis)
    if not hasattr(filt, "__getitem__") or isinstance(filt, Array) and not filt.ndim:
        raise TypeError("'%s' object is not subscriptable" % type(filt).__name__)
    array = _f.asarray(filt)
    if array.ndim > 1 and trims_all_axes:
        raise TypeError("list indices must be integers or slices, not tuple")
    if isinstance(filt, Array) and array.ndim > 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    places = range(len(filt)) if array.ndim > 1 else _f.flatnonzero(array).tolist()
    first = (places[0] if places else len(filt)) if "f" in sides else 0
    last = (places[-1] + 1 if places else 0) if "b" in sides else len(filt)
    return filt[first:last]


def _sequence(arrays):
    """The arrays to stack, which a generator may give before NumPy 1.25."""
    if hasattr(arrays, "__getitem__") or not hasattr(arrays, "__iter__"):
        return arrays
    if not semantic("GeneratorsAreStacked"):
        raise TypeError('arrays to stack must be passed as a "sequence" type such as list or tuple.')
    engine.warn(
        'FutureWarning: arrays to stack must be passed as a "sequence" type such as list or tuple. Support for non-sequence iterables such as generators is '
        "deprecated as of NumPy 1.16 and will raise an error in the future."
    )
    return list(arrays)


def _stacking(name):
    engine_function = getattr(_f, name)

    @functools.wraps(engine_function)
    def function(*args, **kwargs):
        return engine_function(_sequence(args[0]), *args[1:], **kwargs) if args else engine_function(**kwargs)

    return function


hstack, vstack, dstack, column_stack, stack = map(_stacking, ("hstack", "vstack", "dstack", "column_stack", "stack"))


def nanmin(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The smallest elements along axes, NaNs left out (numpy.nanmin)."""
    if initial is not _NoValue and _f.asarray(a).dtype.kind in "biu":
        return _f.min(a, axis, out, keepdims, initial, where)
    result = _f.nanmin(a, axis, out, keepdims, initial, where)
    return result if initial is _NoValue or type(a) is ndarray else _nan_where_all(a, axis, out, keepdims, where, result)


def nanmax(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The largest elements along axes, NaNs left out (numpy.nanmax)."""
    if initial is not _NoValue and _f.asarray(a).dtype.kind in "biu":
        return _f.max(a, axis, out, keepdims, initial, where)
    result = _f.nanmax(a, axis, out, keepdims, initial, where)
    return result if initial is _NoValue or type(a) is ndarray else _nan_where_all(a, axis, out, keepdims, where, result)


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    """The distinct elements, and if asked for where they first occur, how to rebuild the array from them, and how often they occur (numpy.unique)."""
    return _unique(ar, return_index, return_inverse, return_counts, axis, equal_nan, sorted)


# By name: the engine's functions with and without flags have the arguments at different places.
_unique = Function(
    "np", "unique", ("ar", "=return_index", "=return_inverse", "=return_counts", "=axis", "=equal_nan", "=sorted"), (False, False, False, None, True, True)
)


def real(val):
    """The real part, of Python's numbers as Python has it (numpy.real)."""
    return val.real if isinstance(val, (int, float, complex)) else _f.real(val)


def imag(val):
    """The imaginary part, of Python's numbers as Python has it (numpy.imag)."""
    return val.imag if isinstance(val, (int, float, complex)) else _f.imag(val)


def _on_arrays(name, attribute):
    engine_function = getattr(_f, name)

    @functools.wraps(engine_function)
    def function(*args, **kwargs):
        if args and not isinstance(args[0], Array):
            getattr(args[0], attribute)
        return engine_function(*args, **kwargs)

    return function


for _name, _attribute in _ON_ARRAYS.items():
    globals()[_name] = _on_arrays(_name, _attribute)


def _nan_where_all(a, axis, out, keepdims, where, result):
    """What is no array is NaN where all elements are, whatever the initial value."""
    a = _f.asarray(a)
    if a.dtype.kind not in "fc":
        return result
    lost = _f.all(_f.isnan(a), axis, None, keepdims, where=where)
    if not lost.any():
        return result
    engine.warn("RuntimeWarning: All-NaN axis encountered")
    if out is not None:
        _f.copyto(out, float("nan"), where=lost)
        return out
    made = _f.where(lost, float("nan"), result).astype(result.dtype)
    return made if made.ndim else made[()]


def einsum(*operands, out=None, optimize=False, dtype=None, order="K", casting="safe"):
    """The sum of products over named axes: ``einsum("ij,jk->ik", a, b)``, or ``einsum(a, [0, 1], b, [1, 2], [0, 2])`` (numpy.einsum)."""
    subscripts, arrays = _einsum_arguments(operands)
    if order not in ("C", "F", "A", "K"):
        raise ValueError("order must be one of 'C', 'F', 'A', or 'K' (got '%s')" % (order,))
    result = _einsum(subscripts, arrays, _contraction(optimize), out, dtype, order, casting)
    return result if out is None else out


def _contraction(optimize):
    """How to order contractions, of what NumPy takes: a word, a word with a limit, or a path that begins with ``einsum_path``."""
    if isinstance(optimize, (list, tuple)) and optimize:
        if optimize[0] == "einsum_path":
            return [list(step) for step in optimize[1:]]
        if len(optimize) == 2 and isinstance(optimize[0], str) and isinstance(optimize[1], (int, float)):
            return (optimize[0], float(optimize[1]))
        raise TypeError("Did not understand the path: %s" % (optimize,))
    return optimize


def einsum_path(*operands, optimize="greedy", einsum_call=False):
    """The order in which ``einsum`` best takes its operands two by two, and a text about what it costs (numpy.einsum_path)."""
    subscripts, arrays = _einsum_arguments(operands)
    path, report = _einsum_path(subscripts, arrays, _contraction(optimize))
    return ["einsum_path", *path], report


_einsum = Function("np", "einsum", ("subscripts", "*operands", "=optimize", "=out", "=dtype", "=order", "=casting"), (False, None, None, "K", "safe"))
_einsum_path = Function("np", "einsum_path", ("subscripts", "*operands", "=optimize"))


def _einsum_arguments(operands):
    """Subscripts as text, and the arrays, of either form of arguments."""
    if not operands:
        raise ValueError("must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding subscripts list")
    if isinstance(operands[0], str):
        if len(operands) == 1:
            raise ValueError("No input operands")
        return operands[0], [_f.asanyarray(o) for o in operands[1:]]
    pairs = len(operands) // 2
    arrays = [_f.asanyarray(o) for o in operands[: 2 * pairs : 2]]
    subscripts = ",".join(map(_einsum_letters, operands[1 : 2 * pairs : 2]))
    if len(operands) % 2:
        subscripts += "->" + _einsum_letters(operands[-1])
    if not arrays:
        raise ValueError("must specify at least one operand and its corresponding subscripts list")
    return subscripts, arrays


def _einsum_letters(axes):
    """Axes as numbers, in letters: A to Z are the first 26."""
    if isinstance(axes, (str, bytes)) or not hasattr(type(axes), "__iter__"):
        raise TypeError("subscripts must be a list of integers or Ellipsis")
    letters = []
    for axis in axes:
        if axis is Ellipsis:
            letters.append("...")
            continue
        try:
            number = operator.index(axis)
        except TypeError:
            raise TypeError("each subscript must be either an integer or an ellipsis") from None
        if not 0 <= number < 52:
            raise ValueError("subscript is not within the valid range [0, 52)")
        letters.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[number])
    return "".join(letters)


def block(arrays):
    """An array of nested lists of arrays, joined along the last axis in the innermost lists, along the one before it in the next (numpy.block)."""
    depth = _block_depth(arrays, ())
    _check_no_empty(arrays, "arrays")
    count = max([depth, *_block_ndims(arrays)])
    result = _join_blocks(arrays, 0, depth, count)
    if count > 1 and all(a.flags.f_contiguous and not a.flags.c_contiguous for a in _leaves(arrays)):
        return _f.copy(result, order="F")
    return result if depth else result.copy()


def _leaves(arrays):
    if isinstance(arrays, list):
        return [leaf for inner in arrays for leaf in _leaves(inner)]
    return [_f.asanyarray(arrays)]


def _block_depth(arrays, index):
    place = "arrays" + "".join("[%d]" % i for i in index)
    if isinstance(arrays, tuple):
        raise TypeError(
            "%s is a tuple. Only lists can be used to arrange blocks, and np.block does not allow implicit conversion from tuple to ndarray." % place
        )
    if not isinstance(arrays, list):
        return len(index)
    depths = []
    for i, inner in enumerate(arrays):
        depths.append(_block_depth(inner, (*index, i)))
        if depths[-1] != depths[0]:
            raise ValueError(
                "List depths are mismatched. First element was at depth %d, but there is an element at depth %d (%s[%d])" % (depths[0], depths[-1], place, i)
            )
    return depths[0] if depths else len(index) + 1


def _check_no_empty(arrays, place):
    if isinstance(arrays, list):
        if not arrays:
            raise ValueError("List at %s cannot be empty" % place)
        for i, inner in enumerate(arrays):
            _check_no_empty(inner, "%s[%d]" % (place, i))


def _block_ndims(arrays):
    if isinstance(arrays, list):
        return [n for inner in arrays for n in _block_ndims(inner)]
    return [arrays.ndim if isinstance(arrays, Array) else _f.asarray(arrays).ndim]


def _join_blocks(arrays, level, depth, count):
    if level == depth:
        return _f.array(arrays, ndmin=count, copy=None, subok=True)
    return _f.concatenate([_join_blocks(inner, level + 1, depth, count) for inner in arrays], axis=count - depth + level)


# Margins

_PAD_OPTIONS = {
    "empty": (), "edge": (), "wrap": (), "constant": ("constant_values",), "linear_ramp": ("end_values",), "maximum": ("stat_length",), "mean": ("stat_length",),
    "median": ("stat_length",), "minimum": ("stat_length",), "reflect": ("reflect_type",), "symmetric": ("reflect_type",),
}  # fmt: skip
_pad = Function("np", "pad", ("array", "pad_width", "mode", "**kwargs"), ("constant", {}))


def pad(array, pad_width, mode="constant", **kwargs):
    """An array with margins around it, which hold constants, its edge, statistics of it or itself again, or what a function writes (numpy.pad)."""
    array = _f.asarray(array)
    if isinstance(pad_width, dict) and semantic("PadTakesAxes"):
        pad_width = _widths_by_axis(pad_width, array.ndim)
    try:
        widths = _f.asarray(pad_width)
    except TypeError:
        widths = None
    if widths is None or widths.dtype.kind != "i":
        raise TypeError("`pad_width` must be of integral type.")
    if callable(mode):
        return _pad_by(mode, array, widths, kwargs)
    if not isinstance(mode, str) or mode not in _PAD_OPTIONS:
        raise ValueError("mode '%s' is not supported" % (mode,))
    foreign = set(kwargs) - set(_PAD_OPTIONS[mode])
    if foreign:
        raise ValueError("unsupported keyword arguments for mode '%s': %s" % (mode, foreign))
    return _pad(array, widths, mode, {name: value for name, value in kwargs.items() if value is not None})


def _widths_by_axis(widths, ndim):
    pairs = [(0, 0)] * ndim
    for axis, width in widths.items():
        before, after = (width, width) if isinstance(width, int) else width
        pairs[axis] = (before, after)
    return pairs


def _pad_by(function, array, widths, kwargs):
    """Margins that a function writes: it gets each line along one axis after another, the widths, the axis, and the keyword arguments."""
    from .indexing import ndindex

    padded = _pad(array, widths, "constant", {})
    pairs = _f.broadcast_to(widths, (array.ndim, 2)).tolist()
    for axis in range(array.ndim):
        lines = _f.moveaxis(padded, axis, -1)
        for index in ndindex(*lines.shape[:-1]):
            function(lines[index], tuple(pairs[axis]), axis, kwargs)
    return padded


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    """How many points lie in each cell of a grid. The points are the rows of an array, or their coordinates the items of a list (numpy.histogramdd)."""
    if not isinstance(sample, Array):
        sample = _f.atleast_2d(_f.asarray(sample)).T
    return _histogramdd(sample, bins, range, density, weights)


_histogramdd = Function("np", "histogramdd", ("sample", "bins", "range", "density", "weights"), (10, None, None, None))


def average(a, axis=None, weights=None, returned=False, *, keepdims=_NoValue):
    """The weighted mean along axes, ``sum(a * weights) / sum(weights)``, and if asked for the sum of the weights too (numpy.average)."""
    if weights is None and not returned and isinstance(a, ndarray) and type(a) is not ndarray and getattr(type(a), "_registered", True):
        return a.mean(axis) if keepdims is _NoValue else a.mean(axis, keepdims=keepdims)
    return _average(a, axis, weights, True if returned else _NoValue, keepdims)


# By name: the engine's functions with and without the sums have the arguments at different places.
_average = Function("np", "average", ("a", "=axis", "=weights", "=returned", "=keepdims"), (None, None, _NoValue, _NoValue))
