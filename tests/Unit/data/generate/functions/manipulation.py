"""Cases of shape manipulation: axes, joining, splitting, repeating, rearranging."""
from inputs import cube, distinct, dtypes, floats, layouts, matrix, some_dtypes, typed
from record import case, record

cases = {}
four = "np.arange(48).reshape(2,3,2,4)"
lay = list(layouts.values())
# Whether a function gives a view: a write to the result is seen in the argument.
views = lambda call, a=matrix: case("a", f"a={a}.copy();b={call};b[...]=-1")

# ---- shape
cases["reshape"] = (
    [f"np.reshape({a},(2,6))" for a in lay] + [f"np.reshape({a},(6,2),order='F')" for a in lay] + [f"np.reshape({matrix}.T,(2,6),order='{o}').strides" for o in "CFA"]
    + [f"np.reshape({matrix},{s})" for s in ("-1", "(-1,)", "(2,-1)", "(-1,2,3)", "(3,-1,1)", "12", "[4,3]", "(1,12,1)", "(5,2)", "(-1,-1)", "(-1,5)", "(0,-1)", "()", "(2,6.0)", "(-2,6)")]
    + [f"np.reshape({typed(d)},(3,2))" for d in some_dtypes]
    + ["np.reshape(5,())", "np.reshape(5,(1,1))", "np.reshape(np.zeros((0,3)),(3,0))", "np.reshape(np.zeros((0,3)),(0,-1))", "np.reshape(np.zeros((0,3)),(2,0,-1))", "np.reshape([1,2,3,4],(2,2))",
       "np.reshape([1,2,3,4],shape=(2,2))", f"np.reshape({matrix}.T,(2,6),copy=False)", f"np.reshape({matrix},(2,6),copy=False)", f"np.reshape({matrix},(2,6),order='X')",
       views("np.reshape(a,(2,6))"), views("np.reshape(a.T,12)"), views("np.reshape(a[:,::2],(6,))"), views("np.reshape(a,12,copy=True)")])
cases["ravel"] = (
    [f"np.ravel({a})" for a in lay] + [f"np.ravel({a},'F')" for a in lay] + [f"np.ravel({a},order='K')" for a in lay] + [f"np.ravel({a},order='A')" for a in lay]
    + ["np.ravel(5)", "np.ravel([])", "np.ravel([[1,2],[3,4]])", f"np.ravel({cube}.transpose(1,2,0),'K')", f"np.ravel({cube}[::-1,:,::-2],'K')", "np.ravel(np.zeros((0,3)))", f"np.ravel({matrix},order='Q')",
       views("np.ravel(a)"), views("np.ravel(a.T)"), views("np.ravel(a.T,'F')"), views("np.ravel(a.T,'K')"), views("np.ravel(a[:,:2])")])

# ---- axes
for name in ["transpose", "permute_dims"]:
    cases[name] = (
        [f"np.{name}({a})" for a in lay] + [f"np.{name}({cube},{p})" for p in ("(0,1,2)", "(0,2,1)", "(1,0,2)", "(1,2,0)", "(2,0,1)", "(2,1,0)", "(-1,0,1)", "[1,-1,0]", "None", "(0,1)", "(0,1,3)", "(0,0,1)", "(0,1,-4)")]
        + [f"np.{name}({typed(d)})" for d in dtypes] + [f"np.{name}({cube},axes=(2,0,1)).strides", f"np.{name}(5)", f"np.{name}([1,2,3])", f"np.{name}(np.zeros((0,3)))", f"np.{name}([[1,2],[3,4]])",
           views(f"np.{name}(a)"), f"np.{name}({four},(3,0,2,1))"])
cases["matrix_transpose"] = ([f"np.matrix_transpose({a})" for a in lay] + [f"np.matrix_transpose({typed(d)})" for d in dtypes]
                             + [f"np.matrix_transpose({cube})", f"np.matrix_transpose({four})", "np.matrix_transpose([1,2])", "np.matrix_transpose(5)", "np.matrix_transpose(np.zeros((0,3)))", views("np.matrix_transpose(a)")])
