"""Masked ufuncs: of the elements that are not masked, and masked where the function is not defined."""

import omninumpy as np

from ..._core.novalue import _NoValue
from . import fills
from .masks import either, getdata, getmask, getmaskarray, nomask

# Where functions are defined. An object says of arrays where they are not.


class Interval:
    """Defined from one number to another one."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def __call__(self, x):
        return np.logical_or(x > self.high, x < self.low)


class GreaterEqual:
    """Defined from a number upwards."""

    def __init__(self, low):
        self.low = low

    def __call__(self, x):
        return x < self.low


class Greater:
    """Defined above a number."""

    def __init__(self, low):
        self.low = low

    def __call__(self, x):
        return x <= self.low


class NearPole:
    """Defined where the cosine is not within some distance of zero."""

    def __init__(self, distance):
        self.distance = distance

    def __call__(self, x):
        return np.absolute(np.cos(x)) < self.distance


class SafeDivide:
    """Defined where the quotient does not overflow: where the dividend, times the smallest float, is smaller than the divisor."""

    def __call__(self, a, b):
        a, b = np.asarray(a), np.asarray(b)
        return np.absolute(a) * np.finfo(float).tiny >= np.absolute(b)


def masked_class(*values):
    from .._class.array import MaskedArray
    from .._class.constant import MaskedConstant

    best = None
    for value in values:
        if isinstance(value, MaskedArray) and (best is None or issubclass(type(value), best)):
            best = type(value)
    return MaskedArray if best is None or best is MaskedConstant else best


def _result(data, mask, *inputs):
    """What a masked function returns: an array like its first masked argument, or a number, or ``masked``."""
    from .._class.array import MaskedArray, new_of_class
    from .._class.constant import masked

    if not getattr(data, "ndim", 0):
        if mask is not nomask and mask:
            return masked
        return data[()] if isinstance(data, np.ndarray) else data
    made = new_of_class(data, masked_class(*inputs))
    for value in inputs:
        if isinstance(value, MaskedArray):
            made._update_from(value)
            break
    made._mask = mask
    return made


_OTHER_NAMES = {"mod": "remainder", "true_divide": "divide", "abs": "absolute"}


class Quiet:
    """Whatever ``np.errstate`` says of divisions by zero and of what is no number: such results are masked."""

    def __enter__(self):
        self._old = None
        said = np.geterr()
        if said["divide"] != "ignore" or said["invalid"] != "ignore":
            self._old = np.seterr(divide="ignore", invalid="ignore")

    def __exit__(self, *exception):
        if self._old is not None:
            np.seterr(**self._old)


class _MaskedUFunc:
    """A ufunc, as it is called with masked arrays."""

    def __init__(self, ufunc):
        self.f = ufunc
        name = getattr(ufunc, "__name__", str(ufunc))
        self.__name__ = self.__qualname__ = _OTHER_NAMES.get(name, name)
        self.__doc__ = ufunc.__doc__

    def __str__(self):
        return "Masked version of %s" % self.f


class _MaskedUnaryOperation(_MaskedUFunc):
    """A function of one array. Masked elements keep what is below them."""

    def __init__(self, ufunc, fill=0, domain=None):
        super().__init__(ufunc)
        self.fill, self.domain = fill, domain
        _record(ufunc, (fill,), domain)

    def __call__(self, a, *args, **kwargs):
        data, mask = getdata(a), getmask(a)
        if self.domain is None:
            result = self.f(data, *args, **kwargs)
        else:
            with Quiet():
                result = self.f(data, *args, **kwargs)
                wrong = np.logical_or(~np.isfinite(result), self.domain(data))
            mask = np.logical_or(wrong, mask) if mask is not nomask else wrong
        if getattr(result, "ndim", 0) and mask is not nomask and np.can_cast(data.dtype, result.dtype, "same_kind"):
            result = np.where(mask, data.astype(result.dtype), result)
        return _result(result, mask, a)


class _MaskedBinaryOperation(_MaskedUFunc):
    """A function of two arrays. Where one is masked the result has the data of the first below."""

    def __init__(self, ufunc, fillx=0, filly=0):
        super().__init__(ufunc)
        self.fillx, self.filly = fillx, filly
        _record(ufunc, (fillx, filly), None)

    def __call__(self, a, b, *args, **kwargs):
        first, second = getdata(a), getdata(b)
        with Quiet():
            result = self.f(first, second, *args, **kwargs)
        mask = _either_full(a, b, first, second)
        if getattr(result, "ndim", 0) and mask is not nomask:
            result = np.where(mask, first.astype(result.dtype), result)
        return _result(result, mask, a, b)

    def reduce(self, target, axis=0, dtype=None):
        """The function applied along an axis until one element is left; masked ones do not count."""
        from .._class.constant import masked

        data, mask = np.asarray(getdata(target)), getmask(target)
        if not data.shape:
            data = data.reshape(1)
            mask = mask if mask is nomask else mask.reshape(1)
        if mask is nomask:
            result, left = self.f.reduce(data, axis, dtype), nomask
        else:
            neutral = np.asarray(self.filly).astype(data.dtype)
            result = self.f.reduce(np.where(mask, neutral, data), axis, dtype)
            left = np.logical_and.reduce(mask, axis)
        if not np.ndim(result):
            return masked if left is not nomask and left else result[()] if isinstance(result, np.ndarray) else result
        return _result(result, left, target)

    def outer(self, a, b):
        """The function of all pairs of elements."""
        from .._class.constant import masked

        first, second = np.asarray(getdata(a)), np.asarray(getdata(b))
        result = self.f.outer(first, second)
        mask = nomask
        if getmask(a) is not nomask or getmask(b) is not nomask:
            mask = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        if not result.ndim:
            return masked if mask is not nomask and mask else result
        if mask is not nomask:
            np.copyto(result, first, where=mask)
        return _plain_result(result, mask, a, b)

    def accumulate(self, target, axis=0):
        """All intermediate results along an axis; masked elements do not count."""
        filled = fills.filled(target, self.filly)
        return _plain_result(self.f.accumulate(np.asarray(filled), axis), nomask, target)


def _plain_result(data, mask, *inputs):
    from .._class.array import new_of_class

    made = new_of_class(data, masked_class(*inputs))
    made._update_from(None)
    made._mask = mask
    return made


def _either_full(a, b, first, second):
    ma, mb = getmask(a), getmask(b)
    if ma is nomask and mb is nomask:
        return nomask
    # A new mask in any case: what is masked in a result later is not masked in what it was made from.
    if mb is nomask and (first.shape == second.shape or not second.shape):
        return ma.copy()
    if ma is nomask and (first.shape == second.shape or not first.shape):
        return mb.copy()
    return np.logical_or(getmaskarray(a), getmaskarray(b))


class _DomainedBinaryOperation(_MaskedUFunc):
    """A function of two arrays that is not defined for all numbers."""

    def __init__(self, ufunc, domain, fillx=0, filly=0):
        super().__init__(ufunc)
        self.domain, self.fillx, self.filly = domain, fillx, filly
        _record(ufunc, (fillx, filly), domain)

    def __call__(self, a, b, *args, **kwargs):
        first, second = getdata(a), getdata(b)
        with Quiet():
            result = self.f(first, second, *args, **kwargs)
            mask = np.logical_or(~np.isfinite(result), self.domain(first, second))
        for value in (a, b):
            own = getmask(value)
            mask = mask if own is nomask else np.logical_or(mask, own)
        if getattr(result, "ndim", 0) and np.can_cast(first.dtype, result.dtype, "safe"):
            result = np.where(mask, first.astype(result.dtype), result)
        return _result(result, mask, a, b)


class _extrema_operation(_MaskedUFunc):
    """The smaller or larger of two arrays' elements."""

    def __init__(self, ufunc, compare, fill_value):
        super().__init__(ufunc)
        self.compare, self.fill_value_func = compare, fill_value

    def __call__(self, a, b):
        from .general import where

        return where(self.compare(a, b), a, b)

    def reduce(self, target, axis=_NoValue):
        """The smallest or largest element along an axis, or of all."""
        from .._class.array import masked_array

        mask = getmask(target)
        if axis is _NoValue and np.ndim(target) > 1:
            axis = None
        options = {} if axis is _NoValue else {"axis": axis}
        if mask is nomask:
            result, mask = self.f.reduce(np.asarray(getdata(target)), **options), nomask
        else:
            result = self.f.reduce(np.asarray(target.filled(self.fill_value_func(target))), **options)
            mask = np.logical_and.reduce(mask, **options)
        made = masked_array(np.asarray(result))
        made._mask = mask if mask is nomask else np.asarray(mask)
        return made

    def outer(self, a, b):
        """The function of all pairs of elements."""
        mask = nomask
        if getmask(a) is not nomask or getmask(b) is not nomask:
            mask = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        return _plain_result(self.f.outer(np.asarray(fills.filled(a)), np.asarray(fills.filled(b))), mask, a, b)


