"""Where calls go that the engine could not make sense of: to what they mean for extension arrays."""

from .functions import composites, contraction, creation, files, movement, ordering, reductions  # noqa: F401 (which say what they handle)
from . import parsing, swapped  # noqa: F401 (which say what they handle)
from .._core.scalars import generic
from .array import ExtensionArray
from .dates import functions, strings  # noqa: F401
from .handlers import HANDLERS, Request, call_ufunc


def _handled(request):
    handlers = request.is_method and HANDLERS.get("." + request.name) or HANDLERS.get(request.name)
    for handler in handlers or ():
        result = handler.run(request)
        if result is not NotImplemented:
            return result
    return movement.run(request)


def extended(function, target, values, problem):
    """The result of a call with extension arrays, or with what makes some, among its arguments. Any other call fails with the engine's problem."""
    if function.name == "dtype":
        raise problem
    request = Request(function, target, values)
    if swapped.among(request.name, target, values):
        return swapped.done(request)
    if request.ufunc is not None:
        result = call_ufunc(request)
    else:
        result = _handled(request)
    if result is not NotImplemented:
        return result[()] if request.is_method and request.name == "astype" and isinstance(target, generic) else result
    for value in (target, *values):
        if isinstance(value, ExtensionArray):
            raise TypeError("%s is not supported for arrays of dtype %s" % (function.name.lower(), value.dtype)) from None
    raise problem
