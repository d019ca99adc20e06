"""NumPy's scalar types (numpy.generic and those below it): arrays without axes that behave as numbers."""

import math
import numbers
import operator
import sys

from .._bridge import engine, messages
from .._bridge.engine import Function
from ..exceptions import NoDTypeError
from . import dtypes
from .array import Array, ndarray
from .wrapping import set_scalar_class, types


class ScalarType(type):
    """The class of scalar types."""

    @property
    def dtype(cls):
        """NumPy's dtype of that name, where NumPy is in use: this is where it looks when it is given a class as a dtype."""
        numpy = sys.modules.get("numpy")
        if numpy is None or cls._dtype is None:
            raise AttributeError("type object '%s' has no attribute 'dtype'" % cls.__name__)
        return numpy.dtype(cls._dtype.str)

    def __getattr__(cls, name):
        """A member of arrays, which all scalars have: those of numbers are arrays, the others ask one."""
        for base in cls.__mro__:
            if name in vars(base):
                vars(base)[name].__get__(None, cls)  # raises, and says why
        found = vars(Array).get(name) or getattr(Array, name, None)
        if found is None or name.startswith("__"):
            raise AttributeError("type object '%s' has no attribute '%s'" % (cls.__name__, name))
        return found


class _Lacking:
    """Stands for a member of arrays that scalars do not have."""

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, scalar, cls):
        raise AttributeError("'numpy.%s' object has no attribute '%s'" % (cls.__name__, self._name))


class generic(metaclass=ScalarType):
    """The base of all scalar types. Those of numbers are arrays of the engine, and as all arrays computed when they are needed."""

    __slots__ = ()
    _is_scalar = True
    _dtype = None
    _maker = None

    def __new__(cls, value=0, /, dtype=None):
        if cls._maker is None:
            raise TypeError("cannot create '%s' instances" % cls.__name__)
        try:
            return cls._maker(value if type(value) is float or type(value) is int and value in _INT64 else _number(cls._dtype, value))
        except NoDTypeError:
            # Fractions, Decimals: what Python makes of them.
            return cls._maker(_PYTHONS[cls._dtype.kind](value))

    def __mul__(self, other):
        return _repeated(self, other) if type(other) in _SEQUENCES else Array.__mul__(self, other)

    def __rmul__(self, other):
        return _repeated(self, other) if type(other) in _SEQUENCES else Array.__rmul__(self, other)

    def __hash__(self):
        return hash(self.item())

    def __repr__(self):
        return _text(self, repr)

    def __str__(self):
        return _text(self, str)

    def __format__(self, spec):
        if self.dtype.kind in "fc":
            return format(self.item(), spec)  # of float32 with the digits of Python's float
        return format(self.item() if spec else str(self), spec)

    def __round__(self, digits=None):
        if self.dtype.kind == "b":
            raise TypeError("type numpy.bool doesn't define __round__ method")
        return self.round(digits or 0) if digits is not None or self.dtype.kind == "c" else round(self.item())

    def __matmul__(self, other):
        return Array.__matmul__(self, other) if isinstance(other, ndarray) else NotImplemented

    def __rmatmul__(self, other):
        return Array.__rmatmul__(self, other) if isinstance(other, ndarray) else NotImplemented

    # No sequences, and not all that arrays are.
    __iter__ = __contains__ = None
    dot, partition, argpartition = _Lacking(), _Lacking(), _Lacking()

    strides = ()
    base = None
    real = property(lambda self: _real.on(self._handle, (), [self]), doc="The real part.")
    imag = property(lambda self: _imag.on(self._handle, (), [self]), doc="The imaginary part.")

    def __setitem__(self, index, value):
        raise TypeError("'%s.%s' object does not support item assignment" % ("numpy", type(self).__name__))

    @property
    def flat(self):
        """The element as an iterator."""
        return _flat.on(self._handle, (), [])


_INT64 = range(-(2**63), 2**63)


def _number(dtype, value):
    """What a scalar of a type is made of: texts are read, and None counted, as Python's types for numbers do it."""
    if isinstance(value, int) and dtype.kind in "bfc":
        return bool(value) if dtype.kind == "b" else float(value)
    if isinstance(value, (int, float, Array, list, tuple)):
        return value
    if dtype.kind == "b":
        return bool(value) if value is None or isinstance(value, (int, str, bytes, set, frozenset, dict, type)) else value
    if value is None and dtype.kind in "fc":
        return math.nan if dtype.kind == "f" else complex(math.nan, math.nan)
    if value is None:
        raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
    if isinstance(value, bytes) and dtype.kind == "c":
        value = value.decode("latin-1")
    if isinstance(value, (str, bytes)):
        return {"i": int, "u": int, "f": float, "c": complex}[dtype.kind](value)
    return value


_PYTHONS = {"b": bool, "i": int, "u": int, "f": float, "c": complex}
_SEQUENCES = {list, tuple, str, bytes}


def _repeated(scalar, sequence):
    # Python's sequences times a NumPy integer are repeated, as by Python's own.
    if scalar.dtype.kind not in "iub":
        raise TypeError("can't multiply sequence by non-int of type '%s'" % type(scalar).__name__)
    return sequence * operator.index(scalar)


class number(generic):
    """Everything but bool."""

    __slots__ = ()


