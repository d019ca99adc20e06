"""Cases of sets, of sorting and searching by keys, and of trimming."""
from record import case, record

ints = "np.array([5,3,5,-2,3,3,9,0])"
grid = "np.array([[3,1,2],[1,2,3],[3,1,2],[0,0,1]])"
floats = "np.array([1.5,nan,-0.5,nan,1.5,inf,-inf,2.0])"
complexes = "np.array([1+2j,1-1j,complex(nan,1),1+2j,0.5,complex(1,nan),complex(nan,2)])"
sparse = "np.array([10**12,-7,10**12,5,-7,2**40])"
arrays = [
    ints, grid, floats, complexes, sparse, f"{ints}.astype('i1')", f"{ints}.astype('u2')", f"{ints}[::-2]", f"{grid}.T", "np.array([True,False,True])",
    "np.array([],dtype='f4')", "np.array([],dtype='i8')", "np.array(7)", f"{floats}.astype('f2')", f"{floats}.astype('f4')", "np.array([2**64-1,3,2**63,3],dtype='u8')",
    "np.arange(200)*7919%61", "(np.arange(200)*7919%61)/3", "np.array([3,3,3],dtype='i4')", "np.array([-2**63,2**63-1,-2**63])",
    "np.array([[-0.0,0.0],[1.0,-1.0]])", "np.array([nan,nan])", "[3,1,3]", "5",
]
cases = {}
cases["unique"] = [f"np.unique({a})" for a in arrays]
for flags in ["return_index=True", "return_inverse=True", "return_counts=True", "return_index=True,return_inverse=True,return_counts=True", "return_inverse=True,return_counts=True"]:
    cases["unique"] += [f"np.unique({a},{flags})" for a in arrays[:18]]
cases["unique"] += [
    f"np.unique({grid},axis=0)", f"np.unique({grid},axis=1)", f"np.unique({grid},axis=-1,return_index=True,return_inverse=True,return_counts=True)",
    f"np.unique({grid},axis=0,return_inverse=True)", f"np.unique({grid}.astype('f4'),axis=0,return_counts=True)", f"np.unique({floats},equal_nan=False)",
    f"np.unique({floats},return_counts=True,equal_nan=False)", f"np.unique({complexes},equal_nan=False)", "np.unique(np.array([[1.0,nan],[1.0,nan],[0.0,1.0]]),axis=0)",
    "np.unique(np.arange(24).reshape(2,3,4)%3,axis=2)", "np.unique(np.arange(24).reshape(2,3,4)%3,axis=1,return_inverse=True)", f"np.unique({grid},axis=2)",
    f"np.unique({ints},axis=0)", "np.unique(np.zeros((0,3)),axis=0)", f"np.unique({ints},False,True)", f"np.unique({complexes}[:6].reshape(3,2),axis=0)",
    "np.unique(np.array([[True,False],[True,False]]),axis=0)",
]
for f in ["unique_all", "unique_counts", "unique_inverse", "unique_values"]:
    cases[f] = [f"np.{f}({a})" for a in arrays]
cases["unique_counts"].append(f"np.unique_counts({ints}).counts")
cases["unique_all"].append(f"np.unique_all({ints}).inverse_indices")

other = "np.array([3,9,4,-2,100])"
pairs = [
    (ints, other), (other, ints), (grid, other), (floats, "np.array([1.5,inf,nan])"), (complexes, "np.array([1+2j,7])"), (sparse, "np.array([5,2**40,6])"), ("[1,2,2]", "[2,3]"),
    ("np.array([],dtype='i8')", other), (ints, "np.array([],dtype='i8')"), ("np.array([],dtype='f4')", "[]"), (f"{ints}.astype('i1')", "np.array([3,300],dtype='i4')"),
    (f"{ints}.astype('u1')", f"{other}.astype('i2')"), (ints, "np.array([3.0,5.5])"), ("np.array([True,False])", "np.array([1,2])"), (f"{ints}[::-2]", other),
    ("np.arange(150)%30", "np.arange(20,90,3)"), ("np.arange(150)%30*1.5", "np.arange(20,90,3)"), ("5", "[4,5]"), ("np.float32(2.5)", "np.array([2.5,3.5])"),
    ("np.array([2**63,5],dtype='u8')", "np.array([5,2**63],dtype='u8')"), ("np.array([nan,1.0])", "np.array([nan])"),
]
for f in ["intersect1d", "union1d", "setdiff1d", "setxor1d", "isin", "in1d"]:
    cases[f] = [f"np.{f}({a},{b})" for a, b in pairs]
