"""The names of each release: those it lacks are taken out of modules and classes, and what is asked for and not there is looked up.

Names that are there cost nothing. The engine knows which release has which, with what warnings (``Profiles/Names``); ``past.py`` has the arguments that
functions had, and ``objects.py`` what only Python had.
"""

import importlib
import sys
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder

from . import lazy as _lazy
from .._bridge import engine
from .._bridge.engine import Function
from .scope import in_force, parts

_withheld_names, _names_of, _name_under = (
    Function("bridge", "NamesWithheld", ("version",)), Function("bridge", "NamesOf", ("version",)), Function("bridge", "NameUnder", ("name", "version"))
)  # fmt: skip

PACKAGE = __name__.partition(".")[0]
# Names with underscores, which the engine's table has not got, by the release that brought them.
_CAME = {
    "ndarray.__array_namespace__": (2, 0), "generic.__array_namespace__": (2, 0), "__array_api_version__": (2, 0), "__array_namespace_info__": (2, 0),
    "integer.bit_count": (1, 22), "integer.is_integer": (1, 22), "floating.is_integer": (1, 22), "ndarray.__dlpack__": (1, 22), "ndarray.__dlpack_device__": (1, 22),
}  # fmt: skip
# Names that mean something else in 1.x.
_OTHERS_ONCE = {"bool", "long"}

# What the first version shown lacks of what the package's modules and classes define, so that nobody needs to ask.
_AT_FIRST = {space: ("itemset", "newbyteorder", "ptp") for space in ("ndarray", "generic")}

# What ``from numpy import *`` left out: names of Python's builtins, and modules.
_NOT_EXPORTED = "Tester abs compat kernel_version lib max min numarray oldnumeric polynomial round test testing use_hugepage version"
_NOT_EXPORTED_FIRST = "bool complex core float int long matrixlib object os str sys unicode warnings"

STANDARD = "array-api"

shown, version = STANDARD, "2.2.4"
"""The profile and the version whose names are shown."""

listeners = []
"""Told each past name that is looked up, while somebody audits."""

_kept = {}
_facts = {}
_MISSING = object()


def show(profile, wanted):
    """Shows the names of a version, with its functions' arguments; in the profile of the array API standard with those of the standard."""
    global shown, version
    if profile == shown:
        return
    from . import signatures, tables

    shown, version = profile, wanted
    for space, place in list(_owners()):
        _restore(space, place)
    signatures.show(wanted, of_standard=profile == STANDARD)
    for space, place in list(_owners()):
        _withhold(space, place)
    tables.show(wanted, of_standard=profile == STANDARD)


def install():
    """Lets the package's modules look up what they have not got, and shows the names of the version that the configuration asks for."""
    for path, module in list(sys.modules.items()):
        if (path + ".").startswith(PACKAGE + ".") and "._" not in path:
            _listen(path[len(PACKAGE) + 1 :], module)
    for space, members in _AT_FIRST.items():
        _withhold(space, owner(space), members)
    show(*in_force()[:2])
    sys.meta_path.append(PastModules)


def loaded(space, module):
    """Treats a module that has just been imported as the others are."""
    _listen(space, module)
    _withhold(space, module)


def _listen(space, module):
    if "__getattr__" not in vars(module):
        module.__getattr__ = partial(find, space)
    module.__dir__ = partial(listed, space)


# Modules and classes


def _owners():
    """What has names of its own: modules that are loaded, and the classes in them."""
    for space in _spaces():
        found = owner(space)
        if found is not None:
            yield space, found


def owner(space):
    """The module or class of a space, such as ``linalg`` or ``ndarray``; None for one that is not there or not loaded."""
    return sys.modules.get(".".join(filter(None, (PACKAGE, space)))) or _class(space)


def _class(space):
    module, _, name = space.rpartition(".")
    owner = sys.modules.get("%s.%s" % (PACKAGE, module) if module else PACKAGE)
    found = vars(owner).get(name) if owner is not None else None
    return found if isinstance(found, type) else None


def _spaces():
    spaces = _facts.get("spaces")
    if spaces is None:
        names = (_names_of("2.2") + " " + _withheld_names("2.2") + " " + " ".join(_CAME)).split()
        spaces = _facts["spaces"] = sorted({name.rpartition(".")[0] for name in names})
    return spaces


def _withheld():
    """The names that are not simply there under the version shown, by the space they belong to."""
    by_space = _facts.get(("withheld", version))
    if by_space is None:
        release = parts(version)
        names = set(_withheld_names(version).split()) | {name for name, came in _CAME.items() if release < came}
        if release < (2, 0):
            names |= _OTHERS_ONCE
        by_space = _facts["withheld", version] = {}
        for name in names:
            space, _, last = name.rpartition(".")
            if space not in names:  # what is in a module that is not there itself is out of reach, and may be needed
                by_space.setdefault(space, []).append(last)
    return by_space


def _withhold(space, place, names=None):
    names = _withheld().get(space, ()) if names is None else names
    if not isinstance(place, type):
        for name in names:
            if name in vars(place):
                keep(space, place, name)
                delattr(place, name)
    else:
        if hasattr(place, "_withheld"):
            place._withheld = frozenset(names)  # of members that are the engine's
        for name in names:
            if hasattr(place, name):
                keep(space, place, name)
                setattr(place, name, Withheld(space, name))


