"""Values of series of any family: by Clenshaw's recurrence, as Vandermonde matrices, from values by least squares; and their zeros."""

import math

from .._bridge import engine
from .._core.array import Array, ndarray
from .._core.dtypes import as_dtype
from .._core.scalars import SCALAR_TYPES, generic
from .._generated import functions as _f
from .._generated import linalg as _linalg
from .polyutils import as_integer, as_series


_FLOAT = as_dtype(float)


def clenshaw(family, rows, x):
    """The sum of rows_k P_k(x)."""
    if len(rows) == 1:
        return rows[0] + 0 * x
    c0, c1 = rows[-2], rows[-1]
    for n in range(len(rows) - 1, 1, -1):
        past, value = family.past_term(n, c1), rows[n - 2]
        c0, c1 = value if past is None else value - past, c0 + family.next_term(n, c1, x)
    return c0 + family.next_term(1, c1, x)


def evaluate(family, x, c, tensor=True):
    """Values at x. Axes of the coefficients but the first are series of their own: at all points, or with ``tensor=False`` one for each."""
    if type(c) is not ndarray or not c.ndim:
        c = _f.array(c, ndmin=1, copy=None)
    if c.dtype.kind in "biu":
        c = c.astype(float)
    if isinstance(x, (tuple, list)):
        x = _f.asarray(x)
    if c.ndim > 1:
        if isinstance(x, ndarray) and tensor:
            c = c.reshape(c.shape + (1,) * x.ndim)
        return clenshaw(family, [c[i] for i in range(len(c))], x)
    rows = c.tolist()
    if isinstance(x, ndarray) and x.ndim:
        dtype = _f.result_type(c.dtype, x.dtype)
        return clenshaw(family, rows, x if x.dtype == dtype else x.astype(dtype))
    if isinstance(x, (Array, int, float, complex)):
        known = c.dtype is _FLOAT and (type(x) in (int, float) or isinstance(x, generic) and x.dtype is _FLOAT)
        dtype = _FLOAT if known else _f.result_type(c, x)
        return SCALAR_TYPES[dtype.name](clenshaw(family, rows, x.item() if isinstance(x, Array) else x))
    return clenshaw(family, rows, x)


def evaluate_together(family, points, c):
    """Values of a series in several variables at points given by arrays of coordinates."""
    points = [_f.asanyarray(p) for p in points]
    if any(p.shape != points[0].shape for p in points[1:]):
        raise ValueError({2: "x, y are incompatible", 3: "x, y, z are incompatible"}.get(len(points), "ordinates are incompatible"))
    c = evaluate(family, points[0], c)
    for p in points[1:]:
        c = evaluate(family, p, c, tensor=False)
    return c


def evaluate_grid(family, points, c):
    """Values of a series in several variables at all points of a grid."""
    for p in points:
        c = evaluate(family, p, c)
    return c


def vandermonde(family, x, deg):
    """The values of P_0 to P_deg at x, along a new last axis."""
    degree = as_integer(deg, "deg")
    if degree < 0:
        raise ValueError("deg must be non-negative")
    x = _f.array(x, copy=None, ndmin=1) + 0.0
    columns = [x * 0 + 1]
    for n in range(1, degree + 1):
        value = family.next_term(n, columns[-1] if n > 1 else 1, x)
        past = family.past_term(n, columns[-2]) if n > 1 else None
        columns.append(value if past is None else value - past)
    return _f.stack(columns, axis=-1)


def vandermonde_together(family, points, degrees):
    """The values of the products of polynomials in several variables, with one axis for all of them."""
    count = len(points)
    if count != len(degrees):
        raise ValueError("Expected %d dimensions of degrees, got %d" % (count, len(degrees)))
    points = [p + 0.0 for p in _f.broadcast_arrays(*(_f.asarray(p) for p in points))]
    product = None
    for i, (p, degree) in enumerate(zip(points, degrees)):
        factor = vandermonde(family, p, degree)
        factor = factor.reshape(p.shape + (1,) * i + (factor.shape[-1],) + (1,) * (count - 1 - i)) if p.ndim else factor.reshape((1,) * i + (-1,) + (1,) * (count - 1 - i))
        product = factor if product is None else product * factor
    return product.reshape(product.shape[: product.ndim - count] + (-1,))


