"""Cases of reductions."""
from record import case, record
from reductions_values import DTYPES, floats, ints, mask, plain, values


def shapes(f, keepdims=True):
    """The axis and layout arguments every reduction takes."""
    yield from (f"{f}({values(d)})" for d in DTYPES)
    yield from (f"{f}({values(d)},axis=0)" for d in DTYPES)
    yield from [
        f"{f}({ints})", f"{f}({ints},axis=0)", f"{f}({ints},0)", f"{f}({ints},axis=-1)", f"{f}({ints},axis=1)", f"{f}({ints},axis=None)", f"{f}(({ints})[:,::-1,::2],axis=1)", f"{f}(({ints}).T,axis=0)",
        f"{f}(({ints}).transpose(1,0,2)[::-1],axis=-1)", f"{f}(np.broadcast_to(np.arange(3),(2,3)),axis=0)", f"{f}({floats})", f"{f}({floats},axis=1)", f"{f}({floats},axis=0)", f"{f}(5)", f"{f}(5.5)", f"{f}(True)",
        f"{f}(2j)", f"{f}(5,axis=0)", f"{f}(5,axis=-1)", f"{f}(5,axis=1)", f"{f}([])", f"{f}(np.zeros((0,3)),axis=0)", f"{f}(np.zeros((0,3)),axis=1)", f"{f}(np.zeros((0,3),'i4'))", f"{f}(np.zeros((2,0,3),'u1'),axis=1)",
        f"{f}({ints},axis=3)", f"{f}({ints},axis=-4)", f"{f}([[1,2],[3,4]],axis=1)", f"{f}([1,2.5,True])", f"{f}({ints},axis=1.0)", f"{f}({ints},axis='x')",
    ]
    if keepdims:
        yield from [f"{f}({ints},axis=0,keepdims=True)", f"{f}({ints},keepdims=True)", f"{f}({ints},axis=-1,keepdims=True)", f"{f}(5,keepdims=True)", f"{f}({ints},axis=1,keepdims=False)"]


def tuples(f):
    yield from [f"{f}({ints},axis=(0,2))", f"{f}({ints},axis=(0,-1),keepdims=True)", f"{f}({ints},axis=(2,0,1))", f"{f}({ints},axis=())", f"{f}({ints},axis=(0,0))", f"{f}({ints},axis=(0,3))", f"{f}({ints},axis=(1,-2))", f"{f}({ints},axis=(1,))"]


def outputs(f, result="f8", shape="4"):
    plain4 = "np.arange(1.0,13).reshape(3,4)"
    yield from [
        case("b", f"b=np.zeros({shape},'{result}');{f}({plain4},axis=0,out=b)"), case("b", f"b=np.zeros((2,{shape}),'{result}');{f}({plain4},0,out=b[1])"), case("b", f"b=np.zeros((),'{result}');{f}({plain4},out=b)"),
        case("b", f"b=np.zeros((1,4),'{result}');{f}({plain4},axis=0,out=b,keepdims=True)"), case(f"{f}({plain4},axis=0,out=np.zeros(3,'{result}'))", wording=False), case(f"{f}({plain4},axis=0,out=np.zeros((3,4),'{result}'))", wording=False),
    ]


def counted(f):
    yield from (f"{f}({ints},{a})" for a in ("where=[True,False,True,True]", "axis=1,where=np.array([True,False,True,True])", "axis=0,where=np.array([[True],[False],[True]])", "axis=(0,2),where=np.arange(4)>1,keepdims=True", "where=True", "where=False,axis=0"))
    yield f"{f}({plain},axis=1,where={mask})"
    yield f"{f}({plain}>0,where={mask})"


def long(f):
    """Sums and products of many elements, whose order is ours."""
    return [case(f"{f}(np.full(1000,0.1,'f4'))", scale=1e-6), case(f"{f}(np.full((100,9),1.001,'f8'),axis=0)", scale=1e-14), case(f"{f}(np.full((9,100),1.001,'f4'),axis=1)", scale=1e-6)]


