"""Pickles hold arrays as the bytes of a ``.npy`` file, so that reading one runs nothing but the reader of that format."""

from .._bridge.engine import Function

_to_bytes = Function("", "ToNpy", ())
_from_bytes = Function("bridge", "FromNpy", ("data",))


def reduce(array):
    """What ``array.__reduce__`` returns."""
    return restore, (_to_bytes.on(array._handle, (), []), type(array).__name__ != "ndarray")


def restore(data, scalar=False):
    """The array of a pickle."""
    array = _from_bytes(data)
    return array[()] if scalar else array
