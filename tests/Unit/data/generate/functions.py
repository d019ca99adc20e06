"""Records what NumPy 2.2.4 gives for creation, quantile methods, products and the methods of ufuncs: python3 functions.py > functions.json"""
import json, sys
import numpy as np

def pack(r):
    if isinstance(r, tuple) or isinstance(r, list): return [pack(x) for x in r]
    r = np.asarray(r)
    return {"d": str(r.dtype), "s": list(r.shape), "x": r.tobytes().hex()}

x = np.array([[3., 1, 4, 1], [5, 9, 2, 6], [5, 3, 5, 8]])
f = np.array([2.5, -1.5, 7.25, 0.0, 3.0], np.float32)
i = np.array([7, 2, 9, 4], np.int64)
CASES = {
 "creation": ["np.arange(5)", "np.arange(2, 11, 3)", "np.arange(10, 0, -3)", "np.arange(0.0, 1.0, 0.1)", "np.arange(0.5, 5.0, 0.7, dtype=np.float32)",
  "np.arange(0, 20, 3, dtype=np.int8)", "np.arange(0.0, 3.0, 0.3, dtype=np.float16)", "np.arange(5, dtype=np.complex64)", "np.arange(3, 3)", "np.arange(0.5, 5.0, 1.0, dtype=np.int64)",
  "np.linspace(0, 1, 7)", "np.linspace(1, 10, 4, endpoint=False)", "np.linspace(0, 5, 4, dtype=np.int64)", "np.linspace(-1, 1, 1)", "np.linspace(0, 1, 0)", "np.linspace(3, -3, 8, dtype=np.float32)",
  "np.linspace(np.array([0., 1.]), np.array([1., 3.]), 5)", "np.linspace(np.array([0., 1.]), np.array([1., 3.]), 5, axis=1)",
  "np.logspace(0, 3, 4)", "np.logspace(0, 4, 5, base=2.0)", "np.geomspace(1, 1000, 4)", "np.geomspace(-1, -256, 9)",
  "np.eye(3)", "np.eye(3, 4, k=1)", "np.eye(3, 4, k=-1, dtype=np.int8)", "np.identity(2)", "np.full((2, 3), 7)", "np.full((2, 2), 0.5, dtype=np.float32)", "np.full((2, 3), np.array([1., 2, 3]))",
  "np.zeros((2, 3))", "np.ones(3, dtype=np.uint16)", "np.zeros((0, 3))"],
 "quantiles": [f"np.percentile(x, np.array([0., 12.5, 50., 77., 100.]), axis={a}, method='{m}')" for a in ("None", "0", "1") for m in
   ("inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest")]
  + ["np.percentile(f, 30)", "np.percentile(f, np.array([30., 60.]))", "np.quantile(f, 0.3)", "np.quantile(i, 0.5)", "np.quantile(i, np.array([0.1, 0.9]))", "np.quantile(x, 0.25, axis=(0, 1))", "np.quantile(x, np.array([0.25, 0.5]), axis=1, keepdims=True)", "np.median(x, axis=1, keepdims=True)", "np.median(i)"],
 "products": ["np.matmul(x, x.T)", "np.matmul(x.T, x)", "np.matmul(x, np.arange(4))", "np.matmul(np.arange(3), x)", "np.matmul(i, i)", "np.matmul(np.arange(24).reshape(2, 3, 4), np.arange(8).reshape(4, 2))",
  "np.matmul(np.arange(24).reshape(2, 3, 4), np.arange(16).reshape(2, 4, 2))", "np.matmul(np.arange(12).reshape(1, 3, 4), np.arange(40).reshape(5, 1, 4, 2))", "np.matmul(np.zeros((2, 0)), np.zeros((0, 3)))",
  "np.dot(x, x.T)", "np.dot(i, i)", "np.dot(np.arange(24).reshape(2, 3, 4), np.arange(40).reshape(5, 4, 2))", "np.dot(3, i)", "np.inner(x, x)", "np.inner(np.arange(24).reshape(2, 3, 4), i)", "np.outer(i, f)",
  "np.vdot(np.array([1+2j, 3-1j]), np.array([2-1j, 1j]))", "np.vecdot(np.array([[1+2j, 3-1j]]), np.array([2-1j, 1j]))", "np.matvec(x, np.arange(4.))", "np.vecmat(np.arange(3.), x)", "np.tensordot(np.arange(24).reshape(2, 3, 4), np.arange(24).reshape(4, 3, 2), axes=([1, 2], [1, 0]))",
  "np.tensordot(x, np.arange(8.).reshape(4, 2), axes=1)", "np.kron(np.eye(2), x[:2, :2])", "np.matmul(np.array([[True, False], [True, True]]), np.array([[False, True], [True, False]]))"],
 "ufuncs": ["np.add.reduce(x)", "np.add.reduce(x, axis=1)", "np.add.reduce(x, axis=None)", "np.subtract.reduce(x, axis=1)", "np.divide.reduce(x, axis=0)", "np.power.reduce(np.array([2, 3, 2]))", "np.multiply.reduce(i, initial=2)", "np.subtract.reduce(i, initial=100)",
  "np.hypot.reduce(x, axis=1)", "np.bitwise_xor.reduce(i)", "np.logical_xor.reduce(x > 3, axis=1)", "np.maximum.reduce(x, axis=(0, 1))", "np.gcd.reduce(np.array([12, 18, 24]))", "np.logaddexp.reduce(x, axis=0)", "np.fmin.reduce(x, axis=0, keepdims=True)",
  "np.add.accumulate(x, axis=1)", "np.subtract.accumulate(x, axis=0)", "np.maximum.accumulate(i)", "np.multiply.accumulate(i)", "np.logical_and.accumulate(x > 1, axis=1)", "np.add.reduceat(i, np.array([0, 2, 1, 3]))", "np.multiply.reduceat(x, np.array([0, 2]), axis=1)",
  "np.subtract.outer(i, i)", "np.add.outer(x, i)", "np.maximum.outer(i, f)"],
}
print(json.dumps({k: [{"expr": e, "r": pack(eval(e))} for e in v] for k, v in CASES.items()}, separators=(",", ":")).replace("},{\"expr", "},\n{\"expr"))
