"""The array API standard 2024.12: a fixed, small set of checks of names, signatures, dtypes and special values (https://data-apis.org/array-api/2024.12/)."""

import inspect
import math

import pytest

import omninumpy as np

xp = np.zeros(1).__array_namespace__(api_version="2024.12")

CONSTANTS = "e inf nan newaxis pi".split()
CREATION = "arange asarray empty empty_like eye from_dlpack full full_like linspace meshgrid ones ones_like tril triu zeros zeros_like".split()
DATA_TYPES = "astype broadcast_arrays broadcast_to can_cast finfo iinfo isdtype result_type".split()
DTYPES = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 complex64 complex128".split()
UNARY = (
    "abs acos acosh asin asinh atan atanh bitwise_invert ceil conj cos cosh exp expm1 floor imag isfinite isinf isnan log log10 log1p log2 logical_not "
    "negative positive real reciprocal round sign signbit sin sinh sqrt square tan tanh trunc"
).split()
BINARY = (
    "add atan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor copysign divide equal floor_divide greater greater_equal hypot less "
    "less_equal logaddexp logical_and logical_or logical_xor maximum minimum multiply nextafter not_equal pow remainder subtract"
).split()
OTHERS = (
    "clip take take_along_axis matmul matrix_transpose tensordot vecdot broadcast_arrays concat expand_dims flip moveaxis permute_dims repeat reshape roll "
    "squeeze stack tile unstack argmax argmin count_nonzero nonzero searchsorted where unique_all unique_counts unique_inverse unique_values argsort sort "
    "cumulative_prod cumulative_sum max mean min prod std sum var all any diff __array_namespace_info__"
).split()
LINALG = (
    "cholesky cross det diagonal eigh eigvalsh inv matmul matrix_norm matrix_power matrix_rank matrix_transpose outer pinv qr slogdet solve svd svdvals "
    "tensordot trace vecdot vector_norm"
).split()
FFT = "fft ifft fftn ifftn rfft irfft rfftn irfftn hfft ihfft fftfreq rfftfreq fftshift ifftshift".split()
MEMBERS = (
    "__abs__ __add__ __and__ __array_namespace__ __bool__ __complex__ __dlpack__ __dlpack_device__ __eq__ __float__ __floordiv__ __ge__ __getitem__ __gt__ "
    "__index__ __int__ __invert__ __le__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ "
    "__truediv__ __xor__ to_device dtype device mT ndim shape size T "
    "__iadd__ __isub__ __imul__ __itruediv__ __ifloordiv__ __ipow__ __imatmul__ __imod__ __iand__ __ior__ __ixor__ __ilshift__ __irshift__ "
    "__radd__ __rsub__ __rmul__ __rtruediv__ __rfloordiv__ __rpow__ __rmatmul__ __rmod__ __rand__ __ror__ __rxor__ __rlshift__ __rrshift__"
).split()


@pytest.mark.parametrize("name", CONSTANTS + CREATION + DATA_TYPES + DTYPES + UNARY + BINARY + OTHERS)
def test_main_names(name):
    assert hasattr(xp, name)


@pytest.mark.parametrize("module, names", [("linalg", LINALG), ("fft", FFT)])
def test_names_of_extensions(module, names):
    assert [name for name in names if not callable(getattr(getattr(xp, module), name, None))] == []
    assert (len(LINALG), len(FFT)) == (23, 14)


def test_members():
    assert [name for name in MEMBERS if not hasattr(np.ndarray, name)] == []
    assert inspect.signature(np.ndarray.__array_namespace__).parameters["api_version"].kind is inspect.Parameter.KEYWORD_ONLY
    assert inspect.signature(np.ndarray.to_device).parameters["stream"].kind is inspect.Parameter.KEYWORD_ONLY
    assert {"stream", "max_version", "dl_device", "copy"} <= set(inspect.signature(np.ndarray.__dlpack__).parameters)


