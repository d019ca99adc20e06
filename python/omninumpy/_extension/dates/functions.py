"""Functions that dates and their differences have in their own way, or do not have."""

from ..._core.array import Array
from ..._releases.release import release
from ..._generated import functions as _f
from ...exceptions import UFuncTypeError
from .. import discovery
from ..functions import ufuncs
from ..handlers import handles
from .dtypes import cannot_cast, of
from .ufuncs import isnat, no_loop, promotion_error
from .units import GENERIC, NAT

_FLOAT = discovery.DTYPES[11]


@handles("mean", kinds="Mm")
def _mean(a, axis=None, dtype=None, out=None, keepdims=False, where=True):
    total = _f.sum(a, axis, None, None, keepdims, where=where)
    count = _f.sum(_f.ones_like(a._codes), axis, keepdims=keepdims, where=where)
    return _f.divide(total, count, out=out)


@handles("median", kinds="Mm")
def _median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    if a.dtype.kind == "M":
        return _f.mean(a)
    flat, place = (a.ravel(), 0) if axis is None else (a, axis)
    ordered = _f.sort(flat, place)
    count = ordered.shape[place]
    middle = _f.mean(_f.take(ordered, [(count - 1) // 2, count // 2], place), place)
    if release() < (2, 0):
        return middle
    # One element that is no time makes the median none.
    found = _f.where(isnat(_f.take(ordered, -1, place)), of("m", a.dtype.meta).from_ticks(_f.array(NAT)), middle)[()]
    if keepdims:
        return _f.reshape(found, (1,) * a.ndim if axis is None else tuple(1 if i == axis % a.ndim else n for i, n in enumerate(a.shape)))
    return found


def _of_rank(a, fractions, axis, method):
    """Elements at fractions of the way along their order."""
    if axis is None:
        a, axis = a.ravel(), 0
    ordered = _f.moveaxis(_f.sort(a, axis), axis, 0)
    places = _f.asarray(fractions) * (ordered.shape[0] - 1)
    low = _f.astype(_f.floor(places), "int64")
    high = _f.minimum(low + 1, ordered.shape[0] - 1)
    share = places - low
    if method in ("lower", "higher", "nearest"):
        chosen = low if method == "lower" else _f.astype(_f.ceil(places), "int64") if method == "higher" else _f.astype(_f.rint(places), "int64")
        return _f.take(ordered, chosen, 0)
    share = _f.where(share > 0, 0.5, 0.0) if method == "midpoint" else share
    share = share.reshape(share.shape + (1,) * (ordered.ndim - 1))
    below, above = _f.take(ordered, low, 0), _f.take(ordered, high, 0)
    step = _f.subtract(above, below)
    found = _f.where(share >= 0.5, _f.subtract(above, _f.multiply(step, 1 - share)), _f.add(below, _f.multiply(step, share)))
    last = _f.take(ordered, ordered.shape[0] - 1, 0)
    return _f.where(isnat(last), last, found)


def _ranked(scale):
    def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, interpolation=None):
        fractions = _f.asarray(q) / scale
        return _of_rank(a, fractions, axis, interpolation or method)[()]

    return quantile


handles("quantile", kinds="Mm")(_ranked(1))
handles("percentile", kinds="Mm")(_ranked(100))


# Without what is no time. Sums and means do not look for it, as those of integers do not.


@handles("nanmax", kinds="Mm")
def _nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _f.fmax.reduce(a, axis=axis, keepdims=bool(keepdims))


@handles("nanmin", kinds="Mm")
def _nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    return _f.fmin.reduce(a, axis=axis, keepdims=bool(keepdims))


@handles("nanmedian", kinds="Mm")
def _nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _f.median(a[~isnat(a)] if axis is None else a, axis, keepdims=keepdims)


def _as_without_nan(name):
    def call(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True):
        options = {"ddof": ddof} if name in ("std", "var") else {}
        if name in ("cumsum", "cumprod"):
            return getattr(_f, name)(a, axis)
        return getattr(_f, name)(a, axis, keepdims=keepdims, **options) if keepdims else getattr(_f, name)(a, axis, **options)

    handles("nan" + name, kinds="Mm")(call)


for _name in ("sum", "prod", "mean", "std", "var", "cumsum", "cumprod", "argmax", "argmin"):
    _as_without_nan(_name)


# Products of differences and numbers


def _product(name, first, second, *options):
    for array in (first, second):
        if array.dtype.kind not in "mbiu":
            raise cannot_cast(array.dtype, of("m"), "safe")
    codes = [array._codes if array.dtype.kind == "m" else array for array in (first, second)]
    return _wrapped(of("m", GENERIC), getattr(_f, name)(*codes, *options))


def _wrapped(dtype, ticks):
    made = dtype.from_ticks(ticks)
    return made if type(ticks).__name__ == "ndarray" else made[()]


@handles("matmul", data="x1 x2", kinds="Mm")
def _matmul(x1, x2, out=None):
    raise no_loop(ufuncs.Call("matmul", [x1, x2]))


@handles("cross", data="a b", kinds="Mm")
def _cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    return _f.multiply(a, b)


@handles("dot", data="a b", kinds="m")
def _dot(a, b, out=None):
    return _product("dot", a, b)


@handles("inner", data="a b", kinds="m")
def _inner(a, b):
    return _product("inner", a, b)


@handles("vdot", data="a b", kinds="m")
def _vdot(a, b):
    return _product("vdot", a, b)


@handles("tensordot", data="a b", kinds="m")
def _tensordot(a, b, axes=2):
    return _product("tensordot", a, b, axes)


@handles("convolve", data="a v", kinds="m")
def _convolve(a, v, mode="full"):
    return _product("convolve", a, v, mode)


@handles("correlate", data="a v", kinds="m")
def _correlate(a, v, mode="valid"):
    return _product("correlate", a, v, mode)


@handles("trapezoid", "trapz", data="y", kinds="m")
def _trapezoid(y, x=None, dx=1.0, axis=-1):
    count = y.shape[axis]
    sides = _f.add(_f.take(y, range(1, count), axis), _f.take(y, range(count - 1), axis))
    steps = dx if x is None else _f.diff(x, axis=axis if getattr(x, "ndim", 1) > 1 else -1)
    return _f.sum(_f.divide(_f.multiply(sides, steps), 2.0), axis)


@handles("gradient", data="f", kinds="Mm")
def _gradient(f, *varargs, axis=None, edge_order=1):
    axes = range(f.ndim) if axis is None else axis if isinstance(axis, tuple) else (axis,)
    steps = list(varargs) * len(axes) if len(varargs) == 1 else list(varargs) or [1.0] * len(axes)
    found = [_slopes(f, axis, step) for axis, step in zip(axes, steps)]
    return found[0] if len(found) == 1 else tuple(found) if release() >= (2, 0) else found


def _slopes(f, axis, step):
    count = f.shape[axis]
    if count < 2:
        raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
    first = _f.subtract(_f.take(f, [1], axis), _f.take(f, [0], axis))
    last = _f.subtract(_f.take(f, [count - 1], axis), _f.take(f, [count - 2], axis))
    inner = _f.subtract(_f.take(f, range(2, count), axis), _f.take(f, range(count - 2), axis))
    return _f.concatenate([_f.divide(first, step), _f.divide(inner, 2.0 * step), _f.divide(last, step)], axis)


@handles("unique", data="ar", kinds="Mm")
def _unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, equal_nan=True, sorted=True):
    keys = ar.dtype.keys([ar])[0]
    if release() >= (1, 21) and equal_nan or axis is not None:
        found = _f.unique(keys, return_index, return_inverse, return_counts, axis)
    else:
        found = _with_repeated(keys, return_index, return_inverse, return_counts)
    several = isinstance(found, tuple)
    values = ar.dtype.from_ticks((found[0] if several else found) + 1)
    return type(found)((values, *found[1:])) if several and type(found) is tuple else (values, *found[1:]) if several else values


def _with_repeated(keys, return_index, return_inverse, return_counts):
    """The distinct keys of which the largest one, that of NaT, equals none."""
    keys = keys.ravel()
    order = _f.argsort(keys, kind="stable")
    ordered = _f.take(keys, order)
    new = _f.concatenate([_f.ones(min(1, keys.size), "bool"), (ordered[1:] != ordered[:-1]) | (ordered[1:] == 2**63 - 1)])
    starts = _f.flatnonzero(new)
    found = [_f.take(ordered, starts)]
    if return_index:
        found.append(_f.take(order, starts))
    if return_inverse:
        inverse = _f.empty(keys.size, "int64")
        inverse[order] = _f.cumsum(new) - 1
        found.append(inverse)
    if return_counts:
        found.append(_f.diff(_f.append(starts, keys.size)))
    return tuple(found) if len(found) > 1 else found[0]


@handles("isin", data="element test_elements", kinds="Mm")
def _isin(element, test_elements, assume_unique=False, invert=False, kind=None):
    if {element.dtype.kind, test_elements.dtype.kind} not in ({"M"}, {"m"}) and not (
        "m" in (element.dtype.kind, test_elements.dtype.kind) and {element.dtype.kind, test_elements.dtype.kind} <= set("mbiu") and release() >= (2, 0)
    ):
        return _f.full(element.shape, bool(invert))
    from ..functions.ufuncs import unified

    first, second = unified([element, test_elements])
    return _f.isin(first._codes, second._codes[second._codes != NAT], invert=invert)


@handles("intersect1d", data="ar1 ar2", kinds="Mm")
def _intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    from ..functions.ufuncs import unified

    first, second = unified([ar1.ravel(), ar2.ravel()])
    # What is no time is in nothing: one of the two goes without.
    kept = _f.flatnonzero(first._codes != NAT)
    _, one, other = _f.intersect1d(_f.take(first._codes, kept), second._codes, assume_unique=assume_unique, return_indices=True)
    one = _f.take(kept, one)
    values = _f.take(first, one)
    return (values, one, other) if return_indices else values


@handles("setdiff1d", data="ar1 ar2", kinds="Mm")
def _setdiff1d(ar1, ar2, assume_unique=False):
    first = ar1.ravel() if assume_unique else _f.unique(ar1)
    return first[_isin(first, ar2, invert=True)]


@handles("nan_to_num", data="x", kinds="Mm")
def _nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    return x.copy() if copy else x


@handles("ediff1d", data="ary", kinds="Mm")
def _ediff1d(ary, to_end=None, to_begin=None):
    found = _f.diff(ary.ravel())
    pieces = [_f.ravel(discovery.as_array(one, found.dtype)) if one is not None else None for one in (to_begin, to_end)]
    return _f.concatenate([piece for piece in (pieces[0], found, pieces[1]) if piece is not None])


@handles("kron", data="a b", kinds="m")
def _kron(a, b):
    ndim = max(a.ndim, b.ndim)
    a, b = (_f.reshape(one, (1,) * (ndim - one.ndim) + one.shape) for one in (a, b))
    left = _f.reshape(a, [n for length in a.shape for n in (length, 1)])
    right = _f.reshape(b, [n for length in b.shape for n in (1, length)])
    return _f.reshape(_f.multiply(left, right), [n * m for n, m in zip(a.shape, b.shape)])


@handles("array_equal", data="a1 a2", kinds="Mm")
def _array_equal(a1, a2, equal_nan=False):
    if a1.shape != a2.shape:
        return False
    same = a1 == a2
    if equal_nan and a1.dtype.kind == a2.dtype.kind:
        same = same | isnat(a1) & isnat(a2)
    return bool(_f.all(same))


# What needs floats


def _no_common(*arrays):
    return promotion_error(_FLOAT, next(a.dtype for a in arrays if a.dtype.kind in "Mm"))


def _with_floats(*arrays):
    dtype = next(a.dtype for a in arrays if a.dtype.kind in "Mm")
    if dtype.kind == "M" and release() < (2, 0) or release() < (1, 20):
        return UFuncTypeError("ufunc 'multiply' cannot use operands with types dtype('%s') and dtype('float64')" % dtype.str)
    return _no_common(*arrays)


@handles("linspace", "logspace", "geomspace", data="start stop", kinds="Mm")
def _linspace(start, stop, num=50, endpoint=True, retstep=False, base=10.0, dtype=None, axis=0, device=None):
    raise _with_floats(start, stop)


@handles("cov", data="m", kinds="Mm")
def _cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, dtype=None):
    raise _no_common(m)


