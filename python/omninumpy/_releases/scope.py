"""Which release of NumPy is behaved as: one for the process, and those of threads inside ``with``."""

import threading

from .._bridge.engine import Function
from .release import release

_in_force, _profile_of = Function("bridge", "ProfileInForce", ()), Function("bridge", "ProfileOf", ("version",))
_set_default, _enter = Function("bridge", "SetDefaultProfile", ("version",)), Function("np", "emulate", ("version",))


def parts(version):
    """A release as numbers: ``(1, 19)``."""
    return tuple(int(part) for part in version.split(".")[:2])


def printed(version):
    """A version with all its numbers: ``1.19.0`` for ``1.19``."""
    return "2.2.4" if version == "2.2" else version if version.count(".") == 2 else version + ".0"


def in_force():
    """The profile in force for this thread: its name (``2.x``, ``1.19``, ``array-api``) and the version of NumPy that it follows."""
    return _in_force()


def check_copy_mode():
    """Refuses ``copy=None`` where a release does: later ones take it for "if needed"."""
    if (1, 22) <= release() < (2, 0):
        raise ValueError("NoneType copy mode not allowed.")


class emulate:
    """Behaves as a version of NumPy: ``emulate("1.19")`` from here on, ``with emulate("1.19"):`` in a block.

    As a statement it says how the whole process behaves, all its threads; inside a ``with`` block only how the rest of that block does. A ``with`` block
    holds for results of the thread that runs it, and for coroutines that the thread turns to meanwhile; blocks nest, and each restores what was before it.
    Names are the process's: which ones the modules have, and which arguments their functions take, follows the version asked for last, in whichever thread.

    Versions are ``"1.19"`` to ``"2.4"`` with or without the number of a bug-fix release, ``"1.x"``, ``"2.x"``, ``"latest"``, and ``"array-api"``, the array
    API standard, which is in force until a version is asked for. Others are a ``ValueError`` that lists them.
    """

    def __init__(self, version):
        self.name, self.version = _profile_of(str(version))
        self._thread, self._entered, self._scopes = threading.get_ident(), 0, []
        with _lock:
            if _depth():
                self._scopes.append(_enter(self.name))
            else:
                del _statements[:-8]
                _statements.append(self)
                _set_default(self.name)
            _active.append(self)
            _show()

    def __enter__(self):
        with _lock:
            if self in _statements:
                _statements.remove(self)
                _set_default(_statements[-1].name if _statements else _base[0])
            if self._entered or not self._scopes:
                self._scopes.append(_enter(self.name))
            self._entered += 1
            if self not in _active:
                _active.append(self)
                _show()
            _here.depth = _depth() + 1
        return self

    def __exit__(self, *exception):
        with _lock:
            _here.depth = _depth() - 1
            self._entered -= 1
            self._scopes.pop().dispose()
            if not self._entered and self in _active:
                place, mine = _active.index(self), threading.get_ident()
                _active[place:] = [other for other in _active[place + 1 :] if other._thread != mine]
                _show()

    def __repr__(self):
        return "emulate(%r)" % self.name


_lock, _here = threading.RLock(), threading.local()
_base = _in_force()
# What was asked for and not yet ended, latest last: the statements among them decide the process's default, all of them its names.
_statements, _active = [], []


def _depth():
    return getattr(_here, "depth", 0)


def _show():
    from . import names

    while len(_active) > 64 and _active[0] not in _statements and not _active[0]._entered:
        del _active[0]
    latest = _active[-1] if _active else None
    names.show(*((latest.name, latest.version) if latest else _base[:2]))
