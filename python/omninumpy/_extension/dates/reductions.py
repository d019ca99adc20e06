"""Reductions of dates and their differences along axes."""

from ..._generated import functions as _f
from ...exceptions import UFuncTypeError
from .. import discovery
from .dtypes import of
from .ufuncs import cannot_use, no_loop, truth
from .units import NAT


def reduce(call):
    """The result of a ufunc's ``reduce``, ``accumulate`` or ``reduceat``; NotImplemented where there is no loop."""
    (array,) = call.inputs
    name, dtype = call.name, array.dtype
    if name in ("logical_and", "logical_or"):
        return _run(getattr(_f, name), truth(array), call)
    if getattr(dtype, "kind", "") not in "Mm":
        array = discovery.cast(array, call.dtype)
        dtype = array.dtype
    codes = array._codes
    if name == "add" and dtype.kind == "m":
        none = codes == NAT
        total = _run(_f.add, _f.where(none, 0, codes), call, _initial(call, dtype))
        return dtype.from_ticks(_f.where(_run(_f.logical_or, none, call), NAT, total))
    if name in ("add", "multiply", "subtract", "divide", "true_divide", "floor_divide", "remainder", "divmod"):
        if name == "subtract":
            return _differences(call, dtype, codes)
        raise UFuncTypeError(str(cannot_use(_Pair(call))))
    if name in ("maximum", "minimum", "fmax", "fmin"):
        _check_size(call, array)
        initial = _initial(call, dtype)
        if name in ("maximum", "fmin"):
            return dtype.from_ticks(_run(_f.maximum if name == "maximum" else _f.minimum, codes - 1, call, None if initial is None else _less_one(initial)) + 1)
        return dtype.from_ticks(_run(_f.minimum if name == "minimum" else _f.maximum, codes, call, initial))
    if name in ("positive", "matmul"):
        raise no_loop(call)
    return NotImplemented


def _differences(call, dtype, codes):
    if dtype.kind == "M":
        types = "%r, %r, %r" % (dtype, dtype, of("m", dtype.meta))
        raise TypeError("the resolved dtypes are not compatible with subtract.%s. Resolved (%s)" % (call.method, types))
    none = codes == NAT
    left = _run(_f.subtract, _f.where(none, 0, codes), call)
    return dtype.from_ticks(_f.where(_run(_f.logical_or, none, call), NAT, left))


class _Pair:
    """A reduction as the call of two operands that it repeats."""

    def __init__(self, call):
        self.name, self.dtypes = call.name, call.dtypes * 2


def _less_one(tick):
    return 2**63 - 1 if tick == NAT else tick - 1


def _initial(call, dtype):
    if call.initial is None:
        return None
    return int(discovery.cast(discovery.as_array(call.initial), of(dtype.kind, dtype.meta))._codes)


def _check_size(call, array):
    if call.method != "reduce" or call.initial is not None or array.size:
        return
    axes = range(array.ndim) if call.axis is None else call.axis if isinstance(call.axis, tuple) else (call.axis,)
    if any(array.shape[axis] == 0 for axis in axes):
        raise ValueError("zero-size array to reduction operation %s which has no identity" % call.name)


def _run(ufunc, codes, call, initial=None):
    if call.method == "accumulate":
        return ufunc.accumulate(codes, call.axis)
    if call.method == "reduceat":
        return ufunc.reduceat(codes, call.indices, call.axis)
    options = {} if call.where is True else {"where": call.where}
    if initial is not None:
        options["initial"] = initial
    return ufunc.reduce(codes, axis=call.axis, keepdims=bool(call.keepdims), **options)
