"""Cases of the functions of polynomials. What comes from decompositions is compared by scale, eigenvalues in sorted order."""
from record import case, record

cases = {}
pairs = ["[1,2,3],[4,5]", "[1,2],[4,5,6]", "[1.5,0,2],[1,1]", "np.array([1,2],'f4'),[1,2,3]", "np.array([1,2],'i1'),np.array([100,3],'i1')", "[0,0,1],[0,1,2]", "[1j,2],[1,1]", "5,[1,2]", "[1,2],5", "3,4", "[nan,1],[1,2]", "[True,True],[1,2]",
         "np.array([200,2],'u1'),np.array([100],'u1')", "[inf,1],[1,0]", "np.array([1,2],'f2'),[0.5]", "np.arange(6)[::-2],[1]", "[1],[2]", "[0],[0]", "np.array([1+1j],'F'),[1,2]", "[1,-1],[1,1]", "[1e300,1],[1e300,2]", "np.arange(4.)[::-1],np.arange(3)"]
for name in ["polyadd", "polysub", "polymul"]:
    cases[name] = [f"np.{name}({p})" for p in pairs]
cases["polydiv"] = [f"np.polydiv({p})" for p in ["[3,5,2],[2,1]", "[1,0,0,-1],[1,-1]", "[1,2],[1,2,3]", "[1,-3,2],[1,-1]", "[1.5,2,3],[0.5]", "5,2", "[1,2,3],2", "[1j,2,3],[1,1]", "[1,2,3],[1j,1]", "np.array([1,5,6],'i1'),[1,2]", "[2,0,0,0],[2,0]", "[0,0,1],[1]",
                    "[1,2,3],[1,2,3]", "[1,4,6,4,1],[1,2,1]", "[1,2,3,4,5],[3,1]", "np.arange(5.)[::-1],[1,1]", "[nan,1,2],[1,1]", "[1],[1]", "[1e-9,1,2],[0,1]" if False else "[1e-20,1,2],[1,1]", "[True,True],[2,1]", "[6,1],[3]"]]
cases["polydiv"] += [case("np.polydiv(np.array([3,5,2],'f4'),[2,1])", ulp=0), case("np.polydiv(np.array([3,5,2],'f2'),np.array([2,1],'f2'))", scale=1e-3), case("np.polydiv(np.array([3j,5,2],'F'),np.array([2,1],'F'))", scale=1e-6)]
ps = ["[1,2,3]", "[3.5,0,-1,2]", "[5]", "[1j,2,0.5]", "np.array([1,2,3],'f4')", "np.array([100,2,3],'i1')", "np.array([1,2,3],'f2')", "np.array([3,2,1],'u1')", "[nan,1,inf]", "np.arange(6)[::-2]", "[True,True,False]"]
cases["polyder"] = [f"np.polyder({p})" for p in ps] + [f"np.polyder({p},2)" for p in ps[:5]] + ["np.polyder([1,2,3],0)", "np.polyder([1,2,3],m=5)", "np.polyder([1,2,3],-1)", "np.polyder([1.5,2],1)", "np.polyder([1,2,3,4,5],3)", "np.polyder([0,0,1])"]
cases["polyint"] = [f"np.polyint({p})" for p in ps] + [f"np.polyint({p},2)" for p in ps[:5]] + ["np.polyint([1,2,3],0)", "np.polyint([1,2,3],m=2,k=7)", "np.polyint([1,2,3],m=2,k=[7,8])", "np.polyint([1,2,3],2,[7,8,9])", "np.polyint([1,2],3,[1,2])", "np.polyint([1,2],-1)",
                    "np.polyint([1,2],k=1j)", "np.polyint([1,2],k=0.5)", "np.polyint(np.array([1,2],'f4'),k=3)"]
