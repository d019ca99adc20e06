"""Cases of histograms, of counting and of bins."""
from record import case, record

x = "np.array([0.1,0.5,2.5,3.0,0.5,1.75,2.999,nan,-4.0,10.0])"
finite = "np.array([0.1,0.5,2.5,3.0,0.5,1.75,2.999,-4.0,10.0])"
many = "((np.arange(2000)*7919%10007)/1000.75-5)"
ints = "np.array([1,5,2,2,9,7,7,7,0])"

cases = {}
inputs = [finite, many, ints, f"{finite}.astype('f4')", f"({many}).astype('f4')", f"({many}).astype('f2')", f"{ints}.astype('u1')", f"{ints}.astype('i1')-4", f"{finite}[::-2]", f"{finite}.reshape(3,3)",
          "np.array([True,False,True])", "np.array([])", "np.array([5,5,5])", "np.array([2.5])", "3", "np.array([-128,127],dtype='i1')", "np.array([0.0,1e-300])", "np.arange(10)"]
cases["histogram"] = [f"np.histogram({a})" for a in inputs]
cases["histogram"] += [f"np.histogram({a},bins=7,range=(0,3))" for a in inputs[:12]] + [f"np.histogram({a},4,(-1.5,2.25))" for a in inputs[:12]] + [f"np.histogram({a},5,density=True)" for a in inputs[:9]]
cases["histogram"] += [f"np.histogram({x},bins=6,range=(0,3))", f"np.histogram({x})", f"np.histogram({x},[0,1,2,3])", f"np.histogram({x},np.array([0,0.5,0.5,3]))", f"np.histogram({many},np.linspace(-5,5,37))",
    f"np.histogram({ints},[0,2,7])", f"np.histogram({finite},[2.5])", f"np.histogram({finite},[1,0])", f"np.histogram({finite},[0,1,1])", f"np.histogram({finite}.astype('f4'),[0.1,0.5,2.5])",
    f"np.histogram({finite},[0,1,4],density=True)", f"np.histogram({finite},0)", f"np.histogram({finite},-3)", f"np.histogram({finite},2.5)", f"np.histogram({finite},'magic')", f"np.histogram({finite},np.zeros((2,2)))",
    f"np.histogram({finite},range=(3,1))", f"np.histogram({finite},range=(0,inf))", f"np.histogram({finite},range=(2,2))", f"np.histogram({ints},3,range=(0,9))", f"np.histogram(np.array([inf,1.0]))",
    f"np.histogram({finite},4,weights=np.arange(9))", f"np.histogram({finite},4,weights=np.arange(9)/3)", f"np.histogram({finite},4,weights=(np.arange(9)/3).astype('f4'))", f"np.histogram({finite},4,weights=np.arange(9)*(1+2j))",
    f"np.histogram({finite},4,weights=np.arange(9)/3,density=True)", f"np.histogram({finite},[0,1,2,3],weights=np.arange(9)/3)", f"np.histogram({finite},[0,1,2,3],weights=np.arange(9))", f"np.histogram({finite},3,weights=[1,2])",
    f"np.histogram({finite},'auto',weights=np.arange(9))", f"np.histogram({many},50,weights=(np.arange(2000)*31%101/50.5-1))", f"np.histogram({many},np.linspace(-5,5,11),weights=(np.arange(2000)*31%101/50.5-1))",
    "np.histogram((np.arange(150000)*7919%100003/50001.5-1),100)", "np.histogram((np.arange(150000)*7919%100003/50001.5-1),100,range=(-0.5,0.5))", "np.histogram((np.arange(150000)*7919%100003/50001.5-1),30,weights=(np.arange(150000)*31%101/50.5-1))",
    "np.histogram((np.arange(150000)*7919%100003/50001.5-1).astype('f4'),64)", "np.histogram(np.arange(150000)%1000,100)", "np.histogram((np.arange(150000)*7919%100003/50001.5-1),np.linspace(-1,1,21)**3)",
    "np.histogram(np.arange(100)/10.0,10,range=(0,10))", "np.histogram(np.arange(100)*0.1,10,range=(0.0,9.9))", "np.histogram(np.arange(-50,50)*0.01,100)", "np.histogram([1,2,1],bins=[0,1,2,3])",
    "np.histogram(np.array([1.0,2.0]),np.int64(3))", "np.histogram(np.array([1e16,1e16+2]),10)"]
rules = ["auto", "fd", "doane", "scott", "stone", "rice", "sturges", "sqrt"]
# The edges of estimated bins follow from sums, which may round otherwise in the last place without changing the number of bins.
cases["histogram_bin_edges"] = [f"np.histogram_bin_edges({a},'{r}')" for r in rules for a in [many, finite, ints, f"({many}).astype('f4')", f"{ints}.astype('u1')", "np.array([])", "np.array([2.5])", "np.array([5,5,5])", "np.arange(100)"]]
cases["histogram_bin_edges"] += [f"np.histogram_bin_edges({many},'{r}',range=(-1,1))" for r in rules] + [f"np.histogram({many},'{r}')" for r in rules]
cases["histogram_bin_edges"] += [f"np.histogram_bin_edges({finite})", f"np.histogram_bin_edges({finite},3)", f"np.histogram_bin_edges({finite},[1,2,5])", f"np.histogram_bin_edges({finite},4,(0,1))", f"np.histogram_bin_edges({finite},4,weights=np.ones(3))"]

