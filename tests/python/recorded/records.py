"""Expressions of structured arrays; ``python3 records.py > records.json`` records what NumPy makes of them."""

import outcome

SETUP = """
import copy, io, pickle
S = io.StringIO
x = np.zeros(2, 'i,f')
y = np.array([(1, 2.5, 'ab'), (3, 100.25, 'c')], dtype=[('a', 'i4'), ('b', 'f8'), ('c', 'U5')])
sub = np.zeros(2, [('a', 'i4', (2,)), ('b', 'f4')])
nest = np.zeros(2, [('a', [('x', 'i2'), ('y', 'f4')]), ('b', '?')])
rfn = __import__(np.__name__ + '.lib.recfunctions', fromlist=['x'])
a = np.array([(1, 2.5), (3, 4.5)], dtype=[('a', 'i4'), ('b', 'f8')])
b = np.array([(1, 7), (5, 8)], dtype=[('a', 'i4'), ('c', 'i8')])
n = np.array([((1, 2.), 3)], dtype=[('p', [('x', 'i4'), ('y', 'f4')]), ('q', 'i8')])
s = np.array([([1, 2], 3)], dtype=[('v', 'i4', (2,)), ('w', 'i2')])
"""

RECORDS = r"""
np.argmax(x)
np.equal(x,x)
np.less(x,x)
np.max(x)
np.add(x,x)
np.any(x)
np.all(x)
np.isclose(x,x)
hash(x[0])
hash(np.void(b"ab"))
sub.tolist()
sub
sub[0]
sub[0].item()
sub['a']
nest
nest.tolist()
nest[0]
nest['a']['x']
y
str(y)
y[0]
str(y[0])
np.zeros(2,('i4',(2,)))
np.array([1,2],dtype=('i4',(2,)))
np.array([[1,2],[3,4]],dtype=('i4',(2,)))
np.array([(1,2),(3,4)],dtype=('i4',(2,)))
np.dtype([])
np.zeros(2,[])
np.dtype([('a','i4'),('a','f4')])
np.dtype([('','i4'),('','f4')])
np.dtype([('a','i4'),('','f4')])
np.dtype([(('t','a'),'i4')])
np.dtype([(('t','a'),'i4')]).fields
np.dtype([('a','i4',2)])
np.dtype([('a','i4',1)])
np.dtype([('a','i4',(1,))])
np.dtype('(1,)i4')
np.dtype('1i4')
np.dtype('i4,')
np.dtype('(2,3)i4')
np.dtype('2i4')
np.dtype('i4,2f8,(3,2)S5')
np.dtype('i4;f8')
np.dtype({'names':['a','b'],'formats':['i4','f8']})
np.dtype({'names':['a','b'],'formats':['i4','f8'],'offsets':[8,0]})
np.dtype({'names':['a','b'],'formats':['i4','f8'],'offsets':[0,2]})
np.dtype({'names':['a','b'],'formats':['i4','f8'],'titles':['A','B']})
np.dtype({'names':['a','b'],'formats':['i4','f8'],'titles':['A',None]})
np.dtype({'names':['a','b'],'formats':['i1','f8'],'aligned':True})
np.dtype({'names':['a','b'],'formats':['i1','f8'],'itemsize':20})
np.dtype({'names':['a','b'],'formats':['i1','f8'],'itemsize':5})
np.dtype({'a':('i4',0),'b':('f8',4)})
np.dtype({'a':('i4',0,'title'),'b':('f8',4)})
np.dtype({'names':['a']})
np.dtype({'names':['a'],'formats':['i4','f4']})
np.dtype([('a','i4'),('b',[('c','i1'),('d','f8')])],align=True)
np.dtype('i1,f8',align=True)
np.dtype('i1,f8',align=True).descr
np.dtype('i1,f8',align=True).fields
np.dtype('i1,f8',align=True).itemsize
np.dtype('i1,f8').alignment
np.dtype('i1,f8',align=True).alignment
np.dtype([('a','i4',(2,))]).descr
np.dtype([('a','i4',(2,))])['a'].base
np.dtype([('a','i4',(2,))])['a'].shape
np.dtype([('a','i4',(2,))])['a'].subdtype
np.dtype('i4,f8')[0]
np.dtype('i4,f8')['f1']
np.dtype('i4,f8')[['f1']]
np.dtype('i4,f8')['g']
np.dtype('i4,f8')[5]
np.dtype('i4,f8')[-1]
np.dtype('i4')['a']
len(np.dtype('i4,f8'))
hash(np.dtype('i4,f8'))==hash(np.dtype('i4,f8'))
np.dtype('i4,f8')==np.dtype('i4,f4')
np.dtype('i4,f8')=='i4,f8'
np.dtype('i4,f8').type
np.dtype('i4,f8').kind
np.dtype('i4,f8').char
np.dtype('i4,f8').num
np.dtype('i4,f8').str
np.dtype('i4,f8').isnative
np.dtype('i4,f8').byteorder
np.dtype('i4,f8').isbuiltin
np.dtype('i4,f8').flags
np.dtype('i4,O').flags
np.dtype('i4,O').hasobject
np.dtype('i4,f8').ndim
np.dtype('i4,f8').shape
np.dtype('i4,f8').base
np.dtype('i4,f8').metadata
np.dtype('i4,f8').newbyteorder()
np.dtype('V8')
str(np.dtype('V8'))
np.dtype('V')
np.dtype(np.void)
np.dtype((np.void,8))
np.dtype(('V',8))
np.dtype((np.record,[('a','i4')]))
str(np.dtype((np.record,[('a','i4')])))
np.dtype((np.record,[('a','i4')])).name
np.dtype((np.int32,(np.int8,4)))
np.dtype(('i4',()))
np.dtype(('i4',3))
np.dtype(('i4',(2,3)))
np.dtype((('i4',(2,)),(3,)))
np.dtype(('i4,f4',(2,)))
np.can_cast('i,i','f,f')
np.can_cast('i,i','f8,f8')
np.can_cast('i,i','i,i,i')
np.can_cast([('a','i4')],[('b','i4')])
np.can_cast('i4','i4,i4')
np.can_cast('i4,i4','i4')
np.can_cast([('a','i4')],'i4')
np.can_cast('i4,i4','O')
np.can_cast('f4,f4','i4,i4','same_kind')
np.promote_types('i,i','f,i')
np.promote_types([('a','i4')],[('b','i4')])
np.promote_types('i,i','i4')
np.promote_types('i,i','O')
np.promote_types('V4','V8')
np.promote_types('V4','V4')
np.promote_types('V4','i4,')
np.result_type(x,x)
x.astype('f8,f8,f8')
x.astype('f8')
x.astype(object)
x.astype('V8')
x.astype('S10')
y.astype([('x','f4'),('y','i4'),('z','S3')])
np.array([(1,2)],'i,i').astype(bool)
np.array([1,2]).astype('V4')
x.view('i4')
x.view('V8')
x.view('i4,i4')
x.view([('a','i8')])
x.view('V3')
np.arange(4).view('i8,i8')
np.arange(4).view('i4,f4')
y.tobytes()
np.frombuffer(x.tobytes(),'i,f')
np.concatenate([x,np.zeros(1,'f,f')])
np.concatenate([x,x])
np.stack([x,x]).shape
np.hstack([x,[(1,2)]])
np.where([True,False],x,np.ones(2,'i,f'))
np.nonzero(np.array([(0,0),(0,1)],'i,i'))
np.count_nonzero(np.array([(0,0),(0,1)],'i,i'))
x==x
x!=x
x==np.zeros(2,'f,f')
x==np.zeros(2,'f,f,f')
x==np.zeros(3,'i,f')
x==0
x==(0,0)
x==None
x=='a'
x[0]==0
x==np.zeros(2,[('a','i4'),('b','f4')])
sub==sub
nest==nest
np.zeros(2,'V2')==np.zeros(2,'V2')
np.zeros(2,'V2')==np.zeros(2,'V3')
np.zeros(2,'V2')<np.zeros(2,'V2')
np.sort(np.array([b'b',b'a'],'V1'))
np.sort(y,order='b')
np.sort(y,order=['c','a'])
np.sort(y,order='q')
np.argsort(y,order='b')
y.sort(order='b')
np.sort(np.array([3,1]),order='a')
np.unique(np.array([(1,2),(1,2),(0,5)],'i,i'),return_index=True,return_inverse=True,return_counts=True)
np.searchsorted(y,y)
np.isin(x,x)
np.intersect1d(x,x)
x['q']
x[['f0','q']]
x[['f0','f0']]
x['f0','f1']
x[0]['q']
x[0][0]
x[0][-1]
x[0][2]
x[0][['f0']]
x[0][0:1]
len(x[0])
list(x[0])
tuple(x[0])
x[0].tolist()
x[0].dtype
x[0].shape
x[0].size
x[0].nbytes
x[0].tobytes()
type(x[0])
bool(x[0])
int(np.zeros(1,[('a','i4')])[0])
x[0].copy()
x[0].astype('f8,f8')
x[0].view('i4,i4')
x[0].T
x[0]+1
-x[0]
x[0]<x[1]
np.void(b'abc')
np.void(3)
np.void(b'abc').item()
np.void(b'abc').tobytes()
np.void(b'abc').dtype
np.void(b'abc')==np.void(b'abc')
np.void(b'abc')==b'abc'
np.void('abc')
np.void([1,2])
np.void((1,2),dtype='i,i')
np.void(5,dtype='i,i')
np.void(b'abc',dtype='V5')
np.void(1.5)
np.void()
np.void(-1)
len(np.void(b'abc'))
np.void(b'abc')[0]
np.array(np.void(b'abc'))
np.array([np.void(b'abc'),np.void(b'de')])
np.array([b'abc'],'V')
np.array(['abc'],'V')
np.array([1],'V4')
np.zeros(2,'V3')
np.zeros(2,'V3').tolist()
str(np.zeros(2,'V3'))
np.array([(1,2),(3,4)],'i,i').T
np.array([(1,2),(3,4)],'i,i')[::-1]
np.array([[(1,2),(3,4)]],'i,i').shape
np.array([(1,2,3)],'i,i')
np.array([(1,)],'i,i')
np.array([[1,2]],'i,i')
np.array([1,2],'i,i')
np.array((1,2),'i,i')
np.array([(1,'a')],'i,i')
np.array([('1',2)],'i,i')
np.array([((1,2),3)],'i,i')
np.array([((1,2),3)],[('a','i,i'),('b','i4')])
np.array([([1,2],3)],[('a','i4',(2,)),('b','i4')])
np.array([([1,2,3],3)],[('a','i4',(2,)),('b','i4')])
np.array([(1,3)],[('a','i4',(2,)),('b','i4')])
np.array([x[0],x[1]])
np.array([x[0],(1,2)])
np.array([x[0],(1,2)],x.dtype)
np.array(x)
np.array(x,'f8,f8')
np.ones(2,'i,f')
np.ones(2,[('a','i4',(2,)),('b','U3')])
np.full(2,5,'i,f')
np.full(2,(5,6),'i,f')
np.full(2,x[0])
np.zeros_like(y)
np.ones_like(x)
np.empty_like(y).dtype
np.full_like(x,3)
np.arange(3).astype('i,f')
np.eye(2,dtype='i,f')
x.sum()
np.mean(x)
np.cumsum(x)
np.isnan(x)
np.sin(x)
np.array_equal(x,x)
np.allclose(x,x)
np.array_equal(y,x)
x.real
x.imag
x.conj()
np.round(x)
np.clip(x,0,1)
np.diff(x)
np.dot(x,x)
np.repeat(x,2)
np.tile(x,2)
np.roll(y,1)
np.take(y,[1,0])
np.take(y,0)
np.append(x,x)
np.insert(x,0,(1,2))
np.delete(y,0)
np.copy(y)
np.ravel(y)
np.squeeze(y[None])
np.broadcast_to(y[0],(2,))
np.put(x,[0],[(5,6)])
np.compress([True,False],y)
np.choose([0,1],[x,x])
np.select([[True,False]],[x],x)
np.lexsort((x['f0'],x['f1']))
np.lexsort((x,))
np.array2string(y)
np.array_repr(y)
np.array_str(y)
np.zeros(0,'i,f')
np.zeros((0,2),'i,f')
np.zeros((2,0),'i,f')
np.zeros((),'i,f')
str(np.zeros((),'i,f'))
np.zeros((),'i,f')[()]
np.zeros((),'i,f').item()
np.zeros((2,2),'i,f')
np.zeros(2000,'i,f')
np.array([(1.5,),(100.25,)],[('a','f4')])
np.array([(1.5,1+2j,True,None)],[('a','f4'),('b','c8'),('c','?'),('d','O')])
np.array([('a',b'b')],[('a','U5'),('b','S5')])
np.rec.array([(1,2.),(3,4.)],dtype=[('a','i4'),('b','f8')])
np.rec.array([(1,2.),(3,4.)],dtype=[('a','i4'),('b','f8')]).a
np.rec.array([(1,2.),(3,4.)],dtype=[('a','i4'),('b','f8')])[0]
np.rec.array([(1,2.),(3,4.)],dtype=[('a','i4'),('b','f8')])[0].b
np.rec.array([(1,2.),(3,4.)],names='a,b')
np.rec.array([(1,2.),(3,4.)],formats='i4,f8')
np.rec.array([(1,2.),(3,4.)],formats='i4,f8',titles='x,y')
np.rec.array([[1,2],[3,4]],dtype='i4')
np.rec.array(np.array([1,2,3]))
np.rec.fromarrays([[1,2],[3.,4.]],names='a,b')
np.rec.fromarrays([[1,2],[3.,4.]])
np.rec.fromarrays([[1,2],[3.,4.]],dtype='i4,f4')
np.rec.fromrecords([(1,'a'),(2,'b')],names='a,b')
np.rec.fromrecords([[1,2],[3,4]])
np.rec.fromstring(b'\1\0\0\0\2\0\0\0',formats='i4')
np.rec.find_duplicate([1,2,1])
np.rec.format_parser('i4,f8','a,b',[]).dtype
np.rec.format_parser(['i4','f8'],['a','b'],['T','U']).dtype
np.rec.format_parser('i4,f8','a,b',[],aligned=True).dtype
np.recarray((2,),dtype=[('a','i4')]).dtype
x.view(np.recarray)
x.view(np.recarray).f0
x.view(np.recarray).dtype
x.view(np.recarray)[0]
type(x.view(np.recarray)[0])
x.view(np.recarray)[['f0']]
x.view(np.recarray)['f0']
x.view(np.recarray).f9
x.view(np.recarray).field('f0')
x.view(np.recarray).field(1)
np.record((1,2))
x.dtype.names
y.T['a']
y.reshape(1,2)
y.flat[0]
y.item(0)
y.item()
y.fill((1,2,'z'))
y.swapaxes(0,0)
y.getfield('i4')
y.getfield('f8',4)
y.strides
y.itemsize
y.nbytes
y.base
y['a'].base is y
y['a'].strides
y.flags.c_contiguous
y['a'].flags.c_contiguous
y.argsort()
y.max()
y.any()
y.nonzero()
y.tolist()
np.dtype([('a','i4')]) is np.dtype([('a','i4')])
np.issubdtype(x.dtype,np.void)
np.isscalar(x[0])
np.iscomplexobj(x)
np.min_scalar_type(x[0])
np.common_type(x)
np.ndim(x[0])
np.dtype('i4,f8') < np.dtype('f8,f8')
np.dtype(['i4'])
np.dtype([('a',)])
np.dtype([('a','i4','x')])
np.dtype([(1,'i4')])
np.dtype([('a','q9')])
np.dtype({'names':['a','a'],'formats':['i4','i4']})
np.dtype('i4,q9')
np.dtype(('i4',-1))
np.dtype([('a','i4',-1)])
np.array([1,2],dtype='>i4')
np.array([1,2],dtype='>i4')+1
np.array([1,2],dtype='>i4')[0]
np.dtype('>i4').newbyteorder()
np.dtype('>i4').newbyteorder('<')
np.dtype('>i4').byteorder
np.dtype('>i4').isnative
np.dtype('>i4').name
np.dtype('>i4').str
np.dtype('>i4')==np.dtype('i4')
np.dtype('<i4').byteorder
np.dtype('>i1')
str(np.dtype('>i4'))
np.array([1,2]).byteswap()
np.array([1,2],'>i4').byteswap()
np.array([1,2],'>i4').tobytes()
np.array([1,2],'>i4').view('<i4')
np.array([1,2],'i4').view('>i4')
np.array([1,2],'>i4').astype('i4')
np.array([1,2],'i4').astype('>i4')
np.array([1,2],'>i4').sum()
np.frombuffer(b'\0\0\0\1','>i4')
np.array([1,2],'>i4')==np.array([1,2])
np.sort(np.array([2,1],'>i4'))
np.zeros(2,[('a','>i4')])
np.promote_types('>i4','>i4')
np.promote_types('>i4','i8')
np.result_type('>i4')
np.concatenate([np.array([1],'>i4'),np.array([1],'>i4')])
np.copy(np.array([1],'>i4'))
np.array([1],'>i4').T
np.array([1],'>i4').reshape(1,1)
np.array([1,2],'>f8').mean()
np.array([1,2],'>f8')*2.5
np.sqrt(np.array([1,4],'>f8'))
np.zeros_like(np.array([1],'>i4'))
np.ones(2,'>f4')
np.arange(3,dtype='>i4')
np.linspace(0,1,3,dtype='>f4')
np.array([1+2j],'>c8')
"""

