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
        matrix = {"m": 1} if isinstance(value, np.matrix) else {}
        return {"d": a.dtype.name, "s": list(a.shape), "x": np.ascontiguousarray(a).tobytes().hex()} | matrix
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


# Cases of NumPy's that this library leaves out on purpose, with the reason.
LEFT_OUT = {
    "lists of floats serve as integers where arrays of floats do not": [
        "np.take([1,2],[0.5])", "np.put(a,[0.5],1)", "np.repeat([1,2],2.5)", "np.repeat([1,2],[1.0,2.0])", "np.delete(np.arange(6)*10,1.0)",
        "np.delete(np.arange(6)*10,[1.5])", "np.unravel_index([],(3,4))", "np.unravel_index([],(0,))",
        "np.array([5,3,1,4,2])[np.argpartition([5,3,1,4,2],[])][2]", "np.partition([5,3,1,4,2],[])[2]", "np.ix_(np.zeros(0),[1])"],
    "the order of equal elements is not specified": [
        "np.sort([3.5,nan,-1,inf,-0.0,0.0,-inf,nan,2],kind='quicksort')", "np.sort([3.5,nan,-1,inf,-0.0,0.0,-inf,nan,2],kind='heapsort')",
        "np.sort(np.array([3.5,nan,-1,inf,-0.0,0.0,-inf,nan,2],'f8'))"],
    "NumPy reads what it has already overwritten": ["a=np.arange(4);np.concatenate([a[2:],a[:2]],out=a)", "a=np.arange(4);np.concat([a[2:],a[:2]],out=a)"],
    "an array without axes is a triangle of nothing": ["np.tril(5)", "np.triu(5)"],
    "integers are written as integers in C#": [
        "np.roll(np.arange(12).reshape(3,4),1.5)", "np.diag_indices(2.0)", "np.tri(2.5)", "np.array_split(np.arange(12).reshape(3,4),2.0)", "np.polyint([1,2],m=0.5)",
        "np.convolve([1,2],[1],0)"],
    "a missing axis is an AxisError everywhere": ["np.array_split(np.arange(12).reshape(3,4),2,axis=2)", "np.split(np.arange(12).reshape(3,4),2,axis=2)"],
    "a list where one number is wanted": ["m[:,1]=[[7],[8],[9]]", "m[0,0]=[5", "m[...]=[[[9]]]", "x[0]=[1,2]", "x[0]=None", "x[0]='3'", "m[0]=2**70", "x[0]=2**64", "np.block(5)"],
    "a list of delegates is C#'s": ["np.piecewise(x,[x<1],[lambda v:-v,10])"],
    "where takes keywords": ["np.where(condition=[1,0])"],
    "ragged lists are C#'s to refuse": ["np.array([[1,2],[3]])", "np.asarray([[1,2],[3]])", "np.asanyarray([[1,2],[3]])", "np.block([[1,2],3])", "np.repeat([1,2],[[1,2]])"],
    "Python's own conversions": ["np.bool_(-2**70)", "a=np.arange(3);np.place(a,a>0,[1j])", "np.indices(3)", "np.arange(5,dtype='U3')",
        "np.array_split(5,1)"],
}

def left_out(c):
    text = (c.setup + " " + c.expr).strip() if c.setup else c.expr
    return any(e in text if ";" in e else e == c.expr or e in c.setup for cases in LEFT_OUT.values() for e in cases)


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
            if left_out(c):
                continue
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
            # That a list has no attribute ndim says nothing about the function.
            if isinstance(row["r"], dict) and row["r"].get("e") == "AttributeError":
                continue
            lines.append(json.dumps(row))
        if len(lines) < 20:
            print(f"{name} has only {len(lines)} cases", file=sys.stderr)
        print(",\n".join(lines))
        print("]," if f + 1 < len(functions) else "]")
    print("}}")
