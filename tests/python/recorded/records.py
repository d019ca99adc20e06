"""Expressions of structured arrays; ``python3 records.py > records.json`` records what NumPy makes of them."""

import os

import outcome

SETUP = """
import copy, io, pickle
S = io.StringIO
x = np.zeros(2, 'i,f')
y = np.array([(1, 2.5, 'ab'), (3, 100.25, 'c')], dtype=[('a', 'i4'), ('b', 'f8'), ('c', 'U5')])
sub = np.zeros(2, [('a', 'i4', (2,)), ('b', 'f4')])
nest = np.zeros(2, [('a', [('x', 'i2'), ('y', 'f4')]), ('b', '?')])
rfn = __import__(np.__name__ + '.lib.recfunctions', fromlist=['x'])
a = np.array([(1, 2.5), (3, 4.5)], dtype=[('a', 'i4'), ('b', 'f8')])
b = np.array([(1, 7), (5, 8)], dtype=[('a', 'i4'), ('c', 'i8')])
n = np.array([((1, 2.), 3)], dtype=[('p', [('x', 'i4'), ('y', 'f4')]), ('q', 'i8')])
s = np.array([([1, 2], 3)], dtype=[('v', 'i4', (2,)), ('w', 'i2')])
"""

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "records.txt"), encoding="utf-8") as _file:
    RECORDS, CHANGES, FILES, FUNCTIONS = (section.partition("\n")[2] for section in ("\n" + _file.read()).split("\n== ")[1:])

if __name__ == "__main__":
    lines = [line for line in "\n".join((RECORDS, CHANGES, FILES, FUNCTIONS)).splitlines() if line]
    # The classes of dtypes are no subject here: of dtypes the texts count.
    import numpy as np

    types = {line: outcome.run(np, SETUP, line).get("type", "") for line in lines}
    dtypes = [line for line, name in types.items() if name.endswith("DType") or name.startswith("dtype[")]
    lines = [line for line in lines if line not in dtypes] + ["repr(%s)" % line for line in dtypes if line not in RECORDS]
    # Beside the values themselves, what the texts of arrays look like.
    shown = ["repr(%s)" % line for line in RECORDS.strip().splitlines() if not line.startswith(("repr", "str", "hash", "type")) and ";;" not in line]
    outcome.record(SETUP, lines + [line for line in shown if line not in lines and not line.endswith(".type)")])
