"""Cases of reductions and scans."""
from record import case, record

ints = "np.arange(24).reshape(2,3,4)%7"
floats = "np.array([[1.5,-2.0,nan,inf],[0.25,-0.0,3.0,-inf],[8.0,1e300,1e-300,4.0]])"
plain = "np.array([[1.5,-2.0,7.25],[0.25,-0.0,3.0]])"

cases = {}
for name in ["sum", "prod", "min", "max", "amin", "amax"]:
    cases[name] = [
        f"np.{name}({ints})", f"np.{name}({ints},axis=0)", f"np.{name}({ints},axis=-1)", f"np.{name}({ints},axis=(0,2))",
        f"np.{name}({ints},axis=(0,-1),keepdims=True)", f"np.{name}(({ints})[:,::-1,::2],axis=1)", f"np.{name}({floats})",
        f"np.{name}({floats},axis=1)", f"np.{name}({plain}.astype('f4'),axis=0)", f"np.{name}({plain}.astype('f2'))",
        f"np.{name}(np.array([1+2j,3-1j]))", f"np.{name}(np.array([True,False,True]))", f"np.{name}(np.array([200,100],np.uint8))",
        f"np.{name}(np.array([-100,100,7],np.int8))", f"np.{name}(5)", f"np.{name}([])", f"np.{name}(np.zeros((0,3)),axis=0)",
        f"np.{name}(np.zeros((0,3)),axis=1)", f"np.{name}({ints},initial=3)", f"np.{name}({ints},axis=1,where=np.array([True,False,True,True]),initial=2)",
        f"np.{name}({ints},axis=3)", f"np.{name}({ints},axis=(0,0))", f"np.{name}({ints},axis=())",
        case("b", f"b=np.zeros(3);np.{name}({plain},axis=0,out=b)"),
    ]
record(cases)
