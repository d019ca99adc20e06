"""Pickles hold arrays as the bytes of a ``.npy`` file, so that reading one runs nothing but the reader of that format."""

from .._bridge.engine import Function

_to_bytes = Function("", "ToNpy", ())
_from_bytes = Function("bridge", "FromNpy", ("data",))


def reduce(array):
    """What ``array.__reduce__`` returns."""
    data = _to_bytes.on(array._handle, (), [])
    if array._is_scalar or type(array).__name__ == "ndarray":
        return restore, (data, array._is_scalar)
    return restore_as, (type(array), data), array.__dict__ if hasattr(array, "__dict__") else None


def restore(data, scalar=False):
    """The array of a pickle."""
    array = _from_bytes(data)
    return array[()] if scalar else array


def restore_as(cls, data):
    """The array of a pickle, as one of a subclass."""
    return restore(data).view(cls)
