"""What all families of polynomials use (numpy.polynomial.polyutils): coefficients as arrays, domains, numbers as text."""

import operator

from .. import exceptions
from .._bridge import engine
from .._releases.release import release
from .._core.array import Array, ndarray
from .._core.dtypes import DTYPES
from .._core.scalars import SCALAR_TYPES, generic
from .._generated import functions as _f

__all__ = ["as_series", "trimseq", "trimcoef", "getdomain", "mapdomain", "mapparms", "format_float"]


def trimseq(seq):
    """A sequence without the zeros at its end, of which the first element stays (numpy.polynomial.polyutils.trimseq)."""
    if len(seq) == 0 or seq[-1] != 0:
        return seq
    values = seq.tolist() if isinstance(seq, Array) else seq
    last = next((i for i in range(len(values) - 1, -1, -1) if values[i] != 0), 0)
    return seq[: last + 1]


def as_series(alist, trim=True):
    """Sequences of coefficients as arrays with one axis and of one dtype, copied (numpy.polynomial.polyutils.as_series)."""
    arrays = [_f.array(a, ndmin=1, copy=None) for a in alist]
    if any(a.size == 0 for a in arrays):
        raise ValueError("Coefficient array is empty")
    if any(a.ndim != 1 for a in arrays):
        raise ValueError("Coefficient array is not 1-d")
    if trim:
        arrays = [trimseq(a) for a in arrays]
    if any(a.dtype.kind == "b" for a in arrays):
        raise ValueError("Coefficient arrays have no common type")
    dtype = _f.common_type(*arrays)
    return [_f.array(a, copy=True, dtype=dtype) for a in arrays]


def trimcoef(c, tol=0):
    """Coefficients without those at the end that are not larger than a tolerance (numpy.polynomial.polyutils.trimcoef)."""
    if tol < 0:
        raise ValueError("tol must be non-negative")
    (c,) = as_series([c])
    last = next((i for i, size in reversed(list(enumerate(abs(c).tolist()))) if size > tol), None)
    return c[:1] * 0 if last is None else c[: last + 1].copy()


def getdomain(x):
    """The interval, or the rectangle of the complex plane by its corners, that holds some points (numpy.polynomial.polyutils.getdomain)."""
    (x,) = as_series([x], trim=False)
    if x.dtype.kind != "c":
        return _f.stack([x.min(), x.max()])
    return _f.stack([x.real.min() + 1j * x.imag.min(), x.real.max() + 1j * x.imag.max()])


def lists(*series):
    """Sequences of coefficients as lists of Python's numbers without zeros at the end, and the dtype that ``as_series`` gives them."""
    made, kinds = [], set()
    for c in series:
        if type(c) is ndarray and c.ndim == 1 and c.dtype.name in ("float64", "complex128"):
            kinds.add(c.dtype.name)
            c = c.tolist()
        elif type(c) in (int, float):
            c = [float(c)]
        elif type(c) is list and all(type(v) in (int, float) for v in c):
            c = [float(v) for v in c]
        else:
            c = []
        if not c:
            arrays = as_series(series)
            return arrays[0].dtype, [a.tolist() for a in arrays]
        made.append(trimseq(c))
    return DTYPES[13 if "complex128" in kinds else 11], made


def mapparms(old, new):
    """Offset and scale of the linear map from one interval to another (numpy.polynomial.polyutils.mapparms)."""
    length = old[1] - old[0]
    return (old[1] * new[0] - old[0] * new[1]) / length, (new[1] - new[0]) / length


def mapdomain(x, old, new):
    """Points under the linear map from one interval to another (numpy.polynomial.polyutils.mapdomain)."""
    if not hasattr(x, "has_samewindow") and (release() < (2, 0) or not isinstance(x, (int, float, complex, generic))):
        x = _f.asanyarray(x)
    if isinstance(x, Array) and x.dtype.name not in ("float64", "complex128"):
        offset, scale = mapparms(old, new)
    else:
        # Python's numbers take part in arithmetic as NumPy's of the same size do, with less to be computed.
        offset, scale = mapparms(*(v.tolist() if isinstance(v, ndarray) and v.dtype.kind == "f" else v for v in (old, new)))
    mapped = offset + scale * x
    if type(mapped) in (float, complex) and (isinstance(old, Array) or isinstance(new, Array)):
        return SCALAR_TYPES["complex128" if type(mapped) is complex else "float64"](mapped)
    return mapped


def format_float(x, parens=False):
    """A number as polynomials show it (numpy.polynomial.polyutils.format_float)."""
    return formatter(_f.get_printoptions())(x, parens)


def formatter(options):
    """What shows numbers under given print options."""
    return lambda x, parens=False: _shown(x, parens, options) if isinstance(x, generic) and x.dtype.kind == "f" else str(x)


def _shown(x, parens, options):
    value = x.item()
    if value != value:
        return options["nanstr"]
    if value in (float("inf"), float("-inf")):
        return options["infstr"]
    fixed = options["floatmode"] == "fixed"
    how = {"precision": options["precision"], "unique": not fixed, "trim": "k" if fixed else "0", "sign": options["sign"] == "+"}
    if value != 0 and (abs(value) >= 1e8 or abs(value) < 10 ** min(0, -(options["precision"] - 1) // 2)):
        text = _f.format_float_scientific(x, **how)
        return "(%s)" % text if parens else text
    return _f.format_float_positional(x, fractional=True, **how)


# Arguments


def as_integer(value, what):
    """A whole number, or an error that says what is to be one."""
    try:
        return operator.index(value)
    except TypeError:
        if release() < (2, 0) and isinstance(value, (float, generic)) and value == int(value):
            engine.warn("DeprecationWarning: In future, this will raise TypeError, as %s will need to be an integer not just an integral float." % what)
            return int(value)
        received = ", received %s" % (value,) if release() >= (2, 0) else ""
        raise TypeError("%s must be an integer%s" % (what, received)) from None


def __getattr__(name):
    if name == "RankWarning":
        return exceptions.RankWarning
    if name in _ERRORS and release() < (1, 20):
        return _ERRORS[name]
    raise AttributeError("module 'omninumpy.polynomial.polyutils' has no attribute %r" % name)


class _PolyError(Exception):
    """The base of errors of polynomials up to NumPy 1.19."""


class _PolyDomainError(_PolyError):
    """Domains that do not match, up to NumPy 1.19."""


class _PolyBase:
    """The base of classes of polynomials in earlier releases of NumPy."""


_ERRORS = {"PolyError": _PolyError, "PolyDomainError": _PolyDomainError, "PolyBase": _PolyBase}
for _name, _cls in _ERRORS.items():
    _cls.__name__ = _cls.__qualname__ = _name
