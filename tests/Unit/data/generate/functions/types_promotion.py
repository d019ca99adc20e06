"""Cases of dtypes: what casts to what, and what two of them make."""
from inputs import distinct, dtypes
from record import case, record

cases = {}
names = [f"'{d}'" for d in dtypes]
pairs = [(a, b) for a in names for b in names]
cases["can_cast"] = ([f"np.can_cast({a},{b})" for a, b in pairs[::2]] + [f"np.can_cast({a},{b},'{c}')" for c in ("no", "equiv", "same_kind", "unsafe") for a, b in pairs[1::5]]
                     + [f"np.can_cast({a})" for a in ("np.int32,np.float64", "int,float", "float,int", "np.float64,complex", "np.array([1,2],'i1'),'f4'", "np.array(5,'i8'),'i1'", "np.int64(5),'i1'", "'i4',bool", "5,'i1'", "5.0,'f4'", "'i4','i8','sometimes'", "from_='i1',to='i2'", "np.dtype('i4'),np.dtype('i8')")])
cases["promote_types"] = [f"np.promote_types({a},{b})" for a, b in pairs] + ["np.promote_types(int,float)", "np.promote_types(np.int8,'u1')", "np.promote_types('i4','nope')", "np.promote_types(bool,bool)"]
values = ["np.array([1,2],'i1')", "np.array(5,'i1')", "np.int8(5)", "np.float32(2)", "np.array([1.0],'f4')", "3", "3.0", "3j", "True", "'f4'", "np.float16", "np.array([1],'u8')", "np.uint8(200)", "300", "-1", "2**63", "np.complex64(1)", "1e300"]
cases["result_type"] = [f"np.result_type({a},{b})" for i, a in enumerate(values) for b in values[i:]] + [f"np.result_type({a})" for a in values] + ["np.result_type('i1','u1','f2')", "np.result_type(3,3.0,np.int8(1))", "np.result_type('i8','u8')", "np.result_type(True,np.int8(1))", "np.result_type()", "np.result_type(3,'f4',2j)"]
cases["min_scalar_type"] = [f"np.min_scalar_type({v})" for v in (
    "0", "1", "-1", "127", "128", "255", "256", "-128", "-129", "65535", "65536", "-32768", "-32769", "2**31", "2**32", "-2**31", "-2**31-1", "2**63", "2**64-1", "-2**63", "True", "1.0", "0.1", "65504.0", "65536.0", "3.4e38", "1e39", "1e300", "inf", "nan", "1j", "1e5j", "1e300j", "np.int64(5)", "np.array(5)", "np.array([5])", "np.float64(1.0)", "np.uint8(255)", "-0.0", "1e-8", "1e-40", "np.array([1.0],'f4')", "np.complex128(1)")]
cases["common_type"] = [f"np.dtype(np.common_type({a}))" for a in ("np.array([1,2])", "np.array([1,2],'f4')", "np.array([1],'f4'),np.array([1],'f8')", "np.array([1],'i4'),np.array([1],'f4')", "np.array([1],'f2'),np.array([1],'f4')", "np.array([1],'c8'),np.array([1],'f8')", "np.array([1],'c8')", "np.array([1],'c16'),np.array([1])", "np.array([1],'u1')", "np.array([True])", "np.array([1]),np.array([True])", "np.arange(2),np.float16([1])", "", "np.float16([1])",
                                                       "np.float16([1]),np.float32([1]),np.float64([1])", "np.complex64([1]),np.arange(2)", "np.array([1],'i1'),np.array([1],'i2')", "np.float16([1]),np.complex64([1])", "np.zeros((0,),'f4')", "np.zeros((2,2),'f4'),np.zeros(3,'f2')", "np.array([True]),np.array([1.0])", "np.array(1,'f4')")]
abstract = ["np.generic", "np.number", "np.integer", "np.signedinteger", "np.unsignedinteger", "np.inexact", "np.floating", "np.complexfloating"]
cases["issubdtype"] = [f"np.issubdtype({a},{b})" for a in names for b in names[::4] + abstract] + [f"np.issubdtype({a},np.{b})" for a in ("int", "float", "bool", "np.float32") for b in ("int64", "float32", "bool_", "float64")]
cases["isdtype"] = [f"np.isdtype(np.dtype({a}),'{k}')" for a in names for k in ("bool", "signed integer", "unsigned integer", "integral", "real floating", "complex floating", "numeric")] + [f"np.isdtype(np.dtype('f4'),{k})" for k in ("('integral','real floating')", "np.float32", "(np.float64,np.float32)", "('integral',np.float64)", "np.dtype('f4')")] + ["np.isdtype(np.float64,'numeric')"]
codes = ["'f4'", "'float32'", "'single'", "np.float32", "float", "int", "bool", "complex", "'i'", "'l'", "'q'", "'b'", "'B'", "'?'", "'d'", "'e'", "'D'", "'F'", "'<i4'", "'=f8'", "'|u1'", "'int'", "'float'", "'uint'", "'half'", "'double'", "'complex'", "np.dtype('i2')", "'nope'", "'i3'", "'f16x'", "''"]
cases["dtype"] = [f"np.dtype({c})" for c in codes] + [f"np.dtype('{d}').{m}" for d in dtypes for m in ("itemsize", "kind", "name", "char")] + ["np.dtype('f4')==np.float32", "np.dtype('f4')=='f4'", "np.dtype('f4')=='f8'", "np.dtype('i4')!=int"]
cases["iinfo"] = [f"np.iinfo('{d}').{m}" for d in dtypes if "int" in d for m in ("min", "max", "bits")] + [f"np.iinfo({a}).max" for a in ("int", "np.int8", "np.int16(5)", "'f4'", "bool")]
cases["finfo"] = [f"np.finfo('{d}').{m}" for d in ("float16", "float32", "float64", "complex64") for m in ("eps", "max", "min", "tiny", "resolution", "bits", "precision", "smallest_normal", "smallest_subnormal", "epsneg", "nmant", "nexp", "maxexp", "minexp", "machep", "negep", "iexp")] + ["np.finfo(float).eps", "np.finfo('i4').max", "np.finfo(np.float32(1)).eps"]
aliases = ["bool", "byte", "short", "intc", "int_", "intp", "long", "longlong", "ubyte", "ushort", "uintc", "uint", "uintp", "ulong", "ulonglong", "half", "single", "double", "csingle", "cdouble"]
for name in [d + ("_" if d == "bool" else "") for d in dtypes] + aliases:
    # int64 under another name has other words for a number that does not fit, and bool of a number beyond ulong is nothing C# can write.
    cases[name] = [case(f"np.{name}({v})", wording="longlong" not in name) for v in ("5", "2.7", "-2.7", "True", "0", "-0.0", "[1,0,2]", "[[1.5,-2]]", "np.float32(3.7)", "np.int8(-5)", "nan", "inf", "-1", "300", "2**40", "1j", "[]", "np.arange(3)", "np.array(7.5)", "1e300", "2**63", "-2**70", "'5'", "") if not (name == "bool" and v == "-2**70")]
record(distinct(cases))
