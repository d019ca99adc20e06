"""Arrays that many cases share: all dtypes, and the ways an array can lie in memory."""

dtypes = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "complex64", "complex128"]
some_dtypes = ["bool", "int8", "uint64", "float16", "float32", "complex64"]

vector = "np.arange(6)"
matrix = "np.arange(12).reshape(3,4)"
cube = "np.arange(24).reshape(2,3,4)"
floats = "np.array([[1.5,-2.0,nan,inf],[0.25,-0.0,3.0,-inf]])"

# A (3, 4) array in every layout, by what is done to make it.
layouts = {
    "C": matrix,
    "F": f"np.asfortranarray({matrix})",
    "transposed": "np.arange(12).reshape(4,3).T",
    "reversed": f"{matrix}[::-1,::-1]",
    "strided": "np.arange(48).reshape(6,8)[::2,1::2]",
    "sliced": "np.arange(30).reshape(5,6)[1:4,2:]",
    "broadcast": "np.broadcast_to(np.arange(4),(3,4))",
    "part": f"({matrix}+1j*{matrix}[::-1]).imag",
    "lazy": f"({matrix}*2+1)",
}


def typed(dtype, source="[[1,2,0],[3,0,7]]"):
    return f"np.array({source},'{dtype}')"


def distinct(cases):
    """The cases without the ones that several loops wrote."""
    return {name: list(dict.fromkeys(rows)) for name, rows in cases.items()}