# Fill values and domains by the names of ufuncs, for results that come from the ufuncs themselves.
ufunc_fills, ufunc_domain = {}, {}


def _record(ufunc, fills, domain):
    ufunc_fills[ufunc], ufunc_domain[ufunc] = fills, domain


def outside(ufunc, inputs):
    """Where inputs of a ufunc are outside of what it is defined for, and what to have there; None if it is defined everywhere."""
    domain = ufunc_domain.get(ufunc)
    if domain is None:
        return None
    wrong = np.asarray(domain(*(getdata(value) for value in inputs)))
    if len(inputs) == 1 and getmask(inputs[0]) is not nomask:
        wrong = np.logical_or(wrong, getmask(inputs[0]))
    return wrong, ufunc_fills[ufunc][-1]


_UNARY = [
    ("exp", 0, None), ("conjugate", 0, None), ("sin", 0, None), ("cos", 0, None), ("arctan", 0, None), ("arcsinh", 0, None), ("sinh", 0, None), ("cosh", 0, None),
    ("tanh", 0, None),
    ("absolute", 0, None), ("angle", 0, None), ("fabs", 0, None), ("negative", 0, None), ("floor", 0, None), ("ceil", 0, None), ("around", 0, None), ("logical_not", 0, None),
    ("sqrt", 0.0, GreaterEqual(0.0)), ("log", 1.0, Greater(0.0)), ("log2", 1.0, Greater(0.0)), ("log10", 1.0, Greater(0.0)), ("tan", 0.0, NearPole(1e-35)),
    ("arcsin", 0.0, Interval(-1.0, 1.0)), ("arccos", 0.0, Interval(-1.0, 1.0)), ("arccosh", 1.0, GreaterEqual(1.0)),
    ("arctanh", 0.0, Interval(-1.0 + 1e-15, 1.0 - 1e-15)),
]  # fmt: skip
_BINARY = [
    ("add", 0, 0), ("subtract", 0, 0), ("multiply", 1, 1), ("arctan2", 0.0, 1.0), ("equal", 0, 0), ("not_equal", 0, 0), ("less_equal", 0, 0), ("greater_equal", 0, 0),
    ("less", 0, 0),
    ("greater", 0, 0), ("logical_and", 0, 0), ("logical_or", 0, 0), ("logical_xor", 0, 0), ("bitwise_and", 0, 0), ("bitwise_or", 0, 0), ("bitwise_xor", 0, 0), ("hypot", 0, 0),
]  # fmt: skip
_DOMAINED = [("divide", 0, 1), ("true_divide", 0, 1), ("floor_divide", 0, 1), ("remainder", 0, 1), ("fmod", 0, 1), ("mod", 0, 1)]

