"""Cases of sorting, partitioning and searching."""
from inputs import cube, distinct, dtypes, layouts, matrix, some_dtypes, typed
from record import case, record

cases = {}
lay = list(layouts.values())
kinds = ["quicksort", "heapsort", "mergesort", "stable"]
reals = "[3.5,nan,-1,inf,-0.0,0.0,-inf,nan,2]"
complexes = "[1+2j,complex(nan,1),1-2j,complex(1,nan),0,complex(nan,nan),-1+1j,complex(inf,0),complex(0,nan),1]"
# Longer than the blocks of the algorithms, with many equal elements; as expressions, so that files stay small.
long = "(np.arange(300)*7919%101)"
for name in ["sort", "argsort"]:
    # Only a stable sort says which of equal elements comes first.
    stable = ",stable=True" if name == "argsort" else ""
    cases[name] = (
        [f"np.{name}({typed(d,'[3,1,0,2,1]')}{stable})" for d in dtypes] + [f"np.{name}({long}.astype('{d}'){stable})" for d in dtypes] + [f"np.{name}({cube}[:,::-1]%5,axis={x},kind='stable')" for x in (0, 1, 2, -1, -3, "None", 3, -4)] + [f"np.{name}({a}%5,axis={x}{stable})" for a in lay for x in (0, 1)]
        + [f"np.{name}({reals},kind='{k}')" if name == "sort" else f"np.{name}([3.5,nan,-1,inf,-0.5,-inf,2],kind='{k}')" for k in kinds] + [f"np.{name}(np.array({reals},'{d}'){stable})" for d in ("f2", "f4", "f8")] + [f"np.{name}(np.array({complexes},'{d}'){stable})" for d in ("c8", "c16")]
        + [f"np.{name}({long}.astype('{d}'),kind='stable')" for d in ("i1", "f4", "f8", "c8")] + [f"np.{name}({a})" for a in ("5", "[]", "[1]", "[[3,1],[2,4]]", "np.zeros((0,3))", "np.zeros((3,0)),axis=0", "[3,1,2],kind='bad'", "[3,1,2],kind='q'", "[3,1,2],kind='MERGE'", "[3,1,2],stable=True", "[3,1,2],stable=False", "[3,1,2],kind='stable',stable=True", "[3,1,2],order='x'", "a=[2,1]", "[2,1],-1,'heapsort'",
                                                              "[2,1],axis=1", "5,axis=None", "[True,False,True],stable=True", "[2**63,1,2**64-1]", "[-2**63,2**63-1,0]", "[3,1,2][::-1]", "np.arange(6)[::-2]")])
kths = ["2", "0", "-1", "(1,3)", "[3,1]", "(0,-1)", "5", "-6", "[]", "np.int8(2)", "(2,2)", "(2,9)"]
# Where the elements of a partition lie is not said, but the kth is in place and the sides are right.
cases["partition"] = (
    [f"np.sort(np.partition({a}%7,1,axis={x}),axis={x})" for a in lay for x in (0, 1)] + [f"np.partition({typed(d,'[3,1,0,2,1]')},{k})[{k}]" for d in dtypes for k in (0, 2, -1)] + [f"np.partition([5,3,1,4,2],{k})[2]" for k in kths] + [f"np.partition({long}.astype('{d}'),150)[150]" for d in dtypes]
    + ["np.partition([3,nan,1,2],2)[2]", "np.partition([3,nan,1,2],3)[3]", "np.partition([3,1,2],(0,1,2))", "np.partition([],0)", "np.partition([2,1],2)", "np.partition([2,1],0.5)", "np.partition([[2,1],[4,3]],0,axis=None)[0]", "np.partition([2,1],1,kind='introselect')", "np.partition([2,1],1,kind='x')", "np.partition([2,1],0,axis=1)", "np.partition(5,0)", "np.partition([2,1],1,order='x')", "np.partition(np.zeros((0,3)),1)",
       f"np.all(np.partition({long},100)[:100]<=np.partition({long},100)[100])", f"np.all(np.partition({long},100)[100:]>=np.partition({long},100)[100])", f"np.partition(np.array({complexes}),4)[4]"])
cases["argpartition"] = (
    [case(f"np.take_along_axis(a,np.argpartition(a,1,axis={x}),{x}){i}", f"a={a}%7") for a in lay for x, i in ((0, "[1]"), (1, "[:,1]"))] + [case(f"a[np.argpartition(a,{k})[{k}]]", f"a={typed(d,'[3,1,0,2,1]')}") for d in dtypes for k in (0, 2, -1)] + [case(f"np.array([5,3,1,4,2])[np.argpartition([5,3,1,4,2],{k})][2]") for k in kths]
    + ["np.argpartition([3,1,2],(0,1,2))", "np.argpartition([3,nan,1],[0,1,2])", "np.argpartition([],0)", "np.argpartition([2,1],2)", "np.argpartition([2,1],0.5)", "np.argpartition([[2,1],[4,3]],[0,1,2,3],axis=None)", "np.argpartition([2,1],1,kind='introselect')", "np.argpartition([2,1],1,kind='x')", "np.argpartition([2,1],0,axis=1)", "np.argpartition(5,0)", "np.argpartition(np.zeros((0,3)),1)",
       case("a[np.argpartition(a,150)][150]", f"a={long}"), "np.argpartition([2,1],[0,1]).dtype", case("np.sort(a[np.argpartition(a,30)])", f"a={long}[:60]")])
cases["searchsorted"] = (
    [f"np.searchsorted([1,2,2,3],{v}{s})" for v in ("2", "[0,1,2,2.5,3,4]", "[[0,4],[2,2]]", "[]", "nan", "[inf,-inf]") for s in ("", ",side='right'")] + [f"np.searchsorted({typed(a,'[0,1,1,2]') if a != 'bool' else typed(a,'[0,1]')},{typed(b,'[1,0,3]')})" for i, a in enumerate(dtypes) for b in dtypes[i % 3::3]]
    + [f"np.searchsorted({long}[:50].cumsum(),[0,100,2000,5000],'{s}')" for s in ("left", "right", "l", "R")] + [f"np.searchsorted(np.arange(12),{a},'right')" for a in lay]
    + [f"np.searchsorted({a})" for a in ("[1,nan],[nan,1,2]", "[1,2,nan,nan],nan,side='right'", "[3,1,2],[1,2,3],sorter=[1,2,0]", "[3,1,2],2,'right',[1,2,0]", "[3,1,2],2,sorter=[1,2]", "[3,1,2],2,sorter=[0,1,5]", "[3,1,2],2,sorter=[0.0,1.0,2.0]", "[],1", "[],[]", "[1,2],2,side='middle'", "[[1,2]],1", "5,1", "np.arange(10)[::2],[3,4]", "np.arange(10)[::-1][::-1],[3,4]", "[1j,2],[1j]", "[1,1+1j,2],[1+0.5j,complex(nan,0)]", "[False,True],True", "np.arange(5,dtype='i1'),300",
                                         "np.arange(5,dtype='u1'),-1", "np.arange(5,dtype='f4'),2.5", "a=[1,2],v=2", "[-0.0,0.0],[0.0,-0.0]", "[1,2,3],[[1],[2]],side='right'", "[2**63],[2**63-1]", "[1,2,3],2.0,sorter=None")])
record(distinct(cases))
