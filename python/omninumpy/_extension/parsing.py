"""The kinds of extension dtypes: importing this makes all of them known."""

from .objects import dtype as objects  # noqa: F401
from .dates import dtypes as _dates  # noqa: F401
from .text import dtypes as _text, functions as _functions, variable as _variable  # noqa: F401
from . import swapped as _swapped  # noqa: F401
from .dtypes import parse  # noqa: F401
from .records import dtypes as _structures, raw as _raw, views as _views  # noqa: F401


def aligned(value):
    """The structured dtype that a value means, with fields where C compilers place them; None if it means another dtype."""
    from .records.layout import read

    return read(value, True)
