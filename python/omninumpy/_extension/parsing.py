"""The kinds of extension dtypes: importing this makes all of them known."""

from . import objects  # noqa: F401
from .dates import dtypes as _dates  # noqa: F401
from .dtypes import parse  # noqa: F401
