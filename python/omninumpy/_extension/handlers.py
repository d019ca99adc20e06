"""Which function of NumPy is done how for extension arrays."""

import inspect

from .._core.array import Array, ndarray
from .._core.dtypes import as_dtype
from .._core.novalue import _NoValue
from .._releases.release import release
from .._core.scalars import generic
from .._core.ufunc import ufunc
from .._generated import functions as _f
from . import discovery
from .functions import ufuncs
from .array import ExtensionArray
from .dtypes import ExtensionDType

HANDLERS = {}
"""By the functions' names, in lower case and without underscores (methods have the engine's names, which are written otherwise): those to ask, in this order."""


def key(name):
    """A function's or method's name as it is looked up."""
    return name.replace("_", "").lower()


class Request:
    """A call of the engine, by its function, the array whose method it is, and values in the order of the function's parameters."""

    def __init__(self, function, target, values):
        self.function, self.target = function, target
        self.is_method = function.scope == ""
        self.name = key(function.name)
        self.given = [value for value in values]
        self.ufunc, self.method = self._ufunc()

    def _ufunc(self):
        scope = self.function.scope.split(".")
        if scope == ["np"]:
            found = getattr(_f, self.function.name, None)
            return (found, "__call__") if isinstance(found, ufunc) else (None, None)
        if len(scope) == 2 and isinstance(getattr(_f, scope[1], None), ufunc):
            return getattr(_f, scope[1]), self.function.name
        return None, None

    def is_given(self, i):
        """Whether a parameter has another value than its default."""
        return self.given[i] is not self.function.defaults[i] and self.given[i] is not _NoValue

    def arguments(self):
        """Positional and named arguments, as they were given."""
        positional, named = ([self.target] if self.is_method else []), {}
        gap = False
        for i, (parameter, value) in enumerate(zip(self.function.parameters, self.given)):
            if not self.is_given(i):
                gap = True
            elif parameter.startswith("**"):
                named.update(value)
            elif parameter.startswith("*"):
                positional.extend(value)
            elif gap or parameter.startswith("="):
                named[parameter.lstrip("=")] = value
            else:
                positional.append(value)
        return positional, named

    def with_values(self, target, values):
        """Calls the same function with others."""
        return self.function.on(target, values, [target] if self.is_method else [])


class Handler:
    """How a function is done. Of its parameters, ``data`` are arrays that may be of extension dtypes; those that begin with ``*`` are sequences of them.

    A function without data decides on its own. ``dtypes`` are parameters, apart from ``dtype``, of which one has to be an extension dtype, or an array of one.
    """

    def __init__(self, function, data, dtypes, kinds=""):
        self.function, self.data, self.dtypes = function, None if data is None else tuple(data.split()), ("dtype", *dtypes.split())
        self.kinds = kinds
        self.signature = inspect.signature(function)

    def run(self, request):
        """The result; NotImplemented if no extension array is concerned."""
        positional, named = request.arguments()
        try:
            arguments = self.signature.bind(*positional, **named).arguments
        except TypeError:
            return NotImplemented
        concerned = any(self._concerns(_dtype(value)) for name in self.dtypes for value in _several(arguments.get(name), name))
        if self.data is None:
            concerned = True
        for parameter in self.data or ():
            name = parameter.lstrip("*")
            if arguments.get(name) is None and not (name in arguments and self.signature.parameters[name].default is inspect.Parameter.empty):
                continue
            value = arguments[name]
            converted = sequence(value) if parameter.startswith("*") else array_or_none(value)
            if converted is None:
                return NotImplemented
            arguments[name] = converted
            concerned = concerned or any(self._concerns(array.dtype) for array in (converted if parameter.startswith("*") else [converted]))
        if not concerned:
            return NotImplemented
        if "dtype" in arguments:
            arguments["dtype"] = _dtype(arguments["dtype"])
        bound = inspect.BoundArguments(self.signature, arguments)
        return self.function(*bound.args, **bound.kwargs)

    def _concerns(self, dtype):
        return isinstance(dtype, ExtensionDType) and (not self.kinds or dtype.kind in self.kinds)


def _several(value, name):
    return value if isinstance(value, tuple) and name != "dtype" else (value,)


def _dtype(value):
    try:
        return None if value is None else value.dtype if isinstance(value, (Array, generic)) else as_dtype(value)
    except TypeError:
        return value


def array_or_none(value):
    """An array of anything, or None if it cannot be one."""
    try:
        return discovery.as_array(value)
    except (TypeError, OverflowError):
        return None


def sequence(value):
    """The arrays of a sequence of them, or None."""
    try:
        return [discovery.as_array(one) for one in value]
    except (TypeError, OverflowError):
        return None


def handles(*names, data="a", dtypes="", kinds=""):
    """Makes a function the way in which NumPy's functions and methods of some names are done for extension arrays; with a dot before it a name is the method's only.

    Those for dtypes of some ``kinds`` alone are asked before those for all.
    """

    def add(function):
        for name in names:
            found = HANDLERS.setdefault(key(name), [])
            found.insert(0 if kinds else len(found), Handler(function, data, dtypes, kinds))
        return function

    return add


def call_ufunc(request):
    """The result of a ufunc, or of one of its methods; NotImplemented if no extension array is concerned."""
    positional, named = request.arguments()
    count = request.ufunc.nin if request.method == "__call__" else 1
    operands, rest = positional[:count], positional[count:]
    named.update(zip([p.lstrip("=") for p in request.function.parameters[count:]], rest))
    dtype = _dtype(named.get("dtype"))
    arrays = sequence(operands)
    if arrays is None or not (any(isinstance(array, ExtensionArray) for array in arrays) or isinstance(dtype, ExtensionDType)):
        return NotImplemented
    if request.ufunc.nin > 1 and not isinstance(dtype, ExtensionDType) and release() >= (2, 0) and not any(map(_brings_extension, operands, arrays)):
        return NotImplemented  # an integer of Python's that is out of range is an error rather than an object
    if request.method == "__call__":
        return ufuncs.Call(request.ufunc.__name__, arrays, named.get("out"), named.get("where", True), named.get("casting", "same_kind"), dtype).run()
    if request.method == "at":
        return _at(request.ufunc, arrays[0], named["indices"], named.get("b"))
    axis = named.get("axis", 0)
    return ufuncs.Call(
        request.ufunc.__name__, arrays, named.get("out"), named.get("where", True), dtype=dtype, method=request.method, axis=axis, keepdims=named.get("keepdims", False),
        initial=named.get("initial"), indices=named.get("indices"),
    ).run()  # fmt: skip


def _brings_extension(operand, array):
    return isinstance(array, ExtensionArray) and type(operand) is not int


def _at(ufunc, array, indices, other):
    """Applies a ufunc to the elements at indices, as often as each is named."""
    places = _f.arange(array.size).reshape(array.shape)[indices]
    others = None if ufunc.nin == 1 else _f.broadcast_to(discovery.as_array(other), places.shape).ravel()
    flat = array.flat
    for i, place in enumerate(places.ravel().tolist()):
        flat[place] = ufunc(flat[place]) if others is None else ufunc(flat[place], others[i])
