"""Expressions about masked arrays, and how their results are written down.

Run with a real NumPy to record its results: ``python3 ma.py ma.json`` adds those of the NumPy that it finds to the file.
``test_ma.py`` compares those of this package. A case is an expression, with statements before it after which ``;;`` stands.
"""

import json
import sys
import warnings

SETUP = """
y = ma.array([3, 1, 2], mask=[0, 1, 0])
x = ma.array([[1, 2, 3], [4, 5, 6]], mask=[[0, 1, 0], [0, 0, 0]])
z = ma.array([1.5, np.nan, -1, 0], mask=[0, 0, 1, 0])
f = ma.array([1.5, 2.5, -3.5, 4.5], mask=[1, 0, 0, 1])
g = ma.array([[1.0, 2, 3], [4, 5, 7]], mask=[[0, 0, 1], [1, 0, 1]])
c = ma.array([1 + 2j, 3 - 1j], mask=[0, 1])
b = ma.array([True, False, True], mask=[0, 1, 1])
n = ma.array([4, 5, 6])
e = ma.array([], dtype=float)
s = ma.array(5)
h = ma.array(7.5, mask=True)
w = ma.array([1, 2, 3], mask=True)
u = ma.array([1, 200, 3], mask=[0, 0, 1], dtype='u1')
r = ma.array([1.5, 2.5], mask=[0, 1], dtype='f4')
k = ma.array([1, 2, 3], mask=[1, 0, 0], hard_mask=True)
t = ma.array(np.arange(24.0).reshape(2, 3, 4), mask=np.arange(24).reshape(2, 3, 4) % 5 == 0)
v = ma.array([1, 2, 3], mask=[0, 0, 1], fill_value=-9)
"""

ARRAYS = "y x z f g c b n e s h w u r k t v".split()


def _each(templates, arrays):
    return [template.format(a) for template in templates for a in arrays]


CASES = []

# What arrays are
CASES += _each(["{0}", "repr({0})", "str({0})", "{0}.mask", "{0}.data", "{0}.fill_value", "{0}.filled()", "{0}.compressed()", "{0}.tolist()", "{0}.count()", "{0}.hardmask"], ARRAYS)
CASES += """
ma.array([1, 2, 3])
ma.array([1, 2, 3], mask=[0, 1])
ma.array([1, 2, 3], mask=1)
ma.array([1, 2, 3], mask=[1])
ma.array([1, 2], mask=[[0, 1]])
ma.array([[1, 2], [3, 4]], mask=[0, 1, 0, 1])
ma.array([1, ma.masked, 3])
ma.array([1.5, ma.masked])
ma.array([ma.masked, ma.masked])
ma.array([y, n])
ma.array((y, n), mask=True)
ma.array([y, n], mask=[[1, 0, 0], [0, 0, 0]])
ma.array(y, mask=[1, 0, 0])
ma.array(y, mask=[1, 0, 0], keep_mask=False)
ma.array(y, keep_mask=False)
ma.array(y, keep_mask=False, shrink=False)
ma.array([1, 2], shrink=False)
ma.array([1, 2], mask=False)
ma.array([1, 2], mask=np.bool_(False))
ma.array([1, 2], mask=None)
ma.array([1, 2], mask=0)
ma.array([1, 2], mask=True)
ma.array([1, 2], mask=ma.nomask)
ma.array([1, 2], fill_value='a')
ma.array([1, 2], fill_value=1.5)
ma.array([1, 2], fill_value=[1, 2])
ma.array([1, 2], fill_value=7).fill_value
ma.array([1, 2], dtype='u1', fill_value=999)
ma.array([1, 2], dtype='i1', fill_value=-200).fill_value
ma.array([1, 2], dtype=float)
ma.array(y, dtype=float)
ma.array(y, dtype=float).fill_value
ma.array(v, dtype=float).fill_value
ma.array(y, ndmin=2)
ma.array(y, copy=True) is y
ma.array(3)
ma.array(3.5, mask=True)
ma.array(ma.masked)
ma.array([[1, 2], [3, 4]], order='F').flags.f_contiguous
ma.array([1, 2], hard_mask=True).hardmask
ma.MaskedArray([1, 2], [0, 1])
ma.masked_array([1, 2], [0, 1], float)
ma.MaskedArray([1, 2], mask=[0, 1], fill_value=4)
ma.asarray([1, 2])
ma.asarray(y, float)
ma.asarray(y) is y
ma.asanyarray(y) is y
ma.asanyarray([1])
ma.isMA(y), ma.isMaskedArray([1]), ma.isarray(ma.masked)
type(y).__name__, y.ndim, y.shape, y.size, y.nbytes, len(x)
y.baseclass.__name__, y.sharedmask
y.T.sharedmask, y[:2].sharedmask, y.copy().sharedmask
x.flags.c_contiguous, x.T.flags.c_contiguous, x.iscontiguous()
x.strides, x.itemsize, x.T.strides
np.array(y)
np.asarray(y)
np.asanyarray(y)
np.array(y, subok=True)
np.copy(y)
""".strip().splitlines()

# Fill values
CASES += """
ma.default_fill_value(1.0)
ma.default_fill_value(1)
ma.default_fill_value(1j)
ma.default_fill_value(True)
ma.default_fill_value('a')
ma.default_fill_value(b'a')
ma.default_fill_value(np.dtype('f4'))
ma.default_fill_value(np.array([1, 2], 'u1'))
ma.minimum_fill_value(3)
ma.minimum_fill_value(3.0)
ma.minimum_fill_value(np.array(3, 'u1'))
ma.minimum_fill_value(1j)
ma.minimum_fill_value(True)
ma.minimum_fill_value(np.dtype('f4'))
ma.minimum_fill_value(np.dtype('i4'))
ma.maximum_fill_value(np.array([True]))
ma.maximum_fill_value(np.dtype('i2'))
ma.maximum_fill_value(2.5)
ma.maximum_fill_value(1j)
ma.common_fill_value(y, x)
ma.common_fill_value(y, z)
ma.common_fill_value(y, v)
ma.common_fill_value(y, 3)
ma.set_fill_value(y, -5) ;; y.filled()
ma.set_fill_value([1], 5)
y.set_fill_value(2.7) ;; y.fill_value
y.fill_value = None ;; y.fill_value
y.fill_value = -1 ;; y.astype(float).fill_value
y.fill_value = -1 ;; (y + 1).fill_value
y.fill_value = -1 ;; (y + 1.5).fill_value
y.fill_value = -1 ;; (y > 1).fill_value
y.fill_value = -1 ;; ma.sqrt(y).fill_value
y.fill_value = -1 ;; y[:2].fill_value
y.fill_value = -1 ;; y.reshape(3, 1).fill_value
y.fill_value = -1 ;; y.sum(axis=0, keepdims=True).fill_value
y.fill_value = 1.5 ;; y.fill_value
y.fill_value = 'a' ;; y
y.filled(9)
y.filled(1.5)
y.filled('a')
y.filled([7, 8, 9])
z.filled(0)
z.filled(np.nan)
u.filled()
u.filled(300)
r.filled()
s.filled(), h.filled(), h.filled(1)
b.filled()
b.filled(False)
n.filled() is n.data
ma.filled(y, 0)
ma.filled([1, 2], 0)
ma.filled(3)
ma.array([1, 2], dtype='i1', mask=[0, 1]).filled()
ma.array([1, 2], dtype='i1').fill_value
ma.array([1, 2], dtype='u4').fill_value
ma.array([1, 2], dtype='f2').fill_value
ma.array([1, 2], dtype='c8').fill_value
repr(ma.array([1, 2], dtype='i1', fill_value=3))
""".strip().splitlines()

