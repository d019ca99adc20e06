"""Expressions of arrays of Python's objects; ``python3 objects.py > objects.json`` records what NumPy makes of them."""

import outcome

SETUP = """
import fractions, decimal, operator, copy, pickle
F, D = fractions.Fraction, decimal.Decimal
x = np.array([3, 1, 2], dtype=object)
m = np.array([[1, 2], [3, 4]], dtype=object)
n = np.array([1, None, 'a'], dtype=object)
b = np.array([2 ** 70, 5, -2 ** 70])
f = np.array([F(1, 2), F(1, 3), F(1, 6)])
e = np.array([], dtype=object)
z = np.array(7, dtype=object)
l = np.array([[1], [2, 3], None], dtype=object)
i = np.array([1, 2, 3])
r = np.array([1.5, 2.5, 3.5])
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + getattr(o, 'v', o))
    __radd__ = __add__
    def __mul__(self, o): return V(self.v * getattr(o, 'v', o))
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
    def __hash__(self): return hash(self.v)
    def sqrt(self): return V(self.v ** 0.5)
    def __repr__(self): return 'V(%r)' % (self.v,)
v = np.array([V(4), V(1), V(9)])
"""

MADE = """
np.array([None]) | np.array(None) | np.array([1, None]) | np.array(2**64) | np.array([2**64, 1]) | np.array(-2**63 - 1) | np.array([2**63, -1]).dtype.name | np.array({1: 2}) | np.array({1, 2}).shape
np.array([{}, {}]) | np.array([[1, 2], [3, 4]], object) | np.array([[1, 2], [3]], object) | np.array([[1, [2]], [3, 4]], object) | np.array([1, [2, 3]], object) | np.array([[], [1]], object) | np.array([1, 'a'], object) | np.array((1, (2, 3)), object)
np.array([[1, 2], [3]]) | np.array([1, [2]]) | np.array(object).dtype | np.array([len, abs]).shape | np.array([F(1, 2)]) | np.array([D('1.5'), 2]) | np.array([True, None]) | np.array([1.5, None, 2**70])
np.asarray(x) is x | np.array(x) is x | np.array(x, copy=False) is x | np.asarray([None, 1], dtype=float) | np.array([None, True], dtype=bool) | np.array(['1', 2], dtype=object).astype(int) | np.array([None], dtype=int) | np.array([1, 2], 'O')
np.zeros(2, object) | np.ones(2, object) | np.empty(2, object) | np.full(2, None) | np.full((2, 1), 'a', object) | np.full(2, 2**70) | np.zeros((2, 0), object) | np.eye(2, dtype=object) | np.identity(2, object) | np.zeros_like(x) | np.ones_like(x) | np.full_like(x, None) | np.empty_like(x) | np.full_like(i, 7, dtype=object)
np.arange(3, dtype=object) | np.arange(1, 4, dtype=object) | np.arange(F(1, 2), F(7, 2), F(1, 1)) | np.frompyfunc(lambda a, b: a + b, 2, 1)([1, 2], 3) | np.frompyfunc(lambda a: (a, -a), 1, 2)([1, 2]) | np.frompyfunc(len, 1, 1)(['a', 'bc']) | np.frompyfunc(lambda a, b: a * b, 2, 1).reduce([1, 2, 3]) | np.frompyfunc(lambda a, b: a * b, 2, 1).accumulate([1, 2, 3]) | np.frompyfunc(lambda a, b: a * b, 2, 1).outer([1, 2], [3, 4]) | np.frompyfunc(abs, 1, 1)(-3) | np.frompyfunc(lambda a, b: a, 2, 1, identity=7).reduce([]) | np.frompyfunc(abs, 1, 1).nin
np.fromiter([1, None], object) | np.fromiter((F(1, k) for k in (1, 2)), dtype=object) | np.vectorize(lambda a: a)(n) | np.vectorize(str, otypes=[object])([1, 2]) | np.vectorize(lambda a: None)([1, 2])
"""

CAST = """
i.astype(object) | r.astype(object) | x.astype(int) | x.astype(float) | x.astype(bool) | x.astype(complex) | n.astype(bool) | n.astype(float) | b.astype(float) | b.astype(int) | f.astype(float) | np.array(['1.5', 2], object).astype(float) | np.array([None, 1.5], object).astype(float) | x.astype('i1') | np.array([300], object).astype('u1') | np.array([1.9], object).astype(int) | z.astype(int) | e.astype(int) | l.astype(int)
x.astype(int, casting='safe') | x.astype(float, casting='same_kind') | i.astype(object, casting='safe') | np.can_cast(object, int) | np.can_cast(int, object) | np.can_cast('O', 'O', 'no') | np.promote_types('O', 'i8') | np.promote_types(object, bool) | np.result_type(x, i) | np.result_type(object, float) | np.min_scalar_type(None) | np.common_type(x)
np.dtype(object) | np.dtype('O') | np.dtype('object') | np.dtype(object).name | np.dtype(object).kind | np.dtype(object).char | np.dtype(object).itemsize | np.dtype(object).str | np.dtype(object).num | np.dtype(object).hasobject | np.dtype(object) == 'O' | np.dtype(object) == object | np.dtype(object).type | str(np.dtype(object)) | repr(np.dtype(object)) | np.issubdtype(object, np.generic) | np.issubdtype(x.dtype, np.object_) | np.issubdtype(object, np.number) | np.dtype(object) == int | np.object_(5) | np.object_('a') | np.object_(None) | np.object_([1, 2])
"""

