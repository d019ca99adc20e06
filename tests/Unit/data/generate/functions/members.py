"""Cases of members of arrays that are no functions of np."""
from record import case, record

a = "np.arange(6).reshape(2,3)"
arrays = [a, f"{a}.T", f"{a}[::-1,::2]", "np.array([1.5,-0.0,inf])", "np.array(7)", "np.zeros((0,3))", "np.arange(4,dtype='f4')", "np.array([[1+2j,3]])", "np.array([True,False])",
          "np.arange(24,dtype='i2').reshape(2,3,4)", "np.arange(3,dtype='u1')", "np.array([1.5,2],'f2')"]
cases = {}
cases["ndarray.tolist"] = [*[f"{x}.tolist()" for x in arrays], *[f"{x}.copy().T.tolist()" for x in arrays]]
cases["ndarray.tobytes"] = [f"np.frombuffer({x}.tobytes({o}),'u1')" for x in arrays if "(0," not in x for o in ("", "'F'", "'A'")]
cases["ndarray.byteswap"] = [*[f"{x}.byteswap().byteswap()" for x in arrays], *[f"{x}.astype('i4').byteswap()" for x in arrays[:3] + arrays[4:7] + arrays[9:11]],
                             case("x", "x=np.arange(3);y=x.byteswap(inplace=True)")]
cases["ndarray.item"] = [*[f"{x}.item()" for x in arrays[:6]], *[f"{a}.item({i})" for i in ("0", "5", "-1", "7", "-7", "0,1", "1,-1", "(1,2)", "2,0", "1,2,3")],
                         *[f"{a}.T.item({i})" for i in ("1", "4", "2,1")], "np.array([1+2j]).item()", "np.array([True]).item()", "np.array(2.5,'f4').item()"]
cases["ndarray.view"] = [
    *[f"{x}.view('{t}')" for x, t in ((a, "f8"), (a, "i4"), (a, "u1"), ("np.arange(2)", "?"), (f"{a}.T", "u8"), (f"{a}.T", "i4"), ("np.arange(8).reshape(2,4)[:,:2]", "c16"), (a, "c16"), (f"{a}[:,::2]", "u8"),
                                      (f"{a}[:,::2]", "u4"), ("np.array(3)", "f8"), ("np.array(3)", "i4"), ("np.zeros((2,0))", "i4"), ("np.arange(4,dtype='f4')", "i4"),
                                      ("np.arange(4,dtype='f4')", "f8"), ("np.array([1+2j,3])", "f8"), ("np.arange(8,dtype='u1')", "i2"), ("np.arange(8,dtype='u1')[::2]", "i1"),
                                      ("np.arange(16,dtype='u1')[8:]", "i4"), ("np.arange(3)[::-1]", "f8"))],
    case("a", f"a={a};a.view('f8')[0,1]=2.5"), case("a", f"a={a};a.view('i4')[:,1::2]=1"), case("a", "a=np.zeros(3,'f4');a.view('u1')[3]=128"), f"{a}.view()",
    case("v", "a=np.arange(4);v=a.view('u8')[1:];a[2]=-1"), case("a", "a=np.arange(4.0);a.view('c16').imag[...]=9"), case("a", "a=np.arange(6.0);v=a[2:].view('u8');v+=1"),
]
cases["ndarray.getfield"] = [f"{x}.getfield({y})" for x in (a, f"{a}.T", "np.arange(4.0)[::2]", "np.array([1+2j,3])") for y in ("'i4'", "'i4',4", "'u1',3", "'i2',6", "'i2',4", "'c16'")]
cases["ndarray.setfield"] = [case("x", f"x={x};x.setfield({y})") for x in (a, f"{a}.T", "np.arange(4.0)", "np.zeros(2,'c16')") for y in ("7,'i4'", "7,'i4',4", "1.5,'u1',3", "3,'i2',6", "2,'i8'")]
cases["ndarray.resize"] = [*[case("x", f"x={x};x.resize({s},refcheck=False)") for x in ("np.arange(6)", "np.arange(6.0).reshape(2,3)+0", "np.zeros((0,2))", "np.array([True,True])") for s in
                             ("(2,2)", "(3,3)", "4", "(0,)", "(1,2,2)")], case("x.resize(3,3)", f"x={a}"), "np.arange(4).resize(-1)", f"({a}+0).T.resize(2,2)"]
cases["ndarray.setflags"] = [*[case("x.flags.writeable", f"x={x};x.setflags(write={w})") for x in ("np.arange(3)", "np.arange(3.0)[1:]", "np.zeros((2,2)).T", "np.array(3)", "np.zeros((0,2))") for w in (True, False)],
                             *[case("x.fill(1)", f"x={x};x.setflags(write=False)") for x in ("np.arange(3)", "np.arange(3.0)[1:]", "np.zeros((2,2)).T", "np.array(3)")],
                             *[case("x", f"x={x};x.setflags(write=False);x.setflags(write=True);x.fill(1)") for x in ("np.arange(3)", "np.arange(3.0)[1:]", "np.zeros((2,2)).T", "np.array(3)")],
                             case("x[1:].fill(1)", "x=np.arange(3);x.setflags(write=False)"), case("x", "x=np.arange(3);x.setflags()")]
