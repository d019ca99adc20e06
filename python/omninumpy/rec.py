"""Record arrays, whose fields are attributes (numpy.rec)."""

from os import fspath

from ._core.array import Array
from ._core.dtypes import as_dtype, dtype as dtype_class
from ._extension.records import layout
from ._extension.records.array import StructuredArray
from ._extension.records.recarray import of_records, recarray, record, viewed
from ._generated import functions as _f

__all__ = ["array", "find_duplicate", "format_parser", "fromarrays", "fromfile", "fromrecords", "fromstring", "recarray", "record"]


class format_parser:
    """The dtype of formats, names and titles, as attribute ``dtype`` (numpy.rec.format_parser).

    Formats are a text such as ``"i4, f8"`` or a list of them; names a text with commas or a sequence, and those that are missing are ``f0``, ``f1`` and so on.
    """

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if formats is None:
            raise ValueError("Need formats argument")
        if isinstance(formats, list):
            dtypes = [as_dtype(format) for format in formats]
        else:
            parsed = formats if isinstance(formats, dtype_class) else layout.read(formats, aligned) or as_dtype(formats)
            dtypes = [field.dtype for field in parsed._fields_list()] if parsed.names is not None else [parsed]
        names, titles = _names(names, len(dtypes)), _titles(titles, len(dtypes))
        duplicates = find_duplicate(names)
        if duplicates:
            raise ValueError("Duplicate field names: %s" % duplicates)
        fields = [layout.Field(name, dtype, None, title) for name, dtype, title in zip(names, dtypes, titles)]
        placed = layout.structure(fields, aligned)
        # Fields are where C compilers put them, and the dtype does not say so.
        made = layout.structure([layout.Field(f.name, f.dtype, f.offset, f.title) for f in placed._fields_list()], False, placed.itemsize)
        self.dtype = made if byteorder is None else made.newbyteorder(byteorder)


def _names(names, count):
    if names is None:
        names = []
    elif isinstance(names, str):
        names = names.split(",")
    elif not isinstance(names, (list, tuple)):
        raise NameError("illegal input names %r" % (names,))
    names = [name.strip() for name in names[:count]]
    return names + ["f%d" % i for i in range(len(names), count)]


def _titles(titles, count):
    titles = list(titles or ())[:count]
    return titles + [None] * (count - len(titles))


def find_duplicate(list):
    """The items of a list that it holds more than once (numpy.rec.find_duplicate)."""
    seen = []
    for item in list:
        if item not in seen:
            seen.append(item)
    return [item for item in seen if list.count(item) > 1]


def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array whose fields are copies of arrays of one shape (numpy.rec.fromarrays)."""
    arrays = [_f.asarray(one) for one in arrayList]
    shape = arrays[0].shape if shape is None else layout.lengths(shape)
    if formats is None and dtype is None:
        formats = [one.dtype for one in arrays]
    dtype = as_dtype(dtype) if dtype is not None else format_parser(formats, names, titles, aligned, byteorder).dtype
    if len(dtype) != len(arrays):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    if dtype[0].shape:
        shape = shape[: -len(dtype[0].shape)]
    made = viewed(_f.zeros(shape, dtype), recarray)
    for i, one in enumerate(arrays):
        own = one.shape[: one.ndim - len(dtype[i].shape)]
        if own != shape:
            raise ValueError('mismatch between "shape" and array-shape in array %d ("%s")' % (i, dtype.names[i]))
        made[dtype.names[i]] = one
    return made


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of a list of tuples; without formats each field has the dtype that holds its values (numpy.rec.fromrecords)."""
    if formats is None and dtype is None:
        if isinstance(recList, Array) and recList.dtype.names is not None:
            columns = [recList[name] for name in recList.dtype.names]
        else:
            rows = _f.array(recList, dtype=object)
            columns = [_f.array(rows[..., i].tolist()) for i in range(rows.shape[-1])]
        return fromarrays(columns, formats=formats, shape=shape, names=names, titles=titles, aligned=aligned, byteorder=byteorder)
    dtype = of_records(as_dtype(dtype)) if dtype is not None else format_parser(formats, names, titles, aligned, byteorder).dtype
    if dtype.names is None:
        raise TypeError("records need a structured dtype, not %s" % dtype)
    try:
        made = _f.array(recList, dtype=dtype)
    except (TypeError, ValueError):
        made = _f.array([tuple(row) for row in recList], dtype=dtype)
    if shape is not None and made.shape != layout.lengths(shape):
        made = made.reshape(shape)
    return viewed(made, recarray)