READ = """
x[0] | x[1:] | x[::-1] | x[[0, 2]] | x[x > 1] | m[0] | m[:, 0] | m[1, 1] | m[..., 0] | n[1] | n[2] | l[0] | l[1:] | z[()] | z[...] | e[:0] | x[5] | x[None] | m.T | m.flat[2] | list(m.flat) | x.item(0) | m.item(3) | m.item(1, 0) | z.item() | x.item() | x.tolist() | m.tolist() | l.tolist() | list(x) | [type(k).__name__ for k in n] | len(x) | x.shape | x.ndim | x.size | x.itemsize | x.nbytes | x.strides | 2 in x | None in n | bool(z) | bool(x) | int(z) | float(z) | bool(np.array([None])) | i[x - 1] | i[np.array([True, False, True], object)] | [7, 8, 9][np.array(1, object)]
y = x.copy();; y[0] = 'q';; y | y = x.copy();; y[0] = [1, 2];; y | y = x.copy();; y[:] = 0;; y | y = x.copy();; y[1:] = [4, None];; y | y = x.copy();; k = y[1:];; k[0] = 'v';; y | y = m.copy();; y[0] = [9, 8];; y | y = m.copy();; y[:, 1] = None;; y | y = x.copy();; y[y > 1] = 'big';; y | y = x.copy();; y.fill(None);; y | y = x.copy();; y += 1;; y | y = x.copy();; y *= F(1, 2);; y | y = x.copy();; y.flat[1] = None;; y | y = x.copy();; np.put(y, [0], [None]);; y | y = x.copy();; np.copyto(y, 5);; y | y = x.copy();; np.place(y, y == 1, ['p']);; y | y = r.copy();; y[0] = '2.5';; y | y = i.copy();; y[:2] = np.array([7, 8], object);; y | y = m.copy();; y[0, 0] = np.array(5);; y | y = r.copy();; y[0] = 'a';; y | y = i.copy();; y[0] = None;; y
repr(x) | str(x) | repr(m) | repr(n) | str(n) | repr(l) | repr(z) | str(z) | repr(e) | repr(b) | repr(f) | repr(np.zeros((2, 0), object)) | repr(np.array([1.5, 'a', None, True, b'q', 2j, (1, 2), [3]] + [0], object)[:7]) | repr(np.arange(30).astype(object)) | repr(np.arange(2000).astype(object)) | np.array2string(n, separator=', ') | np.array2string(n, formatter={'object': lambda o: '<%s>' % o}) | np.array_repr(x) | np.array_str(x) | '%s' % x | format(x) | repr(np.array(['x' * 40, 'y' * 40], object))
pickle.loads(pickle.dumps(n)) | copy.deepcopy(l) | copy.copy(x) | x.view() | x.copy() | x.data.nbytes == 24 | np.may_share_memory(x, x[1:]) | x[1:].base is x
"""

MOVED = """
x.reshape(3, 1) | m.ravel() | m.flatten() | m.transpose() | m.swapaxes(0, 1) | np.moveaxis(m, 0, 1) | np.squeeze(x[None]) | np.expand_dims(x, 0) | np.flip(x) | np.fliplr(m) | np.roll(x, 1) | np.rot90(m) | np.repeat(x, 2) | np.tile(x, 2) | np.resize(x, 5) | np.diagonal(m) | np.diag(x) | np.diagflat(x) | np.take(x, [0, 2]) | x.take(1) | np.take_along_axis(x, np.array([2, 0]), 0) | np.compress([1, 0, 1], x) | np.extract([True, False, True], n) | np.broadcast_to(x, (2, 3)) | np.delete(n, 1) | np.insert(x, 1, None) | np.append(x, [None]) | np.concatenate([x, i]) | np.concatenate([x, r]) | np.stack([x, x]) | np.hstack([x, n]) | np.vstack([x, n]) | np.dstack([x, n]) | np.column_stack([x, n]) | np.split(x, 3) | np.array_split(n, 2) | np.hsplit(m, 2) | np.vsplit(m, 2) | np.atleast_2d(x) | np.broadcast_arrays(x, m[:1, :1]) | np.where([True, False, True], n, 0) | np.where(x > 1, x, None) | np.where(n) | np.where([None, 1], 1, 2) | np.select([x > 2, x > 1], [x, x * 10], None) | np.choose([0, 1, 0], [x, n]) | np.r_[x, n] | np.c_[x, n] | np.tril(m) | np.triu(m) | np.pad(x, 1) | np.meshgrid(x, i)[0] | np.block([x, n]) | np.trim_zeros(np.array([0, 1, 0], object)) | np.copy(x)
"""

