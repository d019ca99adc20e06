"""Cases of functions that make arrays."""
from inputs import cube, distinct, dtypes, floats, layouts, matrix, some_dtypes, typed
from record import case, record

cases = {}

# ---- from data
values = ["5", "2.5", "True", "1+2j", "[]", "[[],[]]", "[1,2,3]", "(1,2.5)", "[[1,2],[3,4j]]", "[True,2]", "[[[1],[2]],[[3],[4]]]", "np.float32(1.5)",
          "[np.int8(1),np.int16(2)]", "[np.arange(3),np.ones(3)]", "range(4)", "2**63", "[2**63,1]"]
cases["array"] = (
    [f"np.array({v})" for v in values]
    + [f"np.array([0,1,2],'{d}')" for d in dtypes] + [f"np.array([[1.5,-2.5],[0,3]],dtype='{d}')" for d in some_dtypes if d != "uint64"]
    + [f"np.array({a},dtype='f4')" for a in layouts.values()]
    + [f"np.array({matrix},order='{o}').strides" for o in "CFKA"] + [f"np.array({matrix}.T,order='{o}').strides" for o in "CFKA"]
    + [f"np.array({cube}.transpose(1,2,0),order='{o}').strides" for o in "CFKA"]
    + [f"np.array([1,2],ndmin={n})" for n in (0, 1, 2, 3)] + ["np.array(5,ndmin=2)", "np.array([[1,2],[3]])", "np.array([1,300],'i1')", "np.array([-1],'u1')",
       "np.array([nan],'i4')", "np.array([1,2],dtype='q9')", "np.array(np.arange(3),copy=False)", "np.array(np.arange(3),'f8',copy=False)", "np.array([1,2],order='X')"]
    + [case("a.tolist(),b.tolist()", "a=np.arange(3);b=np.array(a);b[0]=9"), case("a.tolist()", "a=np.arange(3);b=np.array(a,copy=False);b[0]=9")])
for name in ["asarray", "asanyarray"]:
    cases[name] = (
        [f"np.{name}({v})" for v in values[:12]] + [f"np.{name}([0,1,2],'{d}')" for d in some_dtypes] + [f"np.{name}({a},dtype='f2')" for a in list(layouts.values())[:4]]
        + [f"np.{name}({matrix}.T,order='{o}').strides" for o in "CFKA"]
        + [case("a", f"a=np.arange(3);b=np.{name}(a);b[0]=9"), case("a", f"a=np.arange(3);b=np.{name}(a,dtype='f8');b[0]=9"),
           case("a", f"a=np.arange(3);b=np.{name}(a,copy=True);b[0]=9"), f"np.{name}(np.arange(3),'f4',copy=False)", f"np.{name}([[1,2],[3]])"])
for name in ["ascontiguousarray", "asfortranarray"]:
    cases[name] = ([f"np.{name}({a})" for a in layouts.values()] + [f"np.{name}({a}).strides" for a in layouts.values()]
                   + [f"np.{name}(5)", f"np.{name}([[1,2],[3,4]],'f4')", f"np.{name}({cube},'i2').strides", f"np.{name}(np.zeros((0,3)))", f"np.{name}({matrix}).flags.c_contiguous",
                      f"np.{name}({matrix}).flags.f_contiguous", f"np.{name}(np.arange(3)).flags.f_contiguous"])
cases["require"] = (
    [f"np.require({a})" for a in layouts.values()] + [f"np.require({matrix}.T,requirements='{r}').strides" for r in ("C", "F")]
    + [f"np.require({matrix},'{d}')" for d in some_dtypes]
    + [f"np.require({matrix}.T,'f4',['{r}']).flags.{f}" for r, f in (("C", "c_contiguous"), ("F", "f_contiguous"), ("O", "owndata"), ("W", "writeable"))]
    + ["np.require([1,2,3],None,['C','W']).flags.writeable", "np.require(np.broadcast_to(1,3),None,['W']).flags.writeable", "np.require([1,2],None,['C','F'])", "np.require(5.0)"])
cases["copy"] = (
    [f"np.copy({a})" for a in layouts.values()] + [f"np.copy({a}).strides" for a in layouts.values()] + [f"np.copy({matrix},order='{o}').strides" for o in "CFKA"]
    + [f"np.copy({typed(d)})" for d in dtypes] + ["np.copy(5)", "np.copy([])", case("a", "a=np.arange(3);b=np.copy(a);b[:]=7"), "np.copy([1,2],order='Z')"])
