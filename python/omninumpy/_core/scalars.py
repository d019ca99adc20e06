"""NumPy's scalar types (numpy.generic and those below it): arrays without axes that behave as numbers."""

import math
import numbers
import sys

from .._bridge import messages
from .._bridge.engine import Function
from ..exceptions import NoDTypeError
from . import dtypes
from .array import Array
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
            return cls._maker(value)
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
        return format(self.item() if spec else str(self), spec)

    def __round__(self, digits=None):
        return self.round(digits or 0) if digits is not None else round(self.item())

    def __trunc__(self):
        return math.trunc(self.item())

    def __floor__(self):
        return math.floor(self.item())

    def __ceil__(self):
        return math.ceil(self.item())

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

    def is_integer(self):
        """Whether the value is a whole number."""
        value = self.item()
        return value.is_integer() if isinstance(value, float) else True

    def as_integer_ratio(self):
        """Numerator and denominator whose quotient is the value."""
        return self.item().as_integer_ratio()


_PYTHONS = {"b": bool, "i": int, "u": int, "f": float, "c": complex}
_SEQUENCES = {list, tuple, str, bytes}


def _repeated(scalar, sequence):
    # Python's sequences times a NumPy integer are repeated, as by Python's own.
    if scalar.dtype.kind not in "iu":
        raise TypeError("can't multiply sequence by non-int of type '%s'" % type(scalar).__name__)
    return sequence * scalar.item()


class number(generic):
    """Everything but bool."""

    __slots__ = ()


class integer(number):
    """Integers."""

    __slots__ = ()
    numerator = property(lambda self: self, doc="The integer itself.")
    denominator = property(lambda self: type(self)(1), doc="One.")

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

    def hex(self):
        """The value as a hexadecimal text."""
        return float(self).hex()


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

for _dtype in dtypes.DTYPES:
    _cls = ScalarType(_dtype.name, (_BASES[_dtype.kind], Array), {"__slots__": (), "__module__": "omninumpy", "_dtype": _dtype, "__doc__": "Scalars of dtype %s." % _dtype.name})
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
