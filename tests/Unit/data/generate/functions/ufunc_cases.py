"""What the cases of ufuncs are made of: every dtype, mixed types, scalars, layouts, all keyword arguments, errors."""
from record import case

INTS = ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]
DTYPES = ["?", *INTS, "f2", "f4", "f8", "c8", "c16"]


def array(values, dtype):
    return f"np.array({values},'{dtype}')"


def kind(dtype):
    return "?" if dtype == "?" else dtype[0]


FIRST = {
    "?": "[True,False,True]",
    "i": "[-7,0,1,5,127]",
    "u": "[3,0,1,5,127]",
    "f": "[-2.5,-0.0,0.75,1.0,6.0,inf,-inf,nan]",
    "c": "[1.5-2j,0j,-0.5+0.25j,2+0j,-3j]",
}
SECOND = {
    "?": "[True,True,False]",
    "i": "[2,0,3,-1,1]",
    "u": "[2,0,3,1,250]",
    "f": "[2.0,0.0,-1.5,1.0,-3.0,2.0,nan,0.5]",
    "c": "[2+1j,1-1j,0.5j,2+0j,-1+1j]",
}
POWERS = dict(SECOND, i="[2,0,3,4,1]", u="[2,0,3,4,1]")
SHIFTS = dict(SECOND, i="[2,0,3,7,1]", u="[2,0,3,1,7]")

ULP = {name: 2 for name in """exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh arcsinh arccosh arctanh
    cbrt hypot power float_power logaddexp logaddexp2""".split()}
ULP |= {"expm1": 3, "arcsinh": 3, "arcsin": 3, "hypot": 1}
COMPLEX_ULP = dict(ULP, absolute=1, sign=1, sqrt=1)

UNARY = """negative positive absolute fabs sign square reciprocal invert bitwise_count exp exp2 expm1 log log2 log10 log1p sqrt cbrt sin cos tan
    arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians floor ceil trunc rint isnan isinf isfinite signbit spacing logical_not
    conjugate""".split()
BINARY = """add subtract multiply divide floor_divide remainder fmod power float_power heaviside maximum minimum fmax fmin gcd lcm bitwise_and bitwise_or
    bitwise_xor left_shift right_shift equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor arctan2 hypot logaddexp
    logaddexp2 copysign nextafter ldexp""".split()
ALIASES = {
    "abs": "absolute", "acos": "arccos", "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atanh": "arctanh", "atan2": "arctan2",
    "bitwise_invert": "invert", "bitwise_not": "invert", "bitwise_left_shift": "left_shift", "bitwise_right_shift": "right_shift", "conj": "conjugate",
    "deg2rad": "radians", "rad2deg": "degrees", "mod": "remainder", "pow": "power", "true_divide": "divide",
}


PAIRS = ["divmod", "modf", "frexp"]
GENERALIZED = ["matmul", "vecdot", "matvec", "vecmat"]


def first(name, dtype):
    return array("[2.0,1.0,1.5]" if name == "arccosh" and kind(dtype) == "f" else FIRST[kind(dtype)], dtype)


def second(name, dtype):
    values = POWERS if name == "power" else SHIFTS if name.endswith("shift") or name == "ldexp" else SECOND
    return array(values[kind(dtype)], dtype)


def rows(cases, of):
    """Cases with the function's tolerance, each once."""
    result, seen = [], set()
    for c in cases:
        c = c if isinstance(c, case) else case(c)
        if (c.setup, c.expr) not in seen:
            c.ulp = COMPLEX_ULP.get(of, 0) if "c8" in c.setup + c.expr or "c16" in c.setup + c.expr or "complex" in c.expr or "j" in c.expr else ULP.get(of, 0)
            result.append(c)
            seen.add((c.setup, c.expr))
    return result