cases["astype"] = (
    [f"np.astype({typed('float64','[[1.5,-2.0,0],[3,0,100]]')},'{d}')" for d in dtypes if not d.startswith("u")] + [f"np.astype({typed(d)},'f4')" for d in dtypes]
    + [f"np.astype({a},'i1')" for a in layouts.values()] + ["np.astype(np.array([1+2j]),'f8')", "np.astype(np.zeros((0,2)),bool)", "np.astype(np.array([nan,0.0,-0.0,2]),bool)",
       case("a", "a=np.arange(3);b=np.astype(a,a.dtype,copy=False);b[0]=9"), case("a", "a=np.arange(3);b=np.astype(a,a.dtype);b[0]=9"), "np.astype(np.arange(3),'what')"])
cases["frombuffer"] = (
    [f"np.frombuffer(np.array([0,1,2,250,3,4,5,6,0,0,128,63,0,0,0,64],'u1').tobytes(),'{d}')" for d in dtypes if d != "bool"]
    + [f"np.frombuffer(np.arange(16,dtype='u1').tobytes(),'i2'{r})" for r in (",count=3", ",offset=2", ",count=2,offset=4", ",count=-1", ",offset=16", ",count=9", ",offset=17", ",offset=-1", ",offset=1")]
    + ["np.frombuffer(np.arange(3,dtype='u1').tobytes(),'i4')", "np.frombuffer(np.arange(0,dtype='u1').tobytes(),'i4')", "np.frombuffer(np.arange(3,dtype='f8').tobytes())",
       "np.frombuffer(np.array([0,1,1,0],'u1').tobytes(),bool)"])
cases["fromiter"] = (
    [f"np.fromiter([1,2,0],'{d}')" for d in dtypes] + [f"np.fromiter({a}.ravel(),'f4')" for a in list(layouts.values())[:3]]
    + ["np.fromiter(range(5),int)", "np.fromiter(range(5),int,3)", "np.fromiter(range(5),float,count=-1)", "np.fromiter([],'f8')", "np.fromiter([1.5,2.5],float)", "np.fromiter(range(3),int,5)"])

# ---- filled
shapes = ["3", "()", "(2,3)", "[2,0]", "(1,2,1)", "np.array([2,2])", "np.int64(2)", "(0,)"]
bad_shapes = ["-1", "(2,-3)", "2.5", "'ab'"]
for name in ["zeros", "ones", "empty"]:
    result = ".shape" if name == "empty" else ""
    cases[name] = ([f"np.{name}({s}){result}" for s in shapes] + [f"np.{name}((2,2),'{d}'){result}" for d in dtypes] + [f"np.{name}({s})" for s in bad_shapes]
                   + [f"np.{name}((2,3,4),order='{o}').strides" for o in "CF"] + [f"np.{name}(2,dtype={t}).dtype" for t in ("bool", "int", "float", "complex", "np.float32")]
                   + [f"np.{name}((2,3),order='K')", f"np.{name}(3).flags.writeable"])
cases["full"] = (
    [f"np.full({s},7)" for s in shapes] + [f"np.full((2,2),2,'{d}')" for d in dtypes] + [f"np.full(3,{v})" for v in ("True", "2.5", "1j", "nan", "np.float32(2)", "np.int8(3)", "2**63")]
    + ["np.full((2,3),[1,2,3])", "np.full((2,3),[[1],[2]])", "np.full((2,3),np.arange(3,dtype='u1'))", "np.full((2,3),[1,2])", "np.full((2,3),-1,'u1')", "np.full(2,300,'i1')", "np.full(2,2.7,int)",
       "np.full((2,3),5,order='F').strides", "np.full(-1,5)", "np.full((0,2),5)"])
for name in ["zeros_like", "ones_like", "empty_like", "full_like"]:
    value, result = (",4" if name == "full_like" else ""), (".shape" if name == "empty_like" else "")
    cases[name] = (
        [f"np.{name}({a}{value}){result}" for a in layouts.values()] + [f"np.{name}({a}{value}).strides" for a in layouts.values()]
        + [f"np.{name}({typed(d)}{value}).dtype" for d in dtypes] + [f"np.{name}({matrix}.T{value},order='{o}').strides" for o in "CFKA"]
        + [f"np.{name}({matrix}{value},dtype='{d}'){result}" for d in some_dtypes] + [f"np.{name}({matrix}{value},shape={s}){result}" for s in ("5", "(2,2)", "()")]
        + [f"np.{name}({cube}.transpose(2,0,1){value}).strides", f"np.{name}({cube}.transpose(2,0,1){value},shape=(2,2,2)).strides", f"np.{name}([1,2.5]{value}){result}", f"np.{name}(5{value}){result}",
           f"np.{name}(np.zeros((0,2)){value}){result}"])
