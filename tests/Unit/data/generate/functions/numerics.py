"""Cases of differences, integrals, products of vectors, choices, and tests of kinds of numbers."""
from record import case, record

a = "np.array([[1,7,2,9],[4,4,0,3],[8,5,6,6]])"
f = "np.array([[1.5,2.0,7.25,3.0],[0.25,-0.5,3.0,nan],[8.0,1e300,-1e300,4.0]])"
g = "np.array([[1.,2.,6.,7.],[3.,4.,5.,1.],[0.5,1.25,-3.,2.]])"
cases = {}
cases["diff"] = [
    f"np.diff({a})", f"np.diff({a},axis=0)", f"np.diff({a},n=2)", f"np.diff({a},n=5)", f"np.diff({a},n=0)", f"np.diff({a},-1)", f"np.diff({f})", f"np.diff({f},2,0)",
    "np.diff([True,False,False,True])", "np.diff([True,False,False,True],2)", "np.diff(np.array([5,3,9],'u1'))", "np.diff(np.array([100,-100],'i1'))", "np.diff(np.array([1.5,2,8],'f2'))",
    "np.diff([1+2j,3,1j])", "np.diff(5)", "np.diff([])", "np.diff([1])", f"np.diff({a},axis=2)", f"np.diff({a},prepend=0)", f"np.diff({a},append=[[1],[2],[3]])",
    f"np.diff({a},axis=0,prepend=0,append=9)", f"np.diff({a},prepend=0.5)", f"np.diff({a},n=2,prepend=[[1,2]]*3)", f"np.diff({a}[::-1,::2],axis=-2)", f"np.diff({a},prepend=[1,2])",
    "np.diff(np.zeros((0,3)))", "np.diff(np.zeros((0,3)),axis=0)"]
cases["ediff1d"] = [
    "np.ediff1d([1,2,4,7,0])", f"np.ediff1d({a})", "np.ediff1d([1,2,4,7,0],to_begin=-99,to_end=np.array([88,99]))", "np.ediff1d([1,2],to_end=[[1,2],[3,4]])", "np.ediff1d([])", "np.ediff1d([],to_begin=0.0)",
    "np.ediff1d([5])", "np.ediff1d([5],to_end=1)", "np.ediff1d([1.5,2])", "np.ediff1d([1,2],to_begin=1.5)", "np.ediff1d([1,2],to_end=1.5)", "np.ediff1d([1.0,2],to_begin=1)",
    "np.ediff1d(np.array([1,2],'i1'),to_begin=3)", "np.ediff1d(np.array([200,2],'u1'))", "np.ediff1d(np.array([1,2],'f4'),to_end=2.5)", "np.ediff1d([True,False])", "np.ediff1d([1j,2])",
    "np.ediff1d(7)", f"np.ediff1d({a}[:,::-2])", "np.ediff1d(np.array([1,4,9],'f2'),to_begin=0)", "np.ediff1d([1.0,4],to_begin=1j)"]
x4, x3 = "[0,1,2.5,4]", "np.array([1,3,4])"
cases["gradient"] = [
    "np.gradient([1,2,4,7,11,16])", "np.gradient([1,2,4,7,11,16],2)", "np.gradient([1,2,4,7,11,16],[0,1,1.5,3.5,4,6])", "np.gradient([1,2,4,7,11,16],np.arange(6)*2)", f"np.gradient({g})",
    f"np.gradient({g},2,3)", f"np.gradient({g},{x3},{x4})", f"np.gradient({g},{x3},0.5)", f"np.gradient({g},axis=0)", f"np.gradient({g},axis=(0,1))", f"np.gradient({g},axis=(-1,0))",
    f"np.gradient({g},{x4},axis=1)", f"np.gradient({g},edge_order=2)", f"np.gradient({g},{x3},{x4},edge_order=2)", f"np.gradient({g},2.0,edge_order=2)", f"np.gradient({g}.astype('f4'))",
    f"np.gradient({g}.astype('f4'),{x4},axis=1)", f"np.gradient({g}.astype('f2'),axis=1)", "np.gradient([1+2j,3,1j])", "np.gradient(np.array([200,1,7],'u1'))", "np.gradient([1])", "np.gradient([1,2],edge_order=2)",
    f"np.gradient({g},1,2,3)", f"np.gradient({g},[[1]],2)", f"np.gradient({g},[1,2],2)", f"np.gradient({g},edge_order=3)", f"np.gradient({g},axis=2)", f"np.gradient({f},axis=1)",
    f"np.gradient({g}[::-1,::2],axis=0)", "np.gradient([True,False])", "np.gradient(np.arange(24.).reshape(2,3,4)**2)", "np.gradient([1.,4,9,16],np.array([0,1,2,4],'f4'))", f"np.gradient({g},{x3},axis=0,edge_order=2)"]
