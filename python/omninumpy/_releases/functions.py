"""Functions and classes of past releases that look at Python's objects, or print."""

import ast
import importlib
import inspect
import sys
import warnings

from .._core import dtypes, scalars
from .._core.array import Array
from . import tables
from .names import PACKAGE

# Types


def _type_of(rep):
    """The scalar type that something names, or None."""
    if isinstance(rep, type) and issubclass(rep, scalars.generic):
        return rep
    if isinstance(rep, Array):
        return rep.dtype.type
    if isinstance(rep, type):
        found = tables.sctypeDict("1.24").get(rep.__name__) if rep.__module__ == "builtins" else None
        return tables._TYPES["object_"] if found is None and rep.__module__ != "builtins" else found
    try:
        return dtypes.as_dtype(rep).type if rep is not None else None
    except (TypeError, ValueError):
        return None


def obj2sctype(rep, default=None):
    """The scalar type of what an object says about types: a class, a dtype, a name, an array (numpy.obj2sctype)."""
    found = _type_of(rep)
    return default if found is None else found


def sctype2char(sctype):
    """The character of a scalar type (numpy.sctype2char)."""
    found = _type_of(sctype)
    if found is None:
        raise ValueError("unrecognized type")
    characters = {value: key for key, value in tables.sctypeDict("1.24").items() if isinstance(key, str) and len(key) == 1}
    if found not in characters:
        raise KeyError(found)
    return dtypes.as_dtype(found).char if found in scalars.SCALAR_TYPES.values() else characters[found]


def issctype(rep):
    """Whether something is a scalar type, a dtype, or a class that is one in Python (numpy.issctype)."""
    if not isinstance(rep, (type, dtypes.dtype)):
        return False
    found = _type_of(rep)
    return found is not None and found is not tables._TYPES["object_"]


def issubclass_(arg1, arg2):
    """Whether a class is at or below another; False for what is no class (numpy.issubclass_)."""
    try:
        return issubclass(arg1, arg2)
    except TypeError:
        return False


def issubsctype(arg1, arg2):
    """Whether a scalar type is at or below another one; objects stand for theirs (numpy.issubsctype)."""
    return issubclass(obj2sctype(arg1), obj2sctype(arg2))


def maximum_sctype(t):
    """The scalar type of most bits of a type's kind (numpy.maximum_sctype)."""
    found = _type_of(t)
    if found is None:
        return t
    for kinds, most in ((tables._TYPES["timedelta64"], None), (scalars.unsignedinteger, "uint64"), (scalars.signedinteger, "int64"), (scalars.floating, "longdouble")):
        if issubclass(found, kinds):
            return found if most is None else tables._TYPES[most]
    return tables._TYPES["clongdouble"] if issubclass(found, scalars.complexfloating) else found


# Text and documentation


def disp(mesg, device=None, linefeed=True):
    """Writes a message to the standard output, or to what has a method ``write`` (numpy.disp)."""
    device = sys.stdout if device is None else device
    device.write("%s\n" % (mesg,) if linefeed else "%s" % (mesg,))
    device.flush()


def who(vardict=None):
    """Prints name, shape, bytes and dtype of the arrays in a dict, or in the caller's variables (numpy.who)."""
    found = sys._getframe(1).f_locals if vardict is None else vardict
    seen, rows = {}, []
    for name, value in found.items():
        if isinstance(value, Array) and value.shape is not None and not value._is_scalar:
            original = seen.setdefault(id(value), name)
            rows.append((name, " x ".join(map(str, value.shape)), "%d%s" % (value.nbytes, "" if original == name else " (%s)" % original), value.dtype.name, original == name, value.nbytes))
    if rows:
        widths = [max(len(title), *(len(row[i]) for row in rows)) + 5 for i, title in enumerate(("Name", "Shape", "Bytes", "Type"))]
        lines = ["".join(text.ljust(width) for text, width in zip(row, widths)).rstrip() for row in [("Name", "Shape", "Bytes", "Type"), *rows]]
        print("\n".join([lines[0], "=" * sum(widths), *lines[1:]]))
        print("\nUpper bound on total bytes  =       %d" % sum(row[5] for row in rows if row[4]))


def source(object, output=None):
    """Prints the source of a Python object (numpy.source)."""
    output = sys.stdout if output is None else output
    try:
        print("In file: %s\n" % inspect.getsourcefile(object), file=output)
        print(inspect.getsource(object), file=output)
    except (TypeError, OSError):
        print("Not available for this object.", file=output)


def lookfor(what, module=None, import_modules=True, regenerate=False, output=None):
    """Prints what in a module has all words of a text in its documentation (numpy.lookfor)."""
    words = str(what).lower().split()
    if not words:
        return
    module = sys.modules[PACKAGE] if module is None else importlib.import_module(module) if isinstance(module, str) else module
    found = []
    for name, value in sorted(vars(module).items()):
        doc = (getattr(value, "__doc__", None) or "") if not name.startswith("_") else ""
        if all(word in (name + " " + doc).lower() for word in words):
            found.append("%s.%s\n    %s" % (module.__name__.replace(PACKAGE, "numpy"), name, doc.strip().partition("\n")[0]))
    title = "Search results for '%s'" % " ".join(words)
    text = "\n".join([title, "-" * len(title), *(found or ["Nothing found."])])
    output.write(text) if hasattr(output, "write") else print(text)


def add_docstring(obj, docstring):
    """Documents an object that has no documentation of its own yet (numpy.add_docstring)."""
    if getattr(obj, "__doc__", None) not in (None, docstring):
        raise RuntimeError("%s already has a docstring" % getattr(obj, "__name__", obj))
    obj.__doc__ = docstring


