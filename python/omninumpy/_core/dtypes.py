"""Element types (numpy.dtype): one instance for each of the engine's fourteen."""

from types import GenericAlias

from .._bridge import engine, messages
from .._bridge.engine import Function
from .._releases.release import release

_find = Function("np", "dtype", ("dtype",))


class DType(type):
    """The metaclass of ``dtype``: ``np.dtype(...)`` finds an instance rather than making one."""

    def __call__(cls, dtype=None, align=False, copy=False, metadata=None):
        if dtype is None and cls in _instances:
            return _instances[cls]
        if align and not isinstance(dtype, cls):
            from .._extension.parsing import aligned

            found = aligned(dtype)
            if found is not None:
                return found
        return as_dtype(float if dtype is None else dtype)


class dtype(metaclass=DType):
    """The type of an array's elements. Arrays are kept in the machine's byte order."""

    __slots__ = ("name", "char", "kind", "itemsize", "num", "type", "code", "str", "__weakref__")

    __class_getitem__ = classmethod(GenericAlias)

    names = fields = subdtype = metadata = None
    shape, ndim, hasobject, isnative, isalignedstruct, isbuiltin, flags = (), 0, False, True, False, 1, 0

    @property
    def alignment(self):
        """Bytes of whose multiples addresses of elements are."""
        return self.itemsize // 2 if self.kind == "c" else self.itemsize

    @property
    def byteorder(self):
        """``=``, or ``|`` for single bytes."""
        return "|" if self.itemsize == 1 else "="

    @property
    def base(self):
        """The dtype itself: there are no subarrays here."""
        return self

    @property
    def dtype(self):
        """NumPy's dtype of that name, where NumPy is in use: this is where it looks when it is given an object as a dtype."""
        numpy = _sys.modules.get("numpy")
        if numpy is None:
            raise AttributeError("'dtype' object has no attribute 'dtype'")
        return numpy.dtype(self.str)

    @property
    def descr(self):
        """As in the header of a file."""
        return [("", self.str)]

    def newbyteorder(self, new_order="S"):
        """The dtype in another byte order, of which arrays have the machine's only."""
        import sys

        if new_order.lower()[:1] in ("=", "n", "|", "i", "<" if sys.byteorder == "little" else ">", "l" if sys.byteorder == "little" else "b") or self.itemsize == 1:
            return self
        from .._extension.swapped import swapped

        return swapped(self)

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self is other
        try:
            return as_dtype(other) is self
        except TypeError:
            if isinstance(other, str) and release() < (1, 20):
                raise
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(("omninumpy.dtype", self.code))

    def __lt__(self, other):
        return self <= other and self != other

    def __le__(self, other):
        from .. import can_cast

        return can_cast(self, as_dtype(other))

    def __gt__(self, other):
        return as_dtype(other) < self

    def __ge__(self, other):
        return as_dtype(other) <= self

    def __bool__(self):
        return True

    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise KeyError("There are no fields in dtype %s." % self)

    def __repr__(self):
        return "dtype('%s')" % self.name

    def __str__(self):
        return self.name

    def __reduce__(self):
        return as_dtype, (self.name,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_instances = {}
"""Each dtype by its class."""


def _make(code, name, char, kind, itemsize, num):
    cls = DType(class_name(name, (2, 2)), (dtype,), {"__slots__": (), "__module__": "omninumpy.dtypes", "__doc__": "The class of the dtype %s." % name})
    made = _instances[cls] = object.__new__(cls)
    made.code, made.name, made.char, made.kind, made.itemsize, made.num = code, name, char, kind, itemsize, num
    made.str = ("|" if itemsize == 1 else _ORDER) + kind + str(itemsize)
    made.type = None
    return made


def class_name(name, release):
    """What the class of a dtype is called in a release."""
    if release < (1, 25):
        return "dtype" if release < (1, 20) else "dtype[%s]" % name
    return {"uint": "UInt", "bool": "Bool"}.get(name.rstrip("0123456789"), name.rstrip("0123456789").capitalize()) + name.lstrip("abcdefghijklmnopqrstuvwxyz") + "DType"


def name_classes(release):
    """Gives the classes of dtypes the names that they have in a release."""
    _instances_named[:] = [release]
    for cls, made in _instances.items():
        cls.__doc__ = "The class of the dtype %s." % made.name if release >= (2, 0) else None
        cls.__name__ = cls.__qualname__ = class_name(made.type.__name__ if release < (2, 0) and made.name == "bool" else made.name, release)
    for cls, (old, new) in _extension_classes.items():
        cls.__name__ = cls.__qualname__ = new if release >= (1, 25) else class_name(old, release)


def name_class(cls, scalar):
    """Lets the class of an extension dtype have the name of each release: in some the name of its scalars."""
    _extension_classes[cls] = (scalar, cls.__name__)
    for release in _instances_named:
        cls.__name__ = cls.__qualname__ = cls.__name__ if release >= (1, 25) else class_name(scalar, release)


_extension_classes, _instances_named = {}, []


import sys as _sys  # noqa: E402

_ORDER = "<" if _sys.byteorder == "little" else ">"

DTYPES = tuple(
    _make(code, *row)
    for code, row in enumerate(
        [
            ("bool", "?", "b", 1, 0),
            ("int8", "b", "i", 1, 1),
            ("int16", "h", "i", 2, 3),
            ("int32", "i", "i", 4, 5),
            ("int64", "l", "i", 8, 7),
            ("uint8", "B", "u", 1, 2),
            ("uint16", "H", "u", 2, 4),
            ("uint32", "I", "u", 4, 6),
            ("uint64", "L", "u", 8, 8),
            ("float16", "e", "f", 2, 23),
            ("float32", "f", "f", 4, 11),
            ("float64", "d", "f", 8, 12),
            ("complex64", "F", "c", 8, 14),
            ("complex128", "D", "c", 16, 15),
        ]
    )
)

messages.Reader.dtypes = DTYPES
for _cls in (dtype, *_instances):
    messages.writers[_cls] = lambda value, parts, keep: parts.append(bytes((messages.DTYPE, value.code)))

_known = {d.name: d for d in DTYPES}
_known.update({d.str: d for d in DTYPES})
_known.update({bool: DTYPES[0], int: DTYPES[4], float: DTYPES[11], complex: DTYPES[13]})


UNCACHED = set()
"""Names and types whose meaning depends on the release of NumPy in force, or which some releases warn of."""


def as_dtype(value):
    """The dtype that a name, a Python type, a scalar type or another library's dtype means."""
    if isinstance(value, dtype):
        return value
    try:
        found = _known.get(value)
    except TypeError:
        found = None
    if found is None:
        if isinstance(value, dtype):
            return value
        found = _foreign(value)
        # Structured dtypes can be given other names: each is a new one.
        if isinstance(value, (str, type)) and found.names is None and value not in UNCACHED and getattr(value, "__name__", None) not in _STAND_INS:
            _known[value] = found
    return found


def _foreign(value):
    try:
        return _of_engine(value)
    except TypeError:
        from .._extension.parsing import parse

        found = parse(value)
        if found is None:
            raise
        return found


def _of_engine(value):
    if value is None:
        return DTYPES[11]
    if isinstance(value, type):
        if isinstance(getattr(value, "_dtype", None), dtype):
            return value._dtype
        if value.__name__ in _STAND_INS and value.__module__ == __name__.partition(".")[0]:
            return _stand_in(value)
        if value.__module__.partition(".")[0] == "numpy":
            return _find(_sys.modules["numpy"].dtype(value).str)
        raise TypeError("Cannot interpret '%r' as a data type: arrays hold bools, integers, floats and complex numbers" % value)
    if isinstance(value, str):
        return _find(value)
    inner = getattr(value, "dtype", None)
    if isinstance(inner, dtype):
        return inner
    text = getattr(value, "str", None) or getattr(inner, "str", None)
    if isinstance(text, str):
        return _find(text)
    raise TypeError("Cannot interpret '%r' as a data type" % (value,))


# What a kind of scalars stood for as a dtype.
_STAND_INS = {
    "number": "float64", "inexact": "float64", "floating": "float64", "integer": "int64", "signedinteger": "int64", "unsignedinteger": "uint64", "complexfloating": "complex128",
    "generic": "V0", "flexible": "V0", "character": "S0",
}  # fmt: skip
_ALSO_CALLED = {"number": "inexact", "floating": "inexact", "signedinteger": "integer"}


def _stand_in(kind):
    from .._releases import scope

    name = _ALSO_CALLED.get(kind.__name__, kind.__name__)
    both = {"inexact": "`np.inexact` or `np.floating`", "integer": "`np.integer` or `np.signedinteger`", "complexfloating": "`np.complex`"}.get(name, "`np.%s`" % name)
    if scope.release() >= (2, 4):
        raise TypeError("Converting %s to a dtype is not allowed" % both)
    found = as_dtype(_STAND_INS[kind.__name__])
    engine.warn("DeprecationWarning: Converting %s to a dtype is deprecated. The current result is `%s` which is not strictly correct." % (both, found))
    return found


def for_type(cls, made):
    """Makes a class another name of a dtype: its scalar type."""
    _known[cls] = made


def foreign_type(value):
    """The dtype of a class of another library's or of Python's, or None."""
    try:
        return as_dtype(value)
    except TypeError:
        return None
