"""Subclasses of ``ndarray``: results of calls with one among the arguments are of that class, as NumPy's are.

The engine knows arrays only. A class that derives from ``ndarray`` gets operators and square brackets of its own when it is made, and from then on ``Function`` asks
here about its results; programs without such classes pay nothing.
"""

import re

from .._bridge import engine, messages
from .._generated import functions as _f
from .array import Array, _write_array, ndarray
from .dtypes import as_dtype
from .novalue import _NoValue
from . import subclass_rules as rules
from .operators import OPERATORS, UNARY
from .._releases.release import release
from .scalars import generic
from .ufunc import ufunc

# Functions whose results are views or parts of their argument: ``__array_finalize__`` hears of them, not ``__array_wrap__``.
_MADE_ANEW = {
    ".astype", ".byteswap", ".copy", ".diagonal", ".flatten", ".getfield", ".imag", ".ravel", ".real", ".reshape", ".squeeze", ".swapaxes", ".t", ".transpose", ".view",
    "asanyarray", "astype",
}  # fmt: skip


def adopt(array, cls, parent):
    """An array, which nothing else refers to, as one of a subclass. ``__array_finalize__`` hears of the array that it was made from."""
    if not array._registered:
        raise TypeError("arrays of class %s hold numbers here, not elements of dtype %s" % (cls.__name__, array.dtype))
    made = object.__new__(cls)
    made._handle, made._code, made._shape = array._handle, array._code, array._shape
    del array._handle
    finalize = cls.__array_finalize__
    if finalize is not None:
        made.__array_finalize__(parent)
    return made


def of_class(array, cls, parent):
    """A new array as one of a class."""
    return array if cls is ndarray else adopt(array, cls, parent)


# Functions of NumPy's that call the method of that name, or of the one given; what a class has overridden answers for them.
_METHODS = {
    name: name for name in (
        "all", "any", "argmax", "argmin", "argpartition", "argsort", "choose", "clip", "compress", "cumprod", "cumsum", "diagonal", "max", "mean", "min", "nonzero",
        "prod", "ptp", "put",
        "ravel", "repeat", "reshape", "round", "searchsorted", "squeeze", "std", "sum", "swapaxes", "take", "trace", "transpose", "var",
    )
}  # fmt: skip
_METHODS.update({"amax": "max", "amin": "min", "around": "round"})
_PARAMETERS = {"=a_min": "min", "=a_max": "max"}
_UFUNCS = {"pow": _f.power, "matmul": ufunc("matmul", 2, 1)}  # known by other names, or written as functions here
_ALL_AT_ONCE = {"reshape": "shape", "transpose": "axes"}


def answer(function, values):
    """What an argument of a subclass answers to one of NumPy's functions: by the method that NumPy calls and the class overrides, or by its ``_answers``."""
    if function.scope != "np" or not values:
        return NotImplemented
    place = 1 if function.name == "compress" and len(values) > 1 else 0
    first = values[place]
    if type(first) is tuple and len(first) == 1 and function.parameters[0].startswith("*"):
        (first,) = first
    if not isinstance(first, ndarray) or type(first) is ndarray or not first._registered:
        return NotImplemented
    special = getattr(type(first), "_answers", None)
    if special is not None and function.name in special:
        return special[function.name](function, values)
    name = _METHODS.get(function.name)
    if name == "ptp" and release() >= (2, 0):
        return NotImplemented
    method = getattr(type(first), name, None) if name is not None else None
    if method is None or method is getattr(ndarray, name):
        return NotImplemented
    given, options = [], {}
    for i, (parameter, value, default) in enumerate(zip(function.parameters, values, function.defaults)):
        if i == place:
            continue
        if default is engine.REQUIRED or parameter == _ALL_AT_ONCE.get(name):
            if value is not default:
                given.append(value)
        elif value is not default and value is not _NoValue:
            if parameter == "**kwargs":
                options.update(value)
            else:
                options[_PARAMETERS.get(parameter, parameter).lstrip("=")] = value
    return method(first, *given, **options)


