"""The dtypes of structures and of subarrays."""

import operator
import sys
from types import MappingProxyType

from ..._generated import functions as _f
from .. import dtypes
from ..dtypes import ExtensionDType
from . import layout, text
from .layout import Field
from .text import void_class


class StructuredDType(ExtensionDType):
    """The dtype of elements with fields."""

    __slots__ = ("_names", "_fields", "isalignedstruct", "alignment")

    # What it is

    @property
    def names(self):
        """The fields' names, which can be assigned."""
        return self._names

    @names.setter
    def names(self, names):
        if not isinstance(names, (tuple, list)) or len(names) != len(self._names):
            raise ValueError("must replace all names at once with a sequence of length %d" % len(self._names))
        if not all(isinstance(name, str) for name in names):
            bad = next(i for i, name in enumerate(names) if not isinstance(name, str))
            raise ValueError("item #%d of names is of type %s and not string" % (bad, type(names[bad]).__name__))
        if len(set(names)) < len(names):
            raise ValueError("Duplicate field names given.")
        self._names = tuple(names)
        self._fields = tuple(Field(name, field.dtype, field.offset, field.title) for name, field in zip(names, self._fields))

    def _fields_list(self):
        return self._fields

    @property
    def fields(self):
        """Dtype, place and perhaps title of each field, by name and by title."""
        found = {}
        for field in self._fields:
            entry = (field.dtype, field.offset) if field.title is None else (field.dtype, field.offset, field.title)
            found[field.name] = entry
        for field in self._fields:
            if isinstance(field.title, str):
                found[field.title] = found[field.name]
        return MappingProxyType(found)

    byteorder, isbuiltin = "|", 0

    @property
    def dtype(self):
        """NumPy's dtype of these fields, where NumPy is in use."""
        numpy = sys.modules.get("numpy")
        if numpy is None:
            raise AttributeError("'dtype' object has no attribute 'dtype'")
        return numpy.dtype(text.specification(self))

    @property
    def hasobject(self):
        """Whether a field holds Python's objects."""
        return any(field.dtype.hasobject for field in self._fields)

    @property
    def isnative(self):
        """Whether all fields are in the machine's byte order."""
        return all(field.dtype.isnative for field in self._fields)

    @property
    def flags(self):
        """NumPy's bits: 16 for fields, 27 with objects among them."""
        return 27 if self.hasobject else 16

    @property
    def descr(self):
        """As in the header of a file."""
        return text.descr(self)

    def newbyteorder(self, new_order="S"):
        """The dtype with all fields in another byte order."""
        fields = [Field(field.name, _ordered(field.dtype, new_order), field.offset, field.title) for field in self._fields]
        return new_structure(fields, self.itemsize, self.isalignedstruct, self.alignment, self.type)

    def __len__(self):
        return len(self._fields)

    def __getitem__(self, key):
        if isinstance(key, str):
            place = self._place(key)
            if place is None:
                raise KeyError("Field named %r not found." % key)
            return self._fields[place].dtype
        if isinstance(key, list):
            return self.part(key)
        try:
            place = operator.index(key)
        except TypeError:
            raise TypeError("Field key must be an integer, string, or non-empty list of strings.") from None
        if not -len(self._fields) <= place < len(self._fields):
            raise IndexError("Field index %d out of range." % place)
        return self._fields[place].dtype

    def _place(self, name):
        """The place of a field by its name or title, or None."""
        for place, field in enumerate(self._fields):
            if field.name == name or field.title is not None and field.title == name:
                return place
        return None

    def places(self, names):
        """The places of some fields."""
        if not all(isinstance(name, str) for name in names):
            raise TypeError("Field key must be an integer, string, or non-empty list of strings.")
        found = [self._place(name) for name in names]
        if None in found:
            raise KeyError(names[found.index(None)])
        for place in found:
            if found.count(place) > 1:
                raise ValueError("duplicate field of name %r" % self._fields[place].name)
        return found

    def part(self, names):
        """The dtype of some fields, where they are."""
        fields = [self._fields[place] for place in self.places(names)]
        return new_structure(fields, self.itemsize, False, self.alignment, self.type)

    def __repr__(self):
        return "dtype(%s%s)" % (text.structure_text(self, False), ", align=True" if self.isalignedstruct else "")

    def __str__(self):
        return text.structure_text(self, True)

    def _key(self):
        return self.itemsize, tuple((field.name, field.title, field.offset, field.dtype) for field in self._fields)

    def __eq__(self, other):
        if not isinstance(other, dtypes._core.dtype):
            try:
                other = dtypes.as_dtype(other)
            except (TypeError, ValueError):
                return False
        return self is other or isinstance(other, StructuredDType) and self._key() == other._key()

    def __hash__(self):
        return hash(("omninumpy.dtype", self._key()))

    def __reduce__(self):
        rows = [(field.name, field.dtype, field.offset, field.title) for field in self._fields]
        return _rebuild, (rows, self.itemsize, self.isalignedstruct, self.type.__name__ == "record")

    # Elements

    def zero(self):
        return 0

    def filled(self, shape, order="C"):
        from .array import of_parts

        shape = layout.lengths(shape)
        return of_parts(self, [_f.zeros(shape, field.dtype, order or "C") if field.dtype.subdtype is None else field.dtype.held(shape) for field in self._fields], shape)

    def encode(self, values, shape):
        from .casts import encode

        return encode(self, values, shape)

    def decode(self, array):
        from .casts import decode

        return decode(array)

    def scalar(self, array):
        return self.type._of(array)

    def promote(self, other):
        from .casts import promoted

        return promoted(self, other)

    def casts_to(self, to, casting):
        from .casts import can_cast

        return can_cast(self, to, casting)

    def casts_from(self, source, casting):
        return casting == "unsafe"

    def cast(self, array, to, casting):
        from .casts import cast

        return cast(array, to, casting)

    def take(self, array):
        from .casts import spread

        return spread(self, array)

    def unify(self, arrays):
        columns = []
        for i, field in enumerate(self._fields):
            column = [array._parts()[i] for array in arrays]
            columns.append(field.dtype.unify(column) if isinstance(field.dtype, ExtensionDType) else column)
        return [array._with([column[i] for column in columns]) if columns else array for i, array in enumerate(arrays)]

    # Fields of arrays

    def field(self, array, index):
        if isinstance(index, str):
            place = self._place(index)
            if place is None:
                raise ValueError("no field of name %s" % index)
            return array._field(place)
        if isinstance(index, list) and index and all(isinstance(name, str) for name in index):
            return array._some(self.part(index), self.places(index))
        return NotImplemented

    def set_field(self, array, index, value):
        if not isinstance(index, str) and not (isinstance(index, list) and index and all(isinstance(name, str) for name in index)):
            return False
        self.field(array, index)[...] = value
        return True

    # Order, equality and text

    def compare(self, name, left, right):
        from .comparison import compared

        return compared(name, left, right)

    def keys(self, arrays):
        from .comparison import ranks

        return ranks(arrays, range(len(self._fields)))

    def order_keys(self, array, order):
        from .comparison import ranks

        names = [order] if isinstance(order, str) else list(order or ())
        for name in names:
            if self._place(name) is None:
                raise ValueError("unknown field name: %s" % (name,))
        # Fields that are not named decide between elements that are equal in those that are.
        places = [self._place(name) for name in names]
        return ranks([array], places + [i for i in range(len(self._fields)) if i not in places])[0]

    def extreme_keys(self, array, largest):
        raise TypeError("data type not ordered")

    def truth(self, array):
        from .comparison import truth

        return truth(array)

    def any_or_all(self, name, array, axis, out, keepdims, where):
        raise TypeError("Iterator operand 1 dtype could not be cast from %r to dtype('bool') according to the rule 'unsafe'" % self)

    def to_bytes(self, array):
        from .memory import structure_bytes

        return structure_bytes(array)

    def from_bytes(self, data, shape):
        """An array of elements as they are in memory."""
        from .memory import structure_of_bytes

        return structure_of_bytes(self, data, shape)

    def formatter(self, array):
        from .printing import element

        return element

    def texts(self, array):
        """The texts of the elements in C order, fields in columns."""
        from .printing import columns

        return columns(array)

    def text(self, array):
        return str(array[()])

    def about(self):
        return "dtype=%s" % text.structure_text(self, True)


def _ordered(dtype, new_order):
    # Only numbers have another byte order here.
    return dtype if dtype.kind in "USTMmO" else dtype.newbyteorder(new_order)


void_class(StructuredDType)


def new_structure(fields, itemsize, align, alignment, type=None):
    """A structured dtype of fields that have their places."""
    from .scalars import void

    type = type or void
    return dtypes.make(
        StructuredDType, "%s%d" % (type.__name__, 8 * itemsize), "V", "V", itemsize, 20, "|V%d" % itemsize,
        type=type, _names=tuple(field.name for field in fields), _fields=tuple(fields), isalignedstruct=bool(align), alignment=alignment if align else 1,
    )  # fmt: skip


def _rebuild(rows, itemsize, align, record):
    from .recarray import record as record_class

    return layout.structure([Field(*row) for row in rows], align, itemsize, record_class if record else None)


@dtypes.parsers.append
def _parse(value):
    return layout.read(value)
