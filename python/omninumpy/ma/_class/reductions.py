"""Sums, extremes and other reductions of masked arrays: of the elements that are not masked."""

import omninumpy as np

from ..._core.novalue import _NoValue
from ...exceptions import AxisError
from .._functions import fills
from .._functions.masks import getmask, make_mask_none, mask_or, nomask


def _options(keepdims):
    return {} if keepdims is _NoValue else {"keepdims": keepdims}


def _all_masked(mask, axis, options):
    """Where the result of a reduction is masked: where all elements are."""
    return nomask if mask is nomask else mask.all(axis=axis, **options)


def _masked():
    from .constant import masked

    return masked


def _store(out, mask):
    """The mask of a result that was written to an array."""
    if hasattr(out, "_mask"):
        if out._mask is nomask:
            out._mask = make_mask_none(out.shape)
        out._mask[...] = mask
    return out


def _filled_reduction(name, fill, doc, takes_dtype=True):
    """A reduction that does not see an element of a certain value."""

    def reduce(self, axis, dtype, out, keepdims):
        options = _options(keepdims)
        mask = _all_masked(self._mask, axis, options)
        arguments = {"dtype": dtype} if takes_dtype else {}
        if out is not None:
            getattr(self.filled(fill), name)(axis, out=getattr(out, "_data", out), **arguments, **options)
            return _store(out, mask)
        result = getattr(self.filled(fill), name)(axis, **arguments, **options)
        if not getattr(result, "ndim", 0):
            return _masked() if mask is not nomask and mask else result
        return self._fresh(result, mask if mask is nomask else np.array(mask))

    if takes_dtype:

        def method(self, axis=None, dtype=None, out=None, keepdims=_NoValue):
            return reduce(self, axis, dtype, out, keepdims)
    else:

        def method(self, axis=None, out=None, keepdims=_NoValue):
            return reduce(self, axis, None, out, keepdims)

    method.__name__, method.__doc__ = name, doc
    return method


def _cumulation(name, fill, doc):
    def method(self, axis=None, dtype=None, out=None):
        result = getattr(self.filled(fill), name)(axis, dtype, getattr(out, "_data", out))
        if out is not None:
            if hasattr(out, "_mask"):
                out.__setmask__(self._mask)
            return out
        return self._fresh(result, self._mask if self._mask is nomask else self._mask.copy())

    method.__name__, method.__doc__ = name, doc
    return method


def _extreme(name, filler, doc):
    def method(self, axis=None, out=None, fill_value=None, keepdims=_NoValue):
        options = _options(keepdims)
        mask = _all_masked(self._mask, axis, options)
        filled = self.filled(filler(self) if fill_value is None else fill_value)
        if out is not None:
            getattr(filled, name)(axis=axis, out=getattr(out, "_data", out), **options)
            if mask is not nomask and getattr(mask, "ndim", 0):
                _store(out, mask)
                plain = getattr(out, "_data", out)
                if plain.dtype.kind == "f":
                    plain[...] = np.where(mask, np.asarray(np.nan), plain)
            return out
        result = getattr(filled, name)(axis=axis, **options)
        if not result.ndim:
            return _masked() if mask is not nomask and mask else result
        if mask is nomask:
            return self._fresh(result)
        fill = np.asarray(self._fresh(result).fill_value).astype(result.dtype)
        return self._fresh(np.where(mask, fill, result), np.array(mask))

    method.__name__, method.__doc__ = name, doc
    return method


def _place(name, filler, doc):
    def method(self, axis=None, fill_value=None, out=None, *, keepdims=_NoValue):
        return getattr(self.filled(filler(self) if fill_value is None else fill_value), name)(axis, out=out, **_options(keepdims))

    method.__name__, method.__doc__ = name, doc
    return method


