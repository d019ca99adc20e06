"""The class of masked arrays: an array whose elements may be masked, that is: missing, or not to be counted."""

import omninumpy as np

from ..._core import subclasses
from ..._core.array import Array, ndarray
from ..._releases.release import release
from ...exceptions import _refused
from .._functions import fills
from .arithmetic import Arithmetic
from .._functions.masks import MaskError, as_array, either, getmask, getmaskarray, is_nomask, make_mask_descr, make_mask_none, nomask, shrunk
from .items import Items
from .reductions import Reductions
from .shapes import Shapes

__all__ = ["MaskedArray", "isMA", "isMaskedArray", "isarray", "masked_array"]


class MaskedArray(Items, Arithmetic, Reductions, Shapes, ndarray):
    """An array with a mask: elements where it is true take no part in computations (numpy.ma.MaskedArray).

    Data and mask are two arrays, both computed when they are needed. ``fill_value`` stands for masked elements where an array without mask is made.
    A hard mask cannot be unset by assigning elements; a shared one is copied by ``unshare_mask``.
    """

    __array_priority__ = 15
    _is_constant = False
    _defaultmask, _defaulthardmask = nomask, False
    _baseclass = ndarray
    _print_width, _print_width_1d = 100, 1500
    _mask, _fill_value, _hardmask, _sharedmask, _isfield, _plain, _optinfo = nomask, None, False, False, False, None, None

    def __new__(
        cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None, shrink=True, order=None,
    ):  # fmt: skip
        plain = as_array(getattr(data, "_data", data) if isinstance(data, MaskedArray) else data, dtype, copy, order, ndmin)
        keeps_class = isinstance(data, cls) and subok and not data._is_constant
        made = new_of_class(plain, type(data) if keeps_class else cls)
        made._baseclass = getattr(data, "_baseclass", type(plain))
        made._take_information(data)
        copies = copy or isinstance(data, MaskedArray) and data.shape != plain.shape
        inherited = getattr(data, "_mask", nomask)
        if inherited is not nomask:
            made._mask = inherited if inherited.shape == plain.shape else inherited.reshape(plain.shape)
        if is_nomask(mask):
            made._inherit_mask(data, keep_mask, shrink, copies)
        else:
            made._take_mask(mask, keep_mask, copies)
        fill_value = getattr(data, "_fill_value", None) if fill_value is None else fill_value
        if fill_value is not None:
            made._fill_value = fills.checked(fill_value, made.dtype)
        made._hardmask = getattr(data, "_hardmask", False) if hard_mask is None else hard_mask
        return made

    def _inherit_mask(self, data, keep_mask, shrink, copy):
        if not keep_mask:
            self._mask = nomask if shrink else make_mask_none(self.shape, self.dtype)
        elif isinstance(data, (tuple, list)):
            if any(isinstance(item, MaskedArray) for item in data):
                mask = np.array([getmaskarray(item if isinstance(item, Array) else np.asanyarray(item)) for item in data])
                if mask.shape == self.shape and mask.any():
                    self._mask = mask
        else:
            self._sharedmask = not copy
            if copy and self._mask is not nomask:
                self._mask = self._mask.copy()

    def _take_mask(self, mask, keep_mask, copy):
        dtype = make_mask_descr(self.dtype)
        if mask is True or mask is False or mask is None:
            mask = np.full(self.shape, mask is True, dtype=dtype)
        else:
            mask = as_array(mask.filled(True) if isinstance(mask, MaskedArray) else mask, dtype, copy, subok=False)
        if mask.shape != self.shape:
            if mask.size == 1:
                mask = np.array(np.broadcast_to(mask.reshape(()), self.shape))
            elif mask.size == self.size:
                mask = mask.reshape(self.shape)
            else:
                raise MaskError("Mask and data not compatible: data size is %d, mask size is %d." % (self.size, mask.size))
            copy = True
        if self._mask is nomask or not keep_mask:
            self._mask, self._sharedmask = mask, not copy
        else:
            self._mask, self._sharedmask = np.logical_or(mask, self._mask), False

    # Where arrays of this class come from

    def __array_finalize__(self, obj):
        self._update_from(obj)
        mask = getmask(obj) if isinstance(obj, ndarray) else nomask
        if mask is not nomask:
            if mask.size != self.size:
                mask = nomask
            elif mask.shape != self.shape:
                mask = mask.reshape(self.shape)
        self._mask = mask
        if self._fill_value is not None:
            self._fill_value = fills.checked(self._fill_value, self.dtype)

    def _update_from(self, obj):
        """Takes what another array says besides data and mask."""
        self._baseclass = getattr(obj, "_baseclass", type(obj) if isinstance(obj, ndarray) else ndarray)
        self._take_information(obj)
        self._fill_value = getattr(obj, "_fill_value", None)
        self._hardmask = getattr(obj, "_hardmask", False)
        self._sharedmask = getattr(obj, "_sharedmask", False)

    def _take_information(self, obj):
        """Takes what an array of another class knows of itself: it is kept in ``_optinfo``, and handed on."""
        known = dict(getattr(obj, "_optinfo", None) or {})
        if not isinstance(obj, MaskedArray):
            known.update(getattr(obj, "__dict__", {}))
        self._optinfo = known
        if known:
            self.__dict__.update(known)

    def _with(self, data, mask=nomask):
        """An array of this class of data and a mask, with the other properties of this one."""
        made = new_of_class(data, type(self))
        made._update_from(self)
        made._mask = mask if mask is nomask or mask.shape == made.shape or mask.size != made.size else mask.reshape(made.shape)
        return made

    def _fresh(self, data, mask=nomask):
        """An array of this class of data and a mask, with nothing else of this one."""
        made = new_of_class(data, type(self))
        if type(data) is not ndarray and not isinstance(data, MaskedArray):
            made._baseclass = type(data)
            made._take_information(data)
        made._mask = mask if mask is nomask or mask.shape == made.shape else mask.reshape(made.shape)
        return made

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        """The result of a ufunc: masked where an input is, or is outside of what the function is defined for."""
        from .._functions.ufuncs import outside
        from .constant import masked

        result = obj if obj is self else self._with(obj)
        if context is None:
            return result
        function, inputs = context[0], context[1][: context[0].nin]
        mask = _mask_of_all(inputs)
        found = outside(function, inputs)
        if found is not None and (mask is not nomask or found[0].any()):
            wrong, fill = found
            fill = np.asarray(result.fill_value if fill is None else fill).astype(result.dtype)
            if not result.shape and len(inputs) == 1 and release() < (2, 0):
                result._mask = np.asarray(found[0])
                return result
            if result is self:
                result._data[...] = np.where(wrong, fill, result._data)
            else:
                result = self._with(np.where(wrong, fill, np.asarray(obj)))
            mask = either(mask, wrong)
        if result is not self and not result.shape and mask is not nomask and mask:
            return masked
        result._mask, result._sharedmask = mask, False
        return result

    def view(self, dtype=None, type=None, fill_value=None):
        """The same memory, as elements of another dtype or as an array of another class; the mask comes along (``MaskedArray.view``)."""
        if isinstance(dtype, _type) and issubclass(dtype, ndarray):
            if type is not None:
                raise TypeError("Cannot specify output type twice.")
            dtype, type = None, dtype
        cls = self.__class__ if type is None else type
        made = subclasses.view(self._data, *(() if dtype is None else (dtype,)))
        if not issubclass(cls, MaskedArray):
            return subclasses.of_class(made, cls, self) if cls is not ndarray else made
        made = subclasses.adopt(made, cls, self)
        if made._fill_value is not None and fill_value is not None:
            made.fill_value = fill_value
        elif dtype is not None:
            made._fill_value = None
        return made

    # Data and mask

    @property
    def _data(self):
        plain = self._plain
        if plain is None:
            plain = self.__dict__["_plain"] = self.data
        return plain

    data = property(lambda self: subclasses.of_class(_plain_view(self), self._baseclass, self), doc="What is below the mask: a view.")

    def _become(self, other):
        super()._become(other)
        self.__dict__.pop("_plain", None)

    def _set_shape(self, shape):
        super()._set_shape(shape)
        if self._mask is not nomask:
            self._mask = self._mask.reshape(self.shape)

    def _set_dtype(self, dtype):
        super()._set_dtype(dtype)
        if self._mask is not nomask and self._mask.shape != self.shape:
            self._mask = self._mask.reshape(self.shape) if self._mask.size == self.size else make_mask_none(self.shape)

    shape = ndarray.shape.setter(_set_shape)
    dtype = ndarray.dtype.setter(_set_dtype)

    def __setmask__(self, mask, copy=False):
        from .constant import masked

        if mask is masked:
            mask = True
        if self._mask is nomask:
            if mask is nomask:
                return
            self._mask = make_mask_none(self.shape, self.dtype)
        if getattr(self.dtype, "names", None):
            self._mask[...] = mask if isinstance(mask, (tuple, list, np.ndarray)) else (mask,) * len(self.dtype.names)
            return
        if self._hardmask:
            self._mask |= mask if isinstance(mask, np.ndarray) or np.ndim(mask) else bool(mask)
        elif isinstance(mask, (bool, int, float, np.generic)):
            self._mask[...] = bool(mask)
        else:
            self._mask.flat = np.array(mask, dtype=bool).ravel()

    _set_mask = __setmask__

    mask = property(lambda self: self._mask if self._mask is nomask else self._mask.view(), __setmask__, doc="The mask, or ``nomask``. Assigning changes the mask in place.")
    recordmask = property(
        lambda self: self._mask if not getattr(self._mask.dtype, "names", None) else np.all(np.stack([self._mask[n] for n in self._mask.dtype.names], -1), -1),
        __setmask__, doc="Whether all fields of a record are masked; of other arrays the mask. Assigning masks whole records.",
    )  # fmt: skip

    def harden_mask(self):
        """Makes masked elements stay masked when they are assigned."""
        self._hardmask = True
        return self

    def soften_mask(self):
        """Lets assigning an element unmask it, as usual."""
        self._hardmask = False
        return self

    hardmask = property(lambda self: self._hardmask, doc="Whether masked elements stay masked when they are assigned.")
    sharedmask = property(lambda self: self._sharedmask, doc="Whether another array has the same mask.")
    baseclass = property(lambda self: self._baseclass, doc="The class of the data.")

    def unshare_mask(self):
        """Gives the array a mask of its own."""
        if self._sharedmask:
            self._mask, self._sharedmask = self._mask.copy(), False
        return self

    def shrink_mask(self):
        """Drops a mask that masks nothing."""
        self._mask = shrunk(self._mask)
        return self

    # Fill values

    @property
    def fill_value(self):
        """What stands for masked elements where there is no mask. Setting it to None takes the default of the dtype."""
        if self._fill_value is None:
            self._fill_value = fills.checked(None, self.dtype)
        return self._fill_value[()]

    @fill_value.setter
    def fill_value(self, value=None):
        target = fills.checked(value, self.dtype)
        if self._fill_value is not None and self._fill_value.dtype == target.dtype and self._fill_value.shape == target.shape:
            self._fill_value[()] = target
        else:
            self._fill_value = target

    def get_fill_value(self):
        """The fill value."""
        return self.fill_value

    def set_fill_value(self, value=None):
        """Sets the fill value; None takes the default of the dtype."""
        self.fill_value = value

    def filled(self, fill_value=None):
        """An array without mask, with a fill value where elements were masked; the data itself if none are (``MaskedArray.filled``)."""
        if self._mask is nomask:
            return self._data
        fill = self.fill_value if fill_value is None else fills.checked(fill_value, self.dtype)
        if not self.shape:
            return np.array(fill) if self._mask else self._data
        made = np.where(self._mask, np.asarray(fill).astype(self.dtype), self._data)
        return made if self._baseclass is ndarray else subclasses.of_class(made, self._baseclass, self._data)

    def compressed(self):
        """The elements that are not masked, along one axis."""
        data = self._data.ravel()
        return data if self._mask is nomask else data.compress(np.asarray(~self._mask.ravel()))

    # Copies, pickles, text

    def copy(self, order="C"):
        """A copy of data and mask."""
        return self._with(self._data.copy(order), nomask if self._mask is nomask else self._mask.copy())

    def __copy__(self):
        return self.copy("K")

    def __deepcopy__(self, memo):
        import copy

        made = self.copy("K")
        memo[id(self)] = made
        for name, value in self.__dict__.items():
            if name not in _OWN:
                made.__dict__[name] = copy.deepcopy(value, memo)
        return made

    def __reduce__(self):
        state = {name: value for name, value in self.__dict__.items() if name not in _OWN}
        return _restore, (type(self), self._data, np.asarray(getmaskarray(self)), self._fill_value, state)

    def __repr__(self):
        from .printing import representation

        return representation(self)

    def __str__(self):
        from .printing import text

        return text(self)

    def __format__(self, spec):
        if self.shape or not spec:
            return object.__format__(self, spec)
        return format(self.item(), spec)

    def tofile(self, fid, sep="", format="%s"):
        """Not for masked arrays: a file has no place for the mask."""
        raise _refused("a file of elements has no place for the mask: write filled() or toflex(), or pickle the array")

    def toflex(self):
        """Data and mask as fields of an array of records."""
        from .records import to_records

        return to_records(self)

    torecords = toflex

    def iscontiguous(self):
        """Whether the data are contiguous."""
        return self._data.flags.contiguous

    def ids(self):
        """The addresses of data and mask."""
        return (self.ctypes.data, id(nomask) if self._mask is nomask else self._mask.ctypes.data)


