"""Scalar types that are the same as another in memory, but have a name and a class of their own: C's ``long long`` and ``long double``.

There is no format of more than 64 bits here: as where C's compiler has none, ``longdouble`` is double precision.
"""

from .._bridge import messages
from . import dtypes
from .scalars import SCALAR_TYPES, ScalarType, _write_scalar, _write_type
from .wrapping import types


class TwinType(ScalarType):
    """The class of twins: scalars of the other type are their instances, too."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or type(instance) is SCALAR_TYPES.get(cls._dtype.name)


messages.writers[TwinType] = _write_type


def _twin(name, of, quoted):
    other = SCALAR_TYPES[of]

    def __new__(cls, value=0, /, dtype=None):
        made, scalar = object.__new__(cls), other(value)
        made._handle, made._code, made._shape = scalar._handle, scalar._code, None
        del scalar._handle
        return made

    def __repr__(self):
        text = other.__repr__(self)
        inner = text[text.index("(") + 1 : -1] if text.startswith("np.") else None
        return text if inner is None else "np.%s(%s)" % (name, "'%s'" % inner if quoted else inner)

    members = {"__slots__": (), "__module__": "omninumpy", "__doc__": "Scalars of C's %s: as %s." % (name, of), "_dtype": other._dtype, "__new__": __new__, "__repr__": __repr__}
    made = TwinType(name, other.__bases__, members)
    dtypes.for_type(made, other._dtype)
    messages.writers[made] = _write_scalar
    types.add(made)
    return made


longlong, ulonglong = _twin("longlong", "int64", False), _twin("ulonglong", "uint64", False)
longdouble, clongdouble = _twin("longdouble", "float64", True), _twin("clongdouble", "complex128", True)