def test_namespace():
    x = np.zeros(1)
    assert x.__array_namespace__() is x.__array_namespace__(api_version="2023.12") and xp.__array_api_version__ == "2024.12"
    assert np.float64(1).__array_namespace__() is xp
    with pytest.raises(ValueError):
        x.__array_namespace__(api_version="1999.12")
    info = xp.__array_namespace_info__()
    assert info.devices() and info.default_device() == "cpu" and set(info.default_dtypes()) == {"real floating", "complex floating", "integral", "indexing"}
    assert set(info.dtypes()) == set(DTYPES) and info.dtypes(kind="bool") == {"bool": xp.bool}
    assert info.capabilities()["boolean indexing"] and info.capabilities()["data-dependent shapes"]


# Positional parameters and keywords as the standard writes them, each call must be accepted.
CALLS = [
    lambda x: xp.arange(0, 3, 1, dtype=xp.int64, device="cpu"),
    lambda x: xp.asarray([1], dtype=xp.float32, device="cpu", copy=None),
    lambda x: xp.eye(2, 3, k=1, dtype=xp.float64, device="cpu"),
    lambda x: xp.full((2,), 3.0, dtype=xp.float32, device="cpu"),
    lambda x: xp.linspace(0, 1, 5, dtype=xp.float64, device="cpu", endpoint=False),
    lambda x: xp.meshgrid(x[0], x[1], indexing="ij"),
    lambda x: xp.astype(x, xp.float32, copy=False, device="cpu"),
    lambda x: xp.clip(x, min=1, max=None),
    lambda x: xp.sort(x, axis=-1, descending=True, stable=True),
    lambda x: xp.argsort(x, axis=-1, descending=True, stable=True),
    lambda x: xp.cumulative_sum(x, axis=0, dtype=xp.float64, include_initial=True),
    lambda x: xp.cumulative_prod(x, axis=0, include_initial=True),
    lambda x: xp.sum(x, axis=(0, 1), dtype=None, keepdims=True),
    lambda x: xp.std(x, axis=None, correction=1.0, keepdims=False),
    lambda x: xp.var(x, axis=0, correction=1),
    lambda x: xp.count_nonzero(x, axis=0, keepdims=True),
    lambda x: xp.diff(x, axis=-1, n=1, prepend=None, append=None),
    lambda x: xp.searchsorted(x[0], x[1], side="right", sorter=None),
    lambda x: xp.take(x, xp.asarray([0]), axis=0),
    lambda x: xp.take_along_axis(x, xp.asarray([[0], [1]]), axis=1),
    lambda x: xp.repeat(x, 2, axis=0),
    lambda x: xp.roll(x, (1, 1), axis=(0, 1)),
    lambda x: xp.expand_dims(x, axis=0),
    lambda x: xp.squeeze(x[None], axis=0),
    lambda x: xp.unstack(x, axis=0),
    lambda x: xp.concat((x, x), axis=None),
    lambda x: xp.reshape(x, (-1,), copy=True),
    lambda x: xp.tensordot(x, x, axes=2),
    lambda x: xp.vecdot(x, x, axis=-1),
    lambda x: xp.permute_dims(x, axes=(1, 0)),
    lambda x: xp.linalg.vector_norm(x, axis=None, keepdims=True, ord=2),
    lambda x: xp.linalg.matrix_norm(x, keepdims=False, ord="fro"),
    lambda x: xp.linalg.cross(x @ np.ones((3, 3)), x, axis=-1),
    lambda x: xp.linalg.trace(x, offset=0, dtype=None),
    lambda x: xp.linalg.qr(x, mode="complete"),
    lambda x: xp.linalg.svd(x, full_matrices=False),
    lambda x: xp.linalg.pinv(x, rtol=1e-10),
    lambda x: xp.linalg.cholesky(x @ x.T + xp.eye(2), upper=True),
    lambda x: xp.fft.fft(x, n=4, axis=-1, norm="ortho"),
    lambda x: xp.fft.fftfreq(5, d=0.1, dtype=xp.float32, device="cpu"),
    lambda x: xp.fft.fftshift(x, axes=(0,)),
    lambda x: x.to_device("cpu", stream=None),
]


