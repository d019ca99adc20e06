"""Structured arrays of Python's values, back, and between dtypes."""

from ..._core.array import Array
from ..._generated import functions as _f
from ..._releases.scope import release
from .. import dtypes
from ..array import ExtensionArray
from ..dtypes import ExtensionDType
from .array import StructuredArray, of_parts
from .layout import Field, structure, subarray
from .scalars import void
from .subarrays import SubarrayArray, hold

# Python's values


def encode(dtype, values, shape):
    """An array of a flat list of elements: tuples, structured elements, or single values that all fields get."""
    count = len(dtype)
    rows = [_row(value, count) for value in values]
    parts = []
    for i, field in enumerate(dtype._fields_list()):
        parts.append(_owned(_column([row[i] for row in rows], field.dtype).reshape(shape)))
    return of_parts(dtype, parts, shape)


def _owned(part):
    return part if part.base is None else part.copy()


def _row(value, count):
    if isinstance(value, void):
        value = value.item() if value.dtype.names is None else [value._array._field(i) for i in range(len(value.dtype))]
        if isinstance(value, bytes):
            return [value] * count
    elif isinstance(value, StructuredArray) and not value.shape:
        value = [value._field(i) for i in range(len(value.dtype))]
    elif not isinstance(value, tuple):
        return [value] * count
    if len(value) != count:
        raise ValueError("could not assign tuple of length %d to structure with %d fields." % (len(value), count))
    return value


def _column(values, dtype):
    from ..discovery import as_array

    if isinstance(dtype, (_structures(), _subarrays())) or dtype.kind == "O":
        return dtype.encode([value.item() if dtype.kind == "O" and isinstance(value, Array) and not value.shape else value for value in values], (len(values),))
    values = [value.item() if isinstance(value, ExtensionArray) and not value.shape else value for value in values]
    if not values:
        return _f.zeros(0, dtype)
    if any(isinstance(value, (tuple, list)) for value in values):
        if release() >= (2, 0) and any(isinstance(value, tuple) for value in values) and dtype.kind in "iufc":
            raise TypeError("%s() argument must be a string, a bytes-like object or a real number, not 'tuple'" % ("int" if dtype.kind in "iu" else "float"))
        raise ValueError("setting an array element with a sequence.")
    made = as_array(values, dtype)
    return made if made.dtype is dtype or dtype.itemsize == 0 else made.astype(dtype)


def _structures():
    """The class of structured dtypes, which imports this module."""
    from .dtypes import StructuredDType

    return StructuredDType


def _subarrays():
    """The class of subarray dtypes, which imports this module."""
    from .subarray_dtypes import SubarrayDType

    return SubarrayDType


def encode_subarrays(dtype, values, shape):
    """The part of a field with axes, of elements that are arrays, or are spread over them."""
    return hold(dtype, subarrays_of(dtype, values).reshape((*shape, *dtype.shape)))


def subarrays_of(dtype, values):
    """One array of values that are arrays, or are spread over the axes of the elements."""
    from ..discovery import as_array

    own, base = dtype.shape, dtype.base
    if not values:
        return _f.zeros((0, *own), base)
    arrays = [as_array(value, base) for value in values]
    for array in arrays:
        if array.ndim > len(own) or any(length not in (1, wanted) for length, wanted in zip(array.shape[::-1], own[::-1])):
            raise ValueError("could not broadcast input array from shape %s into shape %s" % (array.shape, own))
    return _f.stack([_f.broadcast_to(array, own) for array in arrays])


def decode(array):
    """The elements in C order as tuples."""
    columns = []
    for part in array._columns[: len(array.dtype)]:
        columns.append(part.dtype.decode(part) if isinstance(part, ExtensionArray) else part.ravel().tolist())
    return list(zip(*columns)) if columns else [()] * array.size


# Between dtypes


def cast(array, to, casting):
    """The elements in another dtype."""
    if isinstance(to, _structures()):
        if array.dtype == to:
            return of_parts(to, array._columns, array.shape, type(array))
        if len(array.dtype) != len(to) or not can_cast(array.dtype, to, casting):
            raise _refused(array, to, casting)
        parts = [_cast_part(part, field.dtype, casting) for part, field in zip(array._columns, to._fields_list())]
        return of_parts(to, parts, array.shape, type(array))
    if to.kind == "O":
        return None
    if len(array.dtype) == 1 and casting == "unsafe":
        return _cast_part(array._columns[0], to, casting)
    raise _refused(array, to, casting)


