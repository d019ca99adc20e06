"""What NumPy needed to run under Python 2 and 3 (numpy.compat), up to NumPy 2.3."""

import contextlib
import os
import pathlib
import pickle
import sys

__all__ = [
    "Path", "asbytes", "asbytes_nested", "asstr", "asunicode", "asunicode_nested", "basestring", "bytes", "contextlib_nullcontext", "getexception", "integer_types", "is_pathlib_path",
    "isfileobj", "long", "npy_load_module", "open_latin1", "os_PathLike", "os_fspath", "pickle", "sixu", "strchar", "unicode",
]  # fmt: skip

Path, contextlib_nullcontext, os_PathLike, os_fspath = pathlib.Path, contextlib.nullcontext, os.PathLike, os.fspath
long, integer_types, basestring, unicode, bytes, strchar = int, (int,), str, str, bytes, "U"


def asunicode(s):
    """A text of bytes in Latin-1, or of anything."""
    return s.decode("latin1") if isinstance(s, bytes) else str(s)


asstr = asunicode


def asbytes(s):
    """Bytes of a text, in Latin-1."""
    return s if isinstance(s, bytes) else str(s).encode("latin1")


def asbytes_nested(x):
    """Bytes of the texts in nested lists."""
    return [asbytes_nested(y) for y in x] if hasattr(x, "__iter__") and not isinstance(x, (bytes, str)) else asbytes(x)


def asunicode_nested(x):
    """Texts of the bytes in nested lists."""
    return [asunicode_nested(y) for y in x] if hasattr(x, "__iter__") and not isinstance(x, (bytes, str)) else asunicode(x)


def sixu(s):
    """The text itself."""
    return s


def getexception():
    """The exception that is being handled."""
    return sys.exc_info()[1]


def is_pathlib_path(obj):
    """Whether something is a path object."""
    return isinstance(obj, Path)


def isfileobj(f):
    """Whether something is a file of Python's own that has a descriptor."""
    import io

    try:
        return isinstance(f, (io.FileIO, io.BufferedReader, io.BufferedWriter)) and f.fileno() >= 0
    except OSError:
        return False


def open_latin1(filename, mode="r"):
    """Opens a file as text in Latin-1."""
    return open(filename, mode=mode, encoding="iso-8859-1")


def npy_load_module(name, fn, info=None):
    """Runs a file as a module."""
    from importlib.machinery import SourceFileLoader

    return SourceFileLoader(name, fn).load_module()
