"""Cases of iterators, functions applied throughout arrays, bit packing and objects that are indexed."""
from record import case, record

a = "np.arange(6).reshape(2,3)"
b = "np.arange(24).reshape(2,3,4)"
f = "np.array([[3.5,-1.0,2.0],[0.25,8.0,-4.0]])"

cases = {}
cases["nditer"] = [
    *[f"[int(x) for x in np.nditer({x}{o})]" for x in (a, f"{a}.T", f"{a}[::-1]", f"{a}[:,::-1]", f"{b}.transpose(1,2,0)", f"{b}[::-1,::2,::-1]")
      for o in ("", ",order='C'", ",order='F'")],
    f"[x for x in np.nditer({a},flags=['external_loop'])]", f"[x for x in np.nditer({a}[:,::2],flags=['external_loop'])]",
    f"[x for x in np.nditer({a}.T,flags=['external_loop'],order='C')]", f"[x for x in np.nditer({b}.transpose(0,2,1),flags=['external_loop'])]",
    f"[x for x in np.nditer(np.zeros((0,2)),flags=['zerosize_ok'])]", "[int(x) for x in np.nditer(5)]",
    f"np.nditer({a}).itersize", f"np.nditer({a}).shape", f"np.nditer({a}.T,flags=['multi_index']).shape", f"np.nditer({b}[:,:2]).shape",
    f"np.nditer({a},flags=['c_index']).ndim", f"np.nditer({a}).iterrange",
    f"np.nditer({a},flags=['foo'])", f"np.nditer({a},flags=['external_loop','multi_index'])", f"np.nditer({a},flags=['c_index','f_index'])",
    f"np.nditer({a},op_flags=['foo'])", f"np.nditer({a},op_flags=['readwrite','readonly'])", "np.nditer(np.zeros((0,2)))",
    "np.nditer([np.zeros(3),np.zeros(4)])", f"np.nditer({a},op_dtypes='float64')", f"np.nditer({a},op_dtypes='int8',flags=['buffered'])",
    f"np.nditer({a}).multi_index", f"np.nditer({a}).index", f"np.nditer({a},order='X')",
    f"[x.dtype for x in np.nditer({a},op_dtypes='float64',flags=['buffered'])]", f"np.nditer([{a},1.5,None]).operands[2].dtype",
    f"np.nditer(np.broadcast_to({a},(2,2,3)),op_flags=['readwrite'])",
    case("[it.index for x in it]", f"it=np.nditer({a},flags=['f_index'])"),
    case("[it.multi_index for x in it]", f"it=np.nditer({a},flags=['multi_index'])"),
    case("[it.multi_index for x in it]", f"it=np.nditer({a}[:,::-1],flags=['multi_index'])"),
    case("[it.multi_index for x in it]", f"it=np.nditer({a}.T,flags=['multi_index'])"),
    case("[(int(x),int(y)) for x,y in it]", f"it=np.nditer([{a},np.arange(3)])"),
    case("[(int(x),int(y)) for x,y in it]", f"it=np.nditer([{a},{a}.T.reshape(3,2).T])"),
]
cases["nested_iters"] = [
    *[case("[[int(y) for y in j] for x in i]", f"i,j=np.nested_iters({x},{axes}{flags})")
      for x, sets in ((a, ([[1], [0]], [[0], [1]])), (f"{a}[:,::-1]", ([[1], [0]], [[0], [1]])), (b, ([[0], [1, 2]], [[1], [0, 2]], [[0, 2], [1]], [[2], [0]], [[0, 1], [2]])))
      for axes in sets for flags in ("", ",flags=['multi_index']")],
    f"np.nested_iters({a},[[0],[0]])", f"np.nested_iters({a},[[0],[2]])", f"np.nested_iters({a},[[0]])",
]
cases["ndindex"] = [f"list(np.ndindex({s}))" for s in (
    "2,2", "3", "(2,3)", "0,2", "(0,)", "1,1,1", "2,1,3", "(4,1)", "3,0", "1", "5", "2,2,2", "(1,2,2)", "6,1", "1,6", "(3,2)", "2,3", "4,2", "(1,)", "-1")]
cases["ndenumerate"] = [f"[(i,int(x)) for i,x in np.ndenumerate({x})]" for x in (
    a, f"{a}.T", f"{a}[::-1]", b, "np.array(3)", "np.zeros((0,2))", "np.arange(3)", f"{a}[:,::2]", f"{b}[1]", f"{b}[:,1]", "np.array([True,False])",
    "np.arange(4,dtype='u1')", "np.arange(4,dtype='i2')", "np.arange(4,dtype='f4')", "np.arange(4,dtype='f2')", "np.ones((1,1,1))", f"{b}.swapaxes(0,2)",
    "np.broadcast_to(5,(2,2))", f"{b}[..., 0]", f"{a}.reshape(3,2)")]
