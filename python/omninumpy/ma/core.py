"""Masked arrays, and the functions of them that NumPy has in its core (numpy.ma.core)."""

from ._array import *  # noqa: F403
from ._array import MaskedConstant  # noqa: F401
from ._conditions import *  # noqa: F403
from ._creation import *  # noqa: F403
from ._fills import *  # noqa: F403
from ._fills import get_fill_value  # noqa: F401
from ._functions import *  # noqa: F403
from ._differences import diff  # noqa: F401
from ._masks import *  # noqa: F403
from ._methods import *  # noqa: F403
from ._printing import masked_print_option  # noqa: F401
from ._records import *  # noqa: F403
from ._shapes import MaskedIterator  # noqa: F401
from ._ufuncs import *  # noqa: F403
from ._ufuncs import ufunc_domain, ufunc_fills  # noqa: F401
from . import _array, _conditions, _creation, _fills, _functions, _masks, _methods, _records, _ufuncs

__all__ = sorted({"diff", "masked_print_option"}.union(*(part.__all__ for part in (_array, _conditions, _creation, _fills, _functions, _masks, _methods, _records, _ufuncs))))
