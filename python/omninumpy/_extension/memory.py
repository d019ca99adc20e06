"""Bytes of arrays of any dtype: what NumPy has in memory and files."""

import os

from .._core.dtypes import as_dtype
from .._generated import functions as _f
from .array import ExtensionArray
from .dtypes import ExtensionDType
from .handlers import handles


def to_bytes(array):
    """The elements' bytes in C order."""
    return array.dtype.to_bytes(array) if isinstance(array, ExtensionArray) else array.tobytes()


def from_bytes(dtype, data, shape):
    """An array of elements as they are in memory."""
    if isinstance(dtype, ExtensionDType):
        return dtype.from_bytes(data, shape)
    from .._interop.buffers import frombuffer

    return frombuffer(data, dtype).reshape(shape).copy() if data else _f.zeros(shape, dtype)


def reinterpreted(array, dtype):
    """The elements' bytes as those of another dtype: a copy. Where sizes differ, the last axis shrinks or grows."""
    old, new = array.dtype.itemsize, dtype.itemsize
    if getattr(array.dtype, "hasobject", False) or dtype.hasobject:
        raise TypeError("Cannot change data-type for array of references.")
    shape = array.shape
    if not new:
        new = old
        dtype = dtype.sized([b"\0" * old])
    if old != new:
        if not shape:
            raise ValueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
        if old > new and old % new:
            raise ValueError("When changing to a smaller dtype, its size must be a divisor of the size of original dtype")
        if shape[-1] * old % new:
            raise ValueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
        shape = (*shape[:-1], shape[-1] * old // new)
    return from_bytes(dtype, to_bytes(array), shape)


@handles("view", data="a")
def _view(a, dtype=None, type=None):
    from .records import recarray

    return recarray.view(a, dtype, type)


@handles("getfield", data="a")
def _getfield(a, dtype, offset=0):
    dtype = as_dtype(dtype)
    for field in a.dtype._fields_list() if a.dtype.names is not None else ():
        if field.offset == offset and field.dtype == dtype:
            return a[field.name]
    if offset < 0 or offset + dtype.itemsize > a.itemsize:
        raise ValueError("Need 0 <= offset <= %d for requested type but received offset = %d" % (a.itemsize - dtype.itemsize, offset))
    data, size = to_bytes(a), a.itemsize
    return from_bytes(dtype, b"".join(data[i + offset : i + offset + dtype.itemsize] for i in range(0, len(data), size)), a.shape)


@handles("setfield", data="a")
def _setfield(a, val, dtype, offset=0):
    for field in a.dtype._fields_list() if a.dtype.names is not None else ():
        if field.offset == offset and field.dtype == dtype:
            a[field.name] = val
            return
    raise TypeError("only whole fields can be set")


@handles("byteswap", data="a")
def _byteswap(a, inplace=False):
    made = a._with([part.byteswap() for part in a._parts()]) if a.dtype.names is not None else a.copy()
    if inplace:
        a[...] = made
        return a
    return made


# Files


def of_buffer(buffer, dtype, count=-1, offset=0):
    """An array of the bytes of an object with the buffer protocol (numpy.frombuffer): a copy."""
    data = bytes(memoryview(buffer).cast("B")[offset:])
    if count < 0:
        if len(data) % dtype.itemsize:
            raise ValueError("buffer size must be a multiple of element size")
        count = len(data) // dtype.itemsize
    elif len(data) < count * dtype.itemsize:
        raise ValueError("buffer is smaller than requested size")
    return from_bytes(dtype, data[: count * dtype.itemsize], (count,))


@handles("fromfile", data="")
def _fromfile(file, dtype=float, count=-1, sep="", offset=0):
    if hasattr(file, "read"):
        file.seek(offset, 1)
        data = file.read() if count < 0 else file.read(count * dtype.itemsize)
    else:
        with open(os.fspath(file), "rb") as opened:
            opened.seek(offset)
            data = opened.read() if count < 0 else opened.read(count * dtype.itemsize)
    whole = len(data) // dtype.itemsize
    return from_bytes(dtype, data[: whole * dtype.itemsize], (whole,))


@handles(".tofile", data="a")
def _tofile(a, fid, sep="", format="%s"):
    if sep:
        data = sep.join(str(value) if format == "%s" else format % (value,) for value in a.dtype.decode(a)).encode()
    else:
        data = to_bytes(a)
    if hasattr(fid, "write"):
        fid.write(data)
        return
    with open(os.fspath(fid), "wb") as opened:
        opened.write(data)


# The .npy format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html


@handles("ToNpy", ".dumps", data="a")
def npy(a):
    """The bytes of a ``.npy`` file of an array."""
    from .records.text import header_format

    if a.dtype.hasobject:
        raise ValueError("Object arrays cannot be saved when allow_pickle=False")
    facts = "{'descr': %s, 'fortran_order': False, 'shape': %s, }" % (header_format(a.dtype), a.shape)
    encoded = facts.encode("latin-1" if facts.isascii() else "utf-8")
    version = b"\x01\x00" if facts.isascii() and len(encoded) < 65000 else b"\x03\x00"
    width = 2 if version == b"\x01\x00" else 4
    padded = encoded + b" " * (-(8 + width + len(encoded) + 1) % 64) + b"\n"
    return b"\x93NUMPY" + version + len(padded).to_bytes(width, "little") + padded + to_bytes(a)


@handles("FromNpy", data=None)
def read_npy(data):
    """The array of a ``.npy`` file's bytes."""
    import ast

    width = 2 if data[6] == 1 else 4
    end = 8 + width + int.from_bytes(data[8 : 8 + width], "little")
    facts = ast.literal_eval(data[8 + width : end].decode("utf-8" if data[6] >= 3 else "latin-1"))
    dtype = _of_header(facts["descr"])
    if not isinstance(dtype, ExtensionDType):
        return NotImplemented
    if dtype.hasobject:
        raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
    shape = facts["shape"]
    made = from_bytes(dtype, data[end:], shape[::-1] if facts["fortran_order"] else shape)
    return made.T if facts["fortran_order"] else made


def _of_header(descr):
    from .records.text import of_descr

    return of_descr(descr)


@handles("save", data="arr")
def _save(file, arr):
    with open(file if file.endswith(".npy") else file + ".npy", "wb") as opened:
        opened.write(npy(arr))


@handles("load", data=None)
def _load(file, mmap_mode=None):
    with open(file, "rb") as opened:
        return read_npy(opened.read())
