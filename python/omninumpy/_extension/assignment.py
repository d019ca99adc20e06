"""Assigning to the engine's arrays what is not of numbers."""

from .._core.scalars import generic
from . import discovery
from .array import ExtensionArray


def set(array, index, value, problem):
    """Assigns what is no number of the engine's, as the array's dtype reads it: a text its number, None a NaN. All else fails with the engine's problem."""
    if not isinstance(value, (ExtensionArray, generic)) and not discovery.is_for_extension(value):
        raise problem
    array[index] = discovery.as_array(value.as_number() if hasattr(value, "as_number") else value, array.dtype)
