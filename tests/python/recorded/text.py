"""Expressions of arrays of text; ``python3 text.py > text.json`` records what NumPy makes of them, and an older NumPy ``text_before_2.json``."""

import numpy as np
import outcome

SETUP = """
import copy, io, pickle
a = np.array(['a', 'b'])
s = np.array([b'a', b'b'])
i = np.array([1, 2])
f = np.array([1.5, 2.5])
T = np.dtypes.StringDType if hasattr(np, 'dtypes') and hasattr(np.dtypes, 'StringDType') else None
if T:
    t = np.array(['a', 'bcd', '\u00e9'], dtype='T')
    n = np.array(['b', np.nan, 'a'], dtype=T(na_object=np.nan))
def ip(a, code):
    exec(code)
    return a
def sv(*args, **options):
    text = io.StringIO()
    np.savetxt(text, *args, **options)
    return text.getvalue()
"""

UNARY = """absolute bitwise_count cbrt conjugate degrees exp fabs floor frexp invert isfinite isinf isnan logical_not modf negative positive reciprocal rint sign signbit sin spacing sqrt square"""
BINARY = """add subtract multiply divide true_divide floor_divide remainder mod fmod power float_power maximum minimum fmax fmin equal not_equal less less_equal greater greater_equal
    logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift right_shift arctan2 hypot copysign nextafter logaddexp heaviside ldexp divmod matmul"""
UFUNCS = ["np.%s(a)" % name for name in UNARY.split()] + ["np.%s(%s)" % (name, both) for name in BINARY.split() for both in ("a, a", "a, i", "i, a", "a, 1", "a, s")]

KNOWN = """
np.array(['']).dtype | np.dtype('U5').name | np.dtype('U').name | np.dtype('S5').name | np.dtype('S5').str | str(np.dtype('S5')) | repr(np.dtype('S5')) | np.dtype('U5').num
np.dtype('U5').flags | np.dtype('U5').isbuiltin | np.dtype('U5').byteorder | np.dtype('S5').byteorder | np.dtype('U5').alignment | np.dtype('U5').base
np.dtype('U5').hasobject | np.dtype((str,5)) | np.dtype(('U',5)) | np.dtype(('S',5)) | np.dtype((np.str_,5)) | np.dtype('U5')==np.dtype('U6')
np.dtype('U5')<np.dtype('U6') | np.dtype('str') | np.dtype('str_') | np.dtype('unicode_') | np.dtype('string_') | np.dtype('bytes_') | np.dtype('a') | np.dtype('U0')
np.dtype('S') | np.dtype('string') | np.dtype('5U') | np.dtype('U5').itemsize | np.dtype('U5').type | np.zeros(2,'U') | np.zeros(2,'S') | np.empty(2,'U3')
np.array([1,2.5],dtype=str) | np.array([1,2.5,'a']) | np.array([True,'a']) | np.array([1j,'a']) | np.array([b'a',1]) | np.array(['a',None]) | np.array([2**63,'a'])
np.array([2**70,'a']) | np.array([np.float32(0.1),'a']) | np.array([np.int8(1),'a']) | np.array([np.array([1,2]),['a','b']]) | np.array(['a',b'b'])
np.array([b'\\xff','a']) | np.can_cast('i8','U') | np.can_cast('i8','U1') | np.can_cast('i8','U21') | np.can_cast('U1','i8') | np.can_cast('U5','U3')
np.can_cast('U5','U3','same_kind') | np.can_cast('S5','U5') | np.can_cast('S5','U3') | np.can_cast('S5','U3','same_kind') | np.can_cast('U5','S5')
np.can_cast('U5','S5','same_kind') | np.can_cast('U5','O') | np.can_cast('O','U5') | np.can_cast('f8','S','same_kind') | np.can_cast('f8','U5','same_kind')
np.can_cast('U5','f8','same_kind') | np.can_cast('U3','U5') | np.can_cast('U3','U5','equiv') | np.can_cast('U3','U','safe') | np.can_cast('U5','U5','no')
np.can_cast('i8',str) | np.promote_types('U3','S5') | np.promote_types('?','U') | np.promote_types('?','S2') | np.promote_types('c8','S2') | np.promote_types('f2','U')
np.promote_types('O','U') | np.result_type('U3','i8') | np.result_type(np.array(['a']),1) | np.result_type(np.array(['a']),1.5) | np.result_type(np.array(['a']),True)
np.result_type(np.array(['a']),np.int64(1)) | np.result_type(np.array(['a']),'U5') | np.min_scalar_type('abc') | np.str_('a')+'b' | type(np.str_('a')+'b')
type('b'+np.str_('a')) | type(np.str_('a')+np.str_('b')) | type(np.str_('a')*2) | type(2*np.str_('a')) | type(np.str_('a')*np.int64(2)) | type(np.str_('%d')%3)
type(np.str_('a')+np.array(['b'])) | np.array(['b'])+np.str_('a') | np.str_('a')==np.array(['a','b']) | type(np.str_('a')=='a') | np.str_('a')=='a' | np.str_('a')<'b'
np.str_('a')==1 | np.str_('a')+1 | np.str_('a').dtype | np.str_('').dtype | np.str_('a\\0') | len(np.str_('a\\0')) | np.str_('a').item() | type(np.str_('a').item())
np.str_('12').astype(int) | np.str_('12').astype('U1') | np.str_('a').tolist() | np.str_('a').itemsize | np.str_('a').nbytes | np.str_('a').shape | np.str_('a').T
type(np.str_('a').T) | np.str_('a').upper() | np.str_('a')[0] | np.str_('a')[()] | np.str_('a')[...] | np.str_('abc')[np.int64(1)] | np.str_('a').any() | np.str_('').all()
np.str_('a').reshape(1) | np.str_('a').ravel() | np.str_('a').view('i4') | np.str_('a').tobytes() | np.str_('abc').argmax() | np.str_('a').size | np.str_('abc').count('a')
np.str_('abc').copy() | np.str_('abc').sum() | np.str_('abc').real | np.str_('abc').base | np.str_('abc').strides | np.str_('abc').ndim
hash(np.str_('abc'))==hash('abc') | bool(np.str_('')) | int(np.str_('12')) | float(np.str_('12')) | complex(np.str_('12')) | np.str_() | np.str_(b'abc')
np.str_(b'abc','ascii') | np.str_(1.5) | np.str_(None) | np.str_([1,2]) | np.str_(['a']) | np.str_(np.array('a')) | np.bytes_() | np.bytes_(3) | np.bytes_('é','utf8')
np.bytes_('é') | np.bytes_(1.5) | np.bytes_([1,2]) | np.bytes_(['a']) | np.bytes_(b'abc') | np.bytes_(None) | np.bytes_(b'a\\0').dtype | np.bytes_(b'a')+b'b'
type(np.bytes_(b'a')+b'b') | type(np.bytes_(b'a').item()) | np.bytes_(b'a')[0] | np.bytes_(b'12').astype(int) | format(np.str_('a'),'>5') | '%s'%np.str_('a')
f"{np.str_('a')!r}" | np.array(['a'])[0].dtype | np.array(['abc','d'])[1].dtype | isinstance(np.str_('a'),np.generic) | np.issubdtype('U1',np.character)
np.issubdtype(np.str_,str) | np.issubdtype('S1',np.bytes_) | np.isscalar(np.str_('a')) | np.isscalar('a') | np.dtype(str).type is np.str_ | np.str_ is np.dtype('U').type
"""