cases["full_like"] += ["np.full_like([1,2],2.7)", "np.full_like([1.0,2],nan)", "np.full_like(np.arange(3,dtype='i1'),300)", "np.full_like(np.ones((2,3)),[1,2,3])", "np.full_like([1,2],1j)"]
cases["eye"] = (
    [f"np.eye({n})" for n in (0, 1, 3)] + [f"np.eye({n},{m},{k})" for n, m in ((3, 4), (4, 2)) for k in (-5, -2, -1, 0, 1, 2, 4)] + [f"np.eye(2,3,dtype='{d}')" for d in dtypes]
    + ["np.eye(3,k=1)", "np.eye(2,M=None)", "np.eye(3,order='F').strides", "np.eye(3,2,order='C').strides", "np.eye(-1)", "np.eye(2.5)", "np.eye(0,3)"])
cases["identity"] = [f"np.identity({n})" for n in (0, 1, 2, 5)] + [f"np.identity(2,'{d}')" for d in dtypes] + ["np.identity(3,dtype=int)", "np.identity(-2)", "np.identity(3).flags.c_contiguous", "np.identity(2.0)"]

# ---- ranges
cases["arange"] = (
    [f"np.arange({a})" for a in ("5", "0", "-3", "2,7", "7,2", "7,2,-1", "1,10,3", "10,1,-4", "5.0", "0,1,0.1", "1,2,0.3", "0.5,3", "-1,1,0.25", "1,0,-0.3", "1e-3,5e-3,1e-3", "0,1.3,0.1",
                                 "3,3", "2.5", "start=1,stop=4", "stop=3", "5,step=2", "1,8,step=2", "True", "np.float32(3)", "np.int8(4)", "np.array(3)")]
    + [f"np.arange(4,dtype='{d}')" for d in dtypes if d != "bool"] + [f"np.arange(1,9,3,'{d}')" for d in some_dtypes if d != "bool"] + ["np.arange(2,dtype=bool)", "np.arange(0.5,4,dtype=int)", "np.arange(0,3,0.5,dtype=int)",
       "np.arange(1,2,0.1,'f4')", "np.arange(0,5,0.5,'f2')", "np.arange(0,5,0)", "np.arange(5,dtype='U3')", "np.arange(0,nan)", "np.arange(3,dtype=bool)", "np.arange(0,inf)", "np.arange(0,1,1e-30)",
       "np.arange(0,-1,0.1)", "np.arange(2**62,2**62+3)", "np.arange(3j)", "np.arange()", "np.arange(2**53,2**53+4,1.0)"])
cases["linspace"] = (
    [f"np.linspace({a})" for a in ("0,1,5", "0,1,num=3", "5,1,4", "0,10,7,endpoint=False", "0,10,1", "0,10,0", "0,10,1,endpoint=False", "2,2,3", "-0.0,0.0,3", "0,1,11", "1,10,4,dtype=int", "-3,3,5,dtype='i1'", "0,1j,4", "1+1j,2-1j,3",
                                   "[0,1],[10,20],3", "[0,1],[10,20],3,axis=1", "[0,1],[10,20],3,axis=-1", "[[0],[1]],[2,3],4", "0,[1,2,3],3", "0,5,4,dtype='f4'", "0,nan,3", "0,inf,3", "inf,inf,2", "1e-300,1e300,3", "0,5e-324,5",
                                   "np.float32(0),np.float32(1),3", "np.array([0,1],'f4'),np.array([2,2],'f4'),3", "np.array([0,1],'f2'),1,3", "0,1,3,axis=2", "0,1,-1", "0,1,2.5", "1,2", "-10,10,9,dtype='u1'", "0,9,5,dtype=bool",
                                   "True,False,3", "2**53,2**53+10,6", "np.int8(-100),np.int8(100),5", "[1,2],[1,3],3", "[1,2],[1,2],3", "0.1,0.7,13", "1,100,7,False")]
    + ["np.linspace(0,1,5,retstep=True)", "np.linspace(0,1,5,endpoint=False,retstep=True)", "np.linspace(0,1,1,retstep=True)", "np.linspace(0,1,0,retstep=True)", "np.linspace([0,1],[1,3],3,retstep=True)",
       "np.linspace(0,10,3,retstep=True,dtype=int)", "np.linspace(0,1,5,True,True)"])
