"""Items of the engine's arrays by indices, and with values, that are not of numbers."""

from .._core.scalars import generic
from . import discovery
from .array import ExtensionArray, _plain_index


def get(array, index, problem):
    """The elements at an index with arrays of objects in it; any other index fails with the engine's problem."""
    plain = _plain_index(index)
    if plain is index:
        raise problem
    return array[plain]


def set(array, index, value, problem):
    """Assigns what is no number of the engine's, as its dtype reads it: a text its number, None a NaN. All else fails with the engine's problem."""
    plain = _plain_index(index)
    if isinstance(value, (ExtensionArray, generic)) or discovery.is_for_extension(value):
        value = discovery.as_array(value.as_number() if hasattr(value, "as_number") else value, array.dtype)
    elif plain is index:
        raise problem
    array[plain] = value
