"""Every conversion between the 14 element types by the NumPy that runs this script, on awkward values; JSON on stdout.
Usage: python3 casts.py > golden/casts.json
All numbers are little-endian hex of the raw bytes. Values outside the range of the target are what x86-64 gives; C leaves them undefined.
"""
import sys, json, warnings
import numpy as np
warnings.simplefilter("ignore")
np.seterr(all="ignore")

TYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"]
FLOATS = [0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 126.7, 127, 128, -128, -129, 255, 256, 300.7, 32767, 32768, -32769, 65504, 65519, 65520, 65535, 65536, 70000.9,
          2.0**31 - 1, 2.0**31, -2.0**31, -2.0**31 - 1, 3e9, -3e9, 2.0**32, 2.0**32 + 5, 1e10, -1e10, 2.0**53 + 2, 2.0**63 - 1024, 2.0**63, 2.0**63 + 4096, -2.0**63, -2.0**63 - 4096,
          1.8e19, 2.0**64, -2.0**64, 1e30, -1e30, 1e300, np.inf, -np.inf, np.nan, 5.9604645e-08, 2.9802322e-08, 2.98023259e-08, 6.1e-05, 1e-45, 5e-324, 1 / 3, 0.1,
          1 + 2.0**-11, 1 + 2.0**-11 + 2.0**-30, 1 + 2.0**-24, 1 + 2.0**-24 + 2.0**-50, 2049, 2051, 3.4028235e38, 3.4028236e38]

def values(t):
    d = np.dtype(t)
    if d.kind == "b": return np.array([False, True] * 20)
    if d.kind in "iu":
        i = np.iinfo(t)
        s = {0, 1, 2, 3, 100, 127, 128, 129, 200, 255, 256, 2047, 2048, 2049, 2051, 32767, 32768, 65519, 65520, 65535, 65536, 16777217, 16777219, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**53 + 1, 2**53 + 3,
             9007199791611905, 2**63 - 1, 2**63, 2**63 + 1025, 2**64 - 1, i.max, i.min, -1, -2, -100, -128, -129, -32769, -65520, -2**31, -2**31 - 1, -2**53 - 1}
        return np.array(sorted(x for x in s if i.min <= x <= i.max), dtype=t)
    if d.kind == "f": return np.array(FLOATS).astype(t)
    x = np.array(FLOATS).astype("float32" if t == "complex64" else "float64")
    z = np.empty(len(x), t)
    z.real, z.imag = x, x[::-1]
    return z

out = {"version": np.__version__, "rows": []}
for a in TYPES:
    x = values(a)
    out["rows"].append({"from": a, "x": x.tobytes().hex(), "to": {b: x.astype(b).tobytes().hex() for b in TYPES}})
json.dump(out, sys.stdout, separators=(",", ":"))