def unary(name, of):
    f = f"np.{name}"
    n = of
    ints = n in ("invert", "bitwise_count")
    t = "i4" if ints else "f8"
    x = "np.arange(1,13).reshape(3,4)" if ints else "(np.arange(1,13).reshape(3,4)/16)"
    out = "i4" if ints else "f8"
    result = "u1" if n == "bitwise_count" else "?" if n in ("isnan", "isinf", "isfinite", "signbit", "logical_not") else out
    yield from (f"{f}({first(n, d)})" for d in DTYPES)
    if name != of:
        yield from [f"{f}({x})", f"{f}({x}[::2,::-1])", f"{f}(3)", f"{f}([])", f"{f}({x},dtype='f4')", f"{f} is np.{of}"]
        return
    yield from [
        f"{f}({x})", f"{f}({x}.T)", f"{f}({x}[::-1,1::2])", f"{f}(np.broadcast_to({x}[0],(2,4)))", f"{f}(np.array(1,'{t}'))", f"{f}(True)", f"{f}(3)",
        f"{f}(0.5)", f"{f}(0.5j)", f"{f}(2**63)", f"{f}([])", f"{f}(np.zeros((0,3),'{t}'))", f"{f}([[1,2],[3,4]])", f"{f}([1,0])",
        f"{f}({x}.T).flags.f_contiguous", f"{f}({x},order='F').flags.f_contiguous", f"{f}({x}.T,order='C').flags.c_contiguous", f"{f}({x},order='F')",
        case("y", f"y=np.zeros((3,4),'{result}');{f}({x},out=y)"), case("y", f"y=np.zeros((3,4),'{result}');{f}({x},y)"),
        case("y", f"y=np.ones((2,3,4),'{result}');{f}({x},out=y)"), f"{f}({x},out=np.zeros(4,'{result}'))", f"{f}({x},out=np.zeros((3,4),'i1'))",
        case("y", f"y=np.zeros((3,4),'c16');{f}({x},out=y)"), case("y", f"y=np.zeros((3,4),'f4');{f}({x},out=y)"),
        case("y", f"y=np.zeros((3,4),'?');{f}({x},out=y,casting='unsafe')"),
        case("y", f"y=np.zeros((4,6),'{result}');{f}({x},out=y[1:,4:0:-1])"), case("x", f"x={x}.astype('{result}');{f}(x,out=x)"),
        f"{f}({x},where={x}>3/16)[1:]", case("y", f"y=np.full((3,4),7,'{result}');{f}({x},out=y,where={x}>5/16)"),
        case("y", f"y=np.full((3,4),7,'{result}');{f}({x},out=y,where=[True,False,True,False])"), case("y", f"y=np.full((3,4),7,'{result}');{f}({x},out=y,where=False)"),
        f"{f}({x},where=np.arange(4))", case("y", f"y=np.full((2,3,4),7,'{result}');{f}({x},out=y,where=np.array([True,False]).reshape(2,1,1))"),
        *(f"{f}({x},dtype='{d}')" for d in ("?", "i4", "i8", "f2", "f4", "f8", "c8", "c16")),
        *(f"{f}(np.arange(3,dtype='{d}'),dtype='{e}',casting='{c}')" for d, e, c in (("i4", "f4", "same_kind"), ("i4", "f4", "safe"), ("f8", "f4", "no"), ("f8", "f4", "unsafe"), ("f4", "i4", "unsafe"))),
        f"{f}({x},casting='no')", f"{f}(np.array([1,2],'i2'),casting='safe')", f"{f}(np.array([1,2],'i2'),casting='equiv')",
        f"{f}({x}[::2],order='A')", f"{f}()", f"{f}({x},{x},True,'f8','no','K',1)", f"{f}({x},axis=0)", f"{f}({x}[None])",
    ]


