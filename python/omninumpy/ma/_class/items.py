"""Elements of masked arrays."""

import omninumpy as np

from ..._core.array import ndarray
from .._functions.masks import MaskError, MaskType, getmask, make_mask_none, nomask


class Items:
    """Elements read and assigned, and as Python objects. Masked ones are ``masked``."""

    __slots__ = ()

    def __getitem__(self, index):
        from .constant import masked

        data = self._data[index]
        mask = nomask if self._mask is nomask else self._mask[index]
        if not isinstance(data, ndarray) or (not data.shape and data.dtype.kind == "O" and not isinstance(mask, ndarray) and mask is not nomask):
            return masked if mask is not nomask and mask else data
        if isinstance(index, str):
            item = self._with(data, mask)
            item._fill_value = None if self._fill_value is None else self._fill_value[index]
            item._isfield = True
            return item
        item = self._with(data)
        if mask is not nomask:
            item._mask, item._sharedmask = mask.reshape(data.shape), True
        if item._fill_value is not None and item._fill_value.ndim:
            item._fill_value = item._fill_value.ravel()[:1].reshape(())
        return item

    def __setitem__(self, index, value):
        from .constant import masked

        if self is masked:
            raise MaskError("Cannot alter the masked element.")
        if value is masked:
            if self._mask is nomask:
                self._mask = make_mask_none(self.shape, self.dtype)
            names = getattr(self.dtype, "names", None)
            self._mask[index] = (True,) * len(names) if names and not isinstance(index, str) else True
            return
        data, mask = getattr(value, "_data", value), getmask(value)
        if self._mask is nomask:
            self._data[index] = data
            if mask is not nomask:
                self._mask = make_mask_none(self.shape, self.dtype)
                self._mask[index] = mask
        elif not self._hardmask:
            if isinstance(index, Items) and not isinstance(value, Items):
                self._data[index._data] = data
            else:
                self._data[index] = data
                self._mask[index] = mask
        elif getattr(index, "dtype", None) == MaskType:
            self._data[np.asarray(index) & ~self._mask] = data
        else:
            kept = self._mask[index]
            both = kept if mask is nomask else np.logical_or(kept, mask)
            self._data[index] = np.where(both, self._data[index], data)
            self._mask[index] = both

    def tolist(self, fill_value=None):
        """The elements as Python objects in nested lists, with None where they are masked unless a fill value is given."""
        if self._mask is nomask:
            return self._data.tolist()
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        return _with_none(self._data.tolist(), self._mask.tolist())

    def tobytes(self, fill_value=None, order="C"):
        """The bytes of the elements, of the filled array."""
        return self.filled(fill_value).tobytes(order)

    tostring = tobytes

    def item(self, *args):
        """An element as a Python number, whether it is masked or not."""
        return self._data.item(*args)


def _with_none(values, mask):
    if isinstance(mask, list):
        return [_with_none(value, m) for value, m in zip(values, mask)]
    if isinstance(mask, tuple):
        return tuple(_with_none(value, m) for value, m in zip(values, mask))
    return None if mask else values
