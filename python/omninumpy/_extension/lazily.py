"""Names of the package whose modules are read when they are first asked for."""

import importlib
import sys

_MODULES = {
    "void": ("_extension.records.scalars", "void"), "recarray": ("_extension.records.recarray", "recarray"), "record": ("_extension.records.recarray", "record"),
    "rec": ("rec", None),
}  # fmt: skip


def __getattr__(name):
    if name not in _MODULES:
        raise AttributeError("module 'numpy' has no attribute %r" % name)
    package = __name__.partition(".")[0]
    module, member = _MODULES[name]
    found = importlib.import_module("%s.%s" % (package, module))
    found = found if member is None else getattr(found, member)
    setattr(sys.modules[package], name, found)
    return found