# Printing
CASES += """
repr(ma.array([1, 2], dtype='i1'))
repr(ma.array([1, 2.5], mask=[0, 1], dtype='f4'))
repr(ma.array([1, 2.5j], mask=[0, 1]))
repr(ma.array([True], mask=[1]))
repr(ma.array([True, False]))
repr(ma.zeros((2, 0)))
repr(ma.array([[[1, 2], [3, 4]]]))
repr(ma.array([[[1, 2], [3, 4]]], mask=[[[1, 0], [0, 0]]]))
repr(ma.arange(30) * 1.5)
repr(ma.array([[1, 2, 3]], mask=[[0, 1, 0]]))
repr(ma.array([[[1], [2]]], mask=True))
repr(ma.array([[[1, 2]]], dtype='i2'))
repr(ma.array([[1]])), str(ma.array([[1]]))
repr(ma.zeros((1, 1, 0)))
repr(ma.zeros((0, 2)))
repr(ma.array([[1.5, 2], [3, 4]], mask=True))
repr(ma.array([1.123456789123, 1e10, 1e-10], mask=[0, 0, 1]))
str(ma.array([1.123456789123, 1e10, 1e-10], mask=[0, 0, 1]))
with np.printoptions(precision=2, threshold=5): a = repr(ma.arange(10) / 3) ;; a
with np.printoptions(precision=2, threshold=5): a = repr(ma.array(np.arange(10) / 3, mask=np.arange(10) == 1)) ;; a
with np.printoptions(linewidth=30): a = repr(ma.array(np.arange(10), mask=np.arange(10) == 1)) ;; a
with np.printoptions(linewidth=30): a = str(ma.array(np.arange(10), mask=np.arange(10) == 1)) ;; a
with np.printoptions(edgeitems=1, threshold=5): a = repr(ma.array(np.arange(12).reshape(3, 4), mask=np.arange(12).reshape(3, 4) == 1)) ;; a
str(ma.array([1 + 2j, 3.5 - 1j], mask=[0, 0], dtype='c8'))
repr(ma.array([True, False], mask=[0, 1]))
repr(ma.array([1, 2], dtype='u8')), repr(ma.array([1, 2], dtype='i4', mask=[0, 1]))
repr(ma.array([1.5], dtype='f2')), repr(ma.array([1.5], dtype='f2', fill_value=2))
repr(ma.array(True)), repr(ma.array(2, dtype='i2', mask=True))
a = ma.arange(30.0) * 1.25; a[3] = ma.masked ;; repr(a)
a = ma.arange(30.0) * 1.25; a[3] = ma.masked ;; str(a)
a = ma.arange(2000.0); a[3] = ma.masked ;; repr(a)
a = ma.arange(2000.0); a[3] = ma.masked ;; str(a)
a = ma.arange(1200); a[3] = ma.masked ;; str(a)
a = ma.arange(400).reshape(200, 2); a[1, 1] = ma.masked ;; str(a)
a = ma.arange(1500).reshape(30, 50); a[1, 1] = ma.masked ;; str(a)
a = ma.arange(2500).reshape(50, 50); a[1, 1] = ma.masked ;; repr(a)
a = ma.arange(300).reshape(2, 150); a[1, 1] = ma.masked ;; str(a)
a = ma.arange(60).reshape(2, 30) * 12345; a[1, 1] = ma.masked ;; repr(a)
a = ma.arange(60).reshape(2, 30) * 12345; a[1, 1] = ma.masked ;; str(a)
repr(ma.arange(12).reshape(3, 4))
repr(ma.masked), str(ma.masked), '%s %r' % (ma.masked, ma.masked)
'{:.2f}'.format(ma.masked)
'{0} {0:.1f}'.format(ma.array(1.55))
'{}'.format(y)
format(s, '5d')
repr(ma.array(1e-30, mask=False)), repr(ma.array(1.0)), repr(ma.array(2j))
repr(ma.array([1e-30, 1, np.inf, np.nan], mask=[0, 0, 0, 1]))
repr(ma.array([1e-30, 1, np.inf, np.nan]))
ma.masked_print_option.set_display('XX') ;; (repr(y), str(y), str(ma.masked), ma.masked_print_option.set_display('--'))
ma.masked_print_option.enabled()
ma.masked_print_option.enable(False) ;; (str(y), ma.masked_print_option.enable(True))
repr(ma.masked_print_option)
""".strip().splitlines()

# masked
CASES += """
ma.masked
ma.masked is ma.masked_singleton
ma.masked + 1
1 + ma.masked
ma.masked * ma.masked
ma.masked == 1
ma.masked != ma.masked
ma.masked < 1
-ma.masked
ma.masked + n
n + ma.masked
n * ma.masked
np.float64(1) + ma.masked
np.sin(ma.masked)
ma.sin(ma.masked)
ma.masked.mask
ma.masked.data
ma.masked.dtype, ma.masked.shape, ma.masked.ndim
ma.masked.tolist()
ma.masked[()]
float(ma.masked)
int(ma.masked)
bool(ma.masked)
hash(ma.masked)
ma.masked.mask = False
ma.masked.fill_value
ma.masked[()] = 1
a = ma.masked; a += 1 ;; a is ma.masked
import copy ;; copy.copy(ma.masked) is ma.masked, copy.deepcopy(ma.masked) is ma.masked
import pickle ;; pickle.loads(pickle.dumps(ma.masked)) is ma.masked
ma.masked.copy() is ma.masked
ma.is_masked(ma.masked)
ma.masked.sum()
ma.masked.reshape(1)
ma.masked in [ma.masked]
float(y[0]), int(y[0]), float(s), int(s)
float(h)
int(h)
float(y)
bool(ma.array([0], mask=[1])), bool(ma.array([1]))
bool(y)
""".strip().splitlines()

