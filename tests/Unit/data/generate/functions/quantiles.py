"""Cases of order statistics."""
from record import case, record
from reductions_values import DTYPES, ints

METHODS = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]
data = "[[7,1,9,4,3],[2,8,6,5,0]]"
floats = "np.array([[1.5,-2.0,nan,inf],[0.25,-0.0,3.0,-inf],[8.0,1e300,1e-300,4.0]])"


def array(d):
    return "np.array([[True,False,True],[True,True,False]])" if d == "?" else f"np.array({data},'{d}')"


def axes(f, q):
    yield from (f"{f}({ints}{q}{a})" for a in ("", ",axis=0", ",axis=1", ",axis=-1", ",axis=(0,2)", ",axis=(0,-1),keepdims=True", ",axis=()", ",axis=(0,0)", ",axis=3", ",keepdims=True", ",axis=1,keepdims=True", ",axis=None"))
    yield from (f"{f}({x}{q})" for x in (f"({ints})[:,::-1,::2]", f"({ints}).T", "5", "2.5", "[]", "[3]", "[2,1]", "[nan,1]", "[inf,1]", "[-inf,inf]", "np.zeros((0,3))", "[1j,2]", floats))
    yield from (f"{f}({x}{q},axis=0)" for x in (f"({ints})[::-1].T", "np.zeros((0,3))", "np.zeros((3,0))", floats, "5"))
    yield from (case("b", f"b=np.zeros({s},'{t}');{f}({array('f8')}{q},axis={a},out=b)") for s, t, a in (("5", "f8", 0), ("2", "f8", 1), ("5", "f4", 0), ("5", "c16", 0)))
    yield case(f"{f}({array('f8')}{q},axis=0,out=np.zeros(4))", wording=False)


cases = {"median": [f"np.median({array(d)}{a})" for d in DTYPES for a in ("", ",axis=0", ",axis=1")] + list(axes("np.median", ""))}
for name, scale in (("percentile", 100), ("quantile", 1)):
    f = f"np.{name}"
    rows = [f"{f}({array(d)},{q * scale}{a})" for d in DTYPES for q, a in ((0.25, ""), (0.5, ",axis=0"), (0.3, ",axis=1"))]
    rows += [f"{f}({array(d)},[0,{0.4 * scale},{scale}],axis=1)" for d in DTYPES]
    rows += [f"{f}({array(d)},{q},axis=1,method='{m}')" for m in METHODS for d in ("i4", "f4", "f8") for q in (f"[0,{0.1 * scale},{0.25 * scale},{0.5 * scale},{0.7 * scale},{scale}]",)]
    rows += [f"{f}(np.arange(n)[::-1],{0.35 * scale},method='{m}')".replace("(n)", f"({n})") for m in METHODS for n in (1, 2, 6)]
    rows += [f"{f}([1.0,nan,3.0],{0.5 * scale},method='{m}')" for m in METHODS]
    # That nothing has no quantile is said in plainer words here.
    rows += [c if isinstance(c, case) else case(c, wording="[]," not in c and "zeros((0" not in c) for c in axes(f, f",{0.4 * scale}")]
    rows += [f"{f}([1,2,3],{q})" for q in ("-1", f"{scale * 1.01}", "[[0.1,0.2],[0.3,0.4]]", "[]", "nan", "True", "0", f"{scale}", f"np.array({scale})", "np.float32(0.5)", "np.array([0.1,0.5],'f4')", "[[[0.5]]]")]
    rows += [f"{f}(np.array([1,2,4],'f4'),{q})" for q in ("0.3", "np.float64(0.3)", "np.array([0.3])", "np.float32(0.3)")] + [f"{f}([1,2,3],0.5,method='spam')", f"{f}([1,2,3],0.5,method='linear',keepdims=True)"]
    rows += [f"{f}({array('f8')},[{0.25 * scale},{0.75 * scale}],axis={a},keepdims=True)" for a in ("0", "1", "(0,1)", "None")]
    rows += [f"{f}({array('f8')},{q},axis={a},weights={w},method='inverted_cdf')" for q in (f"{0.3 * scale}", f"[0,{0.5 * scale},{scale}]") for a, w in (("1", "[1,2,3,4,5]"), ("1", "[0,0,1,1,0]"), ("0", "[1,3]"), ("None", f"np.arange(10).reshape(2,5)"), ("1", "np.arange(10).reshape(2,5)"), ("0", "np.array([0.5,0.25],'f4')"))]
    rows += [f"{f}([3,1,2],{0.5 * scale},weights={w},method='{m}')" for w, m in (("[1,1,1]", "linear"), ("[1,1,1]", "inverted_cdf"), ("[1,2]", "inverted_cdf"), ("[-1,1,1]", "inverted_cdf"), ("[0,0,0]", "inverted_cdf"), ("[nan,1,1]", "inverted_cdf"), ("[1,1,5]", "inverted_cdf"))]
    rows += [f"{f}({ints},{0.5 * scale},weights=[1,2,3],method='inverted_cdf')", f"{f}({ints},{0.5 * scale},axis=1,weights=[1,2,3],keepdims=True,method='inverted_cdf')", f"{f}([1.0,nan,2],{0.5 * scale},weights=[1,1,1],method='inverted_cdf')"]
    cases[name] = rows
# Whole numbers as q: only what takes elements as they are does without interpolation.
cases["quantile"] += [f"np.quantile([10,11,12],[0,1],method='{m}')" for m in ("averaged_inverted_cdf", "inverted_cdf", "interpolated_inverted_cdf", "hazen", "linear", "nearest")]
cases["percentile"] += ["np.percentile(np.arange(12.).reshape(3,4),[[20,50],[70,0]],axis=1,weights=np.ones(4),method='inverted_cdf')"]
for name, rows in cases.items():
    cases[name] = list({(c.setup, c.expr): c for c in (r if isinstance(r, case) else case(r) for r in rows)}.values())
record(cases)
