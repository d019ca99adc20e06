"""Cases of functions that skip NaN, and of order statistics and averages."""
from record import case, record

a = "np.array([[1.5,nan,-2.0,7.25],[nan,nan,0.25,3.0],[8.0,-1.0,nan,4.0]])"
holes = "np.array([[nan,1.0,nan],[nan,2.0,3.0]])"
ints = "np.arange(24).reshape(2,3,4)*7%11"
plain = "np.array([[1.5,-2.0,7.25,0.5],[0.25,-0.0,3.0,9.0]])"
mask = "np.array([True,False,True,True])"
inputs = [a, holes, ints, plain, f"{a}.astype('f4')", f"{a}[::-1,::2]", f"{a}.T", "np.array([nan,nan])", "np.array([1+2j,complex(nan,1),3-1j])", "np.array([True,False,True])", "np.array([3,1,2],dtype='u1')", "5.0", "nan",
          "np.array([inf,nan,-inf])", "[1.0,nan,2.0]", "np.array([-0.0,nan])"]
cases = {}
for f in ["nansum", "nanprod", "nanmin", "nanmax", "nanmean", "nanvar", "nanstd"]:
    cases[f] = [f"np.{f}({x})" for x in inputs]
    cases[f] += [f"np.{f}({x},axis={ax})" for x in [a, holes, f"{a}.astype('f4')", f"{a}.T"] for ax in ["0", "1", "-1", "(0,1)"]]
    cases[f] += [f"np.{f}({ints},axis=(0,2))", f"np.{f}({a},axis=1,keepdims=True)", f"np.{f}({a},keepdims=True)", f"np.{f}({a},axis=2)", f"np.{f}(np.array([]))", f"np.{f}(np.zeros((0,3)),axis=1)", f"np.{f}(np.zeros((0,3)),axis=0)",
        case("b", f"b=np.zeros(4);np.{f}({a},axis=0,out=b)"), f"np.{f}({a}.astype('f2'),axis=1)"]
    if f not in ("nanmin", "nanmax"):
        cases[f] += [f"np.{f}({a},axis=0,dtype='f4')", f"np.{f}({a}.astype('f4'),dtype='f8')", f"np.{f}({ints},dtype='f4')", f"np.{f}({a},axis=1,where={mask})", f"np.{f}({a},where=np.array([[True],[False],[True]]))", f"np.{f}({a},dtype='i8')"]
    else:
        cases[f] += [f"np.{f}({a},axis=1,where={mask})", f"np.{f}({a},axis=1,where={mask},initial=0.5)", f"np.{f}({ints},initial=5)", f"np.{f}({a},axis=0,initial=2)"]
cases["nansum"] += [f"np.nansum({a},axis=0,initial=10)", f"np.nansum({ints},axis=0,initial=10)"]
cases["nanprod"] += [f"np.nanprod({a},axis=0,initial=10)"]
for f in ["nanvar", "nanstd"]:
    cases[f] += [f"np.{f}({a},axis={ax},ddof={d})" for ax in ["0", "1", "None"] for d in ["1", "2", "0.5"]] + [f"np.{f}({a},axis=1,correction=1)", f"np.{f}({a},ddof=1,correction=1)", f"np.{f}({ints},axis=1,ddof=1)",
        f"np.{f}({a},axis=0,mean=np.nanmean({a},axis=0,keepdims=True))"]
for f in ["nancumsum", "nancumprod"]:
    cases[f] = [f"np.{f}({x})" for x in inputs] + [f"np.{f}({x},axis={ax})" for x in [a, ints] for ax in ["0", "1", "-1"]] + [f"np.{f}({a},axis=0,dtype='f4')", f"np.{f}({a},axis=3)", f"np.{f}([])", case("b", f"b=np.zeros((3,4));np.{f}({a},axis=0,out=b)")]
for f in ["nanargmin", "nanargmax"]:
    cases[f] = [f"np.{f}({x})" for x in inputs] + [f"np.{f}({x},axis={ax})" for x in [a, ints, plain, holes] for ax in ["0", "1", "-1"]] + [f"np.{f}({a},axis=0,keepdims=True)", f"np.{f}({a},keepdims=True)", f"np.{f}({a},axis=2)", f"np.{f}([])",
        f"np.{f}(np.zeros((0,3)),axis=1)", case("b", f"b=np.zeros(4,dtype='i8');np.{f}({a},axis=0,out=b)")]
real = [x for x in inputs if "j" not in x and "True" not in x]
for f in ["nanmedian", "median"]:
    cases[f] = [f"np.{f}({x})" for x in inputs] + [f"np.{f}({x},axis={ax})" for x in [a, holes, plain, f"{a}.astype('f4')", f"{a}.T"] for ax in ["0", "1", "(0,1)"]] + [f"np.{f}({ints},axis=(0,2))", f"np.{f}({ints},axis=(0,-1),keepdims=True)",
        f"np.{f}({a},axis=1,keepdims=True)", f"np.{f}([])", f"np.{f}(np.zeros((0,3)),axis=0)", f"np.{f}({a},axis=3)", f"np.{f}({plain},axis=0,overwrite_input=True)", case("b", f"b=np.zeros(4);np.{f}({plain},axis=0,out=b)"),
        f"np.{f}(np.arange(1000)*7919%1009)", f"np.{f}((np.arange(1001)*7919%1009)/7)"]
