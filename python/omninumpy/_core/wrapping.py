"""Makes Python objects for the engine's arrays."""

from .._bridge import messages

_new = object.__new__
_ADDRESS = (1 << 56) - 1
_scalars = [None] * 14
_array = None

types = set()
"""``ndarray`` and the scalar types, whose handles can be passed as they are."""


def wrap(code):
    """The array or scalar for what the engine returned: a handle, with the number of the dtype in its highest byte, and a bit that says scalar."""
    made = _new(_scalars[code >> 56] if code & 1 else _array)
    made._handle = code & _ADDRESS
    made._code = code >> 56
    made._shape = None
    return made


def set_array_class(cls):
    """Says what arrays are."""
    global _array
    _array = cls
    types.add(cls)


def set_scalar_class(code, cls):
    """Says what scalars of a dtype are."""
    _scalars[code] = cls
    types.add(cls)


messages.Reader.wrap = staticmethod(wrap)
