"""Pickles, copies, iteration."""

import copy
import io
import pickle

import pytest

import omninumpy as np


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("dtype", ["bool", "int8", "uint64", "float16", "float64", "complex64"])
def test_pickles(protocol, dtype):
    for x in (np.arange(6).reshape(2, 3).astype(dtype), np.zeros((0, 2), dtype), np.ones((), dtype), np.arange(4).astype(dtype)[::-2]):
        y = pickle.loads(pickle.dumps(x, protocol))
        assert type(y) is np.ndarray and y.dtype is x.dtype and y.shape == x.shape and y.tolist() == x.tolist()
    s = np.dtype(dtype).type(1)
    assert type(pickle.loads(pickle.dumps(s, protocol))) is type(s) and pickle.loads(pickle.dumps(s, protocol)) == s


def test_pickles_hold_npy_bytes():
    assert b"\x93NUMPY" in pickle.dumps(np.arange(3))


def test_pickles_of_dtypes_ufuncs_and_types():
    for value in (np.dtype("float32"), np.add, np.float32, np.ndarray):
        assert pickle.loads(pickle.dumps(value)) is value


def test_npy_bytes_are_numpys():
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    file = io.BytesIO()
    np.save(file, np.arange(6.0).reshape(2, 3))
    file.seek(0)
    assert numpy.load(file).tolist() == [[0, 1, 2], [3, 4, 5]]
    file = io.BytesIO()
    numpy.save(file, numpy.arange(6, dtype="int16").reshape(2, 3).T)
    file.seek(0)
    assert np.load(file).tolist() == [[0, 3], [1, 4], [2, 5]]


def test_copies():
    x = np.arange(3)
    for y in (copy.copy(x), copy.deepcopy(x), x.copy(), np.copy(x), np.array(x), copy.deepcopy({"x": [x]})["x"][0]):
        y[0] = 9
        assert x[0] == 0
    s = np.float64(2)
    assert copy.copy(s) == s and type(copy.deepcopy(s)) is np.float64


def test_iteration():
    x = np.arange(4).reshape(2, 2)
    rows = list(x)
    assert [row.tolist() for row in rows] == [[0, 1], [2, 3]]
    rows[0][0] = 8  # rows are views
    assert x[0, 0] == 8
    first, second = np.array([1.5, 2.5])
    assert type(first) is np.float64 and second == 2.5
    assert list(reversed(np.arange(3))) == [2, 1, 0] and list(enumerate(np.arange(2))) == [(0, 0), (1, 1)]
    assert dict(zip(np.arange(2), "ab")) == {0: "a", 1: "b"}
    assert max(np.arange(3)) == 2 and sum(np.arange(4)) == 6 and sorted(np.array([2, 1])) == [1, 2]
    assert 2 in np.arange(3) and 5 not in np.arange(3)
    with pytest.raises(TypeError, match="0-d"):
        iter(np.array(1))
    with pytest.raises(TypeError, match="unsized"):
        len(np.array(1))


def test_lists_and_numbers():
    assert np.arange(4).reshape(2, 2).tolist() == [[0, 1], [2, 3]] and np.array(2.5).tolist() == 2.5
    assert np.zeros((2, 0)).tolist() == [[], []] and np.zeros((0, 2)).tolist() == []
    assert type(np.arange(2).tolist()[0]) is int and type(np.ones(1, "complex64").tolist()[0]) is complex and type(np.ones(1, bool).tolist()[0]) is bool
    x = np.arange(6).reshape(2, 3)
    assert x.item(4) == 4 and x.item(-1) == 5 and x.item(1, 0) == 3 and x.item((0, 2)) == 2
    with pytest.raises(ValueError, match="size 1"):
        x.item()
    with pytest.raises(IndexError, match="out of bounds"):
        x.item(6)
