"""Matrices (numpy.matrixlib): arrays that always have two axes, and whose ``*`` and ``**`` are those of matrices."""

import sys
from ast import literal_eval

from ._bridge import engine
from ._bridge.engine import Function
from ._releases.release import release
from ._core.array import Array, ndarray
from ._core.dtypes import as_dtype
from ._core.subclasses import adopt
from ._generated import functions as _f
from ._generated import linalg as _linalg

__all__ = ["asmatrix", "bmat", "mat", "matrix"]

_ADVICE = (
    "PendingDeprecationWarning: the matrix subclass is not the recommended way to represent matrices or deal with linear algebra "
    "(see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). Please adjust your code to use regular ndarray."
)


class matrix(ndarray):
    """An array with two axes throughout (numpy.matrix): ``*`` is the product of matrices, ``**`` their power, and reductions keep both axes.

    ``data`` is an array, nested sequences of numbers, or a text such as ``"1 2; 3 4"``.
    """

    __module__ = "omninumpy"
    __array_priority__ = 10.0
    _in_brackets = False

    def __new__(subtype, data, dtype=None, copy=True):
        engine.warn(_ADVICE)
        dtype = None if dtype is None else as_dtype(dtype)
        if isinstance(data, ndarray):
            if isinstance(data, matrix) and not copy and dtype in (None, data.dtype):
                return data
            made = data if isinstance(data, matrix) else data.view(subtype)
            if dtype is not None and dtype != made.dtype:
                return made.astype(dtype)
            return made.copy() if copy else made
        if isinstance(data, str):
            data = _parsed(data)
        array = _f.array(data, dtype=dtype, copy=True if copy else None)
        if array.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        return adopt(array.reshape((1,) * (2 - array.ndim) + array.shape), subtype, None)

    def __array_finalize__(self, obj):
        shape = self.shape
        if len(shape) == 2 or getattr(obj, "_in_brackets", False):
            return
        if len(shape) > 2:
            shape = tuple(length for length in shape if length > 1)
            if len(shape) > 2:
                raise ValueError("shape too large to be a matrix.")
        self._become(_plain(self).reshape((1,) * (2 - len(shape)) + shape))

    def __getitem__(self, index):
        item = Array.__getitem__(self, index)
        if type(item) is not ndarray:
            return item
        shape = item.shape
        if not shape:
            return item[()]
        if len(shape) == 1:
            column = isinstance(index, (tuple, list)) and len(index) > 1 and _is_scalar(index[1])
            item = item.reshape((shape[0], 1) if column else (1, shape[0]))
        self._in_brackets = True
        try:
            return adopt(item, type(self), self)
        finally:
            del self._in_brackets

    # Operators

    def __mul__(self, other):
        if isinstance(other, (Array, list, tuple)) and not getattr(other, "_is_scalar", False):
            return _f.dot(self, asmatrix(other))
        if _is_scalar(other) or not hasattr(other, "__rmul__"):
            return _f.dot(self, other)
        return NotImplemented

    def __rmul__(self, other):
        return _f.dot(other, self)

    def __imul__(self, other):
        self[:] = self * other
        return self

    def __pow__(self, other):
        return _linalg.matrix_power(self, other)

    def __ipow__(self, other):
        self[:] = self**other
        return self

    def __rpow__(self, other):
        return NotImplemented

    # Reductions: both axes stay, unless all elements become one number.

    def sum(self, axis=None, dtype=None, out=None):
        """The sum of the elements, along an axis as a matrix."""
        return _collapsed(ndarray.sum(self, axis, dtype, out, keepdims=True), axis)

    def prod(self, axis=None, dtype=None, out=None):
        """The product of the elements, along an axis as a matrix."""
        return _collapsed(ndarray.prod(self, axis, dtype, out, keepdims=True), axis)

    def mean(self, axis=None, dtype=None, out=None):
        """The average of the elements, along an axis as a matrix."""
        return _collapsed(ndarray.mean(self, axis, dtype, out, keepdims=True), axis)

    def std(self, axis=None, dtype=None, out=None, ddof=0):
        """The standard deviation of the elements, along an axis as a matrix."""
        return _collapsed(ndarray.std(self, axis, dtype, out, ddof, keepdims=True), axis)

    def var(self, axis=None, dtype=None, out=None, ddof=0):
        """The variance of the elements, along an axis as a matrix."""
        return _collapsed(ndarray.var(self, axis, dtype, out, ddof, keepdims=True), axis)

    def any(self, axis=None, out=None):
        """Whether any element is not zero, along an axis as a matrix."""
        return _collapsed(ndarray.any(self, axis, out, keepdims=True), axis)

    def all(self, axis=None, out=None):
        """Whether no element is zero, along an axis as a matrix."""
        return _collapsed(ndarray.all(self, axis, out, keepdims=True), axis)

    def max(self, axis=None, out=None):
        """The largest element, along an axis as a matrix."""
        return _collapsed(ndarray.max(self, axis, out, keepdims=True), axis)

    def min(self, axis=None, out=None):
        """The smallest element, along an axis as a matrix."""
        return _collapsed(ndarray.min(self, axis, out, keepdims=True), axis)

    def argmax(self, axis=None, out=None):
        """Where the largest element is, along an axis as a matrix."""
        return _aligned(ndarray.argmax(self, axis, out), axis)

    def argmin(self, axis=None, out=None):
        """Where the smallest element is, along an axis as a matrix."""
        return _aligned(ndarray.argmin(self, axis, out), axis)

    def ptp(self, axis=None, out=None):
        """Largest less smallest element, along an axis as a matrix."""
        return _aligned(_ptp.on(0, (self, axis, out), []), axis)

    # Shapes

    def squeeze(self, axis=None):
        """The matrix; a column becomes a row when its second axis goes."""
        return ndarray.squeeze(self, axis)

    def ravel(self, order="C"):
        """The elements as one row, without a copy where that can be."""
        return ndarray.ravel(self, order)

    def flatten(self, order="C"):
        """A copy of the elements as one row."""
        return ndarray.flatten(self, order)

    def tolist(self):
        """The rows as lists of Python's numbers."""
        return self.A.tolist()

    @property
    def T(self):
        """The transpose."""
        return self.transpose()

    @property
    def H(self):
        """The conjugate transpose."""
        return self.transpose().conjugate() if self.dtype.kind == "c" else self.transpose()

    @property
    def I(self):  # noqa: E743 (NumPy's name)
        """The inverse; of a matrix that is not square the pseudo-inverse."""
        rows, columns = self.shape
        return asmatrix((_linalg.inv if rows == columns else _linalg.pinv)(self))

    @property
    def A(self):
        """The matrix as an array, of the same memory."""
        return _plain(self)

    @property
    def A1(self):
        """The elements as an array with one axis."""
        return _plain(self).ravel()

    getT, getH, getI, getA, getA1 = T.fget, H.fget, I.fget, A.fget, A1.fget


