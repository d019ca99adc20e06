"""Common dtypes of arrays of text and of Python's numbers, which have a dtype of their own in some releases only."""

from .._core.array import Array
from .._core.scalars import generic
from .._generated import functions as _f
from .._releases.release import release
from ..exceptions import DTypePromotionError


def is_weak(value):
    """Whether a value is a number of Python's, which in NumPy 2 takes the dtype of what it meets."""
    return isinstance(value, (int, float, complex)) and not isinstance(value, (bool, Array, generic))


def refuse_weak(values, dtypes, error=DTypePromotionError):
    """Says that text and a number of Python's have no common dtype, where both are among operands."""
    weak = [value for value in values if is_weak(value)]
    text = next((dtype for dtype in dtypes if dtype.kind in "US"), None)
    if weak and text is not None and all(dtype.kind != "O" for dtype in dtypes):
        raise error(
            "The DType of %r could not be promoted by that of a Python %s. This means that no common DType exists for the given inputs. For example they cannot be "
            "stored in a single array unless the dtype is `object`." % (text, type(weak[0]).__name__)
        )


def with_weak(values, arrays):
    """Arrays whose common dtype is that of NumPy's: before NumPy 2 a number beside an array of text took the room that it needs."""
    if release() >= (2, 0):
        refuse_weak(values, [array.dtype for array in arrays])
        return arrays
    if not any(array.dtype.kind in "US" and array.shape for array in arrays):
        return arrays
    return [array.astype(_f.min_scalar_type(array)) if array.dtype.kind in "iufc" and not array.shape else array for array in arrays]


def are_apart(first, second):
    """Whether of two dtypes one is text and the other is not, or texts of different kinds."""
    kinds = {first.kind, second.kind}
    return len(kinds) > 1 and "O" not in kinds and bool(kinds & {"U", "S"}) and kinds != {"U", "T"}
