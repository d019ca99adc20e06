"""Cases of sliding sums, interpolation, windows and covariances."""
from record import case, record

cases = {}
pairs = ["[1,2,3],[0,1,0.5]", "np.arange(10),np.array([1,-2,3])", "[1,2],[3,4,5,6]", "np.arange(5,dtype='i1')*30,np.array([7,9],'i1')",
         "np.array([250,3,9],'u1'),np.array([2,200],'u2')", "np.array([1.5,nan,2]),np.array([1.0,2.0])", "np.array([1.0,2.0,3.0]),np.array([inf,1.0])",
         "np.array([1+2j,3-1j,0.5j]),np.array([2-1j,1j])", "np.array([1+2j,3],'F'),[1,2,3]", "np.array([True,False,True]),np.array([True,True])",
         "np.array([1.5,2.5,3.5],'f2'),np.array([2,4],'f2')", "np.arange(20.)[::3],np.arange(3.)[::-1]", "5,[1,2]", "[1],[2]"]
for name in ["convolve", "correlate"]:
    cases[name] = [f"np.{name}({p})" for p in pairs] + [f"np.{name}({p},mode='{m}')" for p in pairs[:4] for m in ["valid", "same"]] + [
        f"np.{name}({pairs[2]},'full')", f"np.{name}([],[1])", f"np.{name}([1],[])", f"np.{name}(np.zeros((2,2)),[1])", f"np.{name}([1],np.zeros((2,2)))",
        f"np.{name}([1],[1],mode='wide')", f"np.{name}({pairs[7]},'same')", f"np.{name}(np.arange(200)%7,np.arange(50)%5)",
        f"np.{name}(np.arange(200)%7,np.arange(250)%5,'same')", f"np.{name}(np.arange(200,dtype='u2')%7,np.arange(9,dtype='u2')%5)",
        case(f"np.{name}(np.sin(np.arange(300.)),np.cos(np.arange(40.)),'same')", scale=1e-15),
        case(f"np.{name}(np.sin(np.arange(300.)).astype('f4'),np.cos(np.arange(40.)).astype('f4'),'full')", scale=1e-6),
        f"np.{name}(np.arange(300.)*37%101/7,np.array([0.3,0.5,-0.7]),'valid')"]

x, xp, fp = "np.array([-1,0,0.5,1,2.75,3,9])", "[0,1,2,3]", "[3.0,2.0,0.5,-1.0]"
cases["interp"] = [
    f"np.interp({x},{xp},{fp})", f"np.interp(2.5,{xp},{fp})", f"np.interp({x},{xp},{fp},left=-99)", f"np.interp({x},{xp},{fp},right=nan)",
    f"np.interp({x},{xp},{fp},-5,5)", f"np.interp([[0.5,nan],[inf,-inf]],{xp},{fp})", f"np.interp({x}.astype('f4'),{xp},np.array({fp},'f4'))",
    f"np.interp([1,2],{xp},[1,0,7,2])", f"np.interp({x},{xp},[1+2j,3-1j,0.5j,4])", f"np.interp({x},{xp},[1+2j,3-1j,0.5j,4],left=1j,right=7)",
    f"np.interp([nan,0.3],{xp},[1+2j,3-1j,0.5j,4])", "np.interp([-180,-170,-185,185,-10,-5,0,365],[190,-190,350,-350],[5,10,3,4],period=360)",
    "np.interp([0.5,7.5],[0,1,2],[1j,2,3j],period=3)", f"np.interp([],{xp},{fp})", f"np.interp([0,1,2],[1.5],[7])", f"np.interp({x},[0,1,1,2],[0,1,5,6])",
    "np.interp([0.5,1.0,1.5],[0,1,2],[0,inf,1])", "np.interp([0.5,1.5],[0,1,2],[inf,inf,inf])", f"np.interp({x},[],[])", f"np.interp({x},[1,2],[1])",
    f"np.interp({x},{xp},{fp},period=0)", f"np.interp({x},[[0,1],[2,3]],{fp})", f"np.interp({x},{xp},5)", f"np.interp(np.array([1j]),{xp},{fp})",
    f"np.interp({x},{xp},{fp},period=2.5,left=8)", "np.interp(np.linspace(0,9,40),np.arange(10)[::1],np.sin(np.arange(10)*1.0))", "np.interp([0,1],[0,1],[0,1],period=-2)",
    "np.interp(np.linspace(0,3,9)[::-2],[0,1,2,3],[0,1,4,9])", "np.interp([True,False],[0,1],[5,6])"]

points = [-1, 0, 1, 2, 3, 4, 5, 8, 12, 17, 2.5, 6.75]
for name in ["bartlett", "blackman", "hamming", "hanning"]:
    cases[name] = [case(f"np.{name}({m})", ulp=0 if name == "bartlett" else 1, scale=0 if name == "bartlett" else 2e-16) for m in points + [21, 30, 51, 64, 100, 0.5, 1.5, 9.25]]
    cases[name] += [case(f"np.{name}(7)[::2]*np.arange(4)", scale=2e-16)]
