"""Expressions of matrices and of other subclasses of ndarray; ``python3 matrix.py > matrix.json`` records what NumPy makes of them."""

import outcome

SETUP = """
class S(np.ndarray):
    def __array_finalize__(self, obj):
        self.label = getattr(obj, "label", "new")
class W(np.ndarray):
    def __array_wrap__(self, array, context=None, return_scalar=False):
        return ("wrapped", np.asarray(array).tolist())
class H(np.ndarray):
    __array_priority__ = 20.0
m = np.matrix([[1, 2], [3, 4]])
f = np.matrix([[2.0, 1.0], [1.0, 3.0]])
c = np.matrix([[1 + 2j, 3], [4j, 5]])
w = np.matrix([[3, 1, 2], [6, 5, 4]])
b = w > 3
a = np.array([[5, 6], [7, 8]])
v = np.array([1, 2])
s = np.arange(6.0).reshape(2, 3).view(S)
h = np.arange(4).reshape(2, 2).view(H)
u = np.arange(3).view(W)
"""

CREATED = """
np.matrix([1, 2]) | np.matrix(5) | np.matrix([[1, 2], [3, 4]]) | np.matrix([[[1, 2]]]) | np.matrix('1 2; 3 4') | np.matrix('1, 2; 3, 4') | np.matrix('[1 2; 3 4]') | np.matrix('1 2; 3')
np.matrix('1.5 2') | np.matrix('1+2j 3') | np.matrix('1 2', dtype=float) | np.matrix('') | np.matrix(v) | np.matrix(a) | np.matrix(m) is m | np.matrix(m, copy=False) is m
np.matrix(m, dtype=float) | np.matrix(m, copy=False, dtype=np.int8) | np.matrix(np.zeros((2, 1, 2))) | np.matrix(np.zeros((2, 2, 2))) | np.matrix(np.float32(3)) | np.matrix([[]])
np.matrix(range(3)) | np.matrix([True, False]) | np.matrix(((1, 2), (3, 4)), dtype='f4') | np.asmatrix([1, 2]) | np.asmatrix(m) is m | np.asmatrix(a)
np.asmatrix('1 2;3 4') | np.asmatrix(a, dtype=float) | np.bmat([[m, a], [a, m]]) | np.bmat('m a; a m') | np.bmat('m, a; a, m') | np.bmat('q', {'q': m}, {}) | np.bmat('nope')
np.bmat('q m', {'q': a}, {'m': m}) | np.bmat([m, a]) | np.bmat(a) | np.bmat((m, m)) | np.bmat([[np.eye(1), np.eye(1)]]) | np.bmat(3)
x = a.copy();; y = np.asmatrix(x);; y[0, 0] = 99;; x | x = a.copy();; y = np.matrix(x);; y[0, 0] = 99;; x
"""

MEMBERS = """
m.T | m.H | c.H | m.I | f.I | w.I | c.I | m.A | m.A1 | m.getT() | m.getH() | m.getI() | m.getA() | m.getA1() | m.shape | m.ndim | m.size | m.dtype.name | m.real | c.real | c.imag | m.flat[2]
type(m).__name__ | m.__array_priority__ | type(m.A).__name__ | m.A.base is m | list(m.flat) | m.tolist() | m.item(3) | m.item(0, 1) | len(m) | list(m) | 3 in m | m.tobytes() | m.nbytes
repr(m) | str(m) | repr(f) | repr(c) | repr(b) | repr(np.matrix(range(40))) | repr(np.matrix([1], dtype='i1')) | repr(np.matrix(np.zeros((0, 2)))) | repr(np.matrix(np.ones((2, 30), 'f4')))
str(np.matrix([1])) | repr(np.matrix(np.zeros((60, 60)))) | '%s' % m | format(m) | repr(s) | str(s) | repr(s[0]) | repr(s.astype('f4')) | repr(np.arange(40).view(S)) | repr(h[:0])
"""

