"""Assertions that count in units in the last place."""

from .._generated import functions as _f


def assert_array_almost_equal_nulp(x, y, nulp=1):
    """Fails unless elements differ by at most so many spacings of the larger of them."""
    x, y = _f.asarray(x), _f.asarray(y)
    magnitude = _f.maximum(_f.absolute(x), _f.absolute(y))
    allowed = nulp * _f.spacing(magnitude)
    if not (_f.absolute(x - y) <= allowed).all():
        if x.dtype.kind == "c" or y.dtype.kind == "c":
            raise AssertionError("Arrays are not equal to %d ULP" % nulp)
        raise AssertionError("Arrays are not equal to %d ULP (max is %g)" % (nulp, _f.max(nulp_diff(x, y))))


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    """Fails if elements are further apart than so many representable numbers; returns how far apart they are."""
    distance = nulp_diff(a, b, dtype)
    if not (distance <= maxulp).all():
        raise AssertionError("Arrays are not almost equal up to %g ULP (max difference is %g ULP)" % (maxulp, _f.max(distance)))
    return distance


def nulp_diff(x, y, dtype=None):
    """How many representable numbers apart the elements of two arrays are; of complex ones, their parts that are further apart."""
    x, y = (_f.asarray(a, dtype=dtype) if dtype else _f.asarray(a) for a in (x, y))
    common = _f.result_type(x, y)
    if common.kind == "c":
        return _f.maximum(nulp_diff(x.real, y.real), nulp_diff(x.imag, y.imag))
    if common.kind != "f":
        common = _f.result_type(common, "float64")
    x, y = x.astype(common), y.astype(common)
    if x.shape != y.shape:
        raise ValueError("Arrays do not have the same shape: %s - %s" % (x.shape, y.shape))
    nan = _f.isnan(x) | _f.isnan(y)
    distance = _f.absolute(_rank(x).astype("float64") - _rank(y).astype("float64"))
    near = _f.absolute(_rank(x) - _rank(y)).astype("float64")
    distance = _f.where(distance < 2.0**53, near, distance)
    return _f.where(nan, float("nan"), distance)


def _rank(x):
    """Numbers in the order of floats: bits of negative ones count down."""
    integer = "int%d" % (8 * x.itemsize)
    bits = _f.ascontiguousarray(x).view(integer)
    if not x.shape:
        bits = bits.reshape(())
    lowest = -(2 ** (8 * x.itemsize - 1))
    return _f.where(bits < 0, lowest - bits, bits)