def keep(space, place, name):
    """Notes what a module or class has under a name, before that is replaced."""
    _kept.setdefault(space, {}).setdefault(name, vars(place).get(name, _MISSING))


def _restore(space, place):
    for name, original in _kept.pop(space, {}).items():
        if original is not _MISSING:
            setattr(place, name, original)
        elif name in vars(place):
            delattr(place, name)


class Withheld:
    """Stands for a member that the version shown has not got."""

    def __init__(self, space, name):
        self._space, self._name = space, name

    def __get__(self, instance, cls=None):
        raise AttributeError(_error(self._space, self._name))

    def __set__(self, instance, value):
        raise AttributeError(_error(self._space, self._name))


def _error(space, name):
    facts = _ask("%s.%s" % (space, name) if space else name)
    return facts[2] if facts is not None and facts[2] else _no_attribute(space, name)


def _no_attribute(space, name):
    if space and _class(space) is not None:
        return "'numpy.%s' object has no attribute '%s'" % (space, name)
    return "module '%s' has no attribute '%s'" % (".".join(filter(None, ("numpy", space))), name)


# Looking up


def _ask(name):
    try:
        return _facts[name, version]
    except KeyError:
        facts = _facts[name, version] = _name_under(name, version)
        return facts


def find(space, name):
    """What a module has under a name that is not in its dictionary, under the version shown (a module's ``__getattr__``)."""
    if name.startswith("__"):
        if name == "__all__" and not space:
            return exported()
        raise AttributeError(_no_attribute(space, name))
    facts = _ask("%s.%s" % (space, name) if space else name)
    if facts is None:
        if not space and parts(version) >= _lazy.SINCE.get(name, (99,)):
            return _resolve(space, name, None)
        raise AttributeError(_no_attribute(space, name))
    available, warning, error, stub, absence = facts
    if warning is not None:
        engine.warn(warning)
    if not available:
        raise AttributeError(error)
    for listener in listeners:
        listener("%s.%s" % (space, name) if space else name)
    found = _resolve(space, name, stub)
    if found is _MISSING:
        raise AttributeError(_no_attribute(space, name) + (" here: " + absence if absence else ""))
    return found


def _resolve(space, name, stub):
    from . import objects

    release = parts(version)
    if not (not space and name in _OTHERS_ONCE and release < (2, 0)):
        kept = _kept.get(space, {}).get(name, _MISSING)
        if kept is not _MISSING:
            return kept
    if not space and name in _lazy.NAMES:
        found = _lazy.find(name)
        if isinstance(found, type(sys)):
            loaded(name, found)
        return found
    if space in ("", "lib", "testing"):
        found = objects.find(name, stub)
        if found is not None:
            return found[0]
        if space == "lib" and name in dir(sys.modules[PACKAGE]):
            return getattr(sys.modules[PACKAGE], name)
    path = ".".join(filter(None, (PACKAGE, space, name)))
    if path in sys.modules:
        return sys.modules[path]
    if "%s.%s" % (space, name) in objects.FORMER_MODULES:
        return objects.former_module(space, name)
    if not space and name in objects.OWN_MODULES:
        return objects.own_module(name)
    if PathFinder.find_spec(path, getattr(owner(space), "__path__", ())) is not None:
        module = importlib.import_module(path)
        loaded(path.partition(".")[2], module)
        return module
    return _MISSING


def exported():
    """What ``import *`` takes of the package: the names of the version shown that are here, and do not warn."""
    from . import objects

    hidden = set((_NOT_EXPORTED + (" " + _NOT_EXPORTED_FIRST if parts(version) < (1, 20) else "")).split()) if parts(version) < (2, 0) else set()
    hidden.update(_withheld().get("", ()))
    there = vars(sys.modules[PACKAGE])
    return sorted(name for name in _names_of(version).split() if "." not in name and name not in hidden and (name in there or objects.find(name, None, ask=True)))


def listed(space):
    """The names of a module, with those that are looked up when asked for (a module's ``__dir__``)."""
    from . import objects

    module = sys.modules[".".join(filter(None, (PACKAGE, space)))]
    names = set(vars(module))
    if not space:
        names.update(name for name in _names_of(version).split() if "." not in name and objects.find(name, None, ask=True))
    return sorted(names)


class PastModules:
    """Imports modules that are there as attributes only, such as ``core.numeric``: asked when no other finder has one."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        """What to import under a name below the package's."""
        parent, _, last = name.rpartition(".")
        if not parent.startswith(PACKAGE) or last.startswith("_") or parent not in sys.modules:
            return None
        found = getattr(sys.modules[parent], last, None)
        return ModuleSpec(name, cls(found), is_package=True) if isinstance(found, type(sys)) and found.__name__.startswith(PACKAGE) else None

    def __init__(self, module):
        self._module, self._spec = module, module.__spec__

    def create_module(self, spec):
        """The module, which is there."""
        return self._module

    def exec_module(self, module):
        """Leaves it as it is."""
        module.__spec__ = self._spec
