"""Views with strides of one's own (numpy.lib.stride_tricks)."""

from .._bridge.engine import Function
from .._generated.functions import broadcast_arrays, broadcast_shapes, broadcast_to

_as_strided = Function("np.lib.stride_tricks", "as_strided", ("x", "shape", "strides", "=writeable"), (None, None, True))
_sliding = Function("np.lib.stride_tricks", "sliding_window_view", ("x", "window_shape", "axis", "=writeable"), (None, False))


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """A view with the shape and the strides given, in bytes. It must not leave the array's memory."""
    return _as_strided(x, shape, strides, writeable)


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """A view of all windows of a shape."""
    return _sliding(x, window_shape, axis, writeable)


__all__ = ["as_strided", "broadcast_arrays", "broadcast_shapes", "broadcast_to", "sliding_window_view"]