cases["trapezoid"] = [
    "np.trapezoid([1,2,3])", "np.trapezoid([1,2,3],x=[4,6,8])", "np.trapezoid([1,2,3],dx=2)", "np.trapezoid([1,2,3],x=[8,6,4])", f"np.trapezoid({g})", f"np.trapezoid({g},axis=0)", f"np.trapezoid({g},x={x4})",
    f"np.trapezoid({g},{x3},axis=0)", f"np.trapezoid({g},x={g}*2)", f"np.trapezoid({g},x={g}*2,axis=0)", "np.trapezoid(np.array([1,2,3],'f4'))", "np.trapezoid(np.array([1,2,3],'f4'),dx=0.1)", "np.trapezoid([1+1j,2,3j])",
    "np.trapezoid([1.,2,3],[0,1j,2j])", "np.trapezoid([])", "np.trapezoid([5])", "np.trapezoid([True,True])", "np.trapezoid([1,2,3],x=[1,2])", "np.trapezoid(np.array([200,100],'u1'))",
    f"np.trapezoid({g}[:,::-2],dx=0.5)", "np.trapezoid(np.zeros((0,3)))", "np.trapezoid(np.array([1,2,5],'f2'))"]
cases["trapz"] = [c.replace("trapezoid", "trapz") for c in cases["trapezoid"]]
v, w, p2, q2 = "np.array([[1,2,3],[4,5,6],[7,8,9]])", "np.array([[7,8,9],[4,5,6],[1,2,3]])", "[1,2]", "[4,5]"
cases["cross"] = [
    "np.cross([1,2,3],[4,5,6])", f"np.cross({p2},{q2})", f"np.cross([1,2,3],{q2})", f"np.cross({p2},[4,5,6])", f"np.cross({v},{w})", f"np.cross({v},{w},axisa=0,axisb=0)", f"np.cross({v},{w},axisc=0)",
    f"np.cross({v},{w},axis=0)", f"np.cross({v},[1,0,2])", f"np.cross({v}[:,:2],{w}[:,:2])", f"np.cross({v}[:,:2],{w})", f"np.cross({v},{w}[:,:2])", "np.cross([1.5,nan,2],[1,2,3])", "np.cross([1j,2,3],[1,2j,0])",
    "np.cross(np.array([100,2,3],'i1'),np.array([4,50,6],'i1'))", "np.cross(np.array([1,2,3],'u1'),np.array([4,5,6],'f4'))", "np.cross([1,2,3,4],[1,2,3])", "np.cross(1,[1,2,3])", f"np.cross({v},{w},axisa=2)", f"np.cross({v},{w},axisb=-3)",
    f"np.cross({v},{w},axisc=5)", f"np.cross(np.arange(18).reshape(2,3,3),{v})", f"np.cross({v},np.zeros((2,3)))", "np.cross([True,False,True],[True,True,False])", f"np.cross({v}[::-1],{w}.T)", "np.cross(np.zeros((0,3)),np.zeros((0,3)))"]