# Items and assignment
CASES += _each(["{0}[0]", "{0}[-1]", "{0}[:1]", "{0}[...]", "{0}[None]", "{0}[::-1]"], "y x z g c b n w u t v".split())
CASES += """
y[1]
y[1] is ma.masked
y[[0, 1]]
y[[True, False, True]]
y[y > 1]
y[np.array([0, 1])]
x[0, 1]
x[0]
x[:, 1]
x[:, [0, 1]]
x[..., 0]
x[0, ...]
x[x > 2]
x[[0, 1], [1, 1]]
s[()]
h[()]
s[...]
h[...]
s[0]
e[:0]
t[1, :, ::2]
t[0][1][0]
y[5]
y[0] = 9 ;; y
y[1] = 9 ;; y
y[1] = 9 ;; y.data
y[0] = ma.masked ;; y
y[:] = ma.masked ;; y
n[1] = ma.masked ;; n
n[1:] = [8, 9] ;; n
n[1:] = ma.array([8, 9], mask=[0, 1]) ;; n
n[n > 4] = 0 ;; n
n[n > 4] = ma.masked ;; n
y[y > 1] = 0 ;; y
y[...] = 7 ;; y
y[[0, 2]] = ma.masked ;; y
x[0] = [7, 8, 9] ;; x
x[0, 1] = 5 ;; x
x[:, 1] = ma.masked ;; x
x[x < 3] = ma.masked ;; x
y[0] = y[1] ;; y
y[0] = 2.7 ;; y
y[5] = 1 ;; y
y[:2] = [1, 2, 3] ;; y
k[0] = 9 ;; k
k[:] = [7, 8, 9] ;; k
k[:] = ma.masked ;; k
k[0] = 9 ;; k.data
k[:2] = ma.array([5, 6], mask=[0, 1]) ;; k
k[np.array([True, True, False])] = 11 ;; k
k.mask = [0, 1, 0] ;; k
k.mask = ma.nomask ;; k
k.soften_mask(); k[0] = 5 ;; k
y.harden_mask(); y[1] = 5 ;; y
y.mask = [1, 0, 0] ;; y
y.mask = True ;; y
y.mask = False ;; y
y.mask = ma.nomask ;; y
y.mask = [1, 0] ;; y
n.mask = [0, 0, 1] ;; n
n.mask = 1 ;; n
n.mask = ma.masked ;; n
x.mask = [0, 1, 0] ;; x
x.mask[0, 0] = True ;; x
a = y[:2]; a[0] = ma.masked ;; y
a = y[:2]; a[0] = 77 ;; y
a = n[:2]; a[0] = ma.masked ;; n
a = y.copy(); a[0] = ma.masked ;; y
a = ma.array(y); a[0] = ma.masked ;; y
a = ma.array(y, copy=False); a[0] = 55 ;; y
a = y.view(); a[0] = ma.masked ;; y
a = y.unshare_mask(); a[0] = ma.masked ;; a
y.shrink_mask().mask
y[1] = 1; y.shrink_mask() ;; y.mask
a = np.array([1, 2, 3]); m = ma.array(a); m[0] = 9 ;; a
a = y + 1; a[0] = ma.masked ;; y
a = y + n; a[0] = ma.masked ;; y
a = n + y; a[0] = ma.masked ;; y
a = -y; a[0] = ma.masked ;; y
a = ma.exp(y); a[0] = ma.masked ;; y
a = np.add(y, 1); a[0] = ma.masked ;; y
a = y.astype(float); a[0] = ma.masked ;; y
a = y.reshape(3, 1); a[0] = ma.masked ;; y
a = y.round(); a[0] = ma.masked ;; y
a = y.clip(0, 5); a[0] = ma.masked ;; y
a = y.cumsum(); a[0] = ma.masked ;; y
a = y.T; a[0] = ma.masked ;; y
a = y == 3; a[0] = ma.masked ;; y
a = y > 1; a[0] = ma.masked ;; y
a = np.array([True, False, False]); m = ma.array([1, 2, 3], mask=a, copy=True); m[0] = 5 ;; a
with np.errstate(all='raise'): a = ma.array([1.0, 0]) / 0 ;; a
with np.errstate(all='raise'): a = ma.log([1.0, 0, -1]) ;; a
with np.errstate(all='raise'): a = ma.power([-1.0, 2], 0.5) ;; a
with np.errstate(all='raise'): a = ma.array([np.inf, 0]) - np.inf ;; a
a = np.array([1, 2, 3]); m = ma.array(a, copy=True); m[0] = 9 ;; a
a = np.array([0, 1, 0], bool); m = ma.array([1, 2, 3], mask=a); m[0] = ma.masked ;; a
y.flat[1]
list(y.flat)
y.flat[0:2]
x.flat[1:3]
x.flat[0] = 99 ;; x
x.flat[1] = ma.masked ;; x
x.flat = 5 ;; x
x.flat = [1, 2] ;; x
x.flat = ma.array([1, 2], mask=[0, 1]) ;; x
[i for i in y]
[i for i in x]
3 in y, 1 in y, 7 in y
x.shape = (3, 2) ;; x
x.shape = (6,) ;; x.mask
x.shape = (7,) ;; x
c.real
c.imag
z.real
z.imag
c.real = [5, 6] ;; c
y.put([0, 1], [9, 8]) ;; y
y.put([0, 1], ma.array([9, 8], mask=[1, 0])) ;; y
n.put(0, ma.masked) ;; n
k.put([0, 1], [9, 8]) ;; k
x.put([0, 5], [9, 8]) ;; x
y.put(5, 1) ;; y
y.put(5, 1, mode='wrap') ;; y
ma.put(y, [0], [7]) ;; y
ma.putmask(y, [1, 0, 0], [7]) ;; y
ma.putmask(y, [1, 1, 0], ma.array([7, 8, 9], mask=[1, 0, 0])) ;; y
ma.putmask(n, [1, 1, 0], ma.array([7, 8, 9], mask=[1, 0, 0])) ;; n
ma.putmask(k, [1, 1, 0], ma.array([7, 8, 9], mask=[0, 1, 0])) ;; k
y.fill(4) ;; y
y.item(0), y.item(1)
y.item(5)
y.take([0, 1])
x.take([0, 1], axis=1)
x.take(1)
x.take([[0, 1], [2, 3]])
y.take([5])
y.take([5], mode='clip')
y.take(ma.array([0, 2], mask=[0, 1]))
n.take(ma.array([0, 2], mask=[0, 1]))
ma.take([1, 2], [0])
ma.take(x, [0], axis=1)
""".strip().splitlines()

# Operators and ufuncs
PAIRS = [("y", "n"), ("y", "2"), ("2", "y"), ("z", "f"), ("x", "y"), ("x", "1.5"), ("c", "2"), ("n", "n"), ("u", "u"), ("r", "2"), ("g", "np.array([1.0, 0, 2])"), ("[1, 2, 3]", "y"), ("s", "h")]
CASES += ["%s %s %s" % (p, o, q) for o in ("+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", "<=", ">", ">=") for p, q in PAIRS if not (o in ("//", "%", "<", "<=", ">", ">=") and p == "c")]
CASES += ["%s %s %s" % (p, o, q) for o in ("&", "|", "^", "<<", ">>") for p, q in (("y", "n"), ("y", "1"), ("1", "y"), ("b", "b"), ("b", "True")) if not (o in ("<<", ">>") and p == "b")]
CASES += ["%s ;; a" % ("a = %s.copy(); a %s= %s" % (p, o, q)) for o in ("+", "-", "*", "/", "//", "**", "%") for p, q in (("f", "2"), ("f", "ma.array([1., 2, 0, 4], mask=[0, 1, 0, 0])"), ("z", "0"), ("r", "0.0"), ("n", "2"), ("y", "n"), ("n", "y"))]
CASES += ["a = %s.copy(); a %s= %s ;; a" % (p, o, q) for o in ("&", "|", "^") for p, q in (("y", "n"), ("n", "y"), ("b", "b"))]
CASES += _each(["-{0}", "+{0}", "abs({0})"], "y z f c n s h u".split())
CASES += ["~y", "~b", "divmod(y, 2)", "divmod(f, 2.0)", "y == None", "y != None", "y == 'a'", "n == [4, 0, 6]", "y == y", "y == ma.array([3, 9, 2])", "w == w", "w != w", "ma.array([1, 2, 3]) == ma.array([1, 2])",
          "x @ x.T", "y @ n", "x @ n", "pow(y, 2)", "y ** -1.0", "f ** 0.5", "(-f) ** 0.5", "n ** y", "2.0 ** f", "np.float64(3) + f", "np.float64(3) / ma.array([1.0, 0], mask=[0, 0])",
          "np.arange(3) + y", "np.arange(3) * y", "np.arange(3) - y", "np.arange(3) / y", "np.arange(3) == y", "np.arange(3) < y", "np.int64(2) * y", "y + [1, 2, 3]", "y + ma.masked", "y + None"]
UNARY = "abs absolute angle arccos arccosh arcsin arcsinh arctan arctanh around ceil conjugate cos cosh exp fabs floor log log10 log2 logical_not negative sin sinh sqrt tan tanh".split()
CASES += ["ma.%s(%s)" % (name, a) for name in UNARY for a in ("z", "f", "y", "h", "2.0", "[-2, 0.5, 1]", "-5.0", "r", "c")
          if not (a == "c" and name in ("ceil", "floor", "fabs", "arccos", "arcsin", "arccosh", "arctanh", "log", "log2", "log10", "sqrt", "tan"))]
CASES += ["ma.%s(%s).data" % (name, a) for name in UNARY for a in ("f", "[-2, 0.5, 1]")]
CASES += ["np.%s(%s)" % (name, a) for name in UNARY if name not in ("angle", "around") for a in ("z", "f", "y", "h")]
BINARY = "add subtract multiply divide true_divide floor_divide remainder mod fmod arctan2 hypot equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor maximum minimum power".split()
CASES += ["ma.%s(%s, %s)" % (name, p, q) for name in BINARY for p, q in (("y", "n"), ("z", "f"), ("x", "y"), ("1", "2"), ("f", "0"), ("[1.0, 0]", "[0, 2]"), ("h", "1"), ("u", "u"))]
CASES += ["ma.%s(%s, %s).data" % (name, p, q) for name in BINARY for p, q in (("y", "n"), ("f", "0"))]
CASES += ["np.%s(%s, %s)" % (name, p, q) for name in BINARY if name != "mod" for p, q in (("y", "n"), ("x", "y"), ("f", "0"), ("n", "n"), ("1", "y"))]
CASES += ["ma.%s.%s" % (name, call) for name in ("add", "multiply", "subtract", "logical_and", "logical_or", "bitwise_and")
          for call in ("reduce(y)", "reduce(x)", "reduce(x, 1)", "reduce(w)", "reduce(n)", "accumulate(y)", "accumulate(x, 1)", "outer(y, n)", "outer(n, y)", "outer(n, n)", "reduce([1, 2])", "reduce(x, axis=None)")]
