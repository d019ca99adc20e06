"""A pytest plugin: in this process ``numpy`` is omninumpy, and each test's outcome is written down as soon as it is known.

Public modules (``numpy.linalg``, ``numpy.lib.stride_tricks``) are the package's own. NumPy's private ones (``numpy._core.numeric``, ``numpy.lib._arraypad_impl``) are
stand-ins that find the public functions under NumPy's private paths; what is NumPy's alone raises ``LookupError`` when it is used, so that only the tests
that use it fail.
"""

import functools
import importlib
import importlib.abc
import importlib.machinery
import json
import os
import sys
import types

import omninumpy

# What old and private names stand for.
_FLOATS = {"PZERO": 0.0, "NZERO": -0.0, "PINF": float("inf"), "NINF": float("-inf"), "NAN": float("nan")}
_TYPES = {
    "int": [omninumpy.int8, omninumpy.int16, omninumpy.int32, omninumpy.int64], "uint": [omninumpy.uint8, omninumpy.uint16, omninumpy.uint32, omninumpy.uint64],
    "float": [omninumpy.float16, omninumpy.float32, omninumpy.float64], "complex": [omninumpy.complex64, omninumpy.complex128], "others": [bool],
}  # fmt: skip
# The three steps of NumPy's block, in the two ways that its tests force: np.block has one.
_BLOCK = {
    "_block_setup": lambda arrays: (arrays, None, None, None), "_block_concatenate": lambda arrays, *_: omninumpy.block(arrays),
    "_block_slicing": lambda arrays, *_: omninumpy.block(arrays), "_block_dispatcher": lambda arrays: (a for inner in arrays for a in inner),
}  # fmt: skip
_NAMES = {"sctypes": _TYPES, "_arg": omninumpy.angle, **_FLOATS, **_BLOCK}

# Public names of NumPy that the package may lack: a file whose other tests do not use them must still be collected.
_ABSENT = {"asmatrix", "busdaycalendar", "datetime_as_string", "bmat", "char", "chararray", "ma", "matrix", "memmap", "rec", "recarray", "record", "strings"}

# Modules of numpy._core that are reached as attributes of it.
_PRIVATE_MODULES = {
    "_asarray", "_dtype", "_internal", "_multiarray_tests", "_multiarray_umath", "_operand_flag_tests", "_rational_tests", "_umath_tests", "arrayprint", "defchararray",
    "einsumfunc", "fromnumeric", "function_base", "getlimits", "memmap", "multiarray", "numeric", "numerictypes", "overrides", "records", "shape_base", "umath",
}  # fmt: skip


class _MissingType(type):
    def __getattr__(cls, name):
        if name.startswith("__") or name == "_missing" or not _Later.collecting:
            raise AttributeError(name)
        return _missing(name)


def _missing(name):
    """Stands for what is NumPy's own; it can be imported, but not used."""

    def use(cls, *args, **kwargs):
        if _Later.collecting:
            return _Later(LookupError("%s is NumPy's own and not in omninumpy" % name))
        raise LookupError("%s is NumPy's own and not in omninumpy" % name)

    return _MissingType(name, (), {"__new__": use, "__class_getitem__": use, "_missing": True})


