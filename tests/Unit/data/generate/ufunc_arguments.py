"""Result dtypes and errors of ufuncs called with dtype=, casting= and out=; JSON on stdout, one row a line.
Usage: python3 ufunc_arguments.py > ../promotion/ufunc-arguments.json
row = [ufunc, [input dtypes, or a Python scalar as text], dtype or null, casting, out dtype or null, result dtype(s) or error]
"""
import json, warnings
import numpy as np
warnings.simplefilter("ignore")
np.seterr(all="ignore")
DT = "bool int8 int64 uint8 uint64 float16 float32 float64 complex64 complex128".split()
SCALARS = ["True", "3", "300", "-1", "2**63", "2**64", "1.5", "1j"]
rows = []
def arr(d):
    return np.array([1, 2, 3]).astype(d)
def value(x):
    return arr(x) if x in DT else eval(x)
def call(name, ins, dtype, casting, out):
    u = getattr(np, name)
    kw = {"casting": casting}
    if dtype: kw["dtype"] = dtype
    if out: kw["out"] = arr(out)
    try:
        r = u(*[value(x) for x in ins], **kw)
        res = ",".join(str(x.dtype) for x in (r if isinstance(r, tuple) else (r,)))
    except Exception as e:
        res = "!%s: %s" % (type(e).__name__, e)
    rows.append([name, ins, dtype, casting, out, res])
for name in "sqrt absolute negative isnan exp floor bitwise_count positive signbit modf conjugate invert".split():
    for a in DT:
        for dt in DT:
            call(name, [a], dt, "same_kind", None)
            call(name, [a], None, "same_kind", dt) if name != "modf" else None
        for c in ("no", "equiv", "safe", "unsafe"):
            call(name, [a], None, c, None)
for name in "add divide equal power bitwise_and arctan2 maximum left_shift logical_and floor_divide less subtract gcd".split():
    for a, b in [("int8", "int8"), ("int64", "int64"), ("uint8", "int8"), ("int64", "uint64"), ("float32", "int64"), ("float64", "float64"), ("float16", "float32"), ("complex64", "float64"), ("bool", "bool"), ("bool", "int8")]:
        for dt in DT:
            call(name, [a, b], dt, "same_kind", None)
            call(name, [a, b], None, "same_kind", dt)
        for c in ("no", "equiv", "safe", "unsafe"):
            call(name, [a, b], None, c, None)
    for a in ("bool", "int8", "uint64", "float32", "complex64"):
        for s in SCALARS:
            for c in ("no", "safe", "same_kind", "unsafe"):
                call(name, [a, s], None, c, None)
                call(name, [s, a], None, c, None)
            for dt in ("int8", "float32", "complex128"):
                call(name, [a, s], dt, "same_kind", None)
    for s in SCALARS[:5] + SCALARS[6:]:
        for t in SCALARS[:4] + SCALARS[6:]:
            call(name, [s, t], None, "same_kind", None)
for a in DT:
    for b in DT + ["3", "2**31", "1.5"]:
        call("ldexp", [a, b], None, "same_kind", None)
print('{"version":"%s","format":%s,"rows":[\n%s\n]}' % (np.__version__, json.dumps(__doc__.strip().split("\n")[-1]), ",\n".join(json.dumps(r, separators=(",", ":")) for r in rows)))
