"""Records what NumPy prints: python3 printing.py > ../printing.json  (NumPy 2.2.4)."""
import base64
import json
import warnings

import numpy as np

warnings.simplefilter("ignore")
rng = np.random.default_rng(20)
INTS = "int8 int16 int32 int64 uint8 uint16 uint32 uint64".split()
FLOATS = "float16 float32 float64".split()
COMPLEX = "complex64 complex128".split()
SHAPES = [(), (1,), (2,), (5,), (7,), (13,), (40,), (1, 1), (2, 3), (4, 1), (3, 7), (2, 2, 2), (2, 1, 5), (1, 2, 3, 2), (0,), (0, 3), (2, 0), (1, 0, 4)]
SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1e-4, 9.99e-5, 999.9, 1000.0, 1e8, 1e16, 123456789.0, 1e-8, np.pi, np.e, 1 / 3, 2 / 3, 1e300, 5e-324, 1e22, 1e23,
           np.nan, np.inf, -np.inf, 65504.0, 6e-8, 0.99999999, 9999.99999999, 1.5, 2.5, -2.675, 1e-5, 4.35, 0.000123456789, 2.0**-44, 2.0**60]


def floats(shape):
    """Values of the kinds people print."""
    kind = rng.integers(12)
    n = int(np.prod(shape))
    if kind == 0: v = rng.normal(size=n)
    elif kind == 1: v = rng.integers(-20, 20, n).astype(float)
    elif kind == 2: v = np.round(rng.normal(size=n) * 100, rng.integers(0, 5))
    elif kind == 3: v = rng.normal(size=n) * 10.0 ** rng.integers(-12, 12, n)
    elif kind == 4: v = rng.random(n) * 10.0 ** rng.integers(-6, 10)
    elif kind == 5: v = rng.choice(SPECIAL, n)
    elif kind == 6: v = np.where(rng.random(n) < 0.3, np.nan, rng.normal(size=n))
    elif kind == 7: v = np.where(rng.random(n) < 0.3, rng.choice([np.inf, -np.inf], n), rng.integers(0, 300, n) / 4)
    elif kind == 8: v = 2.0 ** rng.integers(-30, 40, n)
    elif kind == 9: v = rng.integers(0, 2**63 - 1, n).view(np.float64)
    elif kind == 10: v = rng.choice([np.nan, np.inf, -np.inf, 0.0, -0.0], n)
    else: v = 10.0 ** rng.integers(-4, 4, n) * rng.integers(1, 10, n)
    return v.reshape(shape)


def array(dtype, shape):
    n = int(np.prod(shape))
    if dtype == "bool": return np.asarray(rng.random(shape) < 0.5)
    if dtype in INTS:
        info = np.iinfo(dtype)
        if rng.random() < 0.3: return np.frombuffer(rng.bytes(n * np.dtype(dtype).itemsize), dtype).reshape(shape)
        high = min(info.max, int(10 ** rng.integers(1, 10)))
        return rng.integers(max(info.min, -high), high, shape).astype(dtype)
    if dtype in FLOATS: return floats(shape).astype(dtype)
    parts = floats(shape) + 1j * floats(shape) if rng.random() < 0.8 else floats(shape) * 1j
    return np.asarray(parts).astype(dtype)


def options():
    o = {}
    if rng.random() < 0.45: return o
    if rng.random() < 0.4: o["precision"] = int(rng.choice([0, 1, 2, 3, 4, 6, 12, 17, 20]))
    if rng.random() < 0.3: o["threshold"] = int(rng.choice([0, 3, 6, 10]))
    if rng.random() < 0.3: o["edgeitems"] = int(rng.choice([0, 1, 2, 4]))
    if rng.random() < 0.3: o["linewidth"] = int(rng.choice([1, 20, 40, 60, 120]))
    if rng.random() < 0.3: o["suppress"] = bool(rng.random() < 0.7)
    if rng.random() < 0.2: o["nanstr"] = str(rng.choice(["NA", "nan", "not a number"]))
    if rng.random() < 0.2: o["infstr"] = str(rng.choice(["oo", "infinity"]))
    if rng.random() < 0.3: o["sign"] = str(rng.choice(["-", "+", " "]))
    if rng.random() < 0.4: o["floatmode"] = str(rng.choice(["fixed", "unique", "maxprec", "maxprec_equal"]))
    return o


def data(a):
    return base64.b64encode(np.ascontiguousarray(a).tobytes()).decode()


def printed():
    arrays = []
    for dtype in ["bool"] + INTS + FLOATS * 4 + COMPLEX * 2:
        for shape in SHAPES:
            for _ in range(4 if len(shape) and np.prod(shape) else 1):
                arrays.append(array(dtype, shape))
    for dtype in ["uint8", "float16", "bool", "float32"]:
        for shape in [(1001,), (1000,), (40, 26), (7, 3, 50)]:
            arrays.append(array(dtype, shape))
    for a in arrays:
        o = options()
        separator = str(rng.choice([" ", ", ", ",", "; ", ""]))
        prefix, suffix = "x" * int(rng.integers(0, 8)), "y" * int(rng.integers(0, 4))
        with np.printoptions(**o):
            yield [a.dtype.name, list(a.shape), data(a), o, separator, prefix, suffix, str(a), repr(a), np.array2string(a, separator=separator, prefix=prefix, suffix=suffix)]


def numbers():
    for i in range(1500):
        dtype = FLOATS[i % 3]
        x = floats((1,)).astype(dtype)[0]
        pick = lambda values: values[rng.integers(len(values))]
        common = dict(precision=pick([None, None, 0, 1, 2, 3, 5, 9, 17, 25]), unique=bool(rng.random() < 0.7), trim=pick("k.0-"), sign=bool(rng.random() < 0.2), pad_left=pick([None, None, 1, 6]),
                      min_digits=pick([None, None, None, 0, 2, 4, 12]))
        if not common["unique"] and common["precision"] is None: common["precision"] = 4
        if common["min_digits"] and common["precision"] and common["min_digits"] > common["precision"]: common["min_digits"] = None
        p = dict(common, fractional=bool(rng.random() < 0.7), pad_right=pick([None, None, 2, 9]))
        if p["precision"] == 0: p["fractional"] = True
        s = dict(common, exp_digits=pick([None, None, 1, 3, 4]))
        yield [dtype, data(x), p, np.format_float_positional(x, **p), s, np.format_float_scientific(x, **s)]


rows = list(printed())
print(json.dumps({"numpy": np.__version__}) [:-1] + ',\n"arrays": [')
print(",\n".join(json.dumps(r, separators=(",", ":")) for r in rows))
print('],\n"numbers": [')
print(",\n".join(json.dumps(r, separators=(",", ":")) for r in numbers()))
print('],\n"halves": ' + json.dumps([str(h) for h in np.arange(0, 0x7C00, 7, dtype=np.uint16).view(np.float16)], separators=(",", ":")) + "}")
