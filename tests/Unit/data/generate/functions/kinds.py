"""Cases of what kind of thing a value is, of names of types, and of attributes of ufuncs."""
from record import case, record

dtypes = ["bool", "int8", "uint16", "int64", "float16", "float32", "float64", "complex64", "complex128"]
cases = {}
for name in ["iscomplexobj", "isrealobj"]:
    cases[name] = [*[f"np.{name}(np.zeros(2,'{t}'))" for t in dtypes], *[f"np.{name}({x})" for x in (
        "1", "1.5", "1j", "True", "[1,2j]", "[1,2]", "np.array(3)", "np.zeros((0,2),complex)", "np.ones((2,2))*1j", "np.zeros((2,3),'c8')[:,::2].real", "np.complex64(1)")]]
cases["isfortran"] = [f"np.isfortran({x})" for x in (
    "np.zeros((2,3))", "np.zeros((2,3),order='F')", "np.zeros((2,3)).T", "np.zeros(3)", "np.zeros((1,3))", "np.zeros((3,1),order='F')", "np.zeros((2,3,4)).T",
    "np.zeros((2,3,4)).transpose(1,0,2)", "np.array(3)", "np.zeros((0,3)).T", "np.zeros((4,4))[::2].T", "np.zeros((4,4)).T[:,:2]", "np.zeros((4,4)).T[:2]",
    "np.asfortranarray(np.ones((2,2)))", "np.asfortranarray(np.ones(2))", "np.ones((2,3),order='F').copy()", "np.ones((2,3),order='F').copy('K')", "np.ones((2,3)).copy('F')",
    "np.ones((2,3),'c8',order='F').real", "np.broadcast_to(np.ones((2,1)),(2,3))")]
cases["isscalar"] = [f"np.isscalar({x})" for x in (
    "3", "3.1", "1j", "True", "'a'", "''", "None", "[3]", "[]", "(1,2)", "np.array(3)", "np.array([3])", "np.zeros((0,))", "np.zeros((2,2))", "{}", "[[1]]", "-5", "2**60", "inf", "nan")]
cases["iterable"] = [f"np.iterable({x})" for x in (
    "3", "3.1", "1j", "True", "'a'", "''", "None", "[3]", "[]", "(1,2)", "np.array(3)", "np.array([3])", "np.zeros((0,))", "np.zeros((2,2))", "{}", "[[1]]", "np.ndindex(2)",
    "np.float32(3)", "np.zeros((0,2))", "-5")]
shapes = ["5", "2.5", "[1,2]", "[[1,2],[3,4]]", "np.zeros((2,3))", "np.zeros((2,0,3))", "np.array(1j)", "np.zeros((2,3)).T", "np.zeros((1,)*7)", "[]", "[[],[]]", "True", "np.zeros(4,bool)"]
cases["ndim"] = [*[f"np.ndim({x})" for x in shapes], *[f"np.ndim(np.zeros((2,)*{n}))" for n in range(8)]]
cases["shape"] = [*[f"np.shape({x})" for x in shapes], *[f"np.shape(np.zeros((3,)*{n}))" for n in range(8)]]
cases["size"] = [*[f"np.size({x})" for x in shapes], *[f"np.size(np.zeros((2,3,4)),{n})" for n in (0, 1, 2, -1, -3, 3, -4)], "np.size(3,0)"]
cases["mintypecode"] = [f"np.mintypecode({x})" for x in (
    "['d','f','S']", "['F','d']", "['x']", "['l','i']", "'fD','DF','F'", "['f']", "['F']", "['D']", "['f','F']", "['d']", "['d','D']", "'fd'", "'Fd'", "''", "[],'GDFgdf','f'",
    "['G','f']", "['g','F']", "['i','F','d'],'id'", "['e'],'GDF'", "['f','d'],'GDF','D'")]