def binary(name, of):
    f, n = f"np.{name}", of
    yield from (f"{f}({first(n, d)},{second(n, d)})" for d in DTYPES)
    bits = n.startswith("bitwise") or n in ("gcd", "lcm", "left_shift", "right_shift")
    t = "i4" if bits else "f8"
    x, v = ("np.arange(1,13).reshape(3,4)", "np.array([1,2,3,4])") if bits or n == "ldexp" else ("(np.arange(1,13).reshape(3,4)/2)", "np.array([1.5,2.0,-3.0,0.5])")
    test = n in ("equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor")
    result = "?" if test else "f8" if n == "ldexp" else t
    if name != of:
        yield from [f"{f}({x},{v})", f"{f}({x}[:,::-1],3)", f"{f}([],[])", f"{f}({x},{v},dtype='f4')", f"{f}({x},[1,2])", f"{f} is np.{of}"]
        return
    pairs = ("i1u1", "i1i8", "u8i8", "u4i1", "?i2", "?f4", "i8f4", "i2f2", "f2f4", "f4f8", "u1f2", "f4c8", "f8c8", "i1c8", "?c16", "u8f4")
    for i, p in enumerate(pairs):
        a, b = (p[:1], p[1:]) if p[0] == "?" else (p[:2], p[2:])
        yield f"{f}({array('[1,0,3]', a)},{array('[2,1,1]', b)})" if i % 2 else f"{f}({array('[3,1,1]', b)},{array('[2,0,1]', a)})"
    for d in ("?", "i1", "u8", "f4"):
        for s in ("True", "2", "300", "-1", "1.5", "2j", "2**63", "np.float64(2)", "np.int16(2)"):
            yield f"{f}({array('[1,0,3]', d)},{s})"
            if d in ("i1", "f4") and s != "True":
                yield f"{f}({s},{array('[1,0,3]', d)})"
    yield from [
        f"{f}(2,3)", f"{f}(2,1.5)", f"{f}(True,False)", f"{f}(2.5,1j)", f"{f}(2**63,1)", f"{f}({x},{v})", f"{f}({v},{x})", f"{f}({x},{v}[:3,None])",
        f"{f}({x}.T,{v}[:3])", f"{f}({x}[::-1,::2],{v}[2:])", f"{f}({x},{v}[:3])", f"{f}({x}.T,{x})", f"{f}({x}[:,1:2],{x}[1])", f"{f}(np.array(2,'{t}'),np.array(3,'{t}'))",
        f"{f}({x},np.array(2,'{t}'))", f"{f}([],[])", f"{f}(np.zeros((0,3),'{t}'),np.ones(3,'{t}'))", f"{f}(np.zeros((0,3),'{t}'),np.ones((2,3),'{t}'))", f"{f}([1,2,3],[[1],[2]])",
        f"{f}({x}.T,{x}.T).flags.f_contiguous", f"{f}({x},{x},order='F').flags.f_contiguous", f"{f}({x}.T,{x}.T,order='C').flags.c_contiguous", f"{f}({x},{v},order='F')",
        case("y", f"y=np.zeros((3,4),'{result}');{f}({x},{v},out=y)"), case("y", f"y=np.zeros((3,4),'{result}');{f}({x},{v},y)"),
        case("y", f"y=np.ones((2,3,4),'{result}');{f}({x},{v},out=y)"), f"{f}({x},{v},out=np.zeros(4,'{result}'))", f"{f}({x},{v},out=np.zeros((3,4),'i1'))",
        case("y", f"y=np.zeros((3,4),'c16');{f}({x},{v},out=y)"), case("y", f"y=np.zeros((3,4),'f4');{f}({x},{v},out=y)"),
        case("y", f"y=np.zeros((3,4),'?');{f}({x},{v},out=y,casting='unsafe')"), case("y", f"y=np.zeros((4,6),'{result}');{f}({x},{v},out=y[1:,4:0:-1])"),
        case("x", f"x={x}.astype('{result}');{f}(x,{v},out=x)"), case("x", f"x={v}.astype('{result}');{f}(x[:3],x[:3],out=x[1:])"),
        f"{f}({x},{v},where={x}>2)[1:]", case("y", f"y=np.full((3,4),7,'{result}');{f}({x},{v},out=y,where={x}>5)"),
        case("y", f"y=np.full((3,4),7,'{result}');{f}({x},{v},out=y,where=[True,False,True,False])"), case("y", f"y=np.full((3,4),7,'{result}');{f}({x},{v},out=y,where=False)"),
        f"{f}({x},{v},where=np.arange(4))", f"{f}({x},{v},where=[True,False])",
        *(f"{f}({x},{v},dtype='{d}')" for d in ("?", "i4", "f4", "f8", "c8", "c16")),
        *(f"{f}(np.arange(3,dtype='{d}'),np.arange(3,dtype='{d}'),dtype='{e}',casting='{c}')" for d, e, c in (("i4", "f4", "same_kind"), ("f8", "f4", "no"), ("f8", "f4", "unsafe"), ("f4", "i4", "unsafe"))),
        f"{f}({x},{v},casting='no')", f"{f}(np.array([1,2],'i2'),np.array([1,2],'i4'),casting='safe')", f"{f}(np.array([1,2],'i2'),np.array([1,2],'i4'),casting='equiv')",
        f"{f}({x})", f"{f}({x},{x},{x},True,'f8','no','K',1)", f"{f}({x},{v},axis=0)",
    ]
    if n in ("power", "floor_divide", "remainder", "fmod", "left_shift", "right_shift", "gcd", "lcm"):
        for d in INTS:
            bits = 8 * int(d[1])
            low, high = (0, 2**bits - 1) if d[0] == "u" else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
            yield f"{f}({array(f'[{low},{high},5]', d)},{array('[1,2,3]' if n in ('power', 'left_shift', 'right_shift') or d[0] == 'u' else '[-1,2,-3]', d)})"
    if n == "power":
        yield from [f"{f}(2,-1)", f"{f}({array('[1,2]', 'i4')},{array('[1,-1]', 'i4')})", f"{f}(2.0,-1)", f"{f}({array('[1,2]', 'i4')},-1.0)"]