cases["intersect1d"] += [f"np.intersect1d({a},{b},return_indices=True)" for a, b in pairs[:9]]
cases["intersect1d"] += ["np.intersect1d([1,3,4],[4,1,7],assume_unique=True)", "np.intersect1d([1,3,4],[4,1,7],assume_unique=True,return_indices=True)"]
cases["setdiff1d"] += ["np.setdiff1d([4,1,3],[1,7],assume_unique=True)", "np.setdiff1d([4,1,4,3],[1,7],True)"]
cases["setxor1d"] += ["np.setxor1d([4,1,3],[1,7],assume_unique=True)"]
for f in ["isin", "in1d"]:
    cases[f] += [f"np.{f}({a},{b},invert=True)" for a, b in pairs[:10]]
    cases[f] += [f"np.{f}({ints},{other},kind='{k}')" for k in ["sort", "table", "hash"]]
    cases[f] += [f"np.{f}({floats},[1.0],kind='table')", f"np.{f}({ints},{other},assume_unique=True)", f"np.{f}({sparse},{sparse}[:2],kind='sort')", f"np.{f}({ints},3)"]

cases["lexsort"] = [
    "np.lexsort((np.array([3,1,2,1]),np.array([0,1,0,1])))", "np.lexsort([np.array([3,1,2]),np.array([0.5,nan,-0.5])])", "np.lexsort((np.array([1,2]),))",
    f"np.lexsort({grid})", f"np.lexsort({grid},axis=0)", f"np.lexsort({grid}.T)", "np.lexsort(np.array([3,1,2]))", "np.lexsort((np.array([nan,1.0,nan]),np.array([1,1,0])))",
    "np.lexsort((np.arange(12).reshape(3,4)%5,np.arange(12).reshape(3,4)%2))", "np.lexsort((np.arange(12).reshape(3,4)%5,np.arange(12).reshape(3,4)%2),axis=0)",
    "np.lexsort((np.arange(24).reshape(2,3,4)%5,np.arange(24).reshape(2,3,4)%2),axis=1)", "np.lexsort((np.array([True,False,True]),np.array([1,1,1],dtype='u1')))",
    "np.lexsort((np.array([1+1j,0.5,1-1j]),))", "np.lexsort((np.array([2,1],dtype='f2'),np.array([1,1],dtype='f4')))", "np.lexsort(())", "np.lexsort((np.array([1,2]),np.array([1,2,3])))",
    "np.lexsort((np.array([1,2]),),axis=1)", "np.lexsort((np.zeros((0,)),np.zeros((0,))))", "np.lexsort((np.arange(6)[::-2],np.arange(6)[::2]%3))",
    "np.lexsort((np.arange(500)*7919%101,np.arange(500)*31%7))", "np.lexsort((np.array([-0.0,0.0,-0.0]),))",
]
cases["sort_complex"] = [f"np.sort_complex({a})" for a in arrays]
cases["trim_zeros"] = [f"np.trim_zeros({a}{t})" for a in ["np.array([0,0,1,2,0,3,0])", "np.array([0.0,-0.0,nan,1.5,0.0])", "np.array([0,0])", "np.array([],dtype='i4')", "np.array([False,True,False])"]
                       for t in ["", ",'f'", ",trim='b'", ",'FB'"]] + [
    "np.trim_zeros(np.array([[0,0,0],[0,1,0],[0,2,0]]))", "np.trim_zeros(np.array([[0,0,0],[0,1,0],[0,2,0]]),axis=0)", "np.trim_zeros(np.array([[0,0,0],[0,1,0],[0,2,0]]),axis=-1,trim='f')",
    "np.trim_zeros(np.array([[0,0,0],[0,1,0],[0,2,0]]),axis=2)", "np.trim_zeros(np.array([0,1]),trim='x')", "np.trim_zeros(np.zeros((2,3)))", "np.trim_zeros(np.array([0,1+0j,0]))",
]
x = "np.array([3,1,2,5,4,0])"
cases["searchsorted"] = [f"np.searchsorted({a},{v},side='{s}')" for s in ["left", "right"] for a, v in [
    ("np.array([1,2,2,5])", "np.array([0,2,3,9])"), ("np.array([1.0,2.0,nan])", "np.array([nan,2.0,inf])"), ("np.array([1,2,3],dtype='i1')", "2.5"), ("np.arange(1000)/7", "np.arange(200).reshape(10,20)/1.5"),
    ("np.array([],dtype='f8')", "[1.0]"), ("np.array([1+1j,2,2+1j])", "np.array([1+2j,2])"), ("[1,2,3]", "[[2,3],[0,4]]"), ("np.array([False,True])", "1")]] + [
    f"np.searchsorted({x},np.array([2,3]),sorter=np.argsort({x}))", f"np.searchsorted({x},3,side='right',sorter=np.argsort({x}))", f"np.searchsorted({x},3,sorter=np.array([0,1]))",
    f"np.searchsorted({x},3,sorter=np.array([0.5]*6))", f"np.searchsorted({x},3,side='middle')", "np.searchsorted(np.zeros((2,2)),1)", "np.searchsorted(np.array(3),1)",
    "np.arange(10)[::2].searchsorted([3,4])",
]
for f, result in [("count_nonzero", "{}"), ("flatnonzero", "{}"), ("argwhere", "{}")]:
    cases[f] = [f"np.{f}({a})" for a in [ints, grid, floats, complexes, f"{grid}.T", f"{ints}[::-2]", "np.array([])", "np.zeros((2,0))", "np.array([True,False])", "np.array(3)", "np.array(0)", "0.0", "[0,1]",
                                        f"{ints}.astype('i1')", f"{ints}.astype('u8')", f"{floats}.astype('f2')", f"{floats}.astype('f4')", "np.arange(24).reshape(2,3,4)%5>2", "np.array([-0.0,0.0])", "np.zeros(3)"]]
