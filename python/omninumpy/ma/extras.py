"""More functions of masked arrays (numpy.ma.extras)."""

from . import _extras
from ._extras.joining import *  # noqa: F403
from ._extras.joining import MAxisConcatenator, mr_class  # noqa: F401
from ._extras.runs import *  # noqa: F403
from ._extras.sets import *  # noqa: F403
from ._extras.statistics import *  # noqa: F403

__all__ = sorted({name for part in (_extras.joining, _extras.runs, _extras.sets, _extras.statistics) for name in part.__all__} - {"diff"})
