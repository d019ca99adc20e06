"""The kinds of extension dtypes: importing this makes all of them known."""

from . import objects  # noqa: F401
from .dates import dtypes as _dates  # noqa: F401
from .text import dtypes as _text, functions as _functions, variable as _variable  # noqa: F401
from .dtypes import parse  # noqa: F401
