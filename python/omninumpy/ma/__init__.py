"""Masked arrays: arrays some of whose elements are missing, or not to be counted (numpy.ma).

A ``MaskedArray`` has data and a mask, which is true where an element does not count. Functions leave such elements out, and mask results that are not defined,
as the logarithm of 0. Data and masks are arrays as all others: computed when they are needed.
"""

from . import core, extras
from .core import *  # noqa: F403
from .extras import *  # noqa: F403

__all__ = ["core", "extras", *core.__all__, *extras.__all__]