cases["moveaxis"] = (
    [f"np.moveaxis({cube},{s},{d})" for s in (0, 1, -1) for d in (0, 1, 2, -1, -2)] + [f"np.moveaxis({four},{a})" for a in ("[0,1],[-1,-2]", "[0,2],[1,0]", "(3,1),(0,2)", "[0,1,2,3],[3,2,1,0]", "[],[]")]
    + [f"np.moveaxis({a},0,1)" for a in lay] + [f"np.moveaxis({cube},{a})" for a in ("3,0", "0,3", "0,-4", "[0,0],[1,2]", "[0,1],[1,1]", "[0,1],[1]")] + ["np.moveaxis(5,0,0)", "np.moveaxis(np.zeros((0,3)),0,1).shape", views("np.moveaxis(a,0,-1)")])
cases["rollaxis"] = ([f"np.rollaxis({cube},{a},{s})" for a in (0, 1, 2, -1) for s in (0, 1, 2, 3, -1)] + [f"np.rollaxis({a},1)" for a in lay]
                     + [f"np.rollaxis({cube},{a})" for a in ("3", "-4", "0,4", "0,-4", "0,-3", "1,start=3")] + [views("np.rollaxis(a,1)")])
cases["swapaxes"] = ([f"np.swapaxes({cube},{a},{b})" for a in (0, 1, -1) for b in (0, 2, -2)] + [f"np.swapaxes({a},0,1)" for a in lay] + [f"np.swapaxes({typed(d)},1,0)" for d in some_dtypes]
                     + [f"np.swapaxes({cube},0,3)", f"np.swapaxes({cube},-4,0)", "np.swapaxes(5,0,0)", "np.swapaxes([1,2],0,0)", "np.swapaxes(np.zeros((0,3)),0,1)", views("np.swapaxes(a,0,1)")])
thin = "np.arange(6).reshape(1,3,1,2,1)"
cases["squeeze"] = ([f"np.squeeze({thin}{a})" for a in ("", ",0", ",axis=2", ",axis=-1", ",axis=(0,2)", ",axis=(0,-1)", ",axis=(4,0,2)", ",axis=()", ",axis=1", ",axis=(0,1)", ",axis=5", ",axis=-6", ",axis=(0,0)", ",axis=None")]
                    + [f"np.squeeze({a}[:1])" for a in lay] + [f"np.squeeze(np.array([[[1]],[[2]]],'{d}'))" for d in some_dtypes]
                    + ["np.squeeze(5)", "np.squeeze([[[7]]])", "np.squeeze([[[7]]],axis=1)", "np.squeeze(np.zeros((1,0,1)))", views("np.squeeze(a)", "np.arange(3).reshape(1,3,1)")])
cases["expand_dims"] = ([f"np.expand_dims({matrix},{a})" for a in ("0", "1", "2", "-1", "-2", "-3", "3", "-4", "(0,1)", "(0,-1)", "(1,3)", "(-1,-2)", "(0,2,4)", "()", "(0,0)", "(0,5)", "[0,1]", "axis=0")] + [f"np.expand_dims({a},1)" for a in lay]
                        + ["np.expand_dims(5,0)", "np.expand_dims([1,2],1)", "np.expand_dims(5,(0,1))", "np.expand_dims(np.zeros((0,)),0)", "np.expand_dims([1,2],(0,0))", views("np.expand_dims(a,1)")])
for n in (1, 2, 3):
    name = f"atleast_{n}d"
    cases[name] = ([f"np.{name}({a})" for a in ("5", "[1,2]", "[[1,2]]", "[]", "2.5", "np.zeros((0,2))", "np.zeros((2,0,3))", cube, four, "np.float32(2)")] + [f"np.{name}({a})" for a in lay] + [f"np.{name}({typed(d,'[1,2]')})" for d in some_dtypes]
                   + [f"np.{name}(1,[2])", f"np.{name}([1],[[2,3]],[[[4]]])", views(f"np.{name}(a)", "np.arange(3)")])

