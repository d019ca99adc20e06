"""NumPy, lazy and compiled: ``import omninumpy as np``.

Operations record what to do; reading a value (``repr``, ``item``, ``bool``, ``float``, conversion to other libraries' arrays) or ``eval()`` compiles what is
pending into few fused kernels and runs them. Names, signatures, results and errors are NumPy's; ``emulate("1.19")`` takes those of another version.
"""

from ._bridge import host as _host

try:
    _host.check_generated()
    from ._bridge import engine as _engine  # noqa: F401 (starts it)
except _host.EngineNotFound as _problem:
    from ._doctor import explain as _explain

    _explain(_problem)

from . import exceptions
from ._core.dtypes import dtype
from ._core.array import ndarray
from ._core.novalue import _NoValue
from ._core.ufunc import ufunc
from ._core import scalars as _scalars  # noqa: F401 (their classes, which the constants below need)
from ._generated.functions import *  # noqa: F403
from ._core.types import *  # noqa: F403
from ._core.limits import *  # noqa: F403
from ._core.scalars import (
    SCALAR_TYPES, character, complexfloating, flexible, floating, generic, inexact, integer, number, signedinteger, unsignedinteger,
)  # fmt: skip
from ._core.twins import clongdouble, longdouble, longlong, ulonglong
from ._core import subclasses as _subclasses
from ._interop.buffers import frombuffer
from ._interop.dlpack import from_dlpack
from ._functions.elements import *  # noqa: F403
from ._functions.arguments import *  # noqa: F403
from ._functions.numeric import *  # noqa: F403
from ._functions.text_files import *  # noqa: F403
from ._functions.polynomials import *  # noqa: F403
from ._functions.indexing import broadcast, flatiter, index_exp, ndenumerate, ndindex, nditer, nested_iters, s_
from ._functions.ranges import *  # noqa: F403
from ._configuration import *  # noqa: F403
from ._releases.standard import VERSION as __array_api_version__, __array_namespace_info__
from ._extension.objects.dtype import object_
from ._extension.records.scalars import void
from ._extension.dates.scalars import datetime64, timedelta64
from ._extension.text.scalars import bytes_, str_
from . import emath, fft, lib, linalg, random, testing  # noqa: E402

newaxis = None
little_endian = True
bool = SCALAR_TYPES["bool"]
bool_ = bool
int8 = byte = SCALAR_TYPES["int8"]
int16 = short = SCALAR_TYPES["int16"]
int32 = intc = SCALAR_TYPES["int32"]
int64 = int_ = intp = long = SCALAR_TYPES["int64"]
uint8 = ubyte = SCALAR_TYPES["uint8"]
uint16 = ushort = SCALAR_TYPES["uint16"]
uint32 = uintc = SCALAR_TYPES["uint32"]
uint64 = uint = uintp = ulong = SCALAR_TYPES["uint64"]
float16 = half = SCALAR_TYPES["float16"]
float32 = single = SCALAR_TYPES["float32"]
float64 = double = SCALAR_TYPES["float64"]
complex64 = csingle = SCALAR_TYPES["complex64"]
complex128 = cdouble = SCALAR_TYPES["complex128"]
False_, True_ = bool(False), bool(True)
pi, e, euler_gamma = 3.141592653589793, 2.718281828459045, 0.5772156649015329
inf, nan = float("inf"), float("nan")

exceptions.AxisError.__module__ = "omninumpy.exceptions"
for _class in (ndarray, dtype, ufunc, finfo, iinfo, errstate, vectorize, broadcast, flatiter, nditer, ndindex, ndenumerate, poly1d):  # noqa: F405
    _class.__module__ = "omninumpy"

from ._releases import names as _names, tables as _tables  # noqa: E402

_namespace = globals()
_tables.show(_names.version, of_standard=True)
_names.install()
