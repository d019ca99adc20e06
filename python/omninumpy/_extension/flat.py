"""The elements of an extension array in C order, as one axis (numpy.flatiter)."""

from .._generated import functions as _f


class FlatElements:
    """Reads and assigns elements by their place in C order."""

    def __init__(self, array):
        self.base = array
        self._places = None

    def _flat(self, index):
        return _f.arange(self.base.size)[index]

    def __len__(self):
        return self.base.size

    def __iter__(self):
        return iter(self.base.ravel())

    def __getitem__(self, index):
        return self.base.ravel()[index]

    def __setitem__(self, index, value):
        places = _f.atleast_1d(self._flat(index))
        self.base[_f.unravel_index(places, self.base.shape)] = _f.resize(_f.asarray(value, self.base.dtype), places.shape)

    def __array__(self, dtype=None, copy=None):
        return self.base.ravel().__array__(dtype, copy)

    def copy(self):
        """The elements as an array."""
        return self.base.flatten()