CHANGES = r"""
x[0] = (7, 8);; x
x[0] = 5;; x
x[:] = [(1, 2), (3, 4)];; x
x[:] = 9;; x
x['f0'] = 4;; x
x['f0'][1] = 6;; x
x[['f1', 'f0']] = np.array([(1, 2), (3, 4)], 'i,i');; x
x[0]['f0'] = 3;; x
x[0][1] = 3;; x
k = x[1];; k['f0'] = 9;; x
k = x[1].copy();; k['f0'] = 9;; x
x[x['f0'] == 0] = (1, 1);; x
x[0] = (1, 2, 3)
x[0] = x[1];; x
y[1] = y[0];; y
y['c'] = ['q', 'r'];; y
y['a'] += 1;; y
sub['a'] = 3;; sub
sub['a'][0] = [7, 8];; sub
sub['a'][:, 1] = 5;; sub
sub[0] = ([1, 2], 3);; sub
k = sub[::-1];; k['a'] = 2;; sub
k = sub.reshape(2, 1);; k['a'][0, 0] = [3, 4];; sub
k = sub[1:];; k['a'][0] = 6;; sub
sub[1]
sub[[1, 0]]
sub[None].shape
sub.T.shape
sub.ravel()
sub.astype([('p', 'f8', (2,)), ('q', 'i2')])
np.concatenate([sub, sub])
np.repeat(sub, 2)
np.tile(sub, (2, 1)).shape
np.roll(sub, 1).shape
np.broadcast_to(sub, (3, 2)).shape
np.take(sub, [1])
np.where([True, False], sub, sub)
np.sort(sub)
sub.tobytes()
np.unique(sub)
nest['a'] = (3, 4.5);; nest
nest['a']['y'] = 7;; nest
nest[0]['a']
nest[0]['a']['x']
nest[0] = ((1, 2), True);; nest
nest['a'].dtype
nest.astype([('a', [('x', 'f8'), ('y', 'f8')]), ('b', 'i1')])
np.sort(nest)
nest.tobytes()
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; m
m = np.zeros((2, 3), 'i4,f8');; m[0].shape
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; m.T
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; m[:, 1]
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; m[..., ::-1]['f0']
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; np.moveaxis(m, 0, 1)['f0']
m = np.zeros((2, 3), 'i4,f8');; m['f0'] = np.arange(6).reshape(2, 3);; m.reshape(3, 2)[1]
d = np.dtype('i4,f8');; d.names = ('p', 'q');; repr(d)
d = np.dtype('i4,f8');; d.names = ('p',)
d = np.dtype('i4,f8');; d.names = ('p', 'p')
d = np.dtype('i4,f8');; d.names = ('p', 1)
z = x.copy();; z.dtype.names = ('p', 'q');; z['p']
z = x.copy();; z.dtype = [('p', 'i4'), ('q', 'i4')];; z
pickle.loads(pickle.dumps(x.dtype)) == x.dtype
pickle.loads(pickle.dumps(y))
pickle.loads(pickle.dumps(sub))
pickle.loads(pickle.dumps(nest[0]))
copy.deepcopy(y)
copy.copy(x.dtype) == x.dtype
f = io.BytesIO();; np.save(f, x);; f.seek(0);; np.load(f)
f = io.BytesIO();; np.save(f, sub);; f.seek(0);; np.load(f)
f = io.BytesIO();; np.save(f, nest);; f.seek(0);; repr(np.load(f).dtype)
f = io.BytesIO();; np.save(f, y);; f.seek(0);; np.load(f)
f = io.BytesIO();; np.save(f, y);; f.getvalue()
f = io.BytesIO();; np.save(f, np.zeros(2, np.dtype('i1,f8', align=True)));; f.seek(0);; repr(np.load(f).dtype)
np.frombuffer(y.tobytes(), y.dtype)
np.frombuffer(b'abcdef', 'S2,V1')
np.frombuffer(b'abcdef', 'V3')
x.tolist()
x.astype('f8,i2')
np.array([(1, 2)], x.dtype) == x
x == x[0]
x[0] == x[1]
x[0] != x[1]
x[0] == (0, 0.0)
x < x
y == y
y[['a', 'b']] == y[['a', 'b']]
y[['a', 'c']]
y[['c', 'a']]
y[['a', 'c']].dtype.itemsize
y[['a', 'c']].tobytes() == y.tobytes()
np.array([(1, 2), (3, 4)], dtype=[('a', 'i4'), ('b', 'f4')]).view(np.recarray).a.sum()
np.rec.array(y).a
np.rec.array(y).c
r = np.rec.array(y);; r.a = 5;; r
r = np.rec.array(y);; r[0].a = 5;; r
r = np.rec.array(y);; r.zz = 5
r = np.rec.array(y);; r[0].zz
r = np.rec.array(y);; r[0].pprint()
r = np.rec.array(y);; r[r.a > 1]
r = np.rec.array(y);; r.shape
r = np.rec.array(y);; np.sort(r, order='b')
r = np.rec.array(y);; type(r.copy())
r = np.rec.array(y);; type(np.asarray(r))
r = np.rec.array(nest);; type(r.a)
r = np.rec.array(nest);; r.a.x
r = np.rec.array(nest);; r[0].a.y
np.rec.fromrecords([(1, 'a', 2.5), (2, 'bcd', 3)]).dtype
np.rec.fromrecords([(1, 'a'), (2, 'b')], formats='i2,U4')
np.rec.fromarrays([np.arange(2), np.array(['a', 'bb'])], names=['n', 's'])
np.rec.fromarrays([[1, 2], [3]], names='a,b')
np.rec.fromarrays([[1, 2], [3, 4]], names='a,a')
np.rec.array(b'\1\0\0\0\2\0\0\0', formats='i4', shape=2)
np.rec.array(None, dtype='i4,f4', shape=2).shape
np.rec.array(None, formats='i4')
np.rec.array([])
np.rec.array('abc')
str(np.array([(1, -2.5), (10, 3.25)], 'i4,f8'))
repr(np.array([(1, np.nan), (10, np.inf)], 'i4,f8'))
repr(np.array([(1.5, 1e20)], 'f4,f8'))
repr(np.array([(True, -1), (False, 10)], '?,i1'))
repr(np.array([(1 + 2j, 'a'), (-1.5j, 'bcd')], 'c16,U3'))
repr(np.array([([[1, 2], [3, 4]], 5)], '(2,2)i4,i4'))
repr(np.array([([1.5, 2], 'x'), ([10, 20.25], 'yy')], '2f8,U2'))
repr(np.zeros((2, 2), '2i4,f4'))
repr(np.array([((1, (2.5, 'a')), 3)], [('a', [('b', 'i4'), ('c', [('d', 'f8'), ('e', 'U2')])]), ('f', 'i2')]))
repr(np.array([(b'ab', b'xyz')], 'V2,S4'))
repr(np.array((1, 2.5), 'i4,f8'))
str(np.array((1, 2.5), 'i4,f8'))
repr(np.zeros(30, 'i4,f8'))
repr(np.zeros(1200, 'i4,f8'))
np.array2string(x, separator=';')
np.array2string(x, formatter={'void': lambda v: '<%s>' % (v,)})
np.array2string(y, precision=1)
repr(x[0])
str(sub[0])
repr(nest[0])
'%s' % x[0]
format(x[0])
repr(np.array([(1, [1, 2])], 'i4,O'))
repr(np.dtype({'names': ['a', 'b'], 'formats': ['i1', '2f4'], 'offsets': [2, 8], 'titles': ['A', 'B'], 'itemsize': 32}))
str(np.dtype({'names': ['a', 'b'], 'formats': ['i1', '2f4'], 'offsets': [2, 8], 'titles': ['A', 'B'], 'itemsize': 32}))
repr(np.dtype([('a', '?'), ('b', 'S0'), ('c', 'U'), ('d', 'V3'), ('e', 'O')]))
repr(np.dtype([('a', 'i1,i2'), ('b', '(2,3)U4')], align=True))
np.dtype([('a', 'i1,i2'), ('b', '(2,3)U4')], align=True).itemsize
np.dtype([('a', 'i1'), ('b', 'c16'), ('c', 'S3'), ('d', 'U1')], align=True).fields['d']
np.dtype([('a', 'i1'), ('b', [('c', 'i8')], 2)], align=True).itemsize
np.dtype([('a', 'i4'), ('b', 'f8')]) == np.dtype([('a', 'i4'), ('b', 'f8')], align=True)
np.dtype({'names': ['a'], 'formats': ['i4'], 'offsets': [-1]})
np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'i4'], 'offsets': [0, 3], 'aligned': True})
np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'i4'], 'offsets': [0]})
np.dtype({'names': ['a', 'b'], 'formats': ['i4']})
np.dtype([('a', 'i4'), ('b', 'i4', (2, -1))])
np.dtype([('a', 'i4'), (('a', 'b'), 'i4')])
np.dtype([('f1', 'i4'), ('', 'i4')])
np.dtype(('V4', (2,)))
np.dtype(('S', 5))
np.dtype((np.void, 0))
np.dtype('V0')
np.dtype('void')
np.dtype('V16').name
np.dtype('V3') == 'V3'
np.dtype('V3') == np.dtype('V4')
np.dtype('V3').isbuiltin
np.dtype('V3').type
np.can_cast('V3', 'V4')
np.can_cast('V4', 'V3')
np.issubdtype('i4,f4', np.void)
np.issubdtype('V4', np.flexible)
np.void(b'\0\0') == np.zeros(1, 'V2')
bool(np.void(b'\0'))
bool(np.void(b'\1'))
np.void(b'ab').view('i2')
np.void(b'ab').view('S2')
np.void(x[0])
np.array(b'ab', 'V2').item()
np.array([b'b', b'a', b'b'], 'V1').tolist()
np.unique(np.array([b'b', b'a', b'b'], 'V1'))
np.array([b'ab'], 'V4')
np.array([b'abcd'], 'V2')
np.array([b'ab', b'cd'], 'V2').view('S2')
np.array(['ab'], 'S2').view('V2')
np.array([1, 2], 'i2').view('V2')
np.array([1], 'i4').astype('V4')
np.zeros(2, 'V2').astype('V4')
np.nonzero(np.array([b'\0', b'a'], 'V1'))
np.concatenate([np.zeros(1, 'V2'), np.zeros(1, 'V2')])
np.concatenate([np.zeros(1, 'V2'), np.zeros(1, 'V3')])
np.array([1, 2], '>i4').dtype
np.array([1.5, 2], '>f8')
np.array([1, 2], '>i4').astype(float)
np.array([1, 2], '>i4') * np.array([1.5, 2])
np.array([3, 1, 2], '>i2').argsort()
np.array([3, 1, 2], '>i2').max()
np.array([3, 1, 2], '>i2')[1:]
np.array([3, 1, 2], '>i2')[[0, 2]]
k = np.array([3, 1, 2], '>i2');; k[0] = 7;; k
k = np.array([3, 1, 2], '>i2');; k += 1;; k
k = np.array([3, 1, 2], '>i2');; v = k[::2];; v[:] = 9;; k
np.array([3, 1, 2], '>i2').tolist()
np.array([3, 1, 2], '>i2').item(0)
np.array([[3, 1]], '>i2').T
np.frombuffer(b'\0\1\0\2', '>u2')
np.frombuffer(b'\0\1\0\2', '>u2').astype('u2')
np.array([1], '>u2').view('u1')
np.array([1, 2], 'u1').view('>u2')
np.dtype('>f4').newbyteorder('=') == np.dtype('f4')
np.dtype('f4').newbyteorder('>')
np.dtype('f4').newbyteorder('S').str
np.dtype('i4,>f8')
np.array([(1, 2)], 'i4,>f8')
np.array([(1, 2)], 'i4,>f8')['f1']
np.array([(1, 2)], 'i4,>f8').tobytes()
np.linalg.inv(np.array([[2., 0], [0, 4]], '>f8'))
np.median(np.array([1., 2, 4], '>f8'))
np.fft.fft(np.array([1., 2], '>f8'))
np.dot(np.array([1., 2], '>f8'), [1, 2])
np.where([True, False], np.array([1, 2], '>i4'), 0)
np.stack([np.array([1], '>i4')] * 2)
np.array(np.array([1], '>i4'))
np.array([1], '>i4').copy().dtype
pickle.loads(pickle.dumps(np.array([1, 2], '>i4')))
str(np.array([1, 2], '>i4'))
np.zeros(3, 'i4')[np.array([0, 1], '>i8')]
np.arange(5)[np.array([1, 2], '>i4')]
np.bincount(np.array([1, 2], '>i4'))
len(np.array([1, 2], '>i4'))
"""

