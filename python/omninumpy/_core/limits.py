"""Limits of number types: finfo and iinfo."""

from .._bridge import engine
from .._bridge.engine import Function
from .._releases.scope import in_force, parts
from .dtypes import as_dtype
from .wrapping import types as _array_types

__all__ = ["finfo", "iinfo"]


def _dtype_of(value):
    if type(value) in _array_types:
        return value.dtype
    return as_dtype(value) if not isinstance(value, (bool, float, int, complex)) or isinstance(value, type) else as_dtype(type(value))


_INTEGERS = ("bits", "precision", "nmant", "nexp", "iexp", "machep", "negep", "maxexp", "minexp")
_FLOATS = ("eps", "epsneg", "max", "min", "smallest_normal", "smallest_subnormal", "tiny", "resolution")
_RULE = "-" * 63


class finfo:
    """Limits of a float type (numpy.finfo), one object for each type. They are scalars of that type; Python's floats in the array API standard's profile."""

    def __new__(cls, dtype):
        profile, version = in_force()[:2]
        if dtype is None and parts(version) >= (1, 25):
            engine.warn("DeprecationWarning: finfo() dtype cannot be None. This behavior will raise an error in the future. (Deprecated in NumPy 1.25)")
        asked = _dtype_of(dtype)
        if asked.kind not in "fc":
            raise ValueError("data type %r not inexact" % (asked.type,))
        real = as_dtype({"complex64": "float32", "complex128": "float64"}.get(asked.name, asked.name))
        key = real, profile
        if key not in _finfos:
            _finfos[key] = object.__new__(cls)
            _finfos[key]._fill(real, parts(version), profile == "array-api")
        return _finfos[key]

    def _fill(self, real, release, plain):
        facts, self.dtype, self._release = _facts(real), real, release
        for name in _INTEGERS:
            setattr(self, name, getattr(facts, name))
        for name in _FLOATS:
            if release >= (1, 22) or not name.startswith("smallest"):
                value = float(getattr(facts, name))
                setattr(self, name, value if plain else real.type(value))

    def __getattr__(self, name):
        if name == "machar" and self._release < (2, 0):
            if self._release >= (1, 22):
                engine.warn("DeprecationWarning: `finfo.machar` is deprecated (NumPy 1.22)")
            return MachArLike(self)
        raise AttributeError("'finfo' object has no attribute '%s'" % name)

    def __str__(self):
        modern = self._release >= (2, 3)
        digits = {2: ".5e", 4: ".7e", 8: ".16e"}[self.dtype.itemsize]

        def text(name):
            value = getattr(self, name)
            return str(value) if modern else format(float(value), digits)

        def count(name, width):
            value = str(getattr(self, name))
            return value if modern else value.rjust(width)

        rows = [
            "precision = %s   resolution = %s" % (count("precision", 3), text("resolution")),
            "machep = %s   eps =        %s" % (count("machep", 6), text("eps")),
            "negep =  %s   epsneg =     %s" % (count("negep", 6), text("epsneg")),
            "minexp = %s   tiny =       %s" % (count("minexp", 6), text("tiny")),
            "maxexp = %s   max =        %s" % (count("maxexp", 6), text("max")),
            "nexp =   %s   min =        -max" % count("nexp", 6),
        ]
        if self._release >= (1, 22):
            rows.append("smallest_normal = %s   smallest_subnormal = %s" % (text("smallest_normal"), text("smallest_subnormal")))
        return "\n".join(["Machine parameters for %s" % self.dtype, _RULE, *rows, _RULE, ""])

    def __repr__(self):
        return "finfo(resolution=%s, min=%s, max=%s, dtype=%s)" % (_short(self.resolution), self.min, self.max, self.dtype)


def _short(value):
    return str(value) if not isinstance(value, float) else "%.3g" % value


_finfos = {}
_facts = Function("np", "finfo", ("dtype",))


class MachArLike:
    """The limits of a float type under the names of NumPy's older class of them."""

    def __init__(self, limits):
        for name in ("eps", "epsneg", "resolution", "tiny", "precision", "machep", "negep", "minexp", "maxexp", "iexp"):
            setattr(self, name, getattr(limits, name))
        self.ibeta, self.it, self.irnd, self.ngrd, self.epsilon = 2, limits.nmant + 1, 5, 0, limits.eps
        self.xmin, self.xmax, self.huge = limits.tiny, limits.max, limits.max


MachArLike.__module__ = __name__.partition(".")[0] + ".core.getlimits"


class iinfo:
    """Limits of an integer type (numpy.iinfo)."""

    __slots__ = ("dtype", "bits", "kind", "min", "max", "key")

    def __init__(self, int_type):
        try:
            self.dtype = _dtype_of(int_type)
        except TypeError:
            self.dtype = _dtype_of(type(int_type))
        if self.dtype.kind not in "iu":
            raise ValueError("Invalid integer data type %r." % self.dtype.kind)
        self.kind, self.bits = self.dtype.kind, 8 * self.dtype.itemsize
        self.key = "%s%d" % (self.kind, self.bits)
        self.min = 0 if self.kind == "u" else -(1 << (self.bits - 1))
        self.max = (1 << (self.bits - (self.kind == "i"))) - 1

    def __str__(self):
        return "\n".join(["Machine parameters for %s" % self.dtype, _RULE, "min = %s" % self.min, "max = %s" % self.max, _RULE, ""])

    def __repr__(self):
        return "iinfo(min=%s, max=%s, dtype=%s)" % (self.min, self.max, self.dtype)
