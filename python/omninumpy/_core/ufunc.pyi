from typing import Any

from ..typing import ArrayLike, AxisLike, DTypeLike
from .array import ndarray

class ufunc:
    __name__: str
    nin: int
    nout: int
    nargs: int
    signature: str | None
    @property
    def identity(self) -> Any: ...
    @property
    def types(self) -> list[str]: ...
    @property
    def ntypes(self) -> int: ...
    def __init__(self, name: str, nin: int, nout: int, signature: str | None = ..., doc: str | None = ..., scope: str = ...) -> None: ...
    def __call__(
        self,
        *args: ArrayLike | None,
        out: ndarray | tuple[ndarray | None, ...] | None = ...,
        where: ArrayLike = ...,
        casting: str = ...,
        order: str = ...,
        dtype: DTypeLike = ...,
        subok: bool = ...,
        signature: Any = ...,
        sig: Any = ...,
        axes: Any = ...,
        axis: Any = ...,
        keepdims: bool = ...,
    ) -> Any: ...
    def reduce(
        self, array: ArrayLike, axis: AxisLike = ..., dtype: DTypeLike = ..., out: Any = ..., keepdims: bool = ..., initial: Any = ..., where: ArrayLike = ...
    ) -> Any: ...
    def accumulate(self, array: ArrayLike, axis: AxisLike = ..., dtype: DTypeLike = ..., out: Any = ...) -> ndarray: ...
    def reduceat(self, array: ArrayLike, indices: ArrayLike, axis: AxisLike = ..., dtype: DTypeLike = ..., out: Any = ...) -> ndarray: ...
    def outer(self, A: ArrayLike, B: ArrayLike, /, **kwargs: Any) -> Any: ...
    def at(self, a: ndarray, indices: Any, b: ArrayLike | None = ..., /) -> None: ...
    def resolve_dtypes(self, dtypes: Any, *, signature: Any = ..., casting: str | None = ..., reduction: bool = ...) -> tuple[Any, ...]: ...
