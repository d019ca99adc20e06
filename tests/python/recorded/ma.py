"""Expressions about masked arrays, and how their results are written down.

Run with a real NumPy to record its results: ``python3 ma.py ma.json`` adds those of the NumPy that it finds to the file.
``test_ma.py`` compares those of this package. A case is an expression, with statements before it after which ``;;`` stands.
"""

import json
import os
import sys
import warnings

SETUP = """
y = ma.array([3, 1, 2], mask=[0, 1, 0])
x = ma.array([[1, 2, 3], [4, 5, 6]], mask=[[0, 1, 0], [0, 0, 0]])
z = ma.array([1.5, np.nan, -1, 0], mask=[0, 0, 1, 0])
f = ma.array([1.5, 2.5, -3.5, 4.5], mask=[1, 0, 0, 1])
g = ma.array([[1.0, 2, 3], [4, 5, 7]], mask=[[0, 0, 1], [1, 0, 1]])
c = ma.array([1 + 2j, 3 - 1j], mask=[0, 1])
b = ma.array([True, False, True], mask=[0, 1, 1])
n = ma.array([4, 5, 6])
e = ma.array([], dtype=float)
s = ma.array(5)
h = ma.array(7.5, mask=True)
w = ma.array([1, 2, 3], mask=True)
u = ma.array([1, 200, 3], mask=[0, 0, 1], dtype='u1')
r = ma.array([1.5, 2.5], mask=[0, 1], dtype='f4')
k = ma.array([1, 2, 3], mask=[1, 0, 0], hard_mask=True)
t = ma.array(np.arange(24.0).reshape(2, 3, 4), mask=np.arange(24).reshape(2, 3, 4) % 5 == 0)
v = ma.array([1, 2, 3], mask=[0, 0, 1], fill_value=-9)
"""

ARRAYS = "y x z f g c b n e s h w u r k t v".split()


def _each(templates, arrays):
    return [template.format(a) for template in templates for a in arrays]


CASES = []

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "ma.txt"), encoding="utf-8") as _file:
    _blocks = iter([block.splitlines() for block in _file.read().strip("\n").split("\n\n")])

# What arrays are
CASES += _each(["{0}", "repr({0})", "str({0})", "{0}.mask", "{0}.data", "{0}.fill_value", "{0}.filled()", "{0}.compressed()", "{0}.tolist()", "{0}.count()", "{0}.hardmask"], ARRAYS)
CASES += next(_blocks)

# Fill values
CASES += next(_blocks)

# Printing
CASES += next(_blocks)

# masked
CASES += next(_blocks)

# Items and assignment
CASES += _each(["{0}[0]", "{0}[-1]", "{0}[:1]", "{0}[...]", "{0}[None]", "{0}[::-1]"], "y x z g c b n w u t v".split())
CASES += next(_blocks)

