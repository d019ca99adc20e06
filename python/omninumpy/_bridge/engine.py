"""Calls of the engine: its table of functions, errors, and functions of Python's that it calls back."""

import builtins
import ctypes
import inspect
import itertools
import os
import sys
import threading
import warnings as _warnings

from . import host, messages
from .. import exceptions
from .._core.novalue import _NoValue

ASSEMBLIES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_assemblies")

_int, _long, _double, _pointer, _bytes = ctypes.c_int, ctypes.c_int64, ctypes.c_double, ctypes.c_void_p, ctypes.c_char_p
_longs = ctypes.POINTER(ctypes.c_int64)

# The table of Exports.cs: name, result and arguments. Those marked hold the interpreter's lock: they are short and never wait for another thread.
_TABLE = [
    ("get_reply", True, _pointer, _longs),
    ("start", True, _pointer, _pointer),
    ("find", False, _long, _bytes, _int),
    ("find_ufunc", False, _long, _bytes, _int),
    ("call", False, _long, _int, _long, _bytes, _int),
    ("free", True, None, _long),
    ("describe", True, _int, _long, _longs),
    ("unary", True, _long, _int, _long),
    ("binary", True, _long, _int, _long, _long),
    ("binary_integer", True, _long, _int, _long, _long, _int),
    ("binary_float", True, _long, _int, _long, _double, _int),
    ("in_place", True, _long, _int, _long, _long),
    ("get_element", True, _long, _long, _long),
    ("read_element", False, _long, _long, _long, _pointer),
    ("get_item", False, _long, _long, _bytes, _int),
    ("set_item", False, _long, _long, _bytes, _int),
    ("lend", False, _long, _long, _longs),
    ("borrow", True, _long, _pointer, _int, _int, _longs, _int, _long),
    ("released", True, _int, _longs, _int),
]


def _load():
    address = host.entry_point(os.path.join(ASSEMBLIES, "OmniNumpy.Lazy.Python.dll"), "OmniNumpy.Lazy.Python.Exports, OmniNumpy.Lazy.Python", "GetTable")
    table = (ctypes.c_void_p * len(_TABLE))()
    count = ctypes.CFUNCTYPE(_int, ctypes.c_void_p, _int)(address)(table, len(_TABLE))
    if count != len(_TABLE):
        raise host.EngineNotFound("the package and its assemblies are of different versions: %d functions instead of %d" % (count, len(_TABLE)))
    for (name, holds_lock, result, *arguments), function in zip(_TABLE, table):
        prototype = (ctypes.PYFUNCTYPE if holds_lock else ctypes.CFUNCTYPE)(result, *arguments)
        globals()[name] = prototype(function)


_load()

MAX_NDIM = 64


# Results and errors


def reply():
    """The bytes of the engine's last reply to this thread."""
    length = _long()
    address = get_reply(length)  # noqa: F821 (from the table)
    return ctypes.string_at(address, length.value)


def check(code):
    """Raises what the engine reports; otherwise returns the code."""
    if code == -1:
        raise error()
    return code


def deliver(code, keep):
    """The value of a call: a new array, an argument, or what the reply holds."""
    if code > 0:
        return messages.Reader.wrap(code)
    if code == 0:
        return messages.Reader(reply()).read()
    if code == -1:
        raise error()
    return keep[-2 - code]


_raised = threading.local()


def error():
    """The exception of the engine's last failure."""
    kind, _, message = reply().decode("utf-8", "replace").partition("\0")
    if not kind:
        caught, _raised.exception = _raised.exception, None
        return caught
    cls = getattr(exceptions, kind, None) or getattr(builtins, kind, None) or RuntimeError
    return cls(message)


# Calls