cases = {}
for name in ["sum", "prod", "min", "max", "amin", "amax"]:
    f = f"np.{name}"
    rows = [*shapes(f), *tuples(f), *outputs(f)]
    if name in ("sum", "prod"):
        rows += counted(f)
        rows += [f"{f}({values(a)},dtype='{b}')" for a, b in (("i1", "i1"), ("i4", "f4"), ("f8", "f4"), ("f4", "f8"), ("u8", "f8"), ("?", "i1"), ("i8", "c8"), ("f2", "f4"), ("?", "?"), ("i8", "?"), ("c8", "c16"))]
        rows += [f"{f}({values('i8')},None,'f8')", f"{f}({values('c16')},dtype='f8')", f"{f}({plain},dtype='i4')", *long(f), f"{f}(np.full(100,1.01,'f2'))", f"{f}(np.array([-0.0]))", f"{f}(np.array([[-0.0,-0.0]]),axis=0)", f"{f}(np.array([-0.0,-0.0]),where=[True,False])"]
        rows += [case("b", f"b=np.zeros(3,'{o}');{f}({values(d)},axis=0,out=b)") for d, o in (("i1", "i8"), ("i4", "f8"), ("f4", "f8"), ("?", "i8"), ("i1", "i4"), ("u1", "u1"), ("f8", "c16"))]
    rows += [f"{f}({ints},initial={i}{a})" for i in ("3", "100", "-1", "2.5") for a in ("", ",axis=0", ",axis=1,where=np.array([True,False,True,True])")]
    rows += [f"{f}([],initial=4)", f"{f}(np.zeros((0,3)),axis=0,initial=1.5)", f"{f}({values('i1')},initial=300)", f"{f}({values('f4')},initial=1)", f"{f}({ints},where=np.array([True,False,True,True]))", f"{f}({plain},where={mask},initial=0.5)", f"{f}({plain},initial=1j)"]
    cases[name] = rows
for name in ["any", "all"]:
    f = f"np.{name}"
    cases[name] = [*shapes(f), *tuples(f), *outputs(f, "?"), *counted(f), case("b", f"b=np.zeros(4,'f8');{f}({ints}>2,axis=(0,1),out=b)"), case("b", f"b=np.zeros(3,'i4');{f}({plain},axis=0,out=b)"), f"{f}({mask},axis=1)"]
for name in ["argmin", "argmax"]:
    f = f"np.{name}"
    cases[name] = [*shapes(f), *outputs(f, "i8"), f"{f}(np.array([3,1,1,3]))", f"{f}(np.array([nan,1,nan]))", f"{f}(np.array([-0.0,0.0]))", f"{f}(np.array([1+1j,1+2j,nan+0j]))", f"{f}({ints},axis=(0,1))", f"{f}(np.zeros((3,0)),axis=0)", case("b", f"b=np.zeros(4,'f8');{f}({plain},out=b)", wording=False), case("b", f"b=np.zeros(3,'i4');{f}({plain},0,out=b)", wording=False)]
cases["ptp"] = [*shapes("np.ptp"), *tuples("np.ptp"), *outputs("np.ptp"), f"np.ptp({values('i1')},0,keepdims=True)", f"np.ptp(np.array([-100,100],'i1'))"]
cases["count_nonzero"] = [*shapes("np.count_nonzero"), *tuples("np.count_nonzero")]
for name in ["mean", "std", "var"]:
    f = f"np.{name}"
    rows = [*shapes(f), *tuples(f), *outputs(f), *counted(f)]
    rows += [f"{f}({values(a)},dtype='{b}')" for a, b in (("i1", "f4"), ("i4", "f2"), ("f8", "f4"), ("f4", "f8"), ("u8", "f8"), ("f2", "f2"), ("f2", "f8"), ("i8", "c16"))]
    rows += [f"{f}({plain},dtype='i4')", f"{f}(np.full((100,9),1.001,'f2'),axis=0)", f"{f}(np.array([1e4,1.0,3e4],'f2'))", f"{f}(np.array([]),axis=0)"]
    if name != "mean":
        rows += [f"{f}({plain},{a})" for a in ("ddof=1", "ddof=1,axis=0", "ddof=2,axis=0", "ddof=3,axis=0", "ddof=0.5,axis=1", "correction=1", "correction=1,axis=1,keepdims=True", "ddof=1,correction=1", "ddof=-1", f"ddof=1,where={mask}", f"axis=0,correction=1,where={mask}", "mean=np.mean(" + plain + ")", "axis=0,mean=np.mean(" + plain + ",axis=0,keepdims=True)", "axis=1,mean=np.array([[1.0],[2.0]]),ddof=1", "axis=1,mean=np.array([[1.0],[2.0]]),keepdims=True")]
        rows += [f"{f}({values(d)},ddof=1,axis=1)" for d in ("i2", "f2", "f4", "c8", "?")]
    if name == "mean":
        rows += long(f)
    cases[name] = [r if isinstance(r, case) else case(r, ulp=1) for r in rows]
