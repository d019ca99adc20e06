"""``masked``, which every masked element is."""

import omninumpy as np

from ..._bridge import messages
from ..._core.array import ndarray
from .._functions import fills
from .._functions.masks import nomask
from .array import MaskedArray, new_of_class

__all__ = ["masked", "masked_singleton"]


class MaskedConstant(MaskedArray):
    """The class of ``masked``, of which there is one instance: what a masked element is (numpy.ma.core.MaskedConstant)."""

    __array_priority__ = 16
    _is_constant = True
    _singleton = None

    def __new__(cls):
        if cls._singleton is None:
            made = new_of_class(np.array(0.0), cls)
            made._mask, made._hardmask = np.array(True), False
            made._mask.flags.writeable = False
            made._optinfo, made._baseclass = {}, ndarray
            made._nan, made.__dict__["_made"] = np.array(np.nan), True
            cls._singleton = made
        return cls._singleton

    def __array_finalize__(self, obj):
        # Copies and views of it are arrays as others.
        MaskedArray.__array_finalize__(self, obj)

    def _with(self, data, mask=nomask):
        made = new_of_class(data, MaskedArray)
        made._mask = mask
        return made

    _fresh = _with

    def view(self, dtype=None, type=None, fill_value=None):
        """The number below, as an array that is masked."""
        return MaskedArray(np.array(0.0), mask=True).view(*(value for value in (dtype, type) if value is not None))

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        return MaskedArray.__array_wrap__(self, obj, context)

    def __setattr__(self, name, value):
        if "_made" in self.__dict__ and name not in ("_handle", "_code", "_shape"):
            raise AttributeError("attributes of %r are not writeable" % self)
        super().__setattr__(name, value)

    def filled(self, fill_value=None):
        """A fill value, as an array without axes."""
        return np.array(self.fill_value if fill_value is None else fills.checked(fill_value, self.dtype))

    def __str__(self):
        from .printing import masked_print_option

        return str(masked_print_option._display)

    def __repr__(self):
        return "masked"

    def __format__(self, spec):
        try:
            return object.__format__(self, spec)
        except TypeError:
            import warnings

            warnings.warn("Format strings passed to MaskedConstant are ignored, but in future may error or produce different behavior", FutureWarning, stacklevel=2)
            return object.__format__(self, "")

    def _same(self, *arguments):
        return self

    copy = __copy__ = __deepcopy__ = __iadd__ = __isub__ = __imul__ = __itruediv__ = __ifloordiv__ = __ipow__ = _same

    def __reduce__(self):
        return MaskedConstant, ()


def _write_masked(value, parts, keep):
    # As a number among others it is NaN.
    keep.append(value)
    parts.append(messages.handle(messages.ARRAY, value._nan._handle))


masked = masked_singleton = MaskedConstant()
messages.writers[MaskedConstant] = _write_masked
