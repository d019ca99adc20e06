"""Random choices among elements of extension arrays, and their shuffling: the engine draws positions."""

from ..._generated import functions as _f
from .. import discovery
from ..array import ExtensionArray

_DRAWS = ("shuffle", "permutation", "permuted", "choice")


def drawn(name, draw, args, kwargs, problem):
    """What a generator's method gives of an extension array, where ``draw`` is that method; fails with the engine's problem where there is none."""
    if name in _DRAWS and args:
        found = _drawn(name, draw, args[0], args[1:], kwargs)
        if found is not NotImplemented:
            return found
    raise problem


def _drawn(name, draw, x, args, kwargs):
    if isinstance(x, (int, float, str)):
        return NotImplemented
    try:
        array = discovery.as_array(x)
    except (TypeError, ValueError):
        return NotImplemented
    if not isinstance(array, ExtensionArray) or not array.shape:
        return NotImplemented
    axis = kwargs.get("axis") or 0
    if name == "choice":
        kwargs = {option: value for option, value in kwargs.items() if option != "axis"}
        return _f.take(array, draw(array.shape[axis], *args, **kwargs), axis)
    if name == "permuted" and kwargs.get("axis") is not None or name == "permuted" and not args:
        places = draw(_f.arange(array.size).reshape(array.shape), **{"axis": kwargs.get("axis")})
        return _f.take(array.ravel(), places)
    if name == "permutation":
        return _f.take(array, draw(array.shape[axis]), axis)
    places = _f.arange(array.shape[axis])
    draw(places)
    moved = _f.take(array, places, axis)
    if isinstance(x, ExtensionArray):
        x[...] = moved
    else:
        x[:] = moved.tolist()
    return None
