"""Arrays masked where a condition holds."""

import omninumpy as np

from . import fills, ufuncs
from .._class.array import MaskedArray, isMaskedArray, masked_array
from .masks import as_array, getmask, make_mask, mask_or, nomask, shrunk

__all__ = [
    "fix_invalid", "masked_equal", "masked_greater", "masked_greater_equal", "masked_inside", "masked_invalid", "masked_less", "masked_less_equal", "masked_not_equal",
    "masked_object",
    "masked_outside", "masked_values", "masked_where",
]  # fmt: skip


def masked_where(condition, a, copy=True):
    """An array masked where a condition holds, besides where it is masked already (numpy.ma.masked_where)."""
    condition = make_mask(condition, shrink=False)
    a = (a.copy() if copy else a) if isMaskedArray(a) else as_array(a, copy=copy)
    if condition.shape and condition.shape != a.shape:
        raise IndexError("Inconsistent shape between the condition and the input (got %s and %s)" % (condition.shape, a.shape))
    result = a.view(type(a) if isMaskedArray(a) else MaskedArray)
    mask = shrunk(np.logical_or(condition, getmask(a)) if getmask(a) is not nomask else condition)
    if mask is not nomask and mask.shape != a.shape:
        mask = np.array(np.broadcast_to(mask, a.shape))
    if result._mask is nomask:
        result._mask = mask
        if not copy and isMaskedArray(a):
            a._mask = mask
    else:
        result.mask = mask
        result._mask = shrunk(result._mask)
    return result


def _where(name, doc):
    compare = getattr(ufuncs, name)

    def masked_by(x, value, copy=True):
        return masked_where(compare(x, value), x, copy=copy)

    masked_by.__name__ = masked_by.__qualname__ = "masked_" + name
    masked_by.__doc__ = doc
    return masked_by


masked_greater = _where("greater", "Masked where greater than a value (numpy.ma.masked_greater).")
masked_greater_equal = _where("greater_equal", "Masked where greater than a value or equal (numpy.ma.masked_greater_equal).")
masked_less = _where("less", "Masked where less than a value (numpy.ma.masked_less).")
masked_less_equal = _where("less_equal", "Masked where less than a value or equal (numpy.ma.masked_less_equal).")
masked_not_equal = _where("not_equal", "Masked where not equal to a value (numpy.ma.masked_not_equal).")


def masked_equal(x, value, copy=True):
    """Masked where equal to a value, which becomes the fill value (numpy.ma.masked_equal)."""
    made = masked_where(ufuncs.equal(x, value), x, copy=copy)
    made.fill_value = value
    return made


def masked_inside(x, v1, v2, copy=True):
    """Masked within an interval, whose ends come in any order (numpy.ma.masked_inside)."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = fills.filled(x)
    return masked_where(np.asarray((data >= low) & (data <= high)), x, copy=copy)


def masked_outside(x, v1, v2, copy=True):
    """Masked outside of an interval, whose ends come in any order (numpy.ma.masked_outside)."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = fills.filled(x)
    return masked_where(np.asarray((data < low) | (data > high)), x, copy=copy)


def masked_object(x, value, copy=True, shrink=True):
    """Masked where equal to a value, which is not rounded (numpy.ma.masked_object)."""
    if isMaskedArray(x):
        condition, mask = np.equal(x._data, value), x._mask
    else:
        condition, mask = np.equal(np.asarray(x), value), nomask
    return masked_array(x, mask=mask_or(mask, make_mask(condition, shrink=shrink)), copy=copy, fill_value=value)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    """Masked where close to a value, which becomes the fill value (numpy.ma.masked_values)."""
    data = np.asarray(fills.filled(x, value))
    if data.dtype.kind in "fc":
        mask = np.isclose(data, value, atol=atol, rtol=rtol)
    else:
        mask = np.equal(data, value)
    made = masked_array(data, mask=mask, copy=copy, fill_value=value)
    if shrink:
        made.shrink_mask()
    return made


def masked_invalid(a, copy=True):
    """Masked where NaN or infinite (numpy.ma.masked_invalid)."""
    a = as_array(a)
    made = masked_where(~np.isfinite(np.asarray(getattr(a, "_data", a))), a, copy=copy)
    if made._mask is nomask:
        made._mask = np.zeros(made.shape, dtype=bool)
    return made


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    """Masked where NaN or infinite, with the fill value below (numpy.ma.fix_invalid)."""
    made = masked_array(a, mask=mask, copy=copy, subok=True)
    invalid = ~np.isfinite(made._data)
    if not invalid.any():
        return made
    made._mask = invalid if made._mask is nomask else np.logical_or(made._mask, invalid)
    fill = made.fill_value if fill_value is None else fill_value
    made._data[...] = np.where(invalid, np.asarray(fill).astype(made.dtype), made._data)
    return made