CASES += ["ma.%s.%s" % (name, call) for name in ("maximum", "minimum") for call in ("reduce(y)", "reduce(x)", "reduce(x, 0)", "reduce(w)", "reduce(n)", "outer(y, n)")]
CASES += """
ma.add(y, 1).mask
ma.add(n, 1).mask
ma.bitwise_and(y, 1)
ma.bitwise_or(y, n)
ma.bitwise_xor(y, 1)
ma.left_shift(y, 1)
ma.right_shift(y, 1)
ma.left_shift([1, 2], 2)
ma.power(y, 2)
ma.power(z, 0.5)
ma.power(z, f)
ma.power(y, -1.0)
ma.power([2, 3], [1, 2])
ma.power(2, 3)
ma.power(2, ma.masked)
ma.power(0.0, -1)
ma.power(y, 2, 3)
ma.add.__name__, ma.divide.__name__, ma.sqrt.__name__, ma.mod.__name__, ma.abs.__name__
str(ma.add), str(ma.sqrt)
ma.add.fillx, ma.add.filly, ma.multiply.fillx, ma.sqrt.fill
ma.divide(y, 0).data
ma.arctan2(y, 0)
ma.alltrue(y), ma.sometrue(y)
ma.alltrue(x), ma.sometrue(x, axis=1)
np.add(ma.array(1.0), 2)
np.isnan(z)
np.isfinite(z)
np.square(y)
np.add(y, 1, out=np.zeros(3, int))
np.add(y, 1, out=ma.zeros(3, int))
np.add.reduce(y)
np.add.accumulate(y)
np.modf(f)
np.floor(f)
np.sign(f)
np.exp2(f)
np.expm1(f)
np.reciprocal(f)
np.maximum(f, 0)
np.clip(f, 0, 2)
np.round(f)
np.logical_not(b)
np.rint(f)
""".strip().splitlines()

# Reductions
for _name in "sum prod product mean var std min max ptp any all argmin argmax count cumsum cumprod".split():
    CASES += ["%s.%s()" % (a, _name) for a in "y x z f g n w u r s h t v".split()]
    if _name not in ("cumsum", "cumprod"):
        CASES += ["%s.%s(axis=%s)" % (a, _name, axis) for a, axis in (("y", 0), ("x", 0), ("x", 1), ("g", 0), ("g", -1), ("t", 1), ("n", 0), ("w", 0), ("x", 2))]
        CASES += ["%s.%s(axis=0, keepdims=True)" % (a, _name) for a in "y x g n w".split()]
    else:
        CASES += ["%s.%s(axis=%s)" % (a, _name, axis) for a, axis in (("y", 0), ("x", 0), ("x", 1), ("g", 1))]
    CASES += ["ma.%s(%s)" % (_name, a) for a in ("y", "[1, 2, 4]", "x", "g")]
    CASES += ["np.%s(%s)" % (_name, a) for a in ("y", "g") if _name not in ("product", "count")]
    CASES += ["np.%s(g, axis=1)" % _name for _ in (1,) if _name not in ("product", "count")]
CASES += """
x.sum(axis=(0, 1))
x.sum(axis=None)
t.sum(axis=(0, 2))
t.mean(axis=(0, 2))
t.max(axis=(0, 2))
x.sum(dtype=float)
x.mean(dtype='f4')
y.var(ddof=1)
y.std(ddof=1)
y.var(ddof=2)
g.var(axis=0, ddof=1)
c.var(), c.std(), c.mean(), c.sum()
x.mean(axis=0).data
g.sum(axis=1).data
g.max(axis=0).data
g.min(axis=1).data
y.max(fill_value=10)
y.min(fill_value=-1)
y.argmax(fill_value=10)
y.argmin(fill_value=-1)
y.argmin(axis=0, keepdims=True)
y.anom()
x.anom()
x.anom(axis=0)
g.anom(axis=1)
ma.anom([1, 2])
ma.anomalies(y)
ma.array([1, 2, 3], dtype='f4', mask=[0, 1, 0]).mean()
ma.array([1, 2, 3], dtype='f2', mask=[0, 1, 0]).mean()
ma.array([1, 2, 3], dtype='i1', mask=[0, 1, 0]).mean()
ma.array([1, 2, 3], dtype='i1', mask=[0, 1, 0]).sum()
ma.array([True, True], mask=[0, 1]).sum()
ma.array([1, 2, 3], dtype='f4').mean()
x.trace()
ma.arange(9).reshape(3, 3).trace()
ma.array([[1, 2], [3, 4]], mask=[[1, 0], [0, 0]]).trace()
o = ma.zeros(3); x.sum(axis=0, out=o) ;; o
o = ma.zeros(2); g.sum(axis=1, out=o) ;; o
o = np.zeros(3); x.sum(axis=0, out=o) ;; o
o = ma.zeros(2); g.mean(axis=1, out=o) ;; o
o = ma.zeros(2); g.max(axis=1, out=o) ;; o
o = ma.zeros(3, int); y.cumsum(out=o) ;; o
y.dot(n)
x.dot(y)
x.dot(x.T)
ma.dot(x, x.T)
ma.dot(x, x.T, strict=True)
ma.dot([[1]], [[2]])
ma.dot(y, n)
ma.dot(x, 2)
ma.inner(y, n)
ma.inner(x, x)
ma.innerproduct(y, y)
ma.outer(y, n)
ma.outer(n, [1, 2])
ma.outerproduct(y, y)
ma.convolve(y, [1, 1])
ma.convolve(y, [1, 1], propagate_mask=False)
ma.convolve([1, 2], [1])
ma.convolve(y, n, 'same')
ma.correlate(y, [1, 1])
ma.correlate(y, y, mode='full')
ma.correlate(n, [1, 1], mode='same', propagate_mask=False)
ma.allclose(y, [3, 5, 2])
ma.allclose(y, [3, 5, 2], masked_equal=False)
ma.allclose([1, np.inf], [1, np.inf])
ma.allclose([1.0], [1.1]), ma.allclose([1.0], [1.1], rtol=0.2)
ma.allequal(y, [3, 5, 2])
ma.allequal(y, [3, 5, 2], fill_value=False)
ma.allequal([1, 2], [1, 2]), ma.allequal([1, 2], [1, 3])
ma.average(y)
ma.average(x, axis=0)
ma.average(x, axis=1, weights=[1, 2, 3])
ma.average(x, axis=1, weights=[1, 2, 3], returned=True)
ma.average(x, returned=True)
ma.average(x, axis=0, returned=True)
ma.average([1, 2])
ma.average(w)
ma.average(g, weights=np.ones((2, 3)))
ma.average(f, weights=ma.array([1, 2, 3, 4], mask=[0, 1, 0, 0]))
ma.average(x, weights=[1, 2])
np.average(y)
np.average(y, weights=[1, 2, 3])
ma.median(y)
ma.median(x)
ma.median(x, axis=0)
ma.median(x, axis=1)
ma.median(g, axis=0)
ma.median(z)
ma.median([1, 2, 3])
ma.median([[1, 2], [3, 4]], axis=0)
ma.median(w)
ma.median(n)
ma.median(x, axis=0, keepdims=True)
ma.median(ma.array([1.0, np.nan, 3], mask=[0, 0, 1]))
ma.median(ma.array([1.0, np.inf, 3, np.inf], mask=[0, 0, 1, 0]))
ma.median(r)
ma.median(t, axis=(0, 2))
ma.cov(y)
ma.cov(x)
ma.cov(x, rowvar=False)
ma.cov(y, [1, 2, 4])
ma.cov(y, [1, 2, 4], bias=True)
ma.cov(y, allow_masked=False)
ma.cov([[1, 2, 4], [2, 1, 0]])
ma.corrcoef(x)
ma.corrcoef(y, [1, 2, 5])
ma.corrcoef([[1, 2, 4], [2, 1, 0]])
ma.polyfit([1, 2, 3], y, 1)
ma.polyfit(f, f ** 2, 1)
ma.vander(y, 2)
ma.vander(y)
ma.vander([1, 2])
""".strip().splitlines()