cases["logspace"] = [case(f"np.logspace({a})", ulp=2) for a in (
    "0,3,4", "0,3,4,endpoint=False", "2,-2,5", "0,1,3,base=2", "0,4,5,base=2.0", "0,1,1", "0,1,0", "1,3,3,dtype=int", "0,1,3,dtype='f4'", "0,1j,3", "[0,1],[1,2],3", "[0,1],[1,2],3,axis=1", "0,2,3,base=[2,3]", "0,2,3,base=[2,3],axis=-1",
    "0,400,3", "-400,0,3", "0,nan,2", "0,1,4,base=0.5", "0,2,3,base=-2", "0,2,3,base=1j", "1,2,5,True,3", "np.float32(0),np.float32(1),3", "0,1,-2", "0,10,6,dtype='i2',base=2", "0,0,3")]
cases["geomspace"] = [case(f"np.geomspace({a})", ulp=4) for a in (
    "1,1000,4", "1,1000,3,endpoint=False", "1000,1,4", "-1,-1000,4", "1,256,9", "1,256,9,dtype=int", "1j,1000j,4", "-1,1,3", "-1+0j,1+0j,5", "1,1,3", "2,32,1", "2,32,0", "[1,2],[16,32],5", "[1,2],[16,32],5,axis=1", "[1,2],[16,32],3,axis=-1",
    "0,10,3", "10,0,3", "1,10,3,dtype='f4'", "np.float32(1),np.float32(8),4", "1,-8,3", "1e-300,1e300,3", "1,8,4,False", "1,nan,3", "1,inf,3", "1,10,-1", "1+1j,10+10j,3", "-10,-10000,4,dtype=int", "1,8,-4", "1,16,5.5")]

# ---- matrices
cases["diag"] = (
    [f"np.diag({typed(d,'[1,0,2]')})" for d in dtypes] + [f"np.diag([1,2],{k})" for k in (-3, -1, 0, 1, 2)] + [f"np.diag({matrix},{k})" for k in (-4, -2, -1, 0, 1, 3, 4, 9)] + [f"np.diag({a})" for a in layouts.values()]
    + ["np.diag([])", "np.diag([],2)", "np.diag(np.zeros((0,3)))", "np.diag(5)", f"np.diag({cube})", f"np.diag({matrix}).flags.writeable", "np.diag(v=[1,2],k=1)", "np.diag(np.arange(6)[::-2])"])
cases["diagflat"] = ([f"np.diagflat({a})" for a in ("[1,2]", "5", "[[1,2],[3,4]]", "[]", "[1,2],1", "[1,2],-2", "[[1],[2]],k=1", "np.arange(6)[::-2]", "[0,0],3", "[True,False]", "[1.5,nan]", "[1j]")]
                     + [f"np.diagflat({typed(d,'[[1,0],[2,3]]')},1)" for d in dtypes] + [f"np.diagflat({a}[:1,:2])" for a in layouts.values()])
cases["tri"] = [f"np.tri({a})" for a in ("0", "1", "3", "3,4", "4,3", "3,3,1", "3,3,-1", "3,k=2", "2,5,-3", "2,5,7", "3,M=2", "0,3", "3,0", "-2", "2.5")] + [f"np.tri(2,3,dtype='{d}')" for d in dtypes]
for name in ["tril", "triu"]:
    cases[name] = ([f"np.{name}({matrix},{k})" for k in (-5, -1, 0, 1, 2, 5)] + [f"np.{name}({typed(d,'[[1,2,3],[4,5,6],[7,8,9]]')})" for d in dtypes] + [f"np.{name}({a},k=1)" for a in layouts.values()]
                   + [f"np.{name}({cube})", f"np.{name}({cube}.T,-1)", f"np.{name}([1,2,3])", f"np.{name}(np.zeros((0,3)))", f"np.{name}(np.zeros((2,0,3)))", f"np.{name}({floats})", f"np.{name}(-{floats})", f"np.{name}(5)", f"np.{name}([[1,2],[3,4]])"])
