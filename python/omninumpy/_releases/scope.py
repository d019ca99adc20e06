"""Which release of NumPy is behaved as: one for the process, and those of threads inside ``with``."""

from .._bridge.engine import Function

_in_force = Function("bridge", "ProfileInForce", ())


def parts(version):
    """A release as numbers: ``(1, 19)``."""
    return tuple(int(part) for part in version.split(".")[:2])


def release():
    """The release of NumPy in force for this thread, as numbers: ``(2, 2)``."""
    return parts(_in_force()[1])
