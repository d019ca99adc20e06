"""Polynomials in one variable (numpy.poly1d)."""

from ._bridge.engine import Function
from ._core.array import Array
from ._core.objects import Object

_make = Function("np", "poly1d", ("c_or_r", "r", "variable"), (False, None))
_operate = Function("bridge", "Operate", ("left", "name", "right"))
_repr = Function("", "Repr", ())


def _operator(name):
    def forward(self, other):
        return _operate(self, name, other)

    def backward(self, other):
        return _operate(_operand(other), name, self)

    return forward, backward


def _operand(value):
    from . import asarray

    return value if isinstance(value, (Array, poly1d)) else asarray(value)


class poly1d(Object):
    """A polynomial, by its coefficients with the highest power first, or by its roots."""

    __slots__ = ()
    _engine_name = "poly1d"
    __array_ufunc__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        self._take(_make(c_or_r.coeffs if isinstance(c_or_r, poly1d) else c_or_r, r, variable))

    __add__, __radd__ = _operator("op_Addition")
    __sub__, __rsub__ = _operator("op_Subtraction")
    __mul__, __rmul__ = _operator("op_Multiply")

    def __truediv__(self, other):
        result = _operate(self, "op_Division", other)
        return tuple(result) if isinstance(result, tuple) else result

    def __rtruediv__(self, other):
        from . import isscalar

        return poly1d(other / self.coeffs) if isscalar(other) else poly1d(other) / self

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __pow__(self, power):
        if not isinstance(power, int) or power < 0:
            raise ValueError("Power to non-negative integers only.")
        return self.power(power)

    def __call__(self, value):
        return self.invoke(value if isinstance(value, (Array, poly1d)) else _operand(value))

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return self.coeffs.shape == other.coeffs.shape and (self.coeffs == other.coeffs).all()

    def __ne__(self, other):
        return not self == other if isinstance(other, poly1d) else NotImplemented

    __hash__ = None

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __array__(self, dtype=None, copy=None):
        return self.coeffs.__array__(dtype, copy)

    def __repr__(self):
        return _repr.on(self._handle, (), [])

    def __str__(self):
        return _text.on(self._handle, (), [])


_text = Function("", "Text", ())
