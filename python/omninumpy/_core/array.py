"""``ndarray``, and what it shares with NumPy's scalars: Python's protocols over an array of the engine."""

import ctypes
import operator as _operator
import struct
from types import GenericAlias

from .._bridge import engine, messages
from .._bridge.engine import Function, deliver
from .._generated.array_methods import ArrayMethods
from .dtypes import DTYPES, as_dtype
from ..exceptions import NoDTypeError
from .operators import InPlaceOperators, Operators
from .._releases.release import release
from .wrapping import set_array_class, wrap

_description = ctypes.c_int64 * (2 + 2 * engine.MAX_NDIM)
_Element = ctypes.c_char * 16
_FORMATS = tuple(struct.Struct(d.char if d.kind != "c" else "ff" if d.itemsize == 8 else "dd") for d in DTYPES)
_describe, _free, _get_element, _read_element = engine.describe, engine.free, engine.get_element, engine.read_element


class Array(Operators, ArrayMethods):
    """An array of the engine's, computed when it is needed; the base of ``ndarray`` and of the scalars that are numbers."""

    __slots__ = ("_handle", "_code", "_shape", "__weakref__")
    _is_scalar = False
    _registered = True  # whether it is the engine's, or of a subclass of the engine's: not one of an extension dtype
    __array_priority__ = 0.0

    def __del__(self, _free=_free):
        try:
            _free(self._handle)
        except AttributeError:
            pass

    # What it is

    @property
    def dtype(self):
        """Type of the elements."""
        return DTYPES[self._code]

    @property
    def shape(self):
        """Axis lengths."""
        if self._shape is None:
            facts = _description()
            _describe(self._handle, facts)
            self._shape = tuple(facts[2 : 2 + facts[1]])
        return self._shape

    @property
    def ndim(self):
        """Number of axes."""
        return len(self.shape)

    @property
    def size(self):
        """Number of elements."""
        size = 1
        for length in self.shape:
            size *= length
        return size

    @property
    def itemsize(self):
        """Bytes of an element."""
        return DTYPES[self._code].itemsize

    @property
    def nbytes(self):
        """Bytes of all elements."""
        return self.size * self.itemsize

    @property
    def device(self):
        """``cpu``: where values are read from (array API standard)."""
        return "cpu"

    @property
    def mT(self):
        """The array with its last two axes swapped."""
        if self.ndim < 2:
            raise ValueError("matrix transpose with ndim < 2 is undefined")
        return self.swapaxes(-1, -2)

    def to_device(self, device, /, *, stream=None):
        """The array itself, for the one device that there is: ``cpu``."""
        if device != "cpu":
            raise ValueError('Unsupported device: "%s". Only "cpu" is allowed.' % device)
        if stream is not None:
            raise ValueError("The stream argument to to_device() is not supported")
        return self

    def __len__(self):
        shape = self.shape
        if not shape:
            raise TypeError("len() of unsized object")
        return shape[0]

    def reshape(self, *shape, order="C", copy=None):
        """The elements in another shape, a view where strides can say it (``ndarray.reshape``)."""
        return _reshape.on(self._handle, (shape[0] if len(shape) == 1 else shape, order, copy), [self])

    # Values

    def eval(self):
        """Computes what is pending, and returns the array itself."""
        _eval.on(self._handle, (), [self])
        return self

    def item(self, *args):
        """An element as a Python number: the only one, or that at an index."""
        if not args:
            return self._number(0) if self.size == 1 else self._several()
        if len(args) == 1 and isinstance(args[0], tuple):
            args = args[0]
        if len(args) == 1 and self.ndim != 1:
            flat = _operator.index(args[0])
            if not -self.size <= flat < self.size:
                raise IndexError("index %d is out of bounds for size %d" % (flat, self.size))
            return self._number(flat % self.size)
        if len(args) != self.ndim:
            raise ValueError("incorrect number of indices for array")
        return self[tuple(map(_operator.index, args))]._number(0)

    def _several(self):
        raise ValueError("can only convert an array of size 1 to a Python scalar")

    def _number(self, flat):
        """The element at a place in C order, as a Python number."""
        buffer = _Element()
        code = engine.check(_read_element(self._handle, flat, buffer))
        values = _FORMATS[code].unpack_from(buffer)
        return values[0] if len(values) == 1 else complex(*values)

    def tolist(self):
        """The elements as Python numbers in nested lists; of an array without axes the number itself."""
        if not self.shape:
            return self._number(0)
        from .._interop.buffers import elements

        return elements(self)

    def tobytes(self, order="C"):
        """The elements' bytes, in C order or another one (numpy.ndarray.tobytes)."""
        from .._interop.buffers import elements_as_bytes

        return elements_as_bytes(self, order)

    def tostring(self, order="C"):
        """The elements' bytes, under the name they had first (numpy.ndarray.tostring)."""
        engine.warn("DeprecationWarning: tostring() is deprecated. Use tobytes() instead.")
        return self.tobytes(order)

    def newbyteorder(self, new_order="S"):
        """The same memory as elements of another byte order, of which there is the machine's only (numpy.ndarray.newbyteorder)."""
        return self.view(self.dtype.newbyteorder(new_order))

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """The array in another dtype; itself where nothing changes and ``copy`` is false (numpy.ndarray.astype)."""
        if copy is None:
            from .._releases import scope

            if scope.release() < (1, 22):
                raise TypeError("an integer is required (got type NoneType)")
            scope.check_copy_mode()
        return _astype.on(self._handle, (dtype, order, casting, bool(copy)), [self])

    def __bool__(self):
        size = self.size
        if size == 1:
            return bool(self._number(0))
        if size == 0 and engine.semantic("EmptyTruth") != "Refused":
            engine.warn(
                "DeprecationWarning: The truth value of an empty array is ambiguous. Returning False, but in future this will result in an error. "
                "Use `array.size > 0` to check that an array is not empty."
            )
            return False
        if size == 0:
            raise ValueError("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")
        raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")

    def _only(self, what):
        if self.size != 1:
            raise TypeError("only length-1 arrays can be converted to Python scalars")
        acceptance = engine.semantic("ArraysAsNumbers") if self.ndim else "Silent"
        if acceptance == "Refused":
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        if acceptance == "Warns":
            engine.warn(
                "DeprecationWarning: Conversion of an array with ndim > 0 to a scalar is deprecated, and will error in future. Ensure you extract a single "
                "element from your array before performing this operation. (Deprecated NumPy 1.25.)"
            )
        value = self._number(0)
        if isinstance(value, complex) and what is not complex:
            if not self._is_scalar:
                raise TypeError("%s() argument must be a string or a real number, not 'complex'" % what.__name__)
            engine.warn("ComplexWarning: Casting complex values to real discards the imaginary part")
            value = value.real
        return value

    def __int__(self):
        return int(self._only(int))

    def __float__(self):
        return float(self._only(float))

    def __complex__(self):
        return complex(self._only(complex))

    def __index__(self):
        if self.shape or DTYPES[self._code].kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return self._number(0)

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d array")
        return (self[i] for i in range(self.shape[0]))

    def __contains__(self, value):
        return bool((self == value).any())

    # Items

    def __getitem__(self, index):
        if type(index) is int:
            code = _get_element(self._handle, index) if -(2**63) <= index < 2**63 else 0
            if code:
                return wrap(code) if code > 0 else deliver(code, (self,))
        parts, keep = [], [self]
        _write_index(index, parts, keep)
        message = b"".join(parts)
        # The arrays among the items are no candidates for the result.
        return deliver(engine.get_item(self._handle, message, len(message)), keep)

    def __setitem__(self, index, value):
        if value is None or isinstance(value, (str, bytes)):
            value = self.dtype.type(value)
        parts, keep = [], []
        try:
            _write_index(index, parts, keep)
            messages.write(value, parts, keep)
            message = b"".join(parts)
            engine.check(engine.set_item(self._handle, message, len(message)))
        except TypeError as problem:
            from .._extension import assignment

            assignment.set(self, index, value, problem)

    # Copies and text

    def __copy__(self):
        return self.copy("K")

    def __deepcopy__(self, memo):
        return self.copy("K")

    def __reduce__(self):
        from .._interop.pickling import reduce

        return reduce(self)

    # Its memory, for others

    @property
    def data(self):
        """The memory, as a memoryview."""
        from .._interop.buffers import memory

        return memory(self)

    @property
    def ctypes(self):
        """Address, shape and strides for ``ctypes``."""
        from .._interop.buffers import CTypes

        return CTypes(self)

    @property
    def flags(self):
        """How the elements lie in memory."""
        from .flags import Flags

        return Flags(self)

    @property
    def __array_interface__(self):
        from .._interop.buffers import interface

        return interface(self)

    def __buffer__(self, flags):
        from .._interop.buffers import view

        return view(self, flags)

    def __array__(self, dtype=None, copy=None):
        from .._interop.numpy import to_numpy

        return to_numpy(self, dtype, copy)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        from .._interop.numpy import call_ufunc

        for value in inputs:
            if isinstance(value, Array) and type(value).__array_ufunc__ is not Array.__array_ufunc__:
                return NotImplemented
        return call_ufunc(ufunc, method, inputs, kwargs)

    def __array_function__(self, function, types, args, kwargs):
        from .._interop.numpy import call_function

        return call_function(function, args, kwargs)

    def __dlpack__(self, *, stream=None, max_version=None, dl_device=None, copy=None):
        from .._interop.dlpack import export

        return export(self, stream, max_version, dl_device, copy)

    def __dlpack_device__(self):
        return (1, 0)

    def __array_namespace__(self, *, api_version=None):
        from .._releases import standard as _standard

        return _standard.namespace(api_version)


