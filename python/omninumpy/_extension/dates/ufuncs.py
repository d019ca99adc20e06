"""Ufuncs of dates and their differences: arithmetic of ticks in the operands' common unit, recorded by the engine as that of integers is."""

from ..._core.dtypes import DTYPES
from ..._core.ufunc import ufunc
from ..._generated import functions as _f
from ..._releases.release import release
from ...exceptions import DTypePromotionError, UFuncTypeError
from .. import discovery, dtypes
from ..functions import ufuncs
from . import units
from .dtypes import DateDType, of
from .units import NAT

_INT64 = DTYPES[4]
_COMPARISONS = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"}
_ARITHMETIC = {"add", "subtract", "multiply", "divide", "true_divide", "floor_divide", "remainder", "mod", "divmod"}
_EXTREMES = {"maximum", "minimum", "fmax", "fmin"}
_LOGICAL = {"logical_and", "logical_or", "logical_xor"}
_UNIFORM = _EXTREMES | {"positive", "sign", "negative", "absolute", "abs", "matmul", "clip", "gcd", "lcm"}


def apply(call):
    """The result of a ufunc; NotImplemented if there is no loop, and an error in NumPy's words where it has its own."""
    name = call.name
    if any(dtype.kind == "O" for dtype in call.dtypes):
        if name in _ARITHMETIC:
            raise cannot_use(call)
        return NotImplemented
    if name in _ARITHMETIC:
        return _arithmetic(call)
    if name in _COMPARISONS:
        return _compare(call)
    if name in _EXTREMES:
        return _extreme(call)
    if name in _LOGICAL:
        return getattr(_f, name)(*[truth(array) for array in call.inputs])
    if len(call.inputs) == 1:
        return _unary(call)
    if name in _UNIFORM:
        raise no_loop(call)
    return NotImplemented


def truth(array):
    """Which elements are not zero."""
    return array.dtype.truth(array) if isinstance(array.dtype, dtypes.ExtensionDType) else _f.not_equal(array, 0)


# Errors


def cannot_use(call):
    """The error of an operator between dtypes that it has no meaning for."""
    names = ["dtype(%r)" % dtype.str.lstrip("|") if dtype.kind in "MmO" else repr(dtype) for dtype in call.dtypes]
    return UFuncTypeError("ufunc '%s' cannot use operands with types %s" % (call.name, " and ".join(names)))


def no_loop(call):
    """The error of a ufunc that has no loop for the operands."""
    names = [_class_of(dtype) for dtype in call.dtypes]
    text = names[0] if len(names) == 1 else "(%s)" % ", ".join(names)
    if len(names) > 1 and release() < (2, 0) and len({dtype.kind for dtype in call.dtypes}) > 1 and call.name in _COMPARISONS | _EXTREMES:
        return TypeError("The DType %s could not be promoted by %s. This means that no common DType exists for the given inputs." % (names[0], names[1]))
    return UFuncTypeError("ufunc '%s' did not contain a loop with signature matching types %s -> None" % (call.name, text))


def _class_of(dtype):
    if release() >= (2, 0):
        return "<class 'numpy.dtypes.%sDType'>" % {"M": "DateTime64", "m": "TimeDelta64"}.get(dtype.kind, dtype.name.capitalize())
    return "<class 'numpy.dtype[%s]'>" % {"M": "datetime64", "m": "timedelta64"}.get(dtype.kind, dtype.name)


# Operands


def ticks(array, dtype, name=None, place=0):
    """The ticks of an operand in the unit of a dtype."""
    if isinstance(array.dtype, DateDType):
        if name and array.dtype.kind == "m" and not units.castable(array.dtype.meta, dtype.meta, "same_kind", "m"):
            raise UFuncTypeError("Cannot cast ufunc '%s' input %d from %r to %r with casting rule 'same_kind'" % (name, place, array.dtype, dtype))
        return discovery.cast(array, of(array.dtype.kind, dtype.meta))._codes
    return _f.astype(array, "int64")


def checked(result, *operands):
    """Ticks, or NaT where one of the operands is."""
    for operand in operands:
        result = _f.where(operand == NAT, NAT, result)
    return result


