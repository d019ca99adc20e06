"""Names of the package whose modules are imported at their first use."""

from importlib import import_module

NAMES = {
    "void": "_extension.records.scalars", "record": "_extension.records.recarray", "recarray": "_extension.records.recarray", "rec": None,
    "asmatrix": "matrixlib", "bmat": "matrixlib", "mat": "matrixlib", "matrix": "matrixlib", "ma": None, "matlib": None, "matrixlib": None, "polynomial": None,
    "char": None, "strings": None, "chararray": "char", "compare_chararrays": "char",
}  # fmt: skip
"""Names, and the modules that hold them; None for modules."""

SINCE = {"matlib": (2, 0)}
"""Modules that earlier releases have only after they were imported by name."""
_SINCE = {"strings": (2, 0)}


def find(name):
    """What a name of the package means that is not there yet; from then on it is."""
    from . import _namespace
    from ._releases.scope import release

    if name not in NAMES:
        raise AttributeError("module 'omninumpy' has no attribute %r" % name)
    if name in _SINCE and release() < _SINCE[name]:
        raise AttributeError("module 'omninumpy' has no attribute %r" % name)
    module = import_module("." + (NAMES[name] or name), __package__)
    found = getattr(module, name) if NAMES[name] else module
    if name in _SINCE:
        _namespace.pop(name, None)  # so that it is asked for again, as another release may be in force by then
    else:
        _namespace[name] = found
    return found