FILES = r"""
np.genfromtxt(S('a,1'),delimiter=',',dtype=None)
np.genfromtxt(S('a,1'),delimiter=',',dtype=None,encoding=None)
np.genfromtxt(S('1,2\n3,4'),delimiter=',',dtype=None)
np.genfromtxt(S('1,2.5\n3,4'),delimiter=',',dtype=None)
np.genfromtxt(S('1,2.5,True,x\n3,,False,yy'),delimiter=',',dtype=None,encoding='utf-8')
np.genfromtxt(S('a b c\n1 2 3\n4 5 6'),names=True)
np.genfromtxt(S('# a b c\n1 2 3\n4 5 6'),names=True,dtype=None)
np.genfromtxt(S('a,b c,a,file\n1,2,3,4'),names=True,delimiter=',')
np.genfromtxt(S('1 2 3'),names='x,y,z')
np.genfromtxt(S('1 2 3'),names=['x','y'])
np.genfromtxt(S('1 2 3'),dtype='i4,f8,U3')
np.genfromtxt(S('1 2 3\n4 5 6'),dtype=[('a','i4'),('b','f8'),('c','S3')])
np.genfromtxt(S('1 2 3\n4 5 6'),dtype=[('a','i4'),('b','f8'),('c','S3')],unpack=True)
np.genfromtxt(S('1,2,3\n4,5,6'),dtype=int,delimiter=',',names='a,b,c',usecols=('a','c'))
np.genfromtxt(S('1,2,3\n4,5,6'),dtype=int,delimiter=',',usecols=(0,-1))
np.genfromtxt(S('1,,3\n4,5,6'),dtype=int,delimiter=',')
np.genfromtxt(S('1,,3\n4,5,6'),dtype=int,delimiter=',',filling_values=7)
np.genfromtxt(S('1,N/A,3\n4,???,6'),delimiter=',',missing_values=['','N/A','???'],filling_values=0)
np.genfromtxt(S('1,N/A,3\n4,???,6'),delimiter=',',missing_values={0:'N/A',1:'N/A'},filling_values={1:-9},dtype=None)
np.genfromtxt(S('abc,def'),delimiter=',',dtype=None)
np.genfromtxt(S('abc,d'),delimiter=',',dtype=str)
np.genfromtxt(S('abc,d'),delimiter=',',dtype='U2')
np.genfromtxt(S('abc,d'),delimiter=',',dtype='S2')
np.genfromtxt(S('  1  2  3\n  4  5 67'),delimiter=3)
np.genfromtxt(S('123456789\n   4  7 9'),delimiter=(4,3,2))
np.genfromtxt(S('1,2\n3'),delimiter=',')
np.genfromtxt(S('1,2\n3'),delimiter=',',invalid_raise=False)
np.genfromtxt(S('1 2\n3 4'),converters={0:lambda s: float(s)*2})
np.genfromtxt(S('1 2\n3 4'),converters={0:lambda s: float(s)*2},dtype=None)
np.genfromtxt(S('1 2\n3 4'),skip_header=1)
np.genfromtxt(S('1 2\n3 4'),skip_footer=1)
np.genfromtxt(S('1 2\n3 4'),max_rows=1)
np.genfromtxt(S('1+2j 3\n4 5'),dtype=None)
np.genfromtxt(S('True False'),dtype=None)
np.genfromtxt(S('1 a\n2 b'),dtype=None,encoding='utf-8').dtype
np.genfromtxt(S('A B\n1 2'),names=True,case_sensitive=False).dtype.names
np.genfromtxt(S('A B\n1 2'),names=True,case_sensitive='lower').dtype.names
np.genfromtxt(S('a-b c.d\n1 2'),names=True).dtype.names
np.genfromtxt(S('a-b c.d\n1 2'),names=True,deletechars='').dtype.names
np.genfromtxt(S('1,2'),delimiter=',',names=True)
np.genfromtxt(S(''))
np.genfromtxt(S('a'))
np.genfromtxt(S('1.5 x'),dtype=int)
np.genfromtxt(S('1 2 3'),dtype='i4,i4,i4',names='a,b,c')
np.genfromtxt(S(' a , b '),delimiter=',',dtype='U5',autostrip=True)
np.genfromtxt(S(' a , b '),delimiter=',',dtype='U5')
np.genfromtxt(S('1 2 # c\n#x\n3 4'))
np.genfromtxt(S('1 2 # c\n#x\n3 4'),dtype=None)
np.genfromtxt(['1 2','3 4'],dtype=None)
np.genfromtxt([b'1 2',b'3 x'],dtype=None)
np.genfromtxt(S('1 2\n3 4'),dtype=[('a','i4',(2,))])
np.genfromtxt(S('1 2\n3 4'),names='a,b',dtype=None,defaultfmt='v%d')
np.genfromtxt(S('1 2 x\n3 4 y'),dtype=None,defaultfmt='v%d',encoding='utf-8')
np.genfromtxt(S('1 2'),ndmin=2,dtype=None)
np.loadtxt(S('a b'),dtype=str)
np.loadtxt(S('a 1\nb 2'),dtype='U3,i4')
np.loadtxt(S('a 1\nb 2'),dtype=[('n','S3'),('v','f8')])
np.loadtxt(S('a 1\nb 2'),dtype=[('n','S3'),('v','f8')],unpack=True)
np.loadtxt(S('1 2 3\n4 5 6'),dtype=[('a','i4'),('b','f8',(2,))])
np.loadtxt(S('1 2\n3 4'),dtype='i4,f4',ndmin=2)
np.loadtxt(S('1 2'),dtype='i4,f4')
np.loadtxt(S('1 2'),dtype='i4,f4,f4')
np.loadtxt(S('1;2'),delimiter=';',converters=float)
np.loadtxt(S('1;2'),delimiter=';',converters={0:lambda s: float(s)+1})
np.loadtxt(S('1 2 # c\n'),usecols=1)
np.loadtxt(S('1 2 3\n4 5 6'),usecols=(0,2))
np.loadtxt(S('1 2 3\n4 5 6'),usecols=(0,2),dtype='U1')
np.loadtxt(S('1 2 3\n4 5 6'),usecols=(-1),dtype='U1')
np.loadtxt(S('"a b",2'),delimiter=',',dtype='U5',quotechar='"')
np.loadtxt(S('1 2\n3 4'),skiprows=1,dtype=object)
np.loadtxt(S('1 2\n3 4'),max_rows=1,dtype='S2')
np.loadtxt(S('a b\nc'),dtype=str)
np.loadtxt(S('1 2\n3 4'),dtype=bool)
np.loadtxt(S('x 2'))
np.loadtxt(S('a'),dtype=str)
np.loadtxt(S('a\nb'),dtype=str,ndmin=2)
np.loadtxt(S('0x1A 0x2'),converters=lambda s: int(s,16),dtype=int)
"""

