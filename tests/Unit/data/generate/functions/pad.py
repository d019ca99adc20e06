"""Cases of pad."""
from record import case, record

v, m, t = "np.array([1,5,2,8])", "np.array([[1.5,2,7.25],[0.25,-0.5,3]])", "np.arange(12).reshape(2,3,2)"
modes = ["constant", "edge", "linear_ramp", "maximum", "mean", "median", "minimum", "reflect", "symmetric", "wrap", "empty"]
shown = [x for x in modes if x != "empty"]
cases = {"pad": [f"np.pad({a},{w},mode='{k}')" for k in shown for a, w in [(v, "2"), (v, "(3,1)"), (v, "9"), (m, "((1,2),(2,0))"), (t, "1"), (f"{m}.astype('f4')", "(0,2)"), ("np.array([3])", "2"), (f"{v}.astype('i1')", "3")]]}
cases["pad"] += [
    f"np.pad({v},2)", f"np.pad({v},(2,3),constant_values=7)", f"np.pad({v},(2,3),constant_values=(4,6))", f"np.pad({m},((1,2),(2,0)),constant_values=((1,2),(3,4)))", f"np.pad({m},1,constant_values=((1,),(3,)))", f"np.pad({v},1,constant_values=2.9)", f"np.pad({m}.astype('f4'),1,constant_values=0.1)",
    f"np.pad({v},0)", f"np.pad(5,1)", f"np.pad(np.array(5),2,mode='edge')", f"np.pad([],2)", "np.pad([],2,mode='edge')", "np.pad(np.zeros((0,2)),((0,0),(1,1)),mode='edge')", "np.pad(np.zeros((0,2)),1,mode='wrap')", "np.pad(np.zeros((0,2)),1)", f"np.pad({v},(2,3),'linear_ramp',end_values=(10,-4))",
    f"np.pad({m},((1,2),(2,0)),'linear_ramp',end_values=((5,-4),(1,2)))", f"np.pad({v},3,'linear_ramp',end_values=2.5)", f"np.pad({m}.astype('f4'),2,'linear_ramp',end_values=1)", f"np.pad({m}*1j,2,'linear_ramp')", f"np.pad({v},2,'maximum',stat_length=2)", f"np.pad({v},2,'mean',stat_length=(1,3))", f"np.pad({v},2,'median',stat_length=3)",
    f"np.pad({m},2,'minimum',stat_length=((1,2),(2,1)))", f"np.pad({v},2,'maximum',stat_length=0)", f"np.pad({v},2,'mean',stat_length=-1)", f"np.pad({v},2,'maximum',stat_length=100)", f"np.pad({v},(2,3),'reflect',reflect_type='odd')", f"np.pad({v},(9,8),'reflect',reflect_type='odd')", f"np.pad({v},(9,8),'symmetric',reflect_type='odd')",
    f"np.pad({m},((3,2),(5,1)),'reflect',reflect_type='odd')", f"np.pad({m},((3,2),(5,1)),'symmetric',reflect_type='odd')", "np.pad([4],(2,1),'reflect',reflect_type='odd')", f"np.pad({v},(2,3),'reflect',reflect_type='even')", f"np.pad({v}.astype('u1'),4,'symmetric',reflect_type='odd')",
    f"np.pad({v},1.5)", f"np.pad({v},np.array([1],'u1'))", f"np.pad({v},-1)", f"np.pad({v},(1,-2))", f"np.pad({m},(1,2,3))", f"np.pad({m},((1,2),(3,4),(5,6)))", f"np.pad({v},2,mode='odd')", f"np.pad({v},2,mode='edge',constant_values=3)", f"np.pad({v},2,stat_length=3)", f"np.pad({v},2,'wrap',reflect_type='odd')",
    f"np.pad({v},2,mode='empty').shape", f"np.pad({v},2,mode='empty')[2:-2]", f"np.pad({v}[::-2],2,'wrap')", f"np.pad({t}[::-1,::2],((1,1),(0,2),(1,0)),'symmetric')", "np.pad([True,False],2,'edge')", "np.pad([True,False],1,constant_values=True)", "np.pad([1j,2],2,'mean')", f"np.pad({m}.astype('f2'),1,'mean')",
    "np.pad([nan,1.0],1,'maximum')", f"np.pad({t},((0,0),(1,1),(2,2)),'reflect')", f"np.pad({v},((2,),))" , f"np.pad({m},((2,),(1,)))", f"np.pad({m},[[1,2]])", f"np.pad({v},(0,0),'reflect')", f"np.pad({v},(17,23),'wrap')", f"np.pad({v},(17,23),'reflect')", f"np.pad({v},(17,23),'symmetric')"]
cases["pad"] += [f"np.pad([1.,2.],{w},'{k}',stat_length={n})" for k in ("minimum", "maximum") for w, n in [("0", "0"), ("1", "(1,0)")]]
record(cases)