FUNCTIONS = """
np.sin(a) | np.negative(a) | np.absolute(a) | np.positive(a) | np.conjugate(a) | np.sign(a) | np.square(a) | np.isnan(a) | np.isfinite(a) | np.isinf(a) | np.logical_not(a)
np.invert(a) | np.floor(a) | np.rint(a) | np.exp(a) | np.sqrt(a) | np.reciprocal(a) | np.signbit(a) | np.modf(a) | np.frexp(a) | np.fabs(a) | np.cbrt(a) | np.spacing(a)
np.degrees(a) | np.bitwise_count(a) | np.add(a,a) | np.add(a,i) | np.add(i,a) | np.add(a,1) | np.add(a,s) | np.add(a,None) | np.subtract(a,a) | np.subtract(a,i)
np.subtract(i,a) | np.subtract(a,1) | np.subtract(a,s) | np.subtract(a,None) | np.multiply(a,a) | np.multiply(a,i) | np.multiply(i,a) | np.multiply(a,1) | np.multiply(a,s)
np.multiply(a,None) | np.divide(a,a) | np.divide(a,i) | np.divide(i,a) | np.divide(a,1) | np.divide(a,s) | np.divide(a,None) | np.true_divide(a,a) | np.true_divide(a,i)
np.true_divide(i,a) | np.true_divide(a,1) | np.true_divide(a,s) | np.true_divide(a,None) | np.floor_divide(a,a) | np.floor_divide(a,i) | np.floor_divide(i,a)
np.floor_divide(a,1) | np.floor_divide(a,s) | np.floor_divide(a,None) | np.remainder(a,a) | np.remainder(a,i) | np.remainder(i,a) | np.remainder(a,1) | np.remainder(a,s)
np.remainder(a,None) | np.mod(a,a) | np.mod(a,i) | np.mod(i,a) | np.mod(a,1) | np.mod(a,s) | np.mod(a,None) | np.fmod(a,a) | np.fmod(a,i) | np.fmod(i,a) | np.fmod(a,1)
np.fmod(a,s) | np.fmod(a,None) | np.power(a,a) | np.power(a,i) | np.power(i,a) | np.power(a,1) | np.power(a,s) | np.power(a,None) | np.float_power(a,a)
np.float_power(a,i) | np.float_power(i,a) | np.float_power(a,1) | np.float_power(a,s) | np.float_power(a,None) | np.maximum(a,a) | np.maximum(a,i) | np.maximum(i,a)
np.maximum(a,1) | np.maximum(a,s) | np.maximum(a,None) | np.minimum(a,a) | np.minimum(a,i) | np.minimum(i,a) | np.minimum(a,1) | np.minimum(a,s) | np.minimum(a,None)
np.fmax(a,a) | np.fmax(a,i) | np.fmax(i,a) | np.fmax(a,1) | np.fmax(a,s) | np.fmax(a,None) | np.fmin(a,a) | np.fmin(a,i) | np.fmin(i,a) | np.fmin(a,1) | np.fmin(a,s)
np.fmin(a,None) | np.equal(a,a) | np.equal(a,i) | np.equal(i,a) | np.equal(a,1) | np.equal(a,s) | np.equal(a,None) | np.not_equal(a,a) | np.not_equal(a,i)
np.not_equal(i,a) | np.not_equal(a,1) | np.not_equal(a,s) | np.not_equal(a,None) | np.less(a,a) | np.less(a,i) | np.less(i,a) | np.less(a,1) | np.less(a,s)
np.less(a,None) | np.less_equal(a,a) | np.less_equal(a,i) | np.less_equal(i,a) | np.less_equal(a,1) | np.less_equal(a,s) | np.less_equal(a,None) | np.greater(a,a)
np.greater(a,i) | np.greater(i,a) | np.greater(a,1) | np.greater(a,s) | np.greater(a,None) | np.greater_equal(a,a) | np.greater_equal(a,i) | np.greater_equal(i,a)
np.greater_equal(a,1) | np.greater_equal(a,s) | np.greater_equal(a,None) | np.logical_and(a,a) | np.logical_and(a,i) | np.logical_and(i,a) | np.logical_and(a,1)
np.logical_and(a,s) | np.logical_and(a,None) | np.logical_or(a,a) | np.logical_or(a,i) | np.logical_or(i,a) | np.logical_or(a,1) | np.logical_or(a,s)
np.logical_or(a,None) | np.logical_xor(a,a) | np.logical_xor(a,i) | np.logical_xor(i,a) | np.logical_xor(a,1) | np.logical_xor(a,s) | np.logical_xor(a,None)
np.bitwise_and(a,a) | np.bitwise_and(a,i) | np.bitwise_and(i,a) | np.bitwise_and(a,1) | np.bitwise_and(a,s) | np.bitwise_and(a,None) | np.bitwise_or(a,a)
np.bitwise_or(a,i) | np.bitwise_or(i,a) | np.bitwise_or(a,1) | np.bitwise_or(a,s) | np.bitwise_or(a,None) | np.bitwise_xor(a,a) | np.bitwise_xor(a,i) | np.bitwise_xor(i,a)
np.bitwise_xor(a,1) | np.bitwise_xor(a,s) | np.bitwise_xor(a,None) | np.left_shift(a,a) | np.left_shift(a,i) | np.left_shift(i,a) | np.left_shift(a,1) | np.left_shift(a,s)
np.left_shift(a,None) | np.right_shift(a,a) | np.right_shift(a,i) | np.right_shift(i,a) | np.right_shift(a,1) | np.right_shift(a,s) | np.right_shift(a,None)
np.arctan2(a,a) | np.arctan2(a,i) | np.arctan2(i,a) | np.arctan2(a,1) | np.arctan2(a,s) | np.arctan2(a,None) | np.hypot(a,a) | np.hypot(a,i) | np.hypot(i,a) | np.hypot(a,1)
np.hypot(a,s) | np.hypot(a,None) | np.copysign(a,a) | np.copysign(a,i) | np.copysign(i,a) | np.copysign(a,1) | np.copysign(a,s) | np.copysign(a,None) | np.nextafter(a,a)
np.nextafter(a,i) | np.nextafter(i,a) | np.nextafter(a,1) | np.nextafter(a,s) | np.nextafter(a,None) | np.logaddexp(a,a) | np.logaddexp(a,i) | np.logaddexp(i,a)
np.logaddexp(a,1) | np.logaddexp(a,s) | np.logaddexp(a,None) | np.gcd(a,a) | np.gcd(a,i) | np.gcd(i,a) | np.gcd(a,1) | np.gcd(a,s) | np.lcm(a,a) | np.lcm(a,i) | np.lcm(i,a)
np.lcm(a,1) | np.lcm(a,s) | np.heaviside(a,a) | np.heaviside(a,i) | np.heaviside(i,a) | np.heaviside(a,1) | np.heaviside(a,s) | np.heaviside(a,None) | np.ldexp(a,a)
np.ldexp(a,i) | np.ldexp(i,a) | np.ldexp(a,1) | np.ldexp(a,s) | np.ldexp(a,None) | np.divmod(a,a) | np.divmod(a,i) | np.divmod(i,a) | np.divmod(a,1) | np.divmod(a,s)
np.divmod(a,None) | np.matmul(a,a) | np.matmul(a,i) | np.matmul(i,a) | np.matmul(a,1) | np.matmul(a,s) | np.matmul(a,None) | np.add.reduce(a) | np.add.accumulate(a)
np.maximum.reduce(a) | np.maximum.accumulate(a) | np.multiply.reduce(a) | np.multiply.accumulate(a) | np.logical_or.reduce(a) | np.logical_or.accumulate(a)
np.logical_and.reduce(a) | np.logical_and.accumulate(a) | np.equal.reduce(a) | np.equal.accumulate(a) | np.subtract.reduce(a) | np.subtract.accumulate(a) | a.sum()
a.prod() | a.max() | a.min() | a.mean() | a.std() | a.var() | a.any() | a.all() | a.cumsum() | a.cumprod() | a.argmax() | a.argmin() | a.sort() | a.argsort() | a.nonzero()
a.round() | a.clip('a','b') | a.trace() | a.dot(a) | a.conj() | a.searchsorted('b') | a==i | a!=i | a<i | a==1 | 1==a | a==s | a!=s | a<s | s==a | i=='a' | i!='a' | i<'a'
i==b'a' | i+'a' | i*'a' | 'a'*i | 'a'+a | a+'a' | a+1 | a+b'a' | a-a | a*2 | a%2 | a%a | a/a | a|a | a&1 | ~a | -a | a@a | a**2 | a//2 | a+None | a==None
np.float64(1)=='a' | np.float64(1)+'a' | np.float64(1)<'a' | np.int64(2)*'a' | a*np.int64(2) | np.array([1,2,3])=='a' | np.array([[1],[2]])==a | np.array(['a','b','c'])==a
np.array(['a','b','c'])==np.array([1,2]) | np.array(['a','b','c'])!=np.array([1,2]) | a==['a','b'] | a==('a',1) | a=='a\\0' | np.array('a')=='a' | np.array('a')==1
np.add(a,a,out=np.array(['x','y'])) | np.add(a,a,dtype='U5') | np.add(a,'bcd') | np.add('a','b') | np.add(b'a',b'b') | np.add(a,a,where=[True,False])
np.where([True,False],a,'ccc') | np.where([True,False],a,1) | np.where([True,False],a,i) | np.where([True,False],a,True) | np.where([True,False],a,b'x') | np.where(a,1,2)
np.select([[True,False]],[a],'zz') | np.select([[True,False]],[a],0) | np.select([[True,False]],[a]) | np.choose([0,1],[a,a]) | np.concatenate([a,i])
np.concatenate([a,s]) | np.concatenate([i,s]) | np.append(a,1.5) | np.append(a,'abc') | np.append([1],'abc') | np.insert(a,0,'zzz') | np.insert(a,0,1)
np.hstack(['a',1.5,True]) | np.stack([a,i]) | np.c_[a,i] | np.pad(a,1) | np.pad(a,1,constant_values='zz') | np.full(2,'abc') | np.full(2,'abc','S') | np.full(2,5,'U')
np.full_like(a,'xyz') | np.full((2,),b'x') | np.ones_like(a) | np.eye(2,dtype='U3') | np.identity(2,dtype='S') | np.arange(3,dtype='U1') | np.tile(a,2) | np.roll(a,1)
np.unique(np.array(['b','a','b']),return_index=True,return_inverse=True,return_counts=True) | np.unique(['b',1]) | np.isin(a,['a']) | np.intersect1d(a,['b','c'])
np.union1d(a,['bb']) | np.setdiff1d(a,['b']) | np.searchsorted(a,'b') | np.searchsorted(a,['a','bb']) | np.searchsorted(a,5) | np.searchsorted([1,2],'a')
np.digitize(a,['a']) | np.lexsort((a,i)) | np.partition(np.array(['c','b','a']),1) | np.argpartition(np.array(['c','b','a']),1) | np.argmax(np.array(['a','c','b']))
np.argmin(np.array(['b','a']),axis=0) | np.count_nonzero(np.array([['a',''],['','']]),axis=0) | np.flatnonzero(['a','','b']) | np.argwhere(['a','']) | np.any(a)
np.all(np.array(['',''])) | np.logical_and(a,True) | np.array_equal(a,a) | np.array_equal(a,i) | np.array_equal(a,['a','c']) | np.array_equiv(a,a)
np.array_equal(['a'],['a'],equal_nan=True) | np.allclose(a,a) | np.isclose(a,a) | np.histogram(a) | np.bincount(a) | np.interp('a',[1],[1]) | np.mean(a) | np.median(a)
np.percentile(a,50) | np.average(a) | np.diff(a) | np.cumsum(a) | np.dot(a,a) | np.inner(a,a) | np.outer(a,a) | np.linalg.norm(a) | np.linalg.inv(np.array([['a']]))
np.fft.fft(a) | np.real(a) | np.imag(a) | np.iscomplex(a) | np.isreal(a) | np.iscomplexobj(a) | np.isrealobj(a) | np.angle(a) | np.nan_to_num(a) | np.nansum(a)
np.nanmax(a) | np.sum(a) | np.prod(a) | np.max(a) | np.ptp(a) | np.clip(a,'a','b') | np.round(a) | np.trim_zeros(np.array(['','a',''])) | np.extract([True,False],a)
np.place(a.copy(),[True,False],['zz']) | np.putmask(a.copy(),[True,False],'zz') | np.put(a.copy(),0,'zz') | np.copyto(a.copy(),'zz') | np.copyto(np.array([1,2]),a)
np.copyto(np.array(['aaaa','b']),np.array([1,2])) | np.copyto(np.array([1,2]),np.array(['1','2']),casting='unsafe') | np.fromiter(['a','b'],'U1')
np.fromiter(['a','b'],str) | np.fromiter(['a','bb'],'U5') | np.frombuffer(b'abcdef','S3') | np.frombuffer(b'abcd','S3') | np.frombuffer(b'a\\0\\0\\0','U1')
np.fromstring('a b',dtype='U1',sep=' ') | np.fromstring('abcdef',dtype='S3') | np.array([b'abc']).view('u1') | np.array(['ab']).view('u4') | np.array(['ab']).view('U1')
np.array(['ab','cd']).view('U1') | np.array([['ab'],['cd']]).view('U1') | np.array(['ab','cd']).view('U4') | np.array(['abc']).view('S4') | np.array(['a']).view('S3')
np.array([b'ab']).view('S1') | np.array([b'ab',b'cd']).view('S4') | np.array([1,2],'i4').view('S4') | np.array([97,98],'i4').view('U1') | np.array([97,98],'u1').view('S1')
np.array([97,98],'u1').view('S2') | np.array([1.5]).view('S8') | np.array('ab').view('U1') | a.view(np.str_) | a.view('U') | a.view(str) | a.view() | a.tobytes()
s.tobytes() | a.nbytes | a.itemsize | a.strides | a.dtype | a.T | a.real | a.imag | a.item(0) | a.tolist() | a.astype('U1').dtype | a.astype('S') | a.astype('S3')
a.astype('U').dtype | a.astype(str).dtype | a.astype(object) | a.astype('O').astype('U') | a.astype(int) | a.astype('i8',casting='safe') | a.astype('U0')
a.astype('U3',casting='no') | np.array(['abc']).astype('U2',casting='same_kind') | np.array(['abc']).astype('U2',casting='safe') | i.astype('U',casting='safe')
i.astype('U1',casting='safe') | i.astype('U1',casting='same_kind') | np.array([1.5]).astype('S3') | np.array([1.5],dtype='S') | np.array([None],dtype='U')
np.array([None]).astype('U') | np.array([None,1.5]).astype('S') | np.array([np.nan,np.inf,-0.0,1e-7,123456789.123,1e22]).astype('U')
np.array([0.1,1/3,1e10,3.4e38,1e-45,16777216.],np.float32).astype('U') | np.array([0.1,1/3,65504,6e-8],np.float16).astype('U')
np.array([1+2j,1j,complex(np.nan,np.inf),-0.0,1e20+1e-9j]).astype('U') | np.array([0.1+0.2j],np.complex64).astype('U') | np.array([True,False]).astype('S')
np.array([True,False]).astype('S2') | np.array([-128],'i1').astype('U').dtype | np.array([200],'u1').astype('U').dtype | np.array([2**63],'u8').astype('U')
np.array([1,2],'i2').astype('S').dtype | np.array([1],'u2').astype('S').dtype | np.array([1],'i4').astype('S').dtype | np.array([1],'u4').astype('S').dtype
np.array(['300']).astype('u1') | np.array(['-1']).astype('u1') | np.array(['1e400']).astype(float) | np.array([' 12 ']).astype(int) | np.array(['1_000']).astype(int)
np.array(['1_0.5']).astype(float) | np.array(['0x10']).astype(int) | np.array(['1.0']).astype(int) | np.array(['']).astype(int) | np.array(['']).astype(float)
np.array(['']).astype(complex) | np.array(['(1+2j)',' 1 ']).astype(complex) | np.array(['1 + 2j']).astype(complex) | np.array([b'1.5',b'2']).astype(float)
np.array([b'1+2j']).astype(complex) | np.array([b'True',b'']).astype(bool) | np.array(['1.1']).astype('f4') | np.array(['1.1']).astype('f2')
np.array(['70000']).astype('f2') | np.array(['1e50']).astype('f4') | np.array(['99999999999999999999']).astype('i8') | np.array(['99999999999']).astype('i4')
np.array(['18446744073709551615']).astype('u8') | np.array(['9223372036854775807']).astype('u8') | np.array(['٣']).astype(int) | np.array(['1','2'],dtype=int)
np.array(['1.5','2'],dtype=float) | np.array('5',dtype=int) | np.array(['a'],dtype=float) | np.array(['1'],dtype=bool) | np.array([b'1'],dtype=int)
np.array([['1','2'],['3','4']],dtype='f4') | np.asarray(['1'],dtype='i1') | np.int64('12') | np.float32('1.5') | np.array(['é']).astype('S')
np.array([b'\\xe9']).astype('U') | np.array(['a\\0b\\0']) | np.array([b'a\\0b\\0']) | np.array(['\\U0001F600']).astype('U1') | np.array(['\\ud800']) | np.array(['ab'],dtype='<U1')
np.array(['ab'],dtype=('U',1)) | np.array(['a','b']).reshape(2,1) | np.zeros((0,),'U3') | np.array([],dtype='U') | np.array([],dtype=str) | np.array([[]],dtype='S')
np.empty((2,0),'U2') | repr(np.array(['it\\'s "x"','\\n'])) | str(np.array(['it\\'s','b'])) | str(np.array('a')) | repr(np.array('a')) | repr(np.array(b'a'))
str(np.array(b'a')) | repr(np.array([b'a','b'],dtype=object)) | repr(np.array(['abc']*2000)) | np.array2string(a) | np.array2string(a,separator=',')
np.array2string(a,formatter={'numpystr':lambda x:x.upper()}) | np.array2string(a,formatter={'all':lambda x:x+'!'})
np.array2string(a,formatter={'str_kind':lambda x:'<%s>'%x}) | np.array_repr(a) | np.array_str(a) | np.array2string(np.array('a')) | repr(np.array(['a'*40,'b'*40,'c']))
a.__repr__() | f"{a}" | '%s'%a | [x for x in a] | [type(x).__name__ for x in a] | list(a.flat) | a.flat[1] | a[0] | a[-1] | a[[0,1]] | a[a=='a'] | a['x'] | a[1:] | a[None]
a[...] | a[()] | np.array('abc')[()] | np.array('abc').item() | len(a) | 'a' in a | 'z' in a | bool(np.array('a')) | bool(np.array('')) | bool(np.array(' '))
bool(np.array(['0'])) | bool(a) | int(np.array('5')) | float(np.array('5.5')) | float(np.array(['5.5'])) | complex(np.array('1j')) | int(np.array('a')) | hash(a)
np.sort(np.array(['b','a']))[::-1] | np.sort(['b','a','c'],kind='stable') | np.argsort(['b','a','c']) | sorted(a) | max(a) | np.vectorize(len)(a)
np.vectorize(lambda x:x+'!')(a) | np.vectorize(str)(i) | np.apply_along_axis(lambda r:''.join(r),0,np.array([['a','b'],['c','d']])) | np.frompyfunc(len,1,1)(a)
np.ndenumerate(a).__next__() | np.broadcast_to('a',(2,)) | np.broadcast_arrays(a,1) | np.meshgrid(a,[1]) | np.atleast_2d(a) | np.atleast_1d('a') | np.ravel('a')
np.shape('abc') | np.ndim('abc') | np.size('abc') | np.repeat(a,2) | np.repeat('ab',2) | np.resize(a,5) | np.delete(a,0) | np.split(a,2) | np.flip(a) | np.take(a,[1,0])
np.take_along_axis(a,np.array([1]),0) | np.diag(a) | np.diagonal(np.array([['a','b'],['c','d']])) | np.tril(np.array([['a','b'],['c','d']]))
np.swapaxes(np.array([['a','b'],['c','d']]),0,1) | np.array([['a','b'],['c','d']]).T | np.ix_(a,[0]) | np.squeeze([['a']]) | np.copy('a') | np.asarray('a')
np.asarray(a) is a | np.asanyarray('a').dtype | np.ascontiguousarray('a') | np.require('a') | np.array(a,copy=False) is a | np.array(a,ndmin=2) | np.array('a',ndmin=1)
np.array(['a'],dtype='U5').dtype | np.array([a,a]) | np.array([np.str_('ab'),'c']) | np.array([np.bytes_(b'ab'),b'c']) | np.array([b'ab',1.5])
np.array(['a',1],dtype=object) | np.array(('a','b')) | np.array({'a':1}) | np.array(bytearray(b'ab')) | np.array(memoryview(b'ab')) | np.array(['a',['b']])
np.array([['a'],['b','c']]) | np.shares_memory(a,a) | np.may_share_memory(a,a[:1]) | np.can_cast(a.dtype,'O') | np.common_type(a) | np.mintypecode(['U']) | a.fill('zz')
a.put([0],'q') | a.setflags(write=True) | np.random.seed('a') | np.random.RandomState(0).permutation(np.array(['a','b','c']))
np.random.RandomState(0).choice(np.array(['a','b','c']),2) | np.random.default_rng(1).choice(['a','b','c'],2) | np.random.default_rng(1).permutation(['a','b','c'])
"""

