"""Functions that make arrays of extension dtypes, or convert to and from them."""

from ..._core.array import Array
from ..._core.dtypes import as_dtype
from ..._generated import functions as _f
from ..._core.scalars import generic
from ..._releases.release import release
from ...exceptions import DTypePromotionError
from .. import discovery, promotion
from ..array import ExtensionArray
from ..dtypes import ExtensionDType
from ..dates.ranges import date_kind
from ..handlers import handles


@handles("array", data=None)
def _array(object, dtype=None, copy=True, order="K", ndmin=0):
    made = _converted(object, dtype, copy)
    return made.reshape((1,) * (ndmin - made.ndim) + made.shape) if made is not NotImplemented and ndmin > made.ndim else made


@handles("asarray", "require", "asarray_chkfinite", data=None)
def _asarray(a, dtype=None, order=None, copy=None, requirements=None):
    return _converted(a, dtype, copy)


@handles("ascontiguousarray", "asfortranarray", data=None)
def _ascontiguousarray(a, dtype=None):
    made = _converted(a, dtype, False)
    return made if made is NotImplemented or made.shape else made.reshape(1)


@handles("asanyarray", data=None)
def _asanyarray(a, dtype=None, order=None, copy=None):
    return _converted(a, dtype, copy, subok=True)


def _converted(value, dtype, copy, subok=False):
    if not discovery.is_for_extension(value, dtype):
        return NotImplemented
    made = discovery.as_array(value, dtype)
    made = made.copy() if copy and made is value else made
    return made._plain() if isinstance(made, ExtensionArray) and not subok else made


@handles("astype", data="x")
def _astype(x, dtype, order="K", casting="unsafe", copy=True):
    made = discovery.cast(x, as_dtype(dtype), casting)
    return made.copy() if copy and made is x else made


@handles("copy", data="a")
def _copy(a, order="K"):
    return a._on_parts(_f.copy)


@handles("zeros", data="")
def _zeros(shape, dtype=float, order="C"):
    return dtype.sized([]).filled(shape, order)


@handles("empty", data="")
def _empty(shape, dtype=float, order="C"):
    return dtype.sized([]).unfilled(shape, order)


@handles("ones", data="")
def _ones(shape, dtype=None, order="C"):
    return _f.full(shape, dtype.one(), dtype)


@handles("full", data="fill_value")
def _full(shape, fill_value, dtype=None, order="C"):
    dtype = dtype.sized([]) if isinstance(dtype, ExtensionDType) else dtype
    value = fill_value if dtype is None else discovery.cast(fill_value, dtype)
    return _f.copy(_f.broadcast_to(value, shape))


@handles("zeros_like", data="a")
def _zeros_like(a, dtype=None, order="K", shape=None):
    return _f.zeros(a.shape if shape is None else shape, dtype or a.dtype)


@handles("empty_like", data="prototype")
def _empty_like(prototype, dtype=None, order="K", shape=None):
    return _f.empty(prototype.shape if shape is None else shape, dtype or prototype.dtype)


@handles("ones_like", data="a")
def _ones_like(a, dtype=None, order="K", shape=None):
    return _f.ones(a.shape if shape is None else shape, dtype or a.dtype)


@handles("full_like", data="a fill_value")
def _full_like(a, fill_value, dtype=None, order="K", shape=None):
    return _f.full(a.shape if shape is None else shape, fill_value, dtype or a.dtype)


@handles("identity", data="")
def _identity(n, dtype=None):
    return _eye(n, dtype=dtype)


@handles("eye", data="")
def _eye(N, M=None, k=0, dtype=float, order="C"):
    made = _zeros((N, N if M is None else M), dtype)
    made[_f.eye(N, M, k, "bool")] = dtype.one()
    return made


@handles("arange", data="start stop step")
def _arange(start=None, stop=None, step=None, dtype=None):
    return (dtype or date_kind(start, stop, step) or discovery.OBJECT).arange(start, stop, step)


@handles("view")
def _view(a, dtype=None, type=None):
    return dtype.from_ticks(a.view("int64"))


def _dtype_of(value):
    return discovery.dtype_of(value) if isinstance(value, (bool, int, float, complex, Array, generic)) else as_dtype(value)


@handles("result_type", data="", dtypes="arrays_and_dtypes")
def _result_type(*arrays_and_dtypes):
    from .. import dtypes

    weak = [value for value in arrays_and_dtypes if promotion.is_weak(value)]
    found = [_dtype_of(value) for value in arrays_and_dtypes]
    if release() < (2, 0) and any(isinstance(value, ExtensionArray) and value.shape and value.dtype.kind in "US" for value in arrays_and_dtypes):
        # A number beside an array of text took the room that it needs.
        scalars = [isinstance(value, (Array, generic)) and not value.shape and one.kind in "iufc" for value, one in zip(arrays_and_dtypes, found)]
        found = [_f.min_scalar_type(value) if is_scalar else one for value, one, is_scalar in zip(arrays_and_dtypes, found, scalars)]
    if release() >= (1, 20):
        promotion.refuse_weak(weak, found, DTypePromotionError if release() >= (2, 0) else TypeError)
    common = found[0] if len(found) > 1 or found[0].isnative else found[0].newbyteorder("=")
    for one in found[1:]:
        common = dtypes.promoted(common, one)
    return common


def _given_dtype(value):
    if isinstance(value, (Array, generic)):
        return value.dtype
    return discovery.as_array(value).dtype if isinstance(value, (bool, int, float, complex)) else as_dtype(value)


@handles("promote_types", data="", dtypes="type1 type2")
def _promote_types(type1, type2):
    from .. import dtypes

    return dtypes.promoted(as_dtype(type1), as_dtype(type2))


@handles("can_cast", data="", dtypes="from_ to")
def _can_cast(from_, to, casting="safe"):
    from .. import casting as rules

    return rules.can_cast(from_.dtype if isinstance(from_, (Array, generic)) else as_dtype(from_), as_dtype(to), casting)


@handles("min_scalar_type", data="a")
def _min_scalar_type(a):
    return a.dtype


@handles("array2string", data="a")
def _array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None,
                  suffix="", legacy=None):  # fmt: skip
    from ..printing import text

    settings = {"precision": precision, "suppress": suppress_small, "sign": sign, "floatmode": floatmode, "legacy": legacy, "formatter": formatter}
    with _settings(settings):
        return text(a, max_line_width, separator, prefix, suffix, threshold, edgeitems, formatter)


def _settings(settings):
    """A block in which numbers among the elements are printed with some settings, as fields of records are."""
    from ..._functions.elements import printoptions

    formatter = {name: function for name, function in (settings.get("formatter") or {}).items() if name not in ("void", "object", "numpystr", "str_kind", "datetime", "timedelta")}
    settings["formatter"] = formatter or None
    return printoptions(**{name: value for name, value in settings.items() if value is not None})


@handles("array_repr", data="arr")
def _array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    from ..printing import array_repr

    with _settings({"precision": precision, "suppress": suppress_small}):
        return array_repr(arr, max_line_width)


@handles("array_str", data="a")
def _array_str(a, max_line_width=None, precision=None, suppress_small=None):
    from ..printing import array_str

    with _settings({"precision": precision, "suppress": suppress_small}):
        return array_str(a, max_line_width)