# ---- broadcasting
cases["broadcast_to"] = ([f"np.broadcast_to({a})" for a in ("[1,2,3],(2,3)", "[1,2,3],3", "[[1],[2]],(2,3)", "5,(2,2)", "5,()", "[1],(3,)", "[1],(0,)", "[1,2],(3,)", "[1,2],(2,3)", "[[1,2]],(2,)", "[1,2,3],(2,1,3)", "[1],(-1,)", "[],(0,)", "[],(2,0)", "[1,2],()",
                                                           "[1,2,3],[2,3]", "array=[1],shape=(2,)")]
                         + [f"np.broadcast_to({a},(2,3,4))" for a in lay] + [f"np.broadcast_to({typed(d,'[[1],[0]]')},(2,2))" for d in some_dtypes]
                         + ["np.broadcast_to([1,2,3],(2,3)).strides", "np.broadcast_to([1,2,3],(2,3)).flags.writeable", "np.broadcast_to([1,2,3],3).flags.writeable", case("b", "b=np.broadcast_to([1,2,3],(2,3));b[0]=1")])
cases["broadcast_arrays"] = ([f"np.broadcast_arrays({a})" for a in ("[1,2,3],[[1],[2]]", "1,[2,3]", "[1]", "1,2", "[[1],[2]],[[[3]],[[4]]],[5,6]", "[],[1]", "[1,2],[1,2,3]", "np.zeros((0,1)),[1,2]", "[1.5],[True,False]", "", "np.ones((2,1)),np.ones((3,1,1)),np.ones(4)")]
                             + [f"np.broadcast_arrays({a},[[[1]],[[2]]])" for a in lay] + ["np.broadcast_arrays([1,2],[[1],[2]])[0].strides", "np.broadcast_arrays([1,2],[[1],[2]])[1].strides", "np.broadcast_arrays([1,2],[3,4])[0].flags.writeable"])
cases["broadcast_shapes"] = [f"np.broadcast_shapes({a})" for a in ("", "(1,2)", "5", "(1,2),(3,1)", "(3,2),(2,)", "(2,),(3,)", "1,3", "(),()", "(),(2,)", "(0,),(1,)", "(0,1),(1,3)", "(6,7),(5,6,1),(7,),(5,1,7)", "(1,),(1,),(4,)", "[2,1],[1,3]", "(2,0),(2,1)", "(0,),(2,)", "(3,),(3,),(2,)", "(1,1,1),(2,2)",
                                                            "-1", "(2,-1)", "(8,1,6,1),(7,1,5)")]

# ---- joining
pairs = [f"[{matrix},{matrix}*10]"] + [f"[{a},{matrix}]" for a in lay[1:6]]
for name in ["concatenate", "concat"]:
    cases[name] = (
        [f"np.{name}({p},{x})" for p in pairs for x in ("axis=0", "axis=1")] + [f"np.{name}([{cube},{cube}*2],{x})" for x in (0, 1, 2, -1, -3, 3, -4)] + [f"np.{name}([{matrix},{matrix}.T],axis=None)", f"np.{name}([[1,2],[3]])", f"np.{name}(([1],[2.5],[True]))",
           f"np.{name}([[[1,2]],[[3,4]]],1)", f"np.{name}([[1],[]])", f"np.{name}([np.zeros((0,2)),[[1,2]]])", f"np.{name}([[1,2]])", f"np.{name}([])", f"np.{name}([1,2])", f"np.{name}([[1,2],[[3,4]]])", f"np.{name}([[[1,2]],[[3]]])",
           f"np.{name}([[[1,2]],[[3]]],1)", f"np.{name}([[1,2],[3,4]],axis=1)", f"np.{name}([5,[1,2]],axis=None)", f"np.{name}([[1,2],[3.5]],dtype='i4',casting='unsafe')", f"np.{name}([[1,2],[3.5]],dtype='i4')", f"np.{name}([[1,2],[3]],dtype='f2')",
           f"np.{name}([[1],[2]],dtype='i4',casting='no')", case("b", f"b=np.zeros(3);np.{name}([[1,2],[3]],out=b)"), case("b", f"b=np.zeros(4);np.{name}([[1,2],[3]],out=b)"), case("b", f"b=np.zeros(2,'i1');np.{name}([[1.5],[3]],out=b)"), case("b", f"b=np.zeros(3,'f4');np.{name}([[1,2],[3]],out=b,dtype='f4')"),
           case("b", f"b=np.zeros(4);np.{name}([[1,2],[3]],out=b[::2])"), case("a", f"a=np.arange(4);np.{name}([a[2:],a[:2]],out=a)")]
        + [f"np.{name}([{typed(a,'[1,0]')},{typed(b,'[3]')}])" for i, a in enumerate(dtypes) for b in dtypes[i % 3::3]] + [f"np.{name}([{floats},-{floats}],1)", f"np.{name}([{matrix}+1,np.sqrt({matrix}),{matrix}>3],1)"])
