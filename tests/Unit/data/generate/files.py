"""Records files as NumPy writes them and tables as it reads and writes them: python3 files.py > ../files.json  (NumPy 2.2.4)."""
import base64
import io
import json
import warnings

import numpy as np
from numpy.lib import format

warnings.simplefilter("ignore")
rng = np.random.default_rng(21)
DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
b64 = lambda b: base64.b64encode(b).decode()


def values(a):
    native = np.ascontiguousarray(a.astype(a.dtype.newbyteorder("=")))
    return dict(dtype=native.dtype.name, shape=list(a.shape), values=b64(native.tobytes()))


def file(a, version=None):
    f = io.BytesIO()
    format.write_array(f, a, version)
    return b64(f.getvalue())


def arrays():
    for name in DTYPES:
        for shape in [(), (3,), (2, 3), (0, 4), (2, 1, 3)]:
            raw = np.frombuffer(rng.bytes(int(np.prod(shape)) * np.dtype(name).itemsize), np.uint8)
            a = (raw & 1).view(bool).reshape(shape) if name == "bool" else raw.view(name).reshape(shape)
            if a.dtype.kind in "fc": a = np.asarray(rng.normal(size=shape)).astype(name)
            yield dict(file=file(a), order="C", same=True, **values(a))
            if a.ndim > 1: yield dict(file=file(np.asfortranarray(a)), order="F", same=not a.flags.fnc or a.flags.c_contiguous, **values(a))
            yield dict(file=file(a.astype(a.dtype.newbyteorder(">"))), order="C", same=a.dtype.itemsize == 1, **values(a))
    a = np.arange(6.0).reshape(2, 3)
    for version in [(1, 0), (2, 0), (3, 0)]:
        yield dict(file=file(a, version), order="C", same=version == (1, 0), **values(a))


def archive(save):
    f = io.BytesIO()
    save(f, np.arange(5), np.float32([[1.5, 2]]), named=np.array(True), big=np.arange(3, dtype=">i2"))
    return b64(f.getvalue())


def refused():
    f = io.BytesIO()
    np.save(f, np.array([{}, 1], object), allow_pickle=True)
    yield "object", b64(f.getvalue())
    for a in [np.zeros(2, [("a", "i4"), ("b", "f8")]), np.array(["abc"]), np.array(["2020-01-01"], "M8[D]"), np.zeros(2, np.longdouble)]:
        yield str(a.dtype), file(a)
    import pickle
    yield "pickle", b64(pickle.dumps([1, 2]))


def loaded():
    cases = [
        ("1 2\n3 x\n", {}), ("a,b\n1,2\n3,4,5\n", dict(delimiter=",", skiprows=1)), ("# c\n\n1,2\n3,q\n", dict(delimiter=",")), ("1 2 3\n", dict(usecols=[0, 5])), ("1 2\n3\n", dict(usecols=[0, 1])),
        ("1 2 3\n4 5 6\n", dict(usecols=[-1, 0])), ("", {}), ("", dict(ndmin=2)), ("1\n2\n", {}), ("1 2\n", {}), ("5", {}), ("5", dict(ndmin=1)), ("1 2\n", dict(ndmin=2)), ("1\n2\n", dict(ndmin=2)), ("1 2\n3 4\n", dict(unpack=True)),
        ("1\n2\n", dict(ndmin=2, unpack=True)), ("1.0 2\n", dict(dtype="int64")), ("1+2j (3-4j) 5 -2j\n", dict(dtype="complex128")), ("nan -inf Infinity +5 .5 5. 1e5 1E-5\n", {}), ("1,,2\n", dict(delimiter=",")), ("1 2 \n 3\t 4\n", {}),
        ('"1","2,5"\n', dict(delimiter=",", quotechar='"', usecols=[0])), ("1,2,\n", dict(delimiter=",")), ("1;2#x\n", dict(delimiter=";")), ("1 2\n3 4\n5 6\n", dict(max_rows=2)), ("True 0\n", dict(dtype="bool")), ("2 0\n", dict(dtype="bool")),
        ("0x10\n", {}), ("1_0\n", {}), ("1 2", dict(comments=["//", "%"])), ("1 2 // 3\n%\n3 4", dict(comments=["//", "%"])), (",\n", dict(delimiter=",")), ("1,2\n \n3,4", dict(delimiter=",")), ("1 2\n", dict(ndmin=3)), ("1e400 1e-400\n", {}),
        ("1d5\n", {}), ("1 2\n3 4", dict(usecols=[1, 0])), ("1e5\n", dict(dtype="int32")), ("1\r\n2\r\n", {}), ("\n\n1 2\n\n", {}), ("h\n1 2\n", dict(skiprows=1)), ("1 2\n3 4\n", dict(skiprows=5)), ("-5 7\n", dict(dtype="int8")),
        ("1 2 3\n4 5 6\n", dict(usecols=[1])), ("0.1 0.2\n", dict(dtype="float32")), ("0.1 65504\n", dict(dtype="float16")), ("18446744073709551615\n", dict(dtype="uint64")), ("-9223372036854775808\n", dict(dtype="int64")), ("1 2#c\n#d\n3 4\n", {}), (" 1 , 2 \n", dict(delimiter=",")),
        ("e5\n", {}), ("-\n", {}), ("1 in\n", {}), ("1+2\n", dict(dtype="complex128")), ("1.5e-3-2.5e+3j\n", dict(dtype="complex128")), ("naan\n", {}), ("Infinit\n", {}), ("-nan\n", {}), ("1,2\n3,4\n", dict(delimiter=",", max_rows=1, ndmin=1)), ("1 2\n3 4\n", dict(max_rows=0)),
    ]
    numbers = rng.normal(size=(40, 5)) * 10.0 ** rng.integers(-20, 20, (40, 5))
    cases.append(("\n".join(" ".join(repr(float(x)) for x in r) for r in numbers), {}))
    for text, k in cases:
        try: r = values(np.loadtxt(io.StringIO(text, newline=""), **k))
        except Exception as e: r = dict(error=str(e))
        yield dict(text=text, arguments=k, **r)