FUNCTIONS = r"""
rfn.get_names(n.dtype)
rfn.get_names_flat(n.dtype)
rfn.flatten_descr(n.dtype)
rfn.get_fieldstructure(n.dtype)
rfn.drop_fields(a,'a')
rfn.drop_fields(n,'x')
rfn.drop_fields(a,['a','b'])
rfn.drop_fields(a,'a',asrecarray=True)
rfn.rename_fields(a,{'a':'z'})
rfn.rename_fields(n,{'x':'z','q':'r'})
rfn.append_fields(a,'c',[5,6],usemask=False)
rfn.append_fields(a,'c',[5],usemask=False)
rfn.append_fields(a,['c','d'],[[5,6],[1.5,2.5]],usemask=False,dtypes=['i2','f4'])
rfn.append_fields(a,'c',[5,6],usemask=False,dtypes='f4')
rfn.append_fields(a,'c',['x','yy'],usemask=False)
rfn.append_fields(a,'c',[5,6,7],usemask=False)
rfn.rec_append_fields(a,'c',[5,6])
rfn.rec_drop_fields(a,'a')
rfn.merge_arrays((np.array([1,2]),np.array([10.,20.,30.])))
rfn.merge_arrays((np.array([1,2]),np.array([10.,20.,30.])),usemask=False,asrecarray=True)
rfn.merge_arrays((a,np.array([10.,20.])))
rfn.merge_arrays((a,np.array([10.,20.])),flatten=True)
rfn.merge_arrays((a,b),flatten=True)
rfn.merge_arrays((n,np.array([1])),flatten=True)
rfn.merge_arrays(a)
rfn.structured_to_unstructured(a)
rfn.structured_to_unstructured(n)
rfn.structured_to_unstructured(s)
rfn.structured_to_unstructured(a,dtype='f4')
rfn.structured_to_unstructured(a[['b']])
rfn.unstructured_to_structured(np.arange(6).reshape(2,3))
rfn.unstructured_to_structured(np.arange(4).reshape(2,2),names=['x','y'])
rfn.unstructured_to_structured(np.arange(6.).reshape(2,3),np.dtype([('a','i4'),('b','f4',2)]))
rfn.unstructured_to_structured(np.arange(6.).reshape(2,3),np.dtype([('a','i4')]))
rfn.apply_along_fields(np.mean,a)
rfn.apply_along_fields(np.max,s)
rfn.repack_fields(a[['b']])
rfn.repack_fields(np.dtype('i1,f8',align=True))
rfn.repack_fields(np.dtype('i1,f8'),align=True)
rfn.repack_fields(np.dtype([('a','i1,f8'),('b','i2')]),align=True,recurse=True)
rfn.require_fields(a,[('b','f4'),('z','i2')])
rfn.require_fields(a,[('b','f4')])
rfn.stack_arrays((a,b),usemask=False)
rfn.stack_arrays((a,a),usemask=False)
rfn.stack_arrays((a,b),usemask=False,defaults={'b':-1.,'c':-7})
rfn.stack_arrays((np.array([1]),np.array([2])),usemask=False)
rfn.stack_arrays((np.zeros(1,[('a','i4')]),np.zeros(1,[('a','f8')])),usemask=False)
rfn.stack_arrays((np.zeros(1,[('a','i4')]),np.zeros(1,[('a','f8')])),usemask=False,autoconvert=True)
rfn.join_by('a',a,b,usemask=False)
rfn.join_by('a',a,b,'outer',usemask=False)
rfn.join_by('a',a,b,'leftouter',usemask=False)
rfn.join_by('a',a,a,usemask=False)
rfn.join_by('z',a,b,usemask=False)
rfn.join_by('a',a,b,'bad',usemask=False)
rfn.rec_join('a',a,b)
rfn.join_by(['a'],a,b,'outer',usemask=False,defaults={'b':0.,'c':5})
rfn.recursive_fill_fields(a,np.zeros(3,[('a','i8'),('b','f4')]))
rfn.assign_fields_by_name(a.copy(),b)
np.rec.array(a).pprint
rfn.structured_to_unstructured(np.zeros(2,[]))
"""

if __name__ == "__main__":
    lines = [line for line in "\n".join((RECORDS, CHANGES, FILES, FUNCTIONS)).splitlines() if line]
    # The classes of dtypes are no subject here: of dtypes the texts count.
    import numpy as np

    types = {line: outcome.run(np, SETUP, line).get("type", "") for line in lines}
    dtypes = [line for line, name in types.items() if name.endswith("DType") or name.startswith("dtype[")]
    lines = [line for line in lines if line not in dtypes] + ["repr(%s)" % line for line in dtypes if line not in RECORDS]
    # Beside the values themselves, what the texts of arrays look like.
    shown = ["repr(%s)" % line for line in RECORDS.strip().splitlines() if not line.startswith(("repr", "str", "hash", "type")) and ";;" not in line]
    outcome.record(SETUP, lines + [line for line in shown if line not in lines and not line.endswith(".type)")])