REDUCED = " | ".join(
    "%s.%s(%s)" % (name, function, axis)
    for function in ("sum", "prod", "mean", "std", "var", "max", "min", "argmax", "argmin", "ptp", "any", "all")
    for name in ("w", "f")
    for axis in ("", "0", "1", "axis=-1")
) + """
m.sum(dtype=float) | m.sum(0, float) | m.mean(0, dtype='f4') | m.std(ddof=1) | m.var(0, ddof=1) | m.sum(keepdims=True) | m.sum(axis=2) | m.max(axis=5) | m.argmax(axis=2) | m.any(keepdims=False)
x = np.asmatrix(np.zeros((1, 2)));; m.sum(axis=0, out=x) is x | x = np.asmatrix(np.zeros((1, 2), int));; m.max(0, out=x);; x | b.any() | b.all(0) | b.sum() | c.sum() | c.mean(1) | c.std() | (b & b).all()
m.cumsum() | m.cumsum(0) | m.cumprod(1) | m.cumprod() | m.trace() | m.diagonal() | m.round() | m.clip(2, 3) | m.argsort() | w.argsort(0) | x = w.copy();; x.sort();; x | w.nonzero() | m.dot(m) | m.dot([1, 2])
m.dot(np.matrix([[1], [2]])) | m.repeat(2) | m.repeat(2, 0) | m.take([0, 3]) | m.take([1], axis=0) | m.take(1) | m.compress([True, False], axis=0) | m.swapaxes(0, 1) | m.transpose() | m.transpose(1, 0) | m.conj() | m.conjugate()
m.ravel() | m.flatten() | m.ravel('F') | m.flatten('F') | m.squeeze() | m[:, 0].squeeze() | m[:, 0].squeeze(1) | m[0].squeeze(0) | m[0].squeeze(1) | m.reshape(4) | m.reshape(1, 4) | m.reshape(4, 1) | m.reshape(2, 1, 2) | m.reshape((2, 2, 1)) | m.copy() | m.astype(float) | m.view() | m.view(np.ndarray) | w.searchsorted(3) | np.matrix([1, 2, 3]).searchsorted(2) | m.choose([5, 6, 7, 8, 9]) | m.byteswap().byteswap() | m.fill(3) | x = m.copy();; x.put([0], 9);; x | m.partition(1) | w.argpartition(1)
s.sum() | s.sum(0) | s.mean() | s.max() | s.min(1) | s.std() | s.argmax() | s.argmax(0) | s.any() | s.prod() | s.cumsum() | s.trace() | s.diagonal() | s.dot(s.T) | s[0].dot(s[0]) | s.ravel() | s.flatten() | s.T | s.reshape(6) | s.copy() | s.astype(int) | s.round() | s.clip(1, 2) | s.nonzero() | s.item(2) | s.tolist() | s.real | s.imag | s.squeeze() | s.take([1]) | s.take(1) | s.repeat(2) | s.argsort() | s.var(0) | s.all() | s.swapaxes(0, 1) | s.compress([1, 0], 0) | s[0].searchsorted(1.0) | s.conj()
"""

INDEXED = """
m[0] | m[-1] | m[:, 0] | m[0, 0] | m[0, :] | m[:, [0]] | m[[0, 1], [1, 0]] | m[[0]] | m[0:1] | m[...] | m[..., 0] | m[0, ...] | m[m > 2] | m[m > 9] | m[None] | m[:, None] | m[None, 0] | m[(0, 1)] | m[[0, 1]] | m[np.array([0, 1])] | m[np.array(0)] | m[:, np.int64(1)] | m[1:, 1:] | m[::-1] | m[()] | m[5] | m[0, 5] | m[0][0] | m[0][0, 1] | m[:, 1][1] | m[:0] | m[:, :0] | m[:0, 0] | m[0, :0]
m[np.matrix([[0, 1]])] | m[np.matrix([[True, False], [False, True]])] | m[[True, False]] | m[True] | m['a'] | m[0, [0, 1]] | m[[0, 1], 0] | m[slice(0, 2), 0] | m[1, 1].dtype.name | w[0:2, 1:3] | w[1, ::2] | w[[1, 0], 1:]
x = m.copy();; x[0] = 9;; x | x = m.copy();; x[:, 0] = [7, 8];; x | x = m.copy();; x[:, 0] = [[7], [8]];; x | x = m.copy();; x[x > 2] = 0;; x | x = m.copy();; x[0, 0] = 5;; x | x = m.copy();; x[...] = a;; x | x = m.copy();; x.flat[1] = 0;; x | x = m.copy();; y = x[0];; y[0, 1] = 77;; x | x = m.copy();; x.shape = (4, 1);; x | x = m.copy();; x.shape = (4,);; x | x = m.copy();; x.resize((1, 4));; x
s[0] | s[0, 0] | s[:, 1] | s[s > 2] | s[...] | s[None] | s[0, ...] | s[0, 0, ...] | s[[0, 1]] | s[0].label | type(s[0:1]).__name__ | [type(x).__name__ for x in s] | [type(x).__name__ for x in m] | [x.shape for x in m]
"""

