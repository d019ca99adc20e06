"""Numbers by release: expressions with their values under NumPy 1.24.2 and 2.2.4, measured on both, and with those that the behaviour records have of the others."""

import math
import operator

import pytest

import omninumpy as np


pytestmark = pytest.mark.filterwarnings("ignore")


def value(expression, release, setup=""):
    """The value of an expression under a release, as Python's own objects with the dtype, or the error's name."""
    scope = {"np": np, "math": math, "operator": operator}
    with np.emulate(release):
        try:
            exec(setup, scope)
            return plain(eval(expression, scope))
        except Exception as error:
            return type(error).__name__


def plain(found):
    if hasattr(found, "dtype") and hasattr(found, "tolist"):
        return "%s %s" % (found.dtype, found.tolist())
    return list(map(plain, found)) if isinstance(found, (tuple, list)) else found


SETTING = [
    # Assigned to a uint8 or int8 array of [1, 100]: the value, then the results under 1.24.2 and 2.2.4.
    ("B", "0", "np.int64(300)", "uint8 [44, 100]", "uint8 [44, 100]"),
    ("b", "0", "np.int64(300)", "int8 [44, 100]", "OverflowError"),
    ("b", "0", "np.float64('nan')", "ValueError", "ValueError"),
    ("B", "0", "np.float64('nan')", "uint8 [0, 100]", "uint8 [0, 100]"),
    ("b", "0", "np.array(300)", "int8 [44, 100]", "int8 [44, 100]"),
    ("B", "slice(None)", "[300, 1]", "uint8 [44, 1]", "OverflowError"),
    ("B", "slice(None)", "[1.5, 2]", "uint8 [1, 2]", "uint8 [1, 2]"),
    ("B", "slice(None)", "[1j, 2]", "TypeError", "TypeError"),
    ("B", "slice(None)", "[[1, 2]]", "ValueError", "ValueError"),
    ("B", "0", "[1]", "ValueError", "TypeError"),
    ("B", "5", "[1]", "IndexError", "IndexError"),
    ("f", "0", "[1]", "ValueError", "ValueError"),
    ("?", "0", "[0, 0]", "bool [True, True]", "bool [True, True]"),
    ("B", "0", "'5'", "uint8 [5, 100]", "uint8 [5, 100]"),
    ("B", "0", "'a'", "ValueError", "ValueError"),
    ("B", "0", "None", "TypeError", "TypeError"),
]


@pytest.mark.parametrize("dtype, index, assigned, old, new", SETTING)
def test_elements_are_set_from_scalars_and_sequences(dtype, index, assigned, old, new):
    for release, expected in (("1.24.2", old), ("2.2.4", new)):
        assert value("a.__setitem__(%s, %s) or a" % (index, assigned), release, "a = np.array([1, 100], %r)" % dtype) == expected


RANGES = [
    ("np.arange(2**63)", "float64 []", "float64 []"),
    ("np.arange(2**63, 2**63 + 2)", "float64 [9.223372036854776e+18, 9.223372036854776e+18]", "float64 [9.223372036854776e+18, 9.223372036854776e+18]"),
    ("np.arange(start=3, stop=None)", "int64 [0, 1, 2]", "int64 [0, 1, 2]"),
    ("np.arange(start=3)", "TypeError", "TypeError"),
    ("np.arange(stop=np.uint64(2))", "float64 [0.0, 1.0]", "float64 [0.0, 1.0]"),
    ("np.arange(-1, 2, dtype=np.uint8)", "uint8 [255, 0, 1]", "OverflowError"),
    ("np.arange(np.array(250, np.uint8), 254)", "int64 [250, 251, 252, 253]", "int64 [250, 251, 252, 253]"),
    ("np.arange(7, np.float32(2), 0)", "ValueError", "ValueError"),
    ("np.arange(7, 2, 0)", "ZeroDivisionError", "ZeroDivisionError"),
    ("np.arange(3, dtype=bool)", "TypeError", "TypeError"),
    ("np.arange(0.1, step=np.inf)", "float64 [0.0]", "float64 [0.0]"),
    ("np.mgrid[0 : np.float32(1) : 2j]", "float64 [0.0, 1.0]", "float32 [0.0, 1.0]"),
    ("np.ogrid[0:2:3j]", "float64 [0.0, 1.0, 2.0]", "float64 [0.0, 1.0, 2.0]"),
    ("type(np.ogrid[0:2, 0:3]).__name__", "list", "tuple"),
    ("np.r_[1:3, 0.5]", "float64 [1.0, 2.0, 0.5]", "float64 [1.0, 2.0, 0.5]"),
]