COMPUTED = """
x + 1 | 1 + x | x - i | x * 2.5 | x / 2 | x // 2 | x % 2 | x ** 2 | -x | abs(-x) | +x | ~x | x & 1 | operator.or_(x, 1) | x << 2 | divmod(x, 2) | x + x | f + f | f * 2 | b + 1 | b * b | x + r | m @ m | m.dot(m) | np.dot(x, x) | np.inner(x, x) | np.outer(x, x) | np.vdot(x, x) | m @ x[:2] | np.matmul(m, m) | x @ 3 | np.tensordot(m, m) | np.einsum('ij->ji', m) | n + 1 | np.array(['a', 'b'], object) + 'c' | 'c' + np.array(['a', 'b'], object) | np.array(['a', 'b'], object) * 2 | v + v | v * 2 | np.sqrt(v) | np.sqrt(x) | np.exp(x) | np.sin(n) | np.square(x) | np.reciprocal(f) | np.sign(-x) | np.negative(x) | np.absolute(x) | np.conjugate(x) | np.floor(np.array([1.5, 2.5], object)) | np.ceil(np.array([1.5], object)) | np.trunc(np.array([-1.5], object)) | np.rint(np.array([1.5], object)) | np.isnan(x) | np.isfinite(x) | np.maximum(x, 2) | np.minimum(x, [5, 0, 2]) | np.fmax(x, 2) | np.gcd(x, 2) | np.lcm(x, 2) | np.hypot(x, 2) | np.add(x, 1) | np.add(x, 1, dtype=float) | np.add(x, 1, dtype=object) | np.add(i, 1, dtype=object) | np.multiply(x, 2, where=[True, False, True], out=np.zeros(3, object)) | np.add(x, 1, out=np.zeros(3, object)) | np.divmod(x, 2) | np.power(x, 2) | np.left_shift(x, 1) | np.clip(x, 2, 3) | np.round(r.astype(object), 1) | np.real(x) | np.imag(x) | np.isreal(n) | np.iscomplex(x)
x == 1 | x == i | x == None | n == None | n != None | x < 2 | x > i | n == 'a' | x == 'a' | x == [3, 1, 2] | n < 1 | f == F(1, 2) | np.equal(x, 1) | np.equal(x, 1, dtype=object) | np.less(x, 2) | np.not_equal(n, None) | np.equal([1, None], [1, None]) | v == V(1) | v < v[::-1] | np.logical_and(x, 0) | np.logical_or([None, 0], [0, 5]) | np.logical_and([None, 1], [1, 2]) | np.logical_not(n) | np.logical_xor(x, 1) | np.array_equal(x, i) | np.array_equiv(x, 3) | np.allclose(x, x) | m == m.T | z == 7 | z + 1 | z * None
"""

REDUCED = """
x.sum() | np.sum(x) | m.sum(0) | m.sum(axis=1) | m.sum(keepdims=True) | f.sum() | e.sum() | x.sum(initial=10) | x.sum(dtype=float) | np.array(['a', 'b'], object).sum() | x.prod() | m.prod(0) | e.prod() | x.max() | m.max(1) | x.min() | e.max() | x.max(initial=9) | n.max() | x.mean() | m.mean(0) | f.mean() | x.var() | np.ptp(x) | x.any() | x.all() | n.any() | n.all() | m.any(0) | np.any([None, 5]) | np.all([None, 5]) | e.any() | e.all() | x.cumsum() | m.cumsum(0) | m.cumsum() | x.cumprod() | np.diff(x) | np.add.reduce(x) | np.add.accumulate(x) | np.maximum.reduce(x) | np.logical_or.reduce(x) | np.add.reduce(m, axis=1) | np.multiply.outer(x, [1, 2]) | x.argmax() | x.argmin() | m.argmax(0) | n.argmax() | x.argsort() | np.sort(x) | np.sort(m, axis=None) | np.sort(m[:, ::-1]) | np.sort(n) | np.sort(f) | np.sort(v) | np.argsort(f) | y = x.copy();; y.sort();; y | np.unique(x) | np.unique([3, 1, 3, None][:3], return_counts=True) | np.unique(np.array([2, 1, 2], object), return_inverse=True, return_index=True) | np.searchsorted(np.sort(x), 2) | np.isin(x, [1, 5]) | np.isin([1, None], [None]) | np.isin(n, ['a']) | np.intersect1d(x, [1, 2, 9]) | np.union1d(x, [9]) | np.setdiff1d(x, [1]) | np.nonzero(n) | np.flatnonzero(x) | np.argwhere(n) | np.count_nonzero(n) | np.count_nonzero(m, axis=0) | np.lexsort([x]) | np.partition(x, 1)[1] | np.median(x) | np.average(x) | m.trace() | np.trace(m) | x.dot(i) | np.sum([[1], [1, 2]]) | np.nansum(x) | np.bincount(x) | np.cumsum(np.array([[1], [2]], object)) | np.mean(n)
"""

if __name__ == "__main__":
    texts = "\n".join((MADE, CAST, READ, MOVED, COMPUTED, REDUCED))
    outcome.record(SETUP, [e.strip() for line in texts.strip().splitlines() for e in line.split(" | ") if e.strip()])
