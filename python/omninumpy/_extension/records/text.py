"""Structured and subarray dtypes as text."""

from ..._core.dtypes import as_dtype, name_class
from .layout import Field, alignment, structure, subarray


def void_class(cls):
    """Lets a class of dtypes have the name that NumPy has for all dtypes of void."""
    cls.__name__ = cls.__qualname__ = "VoidDType"
    name_class(cls, "void")


def field_format(dtype):
    """A dtype as it stands in a list of fields."""
    if dtype.names is not None:
        return structure_text(dtype, False)
    if dtype.subdtype is not None:
        return subarray_text(dtype)
    text = "?" if dtype.kind == "b" else dtype.str.lstrip("|")
    return repr(text if dtype.itemsize else text[:-1])


def subarray_text(dtype):
    """``('<i4', (2,))``."""
    base, shape = dtype.subdtype
    return "(%s, %s)" % (field_format(base), shape)


def structure_text(dtype, with_alignment, with_type=True):
    """The fields as a list, or as a dict where a list could not say where they are; with the type of elements that are records."""
    if not (with_alignment and dtype.isalignedstruct) and _is_packed(dtype):
        text = _as_list(dtype)
    else:
        text = _as_dict(dtype, with_alignment)
    return "(numpy.record, %s)" % text if with_type and dtype.type.__name__ == "record" else text


def _is_packed(dtype):
    end, largest = 0, 1
    for field in dtype._fields_list():
        size = alignment(field.dtype) if dtype.isalignedstruct else 1
        largest = max(largest, size)
        if field.offset != -(-end // size) * size:
            return False
        end = field.offset + field.dtype.itemsize
    return dtype.itemsize == -(-end // largest) * largest


def _as_list(dtype):
    entries = []
    for field in dtype._fields_list():
        name = repr(field.name) if field.title is None else "(%r, %r)" % (field.title, field.name)
        if field.dtype.subdtype is not None:
            base, shape = field.dtype.subdtype
            entries.append("(%s, %s, %s)" % (name, field_format(base), shape))
        else:
            entries.append("(%s, %s)" % (name, field_format(field.dtype)))
    return "[%s]" % ", ".join(entries)


def _as_dict(dtype, with_alignment):
    from ..._releases.scope import release

    # 1.20 brought the spaces.
    comma, colon = (",", ":") if release() < (1, 20) else (", ", ": ")
    fields = dtype._fields_list()
    entries = [
        "'names'%s[%s]" % (colon, comma.join(repr(field.name) for field in fields)),
        "'formats'%s[%s]" % (colon, comma.join(field_format(field.dtype) for field in fields)),
        "'offsets'%s[%s]" % (colon, comma.join(str(field.offset) for field in fields)),
    ]
    if any(field.title is not None for field in fields):
        entries.append("'titles'%s[%s]" % (colon, comma.join(repr(field.title) for field in fields)))
    entries.append("'itemsize'%s%d" % (colon, dtype.itemsize))
    if with_alignment and dtype.isalignedstruct:
        entries.append("'aligned'%sTrue" % colon)
    return "{%s}" % ", ".join(entries)


def descr(dtype):
    """The fields as in the header of a file, with nameless ones for the bytes between them."""
    entries, end = [], 0
    for field in sorted(dtype._fields_list(), key=lambda field: field.offset):
        if field.offset < end:
            raise ValueError("dtype.descr is not defined for types with overlapping or out-of-order fields")
        if field.offset > end:
            entries.append(("", "|V%d" % (field.offset - end)))
        name = field.name if field.title is None else (field.title, field.name)
        base, shape = field.dtype.subdtype or (field.dtype, ())
        entry = (name, base.descr if base.names is not None else base.str)
        entries.append(entry + (shape,) if shape else entry)
        end = field.offset + field.dtype.itemsize
    if dtype.itemsize > end:
        entries.append(("", "|V%d" % (dtype.itemsize - end)))
    return entries


def specification(dtype):
    """A dtype in Python's own objects, as any NumPy reads it."""
    if dtype.names is not None:
        fields = dtype._fields_list()
        return {
            "names": list(dtype.names), "formats": [specification(field.dtype) for field in fields], "offsets": [field.offset for field in fields],
            "titles": [field.title for field in fields], "itemsize": dtype.itemsize,
        }  # fmt: skip
    return (specification(dtype.base), dtype.shape) if dtype.subdtype is not None else dtype.str


def header_format(dtype):
    """How the header of a file names a dtype."""
    return repr(descr(dtype) if dtype.names is not None else dtype.str)


def of_descr(entries):
    """The dtype that the header of a file names: nameless fields are the bytes between others."""
    if not isinstance(entries, list):
        return subarray(of_descr(entries[0]), entries[1]) if isinstance(entries, tuple) else as_dtype(entries)
    fields, end = [], 0
    for name, inner, *shape in entries:
        dtype = of_descr(inner) if not shape else subarray(of_descr(inner), shape[0])
        title, name = name if isinstance(name, tuple) else (None, name)
        if name or not dtype.str.startswith("|V"):
            fields.append(Field(name, dtype, end, title))
        end += dtype.itemsize
    return structure(fields, False, end)