COMBINED = " | ".join("%s %s %s" % (x, op, y) for x, y in (("m", "m"), ("m", "a"), ("a", "m"), ("m", "2"), ("2", "m"), ("f", "v"), ("v", "f"), ("m", "s[:, :2]"), ("h", "m"), ("s", "2"), ("s", "s")) for op in ("+", "-", "*", "/", "==", "<")) + """
m // 2 | m % 2 | m ** 2 | m ** 0 | m ** -1 | f ** 3 | m ** 2.0 | w ** 2 | 2 ** m | m @ m | m @ a | a @ m | m @ v | v @ m | a * m | m * v | v * m | m * [1, 2] | m * [[1], [2]] | [1, 2] * m | m * (1, 2) | m * np.float32(2) | np.float32(2) * m | m * np.array(3) | np.array(3) * m | m * None | w * m | m * w | w.T * w | c * c | m & 1 | m | m ^ m | ~m | -m | +m | abs(-m) | m << 1 | m > 2 | m != a | divmod(m, 2) | m == 'a' | m + None | m + [1, 2] | m + [[1], [2]] | m * True | bool(np.matrix(0)) | bool(m) | int(np.matrix(3)) | float(np.matrix(3.5)) | s * s | s + m[0] | s ** 2 | 2 ** s | s @ s.T | s[0] @ s[0] | -s | abs(s) | ~h | s > 2 | s // 2 | divmod(s, 2) | (s + 1).label | h * m | m * h | type(h + s).__name__ | type(s + h).__name__ | u + 1 | 1 + u | -u | u * u
x = m.copy();; x += 1;; x | x = m.copy();; x *= 2;; x | x = m.copy();; x *= m;; x | x = m.copy();; x **= 2;; x | x = m.copy();; x -= a;; x | x = m.copy();; x /= 2;; x | x = f.copy();; x /= 2;; x | x = a.copy();; x += m;; x | x = a.copy();; x *= m;; x | x = a.copy();; y = x;; x += m;; y | x = m.copy();; x //= 2;; x | x = s.copy();; x += 1;; x | x = s.copy();; x *= s;; x | x = m.copy();; x @= m;; x | x = m.copy();; x |= 8;; x | x = m.copy();; x >>= 1;; x
"""

