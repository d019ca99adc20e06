"""Functions that do something of their own with text, or refuse it in a way of their own."""

from ..._core.dtypes import DTYPES
from ..._generated import functions as _f
from ..._releases.release import release
from ...exceptions import DTypePromotionError, UFuncTypeError
from .. import discovery, promotion
from ..functions import ufuncs
from ..array import ExtensionArray
from ..handlers import HANDLERS, Handler, handles, key
from .loops import is_text

FLOAT64 = DTYPES[11]


@handles("select", data="*condlist *choicelist")
def _select(condlist, choicelist, default=0):
    arrays = [*choicelist, discovery.as_array(default)]
    if release() >= (2, 0):
        promotion.refuse_weak([default], [array.dtype for array in arrays], TypeError)
    arrays = ufuncs.unified(promotion.with_weak([], arrays) if release() < (2, 0) else arrays)
    found = arrays[-1]
    for condition, choice in reversed(list(zip(condlist, arrays))):
        found = _f.where(condition, choice, found)
    return found


@handles("interp", data="x xp fp")
def _interp(x, xp, fp, left=None, right=None, period=None):
    return _f.interp(*(discovery.cast(array, FLOAT64) if is_text(array.dtype) else array for array in (x, xp, fp)), left=left, right=right, period=period)


@handles("norm", data="x")
def _norm(x, ord=None, axis=None, keepdims=False):
    from ... import linalg

    return linalg.norm(discovery.cast(x, FLOAT64), ord, axis, keepdims)


@handles("nan_to_num", data="x")
def _nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    return _f.copy(x) if copy else x


@handles("ix_", data="*args")
def _ix(*args):
    return tuple(_f.reshape(array, tuple(-1 if i == place else 1 for i in range(len(args)))) for place, array in enumerate(args))


class _OfTextOnly(Handler):
    """How a function is done whose first argument is an array of text; it leaves other arrays to whoever knows."""

    def run(self, request):
        positional, named = request.arguments()
        first = positional[0] if positional else next(iter(named.values()), None)
        try:
            array = discovery.as_array(first)
        except (TypeError, ValueError):
            return NotImplemented
        if not isinstance(array, ExtensionArray) or not is_text(array.dtype):
            return NotImplemented
        return self.function(array)


def _add(name, function):
    HANDLERS.setdefault(key(name), []).insert(0, _OfTextOnly(function, "a", ""))


# Functions of numbers begin with a ufunc, which refuses text.


def _reduces(name, ufunc):
    def function(a, *args, **kwargs):
        return ufuncs.Call(ufunc, [a], method="reduce", axis=None).run()

    _add(name, function)


def _combines(name, ufunc):
    def function(a, *args, **kwargs):
        return ufuncs.Call(ufunc, [a, a]).run()

    _add(name, function)


def _needs_common_dtype(name):
    def function(a, *args, **kwargs):
        if release() >= (1, 20):
            promotion.refuse_weak([1.0], [a.dtype], DTypePromotionError if release() >= (2, 0) else TypeError)
        return _f.isfinite(a)

    _add(name, function)


def _casts(name):
    def function(a, *args, **kwargs):
        raise UFuncTypeError("Cannot cast ufunc '%s' input from %r to dtype('float64') with casting rule 'same_kind'" % (name, a.dtype))

    _add(name, function)


_REDUCTIONS = {"nanmax": "fmax", "nanmin": "fmin", "nanprod": "multiply", "nanmean": "add", "nanvar": "add", "nanstd": "add", "nanmedian": "add", "histogram": "minimum"}
for _name, _ufunc in _REDUCTIONS.items():
    _reduces(_name, _ufunc)
for _name in ("percentile", "quantile", "nanpercentile", "nanquantile", "gradient", "ediff1d"):
    _combines(_name, "subtract")
for _name in ("cross", "kron", "trapz", "trapezoid", "cov", "corrcoef"):
    _combines(_name, "multiply")
for _name in ("allclose", "isclose"):
    _needs_common_dtype(_name)
for _name in ("inv", "det", "eig", "eigh", "eigvals", "eigvalsh", "cholesky", "slogdet", "svd", "qr", "solve", "lstsq", "pinv", "matrixpower"):
    _casts(_name)


def _fft(name):
    def function(a, *args, **kwargs):
        if release() >= (2, 0):
            promotion.refuse_weak([1.0], [a.dtype])
        return discovery.cast(a, DTYPES[13])

    _add(name, function)


for _name in ("fft", "ifft", "rfft", "irfft", "fft2", "ifft2", "fftn", "ifftn", "rfft2", "rfftn", "hfft", "ihfft"):
    _fft(_name)
