"""Which dtypes can be cast to which (numpy.can_cast)."""

from .._generated import functions as _f
from .dtypes import ExtensionDType


def can_cast(source, to, casting="safe"):
    """Whether elements of one dtype can become those of another by a rule."""
    if source == to or casting == "unsafe":
        return True
    if not isinstance(source, ExtensionDType) and not isinstance(to, ExtensionDType):
        return _f.can_cast(source, to, casting)
    if casting in ("no", "equiv"):
        return False
    if isinstance(source, ExtensionDType):
        return source.casts_to(to, casting)
    return to.casts_from(source, casting)
