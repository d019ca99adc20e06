"""More functions of masked arrays (numpy.ma.extras)."""

from ._differences import *  # noqa: F403
from ._joining import *  # noqa: F403
from ._joining import MAxisConcatenator, mr_class  # noqa: F401
from ._runs import *  # noqa: F403
from ._statistics import *  # noqa: F403
from . import _differences, _joining, _runs, _statistics

__all__ = sorted({name for part in (_differences, _joining, _runs, _statistics) for name in part.__all__} - {"diff"})
