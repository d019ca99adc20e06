"""Series of Laguerre polynomials (numpy.polynomial.laguerre)."""

from .._generated import functions as _f
from ._family import Family
from ._module import fill

FAMILY = Family(
    module="laguerre", prefix="lag", cls="Laguerre", basis_name="L", domain=(0, 1),
    recurrence=lambda n: (n, 2 * n - 1, -1, n - 1),
    derivative=lambda n: (-1, (1, 1), 1),
    weight=lambda x: _f.exp(-x), mass=1.0, symmetric=False,
)  # fmt: skip

fill(globals(), FAMILY)
