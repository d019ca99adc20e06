"""Memory shared with Python: the buffer protocol and NumPy's array interface, both ways, without copying."""

import ctypes
import struct
import sys
import types

from .._bridge import engine, messages
from .._core.dtypes import DTYPES, as_dtype
from .._core.wrapping import wrap

_longs = ctypes.c_int64 * (2 + 2 * engine.MAX_NDIM)
_nothing = (ctypes.c_char * 16)()
"""Where the elements of arrays without any would be."""


def lent(array):
    """Address of the first element, whether it may be written, axis lengths and strides in bytes.

    The array is evaluated, and from then on assigned in place. Scalars may not be written.
    """
    facts = _longs()
    engine.check(engine.lend(array._handle, facts))
    ndim = array.ndim
    return facts[0] or ctypes.addressof(_nothing), bool(facts[1]) and not array._is_scalar, tuple(facts[2 : 2 + ndim]), tuple(facts[2 + ndim : 2 + 2 * ndim])


def interface(array):
    """``__array_interface__``, version 3."""
    address, writeable, shape, strides = lent(array)
    dtype = array.dtype
    return {
        "data": (address, not writeable),
        "typestr": dtype.str,
        "descr": dtype.descr,
        "shape": shape,
        "strides": None if _is_row_major(shape, strides, dtype.itemsize) else strides,
        "version": 3,
    }


def _is_row_major(shape, strides, itemsize):
    expected = itemsize
    for length, stride in zip(reversed(shape), reversed(strides)):
        if length > 1 and stride != expected:
            return 0 in shape
        expected *= length
    return True


# Python's buffer structure, filled in or read by ctypes: https://docs.python.org/3/c-api/buffer.html


class _Buffer(ctypes.Structure):
    _fields_ = [
        ("buf", ctypes.c_void_p),
        ("obj", ctypes.c_void_p),
        ("len", ctypes.c_ssize_t),
        ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int),
        ("ndim", ctypes.c_int),
        ("format", ctypes.c_char_p),
        ("shape", ctypes.POINTER(ctypes.c_ssize_t)),
        ("strides", ctypes.POINTER(ctypes.c_ssize_t)),
        ("suboffsets", ctypes.POINTER(ctypes.c_ssize_t)),
        ("internal", ctypes.c_void_p),
    ]


_api = ctypes.pythonapi
_get = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.POINTER(_Buffer), ctypes.c_int)(("PyObject_GetBuffer", _api))
_release = ctypes.PYFUNCTYPE(None, ctypes.POINTER(_Buffer))(("PyBuffer_Release", _api))
_from_buffer = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.POINTER(_Buffer))(("PyMemoryView_FromBuffer", _api))
_FULL_READ_ONLY, _FULL = 0x011C, 0x011D
_C_CONTIGUOUS, _WRITABLE, _STRIDES = 0x0020 | 0x0018, 0x0001, 0x0010 | 0x0008
_FORMATS = {d.char if d.kind != "c" else "Z" + d.char.lower(): d for d in DTYPES}
_FORMATS.update({"q": DTYPES[4], "Q": DTYPES[8], "c": DTYPES[5], "n": DTYPES[4], "N": DTYPES[8], "": DTYPES[5]})
if ctypes.sizeof(ctypes.c_long) == 4:
    _FORMATS.update({"l": DTYPES[3], "L": DTYPES[7]})
_FORMAT_OF = {d: ("Z" + d.char.lower() if d.kind == "c" else {"l": "q", "L": "Q"}.get(d.char, d.char)).encode() for d in DTYPES}


class _Held:
    """A buffer of another object, held until this one is collected."""

    def __init__(self, source, writeable):
        self.buffer = _Buffer()
        self.held = False
        try:
            _get(source, self.buffer, _FULL if writeable else _FULL_READ_ONLY)
        except (BufferError, TypeError):
            if not writeable:
                raise
            _get(source, self.buffer, _FULL_READ_ONLY)
        self.held = True

    def __del__(self, release=_release):
        if self.held:
            release(self.buffer)