@handles("corrcoef", data="x", kinds="Mm")
def _corrcoef(x, y=None, rowvar=True, bias=None, ddof=None, dtype=None):
    raise _no_common(x)


@handles("unwrap", data="p", kinds="Mm")
def _unwrap(p, discont=None, axis=-1, period=None):
    raise _no_common(p)


@handles("digitize", data="x bins", kinds="Mm")
def _digitize(x, bins, right=False):
    raise cannot_cast(next(a.dtype for a in (x, bins) if a.dtype.kind in "Mm"), _FLOAT, "safe")


@handles("einsum", data="*operands", kinds="Mm")
def _einsum(subscripts, *operands, **options):
    raise TypeError("invalid data type for einsum")


@handles("average", kinds="Mm")
def _average(a, axis=None, weights=None, returned=False, keepdims=False):
    if weights is None:
        if a.dtype.kind == "M":
            return _f.mean(a, axis)
        raise ValueError("Could not convert object to NumPy timedelta")
    raise _no_common(a)


@handles("isclose", data="a b", kinds="Mm")
def _isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    if a.dtype.kind == b.dtype.kind == "m" and release() >= (1, 20):
        raise UFuncTypeError("ufunc 'add' cannot use operands with types dtype('float64') and dtype('%s')" % b.dtype.str)
    raise _no_common(b, a)


