"""Functions of structured arrays (numpy.lib.recfunctions)."""

from .._core.array import Array
from .._core.dtypes import as_dtype
from .._extension.dtypes import promoted
from .._extension.discovery import as_array
from .._extension.records import layout
from .._extension.records.array import StructuredArray, of_parts
from .._extension.records.recarray import recarray, viewed
from .._generated import functions as _f
from ._recjoining import absent, find_duplicates, join_by, rec_join, stack_arrays

__all__ = [
    "append_fields", "apply_along_fields", "assign_fields_by_name", "drop_fields", "find_duplicates", "flatten_descr", "get_fieldstructure", "get_names", "get_names_flat",
    "join_by", "merge_arrays", "rec_append_fields", "rec_drop_fields", "rec_join", "recursive_fill_fields", "rename_fields", "repack_fields", "require_fields", "stack_arrays",
    "structured_to_unstructured", "unstructured_to_structured",
]  # fmt: skip

# Names of dtypes


def get_names(adtype):
    """The fields' names in a tuple; a field with fields is a tuple of its name and theirs."""
    found = []
    for name in adtype.names:
        found.append((name, get_names(adtype[name])) if adtype[name].names is not None else name)
    return tuple(found)


def get_names_flat(adtype):
    """The names of all fields in a tuple, those of nested ones after that of the field they are in."""
    found = []
    for name in adtype.names:
        found.append(name)
        if adtype[name].names is not None:
            found.extend(get_names_flat(adtype[name]))
    return tuple(found)


def flatten_descr(ndtype):
    """Name and dtype of each field that has none itself."""
    if ndtype.names is None:
        return (("", ndtype),)
    found = []
    for name in ndtype.names:
        inner = ndtype[name]
        found.extend(flatten_descr(inner) if inner.names is not None else [(name, inner)])
    return tuple(found)


def get_fieldstructure(adtype, lastname=None, parents=None):
    """The names of the fields that each field is in, the outermost first."""
    parents = {} if parents is None else parents
    for name in adtype.names:
        before = list(parents.get(lastname, [])) or []
        if lastname:
            before.append(lastname)
        parents[name] = before
        if adtype[name].names is not None:
            parents.update(get_fieldstructure(adtype[name], name, parents))
    return parents


# Fields in and out


def _output(array, usemask, asrecarray):
    if usemask and not hasattr(array, "mask"):
        from .. import ma

        return ma.array(array)
    return viewed(array, recarray) if asrecarray and isinstance(array, StructuredArray) else array


def _rows(array):
    array = array if isinstance(array, Array) else as_array(array)
    return array if array.dtype.names is not None else of_parts(structure([("f0", array.dtype)]), [array], array.shape)


def structure(pairs, align=False):
    """The dtype of fields of names and dtypes."""
    return layout.structure([layout.Field(name, as_dtype(dtype)) for name, dtype in pairs], align)


def recursive_fill_fields(input, output):
    """Assigns the fields of one array to those of another one with the same names, and returns it."""
    for name in output.dtype.names:
        if input.dtype.names is None or input.dtype._place(name) is None:
            continue
        part = input[name]
        if part.dtype.names is not None:
            recursive_fill_fields(part, output[name])
        else:
            output[name][: len(part)] = part
    return output


def _without(array, keep):
    dtype = array.dtype
    pairs, parts = [], []
    for name in dtype.names:
        kept = keep(name, array[name])
        if kept is not None:
            pairs.append((name, kept.dtype if dtype[name].subdtype is None or kept.dtype.names is not None else dtype[name]))
            parts.append(kept.copy())
    return of_parts(structure(pairs), parts, array.shape) if pairs else None


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    """An array without some fields."""
    drop = {drop_names} if isinstance(drop_names, str) else set(drop_names)

    def keep(name, part):
        if name in drop:
            return None
        return _without(part, keep) if part.dtype.names is not None else part

    made = _without(_rows(base), keep)
    if made is None:
        return of_parts(structure([]), [], base.shape)
    return _output(made, usemask and hasattr(base, "mask"), asrecarray)


def rec_drop_fields(base, drop_names):
    """A record array without some fields."""
    return drop_fields(base, drop_names, usemask=False, asrecarray=True)


def rename_fields(base, namemapper):
    """The array with other names for some fields, over the same memory."""

    def renamed(dtype):
        fields = [layout.Field(namemapper.get(f.name, f.name), renamed(f.dtype) if f.dtype.names is not None else f.dtype, f.offset, f.title) for f in dtype._fields_list()]
        return layout.structure(fields, dtype.isalignedstruct, dtype.itemsize, dtype.type)

    return base.view(renamed(base.dtype))


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    """An array with more fields. What is shorter than the longest is filled up, and with ``usemask`` masked there."""
    if isinstance(names, (tuple, list)):
        if len(names) != len(data):
            raise ValueError("The number of arrays does not match the number of names")
    else:
        names, data = [names], [data]
    columns = [as_array(column) for column in data]
    if dtypes is not None:
        dtypes = list(dtypes) if isinstance(dtypes, (tuple, list)) else [dtypes]
        if len(dtypes) != len(columns):
            if len(dtypes) != 1:
                raise ValueError("The dtypes argument must be None, a dtype, or a list.")
            dtypes = dtypes * len(columns)
        columns = [column.astype(dtype) for column, dtype in zip(columns, dtypes)]
    base = _rows(base)
    pairs = [(name, base.dtype[name]) for name in base.dtype.names] + [(name, column.dtype) for name, column in zip(names, columns)]
    # What is missing is masked first, and without masks has the values that stand for masked ones.
    return _joined(pairs, [base._field(i) for i in range(len(base.dtype))] + columns, None, usemask, asrecarray)


