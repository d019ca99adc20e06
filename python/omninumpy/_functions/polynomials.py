"""Polynomials in one variable (numpy.poly1d), and functions whose results are such if an argument is."""

from .._bridge.engine import Function
from .._core.array import Array
from .._core.objects import Object
from .._generated import functions as _f

__all__ = ["poly1d", "polyadd", "polyder", "polydiv", "polyint", "polymul", "polysub"]

_make = Function("np", "poly1d", ("c_or_r", "r", "variable"), (False, None))
_repr, _text = Function("", "Repr", ()), Function("", "Text", ())


class poly1d(Object):
    """A polynomial, by its coefficients with the highest power first, or by its roots."""

    __slots__ = ()
    _engine_name = "poly1d"

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._take(_make(c_or_r.coeffs, False, c_or_r.variable if variable is None else variable))
        else:
            self._take(_make(c_or_r, r, variable))

    def __add__(self, other):
        return polyadd(self, poly1d(other))

    def __sub__(self, other):
        return polysub(self, poly1d(other))

    def __rsub__(self, other):
        return polysub(poly1d(other), self)

    def __mul__(self, other):
        return poly1d(self.coeffs * other) if _is_number(other) else polymul(self, poly1d(other))

    def __truediv__(self, other):
        return poly1d(self.coeffs / other) if _is_number(other) else polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        return poly1d(other / self.coeffs) if _is_number(other) else polydiv(poly1d(other), self)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __pow__(self, power):
        if not _is_number(power) or int(power) != power or power < 0:
            raise ValueError("Power to non-negative integers only.")
        return self.power(int(power))

    def __call__(self, value):
        return self.invoke(value if isinstance(value, (Array, poly1d)) else _f.asarray(value))

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self.coeffs.shape == other.coeffs.shape and _f.all(self.coeffs == other.coeffs)

    def __ne__(self, other):
        return NotImplemented if not isinstance(other, poly1d) else not self == other

    __hash__ = None

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __array__(self, dtype=None, copy=None):
        return self.coeffs.__array__(dtype, copy)

    def __reduce__(self):
        return poly1d, (self.coeffs, False, self.variable)

    def __repr__(self):
        return _repr.on(self._handle, (), [])

    def __str__(self):
        return _text.on(self._handle, (), [])


def _is_number(value):
    from .elements import isscalar

    return isscalar(value)


def _polynomials(result, *arguments):
    """A result, or several, as polynomials if an argument was one."""
    if not any(isinstance(a, poly1d) for a in arguments):
        return result
    return tuple(map(poly1d, result)) if isinstance(result, tuple) else poly1d(result)


def polyadd(a1, a2):
    """The sum of two polynomials (numpy.polyadd)."""
    return _polynomials(_f.polyadd(a1, a2), a1, a2)


def polysub(a1, a2):
    """The difference of two polynomials (numpy.polysub)."""
    return _polynomials(_f.polysub(a1, a2), a1, a2)


def polymul(a1, a2):
    """The product of two polynomials (numpy.polymul)."""
    return _polynomials(_f.polymul(a1, a2), a1, a2)


def polydiv(u, v):
    """Quotient and remainder of two polynomials (numpy.polydiv)."""
    return _polynomials(_f.polydiv(u, v), u, v)


def polyder(p, m=1):
    """The derivative of a polynomial, taken m times (numpy.polyder)."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    return _polynomials(_f.polyder(p, m) if m else _f.asarray(p), p)


def polyint(p, m=1, k=None):
    """The integral of a polynomial, taken m times, with constants of integration (numpy.polyint)."""
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    return _polynomials(_f.polyint(p, m, k) if m or k is not None else _f.asarray(p), p)
