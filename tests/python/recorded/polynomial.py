"""Expressions of numpy.polynomial and of poly1d; ``python3 polynomial.py > polynomial.json`` records what NumPy makes of them."""

import outcome

SETUP = """
from importlib import import_module
pl, ch, le, he, hm, la, pu = (import_module(np.__name__ + ".polynomial." + name) for name in ("polynomial", "chebyshev", "legendre", "hermite", "hermite_e", "laguerre", "polyutils"))
P, C, L, H, E, G = pl.Polynomial, ch.Chebyshev, le.Legendre, he.Hermite, hm.HermiteE, la.Laguerre
x = np.linspace(-0.9, 0.8, 5)
y = np.array([0.5, -1.0, 2.0, 0.25, -0.75])
n = np.arange(6.0).reshape(2, 3)
c2 = np.arange(1.0, 7.0).reshape(2, 3)
c3 = np.arange(1.0, 13.0).reshape(2, 3, 2)
z = np.array([1 + 2j, -0.5j, 0.25])
f4 = np.array([1, 2, 3], "f4")
p = np.poly1d([1, 2, 3])
q = np.poly1d([2.0, -1.0])
"""

FAMILIES = (("pl", "poly", "P"), ("ch", "cheb", "C"), ("le", "leg", "L"), ("he", "herm", "H"), ("hm", "herme", "E"), ("la", "lag", "G"))

FUNCTIONS = """
@line(1, 2) | @line(1.5, 0) | @line(2, -1.5) | @line(1, 0) | @line(1j, 2)
@add([1, 2, 3], [3, 2]) | @add([1, 2, 3], [0, 0, -3]) | @add(1, [1, 2]) | @sub([1, 2, 3], [3, 2]) | @sub([1], [1, 2, 3]) | @sub([1, 2], [1, 2]) | @add([1j], [1, 2]) | @add(f4, f4) | @add([[1]], [1]) | @add([], [1])
@mulx([1, 2, 3]) | @mulx([0]) | @mulx(5) | @mulx([1, 2j]) | @mul([1, 2, 3], [3, 2, 1]) | @mul([1, 2, 3], [2]) | @mul([1, 2, 3, 4], [1, 0, 2]) | @mul([0], [1, 2]) | @mul([1j, 2], [3, 4j, 1]) | @mul([0.5, 1.5], [2.5, 1, 3, 4, 5])
@div([1, 2, 3], [3, 2]) | @div([1, 2], [1, 2, 3]) | @div([1, 2, 3], [2]) | @div([1, 2, 3, 4, 5], [1, 0, 2]) | @div([1, 2], [0]) | @div([6, 5, 4], [1, 1, 2]) | @div([1j, 2, 3], [1, 1j])
@pow([1, 2, 3], 2) | @pow([1, 2], 0) | @pow([1, 2], 1) | @pow([1, 2, 3], 4) | @pow([1, 2], -1) | @pow([1, 2], 1.5) | @pow([1, 2], 17, maxpower=16) | @pow([1, 2], 3, maxpower=2)
@fromroots([]) | @fromroots([1]) | @fromroots([1, 2, 3]) | @fromroots([-1, 0, 1]) | @fromroots([1j, -1j]) | @fromroots([0.5, 2, -3, 1])
@der([1, 2, 3, 4]) | @der([1, 2, 3, 4, 5, 6], 2) | @der([1, 2, 3], 3) | @der([1, 2, 3], 0) | @der([1, 2, 3], scl=2) | @der([1, 2, 3], 2, scl=-1.5) | @der(c2) | @der(c2, axis=1) | @der([1, 2j, 3]) | @der([1, 2], -1) | @der([1, 2], 0.5) | @der([5]) | @der(c3, 1, axis=1) | @der(f4)
@int([1, 2, 3]) | @int([1, 2, 3, 4, 5]) | @int([1, 2, 3], 2) | @int([1, 2, 3], k=5) | @int([1, 2, 3], 2, k=[1, 2]) | @int([1, 2, 3], lbnd=1.5) | @int([1, 2, 3], scl=2) | @int([1, 2, 3], 3, [1], -1, 0.5) | @int(c2) | @int(c2, axis=1) | @int([0]) | @int([0], k=2) | @int([1, 2], 0) | @int([1, 2], k=[1, 2]) | @int([1, 2], -1) | @int([1, 2], lbnd=[1]) | @int([1, 2], scl=[1]) | @int([1, 2], 1.5) | @int([1j, 2])
@val(2, [1, 2, 3]) | @val(0.5, [1, 2, 3, 4, 5]) | @val(x, [1, 2, 3]) | @val(x, [5]) | @val([1, 2], [1, 2]) | @val((1, 2), [1, 2, 3]) | @val(n, [1, 2, 3, 4]) | @val(x, c2) | @val(n, c2) | @val(np.array([1.0, 2.0, 3.0]), c2, tensor=False) | @val(2, c2) | @val(z, [1, 2, 3]) | @val(x, [1j, 2]) | @val(1j, [1, 2, 3]) | @val(np.float32(2), [1, 2]) | @val(np.array(2.0), [1, 2]) | @val(np.array([], float), [1, 2]) | @val(np.arange(3), [1, 2, 3]) | @val(True, [1, 2]) | @val(x, f4) | @val(np.array([0.5], 'f4'), f4) | @val(2, 3)
@val2d(x, y, c2) | @val2d(1, 2, c2) | @val2d([1, 2], [1], c2) | @val3d(x, y, x, c3) | @val3d(1, 2, 3, c3) | @val3d([1], [1, 2], [1], c3) | @grid2d(x, y, c2) | @grid2d([1, 2], [3], c2) | @grid2d(1, 2, c2) | @grid3d([1, 2], [3], [4, 5], c3)
@vander(x, 3) | @vander([1, 2], 0) | @vander(2, 2) | @vander(n, 2) | @vander(x, -1) | @vander(x, 1.5) | @vander(z, 2) | @vander2d([1, 2], [3, 4], [1, 2]) | @vander2d(x, y, (2, 0)) | @vander3d([1, 2], [3, 4], [5, 6], [1, 2, 1]) | @vander2d([1], [2], [1]) | @vander2d([1], [2], [1, -1])
@fit(x, y, 2) | @fit(x, y, [0, 2]) | @fit(x, y, 4) | @fit(x, np.stack([y, x]).T, 1) | @fit(x, y, 2, w=[1, 2, 3, 2, 1]) | @fit(x, y, 1, full=True)[0] | @fit(x, y, -1) | @fit(x, y, []) | @fit(x, y, 1.5) | @fit([[1]], y, 1) | @fit([], [], 1) | @fit(x, y[:2], 1) | @fit(x, n, 1) | @fit(x, y, 2, w=[1]) | @fit(x, y, 2, w=[[1]]) | @fit([1, 1, 1], [1, 2, 3], 2) | @fit(x, z[[0, 1, 2, 1, 0]], 1)
@companion([1, 2]) | @companion([1, 2, 3]) | @companion([1, 2, 3, 4, 5]) | @companion([1]) | @companion([1, 2j, 3]) | @roots([1, 2]) | @roots([1, 2, 3]) | @roots([1]) | @roots([-6, 11, -6, 1]) | @roots([1, 2, 0, -1]) | @roots(@fromroots([-1, 0, 1, 2])) | @roots([1j, 2])
@trim([1, 2, 0, 0]) | @trim([0, 0]) | @trim([1, 1e-3, 1e-5], 1e-4) | @trim([1], -1) | @trim([1, 2], tol=5) | @zero | @one | @x | @domain | @add.__name__ | @val.__name__
"""