def fit(family, x, y, deg, rcond, full, w):
    """The series of a degree, or of some, that is nearest to values by least squares."""
    x, y, deg = _f.asarray(x) + 0.0, _f.asarray(y) + 0.0, _f.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in "iu" or deg.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    if deg.min() < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    degrees = sorted(deg.tolist()) if deg.ndim else range(deg.item() + 1)
    left = vandermonde(family, x, degrees[-1])
    if deg.ndim:
        left = left[:, degrees]
    left, right = left.T, y.T
    if w is not None:
        w = _f.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected 1D vector for w")
        if len(x) != len(w):
            raise TypeError("expected x and w to have same length")
        left, right = left * w, right * w
    if rcond is None:
        from .. import finfo

        rcond = len(x) * finfo(x.dtype).eps
    scale = _f.sqrt((abs(left) ** 2).sum(1))
    scale = _f.where(scale == 0, 1, scale)
    c, residuals, rank, singular = _linalg.lstsq(left.T / scale, right.T, rcond)
    c = (c.T / scale).T
    if deg.ndim:
        spread = _f.zeros((degrees[-1] + 1, *c.shape[1:]), dtype=c.dtype)
        spread[degrees] = c
        c = spread
    if full:
        return c, [residuals, rank, singular, rcond]
    if rank != len(degrees):
        engine.warn("RankWarning: The fit may be poorly conditioned")
    return c


# Zeros: eigenvalues of x's matrix in the basis, and the quadrature that follows from them


def companion(family, c):
    """The matrix whose eigenvalues are the zeros: that by which x multiplies the family's polynomials, orthonormal ones where there are such."""
    (c,) = as_series([c])
    n = len(c) - 1
    if n < 1:
        raise ValueError("Series must have maximum degree of at least 1.")
    values = c.tolist()
    d, a, b, _ = family.recurrence(n)
    if n == 1:
        root = -(d / b) * values[0] / values[1]
        return _f.array([[-a / b + root if a else root]], dtype=c.dtype)
    matrix = [[0.0] * n for _ in range(n)]
    diagonal, beside, factors = family.jacobi(n)
    orthogonal = family.recurrence(2)[3] != 0
    for i in range(n):
        matrix[i][i] = diagonal[i]
        if i + 1 < n:
            matrix[i + 1][i] = beside[i]
            if orthogonal:
                matrix[i][i + 1] = beside[i]
    for i in range(n):
        matrix[i][-1] -= values[i] / values[-1] * (factors[i] / factors[-1]) * (d / b)
    return _f.array(matrix, dtype=c.dtype)


def roots(family, c):
    """The zeros, in order."""
    (c,) = as_series([c])
    if len(c) < 2:
        return _f.array([], dtype=c.dtype)
    if len(c) == 2:
        return companion(family, c).reshape(1)
    return _f.sort(_linalg.eigvals(companion(family, c)[::-1, ::-1]))


def gauss(family, deg):
    """Points and weights of Gauss's quadrature: the zeros of P_deg, improved by a step of Newton's, and 1 / (P_{deg-1} P_deg'), of the right sum.

    Golub and Welsch, Calculation of Gauss quadrature rules, Math. Comp. 23 (1969).
    """
    n = as_integer(deg, "deg")
    if n <= 0:
        raise ValueError("deg must be a positive integer")
    if family.quadrature is not None:
        return family.quadrature(n)
    diagonal, beside, _ = family.jacobi(n + 1)
    points, before, slopes = [], [], []
    for x in _linalg.eigvalsh(companion(family, [0] * n + [1])).tolist():
        last, value, slope = _orthonormal(diagonal, beside, x)
        points.append(x - value / slope)
        last, value, slope = _orthonormal(diagonal, beside, points[-1])
        before.append(last)
        slopes.append(slope)
    tallest, steepest = max(map(abs, before)), max(map(abs, slopes))
    weights = [1 / (p / tallest * (s / steepest)) for p, s in zip(before, slopes)]
    if family.symmetric:
        points, weights = ([(v + sign * w) / 2 for v, w in zip(both, reversed(both))] for both, sign in ((points, -1), (weights, 1)))
    total = math.fsum(weights)
    return _f.array(points), _f.array([w * (family.mass / total) for w in weights])


def _orthonormal(diagonal, beside, x):
    """The orthonormal polynomials of the two highest degrees at x, and the derivative of the highest."""
    last, value, last_slope, slope, left = 0.0, 1.0, 0.0, 0.0, 0.0
    for center, right in zip(diagonal, beside):
        last, value, last_slope, slope = (
            value, ((x - center) * value - left * last) / right, slope, (value + (x - center) * slope - left * last_slope) / right,
        )  # fmt: skip
        left = right
    return last, value, slope
