"""Assertions about arrays (numpy.testing)."""

from unittest import TestCase
from unittest.case import SkipTest

from ._arrays import (
    assert_allclose, assert_array_almost_equal, assert_array_compare, assert_array_equal, assert_array_less,
)  # fmt: skip
from ._environment import (
    HAS_LAPACK64, HAS_REFCOUNT, IS_64BIT, IS_EDITABLE, IS_INSTALLED, IS_MUSL, IS_PYPY, IS_PYSTON, IS_WASM, NOGIL_BUILD, NUMPY_ROOT, IgnoreException,
    KnownFailureException, assert_no_gc_cycles, break_cycles, check_support_sve, measure, run_threaded, tempdir, temppath, verbose,
)  # fmt: skip
from ._messages import build_err_msg
from ._raising import assert_raises, assert_raises_regex
from ._units import assert_array_almost_equal_nulp, assert_array_max_ulp
from ._values import assert_, assert_almost_equal, assert_approx_equal, assert_equal, assert_string_equal, print_assert_equal
from ._warnings import assert_no_warnings, assert_warns, clear_and_catch_warnings, suppress_warnings

__all__ = [
    "HAS_LAPACK64", "HAS_REFCOUNT", "IS_64BIT", "IS_EDITABLE", "IS_INSTALLED", "IS_MUSL", "IS_PYPY", "IS_PYSTON", "IS_WASM", "NOGIL_BUILD", "NUMPY_ROOT",
    "IgnoreException", "KnownFailureException", "SkipTest", "TestCase", "assert_", "assert_allclose", "assert_almost_equal", "assert_approx_equal",
    "assert_array_almost_equal", "assert_array_almost_equal_nulp", "assert_array_compare", "assert_array_equal", "assert_array_less", "assert_array_max_ulp",
    "assert_equal", "assert_no_gc_cycles", "assert_no_warnings", "assert_raises", "assert_raises_regex", "assert_string_equal", "assert_warns", "break_cycles",
    "build_err_msg", "check_support_sve", "clear_and_catch_warnings", "measure", "print_assert_equal", "run_threaded", "suppress_warnings", "tempdir", "temppath",
    "verbose",
]  # fmt: skip
