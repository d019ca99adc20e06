"""Where tests run, and helpers around them."""

import contextlib
import gc
import os
import pathlib
import platform
import shutil
import sys
import sysconfig
import tempfile
import threading
import time
from unittest.case import SkipTest  # noqa: F401 (part of the namespace)

IS_PYPY = sys.implementation.name == "pypy"
IS_PYSTON = hasattr(sys, "pyston_version_info")
IS_WASM = platform.machine() in ("wasm32", "wasm64")
IS_MUSL = "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "")
IS_64BIT = sys.maxsize > 2**32
IS_INSTALLED, IS_EDITABLE = True, False
NOGIL_BUILD = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
NUMPY_ROOT = pathlib.Path(__file__).parent.parent
HAS_REFCOUNT = False
"""Arrays are handles of the engine's: their reference counts say nothing about memory."""
HAS_LAPACK64 = False
verbose = 0


class KnownFailureException(Exception):
    """Raised by a test that is known to fail."""


class IgnoreException(Exception):
    """Raised to leave a test early."""




def check_support_sve():
    """Whether the processor has Arm's scalable vectors."""
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as facts:
            return any(line.startswith("Features") and " sve" in line for line in facts)
    except OSError:
        return False


@contextlib.contextmanager
def tempdir(*args, **kwargs):
    """A folder that is gone after the block."""
    folder = tempfile.mkdtemp(*args, **kwargs)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def temppath(*args, **kwargs):
    """The path of a closed file that is gone after the block."""
    number, path = tempfile.mkstemp(*args, **kwargs)
    os.close(number)
    try:
        yield path
    finally:
        os.remove(path)


def break_cycles():
    """Collects garbage."""
    gc.collect()


@contextlib.contextmanager
def _no_cycles():
    gc.disable()
    try:
        gc.collect()
        yield
        found = gc.collect()
    finally:
        gc.enable()
    if found:
        raise AssertionError("Reference cycles were found: %d objects" % found)


def assert_no_gc_cycles(*args, **kwargs):
    """Fails if a call, or a block, leaves objects that refer to each other in a circle."""
    if not args:
        return _no_cycles()
    function, *rest = args
    with _no_cycles():
        function(*rest, **kwargs)


def measure(code_str, times=1, label=None):
    """Seconds that a piece of code takes in the caller's namespace."""
    frame = sys._getframe(1)
    code = compile(code_str, "Test name: %s " % label, "exec")
    start = time.perf_counter()
    for _ in range(times):
        exec(code, frame.f_globals, frame.f_locals)
    return time.perf_counter() - start


def run_threaded(func, max_workers=8, pass_count=False, pass_barrier=False, outer_iterations=1, prepare_args=None):
    """Calls a function in several threads at once."""
    for _ in range(outer_iterations):
        arguments = [] if prepare_args is None else list(prepare_args())
        if pass_barrier:
            arguments.append(threading.Barrier(max_workers))
        errors = []

        def call(i):
            try:
                func(*([i] if pass_count else []), *arguments)
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=call, args=(i,)) for i in range(max_workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if errors:
            raise errors[0]
