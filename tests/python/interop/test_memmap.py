"""Arrays over files."""

import pytest

import omninumpy as np


def test_elements_are_the_file(tmp_path):
    path = tmp_path / "data"
    made = np.memmap(path, dtype="int32", mode="w+", shape=(2, 3))
    made[0] = [1, 2, 3]
    made[1, 2] = 9
    made.flush()
    assert isinstance(made, np.ndarray) and made.filename == str(path) and path.stat().st_size == 24
    again = np.memmap(path, dtype="int32", mode="r+", offset=4)
    assert again.tolist() == [2, 3, 0, 0, 9] and again.offset == 4
    again[0] = 7
    again.flush()
    assert np.fromfile(str(path), dtype="int32").tolist() == [1, 7, 3, 0, 0, 9]
    assert type(again[1:]) is np.memmap and (again + 1).tolist() == [8, 4, 1, 1, 10]


def test_modes(tmp_path):
    path = tmp_path / "data"
    np.arange(4.0).tofile(str(path))
    copied = np.memmap(path, dtype=float, mode="c")
    copied[0] = 5
    assert copied.sum() == 11 and np.memmap(path, dtype=float, mode="r").sum() == 6
    with pytest.raises(ValueError, match="read-only"):
        np.memmap(path, dtype=float, mode="r")[0] = 1
    with pytest.raises(ValueError, match="shape must be given"):
        np.memmap(path, mode="w+")
    with pytest.raises(ValueError, match="mode must be one of"):
        np.memmap(path, mode="x")
    with pytest.raises(ValueError, match="not a multiple"):
        np.memmap(path, dtype="float64", mode="r", offset=3)