_type = type
_OWN = {"_mask", "_fill_value", "_hardmask", "_sharedmask", "_isfield", "_plain", "_baseclass", "_optinfo"}
_plain_view = subclasses.plain_view
masked_array = MaskedArray


def new_of_class(array, cls):
    """An array of a class, without mask; a view of what others refer to."""
    made = object.__new__(cls)
    if not array._registered:
        raise TypeError("masked arrays are of numbers here, and %s is kept beside them: mask the parts, or use a fill value of its own" % array.dtype)
    plain = _plain_view(array)
    made._handle, made._code, made._shape = plain._handle, plain._code, plain._shape
    del plain._handle
    return made


def _mask_of_all(inputs):
    if len(inputs) == 1:
        return getmaskarray(inputs[0])
    if all(getmask(value) is nomask for value in inputs):
        return nomask
    mask = getmaskarray(inputs[0])
    for value in inputs[1:]:
        mask = np.logical_or(mask, getmaskarray(value))
    return shrunk(mask)


def _restore(cls, data, mask, fill_value, state):
    """The array of a pickle."""
    made = new_of_class(np.asarray(data), cls)
    made._mask, made._fill_value = np.asarray(mask), fill_value
    made.__dict__.update(state)
    return made


def isMaskedArray(x):
    """Whether something is a masked array (numpy.ma.isMaskedArray)."""
    return isinstance(x, MaskedArray)


isMA = isarray = isMaskedArray
