"""Names of the package whose modules are imported at their first use."""

from importlib import import_module

NAMES = {
    "busday_count": "_extension.dates.business", "busday_offset": "_extension.dates.business", "busdaycalendar": "_extension.dates.business",
    "is_busday": "_extension.dates.business", "datetime_as_string": "_extension.dates.strings", "datetime_data": "_extension.dates.strings",
    "isnat": "_extension.dates.ufuncs", "frompyfunc": "_extension.objects.python_functions",
    "record": "_extension.records.recarray", "recarray": "_extension.records.recarray", "rec": None, "char": None, "chararray": "char", "strings": None,
    "asmatrix": "matrixlib", "bmat": "matrixlib", "mat": "matrixlib", "matrix": "matrixlib", "ma": None, "matlib": None, "memmap": "_functions.memmap", "matrixlib": None, "polynomial": None,
}  # fmt: skip
"""Names, and the modules that hold them; None for modules."""

SINCE = {"matlib": (2, 0)}
"""Modules that earlier releases have only after they were imported by name."""

_FORMER = {"char": ("core", "defchararray"), "rec": ("core", "records")}
"""Where the modules of names were before 2.0."""

WARNED = {"chararray"}
"""Names that some releases warn of each time they are read."""


def find(name):
    """What a name of the package means that is not there yet; from then on it is."""
    from .. import _namespace
    from . import objects, scope

    if name not in NAMES:
        raise AttributeError("module 'omninumpy' has no attribute %r" % name)
    module = import_module("." + (NAMES[name] or name), __package__.rpartition(".")[0])
    found = getattr(module, name) if NAMES[name] else module
    if name in _FORMER:
        # Asked for each time: what is meant depends on the release.
        _namespace.pop(name, None)
        return objects.former_module(*_FORMER[name]) if scope.release() < (2, 0) else module
    if name not in WARNED:
        _namespace[name] = found
    return found