cases["polyval"] = [f"np.polyval({p},{x})" for p, x in [
    ("[3,0,1]", "5"), ("[3,0,1]", "[1,2,3]"), ("[3,0,1]", "[0.5,nan,inf]"), ("[3,0,1]", "np.array([100,2],'i1')"), ("[3.5,1]", "np.array([1,2],'f4')"), ("np.array([3.5,1],'f4')", "np.array([1,2],'f4')"), ("[1j,2]", "[1,2]"), ("[1,2]", "[1j,2]"),
    ("[]", "[1,2]"), ("[7]", "[[1,2],[3,4]]"), ("[1,2,3]", "np.arange(6).reshape(2,3)[::-1,::2]"), ("np.array([1,2],'f2')", "np.array([1,2],'f2')"), ("[1,2,3]", "True"), ("np.array([3,0,1],'u1')", "np.array([10],'u1')"), ("[[1,2],[3,4]]", "[5,6]"),
    ("[1,-6,11,-6]", "np.linspace(0,4,9)"), ("[1,2]", "[]"), ("np.arange(10)[::-3]", "1.5"), ("[True,False]", "[2,3]"), ("[1,2]", "np.float32(0.1)"), ("[1e200,1]", "1e200")]]
cases["poly"] = [f"np.poly({z})" for z in ["[0,0,0]", "[1,2,3]", "[-0.5,0,0.5]", "[]", "[5]", "[1j,-1j]", "[1j,-1j,2]", "[1j,2]", "[1+1j,1-1j,2+3j]", "np.array([1,2],'i1')", "[True,False]", "np.array([0.5,2],'f4')", "[nan,1]", "np.zeros((2,3))", "np.zeros((2,2,2))",
                 "[1e-3,1e3,1e6]", "np.arange(8)[::-3]", "[0.1,0.2,0.3,0.4]", "np.array([3,200],'u1')", "[inf]", "[7.25]", "[2,2,2,2,2]"]] + [
    case("np.poly([[0,1/3],[-1/2,0]])", scale=1e-14), case("np.poly(np.array([[2.,1],[1,3]]))", scale=1e-14), case("np.poly(np.eye(3))", scale=1e-14), case("np.poly(np.array([[1.,2,0],[0,3,1],[1,0,2]]))", scale=1e-13), case("np.poly(np.array([1j,2],'F'))", scale=1e-6)]
cases["roots"] = [case(f"np.sort(np.roots({p}))", scale=s) for p, s in [
    ("[1,-6,11,-6]", 1e-13), ("[3.2,2,1]", 1e-14), ("[1,0,-1]", 1e-14), ("[1,0,1]", 1e-14), ("[0,0,1,-3,2]", 1e-14), ("[1,-3,2,0,0]", 1e-14), ("[1,-1,0,0]", 1e-14), ("np.array([1,-3,2],'f4')", 1e-6), ("[1j,2,3]", 1e-13), ("[1,2j,3,-1]", 1e-13), ("[2,4]", 0), ("[1,1,1,1,1,1]", 1e-13),
    ("[1,0,0,0,0,-1]", 1e-13), ("np.poly([1,2,3,4,5])", 1e-11), ("np.array([1,5,6],'i1')", 1e-13), ("[1e-3,2,1]", 1e-13), ("np.array([1,2,2],'F')", 1e-6)]] + [
    "np.roots([])", "np.roots([0,0])", "np.roots([5])", "np.roots([0,5,0])", "np.roots([[1,2],[3,4]])", "np.roots([7,0])", "np.roots([3,0,0])", "np.roots([2,4])", "np.roots([nan,1,2])"]
x, y = "np.array([0.,1,2,3,4,5])", "np.array([0,0.8,0.9,0.1,-0.8,-1])"
w = "[1,2,1,0.5,1,3]"
y2 = f"np.stack([{y},{y}*2+1],1)"
cases["polyfit"] = [case(f"np.polyfit({a})", scale=s) for a, s in [
    (f"{x},{y},3", 1e-12), (f"{x},{y},1", 1e-13), (f"{x},{y}+1,0", 1e-13), (f"{x},{y},deg=5", 1e-10), (f"{x},{y2},2", 1e-12), (f"{x},{y},2,w={w}", 1e-12), (f"{x},{y2},2,w={w}", 1e-12), (f"{x}.astype('f4'),{y}.astype('f4'),2", 1e-5), ("[1,2,3],[2,4,6],1", 1e-13),
    ("np.array([1,2,3],'i1'),[1,4,9],2", 1e-12), (f"{x},{y}+1j*{y}[::-1],2", 1e-12), (f"{x},{y},2,full=True", 1e-12), (f"{x},{y2},2,full=True", 1e-12), (f"{x},{y},2,rcond=1e-3,full=True", 1e-11), (f"{x},{y},5,full=True", 1e-10), (f"{x},{y},2,cov=True", 1e-12), (f"{x},{y},2,cov='unscaled'", 1e-12),
    (f"{x},{y2},1,cov=True", 1e-12), (f"{x},{y},2,w={w},cov=True", 1e-12), (f"{x},{y},2,w={w},cov='unscaled'", 1e-12), (f"{x},{y},-1", 0), ("[[1]],[1],1", 0), ("[],[],1", 0), ("[1,2],5,1", 0), ("[1,2],[1,2,3],1", 0), (f"{x},{y},1,w=[[1]]", 0), (f"{x},{y},1,w=[1]", 0), (f"{x},{y},5,cov=True", 0), ("[1,1,1],[1,2,3],1", 1e-13)]]
