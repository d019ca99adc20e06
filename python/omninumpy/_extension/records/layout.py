"""What users write for a structured dtype, and where its fields are in memory."""

import ast
import operator
import re

from ..._bridge.engine import warn
from ..._core.dtypes import UNCACHED, as_dtype, dtype as dtype_class

# A format of a list in a text: how often, the dtype, how often.
_FORMAT = re.compile(r"\s*(?P<before>\d+|\([^)]*\))?\s*(?P<order>[<>|=!]?)\s*(?P<dtype>[A-Za-z?][A-Za-z0-9.?_]*(?:\[[^\]]*\])?)\s*(?P<comma>,|$)")


class Field:
    """A field: its name, dtype, place in bytes and perhaps a title."""

    __slots__ = ("name", "dtype", "offset", "title")

    def __init__(self, name, dtype, offset=None, title=None):
        self.name, self.dtype, self.offset, self.title = name, dtype, offset, title


def read(value, align=False):
    """The structured or subarray dtype that a value means, or None."""
    if isinstance(value, str):
        return _read_text(value, align)
    if isinstance(value, list):
        return structure([_read_entry(entry, i, align) for i, entry in enumerate(value)], align)
    if isinstance(value, dict) or hasattr(value, "items") and hasattr(value, "keys"):
        return _read_dict(dict(value), align)
    if isinstance(value, tuple):
        return _read_pair(value, align)
    if isinstance(getattr(value, "names", None), tuple) and hasattr(value, "itemsize") and hasattr(value, "fields"):
        return _read_foreign(value)
    return None