def asmatrix(data, dtype=None):
    """What it is given as a matrix, of the same memory where that can be (numpy.asmatrix)."""
    return matrix(data, dtype=dtype, copy=False)


mat = asmatrix
defmatrix = sys.modules[__name__]  # NumPy's name of the file that defines them


def bmat(obj, ldict=None, gdict=None):
    """A matrix of blocks: nested sequences of them, or a text with their names, such as ``"a, b; c, d"`` (numpy.bmat).

    The names are looked up in ``ldict`` and ``gdict``, or else among the caller's variables.
    """
    if isinstance(obj, str):
        if gdict is None:
            caller = sys._getframe(1)
            ldict, gdict = caller.f_locals, caller.f_globals
        obj = [[_named(name, ldict, gdict) for name in row.replace(",", " ").split()] for row in obj.split(";")]
    if isinstance(obj, ndarray):
        return matrix(obj)
    if not isinstance(obj, (tuple, list)):
        return None
    if any(isinstance(row, ndarray) for row in obj):
        return matrix(_f.concatenate(obj, axis=-1))
    return matrix(_f.concatenate([_f.concatenate(row, axis=-1) for row in obj], axis=0))


def _named(name, *scopes):
    for scope in scopes:
        if scope is not None and name in scope:
            return scope[name]
    raise NameError("name %r is not defined" % name)


def _parsed(text):
    rows = []
    for line in text.replace("[", "").replace("]", "").split(";"):
        rows.append([literal_eval(word) for part in line.split(",") for word in part.split()])
        if len(rows[-1]) != len(rows[0]):
            raise ValueError("Rows not the same size.")
    return rows


_ptp = Function("np", "ptp", ("a", "axis", "out"), (None, None))


# What NumPy's functions do that do not ask for the method, or for another one.


def _of_array(function, values):
    return function.on(0, [_plain(value) if isinstance(value, matrix) else value for value in values], [])


def _ptp_answer(function, values):
    # The function asks for the method up to NumPy 1.26; later ones make a matrix of one element of all.
    return function.on(0, values, []) if release() >= (2, 0) else values[0].ptp(*values[1:3])


def _without_nan(function, values):
    kept = [True if parameter.lstrip("=") == "keepdims" else value for parameter, value in zip(function.parameters, values)]
    return _collapsed(adopt(_of_array(function, kept), type(values[0]), values[0]), values[1])


matrix._answers = dict.fromkeys(("diagonal", "expand_dims", "extract", "ravel", "resize", "trace"), _of_array)
matrix._answers.update(dict.fromkeys(("nanmax", "nanmean", "nanmin", "nanprod", "nanstd", "nansum", "nanvar"), _without_nan), ptp=_ptp_answer)


def _plain(self):
    return self.view(ndarray)


def _is_scalar(value):
    from ._functions.elements import isscalar

    return isscalar(value)


def _collapsed(result, axis):
    return result[0, 0] if axis is None else result


def _aligned(result, axis):
    if axis is None:
        return result[0, 0] if isinstance(result, ndarray) else result
    if axis not in (0, 1):
        raise ValueError("unsupported axis")
    return result if axis == 0 else result.transpose()
