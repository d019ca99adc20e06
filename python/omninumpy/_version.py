"""Which NumPy is emulated, for what Python code does differently by release."""

from ._bridge.engine import Function

_current = Function("np", "__version__", ())
_parsed = {}


def emulated():
    """The release in force for the caller, as integers: ``(2, 2, 4)``."""
    text = _current()
    found = _parsed.get(text)
    if found is None:
        found = _parsed[text] = _parse(text)
    return found


def at_least(version):
    """Whether the release in force is a version such as ``"1.24"`` or a later one."""
    return emulated() >= _parse(version)


def _parse(text):
    return tuple(int(part) for part in text.split(".") if part.isdigit())
