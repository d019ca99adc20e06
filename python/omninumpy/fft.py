"""Fourier transforms (numpy.fft)."""

from ._generated.fft import *  # noqa: F403
from ._generated.fft import __all__ as __all__
