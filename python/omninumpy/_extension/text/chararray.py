"""Arrays of text that have the methods of texts, and compare them without the blanks at their ends (numpy.chararray)."""

from ..._core.array import ndarray
from ..._core.dtypes import as_dtype
from ..._generated import functions as _f
from ..._releases.release import release
from .. import discovery
from ..array import ExtensionArray
from ..printing import array_repr, array_str
from . import classic, loops, modern
from .dtypes import sized


def functions():
    """The functions of text of the release in force."""
    return modern if release() >= (2, 0) else classic


_COMPARISONS = {"==": "equal", "!=": "not_equal", "<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}


def compare_chararrays(a1, a2, cmp, rstrip):
    """A comparison of texts, with or without the blanks at their ends (numpy.char.compare_chararrays)."""
    cmp = cmp.decode() if isinstance(cmp, bytes) else cmp
    if cmp not in _COMPARISONS:
        raise ValueError("comparison must be '==', '!=', '<', '>', '<=', '>='")
    arrays = [discovery.as_array(a) for a in (a1, a2)]
    if any(array.dtype.kind not in "US" for array in arrays):
        raise TypeError("comparison of non-string arrays")
    if arrays[0].dtype.kind != arrays[1].dtype.kind:
        return NotImplemented
    if rstrip:
        arrays = [classic.rstrip(array) for array in arrays]
    return _f.asarray(loops.compare_texts(_COMPARISONS[cmp], *arrays))


def _comparison(sign):
    def compare(self, other):
        return compare_chararrays(self, other, sign, True)

    return compare


def _as_chararray(made):
    return asarray(made) if isinstance(made, ExtensionArray) or not isinstance(made, ndarray) else made


class chararray(ExtensionArray, registered=False):
    """An array of text with the methods of texts (numpy.chararray)."""

    __slots__ = ()
    __hash__ = None

    def __new__(cls, shape, itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order="C"):
        dtype = sized("U" if unicode else "S", int(itemsize))
        if buffer is None or isinstance(buffer, str):
            made = dtype.filled(shape, order)
            if buffer is not None:
                made[...] = buffer
            return made.view(cls)
        from ..memory import of_buffer

        size = 1
        for length in (shape,) if isinstance(shape, int) else shape:
            size *= length
        return of_buffer(buffer, dtype, size, offset).reshape(shape).view(cls)

    def _with(self, parts):
        made = super()._with(parts)
        return made if made.dtype.kind == "O" else as_class(made, type(self))

    def _shown(self):
        return self.dtype.encode([value.rstrip() for value in self.dtype.decode(self)], self.shape)

    def __repr__(self):
        return array_repr(self._shown(), name=type(self).__name__)

    def __str__(self):
        return array_str(self._shown())

    def __getitem__(self, index):
        value = super().__getitem__(index)
        return value.rstrip() if isinstance(value, (str, bytes)) else value

    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        """A copy of another dtype."""
        return as_class(super().astype(dtype, order, casting, subok, copy), type(self) if subok else ExtensionArray)

    def argsort(self, axis=-1, kind=None, order=None):
        """The indices that sort the array."""
        return _f.argsort(as_class(self, ExtensionArray), axis, kind, order)

    def tolist(self):
        """The elements as texts of Python's."""
        return as_class(self, ExtensionArray).tolist()

    def __add__(self, other):
        return _as_chararray(functions().add(self, other))

    def __radd__(self, other):
        return _as_chararray(functions().add(other, self))

    def __mul__(self, i):
        return asarray(multiply(self, i))

    __rmul__ = __mul__

    def __mod__(self, values):
        return asarray(functions().mod(self, values))

    def __rmod__(self, other):
        return NotImplemented

    def replace(self, old, new, count=None):
        """The texts with parts of them replaced."""
        return asarray(functions().replace(self, old, new, *(() if count is None else (count,))))

    def partition(self, sep):
        """What is before, at and after the first separator."""
        return asarray(partition(self, sep))

    def rpartition(self, sep):
        """What is before, at and after the last separator."""
        return asarray(rpartition(self, sep))


def as_class(array, cls):
    """An array of text as one of a class."""
    if issubclass(cls, chararray) and array.dtype.kind not in "US":
        raise ValueError("Can only create a chararray from string data.")
    return array._as_class(cls)


def _method(name, is_text):
    def call(self, *args, **kwargs):
        made = getattr(functions(), name)(self, *args, **kwargs)
        return asarray(made) if is_text else made

    call.__name__ = name
    call.__doc__ = "See numpy.char.%s." % name
    return call


_OF_TEXT = "capitalize center expandtabs ljust lower lstrip rjust rstrip strip swapcase title translate upper zfill"
_OF_OTHERS = """count decode encode endswith find index isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper join rfind rindex rsplit split splitlines
    startswith"""
for _names, _is_text in ((_OF_TEXT, True), (_OF_OTHERS, False)):
    for _name in _names.split():
        setattr(chararray, _name, _method(_name, _is_text))
for _sign, _name in _COMPARISONS.items():
    setattr(chararray, "__%s__" % {"equal": "eq", "not_equal": "ne", "less": "lt", "less_equal": "le", "greater": "gt", "greater_equal": "ge"}[_name], _comparison(_sign))


def multiply(a, i):
    """Texts several times over (numpy.char.multiply)."""
    if release() < (2, 0):
        return classic.multiply(a, i)
    try:
        return modern.multiply(a, i)
    except TypeError:
        raise ValueError("Can only multiply by integers") from None


def _partition(name):
    def function(a, sep):
        if release() < (2, 0):
            return getattr(classic, name)(a, sep)
        return _f.stack([_f.asarray(part) for part in getattr(modern, name)(a, sep)], -1)

    return function


partition, rpartition = _partition("partition"), _partition("rpartition")


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    """A character array of anything (numpy.char.array)."""
    if isinstance(obj, (bytes, str)):
        size = itemsize or len(obj)
        return chararray(len(obj) // size, size, isinstance(obj, str) if unicode is None else unicode, obj, order=order or "C")
    if isinstance(obj, (list, tuple)):
        obj = discovery.as_array(obj)
    if isinstance(obj, ndarray) and obj.dtype.kind in "US":
        made = obj if isinstance(obj, chararray) else obj.view(chararray)
        kind = made.dtype.kind if unicode is None else "U" if unicode else "S"
        dtype = sized(kind, itemsize or made.dtype.length)
        return made.astype(dtype) if copy or dtype is not made.dtype else made
    if isinstance(obj, ndarray):
        obj = obj.tolist()
    return _f.array(obj, as_dtype(sized("U" if unicode else "S", itemsize or 0))).view(chararray)


def asarray(obj, itemsize=None, unicode=None, order=None):
    """A character array of anything, which is not copied if it is one already (numpy.char.asarray)."""
    return array(obj, itemsize, False, unicode, order)
