"""Bytes of structured arrays, as they are in NumPy's memory."""

from ..._generated import functions as _f
from ..memory import from_bytes, reinterpreted  # noqa: F401 (which is asked for here)
from .array import of_parts


def structure_bytes(array):
    """The elements' bytes in C order; those between fields are zero."""
    from ..._interop.buffers import frombuffer

    dtype, count = array.dtype, array.size
    table = _f.zeros((count, dtype.itemsize), "uint8")
    for field, part in zip(dtype._fields_list(), array._columns):
        size = field.dtype.itemsize
        if size and count:
            table[:, field.offset : field.offset + size] = frombuffer(part.tobytes(), "uint8").reshape(count, size)
    return table.tobytes()


def structure_of_bytes(dtype, data, shape):
    """An array of elements as they are in memory."""
    from ..._interop.buffers import frombuffer

    count = 1
    for length in shape:
        count *= length
    table = frombuffer(data, "uint8").reshape(count, dtype.itemsize) if data else _f.zeros((count, dtype.itemsize), "uint8")
    parts = []
    for field in dtype._fields_list():
        parts.append(from_bytes(field.dtype, table[:, field.offset : field.offset + field.dtype.itemsize].tobytes(), shape))
    return of_parts(dtype, parts, shape)
