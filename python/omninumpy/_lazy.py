"""Names of the package whose modules are imported at their first use."""

from importlib import import_module

_NAMES = {
    "void": "_extension.records.scalars", "record": "_extension.records.recarray", "recarray": "_extension.records.recarray", "rec": None,
    "asmatrix": "matrixlib", "bmat": "matrixlib", "mat": "matrixlib", "matrix": "matrixlib", "matlib": None, "matrixlib": None, "polynomial": None,
}  # fmt: skip
"""Names, and the modules that hold them; None for modules."""


def find(name):
    """What a name of the package means that is not there yet; from then on it is."""
    from . import _namespace

    if name not in _NAMES:
        raise AttributeError("module 'omninumpy' has no attribute %r" % name)
    module = import_module("." + (_NAMES[name] or name), __package__)
    _namespace[name] = found = getattr(module, name) if _NAMES[name] else module
    return found