ORTHOGONAL = """
@gauss(1) | @gauss(2) | @gauss(3) | @gauss(5) | @gauss(10) | @gauss(0) | @gauss(1.5) | @weight(x) | @weight(0.5) | @2poly([1, 2, 3, 4]) | @2poly([1]) | @2poly([1, 2]) | @2poly([1, 2, 3, 4, 5, 6]) | poly2@([1, 2, 3, 4]) | poly2@([1]) | poly2@([1, 2, 3]) | poly2@([0, 0, 0, 1]) | @2poly([1j, 2, 3])
"""

CLASSES = """
@([1, 2, 3]) | @([1, 2, 3], domain=[0, 2]) | @([1, 2, 3], [0, 2], [-1, 3]) | @([1, 2], symbol='t') | @([1, 2], symbol='1') | @([1, 2], symbol=3) | @([1, 2], domain=[1]) | @([1, 2], window=[1, 2, 3]) | @([]) | @([[1]]) | @([0, 0]) | @(5) | @([1j, 2]) | @.domain | @.window | @.basis_name | @.maxpower | @.__name__ | @([1, 2]).domain
repr(@([1, 2, 3])) | str(@([1, 2, 3])) | str(@([1, -2.5, 0], domain=[0, 2])) | str(@([1, 2, 3], domain=[-2, 2], symbol='t')) | format(@([1, 2, -3]), 'ascii') | format(@([1, 2, 3], domain=[1, 3]), 'ascii') | format(@([1, 2]), 'unicode') | format(@([1, 2]), '') | format(@([1, 2]), 'x') | str(@([1j, 2 - 1j, -3])) | repr(@([1j, 2])) | str(@(range(25))) | format(@(range(25)), 'ascii') | str(@([1e-10, 2e10, 1e8, -1e-9])) | str(@([np.nan, np.inf, 1])) | str(@(f4)) | str(@([0.1, 1 / 3])) | @([1, -2, 0])._repr_latex_() | @([1, 2, 3], domain=[0, 1])._repr_latex_() | @([1, 2], domain=[-2, 2])._repr_latex_() | @([1, 2], domain=[1, 3], symbol='t')._repr_latex_() | @([1j, 2])._repr_latex_() | @([1e10, -1e-10])._repr_latex_() | repr(@([1, 2], [0, 1], [2, 3]))
@([1, 2, 3])(2) | @([1, 2, 3])(x) | @([1, 2, 3], domain=[0, 4])(1.5) | @([1, 2, 3])([1, 2]) | @([1, 2, 3])(@([0, 1])) | @([1, 2])(@([1, 2, 3], symbol='t')) | @([1, 2, 3])(1j) | list(@([1, 2])) | len(@([1, 2])) | @([1, 2, 3]).degree() | hash(@([1]))
@([1, 2]) + @([1, 2, 3]) | @([1, 2]) - @([1, 2, 3]) | @([1, 2]) * @([1, 2, 3]) | @([1, 2, 3]) // @([1, 2]) | @([1, 2, 3]) % @([1, 2]) | divmod(@([1, 2, 3]), @([1, 2])) | @([1, 2]) ** 3 | @([1, 2]) ** 0 | @([1, 2]) ** -1 | @([1, 2]) ** 101 | @([1, 2]) / 2 | @([1, 2]) / @([1]) | @([1, 2]) / True | @([1, 2]) + 1 | 1 + @([1, 2]) | 2 * @([1, 2]) | 3 - @([1, 2]) | [1, 2] + @([1, 2]) | @([1, 2]) + [1, 2, 3] | np.array([1, 2]) * @([1, 2]) | @([1, 2]) * np.array([1, 2]) | np.float64(2) * @([1, 2]) | -@([1, 2]) | +@([1, 2]) | divmod(3, @([1, 1])) | 3 // @([1, 1]) | 3 % @([1, 1]) | 3 / @([1, 1]) | [1, 2, 3] // @([1, 1]) | @([1, 2]) // 0 | @([1, 2]) + None | @([1, 2]) + @([1], domain=[0, 5]) | @([1, 2]) + @([1], window=[0, 5]) | @([1, 2]) + @([1], symbol='t') | @([1, 2], symbol='t') * 2 | @([1], [0, 9]) * @([1, 2], [0, 9]) | @([1, 2]) * 1j | @([1, 2]) == @([1, 2]) | @([1, 2]) == @([1, 3]) | @([1, 2]) != @([1, 2]) | @([1, 2]) == 1 | @([1, 2]) == @([1, 2], symbol='t') | @([1, 2]) == @([1, 2, 3])
@([1, 2]).has_samecoef(@([1, 2])) | @([1, 2]).has_samedomain(@([1, 2], [0, 3])) | @([1, 2]).has_samewindow(@([1])) | @([1, 2]).has_sametype(P([1])) | @([1, 2]).copy() | @([1, 2, 3]).cutdeg(1) | @([1, 2, 3]).cutdeg(-1) | @([1, 2, 3]).truncate(2) | @([1, 2, 3]).truncate(9) | @([1, 2, 3]).truncate(0) | @([1, 2, 3]).truncate(1.5) | @([1, 2, 0]).trim() | @([1, 2, 0.1]).trim(0.5) | @([1, 2, 0.1]).trim(-1)
@([1, 2, 3]).deriv() | @([1, 2, 3], domain=[0, 4]).deriv(2) | @([1, 2, 3]).integ() | @([1, 2, 3], domain=[0, 4]).integ(2, k=[1, 2], lbnd=1) | @([1, 2, 3]).integ(lbnd=0.5) | @([1, 2, 3]).deriv(-1) | @([1, 2, 3], domain=[0, 4]).roots() | @([1, 2, 3]).roots() | @([1, 2], domain=[0, 4]).linspace(3) | @([1, 2]).linspace(2, [5, 6]) | @([1, 2], domain=[0, 4]).mapparms() | @([1, 2], domain=[0, 4]).convert() | @([1, 2, 3]).convert(domain=[0, 1]) | @([1, 2, 3]).convert(kind=P) | P([1, 2, 3, 4]).convert(kind=@) | C([1, 2, 3], domain=[0, 3]).convert(kind=@, domain=[0, 3]) | @.cast(P([1, 2, 3])) | P.cast(@([1, 2, 3], domain=[0, 2])) | @([1, 2, 3]).convert(window=[0, 1])
@.fit(x, y, 2) | @.fit(x, y, 2, domain=[]) | @.fit(x, y, 1, domain=[-1, 1], window=[0, 1]) | @.fit(x, y, [1, 2]) | @.fit(x, y, 1, full=True)[0] | @.fit(x, y, 1, w=[1, 2, 3, 4, 5], symbol='t') | @.fit([1, 1], [2, 2], 0) | @.fromroots([1, 2]) | @.fromroots([1, 2], domain=[0, 3]) | @.fromroots([1, 2], domain=None) | @.fromroots([1, -1j]) | @.identity() | @.identity([0, 2]) | @.identity(symbol='t') | @.basis(3) | @.basis(0, domain=[0, 2]) | @.basis(-1) | @.basis(1.5) | import pickle;; pickle.loads(pickle.dumps(@([1, 2], [0, 4], symbol='t'))) | import copy;; copy.deepcopy(@([1, 2]))
"""