class integer(number):
    """Integers."""

    __slots__ = ()
    numerator = property(lambda self: self, doc="The integer itself.")
    denominator = property(lambda self: 1, doc="One.")

    def is_integer(self):
        """Whether the value is a whole number: always."""
        return True

    def bit_count(self):
        """How many bits of the absolute value are set."""
        return bin(abs(self.item())).count("1")


class signedinteger(integer):
    """Integers with a sign."""

    __slots__ = ()


class unsignedinteger(integer):
    """Integers from zero."""

    __slots__ = ()


class inexact(number):
    """Numbers that are rounded."""

    __slots__ = ()


class floating(inexact):
    """Floats."""

    __slots__ = ()

    def is_integer(self):
        """Whether the value is a whole number."""
        return self.item().is_integer()

    def as_integer_ratio(self):
        """Numerator and denominator whose quotient is the value."""
        return self.item().as_integer_ratio()


class complexfloating(inexact):
    """Complex numbers."""

    __slots__ = ()


class flexible(generic):
    """The base of types whose size is part of the dtype."""

    __slots__ = ()


class character(flexible):
    """The base of text types."""

    __slots__ = ()


def _text(scalar, style):
    return (_repr if style is repr else _str).on(scalar._handle, (), [])


_repr, _str, _real, _imag, _flat = (Function("", name, ()) for name in ("ScalarRepr", "ToString", "real", "imag", "flat"))
_BASES = {"b": generic, "i": signedinteger, "u": unsignedinteger, "f": floating, "c": complexfloating}
_NUMBERS = {"i": numbers.Integral, "u": numbers.Integral, "f": numbers.Real, "c": numbers.Complex}



def _as_float(value):
    # A float of Python's of one element, whatever its shape.
    return value.reshape(()) if isinstance(value, Array) and value.size == 1 else value


def _own_members(name):
    """What single types have beyond those of their kind: float64 is a float of Python's in all that it can do, and bool an integer where one is asked for."""
    if name == "float64":
        return {
            "__new__": lambda cls, value=0, /: generic.__new__(cls, _as_float(value)),
            "__trunc__": lambda self: math.trunc(self.item()),
            "hex": lambda self: self.item().hex(),
            "is_integer": lambda self: self.item().is_integer(),
        }
    return {"__index__": _index_of_bool} if name == "bool" else {}


def _index_of_bool(self):
    acceptance = engine.semantic("BoolsAsIndices")
    if acceptance == "Refused":
        raise TypeError("'numpy.bool' object cannot be interpreted as an integer")
    if acceptance == "Warns":
        engine.warn("DeprecationWarning: In future, it will be an error for 'np.bool' scalars to be interpreted as an index")
    return int(self.item())


SCALAR_TYPES = {}
"""The types by the names of their dtypes."""


def _write_type(value, parts, keep):
    found = dtypes.foreign_type(value)
    if found is not None and value not in (bool, int, float, complex):
        parts.append(bytes((messages.DTYPE, found.code)))
    else:
        parts.append(messages.text(messages.TYPE, value.__name__))


def _write_scalar(value, parts, keep):
    keep.append(value)
    parts.append(messages.handle(messages.SCALAR, value._handle))


messages.writers[type] = messages.writers[ScalarType] = _write_type

class _Face(type):
    """What ``x.__class__`` says of a float64 or complex128 ``x``, by which ``isinstance(x, float)`` is true, as of NumPy's. Python's floats hold their value
    where C code reads it, which a scalar that is not computed yet cannot: so the type itself is no kind of float, and C code asks for ``__float__``."""

    def __eq__(cls, other):
        return other is cls or other is cls._scalar

    def __hash__(cls):
        return hash(cls._scalar)

    def __repr__(cls):
        return repr(cls._scalar)

    def __call__(cls, *args, **kwargs):
        return cls._scalar(*args, **kwargs)

    def __instancecheck__(cls, value):
        return isinstance(value, cls._scalar)

    def __subclasscheck__(cls, other):
        return other is cls or issubclass(other, cls._scalar)


def _members(dtype):
    members = {"__slots__": (), "__module__": "omninumpy", "_dtype": dtype, "__doc__": "Scalars of dtype %s." % dtype.name}
    base = {"float64": float, "complex128": complex}.get(dtype.name)
    if base is not None:
        face = _Face(dtype.name, (base,), {"__slots__": (), "__module__": "omninumpy"})
        members["__class__"] = property(lambda self: face)
        members["_face"] = face
    return members


for _dtype in dtypes.DTYPES:
    _cls = ScalarType(_dtype.name, (_BASES[_dtype.kind], Array), {**_members(_dtype), **_own_members(_dtype.name)})
    if hasattr(_cls, "_face"):
        _cls._face._scalar = _cls
    _cls._maker = Function("np", _dtype.name + "_" if _dtype.name == "bool" else _dtype.name, ("value",), ())
    _dtype.type = SCALAR_TYPES[_dtype.name] = _cls
    dtypes.for_type(_cls, _dtype)
    set_scalar_class(_dtype.code, _cls)
    messages.writers[_cls] = _write_scalar
    if _dtype.kind in _NUMBERS:
        _NUMBERS[_dtype.kind].register(_cls)

for _cls in (generic, number, integer, signedinteger, unsignedinteger, inexact, floating, complexfloating, flexible, character):
    _cls.__module__ = "omninumpy"
SCALAR_TYPES["float64"].fromhex = classmethod(lambda cls, text: cls(float.fromhex(text)))  # a float's, as NumPy's float64 is one
