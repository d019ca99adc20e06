"""What distinguishes one family of polynomials from another; everything else follows from it."""

import math

from .._generated import functions as _f


class Family:
    """A family P_0, P_1, ... of polynomials, P_n of degree n.

    ``recurrence(n)`` gives integers (d, a, b, c) with ``d P_n = (a + b x) P_{n-1} - c P_{n-2}``.
    ``derivative(n)`` gives an integer, a fraction as numerator and denominator or None for none, and a number of degrees (up, carry, step) with
    ``P_n' = up P_{n-1} + carry P_{n-step}'``.
    ``weight(x)`` is the function in whose inner product the family is orthogonal, ``mass`` its integral (None: there is none).
    ``product`` multiplies two lists of coefficients where there is a quicker way than by the recurrence, ``quadrature`` gives points and weights where
    there is a formula for them.
    """

    def __init__(
        self, module, prefix, cls, basis_name, recurrence, derivative, domain=(-1, 1), weight=None, mass=None, symmetric=True, product=None, quadrature=None, nickname=None
    ):
        self.module, self.prefix, self.cls, self.basis_name, self.nickname = module, prefix, cls, basis_name, nickname or prefix
        self.recurrence, self.derivative, self.domain = recurrence, derivative, domain
        self.weight, self.mass, self.symmetric, self.product, self.quadrature = weight, mass, symmetric, product, quadrature

    @property
    def x(self):
        """The coefficients of x."""
        d, a, b, _ = self.recurrence(1)
        return [_quotient(-a, b), _quotient(d, b)]

    def next_term(self, n, last, x):
        """(a + b x) P_{n-1} / d, the first part of P_n, where ``last`` is P_{n-1} or what is to be multiplied like it."""
        d, a, b, _ = self.recurrence(n)
        value = last * (a + x if b == 1 else a - x if b == -1 else a + b * x) if a else _times(last * x, b)
        return value if d == 1 else value / d

    def past_term(self, n, value):
        """c P_{n-2} / d, what is taken away from it; None if that is nothing."""
        d, _, _, c = self.recurrence(n)
        return None if c == 0 else _times(value, c) if d == 1 else _times(value, c) / d

    def jacobi(self, n):
        """How x acts on the first n polynomials made orthonormal: the diagonal, what is beside it, and the factors that make them so.

        P_k = factor_k times the orthonormal one. Where the family is not orthogonal, x acts on the polynomials themselves, and the factors are 1.
        """
        rows = [self.recurrence(k) for k in range(1, n + 1)]
        diagonal = [-a / b for _, a, b, _ in rows]
        beside, factors = [], [1.0]
        for (d, _, b, _), (_, _, b2, c2) in zip(rows, rows[1:]):
            up, down = d / b, c2 / b2
            beside.append(math.copysign(math.sqrt(up * down), up) if down else up)
            factors.append(factors[-1] * (math.sqrt(down / up) if down else 1.0))
        return diagonal, beside, factors


def convolution(a, b):
    """The coefficients of the product of two sums of powers, of lists."""
    if len(a) * len(b) > 2000:
        return _f.convolve(a, b).tolist()
    product = [0] * (len(a) + len(b) - 1)
    for i, v in enumerate(a):
        for j, w in enumerate(b, i):
            product[j] += v * w
    return product


def _quotient(p, q):
    return p // q if p % q == 0 else p / q


def _times(value, factor):
    return value if factor == 1 else value * factor
