"""Calls of ufuncs with extension arrays among their operands."""

from ..._core.array import Array
from ..._core.dtypes import as_dtype
from ..._generated import functions as _f
from ...exceptions import UFuncTypeError
from .. import discovery
from ..array import ExtensionArray
from ..dtypes import ExtensionDType


class Call:
    """A call of a ufunc: its name, operands as arrays, and options."""

    __slots__ = ("name", "inputs", "operands", "out", "where", "casting", "dtype", "method", "axis", "keepdims", "initial", "indices")

    def __init__(self, name, operands, out=None, where=True, casting="same_kind", dtype=None, method="__call__", axis=None, keepdims=False, initial=None, indices=None):
        self.name, self.operands, self.inputs = name, operands, [discovery.as_array(operand) for operand in operands]
        self.out, self.where, self.casting, self.method = out[0] if isinstance(out, tuple) and len(out) == 1 else out, where, casting, method
        self.dtype = None if dtype is None else as_dtype(dtype)
        self.axis, self.keepdims, self.initial, self.indices = axis, keepdims, initial, indices

    @property
    def dtypes(self):
        """The dtypes of the operands."""
        return [array.dtype for array in self.inputs]

    def run(self):
        """The result, of the first dtype among the operands that has a loop."""
        reducing = self.method != "__call__"
        found = {}
        for dtype in self.dtypes + [self.dtype]:
            if isinstance(dtype, ExtensionDType):
                found.setdefault(dtype.kind, dtype)
        for dtype in sorted(found.values(), key=lambda dtype: _PRECEDENCE.index(dtype.kind)):
            result = dtype.reduce(self) if reducing else dtype.ufunc(self)
            if result is not NotImplemented:
                return self._finish(result)
        raise self._no_loop()

    def _no_loop(self):
        if self.name not in _NAMED_TYPES:
            return TypeError(
                "ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''" % self.name
            )
        return UFuncTypeError("ufunc '%s' did not contain a loop with signature matching types (%s) -> None" % (self.name, ", ".join(map(repr, self.dtypes))))

    def _finish(self, result):
        if self.where is not True and self.method == "__call__":
            base = self.out if self.out is not None else _f.zeros_like(result)
            result = _f.where(self.where, result, base)
        if self.out is not None:
            if isinstance(self.out, tuple):
                for target, part in zip(self.out, result):
                    target[...] = part
                return self.out
            self._check_output(result)
            self.out[...] = result
            return self.out
        return _scalar(result)


    def _check_output(self, result):
        from ..casting import can_cast

        if not can_cast(result.dtype, self.out.dtype, self.casting):
            raise UFuncTypeError("Cannot cast ufunc '%s' output from %r to %r with casting rule '%s'" % (self.name, result.dtype, self.out.dtype, self.casting))


_PRECEDENCE = "VMmOTUS"
"""Kinds in the order in which they are asked for a loop: dates first, which refuse the arithmetic that objects would try."""
# Ufuncs that look for one loop and name the types they have none for; all others try their loops one after another.
_NAMED_TYPES = set(
    """abs absolute add clip equal fmax fmin gcd greater greater_equal lcm less less_equal logical_and logical_or logical_xor matmul maximum minimum multiply negative not_equal positive sign
    subtract""".split()
)


def _scalar(result):
    if isinstance(result, tuple):
        return tuple(map(_scalar, result))
    return result[()] if isinstance(result, Array) and not result.shape else result


def compare(call):
    """Comparisons by the order that the operands' common dtype gives its elements; NotImplemented for other ufuncs."""
    if call.name not in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal"):
        return NotImplemented
    arrays = unified(call.inputs)
    return getattr(_f, call.name)(*arrays[0].dtype.keys(arrays))


def unified(arrays, casting="unsafe"):
    """Arrays in their common dtype, with parts that mean the same."""
    from .. import dtypes

    arrays = [discovery.as_array(array) for array in arrays]
    if not any(isinstance(array, ExtensionArray) for array in arrays):
        return arrays
    common = arrays[0].dtype
    for array in arrays[1:]:
        common = dtypes.promoted(common, array.dtype)
    return common.unify([discovery.cast(array, common, casting) for array in arrays])
