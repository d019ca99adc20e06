"""Elements of arrays of text (numpy.str_, numpy.bytes_): texts of Python's that know their dtype."""

from ..._core.array import ndarray
from ..._core.scalars import ScalarType, character, generic
from ..._releases.release import release
from ..array import refuse

# What texts of Python's lack; where an array's member is called as one of theirs, theirs is meant.
_OF_ARRAYS = set(
    """T all any argmax argmin argsort astype byteswap choose clip compress conj conjugate copy cumprod cumsum data diagonal dump dumps fill flags flat flatten getfield item
    itemset itemsize max mean min nbytes ndim newbyteorder nonzero prod ptp put ravel repeat reshape resize round searchsorted setfield setflags shape size sort squeeze std sum swapaxes
    take tobytes tolist tostring trace transpose var view""".split()
)


def _dtype(self):
    """The dtype that has the text's length."""
    from .dtypes import sized

    return sized("U" if isinstance(self, str) else "S", len(self))


def _as_array(self):
    """An array without axes."""
    return _dtype(self).encode([self], ())


def _member(self, name):
    if name not in _OF_ARRAYS:
        raise AttributeError("'numpy.%s' object has no attribute '%s'" % (type(self).__name__, name))
    member = getattr(_as_array(self), name)
    return _scalars_of(member) if callable(member) else _scalar(member)


def _scalar(made):
    return made[()] if isinstance(made, ndarray) and not made.shape else made


def _scalars_of(method):
    return lambda *args, **kwargs: _scalar(method(*args, **kwargs))


def _operator(base, name):
    plain = getattr(base, name)

    def operator(self, other):
        # Arrays, and scalars of numbers, have operators of their own.
        if isinstance(other, ndarray) or isinstance(other, generic) and not isinstance(other, (str, bytes)):
            return NotImplemented
        return plain(self, other)

    operator.__name__ = name
    return operator


def _members(base):
    end = "\0" if base is str else b"\0"

    def plain(self):
        return base.__getitem__(self, slice(None)).rstrip(end)

    def __repr__(self):
        return "np.%s(%r)" % (type(self).__name__, plain(self)) if release() >= (2, 0) else repr(plain(self))

    def __str__(self):
        return str(plain(self)) if base is str else repr(plain(self))

    members = {
        "__hash__": base.__hash__, "__repr__": __repr__, "__str__": __str__, "__format__": lambda self, spec: format(__str__(self), spec), "__getattr__": _member,
        "__reduce__": lambda self: (type(self), (base.__getitem__(self, slice(None)),)), "__array_priority__": -1000000.0, "dtype": property(_dtype), "as_array": _as_array,
        "base": None, "strides": (), "real": property(lambda self: self), "imag": property(lambda self: type(self)()), "flat": property(lambda self: _as_array(self).flat),
        "__module__": "omninumpy",
    }  # fmt: skip
    # Scalars have the members of arrays: those of texts ask an array.
    for name in _OF_ARRAYS - set(members):
        if not hasattr(base, name):
            members[name] = property(lambda self, name=name: _member(self, name))
    for name, number in (("__int__", int), ("__float__", float), ("__complex__", complex)):
        members[name] = lambda self, number=number: number(base.__getitem__(self, slice(None)))
    for name in ("__add__", "__mul__", "__rmul__", "__mod__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        members[name] = _operator(base, name)
    return members


def _bytes(cls, value=b"", /, *args, **kwargs):
    try:
        return bytes.__new__(cls, value, *args, **kwargs)
    except TypeError:
        if args or kwargs:
            raise
    from ..discovery import as_array, is_sequence
    from .dtypes import sized

    made = as_array(value, sized("S", 0))
    return made if is_sequence(value) else bytes.__new__(cls, made.item())


def _class(name, base, new, about):
    made = ScalarType(name, (base, character), {**_members(base), "__slots__": (), "__doc__": about, "__new__": new})
    refuse(made)
    return made


str_ = _class("str_", str, lambda cls, value="", /, *args, **kwargs: str.__new__(cls, value, *args, **kwargs), "A text of characters (numpy.str_).")
bytes_ = _class("bytes_", bytes, _bytes, "A text of bytes (numpy.bytes_).")