def written():
    f8 = lambda *v: np.array(v, float)
    odd = f8(1e-7, 123456789.0, 0.1, 100000, 1e6, np.nan, -np.inf, -0.0, 2.5, 0.5, 1e300, 5e-324, 1 / 3, 999999.5)
    fmts = ["%.18e", "%g", "%.3g", "%f", "%.0f", "%10.2f", "%-12.4e|", "%+g", "% g", "%010g", "%#g", "%.10g", "%G", "%E", "%.0e", "%#.0e", "%s", "%.25f", "%5s", "%.1s"]
    cases = [(odd, dict(fmt=f)) for f in fmts] + [(odd.astype("f4"), dict(fmt=f)) for f in ["%s", "%.18e", "%g"]] + [(odd[:5].astype("f2"), dict(fmt="%s"))]
    ints = np.array([[1, -2], [300, 40000]])
    cases += [(ints, dict(fmt=f, delimiter=",")) for f in ["%d", "%5d", "%-5d|", "%+d", "% d", "%05d", "%.3d", "%i", "%x", "%X", "%#x", "%o", "%s", "%g", "%.2f", "%u", "%d;%d"]]
    cases += [(f8(1.5, 2), {}), (np.array([[1.5, 2], [3, 4]]), dict(fmt=["%d", "%g"])), (np.array([[1.5, 2]]), dict(fmt="%5.1f|%-8d;", header="a\nb", footer="c")), (np.array([1 + 2j, 3 - 4j]), {}), (np.array([1 + 2j, 3 - 4j]), dict(fmt="%.2f")),
              (np.array([[1 + 2j, 3 - 1j]]), dict(fmt="%s")), (np.array([[1.0 + 1j]]), dict(fmt="%s %sj")), (np.zeros((2, 2, 2)), {}), (np.array(3.0), {}), (f8(1.5), dict(fmt="%x")), (np.array([[1.0, 2]]), dict(fmt="%d %d %d")), (np.array([True, False]), {}),
              (np.array([True]), dict(fmt="%s")), (np.array([True]), dict(fmt="%d")), (f8(1), dict(fmt="no")), (f8(np.nan), dict(fmt="%05d")), (f8(2.5, 1e20), dict(fmt="%d")), (f8(1, 2), dict(newline=";", comments="%", header="x")), (np.array([65]), dict(fmt="%c")),
              (np.zeros((0, 3)), {}), (np.array([2**64 - 1], "u8"), dict(fmt="%d")), (np.arange(6.0).reshape(2, 3).T, dict(fmt="%.1f"))]
    for a, k in cases:
        f = io.StringIO()
        try:
            np.savetxt(f, a, **k)
            r = dict(text=f.getvalue())
        except Exception as e: r = dict(error=str(e))
        yield dict(arguments=k, **values(a), **r)


print(json.dumps(dict(numpy=np.__version__, arrays=list(arrays()), plain=archive(np.savez), compressed=archive(np.savez_compressed), refused=dict(refused()), loadtxt=list(loaded()), savetxt=list(written()))).replace('}, {', '},\n{'))