t = "np.arange(24).reshape(2,3,4)"
cases["trace"] = [
    f"np.trace({a})", f"np.trace({a},1)", f"np.trace({a},offset=-1)", f"np.trace({a},9)", f"np.trace({t})", f"np.trace({t},axis1=1,axis2=2)", f"np.trace({t},0,2,0)", f"np.trace({t},axis1=-1,axis2=-3)", f"np.trace({f})",
    "np.trace(np.eye(3,dtype='i1')*100)", "np.trace(np.eye(3,dtype='u1')*200)", "np.trace(np.eye(3,dtype=bool))", "np.trace(np.eye(3,dtype='f4'))", "np.trace(np.eye(3)*1j)", f"np.trace({a},dtype=np.float32)", "np.trace([1,2])", f"np.trace({a},axis1=0,axis2=0)",
    f"np.trace({a},axis1=3)", "np.trace(np.zeros((0,0)))", f"np.trace({a}[::-1,::2])", f"{a}.trace(1)" , case("b", f"b=np.zeros(4);np.trace({t},out=b)"), "np.trace(np.eye(3,dtype='f2'))"]

cases["ndarray.trace"] = [
    f"{a}.trace()", f"{a}.trace(1)", f"{a}.trace(offset=-1)", f"{a}.trace(9)", f"{t}.trace()", f"{t}.trace(axis1=1,axis2=2)", f"{t}.trace(0,2,0)", f"{t}.trace(axis1=-1,axis2=-3)", f"{f}.trace()", "np.eye(3,dtype='i1').trace()", "np.eye(3,dtype='u1').trace()", "np.eye(3,dtype=bool).trace()",
    "np.eye(3,dtype='f4').trace()", "(np.eye(3)*1j).trace()", f"{a}.trace(dtype=np.float32)", "np.array([1,2]).trace()", f"{a}.trace(axis1=0,axis2=0)", f"{a}.trace(axis1=3)", "np.zeros((0,0)).trace()", f"{a}[::-1,::2].trace()", case("b", f"b=np.zeros(4);{t}.trace(out=b)")]

c1, c2 = "np.array([True,False,False,True])", "np.array([True,True,False,False])"
cases["select"] = [
    f"np.select([{c1},{c2}],[1,2])", f"np.select([{c1},{c2}],[np.arange(4),np.arange(4)*10])", f"np.select([{c1},{c2}],[np.arange(4),np.arange(4)*1.5],default=7)", f"np.select([{c1}],[5.5],-1)", f"np.select([{c1},{c2}],[1,2j])",
    f"np.select([{c1}],[np.array([1,2,3,4],'i1')])", f"np.select([{c1}],[np.array([1,2,3,4],'f4')],0.5)", f"np.select([{c1}],[np.array([1,2,3,4],'f2')],default=nan)", f"np.select([{c1}],[[[1],[2]]])", "np.select([[[True],[False]]],[[1,2,3]])",
    "np.select([True,False],[1,2])", "np.select([],[])", f"np.select([{c1}],[1,2])", "np.select([[1,0]],[1])", f"np.select([{c1},[1,0,1,0]],[1,2])", f"np.select([{c1}],[np.arange(3)])", f"np.select([{c1}[:0]],[np.arange(0)])", "np.select([np.array(True)],[3],4)",
    f"np.select([{c1},{c2}],[True,False])", f"np.select([{c1}[::-1]],[np.arange(8)[::-2]])", f"np.select([{c1},{c2}],[np.uint8(3),np.int8(-1)],default=0)", f"np.select(({c1},{c2}),(1.5,np.arange(4)))"]
