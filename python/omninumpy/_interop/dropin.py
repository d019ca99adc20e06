"""This package in NumPy's place: for a script and its modules, not for installed packages that were compiled against the real one."""

import builtins
import importlib
import importlib.abc
import importlib.util
import os
import runpy
import sys
import sysconfig


_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_INSTALLED = tuple(os.sep + name + os.sep for name in ("site-packages", "dist-packages"))
_LIBRARY = tuple(path + os.sep for path in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")})


def _is_numpy(name):
    return name == "numpy" or name.startswith("numpy.")


class Redirection:
    """Answers ``import numpy`` with this package: in a script and in modules of its own.

    Installed packages keep the real NumPy where there is one, as pandas or scikit-learn need its C interface; arrays pass between both without a copy.
    Those named in ``also`` get this package.
    """

    def __init__(self, also=()):
        self._also = frozenset(also)
        self._import = builtins.__import__

    def install(self):
        """Puts it into effect. Without a real NumPy, every import of it gets this package."""
        if importlib.util.find_spec("numpy") is None:
            sys.meta_path.insert(0, _Finder())  # first, or the files of this package would be loaded again by another name
        builtins.__import__ = self

    def __call__(self, name, globals=None, locals=None, fromlist=(), level=0):
        if level == 0 and _is_numpy(name) and self._applies(globals or {}):
            name = "omninumpy" + name[len("numpy") :]
        return self._import(name, globals, locals, fromlist, level)

    def _applies(self, importer):
        path = importer.get("__file__") or ""
        if path.startswith(_PACKAGE):
            return False
        if str(importer.get("__name__")).partition(".")[0] in self._also:
            return True
        return not path.startswith(_LIBRARY) and not any(part in path for part in _INSTALLED)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds ``numpy`` and what is below it in this package."""

    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, self) if _is_numpy(name) else None

    def create_module(self, spec):
        module = importlib.import_module("omninumpy" + spec.name[len("numpy") :])
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module):
        # It ran already, and keeps the name that it has.
        module.__spec__ = module.__spec__.loader_state


def set_profile(version):
    """Behaves as a version of NumPy in all threads, wherever no other one is asked for."""
    import omninumpy

    omninumpy.emulate(version)


def run(script, arguments=(), is_module=False, also=()):
    """Runs a script or module as ``__main__``, with this package as its NumPy."""
    Redirection(also).install()
    sys.argv = [script, *arguments]
    if is_module:
        runpy.run_module(script, run_name="__main__", alter_sys=True)
        return
    if os.path.isfile(script) and not getattr(sys.flags, "safe_path", False):
        sys.path[0] = os.path.dirname(os.path.abspath(script))
    runpy.run_path(script, run_name="__main__")
