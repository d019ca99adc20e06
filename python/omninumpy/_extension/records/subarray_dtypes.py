"""The dtype of fields whose elements are arrays."""

from ..._generated import functions as _f
from .. import dtypes
from ..dtypes import ExtensionDType
from . import layout, text
from .text import void_class


class SubarrayDType(ExtensionDType):
    """The dtype of a field whose elements are arrays of one shape. Arrays made with it have its axes as their last ones."""

    __slots__ = ("base", "shape")

    byteorder, isbuiltin = "|", 0
    subdtype = property(lambda self: (self.base, self.shape), doc="The elements' dtype, and the axes.")
    ndim = property(lambda self: len(self.shape), doc="Number of axes.")
    alignment = property(lambda self: layout.alignment(self.base), doc="That of the elements.")
    hasobject = property(lambda self: self.base.hasobject, doc="Whether the elements are Python's objects.")
    isnative = property(lambda self: self.base.isnative, doc="Whether the elements are in the machine's byte order.")
    descr = property(lambda self: [("", self.str)], doc="As in the header of a file.")

    def newbyteorder(self, new_order="S"):
        """The dtype in another byte order."""
        return new_subarray(self.base.newbyteorder(new_order), self.shape)

    def __repr__(self):
        return "dtype(%s)" % text.subarray_text(self)

    def __str__(self):
        return text.subarray_text(self)

    def __eq__(self, other):
        if not isinstance(other, dtypes._core.dtype):
            try:
                other = dtypes.as_dtype(other)
            except (TypeError, ValueError):
                return False
        return self is other or isinstance(other, SubarrayDType) and self.subdtype == other.subdtype

    def __hash__(self):
        return hash(("omninumpy.dtype", self.subdtype))

    def __reduce__(self):
        return new_subarray, (self.base, self.shape)

    def filled(self, shape, order="C"):
        return _f.zeros((*layout.lengths(shape), *self.shape), self.base)

    def held(self, shape):
        """Zeros as the part of a structured array."""
        from .subarrays import hold

        return hold(self, self.filled(shape))

    def encode(self, values, shape):
        from .casts import encode_subarrays

        return encode_subarrays(self, values, shape)

    def decode(self, array):
        from .subarrays import elements

        return elements(array)

    def spread(self, value):
        """An array of the elements' dtype whose last axes are this dtype's: what is given as one element is spread over them."""
        from ..discovery import as_array, flatten
        from .casts import subarrays_of

        if hasattr(value, "dtype") and hasattr(value, "shape"):
            return self.take(as_array(value))
        shape, leaves = flatten(value, self)
        return subarrays_of(self, leaves).reshape(shape + self.shape)

    def cast(self, array, to, casting):
        from .casts import cast_subarrays

        return cast_subarrays(self, array, to)

    def casts_to(self, to, casting):
        from ..casting import can_cast

        return isinstance(to, SubarrayDType) and to.shape == self.shape and can_cast(self.base, to.base, casting) or to.kind == "O"

    def take(self, array):
        made = _f.broadcast_to(array.astype(self.base).reshape(array.shape + (1,) * self.ndim), array.shape + self.shape)
        return made.copy()

    def unify(self, arrays):
        from .subarrays import hold

        if not isinstance(self.base, ExtensionDType):
            return list(arrays)
        return [hold(self, inner) for inner in self.base.unify([array._inner for array in arrays])]

    def scalar(self, array):
        return array._inner

    def keys(self, arrays):
        from .comparison import subarray_ranks

        return subarray_ranks(arrays)

    def truth(self, array):
        from .comparison import any_of_subarrays

        return any_of_subarrays(array)

    def to_bytes(self, array):
        return array._inner.tobytes()

    def from_bytes(self, data, shape):
        """An array of elements as they are in memory."""
        from ..memory import from_bytes

        return from_bytes(self.base, data, (*shape, *self.shape))


void_class(SubarrayDType)


def new_subarray(base, shape):
    """The dtype of arrays of a shape."""
    from .scalars import void

    count = 1
    for length in shape:
        count *= length
    itemsize = base.itemsize * count
    return dtypes.make(SubarrayDType, "void%d" % (8 * itemsize), "V", "V", itemsize, 20, "|V%d" % itemsize, type=void, base=base, shape=shape)
