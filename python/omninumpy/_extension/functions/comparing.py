"""Comparison operators of arrays that have no common dtype, by the rules of each release."""

from ..._bridge.engine import warn
from ..._generated import functions as _f
from ..._releases.release import release
from ...exceptions import DTypePromotionError, UFuncTypeError
from .. import discovery
from ..dtypes import ExtensionDType


def compared(name, left, right):
    """What an operator of comparison gives: that of the ufunc, or what the release says where that has no loop."""
    arrays = [discovery.as_array(operand) for operand in (left, right)]
    try:
        for array in arrays:
            if isinstance(array.dtype, ExtensionDType):
                found = array.dtype.compare(name, *arrays)
                if found is not NotImplemented:
                    return found[()]
        return getattr(_f, name)(left, right)
    except TypeError as problem:
        kinds = {array.dtype.kind for array in arrays}
        if not _is_missing_loop(problem, kinds):
            raise
        if name not in ("equal", "not_equal"):
            if release() < (1, 25) and not kinds.isdisjoint("USV"):
                return NotImplemented
            raise
    except ValueError:
        # Of arrays whose shapes do not fit together the older releases said that they differ.
        if name not in ("equal", "not_equal") or release() >= (1, 25):
            raise
    if release() >= (1, 25):
        shape = _f.broadcast_shapes(*(array.shape for array in arrays))
        return _f.full(shape, name == "not_equal")[()] if shape or release() >= (2, 4) else name == "not_equal"
    kinds = {array.dtype.kind for array in arrays}
    dates = not kinds.isdisjoint("Mm") and kinds.isdisjoint("US")
    if not dates and not any(array.shape for array in arrays):
        return NotImplemented
    if dates:
        warn("DeprecationWarning: elementwise comparison failed; this will raise an error in the future.")
    elif not (release() < (1, 20) and kinds == {"U", "S"}):
        warn("FutureWarning: elementwise comparison failed; returning scalar instead, but in the future will perform elementwise comparison")
    return NotImplemented


def _is_missing_loop(problem, kinds):
    # Units of dates that have nothing in common were no error of == until NumPy 1.25.
    return isinstance(problem, (UFuncTypeError, DTypePromotionError)) or release() < (1, 25) and not kinds.isdisjoint("Mm")
