"""Python's operators on arrays. ``Calls/Operators.cs`` has the same order of operators."""

from .._bridge import engine
from .._bridge.engine import Function, deliver
from ..exceptions import NoDTypeError
from .._releases.release import release
from .wrapping import types, wrap

_binary, _binary_float, _binary_integer, _unary, _in_place = engine.binary, engine.binary_float, engine.binary_integer, engine.unary, engine.in_place

OPERATORS = [
    ("add", "add"), ("sub", "subtract"), ("mul", "multiply"), ("truediv", "divide"), ("floordiv", "floor_divide"), ("mod", "remainder"), ("pow", "power"),
    ("matmul", "matmul"), ("and", "bitwise_and"), ("or", "bitwise_or"), ("xor", "bitwise_xor"), ("lshift", "left_shift"), ("rshift", "right_shift"),
    ("eq", "equal"), ("ne", "not_equal"), ("lt", "less"), ("le", "less_equal"), ("gt", "greater"), ("ge", "greater_equal"),
]  # fmt: skip
"""The operator's name in Python, and its ufunc's."""

UNARY = ("neg", "pos", "invert", "abs")
_COMPARISONS = {"eq", "ne", "lt", "le", "gt", "ge"}


def defers(self, other):
    """Whether Python should ask the other operand: it says that it handles arrays, or that it comes first."""
    cls = type(other)
    if hasattr(cls, "__array_ufunc__"):
        return cls.__array_ufunc__ is None
    if isinstance(other, _NUMBERS_AND_LISTS) or cls.__module__ == "numpy":
        return False
    return getattr(other, "__array_priority__", -1e300) > self.__array_priority__


_NUMBERS_AND_LISTS = (int, float, complex, list, tuple)


def _repeated(left, right):
    """A sequence times an integer scalar repeats the sequence, as Python's own integers do; None for all other operands."""
    sequence, times = (left, right) if isinstance(left, _SEQUENCES) else (right, left)
    if not times._is_scalar:
        return None
    if times.dtype.kind not in "iub":
        raise TypeError("can't multiply sequence by non-int of type 'numpy.%s'" % times.dtype.name)
    return sequence * times.__index__()


_SEQUENCES = (list, tuple, str, bytes, bytearray)


def _constant(value):
    # Equality with what is no number is an answer, not an error.
    def fill(self):
        from .. import full

        return full(self.shape, value) if self.shape else value

    return fill


def _general(name, function, comparison, repeats):
    def call(self, left, right, other):
        if defers(self, other):
            return NotImplemented
        if repeats and isinstance(other, _SEQUENCES) and not hasattr(other, "_is_scalar"):
            repeated = _repeated(left, right)
            if repeated is not None:
                return repeated
        if isinstance(other, (str, bytes)):
            return _with_text(name, function, left, right)
        if other is None or isinstance(other, type):
            return comparison(self) if comparison else NotImplemented
        try:
            if type(other) is int and not -(2**63) <= other < 2**64 and release() < (2, 0):
                return function.of_objects(left, right)
            return function(left, right)
        except NoDTypeError:
            # Python asks the other operand, which may know what to do, or says that neither does.
            return comparison(self) if comparison else NotImplemented
        except TypeError:
            if name not in _COMPARISONS:
                raise
            return _with_text(name, function, left, right)

    return call


def _with_text(name, function, left, right):
    if name not in _COMPARISONS:
        return function(left, right)
    from .._extension.functions.comparing import compared

    return compared(dict(OPERATORS)[name], left, right)


def _forward(number, general):
    def operator(self, other):
        kind = type(other)
        if kind in types:
            code = _binary(number, self._handle, other._handle)
        elif kind is float:
            code = _binary_float(number, self._handle, other, 0)
        elif kind is int and -(2**63) <= other < 2**63:
            code = _binary_integer(number, self._handle, other, 0)
        else:
            return general(self, self, other, other)
        return wrap(code) if code > 0 else deliver(code, (self, other))

    return operator


def _backward(number, general):
    def operator(self, other):
        kind = type(other)
        if kind is float:
            code = _binary_float(number, self._handle, other, 1)
        elif kind is int and -(2**63) <= other < 2**63:
            code = _binary_integer(number, self._handle, other, 1)
        else:
            return general(self, other, self, other)
        return wrap(code) if code > 0 else deliver(code, (self, other))

    return operator


def _store(number, function):
    def operator(self, other):
        if type(other) in types:
            code = _in_place(number, self._handle, other._handle)
            if code:
                deliver(code, (self, other))
            return self
        if other is None or defers(self, other) and not getattr(other, "_is_scalar", False):
            return NotImplemented
        function(self, other, self)
        return self

    return operator


def _one(number):
    def operator(self):
        code = _unary(number, self._handle)
        return wrap(code) if code > 0 else deliver(code, (self,))

    return operator


class _Power:
    """``x ** y``: a number as exponent has its own ways, as squares."""

    _plain = Function("np", "power", ("x1", "x2"))
    _method = Function("", "pow", ("other",))

    def of_objects(self, left, right):
        return self._plain.of_objects(left, right)

    def __call__(self, left, right):
        if type(left) in types and not left._is_scalar and not isinstance(right, (list, tuple)):
            return self._method.on(left._handle, (right,), [left])
        return self._plain(left, right)


_divmod = Function("np", "divmod", ("x1", "x2"))


def _class(name, members):
    for key, member in members.items():
        member.__name__, member.__qualname__ = key, "%s.%s" % (name, key)
    return type(name, (), dict(members, __slots__=(), __module__=__name__))


def _all():
    members, stores = {}, {}
    for number, (name, ufunc) in enumerate(OPERATORS):
        function = _Power() if name == "pow" else Function("np", ufunc, ("x1", "x2"))
        general = _general(name, function, {"eq": _constant(False), "ne": _constant(True)}.get(name), name == "mul")
        members["__%s__" % name] = _forward(number, general)
        if name not in _COMPARISONS:
            members["__r%s__" % name] = _backward(number, general)
            stores["__i%s__" % name] = _store(number, Function("np", ufunc, ("x1", "x2", "out"), (None,)))
    for number, name in enumerate(UNARY):
        members["__%s__" % name] = _one(number)
    members["__divmod__"] = lambda self, other: NotImplemented if defers(self, other) else _divmod(self, other)
    members["__rdivmod__"] = lambda self, other: NotImplemented if defers(self, other) else _divmod(other, self)
    return _class("Operators", members), _class("InPlaceOperators", stores)


Operators, InPlaceOperators = _all()