_made = {name: _MaskedUnaryOperation(getattr(np, name), fill, domain) for name, fill, domain in _UNARY}
_made.update({name: _MaskedBinaryOperation(getattr(np, name), fillx, filly) for name, fillx, filly in _BINARY})
_made.update({name: _DomainedBinaryOperation(getattr(np, name), SafeDivide(), fillx, filly) for name, fillx, filly in _DOMAINED})
_made["abs"] = _made["absolute"]
_made["minimum"] = _extrema_operation(np.minimum, _made["less"], fills.minimum_fill_value)
_made["maximum"] = _extrema_operation(np.maximum, _made["greater"], fills.maximum_fill_value)
globals().update(_made)
alltrue, sometrue = _MaskedBinaryOperation(np.logical_and, 1, 1).reduce, _made["logical_or"].reduce

__all__ = [*_made, "alltrue", "left_shift", "power", "right_shift", "sometrue"]


def power(a, b, third=None):
    """a to the power of b, masked where there is no such number (numpy.ma.power)."""
    from .._class.array import MaskError
    from .._class.constant import masked

    if third is not None:
        raise MaskError("3-argument power not supported.")
    first, second = getdata(a), getdata(b)
    mask = _either_full(a, b, first, second)
    with Quiet():
        result = np.asarray(np.power(first, second))
    if mask is not nomask:
        result = np.where(mask, first.astype(result.dtype), result)
    made = _plain_result(np.asarray(result), mask, a, b)
    for value in (a, b):
        if getattr(value, "_mask", None) is not None:
            made._update_from(value)
            break
    invalid = np.asarray(~np.isfinite(made._data))
    if not made.shape:
        return masked if (mask is not nomask and mask) or invalid else made
    if not invalid.any():
        return made
    return made._with(np.where(invalid, np.asarray(made.fill_value).astype(made.dtype), made._data), either(mask, invalid))


def _shift(name):
    def shift(a, n):
        mask = getmask(a)
        result = getattr(np, name)(np.asarray(fills.filled(a, 0)), np.asarray(fills.filled(n, 0)))
        from .._class.array import masked_array

        return masked_array(result, mask=mask) if mask is not nomask else masked_array(result)

    shift.__name__, shift.__doc__ = name, "The bits of integers shifted (numpy.ma.%s)." % name
    return shift


left_shift, right_shift = _shift("left_shift"), _shift("right_shift")