def _index_item(item):
    # An integer scalar is an integer, not an array of one: its part is a view.
    if isinstance(item, Array):
        if item.dtype.code is None:
            return item.dtype.as_index(item)
        return item.item() if not isinstance(item, ndarray) and item.dtype.kind in "iu" else item
    if item is None or type(item) in messages.writers:
        return item
    if hasattr(item, "__index__") and not hasattr(item, "__len__"):
        return _operator.index(item)
    return item


_NO_INDEX = "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"


def _write_index(index, parts, keep):
    if type(index) is tuple:
        index = tuple(map(_index_item, index))
    else:
        index = _index_item(index)
    try:
        messages.write(index, parts, keep)
    except NoDTypeError:
        raise IndexError(_NO_INDEX) from None


_astype = Function("", "AsType", ("dtype", "order", "casting", "copy"), ("K", "unsafe", True))
_eval, _reshape = Function("", "eval", ()), Function("", "reshape", ("shape", "=order", "=copy"), ("C", None))


def _write_array(value, parts, keep):
    keep.append(value)
    parts.append(messages.handle(messages.ARRAY, value._handle))


messages.writers[Array] = _write_array


class ndarray(Array, InPlaceOperators):
    """An n-dimensional array (numpy.ndarray). Operations record what to do; reading a value, or ``eval()``, compiles and runs it."""

    __slots__ = ()
    __hash__ = None
    __class_getitem__ = classmethod(GenericAlias)
    __array_finalize__ = None

    def __init_subclass__(cls, registered=True, **kwargs):
        super().__init_subclass__(**kwargs)
        if registered:
            from .subclasses import register

            register(cls)

    def __new__(cls, shape, dtype=float, buffer=None, offset=0, strides=None, order=None):
        if cls is not ndarray:
            from .subclasses import adopt

            return adopt(ndarray(shape, dtype, buffer, offset, strides, order), cls, None)
        from .. import empty, frombuffer
        from ..lib.stride_tricks import as_strided

        dtype = as_dtype(dtype)
        if isinstance(shape, int):
            shape = (shape,)
        if buffer is None:
            return empty(shape, dtype, order or "C")
        size = 1
        for length in shape:
            size *= length
        if strides is None:
            flat = frombuffer(buffer, dtype, size, offset)
            return flat.reshape(shape, order=order or "C")
        return as_strided(frombuffer(buffer, dtype, -1, offset), shape, strides)

    def __imatmul__(self, other):
        if release() < (1, 25):
            raise TypeError("In-place matrix multiplication is not (yet) supported. Use 'a = a @ b' instead of 'a @= b'.")
        return InPlaceOperators.__imatmul__(self, other)

    def __repr__(self):
        return _repr.on(self._handle, (), [])

    def __str__(self):
        return _str.on(self._handle, (), [])

    def __format__(self, spec):
        if self.shape or not spec:
            return format(str(self), spec) if not spec else object.__format__(self, spec)
        return format(self.item(), spec)

    def _repr_html_(self):
        from .._interop.html import table

        return table(self)

    # Settable facts: the handle is replaced by one of a view of the same memory.

    def _become(self, other):
        self._handle, other._handle = other._handle, self._handle
        self._code, self._shape = other._code, None

    def _set_shape(self, shape):
        from .. import may_share_memory

        other = self.reshape(shape)
        if self.size and not may_share_memory(self, other):
            raise AttributeError("Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        self._become(other)

    def _set_dtype(self, dtype):
        self._become(self.view(as_dtype(dtype)))

    def _set_strides(self, strides):
        from ..lib.stride_tricks import as_strided

        self._become(as_strided(self, self.shape, strides))

    def resize(self, *new_shape, refcheck=True):
        """Gives the array another shape in place, keeping its elements in C order, zeros behind them (``ndarray.resize``)."""
        Array.resize(self, *new_shape, refcheck=refcheck)
        self._shape = None

    shape = Array.shape.setter(_set_shape)
    dtype = Array.dtype.setter(_set_dtype)

    @property
    def strides(self):
        """Bytes between neighbours along each axis."""
        return _strides.on(self._handle, (), [self])

    strides = strides.setter(_set_strides)

    def _set_real(self, value):
        _real.on(self._handle, (), [self])[...] = value

    def _set_imag(self, value):
        if self.dtype.kind != "c":
            raise TypeError("array does not have imaginary part to set")
        _imag.on(self._handle, (), [self])[...] = value

    real = property(lambda self: _real.on(self._handle, (), [self]), _set_real, doc="The real parts: a view.")
    imag = property(lambda self: _imag.on(self._handle, (), [self]), _set_imag, doc="The imaginary parts: a view of a complex array, zeros of a real one.")

    def _set_flat(self, value):
        _flat.on(self._handle, (), [self])[...] = value

    flat = property(lambda self: _flat.on(self._handle, (), [self]), _set_flat, doc="The elements in C order, as one axis that can be read and assigned.")

    @property
    def base(self):
        """The array whose memory this one looks into, or None."""
        return _base.on(self._handle, (), [])


_repr, _str, _strides, _real, _imag, _flat, _base = (
    Function("", name, ()) for name in ("Repr", "ToString", "strides", "real", "imag", "flat", "base")
)
set_array_class(ndarray)