class _Private(types.ModuleType):
    """A private module of NumPy's: names found anywhere in the package."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if self.__name__ in ("numpy._core", "numpy.core") and name in _PRIVATE_MODULES:
            return importlib.import_module("%s.%s" % (self.__name__, name))
        if name in _NAMES:
            return _NAMES[name]
        for place in (omninumpy, omninumpy.linalg, omninumpy.fft, omninumpy.lib.array_utils, omninumpy.lib.stride_tricks, omninumpy.testing, omninumpy.exceptions):
            if name in vars(place):
                return vars(place)[name]
        return _missing(name)


class _Numpy(types.ModuleType):
    """``numpy``: the package with NumPy's private modules in place of its own."""

    __path__ = []

    def __getattr__(self, name):
        if name in ("_core", "core"):
            return importlib.import_module("numpy." + name)
        if name in _ABSENT and not hasattr(omninumpy, name):
            return _missing(name)
        return getattr(omninumpy, name)

    def __dir__(self):
        return dir(omninumpy)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds every module below ``numpy``."""

    def find_spec(self, fullname, path=None, target=None):
        if fullname.partition(".")[0] != "numpy":
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        parts = spec.name.split(".")[1:]
        if not any(part.startswith("_") or part == "core" for part in parts):
            try:
                self._original = importlib.import_module(".".join(["omninumpy", *parts]))
                self._spec = self._original.__spec__
                return self._original
            except ModuleNotFoundError:
                pass
        self._original = None
        return _Private(spec.name)

    def exec_module(self, module):
        if self._original is not None:
            self._original.__spec__ = self._spec


# What files make of dtypes that are not here, while they are collected: for lists of parameters, or for all tests of a class


class _Later:
    """Stands for the result of a call that failed while a file was collected, so that only the tests fail that use it."""

    collecting = False

    def __init__(self, error):
        self._error = error

    def _again(self, *args, **kwargs):
        if _Later.collecting:
            return self
        raise self._error

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self._again()

    __call__ = __getitem__ = __iter__ = __len__ = __add__ = __radd__ = __sub__ = __mul__ = __rmul__ = __neg__ = __float__ = __index__ = _again


def _or_later(function):
    @functools.wraps(function)
    def call(*args, **kwargs):
        if not _Later.collecting:
            return function(*args, **kwargs)
        try:
            return function(*args, **kwargs)
        except (TypeError, OverflowError, LookupError) as error:
            return _Later(error)

    return call


for _name in ("arange", "array", "asarray", "empty", "full", "ones", "zeros"):
    setattr(omninumpy, _name, _or_later(getattr(omninumpy, _name)))
for _name in ("astype", "view"):
    setattr(omninumpy.ndarray, _name, _or_later(getattr(omninumpy.ndarray, _name)))
omninumpy.dtype.newbyteorder = _or_later(omninumpy.dtype.newbyteorder)
omninumpy.generic.__new__ = staticmethod(_or_later(omninumpy.generic.__new__))
type(omninumpy.dtype).__call__ = _or_later(type(omninumpy.dtype).__call__)


def _parts_of_arrays(dtype=omninumpy.float32, type="binary", max_size=24):
    """Inputs and outputs of every small size whose first element is not the first of its memory, in place and not."""
    for start in range(3):
        for size in range(start + 2, max(start + 3, max_size)):
            note = "%s, offset %d, size %d" % (type, start, size)

            def fresh():
                return omninumpy.arange(size, dtype=dtype)[start:]

            out = omninumpy.empty((size,), dtype=dtype)[start:]
            if type == "unary":
                yield out, fresh(), note
                same = fresh()
                yield same, same, note + ", in place"
                yield out[1:], fresh()[:-1], note
                yield out[:-1], fresh()[1:], note
                yield same[:-1], same[1:], note + ", overlapping"
                yield same[1:], same[:-1], note + ", overlapping"
            else:
                yield out, fresh(), fresh(), note
                same = fresh()
                yield same, same, fresh(), note + ", in place"
                same = fresh()
                yield same, fresh(), same, note + ", in place"
                yield out[1:], fresh()[:-1], fresh()[:-1], note
                yield out[:-1], fresh()[1:], fresh()[:-1], note
                yield out[:-1], fresh()[:-1], fresh()[1:], note


omninumpy.testing._gen_alignment_data = _parts_of_arrays


def pytest_collectstart(collector):
    _Later.collecting = True


def pytest_runtest_setup(item):
    _Later.collecting = False


sys.meta_path.insert(0, _Finder())
sys.modules["numpy"] = _Numpy("numpy", omninumpy.__doc__)
sys.setrecursionlimit(3000)

# Outcomes


def pytest_addoption(parser):
    parser.addoption("--outcomes", default=None, help="file that outcomes are appended to")
    parser.addoption("--leave-out", default=None, help="file with the names of tests that are not run")
    parser.addoption("--errors", default="warn", help="np.seterr of divide, over and invalid")


def pytest_configure(config):
    for name in ("valgrind_error", "leaks_references", "slow", "slow_pypy"):
        config.addinivalue_line("markers", "%s: a marker of NumPy's tests" % name)
    how = config.getoption("--errors")
    omninumpy.seterr(divide=how, over=how, invalid=how)
    config._outcomes = open(config.getoption("--outcomes") or os.devnull, "a", encoding="utf-8")


def _write(config, **facts):
    config._outcomes.write(json.dumps(facts) + "\n")
    config._outcomes.flush()


def pytest_collection_modifyitems(config, items):
    path = config.getoption("--leave-out")
    if path and os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            names = set(json.load(file))
        items[:] = [item for item in items if item.nodeid not in names]
    _write(config, collected=[item.nodeid for item in items])


def pytest_collectreport(report):
    if report.failed:
        _Plugin.config_failure = str(report.longrepr)


class _Plugin:
    config_failure = None


def pytest_runtest_logstart(nodeid, location):
    _write(_Plugin.config, started=nodeid)


def pytest_sessionstart(session):
    _Plugin.config = session.config


_phases = {}


def pytest_runtest_logreport(report):
    outcome = "skipped" if report.skipped else "failed" if report.failed else "passed"
    worst = _phases.get(report.nodeid, "passed")
    _phases[report.nodeid] = max(worst, outcome, key=("passed", "skipped", "failed").index)
    if report.when == "teardown":
        text = ""
        _write(_Plugin.config, finished=report.nodeid, outcome=_phases.pop(report.nodeid), text=text)
    elif report.failed:
        _write(_Plugin.config, failure=report.nodeid, text=report.longreprtext[-3000:])


def pytest_sessionfinish(session, exitstatus):
    _write(session.config, ended=int(exitstatus), text=_Plugin.config_failure or "")
