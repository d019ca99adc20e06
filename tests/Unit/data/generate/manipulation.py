"""Records what NumPy gives for the calls listed here: tests/Unit/data/manipulation.json. The tests hold the same calls in C#, by their text.

    python3 manipulation.py > ../manipulation.json
"""
import json
import warnings

import numpy as np

warnings.simplefilter("ignore")

CALLS = """
a.reshape(4,6)
a.reshape(6,-1,order='F')
np.reshape(t,(4,6),order='A')
t.reshape(-1)
t.ravel()
t.ravel(order='F')
t.ravel(order='K')
t.flatten(order='F')
a[:,::2].reshape(2,-1)
a.reshape(5,5)
a.reshape(-1,-1)
a.reshape(-1,7)
t.reshape(-1,copy=False)
e.reshape(-1,0)
e.reshape(3,0,2)
np.transpose(a)
np.transpose(a,(1,0,2))
np.transpose(a,(0,0,1))
np.transpose(a,(0,1))
np.transpose(a,(0,1,5))
np.permute_dims(a,(2,0,1))
np.matrix_transpose(a)
np.matrix_transpose(v)
a.mT
np.swapaxes(a,0,-1)
np.swapaxes(a,0,4)
np.moveaxis(a,0,-1)
np.moveaxis(a,[0,1],[-1,0])
np.moveaxis(a,[0,0],[0,1])
np.moveaxis(a,0,[0,1])
np.moveaxis(a,5,0)
np.moveaxis(a,0,9)
np.rollaxis(a,2)
np.rollaxis(a,0,3)
np.rollaxis(a,0,7)
np.squeeze(a[None,:,None])
np.squeeze(a[None],0)
np.squeeze(a,0)
np.squeeze(a,7)
np.expand_dims(v,0)
np.expand_dims(v,(0,-1))
np.expand_dims(v,5)
np.expand_dims(v,(0,0))
np.atleast_1d(s)
np.atleast_2d(v)
np.atleast_3d(v)
np.atleast_3d(m)
np.broadcast_to(v,(2,4))
np.broadcast_to(s,(2,2))
np.broadcast_to(v,(3,))
np.broadcast_to(m,(3,))
np.broadcast_to(v,(-1,4))
np.broadcast_arrays(v,m[:,:1])[1]
np.broadcast_arrays(v,m)
np.flip(a)
np.flip(a,1)
np.flip(a,(0,2))
np.flip(a,3)
np.fliplr(m)
np.fliplr(v)
np.flipud(m)
np.rot90(m)
np.rot90(m,2)
np.rot90(m,-1)
np.rot90(a,1,(1,2))
np.rot90(a,3,(2,0))
np.rot90(v)
np.rot90(m,1,(0,0))
np.roll(v,1)
np.roll(m,2)
np.roll(m,-1,1)
np.roll(m,(1,2),(0,1))
np.roll(m,1,(0,1))
np.roll(m,7,1)
np.roll(e,3,1)
np.roll(m,1,3)
np.concatenate([v,w])
np.concatenate([m,m],axis=1)
np.concatenate([m,v],axis=None)
np.concatenate([m,m.T[:2,:2]],axis=1)
np.concatenate([v,v>1,w])
np.concatenate([v,w],dtype=np.float32)
np.concatenate([v,w],dtype=np.int32)
np.concatenate([v,w],dtype=np.int32,casting='unsafe')
np.concatenate([e,e],axis=1)
np.concatenate([m,v])
np.concatenate([s,s])
np.concatenate([m,m[:,:2]])
np.concatenate([m,m],axis=3)
np.stack([v,w])
np.stack([v,w],axis=-1)
np.stack([m,m],axis=1)
np.stack([v,m])
np.stack([m,m],axis=5)
np.vstack([v,v])
np.vstack([v,m[:, :1]])
np.hstack([v,w])
np.hstack([m,m])
np.dstack([v,v])
np.dstack([m,m])
np.column_stack([v,w])
np.column_stack([v,np.stack([v,w],1)])
np.block([[m,m],[m,m]])
np.block([v,w])
np.split(a,2)[1]
np.split(a,2,axis=2)[0]
np.split(v,[1,3])[1]
np.split(v,[3,1])[1]
np.split(v,[1,9])[2]
np.split(v,3)
np.array_split(v,3)[0]
np.array_split(v,3)[2]
np.array_split(v,6)[5]
np.array_split(v,0)
np.hsplit(m,3)[1]
np.vsplit(m,2)[0]
np.dsplit(a,2)[1]
np.hsplit(s,1)
np.vsplit(v,1)
np.dsplit(m,1)
np.unstack(a,axis=1)[2]
np.unstack(s)
np.tile(v,2)
np.tile(m,(2,1,2))
np.tile(a,(2,1))
np.tile(s,3)
np.tile(v,0)
np.repeat(v,2)
np.repeat(m,2,axis=1)
np.repeat(m,[1,2,0],axis=1)
np.repeat(m,[2],axis=0)
np.repeat(a,3,axis=-2)
np.repeat(m,[1,2],axis=1)
np.repeat(m,[1,-1],axis=0)
np.append(m,v)
np.append(m,m,axis=0)
np.append(m,v,axis=0)
np.insert(v,1,9)
np.insert(v,-1,9)
np.insert(m,1,7,axis=1)
np.insert(m,1,[7,8],axis=1)
np.insert(m,[1],[[7],[8]],axis=1)
np.insert(v,[0,2,2],[7,8,9])
np.insert(v,[3,0],[7,8])
np.insert(m,[0,3],5,axis=1)
np.insert(v,2,w)
np.insert(m,9,1,axis=1)
np.insert(m,[9],1,axis=1)
np.delete(v,1)
np.delete(v,-1)
np.delete(m,[0,2],axis=1)
np.delete(m,slice(None,None,2),axis=1)
np.delete(v,v>1)
np.delete(m,1)
np.delete(m,9,axis=1)
np.delete(m,[0,9],axis=1)
np.delete(m,np.array([True]),axis=1)
np.resize(v,(3,3))
np.resize(a,(2,2))
np.resize(e,(2,))
np.resize(v,(-1,2))
np.diagonal(a)
np.diagonal(m,1)
np.diagonal(m,-1)
np.diagonal(a,0,2,1)
np.diagonal(m,5)
np.diagonal(v)
np.diagonal(a,0,1,1)
np.diagonal(m,0,5,1)
np.diag(v)
np.diag(v,2)
np.diag(v,-1)
np.diag(m,1)
np.diag(a)
np.diagflat(m)
np.tri(3)
np.tri(3,4,1,dtype=np.int32)
np.tri(2,5,-1)
np.tril(a)
np.triu(m,1)
np.triu(a,-1)
np.tril(v)
np.vander(v)
np.vander(w,3)
np.vander(v,3,increasing=True)
np.vander(m)
np.meshgrid(v,w[:3])[0]
np.meshgrid(v,w[:3],indexing='ij')[1]
np.meshgrid(v,w[:3],sparse=True)[0]
np.meshgrid(v,indexing='zz')
np.indices((2,3))
np.mgrid[0:3,0:2]
np.mgrid[0:5:2]
np.mgrid[-1:1:5j]
np.mgrid[0:1:0.25,1:3]
np.ogrid[0:3,0:4:2][1]
z.real
z.imag
m.imag
z.T.real
w.astype(np.int32)
w.astype(np.int32,casting='safe')
z.astype(np.complex64)
np.lib.stride_tricks.sliding_window_view(v,2)
np.lib.stride_tricks.sliding_window_view(a,(2,2),axis=(1,2))
np.lib.stride_tricks.sliding_window_view(m,(3,3))
np.lib.stride_tricks.sliding_window_view(m,2)
np.lib.stride_tricks.as_strided(v,(3,2),(8,8))
np.take(a,[0,2],axis=1)
np.take(m,[[0,5],[-1,2]])
np.take(m,[7])
np.take(m,[7,-9],mode='wrap')
np.take(m,[7,-9],mode='clip')
np.take(m,[7],axis=1)
np.take(m,w)
np.take(e,[0],axis=0)
np.take_along_axis(m,np.argsort(-m,axis=1),axis=1)
np.take_along_axis(a,np.array([[[1],[0],[2]]]),axis=2)
np.take_along_axis(m,np.array([[0,5]]),1)
np.take_along_axis(m,np.zeros((3,1),int),1)
np.choose([0,1,1,0],[v,w])
np.choose([5,-1,1,0],[v,w],mode='wrap')
np.choose([5,-1,1,0],[v,w],mode='clip')
np.choose([5],[v,w])
np.compress([False,True],m,axis=0)
np.compress([True,False,True],m)
np.compress([0,0,0,0,1],v)
np.compress(m>1,m)
np.extract(m>2,m)
np.nonzero(m>1)[1]
np.nonzero(a%2)[2]
np.nonzero(s)
np.flatnonzero(m%2)
np.argwhere(m>1)
np.argwhere(s)
np.ix_([0,1],[True,False,True])[1]
np.unravel_index([5,22],(2,3,4))[1]
np.unravel_index([5,22],(2,3,4),order='F')[2]
np.unravel_index([24],(2,3,4))
np.ravel_multi_index(([1,0],[2,1]),(2,3))
np.ravel_multi_index(([1,0],[2,1]),(2,3),order='F')
np.ravel_multi_index(([1,7],[-2,4]),(2,3),mode=('clip','wrap'))
np.ravel_multi_index(([5],[0]),(2,3))
np.diag_indices(3)[0]
np.tril_indices(3,1)[1]
np.triu_indices(3,0,4)[1]
"""

a = np.arange(24).reshape(2, 3, 4)
ENV = {
    "np": np, "a": a, "t": np.ascontiguousarray(a.transpose(2, 1, 0)).T, "e": np.zeros((0, 3)), "v": np.array([3, 1, 2, 0]),
    "w": np.array([0.5, -1.5, 2.0, 4.0]), "m": np.arange(6).reshape(2, 3), "s": np.array(5),
    "z": np.array([[1 + 2j, 3 - 4j], [0.5j, -1]]),
}


def plain(x):
    x = np.asarray(x)
    parts = x.ravel().astype(complex)
    return [[p.real, p.imag] if p.imag else p.real for p in parts.tolist()]


print("{")
lines = []
for call in CALLS.split("\n"):
    if not call:
        continue
    try:
        r = eval(call, dict(ENV))
        r = r if isinstance(r, np.ndarray) else np.asarray(r)
        result = {"shape": list(r.shape), "dtype": str(r.dtype), "values": plain(r)}
    except Exception as error:  # the error is the record
        result = {"error": type(error).__name__, "text": str(error)}
    lines.append(f" {json.dumps(call)}: {json.dumps(result, separators=(',', ':'))}")
print(",\n".join(lines))
print("}")