@pytest.mark.parametrize("expression, old, new", RANGES)
def test_ranges_follow_the_operators_of_their_arguments(expression, old, new):
    assert (value(expression, "1.24.2"), value(expression, "2.2.4")) == (old, new)


def test_ranges_of_the_oldest_release():
    assert value("np.arange(stop=3)", "1.19.5") == "TypeError"
    assert value("np.arange(3, dtype=bool)", "1.19.5") == "ValueError"
    assert value("np.mgrid[0 : np.float32(1) : 2j]", "1.19.5") == "float64 [0.0, 1.0]"


FORMS = [
    ("np.take(np.arange(3), [1.0])", "int64 [1]"), ("np.take(np.arange(3), np.array([1.0]))", "TypeError"), ("np.arange(3).take(1.0)", "int64 1"),
    ("np.take(np.arange(3), 5, mode=0)", "int64 2"), ("np.take(np.arange(3), 5, mode=3)", "ValueError"), ("np.repeat([1, 2], 2.0)", "int64 [1, 1, 2, 2]"),
    ("np.delete([1, 2, 3], 1.0)", "IndexError"), ("np.delete([1, 2, 3], [])", "int64 [1, 2, 3]"), ("np.compress([1, 0], [3, 4])", "int64 [3]"),
    ("np.sort([3, 1, 2], kind=b'quicksort')", "int64 [1, 2, 3]"), ("np.sort([3, 1], order=[])", "ValueError"), ("np.sum([[1, 2]], axis=True)", "TypeError"),
    ("np.sum([[1, 2]], axis=[0])", "TypeError"), ("np.zeros(True)", "TypeError"), ("np.zeros(2**70)", "ValueError"), ("np.zeros((2**40, 2**40))", "ValueError"),
    ("np.tile([1], 2.0)", "TypeError"), ("np.where(np.arange(2) > 0, 1)", "ValueError"), ("np.arange(3)[[2**70]]", "IndexError"), ("np.tril([[1, 2], [3]])", "ValueError"),
    ("np.split([1, 2], 2)", "AttributeError"), ("np.result_type([1, 2], np.int8)", "TypeError"), ("np.add(1, 2, where=1)", "int64 3"),
    ("np.unique([3, 1, 1], return_index=1, axis=0)", ["int64 [1, 3]", "int64 [1, 0]"]), ("np.put(a, [0], [2.5]) or a", "int64 [2, 1, 2]"),
    ("[int(v) for v in np.nditer(a)]", [0, 1, 2]), ("np.broadcast_arrays([1, 2], [[1], [2]])[0].flags.writeable", True), ("np.trim_zeros([0, 0, 1, 0])", [1]),
    ("np.select([[0, 1]], [a])", "TypeError"), ("np.partition([3, 1], None)", "TypeError"), ("np.indices(5)", "TypeError"), ("np.real(True)", 1),
]  # fmt: skip


@pytest.mark.parametrize("expression, expected", FORMS)
def test_arguments_in_pythons_forms(expression, expected):
    for release in ("1.24.2", "2.2.4"):
        assert value(expression, release, "a = np.arange(3)") == expected


FLAT = [
    ("x.flat[1.0]", "IndexError"), ("x.flat[[0, 1.0]]", "int64 [0, 1]"), ("x.flat[[True, False]]", "int64 [1, 0]"), ("x.flat[True]", "int64 0"), ("x.flat[False]", "int64 []"),
    ("x.flat[()]", "int64 [0, 1, 2]"), ("x.flat[0, 1]", "IndexError"), ("x.flat[None]", "IndexError"), ("x.flat[np.array([[True, False, True]])]", "ValueError"),
    ("x.flat[np.bool_(True)]", "IndexError"), ("x.flat.__setitem__(0, [1, 2])", "ValueError"), ("x.flat.__setitem__([0, 2], 7) or x", "int64 [7, 1, 7]"),
]  # fmt: skip


@pytest.mark.parametrize("expression, expected", FLAT)
def test_indices_of_flat_iterators(expression, expected):
    assert value(expression, "2.2.4", "x = np.arange(3)") == expected