y = "np.array([1.0,0.25,2.0,2.0,0.0,3.5,1.25,0.75,2.25])"
cases["histogram2d"] = [f"np.histogram2d({finite},{y}{o})" for o in [
    "", ",5", ",[3,4]", ",bins=(3,4)", ",[0,1,2,3]", ",[[0,1,3],[0,2,4]]", ",bins=[np.array([0,1,3]),3]", ",4,[[0,3],[0,4]]", ",range=[[0,3],[-1,4]]", ",3,density=True", ",3,weights=np.arange(9)", ",[2,3],density=True,weights=np.arange(9)/2",
    ",0", ",[3,0]", ",range=[[0,3]]", ",bins=[[0,1,3],[2,1]]", ",bins=2,range=[[3,0],[0,1]]", ",bins=[np.array([0.0,3.0]),np.array([0.0,0.5,2.0])]"]]
cases["histogram2d"] += [f"np.histogram2d({finite},{y}[:3])", "np.histogram2d([1,2,2],[0,1,1],2)", "np.histogram2d(np.array([]),np.array([]),2)", f"np.histogram2d({finite}.astype('f4'),{y}.astype('f4'),3)",
    "np.histogram2d(np.arange(5),np.arange(5)%2,[2,2])"]
points = "np.stack([np.arange(50)*31%101/50.5-1,np.arange(50)*17%23/11.5-1,np.arange(50)%7/7.0],axis=1)"
cases["histogramdd"] = [f"np.histogramdd({points}{o})" for o in ["", ",3", ",[2,3,4]", ",(2,3,4)", ",bins=[[0,0.5,1],[-1,0,1],2]", ",2,density=True", ",2,weights=np.arange(50)", ",2,range=[[-1,1],[-1,1],[0,1]]", ",2,range=[None,[-1,1],None]",
    ",[2,3]", ",2,range=[[0,1]]", ",0", ",[2,0,2]", ",[[0,1],[1,0],2]"]]
cases["histogramdd"] += [f"np.histogramdd(({finite},{y}),3)", f"np.histogramdd({finite},4)", "np.histogramdd(np.arange(12).reshape(6,2),2)", f"np.histogramdd(({finite},),[[0,1,2]])", "np.histogramdd(np.zeros((2,2,2)))",
    "np.histogramdd(np.zeros((0,2)),2)", f"np.histogramdd({points}.astype('f4'),2)", case(f"np.histogramdd({points}[:,:1],5,density=True,weights=np.arange(50)/3)", ulp=1)]

cases["bincount"] = [f"np.bincount({a}{o})" for a in [ints, f"{ints}.astype('i1')", f"{ints}.astype('u1')", f"{ints}.astype('u4')", f"{ints}[::-2]", "[1,2,2]", "np.array([],dtype='i8')"] for o in ["", ",minlength=12", ",minlength=3"]]
cases["bincount"] += [f"np.bincount({ints},weights=np.arange(9)/3)", f"np.bincount({ints},np.arange(9))", f"np.bincount({ints},weights=np.arange(9).astype('f4'),minlength=15)", "np.bincount(np.array([True,False,True]))", "np.bincount([-1,2])",
    "np.bincount(np.array([1.5,2.0]))", "np.bincount(np.array([1,2],dtype='f4'))", "np.bincount(np.array([2**63,1],dtype='u8'))", f"np.bincount({ints},weights=[1,2])", "np.bincount(np.array([[1,2]]))", "np.bincount([1,2],minlength=-1)", "np.bincount(3)", f"np.bincount({ints}.astype('u8'))", "np.bincount(np.array([],dtype='i8'),weights=[])",
    "np.bincount(np.arange(200000)*7919%1000)", "np.bincount(np.arange(200000)*7919%1000,weights=(np.arange(200000)*31%101/50.5-1))", "np.bincount(np.array([1,2]),weights=np.array([1+1j,2]))", "np.bincount([])"]
edges = "np.array([0.0,1.0,2.5,4.0])"
values = "np.array([[-1.0,0.0,0.5],[1.0,2.5,nan],[4.0,9.0,3.999]])"
cases["digitize"] = [f"np.digitize({v},{b}{r})" for v in [values, "np.array([0,1,2,3,4,5])", f"{values}.T.astype('f4')", "1.0", "[1,4]"] for b in [edges, f"{edges}[::-1]", "np.array([1,3,5])"] for r in ["", ",right=True"]]
cases["digitize"] += [f"np.digitize({values},[1,3,2])", "np.digitize([1+1j],[1,2])", f"np.digitize({values},[2.0])", f"np.digitize({values},[])", f"np.digitize({values},[1,1,2,2],True)", f"np.digitize({values},[3,1,1])", f"np.digitize({values},[1,1])",
    f"np.digitize({values},np.zeros((2,2)))"]
cases["histogram"] += ["np.histogram(np.hstack((np.linspace(-10,-1,20),np.linspace(1,10,30),np.linspace(-100,-50,50))),'stone',range=(-20,20))[0]"]
record(cases)
