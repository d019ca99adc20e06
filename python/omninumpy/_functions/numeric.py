"""Functions of numbers that look at what they are given before it is an array: generators, lists, modes by number."""

import operator
import types
import warnings

from .._core.array import Array
from .._core.novalue import _NoValue
from .._releases.release import release
from .._generated import functions as _f

__all__ = ["bincount", "binary_repr", "convolve", "correlate", "diff", "sum"]

def sum(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The sum of elements along axes (numpy.sum). A generator is summed as by Python's ``sum``, with a warning, as NumPy did until 2.4."""
    if isinstance(a, types.GeneratorType):
        advice = "Use np.sum(np.fromiter(generator)) or the python sum builtin instead."
        if release() >= (2, 4):
            raise TypeError("Calling np.sum(generator) is deprecated." + advice)
        warnings.warn("Calling np.sum(generator) is deprecated, and in the future will give a different result. " + advice, DeprecationWarning, stacklevel=2)
        total = __builtins__["sum"](a)
        if out is None:
            return total
        out[...] = total
        return out
    return _f.sum(a, axis, dtype, out, keepdims, initial, where)


def diff(a, n=1, axis=-1, prepend=_NoValue, append=_NoValue):
    """Differences of neighbouring elements, n times (numpy.diff); with ``n=0`` what was given."""
    return a if n == 0 else _f.diff(a, n, axis, prepend, append)


def bincount(x, /, weights=None, minlength=0):
    """How often each integer occurs (numpy.bincount). A list of floats is truncated, which NumPy deprecates; an array of them is refused."""
    if isinstance(x, (list, tuple)) and x:
        made = _f.asarray(x)
        if made.dtype.kind == "f":
            if release() >= (2, 1):
                text = "Non-integer input passed to bincount. In a future version of NumPy, this will be an error. (Deprecated NumPy 2.1)"
                warnings.warn(text, DeprecationWarning, stacklevel=2)
            x = made.astype(int)
    return _f.bincount(x, weights, minlength)


def _mode(mode):
    if isinstance(mode, str):
        return mode
    number = operator.index(mode)
    if number not in (0, 1, 2):
        raise ValueError("integer convolve/correlate mode must be 0, 1, or 2")
    return ("valid", "same", "full")[number]


def _sample(a, name):
    if not isinstance(a, Array):
        a = _f.asarray(a)
    if not a.size:
        raise ValueError("%s cannot be empty" % name)
    return a


def convolve(a, v, mode="full"):
    """The convolution of two vectors (numpy.convolve). A mode may be a number: 0 is valid, 1 same, 2 full."""
    return _f.convolve(a, v, mode) if isinstance(mode, str) else _f.convolve(_sample(a, "a"), _sample(v, "v"), _mode(mode))


def correlate(a, v, mode="valid"):
    """The cross-correlation of two vectors (numpy.correlate). A mode may be a number: 0 is valid, 1 same, 2 full."""
    if isinstance(mode, str):
        return _f.correlate(a, v, mode)
    return _f.correlate(_sample(a, "first array argument"), _sample(v, "second array argument"), _mode(mode))


def binary_repr(num, width=None):
    """An integer in binary digits, of which a negative one with a width has those of its two's complement (numpy.binary_repr)."""
    num = operator.index(num)
    if isinstance(width, float):
        need = len(_f.binary_repr(num, 0 if num < 0 and release() < (2, 0) else None).lstrip("-")) if num else 1
        if width > need:
            raise TypeError("'float' object cannot be interpreted as an integer")
        if width < need and release() >= (2, 0):
            raise ValueError("Insufficient bit width=%s provided for binwidth=%d" % (width, need))
        width = int(width)
    elif width is not None:
        width = operator.index(width)
    return "0" * (width or 1) if num == 0 else _f.binary_repr(num, width)
