"""Records what NumPy gives for expressions, for tests/Unit/Functions. Each area has a file here with the cases of its functions:

    python3 generate/functions/sets.py > functions/sets.json
"""
import json
import os
import sys
import tempfile
import warnings

import numpy as np


class case:
    """An expression with more than its text: statements to run before it, and how far results may be from NumPy's.

    ulp: units in the last place; scale: relative to the largest element, for results of long sums and decompositions;
    wording: False where our message deliberately says something else than NumPy's.
    """

    def __init__(self, expr, setup="", ulp=0, scale=0, wording=True):
        self.expr, self.setup, self.ulp, self.scale, self.wording = expr, setup, ulp, scale, wording


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind in "biufc":
        a = np.asarray(value)
        return {"d": a.dtype.name, "s": list(a.shape), "x": np.ascontiguousarray(a).tobytes().hex()}
    if isinstance(value, int):
        return {"i": str(value)}
    if isinstance(value, float):
        return {"f": repr(value)}
    if isinstance(value, complex):
        return {"c": [repr(value.real), repr(value.imag)]}
    if isinstance(value, tuple):
        return {"t": [encode(v) for v in value]}
    if isinstance(value, (list, range)):
        return {"l": [encode(v) for v in value]}
    if isinstance(value, np.dtype):
        return {"dtype": value.name}
    raise TypeError(f"cannot record a {type(value).__name__}: {value!r}")


folder = tempfile.mkdtemp()


def run(c):
    # temporary("x.npy") is the path of a file that lives until the next case.
    variables = {"np": np, "nan": float("nan"), "inf": float("inf"), "temporary": lambda name: os.path.join(folder, name)}
    try:
        exec(c.setup, variables)
        return encode(eval(c.expr, variables))
    except TypeError as e:
        if str(e).startswith("cannot record"):
            raise
        return {"e": type(e).__name__, "m": str(e)}
    except Exception as e:
        return {"e": type(e).__name__, "m": str(e)}


def record(functions):
    """Prints the results of the cases: a dictionary from a function's name to a list of expressions or cases."""
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    print('{"numpy": "%s", "functions": {' % np.__version__)
    for f, (name, cases) in enumerate(functions.items()):
        print('"%s": [' % name)
        seen = set()
        lines = []
        for c in cases:
            c = c if isinstance(c, case) else case(c)
            if (c.setup, c.expr) in seen:
                sys.exit(f"{name}: the case {c.expr} is there twice")
            seen.add((c.setup, c.expr))
            row = {"x": c.expr}
            if c.setup:
                row["s"] = c.setup
            for key, value in (("ulp", c.ulp), ("scale", c.scale)):
                if value:
                    row[key] = value
            if not c.wording:
                row["anywording"] = True
            row["r"] = run(c)
            lines.append(json.dumps(row))
        if len(lines) < 20:
            print(f"{name} has only {len(lines)} cases", file=sys.stderr)
        print(",\n".join(lines))
        print("]," if f + 1 < len(functions) else "]")
    print("}}")
