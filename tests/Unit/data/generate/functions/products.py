"""Cases of products. Sums of small integers held in floats are exact, so that order of summation does not matter."""
from inputs import cube, distinct, dtypes, layouts, matrix, some_dtypes, typed
from record import case, record

cases = {}
lay = list(layouts.values())
square = "[[1,2],[3,4]]"
mixed = list(zip(dtypes, dtypes[5:] + dtypes[:5]))


def typed_pairs(name, left="[[1,2,0],[3,0,7]]", right="[[1,0],[2,1],[0,3]]"):
    return [f"np.{name}({typed(d, left)},{typed(d, right)})" for d in dtypes] + [f"np.{name}({typed(a, left)},{typed(b, right)})" for a, b in mixed]


cases["dot"] = (
    typed_pairs("dot") + [f"np.dot({a})" for a in ("[1,2,3],[4,5,6]", f"{square},{square}", f"{square},[5,6]", f"[5,6],{square}", "3,4", "3,[1,2]", f"{square},2.5", "np.float32(2),3.0", "[],[]", "np.zeros((2,0)),np.zeros((0,3))", "np.zeros((0,2)),np.ones((2,3))", "[1,2],[1,2,3]", f"{square},[[1,2,3]]", f"{matrix},{matrix}",
                                                    f"{cube},{cube}.transpose(0,2,1)", f"{cube},np.arange(4)", f"np.arange(3),{cube}", f"{matrix}.T,{cube}[0]", f"{cube},{matrix}.T", "[1j,2],[3,4j]", "[nan,1],[0,1]", "[inf,1],[0,1]", "[True,False],[True,True]", "a=[1],b=[2]", f"{cube},{cube}", "5,np.zeros((0,2))")]
    + [f"np.dot({a},np.arange(4))" for a in lay] + [f"np.dot({a},{a}.T)" for a in lay] + [case("b", f"b=np.zeros((2,2),int);np.dot({square},{square},out=b)"), case("b", f"b=np.zeros((2,2));np.dot({square},{square},out=b)"), case("b", f"b=np.zeros(4,int);np.dot({square},{square},b)")])
cases["vdot"] = (typed_pairs("vdot", right="[[1,0,2],[1,0,3]]") + [f"np.vdot({a})" for a in ("[1,2,3],[4,5,6]", f"{square},{square}", "[1+2j,3j],[2,1-1j]", f"{square},[1,2,3,4]", "3,4", "[],[]", "[1,2],[1,2,3]", "[1j],[2.0]", "[nan],[1]", f"{cube},{cube}.T", "2j,3", "np.array([1,2],'i1'),np.array([100,100],'i1')")]
                 + [f"np.vdot({a},{matrix})" for a in lay])
cases["inner"] = (typed_pairs("inner", right="[[1,0,2],[1,0,3]]") + [f"np.inner({a})" for a in ("[1,2,3],[4,5,6]", f"{square},{square}", f"{square},[5,6]", "3,4", "3,[1,2]", "[],[]", "[1,2],[1,2,3]", f"{matrix},{matrix}", f"{cube},{matrix}", f"{cube},{cube}", f"{matrix},{matrix}.T", "[1j,2],[3,4j]", "np.zeros((2,0)),np.zeros((3,0))", f"{cube},2", "[nan,1],[0,1]", "np.float32(2),3.0")]
                  + [f"np.inner({a},np.arange(4))" for a in lay])
cases["outer"] = (typed_pairs("outer", "[1,2]", "[3,0,1]") + [f"np.outer({a})" for a in ("[1,2],[3,4,5]", f"{square},[1,2]", f"{square},{square}", "3,4", "3,[1,2]", "[],[1,2]", "[1,2],[]", "[1j],[2,3]", "[nan,0],[inf,1]", "np.array([100],'i1'),np.array([2,3],'i1')", "a=[1],b=[2]", "np.float32(2),[1.5]")]
                  + [f"np.outer({a},[1,2])" for a in lay[:6]] + [case("b", "b=np.zeros((2,2));np.outer([1,2],[3,4],out=b)"), case("b", "b=np.zeros((2,3));np.outer([1,2],[3,4],out=b)")])
cases["matmul"] = (
    typed_pairs("matmul") + [f"np.matmul({a})" for a in ("[1,2,3],[4,5,6]", f"{square},{square}", f"{square},[5,6]", f"[5,6],{square}", "3,4", "3,[1,2]", "[1,2],3", "[],[]", "np.zeros((2,0)),np.zeros((0,3))", "np.zeros((0,2)),np.ones((2,3))", "[1,2],[1,2,3]", f"{square},[[1,2,3]]", f"{matrix},{matrix}", f"{cube},{cube}.transpose(0,2,1)", f"{cube},np.arange(4)",
                                                          f"np.arange(3),{cube}", f"{cube},{matrix}.T", f"{matrix}.T,{cube}", f"{cube},{cube}", "np.ones((2,1,2,3)),np.ones((4,3,1))", "np.ones((2,2,3)),np.ones((3,3,1))", "[[1j,2]],[[3],[4j]]", "[[nan,1]],[[0],[1]]", f"{square},{square},dtype='f4'", f"{square},{square},dtype='i1'", "np.zeros((2,3,0)),np.zeros((0,2))", "np.zeros((0,2,3)),np.ones((3,2))", f"{square},[[True,False],[True,True]]")]
    + [f"np.matmul({a},np.arange(4))" for a in lay] + [f"np.matmul({a},{a}.T)" for a in lay] + [f"np.matmul(np.arange(3),{a})" for a in lay] + [f"{matrix}@{matrix}.T", "np.arange(3)@np.arange(3)"]
    + [case("b", f"b=np.zeros((2,2),int);np.matmul({square},{square},out=b)"), case("b", f"b=np.zeros((2,2));np.matmul({square},{square},out=b)"), case("b", f"b=np.zeros((2,2)).T;np.matmul({square},{square},b)"), case("b", f"b=np.zeros((2,3));np.matmul({square},{square},b)"), case("b", f"b=np.zeros((2,2),'i1');np.matmul({square},[[1.5,2],[3,4]],b)"), case("b", f"b=np.zeros((3,2,2));np.matmul({square},{square},b)"),
       case("a", f"a=np.array({square});np.matmul(a,a,out=a)")])
