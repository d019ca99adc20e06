"""Cases of the methods and attributes of ufuncs."""
from record import case, record

# Shapes of outputs that do not fit are told in plainer words here.
NAMES = ["add", "subtract", "multiply", "divide", "power", "maximum", "fmin", "logical_and", "logical_xor", "bitwise_or", "gcd", "hypot", "logaddexp", "less", "remainder"]
DTYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"]
ULP = {"power": 2, "hypot": 2, "logaddexp": 3, "arctan2": 2}

ints, floats = "np.arange(1,13).reshape(3,4)", "(np.arange(1,13).reshape(3,4)/4)"
bits = ("bitwise_or", "bitwise_and", "gcd", "lcm")
FIRST = {"?": "[[True,False,True],[True,True,False]]", "c": "[[1+2j,3-1j,0.5j],[2+0j,1-1j,-1+1j]]"}


def values(dtype):
    return f"np.array({FIRST.get(dtype[0], '[[3,1,2],[2,5,0]]')},'{dtype}')"


def cases_of(*rows):
    result = {}
    for name, c in rows:
        c = c if isinstance(c, case) else case(c)
        c.ulp = ULP.get(name, 0) * (2 if ".at(" in c.setup else 1)
        result[c.setup, c.expr] = c
    return list(result.values())


def reduce(name):
    f, x = f"np.{name}.reduce", ints if name in bits else floats
    yield from (f"{f}({values(d)})" for d in DTYPES)
    yield from [
        f"{f}({x})", f"{f}({x},0)", f"{f}({x},axis=1)", f"{f}({x},axis=-1)", f"{f}({x},axis=None)", f"{f}({x},axis=(0,1))", f"{f}({x},axis=(1,),keepdims=True)", f"{f}({x},axis=())",
        f"{f}({x},axis=2)", f"{f}({x},axis=(0,0))", f"{f}({x}[::-1,::2],axis=1)", f"{f}({x}.T,axis=1)", f"{f}(5)", f"{f}(5,axis=0)", f"{f}([])", f"{f}(np.zeros((0,3),'i4'),axis=0)",
        f"{f}(np.zeros((0,3),'i4'),axis=1)", f"{f}({x},initial=2)", f"{f}({x},axis=1,initial=2)", f"{f}([],initial=3)" if name not in bits else f"{f}(np.zeros(0,'i4'),initial=3)",
        f"{f}({x},where={x}>1)", f"{f}({x},where={x}>1,initial=1)", f"{f}({x},axis=1,where=[True,False,True,True],initial=2)", f"{f}({x},keepdims=True)", f"{f}({x},axis=None,keepdims=True)",
        f"{f}({x},dtype='f4')", f"{f}({x},dtype='i2')", f"{f}({x},dtype='c16')", f"{f}({x},dtype='?')", f"{f}([1,2,3],dtype='f8')",
        case("y", f"y=np.zeros(4);{f}({x},out=y)"), case("y", f"y=np.zeros(4,'f4');{f}({x},out=y)"), case("y", f"y=np.zeros(4,'i8');{f}({ints},out=y)"), case(f"{f}({x},out=np.zeros(3))", wording=False), f"{f}({x},out=np.zeros((3,4)))",
        case("y", f"y=np.zeros((1,4),'{'i8' if name in bits else 'f8'}');{f}({x},out=y,keepdims=True)"), f"{f}({x},initial=None)",
    ]