def pair(name):
    f = f"np.{name}"
    two = name == "divmod"
    for d in DTYPES:
        yield f"{f}({first(name, d)},{second(name, d)})" if two else f"{f}({first(name, d)})"
    x = "(np.arange(1,13).reshape(3,4)/2)"
    a = f"{x},np.array([1.5,2.0,-3.0,0.5])" if two else f"{x}"
    second_type = "i4" if name == "frexp" else "f8"
    y, z = "np.zeros((3,4))", f"np.zeros((3,4),'{second_type}')"
    small = "np.array([5,7],'i2'),np.array([2,3],'i2')" if two else "np.array([5,7],'i2')"
    if two:
        for s in ("2", "300", "-1", "1.5", "True", "2j"):
            yield from (f"{f}({array('[1,0,3]', d)},{s})" for d in ("i1", "u1", "f4", "?"))
        yield from [f"{f}(7,2)", f"{f}(-7,2)", f"{f}(7,-2.0)", f"{f}({x},{x}[:,:2])", f"{f}({array('[-128,5]', 'i1')},{array('[-1,0]', 'i1')})", f"{f}({x}[:,:1],{x}[0])"]
    else:
        yield from [f"{f}(7)", f"{f}(-2.75)", f"{f}(True)", f"{f}(1j)", f"{f}({x}.T)", f"{f}({x}[::2,::-1])"]
    yield from [
        f"{f}({a})", f"{f}({a})[1]", f"{f}({a})[0].dtype", f"len({f}({a}))",
        f"{f}(np.zeros((0,2)){',1.0' if two else ''})", f"{f}(np.float32(2.5){',np.float32(2)' if two else ''})",
        case("(y,z)", f"y={y};z={z};{f}({a},out=(y,z))"), case("(y,z)", f"y={y};z={z};{f}({a},y,z)"), case("y", f"y={y};{f}({a},out=(y,None))"),
        case("z", f"z={z};{f}({a},out=(None,z))"), case("y", f"y={y};{f}({a},y)"), case(f"{f}({a},out=(y,None))[1]", f"y={y}"),
        f"{f}({a},out=np.zeros((3,4)))", f"{f}({a},out=(np.zeros(4),np.zeros(4)))",
        case("(y,z)", f"y=np.full((3,4),9.0);z=np.full((3,4),9,'{second_type}');{f}({a},out=(y,z),where={x}>2)"),
        f"{f}({a},out=(np.zeros((3,4),'i1'),None))", case("y", f"y=np.zeros((3,4),'c16');{f}({a},out=(y,None))"),
        f"{f}({a},where={x}>2)[0][1:]", f"{f}({small},dtype='f4')", f"{f}({small},dtype='f8')", f"{f}({a},dtype='i4')", f"{f}({a},dtype='f4')",
        f"{f}({small},casting='no')", f"{f}({a},order='F')[0].flags.f_contiguous", f"{f}({a},order='F')", f"{f}({small},casting='safe')",
    ]