# Operators and ufuncs
PAIRS = [("y", "n"), ("y", "2"), ("2", "y"), ("z", "f"), ("x", "y"), ("x", "1.5"), ("c", "2"), ("n", "n"), ("u", "u"), ("r", "2"), ("g", "np.array([1.0, 0, 2])"), ("[1, 2, 3]", "y"), ("s", "h")]
CASES += ["%s %s %s" % (p, o, q) for o in ("+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", "<=", ">", ">=") for p, q in PAIRS if not (o in ("//", "%", "<", "<=", ">", ">=") and p == "c")]
CASES += ["%s %s %s" % (p, o, q) for o in ("&", "|", "^", "<<", ">>") for p, q in (("y", "n"), ("y", "1"), ("1", "y"), ("b", "b"), ("b", "True")) if not (o in ("<<", ">>") and p == "b")]
CASES += ["%s ;; a" % ("a = %s.copy(); a %s= %s" % (p, o, q)) for o in ("+", "-", "*", "/", "//", "**", "%") for p, q in (("f", "2"), ("f", "ma.array([1., 2, 0, 4], mask=[0, 1, 0, 0])"), ("z", "0"), ("r", "0.0"), ("n", "2"), ("y", "n"), ("n", "y"))]
CASES += ["a = %s.copy(); a %s= %s ;; a" % (p, o, q) for o in ("&", "|", "^") for p, q in (("y", "n"), ("n", "y"), ("b", "b"))]
CASES += _each(["-{0}", "+{0}", "abs({0})"], "y z f c n s h u".split())
CASES += ["~y", "~b", "divmod(y, 2)", "divmod(f, 2.0)", "y == None", "y != None", "y == 'a'", "n == [4, 0, 6]", "y == y", "y == ma.array([3, 9, 2])", "w == w", "w != w", "ma.array([1, 2, 3]) == ma.array([1, 2])",
          "x @ x.T", "y @ n", "x @ n", "pow(y, 2)", "y ** -1.0", "f ** 0.5", "(-f) ** 0.5", "n ** y", "2.0 ** f", "np.float64(3) + f", "np.float64(3) / ma.array([1.0, 0], mask=[0, 0])",
          "np.arange(3) + y", "np.arange(3) * y", "np.arange(3) - y", "np.arange(3) / y", "np.arange(3) == y", "np.arange(3) < y", "np.int64(2) * y", "y + [1, 2, 3]", "y + ma.masked", "y + None"]
UNARY = "abs absolute angle arccos arccosh arcsin arcsinh arctan arctanh around ceil conjugate cos cosh exp fabs floor log log10 log2 logical_not negative sin sinh sqrt tan tanh".split()
CASES += ["ma.%s(%s)" % (name, a) for name in UNARY for a in ("z", "f", "y", "h", "2.0", "[-2, 0.5, 1]", "-5.0", "r", "c")
          if not (a == "c" and name in ("ceil", "floor", "fabs", "arccos", "arcsin", "arccosh", "arctanh", "log", "log2", "log10", "sqrt", "tan"))]
CASES += ["ma.%s(%s).data" % (name, a) for name in UNARY for a in ("f", "[-2, 0.5, 1]")]
CASES += ["np.%s(%s)" % (name, a) for name in UNARY if name not in ("angle", "around") for a in ("z", "f", "y", "h")]
BINARY = "add subtract multiply divide true_divide floor_divide remainder mod fmod arctan2 hypot equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor maximum minimum power".split()
CASES += ["ma.%s(%s, %s)" % (name, p, q) for name in BINARY for p, q in (("y", "n"), ("z", "f"), ("x", "y"), ("1", "2"), ("f", "0"), ("[1.0, 0]", "[0, 2]"), ("h", "1"), ("u", "u"))]
CASES += ["ma.%s(%s, %s).data" % (name, p, q) for name in BINARY for p, q in (("y", "n"), ("f", "0"))]
CASES += ["np.%s(%s, %s)" % (name, p, q) for name in BINARY if name != "mod" for p, q in (("y", "n"), ("x", "y"), ("f", "0"), ("n", "n"), ("1", "y"))]
CASES += ["ma.%s.%s" % (name, call) for name in ("add", "multiply", "subtract", "logical_and", "logical_or", "bitwise_and")
          for call in ("reduce(y)", "reduce(x)", "reduce(x, 1)", "reduce(w)", "reduce(n)", "accumulate(y)", "accumulate(x, 1)", "outer(y, n)", "outer(n, y)", "outer(n, n)", "reduce([1, 2])", "reduce(x, axis=None)")]
CASES += ["ma.%s.%s" % (name, call) for name in ("maximum", "minimum") for call in ("reduce(y)", "reduce(x)", "reduce(x, 0)", "reduce(w)", "reduce(n)", "outer(y, n)")]
CASES += next(_blocks)

