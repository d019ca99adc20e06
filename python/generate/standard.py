"""Signatures where the array API standard asks for more than NumPy gives; each also takes every call that NumPy's takes."""

SIGNATURES = {
    "clip": "(a, min=_NoValue, max=_NoValue, out=None, *, a_min=_NoValue, a_max=_NoValue, **kwargs)",
    "sort": "(a, axis=-1, kind=None, order=None, *, stable=None, descending=False)",
    "argsort": "(a, axis=-1, kind=None, order=None, *, stable=None, descending=False)",
    "fft.fftfreq": "(n, d=1.0, device=None, *, dtype=None)",
    "fft.rfftfreq": "(n, d=1.0, device=None, *, dtype=None)",
}