cases["vander"] = ([f"np.vander({a})" for a in ("[1,2,3]", "[1,2,3],2", "[1,2,3],5", "[1,2,3],increasing=True", "[1,2,3],4,True", "[1,2,3],0", "[1,2,3],1", "[]", "[1.5,nan,inf]", "[1j,2]", "[[1,2]]", "5", "[1,2],-1", "np.arange(6)[::-2],3", "x=[2],N=3",
                                                "[0,0.0],3", "[0.1,0.7,1.3],6", "[0.1,0.7,1.3],6,increasing=True")]
                   + [f"np.vander({typed(d,'[1,2,3]')})" for d in dtypes] + ["np.vander(np.array([100,200],'u1'),3)"])

# ---- grids
cases["meshgrid"] = (
    [f"np.meshgrid({a})" for a in ("[1,2],[3,4,5]", "[1,2],[3,4,5],indexing='ij'", "[1,2],[3,4,5],sparse=True", "[1,2],[3,4,5],sparse=True,indexing='ij'", "[1,2],[3],[4,5]", "[1,2],[3],[4,5],indexing='ij'", "[1,2],[3],[4,5],sparse=True",
                                   "[1,2,3]", "[1,2,3],indexing='ij'", "", "5,[1,2]", "[],[1,2]", "[[1,2],[3,4]],[5,6]", "[1.5,2],[True]", "np.arange(6)[::-2],np.arange(2)", "[1,2],[3],indexing='zz'", "[1j],[2,3]", "np.arange(2,dtype='i1'),np.arange(2,dtype='f4')",
                                   "[1],[2],[3],[4]", "[1,2],[3,4],copy=False")]
    + [f"np.meshgrid({typed(d,'[1,0]')},[1,2,3])[0]" for d in dtypes] + ["np.meshgrid([1,2],[3,4],copy=False)[0].strides", "np.meshgrid([1,2],[3,4])[0].strides"])
cases["mgrid"] = [f"np.mgrid[{a}]" for a in ("0:5", "0:3,0:2", "1:7:2", "0:1:0.25", "-1:1:5j", "0:3,0:1:3j", "0:2,0:2,0:2", "5:0:-1", "0:0", "0:2,0:0", "1.5:4", "0:1:1j", "3:1", ":4", "2:10:3,1:2", "0:1:0.1", "-2:2:4j,0:1:2j", "0:10:3.5", "0:2,0:1:0.5",
                                               "0:1:3j,0:1:3j,0:2", "0:5:2,5:0:-2", "1:2:0j")]
cases["ogrid"] = [f"np.ogrid[{a}]" for a in ("0:5", "0:3,0:2", "1:7:2", "0:1:0.25", "-1:1:5j", "0:3,0:1:3j", "0:2,0:2,0:2", "5:0:-1", "0:0", "0:2,0:0", "1.5:4", "0:1:1j", "3:1", ":4", "2:10:3,1:2", "0:1:0.1", "-2:2:4j,0:1:2j", "0:10:3.5", "0:2,0:1:0.5",
                                               "0:1:3j,0:1:3j,0:2", "0:5:2,5:0:-2", "1:2:0j")]
cases["indices"] = ([f"np.indices({s})" for s in ("(2,3)", "(4,)", "(2,2,2)", "()", "(0,2)", "[1,3]", "(2,0,1)", "3", "(2,-1)")] + [f"np.indices((2,3),'{d}')" for d in dtypes if d != "bool"] + ["np.indices((1,2),dtype=bool)", "np.indices(dimensions=(2,1))"])
cases["fromfunction"] = (
    ["np.fromfunction(lambda i,j:i+j,(2,3))", "np.fromfunction(lambda i,j:i*10+j,(2,3),dtype=int)", "np.fromfunction(lambda i:i**2,(4,))", "np.fromfunction(lambda i,j:i==j,(3,3),dtype=int)", "np.fromfunction(lambda i,j,k:i+j*k,(2,2,2))",
     "np.fromfunction(lambda i,j:np.where(i>j,i,j),(2,3))", "np.fromfunction(lambda i:np.sqrt(i),(5,))", "np.fromfunction(lambda i,j:i,(0,2))", "np.fromfunction(lambda i,j:j/(i+1),(2,2))", "np.fromfunction(np.add,(2,3))", "np.fromfunction(lambda i:np.sum(i),(5,))"]
    + [f"np.fromfunction(lambda i,j:i+j,(2,2),dtype='{d}')" for d in dtypes if d != "bool"])
record(distinct(cases))
