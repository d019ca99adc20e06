"""Arrays whose elements are places in a table of Python's values."""

import functools

from .._generated import functions as _f
from .array import make
from .dtypes import ExtensionDType


class Table:
    """Values by place. Place 0 is the zero of the dtype, so that the engine's zeros are the dtype's. A table only grows; all views of an array share it."""

    __slots__ = ("values", "_places")

    def __init__(self, zero, distinct):
        self.values = [zero]
        self._places = {zero: 0} if distinct else None

    @property
    def distinct(self):
        """Whether equal values have one place."""
        return self._places is not None

    def places(self, values):
        """Where values are, which are added if they are new."""
        if self._places is None:
            start = len(self.values)
            self.values.extend(values)
            return list(range(start, len(self.values)))
        places = self._places
        found = []
        for value in values:
            place = places.get(value)
            if place is None:
                place = places[value] = len(self.values)
                self.values.append(value)
            found.append(place)
        return found


class TableDType(ExtensionDType):
    """A dtype whose elements are places in a table."""

    __slots__ = ()
    distinct = True

    def order(self, first, second):
        """Whether a value comes before another one: what ``<`` says."""
        return first < second

    def convert(self, value):
        """A value of Python's as it is kept in the table."""
        return value

    def encode(self, values, shape):
        table = Table(self.zero(), self.distinct)
        convert = self.convert
        codes = table.places([convert(value) for value in values])
        codes = _f.array(codes, dtype="int64")
        return make(self, codes if shape is None else codes.reshape(shape), table)

    def decode(self, array):
        values = array._table.values
        return [values[place] for place in array._codes.ravel().tolist()]

    def filled(self, shape, order="C"):
        """An array of zeros."""
        return make(self, _f.zeros(shape, "int64", order or "C"), Table(self.zero(), self.distinct))

    def unify(self, arrays):
        first, *rest = arrays
        table = first._table
        return [first] + [array if array._table is table else make(array._dtype, _moved(array, table), table) for array in rest]

    def keys(self, arrays):
        values = arrays[0]._table.values
        used = sorted({place for array in arrays for place in _f.unique(array._codes).tolist()})
        ranks = _f.zeros(len(values), "int64")
        if used:
            ranks[used] = self._ranks([values[place] for place in used])
        return [_f.take(ranks, array._codes) for array in arrays]

    def equal_keys(self, arrays):
        """As ``keys``, of which only equality counts: values need no order."""
        values = arrays[0]._table.values
        if self.distinct:
            return [array._codes for array in arrays]
        firsts, places = [], []
        for value in values:
            place = next((i for i, first in enumerate(firsts) if first is value or first == value), None)
            if place is None:
                place = len(firsts)
                firsts.append(value)
            places.append(place)
        used = _f.array(places, dtype="int64")
        return [_f.take(used, array._codes) for array in arrays]

    def _ranks(self, values):
        before = self.order
        order = sorted(range(len(values)), key=functools.cmp_to_key(lambda i, j: -1 if before(values[i], values[j]) else int(before(values[j], values[i]))))
        ranks, rank = [0] * len(values), 0
        for last, place in zip([None] + order, order):
            if last is not None and before(values[last], values[place]):
                rank += 1
            ranks[place] = rank
        return _f.array(ranks, dtype="int64")

    def truth(self, array):
        flags = _f.array([bool(value) for value in array._table.values], dtype="bool")
        return _f.take(flags, array._codes)

    def map(self, array, function, dtype):
        """An array of another dtype of the engine's, of what a function makes of the values: each distinct one is asked once."""
        codes = array._codes.ravel().tolist()
        values, results = array._table.values, {}
        for place in codes:
            if place not in results:
                results[place] = function(values[place])
        return _f.array([results[place] for place in codes], dtype=dtype).reshape(array.shape)


def _moved(array, table):
    """The places of an array's elements in another table."""
    used, inverse = _f.unique(array._codes, return_inverse=True)
    values = array._table.values
    places = table.places([values[place] for place in used.tolist()])
    return _f.take(_f.array(places, dtype="int64"), inverse.reshape(array.shape)) if places else array._codes
