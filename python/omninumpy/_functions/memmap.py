"""Arrays over files in memory (numpy.memmap)."""

import math
import mmap
import operator
import os

from .._core.array import ndarray
from .._core.dtypes import as_dtype

_ACCESS = {"r": mmap.ACCESS_READ, "c": mmap.ACCESS_COPY, "r+": mmap.ACCESS_WRITE, "w+": mmap.ACCESS_WRITE}
_MODES = {"readonly": "r", "copyonwrite": "c", "readwrite": "r+", "write": "w+"}


class memmap(ndarray):
    """An array whose elements are in a file: read when they are looked at, written when they are assigned or at ``flush`` (numpy.memmap).

    Modes are ``r`` (no writing), ``r+``, ``w+`` (a new file, which needs a shape), and ``c``, in which assignments stay in memory.
    """

    def __new__(cls, filename, dtype="uint8", mode="r+", offset=0, shape=None, order="C"):
        mode = _MODES.get(mode, mode)
        if mode not in _ACCESS:
            raise ValueError("mode must be one of %r (got %r)" % ([*_MODES, *_ACCESS], mode))
        if mode == "w+" and shape is None:
            raise ValueError("shape must be given if mode == 'w+'")
        dtype = as_dtype(dtype)
        opened = filename if hasattr(filename, "read") else open(os.fspath(filename), {"c": "r", "r": "r", "r+": "r+", "w+": "w+"}[mode] + "b")
        try:
            size = opened.seek(0, os.SEEK_END)
            if shape is None:
                if (size - offset) % dtype.itemsize:
                    raise ValueError("Size of available data is not a multiple of the data-type size.")
                shape = ((size - offset) // dtype.itemsize,)
            shape = (operator.index(shape),) if not isinstance(shape, (tuple, list)) else tuple(map(operator.index, shape))
            end = offset + math.prod(shape) * dtype.itemsize
            if mode in ("w+", "r+") and size < end:
                opened.seek(end - 1)
                opened.write(b"\0")
                opened.flush()
            start = offset - offset % mmap.ALLOCATIONGRANULARITY
            memory = mmap.mmap(opened.fileno(), end - start, access=_ACCESS[mode], offset=start)
        finally:
            if opened is not filename:
                opened.close()
        made = ndarray.__new__(cls, shape, dtype, buffer=memory, offset=offset - start, order=order)
        made._mmap, made.offset, made.mode = memory, offset, mode
        name = getattr(filename, "name", None) if hasattr(filename, "read") else os.fspath(filename)
        made.filename = os.path.abspath(name) if isinstance(name, str) else None
        return made

    def __array_finalize__(self, parent):
        for name in ("_mmap", "filename", "offset", "mode"):
            setattr(self, name, getattr(parent, name, None))

    def flush(self):
        """Writes what was assigned to the file."""
        if self._mmap is not None and self.mode in ("r+", "w+"):
            self._mmap.flush()


memmap.__module__ = "omninumpy"
