"""Arrays whose elements are not numbers of the engine's."""

import builtins
import operator

from .._bridge import engine
from .._core.array import Array, _write_index, ndarray
from .._core.dtypes import as_dtype
from .._core.operators import OPERATORS, defers
from .._generated import functions as _f
from .._releases.release import release
from ..exceptions import NoDTypeError, UFuncTypeError
from .._bridge import messages
from .dtypes import ExtensionDType


class NotOfEngine:
    """Stands where a handle of the engine's is expected, for an array that has none."""

    __slots__ = ("array",)

    def __init__(self, array):
        self.array = array


class ExtensionArray(ndarray, registered=False):
    """An array of an extension dtype: an array of integers (``_codes``), and a table where they are places in one (``_table``).

    Where methods are not written here, they come to ``routing`` by way of ``Function.on``, as this class has no handle of the engine's.
    """

    __slots__ = ("_dtype", "_codes", "_table")
    _slots = __slots__
    _registered = False

    # Function.on finds that this is no handle, and so learns that the engine cannot be asked.
    _handle = property(lambda self: NotOfEngine(self))

    def __del__(self):
        """Nothing: the parts free themselves."""

    # Parts

    def _parts(self):
        """The engine's arrays that this one consists of."""
        return (self._codes,)

    def _with(self, parts):
        """An array of the same dtype, with other parts that mean the same."""
        return make(self._dtype, parts[0], self._table)

    def _on_parts(self, function):
        """The array of what a function makes of each part."""
        return self._with([function(part) for part in self._parts()])

    # Facts

    @property
    def dtype(self):
        """Type of the elements."""
        return self._dtype

    @dtype.setter
    def dtype(self, value):
        self._become(self.view(as_dtype(value)))

    @property
    def shape(self):
        """Axis lengths."""
        return self._parts()[0].shape

    @shape.setter
    def shape(self, value):
        self._become(self.reshape(value))

    @property
    def itemsize(self):
        """Bytes of an element in NumPy's memory."""
        return self._dtype.itemsize

    @property
    def strides(self):
        """Bytes between neighbours along each axis, as they are in NumPy's memory."""
        part = self._parts()[0]
        return tuple(stride // part.itemsize * self.itemsize for stride in part.strides)

    @property
    def base(self):
        """The array whose memory this one looks into, or None."""
        base = self._parts()[0].base
        return None if base is None else self._with([part.base for part in self._parts()])

    @property
    def flags(self):
        """How the elements lie in memory."""
        return self._parts()[0].flags

    real = property(lambda self: self, doc="The array itself.")
    imag = property(lambda self: _f.zeros_like(self), doc="Zeros.")

    @property
    def flat(self):
        """The elements in C order, as one axis that can be read and assigned."""
        from .flat import FlatElements

        return FlatElements(self)

    @flat.setter
    def flat(self, value):
        self[...] = _f.resize(_as_array(value, self._dtype), self.shape)

    def _become(self, other):
        self._dtype, self._codes, self._table = other._dtype, other._codes, other._table

    # Values

    def eval(self):
        """Computes what is pending, and returns the array itself."""
        for part in self._parts():
            part.eval()
        return self

    def _number(self, flat):
        (value,) = self._dtype.decode(self.ravel()[flat : flat + 1])
        return value

    def item(self, *args):
        """An element as a Python object: the only one, or that at an index."""
        if not args and self.size != 1:
            self._several()
        if len(args) == 1 and isinstance(args[0], tuple):
            args = args[0]
        if not args:
            return self._number(0)
        if len(args) == 1 and self.ndim != 1:
            return self._number(range(self.size)[operator.index(args[0])])
        if len(args) != self.ndim:
            raise ValueError("incorrect number of indices for array")
        return self._number(int(_f.arange(self.size).reshape(self.shape)[tuple(map(operator.index, args))]))

    def tolist(self):
        """The elements as Python objects in nested lists; of an array without axes the object itself."""
        values = self._dtype.decode(self)
        if not self.shape:
            return values[0]
        for length in reversed(self.shape[1:]):
            count = len(values) // length if length else _rows(self.shape)
            values = [values[i * length : (i + 1) * length] for i in range(count)]
        return values

    def tobytes(self, order="C"):
        """The elements' bytes as they are in NumPy's memory."""
        return self._dtype.to_bytes(self if order in ("C", None) else self.T)

    def __bool__(self):
        if self.size != 1:
            return super().__bool__()
        return bool(self._dtype.truth(self).item())

    def __complex__(self):
        return self._dtype.as_complex(self)

    def _only(self, what):
        if self.size != 1:
            raise TypeError("only length-1 arrays can be converted to Python scalars")
        if self.ndim and release() >= (1, 25):
            engine.warn("DeprecationWarning: Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. (Deprecated NumPy 1.25.)")
        return self._number(0)

    def __index__(self):
        raise TypeError("only integer scalar arrays can be converted to a scalar index")

    def view(self, dtype=None, type=None):
        """The same elements, or their bytes as another dtype (``ndarray.view``)."""
        made = self._on_parts(lambda part: part.view())
        if isinstance(dtype, builtins.type) and issubclass(dtype, ndarray):
            dtype, type = None, dtype
        if dtype is not None:
            made = self._dtype.viewed(made, as_dtype(dtype))
        return made if type is None else made._as_class(type)

    def _plain(self):
        """The array as one of the class that arrays of its dtype have of themselves."""
        return self if type(self) is ExtensionArray else self._as_class(ExtensionArray)

    def _as_class(self, cls):
        """The array as one of a class."""
        if not issubclass(cls, ExtensionArray):
            cls = ExtensionArray
        made = object.__new__(cls)
        for name in self._slots:
            setattr(made, name, getattr(self, name))
        made._shape = None
        return made

    def resize(self, *new_shape, refcheck=True):
        """Changes the shape in place, and fills with zeros or cuts off at the end."""
        shape = new_shape[0] if len(new_shape) == 1 and isinstance(new_shape[0], (tuple, list)) else new_shape
        made = self._dtype.filled(shape)
        count = min(self.size, made.size)
        made.ravel()[:count] = self.ravel()[:count]
        self._become(made)

    def setflags(self, write=None, align=None, uic=None):
        """Allows or forbids assigning elements."""
        for part in self._parts():
            part.setflags(write=write)

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        return iter([self[i] for i in range(self.shape[0])])

    # Items

    def __getitem__(self, index):
        field = self._dtype.field(self, index)
        if field is not NotImplemented:
            return field
        index = _plain_index(index)
        parts = [part[index] for part in self._parts()]
        made = self._with([_f.asarray(part) for part in parts])
        return made if type(parts[0]) is ndarray else self._dtype.scalar(made)

    def __delitem__(self, index):
        raise ValueError("cannot delete array elements")

    def __setitem__(self, index, value):
        if self._dtype.set_field(self, index, value):
            return
        index = _plain_index(index)
        value = self._dtype.for_item(self, index, value)
        _, value = self._dtype.unify([self, value])
        for part, other in zip(self._parts(), value._parts()):
            part[index] = other

    def __repr__(self):
        from .printing import array_repr

        return array_repr(self)

    def __str__(self):
        from .printing import array_str

        return array_str(self)

    def __format__(self, spec):
        return format(self.item() if spec and not self.shape else str(self), spec)

    def _repr_html_(self):
        return None

    def __reduce__(self):
        return rebuild, (self._dtype, self._dtype.decode(self), self.shape)

    # What needs the elements' addresses

    def _no_memory(self, *args, **kwargs):
        raise NoDTypeError("arrays of dtype %s have no memory that other libraries could read" % self._dtype)

    data = ctypes = property(_no_memory)
    __buffer__ = __dlpack__ = _no_memory

    @property
    def __array_interface__(self):
        raise AttributeError("arrays of dtype %s have no memory that other libraries could read" % self._dtype)

    def __array__(self, dtype=None, copy=None):
        import numpy

        made = numpy.array(self.tolist(), dtype=self._dtype.str if self._dtype.kind != "O" else object)
        return made if dtype is None else made.astype(dtype)


def _rows(shape):
    rows = 1
    for length in shape[:-1]:
        rows *= length
    return rows


def make(dtype, codes, table=None, cls=ExtensionArray):
    """An array of an extension dtype, of an array of integers."""
    made = object.__new__(cls)
    made._dtype, made._codes, made._table = dtype, codes, table
    made._shape = None
    return made


def rebuild(dtype, values, shape):
    """An array of its dtype, flat list of elements and shape."""
    return dtype.encode(values, shape)


def _as_array(value, dtype=None):
    from .discovery import as_array

    return as_array(value, dtype)


def _plain_index(index):
    """An index without extension arrays: those among it are of objects, which may be integers or bools."""
    if isinstance(index, tuple):
        plain = tuple(map(_plain_index, index))
        return index if all(one is other for one, other in zip(plain, index)) else plain
    if isinstance(index, ExtensionArray):
        return index.dtype.as_index(index)
    return index


def _refuse(value, parts, keep):
    raise NoDTypeError("the engine has no arrays of dtype %s" % getattr(value, "dtype", value))


def refuse(cls):
    """Makes the engine say that it does not know values of a class, so that the call comes to ``routing``."""
    messages.writers[cls] = _refuse


refuse(ExtensionArray)


def _operator(ufunc, reflected):
    def operator(self, other):
        if defers(self, other):
            return NotImplemented
        return ufunc(other, self) if reflected else ufunc(self, other)

    return operator


def _comparison(ufunc):
    def operator(self, other):
        if defers(self, other):
            return NotImplemented
        from .functions.comparing import compared

        return compared(ufunc, self, other)

    return operator


def _unary(ufunc):
    return lambda self: ufunc(self)


def _positive(array):
    try:
        return _f.positive(array)
    except UFuncTypeError:
        if release() >= (1, 25):
            raise
        engine.warn("DeprecationWarning: Applying '+' to a non-numerical array is ill-defined. Returning a copy, but in the future this will error.")
        return array.copy()


def _add_operators():
    for name, ufunc in OPERATORS:
        function = getattr(_f, ufunc)
        is_comparison = name in ("eq", "ne", "lt", "le", "gt", "ge")
        setattr(ExtensionArray, "__%s__" % name, _comparison(ufunc) if is_comparison else _operator(function, reflected=False))
        if not is_comparison:
            setattr(ExtensionArray, "__r%s__" % name, _operator(function, reflected=True))
    ExtensionArray.__pos__ = _positive
    for name, ufunc in (("neg", "negative"), ("invert", "invert"), ("abs", "absolute")):
        setattr(ExtensionArray, "__%s__" % name, _unary(getattr(_f, ufunc)))


_add_operators()
ExtensionArray.__name__ = ExtensionArray.__qualname__ = "ndarray"  # which it is to users