def _joined(call, kind):
    """The dtype of a kind in the operands' common unit, which years and months have with days only where they are dates."""
    metas = [(dtype.meta, kind == "m" and dtype.kind == "m") for dtype in call.dtypes if isinstance(dtype, DateDType)]
    meta, strict = metas[0]
    for other, also in metas[1:]:
        meta = units.common(meta, other, strict, also)
    return of(kind, meta)


# Arithmetic


def _arithmetic(call):
    kinds = "".join("i" if dtype.kind in "biu" else dtype.kind for dtype in call.dtypes)
    name = {"true_divide": "divide", "mod": "remainder"}.get(call.name, call.name)
    function = _LOOPS.get((name, kinds))
    if function is None or name in ("divide", "floor_divide") and call.dtypes[1].kind == "b":
        raise cannot_use(call)
    return function(call, name)


def _sum(kind):
    def loop(call, name):
        dtype = _joined(call, kind)
        first, second = (ticks(array, dtype, call.name, place) for place, array in enumerate(call.inputs))
        dates = [operand for operand, source in zip((first, second), call.dtypes) if isinstance(source, DateDType)]
        return dtype.from_ticks(checked(first + second if name == "add" else first - second, *dates))

    return loop


def _times(swapped):
    def loop(call, name):
        array, number = reversed(call.inputs) if swapped else call.inputs
        codes = array._codes
        if number.dtype.kind == "f":
            return _from_float(array.dtype, _f.astype(codes, "float64") * _f.astype(number, "float64"), codes)
        return array.dtype.from_ticks(checked(codes * _f.astype(number, "int64"), codes))

    return loop


def _from_float(dtype, product, codes):
    """Ticks of floats, cut to whole ones; NaT for what is none."""
    whole = _f.isfinite(product) & (_f.abs(product) < 2.0**63)
    return dtype.from_ticks(_f.where(whole & (codes != NAT), _f.astype(_f.where(whole, product, 0.0), "int64"), NAT))


def _by_integer(call, name):
    array, number = call.inputs
    codes, number = array._codes, _f.astype(number, "int64")
    zero = number == 0
    divisor = _f.where(zero, 1, number)
    quotient = codes // divisor
    # Towards zero, as C divides.
    quotient = quotient + _f.astype((quotient < 0) & (quotient * divisor != codes), "int64")
    return array.dtype.from_ticks(_f.where(zero | (codes == NAT), NAT, quotient))


def _by_float(call, name):
    array, number = call.inputs
    return _from_float(array.dtype, _f.astype(array._codes, "float64") / _f.astype(number, "float64"), array._codes)


