"""Elements that are bytes without a meaning (numpy.void of a size)."""

import re

from .. import dtypes
from ..tables import TableDType
from .casts import problem
from .scalars import void
from .text import void_class


class RawDType(TableDType):
    """The dtype of bytes of one length."""

    __slots__ = ()
    byteorder, isbuiltin, alignment = "|", 0, 1

    def __str__(self):
        return self.str

    def __repr__(self):
        return "dtype('V%s')" % (self.itemsize or "")

    def newbyteorder(self, new_order="S"):
        """The dtype itself: bytes have no order."""
        return self

    def zero(self):
        return b"\0" * self.itemsize

    def convert(self, value):
        """Bytes of the dtype's length."""
        if isinstance(value, void):
            value = value.tobytes()
        elif not isinstance(value, (bytes, bytearray, memoryview)):
            if value == 0 and isinstance(value, int):
                return self.zero()
            raise TypeError("a bytes-like object is required, not '%s'" % type(value).__name__)
        return bytes(value)[: self.itemsize].ljust(self.itemsize, b"\0")

    def sized(self, values):
        if self.itemsize:
            return self
        for value in values:
            if not isinstance(value, (bytes, bytearray, memoryview, void)):
                raise TypeError("A bytes-like object is required, not '%s'" % type(value).__name__)
        return of_size(max((len(value.tobytes() if isinstance(value, void) else value) for value in values), default=0))

    def one(self):
        raise TypeError("a bytes-like object is required, not 'int'")

    def scalar(self, array):
        return void._of(array)

    def promote(self, other):
        if other is self or other.kind == "O":
            return other
        if isinstance(other, RawDType):
            raise problem(
                "Invalid type promotion with void datatypes of different lengths. Use the `np.bytes_` datatype instead to pad the shorter value with trailing zero bytes."
            )
        return None

    def casts_to(self, to, casting):
        return to.kind == "O" or isinstance(to, RawDType) and to.itemsize >= self.itemsize

    def cast(self, array, to, casting):
        if isinstance(to, RawDType):
            return to.sized(self.decode(array)).encode(self.decode(array), array.shape)
        if to.kind == "O" or to.names is not None:
            return None
        from .memory import reinterpreted

        return reinterpreted(array, to)

    def take(self, array):
        """The first bytes of each element."""
        data, size = array.tobytes(), array.dtype.itemsize
        made = self if self.itemsize else of_size(size)
        return made.encode([data[i * size : (i + 1) * size] for i in range(array.size)], array.shape)

    def viewed(self, array, dtype):
        from ..memory import reinterpreted

        return reinterpreted(array, dtype)

    def truth(self, array):
        return self.map(array, lambda value: any(value), "bool")

    def compare(self, name, left, right):
        from .comparison import compared

        return compared(name, left, right)

    def extreme_keys(self, array, largest):
        raise TypeError("data type not ordered")

    def any_or_all(self, name, array, axis, out, keepdims, where):
        raise TypeError("Iterator operand 1 dtype could not be cast from %r to dtype('bool') according to the rule 'unsafe'" % self)

    def to_bytes(self, array):
        return b"".join(self.decode(array))

    def from_bytes(self, data, shape):
        """An array of elements as they are in memory."""
        size = self.itemsize
        return self.encode([data[i : i + size] for i in range(0, len(data), size)] if size else [b""] * _count(shape), shape)

    def about(self):
        return "dtype='%s'" % self.str

    def formatter(self, array):
        return hexadecimal

    def text(self, array):
        return hexadecimal(array.tolist())


void_class(RawDType)


def _count(shape):
    count = 1
    for length in shape:
        count *= length
    return count


def hexadecimal(value):
    """Bytes as a literal that shows each of them."""
    return "b'%s'" % "".join("\\x%02x" % byte for byte in value)


_sizes = {}


def of_size(size):
    """The dtype of bytes of a length."""
    found = _sizes.get(size)
    if found is None:
        found = _sizes[size] = dtypes.make(RawDType, "void%d" % (8 * size) if size else "void", "V", "V", size, 20, "|V%d" % size, type=void)
    return found


@dtypes.parsers.append
def _parse(value):
    if isinstance(value, type) and issubclass(value, void):
        return of_size(0)
    if isinstance(value, str):
        match = re.fullmatch(r"[|<>=]?V(\d*)", value)
        if match:
            return of_size(int(match.group(1) or 0))
        if value in ("void", "void0"):
            return of_size(0)
        if re.fullmatch(r"void\d+", value) and int(value[4:]) % 8 == 0:
            return of_size(int(value[4:]) // 8)
    return None