cases["kaiser"] = [case(f"np.kaiser({m},{b})", ulp=4, scale=4e-16) for m in [0, 1, 2, 5, 12, 31] for b in [0, 5, 8.6, 14]]
cases["i0"] = [case(f"np.i0({v})", ulp=u, scale=s) for v, u, s in [
    ("0", 2, 0), ("0.", 2, 0), ("[0.,1.,2.,3.]", 4, 0), ("[-1.5,-8,8,8.5]", 4, 0), ("np.array([0.5,3,9],'f4')", 4, 0), ("np.array([0.5,3],'f2')", 4, 0), ("[1,2,20]", 4, 0),
    ("np.arange(6).reshape(2,3)", 4, 0), ("[nan,inf,-inf]", 0, 0), ("[100.,700.]", 4, 0), ("np.linspace(0,30,31)", 4, 0), ("[]", 0, 0), ("[True,False]", 4, 0), ("[1j]", 0, 0),
    ("np.array([1,2],'i1')", 4, 0), ("np.zeros((0,2))", 0, 0), ("np.array(3.3)", 4, 0), ("np.array([[8.0000001,7.9999999]])", 4, 0), ("np.arange(12.)[::-3]", 4, 0), ("1e-300", 4, 0)]]
cases["sinc"] = [case(f"np.sinc({v})", ulp=u, scale=s) for v, u, s in [
    ("0", 0, 0), ("0.5", 2, 0), ("[0.,0.25,1.5]", 2, 0), ("np.linspace(-4,4,41)", 2, 1e-15), ("[1,2,3]", 2, 1e-15), ("np.array([0.5,1.25],'f4')", 2, 0), ("np.array([0,0.5],'f2')", 2, 0),
    ("[nan,inf]", 0, 0), ("[]", 0, 0), ("np.array([1+1j,0])", 4, 0), ("np.array([True,False])", 2, 1e-15), ("np.array(0.1)", 2, 0), ("np.arange(6).reshape(2,3)*0.3", 2, 0),
    ("[-0.0]", 0, 0), ("[1e-30,1e-200]", 1, 0), ("np.float32(0.7)", 2, 0), ("np.linspace(0,1,9)[::-2]", 2, 1e-15), ("np.array([3,-3],'i2')/4", 2, 0), ("np.zeros((2,0))", 0, 0), ("[100.5]", 2, 1e-15)]]

m = "np.array([[0.,2.,1.,5.],[1.,1.5,-3.,2.],[4.,2.,0.,1.]])"
shared = [f"{m}", f"{m}[0]", f"{m},rowvar=False", f"{m}[0],{m}[1]", f"{m},{m}[0]", f"{m}[:,:3],{m}[:,:3],rowvar=False", f"{m}.astype('f4')", f"{m}.astype('i4')",
          f"{m},dtype=np.float32", f"{m}*1j+{m}[::-1]", f"{m}*1j,{m}[:1]", "np.zeros((2,2,2))", f"{m},np.zeros((2,2,2))", "np.zeros((0,3))", "[]", "5.0", "[1.0]", f"{m}[::2,::-1]",
          "[[1,2],[nan,3]]", "np.array([True,False,True])", f"{m}.T,rowvar=False", f"{m}.astype('f2')"]
for name in ["cov", "corrcoef"]:
    cases[name] = [case(f"np.{name}({a})", scale=1e-6 if "f4" in a or "float32" in a else 1e-14) for a in shared]
cases["cov"] += [case(f"np.cov({m},{a})", scale=1e-14) for a in [
    "bias=True", "ddof=0", "ddof=2", "ddof=9", "ddof=1.5", "fweights=[1,2,1,3]", "aweights=[0.5,1,2,0.1]", "fweights=[1,2,1,3],aweights=[0.5,1,2,0.1]",
    "fweights=[1,2,1,3],ddof=0", "aweights=[0.5,1,2,0.1],ddof=2", "fweights=[1.5,2,1,3]", "fweights=[1,2,1]", "fweights=[[1,2,1,3]]", "fweights=[-1,2,1,3]",
    "aweights=[-1,2,1,3]", "aweights=[1,2]", "aweights=[[1,2]]", "bias=True,fweights=[1,2,1,3]"]]
cases["corrcoef"] += [case(f"np.corrcoef({m}[1],{m}[2])", scale=1e-14)]

cases["unwrap"] = [
    "np.unwrap([0,0.78,5.49,6.28])", "np.unwrap(np.linspace(0,20,15)%(2*np.pi))", "np.unwrap([0,1,2,-1,0],period=4)", "np.unwrap([1,2,3,4,5,6,1,2,3],period=6)",
    "np.unwrap([2,3,4,5,2,3,4,5],period=4)", "np.unwrap(np.array([190,10,350,5]),period=360)", "np.unwrap([[0,3,7.],[0,9,1]],axis=0)", "np.unwrap([[0,3,7.],[0,9,1]])",
    "np.unwrap([0,4,8.],discont=5)", "np.unwrap([0,4,8.],discont=1)", "np.unwrap(np.array([0,4,8],'f4'))", "np.unwrap(np.array([0,4,8],'f4'),period=3)", "np.unwrap([0,nan,1])",
    "np.unwrap([])", "np.unwrap([1.0])", "np.unwrap(5)", "np.unwrap([0,np.pi,0,-np.pi])", "np.unwrap([[1.0]],axis=2)", "np.unwrap(np.arange(10.)[::-3],period=4.0)",
    "np.unwrap([1,2,3,1,2,3],period=3)", "np.unwrap([0,180,0,-180,360],period=360)", "np.unwrap(np.array([3,100,5],'i1'),period=50)", "np.unwrap([0.,5.,10.],period=5,discont=3)"]
record(cases)