x = "np.array([-2.,-1.,0.,1.,2.])"
cases["piecewise"] = [
    f"np.piecewise({x},[{x}<0,{x}>=0],[-1,1])", f"np.piecewise({x},[{x}<0,{x}>=0],[lambda v: -v, lambda v: v])", f"np.piecewise({x},[{x}<0],[lambda v: v*v, lambda v: v+10])", f"np.piecewise({x},[{x}<0],[5,6])", f"np.piecewise({x},[{x}<0],[5])",
    f"np.piecewise({x},{x}<0,[5,6])", f"np.piecewise({x},[True,False,True,False,True],[5,6])", f"np.piecewise({x},[{x}<1,{x}>-1],[1,2,3])", f"np.piecewise(np.arange(5),[np.arange(5)<2],[1.9,-1.9])", f"np.piecewise(np.arange(5),[np.arange(5)<2],[lambda v: v/2, lambda v: v*1.5])",
    "np.piecewise(3.0,[True,False],[4,2])", "np.piecewise(3,[3<4],[lambda v: v+1])", "np.piecewise(3.0,[False],[7,8])", f"np.piecewise({x},[{x}<0],[1,2,3])", f"np.piecewise({x},[{x}<0,{x}>0,{x}==0],[1])", f"np.piecewise({x},[{x}>9],[lambda v: v.max()])",
    f"np.piecewise({x},[{x}<0],[lambda v: v.sum(), lambda v: v.max()])", f"np.piecewise({x}.astype('f4'),[{x}<0],[1e-3,0.1])", f"np.piecewise({x}*1j,[{x}<0],[lambda v: v*1j, 2j])" if False else f"np.piecewise({x}*1j,[{x}<0],[1,2j])",
    f"np.piecewise({x}.reshape(5,1),[{x}.reshape(5,1)<0],[lambda v: -v, lambda v: v*2])", "np.piecewise(np.zeros(0),[np.zeros(0)<0],[1,2])", f"np.piecewise({x}[::-2],[{x}[::-2]<0],[lambda v: v-1, lambda v: v+1])", f"np.piecewise({x},[[1,0,1,0,1]],[5,6])"]
z = "np.array([1+1j,2+0j,0,-0.0,3,nan,complex(0,nan),complex(inf,-0.0)])"
for name in ["iscomplex", "isreal"]:
    cases[name] = [f"np.{name}({v})" for v in [z, f"{z}.astype('F')", "[1,2]", "[1.5,nan]", "5", "5j", "5+0j", "1.5", "np.array(2j)", "[]", "np.zeros((0,2))", "True", "[True]", f"{z}.reshape(2,4)[::-1,::2]",
                   "np.float32(3)", "np.array([1,2],'u1')", "np.array([1,2],'f2')", "np.zeros((2,3),complex)", "[1+0j,1]", "np.complex64(1j)", f"{z}[::-3]"]]
cases["real_if_close"] = [f"np.real_if_close({v})" for v in [
    "[2.1+4e-14j,5.2+3e-15j]", "[2.1+4e-13j,5.2+3e-15j]", "[1,2]", "[1.5]", "1+1e-20j", "1+1j", "np.array([1+1e-6j],'F')", "np.array([1+1e-3j],'F')", "[2.1+4e-13j],tol=1000", "[2.1+4e-13j],tol=10000", "[1+0.5j],tol=0.75", "[1+0.5j],0.25",
    "[]", "np.zeros(0,complex)", "[complex(1,nan)]", "[[1+0j,2],[3,4]]", "np.array([1+1e-14j,2])[::-1]", "True", "np.float32(2)", "[1+2.2e-16j],tol=1", "[1-1e-15j]"]]
s = "np.array([1.5,-inf,inf,nan,-0.0,-7])"
for name in ["isposinf", "isneginf"]:
    cases[name] = [f"np.{name}({v})" for v in [s, f"{s}.astype('f4')", f"{s}.astype('f2')", "5", "inf", "-inf", "[1,2]", "np.array([1],'u1')", "[True]", "[1j]", "np.complex64(inf)", "[]", f"{s}.reshape(2,3)[::-1,::2]", "np.float32(-inf)", "np.zeros((0,2))",
                   "nan", "-1", "[-5,5]", "np.array(inf)", f"{s}[::-1]"]] + [case("b", f"b=np.zeros(6,int);np.{name}({s},b)"), case("b", f"b=np.zeros(6,bool);np.{name}({s},out=b)"), case("b", f"b=np.zeros(5,bool);np.{name}({s},out=b)")]
