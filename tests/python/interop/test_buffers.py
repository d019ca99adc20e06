"""The buffer protocol, both ways, and memory as memoryviews and ctypes see it."""

import array
import ctypes
import mmap
import struct
import sys

import pytest

import omninumpy as np

NEEDS_BUFFER = pytest.mark.skipif(sys.version_info < (3, 12), reason="classes written in Python can export buffers from 3.12 on")


def test_data_is_the_memory():
    x = np.arange(6, dtype="int32").reshape(2, 3)
    view = x.data
    assert (view.shape, view.format, view.itemsize, view.nbytes, view.readonly) == ((2, 3), "i", 4, 24, False)
    view[1, 2] = 50
    assert x[1, 2] == 50
    x[0, 0] = -1
    assert view[0, 0] == -1


@pytest.mark.parametrize("dtype", ["bool", "int8", "uint16", "int64", "uint64", "float32", "float64"])
def test_data_of_each_dtype(dtype):
    x = np.array([0, 1, 1], dtype=dtype)
    assert x.data.tolist() == [0, 1, 1] and bytes(x.data) == x.tobytes()


def test_data_keeps_the_array():
    view = (np.arange(1000) * 2).data
    assert sum(view) == 999000


@NEEDS_BUFFER
def test_buffers_of_views():
    x = np.arange(12.0).reshape(3, 4)
    view = memoryview(x[::-1, ::2])
    assert view.strides == (-32, 16) and view.tolist() == [[8, 10], [4, 6], [0, 2]]
    assert memoryview(np.array([1 + 2j])).format == "Zd"
    assert memoryview(np.float64(2)).readonly


@NEEDS_BUFFER
def test_consumers_of_buffers():
    x = np.array([97, 98, 99], dtype="uint8")
    assert bytes(x) == b"abc" and b"".join([x, x]) == b"abcabc" and int.from_bytes(x, "big") == 0x616263
    assert struct.unpack_from("B", x, 1) == (98,)
    with pytest.raises(BufferError, match="contiguous"):
        struct.unpack_from("B", x[::2], 0)
    x.flags.writeable = False
    assert memoryview(x).readonly


def test_arrays_over_other_objects_memory():
    numbers = array.array("d", [1, 2, 3])
    x = np.asarray(numbers)
    x[0] = 10
    assert numbers[0] == 10 and (x + numbers).tolist() == [20, 4, 6]
    data = bytearray(8)
    y = np.frombuffer(data, dtype="int16", offset=2, count=2)
    y[:] = [1, -1]
    assert data == b"\0\0\1\0\xff\xff\0\0"
    with pytest.raises(BufferError):
        data.append(1)  # its memory is in use
    assert not np.frombuffer(b"abcd", dtype="uint8").flags.writeable


def test_frombuffer_refuses_what_does_not_fit():
    with pytest.raises(ValueError, match="multiple of element size"):
        np.frombuffer(b"abc", dtype="int16")
    with pytest.raises(ValueError, match="smaller than requested"):
        np.frombuffer(b"abcd", dtype="int16", count=3)
    with pytest.raises(ValueError, match="offset"):
        np.frombuffer(b"abcd", dtype="int8", offset=9)


def given_back(data):
    """Whether its memory is free again: a bytearray that is looked into cannot grow."""
    np.frombuffer(b"a", dtype="uint8")  # what the engine let go of is noticed here
    try:
        data.append(1)
    except BufferError:
        return False
    return True


def test_memory_is_given_back_when_the_engine_collects():
    buffers = [bytearray(64) for _ in range(40)]
    for data in buffers:
        x = np.frombuffer(data, dtype="float64")
        total = float((x + 1).sum())
        assert total == 8 and not given_back(data)
    del x, data
    for _ in range(10):
        (np.ones(3_000_000) + 1).eval()  # gives the collector a reason
    assert sum(map(given_back, buffers)) >= 35  # the last that were computed with may still be known


def test_mapped_files(tmp_path):
    path = tmp_path / "data"
    path.write_bytes(bytes(range(16)))
    with open(path, "r+b") as file:
        x = np.frombuffer(mmap.mmap(file.fileno(), 0), dtype="uint8")
    assert x.sum() == 120
    x[0] = 7
    assert np.fromfile(str(path), dtype="uint8")[0] == 7


def test_ctypes():
    x = np.arange(4.0)
    pointer = x.ctypes.data_as(ctypes.POINTER(ctypes.c_double))
    pointer[2] = 9
    assert x[2] == 9 and x.ctypes.shape[0] == 4 and x.ctypes.strides[0] == 8 and x.ctypes.data % 8 == 0
    y = np.asarray((ctypes.c_int * 3)(1, 2, 3)) if sys.version_info >= (3, 12) else np.frombuffer((ctypes.c_int * 3)(1, 2, 3), dtype="int32")
    assert y.tolist() == [1, 2, 3]


def test_bytes():
    assert np.arange(3, dtype="uint8").tobytes() == b"\0\1\2"
    assert np.arange(4, dtype="int16").reshape(2, 2).T.tobytes() == np.array([0, 2, 1, 3], dtype="int16").tobytes()
