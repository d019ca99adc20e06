"""Shapes, orders and parts of masked arrays: what is done to the data is done to the mask."""

import omninumpy as np

from ..._core.array import ndarray
from ..._core.novalue import _NoValue
from ..._releases.release import release
from ...exceptions import AxisError
from .._functions import fills
from .._functions.masks import getdata, getmask, getmaskarray, make_mask, nomask
from .answers import ANSWERS


def _on_both(name, doc):
    """A method that moves elements of data and mask alike."""

    def method(self, *args, **kwargs):
        data = getattr(self._data, name)(*args, **kwargs)
        mask = self._mask
        return self._with(data, mask if mask is nomask else getattr(mask, name)(*args, **kwargs))

    method.__name__, method.__doc__ = name, doc
    return method


def _refuse_stable(stable):
    if stable is not False and release() < (2, 0):
        raise TypeError("MaskedArray.sort() got an unexpected keyword argument 'stable'")
    if stable:
        raise ValueError("`stable` parameter is not supported for masked arrays.")


class Shapes:
    """Movement of elements, sorting, and access by place."""

    __slots__ = ()
    _answers = ANSWERS

    reshape = _on_both("reshape", "The elements in another shape.")
    flatten = _on_both("flatten", "A copy along one axis.")
    repeat = _on_both("repeat", "Elements repeated, along an axis.")
    squeeze = _on_both("squeeze", "Without axes of length 1.")
    swapaxes = _on_both("swapaxes", "With two axes exchanged.")
    transpose = _on_both("transpose", "With the axes in another order.")
    diagonal = _on_both("diagonal", "A diagonal.")
    T = property(lambda self: self.transpose(), doc="The axes reversed.")
    mT = property(lambda self: self.swapaxes(-1, -2) if self.ndim > 1 else ndarray.mT.fget(self), doc="With the last two axes swapped.")

    def ravel(self, order="C"):
        """The elements along one axis: a view if possible."""
        if order in ("A", "K"):
            order = "F" if self._data.flags.f_contiguous and not self._data.flags.c_contiguous else "C"
        return self._with(self._data.ravel(order), self._mask if self._mask is nomask else self._mask.ravel(order))

    def resize(self, newshape, refcheck=True, order=False):
        """Not for masked arrays: ``np.ma.resize`` makes a new array."""
        raise ValueError("A masked array does not own its data and therefore cannot be resized.\nUse the numpy.ma.resize function instead.")

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """The elements as those of another dtype."""
        data = np.asarray(self._data.astype(dtype, order=order, casting=casting, copy=copy))
        made = self._with(data, self._mask if self._mask is nomask or not copy else self._mask.copy())
        if made._fill_value is not None:
            made._fill_value = fills.checked(made._fill_value, made.dtype)
        return made

    def take(self, indices, axis=None, out=None, mode="raise"):
        """The elements at indices; masked where the index is masked, too."""
        chosen = getmask(indices)
        places = indices.filled(0) if chosen is not nomask else getattr(indices, "_data", indices)
        data = self._data.take(places, axis=axis, mode=mode)
        mask = nomask if self._mask is nomask else self._mask.take(places, axis=axis, mode=mode)
        if chosen is not nomask:
            mask = np.array(chosen) if mask is nomask else np.logical_or(mask, chosen)
        if out is not None:
            out[...] = self._with(np.asarray(data), mask)
            return out
        if not np.ndim(data):
            from .constant import masked

            return masked if mask is not nomask and mask else data
        return self._with(data, mask)

    def compress(self, condition, axis=None, out=None):
        """The parts along an axis where a condition holds."""
        condition = np.asarray(condition)
        data = self._data.compress(condition, axis=axis)
        mask = self._mask if self._mask is nomask else self._mask.compress(condition, axis=axis)
        if out is not None:
            out[...] = self._with(data, mask)
            return out
        return self._with(data, mask)

    def choose(self, choices, out=None, mode="raise"):
        """The elements of the arrays that the elements number."""
        return self._with(np.asarray(self._data.choose([getattr(c, "_data", c) for c in choices], mode=mode)), self._mask)

    def clip(self, min=None, max=None, out=None, **kwargs):
        """The elements within bounds."""
        bounds = [getattr(bound, "_data", bound) for bound in (min, max)]
        data = np.asarray(np.clip(self._data, *bounds, **kwargs))
        if out is None:
            return self._with(data, getmaskarray(self).copy())
        getattr(out, "_data", out)[...] = data
        if hasattr(out, "_mask"):
            out._mask = getmaskarray(self).copy()
        return out

    def round(self, decimals=0, out=None):
        """The elements rounded to a number of decimals."""
        data = np.asarray(self._data.round(decimals))
        if out is not None:
            getattr(out, "_data", out)[...] = data
            if hasattr(out, "_mask"):
                out.__setmask__(self._mask)
            return out
        if data.ndim:
            return self._with(data, self._mask)
        from .constant import masked

        return masked if self._mask is not nomask and self._mask else self._data.round(decimals)[()]

    def nonzero(self):
        """The indices of the elements that are neither masked nor zero."""
        return self.filled(0).nonzero()

    def put(self, indices, values, mode="raise"):
        """Assigns the elements at indices of the array along one axis."""
        indices, mask = np.asarray(indices), getmask(values)
        values = np.asarray(getattr(values, "_data", values))
        if self._hardmask and self._mask is not nomask:
            free = ~self._mask.ravel()[indices.ravel()]
            values = np.resize(values, indices.shape).ravel()[free]
            mask = mask if mask is nomask else np.resize(mask, indices.shape).ravel()[free]
            indices = indices.ravel()[free]
        self._data.put(indices, values, mode=mode)
        if self._mask is nomask and mask is nomask:
            return
        own = getmaskarray(self).copy()
        own.put(indices, False if mask is nomask else mask, mode=mode)
        self._mask = make_mask(own, copy=False, shrink=True)

    def fill(self, value):
        """Sets all elements; the mask stays."""
        self._data.fill(value)

    def _filled_for_order(self, endwith, fill_value):
        if fill_value is None:
            if not endwith:
                fill_value = fills.maximum_fill_value(self)
            else:
                fill_value = np.nan if self.dtype.kind in "fc" else fills.minimum_fill_value(self)
        return self.filled(fill_value)

    def argsort(self, axis=_NoValue, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """The indices that sort along an axis, with masked elements at the end, or at the beginning."""
        _refuse_stable(stable)
        axis = -1 if axis is _NoValue else axis
        return self._filled_for_order(endwith, fill_value).argsort(axis=axis, kind=kind, order=order)

    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """Sorts in place, with masked elements at the end, or at the beginning."""
        _refuse_stable(stable)
        if self._mask is nomask:
            self._data.sort(axis=axis, kind=kind, order=order)
            return
        if not self.shape:
            raise AxisError(axis, 0)
        places = self.argsort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value)
        data, mask = np.take_along_axis(self._data, places, axis), np.take_along_axis(self._mask, places, axis)
        self._data[...] = data
        self._mask[...] = mask

    def argpartition(self, kth, axis=-1, kind="introselect", order=None):
        """The indices that partition; without regard to the mask."""
        return self._with(self._data.argpartition(kth, axis, kind, order), self._mask)

    def partition(self, kth, axis=-1, kind="introselect", order=None):
        """Partitions the data in place; without regard to the mask."""
        self._data.partition(kth, axis, kind, order)

    def _part(self, name):
        return self._with(getattr(self._data, name), self._mask)

    real = property(lambda self: self._part("real"), doc="The real parts.")
    imag = property(lambda self: self._part("imag"), doc="The imaginary parts.")

    def get_real(self):
        """The real parts."""
        return self.real

    def get_imag(self):
        """The imaginary parts."""
        return self.imag

    def _set_flat(self, value):
        self.ravel()[:] = value

    flat = property(lambda self: MaskedIterator(self), _set_flat, doc="The elements in C order, as one axis.")


class MaskedIterator:
    """The elements of a masked array in C order (numpy.ma.core.MaskedIterator)."""

    def __init__(self, ma):
        self.ma, self._next = ma, 0

    def __iter__(self):
        return self

    def __len__(self):
        return self.ma.size

    def __getitem__(self, index):
        return self.ma.ravel()[index]

    def __setitem__(self, index, value):
        self.ma._data.flat[index] = getdata(value)
        if self.ma._mask is not nomask:
            self.ma._mask.flat[index] = getmaskarray(value)

    def __next__(self):
        if self._next >= self.ma.size:
            raise StopIteration
        self._next += 1
        return self[self._next - 1]
