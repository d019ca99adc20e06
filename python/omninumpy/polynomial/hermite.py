"""Series of Hermite polynomials, those of physics (numpy.polynomial.hermite)."""

import math

from .._generated import functions as _f
from ._family import Family
from ._module import fill

FAMILY = Family(
    module="hermite", prefix="herm", cls="Hermite", basis_name="H",
    recurrence=lambda n: (1, 0, 2, 2 * (n - 1)),
    derivative=lambda n: (2 * n, None, 1),
    weight=lambda x: _f.exp(-(x**2)), mass=math.sqrt(math.pi),
)  # fmt: skip

fill(globals(), FAMILY)
