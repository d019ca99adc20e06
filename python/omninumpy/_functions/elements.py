"""Functions that are Python's own: those that call Python functions for each element, or look at Python's objects."""

import functools
import numbers as _numbers
import operator
import os
import sys as _sys

from .._bridge.engine import Function, semantic
from .._core.array import Array, ndarray
from .._core.dtypes import as_dtype
from .._core.novalue import _NoValue
from .._core.scalars import generic
from .._core.wrapping import of_class_of
from .._generated import functions as _f
from ..exceptions import AxisError

__all__ = [
    "apply_along_axis", "apply_over_axes", "array_repr", "array_str", "asarray_chkfinite", "errstate", "fromfunction", "fromiter", "fromstring", "get_include", "info",
    "isscalar", "iscomplexobj", "isrealobj", "iterable", "load", "ndim", "piecewise", "printoptions", "save", "savez", "savez_compressed", "shape", "show_config", "show_runtime",
    "size", "vectorize",
]  # fmt: skip


def shape(a):
    """Axis lengths of an array or of what can be one (numpy.shape)."""
    return a.shape if isinstance(a, Array) else _f.asarray(a).shape


def ndim(a):
    """Number of axes (numpy.ndim)."""
    return a.ndim if isinstance(a, Array) else _f.asarray(a).ndim


def size(a, axis=None):
    """Number of elements, or length of an axis (numpy.size)."""
    a = a if isinstance(a, Array) else _f.asarray(a)
    if axis is None:
        return a.size
    if isinstance(axis, tuple) and not semantic("SizeTakesAxes"):
        raise TypeError("tuple indices must be integers or slices, not tuple")
    lengths = [a.shape[i] for i in (axis if isinstance(axis, tuple) else (axis,))]
    return functools.reduce(lambda x, y: x * y, lengths, 1)


def isscalar(element):
    """Whether something is a number, a text, or a NumPy scalar (numpy.isscalar)."""
    return isinstance(element, (generic, str, bytes, _numbers.Number))


