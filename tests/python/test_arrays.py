"""In-place operations, aliasing, laziness: what Python's own semantics add to the engine's."""

import pytest

import omninumpy as np


def test_in_place_operators_keep_identity_and_dtype():
    x = np.arange(4, dtype="int32")
    y, view = x, x[1:]
    x += 1
    x *= 2
    assert y is x and x.dtype == "int32" and view.tolist() == [4, 6, 8]
    x -= np.array([1, 1, 1, 1])
    x //= 2
    x **= 2
    assert x.tolist() == [0, 1, 4, 9] and view.tolist() == [1, 4, 9]
    x %= 5
    x <<= 1
    x |= 1
    x ^= 2
    x &= 7
    assert x.tolist() == [((((v % 5) << 1) | 1) ^ 2) & 7 for v in (0, 1, 4, 9)]
    with pytest.raises(TypeError, match="Cannot cast ufunc 'divide'"):
        x /= 2
    a = np.eye(2)
    a @= np.ones((2, 2))
    assert a.tolist() == [[1, 1], [1, 1]]


def test_operators_with_sequences_and_broadcasting():
    x = np.arange(3.0)
    assert (x + [1, 2, 3]).tolist() == [1, 3, 5] and ((1, 2, 3) * x).tolist() == [0, 2, 6] and (x[:, None] + [0, 1]).shape == (3, 2)
    x += [1, 1, 1]
    assert x.tolist() == [1, 2, 3] and (2 - x).tolist() == [1, 0, -1] and (1 / x).tolist()[1] == 0.5 and (2**x).tolist() == [2, 4, 8]
    assert [bool(v) for v in (x > 1)] == [False, True, True] and (x == [1, 0, 3]).tolist() == [True, False, True]
    assert (~np.array([True, False])).tolist() == [False, True] and (-x).tolist() == [-1, -2, -3] and (+x).tolist() == [1, 2, 3]


def test_equality_with_what_is_no_array():
    x = np.arange(2)
    assert (x == None).tolist() == [False, False] and (x != "a").tolist() == [True, True]  # noqa: E711
    assert (x == object()).tolist() == [False, False]


class Greedy:
    """Wants to be asked instead of arrays."""

    __array_ufunc__ = None

    def __radd__(self, other):
        return "greedy"

    def __add__(self, other):
        return "greedy"


class Polite:
    """Knows only how to add numbers to itself."""

    def __radd__(self, other):
        return "polite"


def test_other_classes_may_take_over():
    x = np.arange(2)
    assert x + Greedy() == "greedy" and Greedy() + x == "greedy" and (x + Polite()).tolist() == ["polite", "polite"]
    with pytest.raises(TypeError, match="does not support ufuncs"):
        np.add(x, Greedy())
    with pytest.raises(TypeError, match="unsupported operand"):
        x - Polite()


def test_views_alias():
    x = np.arange(12).reshape(3, 4)
    row, column, backwards, turned, flat = x[1], x[:, 1], x[::-1], x.T, x.reshape(-1)
    x[1, 1] = 50
    assert row[1] == 50 and column[1] == 50 and backwards[1, 1] == 50 and turned[1, 1] == 50 and flat[5] == 50
    column[:] = -1
    assert x[:, 1].tolist() == [-1, -1, -1] and flat[1] == -1
    x[[0, 2], 0] = 7
    x[x < 0] = 0
    assert x.tolist() == [[7, 0, 2, 3], [4, 0, 6, 7], [7, 0, 10, 11]] and row.base is not None
    assert not np.shares_memory(x[[0]], x)
    x[0], x[1] = x[1].copy(), x[0].copy()
    assert x[0, 0] == 4


def test_assignment_of_overlapping_views():
    x = np.arange(6)
    x[1:] = x[:-1]
    assert x.tolist() == [0, 0, 1, 2, 3, 4]
    x[::-1] = x
    assert x.tolist() == [4, 3, 2, 1, 0, 0]
    x += x[::-1]
    assert x.tolist() == [4, 3, 3, 3, 3, 4]


def test_what_was_recorded_keeps_the_values_it_was_recorded_with():
    x = np.arange(3.0)
    y = x * 2
    x[0] = 100
    assert y.tolist() == [0, 2, 4] and (x * 2)[0] == 200


def test_laziness():
    x = np.arange(1000.0)
    y = np.sqrt(x * x + 1)
    assert y.shape == (1000,) and y.dtype == "float64"
    assert "kernel" in str(y.explain())
    assert y.eval() is y and y[3] == 10**0.5
    a, b = np.eval(x + 1, x - 1)
    assert a[0] == 1 and b[0] == -1


def test_settable_facts():
    x = np.arange(6)
    x.shape = (2, 3)
    assert x.shape == (2, 3) and x[1, 0] == 3
    with pytest.raises(AttributeError, match="Incompatible shape"):
        x.T.shape = (6,)
    x.flat[0] = 9
    x.real = x.real + 1
    assert x[0, 0] == 10
    z = np.zeros(2, "complex128")
    z.imag = [1, 2]
    assert z.tolist() == [1j, 2j]
    x.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        x[0] = 1
    with pytest.raises(ValueError, match="read-only"):
        x += 1


def test_extras_of_this_library():
    previous = np.get_backend()
    assert previous in np.available_backends()
    for name in np.available_backends():
        np.set_backend(name)
        assert np.get_backend() == name and (np.arange(5.0) * 2).sum() == 20
    np.set_backend(previous)
    np.set_timings(True)
    (np.arange(100.0) * 3).eval()
    assert "multiply" in str(np.get_timings())
    np.set_timings(False)
    np.reset_timings()
    with np.emulate("1.24"):
        assert (np.float32(3) + 3.0).dtype == "float64"
    assert (np.float32(3) + 3.0).dtype == "float32"
    np.validate_array(np.zeros((2, 3)), shape=(2, 3), dtype="float64", finite=True)


def test_functions_of_python_in_arrays():
    assert np.vectorize(lambda a, b: a * 10 + b)(np.arange(3), 2).tolist() == [2, 12, 22]
    assert np.fromfunction(lambda i, j: i + j, (2, 2)).tolist() == [[0, 1], [1, 2]]
    assert np.apply_along_axis(lambda row: row.sum(), 1, np.ones((2, 3))).tolist() == [3, 3]
    assert np.fromiter((i * i for i in range(4)), dtype=int).tolist() == [0, 1, 4, 9]
    assert np.piecewise(np.arange(4.0), [np.arange(4) < 2], [lambda v: -v, 1.5]).tolist() == [0, -1, 1.5, 1.5]
    assert np.frompyfunc(lambda a: a + 1, 1, 1)(np.arange(2)).tolist() == [1, 2]


def test_subscripted_types():
    assert np.ndarray[int, np.dtype[np.float64]].__origin__ is np.ndarray
