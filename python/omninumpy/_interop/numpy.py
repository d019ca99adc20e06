"""Together with the real NumPy: its functions on our arrays, and our arrays as its own."""

from .._core.array import Array


def to_numpy(array, dtype=None, copy=None):
    """NumPy's view of an array, without copying unless the dtype or ``copy`` asks for it."""
    import numpy

    view = numpy.asarray(_Interface(array))
    if not array.shape:
        view = view.reshape(())
    if dtype is not None and view.dtype != dtype:
        if copy is False:
            raise ValueError("Unable to avoid copy while creating an array as requested.")
        return view.astype(dtype)
    return view.copy() if copy else view


class _Interface:
    def __init__(self, array):
        self._array = array
        self.__array_interface__ = array.__array_interface__


def call_ufunc(ufunc, method, inputs, kwargs):
    """NumPy's ufunc on arguments of which one is ours: our ufunc of that name."""
    from .. import _namespace

    function = _namespace.get(getattr(ufunc, "__name__", ""))
    if function is None or method != "__call__" and not hasattr(function, "nin"):
        return _by_numpy(getattr(ufunc, method), inputs, kwargs)
    out = kwargs.get("out")
    if isinstance(out, tuple) and len(out) == 1:
        kwargs["out"] = out[0]
    result = (function if method == "__call__" else getattr(function, method))(*inputs, **kwargs)
    if out is None:
        return result
    # What was given is what comes back, NumPy's arrays too.
    return tuple(r if o is None else o for r, o in zip(result, out)) if isinstance(result, tuple) else out[0]


def call_function(function, args, kwargs):
    """A function of NumPy's on arguments of which one is ours: our function of that name, or else NumPy's on NumPy arrays."""
    from .. import _namespace

    scope, name = getattr(function, "__module__", "") or "", getattr(function, "__name__", "")
    found = _namespace
    for part in scope.split(".")[1:]:
        if part.startswith("_") or part == "lib":
            continue
        found = vars(found[part]) if part in found else {}
    ours = found.get(name)
    if ours is None:
        return _by_numpy(function, args, kwargs)
    result, out = ours(*args, **kwargs), kwargs.get("out")
    return result if out is None or isinstance(out, tuple) else out


def _by_numpy(function, args, kwargs):
    def convert(value):
        if isinstance(value, Array):
            return to_numpy(value)
        if isinstance(value, (list, tuple)) and type(value) in (list, tuple):
            return type(value)(map(convert, value))
        return value

    return function(*map(convert, args), **{key: convert(value) for key, value in kwargs.items()})