VARIABLE = """
np.dtype('T') | T() | str(T()) | repr(T()) | repr(T(na_object=None)) | repr(T(na_object=np.nan)) | repr(T(coerce=False)) | repr(T(na_object=np.nan,coerce=False)) | T().kind
T().char | T().num | T().itemsize | T().name | T().type | T().str | T().hasobject | T().alignment | T().byteorder | T()==T() | T()==T(na_object=None)
T(na_object=None)==T(na_object=None) | T()=='T' | T().na_object | T(na_object=None).na_object | T().coerce | np.array(['a','bcd'],dtype='T')
np.array(['a','bcd'],dtype=T()) | np.array(['a',None],dtype=T(na_object=None)) | np.array(['a',np.nan],dtype=T(na_object=np.nan)) | np.array(['a',None],dtype=T())
np.array(['a',1,2.5],dtype=T()) | np.array(['a',1],dtype=T(coerce=False)) | np.array([b'a'],dtype='T') | np.array([1,2],dtype='T') | np.array([1.5]).astype('T')
np.array(['a','b']).astype('T') | t.astype('U') | t.astype('U1') | t.astype('S') | t.astype(object) | np.array(['1','2'],'T').astype(int)
np.array(['1.5'],'T').astype(float) | np.array(['x'],'T').astype(float) | np.array(['','a'],'T').astype(bool) | np.array([True,False]).astype('T')
np.array([1+2j]).astype('T') | np.array([0.1],'f4').astype('T') | np.zeros(2,'T') | np.empty(2,'T') | np.ones(2,'T') | np.full(2,'abc',dtype='T') | np.zeros_like(t) | t[0]
type(t[0]).__name__ | t[::-1] | t[t=='a'] | t.dtype | t.itemsize | t.nbytes | t.shape | t.tolist() | t=='a' | t!='a' | t<'b' | t=='a ' | t==np.array(['a','bcd','é']) | t==1
t+t | t+'x' | 'x'+t | t+np.array(['1','2','3']) | t*2 | 2*t | t*[1,2,3] | t*1.5 | t+1 | t-t | np.add(t,t) | np.multiply(t,2) | np.maximum(t,'b') | np.minimum(t,'b')
t.max() | t.min() | np.max(t) | t.sum() | np.sum(t) | np.isnan(t) | np.isnan(n) | n=='a' | n==n | n<'b' | n+'x' | n.tolist() | np.sort(t) | np.sort(n) | np.argsort(t)
np.unique(t) | np.unique(np.array(['b','a','b'],'T'),return_counts=True) | np.searchsorted(t,'b') | np.isin(t,['a']) | np.concatenate([t,t]) | np.concatenate([t,['x']])
np.concatenate([t,[1]]) | np.append(t,'zz') | np.where([True,False,True],t,'q') | np.nonzero(t) | np.count_nonzero(t) | np.any(t) | np.all(t) | np.argmax(t) | np.argmin(t)
bool(t[0]) | repr(t) | str(t) | np.strings.upper(t) | np.strings.lower(t) | np.strings.str_len(t) | np.strings.isalpha(t) | np.strings.add(t,'z') | np.strings.multiply(t,2)
np.strings.startswith(t,'b') | np.strings.replace(t,'b','QQ') | np.strings.strip(np.array([' a '],'T')) | np.strings.center(t,5) | np.strings.ljust(t,5,'*')
np.strings.zfill(t,5) | np.strings.expandtabs(np.array(['a\\tb'],'T')) | np.strings.title(t) | np.strings.encode(t) | np.strings.mod(np.array(['%d'],'T'),5)
np.strings.equal(t,'a') | np.char.upper(t) | np.char.split(t) | np.promote_types('T','U5') | np.promote_types('T','S5') | np.promote_types('T','i8')
np.promote_types('T','O') | np.promote_types(T(na_object=None),T()) | np.result_type(t,'U3') | np.can_cast('U5','T') | np.can_cast('T','U5') | np.can_cast('T','i8')
np.can_cast('i8','T') | np.issubdtype(T(),np.str_) | np.issubdtype(T(),np.character) | isinstance(T(),np.dtype) | type(T()).__name__ | type(T()) is T | t.view('i8')
t.astype('T') is t | t.copy() | t.reshape(3,1) | np.repeat(t,2) | np.tile(t,2) | np.array(t) | np.array(['a'],'T').item() | np.array('a','T') | np.array('a','T')[()]
np.array('a','T').item() | hash(T())==hash(T()) | np.arange(3).astype('T') | t.astype(T(na_object=None)).dtype | np.loadtxt(['a b'],dtype='T') | np.array_equal(t,t)
np.logical_and(t,t) | np.dtype('T').newbyteorder() | t.fill('z') | np.array(['a','b'],dtype=T) | np.array2string(t) | np.asarray(['x','yy'],dtype='T')
np.str_('a').astype('T') | np.char.add(t,'x') | np.fromiter(['a'],'T') | np.equal(t,t) | np.array([n[1]],dtype=n.dtype)
"""

