"""Cases of running sums and products."""
from record import case, record
from reductions_values import DTYPES, floats, ints, values

cases = {}
for name in ["cumsum", "cumprod", "cumulative_sum", "cumulative_prod"]:
    f, ok = f"np.{name}", name.startswith("cumulative")
    rows = [f"{f}({values(d)},axis=1)" for d in DTYPES] + [f"{f}({values(d)})" for d in DTYPES] + [f"{f}({values(d)}[0])" for d in DTYPES]
    rows += [f"{f}({x}{a})" for x in (ints, floats, f"({ints})[:,::-1,::2]", f"({ints}).T", "np.array([])", "np.zeros((0,3))", "np.zeros((2,0),'i4')", "5", "2.5", "[1,2,3]", "[[1,2],[3,4]]", "[True,True]") for a in ("", ",axis=0", ",axis=-1")]
    rows += [f"{f}({ints},axis={a})" for a in ("1", "2", "3", "-4", "None")]
    rows += [f"{f}({values(a)},axis=1,dtype='{b}')" for a, b in (("i1", "i1"), ("i4", "f4"), ("f8", "f4"), ("f4", "f8"), ("u8", "f8"), ("?", "i1"), ("i8", "c8"), ("f2", "f4"), ("?", "?"), ("i8", "?"), ("c8", "f4"))]
    rows += [case("b", f"b=np.zeros((2,3),'{t}');{f}({values('i4')},axis=0,out=b)") for t in ("i8", "f8", "f4", "i2")]
    rows += [case("b", f"b=np.zeros((3,4,3));{f}({values('i4')},axis=1,out=b[::2,1])"), case(f"{f}({values('i4')},axis=0,out=np.zeros(3))", wording=False), case(f"{f}({values('i4')},axis=0,out=np.zeros((3,2)))", wording=False)]
    rows += [f"{f}(np.full(200,0.1,'{t}'))" for t in ("f2", "f4", "f8")]
    if ok:
        rows += [f"{f}({values(d)},axis=0,include_initial=True)" for d in DTYPES]
        rows += [f"{f}({x},include_initial=True{a})" for x in (ints, "[1,2,3]", "[]", "5", "np.zeros((0,3))") for a in ("", ",axis=-1", ",axis=0,dtype='f4'")]
        rows += [case("b", f"b=np.zeros(4);{f}([1,2,3],include_initial=True,out=b)"), case(f"{f}([1,2,3],include_initial=True,out=np.zeros(3))", wording=False)]
    cases[name] = list({(c.setup, c.expr): c for c in (r if isinstance(r, case) else case(r) for r in rows)}.values())
record(cases)
