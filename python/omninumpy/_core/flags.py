"""How an array lies in memory (numpy.ndarray.flags)."""

from .._bridge.engine import Function

_flags = Function("", "flags", ())
_writeable = Function("", "SetWriteable", ("value",))
_NAMES = {"C": "c_contiguous", "F": "f_contiguous", "O": "owndata", "W": "writeable", "A": "aligned", "X": "writebackifcopy"}


class Flags:
    """Facts about an array's memory, by attribute or by name in brackets."""

    __slots__ = ("_array",)

    def __init__(self, array):
        self._array = array

    def _facts(self):
        return _flags.on(self._array._handle, (), [])

    c_contiguous = property(lambda self: self._facts()[0], doc="Row-major without gaps.")
    f_contiguous = property(lambda self: self._facts()[1], doc="Column-major without gaps.")
    owndata = property(lambda self: self._facts()[2], doc="Not a view.")
    aligned = property(lambda self: True, doc="Always: addresses are multiples of the element's size.")
    writebackifcopy = property(lambda self: False, doc="Never.")
    contiguous = c_contiguous
    fortran = fnc = property(lambda self: self.f_contiguous and not self.c_contiguous, doc="Column-major and not row-major.")
    forc = property(lambda self: self.f_contiguous or self.c_contiguous, doc="Row-major or column-major.")
    carray = property(lambda self: self.c_contiguous and self.writeable, doc="Row-major and writeable.")
    farray = property(lambda self: self.fortran and self.writeable, doc="Column-major and writeable.")
    behaved = property(lambda self: self.writeable, doc="Aligned and writeable.")
    num = property(
        lambda self: self.c_contiguous | self.f_contiguous << 1 | self.owndata << 2 | 0x100 | self.writeable << 10, doc="All flags in one number."
    )

    @property
    def writeable(self):
        """Whether elements may be assigned."""
        return not self._array._is_scalar and self._facts()[3]

    @writeable.setter
    def writeable(self, value):
        _writeable.on(self._array._handle, (bool(value),), [])

    def __getitem__(self, key):
        name = _NAMES.get(key, key.lower() if isinstance(key, str) else key)
        if not isinstance(name, str) or not hasattr(self, name):
            raise KeyError("Unknown flag")
        return getattr(self, name)

    def __setitem__(self, key, value):
        if _NAMES.get(key, str(key).lower()) != "writeable":
            raise KeyError("Unknown flag")
        self.writeable = value

    def __eq__(self, other):
        return isinstance(other, Flags) and self.num == other.num

    __hash__ = None

    def __repr__(self):
        from .._releases.release import release

        text = "".join("  %s : %s\n" % (name.upper(), getattr(self, name)) for name in _NAMES.values())
        return text if release() >= (1, 23) else text + "  UPDATEIFCOPY : False\n"
