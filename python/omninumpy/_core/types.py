"""Facts about dtypes: finfo, iinfo, and the classes of numpy.dtypes."""

from .._bridge.engine import Function
from .dtypes import as_dtype
from .wrapping import types as _array_types

__all__ = ["finfo", "iinfo", "isdtype", "issubdtype"]


def _dtype_of(value):
    if type(value) in _array_types:
        return value.dtype
    return as_dtype(value) if not isinstance(value, (float, int, complex)) or isinstance(value, type) else as_dtype(type(value))


class finfo:
    """Limits of a float type (numpy.finfo). They are Python's floats, as the array API standard asks for."""

    __slots__ = ("dtype", "bits", "eps", "epsneg", "max", "min", "smallest_normal", "smallest_subnormal", "tiny", "resolution", "precision", "nmant", "nexp", "iexp", "machep", "negep", "maxexp", "minexp")  # fmt: skip

    def __init__(self, type):
        asked = _dtype_of(type)
        if asked.kind not in "fc":
            raise ValueError("data type %r not inexact" % (asked.type,))
        real = as_dtype({"complex64": "float32", "complex128": "float64"}.get(asked.name, asked.name))
        facts = _finfo(real)
        self.dtype = real
        for name in ("bits", "precision", "nmant", "nexp", "iexp", "machep", "negep", "maxexp", "minexp"):
            setattr(self, name, getattr(facts, name))
        for name in ("eps", "epsneg", "max", "min", "smallest_normal", "smallest_subnormal", "tiny", "resolution"):
            setattr(self, name, float(getattr(facts, name)))

    def __repr__(self):
        return "finfo(resolution=%s, min=%s, max=%s, dtype=%s)" % (self.resolution, self.min, self.max, self.dtype)


class iinfo:
    """Limits of an integer type (numpy.iinfo)."""

    __slots__ = ("dtype", "bits", "kind", "min", "max", "key")

    def __init__(self, int_type):
        self.dtype = _dtype_of(int_type)
        if self.dtype.kind not in "iu":
            raise ValueError("Invalid integer data type %r." % self.dtype.kind)
        self.kind, self.bits = self.dtype.kind, 8 * self.dtype.itemsize
        self.key = "%s%d" % (self.kind, self.bits)
        self.min = 0 if self.kind == "u" else -(1 << (self.bits - 1))
        self.max = (1 << (self.bits - (self.kind == "i"))) - 1

    def __repr__(self):
        return "iinfo(min=%s, max=%s, dtype=%s)" % (self.min, self.max, self.dtype)


_finfo = Function("np", "finfo", ("dtype",))


def issubdtype(arg1, arg2):
    """Whether a dtype is at or below another one, or a kind of scalars such as ``np.integer`` (numpy.issubdtype)."""
    from .scalars import generic

    def scalar(value):
        if isinstance(value, type) and issubclass(value, generic):
            return value
        return as_dtype(value).type

    return issubclass(scalar(arg1), scalar(arg2))


KINDS = {
    "bool": "b",
    "signed integer": "i",
    "unsigned integer": "u",
    "integral": "iu",
    "real floating": "f",
    "complex floating": "c",
    "numeric": "iufc",
}
"""Letters of the dtypes of each kind that the array API standard names."""


def isdtype(dtype, kind):
    """Whether a dtype is of a kind: a dtype, a name such as ``"real floating"``, or a tuple of these (numpy.isdtype)."""
    from .dtypes import dtype as dtype_class
    from .scalars import generic

    def is_type(value):
        return isinstance(value, dtype_class) or isinstance(value, type) and issubclass(value, generic)

    if not is_type(dtype):
        raise TypeError("dtype argument must be a NumPy dtype, but it is a %s." % type(dtype))
    found = as_dtype(dtype)
    for wanted in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(wanted, str):
            if wanted not in KINDS:
                raise ValueError("kind argument is a string, but %r is not a known kind name." % wanted)
            if found.kind in KINDS[wanted]:
                return True
        elif is_type(wanted):
            if found is as_dtype(wanted):
                return True
        else:
            raise TypeError("kind argument must be comprised of NumPy dtypes or strings only, but is a %s." % type(wanted))
    return False