cases["stack"] = (
    [f"np.stack({p},{x})" for p in pairs[:4] for x in (0, 1, 2, -1)] + [f"np.stack([{matrix},{matrix}],{x})" for x in (3, -4, "axis=-3")] + [f"np.stack([{typed(a,'[1,0]')},{typed(b,'[3,1]')}])" for a, b in zip(dtypes, dtypes[5:] + dtypes[:5])]
    + ["np.stack([1,2,3])", "np.stack([])", "np.stack([[1,2],[3]])", "np.stack([[1,2]],1)", "np.stack([np.zeros((0,2)),np.zeros((0,2))],1)", "np.stack(([1,2],[3.5,4]),dtype='f4')", "np.stack([[1,2],[3,4]],dtype='i1',casting='unsafe')",
       case("b", "b=np.zeros((2,2));np.stack([[1,2],[3,4]],1,out=b)"), case("b", "b=np.zeros((2,3));np.stack([[1,2],[3,4]],out=b)"), "np.stack(5)"])
for name in ["vstack", "hstack", "dstack", "column_stack", "row_stack"]:
    cases[name] = (
        [f"np.{name}({p})" for p in pairs] + [f"np.{name}({a})" for a in ("([1,2,3],[4,5,6])", "[1,2,3]", "[[1,2],[3]]", "([[1],[2]],[[3],[4]])", "([1,2],[[3,4]])", "([[1,2]],[3,4])", "[]", "[[]]", "([],[])", "(5,6.5)", "([1,2],[True,False])", "[np.zeros((0,2)),np.ones((1,2))]",
                                               f"[{cube},{cube}]", f"[{cube},{matrix}]", "([1,2],)")]
        + [f"np.{name}([{typed(a,'[1,0]')},{typed(b,'[3,1]')}])" for a, b in zip(dtypes, dtypes[3:] + dtypes[:3])])
for name in ["vstack", "hstack"]:
    cases[name] += [f"np.{name}([[1,2],[3.5,4]],dtype='f4')", f"np.{name}([[1,2],[3.5,4]],dtype='i4')", f"np.{name}([[1,2],[3.5,4]],dtype='i4',casting='unsafe')"]
cases["block"] = [f"np.block({a})" for a in (
    "[1,2,3]", "[[1,2],[3,4]]", "[[np.eye(2),np.zeros((2,1))],[np.ones((1,2)),5]]", "[[[1,2]],[[3,4]]]", "[[[1,2],[3,4]]]", "5", "[5]", "[[5]]", f"[{matrix},{matrix}]", f"[[{matrix}],[{matrix}]]", f"[[{matrix},{matrix}],[{matrix},{matrix}]]", "[np.array([1,2]),3.5]",
    f"[{cube},{cube}]", f"[[{cube}],[{cube}]]", f"[[[{cube}]],[[{cube}]]]", "[[np.eye(2)],[np.eye(3)]]", "[[np.eye(2),np.eye(3)]]", "[[1,2],3]", "[]", "[[]]", "[np.int8(1),np.float32(2)]", "[[np.array([1,2]),np.array([3])],[np.array([4]),np.array([5,6])]]", "[[True],[2j]]", f"[[[{matrix}]]]")]
cases["append"] = (
    [f"np.append({matrix},{matrix}*2,axis={x})" for x in (0, 1, -1, "None", 2)] + [f"np.append({a},[7,8])" for a in lay] + [f"np.append({typed(a,'[1,0]')},{typed(b,'[3]')})" for a, b in zip(dtypes, dtypes[4:] + dtypes[:4])]
    + ["np.append([1,2],3)", "np.append(5,6)", "np.append([],[1,2])", "np.append([1,2],[])", "np.append([[1,2]],[[3,4]],0)", "np.append([[1,2]],[3,4],0)", "np.append([[1,2],[3,4]],[[5],[6]],axis=1)", "np.append(arr=[1],values=[[2]])", "np.append([1],2.5)"])