# Shapes, order, joining
CASES += """
x.reshape(3, 2)
x.reshape((3, 2), order='F')
x.reshape(-1)
x.reshape(7)
x.ravel()
x.ravel('F')
x.T.ravel('K')
x.flatten()
x.flatten('F')
x.T
t.transpose(1, 0, 2)
t.transpose()
t.swapaxes(0, 2)
x.repeat(2, axis=1)
x.repeat([1, 2], axis=0)
y.repeat(2)
x.squeeze()
ma.array([[1]], mask=[[1]]).squeeze()
x.diagonal()
x.diagonal(1)
x.compress([1, 0], axis=0)
x.compress([1, 0, 1])
x.copy()
x.resize(3, 2)
x.nonzero()
z.nonzero()
y.astype(float)
y.astype('u1')
f.astype(int)
v.astype(float).fill_value
y.view(ma.MaskedArray)
y.view(np.ndarray)
y.view()
y.view('u8')
y.view(fill_value=5).fill_value
y.round()
f.round()
ma.array([1.234, 5.678], mask=[0, 1]).round(1)
ma.round(f, 0)
ma.around(f)
ma.round([1.26], 1)
s.round(), h.round()
y.clip(1, 2)
f.clip(min=0)
f.clip(max=3)
ma.clip(y, 1, 2)
ma.clip([1, 2, 3], 1, 2)
y.choose([[1, 2, 3]] * 4)
ma.array([1, 2, 3], mask=[0, 1, 0]).searchsorted(2)
c.conj(), c.conjugate()
y.byteswap().mask
y.tobytes()
x.tobytes(order='F')
y.tobytes(7)
y.tofile('x')
y.sort() ;; y
z.sort() ;; z
z.sort(endwith=False) ;; z
f.sort() ;; f
y.sort(fill_value=0) ;; y
g.sort(axis=0) ;; g
g.sort(axis=1) ;; g
n.sort() ;; n
y.sort(stable=True)
y.argsort()
z.argsort()
f.argsort(endwith=False)
y.argsort(fill_value=2)
g.argsort(axis=0)
g.argsort(axis=1)
g.argsort(axis=None)
ma.sort(y)
ma.sort(x, axis=0)
ma.sort([3, 1, 2])
ma.sort(g, axis=None)
ma.argsort([2, 1])
np.sort(y)
np.sort(g, axis=0)
np.argsort(y)
y.partition(1) ;; y.mask
ma.resize(x, (2, 2))
ma.resize(y, 5)
ma.resize([1, 2], (2, 2))
ma.reshape([1, 2], (2, 1))
ma.reshape(x, (3, 2), order='F')
ma.ravel([[1]])
ma.transpose([[1, 2]])
ma.transpose(t, (2, 0, 1))
ma.swapaxes([[1, 2]], 0, 1)
ma.repeat([1, 2], 2)
ma.diagonal([[1, 2], [3, 4]])
ma.nonzero([0, 1])
ma.copy([1, 2])
ma.compress([True, False], [1, 2])
ma.compress([True, False], x, axis=0)
ma.trace([[1, 2], [3, 4]])
ma.squeeze([[1]])
ma.squeeze(x)
ma.expand_dims(y, 0)
ma.expand_dims(x, 1)
ma.diag(y)
ma.diag(x)
ma.diag(y, 1)
ma.diag([1, 2])
ma.diagflat(y)
ma.diagflat([1, 2])
ma.atleast_1d(3)
ma.atleast_2d(y)
ma.atleast_3d(y)
ma.atleast_1d(3, y)
ma.atleast_1d(s), ma.atleast_2d(h)
ma.concatenate([y, [1]])
ma.concatenate([[1], [2]])
ma.concatenate([x, x], axis=1)
ma.concatenate([y, f])
ma.concatenate((n, n))
ma.append(y, [1])
ma.append([[1]], [[2]], axis=0)
ma.vstack([y, n])
ma.hstack([y, [1]])
ma.stack([y, n], axis=1)
ma.stack([[1], [2]])
ma.dstack([y, n])
ma.column_stack([y, n])
ma.row_stack([y, n])
ma.hsplit(x, 3)
ma.mr_[1, 2, y]
ma.mr_[y, n]
ma.mr_[y, 0, 0, n]
ma.mr_['0,2', [1, 2], y[:2]]
ma.mr_['a']
ma.where(y > 1, y, 0)
ma.where(y > 1, ma.masked, n)
ma.where(n > 4, ma.masked, n)
ma.where(n > 4, n, ma.masked)
ma.where(y > 1)
ma.where(ma.array([1, 0, 1], mask=[0, 0, 1]), [1, 2, 3], [4, 5, 6])
ma.where([1, 0], 5, 6.5)
ma.where([1, 0], f[:2], n[:2])
ma.where(x > 2, x, y)
ma.where([1, 0], 5)
ma.choose([0, 1], [[1, 2], [3, 4]])
ma.choose(ma.array([0, 1], mask=[0, 1]), [[1, 2], [3, 4]])
ma.choose([0, 1], [ma.array([1, 2], mask=[1, 0]), [3, 4]])
ma.choose([0, 5], [[1, 2], [3, 4]], mode='clip')
ma.choose([0, 1], [[1, 2], ma.masked])
ma.apply_along_axis(np.sum, 0, x)
ma.apply_along_axis(lambda a: a.sum(), 0, x)
ma.apply_along_axis(lambda a: a[:2], 1, x)
ma.apply_along_axis(ma.sum, 0, g)
ma.apply_over_axes(ma.sum, x, [0, 1])
ma.apply_over_axes(ma.sum, t, 1)
ma.ndim(3), ma.shape(x), ma.size(x), ma.size(x, 0), ma.ndim(x)
ma.count(y), ma.count([1, 2])
ma.count(x, axis=0)
ma.count(x, 0, True)
ma.count(n, axis=0)
ma.count(x, axis=(0, 1))
ma.compressed([1, 2])
ma.compressed(x)
np.concatenate([y, [3]])
np.flip(y)
np.roll(y, 1)
np.tile(y, 2)
np.expand_dims(y, 0)
np.diff(y)
np.diff(x)
np.moveaxis(t, 0, 2)
np.rot90(x)
np.atleast_2d(y)
np.ravel(x)
np.reshape(x, (3, 2))
np.transpose(x)
np.swapaxes(x, 0, 1)
np.squeeze(x)
np.repeat(y, 2)
np.take(y, [0, 1])
np.compress([1, 0, 1], y)
np.array_split(y, 2)
np.split(y, 3)
np.zeros_like(y)
np.ones_like(y)
np.full_like(y, 3)
np.where(y > 1, 1, 2)
np.nonzero(x)
np.isin(y, [2])
np.outer(y, [1, 2])
np.real(c), np.imag(c)
np.allclose(y, [3, 1, 2])
np.array_equal(n, [4, 5, 6])
np.shape(x), np.ndim(x), np.size(x)
np.broadcast_to(y, (2, 3))
np.diag(x)
np.diagonal(x)
np.trace(x)
""".strip().splitlines()

