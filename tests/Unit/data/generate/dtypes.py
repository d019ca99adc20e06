"""How NumPy reads dtypes, and what finfo, iinfo, issubdtype and isdtype say; JSON on stdout.
Usage: python3 dtypes.py > ../promotion/dtypes.json
"""
import json, warnings
import numpy as np
warnings.simplefilter("ignore")
DT = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
NAMES = DT + list("?bhilqpnBHILQPNefdFDgGSUOVMmcxzA") + """float int complex bool half single double short ushort byte ubyte intc uintc intp uintp int_ uint long ulong
 longlong ulonglong csingle cdouble bool_ float_ complex_ foo f3 i16 c4 c8 c16 b1 B1 b8 u f1 f2 f4 f8 i1 i2 i4 i8 u1 u2 u4 u8 <i8 >i4 =f8 |u1 >f8 >c16 <f2 >b1 >u1 |i1
 >? <? =? >d <d !f4 <float32 >int64 Float64 int0 uint0 bool8 object str longdouble f04 string""".split() + ["", " f4", "half ", "<", ">"]
def parse(n):
    try:
        d = np.dtype(n)
        return [d.name, ">" if d.byteorder == ">" else ""]
    except Exception as e:
        return ["!%s: %s" % (type(e).__name__, e)]
F = "bits eps epsneg iexp machep max maxexp min minexp negep nexp nmant precision resolution smallest_normal smallest_subnormal tiny".split()
def finfo(d):
    try:
        f = np.finfo(d)
        return dict({k: float(getattr(f, k)) for k in F}, dtype=str(f.dtype), repr=repr(f))
    except Exception as e:
        return "!%s: %s" % (type(e).__name__, e)
def iinfo(d):
    try:
        f = np.iinfo(d)
        return dict(bits=f.bits, min=str(f.min), max=str(f.max), kind=f.kind, repr=repr(f))
    except Exception as e:
        return "!%s: %s" % (type(e).__name__, e)
KINDS = "generic number integer signedinteger unsignedinteger inexact floating complexfloating bool".split()
API = ["bool", "signed integer", "unsigned integer", "integral", "real floating", "complex floating", "numeric"]
J = lambda o: json.dumps(o)
print('{"version":%s,' % J(np.__version__))
print('"parse":{\n%s\n},' % ",\n".join("%s:%s" % (J(n), J(parse(n))) for n in dict.fromkeys(NAMES)))
print('"finfo":{\n%s\n},' % ",\n".join("%s:%s" % (J(d), J(finfo(d))) for d in DT))
print('"iinfo":{\n%s\n},' % ",\n".join("%s:%s" % (J(d), J(iinfo(d))) for d in DT))
print('"issubdtype":{\n%s\n},' % ",\n".join("%s:%s" % (J(k), J([bool(np.issubdtype(d, getattr(np, k))) for d in DT])) for k in KINDS + DT))
print('"isdtype":{\n%s\n}}' % ",\n".join("%s:%s" % (J(k), J([bool(np.isdtype(np.dtype(d), k)) for d in DT])) for k in API))
