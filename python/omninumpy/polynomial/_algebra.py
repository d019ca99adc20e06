"""Sums, products and quotients of series of any family. Within, coefficients are lists of Python's numbers."""

from .._generated import functions as _f
from .polyutils import as_series, lists, trimseq


def _array(values, dtype):
    return _f.array(trimseq(values), dtype=dtype)


def line(family, off, scl):
    """The coefficients of ``off + scl x``."""
    if scl == 0:
        return _f.array([off])
    constant, slope = family.x
    return _f.array([off + scl * constant if constant else off, scl * slope if slope != 0.5 else scl / 2])


def _plus(a, b, sign=1):
    """a + sign b of lists."""
    return [(a[i] if i < len(a) else 0) + (sign * b[i] if i < len(b) else 0) for i in range(max(len(a), len(b)))]


def add(family, c1, c2):
    """The sum of two series."""
    dtype, (a, b) = lists(c1, c2)
    return _array(_plus(a, b), dtype)


def subtract(family, c1, c2):
    """The difference of two series."""
    dtype, (a, b) = lists(c1, c2)
    return _array(_plus(a, b, -1), dtype)


def _times_x(family, c):
    if c == [0]:
        return c
    product = [0] * (len(c) + 1)
    for i, value in enumerate(c):
        d, a, b, down = family.recurrence(i + 1)
        product[i + 1] += value * d / b
        if a:
            product[i] -= value * a / b
        if down and i:
            product[i - 1] += value * down / b
    return product


def multiply_by_x(family, c):
    """x times a series."""
    dtype, (c,) = lists(c)
    return _f.array(_times_x(family, c), dtype=dtype)


def _scaled(values, factor, divisor=1):
    return values if factor == divisor == 1 else [v * factor / divisor for v in values]


def _advance(family, n, values):
    """(a + b x) values / d with the numbers of the recurrence for P_n: a step of Clenshaw's."""
    d, a, b, _ = family.recurrence(n)
    product = _scaled(_times_x(family, values), b)
    return _scaled(_plus(_scaled(values, a), product) if a else product, 1, d)


def _clenshaw(family, c, unit, advance):
    """Sum of c_k P_k where advance(n, v) does (a + b x) v / d, and unit(c) is c times one."""
    if len(c) == 1:
        return unit(c[0])
    c0, c1 = unit(c[-2]), unit(c[-1])
    for n, value in zip(range(len(c) - 1, 1, -1), reversed(c[:-2])):
        d, _, _, past = family.recurrence(n)
        c0, c1 = _plus(unit(value), _scaled(c1, past, d), -1) if past else unit(value), _plus(c0, advance(n, c1))
    return _plus(c0, advance(1, c1))


def _product(family, a, b):
    if family.product is not None:
        return family.product(a, b)
    short, long = (b, a) if len(a) > len(b) else (a, b)
    return _clenshaw(family, short, lambda v: [v * w for w in long], lambda n, v: _advance(family, n, v))


def multiply(family, c1, c2):
    """The product of two series."""
    dtype, (a, b) = lists(c1, c2)
    return _array(_product(family, a, b), dtype)


def divide(family, c1, c2):
    """Quotient and remainder of two series."""
    dtype, (a, b) = lists(c1, c2)
    if b[-1] == 0:
        raise ZeroDivisionError
    if len(a) < len(b):
        return _f.array([a[0] * 0], dtype=dtype), _f.array(a, dtype=dtype)
    if len(b) == 1:
        return _f.array([v / b[0] for v in a], dtype=dtype), _f.array([a[0] * 0], dtype=dtype)
    quotient = [0] * (len(a) - len(b) + 1)
    for i in range(len(quotient) - 1, -1, -1):
        part = _product(family, [0.0] * i + [1.0], b)
        part += [0] * (len(a) - len(part))
        quotient[i] = factor = a[-1] / part[len(a) - 1]
        a = [v - factor * w for v, w in zip(a[:-1], part)]
    return _f.array(quotient, dtype=dtype), _array(a, dtype)


def power(family, c, pow, maxpower):
    """A series to a power that is a whole number."""
    dtype, (c,) = lists(c)
    times = int(pow)
    if times != pow or times < 0:
        raise ValueError("Power must be a non-negative integer.")
    if maxpower is not None and times > maxpower:
        raise ValueError("Power is too large")
    result = c if times else [1]
    for _ in range(times - 1):
        result = _product(family, result, c)
    return _f.array(result, dtype=dtype)


def from_roots(family, roots):
    """The series with these zeros, whose highest power of x has the factor 1."""
    if len(roots) == 0:
        return _f.ones(1)
    (roots,) = as_series([roots], trim=False)
    dtype, constant = roots.dtype, family.x
    parts = [_plus([-r], constant) for r in sorted(roots.tolist(), key=lambda r: (r.real, r.imag))]
    while len(parts) > 1:
        half, odd = divmod(len(parts), 2)
        pairs = [_product(family, parts[i], parts[i + half]) for i in range(half)]
        if odd:
            pairs[0] = _product(family, pairs[0], parts[-1])
        parts = pairs
    return _f.array(parts[0], dtype=dtype)


def to_powers(family, c):
    """The coefficients of the powers of x."""
    dtype, (c,) = lists(c)

    def advance(n, values):
        d, a, b, _ = family.recurrence(n)
        product = [0, *_scaled(values, b)]
        return _scaled(_plus(_scaled(values, a), product) if a else product, 1, d)

    return _array(_clenshaw(family, c, lambda v: [v], advance), dtype)


def from_powers(family, pol):
    """The series of the family for coefficients of powers of x."""
    dtype, (values,) = lists(pol)
    result = [0]
    for value in reversed(values):
        result = _plus(_times_x(family, trimseq(result)), [value])
    return _array(result, dtype)