cases["typename"] = [f"np.typename('{c}')" for c in ["S1", *"?BDGFHILOQSUVbdgfhilq", "zz", "e"]]
cases["asarray_chkfinite"] = [f"np.asarray_chkfinite({x})" for x in (
    "np.array([1,np.nan])", "np.array([1,np.inf])", "np.array([1,-np.inf],np.float32)", "np.array([1.0,2.0])", "np.array([1,2])", "[1,2]", "[1.5,2]", "[1,nan]", "5", "nan",
    "np.array([1j,2])", "np.array([complex(nan,0)])", "np.array([complex(0,inf)],np.complex64)", "np.zeros((0,2))", "np.zeros((2,3))[:,::2]", "[1,2],dtype=np.float32",
    "[1,2],dtype='float64',order='F'", "np.array([True,False])", "np.array([1,65504],np.float16)", "np.array([1,inf],np.float16)", "[[1,2],[3,nan]]")]
cases["getbufsize"] = ["np.getbufsize()", *[case("np.getbufsize()", f"old=np.setbufsize({n});new=np.getbufsize();np.setbufsize(8192)") for n in range(1024, 11264, 512)]]
cases["setbufsize"] = [f"np.setbufsize({n})" for n in (8191, 10 ** 8, 0, 4, 10 ** 7 + 1, 17, 100, 8193, 10 ** 7 + 16, 3, 2, 1, 33, 50, 70, 99, 1000001, 10 ** 9, 7, 6)]
cases["typecodes"] = [f"np.typecodes['{k}']" for k in ("Integer", "UnsignedInteger", "Float", "Complex", "AllInteger", "AllFloat")]
cases["constants"] = ["np.e", "np.pi", "np.euler_gamma", "np.inf", "np.nan", "np.little_endian", "np.True_", "np.False_", "np.True_ & np.False_", "np.True_ + 1"]
cases["dtypes"] = [f"np.dtypes.{t}DType()" for t in (
    "Bool", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float16", "Float32", "Float64", "Complex64", "Complex128", "Byte", "UByte", "Short", "UShort")]
info = "np.__array_namespace_info__()"
cases["__array_namespace_info__"] = [
    *[f"np.dtype({info}.default_dtypes()['{k}'])" for k in ("real floating", "complex floating", "integral", "indexing")], f"{info}.default_device()", f"{info}.devices()",
    f"{info}.capabilities()['boolean indexing']", f"{info}.capabilities()['data-dependent shapes']",
    *[f"np.dtype({info}.dtypes()['{t}'])" for t in dtypes if t != "float16"], *[f"np.dtype({info}.dtypes(kind='{k}')['{t}'])" for k, t in (
        ("bool", "bool"), ("signed integer", "int8"), ("unsigned integer", "uint8"), ("real floating", "float32"), ("complex floating", "complex64"))],
]
ufuncs = ["add", "subtract", "multiply", "divide", "power", "maximum", "fmin", "logical_and", "bitwise_or", "bitwise_xor", "bitwise_and", "gcd", "lcm", "hypot", "arctan2", "less",
          "logaddexp", "sqrt", "exp", "isnan", "logical_or", "logical_not", "modf", "frexp", "divmod", "ldexp"]
for member in ["nin", "nout", "nargs", "signature", "__name__"]:
    cases["ufunc." + member] = [f"np.{u}.{member}" for u in ufuncs]
cases["ufunc.identity"] = [f"np.{u}.identity" for u in ufuncs if u not in ("logical_and", "logical_or")]
cases["ufunc.ntypes"] = [f"np.{u}.ntypes==len(np.{u}.types)" for u in ufuncs]
cases["ufunc.types"] = [f"'{t}' in np.{u}.types" for u, t in (
    ("add", "dd->d"), ("add", "??->?"), ("add", "DD->D"), ("subtract", "??->?"), ("multiply", "bb->b"), ("divide", "ee->e"), ("divide", "ll->l"), ("power", "ff->f"), ("less", "dd->?"),
    ("less", "dd->d"), ("sqrt", "f->f"), ("sqrt", "l->l"), ("exp", "D->D"), ("isnan", "e->?"), ("gcd", "dd->d"), ("gcd", "BB->B"), ("bitwise_and", "ff->f"), ("bitwise_and", "??->?"),
    ("hypot", "FF->F"), ("modf", "d->dd"), ("frexp", "f->fi"), ("logical_and", "DD->?"))]
record(cases)
