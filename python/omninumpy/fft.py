"""Fourier transforms (numpy.fft)."""

from ._core.scalars import integer
from ._generated.fft import *  # noqa: F403
from ._generated.fft import __all__ as __all__
from ._generated.functions import arange


def fftfreq(n, d=1.0, device=None, *, dtype=None):
    """The frequencies of a transform of n samples that are d apart (numpy.fft.fftfreq)."""
    step = _step(n, d, device)
    half = (n - 1) // 2 + 1
    order = arange(n)
    order[half:] = arange(-(n // 2), 0)
    return _of(order * step, dtype)


def rfftfreq(n, d=1.0, device=None, *, dtype=None):
    """The frequencies of a transform of n real samples that are d apart (numpy.fft.rfftfreq)."""
    step = _step(n, d, device)
    return _of(arange(0, n // 2 + 1) * step, dtype)


def _of(frequencies, dtype):
    return frequencies if dtype is None else frequencies.astype(dtype)


def _step(n, d, device):
    if device not in (None, "cpu"):
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: %s' % (device,))
    if not isinstance(n, (int, integer)):
        raise ValueError("n should be an integer")
    if n < 0:
        raise ValueError("negative dimensions are not allowed")
    return 1.0 / (n * d)
