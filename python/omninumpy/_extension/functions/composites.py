"""Functions that are made of others, for arrays of any elements with the operators that these need."""

from ..._bridge import engine
from ..._core.dtypes import as_dtype
from ..._generated import functions as _f
from ..._releases.release import release
from .. import discovery
from ..objects import elementwise
from . import ufuncs
from ..handlers import handles


@handles("mean")
def _mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    total = _f.sum(a, axis, dtype, None, keepdims, where=where)
    return _f.divide(total, _count(a, axis))


@handles("average")
def _average(a, axis=None, weights=None, returned=False, keepdims=False):
    if weights is None:
        return _f.mean(a, axis, keepdims=keepdims)
    return _f.divide(_f.sum(_f.multiply(a, weights), axis), _f.sum(weights, axis))


@handles("var")
def _var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    difference = _f.subtract(a, _f.mean(a, axis, keepdims=True))
    squares = _f.square(difference) if release() >= (2, 3) else _f.multiply(difference, difference)
    return _f.divide(_f.sum(squares, axis, keepdims=keepdims), _count(a, axis) - ddof)


@handles("std")
def _std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
    return _f.sqrt(_f.var(a, axis, dtype, None, ddof, keepdims))


def _count(array, axis):
    if axis is None:
        return array.size
    count = 1
    for one in axis if isinstance(axis, tuple) else (axis,):
        count *= array.shape[one]
    return count


@handles("median")
def _median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    if axis is None:
        ordered, axis = _f.sort(a, None), 0
    else:
        ordered = _f.sort(a, axis)
    count = ordered.shape[axis]
    middle = _f.take(ordered, [(count - 1) // 2, count // 2], axis)
    return _f.mean(middle, axis)


@handles("diff")
def _diff(a, n=1, axis=-1, prepend=None, append=None):
    pieces = [piece if getattr(piece, "ndim", 0) else _f.reshape(piece, (1,) * a.ndim) for piece in (prepend, a, append) if piece is not None]
    a = _f.concatenate(pieces, axis) if len(pieces) > 1 else a
    for _ in range(n):
        count = a.shape[axis]
        a = _f.subtract(_f.take(a, range(1, count), axis), _f.take(a, range(count - 1), axis))
    return a


@handles("dot", "inner", "vdot", data="a b")
def _dot(a, b, out=None):
    if _has_text(a, b):
        raise ValueError("data type must provide an itemsize")
    return elementwise.dot(a, b)[()]


@handles("matmul", data="x1 x2")
def _matmul(x1, x2, out=None):
    if _has_text(x1, x2):
        return ufuncs.Call("matmul", [x1, x2]).run()
    return elementwise.dot(x1, x2, matrices=True)[()]


def _has_text(*arrays):
    kinds = [array.dtype.kind for array in arrays]
    return "O" not in kinds and ("U" in kinds or "S" in kinds)


@handles("outer", data="a b")
def _outer(a, b, out=None):
    return _f.multiply(_f.reshape(a, (-1, 1)), _f.reshape(b, (1, -1)))


@handles("tensordot", data="a b")
def _tensordot(a, b, axes=2):
    first, second = axes if isinstance(axes, tuple) else (list(range(a.ndim - axes, a.ndim)), list(range(axes)))
    first, second = (list(one) if isinstance(one, (list, tuple)) else [one] for one in (first, second))
    kept = [[i for i in range(array.ndim) if i not in [j % array.ndim for j in used]] for array, used in ((a, first), (b, second))]
    left = _f.reshape(_f.transpose(a, kept[0] + first), (_length(a, kept[0]), -1))
    right = _f.reshape(_f.transpose(b, second + kept[1]), (-1, _length(b, kept[1])))
    return _f.reshape(elementwise.dot(left, right), [a.shape[i] for i in kept[0]] + [b.shape[i] for i in kept[1]])


def _length(array, axes):
    count = 1
    for axis in axes:
        count *= array.shape[axis]
    return count


@handles("trace")
def _trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    return _f.sum(_f.diagonal(a, offset, axis1, axis2), -1, dtype)


@handles("clip")
def _clip(a, a_min=None, a_max=None, out=None, min=None, max=None):
    low, high = a_min if min is None else min, a_max if max is None else max
    made = a if low is None else _f.maximum(a, low)
    return made if high is None else _f.minimum(made, high, out=out)


@handles("round", "around")
def _round(a, decimals=0, out=None):
    raise TypeError("loop of ufunc does not support argument 0 of type %s which has no callable rint method" % type(a.ravel()[0]).__name__)


@handles("real", data="val")
def _real(val):
    return val


@handles("imag", data="val")
def _imag(val):
    return _f.zeros_like(val)


@handles("conj", "conjugate", data="x")
def _conj(x, out=None):
    if x.dtype.kind == "O":
        return _f.conjugate(x)
    engine.warn("DeprecationWarning: attempting to conjugate what is no number; this will be an error in the future")
    return x


@handles("nansum")
def _nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    return _f.sum(a if _has_text(a) else _f.where(_f.not_equal(a, a), 0, a), axis, dtype, None, keepdims)


@handles("pad", data="array")
def _pad(array, pad_width, mode="constant", **options):
    from ..._functions.arguments import pad

    if mode == "constant":
        places = pad(_f.arange(1, array.size + 1).reshape(array.shape), pad_width)
        return _f.where(_f.equal(places, 0), discovery.as_array(options.get("constant_values", 0), array.dtype), _f.take(array.ravel(), _f.maximum(places, 1) - 1))
    return array._on_parts(lambda part: pad(part, pad_width, mode, **options))


@handles("trim_zeros", data="filt")
def _trim_zeros(filt, trim="fb", axis=None):
    if _has_text(filt) and release() < (2, 2):
        return filt  # which compared its elements with 0.0, and found none that is equal
    kept = _f.flatnonzero(filt.dtype.truth(filt)).tolist()
    if not kept:
        return filt[:0]
    return filt[kept[0] if "f" in trim.lower() else 0 : kept[-1] + 1 if "b" in trim.lower() else None]


@handles("may_share_memory", "shares_memory", data="a b")
def _may_share_memory(a, b, max_work=None):
    parts = [array._parts() if isinstance(array, discovery.ExtensionArray) else (array,) for array in (a, b)]
    return any(_f.may_share_memory(one, other) for one in parts[0] for other in parts[1])


@handles("common_type", data="*arrays")
def _common_type(*arrays):
    raise TypeError("can't get common type for non-numeric array")


@handles("bincount", data="x")
def _bincount(x, weights=None, minlength=0):
    raise TypeError("Cannot cast array data from %r to dtype('int64') according to the rule 'safe'" % x.dtype)


# Transforms of objects, which NumPy computed as complex numbers until 2.0


def _transform(name):
    def transform(a, *args, **kwargs):
        if release() >= (2, 0) or a.dtype.kind != "O":
            return NotImplemented
        from ... import fft

        return getattr(fft, name)(discovery.cast(a, as_dtype(float if name in ("rfft", "ihfft", "rfft2", "rfftn") else complex)), *args, **kwargs)

    return transform


for _name in ("fft", "ifft", "rfft", "irfft", "hfft", "ihfft", "fft2", "ifft2", "rfft2", "irfft2", "fftn", "ifftn", "rfftn", "irfftn"):
    handles(_name)(_transform(_name))
