"""Functions that move elements about without looking at them: the engine does to each part what it would do to the array."""

from ..._core.array import Array, ndarray
from ..._core.dtypes import as_dtype
from ..._core.scalars import generic
from ..._generated import functions as _f
from .. import discovery
from ..array import ExtensionArray
from ..handlers import key, sequence
from .ufuncs import unified

# Which parameters are arrays whose elements are moved; "*" marks sequences of arrays. A method's own array is always one.
_DATA = {
    "a": """reshape ravel flatten transpose swapaxes moveaxis rollaxis squeeze expand_dims flipud fliplr repeat resize diagonal take compress copy ascontiguousarray
            asfortranarray permute_dims t""",
    "m": "flip rot90 fliplr flipud tril triu",
    "x": "matrix_transpose unstack",
    "v": "diag diagflat",
    "A": "tile",
    "arr": "take_along_axis delete extract",
    "ary": "split array_split hsplit vsplit dsplit",
    "array": "broadcast_to",
    "arrays": "concatenate concat stack",
    "tup": "hstack vstack dstack column_stack row_stack",
}
_SEVERAL = {"append": ("arr", "values"), "insert": ("arr", "values"), "where": ("x", "y"), "select": ("*choicelist", "default"), "choose": ("*choices",), "roll": ("a",)}
_SEQUENCES = {"concatenate", "concat", "stack", "hstack", "vstack", "dstack", "columnstack", "rowstack"}
_REST = {"atleast1d", "atleast2d", "atleast3d", "broadcastarrays", "meshgrid"}
_WRITES = {"put": ("a", "v", "values"), "putalongaxis": ("arr", "values"), "place": ("arr", "vals"), "putmask": ("a", "values"), "copyto": ("dst", "src"), "fill": ("a", "value")}

_PARAMETERS = {key(name): (parameter,) for parameter, names in _DATA.items() for name in names.split()}
_PARAMETERS.update({key(name): parameters for name, parameters in _SEVERAL.items()})
_PARAMETERS.update(_WRITES)


def run(request):
    """The result of a function that moves elements; NotImplemented for all others, and where no extension array is concerned."""
    name = request.name
    if name not in _PARAMETERS and name not in _REST:
        return NotImplemented
    places = list(_places(request))
    groups = []
    for place, many in places:
        value = request.target if place < 0 else request.given[place]
        arrays = sequence(value) if many else sequence([value])
        if groups and (name in _WRITES or name == "insert") and isinstance(groups[0][0], ExtensionArray):
            # Values are read as elements of the array: a tuple may be one.
            arrays = [discovery.as_array(value, groups[0][0].dtype)]
        if arrays is None:
            return NotImplemented
        groups.append(arrays)
    arrays = [array for group in groups for array in group]
    if not any(isinstance(array, ExtensionArray) for array in arrays) and not _makes_extension(request):
        return NotImplemented
    if name in _WRITES:
        casting = _casting(request) if name == "copyto" else "unsafe"
        arrays[1:] = [discovery.cast(array, arrays[0].dtype, casting) for array in arrays[1:]]
        arrays = arrays[0].dtype.unify(arrays) if isinstance(arrays[0], ExtensionArray) else arrays
    elif name in _SEQUENCES and _dtype_place(request) is not None:
        place = _dtype_place(request)
        arrays = unified([discovery.cast(array, as_dtype(request.given[place])) for array in arrays])
        request.given[place] = None
    elif name == "insert":
        arrays = arrays[0].dtype.unify([discovery.cast(array, arrays[0].dtype) for array in arrays])
    elif name in _REST:
        return _apart(request, arrays, places)
    else:
        arrays = unified(arrays, "same_kind" if name in _SEQUENCES else "unsafe")
    moved = _moved(request, arrays, groups, places)
    return moved._plain() if name in _SEQUENCES and isinstance(moved, ExtensionArray) else moved


def _makes_extension(request):
    place = _dtype_place(request) if request.name in _SEQUENCES else None
    return place is not None and as_dtype(request.given[place]).code is None


def _dtype_place(request):
    """Where the dtype of the result is among a call's values, if it is given."""
    return next((i for i, parameter in enumerate(request.function.parameters) if parameter.lstrip("=") == "dtype" and request.is_given(i)), None)


def _casting(request):
    return next((value for parameter, value in zip(request.function.parameters, request.given) if parameter.lstrip("=") == "casting"), "same_kind")


def _places(request):
    """Where the arrays are among a call's values: -1 is the method's own; and whether a sequence of them is there."""
    if request.is_method:
        yield -1, False
    names = _PARAMETERS.get(request.name, ())
    for i, parameter in enumerate(request.function.parameters):
        plain = parameter.lstrip("=*")
        if request.name in _REST and parameter.startswith("*") and not parameter.startswith("**"):
            yield i, True
        elif ("*" + plain in names or plain in names) and request.is_given(i) and not (request.is_method and names and names[0] == plain):
            yield i, "*" + plain in names or request.name in _SEQUENCES or parameter.startswith("*")


def _moved(request, arrays, groups, places):
    results = []
    for number in range(len(_parts(arrays[0]))):
        parts = iter([_parts(array)[number] for array in arrays])
        target, values = request.target, list(request.given)
        for group, (place, many) in zip(groups, places):
            moved = [next(parts) for _ in group]
            if place < 0:
                target = moved[0]
            else:
                values[place] = moved if many else moved[0]
        results.append(request.with_values(target._handle if isinstance(target, Array) else target, values))
    return rebuilt(arrays[0], results)


def _parts(array):
    return array._parts() if isinstance(array, ExtensionArray) else (array,)


def _apart(request, arrays, places):
    # These do the same to each of several arrays, which need no common dtype: the first parts tell the shapes.
    results = request.with_values(request.target, [[array._parts()[0] if isinstance(array, ExtensionArray) else array for array in arrays] if i == places[0][0] else value for i, value in enumerate(request.given)])
    single = not isinstance(results, (tuple, list))
    made = []
    for array, result in zip(arrays, [results] if single else results):
        if isinstance(array, ExtensionArray):
            first = array._parts()[0]
            result = array._with([result] + [_f.broadcast_to(part, result.shape) if part.shape == first.shape and result.ndim >= part.ndim else part.reshape(result.shape) for part in array._parts()[1:]])
        made.append(result)
    return made[0] if single else type(results)(made)


def rebuilt(array, results):
    """What a function returned for each part of an array, as arrays of its dtype."""
    first = results[0]
    if isinstance(first, (tuple, list)):
        return type(first)(rebuilt(array, list(column)) for column in zip(*results))
    if array.dtype.names is not None and first is not None:
        return _of_fields(array, results)
    if first is None or not isinstance(first, Array):
        return first
    made = array._with([_f.asarray(result) for result in results])
    return array.dtype.scalar(made) if isinstance(first, generic) else made


def _of_fields(array, results):
    from ..records.array import as_part

    made = array._with([as_part(result, part.dtype) for result, part in zip(results, array._parts())])
    return made if made.shape or all(isinstance(result, ndarray) for result in results) else array.dtype.scalar(made)
