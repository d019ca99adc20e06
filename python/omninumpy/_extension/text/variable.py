"""Texts of any length, with or without missing ones among them (numpy.dtypes.StringDType), from NumPy 2 on."""

from ..._core.dtypes import DType
from ..._core.novalue import _NoValue
from ..._generated import functions as _f
from ..._releases.release import release
from .. import dtypes
from ..dtypes import ExtensionDType
from ..tables import TableDType
from . import conversion
from .dtypes import TextDType

_made = []


class StringType(DType):
    """The class of ``StringDType``, whose instances have options."""

    def __call__(cls, *, na_object=_NoValue, coerce=True):
        for made in _made:
            if made.coerce == coerce and _is_same(made._missing, na_object):
                return made
        made = dtypes.make(StringDType, "StringDType128", "T", "T", 16, 2056, "|T16", type=str, length=0, coerce=coerce, _missing=na_object)
        _made.append(made)
        return made


def _is_same(one, other):
    return one is other or _is_nan(one) and _is_nan(other) or type(one) is type(other) is str and one == other


def _is_nan(value):
    return isinstance(value, float) and value != value


class StringDType(TextDType, metaclass=StringType):
    """Texts of any length. Elements may be ``na_object`` where something is missing; without ``coerce`` only texts are taken (numpy.dtypes.StringDType)."""

    __slots__ = ("coerce", "_missing")
    hasobject = True
    alignment, byteorder = 8, "|"

    @property
    def dtype(self):
        """Nothing: NumPy's own dtype of this kind cannot be asked for by its text."""
        raise AttributeError("'StringDType' object has no attribute 'dtype'")

    @property
    def na_object(self):
        """What stands for a missing text."""
        if self._missing is _NoValue:
            raise AttributeError("'numpy.dtypes.StringDType' object has no attribute 'na_object'")
        return self._missing

    def __repr__(self):
        options = [] if self._missing is _NoValue else ["na_object=%r" % (self._missing,)]
        return "StringDType(%s)" % ", ".join(options + ([] if self.coerce else ["coerce=False"]))

    __str__ = __repr__

    def __eq__(self, other):
        return self is other

    def __ne__(self, other):
        return self is not other

    def __hash__(self):
        return hash(("StringDType", self.coerce, str(self._missing)))

    def __reduce__(self):
        return _of_options, (self._missing is not _NoValue, None if self._missing is _NoValue else self._missing, self.coerce)

    def newbyteorder(self, new_order="S"):
        raise TypeError("texts of any length have no byte order")

    def about(self):
        return "dtype=%s" % self

    # Values

    def is_missing(self, value):
        """Whether an element is the one that says that a text is missing."""
        return self._missing is not _NoValue and (value is self._missing or _is_nan(value) and _is_nan(self._missing))

    def convert(self, value):
        if self.is_missing(value):
            return self._missing
        if not self.coerce and not isinstance(value, str):
            raise ValueError("StringDType only allows string data when string coercion is disabled.")
        return conversion.as_text(value, "U")

    def zero(self):
        return ""

    def one(self):
        return "1"

    encode, filled = TableDType.encode, TableDType.filled

    def sized(self, values):
        return self

    def scalar(self, array):
        return array._table.values[int(array._codes)]

    def text(self, array):
        return str(array.item())

    def _ranks(self, values):
        order = sorted(range(len(values)), key=lambda place: (True, "") if self.is_missing(values[place]) else (False, values[place]))
        ranks = [0] * len(values)
        for rank, place in enumerate(order):
            ranks[place] = rank
        return _f.array(ranks, dtype="int64")

    def missing(self, array):
        """Which elements are missing."""
        flags = _f.array([self.is_missing(value) for value in array._table.values], dtype="bool")
        return _f.take(flags, array._codes)

    def to_bytes(self, array):
        raise ValueError("cannot include dtype 'numpy.dtypes.StringDType' in a buffer")

    def viewed(self, array, dtype):
        if dtype is self:
            return array
        raise TypeError("Cannot change data-type for array of references.")

    # Other dtypes

    def promote(self, other):
        if isinstance(other, StringDType):
            return other if self._missing is _NoValue else self
        return self if other.kind == "U" else None

    def casts_to(self, to, casting):
        return to.kind in "OT" or casting in ("same_kind", "same_value") and to.kind == "U"

    def casts_from(self, source, casting):
        return source.kind in "biufc"

    def cast(self, array, to, casting):
        if isinstance(to, StringDType):
            return to.encode(self.decode(array), array.shape)
        if isinstance(to, TextDType):
            if not to.length:
                raise TypeError("cannot cast dtype %s to %r." % (self, type(to)))
            return to.encode(self.decode(array), array.shape)
        return None if isinstance(to, ExtensionDType) else conversion.to_numbers(array, to)

    def take(self, array):
        values = array.dtype.decode(array) if isinstance(array.dtype, ExtensionDType) else conversion.of_numbers(array)
        return self.encode(values, array.shape)

    # Functions

    def ufunc(self, call):
        from . import loops

        if call.name == "isnan":
            return self.missing(call.inputs[0])
        if call.name in ("maximum", "minimum") and all(array.dtype.kind == "T" for array in call.inputs):
            return loops.combined(max if call.name == "maximum" else min, call.inputs, self)
        return loops.apply(self, call)

    def reduce(self, call):
        from ..objects import elementwise
        from . import loops

        functions = {"add": lambda x, y: x + y, "maximum": max, "minimum": min}
        if call.method == "reduce" and call.name in functions:
            (array,) = call.inputs
            identity = "" if call.name == "add" else None
            made = elementwise.reduced(functions[call.name], array, call.axis, call.keepdims, call.initial, call.where, identity, call.name)
            return self.encode(made.dtype.decode(made), made.shape)
        return loops.reduce(self, call)


def _of_options(has_missing, missing, coerce):
    return StringDType(na_object=missing, coerce=coerce) if has_missing else StringDType(coerce=coerce)


def _parse(value):
    if release() < (2, 0) or not (value is StringDType or isinstance(value, str) and value == "T"):
        return None
    from ..._core.dtypes import UNCACHED

    UNCACHED.add(value)
    return StringDType()


dtypes.parsers.append(_parse)
