"""Operators of masked arrays."""

import operator

import omninumpy as np

from .._functions import fills
from .._functions.masks import either, getdata, getmask, make_mask_none, mask_or, nomask


def _operator(name, reflected=False, masked=True):
    # Those without a masked function: the ufunc gives its result to ``__array_wrap__``.
    def method(self, other):
        if _defers(self, other):
            return NotImplemented
        from .._functions import ufuncs

        function = getattr(ufuncs if masked else np, name)
        return function(other, self) if reflected else function(self, other)

    return method


def _in_place(name):
    def method(self, other):
        return getattr(np, name)(self, other, out=self)

    return method


def _defers(self, other):
    if isinstance(other, type(self)):
        return False
    protocol = getattr(other, "__array_ufunc__", False)
    if protocol is False:
        if isinstance(other, (bool, int, float, complex, list, tuple, str, bytes)) or other is None:
            return False
        return self.__array_priority__ < getattr(other, "__array_priority__", -1000000)
    return protocol is None


def _store(name, neutral):
    """An operator whose masked elements are left as they are: the other operand has a neutral element there."""

    def method(self, other):
        mask = getmask(other)
        if mask is not nomask:
            if self._mask is nomask:
                if mask.any():
                    self._mask = make_mask_none(self.shape, self.dtype)
                    self._mask |= mask
            else:
                self._mask |= mask
        other = getdata(other)
        if self._mask is not nomask:
            other = np.where(self._mask, np.asarray(neutral).astype(other.dtype), other)
        getattr(operator, name)(self._data, other)
        return self

    return method


def _store_quotient(name):
    def method(self, other):
        from .._functions.ufuncs import Quiet, SafeDivide

        data, mask = getdata(other), getmask(other)
        with Quiet():
            unsafe = np.asarray(SafeDivide()(self._data, data))
        if unsafe.any():
            data = np.where(unsafe, np.ones((), dtype=data.dtype), data)
        own = either(self._mask, mask_or(mask, unsafe))
        if own is not nomask:
            self._mask = np.array(np.broadcast_to(own, self.shape))
            data = np.where(self._mask, np.ones((), dtype=data.dtype), data)
        with Quiet():
            getattr(operator, name)(self._data, data)
        return self

    return method


def _comparison(compare, name):
    def method(self, other):
        from .constant import masked

        smask, omask = getmask(self), getmask(other)
        mask = mask_or(smask, omask, copy=True)
        check = compare(self._data, getattr(other, "_data", other))
        if check is NotImplemented:
            return check
        if not isinstance(check, np.ndarray):
            return (masked if mask else check) if mask is not nomask else check
        if mask is not nomask:
            if compare in (operator.eq, operator.ne):
                check = np.where(mask, compare(np.asarray(smask), np.asarray(omask)), check)
            if mask.shape != check.shape:
                mask = np.array(np.broadcast_to(mask, check.shape))
        result = self._with(check, mask)
        if result._fill_value is not None:
            try:
                result._fill_value = fills.checked(result._fill_value, bool)
            except (TypeError, ValueError):
                result._fill_value = fills.checked(None, bool)
        return result

    method.__name__, method.__doc__ = name, None
    return method


class Arithmetic:
    """What a masked array answers to operators: elements that are masked in either operand, or for which there is no result, are masked."""

    __slots__ = ()

    __add__, __radd__ = _operator("add"), _operator("add", True)
    __sub__, __rsub__ = _operator("subtract"), _operator("subtract", True)
    __mul__, __rmul__ = _operator("multiply"), _operator("multiply", True)
    __truediv__, __rtruediv__ = _operator("true_divide"), _operator("true_divide", True)
    __floordiv__, __rfloordiv__ = _operator("floor_divide"), _operator("floor_divide", True)
    __pow__, __rpow__ = _operator("power"), _operator("power", True)
    __div__ = __truediv__

    __mod__, __rmod__ = _operator("remainder", masked=False), _operator("remainder", True, masked=False)
    __divmod__, __rdivmod__ = _operator("divmod", masked=False), _operator("divmod", True, masked=False)
    __matmul__, __rmatmul__ = _operator("matmul", masked=False), _operator("matmul", True, masked=False)
    __and__, __rand__ = _operator("bitwise_and", masked=False), _operator("bitwise_and", True, masked=False)
    __or__, __ror__ = _operator("bitwise_or", masked=False), _operator("bitwise_or", True, masked=False)
    __xor__, __rxor__ = _operator("bitwise_xor", masked=False), _operator("bitwise_xor", True, masked=False)
    __lshift__, __rlshift__ = _operator("left_shift", masked=False), _operator("left_shift", True, masked=False)
    __rshift__, __rrshift__ = _operator("right_shift", masked=False), _operator("right_shift", True, masked=False)

    __eq__, __ne__ = _comparison(operator.eq, "__eq__"), _comparison(operator.ne, "__ne__")
    __lt__, __le__ = _comparison(operator.lt, "__lt__"), _comparison(operator.le, "__le__")
    __gt__, __ge__ = _comparison(operator.gt, "__gt__"), _comparison(operator.ge, "__ge__")
    __hash__ = None

    __iadd__, __isub__, __imul__ = _store("iadd", 0), _store("isub", 0), _store("imul", 1)
    __itruediv__, __ifloordiv__ = _store_quotient("itruediv"), _store_quotient("ifloordiv")
    __idiv__ = __itruediv__
    __imod__, __iand__, __ior__, __ixor__ = _in_place("remainder"), _in_place("bitwise_and"), _in_place("bitwise_or"), _in_place("bitwise_xor")
    __ilshift__, __irshift__ = _in_place("left_shift"), _in_place("right_shift")

    def __ipow__(self, other):
        from .._functions.ufuncs import Quiet

        data, mask = getdata(other), getmask(other)
        if self._mask is not nomask:
            data = np.where(self._mask, np.ones((), dtype=data.dtype), data)
        powers = self._data
        with Quiet():
            powers **= data
        invalid = ~np.isfinite(powers)
        if invalid.any():
            self._mask = either(self._mask, invalid)
            powers[...] = np.where(invalid, np.asarray(self.fill_value).astype(self.dtype), powers)
        self._mask = mask_or(self._mask, mask_or(mask, invalid))
        return self

    def __float__(self):
        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        if self._mask is not nomask and self._mask.all():
            import warnings

            warnings.warn("Warning: converting a masked element to nan.", stacklevel=2)
            return float("nan")
        return float(self._data.item())

    def __int__(self):
        from .._functions.masks import MaskError

        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        if self._mask is not nomask and self._mask.all():
            raise MaskError("Cannot convert masked element to a Python int.")
        return int(self._data.item())

    def __complex__(self):
        return complex(self._data)

    def __bool__(self):
        return bool(self._data)

    def __index__(self):
        return operator.index(self._data)
