"""Together with the real NumPy: the same memory, seen and written from both sides; its functions and operators on our arrays."""

import pytest

import omninumpy as np

numpy = pytest.importorskip("numpy", reason="NumPy is not installed")

DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"]


def same(ours, theirs):
    """Dtype, shape and every element."""
    seen = numpy.asarray(ours)
    assert str(ours.dtype) == str(theirs.dtype)
    assert ours.shape == theirs.shape
    numpy.testing.assert_array_equal(seen, theirs)


@pytest.mark.parametrize("dtype", DTYPES)
def test_elements_go_there_and_back(dtype):
    theirs = numpy.arange(24).reshape(2, 3, 4).astype(dtype)
    for view in (theirs, theirs.T, theirs[::-1, :, 1::2], theirs[:, :0], theirs[1, 2, 3:4].reshape(())):
        ours = np.asarray(view)
        same(ours, view)
        same(np.array(view), view)
        assert numpy.asarray(ours).dtype == view.dtype


def test_asarray_of_ours_is_the_same_memory():
    x = np.arange(6.0).reshape(2, 3)
    y = numpy.asarray(x)
    assert isinstance(y, numpy.ndarray) and numpy.shares_memory(y, numpy.asarray(x))
    y[0, 0] = 100
    assert x[0, 0] == 100
    x[1] = 7
    assert y[1].tolist() == [7, 7, 7]
    x += 1
    assert y[0, 0] == 101


def test_asarray_of_a_view_keeps_its_strides():
    x = np.arange(12).reshape(3, 4)
    y = numpy.asarray(x[::-2, 1::2])
    assert y.strides == (-64, 16) and y.tolist() == [[9, 11], [1, 3]]
    y[0, 0] = -1
    assert x[2, 1] == -1


def test_asarray_of_theirs_is_the_same_memory():
    y = numpy.arange(6.0)
    x = np.asarray(y)
    x[1] = 50
    assert y[1] == 50
    y[2] = 60
    assert x[2] == 60 and (x * 1)[2] == 60


def test_what_was_recorded_sees_their_later_writes_as_its_own_would():
    y = numpy.ones(3)
    x = np.asarray(y)
    doubled = (x * 2).eval()
    y[0] = 5
    assert doubled[0] == 2 and (x * 2)[0] == 10


def test_the_memory_lives_as_long_as_either_needs_it():
    y = numpy.asarray(np.arange(1000.0) + 1)
    assert y.sum() == 500500
    x = np.asarray(numpy.arange(1000.0) + 1)
    assert x.sum() == 500500


def test_read_only_stays_read_only():
    y = numpy.arange(3)
    y.flags.writeable = False
    x = np.asarray(y)
    assert not x.flags.writeable
    with pytest.raises(ValueError, match="read-only"):
        x[0] = 1
    z = np.arange(3)
    z.flags.writeable = False
    assert not numpy.asarray(z).flags.writeable


def test_copies_are_copies():
    x = np.arange(3)
    y = numpy.array(x)
    y[0] = 9
    assert x[0] == 0
    z = np.array(y)
    z[0] = 4
    assert y[0] == 9
    assert numpy.asarray(x, dtype="float32").dtype == numpy.float32


def test_array_protocol():
    x = np.arange(3)
    assert x.__array__().tolist() == [0, 1, 2]
    assert x.__array__(numpy.float32).dtype == numpy.float32
    assert not numpy.shares_memory(x.__array__(copy=True), x.__array__())
    with pytest.raises(ValueError, match="copy"):
        x.__array__(numpy.float32, copy=False)
    assert x.__array_interface__["shape"] == (3,) and x.__array_interface__["typestr"] == "<i8" and x.__array_interface__["version"] == 3


def test_scalars_become_arrays_that_do_not_write_through():
    s = np.float64(2.5)
    assert numpy.asarray(s) == 2.5 and not numpy.asarray(s).flags.writeable
    a = numpy.array(s)
    a[()] = 3
    assert s == 2.5


def test_their_ufuncs_on_ours():
    x = np.arange(3.0)
    for result in (numpy.sin(x), numpy.add(x, numpy.ones(3)), numpy.multiply(numpy.ones(3), x), numpy.add.accumulate(x), numpy.add.outer(x, x)):
        assert isinstance(result, np.ndarray)
    same(numpy.sin(x), numpy.sin(numpy.arange(3.0)))
    same(numpy.add.outer(x, x), numpy.add.outer(numpy.arange(3.0), numpy.arange(3.0)))
    assert numpy.add.reduce(x) == 3.0
    assert numpy.hypot(np.float64(3), 4.0) == 5.0
    quotient, rest = numpy.divmod(x, 2)
    assert rest.tolist() == [0, 1, 0]