@pytest.mark.parametrize("call", CALLS, ids=lambda c: inspect.getsource(c).split("lambda x: ")[1].split("(")[0])
def test_calls(call):
    x = xp.asarray([[1.0, 2.0, 4.0], [3.0, 5.0, 8.0]])
    result = call(x)
    for part in result if isinstance(result, (tuple, list)) else (result,):
        part.eval()


def test_descending_order():
    x = xp.asarray([[2, 1, 2, 3, 1]])
    assert xp.sort(x, descending=True).tolist() == [[3, 2, 2, 1, 1]] and xp.argsort(x, descending=True, stable=True).tolist() == [[3, 0, 2, 1, 4]]
    assert xp.sort(x, axis=0, descending=True).tolist() == x.tolist() and xp.argsort(x, axis=0, descending=True).tolist() == [[0] * 5]
    assert np.sort(x, axis=None, descending=True).tolist() == [3, 2, 2, 1, 1] and np.argsort(x.T, axis=None, stable=True, descending=True).tolist() == [3, 0, 2, 1, 4]
    assert xp.sort(xp.zeros((2, 0)), descending=True).shape == (2, 0) and xp.argsort(xp.zeros((0,)), descending=True).shape == (0,)


def test_dtypes_of_results():
    f4, f8, i1, i4, u1, c8 = (xp.ones(2, dtype=getattr(xp, d)) for d in ("float32", "float64", "int8", "int32", "uint8", "complex64"))
    assert (f4 + f8).dtype == xp.float64 and (i1 + u1).dtype == xp.int16 and (i1 + i4).dtype == xp.int32 and (f4 + c8).dtype == xp.complex64
    assert (f8 + c8).dtype == xp.complex128 and (i1 + 1).dtype == xp.int8 and (f4 * 2.0).dtype == xp.float32 and (f4 + 1j).dtype == xp.complex64
    assert xp.sum(i1).dtype == xp.int64 and xp.sum(u1).dtype == xp.uint64 and xp.sum(f4).dtype == xp.float32 and xp.prod(i4).dtype == xp.int64
    assert xp.mean(f4).dtype == xp.float32 and xp.abs(c8).dtype == xp.float32 and xp.argmax(f4).dtype == xp.int64 and (f4 < f8).dtype == xp.bool
    assert xp.zeros(1).dtype == xp.float64 and xp.arange(3).dtype == xp.int64 and xp.asarray(True).dtype == xp.bool and xp.asarray(1j).dtype == xp.complex128
    assert xp.result_type(i1, xp.uint8) == xp.int16 and xp.can_cast(xp.int8, xp.int16) and not xp.can_cast(xp.float64, xp.float32)
    assert xp.isdtype(xp.int8, "signed integer") and xp.isdtype(xp.float32, ("integral", "real floating")) and not xp.isdtype(xp.bool, "numeric")
    assert xp.finfo(xp.float32).bits == 32 and isinstance(xp.iinfo(xp.int8).max, int) and xp.floor(i1).dtype == xp.int8 and xp.round(f4).dtype == xp.float32


