"""What NumPy keeps in numpy.lib."""

from . import array_utils, stride_tricks


class NumpyVersion:
    """A version that can be compared (numpy.lib.NumpyVersion)."""

    def __init__(self, vstring):
        self.vstring = vstring
        digits = vstring.split("+")[0].split("-")[0]
        self.version = ".".join("".join(c for c in part if c.isdigit()) or "0" for part in digits.split(".")[:3])
        self.major, self.minor, self.bugfix = (int(part) for part in (self.version.split(".") + ["0", "0"])[:3])

    def _key(self):
        return self.major, self.minor, self.bugfix

    def __eq__(self, other):
        return self._key() == self._other(other)

    def __lt__(self, other):
        return self._key() < self._other(other)

    def __le__(self, other):
        return self._key() <= self._other(other)

    def __gt__(self, other):
        return self._key() > self._other(other)

    def __ge__(self, other):
        return self._key() >= self._other(other)

    def _other(self, other):
        return (other if isinstance(other, NumpyVersion) else NumpyVersion(other))._key()

    def __repr__(self):
        return "NumpyVersion(%s)" % self.vstring


__all__ = ["NumpyVersion", "array_utils", "stride_tricks"]
