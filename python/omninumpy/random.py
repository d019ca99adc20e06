"""Random numbers (numpy.random)."""

from ._generated.random import *  # noqa: F403