@handles("allclose", data="a b", kinds="Mm")
def _allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return _isclose(a, b)


@handles("interp", data=None, kinds="Mm")
def _interp(x, xp, fp, left=None, right=None, period=None):
    values = [_numbers(value) for value in (x, xp, fp)]
    if all(given is value for given, value in zip(values, (x, xp, fp))):
        return NotImplemented
    return _f.interp(*values, left, right, period)


def _numbers(value):
    """Dates as floats: of single ones, as those of Python's lists are, but not of arrays."""
    dtype = getattr(value, "dtype", None)
    if isinstance(value, Array) and getattr(dtype, "kind", "") in "Mm":
        raise cannot_cast(dtype, _FLOAT, "safe")
    made = discovery.as_array(value) if discovery.is_for_extension(value) else None
    if made is None or made.dtype.kind not in "Mm":
        return value
    if release() < (1, 20):
        raise TypeError("float() argument must be a string or a number, not '%s'" % type(made.ravel()[0].item()).__name__)
    return _f.astype(made._codes, "float64")


@handles("histogram", kinds="Mm")
def _histogram(a, bins=10, range=None, weights=None, density=None, **options):
    bins = discovery.as_array(bins)
    if bins.ndim and bins.dtype.kind in "Mm":
        from ..functions.ufuncs import unified

        first, edges = unified([a, bins])
        counts, _ = _f.histogram(first._codes, edges._codes, weights=weights)
        return counts, bins
    if _f.any(isnat(a)).item():
        raise ValueError("autodetected range of [NaT, NaT] is not finite")
    raise _with_floats(a)


@handles("histogram_bin_edges", kinds="Mm")
def _edges(a, bins=10, range=None, weights=None):
    raise _with_floats(a)