USED = """
ip(a,"a+='x'") | ip(a,"a=a+'x'") | ip(a,"a[0]='zzz'") | ip(a,"a[0]=5") | ip(a,"a[0]=None") | ip(a,"a[0]=1.5") | ip(a,"a[0]=b'q'") | ip(a,"a[:]='q'")
ip(a,"a[:]=['x','yy']") | ip(a,"a[:]=[1,2]") | ip(a,"a[a=='a']='k'") | ip(a,"a[[0,1]]='m'") | ip(a,"a[0]=np.array('w')") | ip(a,"a[0]=['p']") | ip(a,"a[0]=['p','q']")
ip(a,"a[:]=['x','y','z']") | ip(a,"a[5]='x'") | ip(a,"a.flat[0]='x'") | ip(a,"a.flat='x'") | ip(a,"a.fill('xyz')") | ip(a,"a.put([0],'x')") | ip(a,"a.sort()")
ip(a,"a[::-1].sort()") | ip(a,"a.shape=(2,1)") | ip(a,"a.dtype='S4'") | ip(a,"del a[0]") | ip(i,"a[0]='5'") | ip(i,"a[0]='x'") | ip(i,"a[:]=['7','8']")
ip(i,"a[:]=np.array(['7','8'])") | ip(f,"a[0]='2.5'") | ip(f,"a[0]='nan'") | ip(f,"a[:]='1e3'") | ip(f,"a[0]=b'2.5'") | ip(np.array([True,False]),"a[0]='x'")
ip(np.array([True,False]),"a[0]=''") | ip(np.array([True,False]),"a[0]='False'") | ip(np.array([1j]),"a[0]='1+2j'") | ip(a,"a+=1") | ip(i,"a+='x'") | ip(s,"a[0]='é'")
ip(s,"a[0]='xyz'") | sv(['a','b'],fmt='%s') | sv(a) | sv([['a','b'],['c','d']],fmt='%s',delimiter=',') | sv(np.array([['a','1']]),fmt=['%s','%s']) | sv(s,fmt='%s')
sv(a,fmt='%5s') | sv(np.array([['a','b']],object),fmt='%s') | np.loadtxt(['a b','c d'],dtype=str) | np.loadtxt(['a b','c d'],dtype='U1') | np.loadtxt(['abc d'],dtype='U2')
np.loadtxt(['a,b','c,d'],dtype='S1',delimiter=',') | np.loadtxt(['a b c'],dtype=str,usecols=(0,2))
np.loadtxt(['a b c'],dtype=str,usecols=1) | np.loadtxt(['a b','c d'],dtype=str,unpack=True) | np.loadtxt(['h','a b'],dtype=str,skiprows=1)
np.loadtxt(['a','b','c'],dtype=str,max_rows=2) | np.loadtxt(['a b','c'],dtype=str) | np.loadtxt(['a'],dtype=str) | np.loadtxt(['a'],dtype=str,ndmin=1)
np.loadtxt(['a b'],dtype=str,ndmin=2) | np.loadtxt(['a','b'],dtype=str,ndmin=2) | np.loadtxt([],dtype=str) | np.loadtxt(['1,a','2,b'],dtype=object,delimiter=',')
np.loadtxt(['a,1','b,2'],delimiter=',',usecols=1) | np.loadtxt(['a,1','b,2'],delimiter=',',converters={0:lambda s:ord(s)}) | np.loadtxt(['a,1','b,2'],delimiter=',')
np.loadtxt(['a b'],dtype=str,converters={0:lambda s:'q'}) | np.loadtxt(['é b'],dtype=str) | np.loadtxt(['"a b",c'],dtype=str,delimiter=',',quotechar='"')
np.genfromtxt(['a b','c d'],dtype=str) | np.genfromtxt(['abc d'],dtype='U2') | np.genfromtxt(['abc d'],dtype='S2') | np.genfromtxt(['1,2','3,4'],delimiter=',',dtype=None)
np.genfromtxt(['a,b','c,d'],delimiter=',',dtype=None,encoding='utf8') | np.genfromtxt(['True,False'],delimiter=',',dtype=None)
np.genfromtxt(['a,,c'],delimiter=',',dtype=str) | np.genfromtxt([' a , b '],delimiter=',',dtype=str) | np.genfromtxt([' a , b '],delimiter=',',dtype=str,autostrip=True)
np.genfromtxt(['1,,3'],delimiter=',') | np.genfromtxt(['1,x,3'],delimiter=',') | np.genfromtxt(['1,,3'],delimiter=',',dtype=None) | np.genfromtxt(['1 2','3 4'],dtype=None)
np.genfromtxt(['a b'],dtype=str,usecols=1) | np.genfromtxt(['a b','c d'],dtype=str,skip_header=1) | np.genfromtxt(['a b','c d'],dtype=str,skip_footer=1)
np.genfromtxt(['a b','c d'],dtype=str,unpack=True) | np.genfromtxt(['a b','c'],dtype=str) | np.genfromtxt(['5'],dtype=None) | pickle.loads(pickle.dumps(a))
pickle.loads(pickle.dumps(s)) | pickle.loads(pickle.dumps(np.str_('a'))) | pickle.loads(pickle.dumps(np.dtype('U5'))) | pickle.loads(pickle.dumps(np.bytes_(b'a')))
copy.copy(a) | copy.deepcopy(a) | copy.deepcopy(np.str_('a')) | np.sort(np.array([['b','a'],['d','c']])) | np.sort(np.array([['b','a'],['a','c']]),axis=0)
np.sort(np.array([['b','a'],['a','c']]),axis=None) | np.argsort(np.array([['b','a'],['a','c']]),axis=0) | np.unique(np.array([['b','a'],['a','b']]))
np.unique(np.array([['b','a'],['b','a']]),axis=0) | np.unique(np.array(['b','a','b']),return_inverse=True) | np.array([['a','bc'],['d','e']])[:,1]
np.array([['a','bc'],['d','e']])[1,0] | np.array([['a','bc'],['d','e']]).flatten() | np.array([['a','bc'],['d','e']]).ravel('F') | np.array([['a','bc'],['d','e']]).tolist()
np.array([['a','bc'],['d','e']]).sum() | np.array([['a','bc'],['d','e']]).argmax(axis=0) | np.array([['a','bc'],['d','e']]).T.tobytes()
np.array([['a','bc'],['d','e']]).nbytes | np.array(['a','b']).repeat([2,1]) | np.dtype('U5').newbyteorder('=') | np.dtype('U5').descr | np.dtype('U5').fields
np.dtype('U5').names | np.dtype('U5').shape | np.dtype('U5').subdtype | np.dtype('U5').metadata | np.dtype('S5').isalignedstruct | np.dtype('U5')==str | np.dtype('U')==str
np.dtype('U5')=='U5' | np.dtype('U5')=='<U5' | np.dtype('U5')=='S5' | np.dtype('U5')==np.str_ | hash(np.dtype('U5'))==hash(np.dtype('U5'))
np.dtype('U5') in {np.dtype('U5'):1} | len(np.dtype('U5')) | bool(np.dtype('U5')) | np.typename('S1') | np.typename('U') | np.mintypecode('US') | np.iscomplexobj('a')
np.isrealobj('a') | np.isfinite('a') | np.isscalar(np.bytes_(b'a')) | np.issubdtype(np.bytes_,np.character) | np.issubdtype('U5',str) | np.issubdtype('U5',np.number)
np.issubdtype(str,np.str_) | np.issubdtype('U5','S5') | np.issubdtype('U5','U') | np.can_cast('U5',int) | np.can_cast(np.str_,object) | np.can_cast('f4','U32')
np.can_cast('f4','U31') | np.can_cast('?','U5') | np.can_cast('?','S4') | np.can_cast('u1','U3') | np.can_cast('u1','U2') | np.can_cast('c8','U') | np.can_cast('i8','S20')
np.promote_types('U5','U3') | np.promote_types('S5','S3') | np.promote_types('u1','U1') | np.promote_types('i8','S1') | np.promote_types('f8','S50')
np.result_type('U5','f4') | np.result_type(np.array(['abc']),'S5') | np.result_type(np.array(['abc']),np.array([1]))
np.result_type(np.array(['abc']),np.array([1.5],'f4')) | np.min_scalar_type('a') | np.min_scalar_type(b'abc') | np.min_scalar_type(a) | np.array(['1',2,3.5],dtype='U')
np.array(['x']*3,dtype='U2').dtype | np.array([['a',b'b']]) | np.array(['a',1.5,None]) | np.array(['a',True]) | np.array([b'a',True]) | np.array(['a',1+2j])
np.array(['a',np.float16(0.1)]) | np.array(['abc',np.int16(-5)]) | np.array([np.str_('ab'),np.int64(3)]) | np.array(('a',('b'))) | np.array('a',dtype=object)
np.array(b'a',dtype='U') | np.array('a',dtype='S') | np.array(5,dtype='U') | np.array(5,dtype='S3') | np.array([5],dtype=str) | np.array([5.0],dtype=bytes)
np.array([None],dtype='S') | np.array([1,2],dtype='U1') | np.array([10,200],dtype='U2') | np.array([[1,2],[3,4]],dtype=str) | np.array([1e10,1.0],dtype='U')
np.array([0.1,1e-10],dtype='S') | np.array([True,False],dtype='U') | np.array([np.nan],dtype='U') | np.array([np.float32(0.1)],dtype='U')
np.array(np.array([0.1],'f4'),dtype='U') | np.array(np.array([1,2]),dtype='U') | np.array(range(3),dtype='U') | np.asarray([1,2],dtype=str)
np.asarray(np.arange(3),dtype='S2') | np.arange(12).astype('U').dtype | np.arange(3).astype(str).tolist() | np.arange(3).astype('U1') | np.linspace(0,1,3).astype(str)
np.array([1.0,2.5,1e-300]).astype('S') | np.array([1e16,1e15,123456789012345678.0]).astype(str) | np.array([-1.5,0.0,-0.0]).astype(str)
np.array([1.1,2.2],'f2').astype(str) | np.array([1e-5,1e5,1e7],'f4').astype(str) | np.array([1+0j,1.5-2.5j],'c8').astype(str)
np.array([complex(0,-1),complex(-0.0,1)]).astype(str) | np.array([255,0],'u1').astype('S') | np.array([2**64-1],'u8').astype(str) | np.array([-2**63],'i8').astype(str)
np.array(['1','0']).astype(bool) | np.array(['1','0']).astype('i1') | np.array(['128']).astype('i1') | np.array(['1.9']).astype(int) | np.array(['1e2']).astype(int)
np.array(['+5','-3']).astype(int) | np.array(['1 2']).astype(int) | np.array(['1\\n']).astype(float) | np.array(['.5','5.']).astype(float)
np.array(['1e-400']).astype(float) | np.array(['0x1p3']).astype(float) | np.array(['infinity','-inf','NaN']).astype('f4') | np.array(['1d3']).astype(float)
np.array(['j','-j']).astype(complex) | np.array(['nanj']).astype(complex) | np.array(['1+2i']).astype(complex) | np.array([b'12',b' 5']).astype('u2')
np.array([b'x']).astype(float) | np.array([b'']).astype(int) | np.array(['abc']).astype('S2') | np.array([b'abc']).astype('U2') | np.array(['abc','d']).astype('S')
np.array([b'abc',b'd']).astype(str) | np.array(['abc']).astype('S5').astype('U1') | np.array(['a','b'],dtype='U5').astype('U').dtype | np.array(['a','b']).astype('O')
np.array(['a',1],dtype='O').astype(str) | np.array(['a',None],dtype='O').astype(str) | np.array(['1',2.5],dtype='O').astype(float)
np.array([b'a','b'],dtype='O').astype('S') | np.array([b'a','b'],dtype='O').astype('U') | np.array(['é'],dtype='O').astype('S') | np.array(['a','bb']).view('S1').shape
np.array(['a','bb']).view('u1').tolist() | np.array([b'abcd']).view('S2') | np.array([b'abcd']).view('i4') | np.array([b'abcd']).view('i2').tolist()
np.array([b'abc']).view('i2') | np.array([[b'ab',b'cd']]).view('S1') | np.array([[b'ab',b'cd']]).T.view('S1') | np.array([b'ab',b'cd'])[::2].view('S1')
np.array(['é']).view('u4') | np.zeros(3,'S1').view('u1') | np.frombuffer(b'ab\\x00\\x00c\\x00\\x00\\x00',dtype='S4') | np.frombuffer(b'abcdef',dtype='S2',count=2)
np.frombuffer(b'abcdef',dtype='S2',offset=2) | np.frombuffer('ab'.encode('utf-32-le'),dtype='U1') | np.frombuffer(b'abc',dtype='U1') | np.frombuffer(b'ab',dtype='S')
np.ndarray((2,),'S2',buffer=b'abcd') | np.ndarray((2,),'U3').shape | np.char.add(['a','b'],['c','d']) | np.char.join(',',[['a','b'],['c','d']]) | [str(x) for x in a]
[x.upper() for x in a] | ''.join(a) | '-'.join(a[::-1]) | {x:1 for x in a} | dict(zip(a,i)) | a[0]+a[1] | a[0]+'z' | a[0]*3 | a[0] in 'abc' | a[0]=='a' | a[0]<a[1]
a[0].upper() | a[0].dtype | a[0].item() | list(map(str,a)) | np.array(list('abc')) | np.array(list(b'abc')) | np.array(tuple('ab')) | np.full((2,2),'a')
np.full(2,['a','b']) | np.full(2,np.str_('ab')) | np.tile('ab',2) | np.tile(['a','b'],(2,2)) | np.stack([['a'],['bb']]) | np.vstack([['a'],['bb']])
np.column_stack([['a','b'],[1,2]]) | np.dstack([['a'],['b']]) | np.block([['a','b']]) | np.concatenate([[1],['b']]) | np.concatenate([['a'],[1.5]])
np.concatenate([['a'],[True]]) | np.concatenate([['a'],[None]]) | np.concatenate([['a'],[1j]]) | np.append(['a'],['b'],axis=0) | np.insert(['a','b'],1,'zz')
np.delete(['a','b','c'],[0,2]) | np.roll(['a','b','c'],1) | np.flip(['a','b','c']) | np.rot90([['a','b'],['c','d']]) | np.diag(['a','b']) | np.triu([['a','b'],['c','d']])
np.broadcast_to(['a','b'],(2,2)) | np.split(np.array(['a','b','c','d']),2) | np.array_split(['a','b','c'],2) | np.take(['a','b'],[0,0,1])
np.choose([1,0],[['a','b'],['c','d']]) | np.compress([True,False],['a','b']) | np.extract([True,False],['a','b'])
np.select([[True,False],[False,True]],[['a','b'],['c','d']],'zz') | np.where(np.array(['a','b'])=='a','yes','no') | np.where([True,False],'x',b'y')
np.where([True,False],'x',None) | np.where([True,False],'x',2.5) | np.where([True],np.array(['a']),np.array([1.5])) | np.searchsorted(['a','c'],'b',side='right')
 | np.isin(['a','b',1],['1']) | np.isin([1,2],['1']) | np.isin(['a'],[b'a']) | np.setdiff1d(['a','b'],['a']) | np.union1d(['b'],['a'])
np.intersect1d(['a','b'],['b','c'],return_indices=True) | np.setxor1d(['a','b'],['b','c']) | np.lexsort([['b','a','a'],['x','z','y']])
np.array(['a','b']).argsort(kind='heapsort') | np.array(['b','a']).argsort(kind='mergesort') | np.array(['b','a']).argsort(kind='bad')
np.array(['b','a','c']).partition(1) | np.array(['b','a','c']).argpartition(1) | np.nanmax(a) | np.max(a,axis=0)
np.max(a,initial='z') | np.maximum.reduce(a) | np.add.reduce(a) | np.add.accumulate(a) | np.add.outer(a,a) | np.equal.outer(a,a) | np.logical_or.reduce(a)
np.char.equal(a,'a').all() | np.char.str_len(a).max() | np.char.count(a,'a').sum() | np.equal('a','a') | np.equal(a,'a') | np.equal(b'a',b'a') | np.less('a','b')
np.greater_equal(a,a) | np.not_equal(a,['a','c']) | np.equal(a,b'a') | np.equal('a',1) | np.equal('a',None) | np.add('a','b') | np.add('a',1) | np.add(['a'],['b'])
np.multiply('a',2) | np.maximum('a','b') | np.logical_and('a','') | np.logical_or(['a',''],['','']) | np.logical_not('a') | np.logical_xor('a','b') | np.isnan(['a'])
np.sqrt('4') | np.abs('a') | np.negative(['a']) | 'a'==np.array(['a','b']) | 'a'!=np.array(['a','b']) | 'b'>np.array(['a','b']) | b'a'==np.array(['a','b'])
np.array(['a'])==np.array([['a'],['b']]) | np.array('a')==np.array('a') | np.array(['a'])==object() | np.array(['a'])==['a'] | np.array(['a'])==('a',)
np.array(['a','b'])==['a'] | np.array(['a'])==None | np.array(['a'])!=None | np.array(['a'])==np.nan | np.array(['a'])==True | np.array(['a'])<None | np.array(['a'])<['b']
np.array(['1'])==1 | np.array([1])=='1' | np.array([1.5])!='x' | np.array([True])=='True' | np.array([1])==b'1' | np.array([])=='a' | np.int64(1)=='a' | np.int64(1)!='a'
np.float64(1)<'a' | np.str_('a')==np.int64(1) | np.array([1,2])>'a' | np.array([1,2])+'a' | 'a'+np.array([1,2]) | np.array([1,2])-'a' | np.array([1,2])/'a'
np.array([1,2])**'a' | np.array([1,2])%'a' | np.array([1,2])&'a' | np.array([1,2])@'a' | np.array([1,2])//'a' | divmod(np.array([1,2]),'a') | '%s'%np.array([1,2])
'a%s'%np.array('b') | np.float64(2)*'a' | np.int64(2)+'a' | np.int64(2)*b'a' | 'a'*np.array(2) | np.array(2)*'a' | [1]*np.int64(2)
"""


def expressions():
    """The expressions, each once; those of texts of any length where NumPy has them."""
    texts = KNOWN + FUNCTIONS + USED + (VARIABLE if np.__version__ >= "2" else "")
    return list(dict.fromkeys(UFUNCS + [e.strip() for line in texts.strip().splitlines() for e in line.split(" | ") if e.strip()]))


if __name__ == "__main__":
    outcome.record(SETUP, expressions())
