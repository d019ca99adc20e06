"""Names of past releases: aliases of types, functions, constants of the engine's, modules that NumPy imported or has renamed."""

import importlib
import sys

from .. import exceptions
from .._bridge.engine import Function
from . import functions, tables
from .names import PACKAGE

_ALIASES = {
    "float_": "float64", "longfloat": "longdouble", "complex_": "complex128", "cfloat": "complex128", "singlecomplex": "complex64", "longcomplex": "clongdouble",
    "clongfloat": "clongdouble", "bool8": "bool", "int0": "int64", "uint0": "uint64", "object0": "object_", "str0": "str_", "bytes0": "bytes_", "void0": "void",
    "string_": "bytes_", "unicode_": "str_",
}  # fmt: skip
_BUILTINS = {"bool": bool, "int": int, "float": float, "complex": complex, "object": object, "str": str, "long": int, "unicode": str}
_TABLES = {"typeDict": tables.sctypeDict, "nbytes": tables.nbytes, "cast": tables.cast, "sctypes": tables.sctypes}
_MODULES = {"os", "sys", "warnings", "math"}
_EXCEPTIONS = {"AxisError", "ComplexWarning", "ModuleDeprecationWarning", "RankWarning", "TooHardError", "VisibleDeprecationWarning"}
_NAMES = """obj2sctype sctype2char issctype issubclass_ issubsctype maximum_sctype disp who source lookfor add_docstring add_newdoc deprecate deprecate_with_doc safe_eval loads
    get_array_wrap set_numeric_ops DataSource mafromtxt compare_chararrays"""
_FUNCTIONS = {name: getattr(functions, name) for name in _NAMES.split()}
_LATER = {"format_parser": "rec", "recfromcsv": "_functions.files.columns", "recfromtxt": "_functions.files.columns"}
_FUNCTIONS.update(add_newdoc_ufunc=functions._add_newdoc_ufunc, Tester=functions.NoseTester)


def find(name, stub=None, ask=False):
    """A past name's object, alone in a tuple; None if there is no such name. With ``ask`` only whether there is one."""
    from .._generated import legacy
    from . import names, signatures

    known = name in _ALIASES or name in _BUILTINS or name in _TABLES or name in _MODULES or name in _EXCEPTIONS or name in _FUNCTIONS or name in _LATER
    if ask:
        return known or name in legacy.__all__ or name in legacy.CONSTANTS
    if stub is not None:
        return (_expired(stub),)
    if name in _FUNCTIONS:
        return (_FUNCTIONS[name],)
    if name in _LATER:
        return (getattr(importlib.import_module("%s.%s" % (PACKAGE, _LATER[name])), name),)
    if name in _ALIASES:
        return (tables._TYPES[_ALIASES[name]],)
    if name in _BUILTINS:
        return (_BUILTINS[name],)
    if name in _TABLES:
        return (_TABLES[name](names.version),)
    if name in _MODULES:
        return (importlib.import_module(name),)
    if name in _EXCEPTIONS:
        return (getattr(exceptions, name),)
    if name in legacy.__all__:
        function = getattr(legacy, name)
        function.__name__ = signatures.called(name, names.version)
        return (function,)
    return (Function("np", name, ())(),) if name in legacy.CONSTANTS else None


FORMER_MODULES = {
    ".core": "", "core.numeric": "", "core.fromnumeric": "", "core.umath": "", "core.multiarray": "", "core.numerictypes": "", "core.shape_base": "", "core.arrayprint": "",
    "core.function_base": "", "core.defchararray": "char", "core.records": "rec", "linalg.linalg": "linalg", "fft.helper": "fft", "lib.function_base": "", "lib.index_tricks": "",
    "lib.arraysetops": "", "lib.nanfunctions": "", "lib.polynomial": "", "lib.shape_base": "", "lib.twodim_base": "", "lib.type_check": "", "lib.ufunclike": "", "lib.utils": "",
    "lib.arraypad": "", "lib.histograms": "", "lib.financial": "", "lib.scimath": "emath", "linalg.umath_linalg": "linalg", "matrixlib.defmatrix": "",
}  # fmt: skip
"""Modules whose names are those of another one."""


def former_module(space, name):
    """A module that NumPy kept its functions in: it looks up all names in the one that has them here."""
    path = ".".join(filter(None, (PACKAGE, space, name)))
    if path not in sys.modules:
        of = ".".join(filter(None, (PACKAGE, FORMER_MODULES["%s.%s" % (space, name)])))
        made = sys.modules[path] = type(sys)(path, "The names of %s, under which NumPy kept them." % of.replace(PACKAGE, "numpy"))
        made.__file__, made.__path__ = sys.modules[PACKAGE].__file__, []

        def look_up(member):
            key = "%s.%s" % (path.partition(".")[2], member)
            return former_module(*key.rsplit(".", 1)) if key in FORMER_MODULES else getattr(importlib.import_module(of), member)

        made.__getattr__ = look_up
    return sys.modules[path]


OWN_MODULES = {"compat", "version"}


def own_module(name):
    """A module of ``modules/`` under the package's name."""
    from importlib.util import module_from_spec, spec_from_file_location
    from os.path import dirname, join

    path = "%s.%s" % (PACKAGE, name)
    spec = spec_from_file_location(path, join(dirname(__file__), "modules", name + ".py"))
    made = sys.modules[path] = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def _expired(text):
    def _expired(*args, **kwargs):
        raise RuntimeError(text)

    return _expired
