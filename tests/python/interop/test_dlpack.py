"""DLPack, both ways, without copying."""

import gc

import pytest

import omninumpy as np

DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"]


@pytest.mark.parametrize("dtype", DTYPES)
def test_from_ours(dtype):
    x = np.arange(6).reshape(2, 3).astype(dtype)
    for source in (x, x.T, x[::-1, 1:], x[:, :0], x[0, 0:1].reshape(())):
        taken = np.from_dlpack(source)
        assert taken.dtype is x.dtype and taken.shape == source.shape and taken.tolist() == source.tolist()


def test_nothing_is_copied_unless_asked():
    x = np.arange(3.0)
    taken = np.from_dlpack(x)
    taken[0] = 5
    assert x[0] == 5
    copied = np.from_dlpack(x, copy=True)
    copied[0] = 6
    assert x[0] == 5


def test_capsules():
    from omninumpy._interop import dlpack

    x, count = np.arange(3), len(dlpack._live)
    assert '"dltensor"' in repr(x.__dlpack__()) and '"dltensor_versioned"' in repr(x.__dlpack__(max_version=(1, 0)))
    assert x.__dlpack_device__() == (1, 0)
    for _ in range(100):
        x.__dlpack__()  # nobody takes them: they give back what they hold
    gc.collect()
    assert len(dlpack._live) == count


def test_read_only():
    x = np.arange(3)
    x.flags.writeable = False
    assert not np.from_dlpack(x).flags.writeable
    with pytest.raises(BufferError, match="readonly"):
        x.__dlpack__()


def test_other_devices_and_streams_are_refused():
    x = np.arange(3)
    with pytest.raises(BufferError, match="device"):
        x.__dlpack__(dl_device=(2, 0))
    with pytest.raises(RuntimeError, match="stream"):
        x.__dlpack__(stream=1)
    with pytest.raises(ValueError, match="device"):
        np.from_dlpack(x, device="cuda")
    with pytest.raises(AttributeError, match="__dlpack__"):
        np.from_dlpack([1, 2])


def test_scalars_are_exported_as_copies():
    s = np.float32(2)
    assert np.from_dlpack(s).shape == () and np.from_dlpack(s) == 2


@pytest.mark.parametrize("dtype", DTYPES)
def test_with_numpy(dtype):
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")
    if dtype == "bool" and int(numpy.__version__.split(".")[0]) < 2:
        pytest.skip("this NumPy's DLPack has no bool")
    theirs = numpy.arange(6).reshape(2, 3).astype(dtype)[:, ::-1]
    x = np.from_dlpack(theirs)
    assert x.tolist() == theirs.tolist()
    x[0, 0] = 1
    assert theirs[0, 0] == 1
    back = numpy.from_dlpack(x)
    assert numpy.shares_memory(back, theirs) and back.dtype == theirs.dtype


def test_with_torch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x = np.arange(6.0).reshape(2, 3)
    tensor = torch.from_dlpack(x)
    tensor[0, 0] = 42
    assert x[0, 0] == 42 and tuple(tensor.shape) == (2, 3)
    y = np.from_dlpack(torch.arange(4, dtype=torch.int16)[1:])
    assert y.tolist() == [1, 2, 3] and y.dtype == "int16"
    weights = torch.ones(3)
    np.from_dlpack(weights)[1] = 7
    assert weights.tolist() == [1, 7, 1]
    assert np.asarray(torch.arange(3)).tolist() == [0, 1, 2]
