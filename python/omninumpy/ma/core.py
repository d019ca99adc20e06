"""Masked arrays, and the functions of them that NumPy has in its core (numpy.ma.core)."""

from . import _class, _functions
from ._class.array import *  # noqa: F403
from ._class.constant import *  # noqa: F403
from ._class.constant import MaskedConstant  # noqa: F401
from ._class.printing import masked_print_option  # noqa: F401
from ._class.records import *  # noqa: F403
from ._class.shapes import MaskedIterator  # noqa: F401
from ._extras.sets import diff  # noqa: F401
from ._functions.conditions import *  # noqa: F403
from ._functions.creation import *  # noqa: F403
from ._functions.fills import *  # noqa: F403
from ._functions.fills import DEFAULTS as default_filler, get_fill_value  # noqa: F401
from ._functions.general import *  # noqa: F403
from ._functions.masks import *  # noqa: F403
from ._functions.masks import getdata as get_data, getmask as get_mask  # noqa: F401
from ._functions.methods import *  # noqa: F403
from ._functions.methods import shrink_mask  # noqa: F401
from ._functions.ufuncs import *  # noqa: F403
from ._functions.ufuncs import masked_class as get_masked_subclass, ufunc_domain, ufunc_fills  # noqa: F401


class MaskedArrayFutureWarning(FutureWarning):
    """Something about masked arrays that will change."""


_PARTS = (
    _class.array, _class.constant, _class.records, _functions.conditions, _functions.creation, _functions.fills, _functions.general, _functions.masks, _functions.methods,
    _functions.ufuncs,
)  # fmt: skip
__all__ = sorted({"diff", "masked_print_option"}.union(*(part.__all__ for part in _PARTS)))