cases["ndarray.to_device"] = [*[f"{x}.to_device('cpu')" for x in arrays], *[f"{x}.to_device('{d}')" for x in arrays[:3] for d in ("gpu", "cuda", "")]]

ints = "(np.arange(24).reshape(2,3,4)*7%11)"
inputs = [ints, f"{ints}[:,::-1,::2]", f"{ints}.T.astype('f4')", "np.array([[1.5,-2.0,7.25],[0.25,-0.0,3.0]])", "np.array([3,1,2],np.int8)", "np.array([True,False,True])",
          "np.array([[1+2j,3],[0,-1j]])", "np.zeros((0,3))", "np.array(5)", "np.array([nan,1,inf,-inf],np.float16)"]


def calls(name, arguments, arrays=inputs):
    """The member of every array with every list of arguments, written as one case each."""
    cases["ndarray." + name] = [f"{x}.{name}({y})" for x in arrays for y in arguments]


for name in ["sum", "prod", "max", "min", "any", "all"]:
    calls(name, ["", "axis=0", "-1,keepdims=True"])
for name in ["mean", "std", "var"]:
    cases["ndarray." + name] = [case(f"{x}.{name}({y})", ulp=2) for x in inputs[:7] for y in ("", "axis=0", "-1,keepdims=True")]
for name in ["argmax", "argmin"]:
    calls(name, ["", "0", "axis=-1"], inputs[:6] + inputs[8:])
for name in ["cumsum", "cumprod"]:
    calls(name, ["", "0", "axis=-1"])
for name in ["conj", "conjugate", "flatten", "ravel", "copy", "squeeze"]:
    cases["ndarray." + name] = [*[f"{x}.{name}()" for x in inputs], *[f"{x}.T.{name}()" for x in inputs if x != inputs[4]], f"({inputs[3]})[:,:1].{name}()"]
calls("transpose", ["", "1,0", "(0,1)"])
calls("swapaxes", ["0,1", "-1,0", "0,0"])
calls("diagonal", ["", "1", "offset=-1,axis1=1,axis2=0"])
calls("trace", ["", "1", "offset=-1,axis1=1,axis2=0"])
calls("astype", ["'f8'", "np.int16", "'c8'", "bool"], inputs[:7])
calls("clip", ["1,3", "max=2", "min=1.5"], inputs[:6] + inputs[9:])
calls("round", ["", "1", "decimals=-1"], inputs[:5] + inputs[6:])
calls("repeat", ["2", "2,axis=0", "3,-1"])
calls("take", ["[0,1,-1]", "1,axis=0", "[[0,0]],-1", "[5],mode='clip'"], inputs[:8])
calls("compress", ["[True,False]", "[0,1],axis=0", "[True,True],-1"], inputs[:8])
calls("nonzero", [""], inputs + [f"{x}.T" for x in inputs] + ["np.eye(3)"])
calls("reshape", ["-1", "(-1,1)", "1,-1", "5,5"], inputs[:8])
calls("dot", ["2", "np.arange(2)", "np.arange(3)", "np.arange(4)"], inputs[:4] + inputs[6:8])
calls("argsort", ["", "0", "axis=None,kind='stable'"], inputs[:7] + inputs[8:])
calls("searchsorted", ["2", "[1,5,3]", "2.5,side='right'"], ["np.array([1,2,2,3])", "np.array([0.5,2,7])", "np.array([1,2,3],'u1')", "np.array([1,2],'f4')", "np.zeros(0)", "np.array([False,True])", ints])
calls("choose", ["[[10,20,30],[1,2,3]]", "[7,8]", "(5,np.arange(3)),mode='wrap'"], ["np.array([0,1,0])", "np.array([[1],[0]])", "np.array(1)", "np.array([1,1,0],'u1')", "np.array([True,False,True])", "np.array([0,3,1])", "np.array([-1,0,1])"])
cases["ndarray.argpartition"] = [f"np.sort({x}.flatten()[{x}.flatten().argpartition({k})][:{k}])" for x in inputs[:4] for k in (0, 1, 2, 3, 5)]
for name, arguments in (("sort", ["", "0", "axis=-1,kind='stable'"]), ("fill", ["3", "0", "1.5"]), ("put", ["[0,-1],[7,8]", "1,5", "[9],1,mode='wrap'"])):
    cases["ndarray." + name] = [case("x", f"x={x}.copy();x.{name}({y})") for x in inputs[:5] + inputs[6:7] + inputs[9:] for y in arguments]
cases["ndarray.partition"] = [case(f"x[...,{k}]", f"x={x}.copy();x.partition({k})") for x in inputs[:5] for k in (0, 1, -1, -2)]
record(cases)