f = "np.average"
cases["average"] = [*(f"{f}({values(d)})" for d in DTYPES), *(f"{f}({values(d)},axis=0,weights=[1,2])" for d in DTYPES), *(f"{f}({values(d)},weights={values(d)})" for d in ("?", "i1", "u2", "i8", "f2", "f4", "c16"))]
cases["average"] += [f"{f}({ints},{a})" for a in (
    "axis=0", "axis=(0,2)", "axis=-1,keepdims=True", "axis=1,weights=[1,2,3]", "axis=1,weights=[1,2]", "weights=[1,2,3]", "axis=(0,1),weights=np.arange(6).reshape(2,3)", "axis=(1,0),weights=np.arange(6).reshape(3,2)", "axis=(0,1),weights=[1,2]",
    "axis=2,weights=[0,0,0,0]", "axis=2,weights=[1,-1,0,0.5]", "weights=np.arange(24).reshape(2,3,4)", "axis=0,weights=np.arange(24).reshape(2,3,4)", "axis=1,weights=[1,2,3],returned=True", "returned=True", "axis=0,returned=True", "axis=3", "axis=3,weights=[1,2]",
    "axis=1,weights=[1,2,3],keepdims=True", "weights=1", "axis=0,weights=np.array([0.25,0.75],'f4')", "axis=-1,weights=np.array([1,2,3,4],'i1')", "axis=1,weights=np.array([1j,2,3])", "returned=True,weights=np.ones((2,3,4)),keepdims=True")]
cases["average"] += [f"{f}([])", f"{f}(5)", f"{f}(5,weights=2)", f"{f}([1,2,3],weights=[0.5,0.25,0.25])", f"{f}(np.zeros((0,3)),axis=0)", f"{f}({floats},axis=0)", f"{f}(({ints})[:,::-1].T,axis=0,weights=[1,2,3,4])", f"{f}(np.array([1,2],'f4'),weights=np.array([3,4],'f8'))"]
# To the last bit: sums of floats have NumPy's order, on both sides of the lengths at which it cuts rows.
lengths = (3, 7, 8, 9, 17, 100, 127, 128, 129, 136, 1000, 2047, 2048, 2049, 5000, 70000, 300000)
cases["sum"] += [f"np.sum((np.arange({n})*0.37).astype('{t}'))" for n in lengths for t in ("f4", "f8", "F", "D")] + [f"np.sum((np.arange({n})%7*0.37).astype('f2'))" for n in lengths[:-5]]
cases["sum"] += [f"np.sum((np.arange({n})*0.37).astype('{t}').reshape({s}),axis={axis})" for t in ("f4", "F") for n, s in ((3000, "1000,3"), (3000, "3,1000"), (600, "200,3")) for axis in (0, 1)]
cases["prod"] += [f"np.prod((1+np.arange({n})%5*0.01).astype('{t}'))" for n in lengths[:9] for t in ("f4", "f8")]
for name, rows in cases.items():
    cases[name] = list({(c.setup, c.expr): c for c in (r if isinstance(r, case) else case(r) for r in rows)}.values())
record(cases)