# Making arrays
CASES += """
ma.arange(3)
ma.arange(3, fill_value=5)
ma.arange(1, 2, 0.25)
ma.ones(2)
ma.zeros((1, 2), dtype=int)
ma.empty((0,))
ma.ones_like(y)
ma.zeros_like([1, 2])
ma.zeros_like(x)
ma.empty_like(y).mask
ma.identity(2)
ma.indices((2, 2))
ma.frombuffer(b'abc', dtype='u1')
ma.fromfunction(lambda i, j: i + j, (2, 2))
ma.masked_all((2,)).mask
ma.masked_all((2,), int).dtype
ma.masked_all((2, 1), 'f4').filled()
ma.masked_all_like([1, 2]).mask
ma.masked_all_like(np.zeros((2, 1), 'f4')).filled()
ma.masked_where([1, 0, 0], [1, 2, 3])
ma.masked_where([0, 0, 0], [1, 2, 3])
ma.masked_where(y > 2, y)
ma.masked_where([1, 0], [1, 2, 3])
ma.masked_where(True, [1, 2])
ma.masked_where(False, [1, 2])
ma.masked_where([1, 0, 0], y)
ma.masked_where(True, 1)
ma.masked_where(y == 3, n)
a = np.array([1, 2, 3]); m = ma.masked_where(a > 1, a); m[0] = 9 ;; a
a = np.array([1, 2, 3]); m = ma.masked_where(a > 1, a, copy=False); m[0] = 9 ;; a
ma.masked_where([1, 0, 0], n, copy=False) ;; n
ma.masked_where([1, 0, 0], y, copy=False) ;; y
ma.masked_equal([1, 2, 1], 1)
ma.masked_equal([1, 2, 1], 7)
ma.masked_equal(y, 3)
ma.masked_not_equal([1, 2, 1], 1)
ma.masked_less([1, 2], 2)
ma.masked_less_equal([1, 2], 1)
ma.masked_greater(y, 2)
ma.masked_greater([1, 2], 7)
ma.masked_greater_equal(f, 2.5)
ma.masked_greater(z, 0)
ma.masked_inside([1, 2, 3], 3, 2)
ma.masked_outside([1, 2, 3], 3, 2)
ma.masked_inside(y, 0, 2)
ma.masked_values([1.0, 1.1, 2], 1.1)
ma.masked_values([1, 2], 2)
ma.masked_values([1, 2], 3)
ma.masked_values([1, 2], 3, shrink=False)
ma.masked_values(f, 2.5)
ma.masked_object([1, 2], 2)
ma.masked_object(y, 3)
ma.masked_invalid([1, np.nan])
ma.masked_invalid([1, 2])
ma.masked_invalid(z)
ma.masked_invalid(ma.array([1.0, np.nan], mask=[1, 0]))
ma.fix_invalid([1, np.nan])
ma.fix_invalid([1, np.nan], fill_value=7).data
ma.fix_invalid([1, np.inf], mask=[1, 0])
ma.fix_invalid([1.0, 2])
ma.fix_invalid(z).data
""".strip().splitlines()

# Masks
CASES += """
ma.nomask
ma.MaskType.__name__
ma.is_mask([True])
ma.is_mask(np.array([True])), ma.is_mask(ma.nomask), ma.is_mask(np.array([1]))
ma.is_masked(y), ma.is_masked(n), ma.is_masked([1]), ma.is_masked(ma.array([1], mask=[0]))
ma.make_mask([0, 0])
ma.make_mask([0, 0], shrink=False)
ma.make_mask([0, 2.5])
ma.make_mask(True)
ma.make_mask(np.array([1, 0, 2]))
ma.make_mask(ma.nomask)
ma.make_mask_none((2,))
ma.make_mask_none((2, 1))
ma.make_mask_descr(int)
ma.mask_or(np.array([False, True]), ma.nomask)
ma.mask_or(np.array([False, True]), np.array([True, False]))
ma.mask_or(np.array([False, False]), np.array([False, False]))
ma.mask_or(ma.nomask, ma.nomask)
ma.mask_or(np.array([False, False]), ma.nomask, shrink=False)
ma.mask_or([0, 1], [1, 0])
ma.flatten_mask([True, False])
ma.flatten_mask(np.array([[True], [False]]))
ma.getmask(y)
ma.getmask([1])
ma.getmask(n)
ma.getmaskarray([1, 2])
ma.getmaskarray(n)
ma.getmaskarray(x)
ma.getdata(y)
ma.getdata([1])
ma.getdata(ma.masked)
ma.count_masked(x)
ma.count_masked(x, axis=0)
ma.count_masked([1, 2])
ma.harden_mask(y).hardmask
ma.soften_mask(k).hardmask
y.recordmask
ma.compress_rows(x)
ma.compress_cols(x)
ma.compress_rows(y)
ma.compress_rowcols(x)
ma.compress_rowcols(x, 0)
ma.compress_rowcols(x, 1)
ma.compress_rowcols(n)
ma.compress_nd(x, 1)
ma.compress_nd(x)
ma.compress_nd(t, 0)
ma.compress_nd(np.ones((2, 2)))
ma.compress_nd(ma.array([[1, 2]], mask=True))
ma.mask_rows(x)
ma.mask_cols(x)
ma.mask_rowcols(x)
ma.mask_rowcols(x, 1)
ma.mask_rowcols(x, 0)
ma.mask_rowcols(y)
ma.mask_rowcols([[1, 2]])
ma.notmasked_edges(y)
ma.notmasked_edges(x)
ma.notmasked_edges(g, axis=0)
ma.notmasked_edges(x, axis=1)
ma.notmasked_edges([1, 2])
ma.flatnotmasked_edges(y)
ma.flatnotmasked_edges(w)
ma.flatnotmasked_edges(n)
ma.flatnotmasked_contiguous(y)
ma.flatnotmasked_contiguous(w)
ma.flatnotmasked_contiguous(n)
ma.notmasked_contiguous(x)
ma.notmasked_contiguous(x, axis=0)
ma.notmasked_contiguous(g, axis=1)
ma.clump_masked(y)
ma.clump_unmasked(y)
ma.clump_unmasked(n)
ma.clump_masked(n)
ma.clump_masked(f), ma.clump_unmasked(f)
list(ma.ndenumerate(x))
list(ma.ndenumerate(x, compressed=False))
list(ma.ndenumerate([1, 2]))
""".strip().splitlines()

# Sets and differences
CASES += """
ma.unique(y)
ma.unique([1, 1, 2])
ma.unique(ma.array([1, 1, 2, 2], mask=[0, 1, 0, 1]))
ma.unique(ma.array([1, 1, 2, 2], mask=[0, 1, 0, 1]), return_index=True)
ma.unique(ma.array([1, 1, 2, 2], mask=[0, 1, 0, 1]), return_inverse=True)
ma.unique([3, 3, 1], return_index=True, return_inverse=True)
ma.union1d(y, [7])
ma.union1d([1], [2])
ma.intersect1d(y, [3])
ma.intersect1d(y, y)
ma.intersect1d([1, 2], [2])
ma.intersect1d([1, 2], [2, 1], assume_unique=True)
ma.setdiff1d(y, [3])
ma.setdiff1d([1, 2], [2])
ma.setdiff1d(y, y)
ma.setxor1d(y, [3])
ma.setxor1d([1, 2], [2])
ma.in1d(y, [3])
ma.in1d([1], [1])
ma.in1d(y, y)
ma.in1d(y, y, invert=True)
ma.in1d([1, 2, 3], [2], assume_unique=True)
ma.isin(x, [3])
ma.isin([1], [1])
ma.isin(y, y)
ma.ediff1d(y)
ma.ediff1d(y, to_begin=0, to_end=[8, 9])
ma.ediff1d([1, 4])
ma.ediff1d(y, to_end=ma.masked)
ma.diff(y)
ma.diff(x, axis=0)
ma.diff([1, 4, 9], n=2)
ma.diff([1, 4], n=0)
ma.diff([1, 4], n=-1)
ma.diff([1, 4], prepend=0)
ma.diff(f, append=[1.0, 2])
ma.diff(b)
ma.diff(3)
""".strip().splitlines()

