"""Arguments and results between Python and .NET: values with a tag each. ``Values/Tag.cs`` has the same list of tags."""

import struct
from array import array as _packed

from ..exceptions import NoDTypeError

(
    NONE, FALSE, TRUE, INT, BIGINT, FLOAT, COMPLEX, TEXT, BYTES, ARRAY, SCALAR, TUPLE, LIST, DICT, SLICE, ELLIPSIS, DTYPE, TYPE, OBJECT, FUNCTION,
    FLOATS, INTS, ABSENT, RECORD,
) = range(24)  # fmt: skip

_TAGS = [bytes([tag]) for tag in range(24)]
_NONE, _FALSE, _TRUE, _ELLIPSIS, _SLICE = _TAGS[NONE], _TAGS[FALSE], _TAGS[TRUE], _TAGS[ELLIPSIS], _TAGS[SLICE]
ABSENT_VALUE = _TAGS[ABSENT]

_int = struct.Struct("<bq").pack
_float = struct.Struct("<bd").pack
_complex = struct.Struct("<bdd").pack
_count = struct.Struct("<bi").pack
_function = struct.Struct("<bqi").pack
_INT64 = range(-(2**63), 2**63)

writers = {}
"""How values of a type are written: ``writer(value, parts, keep)`` appends bytes to parts, and to keep what must live until the call is over."""

before, fallbacks = [], []
"""Tried in order for values of other types, before and after the writers of their bases: each returns a value that can be written, or NotImplemented."""


def write(value, parts, keep):
    """Appends the message of a value."""
    writer = writers.get(type(value))
    if writer is not None:
        writer(value, parts, keep)
        return
    if _write_instead(before, value, parts, keep):
        return
    for base in type(value).__mro__[1:]:
        if base in writers and base is not type:
            writers[base](value, parts, keep)
            return
    if _write_instead(fallbacks, value, parts, keep):
        return
    raise NoDTypeError("omninumpy arrays hold numbers; a value of type '%s' has no dtype here" % type(value).__name__)


def _write_instead(ways, value, parts, keep):
    for way in ways:
        plain = way(value, keep)
        if plain is not NotImplemented:
            write(plain, parts, keep)
            return True
    return False


def text(tag, value):
    """A tag with a text."""
    data = value.encode("utf-8", "surrogatepass")
    return _count(tag, len(data)) + data


def handle(tag, value):
    """A tag with a handle."""
    return _int(tag, value)


def _write_int(value, parts, keep):
    if value in _INT64:
        parts.append(_int(INT, value))
    else:
        data = int(value).to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
        parts.append(_count(BIGINT, len(data)) + data)


def _write_tuple(value, parts, keep):
    parts.append(_count(TUPLE, len(value)))
    for item in value:
        write(item, parts, keep)


def _write_list(value, parts, keep):
    kinds = set(map(type, value))
    if len(kinds) == 1:
        kind = kinds.pop()
        if kind is float:
            parts.append(_count(FLOATS, len(value)))
            parts.append(_packed("d", value).tobytes())
            return
        if kind is int:
            try:
                data = _packed("q", value).tobytes()
            except OverflowError:
                pass
            else:
                parts.append(_count(INTS, len(value)))
                parts.append(data)
                return
    parts.append(_count(LIST, len(value)))
    for item in value:
        write(item, parts, keep)


def _write_dict(value, parts, keep):
    parts.append(_count(DICT, len(value)))
    for key, item in value.items():
        write(key, parts, keep)
        write(item, parts, keep)


def _write_slice(value, parts, keep):
    parts.append(_SLICE)
    write(value.start, parts, keep)
    write(value.stop, parts, keep)
    write(value.step, parts, keep)


def _write_type(value, parts, keep):
    parts.append(text(TYPE, value.__name__))


writers.update(
    {
        type(None): lambda value, parts, keep: parts.append(_NONE),
        bool: lambda value, parts, keep: parts.append(_TRUE if value else _FALSE),
        int: _write_int,
        float: lambda value, parts, keep: parts.append(_float(FLOAT, value)),
        complex: lambda value, parts, keep: parts.append(_complex(COMPLEX, value.real, value.imag)),
        str: lambda value, parts, keep: parts.append(text(TEXT, value)),
        bytes: lambda value, parts, keep: parts.append(_count(BYTES, len(value)) + value),
        tuple: _write_tuple,
        list: _write_list,
        range: lambda value, parts, keep: _write_list(list(value), parts, keep),
        dict: _write_dict,
        slice: _write_slice,
        type(...): lambda value, parts, keep: parts.append(_ELLIPSIS),
        type: _write_type,
    }
)


def function(number, arity):
    """A tag with a function of Python's."""
    return _function(FUNCTION, number, arity)


class Reader:
    """Reads the values of a message. ``wrap(handle)`` makes arrays and scalars, ``dtypes`` and ``objects`` the rest that is not Python's own."""

    wrap = None
    dtypes = ()
    wrap_object = None
    record = None

    def __init__(self, data):
        self._data = data
        self._at = 0

    def read(self):
        """The next value."""
        tag = self._data[self._at]
        self._at += 1
        return _READERS[tag](self)

    def take(self, count):
        start = self._at
        self._at = start + count
        return self._data[start : self._at]

    def unpack(self, form):
        values = form.unpack_from(self._data, self._at)
        self._at += form.size
        return values

    def count(self):
        return self.unpack(_I)[0]

    def text(self):
        return self.take(self.count()).decode("utf-8", "surrogatepass")

    def several(self):
        return [self.read() for _ in range(self.count())]

    def integer(self):
        return self.unpack(_Q)[0]


_I, _Q, _D, _DD = struct.Struct("<i"), struct.Struct("<q"), struct.Struct("<d"), struct.Struct("<dd")


def _read_record(reader):
    name = reader.text()
    fields = [(reader.text(), reader.read()) for _ in range(reader.count())]
    return Reader.record(name, fields)


def _read_dict(reader):
    return {reader.read(): reader.read() for _ in range(reader.count())}


def _read_object(reader):
    number = reader.integer()
    return Reader.wrap_object(number, reader.text())


_READERS = {
    NONE: lambda r: None,
    FALSE: lambda r: False,
    TRUE: lambda r: True,
    INT: Reader.integer,
    BIGINT: lambda r: int.from_bytes(r.take(r.count()), "little", signed=True),
    FLOAT: lambda r: r.unpack(_D)[0],
    COMPLEX: lambda r: complex(*r.unpack(_DD)),
    TEXT: Reader.text,
    BYTES: lambda r: bytes(r.take(r.count())),
    ARRAY: lambda r: Reader.wrap(r.integer()),
    SCALAR: lambda r: Reader.wrap(r.integer()),
    TUPLE: lambda r: tuple(r.several()),
    LIST: Reader.several,
    DICT: _read_dict,
    DTYPE: lambda r: Reader.dtypes[r.take(1)[0]],
    OBJECT: _read_object,
    RECORD: _read_record,
}