def add_newdoc(place, obj, doc, warn_on_python=True):
    """Documents an object of a module, or members of it, where they are not documented yet (numpy.add_newdoc)."""
    target = getattr(importlib.import_module(place.replace("numpy", PACKAGE, 1)), obj)
    members = [doc] if isinstance(doc, tuple) else doc if isinstance(doc, list) else [(None, doc)]
    for name, text in members:
        try:
            add_docstring(target if name is None else getattr(target, name), text.strip())
        except (AttributeError, RuntimeError, TypeError):
            pass


def _add_newdoc_ufunc(ufunc, new_docstring):
    """Documents a ufunc (numpy.add_newdoc_ufunc)."""
    ufunc.__doc__ = new_docstring


# Deprecation


def deprecate(*args, **kwargs):
    """Makes a function warn that it is deprecated; or a decorator that does, of ``old_name``, ``new_name``, ``message`` (numpy.deprecate)."""
    if args and callable(args[0]):
        return _deprecated(args[0], *args[1:], **kwargs)
    return lambda function: _deprecated(function, *args, **kwargs)


def deprecate_with_doc(msg):
    """A decorator as ``deprecate``, with a message (numpy.deprecate_with_doc)."""
    return lambda function: _deprecated(function, message=msg)


def _deprecated(function, old_name=None, new_name=None, message=None):
    import functools

    old_name = old_name or function.__name__
    text = "`%s` is deprecated%s" % (old_name, "!" if new_name is None else ", use `%s` instead!" % new_name)

    @functools.wraps(function)
    def deprecated(*args, **kwargs):
        warnings.warn(text + ("" if message is None else "\n" + message), DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)

    deprecated.__name__ = old_name
    deprecated.__doc__ = "\n\n".join(filter(None, (text, message, inspect.getdoc(function))))
    return deprecated


# Objects


def safe_eval(source):
    """The value of a literal of Python's (numpy.safe_eval)."""
    return ast.literal_eval(source)


def loads(*args, **kwargs):
    """The object of a pickle (pickle.loads, as numpy.loads)."""
    import pickle

    warnings.warn("np.loads is deprecated, use pickle.loads instead", DeprecationWarning, stacklevel=2)
    return pickle.loads(*args, **kwargs)


def get_array_wrap(*args):
    """The ``__array_wrap__`` of the argument of highest priority; None if no argument has one (numpy.get_array_wrap)."""
    wrapping = [(getattr(x, "__array_priority__", 0), -i, x) for i, x in enumerate(args) if hasattr(x, "__array_wrap__")]
    return max(wrapping, key=lambda entry: entry[:2])[2].__array_wrap__ if wrapping else None


def set_numeric_ops(**ufuncs):
    """The ufuncs of arrays' operators. They cannot be replaced here, as operators compile together with what is around them (numpy.set_numeric_ops)."""
    if ufuncs:
        raise TypeError("operators cannot be replaced: they are compiled together with what is around them; define __array_ufunc__ in a subclass of ndarray")
    main = sys.modules[PACKAGE]
    names = """add subtract multiply divide remainder divmod power square reciprocal sqrt negative positive absolute invert left_shift right_shift bitwise_and bitwise_xor
        bitwise_or less less_equal equal not_equal greater greater_equal floor_divide true_divide logical_or logical_and floor ceil maximum minimum rint conjugate matmul clip"""
    return {name: getattr(main, name) for name in names.split() if hasattr(main, name)}


class DataSource:
    """Opens files, compressed ones and those of a folder of its own too (numpy.DataSource). Nothing is loaded from the network."""

    def __init__(self, destpath="."):
        import os

        self._destpath = os.path.abspath(destpath) if destpath is not None else os.curdir

    def abspath(self, path):
        """The full name of a file."""
        import os

        return os.path.join(self._destpath, path)

    def exists(self, path):
        """Whether there is such a file."""
        import os

        return os.path.exists(path) or os.path.exists(self.abspath(path))

    def open(self, path, mode="r", encoding=None, newline=None):
        """Opens a file by its name's ending: ``.gz``, ``.bz2``, ``.xz`` and others."""
        import bz2
        import gzip
        import lzma
        import os

        if not self.exists(path):
            raise FileNotFoundError("%s not found." % path)
        found = path if os.path.exists(path) else self.abspath(path)
        opener = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open, ".lzma": lzma.open}.get(os.path.splitext(found)[1], open)
        return opener(found, mode if opener is open or "b" in mode else mode + "t", encoding=encoding, newline=newline)


class NoseTester:
    """Ran NumPy's tests under nose, which is no more (numpy.testing.Tester)."""

    def __init__(self, package=None, raise_warnings="release", depth=0, check_fpu_mode=False):
        self.package = package

    def test(self, *args, **kwargs):
        """Asks for pytest."""
        raise ImportError("nose is no more; run the tests with pytest")

    bench = test


def mafromtxt(fname, **kwargs):
    """A masked array of a text file (numpy.mafromtxt)."""
    warnings.warn("np.mafromtxt is a deprecated alias of np.genfromtxt, prefer the latter.", DeprecationWarning, stacklevel=2)
    return sys.modules[PACKAGE].genfromtxt(fname, **{**kwargs, "usemask": True})


def compare_chararrays(a1, a2, cmp, rstrip):
    """Compares two arrays of texts (numpy.compare_chararrays)."""
    return sys.modules[PACKAGE].char.compare_chararrays(a1, a2, cmp, rstrip)