cases["broadcast"] = [
    *[f"np.broadcast({args}).{m}" for args in ("np.zeros(3),np.zeros((4,1))", "1", "np.zeros((2,1)),np.zeros((1,3)),5", "np.zeros((0,3)),np.ones(3)")
      for m in ("shape", "ndim", "nd", "size", "numiter", "index")],
    "[(int(x),int(y)) for x,y in np.broadcast(np.array([1,2,3]),np.array([[4],[5]]))]", "np.broadcast(np.zeros(3),np.zeros(4))",
]
cases["flatiter"] = [
    *[f"{x}.flat[{i}]" for x in (f, f"{f}.T", f"{a}[::-1]") for i in ("1", "-1", "1:3", "::2", "::-1", "[1,2]", "np.array([True,False,True,False,False,True])")],
    f"{a}.flat[7]", f"{a}.flat[-7]", f"list({a}.flat)", f"{a}.flat.coords", f"{a}.flat.index", f"{a}.T.flat.copy()", f"{a}.flat.base",
    case("a", f"a={a};a.flat[1]=9"), case("a", f"a={a};a.flat[1:4]=[7,8]"), case("a", f"a={a};a.T.flat[::2]=[7,8,9]"), case("a", f"a={a};a.flat[[0,-1]]=5"),
    case("a", f"a={a};a.flat=[1,2]"), case("a", f"a={a};a.T.flat[np.array([True,False,True,False,False,True])]=[-1,-2,-3]"),
]
cases["apply_along_axis"] = [
    *[f"np.apply_along_axis(lambda v: {body},{axis},{x})" for body in ("v.sum()", "v[::-1]", "np.sort(v)", "np.outer(v,v)", "v.max()-v.min()") for axis, x in ((0, f), (1, f), (-1, b), (1, b))],
    "np.apply_along_axis(np.sum,0,np.zeros((0,3)))", "np.apply_along_axis(np.sum,1,np.zeros((0,3)))", "np.apply_along_axis(np.sum,0,np.array(3))",
    f"np.apply_along_axis(np.sum,5,{a})", f"np.apply_along_axis(np.cumsum,0,{f}.astype('f4'))", f"np.apply_along_axis(lambda v: v[:2]*1j,1,{a})",
]
cases["apply_over_axes"] = [
    *[f"np.apply_over_axes(np.{g},{x},{axes})" for g in ("sum", "max", "mean", "cumsum") for x, axes in ((f, "0"), (f, "[0,1]"), (b, "[0,2]"), (b, "-1"), (b, "(1,)"))],
    f"np.apply_over_axes(np.sum,{a},5)", f"np.apply_over_axes(lambda x,axis: np.sum(np.sum(x,axis),0),{b},[0])", f"np.apply_over_axes(lambda x,axis: np.flip(x,axis),{a},[1,0])",
]
g = "np.frompyfunc(lambda x,y: x*10+y,2,1)"
cases["frompyfunc"] = [
    *[f"np.frompyfunc(lambda x: {body},1,1)({x}).astype(float)" for body in ("x+1", "x*x", "-x if x<1 else x") for x in ("np.array([1.5,-2.0])", f, "np.zeros((0,2))", f"{f}[:,::-1].T")],
    f"{g}(np.arange(3),np.arange(2).reshape(2,1)).astype(float)", f"{g}(np.arange(3.0),5).astype(float)", f"{g}(np.zeros(3),np.zeros(4))",
    f"{g}.reduce(np.array([1.0,2.0,3.0]))", f"{g}.reduce({f},axis=1).astype(float)", f"{g}.reduce({f}).astype(float)", f"{g}.accumulate(np.array([1.0,2.0,3.0])).astype(float)",
    f"{g}.outer(np.array([1.0,2.0]),np.array([3.0,4.0,5.0])).astype(float)", f"{g}.nin", f"{g}.nout", f"{g}.nargs",
]
v = "np.vectorize(lambda x,y: x*10+y)"
cases["vectorize"] = [
    *[f"np.vectorize(lambda x: {body},otypes='{t}')({x})" for body in ("x+1", "x*x", "-x if x<1 else x") for t in "df" for x in ("np.array([1.5,-2.0])", f, f"{f}[:,::-1].T")],
    f"{v}(np.arange(3.0),np.arange(2.0).reshape(2,1))", f"{v}(np.arange(3.0),5.0)", f"{v}(np.zeros(3),np.zeros(4))",
    "np.vectorize(lambda v: v.sum(),signature='(n)->()')(np.arange(6.0).reshape(2,3))", "np.vectorize(lambda v: v[::-1],signature='(n)->(n)')(np.arange(6.0).reshape(2,3))",
    "np.vectorize(lambda x,y: (x*y).sum(),signature='(n),(n)->()')(np.arange(6.0).reshape(2,3),np.arange(3.0))",
    "np.vectorize(lambda x,y: (x*y).sum(),signature='(n),(n)->()')(np.arange(6.0).reshape(2,3),np.arange(2.0))",
    "np.vectorize(lambda v: v.sum(),signature='(n)->()')(5.0)", "np.vectorize(lambda v: v,signature='n->n')",
]
cases["copyto"] = [
    *[case("d", f"d=np.zeros((2,3),np.{t});np.copyto(d,{s})") for t in ("int64", "float32", "complex128", "uint8") for s in ("np.array([1,2,3],np.uint8)", "7", "np.array([[1],[2]],np.int8)")],
    case("d", f"d=np.zeros((2,3));np.copyto(d,{a},where=np.array([True,False,True]))"), case("d", f"d=np.zeros((2,3));np.copyto(d[:,::2],5,where=[[True],[False]])"),
    case("d", f"d=np.zeros((2,3),int);np.copyto(d,{f},casting='unsafe')"), case("d", f"d={a};np.copyto(d.T,d.T[::-1])"),
    "np.copyto(np.zeros(3,int),np.array([1.5,2,3]))", "np.copyto(np.zeros(3,int),3.5)", "np.copyto(np.zeros(3,np.uint8),300)", "np.copyto(np.zeros(3,np.uint8),-1)",
    "np.copyto(np.zeros(3),np.zeros(4))", "np.copyto(np.zeros(3),1,where=np.array([1,0,1]))", "np.copyto(np.zeros(3),1,where=np.array([True,False]))",
    "np.copyto(np.zeros(3,np.int32),1j)", "np.copyto(np.zeros(3,np.int32),True,casting='no')", "np.copyto(np.broadcast_to(np.zeros(2),(2,2)),1)",
]
bits = "np.array([[1,0,1,1,0,0,0,1,1],[0,1,0,0,1,1,1,0,0]])"
cases["packbits"] = [
    *[f"np.packbits({x},axis={axis},bitorder='{o}')" for x in (bits, f"{bits}.astype(bool)", f"{bits}[:,::-1]*3", "np.ones((3,17,2),np.uint8)") for axis in ("None", 0, -1) for o in ("big", "little")],
    "np.packbits(np.array(3))", "np.packbits(np.zeros((0,),bool))", "np.packbits(np.zeros((3,0),bool),axis=0)", "np.packbits(np.array([1.5]))",
    "np.packbits(np.array([1,0,1]),bitorder='x')", f"np.packbits({bits},axis=2)",
]
octets = "np.array([[7,128,255],[1,0,90]],np.uint8)"
cases["unpackbits"] = [
    *[f"np.unpackbits({x},axis={axis},bitorder='{o}')" for x in (octets, f"{octets}[:,::-1]", "np.arange(6,dtype=np.uint8).reshape(1,2,3)") for axis in ("None", 0, -1) for o in ("big", "little")],
    *[f"np.unpackbits({octets},axis={axis},count={n})" for axis in ("None", 0, 1) for n in (3, 20, -3, 0, 60)],
    "np.unpackbits(np.array(3,dtype=np.uint8))", "np.unpackbits(np.array([1]))", "np.unpackbits(np.array([7],dtype=np.uint8),count=-9)", "np.unpackbits(np.zeros((2,0),np.uint8),axis=1)",
    "np.unpackbits(np.zeros(0,np.uint8))",
]
cases["r_"] = [f"np.r_[{i}]" for i in (
    "1:4", "1:4:0.5", "0:1:5j", "5:1:-2", "3", "True,False", "1,2.5j", "1:3,7,9", "np.array([1,2]),0,0,np.array([4.5])", "np.array([1],dtype=np.int8),2",
    "np.array([1],dtype=np.float32),2.5", "'0,2',[1,2],[3,4]", "'0,2,0',[1,2],[3,4]", "'1,2,0',[1,2],[3,4]", "'-1',np.zeros((2,2)),np.ones((2,1))",
    "'0,3',np.array([1,2])", "'0,3,1',np.array([1,2])", "'0,3,-1',np.array([1,2])", "'a',1", "1,'0'", "1:3,np.zeros((2,2))", "'1',np.zeros((2,2)),np.ones((2,1))")]
cases["c_"] = [f"np.c_[{i}]" for i in (
    "np.array([1,2]),np.array([3,4])", "1:3,4:6", "np.zeros((2,3)),np.ones(2)", "np.array([[1,2,3]]),0,0,np.array([[4,5,6]])", "1:4", "np.array([1,2]),np.array([3.5,4])", "5", "1,2",
    "np.arange(3),np.arange(3)*1j", "np.zeros((2,2)),np.zeros((3,2))", "np.array([True,False]),np.array([1,2],np.int8)", "np.zeros((2,1,2)),np.ones((2,1,3))",
    "0:1:3j,1:2:3j", "np.arange(2),np.zeros((2,0))", "np.ones((2,2),np.float32),np.ones(2,np.float16)", "np.arange(3)[::-1],np.arange(3)", "np.array([1,2])", "np.array(5)",
    "np.zeros((0,2)),np.zeros((0,1))", "np.arange(2,dtype='u1'),300")]
record(cases)
