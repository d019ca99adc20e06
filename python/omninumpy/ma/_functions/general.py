"""Functions of masked arrays: their shapes and order, choices, products, comparisons."""

import omninumpy as np

from ..._core.novalue import _NoValue
from . import fills
from .._class.array import MaskedArray, masked_array
from .._class.constant import masked
from .creation import asanyarray
from .masks import getdata, getmask, getmaskarray, make_mask, mask_or, nomask

__all__ = [
    "allclose", "allequal", "append", "argsort", "choose", "compressed", "concatenate", "convolve", "correlate", "diag", "dot", "expand_dims", "inner", "innerproduct",
    "ndim", "outer",
    "outerproduct", "put", "putmask", "reshape", "resize", "shape", "size", "sort", "take", "transpose", "where",
]  # fmt: skip


def compressed(x):
    """The elements that are not masked, along one axis (numpy.ma.compressed)."""
    return asanyarray(x).compressed()


def shape(obj):
    """Axis lengths (numpy.ma.shape)."""
    return np.shape(getdata(obj))


def ndim(obj):
    """Number of axes (numpy.ma.ndim)."""
    return np.ndim(getdata(obj))


def size(obj, axis=None):
    """Number of elements, masked or not (numpy.ma.size)."""
    return np.size(getdata(obj), axis)


def expand_dims(a, axis):
    """An array with axes of length 1 put in (numpy.ma.expand_dims)."""
    return np.expand_dims(a, axis)


def transpose(a, axes=None):
    """The axes in another order (numpy.ma.transpose)."""
    return asanyarray(a).transpose(*(() if axes is None else (axes,)))


def reshape(a, new_shape, order="C"):
    """The elements in another shape (numpy.ma.reshape)."""
    return asanyarray(a).reshape(new_shape, order=order)


def resize(x, new_shape):
    """An array of another size, filled with repetitions (numpy.ma.resize)."""
    mask = getmask(x)
    result = np.resize(np.asarray(getdata(x)), new_shape).view(MaskedArray)
    if result.ndim and mask is not nomask:
        result._mask = np.resize(np.asarray(mask), new_shape)
    return result


def take(a, indices, axis=None, out=None, mode="raise"):
    """The elements at indices (numpy.ma.take)."""
    return asanyarray(a).take(indices, axis=axis, out=out, mode=mode)


def put(a, indices, values, mode="raise"):
    """Assigns elements of the array along one axis (numpy.ma.put)."""
    a.put(indices, values, mode=mode)


def putmask(a, mask, values):
    """Assigns elements where a mask is true (numpy.ma.putmask)."""
    if not isinstance(a, MaskedArray):
        a = a.view(MaskedArray)
    mask = np.asarray(mask, dtype=bool)
    data, own = getdata(values), getmask(values)
    if a._mask is nomask:
        if own is not nomask:
            a._mask = getmaskarray(a)
            np.copyto(a._mask, own, where=mask)
    elif a._hardmask:
        if own is not nomask:
            changed = a._mask.copy()
            np.copyto(changed, own, where=mask)
            a._mask = np.logical_or(a._mask, changed)
    else:
        np.copyto(a._mask, getmaskarray(values) if own is nomask else own, where=mask)
    np.copyto(a._data, np.asarray(data), where=mask)


def argsort(a, axis=_NoValue, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """The indices that sort along an axis (numpy.ma.argsort)."""
    return asanyarray(a).argsort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value, stable=False)


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """A sorted copy (numpy.ma.sort)."""
    is_array = isinstance(a, np.ndarray)
    made = a.copy() if is_array else np.array(a, copy=True, subok=True)
    if axis is None:
        made, axis = made.ravel() if isinstance(made, MaskedArray) else made.reshape(-1), 0
    if isinstance(made, MaskedArray):
        made.sort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value)
    else:
        made.sort(axis=axis, kind=kind, order=order)
    return made


def diag(v, k=0):
    """A diagonal, or an array with one (numpy.ma.diag)."""
    output = np.diag(np.asarray(getdata(v)), k).view(MaskedArray)
    if getmask(v) is not nomask:
        output._mask = np.array(np.diag(v._mask, k))
    return output


def concatenate(arrays, axis=0):
    """Arrays joined along an axis (numpy.ma.concatenate)."""
    from .ufuncs import masked_class

    arrays = list(arrays)
    data = np.concatenate([np.asarray(getdata(a)) for a in arrays], axis)
    result = data.view(masked_class(*arrays))
    if any(getmask(a) is not nomask for a in arrays):
        mask = np.concatenate([np.asarray(getmaskarray(a)) for a in arrays], axis)
        result._mask = make_mask(mask.reshape(result.shape), shrink=True)
    return result


def append(a, b, axis=None):
    """Values joined to the end of an array (numpy.ma.append)."""
    return concatenate([a, b], axis)