FUNCTIONS = """
np.sum(m) | np.sum(m, axis=0) | np.sum(m, 1) | np.mean(m) | np.mean(m, 0) | np.std(m, axis=1) | np.var(m) | np.prod(m, 0) | np.max(m) | np.max(m, 1) | np.amin(m, axis=0) | np.any(m) | np.all(m, axis=1) | np.argmax(w) | np.argmax(w, 1) | np.argmin(w, axis=0) | np.ptp(w) | np.ptp(w, axis=0) | np.sum(m, keepdims=True) | np.median(w, axis=0) | np.average(w) | np.average(w, axis=1) | np.cumsum(w) | np.cumsum(w, 0) | np.cumprod(w, axis=1) | np.diff(w) | np.trace(m) | np.diagonal(m) | np.diag(m) | np.diag(m[0]) | np.ravel(m) | np.reshape(m, 4) | np.squeeze(m[0]) | np.squeeze(m[:, 0]) | np.transpose(m) | np.sort(w) | np.sort(w, axis=None) | np.argsort(w) | np.partition(w, 1) | np.around(f) | np.clip(m, 2, 3) | np.nonzero(m) | np.where(m > 2, m, 0) | np.where(m > 2) | np.take(m, [0, 1]) | np.repeat(m, 2) | np.compress([1, 0], m, axis=0) | np.flatnonzero(m) | np.argwhere(m) | np.unique(m) | np.searchsorted(np.array([1, 2, 3]), m) | np.choose(m, [1, 2, 3, 4, 5])
np.add(m, 1) | np.multiply(m, m) | np.sqrt(m) | np.exp(m) | np.add(m, a) | np.add(a, m) | np.add.reduce(m) | np.add.reduce(m, axis=None) | np.add.accumulate(m) | np.maximum(m, 2) | np.isnan(f) | np.modf(f) | np.frexp(f) | np.divmod(m, 2) | np.matmul(m, m) | np.matmul(m, v) | np.dot(m, m) | np.dot(m, v) | np.dot(v, m) | np.dot(m, 2) | np.inner(m, m) | np.outer(v, m) | np.tensordot(m, m) | np.einsum('ij->ji', m) | np.cross(w, w) | np.power(m, 2) | np.logical_and(m, 1) | np.abs(-m) | np.conj(c) | np.real(c) | np.imag(c) | np.angle(c) | np.real(m) | np.imag(m) | np.fix(f) | np.sinc(f) | np.nan_to_num(f) | np.add(m, 1, out=np.zeros((2, 2)))
np.concatenate([m, m]) | np.concatenate([m, a]) | np.concatenate([a, m], axis=1) | np.vstack([m, m]) | np.hstack([m, a]) | np.stack([m, m]) | np.column_stack([m, m]) | np.dstack([m, m]) | np.append(m, m, axis=0) | np.r_[m, m] | np.c_[m, m] | np.r_['1,2', m, m] | np.block([[m, m]]) | np.tile(m, 2) | np.tile(m, (2, 1)) | np.split(m, 2) | np.array_split(w, 2, axis=1) | np.hsplit(m, 2) | np.vsplit(m, 2) | np.flip(m) | np.fliplr(m) | np.flipud(m) | np.rot90(m) | np.moveaxis(m, 0, 1) | np.swapaxes(m, 0, 1) | np.expand_dims(m, 0) | np.atleast_1d(m) | np.atleast_2d(m) | np.broadcast_to(m, (2, 2)) | np.broadcast_to(m, (2, 2), subok=True) | np.broadcast_arrays(m, a) | np.insert(m, 0, 9, axis=0) | np.delete(m, 0, axis=0) | np.delete(m, 0) | np.insert(m, 1, 9) | np.tril(m) | np.triu(m) | np.pad(m, 1) | np.resize(m, (3, 2)) | np.trim_zeros(v) | np.apply_along_axis(np.sum, 0, m) | np.meshgrid(m[0], m[0]) | np.ix_([0], [1]) | np.fill_diagonal(m.copy(), 1)
np.array(m) | np.array(m, subok=True) | np.asarray(m) | np.asanyarray(m) | np.asanyarray(m) is m | np.ascontiguousarray(m) | np.copy(m) | np.copy(m, subok=True) | np.zeros_like(m) | np.ones_like(m) | np.empty_like(m).shape | np.full_like(m, 7) | np.zeros_like(m, subok=False) | np.array([m, m]) | np.require(m) | np.shape(m) | np.ndim(m) | np.size(m) | np.array_equal(m, a) | np.allclose(m, m) | np.isclose(f, f) | np.iscomplexobj(c) | np.result_type(m, 1.0).name | np.may_share_memory(m, m.A) | np.isscalar(m) | np.interp(m, [1, 4], [0, 1]) | np.cov(m) | np.corrcoef(m) | np.histogram(m, 2) | np.bincount(w.A1) | np.digitize(w, [2, 4]) | np.gradient(f) | np.convolve(v, v) | np.isin(m, [1, 2]) | np.polyfit([1, 2], [1, 2], 1).dtype.name | np.vander(v) | np.cumulative_sum(w, axis=0) | np.linspace(0, 1, 3) | np.nansum(m) | np.nansum(m, axis=0) | np.nanmax(m) | np.nanmean(m, axis=1) | np.nanstd(f) | np.piecewise(f, [f < 2, f >= 2], [0, 1]) | np.select([m > 2], [m]) | np.extract(m > 2, m) | np.place(m.copy(), m > 1, 0) | np.vectorize(abs)(m) | np.unwrap(f)
np.linalg.inv(f) | np.linalg.pinv(w) | np.linalg.det(f) | np.linalg.solve(f, np.matrix([[1.0], [2.0]])) | np.linalg.solve(f, v) | np.linalg.solve(f.A, np.matrix([[1.0], [2.0]])) | np.linalg.norm(f) | np.linalg.norm(f, axis=0) | np.linalg.matrix_rank(f) | np.linalg.matrix_power(m, 3) | np.linalg.cholesky(f) | np.linalg.qr(f) | np.linalg.qr(f, mode='r') | np.linalg.eigvals(f) | np.linalg.eigvalsh(f) | [type(x).__name__ for x in np.linalg.eig(f)] | [type(x).__name__ for x in np.linalg.eigh(f)] | [type(x).__name__ for x in np.linalg.svd(f)] | np.linalg.svd(f, compute_uv=False) | np.linalg.slogdet(f) | np.linalg.cond(f) | np.linalg.multi_dot([f, f, f]) | np.linalg.tensorinv(f, ind=1) | np.linalg.tensorsolve(f, v) | np.linalg.svdvals(f) | np.linalg.trace(f) | np.linalg.diagonal(f) | np.linalg.outer(v, v) | np.linalg.matmul(f, f) | np.linalg.matrix_transpose(f) | np.linalg.matrix_norm(f) | type(np.fft.fft(m)).__name__ | np.fft.fft(m) | np.fft.fft2(m)
np.sum(s) | np.mean(s, 0) | np.median(s) | np.max(s) | np.argmax(s) | np.ptp(s) | np.percentile(s, 50) | np.sort(s) | np.cumsum(s) | np.dot(s, s.T) | np.dot(s[0], s[0]) | np.vdot(s, s) | np.inner(s[0], s[0]) | np.outer(s, s).shape | np.concatenate([s, s]) | np.where(s > 1, s, 0) | np.sqrt(s) | np.add.reduce(s) | np.add.reduce(s, axis=None) | np.zeros_like(s) | np.array(s) | np.array(s, subok=True) | np.asanyarray(s) is s | np.linalg.norm(s) | np.linalg.det(s[:, :2]) | np.linalg.inv(s[:, 1:]) | np.linalg.eigvals(s[:, :2]) | np.unique(s) | np.tile(s, 2) | np.stack([s, s]) | np.clip(s, 1, 2) | np.trace(s) | np.diagonal(s) | np.diff(s) | np.var(s) | np.all(s) | np.any(s, 1) | np.average(s) | np.nansum(s) | np.nanmax(s) | np.nanmean(s) | np.isnan(s) | np.allclose(s, s) | np.linalg.solve(s[:, 1:], v) | np.einsum('ij->j', s) | np.tensordot(s, s) | np.trapezoid(s) | np.trapezoid(s[0]) | np.roll(s, 1) | np.flip(s) | np.broadcast_to(s, (2, 2, 3)) | np.take(s, 1) | np.take(s, [1]) | np.repeat(s, 2) | np.ravel(s) | np.squeeze(s) | np.real(s) | np.angle(s) | np.kron(s, s).shape | np.matmul(s, s.T) | np.split(s, 2) | np.modf(s) | np.divmod(s, 2) | np.exp(s[0, 0]) | np.minimum(s, 1).label | np.sin(u) | np.add(u, 1) | np.linalg.matrix_power(s[:, :2], 2) | np.cross(s, s) | np.searchsorted(s[0], s[0]) | np.histogram(s, 2) | np.gradient(s) | np.cov(s) | np.insert(s, 0, 1) | np.delete(s, 0) | np.append(s, s) | np.tril(s) | np.rot90(s) | np.vstack([s, s]) | np.expand_dims(s, 0) | np.atleast_1d(s) | np.nan_to_num(s) | np.cumprod(s, 0) | np.argsort(s) | np.partition(s, 1) | np.nonzero(s) | np.full_like(s, 2) | np.fft.fft(s) | np.interp(s, [0, 5], [0, 1]) | np.std(s, 0) | np.nanmedian(s) | np.quantile(s, 0.5, axis=0) | np.matvec(s, s[0]) | np.vecdot(s, s)
"""

