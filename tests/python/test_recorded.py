"""Expressions whose results were recorded from the real NumPy (folder ``recorded``)."""

import json
import os
import sys

import pytest

import omninumpy as np

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded")
sys.path.insert(0, FOLDER)

import outcome  # noqa: E402


def load(name):
    with open(os.path.join(FOLDER, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


TABLES = {name: load(name) for name in ("matrix", "objects")}
EXCUSES = {
    ("objects", "x.data.nbytes == 24"): "arrays of objects have no memory that others could read: their elements are places in a table",
    ("objects", "x[1:].base is x"): "the base of an extension array is made when it is asked for",
    ("objects", "np.pad(x, 1)"): "the padding is Python's 0, not an np.int64",
    ("objects", "np.einsum('ij->ji', m)"): "einsum is compiled for numbers",
}


@pytest.mark.parametrize("table,expression", [(name, e) for name, table in TABLES.items() for e in table["cases"]])
def test_gives_what_numpy_gives(table, expression):
    found = outcome.run(np, TABLES[table]["setup"], expression)
    problem = outcome.differs(TABLES[table]["cases"][expression], found, 1e-12, 1e-3)
    if (table, expression) in EXCUSES:
        assert problem, "no excuse is needed any more"
        pytest.skip(EXCUSES[table, expression])
    assert not problem, problem
