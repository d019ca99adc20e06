"""Elements of structured arrays, and bytes: numpy.void."""

import operator

from ..._core.operators import OPERATORS, UNARY, defers
from ..._core.scalars import flexible
from ..._generated import functions as _f
from ..._releases.scope import release
from .. import array as arrays


class void(flexible):
    """An element with fields, or bytes (numpy.void). One that comes out of an array looks into it: assigning a field assigns the array's.

    ``void(b"abc")`` are three bytes, ``void(3)`` three zero bytes, ``void((1, 2.5), dtype=[("a", "i4"), ("b", "f8")])`` an element with fields.
    """

    __slots__ = ("_array",)
    __module__ = "omninumpy"
    __array_priority__ = 0.0

    def __new__(cls, *args, dtype=None):
        from ..discovery import as_array
        from .raw import of_size

        if not 1 <= len(args) <= 2:
            raise TypeError("void() takes at least 1 positional argument (%d given)" % len(args))
        value = args[0]
        if len(args) == 2:
            dtype = args[1]
        if dtype is not None:
            made = as_array(value, dtype)
            if made.dtype.kind != "V":
                raise TypeError("void: descr must be a `void` dtype, but is %r" % made.dtype)
            return made[()] if made.shape else made.dtype.type._of(made)
        if isinstance(value, void):
            return cls._of(value._array.copy())
        if hasattr(value, "__index__") and not getattr(value, "shape", None):
            size = operator.index(value)
            if not 0 <= size < 2**31:
                raise OverflowError("size must be non-negative and not greater than 2147483647")
            return cls._of(of_size(size).filled(()))
        if isinstance(value, (bytes, bytearray, memoryview)):
            return cls._of(of_size(len(value)).encode([value], ()))
        found = next((type(item).__name__ for item in value), "list") if isinstance(value, (list, tuple)) else type(value).__name__
        raise TypeError("A bytes-like object is required, not '%s'" % found)

    @classmethod
    def _of(cls, array):
        """The element of an array without axes."""
        made = object.__new__(cls)
        made._array = array
        return made

    # Facts

    def as_array(self):
        """The array without axes that this is the element of."""
        return self._array

    # What all scalars have is asked of the array.
    _handle = property(lambda self: self._array._handle)
    dtype = property(lambda self: self._array.dtype, doc="Type of the element.")
    shape, ndim, size, strides = (), 0, 1, ()
    itemsize = nbytes = property(lambda self: self._array.itemsize, doc="Bytes in NumPy's memory.")
    flags = property(lambda self: self._array.flags, doc="How the element lies in memory.")
    base = property(lambda self: self._array, doc="The array that the element is of.")
    real = T = property(lambda self: self, doc="The element itself.")
    imag = property(lambda self: _f.zeros_like(self._array)[()], doc="An element of zeros.")

    def item(self, *args):
        """The fields as a tuple of Python's values; the bytes of one without fields."""
        return self._array.item(*args)

    tolist = item

    def tobytes(self, order="C"):
        """The bytes in NumPy's memory."""
        return self._array.tobytes()

    def copy(self, order="C"):
        """An element of its own."""
        return type(self)._of(self._array.copy())

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    def _of_array(self, name, *args, **kwargs):
        made = getattr(self._array, name)(*args, **kwargs)
        return made[()] if isinstance(made, arrays.ndarray) and not made.shape else made

    def astype(self, *args, **kwargs):
        """The element in another dtype."""
        return self._of_array("astype", *args, **kwargs)

    def view(self, *args, **kwargs):
        """The bytes as of another dtype."""
        return self._of_array("view", *args, **kwargs)

    def getfield(self, *args, **kwargs):
        """Part of the bytes as a dtype of its own."""
        return self._of_array("getfield", *args, **kwargs)

    def setfield(self, value, dtype, offset=0):
        """Assigns the field of a dtype that is at a place."""
        self._array.setfield(value, dtype, offset)

    def __getattr__(self, name):
        # What arrays of records can do, their elements can.
        if name.startswith("_") or name not in _FORWARDED:
            raise AttributeError("'%s' object has no attribute '%s'" % ("numpy." + type(self).__name__, name))
        return getattr(self._array, name)

    # Fields

    def __len__(self):
        return len(self.dtype)

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def _name(self, index):
        names = self.dtype.names
        if names is None or isinstance(index, slice):
            raise IndexError("too many indices for array: array is 0-dimensional, but 1 were indexed")
        try:
            place = operator.index(index)
        except TypeError:
            raise IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices") from None
        if not -len(names) <= place < len(names):
            raise IndexError("invalid index (%d)" % place)
        return names[place]

    def __getitem__(self, index):
        if isinstance(index, (str, list)) and self.dtype.names is not None:
            part = self._array[index]
        elif isinstance(index, (str, list)):
            raise IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
        elif index == () or index is Ellipsis:
            return self if index == () else self._array
        else:
            part = self._array[self._name(index)]
        return part[()] if not part.shape else part

    def __setitem__(self, index, value):
        if index == ():
            self._array[()] = value
        else:
            self._array[index if isinstance(index, (str, list)) else self._name(index)] = value

    # Values

    def __bool__(self):
        return bool(self._array)

    def __hash__(self):
        raise TypeError("unhashable type: 'writeable void-scalar'")

    def __eq__(self, other):
        from .comparison import equal

        return equal(self._array, other, True)

    def __ne__(self, other):
        from .comparison import equal

        return equal(self._array, other, False)

    def _number(self, what):
        value = self.item()
        if isinstance(value, tuple):
            raise TypeError("%s() argument must be a string, a bytes-like object or a real number, not 'tuple'" % what)
        return value

    def __int__(self):
        return int(self._number("int"))

    def __float__(self):
        return float(self._number("float"))

    def __bytes__(self):
        return self.tobytes()

    def __array__(self, dtype=None, copy=None):
        return self._array.__array__(dtype, copy)

    def __reduce__(self):
        return _rebuild, (self._array,)

    # Text

    def __str__(self):
        from .printing import scalar_text
        from .raw import hexadecimal

        return scalar_text(self._array) if self.dtype.names is not None else hexadecimal(self.item())

    def __repr__(self):
        if self.dtype.names is None:
            return "%svoid(%s)" % ("np." if release() >= (2, 0) else "", self)
        if release() < (2, 0):
            return str(self)
        from .text import structure_text

        return "np.%s(%s, dtype=%s)" % (type(self).__name__, self, structure_text(self.dtype, True, False))

    def __format__(self, spec):
        return format(str(self), spec)