def iterable(y):
    """Whether something can be iterated over (numpy.iterable)."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def iscomplexobj(x):
    """Whether the dtype is complex (numpy.iscomplexobj)."""
    return (x if isinstance(x, Array) else _f.asarray(x)).dtype.kind == "c"


def isrealobj(x):
    """Whether the dtype is not complex (numpy.isrealobj)."""
    return not iscomplexobj(x)


def asarray_chkfinite(a, dtype=None, order=None):
    """An array all of whose elements are finite numbers (numpy.asarray_chkfinite)."""
    made = _f.asarray(a, dtype=dtype, order=order or "K")
    if made.dtype.kind in "fc" and not _f.isfinite(made).all():
        raise ValueError("array must not contain infs or NaNs")
    return made


# Functions of Python's for each element


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    """The value of a function of the indices, called once with arrays of them (numpy.fromfunction)."""
    return function(*_f.indices(shape, dtype=dtype), **kwargs)


def fromiter(iter, dtype, count=-1, *, like=None):
    """An array of what an iterator gives (numpy.fromiter)."""
    if not as_dtype(dtype).itemsize:
        raise ValueError("Must specify length when using variable-size data-type.")
    items = []
    for item in iter:
        if len(items) == count:
            break
        items.append(item)
    made = _f.array(items, dtype=dtype)
    if count >= 0 and len(items) < count:
        raise ValueError("iterator too short: Expected %d but iterator had only %d items." % (count, len(items)))
    return made


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    """An array of the numbers in a text (numpy.fromstring)."""
    if as_dtype(dtype).code is None:
        from .._extension.memory import of_text

        return of_text(string, as_dtype(dtype), count, sep)
    if isinstance(string, bytes):
        string = string.decode("latin-1")
    return _fromstring(string, dtype, count, sep)


_fromstring = Function("np", "fromstring", ("string", "dtype", "count", "=sep"))


class vectorize:
    """A function of Python's, called for each element of its arguments broadcast together (numpy.vectorize).

    The dtype of the results is that of the first call unless ``otypes`` tells. With a signature such as ``(n),(n)->()`` the function takes parts of arrays.
    """

    def __init__(self, pyfunc=_NoValue, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if pyfunc is not _NoValue and not callable(pyfunc):
            raise TypeError("pyfunc must be callable; when used as a decorator, set parameters by name")
        if isinstance(otypes, str):
            otypes = list(otypes)
        elif otypes is not None and not iterable(otypes):
            raise ValueError("Invalid otype specification")
        self.otypes = None if otypes is None else [as_dtype(t) for t in otypes]
        self.excluded, self.cache, self.signature = set(excluded or ()), cache, signature
        self._core = _parse(signature) if signature is not None else None
        self.pyfunc, self._doc = None, doc
        if pyfunc is not _NoValue:
            self._set(pyfunc)

    def _set(self, pyfunc):
        self.pyfunc = pyfunc
        self.__doc__ = self._doc if self._doc is not None else pyfunc.__doc__
        self.__name__ = getattr(pyfunc, "__name__", type(pyfunc).__name__)

    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            self._set(args[0])
            return self
        names = [name for name in kwargs if name not in self.excluded]
        places = [i for i in range(len(args)) if i not in self.excluded]
        fixed = list(args)

        def call(*values):
            for i, value in zip(places, values):
                fixed[i] = value
            kwargs.update(zip(names, values[len(places) :]))
            return self.pyfunc(*fixed, **kwargs)

        varying = [args[i] for i in places] + [kwargs[name] for name in names]
        if self._core is not None:
            return _by_parts(call, varying, self._core, self.otypes)
        made = _by_elements(call, varying, self.otypes)
        return made if Function.subclass_results is None else Function.subclass_results(made, _vectorized, (), varying)


_vectorized = Function("np", "vectorize", ())  # for its name: results are of subclasses among the arguments


def _by_elements(call, args, otypes, outputs=None):
    arrays = _f.broadcast_arrays(*(_f.asarray(a) for a in args)) if args else ()
    if not arrays:
        return call()
    shape = arrays[0].shape
    columns = [[a[()]] if not shape else [v for v in a.ravel()] for a in arrays]
    if not columns[0]:
        if otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        made = tuple(_f.zeros(shape, t) for t in otypes)
        return made if len(made) > 1 else made[0]
    from .._extension.objects.python_functions import column

    results = [call(*values) for values in zip(*columns)]
    if isinstance(results[0], tuple):
        made = tuple(column(list(column), t, shape) for column, t in zip(zip(*results), otypes or [None] * len(results[0])))
        return made
    return column(results, otypes[0] if otypes else None, shape)


def _parse(signature):
    def shapes(text):
        return [tuple(n.strip() for n in part.split(",") if n.strip()) for part in text.replace(" ", "")[1:-1].split("),(")]

    inputs, arrow, outputs = signature.partition("->")
    if not arrow or "(" not in inputs or "(" not in outputs:
        raise ValueError("not a valid gufunc signature: %s" % signature)
    return shapes(inputs), shapes(outputs)


def _by_parts(call, args, core, otypes):
    inputs, outputs = core
    if len(args) != len(inputs):
        raise TypeError("wrong number of positional arguments: expected %r, got %r" % (len(inputs), len(args)))
    arrays = [_f.asarray(a) for a in args]
    lengths = {}
    for a, names in zip(arrays, inputs):
        if a.ndim < len(names):
            raise ValueError("%d-dimensional argument does not have enough dimensions for all core dimensions %r" % (a.ndim, names))
        for name, length in zip(names, a.shape[a.ndim - len(names) :]):
            if lengths.setdefault(name, length) != length:
                raise ValueError("inconsistent size for core dimension %r: %r vs %r" % (name, length, lengths[name]))
    loop = _f.broadcast_shapes(*(a.shape[: a.ndim - len(names)] for a, names in zip(arrays, inputs)))
    arrays = [_f.broadcast_to(a, loop + a.shape[a.ndim - len(names) :]) for a, names in zip(arrays, inputs)]
    from .indexing import ndindex

    results = []
    for index in ndindex(*loop):
        result = call(*(a[index] for a in arrays))
        results.append(result if isinstance(result, tuple) else (result,))
    if not results:
        if otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        made = [_f.zeros(loop + tuple(lengths[n] for n in names), t) for names, t in zip(outputs, otypes)]
    else:
        if len(results[0]) != len(outputs):
            raise ValueError("wrong number of outputs from pyfunc: expected %r, got %r" % (len(outputs), len(results[0])))
        made = []
        for i in range(len(outputs)):
            parts = [_f.asarray(r[i]) for r in results]
            whole = _f.stack(parts).reshape(loop + parts[0].shape)
            made.append(whole.astype(otypes[i]) if otypes else whole)
    return made[0] if len(made) == 1 else tuple(made)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """The results of a function of the lines along an axis (numpy.apply_along_axis)."""
    given = _f.asanyarray(arr)
    arr = _f.asarray(given)
    if not -arr.ndim <= axis < arr.ndim:
        raise AxisError(axis, arr.ndim)
    axis %= arr.ndim
    lines = _f.moveaxis(arr, axis, -1)
    loop = lines.shape[:-1]
    if 0 in loop:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    lines = lines.reshape((functools.reduce(operator.mul, loop, 1), lines.shape[-1]))
    parts = [_f.asanyarray(func1d(line, *args, **kwargs)) for line in lines]
    inner = parts[0].shape
    whole = _f.stack(parts).reshape(loop + inner)
    for i in range(len(inner)):
        whole = _f.moveaxis(whole, len(loop) + i, axis + i)
    return of_class_of(given, whole if whole.ndim else whole[()])


def apply_over_axes(func, a, axes):
    """A function applied along one axis after another, each kept with length 1 (numpy.apply_over_axes)."""
    value = _f.asarray(a)
    count = a.ndim
    for axis in (axes,) if isinstance(axes, int) else axes:
        axis = axis + count if axis < 0 else axis
        result = _f.asarray(func(value, axis))
        if result.ndim != count:
            result = _f.expand_dims(result, axis)
            if result.ndim != count:
                raise ValueError("function is not returning an array of the correct shape")
        value = result
    return value


def piecewise(x, condlist, funclist, *args, **kw):
    """Functions or values by condition (numpy.piecewise)."""
    x = _f.asanyarray(x)
    if isscalar(condlist) or (not isinstance(condlist[0], (list, ndarray)) and x.ndim != 0):
        condlist = [condlist]
    condlist = [_f.asarray(c, dtype=bool) for c in condlist]
    if len(condlist) == len(funclist) - 1:
        rest = functools.reduce(_f.logical_or, condlist)
        condlist.append(~rest)
    elif len(condlist) != len(funclist):
        raise ValueError("with %d condition(s), either %d or %d functions are expected" % (len(condlist), len(condlist), len(condlist) + 1))
    y = _f.zeros_like(x)
    for condition, function in zip(condlist, funclist):
        if not callable(function):
            y[condition] = function
        else:
            part = x[condition]
            if part.size > 0:
                y[condition] = function(part, *args, **kw)
    return y


# Text, files, settings


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """An array as ``repr`` shows it (numpy.array_repr)."""
    return _array_repr(arr, max_line_width, precision, suppress_small)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """An array as ``str`` shows it (numpy.array_str)."""
    return _array_str(a, max_line_width, precision, suppress_small)


_text_arguments = (("arr", "max_line_width", "precision", "suppress_small"), (None, None, None))
_array_repr, _array_str = Function("np", "array_repr", *_text_arguments), Function("np", "array_str", *_text_arguments)


class errstate:
    """What to do about floating-point errors in a block: ``ignore``, ``warn``, ``raise``, ``call``, ``print`` or ``log`` (numpy.errstate).

    By default nothing is checked: see the remarks on laziness in the package's documentation.
    """

    def __init__(self, *, call=_NoValue, all=None, divide=None, over=None, under=None, invalid=None):
        self._call, self._kinds = call, (all, divide, over, under, invalid)

    def __enter__(self):
        self._old = _f.seterr()
        if self._call is not _NoValue:
            self._old_call = _f.seterrcall(self._call)
        _f.seterr(*self._kinds)

    def __exit__(self, *exception):
        _f.seterr(**self._old)
        if self._call is not _NoValue:
            _f.seterrcall(self._old_call)

    def __call__(self, function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            with errstate(call=self._call, **dict(zip(("all", "divide", "over", "under", "invalid"), self._kinds))):
                return function(*args, **kwargs)

        return inside


class printoptions:
    """Settings of printing in a block (numpy.printoptions)."""

    def __init__(self, *args, **kwargs):
        self._new = (args, kwargs)

    def __enter__(self):
        self._scope = _printoptions(*self._new)
        return _f.get_printoptions()

    def __exit__(self, *exception):
        self._scope.dispose()


_printoptions_function = Function("np", "printoptions", ("*args", "**kwargs"))


def _printoptions(args, kwargs):
    return _printoptions_function(args, kwargs)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    """Arrays of a ``.npy`` or ``.npz`` file (numpy.load). Pickles are never read."""
    if hasattr(file, "read"):
        from .._interop.pickling import restore

        return restore(file.read())
    path = os.fspath(file)
    with open(path, "rb") as start:
        if start.read(2) == b"PK":
            return _load_npz(path)
    return _load(path, mmap_mode)


_load, _load_npz = Function("np", "load", ("file", "mmap_mode"), (None,)), Function("np", "load_npz", ("file",))


def save(file, arr, allow_pickle=True):
    """Writes an array as ``.npy`` (numpy.save)."""
    if hasattr(file, "write"):
        from .._interop.pickling import _to_bytes

        arr = arr if isinstance(arr, Array) else _f.asarray(arr)
        file.write(_to_bytes.on(arr._handle, (), []))
        return
    _save(os.fspath(file), _f.asarray(arr))


_save = Function("np", "save", ("file", "arr"))


def savez(file, *args, allow_pickle=True, **kwds):
    """Writes arrays as an ``.npz`` archive (numpy.savez)."""
    _archive("savez", file, args, kwds)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Writes arrays as a compressed ``.npz`` archive (numpy.savez_compressed)."""
    _archive("savez_compressed", file, args, kwds)


def _archive(function, file, args, kwds):
    named = {"arr_%d" % i: a for i, a in enumerate(args)}
    for name in kwds:
        if name in named:
            raise ValueError("Cannot use un-named variables and keyword %s" % name)
    named.update(kwds)
    import tempfile

    if hasattr(file, "write"):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "archive.npz")
            _archive(function, path, (), named)
            with open(path, "rb") as made:
                file.write(made.read())
        return
    Function("np", function, ("file", "*pairs"))(os.fspath(file), tuple((name, _f.asarray(a)) for name, a in named.items()))


def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
    """Prints the documentation of something (numpy.info)."""
    import inspect

    print(inspect.getdoc(object), file=output or _sys.stdout)


def get_include():
    """There are no C headers: the engine is reached through Python or .NET (numpy.get_include)."""
    raise RuntimeError("omninumpy has no C headers; extension modules reach its arrays through the buffer protocol, __array_interface__ or DLPack")


def show_config(mode="stdout"):
    """Prints what the engine runs on (numpy.show_config)."""
    from .._doctor import report, show

    facts = report()
    if mode == "dicts":
        return facts
    show(facts)


def show_runtime():
    """Prints what the engine runs on (numpy.show_runtime)."""
    show_config()