cases["vecdot"] = (typed_pairs("vecdot", right="[[1,0,2],[1,0,3]]") + [f"np.vecdot({a})" for a in ("[1,2,3],[4,5,6]", f"{square},{square}", f"{square},[5,6]", "[1j,2],[3,4j]", "3,4", "[1,2],[1,2,3]", f"{cube},{cube}", f"{cube},np.arange(4)", f"{matrix},{matrix},axis=0", f"{cube},{cube},axis=1", f"{cube},{cube},axis=-2", "[],[]", "np.zeros((2,0)),np.zeros((2,0))", f"{square},[[1,2]]", f"{square},[[1,2]]*3", f"{matrix},{matrix},axis=2", "[1,2],[[1],[2]]", "[1,2],[[1,2],[3,4]]")]
                   + [f"np.vecdot({a},np.arange(4))" for a in lay] + [case("b", f"b=np.zeros(2,int);np.vecdot({square},{square},out=b)"), case("b", f"b=np.zeros(2);np.vecdot({square},{square},out=b)")])
cases["matvec"] = (typed_pairs("matvec", right="[1,2,3]") + [f"np.matvec({a})" for a in (f"{square},[5,6]", f"{cube},np.arange(4)", f"{square},{square}", f"{cube},np.ones((2,4))", f"{cube},np.ones((3,4))", "[1,2],[1,2]", f"{square},3", f"{square},[1,2,3]", "[[1j,2]],[3,4j]", "np.zeros((2,0)),np.zeros(0)", "np.zeros((0,2)),np.ones(2)", "np.ones((2,1,2,3)),np.ones((4,3))")]
                   + [f"np.matvec({a},np.arange(4))" for a in lay] + [case("b", f"b=np.zeros(2,int);np.matvec({square},[1,2],out=b)")])
cases["vecmat"] = (typed_pairs("vecmat", left="[1,2,3]") + [f"np.vecmat({a})" for a in (f"[5,6],{square}", f"np.arange(3),{cube}", f"{square},{square}", f"np.ones((2,3)),{cube}", f"np.ones((3,3)),{cube}", "[1,2],[1,2]", f"3,{square}", f"[1,2,3],{square}", "[1j,2],[[3],[4j]]", "np.zeros(0),np.zeros((0,2))", "np.ones(2),np.zeros((2,0))", "np.ones((4,3)),np.ones((2,1,3,2))")]
                   + [f"np.vecmat(np.arange(3),{a})" for a in lay] + [case("b", f"b=np.zeros(2,int);np.vecmat([1,2],{square},out=b)")])
cases["tensordot"] = (
    [f"np.tensordot({a})" for a in (f"{matrix},{matrix}", f"{matrix},{matrix},2", f"{matrix},{matrix}.T,1", f"{matrix},{matrix},0", f"{cube},{matrix},2", f"{cube},{cube},3", f"{cube},{cube}.transpose(1,0,2),axes=([0,1],[1,0])", f"{cube},{matrix},([1,2],[0,1])", f"{cube},{matrix},([2],[1])", f"{cube},{matrix},(2,1)", f"{cube},{matrix},([-1],[-1])", f"{cube},{cube},([0,1,2],[0,1,2])", "[1,2],[3,4],1",
                                   "[1,2],[3,4],0", "5,6,0", "[1,2],[3,4],2", f"{matrix},{matrix},1", f"{cube},{matrix},([0],[0])", f"{cube},{matrix},([0,1],[0])", f"{matrix},{matrix},([2],[0])", "np.zeros((2,0)),np.zeros((0,3)),1", "np.zeros((2,0)),np.zeros((2,0)),2", "[[1j,2]],[[3,4j]],2", f"{cube},{cube},([],[])", f"{matrix},{matrix},axes=((0,1),(0,1))", f"{matrix},{matrix}.T,((0,),(1,))")]
    + [f"np.tensordot({a},{matrix},([1],[1]))" for a in lay] + [f"np.tensordot({typed(d)},{typed(d)},2)" for d in dtypes] + [f"np.tensordot({typed(a)},{typed(b)},([1],[1]))" for a, b in mixed])
cases["kron"] = (
    [f"np.kron({a})" for a in ("[1,2],[3,4]", f"{square},{square}", "[1,2],[[3],[4]]", f"{square},[1,10]", f"[1,10],{square}", "3,4", "3,[1,2]", f"{square},2.5", "[],[1,2]", "np.zeros((0,2)),np.ones((2,2))", f"{cube},[1,2]", f"[[1],[2]],{cube}", "np.eye(2),[[1,2,3]]", "[1j,2],[1,1j]", "[nan,1],[0,1]", "a=[1],b=[2]")]
    + [f"np.kron({a}[:2,:2],[1,10])" for a in lay] + [f"np.kron({typed(a,'[1,2]')},{typed(b,'[3,0]')})" for a, b in mixed] + [f"np.kron({typed(d,'[100,2]') if d != 'bool' else typed(d,'[1,0]')},{typed(d,'[3,0]')})" for d in dtypes])
record(distinct(cases))
