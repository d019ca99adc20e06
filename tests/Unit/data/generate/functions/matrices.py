"""Cases of the matrix class: making, indexing, operators, reductions, text."""
from record import case, record

m, r, c = "np.matrix('1 2; 3 4')", "np.matrix([[1.5,-2,3]])", "np.matrix([[1],[2],[3]])"
w = "np.matrix(np.arange(12).reshape(3,4))"
z = "np.matrix([[1+2j,3],[4,5-1j]])"
f = "np.matrix(np.arange(6,dtype='f4').reshape(2,3).T)"
u = "np.matrix(np.array([[250,3],[7,9]],'u1'))"
e = "np.matrix(np.zeros((0,3)))"
all_of = [m, r, c, w, z, f, u, e]

cases = {}
cases["matrix"] = [m, "np.matrix('1,2;3,4')", "np.matrix('[1 2; 3 4]')", "np.matrix('1.5 2;3 4e2')", "np.matrix('1 2j; 3 4')", "np.matrix('1+2j -3; -1e-3-2j 4')", "np.matrix('-1 +2; 3 4')", "np.matrix('1')", "np.matrix('1 2; 3')", "np.matrix('1 2; 3 4','f4')",
    "np.matrix('1 2; 3 4',dtype=complex)", "np.matrix('True False')", "np.matrix('')", "np.matrix(5)", "np.matrix(2.5)", "np.matrix(True)", "np.matrix([1,2,3])", "np.matrix([[1,2],[3,4]])", "np.matrix([[1,2],[3,4]],float)", "np.matrix(np.arange(3))", "np.matrix(np.float32(2))",
    "np.matrix(np.array(3))", "np.matrix(np.zeros((1,2,3)))", "np.matrix(np.zeros((2,1,3)))", "np.matrix(np.zeros((2,2,2)))", "np.matrix(np.zeros((1,1,1)))", f"np.matrix({m})", f"np.matrix({m},'f2')", "np.matrix(np.arange(6).reshape(2,3)[::-1,::2])", "np.matrix([])", "np.matrix(np.zeros((0,3)))",
    case("a", "a=np.arange(4).reshape(2,2);b=np.matrix(a);b[0,0]=9"), case("a", "a=np.arange(4).reshape(2,2);b=np.matrix(a,copy=False);b[0,0]=9"), "np.matrix('1 2; 3 4').dtype", "np.matrix('1 2; 3 4').shape", "np.matrix('1 2; 3 4').ndim", "np.matrix('1 2; 3 4').size", "np.matrix([1,2,3]).itemsize",
    "np.matrix([1,2,3]).nbytes", f"len({w})"]
cases["asmatrix"] = ["np.asmatrix('1 2; 3 4')", "np.asmatrix([1,2])", "np.asmatrix([[1,2],[3,4]])", "np.asmatrix(np.arange(3.))", "np.asmatrix(3)", "np.asmatrix(np.array(3.5))", "np.asmatrix('1 2','f4')", "np.asmatrix([1,2],dtype=complex)", f"np.asmatrix({m})", f"np.asmatrix({m},'f8')", "np.asmatrix(np.zeros((2,2,2)))",
    "np.asmatrix(np.arange(6).reshape(2,3).T)", "np.asmatrix(np.arange(6)[::-2])", "np.asmatrix(np.arange(4,dtype='u1').reshape(2,2),'i2')", "np.asmatrix([True,False])", "np.asmatrix([nan,-0.0,inf])", "np.asmatrix(np.zeros((0,2)))", "np.asmatrix([])", "np.asmatrix('1 2; 3')",
    case("a", "a=np.arange(4).reshape(2,2);b=np.asmatrix(a);b[0,0]=9"), case("a", "a=np.arange(4);b=np.asmatrix(a);b[0,1]=9"), case("b", "a=np.arange(4).reshape(2,2);b=np.asmatrix(a);a[1]=7"), case("a", "a=np.matrix('1 2;3 4');b=np.asmatrix(a);b[0,0]=9")]
