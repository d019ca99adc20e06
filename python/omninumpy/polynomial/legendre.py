"""Series of Legendre polynomials (numpy.polynomial.legendre)."""

from ._family import Family
from ._module import fill

FAMILY = Family(
    module="legendre", prefix="leg", cls="Legendre", basis_name="P",
    recurrence=lambda n: (n, 0, 2 * n - 1, n - 1),
    derivative=lambda n: (2 * n - 1, (1, 1), 2),
    weight=lambda x: x * 0.0 + 1.0, mass=2.0,
)  # fmt: skip

fill(globals(), FAMILY)
