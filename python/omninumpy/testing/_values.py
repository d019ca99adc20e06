"""Assertions about values of any kind."""

import difflib
import re

from .._core.array import Array, ndarray
from .._core.scalars import generic
from .._generated import functions as _f
from ._arrays import assert_array_almost_equal, assert_array_equal
from ._messages import build_err_msg


def assert_(val, msg=""):
    """Fails unless the value is true, also where Python leaves ``assert`` out."""
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless two things are equal: numbers, arrays, or tuples, lists and dicts of such. NaNs are equal, zeros of different sign are not."""
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], "key=%r\n%s" % (key, err_msg), verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for i in range(len(desired)):
            assert_equal(actual[i], desired[i], "item=%r\n%s" % (i, err_msg), verbose)
        return
    if _is_array(actual) or _is_array(desired):
        assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
        return
    if strict:
        assert_array_equal(actual, desired, err_msg, verbose, strict=True)
        return
    message = build_err_msg([actual, desired], err_msg, verbose=verbose)
    if not _same_number(actual, desired, message):
        try:
            equal = desired == actual
        except (DeprecationWarning, FutureWarning):
            raise AssertionError(message)
        if not equal:
            raise AssertionError(message)


def _is_array(value):
    return isinstance(value, ndarray)


def _is_number(value):
    return isinstance(value, (int, float, complex, generic))


def _same_number(actual, desired, message):
    """Whether the question is settled: both are NaN, or equal numbers of the same sign of zero. Fails if they certainly differ."""
    if not (_is_number(actual) and _is_number(desired)):
        return False
    if isinstance(actual, (complex, float, generic)) or isinstance(desired, (complex, float, generic)):
        x, y = _python(actual), _python(desired)
        if isinstance(x, complex) or isinstance(y, complex):
            x, y = complex(x), complex(y)
            try:
                assert_equal(x.real, y.real)
                assert_equal(x.imag, y.imag)
            except AssertionError:
                raise AssertionError(message)
            return True
        if x != x and y != y:
            return True
        if x == 0 and y == 0 and str(float(x))[0] != str(float(y))[0]:
            raise AssertionError(message)
    return False


def _python(value):
    return value.item() if isinstance(value, Array) else value


def print_assert_equal(test_string, actual, desired):
    """Fails, with both values printed, unless they are equal."""
    if not (actual == desired):
        raise AssertionError("%s failed\nACTUAL: \n%r\nDESIRED: \n%r" % (test_string, actual, desired))


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Fails unless numbers, or all elements of arrays, differ by less than ``1.5 * 10**-decimal``."""
    message = build_err_msg([actual, desired], err_msg, header="Arrays are not almost equal to %d decimals" % decimal, verbose=verbose)
    if isinstance(actual, (complex,)) or isinstance(desired, complex) or _is_complex(actual) or _is_complex(desired):
        if not (_is_several(actual) or _is_several(desired)):
            x, y = complex(_python(actual)), complex(_python(desired))
            try:
                assert_almost_equal(x.real, y.real, decimal)
                assert_almost_equal(x.imag, y.imag, decimal)
            except AssertionError:
                raise AssertionError(message)
            return
    if _is_several(actual) or _is_several(desired):
        assert_array_almost_equal(actual, desired, decimal, err_msg)
        return
    x, y = _python(actual), _python(desired)
    if _is_finite(x) and _is_finite(y):
        if abs(y - x) >= 1.5 * 10.0 ** (-decimal):
            raise AssertionError(message)
        return
    if x != x or y != y:
        if x == x or y == y:
            raise AssertionError(message)
    elif x != y:
        raise AssertionError(message)


def _is_complex(value):
    return isinstance(value, generic) and value.dtype.kind == "c"


def _is_several(value):
    return isinstance(value, (ndarray, tuple, list))


def _is_finite(value):
    return value - value == 0


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    """Fails unless two numbers agree to so many significant digits."""
    x, y = map(float, (actual, desired))
    if x == y:
        return
    message = build_err_msg([actual, desired], err_msg, header="Items are not equal to %d significant digits:" % significant, verbose=verbose)
    if not (_is_finite(x) and _is_finite(y)):
        if x != x and y != y:
            return
        raise AssertionError(message)
    scale = 10.0 ** _f.floor(_f.log10(0.5 * (abs(x) + abs(y)))).item()
    if abs(x / scale - y / scale) >= 10.0 ** -(significant - 1):
        raise AssertionError(message)


def assert_string_equal(actual, desired):
    """Fails, with the lines that differ, unless two texts are equal."""
    for text in (actual, desired):
        if not isinstance(text, str):
            raise AssertionError(repr(type(text)))
    if actual == desired or re.match(r"\A" + desired + r"\Z", actual, re.M):
        return
    lines = difflib.Differ().compare(actual.splitlines(True), desired.splitlines(True))
    changed = [line if line.endswith("\n") else line + "\n" for line in lines if not line.startswith("  ")]
    raise AssertionError("Differences in strings:\n" + "".join(changed).rstrip())