A, B = "np.array([[1,2],[3,4]])", "np.array([[5.5,6]])"
cases["bmat"] = [f"np.bmat([[{A},{A}],[{A},{A}]])", f"np.bmat([[{A}],[{B}]])", f"np.bmat([{A},{A}])", f"np.bmat({A})", f"np.bmat({m})", f"np.bmat([[{m},{m}]])", "np.bmat([[np.eye(1),np.eye(1)]])", f"np.bmat([[{A},{B}]])", f"np.bmat([[{A},{A}],[{B}]])", "np.bmat([[np.ones((2,1)),np.zeros((2,2))],[np.arange(3).reshape(1,3)]])",
    "np.bmat([[np.ones((1,2),'f4')],[np.ones((1,2),'i2')]])", "np.bmat([[np.array([[1j]]),np.array([[2]])]])", f"np.bmat([{m},{m}])", "np.bmat([[np.array([[True]]),np.array([[3]],'u1')]])", "np.bmat('A,B;C,D',{'A':np.array([[1]]),'B':np.array([[2]]),'C':np.array([[3]]),'D':np.array([[4]])},{})",
    "np.bmat('A B',{'A':np.array([[1],[2]]),'B':np.array([[2.5],[3]])},{})", "np.bmat('A;B',{'A':np.array([[1,2]]),'B':np.array([[3,4]])},{})", "np.bmat('A B',{'A':np.array([[1]])},{'B':np.array([[2]])})", f"np.bmat([[{w},{w}]])", f"np.bmat([[{w}.T],[np.zeros((1,3))]])", "np.bmat([[np.zeros((0,2))],[np.ones((1,2))]])", f"np.bmat([[{z}],[{z}.H]])",
    f"np.bmat([[{A}[::-1],{A}[:,::-1]]])"]
cases["matrix.parts"] = [f"{x}.{p}" for x in all_of for p in ["T", "H", "A", "A1"]] + [f"{x}.real" for x in (m, z)] + [f"{z}.imag", f"{r}.imag"] + [f"{m}.getA()", f"{m}.getA1()", f"{m}.getT()", f"{z}.getH()"]
cases["matrix.indexing"] = [f"{x}[{i}]" for x in (w, z if False else w + ".T") for i in ["0", "-1", "0,1", "1,-1", ":,0", ":,1:2", "0,:", "1:", "1:,1:", "::2", "::-1,::-1", "...", "[0,2]", "[0,2],[1,1]", ":,[0,2]", "1,[0,2]", "[0,2],1", "-1,::2"]] + [
    f"{w}[5]", f"{w}[0,9]", f"{w}[0,0,0]", f"{w}[{w}>4]", f"{m}[np.array([True,False])]", f"{w}[np.array([True,False,True]),1]", f"{w}[0][0]", f"{w}[0][0,2]", f"{w}[:,1].T", f"{e}[:,0]", f"{r}[0]", f"{c}[1]", f"{c}[:,0]",
    case("m", f"m={w};m[0]=7"), case("m", f"m={w};m[:,1]=7"), case("m", f"m={w};m[0,0]=-1"), case("m", f"m={w};m[1:,1:]=np.array([[1,2,3],[4,5,6]])"), case("m", f"m={w};m[{w}>5]=0"), case("m", f"m={w};m[:,0]=np.matrix('7;8;9')"), case("m", f"m={w};b=m[0];b[0,1]=50"), case("m", f"m={w};b=m.T;b[0,2]=50"), case("m", f"m={w};m[0]=[1,2]", wording=False)]
cases["matrix.operators"] = [f"{m}*{m}", f"{m}*2", f"2*{m}", f"{m}*2.5", f"{m}*[1,2]", f"{m}*[[1],[2]]", f"{r}*{c}", f"{c}*{r}", f"{w}*np.arange(4)", f"{w}*np.arange(4).reshape(4,1)", f"np.arange(3)*{w}", f"np.arange(6).reshape(2,3)*{w}", f"{m}*{w}", f"{z}*{z}", f"{z}*{m}", f"{u}*{u}", f"{f}*{m}",
    f"{m}*np.array([[1,2],[3,4]])", f"np.array([[1,2],[3,4]])*{m}", f"{m}+{m}", f"{m}+1", f"1+{m}", f"{m}-0.5", f"1-{m}", f"{m}/{m}", f"{m}/2", f"1/{m}", f"{m}%2", f"{m}-np.array([1,2])", f"np.array([1,2])+{m}", f"{m}+np.array([[1],[2]])", f"-{m}", f"{m}+{w}", f"{u}+10", f"{f}+{c}", f"{m}/0", f"{m}&1", f"{m}|4" if False else f"{m}&{m}",
    f"{m}|{m}", f"{m}^{m}", f"~{m}", f"+{m}", f"{m}=={m}", f"{m}!=2", f"{m}<3", f"{m}<=2", f"{m}>np.array([2,2])", f"{m}>={m}", f"{m}**0", f"{m}**1", f"{m}**2", f"{m}**3", f"{m}**5", f"{m}**10", f"{f}.T*{f}", f"({f}.T*{f})**4", f"{z}**3", f"{u}**2", f"{w}**2", f"{r}**2", f"{m}.dot({m})", f"{m}.dot([1,2])", f"{m}.dot(3)",
    f"{e}*{w}", f"{m}*{r}", "np.matrix('0.5 0.25; 0.125 1')**7", f"np.matrix(np.eye(3))*{c}"]
