"""Series of Chebyshev polynomials of the first kind (numpy.polynomial.chebyshev)."""

import math

from .._releases.release import release
from .._generated.functions import arange
from .._generated import functions as _f
from ._family import Family, convolution
from ._module import fill
from .polyutils import mapdomain


def _product(a, b):
    # T_m T_n = (T_{m+n} + T_{|m-n|}) / 2: the product of the series as they are in z, where T_n = (z^n + z^-n) / 2.
    in_z = [[*(v / 2 for v in reversed(c[1:])), c[0], *(v / 2 for v in c[1:])] for c in (a, b)]
    whole = convolution(*in_z)
    middle = len(whole) // 2
    return [whole[middle], *(2 * v for v in whole[middle + 1 :])]


def _quadrature(n):
    return _f.cos(arange(1, 2 * n, 2) * math.pi / (2.0 * n)), _f.full(n, math.pi / n)


FAMILY = Family(
    module="chebyshev", prefix="cheb", cls="Chebyshev", basis_name="T", product=_product, quadrature=_quadrature,
    recurrence=lambda n: (1, 0, 1, 0) if n == 1 else (1, 0, 2, 1),
    derivative=lambda n: (n if n == 1 else 2 * n, (n, n - 2), 2),
    weight=lambda x: 1.0 / (_f.sqrt(1.0 + x) * _f.sqrt(1.0 - x)), mass=math.pi,
)  # fmt: skip


def _count(npts, least):
    count = int(npts)
    if count != npts:
        raise ValueError("npts must be integer")
    if count < least:
        raise ValueError("npts must be >= %d" % least)
    return count


def chebpts1(npts):
    """The zeros of T_npts, in order."""
    n = _count(npts, 1)
    if release() < (1, 20):
        return _f.cos(_f.linspace(-math.pi, 0, n, endpoint=False) + math.pi / (2 * n))
    return _f.sin(arange(-n + 1, n + 1, 2) * (0.5 * math.pi / n))


def chebpts2(npts):
    """Where T_{npts-1} is largest and smallest, in order."""
    return _f.cos(_f.linspace(-math.pi, 0, _count(npts, 2)))


def chebinterpolate(func, deg, args=()):
    """The series of a degree that has a function's values at the zeros of the next polynomial."""
    degree = _f.asarray(deg)
    if degree.ndim > 0 or degree.dtype.kind not in "iu" or degree.size == 0:
        raise TypeError("deg must be an int")
    if degree < 0:
        raise ValueError("expected deg >= 0")
    count = degree.item() + 1
    x = chebpts1(count)
    c = _f.dot(chebvander(x, count - 1).T, func(x, *args))  # noqa: F821 (filled in below)
    scale = _f.full(count, 0.5 * count)
    scale[0] = count
    return (c.T / scale).T


def _interpolate(cls, func, deg, domain=None, args=()):
    """The series that has a function's values at the Chebyshev points of a domain."""
    domain = cls.domain if domain is None else domain
    return cls(chebinterpolate(lambda x: func(mapdomain(x, cls.window, domain), *args), deg), domain=domain)


fill(globals(), FAMILY, chebpts1=chebpts1, chebpts2=chebpts2, chebinterpolate=chebinterpolate)
Chebyshev.interpolate = classmethod(_interpolate)  # noqa: F821