def accumulate(name):
    f, x = f"np.{name}.accumulate", ints if name in bits else floats
    yield from (f"{f}({values(d)},axis=1)" for d in DTYPES)
    yield from [
        f"{f}({x})", f"{f}({x},1)", f"{f}({x},axis=-1)", f"{f}({x},axis=2)", f"{f}({x}[::-1,::2],axis=1)", f"{f}({x}.T)", f"{f}(5)", f"{f}([])", f"{f}(np.zeros((0,3),'i4'))",
        f"{f}(np.zeros((0,3),'i4'),axis=1)", f"{f}({x},dtype='f4')", f"{f}({x},dtype='i2')", f"{f}({x},dtype='c16')", f"{f}([[1,2],[3,4]],0,'f8')", f"{f}(np.arange(24).reshape(2,3,4)%5+1,axis=1)",
        case("y", f"y=np.zeros((3,4));{f}({x},out=y)"), case("y", f"y=np.zeros((3,4),'f4');{f}({x},out=y)"), case(f"{f}({x},out=np.zeros(4))", wording=False),
    ]


def reduceat(name):
    f, x = f"np.{name}.reduceat", ints if name in bits else floats
    yield from (f"{f}({values(d)},[0,2,1],axis=1)" for d in DTYPES)
    yield from [
        f"{f}({x},[0,2])", f"{f}({x},[0,2,1],1)", f"{f}({x},[3,1,2,0],axis=-1)", f"{f}({x},[0],axis=2)", f"{f}({x}[::-1,::2],[0,1],axis=1)", f"{f}({x}.T,[0,2,2])", f"{f}(5,[0])", f"{f}({x},[3])",
        f"{f}({x},[-1])", f"{f}({x},[0,5],axis=1)", f"{f}({x},[],axis=1)", f"{f}({x},[0.5])", f"{f}({x},[[0,1]])", f"{f}({x},[0,1],dtype='f4')", f"{f}({x},[0,1],dtype='i2')", f"{f}({x},np.array([0,1],'u1'))",
        case("y", f"y=np.zeros((2,4));{f}({x},[0,2],out=y)"), case(f"{f}({x},[0,2],out=np.zeros((3,4)))", wording=False), f"{f}(np.arange(1,9),[0,4,1,5,2,6,3,7])",
    ]


def outer(name):
    f, x = f"np.{name}.outer", ints if name in bits else floats
    yield from (f"{f}({values(d)}[0],{values(d)}[1])" for d in DTYPES if name != "power" or d[0] != "x")
    yield from [
        f"{f}({x},[1,2])", f"{f}([1,2],{x})", f"{f}({x}.T[:2],{x}[::2,::-1])", f"{f}(2,{x})", f"{f}({x},2)", f"{f}(2,3)", f"{f}([],[1,2])", f"{f}([1,2],[3,4],dtype='f4')", f"{f}([1,2],[3,4,5]).shape",
        f"{f}(np.array([1,2],'i1'),np.array([1.5,2],'f4'))", f"{f}([1,2],[3,4],dtype='c16')", case("y", f"y=np.zeros((2,2),'{'?' if name in ('less', 'logical_and', 'logical_xor') else 'i8' if name in bits else 'f8'}');{f}([1,2],[3,4],out=y)"),
        f"{f}([1,2],[3,4],where=[True,False])[:,0]", f"{f}([1,2],[3,4],casting='no')", f"{f}(np.array([1,2],'i1'),np.array([2,1],'i2'),casting='no')", f"{f}([1,2],[3,4],order='F')",
    ]


