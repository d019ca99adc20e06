"""Functions of NumPy's whose way with text depends on the release."""

from ..._core.array import Array
from ..._core.dtypes import DTYPES, as_dtype, dtype as dtype_class
from ..._core.scalars import generic
from ..._generated import functions as _f
from ..._releases.scope import release
from .. import discovery, dtypes
from ..array import ExtensionArray
from ..dtypes import ExtensionDType
from ..handlers import handles