def structure(fields, align=False, itemsize=None, type=None):
    """The dtype of fields, which are placed one after another where they have no place."""
    from .dtypes import new_structure

    _check_names(fields)
    end, largest = 0, 1
    for field in fields:
        size = alignment(field.dtype) if align else 1
        largest = max(largest, size)
        if field.offset is None:
            field.offset = -(-end // size) * size
        elif align and field.offset % size:
            raise ValueError("offset %d for NumPy dtype with fields is not divisible by the field alignment %d with align=True" % (field.offset, size))
        end = max(end, field.offset + field.dtype.itemsize)
    needed = -(-end // largest) * largest if align else end
    if itemsize is not None:
        if itemsize < end:
            raise ValueError("NumPy dtype descriptor requires %d bytes, cannot override to smaller itemsize of %d" % (end, itemsize))
        if align and itemsize % largest:
            raise ValueError("NumPy dtype descriptor requires alignment of %d bytes, which is not divisible into the specified itemsize %d" % (largest, itemsize))
    return new_structure(fields, needed if itemsize is None else itemsize, align, largest, type)


def alignment(dtype):
    """Bytes of whose multiples addresses of elements are, as C compilers place them."""
    return {"U": 4, "S": 1}.get(dtype.kind, dtype.alignment) or 1


def _check_names(fields):
    used = set()
    for field in fields:
        if field.name in used:
            raise ValueError("field %r occurs more than once" % field.name)
        used.add(field.name)
    for field in fields:
        if field.title is not None:
            if field.title in used:
                raise ValueError("title already used as a name or title.")
            used.add(field.title)


# Texts: "i4, (2,3)f8"


def _read_text(text, align):
    if not _is_list(text):
        return None
    formats, place = [], 0
    while place < len(text):
        match = _FORMAT.match(text, place)
        if match is None:
            raise ValueError("format number %d of %r is not recognized" % (len(formats) + 1, text))
        place = match.end()
        formats.append(_read_format(match))
    # What it means depends on the release.
    UNCACHED.add(text)
    if len(formats) == 1 and ("," not in _without_brackets(text) or not _since_two()):
        return formats[0]
    return structure([Field("f%d" % i, dtype) for i, dtype in enumerate(formats)], align)


def _is_list(text):
    return "," in text or text.strip()[:1] == "(" or re.match(r"\s*\d+\s*[<>|=]?[A-Za-z?]", text) is not None


def _without_brackets(text):
    return re.sub(r"\([^)]*\)|\[[^\]]*\]", "", text)


def _read_format(match):
    dtype = as_dtype(match.group("order") + match.group("dtype"))
    before = match.group("before")
    if before is None:
        return dtype
    shape = ast.literal_eval(before)
    return dtype if _means_one(shape) else subarray(dtype, shape)


def _means_one(shape):
    """Whether a shape is the number 1, which before 2.0 meant the dtype itself."""
    if isinstance(shape, (tuple, list)) or shape != 1 or _since_two():
        return False
    warn("FutureWarning: Passing (type, 1) or '1type' as a synonym of type is deprecated; from NumPy 2.0 on it is (type, (1,)) and '(1,)type'.")
    return True


def _since_two():
    from ..._releases.scope import release

    return release() >= (2, 0)


# Lists: [("a", "i4"), (("title", "b"), "f8", (2,))]


def _read_entry(entry, i, align):
    if not isinstance(entry, tuple) or len(entry) not in (2, 3):
        raise TypeError("Field elements must be 2- or 3-tuples, got '%r'" % (entry,))
    name, title = entry[0], None
    if isinstance(name, tuple):
        if len(name) != 2 or not isinstance(name[1], str):
            raise TypeError("First element of field tuple is neither a tuple nor str")
        title, name = name
    if not isinstance(name, str):
        raise TypeError("First element of field tuple is neither a tuple nor str")
    if name == "":
        name = title if isinstance(title, str) and title else "f%d" % i
    dtype = nested(entry[1], align)
    if len(entry) == 3:
        shape = entry[2]
        dtype = dtype if _means_one(shape) else subarray(dtype, shape)
    return Field(name, dtype, None, title)


def nested(value, align=False):
    """The dtype of a field."""
    if isinstance(value, dtype_class):
        return value
    return align and read(value, align) or as_dtype(value)


# Dicts


def _read_dict(given, align):
    if "names" not in given or "formats" not in given:
        return _read_by_name(given, align)
    align = align or bool(given.get("aligned"))
    names, formats = list(given["names"]), given["formats"]
    if isinstance(formats, str):
        formats = [formats]
    formats = list(formats)[: len(names)]
    if len(formats) < len(names) or any(len(given[key]) < len(names) for key in ("offsets", "titles") if given.get(key) is not None):
        raise ValueError("'names', 'formats', 'offsets', and 'titles' dict entries must have the same length")
    offsets, titles = given.get("offsets") or [None] * len(names), given.get("titles") or [None] * len(names)
    for name in names:
        if not isinstance(name, str):
            raise TypeError("field names must be strings")
        if names.count(name) > 1:
            raise ValueError("name already used as a name or title")
    fields = [Field(*row) for row in zip(names, [nested(format, align) for format in formats], [None if o is None else operator.index(o) for o in offsets], titles)]
    if any(field.offset is not None and field.offset < 0 for field in fields):
        raise ValueError("offset cannot be negative")
    return structure(fields, align, given.get("itemsize"))


def _read_by_name(given, align):
    fields = []
    for name, entry in given.items():
        if not isinstance(entry, tuple) or len(entry) not in (2, 3):
            raise ValueError("entry not a 2- or 3- tuple")
        if len(entry) == 3 and entry[2] == name:
            continue
        fields.append(Field(name, nested(entry[0], align), operator.index(entry[1]), entry[2] if len(entry) == 3 else None))
    return structure(sorted(fields, key=lambda field: field.offset), align)


# Pairs: ("f8", (2,)), ("V", 8), (numpy.record, [...])


def _read_pair(value, align):
    if len(value) != 2:
        return None
    first, second = value
    from .scalars import void

    if isinstance(first, type) and issubclass(first, void) and not isinstance(second, int):
        return _with_type(nested(second, align), first)
    dtype = nested(first, align)
    if dtype.kind in "USV" and dtype.itemsize == 0 and isinstance(second, int):
        return as_dtype("%s%d" % (dtype.kind, second))
    if isinstance(second, (int, tuple, list)) and not isinstance(second, bool) and all(isinstance(length, int) for length in lengths(second)):
        return subarray(dtype, second)
    if isinstance(second, dict):
        return None
    other = nested(second, align)
    if other.itemsize != dtype.itemsize:
        raise ValueError("mismatch in size of old and new data-descriptor")
    return dtype


def _with_type(dtype, type):
    if dtype.names is None:
        return dtype
    return structure(dtype._fields_list(), dtype.isalignedstruct, dtype.itemsize, type)


def lengths(shape):
    """A shape as a tuple, of one length too."""
    return tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)


def subarray(dtype, shape):
    """A dtype whose elements are arrays of a shape; the dtype itself for no axes."""
    from .subarray_dtypes import new_subarray

    try:
        shape = tuple(operator.index(length) for length in lengths(shape))
    except TypeError:
        raise ValueError("invalid shape in fixed-type tuple.") from None
    if any(length < 0 for length in shape):
        raise ValueError("invalid shape in fixed-type tuple: dimension smaller then zero.")
    return new_subarray(dtype, shape) if shape else dtype


# NumPy's own dtypes


def _read_foreign(value):
    fields = []
    for name in value.names:
        dtype, offset, *title = value.fields[name]
        fields.append(Field(name, _of_foreign(dtype), offset, title[0] if title else None))
    return structure(fields, value.isalignedstruct, value.itemsize)


def _of_foreign(dtype):
    return subarray(as_dtype(dtype.subdtype[0]), dtype.subdtype[1]) if dtype.subdtype is not None else as_dtype(dtype)
