"""What extension arrays have as their dtype."""

from .._core import dtypes as _core
from .._core.dtypes import as_dtype, dtype


class ExtensionDType(dtype):
    """What the integers of an extension array mean: the base of the dtypes of objects, text, dates and records.

    A subclass says how Python's values become elements and back, what order and truth the elements have, and what ufuncs do with them.
    """

    __slots__ = ()

    code = None
    hasobject = False

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self is other
        try:
            return as_dtype(other) is self
        except TypeError:
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(("omninumpy.dtype", self.str))

    def __reduce__(self):
        return as_dtype, (self.str,)

    # Each subclass has its own of these.

    def zero(self):
        """The element that ``zeros`` fills with."""

    def encode(self, values, shape):
        """An array of Python's values, given as a flat list."""

    def decode(self, array):
        """The elements in C order as Python's values: what ``tolist`` gives."""

    def scalar(self, array):
        """The one element of an array without axes, as indexing returns it."""

    def unfilled(self, shape, order="C"):
        """An array whose elements do not matter."""
        return self.filled(shape, order)

    def casts_to(self, to, casting):
        """Whether elements can become those of another dtype by a rule other than ``unsafe`` and ``no``."""
        return to.kind == "O"

    def casts_from(self, source, casting):
        """Whether elements of one of the engine's dtypes can become those of this one."""
        return False

    def filled(self, shape, order="C"):
        """An array of zeros."""

    def viewed(self, array, dtype):
        """The bytes of an array's elements as elements of another dtype."""
        if dtype is self:
            return array
        raise TypeError("Cannot change data-type for array of dtype %s to %s: its elements have no bytes" % (self, dtype))

    def field(self, array, index):
        """What an index that is a name gives; NotImplemented for all other ones."""
        return NotImplemented

    def set_field(self, array, index, value):
        """Assigns to what a name says; False for all other indices."""
        return False

    def for_item(self, array, index, value):
        """A value that is assigned to elements, as an array of this dtype."""
        from .discovery import as_array

        return as_array(value, self)

    def sized(self, values):
        """The dtype of this kind that is large enough for values; the dtype itself where no size is missing."""
        return self

    def promote(self, other):
        """The dtype that holds the elements of this one and another, which may be the engine's; None if that is for the other one to say."""

    def unify(self, arrays):
        """Arrays of this dtype with parts that mean the same in each, such as places in one table."""
        return list(arrays)

    def keys(self, arrays):
        """Arrays of the engine's, one for each of some unified arrays, whose elements are ordered and equal as theirs are."""

    def equal_keys(self, arrays):
        """As ``keys``, of which only equality counts."""
        return self.keys(arrays)

    def order_keys(self, array, order):
        """The keys of an array that is to be sorted; by the fields that an order names, where there are fields."""
        if order is not None:
            raise ValueError("Cannot specify order when the array has no fields.")
        return self.keys([array])[0]

    def extreme_keys(self, array, largest):
        """The keys of an array whose largest or least element is looked for."""
        return self.keys([array])[0]

    def unique_keys(self, array, equal_nan):
        """The keys of an array whose distinct elements are looked for."""
        return self.keys([array])[0]

    def any_or_all(self, name, array, axis, out, keepdims, where):
        """Whether any or all elements along axes are true."""
        from .._generated import functions

        return getattr(functions, name)(self.truth(array), axis=axis, out=out, keepdims=keepdims, where=where)

    def as_complex(self, array):
        """What ``complex`` makes of an array of one element."""
        return complex(array._only(complex))

    def one(self):
        """The value that ``ones`` fills with."""
        return 1

    def about(self):
        """How the text of an array names the dtype."""
        return "dtype=%s" % (self if self.kind == "O" else repr(str(self)))

    def text(self, array):
        """What ``str`` says of an array without axes."""
        return str(array[()])

    def as_index(self, array):
        """The integers or bools that an array used as an index means."""
        raise IndexError("arrays used as indices must be of integer (or boolean) type")

    def truth(self, array):
        """Which elements count as true."""

    def cast(self, array, to, casting):
        """The elements in another dtype, which may be the engine's; None if that is for the other one to say."""
        return None

    def from_ticks(self, ticks):
        """An array of integers of the engine's as elements of this dtype, where elements are such integers."""
        raise TypeError("elements of dtype %s have no memory to look into" % self)

    def arange(self, start, stop, step):
        """Evenly spaced elements."""
        raise TypeError("arange() not supported for inputs with DType %s." % self)

    def take(self, array):
        """The elements of an array of another dtype in this one; it is asked where ``cast`` of the other does not know."""

    def ufunc(self, call):
        """The result of a ufunc, or NotImplemented if it has no loop for this dtype (see ``ufuncs.Call``)."""
        return NotImplemented

    def compare(self, name, left, right):
        """What an operator of comparison makes of two arrays where that is not the ufunc's affair; NotImplemented where it is."""
        return NotImplemented

    def reduce(self, call):
        """The result of a method of a ufunc along an axis, or NotImplemented."""
        return NotImplemented

    def shown(self, array):
        """The elements in C order as the text of an array shows them, and as a user's formatter gets them."""
        return self.decode(array)

    def formatter(self, values):
        """How to write values that ``shown`` gave: a function of one of them."""
        return repr


def make(cls, name, char, kind, itemsize, num, str, **more):
    """A new dtype of a class."""
    made = object.__new__(cls)
    made.name, made.char, made.kind, made.itemsize, made.num, made.str = name, char, kind, itemsize, num, str
    for key, value in more.items():
        setattr(made, key, value)
    return made


parsers = []
"""Functions that make a dtype of what a user gave, or return None: one for each kind."""


def parse(value):
    """The extension dtype that a value means, or None."""
    for parser in parsers:
        found = parser(value)
        if found is not None:
            return found
    text = getattr(value, "str", None)
    # Another library's dtype, which says what it is by a text.
    if isinstance(value, type):
        return _of_class(value)
    return parse(text) if isinstance(text, str) and not isinstance(value, (type, str)) and getattr(value, "names", None) is None else None


def _of_class(value):
    # Of any class of Python's there are objects.
    from .._core.scalars import generic

    return parse("O") if isinstance(value, type) and not issubclass(value, (generic, dtype)) else None


def promoted(first, second):
    """The dtype that holds the elements of two."""
    if first is second:
        return first
    for one, other in ((first, second), (second, first)):
        if isinstance(one, ExtensionDType):
            found = one.promote(other)
            if found is not None:
                return found
    if isinstance(first, ExtensionDType) or isinstance(second, ExtensionDType):
        raise _promotion_error(first, second)
    from .._generated.functions import promote_types

    return promote_types(first, second)


def _promotion_error(first, second):
    from .._releases.release import release
    from ..exceptions import DTypePromotionError

    return (DTypePromotionError if release() >= (1, 25) else TypeError)(
        "The DType %r could not be promoted by %r. This means that no common DType exists for the given inputs. For example they cannot be stored in a single array "
        "unless the dtype is `object`." % (first, second)
    )