NAN, INF = math.nan, math.inf
SPECIAL = [
    ("add", (INF, -INF), NAN), ("add", (-0.0, -0.0), -0.0), ("add", (-0.0, 0.0), 0.0), ("multiply", (INF, 0.0), NAN), ("multiply", (-1.0, 0.0), -0.0),
    ("divide", (0.0, 0.0), NAN), ("divide", (1.0, -0.0), -INF), ("divide", (INF, INF), NAN), ("floor_divide", (1.0, 0.0), INF), ("floor_divide", (-0.0, 1.0), -0.0),
    ("remainder", (5.0, -INF), -INF), ("remainder", (0.0, -3.0), -0.0), ("remainder", (INF, 2.0), NAN), ("pow", (NAN, 0.0), 1.0), ("pow", (1.0, NAN), 1.0),
    ("pow", (-0.0, -1.0), -INF), ("pow", (-INF, 3.0), -INF), ("pow", (0.5, INF), 0.0), ("atan2", (-0.0, -1.0), -math.pi), ("atan2", (0.0, -0.0), math.pi),
    ("atan2", (INF, INF), math.pi / 4), ("hypot", (INF, NAN), INF), ("logaddexp", (INF, INF), INF), ("maximum", (NAN, 1.0), NAN), ("copysign", (3.0, -0.0), -3.0),
    ("nextafter", (0.0, 1.0), 5e-324), ("sqrt", (-0.0,), -0.0), ("sqrt", (-1.0,), NAN), ("log", (0.0,), -INF), ("log1p", (-0.0,), -0.0), ("log1p", (-1.0,), -INF),
    ("exp", (-INF,), 0.0), ("expm1", (-0.0,), -0.0), ("expm1", (-INF,), -1.0), ("sin", (-0.0,), -0.0), ("sin", (INF,), NAN), ("tan", (-0.0,), -0.0), ("tanh", (INF,), 1.0),
    ("atan", (-INF,), -math.pi / 2), ("atanh", (1.0,), INF), ("acosh", (0.5,), NAN), ("asinh", (-0.0,), -0.0), ("ceil", (-0.5,), -0.0), ("floor", (-0.0,), -0.0),
    ("trunc", (-0.5,), -0.0), ("round", (-0.5,), -0.0), ("round", (2.5,), 2.0), ("sign", (NAN,), NAN), ("sign", (-INF,), -1.0), ("abs", (-0.0,), 0.0),
    ("reciprocal", (-0.0,), -INF), ("negative", (0.0,), -0.0), ("square", (-INF,), INF),
]  # fmt: skip


@pytest.mark.parametrize("name, arguments, expected", SPECIAL)
def test_special_values(name, arguments, expected):
    for size in (1, 9):  # alone, and in the lanes of a register
        result = getattr(xp, name)(*(xp.full((size,), a, dtype=xp.float64) for a in arguments)).tolist()
        for value in result:
            assert math.isnan(value) if math.isnan(expected) else value == pytest.approx(expected, rel=1e-15) and math.copysign(1, value) == math.copysign(1, expected)


def test_special_values_of_reductions_and_predicates():
    x = xp.asarray([NAN, INF, -INF, -0.0])
    assert xp.isnan(x).tolist() == [True, False, False, False] and xp.isinf(x).tolist() == [False, True, True, False] and xp.signbit(x).tolist()[2:] == [True, True]
    assert math.isnan(float(xp.max(x))) and math.isnan(float(xp.sum(x))) and bool(xp.any(x)) and not xp.all(x)
    empty = xp.zeros((0,))
    assert xp.sum(empty) == 0 and xp.prod(empty) == 1 and not xp.any(empty) and xp.all(empty)
    values = xp.unique_values(xp.asarray([NAN, NAN, 0.0, -0.0]))
    assert values.shape == (3,)  # every NaN counts by itself, both zeros as one
    assert xp.unique_all(xp.asarray([2, 1, 2]))._fields == ("values", "indices", "inverse_indices", "counts")
    assert xp.linalg.slogdet(xp.eye(2))._fields == ("sign", "logabsdet") and xp.linalg.svd(xp.eye(2))._fields == ("U", "S", "Vh")
    assert xp.linalg.qr(xp.eye(2))._fields == ("Q", "R") and xp.linalg.eigh(xp.eye(2))._fields == ("eigenvalues", "eigenvectors")