def results(result, function, values, keep):
    """What a call returned, with arrays of the subclass that comes first among its arguments."""
    name = rules.key(function)
    parent = None
    for value in rules.deciding(name, keep):
        if isinstance(value, ndarray) and type(value) is not ndarray and value._registered and (parent is None or value.__array_priority__ > parent.__array_priority__):
            parent = value
    if parent is None:
        return result
    rule = rules.rule_of(name, function, values, parent)
    if rule is rules.BASE or rule is rules.JOINED and parent.__array_priority__ <= 0:
        return _view(result, ()) if result is parent else result
    if type(parent).__array_wrap__ is not ndarray.__array_wrap__:
        context = _context(function, name, values, keep)
        if context is not None:
            return _through_wrap(result, parent, context, keep)
    return _wrapped(result, parent, name, rule, keep)


def _context(function, name, values, keep):
    """The ufunc of a call with its inputs, as ``__array_wrap__`` hears of it; None of other calls."""
    name = name.lstrip(".")
    found = _UFUNCS.get(name) or getattr(_f, name, None) if function.scope in ("np", "") else None
    if not isinstance(found, ufunc):
        return None
    inputs = values if function.scope else (keep[0], *values)
    return found, tuple(value for value in inputs if value is not _NoValue)[: found.nargs]


def _through_wrap(result, parent, context, keep):
    if isinstance(result, tuple):
        return tuple(_through_wrap(part, parent, context, keep) for part in result)
    if any(result is value for value in keep):
        # It was given as ``out``, and is what wraps.
        if type(result).__array_wrap__ is ndarray.__array_wrap__:
            return result
        parent = result
    if isinstance(result, generic):
        result = _f.array(result)
    # Classes written for older NumPys do not take the context.
    try:
        return parent.__array_wrap__(result, (*context, 0))
    except TypeError:
        if _takes_context(type(parent)):
            raise
        return parent.__array_wrap__(result)


def _takes_context(cls):
    code = getattr(cls.__array_wrap__, "__code__", None)
    return code is None or code.co_argcount > 2 or bool(code.co_flags & 4)


def _wrapped(result, parent, name, rule, keep):
    if type(result) is ndarray and all(result is not value for value in keep):
        if type(parent).__array_wrap__ is not ndarray.__array_wrap__ and name not in _MADE_ANEW:
            return parent.__array_wrap__(result)
        return adopt(result, type(parent), parent)
    if isinstance(result, generic):
        made = _wrapped(_f.array(result), parent, name, rule, keep)
        return result if rule is rules.NUMBERS and isinstance(made, ndarray) and not made.shape else made
    if isinstance(result, (tuple, list)):
        chosen = rule if isinstance(rule, tuple) else (True,) * len(result)
        parts = [_wrapped(part, parent, name, rule, keep) if of_class else part for part, of_class in zip(result, chosen)]
        return result._make(parts) if hasattr(result, "_make") else type(result)(parts)
    return result


_engine_view = engine.Function("", "view", ("*args",))


def _view(array, args):
    if not array._registered:
        return array.view()
    return _engine_view.plain(array, args)


def plain_view(array):
    """The same memory as an array of the base class."""
    return _view(array, ())


def view(self, dtype=None, type=None):
    """The same memory as elements of another dtype, or as an array of another class (``ndarray.view``)."""
    if isinstance(dtype, _type) and issubclass(dtype, ndarray):
        if type is not None:
            raise TypeError("Cannot specify output type twice.")
        dtype, type = None, dtype
    if type is not None and not (isinstance(type, _type) and issubclass(type, ndarray)):
        raise ValueError("Type must be a sub-type of ndarray type")
    if dtype is not None and as_dtype(dtype).code is None:
        from .._extension.memory import reinterpreted

        made = reinterpreted(self, as_dtype(dtype))
        return made if type is None else made.view(type)
    if type is not None and hasattr(type, "_codes"):
        raise ValueError("Can only create a %s from string data." % type.__name__)
    made = _view(self, () if dtype is None else (dtype,))
    return of_class(made, type or self.__class__, self)


