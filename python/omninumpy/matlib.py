"""NumPy's functions with matrices as results (numpy.matlib)."""

from . import random as _random
from ._bridge import engine as _engine
from ._core.array import ndarray as _ndarray
from ._generated import functions as _f
from .matrixlib import asmatrix, bmat, mat, matrix

__all__ = ["asmatrix", "bmat", "empty", "eye", "identity", "mat", "matrix", "ones", "rand", "randn", "repmat", "zeros"]

_engine.warn(
    "PendingDeprecationWarning: Importing from numpy.matlib is deprecated since 1.19.0. The matrix subclass is not the recommended way to represent matrices or "
    "deal with linear algebra (see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). Please adjust your code to use regular ndarray. "
)


def empty(shape, dtype=None, order="C"):
    """A matrix whose elements are not set (numpy.matlib.empty)."""
    return _ndarray.__new__(matrix, shape, dtype or float, order=order)


def ones(shape, dtype=None, order="C"):
    """A matrix of ones (numpy.matlib.ones)."""
    return _filled(shape, dtype, order, 1)


def zeros(shape, dtype=None, order="C"):
    """A matrix of zeros (numpy.matlib.zeros)."""
    return _filled(shape, dtype, order, 0)


def _filled(shape, dtype, order, value):
    made = empty(shape, dtype, order)
    made.fill(value)
    return made


def identity(n, dtype=None):
    """The square matrix with ones on its diagonal (numpy.matlib.identity)."""
    return _f.identity(n, dtype).view(matrix)


def eye(n, M=None, k=0, dtype=float, order="C"):
    """A matrix with ones on a diagonal (numpy.matlib.eye)."""
    return asmatrix(_f.eye(n, M=M, k=k, dtype=dtype, order=order))


def rand(*args):
    """A matrix of random numbers from 0 to 1 (numpy.matlib.rand)."""
    return asmatrix(_random.rand(*_shape(args)))


def randn(*args):
    """A matrix of random numbers of the standard normal distribution (numpy.matlib.randn)."""
    return asmatrix(_random.randn(*_shape(args)))


def _shape(args):
    return args[0] if isinstance(args[0], tuple) else args


def repmat(a, m, n):
    """An array or matrix, m times below itself and n times beside itself (numpy.matlib.repmat)."""
    a = _f.asanyarray(a)
    rows, columns = (1,) * (2 - a.ndim) + a.shape
    tall = a.reshape(1, a.size).repeat(m, 0).reshape(rows * m, columns)
    return tall.repeat(n, 0).reshape(rows * m, columns * n)


def __getattr__(name):
    from . import _namespace

    if name in _namespace:
        return _namespace[name]
    raise AttributeError("module 'omninumpy.matlib' has no attribute '%s'" % name)