class Reductions:
    """Reductions along axes; a result is masked where all elements are."""

    __slots__ = ()

    sum = _filled_reduction("sum", 0, "The sum along axes; masked elements count as 0.")
    prod = product = _filled_reduction("prod", 1, "The product along axes; masked elements count as 1.")
    all = _filled_reduction("all", True, "Whether all elements are true along axes; masked ones count as true.", takes_dtype=False)
    any = _filled_reduction("any", False, "Whether any element is true along axes; masked ones count as false.", takes_dtype=False)
    cumsum = _cumulation("cumsum", 0, "Cumulative sums; masked elements count as 0 and are masked in the result.")
    cumprod = _cumulation("cumprod", 1, "Cumulative products; masked elements count as 1 and are masked in the result.")
    min = _extreme("min", fills.minimum_fill_value, "The smallest element along axes.")
    max = _extreme("max", fills.maximum_fill_value, "The largest element along axes.")
    argmin = _place("argmin", fills.minimum_fill_value, "The index of the smallest element.")
    argmax = _place("argmax", fills.maximum_fill_value, "The index of the largest element.")

    def count(self, axis=None, keepdims=_NoValue):
        """How many elements are not masked, along axes."""
        options = _options(keepdims)
        if axis == () and self._mask is nomask:
            axis = None
        if axis is not None and not self.shape:
            raise AxisError(axis if not isinstance(axis, tuple) else axis[0], 0)
        if self._mask is not nomask:
            shown = ~self._mask
            if self._baseclass is not np.ndarray:
                shown = shown.view(self._baseclass)
            return shown.sum(axis=axis, dtype=np.intp, **options)
        if axis is None:
            return np.array(self.size, dtype=np.intp, ndmin=self.ndim) if options.get("keepdims") else self.size
        counts = np.ones(self.shape, dtype=np.intp).sum(axis=axis, **options)
        return counts if counts.ndim else np.array(counts)

    def mean(self, axis=None, dtype=None, out=None, keepdims=_NoValue):
        """The mean along axes."""
        options = _options(keepdims)
        if self._mask is nomask:
            result = self._data.mean(axis, dtype, **options)
            result = self._with(result) if result.ndim else result
        else:
            wide = dtype is None and (self.dtype.kind in "iub" or self.dtype == np.float16)
            total = self.sum(axis, np.float64 if wide and self.dtype.kind != "f" else np.float32 if wide else dtype, **options)
            count = self.count(axis, **options)
            if not np.ndim(count) and count == 0:
                result = _masked()
            else:
                result = total * 1.0 / count
                if wide and self.dtype.kind == "f":
                    result = result.astype(self.dtype) if hasattr(result, "astype") else result
        if out is None:
            return result
        getattr(out, "_data", out)[...] = getattr(result, "_data", result)
        return _store(out, getmask(result))

    def anom(self, axis=None, dtype=None):
        """The distances from the mean along an axis."""
        mean = self.mean(axis, dtype)
        return self - mean if not axis else self - np.ma.expand_dims(mean, axis)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, mean=_NoValue):
        """The variance along axes."""
        from .._functions.ufuncs import absolute, divide

        options = _options(keepdims)
        if self._mask is nomask:
            known = {} if mean is _NoValue else {"mean": getattr(mean, "_data", mean)}
            result = self._data.var(axis, dtype, None, ddof, **options, **known)
            result = self._with(result) if result.ndim else result
        else:
            count = self.count(axis, **options) - ddof
            distance = self - (self.mean(axis, dtype, keepdims=True) if mean is _NoValue else mean)
            squares = absolute(distance) ** 2 if self.dtype.kind == "c" else distance * distance
            result = divide(squares.sum(axis, **options), count)
            if np.ndim(result):
                result = self._with(np.asarray(getattr(result, "_data", result)), mask_or(self._mask.all(axis, **options), count <= 0))
            elif getmask(result) is not nomask:
                result = _masked()
                if out is not None:
                    return _store_masked(out)
        if out is None:
            return result
        getattr(out, "_data", out)[...] = getattr(result, "_data", result)
        return _store(out, getmask(result)) if hasattr(out, "_mask") else out

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, mean=_NoValue):
        """The standard deviation along axes."""
        from .._functions.ufuncs import sqrt

        result = self.var(axis, dtype, out, ddof, keepdims, mean)
        if result is _masked():
            return result
        if out is not None:
            plain = getattr(out, "_data", out)
            plain[...] = np.sqrt(plain)
            return out
        return sqrt(result)

    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        """The largest element less the smallest, along axes."""
        if out is None:
            result = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims)
            lowest = self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
            return result - lowest
        out.flat = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims)
        out -= self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
        return out

    def dot(self, b, out=None, strict=False):
        """The matrix product; masked elements count as 0."""
        from .._functions.general import dot

        return dot(self, b, out=out, strict=strict)

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        """The sum along a diagonal."""
        # Without a dtype NumPy's masked arrays take the default one, float64.
        dtype = np.dtype(dtype)
        if self._mask is nomask:
            result = np.asarray(self._data.trace(offset, axis1, axis2)).astype(dtype)
        else:
            result = self.diagonal(offset, axis1, axis2).astype(dtype).filled(0).sum(axis=-1)
        if out is not None:
            out[...] = result
            return out
        return self._with(result) if np.ndim(result) else result[()]


def _store_masked(out):
    if hasattr(out, "_mask"):
        out.__setmask__(True)
    elif out.dtype.kind in "biu":
        raise np.ma.MaskError("Masked data information would be lost in one or more location.")
    else:
        out.flat = np.nan
    return out