i = "np.matrix('4 1 0.5; 1 3 -1; 0.5 -1 5')"
cases["matrix.inverses"] = [case(f"{x}.I", scale=t) for x, t in [(m, 1e-14), (i, 1e-14), ("np.matrix(5)", 1e-15), ("np.matrix('0.5 0.25; 0.125 1')", 1e-14), (z, 1e-14), (r, 1e-14), (c, 1e-14), (w, 1e-13), (w + ".T", 1e-13), (f, 1e-5), ("np.matrix(np.eye(4)[::-1])", 1e-15), ("np.matrix([[2,1],[1,1]],'f4')", 1e-6), ("np.matrix([[1j,2],[3,4]],'F')", 1e-6)]] + [
    f"np.matrix('1 2; 2 4').I", f"np.matrix(np.zeros((2,2))).I", f"{e}.I", "np.matrix([[2,0],[0,4]]).I", case(f"{i}.getI()", scale=1e-14), case(f"{m}**-1", scale=1e-14), case(f"{m}**-3", scale=1e-13), case(f"{i}**-2", scale=1e-14), case(f"{m}*{m}.I", scale=1e-15), case(f"{c}.I*{c}", scale=1e-15), case(f"{w}[:,:2].I", scale=1e-13), f"np.matrix('1 2; 2 4')**-1",
    f"{r}**-1"]
reductions = ["sum", "prod", "mean", "max", "min", "any", "all", "ptp", "argmax", "argmin"]
cases["matrix.reductions"] = [f"{x}.{g}({a})" for x in (m, w, r, c) for g in reductions for a in ("", "0", "1")] + [f"{x}.{g}({a})" for x in (m, w) for g in ("std", "var") for a in ("", "0", "1")] + [f"{m}.{g}(axis=-1)" for g in ("sum", "max", "argmax", "ptp")] + [f"{m}.{g}(2)" for g in ("sum", "max", "argmin", "any")] + [
    f"{u}.sum()", f"{u}.sum(0)", f"{u}.prod(1)", f"{u}.sum(0,dtype='u1')", f"{f}.mean(0)", f"{f}.mean(1,dtype='f8')", f"{z}.sum(1)", f"{z}.mean()", f"{z}.std(0)", f"{w}.std(0,ddof=1)", f"{w}.var(1,ddof=1)", f"{e}.sum(0)", f"{e}.sum(1)", f"{e}.sum()", f"{e}.max(0)", f"{e}.max(1)", "np.matrix([[nan,1],[2,-0.0]]).max(1)",
    "np.matrix([[nan,1],[2,-0.0]]).min(0)", "np.matrix([[nan,1],[2,3]]).argmax(0)"]
cases["matrix.shapes"] = [f"{x}.{g}" for x in (m, w, r, c, f) for g in ("flatten()", "ravel()", "flatten('F')", "ravel(order='F')", "squeeze()", "transpose()", "diagonal()", "trace()", "tolist()", "swapaxes(0,1)", "copy()")] + [
    f"{w}.reshape(2,6)", f"{w}.reshape(4,-1)", f"{w}.reshape(12)", f"{w}.reshape((6,2))", f"{w}.reshape(2,2,3)", f"{w}.reshape(5,2)", f"{w}.diagonal(1)", f"{w}.trace(1)", f"{m}.astype('f4')", f"{m}.astype(complex)", f"{w}.take([0,2],axis=1)", f"{w}.take([0,2])", f"{w}.repeat(2,axis=0)", f"{m}.repeat(2)", f"{w}.compress([True,False,True],axis=0)",
    f"{w}.cumsum()", f"{w}.cumsum(0)", f"{w}.cumprod(1)", f"{w}.clip(2,7)", f"{r}.round()", f"{z}.conj()", f"{z}.conjugate()", f"{m}.nonzero()", f"np.matrix([[0,1],[2,0]]).nonzero()", f"{m}.item(1)", f"{m}.item(1,0)", f"{w}.argsort()", f"{r}.argsort(0)", case("m", f"m={r};m.sort()"), case("m", f"m={w}[::-1];m.sort(0)"),
    case("m", f"m={w};m.fill(3)"), case("m", f"m={w};m.put([0,5],[7,8])"), f"{m}.view('u8')", f"{r}.squeeze(0)", f"{w}.squeeze(0)", f"{m}.item(7)", case("m", f"m={w};b=m.ravel();b[0,0]=77"), case("m", f"m={w};b=m.flatten();b[0,0]=77")]
cases["matrix.text"] = [f"repr({x})" for x in all_of] + [f"str({x})" for x in all_of] + [f"repr({w}*1000)", f"repr({w}/7)", f"repr({m}>2)", f"repr({w}[0])", f"repr({w}[:,0])", "repr(np.matrix(np.zeros((40,40))))", "repr(np.matrix(np.arange(30)))", "str(np.matrix(np.arange(30.)/3))"]
record(cases)
