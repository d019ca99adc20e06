"""Structured arrays: what recorded expressions cannot say."""

import io
import pickle
import subprocess
import sys

import numpy
import pytest

import omninumpy as np

POINT = [("x", "i4"), ("y", "f8")]


def test_fields_are_views_that_write_through():
    a = np.zeros(3, POINT)
    a["x"][1:] = 5
    a[["y"]][0] = (2.5,)
    a[::2]["x"] += 1
    assert a.tolist() == [(1, 2.5), (5, 0.0), (6, 0.0)]


def test_an_element_looks_into_its_array():
    a = np.zeros(2, POINT)
    element = a[1]
    element["x"] = 7
    a["y"][1] = 0.5
    assert a[1].item() == element.item() == (7, 0.5)


def test_reshaped_fields_with_axes_share_memory():
    a = np.zeros(4, [("m", "f4", (2,)), ("n", "i2")])
    a.reshape(2, 2)["m"][1, 0, 1] = 3
    a.reshape(2, 2).T["n"][0, 1] = 8
    assert a["m"].tolist() == [[0, 0], [0, 0], [0, 3], [0, 0]] and a["n"].tolist() == [0, 0, 8, 0]


def test_fields_can_be_of_any_dtype():
    dtype = [("i", "i4"), ("u", "U2"), ("s", "S2"), ("o", "O"), ("d", "M8[D]"), ("n", [("f", "f8"), ("b", "?")])]
    a = np.array([(1, "ab", b"c", None, "2020-01-01", (1.5, True))], dtype)
    assert str(a) == "[(1, 'ab', b'c', None, '2020-01-01', (1.5,  True))]"
    assert np.concatenate([a, a])["n"]["f"].tolist() == [1.5, 1.5]
    assert pickle.loads(pickle.dumps(a)).tolist() == a.tolist()


def test_numpy_reads_them_and_the_other_way_round():
    dtype = [(("T", "a"), "i4"), ("b", "f8"), ("c", "U3"), ("d", ">i2", 2)]
    theirs = numpy.array([(1, 2.5, "ab", [1, 2])], dtype)
    ours = np.array([(1, 2.5, "ab", [1, 2])], dtype)
    assert ours.tobytes() == theirs.tobytes() and repr(ours.dtype) == repr(theirs.dtype)
    assert numpy.asarray(ours) == theirs
    assert (np.asarray(theirs) == ours).all() and np.dtype(theirs.dtype) == ours.dtype


@pytest.mark.parametrize("dtype", ["i4, (2,)f8, S3", [("a", "i1,f8"), ("b", "U2")], ">i4", ">c16", "V3"])
def test_files_are_numpys(dtype, tmp_path):
    ours = np.zeros(3, dtype)
    file = io.BytesIO()
    np.save(file, ours)
    file.seek(0)
    read = numpy.load(file)
    assert read.dtype == numpy.dtype(dtype) and read.tobytes() == ours.tobytes()
    path = str(tmp_path / "a.npy")
    numpy.save(path, read)
    # The engine reads numbers into the machine's byte order.
    assert np.load(path).dtype == (ours.dtype if ours.dtype.isnative else ours.dtype.newbyteorder("="))
    ours.tofile(str(tmp_path / "raw"))
    assert np.fromfile(str(tmp_path / "raw"), dtype).tobytes() == ours.tobytes()


def test_numbers_of_the_other_byte_order_are_computed_with():
    a = np.array([3, 1, 2], ">i4")
    assert a.dtype.str == ">i4" and (a + 1).dtype == np.int32 and a.sum() == 6
    assert np.sort(a).dtype.str == ">i4" and a.tobytes() == b"\0\0\0\3\0\0\0\1\0\0\0\2"
    a[1:] = 9
    assert a.tolist() == [3, 9, 9]


def test_a_name_of_a_dtype_is_a_dtype_of_its_own():
    first = np.dtype("i4,f8")
    first.names = ("p", "q")
    assert np.dtype("i4,f8").names == ("f0", "f1")


def test_what_a_text_means_follows_the_release():
    with pytest.warns(FutureWarning):
        with np.emulate("1.19"):
            assert np.dtype("1i4") == np.int32
    assert np.dtype("1i4").shape == (1,)


def test_records_are_imported_when_they_are_asked_for():
    code = "import sys, omninumpy as np; before = 'omninumpy.rec' in sys.modules; np.rec.array; print(before, 'omninumpy.rec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout == "False True\n"
