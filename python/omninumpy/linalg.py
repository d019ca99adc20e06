"""Linear algebra (numpy.linalg)."""

from ._generated.linalg import *  # noqa: F403
from ._generated.linalg import __all__
from .exceptions import LinAlgError

__all__ += ["LinAlgError"]
