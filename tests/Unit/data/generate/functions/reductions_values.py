"""The arrays that reductions, scans and quantiles are recorded on."""
DTYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"]
ints = "np.arange(24).reshape(2,3,4)%7"
floats = "np.array([[1.5,-2.0,nan,inf],[0.25,-0.0,3.0,-inf],[8.0,1e300,1e-300,4.0]])"
plain = "np.array([[1.5,-2.0,7.25],[0.25,-0.0,3.0]])"
mask = "np.array([[True,False,True],[False,True,True]])"


def values(dtype):
    if dtype == "?":
        return "np.array([[True,False,True],[True,True,False]])"
    if dtype[0] == "c":
        return f"np.array([[1+2j,3-1j,-0.5j],[2+0j,1-1j,nan+1j]],'{dtype}')"
    if dtype[0] == "f":
        return f"np.array([[3,-1.5,2],[2,nan,-0.0]],'{dtype}')"
    top = 2 ** (8 * int(dtype[1]) - (dtype[0] == "i")) - 1
    return f"np.array([[3,1,{top}],[2,{top},0]],'{dtype}')"
