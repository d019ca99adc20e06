"""Masked arrays of records: their elements, and data with mask as fields."""

import omninumpy as np

from .array import MaskedArray, masked_array
from .._functions.masks import getmask, getmaskarray, nomask

__all__ = ["flatten_structured_array", "fromflex", "mvoid"]


class mvoid(MaskedArray):
    """An element of a masked array of records, whose fields may be masked (numpy.ma.mvoid)."""

    def __new__(cls, data, mask=nomask, dtype=None, fill_value=None, hardmask=False, copy=False, subok=True):
        made = MaskedArray.__new__(cls, np.array(data, dtype=dtype), mask=mask, fill_value=fill_value, hard_mask=hardmask)
        return made

    def __getitem__(self, index):
        from .constant import masked

        mask = self._mask
        if mask is not nomask and mask[index]:
            return masked
        return self._data[index]

    def __setitem__(self, index, value):
        MaskedArray.__setitem__(self, index, value)

    def __len__(self):
        return len(self._data[()])

    def __iter__(self):
        return (self[name] for name in self.dtype.names)

    def tolist(self):
        """The fields as a tuple, with None where they are masked."""
        return tuple(None if m else value for value, m in zip(self._data.tolist(), getmaskarray(self).tolist()))


def to_records(array):
    """An array of records with the fields ``_data`` and ``_mask``."""
    mask = getmaskarray(array)
    made = np.empty(array.shape, dtype=[("_data", array.dtype), ("_mask", mask.dtype)])
    made["_data"], made["_mask"] = array._data, mask
    return made


def fromflex(fxarray):
    """A masked array of the fields ``_data`` and ``_mask`` of an array of records (numpy.ma.fromflex)."""
    return masked_array(fxarray["_data"], mask=fxarray["_mask"])


def flatten_structured_array(a):
    """An array of records as one with an axis more, along which their fields lie (numpy.ma.flatten_structured_array)."""
    a = np.asanyarray(a)

    def leaves(value):
        for item in value:
            if isinstance(item, (tuple, list)):
                yield from leaves(item)
            else:
                yield item

    rows = a.ravel() if isinstance(a, MaskedArray) else a.reshape(-1)
    made = np.array([tuple(leaves(row)) for row in np.asarray(getattr(rows, "_data", rows)).tolist()])
    if isinstance(a, MaskedArray):
        made = made.view(MaskedArray)
        if getmask(a) is not nomask:
            made._mask = np.array([tuple(leaves(row)) for row in np.asarray(getmaskarray(rows)).tolist()])
    return made.reshape(a.shape + made.shape[1:]) if a.ndim > 1 else made
