"""Files of arrays of any dtype: raw elements, text, and the ``.npy`` format."""

import ast
import os

from ..dtypes import ExtensionDType
from ..handlers import handles
from ..memory import from_bytes


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
        data = a.tobytes()
    if hasattr(fid, "write"):
        fid.write(data)
        return
    with open(os.fspath(fid), "wb") as opened:
        opened.write(data)


@handles("savetxt", data="X")
def _savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    if X.ndim not in (1, 2):
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    rows = X.tolist() if X.ndim == 2 or X.dtype.names is not None else [(value,) for value in X.tolist()]
    count = len(X.dtype) if X.dtype.names is not None else X.shape[1] if X.ndim == 2 else 1
    if not isinstance(fmt, str) and len(fmt) != count:
        raise AttributeError("fmt has wrong shape.  %s" % (fmt,))
    if isinstance(fmt, str) and fmt.count("%") not in (1, count):
        raise ValueError("fmt has wrong number of %% formats:  %s" % fmt)
    form = delimiter.join([fmt] * count if isinstance(fmt, str) else fmt) if not isinstance(fmt, str) or fmt.count("%") == 1 else fmt
    text = [comments + header.replace("\n", "\n" + comments)] if header else []
    for row in rows:
        try:
            text.append(form % tuple(row))
        except TypeError:
            raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')" % (X.dtype, form)) from None
    text += [comments + footer.replace("\n", "\n" + comments)] if footer else []
    _write("".join(line + newline for line in text), fname, encoding or "latin-1")


def _write(text, target, encoding):
    if not hasattr(target, "write"):
        with open(target, "w", encoding=encoding) as opened:
            opened.write(text)
        return
    try:
        target.write(text)
    except TypeError:
        target.write(text.encode(encoding))


# The .npy format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html


@handles("ToNpy", ".dumps", data="a")
def npy(a):
    """The bytes of a ``.npy`` file of an array."""
    from ..records.text import header_format

    if a.dtype.hasobject:
        raise ValueError("Object arrays cannot be saved when allow_pickle=False")
    facts = "{'descr': %s, 'fortran_order': False, 'shape': %s, }" % (header_format(a.dtype), a.shape)
    encoded = facts.encode("latin-1" if facts.isascii() else "utf-8")
    version = b"\x01\x00" if facts.isascii() and len(encoded) < 65000 else b"\x03\x00"
    width = 2 if version == b"\x01\x00" else 4
    padded = encoded + b" " * (-(8 + width + len(encoded) + 1) % 64) + b"\n"
    return b"\x93NUMPY" + version + len(padded).to_bytes(width, "little") + padded + a.tobytes()


@handles("FromNpy", data=None)
def read_npy(data):
    """The array of a ``.npy`` file's bytes."""
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
    from ..records.text import of_descr

    return of_descr(descr)


@handles("save", data="arr")
def _save(file, arr):
    with open(file if file.endswith(".npy") else file + ".npy", "wb") as opened:
        opened.write(npy(arr))


@handles("load", data=None)
def _load(file, mmap_mode=None):
    with open(file, "rb") as opened:
        return read_npy(opened.read())
