"""Expressions whose results were recorded from the real NumPy , listed in the modules beside this."""

import contextlib
import json
import os
import sys

import pytest

import omninumpy as np

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, FOLDER)

import outcome  # noqa: E402


def load(name):
    with open(os.path.join(FOLDER, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


TABLES = {
    name: load(name)
    for name in (
        "matrix", "objects", "polynomial", "strings", "strings_before_2", "text", "text_before_2", "dates", "dates_before_2", "records", "records_before_2",
    )
}  # fmt: skip
EXCUSES = {
    ("objects", "x.data.nbytes == 24"): "arrays of objects have no memory that others could read: their elements are places in a table",
    ("objects", "x[1:].base is x"): "the base of an extension array is made when it is asked for",
    ("objects", "np.pad(x, 1)"): "the padding is Python's 0, not an np.int64",
    ("dates", "D('2020').data.nbytes"): "scalars of extension dtypes have no memory that others could read",
    ("dates", "np.common_type(t)"): "differences are no numbers here",
    ("dates", "np.cross(t, t)"): "the refusal of differences comes before that of vectors of two",
    ("dates", "np.trapz(t)"): "the old name is not told from the new one",
    ("dates", "np.apply_along_axis(np.max, 0, t)"): "one element is a scalar",
    ("dates", "np.vectorize(lambda x: x + 1)(t)"): "the function gets NumPy's scalars throughout",
    ("dates", "str(np.nditer(a).dtypes[0])"): "nditer is of the engine's arrays",
    ("dates", "np.searchsorted(y, '2020')"): "the error is that of a missing common dtype",
    ("dates_before_2", "repr(np.result_type(t, 1))"): "value-based casting of units is done by comparisons alone",
    ("dates_before_2", "np.isin(a, 1)"): "the answer comes without the warning of the comparison that NumPy tries",
    ("dates_before_2", "np.isin(a, ['2020-01-01'])"): "the answer comes without the warning of the comparison that NumPy tries",
    ("dates_before_2", "np.trim_zeros(np.array([0, 1, 0], 'm8[s]'))"): "the answer comes without the warning of the comparison that NumPy tries",
}
for _expression in ("D('2020').data.nbytes", "np.common_type(t)", "np.apply_along_axis(np.max, 0, t)", "np.vectorize(lambda x: x + 1)(t)", "str(np.nditer(a).dtypes[0])"):
    EXCUSES["dates_before_2", _expression] = EXCUSES["dates", _expression]


_RECORDS = {
    "np.hstack([x,[(1,2)]])": "the common dtype is looked for before axes are counted: another error",
    "np.void(b'abc')==np.void(b'abc')": "the result has no axes, and is a scalar as all such results are",
    "np.rec.array(np.array([1,2,3]))": "without fields it is a plain array",
    "y['a'].base is y": "each field is an array of its own: a view of it has no structured base",
    "y['a'].strides": "each field is an array of its own",
    "y['a'].flags.c_contiguous": "each field is an array of its own",
    "y[['a', 'c']].tobytes() == y.tobytes()": "bytes between fields are zero",
    "np.dtype('>i4').newbyteorder()": "the machine's byte order is written as such however it was asked for",
    "np.dtype('>i4').newbyteorder('<')": "the machine's byte order is written as such however it was asked for",
    "pickle.loads(pickle.dumps(np.array([1, 2], '>i4')))": "pickles keep the byte order",
    "np.genfromtxt([b'1 2',b'3 x'],dtype=None)": "reading bytes does not warn",
}
_RECORDS_2 = {name: "the error of dtypes without a common one is a TypeError of another class" for name in ("np.isclose(x,x)", "np.allclose(x,x)")}
_RECORDS_1 = {"np.array([[1,2],[3,4]],dtype=('i4',(2,)))": "what that NumPy does not fill is filled"}
for _table, _excuses in (("records", _RECORDS), ("records_before_2", _RECORDS), ("records", _RECORDS_2), ("records_before_2", _RECORDS_1)):
    for _expression, _why in _excuses.items():
        for _form in (_expression, "repr(%s)" % _expression):
            if _form in TABLES[_table]["cases"]:
                EXCUSES[_table, _form] = _why


@pytest.mark.parametrize("table,expression", [(name, e) for name, table in TABLES.items() for e in table["cases"]])
def test_gives_what_numpy_gives(table, expression):
    version = TABLES[table]["numpy"]
    with contextlib.nullcontext() if version.startswith("2.2") else np.emulate(version):
        found = outcome.run(np, TABLES[table]["setup"], expression)
    problem = outcome.differs(TABLES[table]["cases"][expression], found, 1e-12, 1.0 if "roots" in expression else 1e-3)
    if (table, expression) in EXCUSES:
        assert problem, "no excuse is needed any more"
        pytest.skip(EXCUSES[table, expression])
    assert not problem, problem