# ---- splitting
for name, x in [("split", 0), ("array_split", 0)]:
    cases[name] = (
        [f"np.{name}({matrix},{a})" for a in ("3", "2,axis=1", "2,1", "4,-1", "1", "[1]", "[1,2]", "[2,1]", "[0,5]", "[-1]", "[]", "[1,3],axis=1", "(1,),1", "2", "5", "0", "-1", "2,axis=2", "np.array([1,2])", "3,axis=-2", "2.0", "[1,1]", "[5,9]", "[-3,-1],1")]
        + [f"np.{name}({a},2,1)" for a in lay] + [f"np.{name}(np.arange(8),4)", f"np.{name}(np.arange(9),3)", f"np.{name}(np.arange(9),4)", f"np.{name}(np.zeros((0,2)),3)", f"np.{name}([1,2,3,4],2)", f"np.{name}(5,1)", f"np.{name}(np.arange(9),indices_or_sections=3)", views(f"np.{name}(a,3)[1]")])
for name, ok in [("hsplit", matrix), ("vsplit", matrix), ("dsplit", cube)]:
    cases[name] = ([f"np.{name}({ok},{a})" for a in ("1", "2", "3", "4", "[1]", "[1,2]", "[-1]", "[]", "0", "(2,1)", "[0,9]", "5")] + [f"np.{name}(np.dstack([{a},{a}]),2)" if name == "dsplit" else f"np.{name}({a}[:2],2)" for a in lay] + [f"np.{name}({a},2)" for a in ("[1,2,3,4]", "5", "[[1,2],[3,4]]", cube, four, "np.zeros((2,0,2))")]
                   + [f"np.{name}({cube},[1])", views(f"np.{name}(a,1)[0]", ok)])
cases["unstack"] = ([f"np.unstack({cube},axis={x})" for x in (0, 1, 2, -1, -3, 3, -4)] + [f"np.unstack({a})" for a in lay] + [f"np.unstack({typed(d)},axis=1)" for d in some_dtypes] + ["np.unstack([1,2,3])", "np.unstack(5)", "np.unstack(np.zeros((0,2)))", "np.unstack(np.zeros((2,0)))", "np.unstack([[1,2],[3,4]],axis=1)", views("np.unstack(a)[1]")])

# ---- repeating
cases["tile"] = ([f"np.tile({a})" for a in ("[1,2],2", "[1,2],(2,1)", "[1,2],(2,2)", "[[1,2],[3,4]],2", "[[1,2],[3,4]],(2,1)", "[[1,2],[3,4]],(2,1,2)", "5,3", "5,(2,2)", "5,()", "[1,2],()", "[1,2],0", "[1,2],(0,2)", "[],3", "[1,2],[3]", "[1,2],1", "[1,2],(1,1,1)", "[1,2],-1", "[1.5],np.array([2,2])", "A=[1],reps=2")]
                 + [f"np.tile({a},(2,1))" for a in lay] + [f"np.tile({typed(d,'[1,0]')},2)" for d in dtypes] + [f"np.tile({cube},(1,2,1))", "np.tile(np.zeros((0,2)),(2,3))", case("a", "a=np.arange(3);b=np.tile(a,1);b[0]=9")])
cases["repeat"] = ([f"np.repeat({a})" for a in ("[1,2],2", "[1,2],[1,3]", "5,3", "[[1,2],[3,4]],2", "[[1,2],[3,4]],2,axis=0", "[[1,2],[3,4]],[1,2],axis=1", "[[1,2],[3,4]],[0,2],0", "[1,2],0", "[1,2],[0,0]", "[],2", "[1,2],-1", "[1,2],[1,-2]", "[1,2],[1,2,3]", "[1,2],[3]", "[1,2],2,axis=1", "[1,2],2,axis=-1",
                                            "[1,2],2.5", "[1,2],[1.0,2.0]", "[1,2],True", "[1,2],np.array([2,1],'u1')", "[[1,2],[3,4]],[1,2]", "[[1,2],[3,4]],[1,2,3,4]", "[1,2],np.array(2)", "a=[1],repeats=3", "[1,2],[]", "[],[]", "[1,2],[[1,2]]")]
                   + [f"np.repeat({a},2,axis=1)" for a in lay] + [f"np.repeat({typed(d,'[1,0]')},[2,1])" for d in dtypes] + [f"np.repeat({cube},[1,0,2],axis={x})" for x in (1, -2)] + ["np.repeat(np.zeros((0,2)),2,0)", "np.repeat(np.zeros((0,2)),2,1)"])