_FORWARDED = set(
    """all any argmax argmin argsort byteswap choose clip compress conj conjugate cumprod cumsum data diagonal dump dumps fill flat flatten max mean min nonzero prod put ravel
    repeat reshape resize round searchsorted setflags sort squeeze std sum swapaxes take tofile trace transpose var""".split()
)
arrays.refuse(void)


def _rebuild(array):
    return array.dtype.type._of(array)


def _operator(ufunc, reflected):
    def call(self, other):
        if defers(self, other):
            return NotImplemented
        return ufunc(other, self._array) if reflected else ufunc(self._array, other)

    return call


def _order(compare):
    return lambda self, other: compare(self._array, other._array if isinstance(other, void) else other)


def _add_operators():
    for name, ufunc in OPERATORS:
        if name in ("lt", "le", "gt", "ge"):
            setattr(void, "__%s__" % name, _order(getattr(operator, name)))
        elif name not in ("eq", "ne"):
            function = getattr(_f, ufunc)
            setattr(void, "__%s__" % name, _operator(function, reflected=False))
            setattr(void, "__r%s__" % name, _operator(function, reflected=True))
    for name, ufunc in zip(UNARY, ("negative", "positive", "invert", "absolute")):
        function = getattr(_f, ufunc)
        setattr(void, "__%s__" % name, lambda self, function=function: function(self._array))


_add_operators()