def test_their_ufuncs_write_into_what_they_are_given():
    x, out = np.arange(3.0), numpy.zeros(3)
    assert numpy.add(x, 1, out=out) is out and out.tolist() == [1, 2, 3]
    ours = np.zeros(3)
    assert numpy.add(numpy.arange(3.0), 1, out=ours) is ours and ours.tolist() == [1, 2, 3]
    assert numpy.sum(x, out=numpy.zeros(())) == 3


def test_operators_between_both():
    x, y = np.arange(3.0), numpy.arange(3.0) + 1
    for result in (x + y, y + x, x * y, y * x, y - x, y / (x + 1), y**x, y @ x, y // (x + 1), y > x, x <= y):
        assert isinstance(result, (np.ndarray, np.generic))
    same(y - x, numpy.ones(3))
    same(x[:, None] + y, numpy.arange(3.0)[:, None] + y)
    assert isinstance(numpy.float64(2) * x, np.ndarray) and isinstance(x * numpy.float64(2), np.ndarray)
    assert numpy.float32(2) * np.float32(3) == 6 and np.float32(3) * numpy.float32(2) == 6
    assert (np.float32([1]) * numpy.float64(2)).dtype == "float64"
    y += x
    assert isinstance(y, numpy.ndarray) and y.tolist() == [1, 3, 5]
    x += y
    assert isinstance(x, np.ndarray) and x.tolist() == [1, 4, 7]


def test_their_functions_on_ours():
    x = np.arange(3.0)
    for result in (numpy.concatenate([x, numpy.ones(2)]), numpy.stack([numpy.ones(3), x]), numpy.where(x > 1, x, 0), numpy.fft.fft(x), numpy.reshape(x, (3, 1))):
        assert isinstance(result, np.ndarray)
    same(numpy.concatenate([numpy.ones(2), x]), numpy.array([1, 1, 0, 1, 2.0]))
    assert numpy.sum(x) == 3 and numpy.mean(x) == 1 and numpy.linalg.norm(x) == 5**0.5
    counts, edges = numpy.histogram(x, bins=2)
    assert counts.tolist() == [1, 2] and isinstance(edges, np.ndarray)
    assert numpy.shape(x) == (3,) and numpy.ndim(x) == 1


def test_a_function_that_we_lack_runs_on_their_arrays():
    x = np.array([3, 1, 2])
    assert numpy.array2string(x) == "[3 1 2]"
    assert numpy.random.default_rng(0).permutation(x).sum() == 6
    assert isinstance(numpy.ma.masked_greater(x, 2).filled(0), numpy.ndarray)


def test_dtypes_of_both_are_equal_and_take_each_others_place():
    for name in DTYPES:
        ours, theirs = np.dtype(name), numpy.dtype(name)
        assert ours == theirs and theirs == ours and np.dtype(theirs) is ours and numpy.dtype(ours) == theirs
        assert np.dtype(theirs.type) is ours and numpy.dtype(ours.type) == theirs
        assert numpy.zeros(1, ours).dtype == theirs and numpy.zeros(1, ours.type).dtype == theirs
        assert np.zeros(1, theirs).dtype is ours and np.zeros(1, theirs.type).dtype is ours
        assert (ours.kind, ours.char, ours.itemsize, ours.str) == (theirs.kind, theirs.char, theirs.itemsize, theirs.str)


def test_their_scalars_as_values_and_indices():
    x = np.arange(5)
    assert x[numpy.int64(2)] == 2 and x[numpy.array([1, 3])].tolist() == [1, 3] and x[numpy.array([True, False] * 2 + [True])].tolist() == [0, 2, 4]
    x[numpy.int8(0)] = numpy.float64(7)
    assert x[0] == 7
    assert np.array([numpy.float32(1), numpy.float32(2)]).dtype == "float32"
    assert numpy.arange(5)[np.int64(2)] == 2 and numpy.arange(5)[np.array([1, 2])].tolist() == [1, 2]
    assert np.full(2, numpy.float64(3)).tolist() == [3, 3]


@pytest.mark.parametrize("value", [[1, None], [{}, 2.5], [[1, "a"], [None, ()]]])
def test_arrays_of_objects_are_copied(value):
    theirs = numpy.array(value, dtype=object)
    ours = np.asarray(theirs)
    assert ours.dtype == object and ours.shape == theirs.shape and ours.tolist() == value


def test_foreign_byte_order_is_kept_by_the_dtype():
    ours = np.asarray(numpy.arange(3).astype(">i4"))
    assert ours.dtype.str == ">i4" and ours.tolist() == [0, 1, 2] and (ours + 1).dtype == np.int32


def test_testing_functions_accept_ours():
    numpy.testing.assert_allclose(np.arange(3.0), [0, 1, 2])
    numpy.testing.assert_array_equal(numpy.arange(3.0), np.arange(3.0))