def _refused(array, to, casting):
    return TypeError("Cannot cast array data from %r to %r according to the rule '%s'" % (array.dtype, to, casting))


def _cast_part(part, to, casting):
    from ..discovery import cast as cast_any

    if isinstance(part, SubarrayArray) and to.subdtype is None:
        if part._inner.size == part.size:
            return cast_any(part._inner.reshape(part.shape), to, casting)
    return cast_any(part, to, casting)


def cast_subarrays(dtype, array, to):
    """The part of a field with axes in another dtype."""
    from ..discovery import cast as cast_any

    if to.subdtype is not None and to.shape == dtype.shape:
        return hold(to, cast_any(array._inner, to.base))
    if to.kind == "O":
        return to.encode(dtype.decode(array), array.shape)
    raise TypeError("Cannot cast array data from %r to %r according to the rule 'unsafe'" % (dtype, to))


def spread(dtype, array):
    """A structured array all of whose fields have the elements of another one."""
    if isinstance(array, ExtensionArray) and array.dtype.kind == "V" and array.dtype.names is None and array.dtype.subdtype is None:
        from .memory import reinterpreted

        return reinterpreted(array, dtype)
    parts = []
    for field in dtype._fields_list():
        if field.dtype.subdtype is not None:
            parts.append(hold(field.dtype, field.dtype.take(array)))
        else:
            made = _cast_part(array, field.dtype, "unsafe")
            parts.append(made.copy() if made is array else made)
    return of_parts(dtype, parts, array.shape)


def can_cast(source, to, casting):
    """Whether structures can become others: field by field."""
    from ..casting import can_cast as can_cast_any

    if to.kind == "O" or casting == "unsafe":
        return True
    if to.names is None:
        return False
    if casting in ("no", "equiv"):
        return source == to
    return len(source) == len(to) and all(can_cast_any(one.dtype, other.dtype, casting) for one, other in zip(source._fields_list(), to._fields_list()))


# Common dtypes


def promoted(first, second):
    """The dtype that holds the elements of two: from NumPy 1.23 on field by field, before only of equal ones."""
    if second.kind == "O":
        return second
    if not isinstance(second, _structures()):
        if second.kind != "V":
            return None
        raise problem("invalid type promotion with structured datatype(s).")
    if first == second:
        return _packed(first)
    if release() < (1, 23):
        if can_cast(first, second, "equiv"):
            return first
        raise problem("invalid type promotion with structured or void datatype(s).")
    if first.names != second.names:
        raise problem("field names `%s` and `%s` mismatch." % (first.names, second.names))
    fields = []
    for one, other in zip(first._fields_list(), second._fields_list()):
        if one.title != other.title:
            raise problem("field titles of field '%s' mismatch" % one.name)
        fields.append(Field(one.name, _common(one.dtype, other.dtype), None, one.title))
    return structure(fields, first.isalignedstruct or second.isalignedstruct)


def _common(first, second):
    if first.subdtype is not None or second.subdtype is not None:
        if first.shape != second.shape:
            raise problem("invalid type promotion with subarray datatypes (shape mismatch).")
        return subarray(dtypes.promoted(first.base, second.base), first.shape)
    return native(dtypes.promoted(first, second))


def native(dtype):
    """A dtype in the machine's byte order."""
    return dtype if dtype.isnative else dtype.newbyteorder("=")


def _packed(dtype):
    if release() < (1, 23):
        return dtype
    fields = [Field(field.name, _packed(field.dtype) if field.dtype.names is not None else native(field.dtype), None, field.title) for field in dtype._fields_list()]
    made = structure(fields, dtype.isalignedstruct, None, dtype.type)
    return dtype if made == dtype else made


def problem(message):
    """The error of dtypes that have none in common, as the release in force has it."""
    from ...exceptions import DTypePromotionError

    return DTypePromotionError(message) if release() >= (1, 25) else TypeError(message)


