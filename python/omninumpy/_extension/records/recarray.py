"""Structured arrays whose fields are attributes (numpy.recarray), and their elements (numpy.record)."""

from ..._core.array import ndarray
from ..._core.dtypes import as_dtype
from .. import memory
from .array import StructuredArray, of_parts
from .dtypes import StructuredDType, new_structure
from .scalars import void


class record(void):
    """An element of a record array: its fields are attributes too (numpy.record)."""

    __slots__ = ()
    __module__ = "omninumpy"

    def __getattr__(self, name):
        array = void.__getattribute__(self, "_array")
        if array.dtype.names is not None and array.dtype._place(name) is not None:
            part = self[name]
            return part._array[()] if isinstance(part, void) and part.dtype.names is not None else part
        try:
            return super().__getattr__(name)
        except AttributeError:
            raise AttributeError("'record' object has no attribute '%s'" % name) from None

    def __setattr__(self, name, value):
        if name in ("setfield", "getfield", "dtype"):
            raise AttributeError("Cannot set '%s' attribute" % name)
        if name == "_array" or self.dtype._place(name) is None:
            if not hasattr(type(self), name):
                raise AttributeError("'record' object has no attribute '%s'" % name)
            object.__setattr__(self, name, value)
        else:
            self[name] = value

    def pprint(self):
        """The fields, one a line."""
        width = max(map(len, self.dtype.names))
        return "\n".join("%*s: %s" % (width, name, self[name]) for name in self.dtype.names)


class recarray(StructuredArray, registered=False):
    """A structured array whose fields are attributes (numpy.recarray)."""

    __slots__ = ()
    __module__ = "omninumpy"

    def __new__(subtype, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False, order="C"):
        if dtype is None:
            from ...rec import format_parser

            dtype = format_parser(formats, names, titles, aligned, byteorder).dtype
        dtype = of_records(as_dtype(dtype))
        if buf is None:
            made = dtype.filled(shape, order)
        else:
            lengths = (shape,) if isinstance(shape, int) else tuple(shape)
            count = 1
            for length in lengths:
                count *= length
            made = dtype.from_bytes(bytes(memoryview(buf).cast("B")[offset : offset + count * dtype.itemsize]), lengths)
        return viewed(made, subtype)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        dtype = self._dtype
        if isinstance(dtype, StructuredDType) and dtype._place(name) is not None:
            return self._as_records(self._field(dtype._place(name)))
        raise AttributeError("recarray has no attribute %s" % name)

    def __setattr__(self, name, value):
        if not name.startswith("_") and self._dtype._place(name) is not None and not hasattr(type(self), name):
            self[name] = value
        elif hasattr(type(self), name):
            object.__setattr__(self, name, value)
        else:
            raise AttributeError("recarray has no attribute %s" % name)

    def _as_records(self, part):
        # Structured fields of records are record arrays; others are plain.
        return viewed(part, recarray) if isinstance(part, StructuredArray) and self._dtype.type is record else part

    def __getitem__(self, index):
        found = StructuredArray.__getitem__(self, index)
        return self._as_records(found) if isinstance(index, str) else found

    def field(self, attr, val=None):
        """A field by its name or place; assigns it if a value is given."""
        name = self._dtype.names[attr] if isinstance(attr, int) else attr
        if val is not None:
            self[name] = val
            return None
        return self[name]

    @property
    def dtype(self):
        """Type of the elements."""
        return self._dtype

    @dtype.setter
    def dtype(self, value):
        self._become(self.view(of_records(as_dtype(value))))

    def __repr__(self):
        from ..printing import text

        of_records = self._dtype.type is record
        prefix = "rec.array(" if of_records else "array("
        body = text(self, None, ", ", prefix, ",") if self.size or self.shape == (0,) else "[], shape=%s" % (self.shape,)
        return "%s%s,\n%sdtype=%s)%s" % (prefix, body, " " * len(prefix), plain_dtype(self._dtype), "" if of_records else ".view(numpy.recarray)")


def of_records(dtype):
    """A structured dtype whose elements are records."""
    return with_type(dtype, record) if isinstance(dtype, StructuredDType) and dtype.type is void else dtype


def plain_dtype(dtype):
    """A structured dtype whose elements are no records."""
    return with_type(dtype, void) if isinstance(dtype, StructuredDType) and dtype.type is record else dtype


def with_type(dtype, type):
    """A structured dtype with another type of elements."""
    return new_structure(dtype._fields_list(), dtype.itemsize, dtype.isalignedstruct, dtype.alignment, type)


def viewed(array, cls):
    """A structured array as one of a class, over the same fields."""
    dtype = of_records(array.dtype) if issubclass(cls, recarray) else plain_dtype(array.dtype)
    return of_parts(dtype, array._columns, array.shape, cls)


def view(array, dtype=None, type=None):
    """An array as one of another dtype or class. Other names and types of the same fields share memory; other dtypes are a copy of the bytes."""
    if isinstance(dtype, _type) and issubclass(dtype, ndarray):
        dtype, type = None, dtype
    if dtype is not None:
        array = _as_dtype(array, as_dtype(dtype), type)
    if type is not None and isinstance(array, StructuredArray):
        if issubclass(type, recarray) is isinstance(array, recarray):
            return of_parts(array.dtype, array._columns, array.shape, type)
        return viewed(array, type if issubclass(type, recarray) else StructuredArray)
    return array if dtype is not None else array._on_parts(lambda part: part.view())


_type = type


def _as_dtype(array, dtype, type):
    mine = array.dtype
    cls = type if type is not None and issubclass(type, recarray) else array.__class__
    if isinstance(mine, StructuredDType) and isinstance(dtype, StructuredDType):
        same = [field.offset for field in mine._fields_list()] == [field.offset for field in dtype._fields_list()]
        if same and [field.dtype for field in mine._fields_list()] == [field.dtype for field in dtype._fields_list()] and mine.itemsize == dtype.itemsize:
            return of_parts(dtype, array._columns, array.shape, cls if issubclass(cls, StructuredArray) else StructuredArray)
    if mine == dtype:
        return array._on_parts(lambda part: part.view())
    if dtype.subdtype is not None:
        made = memory.reinterpreted(array, dtype.base)
        return made.reshape(array.shape + dtype.shape)
    made = memory.reinterpreted(array, dtype)
    return of_parts(made.dtype, made._columns, made.shape, cls) if isinstance(made, StructuredArray) and issubclass(cls, StructuredArray) else made

