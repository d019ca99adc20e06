"""Universal functions (numpy.ufunc)."""

import inspect

from .._bridge import engine
from .._bridge.engine import Function, deliver
from .array import ndarray
from .._releases.release import release
from .wrapping import types, wrap

_unary, _binary, _binary_float = engine.unary, engine.binary, engine.binary_float


class ufunc:
    """A function of each element: ``np.add``. Binary ones also reduce, accumulate, and so on."""

    def __init__(self, name, nin, nout, signature=None, doc=None, scope="np"):
        self.__name__ = self.__qualname__ = name
        self.__doc__ = doc
        self.nin, self.nout, self.nargs = nin, nout, nin + nout
        self.signature = signature
        inputs = ("x",) if nin == 1 else tuple("x%d" % (i + 1) for i in range(nin))
        options, defaults = ("out", "where", "casting", "order", "dtype", "subok", "signature", "axes", "axis", "keepdims"), (None, True, "same_kind", "K", None, True, None, None, None, False)
        self._call = Function(scope, name, inputs + options[:5] + (options[7:] if signature else ()), defaults[:5] + (defaults[7:] if signature else ()))
        # The number for calls with arrays alone: not known yet, or none.
        self._number = None if nin < 3 and nout == 1 and not signature else -1
        self._methods, self._found = scope + "." + name, {}

    def __call__(self, *args, **kwargs):
        if not kwargs and self._number != -1 and len(args) == self.nin:
            x = args[0]
            if type(x) in types:
                if self._number is None:
                    text = self._methods.encode()
                    self._number = engine.check(engine.find_ufunc(text, len(text)))
                if self.nin == 1:
                    code = _unary(self._number, x._handle)
                    return wrap(code) if code > 0 else deliver(code, args)
                y = args[1]
                kind = type(y)
                if kind in types:
                    code = _binary(self._number, x._handle, y._handle)
                    return wrap(code) if code > 0 else deliver(code, args)
                if kind is float:
                    code = _binary_float(self._number, x._handle, y, 0)
                    return wrap(code) if code > 0 else deliver(code, args)
        return self._general(args, **kwargs)

    def _general(self, args, out=None, where=True, casting="same_kind", order="K", dtype=None, subok=True, signature=None, sig=None, axes=None, axis=None, keepdims=False):
        if len(args) < self.nin or len(args) > self.nargs:
            raise TypeError("%s() takes from %d to %d positional arguments but %d were given" % (self.__name__, self.nin, self.nargs, len(args)))
        override = _override(self, "__call__", args, out)
        if override is not None:
            options = {"out": out, "where": where, "casting": casting, "order": order, "dtype": dtype}
            default = {"out": None, "where": True, "casting": "same_kind", "order": "K", "dtype": None}
            return override(args, {key: value for key, value in options.items() if value is not default[key]})
        if len(args) > self.nin:
            if out is not None:
                raise TypeError("cannot specify 'out' as both a positional and keyword argument")
            args, out = args[: self.nin], args[self.nin :]
            if self.nout == 1:
                out = out[0]
        out = self._out(out)
        if signature is not None or sig is not None:
            dtype = self._dtype(signature if signature is not None else sig, dtype)
        options = (axes, axis, keepdims) if self.signature else ()
        if any(type(arg) is int and not -(2**63) <= arg < 2**64 for arg in args) and release() < (2, 0):
            return self._call.of_objects(*args, out, where, casting, order, dtype, *options)
        return self._call(*args, out, where, casting, order, dtype, *options)

    def _out(self, out):
        if isinstance(out, tuple):
            if len(out) != self.nout:
                raise ValueError("The 'out' tuple must have exactly one entry per ufunc output")
            if self.nout == 1:
                return out[0]
            return None if all(o is None for o in out) else out
        if out is not None and self.nout > 1:
            if type(out) in types or not isinstance(out, (list, tuple)):
                raise TypeError("'out' must be a tuple of arrays")
        return out

    def _dtype(self, signature, dtype):
        # Of a signature we take the type of the results, which decides the loop of all ufuncs with one dtype throughout.
        if isinstance(signature, str) and "->" in signature:
            signature = signature.partition("->")[2][:1]
        elif isinstance(signature, tuple):
            signature = signature[-1] if signature[-1] is not None else signature[0]
        return signature if dtype is None else dtype

    def _method(self, name, parameters, defaults=()):
        function = self._found.get(name)
        if function is None:
            function = self._found[name] = Function(self._methods, name, parameters, defaults)
        return function

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True):
        """Applies the function along axes, until one element is left of each."""
        if isinstance(out, tuple):
            (out,) = out
        override = _override(self, "reduce", (array,), out)
        if override is not None:
            return override((array,), {"axis": axis, "dtype": dtype, "out": out, "keepdims": keepdims})
        function = self._method("reduce", ("array", "axis", "dtype", "out", "keepdims", "initial", "where"), (0, None, None, False, None, True))
        return function(array, axis, dtype, out, keepdims, initial, where)

    def accumulate(self, array, axis=0, dtype=None, out=None):
        """All intermediate results of the function along an axis."""
        if isinstance(out, tuple):
            (out,) = out
        return self._method("accumulate", ("array", "axis", "dtype", "out"), (0, None, None))(array, axis, dtype, out)

    def reduceat(self, array, indices, axis=0, dtype=None, out=None):
        """Reductions of the parts between indices."""
        if isinstance(out, tuple):
            (out,) = out
        return self._method("reduceat", ("array", "indices", "axis", "dtype", "out"), (0, None, None))(array, indices, axis, dtype, out)

    def outer(self, A, B, /, **kwargs):
        """The function of all pairs of elements."""
        from .. import asarray

        a, b = asarray(A), asarray(B)
        return self(a.reshape(a.shape + (1,) * b.ndim), b, **kwargs)

    def at(self, a, indices, b=None, /):
        """Applies the function in place to the elements at indices, as often as each is named."""
        if self.nin == 1:
            self._method("at", ("a", "indices"))(a, indices)
        else:
            self._method("at", ("a", "indices", "b"))(a, indices, b)

    def resolve_dtypes(self, dtypes, *, signature=None, casting=None, reduction=False):
        """The dtypes that the function computes in and returns."""
        from .. import empty

        inputs = [empty(1, d) if d is not None else d for d in dtypes[: self.nin]]
        result = self(*inputs, dtype=signature, casting=casting or "same_kind")
        return tuple(i.dtype for i in inputs) + tuple(r.dtype for r in (result if isinstance(result, tuple) else (result,)))

    @property
    def identity(self):
        """The element that changes nothing, which an empty reduction gives; None if there is none."""
        return self._method("Identity", ())()

    @property
    def types(self):
        """The dtypes of its loops, as ``dd->d``."""
        return list(self._method("Types", ())())

    @property
    def ntypes(self):
        """How many loops there are."""
        return len(self.types)

    @property
    def __signature__(self):
        P = inspect.Parameter
        inputs = ["x"] if self.nin == 1 else ["x%d" % (i + 1) for i in range(self.nin)]
        options = [("out", None), ("where", True), ("casting", "same_kind"), ("order", "K"), ("dtype", None), ("subok", True), ("signature", None)]
        if self.signature:
            options += [("axes", None), ("axis", -1)]
        kinds = [P(name, P.POSITIONAL_ONLY) for name in inputs] + [P("out", P.POSITIONAL_OR_KEYWORD, default=None)]
        return inspect.Signature(kinds + [P(name, P.KEYWORD_ONLY, default=value) for name, value in options[1:]])

    def __repr__(self):
        return "<ufunc '%s'>" % self.__name__

    def __reduce__(self):
        return _named, (self.__name__,)


def _named(name):
    import omninumpy

    return getattr(omninumpy, name)


def _override(function, method, inputs, out):
    """The ``__array_ufunc__`` of an argument that is of another library, and not NumPy's own array."""
    for value in (*inputs, *(out if isinstance(out, tuple) else (out,))):
        cls = type(value)
        if cls in types or not hasattr(cls, "__array_ufunc__") or cls.__array_ufunc__ is ndarray.__array_ufunc__ or cls.__module__.partition(".")[0] in ("numpy", "omninumpy"):
            continue
        if cls.__array_ufunc__ is None:
            raise TypeError("operand '%s' does not support ufuncs (__array_ufunc__=None)" % cls.__name__)

        def call(args, kwargs, value=value):
            if isinstance(kwargs.get("out"), tuple) is False and kwargs.get("out") is not None:
                kwargs["out"] = (kwargs["out"],)
            result = value.__array_ufunc__(function, method, *args, **kwargs)
            if result is NotImplemented:
                raise TypeError("operand type(s) all returned NotImplemented from __array_ufunc__(%r, %r, ...)" % (function, method))
            return result

        return call
    return None