# NumPy's own functions
CASES += """
np.abs(y)
np.all(x,axis=0)
np.amax(x,axis=1)
np.amin(y)
np.append(y,4)
np.argsort(y,kind='stable')
np.argwhere(y)
np.array_split(x,2)
np.around(f,0)
np.bincount(y)
np.block([y,y])
np.column_stack([y,y])
np.convolve(y,[1,1])
np.corrcoef(x)
np.cov(x)
np.cross([1,2,3],y)
np.cumsum(x,axis=1)
np.deg2rad(f)
np.delete(y,0)
np.diagflat(y)
np.digitize(y,[2])
np.divmod(y,2)
np.dot(x,x.T)
np.dstack([y,y])
np.ediff1d(y)
np.exp(f)
np.fix(f)
np.flatnonzero(y)
np.fliplr(x)
np.flipud(x)
np.float_power(f,2)
np.fmax(f,0)
np.gcd(y,2)
np.heaviside(f,0.5)
np.histogram(y)
np.hstack([y,y])
np.inner(y,y)
np.insert(y,0,9)
np.interp(1.5,[1,2,3],y)
np.intersect1d(y,[3])
np.isclose(f,f).mask
np.iscomplexobj(y)
np.isinf(f)
np.isreal(y).mask
np.isscalar(y)
np.left_shift(y,1)
np.lexsort((y,))
np.linalg.norm(f)
np.logaddexp(f,f)
np.logical_and(y,1)
np.matmul(x,x.T)
np.max(x,axis=0)
np.maximum(y,2)
np.median(x,axis=0)
np.nan_to_num(f)
np.nanmax(f)
np.nansum(x,axis=0)
np.ndim(y)
np.negative(y)
np.partition(y,1)
np.percentile(ma.array([1.,2,3]),50)
np.piecewise(f,[f<0],[0,1])
np.power(y,2)
np.prod(x)
np.ptp(x,axis=0)
np.quantile(ma.array([1.,2,3]),0.5)
np.reciprocal(f)
np.require(y)
np.resize(y,5)
np.rint(f)
np.roll(x,1,axis=1)
np.rollaxis(x,1)
np.round(f,1)
np.searchsorted([1,2,3],y)
np.select([y>1],[y],0)
np.sign(f)
np.signbit(f)
np.sinc(f)
np.sort(x,axis=0)
np.spacing(f)
np.split(y,[1])
np.stack([y,y])
np.std(x,axis=0)
np.take_along_axis(x,np.argsort(x,axis=1),axis=1)
np.tensordot(y,y,1)
np.tril(x)
np.trunc(f)
np.union1d(y,[7])
np.unique(y)
np.unwrap(f)
np.vander(y)
np.var(g,axis=1)
np.vdot(y,y)
np.vstack([y,y])
np.where(y>1,y,0)
np.zeros_like(y,dtype=float)
np.full_like(x,7)
np.ones_like(y,shape=(2,))
np.array([y,y])
np.asarray(x).sum()
np.ravel(y)
np.iterable(y)
np.array2string(y)
np.array_repr(y)
np.array_str(y)
list(np.ndenumerate(y))
np.hsplit(x,3)
np.vsplit(x,2)
np.apply_over_axes(np.sum,x,[0])
np.isnan(f).sum()
np.conj(y)
np.clip(y,1,2,out=ma.zeros(3,int))
np.add(y,1,dtype=float)
np.sqrt(f,out=ma.zeros(4))
np.multiply.reduce(y)
np.subtract.accumulate(y)
np.maximum.reduce(y)
np.logical_or.reduce(y)
np.ldexp(f,2)
np.frexp(f)
np.modf(f)
np.copysign(f,-1)
np.nextafter(f,0)
np.hypot(f,f)
np.arctan2(f,f)
np.degrees(f)
np.log1p(f)
np.angle(f)
np.real_if_close(f)
np.i0(f).mask
np.average(x,axis=0,weights=[1,2])
np.cumprod(y)
np.diff(x,axis=0)
np.isin(y,y)
np.mean(y,dtype='f4')
np.rot90(x)
np.nanmean(g,axis=0).mask
np.triu(x)
np.swapaxes(x,0,1)
np.array(y,dtype=float,subok=True)
np.asanyarray(y,dtype=float)
np.ascontiguousarray(y)
""".strip().splitlines()

# Data of other classes
CASES += """
ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]])
repr(ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]))
m = ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]) ;; m * m, m + 1, m.T
m = ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]) ;; m.ravel(), m.sum(axis=0), m.max(axis=1), m[0], m[0, 0]
m = ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]) ;; type(m.data).__name__, type(m.filled()).__name__, m.mean(), m.compressed().shape
m = ma.array(np.matrix([[1, 2], [3, 4]]), mask=[[0, 1], [0, 0]]) ;; repr(m[0]), repr(m.sum(axis=0)), m.baseclass.__name__
""".strip().splitlines()

# More of the neighbours
CASES += """
y.tostring() == y.tobytes()
ma.array(5)[()], ma.array(5, mask=True)[()]
ma.array([1, 2]).mask is ma.nomask
ma.array([1, 2], mask=[0, 0]).mask
ma.array([[1, 2], [3, 4]], mask=[[0, 1], [0, 0]]).mask.any(axis=0)
ma.getmask(ma.array([1, 2])) is ma.nomask
np.ma.nomask == False, bool(ma.nomask)
y.dtype == 'int64', y.dtype.kind
y.mean() > 2
len(y), len(s)
[float(i) for i in n]
sum(y), sum(n)
max(n), min(n)
sorted(n)
y.sum() / y.count()
y[~y.mask]
y.data[~y.mask]
np.ma.array([1, 2, 3])[ma.array([True, False, True])]
ma.array([1, 2, 3])[ma.array([0, 2])]
n[y]
n[ma.array([True, False, True], mask=[1, 0, 0])]
x[ma.array([1, 0])]
y.nonzero()[0].tolist()
y.any(), y.all(), w.any(), w.all()
y * 2 + 1
(y + n) / 2
y - y.mean()
(f - f.mean()) / f.std()
ma.sqrt(f).sum()
ma.log(f).filled(0)
ma.masked_less(f, 0).mean()
ma.masked_invalid(ma.log(np.array([1.0, 0, -1])).data)
np.log(np.ma.masked_less_equal([1.0, 0, -1], 0))
np.sum(y), np.mean(y), np.std(y), np.var(y), np.max(y), np.min(y), np.prod(y)
np.sum(x, axis=0), np.mean(x, axis=1), np.max(x, axis=0), np.argmax(x, axis=1)
np.any(y), np.all(y), np.cumsum(y), np.cumprod(y)
np.median(n), np.percentile(n, 50)
np.ma.count(np.ma.masked_equal([0, 1, 0, 2], 0))
np.ma.compressed(np.ma.masked_equal([0, 1, 0, 2], 0))
np.ma.array([1, 2, 3]).compress([True, False, True])
np.ma.array([3, 1, 2]).argsort().tolist()
np.ma.array([1, 2], mask=[0, 1]).tolist(-1)
np.ma.array([1.0, 2.0]).fill_value, np.ma.array([1, 2]).fill_value, np.ma.array([True]).fill_value, np.ma.array([1j]).fill_value
np.ma.array([1, 2, 3], mask=[0, 1, 0]).filled(fill_value=0)
np.ma.array([1, 2, 3], mask=[0, 1, 0]).soften_mask().hardmask
np.ma.ones((2, 2)) + np.ma.identity(2)
np.ma.arange(6).reshape(2, 3).sum(axis=1)
np.ma.zeros(3, dtype='i4').dtype, np.ma.ones((2,), 'f4').dtype, np.ma.empty(2).dtype
np.ma.masked_array(data=[1, 2], mask=[False, True], dtype='f8', fill_value=-1)
ma.max([3, 1]), ma.min([3, 1]), ma.ptp([3, 1]), ma.sum([3, 1]), ma.mean([3, 1]), ma.prod([3, 1])
ma.max(x, 1), ma.min(x, 1), ma.ptp(x, 1)
ma.amax(x), ma.amin(x), ma.amax(x, axis=0)
ma.argmax(y), ma.argmin(y), ma.argmin(x, axis=0)
ma.round_(f, 0)
ma.std(x, ddof=1), ma.var(x, axis=1, ddof=1)
ma.floor(f), ma.ceil(f)
ma.fix_invalid(ma.array([1.0, np.nan, np.inf], mask=[1, 0, 0]))
ma.nonzero(y), ma.nonzero(x)
ma.is_mask(y.mask), ma.is_mask(y)
ma.make_mask([True, False]).tolist(), ma.make_mask([1, 0]).dtype
ma.mask_or(y.mask, [False, False, True])
ma.mask_or(y.mask, np.array([0, 0, 1]))
ma.mask_or(y.mask, y.mask) is y.mask
ma.ids(y)[0] == y.data.ctypes.data
ma.shape([[1, 2]]), ma.size([[1, 2]]), ma.ndim([[1, 2]])
ma.in1d([1, 2], [2, 3], invert=True)
ma.unique([2, 1, 2])
ma.outer([1, 2], [3, 4])
ma.dot([1, 2], [3, 4])
ma.inner([1, 2], [3, 4])
ma.vander([1, 2, 3], 2)
ma.polyfit([0, 1, 2], [1, 3, 5], 1)
ma.cov([1, 2, 4])
ma.diagonal(x, 1), ma.trace(x, 1)
ma.swapaxes(t, 0, 1).shape, ma.transpose(t).shape
ma.expand_dims([1, 2], 0)
ma.clip([1, 5], 2, 4), ma.clip(f, 0, None)
ma.where([True, False], [1, 2], [3, 4])
ma.choose([1, 0], [[1, 2], [3, 4]])
ma.concatenate([[1.5], y])
ma.stack([y, y]).mask
ma.hstack([y, y]).sum()
ma.atleast_2d([1, 2])
ma.ediff1d([1, 4, 9])
ma.allequal(y, y), ma.allclose(f, f)
ma.argsort(y), ma.sort(y).tolist()
ma.cumsum([1, 2]), ma.cumprod([1, 2])
ma.count_masked(y), ma.count(y)
ma.flatnotmasked_edges(y).tolist()
ma.masked_where(ma.array([1, 0, 1], mask=[0, 0, 1]), [1, 2, 3])
ma.masked_equal(f, 2.5).fill_value
ma.masked_equal([1.0, np.nan], np.nan)
ma.masked_greater([[1, 2], [3, 4]], 2)
ma.masked_inside(f, -4, 2)
ma.masked_values([1, 2, 2.1], 2, atol=0.2)
ma.masked_values(y, 3).mask
ma.masked_all((1, 2)).shape, ma.masked_all(3).filled(0)
ma.empty_like([1, 2]).shape, ma.zeros_like(y).mask, ma.ones_like([1.5])
ma.indices((1, 2)).shape, ma.identity(2).dtype
ma.logical_and([1, 0], [1, 1]), ma.logical_or(y, 0), ma.logical_xor(b, True), ma.logical_not([1, 0])
ma.maximum(1, 2), ma.minimum([1, 5], [3, 2]), ma.maximum(y, ma.masked)
ma.arctan2([1, 0], [0, 1]), ma.hypot(3, 4)
ma.fmod([5, 3], [3, 0]), ma.remainder([5, 3], [3, 0]), ma.floor_divide([5, 3], [3, 0]), ma.true_divide([5, 3], [3, 0])
ma.divide(1.0, 3), ma.divide(y, y)
ma.multiply(y, 1.5), ma.subtract(1, y), ma.negative([1, -1])
ma.exp([0, 1]), ma.sin(0), ma.cosh(0.0)
ma.equal([1, 2], [1, 3]), ma.not_equal(y, 3), ma.greater(y, [0, 0, 5])
ma.around([1.55, 2.45], 1), ma.absolute([-1, 2]), ma.conjugate([1j])
ma.add(y, n, 1)
ma.add()
ma.sqrt()
ma.array()
ma.sum()
ma.zeros()
ma.reshape(y, (2, 2))
ma.concatenate([])
ma.concatenate([x, y])
ma.average(x, axis=5)
ma.sum(x, axis=2)
ma.compress_rowcols(t)
ma.choose([5], [[1], [2]])
ma.notmasked_contiguous(t)
y.sort(axis=1)
y.reshape('a')
y.foo
ma.foo
u + 100, u + 200
u * 2.5, r + u, r * n
u - 201
u // 0, u % 2
b + b, b * 2, b & True
b.sum(), b.mean(), b.max()
c * c, c / 2, c - 1j
abs(c), c.conj().sum()
c == 1 + 2j, c != 0
c.max(), c.mean()
r.sum(), r.mean(), r.var(), r.sum(dtype='f8')
ma.array([1, 2, 3], dtype='i2', mask=[0, 0, 1]) + ma.array([1, 2, 3], dtype='i4')
ma.array([1, 2, 3], dtype='i2', mask=[0, 0, 1]).sum(), ma.array([1, 2], dtype='u1').prod()
ma.array([250, 10], dtype='u1') + ma.array([10, 10], dtype='u1', mask=[0, 1])
ma.array([1, 2], dtype='f4') * 2, ma.array([1, 2], dtype='f4') * np.float64(2), 2.0 * ma.array([1, 2], dtype='f4')
ma.array([1, 2], dtype='f4') ** 2, ma.array([1, 2], dtype='i1') + 1, ma.array([1, 2], dtype='i1') + 300
ma.array([1, 2], dtype='u1') + (-1)
ma.array([1, 2], dtype='f2') + 1.5, ma.array([1, 2], dtype='u1') / 2, ma.array([1, 2], dtype='u1') < -1
""".strip().splitlines()