cases["resize"] = ([f"np.resize({a})" for a in ("[1,2,3],(2,3)", "[1,2,3],5", "[1,2,3],2", "[1,2,3],(2,2)", "[1,2,3],0", "[1,2,3],()", "[[1,2],[3,4]],(3,3)", "5,(2,2)", "[],3", "[],(0,2)", "[1,2],-1", "[1,2],(2,-2)", "[1,2,3],new_shape=(4,)", "[1,2,3],[2,2]", "np.zeros((0,2)),(2,2)", "[1.5,nan],3")]
                   + [f"np.resize({a},(2,7))" for a in lay] + [f"np.resize({typed(d,'[1,0]')},3)" for d in some_dtypes])

# ---- rearranging
cases["roll"] = (
    [f"np.roll(np.arange(6),{s})" for s in (0, 1, -1, 2, 6, 7, -8, 100, "np.int8(2)")] + [f"np.roll({matrix},{a})" for a in ("1", "1,axis=0", "1,axis=1", "-2,1", "(1,2),axis=(0,1)", "(1,1),(0,0)", "(1,2),axis=0", "1,axis=(0,1)", "2,axis=-1", "1,2", "(1,2,3),(0,1)", "[1,-1],[1,0]", "0,0", "1,()", "shift=3", "1,axis=-3", "1.5")]
    + [f"np.roll({a},1,1)" for a in lay] + [f"np.roll({typed(d)},1,axis=0)" for d in dtypes] + ["np.roll([],1)", "np.roll(5,1)", "np.roll(np.zeros((0,2)),1,0)", "np.roll(np.zeros((2,0)),1,0)", f"np.roll({cube},(1,-1,2),(0,1,2))"])
cases["rot90"] = ([f"np.rot90({matrix},{k})" for k in (0, 1, 2, 3, 4, -1, -2, 5, "k=7")] + [f"np.rot90({cube},1,{x})" for x in ("(0,1)", "(1,0)", "(1,2)", "(2,1)", "(0,2)", "(-1,0)", "(0,0)", "(0,3)", "(0,1,2)", "(1,-2)", "[2,0]")] + [f"np.rot90({a})" for a in lay] + [f"np.rot90({typed(d)},3)" for d in some_dtypes]
                  + ["np.rot90([1,2])", "np.rot90(5)", "np.rot90([[1,2],[3,4]])", "np.rot90(np.zeros((0,2)))", views("np.rot90(a)")])
cases["flip"] = ([f"np.flip({cube}{x})" for x in ("", ",0", ",1", ",-1", ",axis=(0,1)", ",axis=(0,2)", ",axis=(-1,-2,-3)", ",axis=()", ",axis=3", ",axis=-4", ",axis=(0,0)", ",axis=None", ",axis=(0,3)")] + [f"np.flip({a})" for a in lay] + [f"np.flip({typed(d)},1)" for d in dtypes]
                 + ["np.flip(5)", "np.flip([1,2,3])", "np.flip(5,0)", "np.flip(np.zeros((0,2)))", views("np.flip(a,0)[0]")])
for name in ["fliplr", "flipud"]:
    cases[name] = ([f"np.{name}({a})" for a in lay] + [f"np.{name}({typed(d)})" for d in dtypes] + [f"np.{name}({a})" for a in ("5", "[1,2,3]", "[[1,2],[3,4]]", cube, "np.zeros((0,2))", "np.zeros((2,0))", "[]", floats)] + [views(f"np.{name}(a)[0]")])