def _pair(call, name):
    dtype = _joined(call, "m")
    first, second = (ticks(array, dtype, call.name, place) for place, array in enumerate(call.inputs))
    none = (first == NAT) | (second == NAT)
    if name == "divide":
        return _f.where(none, float("nan"), _f.astype(first, "float64") / _f.astype(second, "float64"))
    none = none | (second == 0)
    divisor = _f.where(second == 0, 1, second)
    quotient = _f.where(none, 0, first // divisor)
    rest = dtype.from_ticks(_f.where(none, NAT, first % divisor))
    return {"floor_divide": quotient, "remainder": rest, "divmod": (quotient, rest)}[name]


_LOOPS = {("add", kinds): _sum("M" if "M" in kinds else "m") for kinds in ("mm", "mi", "im", "Mm", "mM", "Mi", "iM")}
_LOOPS.update({("subtract", kinds): _sum(kind) for kinds, kind in (("mm", "m"), ("mi", "m"), ("im", "m"), ("Mm", "M"), ("Mi", "M"), ("MM", "m"))})
_LOOPS.update({("multiply", kinds): _times(kinds[1] == "m") for kinds in ("mi", "mf", "im", "fm")})
_LOOPS.update({("divide", "mi"): _by_integer, ("floor_divide", "mi"): _by_integer, ("divide", "mf"): _by_float, ("floor_divide", "mf"): _by_float})
_LOOPS.update({(name, "mm"): _pair for name in ("divide", "floor_divide", "remainder", "divmod")})


# Order


def common_ticks(call):
    """The operands' ticks in their common unit, and its dtype."""
    first, second = call.dtypes
    if not isinstance(first, DateDType) or not isinstance(second, DateDType):
        date, number = (first, second) if isinstance(first, DateDType) else (second, first)
        if date.kind == "M" or number.kind not in "biu" or number.str[1:] == "u8":
            raise no_loop(call)
        _check_value_based(call, date)
        return [ticks(array, date) for array in call.inputs], date
    if first.kind != second.kind:
        if call.name in _EXTREMES or release() < (2, 0):
            place = int(second.kind == "m")
            source = call.dtypes[place]
            raise UFuncTypeError("Cannot cast ufunc '%s' input %d from %r to %r with casting rule 'same_kind'" % (call.name, place, source, _joined(call, "M")))
        raise cannot_use(call)
    dtype = _joined(call, first.kind)
    return [ticks(array, dtype) for array in call.inputs], dtype


def _check_value_based(call, date):
    """Before NumPy 2 an integer without axes lent its place to differences of generic unit, to which others cannot be cast."""
    if date.is_generic or release() >= (2, 0):
        return
    difference, number = call.inputs if isinstance(call.dtypes[0], DateDType) else call.inputs[::-1]
    if number.dtype.kind != "b" and not number.shape and (release() < (1, 20) or difference.shape and (number.dtype.kind == "u" or number.item() >= 0)):
        place = int(call.inputs[1] is difference)
        raise UFuncTypeError("Cannot cast ufunc '%s' input %d from %r to %r with casting rule 'same_kind'" % (call.name, place, date, of(date.kind)))


def _compare(call):
    (first, second), _ = common_ticks(call)
    result = getattr(_f, call.name)(first, second)
    if call.name == "not_equal":
        return result | (first == NAT) | (second == NAT)
    return result & (first != NAT) & (second != NAT)


def _extreme(call):
    (first, second), dtype = common_ticks(call)
    if call.name in ("maximum", "fmin"):
        # As unsigned integers less one NaT is the largest; here by a shift that keeps the order of all others.
        one = _f.maximum if call.name == "maximum" else _f.minimum
        return dtype.from_ticks(one(first - 1, second - 1) + 1)
    return dtype.from_ticks((_f.minimum if call.name == "minimum" else _f.maximum)(first, second))


# Of one operand


def _unary(call):
    (array,) = call.inputs
    name, dtype = call.name, array.dtype
    codes = array._codes
    if name in ("isnat", "isnan"):
        return codes == NAT
    if name == "isfinite":
        return codes != NAT
    if name == "isinf":
        return _f.zeros_like(codes, dtype="bool")
    if name in _UNIFORM:
        if dtype.kind == "M":
            raise no_loop(call)
        if name == "positive":
            return array
        if name == "sign":
            return dtype.from_ticks(_f.sign(codes))
        return dtype.from_ticks(checked(_f.negative(codes) if name == "negative" else _f.absolute(codes), codes))
    return NotImplemented


def promotion_error(first, second):
    """The error of dtypes that have nothing in common."""
    return (DTypePromotionError if release() >= (1, 25) else TypeError)(
        "The DType %s could not be promoted by %s. This means that no common DType exists for the given inputs. For example they cannot be stored in a single array unless the "
        "dtype is `object`." % (_class_of(first), _class_of(second))
    )


class _DatesOnly(ufunc):
    """A ufunc of dates and differences alone, of which the engine knows nothing."""

    def __call__(self, x, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True, signature=None):
        array = discovery.as_array(x)
        if not isinstance(array.dtype, DateDType):
            what = "np.datetime64 and np.timedelta64" if release() >= (1, 20) else "datetime and timedelta"
            raise TypeError("ufunc 'isnat' is only defined for %s." % what)
        return ufuncs.Call(self.__name__, [array], out, where).run()

    types = ["M->?", "m->?"]
    ntypes, identity = 2, None


isnat = _DatesOnly("isnat", 1, 1, doc="Which elements are not a time (numpy.isnat).")