SCALARS = [
    ("np.int64('1_000')", "int64 1000", "int64 1000"), ("np.int8('300')", "int8 44", "OverflowError"), ("np.int64('1.5')", "ValueError", "ValueError"),
    ("np.bool_('False')", "bool True", "bool True"), ("np.bool_('')", "bool False", "bool False"), ("np.float32(b'1.5')", "float32 1.5", "float32 1.5"),
    ("np.complex64('1+2j')", "complex64 (1+2j)", "complex64 (1+2j)"), ("np.float64(None)", "float64 nan", "float64 nan"), ("np.int8(None)", "TypeError", "TypeError"),
    ("np.float64(np.array([1]))", "float64 1.0", "float64 1.0"), ("np.float64(10**400)", "OverflowError", "OverflowError"),
    ("np.float64(1) == 10**400", "bool False", "OverflowError"), ("np.int64(1) < 2**64", "bool True", "bool True"), ("np.float32(1) < -(2**70)", "bool False", "bool False"),
    ("np.float64(2) @ 2", "TypeError", "TypeError"), ("1 in np.int8(1)", "TypeError", "TypeError"), ("np.int8(1).dot(2)", "AttributeError", "AttributeError"),
    ("math.trunc(np.int64(2))", "TypeError", "TypeError"), ("math.floor(np.float32(2.5))", 2, 2), ("np.uint16(np.float32(1e10))", "uint16 0", "uint16 0"),
    ("np.array(1e20).astype(np.uint64)", "uint64 0", "uint64 0"), ("np.full(2, np.nan, dtype=np.int32)", "int32 [-2147483648, -2147483648]", "int32 [-2147483648, -2147483648]"),
    ("bool(np.array([]))", False, "ValueError"), ("np.array([1, 2]) == np.array([1, 2, 3])", "bool False", "ValueError"), ("operator.index(np.bool_(True))", 1, 1),
    ("np.array([2], np.int16) ** np.float16(2)", "float64 [4.0]", "float64 [4.0]"), ("np.array(2, np.float16) ** np.float64(0)", "float16 1.0", "float16 1.0"),
    ("np.float32(2) ** np.int64(2)", "float64 4.0", "float64 4.0"), ("np.select([[True, False]], [np.uint8(1)], 300)", "uint16 [1, 300]", "uint8 [1, 44]"),
    ("np.square(complex(1e200, 1e200))", "complex128 (nan+infj)", "complex128 (-inf+infj)"), ("np.hstack(x for x in [[1], [2]])", "int64 [1, 2]", "TypeError"),
    ("np.trim_zeros(np.array([[0, 1]]))", "ValueError", "int64 [[1]]"), ("np.nanmin([np.nan], initial=5)", "float64 nan", "float64 nan"),
]  # fmt: skip


@pytest.mark.parametrize("expression, old, new", SCALARS)
def test_scalars_and_functions_by_release(expression, old, new):
    assert (str(value(expression, "1.24.2")), str(value(expression, "2.2.4"))) == (str(old), str(new))


NEWEST = [
    ("np.unique([3, 1, 2, 1], sorted=False)", "int64 [2, 1, 3]"), ("np.unique_values(np.array([3 + 1j, 1, 2, 1]))", "complex128 [(2+0j), (1+0j), (3+1j)]"),
    ("np.sinc(np.array([0], np.float16))", "float16 [1.0]"), ("np.size(np.zeros((2, 3)), (0, 1))", 6), ("np.pad([1], {0: (1, 1)})", "int64 [0, 1, 0]"),
    ("np.partition([3, 1, 2], True)", "ValueError"), ("np.arange(3).flat[1.0]", "int64 1"), ("operator.index(np.bool_(True))", "TypeError"), ("int(np.array([5]))", "TypeError"),
    ("np.arange(3).__setitem__(0, np.array([1]))", "ValueError"),
]  # fmt: skip


@pytest.mark.parametrize("expression, expected", NEWEST)
def test_what_the_newest_release_changed(expression, expected):
    assert value(expression, "2.4.6") == expected
    assert value(expression, "2.2.4") != expected


def test_quotient_of_scalars_that_overflows():
    assert value("np.int8(-128) // np.int8(-1)", "1.19.5") == "int8 -128"
    assert value("np.array([-128], np.int8) // np.int8(-1)", "1.19.5") == "int8 [0]"