# Copies and pickles
CASES += """
import copy ;; copy.copy(y)
import copy ;; copy.deepcopy(v), copy.deepcopy(v).fill_value
import pickle ;; pickle.loads(pickle.dumps(y))
import pickle ;; pickle.loads(pickle.dumps(v)).fill_value
import pickle ;; pickle.loads(pickle.dumps(n)).mask
import pickle ;; pickle.loads(pickle.dumps(k)).hardmask
class Sub(ma.MaskedArray): pass ;; type(Sub([1, 2], mask=[0, 1]) + 1).__name__
class Sub(ma.MaskedArray): pass ;; type(ma.sqrt(Sub([1, 2], mask=[0, 1]))).__name__
class Sub(ma.MaskedArray): pass ;; type(Sub([1, 2])[:1]).__name__, type(Sub([1, 2]).sum(axis=0, keepdims=True)).__name__
class Sub(ma.MaskedArray): pass ;; repr(Sub([1, 2], mask=[0, 1]))
ma.MaskError.__name__, issubclass(ma.MaskError, ma.MAError), issubclass(ma.MAError, Exception)
isinstance(ma.masked, ma.MaskedArray), isinstance(y, np.ndarray)
""".strip().splitlines()


CASES = list(dict.fromkeys(CASES))


def describe(value, np, depth=0):
    """A result as JSON can hold it: what can be seen of it, and nothing of its class besides the name."""
    ma = np.ma
    if value is ma.masked:
        return "masked"
    if isinstance(value, ma.MaskedArray):
        below = value.data.tolist()
        return ["masked array", str(value.dtype), list(value.shape), repr(below), repr(value.mask.tolist()), repr(np.asarray(value.fill_value).tolist())]
    if isinstance(value, np.ndarray):
        return ["array", str(value.dtype), list(value.shape), repr(value.tolist())]
    if isinstance(value, np.generic):
        return ["number", str(value.dtype), repr(value.item())]
    if isinstance(value, (list, tuple)) and depth < 3:
        return [type(value).__name__, [describe(item, np, depth + 1) for item in value]]
    if isinstance(value, type):
        return ["class", value.__name__]
    if isinstance(value, (bool, int, float, complex, str, bytes, type(None))):
        return [type(value).__name__, repr(value)]
    return ["other", repr(value).replace("omninumpy", "numpy")]


def run(case, np):
    """The result of a case, or the kind of its error."""
    statements, _, expression = case.rpartition(";;")
    names = {"np": np, "ma": np.ma}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(SETUP, names)
            exec(statements.strip(), names)
            return describe(eval(expression.strip(), names), np)
        except Exception as error:
            return ["error", type(error).__name__]
        finally:
            np.ma.masked_print_option.set_display("--")


def main():
    """Adds the results of the NumPy that is found to a file."""
    import numpy as np

    try:
        with open(sys.argv[1]) as file:
            recorded = json.load(file)
    except FileNotFoundError:
        recorded = {}
    results = recorded.setdefault("results", {})
    version = np.__version__
    recorded["versions"] = sorted({*recorded.get("versions", []), version})
    for case in CASES:
        found = run(case, np)
        known = results.setdefault(case, {})
        for text in list(known):
            known[text] = [v for v in known[text] if v != version]
            if not known[text]:
                del known[text]
        known.setdefault(json.dumps(found), []).append(version)
    recorded["results"] = {case: results[case] for case in CASES}
    with open(sys.argv[1], "w") as file:
        file.write("{\n")
        file.write('"versions": %s,\n"results": {\n' % json.dumps(recorded["versions"]))
        file.write(",\n".join("%s: %s" % (json.dumps(case), json.dumps({text: sorted(versions) for text, versions in known.items()})) for case, known in recorded["results"].items()))
        file.write("\n}\n}\n")


if __name__ == "__main__":
    main()
