"""Functions of text (numpy.strings), from NumPy 2 on."""

from ._extension.text import modern as _modern
from ._releases.scope import release as _release

__all__ = [
    "add", "capitalize", "center", "count", "decode", "encode", "endswith", "equal", "expandtabs", "find", "greater", "greater_equal", "index", "isalnum", "isalpha", "isdecimal",
    "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "less", "less_equal", "ljust", "lower", "lstrip", "mod", "multiply", "not_equal", "partition", "replace", "rfind",
    "rindex", "rjust", "rpartition", "rstrip", "startswith", "str_len", "strip", "swapcase", "title", "translate", "upper", "zfill",
]  # fmt: skip

for _name in __all__:
    globals()[_name] = getattr(_modern, _name)


def __getattr__(name):
    if name == "slice" and _release() >= (2, 3):
        return _modern.slice
    raise AttributeError("module 'numpy.strings' has no attribute %r" % name)
