"""Masks: bool arrays that are true where an element does not count, or ``nomask`` where all do."""

import omninumpy as np

__all__ = [
    "MAError", "MaskError", "MaskType", "bool_", "flatten_mask", "getdata", "getmask", "getmaskarray", "is_mask", "is_masked", "make_mask", "make_mask_descr", "make_mask_none",
    "mask_or", "nomask",
]  # fmt: skip

MaskType = bool_ = np.bool_
nomask = MaskType(0)


class MAError(Exception):
    """What goes wrong with masked arrays."""


class MaskError(MAError):
    """A mask that does not fit, or a masked element that is asked for a value."""


def is_nomask(mask):
    """Whether something is ``nomask``: NumPy's false, of which NumPy has but one."""
    return mask is nomask or type(mask) is MaskType and not mask


def as_array(value, dtype=None, copy=False, order=None, ndmin=0, subok=True):
    """An array, copied if needed or if asked for: whatever a release calls that."""
    if copy:
        made = np.array(value, dtype=dtype, order=order or "K", subok=subok)
    else:
        made = (np.asanyarray if subok else np.asarray)(value, dtype=dtype, order=order or "K")
    return made if made.ndim >= ndmin else made.reshape((1,) * (ndmin - made.ndim) + made.shape)


def getmask(a):
    """The mask of an array, or ``nomask`` (numpy.ma.getmask)."""
    return getattr(a, "_mask", nomask)


def getmaskarray(arr):
    """The mask of an array, of its shape in any case (numpy.ma.getmaskarray)."""
    mask = getmask(arr)
    return make_mask_none(np.shape(arr), getattr(arr, "dtype", None)) if mask is nomask else mask


def getdata(a, subok=True):
    """What is below the mask, as an array (numpy.ma.getdata)."""
    data = getattr(a, "_data", None)
    if data is None:
        data = as_array(a, subok=subok)
    return data if subok else data.view(np.ndarray)


def is_mask(m):
    """Whether something is a mask: an array of bools, or of records of bools (numpy.ma.is_mask)."""
    dtype = getattr(m, "dtype", None)
    return dtype is not None and getattr(dtype, "type", None) is MaskType


def is_masked(x):
    """Whether an array has masked elements (numpy.ma.is_masked)."""
    mask = getmask(x)
    return mask is not nomask and bool(mask.any())


def make_mask_descr(ndtype):
    """The dtype of the mask of arrays of a dtype: bool, or of a record bools with the names of its fields (numpy.ma.make_mask_descr)."""
    ndtype = np.dtype(ndtype)
    if getattr(ndtype, "names", None):
        return np.dtype([(name, make_mask_descr(ndtype.fields[name][0])) for name in ndtype.names])
    return np.dtype(bool)


def make_mask_none(newshape, dtype=None):
    """A mask of a shape that masks nothing (numpy.ma.make_mask_none)."""
    return np.zeros(newshape, dtype=bool if dtype is None else make_mask_descr(dtype))


def make_mask(m, copy=False, shrink=True, dtype=MaskType):
    """A mask of what is true in an array; ``nomask`` if that is nothing, unless ``shrink`` is false (numpy.ma.make_mask)."""
    if is_nomask(m):
        return nomask
    dtype = make_mask_descr(dtype)
    if isinstance(m, np.ndarray) and getattr(m.dtype, "names", None) and dtype == np.dtype(bool):
        return np.ones(m.shape, dtype=dtype)
    m = as_array(filled_true(m), dtype, copy)
    return shrunk(m) if shrink else m


def filled_true(m):
    """An array with true where it is masked."""
    return m.filled(True) if hasattr(m, "filled") else m


def shrunk(mask):
    """``nomask`` for a mask that masks nothing."""
    return mask if mask is nomask or getattr(mask.dtype, "names", None) or mask.any() else nomask


def mask_or(m1, m2, copy=False, shrink=True):
    """The mask of what either of two masks masks (numpy.ma.mask_or)."""
    for one, other in ((m1, m2), (m2, m1)):
        if one is False or is_nomask(one):
            return make_mask(other, copy=copy, shrink=shrink, dtype=getattr(other, "dtype", MaskType))
    if m1 is m2 and is_mask(m1):
        return shrunk(m1) if shrink else m1
    kinds = getattr(m1, "dtype", None), getattr(m2, "dtype", None)
    if kinds[0] != kinds[1]:
        raise ValueError("Incompatible dtypes '%s'<>'%s'" % kinds)
    if kinds[0].names:
        either = np.empty(np.broadcast_shapes(m1.shape, m2.shape), kinds[0])
        for name in kinds[0].names:
            either[name] = mask_or(m1[name], m2[name], shrink=False)
        return either
    return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


def either(m1, m2):
    """As ``mask_or``, without looking at the values of the masks."""
    if m1 is nomask:
        return m2
    return m1 if m2 is nomask else np.logical_or(m1, m2)


def flatten_mask(mask):
    """The bools of a mask, those of records one by one, along one axis (numpy.ma.flatten_mask)."""

    def leaves(value):
        if isinstance(value, (list, tuple)):
            for inner in value:
                yield from leaves(inner)
        else:
            yield bool(value)

    return np.array(list(leaves(np.asarray(mask).tolist())), dtype=bool)
