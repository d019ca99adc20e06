"""Series of a family's polynomials over a domain: what Polynomial, Chebyshev and the others have in common."""

import numbers

from .._releases.release import release
from .._generated import functions as _f
from . import _text
from .polyutils import as_series, getdomain, mapdomain, mapparms, trimcoef


class _Default:
    """The domain that a class has, and its objects that were not given another one."""

    def __get__(self, series, cls):
        from ._module import domain_of

        return domain_of(cls._family)


class _Symbol:
    """What the variable is called in texts, since NumPy 1.24."""

    def __get__(self, series, cls):
        if release() < (1, 24):
            raise AttributeError("'%s' object has no attribute 'symbol'" % cls.__name__)
        return self if series is None else series._symbol

    def __set__(self, series, value):
        raise AttributeError("property 'symbol' of '%s' object has no setter" % type(series).__name__)


class SeriesType(type):
    """The class of classes of series."""

    def __getattr__(cls, name):
        # What series were called in texts up to NumPy 1.19.
        if name == "nickname" and release() < (1, 20):
            return cls._family.nickname
        raise AttributeError("type object '%s' has no attribute '%s'" % (cls.__name__, name))


def _own(interval):
    return interval.copy() if interval.dtype.kind != "i" else interval.astype(float)


class ABCPolyBase(metaclass=SeriesType):
    """A series of polynomials: its coefficients, its domain, and the window that the domain is mapped to before evaluation."""

    __hash__ = None
    __array_ufunc__ = None
    maxpower = 100
    symbol = _Symbol()
    _family = None

    def __init__(self, coef, domain=None, window=None, symbol="x"):
        (self.coef,) = as_series([coef], trim=False)
        if domain is not None:
            (self.domain,) = as_series([domain], trim=False)
            if len(self.domain) != 2:
                raise ValueError("Domain has wrong number of elements.")
        if window is not None:
            (self.window,) = as_series([window], trim=False)
            if len(self.window) != 2:
                raise ValueError("Window has wrong number of elements.")
        if not isinstance(symbol, str):
            raise TypeError("Symbol must be a non-empty string")
        if symbol != "x" and release() < (1, 24):
            raise TypeError("__init__() got an unexpected keyword argument 'symbol'")
        if not symbol.isidentifier():
            raise ValueError("Symbol string must be a valid Python identifier")
        self._symbol = symbol

    def __getattr__(self, name):
        if name == "nickname":
            return type(self).nickname
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def _made(self, coef):
        """A series of other coefficients, an array that nobody else has."""
        made = object.__new__(type(self))
        made.coef, made.domain, made.window, made._symbol = coef, _own(self.domain), _own(self.window), self._symbol
        return made

    # Comparison with others

    def has_samecoef(self, other):
        """Whether the coefficients are the same."""
        return len(self.coef) == len(other.coef) and bool(_f.all(self.coef == other.coef))

    def has_samedomain(self, other):
        """Whether the domains are the same."""
        return _f.all(self.domain == other.domain)

    def has_samewindow(self, other):
        """Whether the windows are the same."""
        return _f.all(self.window == other.window)

    def has_sametype(self, other):
        """Whether the other is a series of the same class."""
        return isinstance(other, type(self))

    def __eq__(self, other):
        same = self.has_sametype(other) and self.has_samedomain(other) and self.has_samewindow(other) and self.coef.shape == other.coef.shape and _f.all(self.coef == other.coef)
        return same and self._symbol == other._symbol if release() >= (1, 24) else same

    def __ne__(self, other):
        return not self == other

    # Arithmetic

    def _coefficients_of(self, other):
        """What an operand means: its coefficients if it is a series, which must be of this kind."""
        if not isinstance(other, ABCPolyBase):
            return other
        if not isinstance(other, type(self)):
            raise TypeError("Polynomial types differ")
        if self.domain is not other.domain and self.domain.tolist() != other.domain.tolist():
            raise TypeError("Domains differ")
        if self.window is not other.window and self.window.tolist() != other.window.tolist():
            raise TypeError("Windows differ")
        if self._symbol != other._symbol:
            raise ValueError("Polynomial symbols differ")
        return other.coef

    def _result(self, function, *operands):
        try:
            made = function(*operands)
        except ZeroDivisionError:
            raise
        except Exception:
            return NotImplemented
        return tuple(map(self._made, made)) if isinstance(made, tuple) else self._made(made)

    def __neg__(self):
        return self._made(-self.coef)

    def __pos__(self):
        return self

    def __add__(self, other):
        return self._result(self._functions.add, self.coef, self._coefficients_of(other))

    def __radd__(self, other):
        return self._result(self._functions.add, other, self.coef)

    def __sub__(self, other):
        return self._result(self._functions.sub, self.coef, self._coefficients_of(other))

    def __rsub__(self, other):
        return self._result(self._functions.sub, other, self.coef)

    def __mul__(self, other):
        return self._result(self._functions.mul, self.coef, self._coefficients_of(other))

    def __rmul__(self, other):
        return self._result(self._functions.mul, other, self.coef)

    def __divmod__(self, other):
        return self._result(self._functions.div, self.coef, self._coefficients_of(other))

    def __rdivmod__(self, other):
        return self._result(self._functions.div, other, self.coef)

    def __truediv__(self, other):
        # Division by numbers only: that of series has a remainder.
        if not isinstance(other, numbers.Number) or isinstance(other, bool):
            raise TypeError("unsupported types for true division: '%s', '%s'" % (type(self), type(other)))
        return self // other

    def __rtruediv__(self, other):
        return NotImplemented

    def __floordiv__(self, other):
        return _part(self.__divmod__(other), 0)

    def __rfloordiv__(self, other):
        return _part(self.__rdivmod__(other), 0)

    def __mod__(self, other):
        return _part(self.__divmod__(other), 1)

    def __rmod__(self, other):
        return _part(self.__rdivmod__(other), 1)

    def __pow__(self, other):
        return self._made(self._functions.pow(self.coef, other, maxpower=self.maxpower))

    # Values

    def __call__(self, arg):
        if release() >= (2, 0):
            return self._functions.val(mapdomain(arg, self.domain, self.window), self.coef)
        offset, scale = self.mapparms()
        return self._functions.val(offset + scale * arg, self.coef)

    def __iter__(self):
        return iter(self.coef)

    def __len__(self):
        return len(self.coef)

    def mapparms(self):
        """Offset and scale of the map from the domain to the window."""
        return mapparms(self.domain, self.window)

    def linspace(self, n=100, domain=None):
        """Points at equal distances over the domain, and the series' values there."""
        first, last = self.domain if domain is None else domain
        x = _f.linspace(first, last, n)
        return x, self(x)

    def roots(self):
        """The zeros."""
        return mapdomain(self._functions.roots(self.coef), self.window, self.domain)

    # Others like it

    def copy(self):
        """A copy."""
        return self._made(self.coef.copy())

    def degree(self):
        """The highest degree of the polynomials in it."""
        return len(self) - 1

    def cutdeg(self, deg):
        """The series up to a degree."""
        return self.truncate(deg + 1)

    def trim(self, tol=0):
        """The series without the small coefficients at its end."""
        return self._made(trimcoef(self.coef, tol))

    def truncate(self, size):
        """The series' first coefficients."""
        count = int(size)
        if count != size or count < 1:
            raise ValueError("size must be a positive integer")
        return self._made(self.coef[:count].copy())

    def deriv(self, m=1):
        """The derivative, taken m times."""
        return self._made(self._functions.der(self.coef, m, self.mapparms()[1]))

    def integ(self, m=1, k=[], lbnd=None):
        """The integral, taken m times, with constants ``k`` from a lower bound on."""
        offset, scale = self.mapparms()
        lbnd = 0 if lbnd is None else offset + scale * lbnd
        return self._made(self._functions.int(self.coef, m, k, lbnd, 1.0 / scale))

    def convert(self, domain=None, kind=None, window=None):
        """The same function as a series of another class, or over another domain or window."""
        kind = type(self) if kind is None else kind
        made = self(kind.identity(kind.domain if domain is None else domain, window=kind.window if window is None else window))
        made._symbol = self._symbol
        return made

    # Classes' ways of making them

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        """The series of a degree that fits points best, by least squares."""
        if domain is None:
            domain = getdomain(x)
            if release() >= (2, 0) and domain[0] == domain[1]:
                domain = domain + _f.array([-1, 1])
        elif isinstance(domain, list) and not domain:
            domain = cls.domain
        window = cls.window if window is None else window
        found = cls._functions.fit(mapdomain(x, domain, window), y, deg, w=w, rcond=rcond, full=full)
        if not full:
            return cls(found, domain, window, symbol)
        coef, status = found
        return cls(coef, domain, window, symbol), status

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        """The series with given roots."""
        (roots,) = as_series([roots], trim=False)
        if domain is None:
            domain = getdomain(roots)
        elif isinstance(domain, list) and not domain:
            domain = cls.domain
        window = cls.window if window is None else window
        offset, scale = mapparms(domain, window)
        coef = cls._functions.fromroots(offset + scale * roots) / scale ** len(roots)
        return cls(coef, domain, window, symbol)

    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"):
        """The series whose value at x is x."""
        domain, window = cls.domain if domain is None else domain, cls.window if window is None else window
        return cls(cls._functions.line(*mapparms(window, domain)), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        """The family's polynomial of a degree."""
        degree = int(deg)
        if degree != deg or degree < 0:
            raise ValueError("deg must be non-negative integer")
        return cls([0] * degree + [1], cls.domain if domain is None else domain, cls.window if window is None else window, symbol)

    @classmethod
    def cast(cls, series, domain=None, window=None):
        """A series of any class as one of this class."""
        return series.convert(cls.domain if domain is None else domain, cls, cls.window if window is None else window)

    # Text and pickles

    def __str__(self):
        return _text.text(self)

    def __format__(self, spec):
        if not spec:
            return str(self)
        if release() < (1, 20):
            return object.__format__(self, spec)
        if spec not in _text.STYLES:
            raise ValueError("Unsupported format string '%s' passed to %s.__format__. Valid options are 'ascii' and 'unicode'" % (spec, type(self)))
        return _text.text(self, spec)

    def __repr__(self):
        coef, domain, window = (repr(part)[6:-1] for part in (self.coef, self.domain, self.window))
        symbol = ", symbol='%s'" % self._symbol if release() >= (1, 24) else ""
        return "%s(%s, domain=%s, window=%s%s)" % (type(self).__name__, coef, domain, window, symbol)

    def _repr_latex_(self):
        return _text.latex(self)

    def __getstate__(self):
        return {"coef": self.coef.copy(), "domain": self.domain.copy(), "window": self.window.copy(), "symbol": self._symbol}

    def __setstate__(self, state):
        self.coef, self.domain, self.window, self._symbol = state["coef"], state["domain"], state["window"], state.get("symbol", "x")


def _part(pair, which):
    return pair if pair is NotImplemented else pair[which]


class _Functions:
    """A family's functions by the end of their names."""

    def __init__(self, prefix, functions):
        for name, function in functions.items():
            if name.startswith(prefix):
                setattr(self, name[len(prefix) :], function)


def series_class(family, functions):
    """The class of series of a family."""
    members = {
        "__module__": "omninumpy.polynomial." + family.module,
        "__doc__": "A series of the family's polynomials (numpy.polynomial.%s.%s): coefficients from the lowest degree on, domain, window, and the variable's name."
        % (family.module, family.cls),
        "_family": family, "_functions": _Functions(family.prefix, functions), "basis_name": family.basis_name, "domain": _Default(), "window": _Default(),
    }  # fmt: skip
    return SeriesType(family.cls, (ABCPolyBase,), members)
