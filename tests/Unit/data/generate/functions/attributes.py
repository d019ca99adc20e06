"""Cases of the attributes of arrays."""
from inputs import cube, distinct, dtypes, floats, layouts, matrix, typed
from record import case, record

# The setters of shape, strides and dtype are left out: here these cannot change.
arrays = list(layouts.values()) + [cube, f"{cube}.transpose(2,0,1)[::-1]", floats, "np.array(5)", "np.zeros((0,3),'f4')", "np.ones((2,1,3))[:,::-1]"] + [typed(d) for d in dtypes]
cases = {}
for name in ["T", "shape", "size", "ndim", "itemsize", "nbytes", "strides", "dtype", "real", "imag"]:
    cases[f"ndarray.{name}"] = [f"({a}).{name}" for a in arrays]
cases["ndarray.T"] += [case("a", f"a={matrix};b=a.T;b[0,1]=-1"), f"({matrix}).T.strides"]
cases["ndarray.mT"] = [f"({a}).mT" for a in arrays] + ["np.arange(3).mT", case("a", f"a={cube};b=a.mT;b[0,1,1]=-1"), f"({cube}).mT.strides"]
# Strides of no elements mean nothing.
cases["ndarray.strides"].remove("(np.zeros((0,3),'f4')).strides")
for name in ["real", "imag"]:
    cases[f"ndarray.{name}"] += [case("z", f"z=np.array([1+2j,3-4j]);z.{name}=7"), case("z", f"z=np.array([1+2j,3-4j]);z.{name}[0]=7"), case("z", f"z=np.array([1+2j,3-4j]);z.{name}=[5,6]"), case("z", f"z=np.array([[1+2j,3-4j]]).T;z[::-1].{name}[1]=7"), case("z", f"z=np.array([1.5,2]);z.{name}=7")]
cases["ndarray.flags"] = [f"({a}).flags.{f}" for a in arrays[:15] for f in ("c_contiguous", "f_contiguous", "writeable")] + [case(f"{x}.flags.owndata", "a=np.arange(6);b=a[1:]") for x in ("a", "b", "a.reshape(2,3)", "a.copy()", "a[[1,2]]")]
cases["ndarray.base"] = [case(f"{x}.base", "a=np.arange(6);m=np.zeros((2,3));b=a[1:]") for x in ("a", "b", "b[1:]", "a.reshape(2,3)", "a.copy()", "a[[1,2]]", "m", "m.T", "m[0]", "m[:,1]", "m.ravel()", "m.flatten()", "(a+1)", "a.real", "m.reshape(-1)[1:]", "np.broadcast_to(a,(2,6))", "m[m>0]", "m[None]", "np.flip(a)", "m.T.copy()", "np.diagonal(m)")]
record(distinct(cases))