# Reductions
for _name in "sum prod product mean var std min max ptp any all argmin argmax count cumsum cumprod".split():
    CASES += ["%s.%s()" % (a, _name) for a in "y x z f g n w u r s h t v".split()]
    if _name not in ("cumsum", "cumprod"):
        CASES += ["%s.%s(axis=%s)" % (a, _name, axis) for a, axis in (("y", 0), ("x", 0), ("x", 1), ("g", 0), ("g", -1), ("t", 1), ("n", 0), ("w", 0), ("x", 2))]
        CASES += ["%s.%s(axis=0, keepdims=True)" % (a, _name) for a in "y x g n w".split()]
    else:
        CASES += ["%s.%s(axis=%s)" % (a, _name, axis) for a, axis in (("y", 0), ("x", 0), ("x", 1), ("g", 1))]
    CASES += ["ma.%s(%s)" % (_name, a) for a in ("y", "[1, 2, 4]", "x", "g")]
    CASES += ["np.%s(%s)" % (_name, a) for a in ("y", "g") if _name not in ("product", "count")]
    CASES += ["np.%s(g, axis=1)" % _name for _ in (1,) if _name not in ("product", "count")]
CASES += next(_blocks)

# Shapes, order, joining
CASES += next(_blocks)

# Making arrays
CASES += next(_blocks)

# Masks
CASES += next(_blocks)

# Sets and differences
CASES += next(_blocks)

# NumPy's own functions
CASES += next(_blocks)

# Data of other classes
CASES += next(_blocks)

# More of the neighbours
CASES += next(_blocks)

# Copies and pickles
CASES += next(_blocks)


CASES = list(dict.fromkeys(CASES))


def describe(value, np, depth=0):
    """A result as JSON can hold it: what can be seen of it, and nothing of its class besides the name."""
    ma = np.ma
    if value is ma.masked:
        return "masked"
    if isinstance(value, ma.MaskedArray):
        below = value.data.tolist()
        return ["masked array", str(value.dtype), list(value.shape), repr(below), repr(value.mask.tolist()), repr(np.asarray(value.fill_value).tolist())]
    if isinstance(value, np.ndarray):
        return ["array", str(value.dtype), list(value.shape), repr(value.tolist())]
    if isinstance(value, np.generic):
        return ["number", str(value.dtype), repr(value.item())]
    if isinstance(value, (list, tuple)) and depth < 3:
        return [type(value).__name__, [describe(item, np, depth + 1) for item in value]]
    if isinstance(value, type):
        return ["class", value.__name__]
    if isinstance(value, (bool, int, float, complex, str, bytes, type(None))):
        return [type(value).__name__, repr(value)]
    return ["other", repr(value).replace("omninumpy", "numpy")]


def run(case, np):
    """The result of a case, or the kind of its error."""
    statements, _, expression = case.rpartition(";;")
    names = {"np": np, "ma": np.ma}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(SETUP, names)
            exec(statements.strip(), names)
            return describe(eval(expression.strip(), names), np)
        except Exception as error:
            return ["error", type(error).__name__]
        finally:
            np.ma.masked_print_option.set_display("--")


def main():
    """Adds the results of the NumPy that is found to a file."""
    import numpy as np

    try:
        with open(sys.argv[1]) as file:
            recorded = json.load(file)
    except FileNotFoundError:
        recorded = {}
    results = recorded.setdefault("results", {})
    version = np.__version__
    recorded["versions"] = sorted({*recorded.get("versions", []), version})
    for case in CASES:
        found = run(case, np)
        known = results.setdefault(case, {})
        for text in list(known):
            known[text] = [v for v in known[text] if v != version]
            if not known[text]:
                del known[text]
        known.setdefault(json.dumps(found), []).append(version)
    recorded["results"] = {case: results[case] for case in CASES}
    with open(sys.argv[1], "w") as file:
        file.write("{\n")
        file.write('"versions": %s,\n"results": {\n' % json.dumps(recorded["versions"]))
        file.write(",\n".join("%s: %s" % (json.dumps(case), json.dumps({text: sorted(versions) for text, versions in known.items()})) for case, known in recorded["results"].items()))
        file.write("\n}\n}\n")


if __name__ == "__main__":
    main()
