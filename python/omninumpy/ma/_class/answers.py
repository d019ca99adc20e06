"""What a masked array answers to functions of NumPy's own: those that see the mask there do so here."""

import omninumpy as np

from ..._core.novalue import _NoValue
from .._functions import fills
from .._functions.masks import either, getmask, nomask


def both(function, values):
    """A function of NumPy's that moves elements, of a masked array: it answers with data and mask moved."""
    if isinstance(values[0], tuple):
        (array,), values = values[0], values[1:]
        return both(lambda a: function((a,), *values), (array,))
    array = values[0]
    data = function(array._data, *values[1:])
    mask = getmask(array)
    if mask is nomask:
        masks = [nomask] * len(data) if isinstance(data, (list, tuple)) else nomask
    else:
        masks = function(mask, *values[1:])
    if isinstance(data, (list, tuple)):
        return type(data)(array._with(d, m) for d, m in zip(data, masks))
    return array._with(data, masks)


MOVING = (
    "array_split", "atleast_1d", "atleast_2d", "atleast_3d", "diag", "dsplit", "expand_dims", "flip", "fliplr", "flipud", "hsplit", "matrix_transpose", "moveaxis",
    "permute_dims", "roll",
    "rollaxis", "rot90", "split", "take_along_axis", "tile", "unstack", "vsplit",
)  # fmt: skip


def _sorted(function, values):
    array = values[0]
    options = dict(zip(("axis", "kind", "order"), values[1:4]))
    if options.get("axis", -1) is None:
        array, options["axis"] = array.ravel(), -1
    made = array.copy()
    made.sort(**options)
    return made


def _differences(function, values):
    from .._extras.sets import differences

    a, n, axis, *ends = (*values, *(1, -1, _NoValue, _NoValue)[len(values) - 1 :])
    if any(end is not _NoValue for end in ends):
        # What NumPy's own function joins to an array loses its mask.
        parts = [part._data if hasattr(part, "_data") else part for part in ends]
        return a._with(np.diff(a._data, n, axis, *parts))
    return a if n == 0 else differences(a, n, axis)


def _kept_values(function, values):
    # Functions such as zeros_like: their result has the mask.
    made = function(values[0]._data, *values[1:])
    made = values[0]._with(made, values[0]._mask.copy() if made.shape == values[0].shape and values[0]._mask is not nomask else nomask)
    if made._fill_value is not None:
        made._fill_value = fills.checked(made._fill_value, made.dtype)
    return made


def _median(function, values):
    # NumPy's own function orders the data and leaves the mask where it is, then takes the mean of what is in the middle.
    a, axis, *_ = (*values, None)[:2]
    axis = None if axis is _NoValue else axis
    if axis is None:
        a, axis = a.ravel(), 0
    if not isinstance(axis, int) or any(value is not default for value, default in zip(values[2:], function.defaults[2:])):
        return np.median(a._data, *values[1:])
    ordered, half = np.moveaxis(np.sort(a._data, axis), axis, -1), a.shape[axis] // 2
    middle = slice(half - (a.shape[axis] % 2 == 0), half + 1)
    mask = a._mask if a._mask is nomask else np.moveaxis(a._mask, axis, -1)[..., middle]
    return a._with(ordered[..., middle], mask).mean(axis=-1)


def _partition(function, values):
    made = values[0].copy()
    made.partition(*values[1:])
    return made


def _elementwise(function, values):
    return values[0]._with(np.asarray(function(*(getattr(value, "_data", value) for value in values))), _joined(values))


def _joined(values):
    mask = nomask
    for value in values:
        mask = either(mask, getmask(value))
    return mask if mask is nomask else mask.copy()


def _without_nan(name):
    def reduce(function, values):
        a = values[0]
        if a.dtype.kind in "fc":
            a = a._with(a._data, either(a._mask, np.isnan(a._data)))
        options = {parameter.lstrip("="): value for parameter, value in zip(function.parameters[1:], values[1:]) if value is not _NoValue and value is not None}
        return getattr(a, name)(**options)

    return reduce


def _unique(function, values):
    from .._extras.sets import unique

    if any(value is not default for value, default in zip(values[1:], function.defaults[1:])):
        return function(values[0]._data, *values[1:])
    return unique(values[0])


def _ediff1d(function, values):
    from .._extras.sets import ediff1d

    return ediff1d(*values)


def _text(function, values):
    from .printing import data_text

    return data_text(values[0], ", " if function.name == "array_repr" else " ")


def _repr(function, values):
    return "%s(%s)" % (type(values[0]).__name__, _text(function, values))


def _average(function, values):
    a, axis, weights = (*values, None, None)[:3]
    axis = None if axis is _NoValue else axis
    if weights is None or weights is _NoValue:
        mean, total = a.mean(axis), a.count(axis)
    else:
        weights = np.asanyarray(weights)
        if weights.shape != a.shape and axis is not None:
            weights = weights.reshape(tuple(length if i == axis % a.ndim else 1 for i, length in enumerate(a.shape)))
        total = weights.sum(axis)
        mean = np.multiply(a, weights).sum(axis) / total
    return (mean, total) if values[3:4] == (True,) else mean


ANSWERS = {name: both for name in MOVING}
ANSWERS.update(real=lambda function, values: values[0].real, imag=lambda function, values: values[0].imag)
ANSWERS.update(sort=_sorted, diff=_differences, average=_average, median=_median)
ANSWERS.update(partition=_partition, unique=_unique, ediff1d=_ediff1d, array2string=_text, array_str=_text, array_repr=_repr)
ANSWERS.update(flatnonzero=lambda function, values: values[0].ravel().nonzero()[0], argwhere=lambda function, values: np.transpose(values[0].nonzero()))
ANSWERS.update({name: _elementwise for name in ("angle", "fix", "i0", "isclose", "iscomplex", "isneginf", "isposinf", "isreal", "nan_to_num", "polyval")})
ANSWERS.update({"nan" + name: _without_nan(name) for name in ("sum", "prod", "max", "min", "mean", "var", "std")})
ANSWERS.update({name: _kept_values for name in ("empty_like", "full_like", "ones_like", "zeros_like")})
