"""Structured arrays one after another, and side by side by a key."""

from .._core.dtypes import as_dtype
from .._extension import dtypes
from .._extension.discovery import as_array
from .._extension.records import layout
from .._extension.records.recarray import recarray, viewed
from .._generated import functions as _f

_ABSENT = {"b": True, "i": 999999, "u": 999999, "f": 1e20, "c": 1e20 + 0j, "U": "N/A", "S": b"N/A", "O": "?"}


def _finished(made, missing, usemask, asrecarray):
    if usemask:
        from .. import ma

        mask = _f.zeros(made.shape, layout.structure([layout.Field(name, as_dtype(bool)) for name in made.dtype.names]))
        for name, flags in missing.items():
            mask[name] = flags
        return ma.array(made, mask=mask)
    return viewed(made, recarray) if asrecarray else made


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    """Arrays one after another, with the fields of all of them; those that one lacks are masked, or have a default."""
    if not isinstance(arrays, (list, tuple)):
        return arrays
    if len(arrays) == 1:
        return arrays[0]
    arrays = [as_array(array).ravel() for array in arrays]
    if all(array.dtype.names is None for array in arrays):
        return _f.concatenate(arrays)
    columns = [_named(array, i) for i, array in enumerate(arrays)]
    kinds = {}
    for named in columns:
        for name, column in named.items():
            if name not in kinds:
                kinds[name] = column.dtype
            elif kinds[name] != column.dtype:
                if not autoconvert:
                    raise TypeError("Incompatible type '%s' <> '%s'" % (kinds[name], column.dtype))
                kinds[name] = dtypes.promoted(kinds[name], column.dtype)
    total = sum(len(array) for array in arrays)
    made = _f.zeros(total, layout.structure([layout.Field(name, dtype) for name, dtype in kinds.items()]))
    missing = {name: _f.ones(total, "bool") for name in kinds}
    start = 0
    for array, named in zip(arrays, columns):
        stop = start + len(array)
        for name in kinds:
            if name in named:
                made[name][start:stop] = named[name]
                missing[name][start:stop] = False
            else:
                made[name][start:stop] = _default(name, kinds[name], defaults)
        start = stop
    return _finished(made, missing, usemask, asrecarray)


def _named(array, place):
    if array.dtype.names is None:
        return {"f%d" % place: array}
    return {name: array[name] for name in array.dtype.names}


def _default(name, dtype, defaults):
    if defaults and name in defaults:
        return defaults[name]
    return absent(dtype)


def absent(dtype):
    """What stands for an element that is not there, where there are no masks."""
    return _ABSENT.get(dtype.kind, 0)


def find_duplicates(a, key=None, ignoremask=True, return_index=False):
    """The elements that occur more than once, in order; of all fields, or of the one that a key names."""
    a = as_array(a).ravel()
    base = a if key is None else a[key]
    order = _f.argsort(base, kind="stable")
    keys = base.dtype.keys([base])[0] if hasattr(base.dtype, "keys") else base
    sorted_keys = _f.take(keys, order)
    same = sorted_keys[1:] == sorted_keys[:-1]
    flags = _f.logical_or(_f.concatenate([same, _f.array([False])]), _f.concatenate([_f.array([False]), same]))
    places = order[flags]
    return (a[places], places) if return_index else a[places]


def rec_join(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None):
    """As ``join_by``, with a record array as result."""
    return join_by(key, r1, r2, jointype, r1postfix, r2postfix, defaults, usemask=False, asrecarray=True)


def join_by(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None, usemask=True, asrecarray=False):
    """Two arrays side by side where they have the same key: ``inner`` of keys that both have, ``outer`` of all, ``leftouter`` of those of the first.

    Keys must be unique in each array. Fields of one name that are no keys get postfixes.
    """
    if jointype not in ("inner", "outer", "leftouter"):
        raise ValueError("The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' (got '%s' instead)" % jointype)
    keys = [key] if isinstance(key, str) else list(key)
    if len(set(keys)) != len(keys):
        raise ValueError("duplicate join key %r" % next(k for k in keys if keys.count(k) > 1))
    for array, name in ((r1, "r1"), (r2, "r2")):
        for one in keys:
            if one not in array.dtype.names:
                raise ValueError("%s does not have key field %r" % (name, one))
    r1, r2 = r1.ravel(), r2.ravel()
    collisions = (set(r1.dtype.names) & set(r2.dtype.names)) - set(keys)
    if collisions and not (r1postfix or r2postfix):
        raise ValueError("r1 and r2 contain common names, r1postfix and r2postfix can't both be empty")
    pairs = _matched(_key_values(r1, keys), _key_values(r2, keys), jointype)
    one, two = _f.array([i if i is not None else -1 for i, _ in pairs], dtype="int64"), _f.array([j if j is not None else -1 for _, j in pairs], dtype="int64")
    fields, sources = _fields(r1, r2, keys, collisions, r1postfix, r2postfix)
    made = _f.zeros(len(pairs), layout.structure(fields))
    missing = {}
    for field, (first, second) in zip(made.dtype._fields_list(), sources):
        column = made[field.name]
        absent = _f.ones(len(pairs), "bool")
        for source, places in ((first, one), (second, two)):
            if source is not None and len(pairs):
                there = places >= 0
                column[there] = _f.take(source, places[there], 0)
                absent = _f.logical_and(absent, _f.logical_not(there))
        if len(pairs):
            column[absent] = _default(field.name, field.dtype, defaults)
        missing[field.name] = absent
    return _finished(made, missing, usemask, asrecarray)


def _key_values(array, keys):
    return list(zip(*(array[name].tolist() for name in keys)))


def _matched(first, second, jointype):
    """Places in both arrays of each key of the result, in the order of the keys; those that only one has come after the others where both are kept."""
    places = {value: j for j, value in enumerate(second)}
    order = sorted(range(len(first)), key=lambda i: first[i])
    both = [(i, places[first[i]]) for i in order if first[i] in places]
    if jointype == "inner":
        return both
    known = set(first)
    left = [(i, None) for i in order if first[i] not in places]
    if jointype == "leftouter":
        return both + left
    right = [(None, j) for j in sorted(range(len(second)), key=lambda j: second[j]) if second[j] not in known]
    merged = both + left + right
    return sorted(merged, key=lambda pair: first[pair[0]] if pair[0] is not None else second[pair[1]])


def _fields(r1, r2, keys, collisions, r1postfix, r2postfix):
    fields, sources = [], []
    for name in keys:
        fields.append(layout.Field(name, dtypes.promoted(r1.dtype[name], r2.dtype[name])))
        sources.append((r1[name], r2[name]))
    for name in r1.dtype.names:
        if name not in keys:
            fields.append(layout.Field(name + r1postfix if name in collisions else name, r1.dtype[name]))
            sources.append((r1[name], None))
    for name in r2.dtype.names:
        if name not in keys:
            fields.append(layout.Field(name + r2postfix if name in collisions else name, r2.dtype[name]))
            sources.append((None, r2[name]))
    return fields, sources
