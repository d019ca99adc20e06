"""Linear algebra (numpy.linalg)."""

from .exceptions import LinAlgError
