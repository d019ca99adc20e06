"""Polynomials as sums of powers or of orthogonal polynomials (numpy.polynomial).

Each family is described once, in its module: by the recurrence of its polynomials, their derivatives, and their weight. Values, products, quotients, zeros,
fits, quadrature and the class follow from that.
"""

from . import chebyshev, hermite, hermite_e, laguerre, legendre, polynomial, polyutils  # noqa: F401
from ._text import set_default_printstyle as _set_default_printstyle
from .chebyshev import Chebyshev
from .hermite import Hermite
from .hermite_e import HermiteE
from .laguerre import Laguerre
from .legendre import Legendre
from .polynomial import Polynomial

__all__ = [
    "set_default_printstyle", "polynomial", "Polynomial", "chebyshev", "Chebyshev", "legendre", "Legendre", "hermite", "Hermite", "hermite_e", "HermiteE", "laguerre", "Laguerre",
]  # fmt: skip


def __getattr__(name):
    from .._releases.release import release

    if name == "set_default_printstyle" and release() >= (1, 20):
        return _set_default_printstyle
    raise AttributeError("module 'omninumpy.polynomial' has no attribute %r" % name)