where = ["0", "1", "-1", "6", "-6", "7", "-7", "[0,2]", "[2,0]", "[0,0]", "[1,1,3]", "[-1,0]", "[]", "slice(1,3)", "slice(None,None,2)", "slice(None,None,-2)", "slice(4,1,-1)", "[True,False,True,False,False,False]", "np.array([True]*6)", "[6]", "[7]", "1.0", "np.int8(2)", "np.array([1])", "np.array(3)", "[1.5]", "range(2)"]
cases["delete"] = (
    [f"np.delete(np.arange(6)*10,{w})" for w in where] + [f"np.delete({matrix},{a})" for a in ("0", "1,axis=0", "1,axis=1", "[0,2],1", "[0,-1],axis=-1", "slice(1,None),1", "5", "3,0", "0,2", "0,axis=None", "[True,False,True],0", "[True,False],0", "[[0,1]],1", "slice(None),0", "4,1", "[0,4],1", "-5,1")]
    + [f"np.delete({a},1,1)" for a in lay] + [f"np.delete({typed(d,'[1,0,2]')},1)" for d in some_dtypes] + ["np.delete([],0)", "np.delete([],[])", "np.delete(5,0)", "np.delete(np.zeros((0,2)),0,1)", "np.delete([1,2,3],obj=1)", case("a", "a=np.arange(3);b=np.delete(a,[]);b[0]=9")])
cases["insert"] = (
    [f"np.insert(np.arange(6)*10,{w},99)" for w in where] + [f"np.insert(np.arange(4),{a})" for a in ("1,[7,8]", "[1,3],[7,8]", "[3,1],[7,8]", "[1,1],[7,8]", "[1],[7,8,9]", "slice(0,2),[7,8]", "[0,1,2],[7,8]", "2,2.7", "2,True", "4,[]", "[],[]", "[],[7]", "[1,2],[7]", "0,[[7,8],[9,10]]", "obj=1,values=5")]
    + [f"np.insert({matrix},{a})" for a in ("1,5", "1,5,axis=0", "1,5,axis=1", "1,[5,6,7,8],0", "1,[5,6,7],1", "1,[[5],[6],[7]],1", "[1],[[5],[6],[7]],1", "[0,2],5,1", "[0,2],[5,6],1", "[0,2],[[5,6,7,8]],0", "-1,9,axis=-1", "4,1,axis=1", "5,1,axis=1", "3,[1,2,3,4],axis=0", "0,5,axis=2", "slice(0,2),5,1", "[True,False,True],5,0", "1,[5,6],0")]
    + [f"np.insert({a},1,[7,8,9],axis=1)" for a in lay] + [f"np.insert({typed(d,'[1,0,2]')},1,[3,4])" for d in dtypes] + [f"np.insert({cube},1,5,axis=1)", f"np.insert({cube},1,np.ones((2,4)),axis=1)", f"np.insert({cube},[1,2],np.ones((2,4)),axis=1)", "np.insert([],0,5)", "np.insert(np.zeros((0,2)),0,[1,2],0)", "np.insert(5,0,1)", "np.insert(np.array([1,2],'u1'),1,300)"])

# ---- memory
memory = ["a,a", "a,b", "a,a[:2]", "a[:2],a[2:]", "a[::2],a[1::2]", "a[:3],a[2:]", "m,m.T", "m[:,0],m[:,1]", "m[0],m[1]", "m[::2],m[1::2]", "m[:,:2],m[:,2:]", "m[0],m[:,0]", "m.reshape(-1),m", "a.copy(),a", "a[0:0],a", "a,a[::-1]", "m[1:,1:],m[:1,:1]", "z.real,z.imag", "z,z.real", "a.astype('f4'),a", "np.broadcast_to(a,(2,6)),a",
          "a[np.array([0,1])],a", "a[1:2],a[1:3]", "m.T[0],m[:,0]", "a[::3],a[1::3]", "a[::2],a[::3]", "1,a"]
for name in ["shares_memory", "may_share_memory"]:
    cases[name] = [case(f"np.{name}({m})", "a=np.arange(6);b=np.arange(6);m=np.arange(12).reshape(3,4);z=np.arange(3)*1j") for m in memory]
cases["delete"] += ["np.delete([0,1,2],np.array([1.0,2.0]))", "np.delete([0,1,2],[])"]
cases["insert"] += ["np.insert([0,1,2],np.array([1.0,2.0]),[10,20])"]
record(distinct(cases))
