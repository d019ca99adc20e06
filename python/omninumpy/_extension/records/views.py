"""Arrays of other dtypes and classes over the same bytes."""

from ..._core.dtypes import as_dtype
from ..handlers import handles
from ..memory import from_bytes


@handles("getfield", data="a")
def _getfield(a, dtype, offset=0):
    dtype = as_dtype(dtype)
    for field in a.dtype._fields_list() if a.dtype.names is not None else ():
        if field.offset == offset and field.dtype == dtype:
            return a[field.name]
    if offset < 0 or offset + dtype.itemsize > a.itemsize:
        raise ValueError("Need 0 <= offset <= %d for requested type but received offset = %d" % (a.itemsize - dtype.itemsize, offset))
    data, size = a.tobytes(), a.itemsize
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
    made = a._on_parts(lambda part: part.byteswap()) if a.dtype.names is not None else a.copy()
    if inplace:
        a[...] = made
        return a
    return made