class Function:
    """A function of the engine: where it is, the names of its parameters, and their defaults, which are not sent."""

    __slots__ = ("scope", "name", "parameters", "defaults", "_id")
    subclass_results = subclass_answer = None  # set as soon as there is a subclass of ndarray

    def __init__(self, scope, name, parameters, defaults=()):
        self.scope, self.name, self.parameters = scope, name, parameters
        self.defaults = (REQUIRED,) * (len(parameters) - len(defaults)) + tuple(defaults)
        self._id = None

    @property
    def id(self):
        if self._id is None:
            text = "\0".join((self.scope, self.name, ",".join(self.parameters))).encode()
            self._id = check(find(text, len(text)))  # noqa: F821
        return self._id

    def __call__(self, *values):
        if self.subclass_answer is not None:
            answer = self.subclass_answer(self, values)
            if answer is not NotImplemented:
                return answer
        return self.on(0, values, [])

    def on(self, target, values, keep):
        """Calls it as a method of the object behind a handle."""
        parts = []
        try:
            for value, default in zip(values, self.defaults):
                if value is default or value is _NoValue:
                    parts.append(messages.ABSENT_VALUE)
                else:
                    messages.write(value, parts, keep)
            message = b"".join(parts)
            result = deliver(call(self._id if self._id is not None else self.id, target, message, len(message)), keep)  # noqa: F821
        except (TypeError, ValueError, OverflowError, ctypes.ArgumentError) as problem:
            return _extended(self, (keep[0] if keep and target else 0) if type(target) is int else target.array, values, problem)
        return result if self.subclass_results is None else self.subclass_results(result, self, values, keep)

    def of_objects(self, *values):
        """Calls it for arrays of Python's objects, where the engine would have computed in other numbers than the release in force does."""
        return _extended(self, 0, values, OverflowError("Python int too large to convert to C long"))

    def plain(self, array, *values):
        """Calls it as a method of an array, with a result of the base class in any case."""
        parts = []
        for value in values:
            messages.write(value, parts, [])
        message = b"".join(parts)
        return deliver(call(self.id, array._handle, message, len(message)), [array])  # noqa: F821


def _extended(function, target, values, problem):
    # What the engine cannot take may be an array of objects, text or dates, or make one.
    from .._extension.routing import extended

    return extended(function, target, values, problem)


class _Required:
    """Marks parameters without a default."""

    def __repr__(self):
        return "<required>"


REQUIRED = _Required()
NO_ARGS, NO_KEYWORDS = (), {}


def check_device(device):
    """Takes the one device that there is."""
    if device not in (None, "cpu"):
        raise ValueError('Device not understood. Only "cpu" is allowed, but received: %s' % (device,))


_semantic = Function("bridge", "Semantic", ("name",))


def semantic(name):
    """What the NumPy in force does in a matter in which releases differ: a truth, or a word."""
    return _semantic(name)


# What the engine holds of Python's

_numbers = itertools.count(1)
_kept = {}
_batch = (ctypes.c_int64 * 256)()


def keep_for_engine(value):
    """Keeps an object until the engine lets go of the number that this returns."""
    forget_released()
    number = next(_numbers)
    _kept[number] = value
    return number


def keep_site(function):
    """Says which function tells where the user's code is."""
    _kept[-1] = function


def forget_released():
    """Drops what the engine has let go of."""
    while True:
        count = released(_batch, len(_batch))  # noqa: F821
        for i in range(count):
            _kept.pop(_batch[i], None)
        if count < len(_batch):
            return


_answers = threading.local()


@ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_int))
def _invoke(number, address, length, answer_length):
    try:
        arguments = messages.Reader(ctypes.string_at(address, length)).read()
        value = warn(*arguments) if number == 0 else _kept[number](*arguments)
        parts, keep = [], []
        messages.write(value, parts, keep)
        answer = b"".join(parts)
        _answers.last = (answer, keep)  # the engine copies it before it calls again
        answer_length[0] = len(answer)
        return ctypes.cast(answer, ctypes.c_void_p).value
    except BaseException as exception:
        _raised.exception = exception
        return None


start(ctypes.cast(_invoke, ctypes.c_void_p))  # noqa: F821


def _write_function(value, parts, keep):
    parts.append(messages.function(keep_for_engine(value), _arity(value)))


def _arity(function):
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return 1
    return sum(p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD) and p.default is p.empty for p in parameters) or 1


for _kind in (type(_load), type(len), type([].append), type(os.path.isdir)):
    messages.writers[_kind] = _write_function

# Processes


def _after_fork():
    """A forked child lacks the engine's threads: its first call says so, as it may be one that waits for them forever."""
    real = globals()["call"]

    def warn_and_call(*arguments):
        globals()["call"] = real
        warn(
            "RuntimeWarning: this process was forked after .NET had started in its parent, and has none of its threads; larger work may hang here. Start processes "
            "with multiprocessing.get_context('spawn') or 'forkserver'."
        )
        return real(*arguments)

    globals()["call"] = warn_and_call


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


# Warnings

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def warn(text):
    """Warns as Python does: ``Category: message``, of the line that called this package."""
    kind, _, message = text.partition(": ")
    category = getattr(exceptions, kind, None) or getattr(builtins, kind, None) or RuntimeWarning
    frame, level = sys._getframe(1), 2
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame, level = frame.f_back, level + 1
    _warnings.warn(message, category, stacklevel=level)