def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of bytes (numpy.rec.fromstring)."""
    if dtype is None and formats is None:
        raise TypeError("fromstring() needs a 'dtype' or 'formats' argument")
    dtype = as_dtype(dtype) if dtype is not None else format_parser(formats, names, titles, aligned, byteorder).dtype
    if shape in (None, -1):
        shape = (len(datastring) - offset) // dtype.itemsize
    return recarray(shape, of_records(dtype), buf=datastring, offset=offset)


def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of the bytes of a file (numpy.rec.fromfile)."""
    if dtype is None and formats is None:
        raise TypeError("fromfile() needs a 'dtype' or 'formats' argument")
    if hasattr(fd, "read"):
        if offset:
            fd.seek(offset, 1)
        data = fd.read()
    else:
        with open(fspath(fd), "rb") as opened:
            opened.seek(offset)
            data = opened.read()
    dtype = as_dtype(dtype) if dtype is not None else format_parser(formats, names, titles, aligned, byteorder).dtype
    lengths = (-1,) if shape is None else layout.lengths(shape)
    count = -1 if -1 in lengths else _product(lengths)
    count = len(data) // dtype.itemsize // max(_product(n for n in lengths if n != -1), 1) if count < 0 else count
    lengths = tuple(count if n == -1 else n for n in lengths)
    if _product(lengths) * dtype.itemsize > len(data):
        raise ValueError("Not enough bytes left in file for specified shape and type.")
    return recarray(lengths, of_records(dtype), buf=data)


def _product(lengths):
    product = 1
    for length in lengths:
        product *= length
    return product


def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, copy=True):
    """A record array of anything: tuples, arrays, bytes, a file, or another record array (numpy.rec.array)."""
    if (obj is None or isinstance(obj, (str, bytes)) or hasattr(obj, "read")) and formats is None and dtype is None:
        raise ValueError("Must define formats (or dtype) if object is None, string, or an open file")
    given = {"formats": formats, "names": names, "titles": titles, "aligned": aligned, "byteorder": byteorder}
    if dtype is not None:
        dtype = as_dtype(dtype)
    elif formats is not None:
        dtype = format_parser(formats, names, titles, aligned, byteorder).dtype
    if obj is None:
        if shape is None:
            raise ValueError("Must define a shape if obj is None")
        return recarray(shape, dtype, buf=obj, offset=offset, strides=strides)
    if isinstance(obj, (bytes, bytearray)):
        return fromstring(bytes(obj), dtype, shape=shape, offset=offset)
    if isinstance(obj, (list, tuple)):
        if isinstance(obj[0], (tuple, list)) or dtype is not None:
            return fromrecords(obj, dtype=dtype, shape=shape, **(given if dtype is None else {}))
        return fromarrays(obj, dtype=dtype, shape=shape, **given)
    if isinstance(obj, StructuredArray):
        made = obj if dtype is None or obj.dtype == dtype else obj.view(dtype)
        return viewed(made.copy() if copy else made, recarray)
    if isinstance(obj, Array):
        made = obj if dtype is None else obj.view(dtype)
        made = made.copy() if copy else made
        return viewed(made, recarray) if isinstance(made, StructuredArray) else made
    if hasattr(obj, "read"):
        return fromfile(obj, dtype=dtype, shape=shape, offset=offset)
    made = _f.array(obj, dtype=dtype)
    return viewed(made, recarray) if isinstance(made, StructuredArray) else made