def from_buffer(source):
    """An array over the memory of an object with the buffer protocol."""
    held = _Held(source, writeable=True)
    buffer = held.buffer
    text = (buffer.format or b"B").decode().lstrip("@=")
    if text[:1] in "<>!" and text:
        little = text[0] == "<"
        if little != (sys.byteorder == "little") and buffer.itemsize > 1:
            raise TypeError("the data are in foreign byte order (format %r); convert them first, as with numpy's astype" % text)
        text = text[1:]
    dtype = _FORMATS.get(text)
    if dtype is None or dtype.itemsize != buffer.itemsize:
        raise TypeError("data of format %r have no dtype here: arrays hold bools, integers, floats and complex numbers" % text)
    ndim = buffer.ndim
    shape = [buffer.shape[i] for i in range(ndim)] if buffer.shape else [buffer.len // buffer.itemsize] * ndim
    return borrow(buffer.buf or 0, dtype, shape, [buffer.strides[i] for i in range(ndim)] if buffer.strides else None, buffer.readonly, held)


def from_interface(facts, source):
    """An array over what an object's ``__array_interface__`` says."""
    data = facts.get("data")
    dtype = as_dtype(facts["typestr"])
    if data is None or not isinstance(data, tuple):
        return from_buffer(source if data is None else data).view(dtype).reshape(facts["shape"])
    return borrow(data[0], dtype, facts["shape"], facts.get("strides"), data[1], source)


def borrow(address, dtype, shape, strides, readonly, owner):
    """An array over memory that its owner keeps."""
    shape = tuple(shape)
    if strides is None:
        strides, step = [], dtype.itemsize
        for length in reversed(shape):
            strides.insert(0, step)
            step *= length
    layout = (ctypes.c_int64 * (2 * len(shape)))(*shape, *strides)
    number = engine.keep_for_engine(owner)
    return wrap(engine.check(engine.borrow(address, dtype.code, len(shape), layout, int(readonly), number)))


def view(array, flags=_FULL_READ_ONLY):
    """The buffer that Python asks for, from 3.12 on: Python itself then keeps the array as long as the buffer is used."""
    address, writeable, shape, strides = lent(array)
    if flags & _WRITABLE and not writeable:
        raise BufferError("buffer source array is read-only")
    if not (flags & _STRIDES) == _STRIDES and not _is_row_major(shape, strides, array.itemsize):
        raise BufferError("ndarray is not C-contiguous")
    ndim = len(shape)
    buffer = _Buffer()
    buffer.buf, buffer.obj, buffer.len, buffer.itemsize = address, None, array.nbytes, array.itemsize
    buffer.readonly, buffer.ndim, buffer.format = int(not writeable), ndim, _FORMAT_OF[array.dtype]
    buffer.shape, buffer.strides = (ctypes.c_ssize_t * ndim)(*shape), (ctypes.c_ssize_t * ndim)(*strides)
    return _from_buffer(buffer)


def memory(array):
    """A memoryview of an array's memory."""
    if sys.version_info >= (3, 12):
        return memoryview(array)
    address, writeable, shape, strides = lent(array)
    dtype = array.dtype
    if dtype.kind == "c" or not _is_row_major(shape, strides, dtype.itemsize):
        raise BufferError("before Python 3.12, only C-contiguous arrays of real numbers can be looked into; use numpy.asarray(x), which can")
    owner = (ctypes.c_char * array.nbytes).from_address(address)
    owner._array = array  # lives as long as the memoryview
    bytes_ = memoryview(owner).cast("B")
    return bytes_.cast(_FORMAT_OF[dtype].decode(), shape) if array.size else bytes_


def elements_as_bytes(array, order="C"):
    """The elements' bytes in an order."""
    if order in ("F", "A", "K") and array.flags.f_contiguous or order == "F":
        array = array.T
    if not array.size:
        return b""
    if not array.flags.c_contiguous:
        array = array.copy("C")
    return ctypes.string_at(lent(array)[0], array.nbytes)


def elements(array):
    """The elements in nested lists."""
    dtype, shape = array.dtype, array.shape
    if 0 in shape:
        return _nested([], shape)
    size, raw = array.size, elements_as_bytes(array)
    if dtype.kind == "c":
        parts = memoryview(raw).cast("f" if dtype.itemsize == 8 else "d").tolist()
        flat = list(map(complex, parts[::2], parts[1::2]))
    elif dtype.char == "e":
        flat = list(struct.unpack("%de" % size, raw))
    else:
        flat = memoryview(raw).cast(_FORMAT_OF[dtype].decode()).tolist()
    return _nested(flat, shape)


def _nested(flat, shape):
    if 0 in shape:
        first = shape.index(0)
        nested = []
        for length in reversed(shape[:first]):
            nested = [list(nested) for _ in range(length)]
        return nested
    for length in reversed(shape[1:]):
        flat = [flat[i : i + length] for i in range(0, len(flat), length)]
    return flat


class CTypes:
    """An array's memory for ``ctypes`` (numpy.ndarray.ctypes)."""

    def __init__(self, array):
        self._arr = array
        self.data, _, self._shape, self._strides = lent(array)

    shape = property(lambda self: (ctypes.c_ssize_t * len(self._shape))(*self._shape), doc="Axis lengths.")
    strides = property(lambda self: (ctypes.c_ssize_t * len(self._strides))(*self._strides), doc="Bytes between neighbours.")
    _as_parameter_ = property(lambda self: ctypes.c_void_p(self.data))

    def data_as(self, obj):
        """The address as a pointer type; it keeps the array alive."""
        pointer = ctypes.cast(ctypes.c_void_p(self.data), obj)
        pointer._arr = self._arr
        return pointer

    def shape_as(self, obj):
        """The axis lengths as an array of a type."""
        return (obj * len(self._shape))(*self._shape)

    def strides_as(self, obj):
        """The strides as an array of a type."""
        return (obj * len(self._strides))(*self._strides)


# Arguments of other types


def _from_exporter(value, keep):
    cls = type(value)
    if hasattr(cls, "__array_interface__") or hasattr(value, "__array_interface__"):
        facts = value.__array_interface__
        if facts["typestr"][1:2] in "OSUVMm" or len(facts.get("descr", ())) > 1:
            raise TypeError("an array of dtype %s has no dtype here: arrays hold bools, integers, floats and complex numbers" % facts["typestr"])
        made = from_interface(facts, value)
    elif isinstance(value, (bytearray, memoryview)) or cls.__module__ in ("array", "mmap"):
        made = from_buffer(value)
    elif hasattr(cls, "__array__"):
        made = value.__array__()
        return made if made is not value else NotImplemented
    elif hasattr(cls, "__dlpack__"):
        from .dlpack import from_dlpack

        made = from_dlpack(value)
    else:
        return NotImplemented
    keep.append(made)
    return made


def _from_numpy_scalar(value, keep):
    # NumPy's float64 is a Python float too, but one whose dtype counts.
    dtype = getattr(value, "dtype", None)
    if type(value).__module__ != "numpy" or getattr(dtype, "kind", "") not in tuple("biufc") or hasattr(type(value), "__array_function__"):
        return NotImplemented
    return as_dtype(dtype).type(value.item())


def _from_number(value, keep):
    cls = type(value)
    if hasattr(cls, "__len__") and hasattr(cls, "__getitem__") and not isinstance(value, dict):
        return list(value)
    if hasattr(cls, "__index__"):
        return value.__index__()
    if hasattr(cls, "str") and hasattr(cls, "itemsize"):
        return as_dtype(value)
    if hasattr(cls, "__fspath__"):
        return value.__fspath__()
    if isinstance(value, types.GeneratorType):
        raise TypeError("arrays to stack must be passed as a sequence such as list or tuple, and so must the numbers of one array; a generator is none")
    if hasattr(cls, "__next__"):
        return list(value)
    return NotImplemented


def _from_dtype(value, keep):
    return as_dtype(value) if hasattr(value, "itemsize") and isinstance(getattr(value, "str", None), str) else NotImplemented


def _from_callable(value, keep):
    if not callable(value):
        return NotImplemented
    return lambda *args: value(*args)


messages.before.append(_from_numpy_scalar)
messages.fallbacks.extend([_from_dtype, _from_exporter, _from_number, _from_callable])


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    """A one-dimensional array over the memory of an object with the buffer protocol (numpy.frombuffer)."""
    dtype = as_dtype(dtype)
    if dtype.code is None:
        from .._extension.memory import of_buffer

        return of_buffer(buffer, dtype, count, offset)
    held = _Held(buffer, writeable=True)
    length = held.buffer.len
    if offset < 0 or offset > length:
        raise ValueError("offset must be non-negative and no greater than buffer length (%d)" % length)
    if count < 0:
        if (length - offset) % dtype.itemsize:
            raise ValueError("buffer size must be a multiple of element size")
        count = (length - offset) // dtype.itemsize
    elif length - offset < count * dtype.itemsize:
        raise ValueError("buffer is smaller than requested size")
    return borrow((held.buffer.buf or 0) + offset, dtype, (count,), None, held.buffer.readonly, held)
