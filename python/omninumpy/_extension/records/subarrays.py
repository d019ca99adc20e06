"""Fields whose elements are arrays: one array with the elements' axes last, of which a structured array sees the outer axes only."""

from ..._generated import functions as _f
from .. import array as arrays
from ..array import ExtensionArray
from ..discovery import cast


class SubarrayArray(ExtensionArray, registered=False):
    """The part of a structured array for a field with axes of its own.

    To the engine it is one array for each place within an element, all of them views; what the engine makes of those by moving elements is put together
    again, as a view of the same memory wherever the first of them is one.
    """

    __slots__ = ("_inner",)

    def _parts(self):
        count = self._dtype.itemsize // max(self._dtype.base.itemsize, 1)
        if not count:
            return (_f.zeros(self.shape, "bool"),)
        places = [()]
        for length in self._dtype.shape:
            places = [(*place, i) for place in places for i in range(length)]
        return tuple(self._inner[(..., *place)] for place in places)

    def _with(self, parts):
        shape, own = parts[0].shape, self._dtype.shape
        if 0 in own:
            return hold(self._dtype, _f.zeros(shape + own, self._dtype.base))
        seen = _as_view(parts[0], self._inner, own)
        return hold(self._dtype, _f.stack(parts, -1).reshape(shape + own) if seen is None else seen)

    @property
    def shape(self):
        """Axis lengths without those of the elements."""
        return self._inner.shape[: self._inner.ndim - len(self._dtype.shape)]

    @property
    def base(self):
        """The array whose memory this one looks into, or None."""
        return self._inner.base

    @property
    def strides(self):
        """Bytes between neighbours along each axis."""
        return self._inner.strides[: self.ndim]

    @property
    def flags(self):
        """How the elements lie in memory."""
        return self._inner.flags

    def __getitem__(self, index):
        return hold(self._dtype, self._inner[_outer(index, len(self._dtype.shape))])

    def __setitem__(self, index, value):
        self._inner[_outer(index, len(self._dtype.shape))] = cast(value, self._dtype)._inner if isinstance(value, SubarrayArray) else value

    def copy(self, order="C"):
        """A copy of its own."""
        return hold(self._dtype, self._inner.copy())

    def _plain(self):
        return self

    def _become(self, other):
        self._inner = other._inner


def _outer(index, count):
    """An index of the outer axes as one of all: what follows an ellipsis are the inner axes."""
    index = index if isinstance(index, tuple) else (index,)
    return index + (slice(None),) * count if any(item is Ellipsis for item in index) else index + (Ellipsis,)


def _as_view(part, inner, own):
    """An array over the same memory as a part, with the inner axes; None if the part has memory of its own."""
    if isinstance(inner, ExtensionArray):
        seen = [_as_view(one, other, own) for one, other in zip(part._parts(), inner._parts())]
        return None if any(one is None for one in seen) else inner._with(seen)
    if not part.size or not isinstance(part, arrays.ndarray) or not _f.may_share_memory(part, inner):
        return None
    from ...lib.stride_tricks import as_strided

    return as_strided(part, part.shape + own, part.strides + inner.strides[-len(own) :])


def hold(dtype, inner):
    """An array with the axes of a subarray dtype last, as the part of a structured array."""
    made = object.__new__(SubarrayArray)
    inner = in_order(inner, dtype.base)
    made._dtype, made._inner, made._codes, made._table, made._shape = dtype, inner, None, None, None
    return made


def in_order(part, dtype):
    """A part of a dtype: functions give numbers in the machine's byte order, also of fields in the other one."""
    return part if dtype.isnative or part.dtype.kind == "V" or part.dtype == dtype else cast(part, dtype)


def elements(array):
    """The elements in C order: arrays."""
    flat = array._inner.reshape((array.size, *array._dtype.shape))
    return [flat[i] for i in range(array.size)]
