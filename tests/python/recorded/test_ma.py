"""Masked arrays beside recorded results of real NumPys (``ma.py`` says how they were made), and what no recording can tell."""

import json
import os
import pickle
import re
import sys

import pytest

import omninumpy as np

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, FOLDER)

import ma as cases  # noqa: E402

with open(os.path.join(FOLDER, "ma.json"), encoding="utf-8") as _file:
    RECORDED = json.load(_file)

NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?)")

# What is not as in a release, and why.
EXCUSES = {
    ("ma.array([1, 2, 3]) == ma.array([1, 2])", "1.24.2"): "arrays of other shapes compare as the package's arrays do",
    ("ma.add(y, n, 1)", "1.24.2"): "a ValueError says that 1 is no array for the result",
    ("ma.add(y, n, 1)", "2.2.4"): "a ValueError says that 1 is no array for the result",
    ("ma.correlate(n, [1, 1], mode='same', propagate_mask=False)", "1.24.2"): "NumPy's correlation of bools has another length than that of the data",
}
EXCUSES.update({("np.%s(y)" % name, "1.24.2"): "NumPy's own error, mended since" for name in ("array2string", "array_repr", "array_str")})


def close(expected, found):
    """Whether texts are equal but for the last digits of their floats, which are those of float32 where the dtype is."""
    if expected == found:
        return True
    if NUMBER.sub("#", expected) != NUMBER.sub("#", found):
        return False
    tolerance = 1e-6 if "float32" in expected else 1e-12
    pairs = zip(NUMBER.findall(expected), NUMBER.findall(found))
    return all(x == y or ("." in x + y or "e" in x + y) and abs(float(x) - float(y)) <= tolerance * max(abs(float(x)), abs(float(y))) for x, y in pairs)


def difference(case, version):
    """How the result of a case differs from a release's, or None."""
    (expected,) = (text for text, versions in RECORDED["results"][case].items() if version in versions)
    found = json.dumps(cases.run(case, np))
    if (case, version) in EXCUSES:
        return "%s: no excuse is needed any more" % case if close(expected, found) else None
    return None if close(expected, found) else "%s\n    is     %s\n    not as %s" % (case, found, expected)


@pytest.mark.parametrize("version", RECORDED["versions"])
@pytest.mark.parametrize("part", range(20))
def test_masked_arrays_give_what_numpy_gives(part, version):
    with np.emulate(version):
        problems = [problem for problem in (difference(case, version) for case in cases.CASES[part::20]) if problem]
    assert not problems, "\n" + "\n".join(problems)


def test_every_recorded_case_is_tried():
    assert set(RECORDED["results"]) == set(cases.CASES)


def test_masked_arithmetic_is_one_kernel():
    a = np.ma.array(np.arange(1000.0), mask=np.arange(1000) % 7 == 0)
    b = np.ma.array(np.arange(1000.0) + 1)
    result = (a * 2 + b) * a
    text = str(result.data.explain())
    assert "1 kernel" in text, text
    assert result.count() == 857


def test_masked_is_one_object():
    y = np.ma.array([1, 2], mask=[0, 1])
    assert y[1] is np.ma.masked and pickle.loads(pickle.dumps(np.ma.masked)) is np.ma.masked
    with pytest.raises(AttributeError, match="attributes of masked are not writeable"):
        np.ma.masked.mask = False


def test_errors_say_what_numpy_says():
    y = np.ma.array([1, 2], mask=[0, 1])
    with pytest.raises(np.ma.MaskError, match="Mask and data not compatible: data size is 2, mask size is 3."):
        np.ma.array([1, 2], mask=[0, 1, 0])
    with pytest.raises(np.ma.MaskError, match="Cannot convert masked element to a Python int."):
        int(y[1])
    with pytest.raises(TypeError, match="Cannot convert fill_value 999 to dtype uint8"):
        np.ma.array([1, 2], dtype="u1", fill_value=999)
    with pytest.raises(TypeError, match="Cannot set fill value of string with array of dtype int64"):
        y.fill_value = "a"
    with pytest.raises(IndexError, match=r"Inconsistent shape between the condition and the input \(got \(1,\) and \(2,\)\)"):
        np.ma.masked_where([True], [1, 2])
    with pytest.warns(UserWarning, match="Warning: converting a masked element to nan."):
        float(np.ma.masked)


class Measured(np.ndarray):
    """Arrays with a unit."""

    def __array_finalize__(self, obj):
        self.unit = getattr(obj, "unit", None)


def test_what_the_class_of_the_data_knows_is_handed_on():
    data = np.array([1.0, 2.0]).view(Measured)
    data.unit = "m"
    a = np.ma.array(data, mask=[0, 1])
    assert a.baseclass is Measured and type(a.data) is Measured
    for made in (a, a + 1, a[:1], a.copy(), np.ma.sqrt(a), a.reshape(2, 1), np.sin(a), pickle.loads(pickle.dumps(a + 1))):
        assert made.unit == "m"


def test_pickles_keep_attributes():
    a = np.ma.array([1, 2], mask=[0, 1], fill_value=5)
    made = pickle.loads(pickle.dumps(a))
    assert made.fill_value == 5 and made.mask.tolist() == [False, True] and type(made) is np.ma.MaskedArray


@pytest.mark.parametrize("data", [["a", "b"], [None, 1], np.array(["2020"], "M8[D]"), np.zeros(2, "i4,f8")])
def test_what_has_no_dtype_in_the_engine_is_refused_by_name(data):
    with pytest.raises(TypeError, match="masked arrays are of numbers here"):
        np.ma.array(data)


def test_masks_of_records_are_masks_where_there_are_no_fields():
    y = np.ma.array([1, 2, 3])
    y.recordmask = [0, 1, 0]
    assert y.mask.tolist() == [False, True, False] and y.recordmask.tolist() == [False, True, False]
