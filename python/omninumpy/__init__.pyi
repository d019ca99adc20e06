"""Types of the main namespace, for type checkers."""

from builtins import bool as _bool

from . import emath as emath, exceptions as exceptions, fft as fft, lib as lib, linalg as linalg, random as random, testing as testing
from ._configuration import *
from ._core.array import ndarray as ndarray
from ._core.dtypes import dtype as dtype
from ._core.types import *
from ._core.ufunc import ufunc as ufunc
from ._functions import *
from ._generated.functions import *
from ._indexing import (
    broadcast as broadcast, c_ as c_, flatiter as flatiter, index_exp as index_exp, mgrid as mgrid, ndenumerate as ndenumerate, ndindex as ndindex,
    nditer as nditer, ogrid as ogrid, r_ as r_, s_ as s_,
)  # fmt: skip
from ._interop.buffers import frombuffer as frombuffer
from ._interop.dlpack import from_dlpack as from_dlpack
from ._standard import __array_namespace_info__ as __array_namespace_info__
from ._core.scalars import (
    bool as bool, bool as bool_, character as character, complex128 as cdouble, complex128 as clongdouble, complex128 as complex128, complex64 as
    complex64, complex64 as csingle, complexfloating as complexfloating, flexible as flexible, float16 as float16, float16 as half, float32 as
    float32, float32 as single, float64 as double, float64 as float64, float64 as longdouble, floating as floating, generic as generic, inexact as
    inexact, int16 as int16, int16 as short, int32 as int32, int32 as intc, int64 as int64, int64 as int_, int64 as intp, int64 as long, int64 as
    longlong, int8 as byte, int8 as int8, integer as integer, number as number, signedinteger as signedinteger, uint16 as uint16, uint16 as
    ushort, uint32 as uint32, uint32 as uintc, uint64 as uint, uint64 as uint64, uint64 as uintp, uint64 as ulong, uint64 as ulonglong, uint8 as
    ubyte, uint8 as uint8, unsignedinteger as unsignedinteger,
)  # fmt: skip

newaxis: None
little_endian: _bool
True_: bool
False_: bool
pi: float
e: float
euler_gamma: float
inf: float
nan: float
sctypeDict: dict[str, type[generic]]
ScalarType: tuple[type, ...]
typecodes: dict[str, str]
__version__: str
__array_api_version__: str
