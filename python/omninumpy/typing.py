"""Types for annotations (numpy.typing): what functions take as an array, a dtype, a shape, axes."""

from typing import Any, Protocol, Sequence, SupportsIndex, TypeVar, Union

from ._core.array import Array, ndarray
from ._core.dtypes import dtype

__all__ = ["ArrayLike", "AxisLike", "DTypeLike", "NDArray", "ShapeLike"]


class SupportsArray(Protocol):
    """An object that makes an array of itself, as the arrays of other libraries do."""

    def __array__(self, *args: Any, **kwargs: Any) -> Any:
        """NumPy's array of it."""


class SupportsDLPack(Protocol):
    """An array of a library that shares memory by DLPack."""

    def __dlpack__(self, *args: Any, **kwargs: Any) -> Any:
        """The capsule."""


_Scalar = TypeVar("_Scalar")

ArrayLike = Union[Array, complex, Sequence[Any], SupportsArray, SupportsDLPack]
DTypeLike = Union[dtype, type, str, Any, None]
ShapeLike = Union[SupportsIndex, Sequence[SupportsIndex]]
AxisLike = Union[SupportsIndex, Sequence[SupportsIndex], None]
NDArray = ndarray[Any, dtype[_Scalar]]
