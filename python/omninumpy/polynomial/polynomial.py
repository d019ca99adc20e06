"""Power series (numpy.polynomial.polynomial)."""

from .._core.array import ndarray
from .._generated import functions as _f
from . import _algebra
from ._family import Family, convolution
from ._module import fill


FAMILY = Family(
    module="polynomial", prefix="poly", cls="Polynomial", basis_name=None, product=convolution,
    recurrence=lambda n: (1, 0, 1, 0),
    derivative=lambda n: (n, None, 1),
)  # fmt: skip


def _pow(c, pow, maxpower=None):
    """A series to a power."""
    return _algebra.power(FAMILY, c, pow, maxpower)


def polyvalfromroots(x, r, tensor=True):
    """The values at x of the polynomials with roots r. Axes of the roots but the first are polynomials of their own."""
    r = _f.array(r, ndmin=1, copy=None) + 0.0
    if isinstance(x, (tuple, list)):
        x = _f.asarray(x)
    if isinstance(x, ndarray):
        if tensor:
            r = r.reshape(r.shape + (1,) * x.ndim)
        elif x.ndim >= r.ndim:
            raise ValueError("x.ndim must be < r.ndim when tensor == False")
    return _f.prod(x - r, axis=0)


fill(globals(), FAMILY, polypow=_pow, polyvalfromroots=polyvalfromroots)