def at(name):
    f = f"np.{name}.at"
    t = "?" if name in ("logical_and", "logical_xor") else "i8" if name in bits else "f8"
    x = f"np.arange(1,13).reshape(3,4).astype('{t}')"
    for d in DTYPES:
        yield case("x", f"x={values(d)};{f}(x,[0,1,0],{values(d)}[0])")
    for index in ("[0,0,2]", "[-1,0]", "[3]", "[True,False,True]", "([0,0,1],[1,1,-1])", "([0,1],)", "1", "np.array([[0,1],[1,2]])", "slice(0,2)", "(0,slice(None))", "np.array([0.5])", "([0,1],[0,1],[0,1])", "([0,1],[0,1,2])", "[]", "..."):
        yield case("x", f"x={x};{f}(x,{index},2)")
    yield from [
        case("x", f"x={x};{f}(x,[0,1],[1,2,3,4])"), case("x", f"x={x};{f}(x,[0,1],[[1],[2]])"), case("x", f"x={x};{f}(x,[0,1],[1,2,3])"), case("x", f"x={x};{f}(x[::2,::-1],[0,1,1],2)"),
        case("x", f"x={x};{f}(x.T,[0,3],[1,2,3])"), case("x", f"x=np.arange(1,4);{f}(x,[0,0],1.5)"), case("x", f"x=np.arange(1,4,dtype='f4');{f}(x,[0,0],np.array([1.5,2.5]))"), case("x", f"x=np.arange(1,4,dtype='i1');{f}(x,[0,0],300)"),
        case("x", f"x=np.arange(1,4,dtype='u1');{f}(x,[0,0],np.array([1,2],'i2'))"), case("x", f"x=np.zeros(3,'?');{f}(x,[0,0],True)"),
    ]


methods = {"reduce": reduce, "accumulate": accumulate, "reduceat": reduceat, "outer": outer, "at": at}
cases = {f"ufunc.{m}": cases_of(*((n, c) for n in NAMES for c in make(n))) for m, make in methods.items()}
unary = ["negative", "absolute", "sqrt", "invert", "logical_not", "square", "isnan", "floor", "reciprocal", "conjugate"]
for name in unary:
    cases["ufunc.at"] += [case("x", f"x={values(d)};np.{name}.at(x,[1,1,0])", ulp=1 if d[0] == "c" else 0) for d in DTYPES]
every = NAMES + ["sqrt", "negative", "modf", "frexp", "divmod", "isnan", "ldexp", "bitwise_count", "equal", "left_shift", "signbit", "float_power"]
for attribute in ("nin", "nout", "nargs", "identity", "signature"):
    cases[f"ufunc.{attribute}"] = [f"np.{n}.{attribute}" for n in every]
cases["ufunc.resolve_dtypes"] = [
    f"np.{name}.resolve_dtypes(({', '.join(types)}))" for name, *types in (
        ("add", "np.dtype('i4')", "np.dtype('f4')", "None"), ("add", "np.dtype('i4')", "np.dtype('u1')", "None"), ("add", "np.dtype('f4')", "np.dtype('c8')", "None"), ("exp", "np.dtype('u2')", "None"),
        ("sqrt", "np.dtype('i1')", "None"), ("sqrt", "np.dtype('f4')", "None"), ("divide", "np.dtype('i4')", "np.dtype('i4')", "None"),
        ("equal", "np.dtype('i4')", "np.dtype('f4')", "None"), ("add", "np.dtype('?')", "np.dtype('?')", "None"), ("subtract", "np.dtype('?')", "np.dtype('?')", "None"), ("modf", "np.dtype('i2')", "None", "None"),
        ("frexp", "np.dtype('f4')", "None", "None"), ("divmod", "np.dtype('i2')", "np.dtype('u1')", "None", "None"), ("add", "np.dtype('i4')", "np.dtype('f4')", "np.dtype('f8')"),
        ("add", "np.dtype('i4')", "np.dtype('f4')", "np.dtype('i4')"), ("gcd", "np.dtype('f4')", "np.dtype('f4')", "None"), ("isnan", "np.dtype('c8')", "None"), ("absolute", "np.dtype('c8')", "None"),
        ("power", "np.dtype('u8')", "np.dtype('i8')", "None"), ("arctan2", "np.dtype('f2')", "np.dtype('i1')", "None"), ("logical_and", "np.dtype('i1')", "np.dtype('f4')", "None"))]
cases["ufunc.resolve_dtypes"] += ["np.add.resolve_dtypes((np.dtype('i4'),np.dtype('f4'),None),casting='no')", "np.add.resolve_dtypes((np.dtype('f8'),np.dtype('f8'),np.dtype('f4')),casting='safe')"]
record(cases)
