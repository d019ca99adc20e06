"""Names of the package whose modules are imported at their first use."""

from importlib import import_module

NAMES = {
    "record": "_extension.records.recarray", "recarray": "_extension.records.recarray", "rec": None, "format_parser": "rec",
    "recfromcsv": "_files.columns", "recfromtxt": "_files.columns",
    "asmatrix": "matrixlib", "bmat": "matrixlib", "mat": "matrixlib", "matrix": "matrixlib", "ma": None, "matlib": None, "matrixlib": None, "polynomial": None,
    "char": None, "chararray": "char", "strings": None,
}  # fmt: skip
"""Names, and the modules that hold them; None for modules."""

SINCE = {"matlib": (2, 0)}
"""Modules that earlier releases have only after they were imported by name."""


def find(name):
    """What a name of the package means that is not there yet; from then on it is."""
    from . import _namespace
    if name not in NAMES:
        raise AttributeError("module 'omninumpy' has no attribute %r" % name)
    module = import_module("." + (NAMES[name] or name), __package__)
    _namespace[name] = found = getattr(module, name) if NAMES[name] else module
    return found
