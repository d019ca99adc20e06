"""Functions of text, and arrays with the methods of texts (numpy.char): by the rules of the release in force."""

import functools as _functools

from ._extension.text import chararray as _arrays, classic as _classic
from ._extension.text.chararray import array, asarray, chararray, compare_chararrays, multiply, partition, rpartition

_NAMES = """add capitalize center count decode encode endswith expandtabs find index isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper join ljust lower lstrip
    mod replace rfind rindex rjust rsplit rstrip split splitlines startswith str_len strip swapcase title translate upper zfill"""
_COMPARISONS = {"equal": "==", "not_equal": "!=", "less": "<", "less_equal": "<=", "greater": ">", "greater_equal": ">="}


def _by_release(name):
    @_functools.wraps(getattr(_classic, name))
    def function(*args, **kwargs):
        return getattr(_arrays.functions(), name)(*args, **kwargs)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "For each element what the method ``%s`` of Python's texts gives (numpy.char.%s)." % (name, name)
    return function


def _comparison(name, sign):
    def function(x1, x2):
        return compare_chararrays(x1, x2, sign, True)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "Comparison of texts without the blanks at their ends (numpy.char.%s)." % name
    return function


for _name in _NAMES.split():
    globals()[_name] = _by_release(_name)
for _name, _sign in _COMPARISONS.items():
    globals()[_name] = _comparison(_name, _sign)

__all__ = sorted([*_NAMES.split(), *_COMPARISONS, "array", "asarray", "chararray", "compare_chararrays", "multiply", "partition", "rpartition"])


def __getattr__(name):
    raise AttributeError("module 'numpy.char' has no attribute %r" % name)
