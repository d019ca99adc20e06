"""Bytes of arrays of any dtype, as NumPy has them in memory."""

from .._bridge import engine
from .._generated import functions as _f
from .._interop import buffers
from .._releases.release import release
from .dtypes import ExtensionDType


def from_bytes(dtype, data, shape):
    """An array of elements as they are in memory."""
    if isinstance(dtype, ExtensionDType):
        return dtype.from_bytes(data, shape)
    return buffers.frombuffer(data, dtype).reshape(shape).copy() if data else _f.zeros(shape, dtype)


def reinterpreted(array, dtype):
    """The elements' bytes as those of another dtype: a copy, but of integers that are ticks of dates. Where sizes differ, the last axis shrinks or grows."""
    if dtype.kind in "Mm" and not isinstance(array.dtype, ExtensionDType):
        return dtype.from_ticks(array.view("int64"))
    old, new, shape = array.dtype.itemsize, dtype.itemsize, array.shape
    if old != new:
        if not shape:
            raise ValueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
        if not new or old > new and old % new:
            raise ValueError("When changing to a smaller dtype, its size must be a divisor of the size of original dtype")
        if shape[-1] * old % new:
            raise ValueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
        shape = (*shape[:-1], shape[-1] * old // new)
    return from_bytes(dtype, array.tobytes(), shape)


def of_buffer(buffer, dtype, count, offset):
    """The elements in a buffer (numpy.frombuffer)."""
    data, size = bytes(memoryview(buffer).cast("B")[offset:]), dtype.itemsize
    if not size:
        raise ValueError("itemsize cannot be zero in type")
    if count < 0:
        if len(data) % size:
            raise ValueError("buffer size must be a multiple of element size")
        count = len(data) // size
    elif len(data) < count * size:
        raise ValueError("buffer is smaller than requested size")
    return from_bytes(dtype, data[: count * size], (count,))


def of_text(string, dtype, count, sep):
    """The elements whose bytes are those of a text (numpy.fromstring)."""
    if sep:
        raise ValueError("don't know how to read character strings with that array type")
    if release() >= (2, 3):
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    engine.warn("DeprecationWarning: The binary mode of fromstring is deprecated, as it behaves surprisingly on unicode inputs. Use frombuffer instead")
    return of_buffer(string.encode("latin-1") if isinstance(string, str) else string, dtype, count, 0)