_type = type


def array_wrap(self, array, context=None, return_scalar=False):
    """A result of a function of this array, as an array of its class (``ndarray.__array_wrap__``)."""
    if type(self) is ndarray:
        return array[()] if return_scalar and isinstance(array, ndarray) and not array.shape else array
    return of_class(_view(array, ()), type(self), self)


def _binary(ufunc, reflected):
    def operator(self, other):
        if other is None or isinstance(other, (str, bytes)):
            # Equality with what is no number is an answer, not an error.
            return of_class(_f.full(self.shape, ufunc is _f.not_equal), type(self), self) if ufunc in (_f.equal, _f.not_equal) else NotImplemented
        handles = getattr(type(other), "__array_ufunc__", self)
        if handles is None:
            return NotImplemented
        return ufunc(other, self) if reflected else ufunc(self, other)

    return operator


def _unary(ufunc):
    return lambda self: ufunc(self)


def _get_item(self, index):
    item = Array.__getitem__(self, index)
    return adopt(item, type(self), self) if type(item) is ndarray else item


def _set_item(self, index, value):
    # What is assigned to is what the class's own brackets give, where that is a view.
    items = index if type(index) is tuple else (index,)
    if type(self).__getitem__ is not _get_item and all(item is None or item is ... or isinstance(item, (int, slice)) for item in items):
        part = self[index]
        if isinstance(part, ndarray):
            Array.__setitem__(part, ..., value)
            return
    Array.__setitem__(self, index, value)


def _repr(self):
    text, name = ndarray.__base_repr__(self), type(self).__name__
    if not text.startswith("array("):
        return text
    rest = re.search(r"(?:, shape=\([^)]*\))?(?:,\s+dtype=[^)]*)?\)$", text).group()
    body = "[]" if text.startswith("array([],") or text.startswith("array([])") else _f.array2string(_view(self, ()), separator=", ", prefix=name + "(", suffix=rest.partition(" ")[0])
    if "dtype=" in rest:
        last = rest.rindex("dtype=")
        head = name + "(" + body + rest[:last].rstrip()
        fits = len(head) - head.rfind("\n") + len(rest) - last <= _f.get_printoptions()["linewidth"]
        return head + (" " if fits else "\n" + " " * (len(name) + 1)) + rest[last:]
    return name + "(" + body + rest


def _members():
    members = {"__getitem__": _get_item, "__setitem__": _set_item, "__repr__": _repr}
    for name, ufunc in OPERATORS:
        function = getattr(_f, ufunc)
        members["__%s__" % name] = _binary(function, reflected=False)
        if name not in ("eq", "ne", "lt", "le", "gt", "ge"):
            members["__r%s__" % name] = _binary(function, reflected=True)
    for name, ufunc in zip(UNARY, ("negative", "positive", "invert", "absolute")):
        members["__%s__" % name] = _unary(getattr(_f, ufunc))
    return members


_MEMBERS = _members()


def register(cls):
    """Makes a class known that derives from ``ndarray``."""
    engine.Function.subclass_results = staticmethod(results)
    engine.Function.subclass_answer = staticmethod(answer)
    messages.writers[cls] = _write_array
    if cls.__mro__[1] is ndarray or not any(base in _registered for base in cls.__mro__[1:]):
        for name, member in _MEMBERS.items():
            if not any(name in vars(base) for base in cls.__mro__[: cls.__mro__.index(ndarray)]):
                setattr(cls, name, member)
    _registered.add(cls)


_registered = set()
ndarray.__base_repr__ = ndarray.__repr__
ndarray.view, ndarray.__array_wrap__ = view, array_wrap