def _joined(pairs, columns, fill_value, usemask, asrecarray):
    count = max(len(column) for column in columns)
    dtype = structure(pairs)
    made = _f.zeros(count, dtype)
    for i, column in enumerate(columns):
        part = made._field(i)
        part[: len(column)] = column
        if len(column) < count:
            part[len(column) :] = _fill(fill_value, part.dtype)
    if usemask:
        from .. import ma

        mask = _f.zeros(count, structure([(name, bool) for name, _ in pairs]))
        for i, column in enumerate(columns):
            mask._field(i)[len(column) :] = True
        return ma.array(made, mask=mask)
    return _output(made, False, asrecarray)


def _fill(value, dtype):
    if value is None:
        return absent(dtype)
    if dtype.kind in "US":
        return "N/A" if value == -1 else value
    return value


def rec_append_fields(base, names, data, dtypes=None):
    """A record array with more fields."""
    return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    """An array whose fields are arrays; with ``flatten`` the fields of those that have some."""
    arrays = [seqarrays] if isinstance(seqarrays, Array) else [as_array(array) for array in seqarrays]
    arrays = [array.ravel() for array in arrays]
    if len(arrays) == 1 and (flatten or arrays[0].dtype.names is not None):
        return _output(_rows(arrays[0]), usemask, asrecarray)
    pairs, columns = [], []
    for i, array in enumerate(arrays):
        if flatten and array.dtype.names is not None:
            flat = _leaves(array)
            pairs.extend((name, part.dtype) for name, part in flat)
            columns.extend(part for _, part in flat)
        else:
            pairs.append(("f%d" % (len(pairs) if flatten else i), array.dtype))
            columns.append(array)
    return _joined(pairs, columns, fill_value, usemask, asrecarray)


def _leaves(array, prefix=""):
    found = []
    for name in array.dtype.names:
        part = array[name]
        found.extend(_leaves(part) if part.dtype.names is not None else [(name, part)])
    return found


# Layouts


def repack_fields(a, align=False, recurse=False):
    """An array or dtype whose fields lie one after another, or where C compilers put them."""
    if isinstance(a, Array) or hasattr(a, "as_array"):
        return a.astype(repack_fields(a.dtype, align, recurse))
    if a.names is None:
        return a
    fields = []
    for field in a._fields_list():
        dtype = field.dtype
        if recurse and dtype.subdtype is not None:
            dtype = layout.subarray(repack_fields(dtype.base, align, True), dtype.shape)
        elif recurse:
            dtype = repack_fields(dtype, align, True)
        fields.append(layout.Field(field.name, dtype, None, field.title))
    return layout.structure(fields, align, None, a.type)


def structured_to_unstructured(arr, dtype=None, copy=False, casting="unsafe"):
    """An array with one more axis, along which the fields are."""
    columns = _columns(arr)
    if not columns and dtype is None:
        raise ValueError("arr has no fields. Unable to guess dtype")
    if dtype is None:
        dtype = columns[0].dtype
        for column in columns[1:]:
            dtype = promoted(dtype, column.dtype)
    dtype = as_dtype(dtype)
    if not columns:
        return _f.zeros((*arr.shape, 0), dtype)
    return _f.stack([column.astype(dtype, casting=casting) for column in columns], -1)


def _columns(array):
    found = []
    for name in array.dtype.names:
        part, inner = array[name], array.dtype[name]
        if part.dtype.names is not None and inner.subdtype is None:
            found.extend(_columns(part))
        elif inner.subdtype is not None:
            flat = part.reshape(array.shape + (-1,))
            for i in range(flat.shape[-1]):
                found.extend(_columns(flat[..., i]) if flat.dtype.names is not None else [flat[..., i]])
        else:
            found.append(part)
    return found


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting="unsafe"):
    """A structured array whose fields are the elements along the last axis."""
    arr = as_array(arr)
    if not arr.shape:
        raise ValueError("arr must have at least one dimension")
    count = arr.shape[-1]
    if dtype is None:
        names = ["f%d" % i for i in range(count)] if names is None else list(names)
        dtype = structure([(name, arr.dtype) for name in names], align)
    else:
        if names is not None:
            raise ValueError("don't supply both dtype and names")
        dtype = as_dtype(dtype)
    from .._functions.files.columns import assembled, leaves

    kinds = leaves(dtype)
    if len(kinds) != count:
        raise ValueError("The length of the last dimension of arr must be equal to the number of fields in dtype")
    flat = arr.reshape(-1, count)
    made = assembled(dtype, (flat[:, i].astype(kind, casting=casting) for i, kind in enumerate(kinds)), flat.shape[0])
    return made.reshape(arr.shape[:-1])


def apply_along_fields(func, arr):
    """A function of the elements of all fields together, such as ``numpy.mean``."""
    return func(structured_to_unstructured(arr), axis=-1)


def assign_fields_by_name(dst, src, zero_unassigned=True):
    """Assigns fields by their names; those that are missing become zeros, if asked for."""
    if dst.dtype.names is None:
        dst[...] = src
        return
    for name in dst.dtype.names:
        if src.dtype._place(name) is None:
            if zero_unassigned:
                dst[name] = _f.zeros((), dst[name].dtype)
        else:
            assign_fields_by_name(dst[name], src[name], zero_unassigned)


def require_fields(array, required_dtype):
    """The fields of a dtype, by their names, in a new array."""
    made = _f.zeros(array.shape, as_dtype(required_dtype))
    assign_fields_by_name(made, array)
    return made
