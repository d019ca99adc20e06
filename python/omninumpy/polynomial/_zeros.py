"""Zeros of series of any family, as eigenvalues of x's matrix in its basis, and the quadrature that follows from them."""

import math

from .._generated import functions as _f
from .._generated import linalg as _linalg
from .polyutils import as_integer, as_series


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
