"""The array API standard (https://data-apis.org/array-api/2024.12/).

The main namespace is the standard's. Where NumPy itself differs from it (``docs/decisions`` lists where), the standard holds unless a version of NumPy is
asked for with ``emulate``.
"""

import sys

from .._core.dtypes import DTYPES
from .._core.types import KINDS

VERSION = "2024.12"
_VERSIONS = ("2021.12", "2022.12", "2023.12", "2024.12")


def namespace(api_version=None):
    """The namespace that implements a version of the standard."""
    if api_version is not None and api_version not in _VERSIONS:
        raise ValueError("Version %r of the array API standard is not supported; there are %s" % (api_version, ", ".join(_VERSIONS)))
    return sys.modules["omninumpy"]


class __array_namespace_info__:
    """Facts about this implementation of the standard."""

    def capabilities(self):
        """What is supported of what is optional."""
        return {"boolean indexing": True, "data-dependent shapes": True, "max dimensions": 64}

    def default_device(self):
        """The device of new arrays."""
        return "cpu"

    def devices(self):
        """All devices that arrays can be on."""
        return ["cpu"]

    def default_dtypes(self, *, device=None):
        """The dtypes of new arrays by kind."""
        _check(device)
        by_name = _by_name()
        return {
            "real floating": by_name["float64"],
            "complex floating": by_name["complex128"],
            "integral": by_name["int64"],
            "indexing": by_name["int64"],
        }

    def dtypes(self, *, device=None, kind=None):
        """The dtypes of the standard by name, or those of a kind or of several."""
        _check(device)
        if kind is None:
            wanted = "biufc"
        else:
            unknown = [k for k in (kind if isinstance(kind, tuple) else (kind,)) if k not in KINDS]
            if unknown:
                raise ValueError("unsupported kind: %r" % unknown[0])
            wanted = "".join(KINDS[k] for k in (kind if isinstance(kind, tuple) else (kind,)))
        return {name: d for name, d in _by_name().items() if d.kind in wanted and name != "float16"}


def _by_name():
    return {d.name: d for d in DTYPES}


def _check(device):
    if device not in (None, "cpu"):
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: %s' % (device,))
