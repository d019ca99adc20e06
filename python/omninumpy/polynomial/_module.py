"""The functions of a family's module, made from its description."""

from .._releases.release import release
from .._generated import functions as _f
from . import _algebra, _calculus, _values
from .polyutils import trimcoef


def functions_of(family):
    """NumPy's functions of a family by the end of their names; each module has them with the family's prefix before."""

    def line(off, scl):
        """The series of ``off + scl*x``."""
        return _algebra.line(family, off, scl)

    def fromroots(roots):
        """The series with given roots."""
        return _algebra.from_roots(family, roots)

    def add(c1, c2):
        """The sum of two series."""
        return _algebra.add(family, c1, c2)

    def sub(c1, c2):
        """The difference of two series."""
        return _algebra.subtract(family, c1, c2)

    def mulx(c):
        """A series times x."""
        return _algebra.multiply_by_x(family, c)

    def mul(c1, c2):
        """The product of two series."""
        return _algebra.multiply(family, c1, c2)

    def div(c1, c2):
        """Quotient and remainder of two series."""
        return _algebra.divide(family, c1, c2)

    def pow(c, pow, maxpower=16):
        """A series to a power."""
        return _algebra.power(family, c, pow, maxpower)

    def der(c, m=1, scl=1, axis=0):
        """The derivative, taken m times, each multiplied by ``scl``."""
        return _calculus.differentiate(family, c, m, scl, axis)

    def int(c, m=1, k=[], lbnd=0, scl=1, axis=0):
        """The integral, taken m times, with constants ``k`` from a lower bound on, each multiplied by ``scl``."""
        return _calculus.integrate(family, c, m, k, lbnd, scl, axis)

    def val(x, c, tensor=True):
        """The values of a series at x."""
        return _values.evaluate(family, x, c, tensor)

    def val2d(x, y, c):
        """The values of a series in two variables at points (x, y)."""
        return _values.evaluate_together(family, (x, y), c)

    def val3d(x, y, z, c):
        """The values of a series in three variables at points (x, y, z)."""
        return _values.evaluate_together(family, (x, y, z), c)

    def grid2d(x, y, c):
        """The values of a series in two variables at all pairs of x and y."""
        return _values.evaluate_grid(family, (x, y), c)

    def grid3d(x, y, z, c):
        """The values of a series in three variables at all triples of x, y and z."""
        return _values.evaluate_grid(family, (x, y, z), c)

    def vander(x, deg):
        """The values of the polynomials up to a degree at x, along the last axis."""
        return _values.vandermonde(family, x, deg)

    def vander2d(x, y, deg):
        """The values of the products of polynomials in x and in y, along the last axis."""
        return _values.vandermonde_together(family, (x, y), deg)

    def vander3d(x, y, z, deg):
        """The values of the products of polynomials in x, y and z, along the last axis."""
        return _values.vandermonde_together(family, (x, y, z), deg)

    def fit(x, y, deg, rcond=None, full=False, w=None):
        """The series of a degree that fits points best, by least squares."""
        return _values.fit(family, x, y, deg, rcond, full, w)

    def companion(c):
        """The matrix whose eigenvalues are the roots."""
        return _values.companion(family, c)

    def roots(c):
        """The roots of a series."""
        return _values.roots(family, c)

    def trim(c, tol=0):
        """A series without the small coefficients at its end."""
        return trimcoef(c, tol)

    return {
        "line": line, "fromroots": fromroots, "add": add, "sub": sub, "mulx": mulx, "mul": mul, "div": div, "pow": pow, "der": der, "int": int, "val": val, "val2d": val2d,
        "val3d": val3d, "grid2d": grid2d, "grid3d": grid3d, "vander": vander, "vander2d": vander2d, "vander3d": vander3d, "fit": fit, "companion": companion, "roots": roots,
        "trim": trim,
    }  # fmt: skip


def orthogonal_functions_of(family):
    """The functions that only orthogonal families have, by their whole names."""
    prefix = family.prefix

    def gauss(deg):
        """Points and weights of Gauss's quadrature of a degree."""
        return _values.gauss(family, deg)

    def weight(x):
        """The function in whose inner product the polynomials are orthogonal."""
        return family.weight(x)

    def to_poly(c):
        """The coefficients of the powers of x, for a series."""
        return _algebra.to_powers(family, c)

    def from_poly(pol):
        """The series for coefficients of the powers of x."""
        return _algebra.from_powers(family, pol)

    return {prefix + "gauss": gauss, prefix + "weight": weight, prefix + "2poly": to_poly, "poly2" + prefix: from_poly}


def fill(namespace, family, **more):
    """Fills a family's module: its functions, its class, and its constants, whose dtypes are those of the release that is followed."""
    from . import polyutils
    from ._series import ABCPolyBase, series_class

    module, prefix = "omninumpy.polynomial." + family.module, family.prefix
    functions = {prefix + end: function for end, function in functions_of(family).items()}
    if family.weight is not None:
        functions.update(orthogonal_functions_of(family))
    functions.update(more)
    for name, function in functions.items():
        function.__name__ = function.__qualname__ = name
        function.__module__ = module
        function.__doc__ = "%s (numpy.polynomial.%s.%s)." % (function.__doc__.rstrip().rstrip("."), family.module, name)
    constants = {
        prefix + "domain": lambda: domain_of(family), prefix + "zero": lambda: _f.array([0]), prefix + "one": lambda: _f.array([1]), prefix + "x": lambda: _f.array(family.x),
    }  # fmt: skip

    def __getattr__(name):
        if name in constants:
            return constants[name]()
        raise AttributeError("module %r has no attribute %r" % (module, name))

    namespace.update(functions, pu=polyutils, ABCPolyBase=ABCPolyBase, __getattr__=__getattr__, __all__=sorted([*functions, *constants, family.cls]))
    namespace[family.cls] = series_class(family, functions)


_domains = {}


def domain_of(family):
    """The family's domain: of integers up to NumPy 1.26."""
    kind = float if release() >= (2, 0) else int
    found = _domains.get((family.domain, kind))
    if found is None:
        found = _domains[family.domain, kind] = _f.array(family.domain, dtype=kind)
    return found
