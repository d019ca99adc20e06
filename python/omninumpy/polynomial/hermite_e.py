"""Series of Hermite polynomials, those of probability (numpy.polynomial.hermite_e)."""

import math

from .._generated import functions as _f
from ._family import Family
from ._module import fill

FAMILY = Family(
    module="hermite_e", prefix="herme", cls="HermiteE", basis_name="He",
    recurrence=lambda n: (1, 0, 1, n - 1),
    derivative=lambda n: (n, None, 1),
    weight=lambda x: _f.exp(-0.5 * x**2), mass=math.sqrt(2 * math.pi),
)  # fmt: skip

fill(globals(), FAMILY)
