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


def of_class_of(source, made):
    """A new array, or several, as of the subclass of what it was made from."""
    if isinstance(made, (tuple, list)):
        return type(made)(of_class_of(*pair) for pair in zip(source, made))
    if not isinstance(source, _array) or type(source) is _array or not source._registered or not made._registered:
        return made
    from .subclasses import adopt

    return adopt(made, type(source), source)


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
