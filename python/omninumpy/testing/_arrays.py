"""Assertions that compare arrays element by element."""

import operator

from .._core.array import Array
from .._generated import functions as _f
from ._messages import build_err_msg


def assert_array_compare(
    comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_nan=True, equal_inf=True, *, strict=False, names=("ACTUAL", "DESIRED")
):
    """Fails unless a comparison holds for all elements of two arrays of one shape, of which one may also be a single number.

    NaNs must be at the same places of both and are then left out, and with ``equal_inf`` so are infinities of the same sign. ``strict`` asks for the same dtype,
    and does not let a number stand for an array.
    """
    original = (x, y)
    x, y = _f.asanyarray(x), _f.asanyarray(y)

    def fail(reason):
        raise AssertionError(build_err_msg(original_or_arrays(), (str(err_msg) + "\n" + reason), header=header, verbose=verbose, names=names, precision=precision))

    def original_or_arrays():
        return [a if isinstance(o, Array) or a.shape else o for a, o in zip((x, y), original)]

    one_is_number = not strict and (x.shape == () or y.shape == ())
    if not (one_is_number or x.shape == y.shape) or strict and x.dtype != y.dtype:
        mismatch = "shapes" if x.shape != y.shape else "dtypes"
        shown = (x.shape, y.shape) if mismatch == "shapes" else (x.dtype, y.dtype)
        fail("(%s %s, %s mismatch)" % (mismatch, *shown))

    ignored = _f.zeros((), dtype=bool)
    for wanted, test, what in ((equal_nan, _is_nan, "nan"), (equal_inf, _is_positive_infinity, "+inf"), (equal_inf, _is_negative_infinity, "-inf")):
        if not wanted:
            continue
        of_x, of_y = test(x), test(y)
        if of_x is None and of_y is None:
            continue
        of_x, of_y = (_f.zeros(a.shape, dtype=bool) if found is None else found for a, found in ((x, of_x), (y, of_y)))
        if not (of_x == of_y).all():
            fail("%s location mismatch:" % what)
        ignored = _f.logical_or(ignored, _f.logical_or(of_x, of_y))

    compared_x, compared_y = x, y
    if ignored.ndim or bool(ignored):
        if ignored.shape:
            compared_x, compared_y = (a if not a.shape else a[~ignored] for a in (x, y))
        else:
            return
    if compared_x.size == 0 or compared_y.size == 0:
        return
    holds = comparison(compared_x, compared_y)
    if isinstance(holds, bool):
        all_hold, count = holds, 1
        holds = _f.asarray([holds])
    else:
        holds = _f.asarray(holds)
        all_hold, count = bool(holds.all()), holds.size
    if all_hold:
        return
    total = max(x.size, y.size)
    wrong = count - int(_f.count_nonzero(holds))
    reasons = ["Mismatched elements: %d / %d (%.3g%%)" % (wrong, total, 100 * wrong / total)]
    reasons += _violations(compared_x, compared_y, holds)
    fail("\n".join(reasons))


def _is_nan(a):
    return _f.isnan(a) if a.dtype.kind in "fc" else None


def _is_positive_infinity(a):
    return a == float("inf") if a.dtype.kind in "fc" else None


def _is_negative_infinity(a):
    return a == float("-inf") if a.dtype.kind in "fc" else None


def _violations(x, y, holds):
    """How far apart the elements are that the comparison does not hold for."""
    if "b" in (x.dtype.kind, y.dtype.kind) and x.dtype != y.dtype or x.dtype.kind == "b":
        return []
    x, y = _f.broadcast_arrays(x, y)
    x, y, violated = x.reshape(-1), y.reshape(-1), ~holds.reshape(-1)
    if violated.shape != x.shape:
        return []
    x, y = x[violated], y[violated]
    difference = _difference(x, y)
    lines = ["Max absolute difference among violations: %s" % _f.max(difference)]
    nonzero = y != 0
    if not nonzero.any():
        return [*lines, "Max relative difference among violations: inf"]
    return [*lines, "Max relative difference among violations: %s" % _f.max(difference[nonzero] / _f.absolute(y[nonzero]))]


def _difference(x, y):
    if x.dtype.kind in "iu" and y.dtype.kind in "iu":
        return _f.maximum(x, y) - _f.minimum(x, y)
    return _f.absolute(x - y)


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless two arrays have the same shape and equal elements; NaNs are equal here. A number is compared with all elements, unless ``strict``."""
    assert_array_compare(operator.eq, actual, desired, err_msg=err_msg, verbose=verbose, header="Arrays are not equal", strict=strict)


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    """Fails unless each element of the first is less than that of the second."""
    assert_array_compare(
        operator.lt, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not strictly ordered `x < y`", equal_inf=False, strict=strict, names=("x", "y")
    )


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """Fails unless elements differ by less than ``1.5 * 10**-decimal``."""

    def close(x, y):
        # Infinities were looked at before, but for those of complex numbers, whose other part counts too.
        infinite = _f.isinf(x)
        if infinite.any() or _f.isinf(y).any():
            if x.shape != y.shape:
                x, y = _f.broadcast_arrays(x, y)
                infinite = _f.isinf(x)
            if not (infinite == _f.isinf(y)).all():
                return False
            if x.size == 1:
                return x == y
            x, y = x[~infinite], y[~infinite]
        # In floats at least as precise as float64.
        wide = _f.result_type(y, 1.0)
        x, y = _f.asarray(x), _f.asarray(y).astype(wide)
        difference = _f.absolute(x - y)
        if difference.dtype.kind not in "fc":
            difference = difference.astype("float64")
        return difference < 1.5 * 10.0 ** (-decimal)

    assert_array_compare(
        close, actual, desired, err_msg=err_msg, verbose=verbose, header="Arrays are not almost equal to %d decimals" % decimal, precision=decimal
    )


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    """Fails unless ``abs(actual - desired) <= atol + rtol * abs(desired)`` for all elements."""

    def close(x, y):
        return _f.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)

    header = "Not equal to tolerance rtol=%g, atol=%g" % (rtol, atol)
    assert_array_compare(close, actual, desired, err_msg=str(err_msg), verbose=verbose, header=header, equal_nan=equal_nan, strict=strict)