r = "np.array([2.1,2.9,-2.1,-2.9,-0.5,nan,inf,-inf])"
cases["fix"] = [f"np.fix({v})" for v in [r, f"{r}.astype('f4')", f"{r}.astype('f2')", "3.14", "3", "-7.9", "[1,2]", "np.array([5],'u1')", "[True]", "[1.5j]", "[]", f"{r}.reshape(2,4)[::-1,::2]", "-0.0", "np.float32(-2.5)", "np.array([-3],'i2')", "np.zeros((0,2))", "[[1.5]]",
                 "1e300", "np.array(2.5)"]] + [case("b", f"b=np.zeros(8);np.fix({r},b)"), case("b", f"b=np.zeros(8,int);np.fix({r},out=b)"), case("b", f"b=np.zeros(8,'f4');np.fix({r},out=b)")]
negative, beyond = ["4", "-4", "[1,4]", "[1,-4]", "[1.5,-2.25]", "[0.,-0.0]", "np.array([-1,4],'f4')", "np.array([-1],'i1')", "np.array([-1],'i4')", "np.array([-2],'f2')", "[nan,1]", "[nan,-1]", "[-inf,inf]", "-4+0j", "[-4-0j,1j]", "np.array([-1j],'F')", "[]", "[True]",
                    "np.array([[1,-2],[3,4.]])[::-1]", "0.5", "np.uint8(9)"], ["0.5", "2", "-2", "[0.5,1]", "[0.5,-1.5]", "np.array([2,0],'f4')", "np.array([3],'i1')", "np.array([2],'f2')", "[nan,0]", "[nan,2]", "inf", "2j", "[1+1j,2]", "np.array([1j],'F')", "[]", "[True]",
                    "np.array([[1,-2],[3,0.25]])[::-1]", "0", "1", "-1.0", "np.int32(4)"]
for name in ["sqrt", "log", "log2", "log10"]:
    cases[f"emath.{name}"] = [case(f"np.emath.{name}({v})", ulp=2) for v in negative]
for name in ["arccos", "arcsin", "arctanh"]:
    cases[f"emath.{name}"] = [case(f"np.emath.{name}({v})", ulp=4) for v in beyond]
cases["emath.logn"] = [case(f"np.emath.logn({n},{v})", ulp=4) for n in ["2", "[4,-4]"] for v in ["8", "-8", "[4,8]", "np.array([2,-2],'f4')", "1.5", "[nan,1]", "[-4,8]", "2j", "[[16],[2]]", "np.array([3],'i2')"]]
cases["emath.power"] = [case(f"np.emath.power({v})", ulp=4) for v in ["[2,4],2", "[2,4],-2", "[-2,4],2", "[-2,4],0.5", "2,3", "-8,1/3", "2,[-1,2]", "[2.5,-1],[1,2]", "np.array([4,-4],'f4'),0.5", "np.array([4],'i1'),3", "[1j],2", "2,1j", "[nan],2", "[],2", "[[1],[2]],[1,-2]",
                         "-1,-1", "0,-1", "4,0.5", "np.array([2,3],'u1'),2", "-2,3"]]
cases["mask_indices"] = [f"np.mask_indices({v})" for v in ["3,np.triu", "3,np.tril", "3,np.triu,1", "4,np.tril,-1", "4,np.triu,k=-1", "0,np.triu", "1,np.triu", "3,lambda m,k: m*k", "3,lambda m,k: m*k,2", "2,lambda m,k: np.eye(2)", "5,np.triu,4", "5,np.triu,9", "5,np.tril,-9",
                         "3,lambda m,k: np.flip(np.triu(m,k),1),1", "2,np.tril,1", "2,lambda m,k: m-1", "6,np.triu,2", "6,np.tril,-3", "3,lambda m,k: m[::-1]*[1,0,1]", "4,lambda m,k: np.triu(m,k)*np.tril(m,2)"]]
record(cases)