cases["count_nonzero"] += [f"np.count_nonzero({grid},axis={a})" for a in ["0", "-1", "(0,1)", "2", "()"]] + [f"np.count_nonzero({grid},axis=0,keepdims=True)", f"np.count_nonzero({grid},keepdims=True)"]
cases["extract"] = [f"np.extract({c},{a})" for c in ["np.arange(8)%2", "np.arange(8)>3", "np.zeros(8)", "np.array([True]*3)", "np.arange(8).reshape(2,4)%3==0"] for a in ["np.arange(8)", "np.arange(8).reshape(2,4)/2", "np.arange(8)[::-1]", "np.arange(8).astype('c8')"]]
cases["place"] = [case("a", f"a={a};np.place(a,{m},{v})") for a in ["np.arange(6)", "np.arange(6.0).reshape(2,3)", "np.arange(12)[::2]"] for m, v in [("a>2", "[7,8]"), ("a%2==0", "np.array([1])"), ("a<0", "[1]"), ("a>0", "[]"), ("a<0", "[]"), ("a>2", "np.array([-1,-2,-3,-4])"), ("np.array([True])", "[1]")]]
cases["putmask"] = [case("a", f"a={a};np.putmask(a,{m},{v})") for a in ["np.arange(6)", "np.arange(6.0).reshape(2,3)", "np.arange(12)[::2]"] for m, v in [("a>2", "a*10"), ("a%2==0", "7"), ("a<0", "[1]"), ("a>0", "[]"), ("a>2", "np.array([-1,-2,-3,-4])"), ("a>1", "np.array([-1,-2])"), ("np.array([True])", "[1]")]]
cases["isin"] += ["np.isin(np.array([1,2],'i2'),np.array([-128,127],'i1'),kind='table')", "np.isin(np.array([1,2],'i2'),np.array([-8,100],'i1'),kind='table')"]
record(cases)