methods = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]
for f, q, qs, bad in [("percentile", "30", "[0,12.5,50,100]", "101"), ("quantile", "0.3", "[0,0.125,0.5,1]", "1.5"), ("nanpercentile", "30", "[0,12.5,50,100]", "101"), ("nanquantile", "0.3", "[0,0.125,0.5,1]", "1.5")]:
    x = a if f.startswith("nan") else plain
    cases[f] = [f"np.{f}({v},{q})" for v in real] + [f"np.{f}({x},{qs},axis={ax},method='{m}')" for m in methods for ax in ["0", "1"]] + [f"np.{f}({x},{q},axis=1,keepdims=True)", f"np.{f}({x},np.array({qs}),axis=(0,1))",
        f"np.{f}({ints},{qs},axis=(0,2))", f"np.{f}({ints},{q},axis=1,keepdims=True)", f"np.{f}({x}.astype('f4'),{qs},axis=0)", f"np.{f}({x}.astype('f4'),{q},axis=0)", f"np.{f}({x},{bad})", f"np.{f}({x},-1)",
        f"np.{f}({x},{q},method='magic')", f"np.{f}(np.array([1+1j]),{q})", f"np.{f}({x},{q},axis=5)", f"np.{f}({x},{q},axis=0,overwrite_input=True)", case("b", f"b=np.zeros(4);np.{f}({x},{q},axis=0,out=b)"),
        f"np.{f}(np.array([1,2,3,4]),np.array([0,1]))", f"np.{f}(np.arange(1000)*7919%1009,{qs})",
        f"np.{f}({x},{q},weights=np.ones({x}.shape),method='inverted_cdf')", 
        f"np.{f}({x},{q},axis=1,weights=[1,2,0.5,1])", f"np.{f}({x},{q},axis=1,weights=[-1,2,0.5,1],method='inverted_cdf')", f"np.{f}({x},{q},axis=1,weights=[1,2],method='inverted_cdf')", f"np.{f}({x},{q},weights=[1,2],method='inverted_cdf')",
        f"np.{f}({x},{q},interpolation='lower')",
        f"np.{f}({x},{qs},axis=1,weights=np.ones({x}.shape)*np.array([1,2,0.5,1]),method='inverted_cdf')", f"np.{f}({x},0,axis=1,weights=np.ones({x}.shape)*np.array([0,2,0,1]),method='inverted_cdf')"]
    if not f.startswith("nan"):   # NumPy's own indexing fails for weights along an axis where it skips NaN
        cases[f] += [f"np.{f}({x},{qs},axis=1,weights=[1,2,0.5,1],method='inverted_cdf')", f"np.{f}({x},{qs},axis=1,weights=[0,2,0,1],method='inverted_cdf')", f"np.{f}({ints},{qs},axis=-1,weights=[1,2,3,4],method='inverted_cdf')",
            f"np.{f}({a},{qs},axis=1,weights=[1,2,0.5,1],method='inverted_cdf')", f"np.{f}({x},{q},axis=0,weights=[1,2],method='inverted_cdf')"]
cases["ptp"] = [f"np.ptp({x})" for x in inputs] + [f"np.ptp({x},axis={ax})" for x in [a, ints, plain] for ax in ["0", "1", "-1"]] + [f"np.ptp({ints},axis=(0,2),keepdims=True)", "np.ptp([])", case("b", f"b=np.zeros(4);np.ptp({plain},axis=0,out=b)"), f"np.ptp({plain},axis=7)",
    "np.ptp(np.array([-100,100],dtype='i1'))"]
cases["average"] = [f"np.average({x})" for x in inputs] + [f"np.average({plain},axis={ax},weights={w})" for ax, w in [("0", "[1,3]"), ("1", "[1,2,3,4]"), ("None", f"np.abs({plain})"), ("(0,1)", "np.ones((2,4))"), ("1", "[0,0,0,0]"), ("1", "[1,2]"), ("None", "[1,2]")]]
cases["average"] += [f"np.average({plain},axis=0,weights=[1,3],returned=True)", f"np.average({plain},returned=True)", f"np.average({ints},axis=1,keepdims=True,weights=[1,2,3])", f"np.average({plain}.astype('f4'),axis=1,weights=np.arange(4))", f"np.average({ints},axis=(0,2),weights=np.arange(8).reshape(2,4))",
    f"np.average({ints},axis=(2,0),weights=np.arange(8).reshape(4,2))", f"np.average({ints},axis=4)"]
# Sums of short rows are added up in another order than NumPy's.
for f in ["nanvar", "nanstd"]:
    cases[f] = [case(c, ulp=2) if isinstance(c, str) else case(c.expr, c.setup, ulp=2) for c in cases[f]]
cases["median"] += ["np.median(np.array([-0.0]))", "np.median(np.array([-0.0,-0.0]))"]
record(cases)