OTHERS = """
import pickle;; pickle.loads(pickle.dumps(m)) | import pickle;; pickle.loads(pickle.dumps(m, 0)) | import copy;; copy.copy(m) | import copy;; copy.deepcopy(m) | import copy;; type(copy.deepcopy(h)).__name__ | import pickle;; pickle.loads(pickle.dumps(np.matrix(np.zeros((0, 3)))))
__import__(np.__name__ + '.matlib');; np.matlib.zeros((2, 2)) | np.matlib.ones(3) | np.matlib.ones((2, 1), dtype=int) | np.matlib.identity(2) | np.matlib.identity(2, dtype=int) | np.matlib.eye(2, 3) | np.matlib.eye(3, k=1, dtype=int) | np.matlib.empty((2, 3)).shape | np.matlib.rand(2, 3).shape | np.matlib.rand((2, 3)).shape | np.matlib.randn(2).shape | type(np.matlib.randn(2)).__name__ | np.matlib.repmat(1, 2, 3) | np.matlib.repmat(v, 2, 2) | np.matlib.repmat(m, 1, 2) | np.matlib.repmat(a, 2, 1) | np.matlib.zeros(3, 'i4') | np.matlib.pi | np.matlib.empty((2, 3), dtype='f4').dtype.name
isinstance(m, np.ndarray) | issubclass(np.matrix, np.ndarray) | np.matrix.__name__ | np.asmatrix.__name__ | np.matrix.__mro__[1].__name__ | a.view(np.matrix) | v.view(np.matrix) | np.zeros((2, 2, 2)).view(np.matrix) | np.zeros((2, 1, 2)).view(np.matrix) | m.view(np.int32).shape | m.view('f8', np.matrix).shape | m.view(type=np.ndarray) | np.matrix.__new__(np.matrix, [1]) | np.ndarray.__new__(np.matrix, (2, 2)).shape | np.ndarray.__new__(np.matrix, 3).shape
class K(np.matrix): pass;; type(K([1, 2]) + 1).__name__ | class K(np.matrix): pass;; type(K([1, 2])[0]).__name__ | class K(np.matrix): pass;; repr(K([1, 2])) | class K(np.matrix): pass;; type(K([1, 2]).T).__name__ | np.matrix([1, 2]).__array_finalize__(None)
m.__array_wrap__(a) | m.__array_wrap__(np.array(3)) | m.__array_wrap__(v) | s.__array_wrap__(np.array(3.0)) | hash(m) | m.flags.c_contiguous | m.T.flags.f_contiguous | m.strides | m.base is None | m.data.shape | m.ctypes.shape[0]
np.matrix([[1, 2], [3, 4]], dtype=complex).H | np.matrix('1;2;3') * np.matrix('1 2 3') | np.matrix('1 2 3') * np.matrix('1;2;3') | (np.matrix([1, 2]) * 2).sum(0) | np.matrix([[1, 2], [2, 4]]).I | np.matrix([1, 2]) == np.matrix([1, 3]) | (m == m).all() | (m.T == m).any(1)
"""


def split(text):
    """The expressions of a text: between bars with spaces around."""
    return [e for line in text.strip().splitlines() for e in line.strip().split(" | ") if e]


EXPRESSIONS = list(dict.fromkeys(e for text in (CREATED, MEMBERS, REDUCED, INDEXED, COMBINED, FUNCTIONS, OTHERS) for e in split(text)))

if __name__ == "__main__":
    outcome.record(SETUP, EXPRESSIONS)
