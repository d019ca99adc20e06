"""Structured arrays: one array for each field."""

from ..._bridge.engine import warn
from ..._generated import functions as _f
from ..._core.array import Array, ndarray
from ..array import ExtensionArray, _plain_index
from ..objects.dtype import _is_one
from .dtypes import StructuredDType
from .subarrays import SubarrayArray, hold, in_order
from .text import specification


class StructuredArray(ExtensionArray, registered=False):
    """An array whose elements have fields. A field, several fields and parts of the array are views; conversion to other dtypes by ``view`` copies bytes."""

    __slots__ = ("_columns",)

    def _parts(self):
        return self._columns

    def _with(self, parts):
        return of_parts(self._dtype, parts, parts[0].shape, type(self))

    @property
    def strides(self):
        """Bytes between neighbours along each axis, as they are in NumPy's memory."""
        part = self._columns[0]
        if isinstance(part, (SubarrayArray, StructuredArray)):
            return tuple(stride // max(part.itemsize, 1) * self.itemsize for stride in part.strides)
        return super().strides

    @property
    def base(self):
        """The array whose memory this one looks into, or None."""
        base = self._columns[0].base
        return None if base is None else self

    @property
    def dtype(self):
        """Type of the elements."""
        return self._dtype

    @dtype.setter
    def dtype(self, value):
        self._become(self.view(value))

    def _plain(self):
        return self if type(self) is StructuredArray else of_parts(self._dtype, self._columns, self.shape)

    def _become(self, other):
        self._dtype, self._columns, self._codes = other._dtype, other._columns, None

    # Fields

    def _field(self, place):
        part = self._columns[place]
        return part._inner if isinstance(part, SubarrayArray) else part

    def _some(self, dtype, places):
        return of_parts(dtype, [self._columns[place] for place in places], self.shape, type(self))

    # Items

    def __getitem__(self, index):
        found = self._dtype.field(self, index)
        if found is not NotImplemented:
            return found
        index = _plain_index(index)
        if _is_one(index, self.ndim):
            # An element looks into the array.
            index = (*index, Ellipsis) if isinstance(index, tuple) else (index, Ellipsis)
            return self._dtype.scalar(self._with([part[index] for part in self._columns]))
        return self._with([part[index] for part in self._columns])

    def __setitem__(self, index, value):
        if self._dtype.set_field(self, index, value):
            return
        value = self._dtype.for_item(self, index, value)
        _, value = self._dtype.unify([self, value])
        index = _plain_index(index)
        for part, other in zip(self._columns, value._columns):
            part[index] = other

    def _number(self, flat):
        (value,) = self._dtype.decode(self.ravel()[flat : flat + 1])
        return value

    def view(self, dtype=None, type=None):
        """The array as one of another class, or of a dtype with the same fields: over the same memory. Of other dtypes it is a copy."""
        from .recarray import view

        return view(self, dtype, type)

    def conj(self):
        """The array itself."""
        warn("DeprecationWarning: attempting to conjugate non-numeric dtype; this will error in the future to match the behavior of np.conjugate")
        return self

    conjugate = conj

    def __bool__(self):
        if self.size != 1:
            return super().__bool__()
        return bool(self._dtype.truth(self).item())

    def __eq__(self, other):
        from .comparison import equal

        return equal(self, other, True)

    def __ne__(self, other):
        from .comparison import equal

        return equal(self, other, False)

    def __reduce__(self):
        return _rebuild, (self._dtype, self.tobytes() if not self._dtype.hasobject else self._dtype.decode(self), self.shape, type(self) is not StructuredArray)

    def __array__(self, dtype=None, copy=None):
        import numpy

        made = numpy.empty(self.shape, specification(self._dtype))
        for name, place in zip(self._dtype.names, range(len(self._dtype))):
            made[name] = numpy.asarray(self._field(place))
        return made if dtype is None else made.astype(dtype)


StructuredArray.__name__ = StructuredArray.__qualname__ = "ndarray"  # which it is to users


def of_parts(dtype, parts, shape, cls=StructuredArray):
    """An array of the parts of its fields."""
    parts = [_part(part, field.dtype) for part, field in zip(parts, dtype._fields_list())]
    made = object.__new__(cls)
    # An array without fields needs one part that tells its shape.
    made._dtype, made._columns, made._codes, made._table, made._shape = dtype, tuple(parts) or (_f.zeros(shape, "bool"),), None, None, None
    return made


def _part(part, dtype):
    if dtype.subdtype is not None:
        return part if isinstance(part, SubarrayArray) else hold(dtype, part)
    return in_order(part, dtype)


def as_part(value, dtype):
    """What a function returned for a part, as an array: elements become arrays without axes."""
    from ..discovery import as_array

    if isinstance(value, ndarray):
        return value
    if isinstance(dtype, StructuredDType) or isinstance(value, Array):
        return as_array(value, dtype)
    return dtype.encode([value], ()) if dtype.code is None else _f.asarray(value, dtype=dtype)


def _rebuild(dtype, data, shape, records):
    made = dtype.from_bytes(data, shape) if isinstance(data, bytes) else dtype.encode(data, shape)
    if records:
        from . import recarray

        return recarray.viewed(made, recarray.recarray)
    return made
