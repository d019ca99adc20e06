"""Cases of numpy.lib.stride_tricks."""
from record import case, record

bases = ["np.arange(12)", "np.arange(12,dtype='f4')", "np.arange(12)[::-1]", "np.arange(24)[::2]", "np.arange(12,dtype='c16')"]
strided, windows = [], []
for b in bases:
    for shape, factors in [((3, 4), (4, 1)), ((5, 3), (2, 1)), ((4,), (0,)), ((2, 2, 3), (6, 3, 1)), ((0, 3), (1, 1)), ((), ())]:
        strides = ",".join(f"{f}*x.strides[0]" for f in factors) + ("," if len(factors) == 1 else "")
        strided.append(case(f"np.lib.stride_tricks.as_strided(x,{shape},({strides}))", f"x={b}"))
    for window in ["3", "(4,)", "12"]:
        windows.append(f"np.lib.stride_tricks.sliding_window_view({b},{window})")
strided += [case("np.lib.stride_tricks.as_strided(x)", "x=np.arange(4)"), case("x", "x=np.arange(6);v=np.lib.stride_tricks.as_strided(x,(2,3));v[1,1]=9")]
grid = "np.arange(24).reshape(2,3,4)"
windows += [
    f"np.lib.stride_tricks.sliding_window_view({grid},(2,2,2))", f"np.lib.stride_tricks.sliding_window_view({grid},2,axis=1)",
    f"np.lib.stride_tricks.sliding_window_view({grid},(2,3),axis=(0,2))", f"np.lib.stride_tricks.sliding_window_view({grid}.T,2,axis=-1)",
    f"np.lib.stride_tricks.sliding_window_view({grid},(2,2),axis=(1,1))", f"np.lib.stride_tricks.sliding_window_view({grid},2)",
    "np.lib.stride_tricks.sliding_window_view(np.arange(4),5)", "np.lib.stride_tricks.sliding_window_view(np.arange(4),-1)",
    "np.lib.stride_tricks.sliding_window_view(np.arange(4),2,axis=1)", f"np.lib.stride_tricks.sliding_window_view({grid},(2,2),axis=0)",
]
record({"lib.stride_tricks.as_strided": strided, "lib.stride_tricks.sliding_window_view": windows})
