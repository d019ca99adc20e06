"""Functions that answer in complex numbers where real ones have no answer (numpy.emath)."""

from ._generated.emath import *  # noqa: F403
from ._generated.emath import __all__ as __all__
