"""A date and a difference of dates: ``np.datetime64('2020-01-01')``, ``np.timedelta64(5, 's')``."""

import datetime

from ..._core.operators import OPERATORS, UNARY
from ..._core.scalars import generic, signedinteger
from ..._generated import functions as _f
from ..._releases.release import release
from .. import array as arrays
from ..functions.comparing import compared
from . import iso, units, values
from .units import ATTOSECONDS, GENERIC, NAT, is_calendar

_WORDS = {
    "Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds", "ms": "milliseconds", "us": "microseconds", "ns": "nanoseconds",
    "ps": "picoseconds", "fs": "femtoseconds", "as": "attoseconds", "generic": "generic time units",
}  # fmt: skip


class Tick(generic):
    """What dates and their differences share: a tick, which may be still to be computed, and a dtype."""

    __slots__ = ()
    __array_priority__ = 1.0
    shape, ndim, size, itemsize, nbytes, strides, base = (), 0, 1, 8, 8, (), None

    @property
    def dtype(self):
        """Type of the element."""
        return self._meta

    @property
    def ticks(self):
        """The number of ticks as Python's integer."""
        if self._ticks is None:
            self._ticks = int(self._codes)
        return self._ticks

    def as_array(self):
        """The array without axes that holds this."""
        if self._codes is None:
            self._codes = _f.array(self._ticks, dtype="int64")
        return arrays.make(self._meta, _f.asarray(self._codes))

    def as_number(self):
        """What an array of numbers takes for it: differences are numbers of ticks, dates are none."""
        return self.ticks if self._meta.kind == "m" else int(self)

    def eval(self):
        """Computes what is pending, and returns the scalar itself."""
        self.ticks
        return self

    def item(self, *args):
        """The value as Python has it."""
        return self._python(self.ticks, self._meta.meta)

    tolist = item

    def __getattr__(self, name):
        # All methods and facts of arrays; those that lead back to one element give a scalar.
        if name.startswith("_"):
            raise AttributeError("'%s' object has no attribute '%s'" % (_name(self), name))
        found = getattr(self.as_array(), name)
        return _method(found) if callable(found) and not hasattr(found, "dtype") else _element(found)

    def __getitem__(self, index):
        if index == ():
            return self
        if index is Ellipsis:
            return self.as_array()
        raise IndexError("invalid index to scalar variable.")

    def __eq__(self, other):
        return _equality("equal", self, other)

    def __ne__(self, other):
        return _equality("not_equal", self, other)

    def __bool__(self):
        return self.ticks != 0

    def __int__(self):
        return _number(self, int)

    def __float__(self):
        return _number(self, float)

    def __complex__(self):
        return complex(_number(self, float))

    def __hash__(self):
        return _hash(self.ticks, self._meta) if release() >= (2, 2) else hash(self.ticks)

    def __format__(self, spec):
        return format(str(self), spec)

    def __round__(self, digits=None):
        return _f.rint(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return scalar_of, (self._meta, self.ticks)

    __trunc__ = __floor__ = __ceil__ = __index__ = None
    real = property(lambda self: self, doc="The scalar itself.")
    imag = property(lambda self: scalar_of(self._meta, 0), doc="Zero.")
    T = property(lambda self: self, doc="The scalar itself.")


def _name(scalar):
    return "numpy." + type(scalar).__name__


def _number(scalar, kind):
    value = scalar.item()
    if not isinstance(value, int):
        what = "a string, a bytes-like object or a real number" if kind is int else "a string or a real number"
        raise TypeError("%s() argument must be %s, not '%s'" % (kind.__name__, what, ("datetime." if value is not None else "") + type(value).__name__))
    return kind(value)


def _equality(name, scalar, other):
    if _defers(other) or isinstance(other, (str, bytes)) and release() < (2, 0):
        return NotImplemented
    failed = False
    try:
        result = getattr(_f, name)(scalar, other)
    except TypeError:
        result, failed = compared(name, scalar, other), True
    # Until NumPy 2.3 what is not answered by a ufunc, or by one of Python's objects, is a bool of Python's.
    plain = failed or other is None or release() >= (2, 0) and (isinstance(other, (str, bytes)) or _is_python(other))
    return bool(result) if plain and release() < (2, 3) and result is not NotImplemented and not getattr(result, "shape", ()) else result


def _hash(ticks, dtype):
    """Equal for equal times whatever their unit."""
    if ticks == NAT:
        return hash((dtype.kind, "NaT"))
    unit, count = dtype.meta
    if dtype.kind == "M":
        days, part = iso.parts(ticks, dtype.meta)
        return hash(("M", days, part))
    if unit == "generic":
        return hash(ticks)
    if is_calendar(unit):
        return hash(("Y", ticks * count * (12 if unit == "Y" else 1)))
    return hash(("m", ticks * count * ATTOSECONDS[unit]))


def _element(value):
    return value[()] if getattr(value, "shape", None) == () else value


def _method(function):
    def call(*args, **kwargs):
        result = function(*args, **kwargs)
        return result if function.__name__ == "reshape" else _element(result)

    call.__name__ = getattr(function, "__name__", "method")
    return call


class datetime64(Tick):
    """A date and time in some unit: of a text, a date of Python's, or an integer with a unit (numpy.datetime64)."""

    __slots__ = ("_meta", "_ticks", "_codes", "__weakref__")
    _python = staticmethod(values.date_of)

    def __new__(cls, *args):
        value, meta = _arguments(args)
        source = getattr(value, "dtype", None)
        if meta is None:
            meta = values.unit_of(value, "M")
            if isinstance(value, (str, bytes)):
                ticks, meta = iso.parse(value)
                return scalar_of(_dtype("M", meta), ticks, cls)
        if getattr(source, "kind", "") == "M" and getattr(value, "shape", None) == () and not isinstance(value, generic):
            value = value[()]
        return scalar_of(_dtype("M", meta), values.date_tick(value, meta), cls)

    def __str__(self):
        return iso.text_of(self.ticks, self._meta.meta)

    def __repr__(self):
        meta, module = self._meta.meta, _module()
        if self.ticks == NAT:
            return "%s('NaT','%s')" % (module + "datetime64", units.text_of(meta, brackets=False)) if release() >= (2, 3) else module + "datetime64('NaT')"
        if meta[1] == 1 and meta[0] != "h":
            return "%sdatetime64('%s')" % (module, self)
        return "%sdatetime64('%s','%s')" % (module, self, units.text_of(meta, brackets=False))


class timedelta64(Tick, signedinteger):
    """A difference of dates in some unit: of an integer, or a difference of Python's (numpy.timedelta64)."""

    __slots__ = ("_meta", "_ticks", "_codes", "__weakref__")
    _python = staticmethod(values.time_of)

    def __new__(cls, *args):
        value, meta = _arguments(args, 0)
        if getattr(getattr(value, "dtype", None), "kind", "") == "m" and value.shape == () and not isinstance(value, generic):
            value = value[()]
        if meta is None:
            meta = values.unit_of(value, "m")
        return scalar_of(_dtype("m", meta), values.time_tick(value, meta), cls)

    def __str__(self):
        if self.ticks == NAT:
            return "NaT"
        unit, count = self._meta.meta
        return "%d %s" % (self.ticks * count, _WORDS[unit])

    def __repr__(self):
        meta = self._meta.meta
        value = "'NaT'" if self.ticks == NAT else str(self.ticks)
        return "%stimedelta64(%s%s)" % (_module(), value, "" if meta[0] == "generic" else ",'%s'" % units.text_of(meta, brackets=False))

    text_width = 21

    @property
    def denominator(self):
        """One."""
        return 1

    def is_integer(self):
        """True."""
        return True

    as_integer_ratio = property(doc="Differences have none.")


def _module():
    return "np." if release() >= (2, 0) else "numpy."


def _arguments(args, missing=None):
    """The value that a scalar is made of, and its unit or None."""
    if len(args) > 2:
        raise TypeError("function takes at most 2 arguments (%d given)" % len(args))
    value = args[0] if args else missing
    unit = args[1] if len(args) > 1 else None
    if isinstance(unit, str) and not isinstance(unit, generic) or unit is None:
        return value, None if unit is None else units.of_object(str(unit))
    return value, units.of_object(unit.item() if isinstance(unit, generic) else unit)


def _dtype(kind, meta):
    from .dtypes import of

    return of(kind, meta or GENERIC)


def scalar_of(dtype, ticks=None, cls=None, codes=None):
    """The scalar of a tick, or of an array of the engine's that holds one."""
    made = object.__new__(cls or dtype.type)
    made._meta, made._ticks, made._codes = dtype, ticks, codes
    return made


# Operators


def _operator(function, reflected):
    def operator(self, other):
        if _defers(other):
            return NotImplemented
        if _is_python(other) and release() >= (2, 0):
            return _of_python(function.__name__, self.item(), other, reflected)
        return function(other, self) if reflected else function(self, other)

    return operator


_PYTHON = {"add": "__add__", "subtract": "__sub__", "divide": "__truediv__", "floor_divide": "__floordiv__", "remainder": "__mod__", "multiply": "__mul__"}


def _of_python(name, value, other, reflected):
    """Python's own arithmetic of dates: that of a scalar with one of Python's dates is theirs from NumPy 2 on."""
    import operator

    function = getattr(operator, _PYTHON.get(name, ""), None) or {"less": operator.lt, "less_equal": operator.le, "greater": operator.gt, "greater_equal": operator.ge}[name]
    return function(other, value) if reflected else function(value, other)


def _is_python(value):
    return isinstance(value, (datetime.date, datetime.timedelta))


def _defers(other):
    cls = type(other)
    if isinstance(other, arrays.Array):
        return False
    if hasattr(cls, "__array_ufunc__"):
        return cls.__array_ufunc__ is None
    return not isinstance(other, generic) and getattr(other, "__array_priority__", -1.0) > 1.0


def _divmod(first, second):
    return _f.divmod(first, second)


for _key, _ufunc in OPERATORS:
    if _key not in ("eq", "ne"):
        setattr(Tick, "__%s__" % _key, _operator(getattr(_f, _ufunc), reflected=False))
        if _key not in ("lt", "le", "gt", "ge"):
            setattr(Tick, "__r%s__" % _key, _operator(getattr(_f, _ufunc), reflected=True))
for _key, _ufunc in zip(UNARY, ("negative", "positive", "invert", "absolute")):
    setattr(Tick, "__%s__" % _key, lambda self, function=getattr(_f, _ufunc): function(self))
Tick.__divmod__ = lambda self, other: _f.divmod(self, other)
Tick.__rdivmod__ = lambda self, other: _f.divmod(other, self)

for _cls in (datetime64, timedelta64):
    _cls.__module__ = "omninumpy"
    arrays.refuse(_cls)
