"""What ``r_`` and ``c_`` make of extension arrays (numpy.r_)."""

from ..._generated import functions as _f
from ..discovery import as_array


def joined(pieces, columns):
    """Pieces one after another; with columns those of one axis are columns beside each other."""
    arrays = [_f.atleast_1d(as_array(piece)) for piece in pieces]
    if columns:
        return _f.concatenate([array.reshape(array.shape + (1,)) if array.ndim < 2 else array for array in arrays], -1)
    return _f.concatenate(arrays)