def where(condition, x=_NoValue, y=_NoValue):
    """The elements of x where a condition holds, elsewhere those of y; masked where the condition is (numpy.ma.where)."""
    missing = (x is _NoValue) + (y is _NoValue)
    if missing == 1:
        raise ValueError("Must provide both 'x' and 'y' or neither.")
    if missing == 2:
        return asanyarray(condition).nonzero()
    chosen, is_masked = np.asarray(fills.filled(condition, False)).astype(bool), getmaskarray(condition)
    xd, yd = getdata(x), getdata(y)
    xm, ym = getmaskarray(x), getmaskarray(y)
    # ``masked`` has no dtype of its own here.
    if x is masked and y is not masked:
        xd, xm = np.zeros((), dtype=yd.dtype), np.ones((), dtype=bool)
    elif y is masked and x is not masked:
        yd, ym = np.zeros((), dtype=xd.dtype), np.ones((), dtype=bool)
    # Numbers of Python's keep being weak.
    data = np.where(chosen, x if type(x) in (int, float, complex) else np.asarray(xd), y if type(y) in (int, float, complex) else np.asarray(yd))
    mask = np.where(is_masked, np.ones((), dtype=bool), np.where(chosen, np.asarray(xm), np.asarray(ym)))
    from .._class.array import new_of_class

    made = new_of_class(np.asarray(data), MaskedArray)
    made._mask = make_mask(np.asarray(mask), shrink=True)
    return made


def choose(indices, choices, out=None, mode="raise"):
    """The elements of the arrays that indices number (numpy.ma.choose)."""
    places = np.asarray(fills.filled(indices, 0))
    values = [np.ones((), dtype=bool) if c is masked else np.asarray(fills.filled(c)) for c in choices]
    masks = [np.ones((), dtype=bool) if c is masked else getmask(c) for c in choices]
    mask = make_mask(mask_or(np.asarray(np.choose(places, [np.asarray(m) for m in masks], mode=mode)), getmask(indices)), copy=False, shrink=True)
    data = np.asarray(np.choose(places, values, mode=mode))
    if out is not None:
        getattr(out, "_data", out)[...] = data
        if isinstance(out, MaskedArray):
            out.__setmask__(mask)
        return out
    made = data.view(MaskedArray)
    made.__setmask__(mask)
    return made


# Products


def dot(a, b, strict=False, out=None):
    """The matrix product; masked elements count as 0, and mask the results that they are in if ``strict`` is true (numpy.ma.dot)."""
    if strict and np.ndim(a) == np.ndim(b) == 2:
        from .._extras.runs import mask_rowcols

        a, b = mask_rowcols(a, 0), mask_rowcols(b, 1)
    am, bm = np.asarray(~getmaskarray(a)), np.asarray(~getmaskarray(b))
    left, right = np.asarray(fills.filled(a, 0)), np.asarray(fills.filled(b, 0))
    hidden = ~np.asarray(np.dot(am, bm))
    data = np.asarray(np.dot(left, right))
    if out is None:
        made = data.view(MaskedArray)
        made.__setmask__(hidden)
        return made
    out._data[...] = data
    out.__setmask__(hidden)
    return out


def inner(a, b):
    """The inner product; masked elements count as 0 (numpy.ma.inner)."""
    left, right = np.asarray(fills.filled(a, 0)), np.asarray(fills.filled(b, 0))
    result = np.inner(left.reshape(1) if not left.ndim else left, right.reshape(1) if not right.ndim else right)
    return result.view(MaskedArray) if np.ndim(result) else result


def outer(a, b):
    """All products of an element of each (numpy.ma.outer)."""
    data = np.outer(np.asarray(fills.filled(a, 0)), np.asarray(fills.filled(b, 0)))
    if getmask(a) is nomask and getmask(b) is nomask:
        return masked_array(data)
    shown = np.outer(~np.asarray(getmaskarray(a)), ~np.asarray(getmaskarray(b)))
    return masked_array(data, mask=make_mask(~shown, copy=False))


innerproduct, outerproduct = inner, outer


def _sliding(name, default):
    function = getattr(np, name)

    def product(a, v, mode=default, propagate_mask=True):
        hidden = [np.asarray(getmaskarray(x)) for x in (a, v)]
        if propagate_mask:
            ones = [np.ones(np.shape(x), dtype=bool) for x in (a, v)]
            mask = function(hidden[0], ones[1], mode=mode) | function(ones[0], hidden[1], mode=mode)
            data = function(np.asarray(getdata(a)), np.asarray(getdata(v)), mode=mode)
        else:
            mask = ~function(~hidden[0], ~hidden[1], mode=mode)
            data = function(np.asarray(fills.filled(a, 0)), np.asarray(fills.filled(v, 0)), mode=mode)
        return masked_array(data, mask=np.asarray(mask).astype(bool))

    product.__name__ = product.__qualname__ = name
    product.__doc__ = "As numpy.%s; a result is masked if any element that it is made of is, or only if all are (numpy.ma.%s)." % (name, name)
    return product


convolve, correlate = _sliding("convolve", "full"), _sliding("correlate", "valid")


# Comparisons


def allequal(a, b, fill_value=True):
    """Whether all elements are equal, where masked ones count as equal or as different (numpy.ma.allequal)."""
    mask = mask_or(getmask(a), getmask(b))
    equal = np.equal(np.asarray(getdata(a)), np.asarray(getdata(b)))
    if mask is nomask:
        return equal.all()
    return np.logical_or(mask, equal).all() if fill_value else False


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    """Whether all elements are close, where masked ones count as close or as different (numpy.ma.allclose)."""
    x, y = masked_array(a, copy=False), masked_array(b, copy=False)
    if y.dtype.kind in "iub":
        y = y.astype(np.result_type(y.dtype, np.float64))
    mask = mask_or(getmask(x), getmask(y))
    first, second = x._data, y._data
    close = np.isclose(first, second, rtol=rtol, atol=atol)
    if mask is not nomask:
        close = np.where(mask, np.full((), bool(masked_equal)), close)
    return close.all()
