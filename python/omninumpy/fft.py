"""Fourier transforms (numpy.fft)."""