OTHERS = """
pl.polyvalfromroots(1, [0.0, 2, 3]) | pl.polyvalfromroots(n, [1, 2]) | pl.polyvalfromroots([-2, 1], [[1, 2], [3, 4]]) | pl.polyvalfromroots(np.array([1, 2]), [[1, 2], [3, 4]], tensor=False) | pl.polyvalfromroots(np.array([1, 2]), [1, 2], tensor=False) | ch.chebpts1(1) | ch.chebpts1(3) | ch.chebpts1(4) | ch.chebpts1(0) | ch.chebpts1(2.5) | ch.chebpts2(2) | ch.chebpts2(5) | ch.chebpts2(1) | ch.chebinterpolate(np.cos, 3) | ch.chebinterpolate(lambda t, k: t * k, 2, args=(3,)) | ch.chebinterpolate(np.cos, -1) | ch.chebinterpolate(np.cos, 1.5) | C.interpolate(np.exp, 3) | C.interpolate(np.exp, 3, domain=[0, 2]) | C.interpolate(lambda t, k: t**k, 2, args=(2,))
pu.as_series([[1, 2], [3, 0, 0]]) | pu.as_series([[1, 2], [3, 0, 0]], trim=False) | pu.as_series([1, 2]) | pu.as_series([[1], [1j]]) | pu.as_series([[True]]) | pu.as_series([[]]) | pu.as_series([f4]) | pu.trimseq([1, 2, 0, 0]) | pu.trimseq([0, 0]) | pu.trimseq(np.array([1.0, 0.0])) | pu.trimseq([]) | pu.trimcoef([0, 3, 0]) | pu.trimcoef((0, 0, 1, 0, 1e-3, 0, 1e-5), 1e-3) | pu.getdomain([1, 10, 3, -1]) | pu.getdomain(z) | pu.mapdomain([-1, 0, 1], [-1, 1], [0, 2]) | pu.mapdomain(1j, [-1, 1], [0, 2]) | pu.mapdomain(5, (0, 2), (1, 5)) | pu.mapparms([-1, 1], [0, 4]) | pu.mapparms((1j, 2), (0, 1)) | pu.mapparms(np.array([0, 1]), np.array([2, 5])) | pu.format_float(np.float64(1e9)) | pu.format_float(np.float64(1e9), parens=True) | pu.format_float(np.float64(1.5)) | pu.format_float(np.float32(0.1)) | pu.format_float(3) | pu.format_float(np.float64('nan')) | pu.format_float(np.float64('-inf')) | pu.format_float(np.float64(1e-7)) | pu.format_float(np.float64(0.0)) | np.polynomial.Polynomial is P | np.polynomial.polynomial is pl | np.polynomial.set_default_printstyle('x') | np.polynomial.set_default_printstyle('ascii');; t = str(C([1, 2, 3]));; np.polynomial.set_default_printstyle('unicode');; t | P.nickname | sorted(k for k in dir(C) if not k.startswith('_')) | C([1, 2]) + P([1]) | P([1, 2])(C([1, 2])) | isinstance(P([1]), C)
p | q | str(p) | repr(p) | str(q) | print(p) | np.poly1d([1, 2], True) | np.poly1d([1, 2], variable='z') | str(np.poly1d([1, 2, 3, 4], variable='z')) | np.poly1d([0, 0, 1]) | np.poly1d([0, 0]) | np.poly1d([]) | np.poly1d(5) | np.poly1d([[1]]) | np.poly1d(p) | np.poly1d(p) is p | np.poly1d([1 + 2j, 3]) | str(np.poly1d([1 + 2j, 3, -1j])) | str(np.poly1d([-1.5, 0, 2])) | str(np.poly1d(range(12))) | str(np.poly1d(np.ones(25))) | str(np.poly1d([1])) | str(np.poly1d([0])) | str(np.poly1d([1e10, 1e-10, 12345.678])) | str(np.poly1d([1, 0])) | repr(np.poly1d([1.5, 2])) | repr(np.poly1d([1j])) | repr(np.poly1d(np.arange(1, 30)))
p(2) | p(2.5) | p([1, 2]) | p(x) | p(n) | p(q) | p(1j) | p(np.float32(2)) | p + q | p - q | p * q | p / q | q / p | p + 1 | 1 + p | p - 1 | 1 - p | p * 2 | 2 * p | p / 2 | 2 / p | p + [1, 2] | [1, 2] + p | p * [1, 2] | np.array([1, 2]) * p | np.array([1, 2]) + p | np.array([1, 2, 3]) * p | np.array([1, 2, 3]) - p | np.float64(2) * p | np.float64(2) + p | np.int64(3) - p | np.float64(2) / p | p * np.float64(2) | p + np.float64(1) | p / np.float64(2) | p * np.array(2) | p / [1, 2] | [1, 2] / p | p ** 2 | p ** 0 | p ** -1 | p ** 1.5 | -p | +p | p == p | p == q | p != q | p == np.poly1d([1, 2, 3]) | p == 1 | p != 1 | p == np.poly1d([1, 2, 4]) | len(p) | list(p) | p[0] | p[1] | p[5] | p[-1] | type(p[7]).__name__ | p.order | p.o | p.coeffs | p.c | p.coef | p.coefficients | p.r | p.roots | p.variable | np.asarray(p).dtype.name | np.array(p) | np.array(p, dtype=float) | np.sum(p) | np.polyval(p, 2) | np.polyval([1, 2], p) | np.polyadd(p, [1]) | np.polymul(p, q) | np.polysub([1], p) | np.polydiv(p, q) | np.polyder(p) | np.polyint(p) | np.roots(p) | np.poly(p) | np.polyder(q, 2) | np.polyint(p, 2, [1, 2])
p.deriv() | p.deriv(2) | p.deriv(5) | p.integ() | p.integ(2) | p.integ(1, 5) | p.integ(m=2, k=[1, 2]) | p.deriv(-1) | p.integ(-1) | t = np.poly1d([1, 2]);; t[3] = 5;; t | t = np.poly1d([1, 2]);; t[0] = 7;; t | t = np.poly1d([1, 2]);; t[-1] = 7;; t | t = np.poly1d([1, 2]);; t.c[0] = 9;; t | t = np.poly1d([1, 2]);; t.coeffs = [1, 2];; t | t = np.poly1d([1, 2]);; t.c = np.array([4, 5]);; t | np.poly1d([1, 2], variable='z') + p | (p * np.poly1d([1], variable='z')).variable | np.poly1d([1, 2], variable='z').deriv().variable | np.poly1d([1, 2], variable='z')(p).variable | np.poly1d(np.poly1d([1, 2], variable='z')).variable | hash(p) | import copy;; copy.deepcopy(p) | import pickle;; pickle.loads(pickle.dumps(p)) | bool(p) | 3 in p | np.poly1d([1, -3, 2]).r | np.poly1d([2.0, 3], r=True).c | np.poly1d([1, 2, 3], False, 't') | isinstance(p, np.poly1d) | p.fit | np.sqrt(p) | np.add(p, 1) | np.poly1d([True, False])
"""


def split(text):
    """The expressions of a text: between bars with spaces around."""
    return [e for line in text.strip().splitlines() for e in line.strip().split(" | ") if e]


EXPRESSIONS = [e.replace("@", "%s.%s" % (module, prefix)) for module, prefix, _ in FAMILIES for e in split(FUNCTIONS)]
EXPRESSIONS += [e.replace("poly2@", "%s.poly2%s" % (module, prefix)).replace("@", "%s.%s" % (module, prefix)) for module, prefix, _ in FAMILIES[1:] for e in split(ORTHOGONAL)]
EXPRESSIONS += [e.replace("@", cls) for _, _, cls in FAMILIES for e in split(CLASSES)]
EXPRESSIONS = list(dict.fromkeys(EXPRESSIONS + split(OTHERS)))

if __name__ == "__main__":
    outcome.record(SETUP, EXPRESSIONS)