cases["poly1d"] = [
    "np.poly1d([1,2,3]).coeffs", "np.poly1d([0,0,1,2]).c", "np.poly1d([0,0]).coeffs", "np.poly1d([]).coeffs", "np.poly1d([1,2,3]).order", "np.poly1d([1,2,3]).o", "np.poly1d([1,2],True).coeffs", "np.poly1d([1,2,3])[0]", "np.poly1d([1,2,3])[2]", "np.poly1d([1,2,3])[7]", "np.poly1d([1,2,3])[-1]", "np.poly1d([[1,2]])",
    "str(np.poly1d([1,2,3]))", "str(np.poly1d([1,-2,0,4.5],variable='z'))", "str(np.poly1d([0]))", "str(np.poly1d([5]))", "str(np.poly1d([1,0]))", "str(np.poly1d([-1,0,-1e10]))", "str(np.poly1d([1j,2+3j,-1]))", "str(np.poly1d([1.23456,1e-5,0,1e7,3,2,1,1,1,1,1,1,1,1,1]))", "str(np.poly1d(np.arange(1,14)*1.5))",
    "str(np.poly1d([0.1,0,nan]))", "str(np.poly1d([1,1,1],variable='abc'))",
    "(np.poly1d([1,2])+np.poly1d([1,0,3])).coeffs", "(np.poly1d([1,2])+5).coeffs", "(5-np.poly1d([1,2])).coeffs", "(np.poly1d([1,2])-np.poly1d([1,3])).coeffs", "(np.poly1d([1,2])*np.poly1d([1,2])).coeffs", "(np.poly1d([1,2])*2.5).coeffs", "(3*np.poly1d([1,2])).coeffs", "(-np.poly1d([1,2])).coeffs",
    "(np.poly1d([1,2])/2).coeffs", "(np.poly1d([1,2,1])/np.poly1d([1,1]))[0].coeffs", "(np.poly1d([1,2,1])/np.poly1d([1,2]))[1].coeffs", "np.poly1d([1,2,3]).deriv().coeffs", "np.poly1d([1,2,3]).deriv(2).coeffs", "np.poly1d([1,2,3]).integ().coeffs", "np.poly1d([1,2,3]).integ(2,k=[1,2]).coeffs", "np.poly1d([1,2,3]).integ(k=7).coeffs",
    case("p[4]", "p=np.poly1d([1,2,3]);p[4]=7"), case("p.coeffs", "p=np.poly1d([1,2,3]);p[4]=7"), case("p.coeffs", "p=np.poly1d([1,2,3]);p[0]=7"), "np.poly1d([1,2,3]).variable", "np.poly1d([1,2,3]).coef", "np.polyval([1,2,3],np.poly1d([1,1])).coeffs", "np.poly1d([1,2])==np.poly1d([1,2])", "np.poly1d([1,2])!=np.poly1d([1,3])",
    case("np.poly1d([1,-3,2]).r", scale=1e-14), case("np.sort(np.poly1d([1,-3,2]).roots)", scale=1e-14), "np.polyadd(np.poly1d([1,2]),np.poly1d([3])).coeffs", "np.polymul(np.poly1d([1,2]),np.poly1d([3,4])).coeffs"]
record(cases)