def core(name):
    f = f"np.{name}"
    m, v, s = "np.arange(6).reshape(2,3)", "np.arange(3)", "np.arange(24).reshape(2,3,4)"
    shapes = {"matmul": ("(2,3)", "(3,2)"), "vecdot": ("(2,3)", "(2,3)"), "matvec": ("(2,3)", "(3,)"), "vecmat": ("(3,)", "(3,2)")}[name]

    def filled(i, dtype, shift=0):
        size = {"(2,3)": 6, "(3,2)": 6, "(3,)": 3}[shapes[i]]
        values = f"(np.arange({size})+{shift})" if dtype not in ("c8", "c16") else f"(np.arange({size})+{shift}-1j)"
        return f"{values}.reshape{shapes[i]}.astype('{dtype}')"

    yield from (f"{f}({filled(0, d)},{filled(1, d, 2)})" for d in DTYPES)
    yield from (f"{f}({filled(0, a)},{filled(1, b, 1)})" for a, b in (("i1", "u1"), ("i8", "f4"), ("f4", "c8"), ("?", "i2"), ("u8", "i8"), ("f2", "f4")))
    a = f"{filled(0, 'f8')},{filled(1, 'f8', 1)}"
    r = {"matmul": "(2,2)", "vecdot": "(2,)", "matvec": "(2,)", "vecmat": "(2,)"}[name]
    yield from [
        f"{f}({m},{v})", f"{f}({v},{v})", f"{f}({v},{m}.T)", f"{f}({m},{m})", f"{f}({m}.T,{m})", f"{f}({s},{s})", f"{f}({s},{s}.transpose(0,2,1))", f"{f}({s}[:,:,::-1],np.arange(4))",
        f"{f}({s},{s}[0])", f"{f}({s}[:1],{s})", f"{f}(2,{v})", f"{f}({v},2)", f"{f}({m},[1,2])", f"{f}({s},np.ones((5,4,2)))", f"{f}(np.zeros((0,3)),{filled(1, 'f8')})",
        f"{f}(np.zeros((2,0)),np.zeros((0,2)))", f"{f}([[1,2],[3,4]],[[1j,0],[0,1]])",
        f"{f}({a},dtype='f4')", f"{f}({a},dtype='c16')", f"{f}({a},dtype='i4')", f"{f}({a},dtype='i4',casting='unsafe')", f"{f}({a},casting='no')",
        f"{f}(np.ones({shapes[0]},'i2'),np.ones({shapes[1]},'i4'),casting='no')", f"{f}({a},order='F')", f"{f}({a},order='F').flags.f_contiguous",
        case("y", f"y=np.zeros({r});{f}({a},out=y)"), case("y", f"y=np.zeros({r});{f}({a},y)"), case("y", f"y=np.zeros({r},'c16');{f}({a},out=y)"),
        case("y", f"y=np.zeros({r},'f4');{f}({a},out=y)"), f"{f}({a},out=np.zeros({r},'i4'))", case("y", f"y=np.zeros({r},'i4');{f}({a},out=y,casting='unsafe')"),
        f"{f}({a},out=np.zeros(7))", case("y", f"y=np.zeros((3,)+{r});{f}({a},out=y)"), case("y", f"y=np.zeros((8,8));{f}({a},out=y[{'1:5:2,::-4' if name == 'matmul' else '1:5:2,0'}])"),
    ]
    axes = {
        "matmul": ["[(0,1),(0,1),(0,1)]", "[(1,0),(1,0),(1,0)]", "[(-2,-1),(-2,-1),(1,0)]", "[(0,1),(0,1)]", "[(0,1)]", "[(0,5),(0,1),(0,1)]", "[(0,0),(0,1),(0,1)]", "[0,1,2]"],
        "vecdot": ["[(0,),(0,),()]", "[(1,),(1,)]", "[0,0]", "[0,1]", "[-1,-1,()]", "[5,0]", "[(0,1),(0,),()]"],
        "matvec": ["[(0,1),(0,),(0,)]", "[(1,0),0,0]", "[(1,0),0]", "[(0,1),0]", "[(0,5),0,0]"],
        "vecmat": ["[(0,),(0,1),(0,)]", "[0,(1,0),0]", "[0,(0,1)]", "[0,(0,5),0]"],
    }[name]
    square = {"matmul": f"{m}[:,:2],{m}[:,1:]", "vecdot": f"{m}[:,:2],{m}[:,1:]", "matvec": f"{m}[:,:2],{v}[:2]", "vecmat": f"{v}[:2],{m}[:,1:]"}[name]
    yield from (f"{f}({square},axes={x})" for x in axes)
    yield from [f"{f}({a},axis=0)", f"{f}({a},axis=-1)", f"{f}({a},keepdims=True)", f"{f}({a},axis=0,keepdims=True)", f"{f}({a},axis=5)", f"{f}({a},where=True)", f"{f}({a},axis=0,axes=[0,0])"]
    if name == "matmul":
        yield from [f"{f}({s},{s}.transpose(0,2,1),axes=[(-2,-1),(-2,-1),(0,1)])", f"{f}({s},{s},axes=[(1,2),(2,1),(0,2)])"]


def cases_of(names):
    cases = {}
    for name in names:
        of = ALIASES.get(name, name)
        make = unary if of in UNARY else binary if of in BINARY else None
        cases[name] = rows(make(name, of), of) if make else rows(pair(name), name) if name in PAIRS else exact(core(name))
    return cases


def exact(cases):
    return [c if isinstance(c, case) else case(c) for c in dict.fromkeys(cases)]
