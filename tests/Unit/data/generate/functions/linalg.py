"""Cases of numpy.linalg. Results are compared to a part of their largest element; what LAPACK leaves open (the signs of vectors) is compared through products."""
import os
import sys

from inputs import cube, dtypes, layouts, matrix
from record import case, record

# LAPACK complains of NaN on standard output, where the results go.
sys.stdout = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

DOUBLE, SINGLE = 1e-13, 1e-5

cases = {}

# Well conditioned square matrices of order 3, in all dtypes but bool, and the ways they can lie in memory.
square = "[[4,1,2],[1,5,3],[2,0,6]]"
typed = [f"np.array({square},'{d}')" for d in dtypes[1:]] + ["np.array([[True,False],[True,True]])", "np.array([[2+1j,1j],[1,3-2j]],'F')", "np.array([[2+1j,1j],[1,3-2j]])"]
lying = [f"({m}[:3,:3]+np.eye(3)*9)" for m in layouts.values()] + [
    f"np.array({square})[::-1,::-1]", f"np.array({square}).T", f"np.asfortranarray({square})", f"np.array({square},'f').repeat(2,axis=1)[:,::2]",
    f"np.broadcast_to({square},(2,3,3))", f"np.array([{square},[[1,2,0],[0,1,2],[2,0,1]]],float)", f"np.array([[{square}],[{square}]],'f4')",
    f"(np.array({square})+1j*np.arange(9).reshape(3,3)).T", "np.array([[2.0]])", "np.array([[[3.0]],[[4.0]]])"]
hollow = ["np.zeros((0,0))", "np.zeros((0,0),'f4')", "np.zeros((2,0,0))", "np.zeros((0,3,3))", "np.zeros((0,2,2),'D')", "np.zeros((0,0),int)"]
wrong = ["5", "[1,2]", "np.zeros((2,3))", "np.zeros((2,3,2))", "np.zeros((2,2),'e')"]
hilbert = "1/(np.arange(1,6)[:,None]+np.arange(5))"
larger = "(np.sin(np.arange(1600)**2).reshape(40,40)+np.eye(40)*3)"
singular = ["[[1,2],[2,4]]", "np.zeros((3,3))", "np.array([np.eye(2),[[0,0],[0,1]]])", "[[1j,1],[-1,1j]]", "[[0.0]]"]
broken = ["[[nan,1],[2,3]]", "[[1,inf],[2,3]]", "[[nan,nan],[nan,nan]]"]


def near(expr, setup="", factor=1.0, wording=True):
    single = any(mark in expr + setup for mark in ("'f'", "'f4'", "'F'", "float32", "complex64", "float16"))
    return case(expr, setup, scale=(SINGLE if single else DOUBLE) * factor, wording=wording)


def calls(name, arguments, factor=1.0):
    return [near(f"np.linalg.{name}({a})", factor=factor) for a in arguments]


def positive(a):
    return f"(({a})@np.conj(np.swapaxes({a},-1,-2)))"


symmetric = [f"np.array([[4,1,2],[1,5,3],[2,3,6]],'{d}')" for d in dtypes[1:]] + ["np.array([[2,1j],[-1j,3]])", "np.array([[2,1j],[-1j,3]],'F')"]
cases["linalg.inv"] = calls("inv", typed + lying + hollow + wrong + singular + broken[2:] + [larger, "a=[[2,1],[1,1]]", "np.eye(2)*1e-200", "np.eye(2)*1e200", "[[0,1],[1,0]]"]) + calls("inv", [hilbert], 1e4)
cases["linalg.det"] = calls("det", typed + lying + hollow + wrong + singular + broken + [larger, "[[1,2],[3,4]]", "[[0,1],[1,0]]", "np.eye(3)[[1,2,0]]", "np.diag([1e200,1e200,1e-300])", "np.diag([1e200,1e200])", "a=[[5]]"]) + calls("det", [hilbert], 1e4)
cases["linalg.slogdet"] = calls("slogdet", typed + lying + hollow + wrong + singular + broken + [larger, "[[1,2],[3,4]]", "[[0,1],[1,0]]", "np.diag([1e200,1e200,1e200])", "-np.eye(3)", "1j*np.eye(3)"]) + [
    near("np.linalg.slogdet([[1,2],[3,4]]).sign"), near("np.linalg.slogdet([[1,2],[3,4]]).logabsdet")]
cases["linalg.solve"] = (
    calls("solve", [f"{a},[1,2,3]" for a in typed[:13]] + [f"{a},np.arange({a}.shape[-1])" for a in lying] + [f"{typed[10]},np.ones((3,2),'{d}')" for d in dtypes])
    + calls("solve", [f"{square},np.arange(12).reshape(3,4)", f"{square},np.arange(12).reshape(4,3).T", f"np.array([{square}]*2),np.arange(6).reshape(2,3,1)", f"{square},np.arange(6).reshape(2,3,1)", f"np.array([{square}]*2),[1,2,3]",
                      f"np.array([{square}]*2),np.arange(3).reshape(3,1)", "np.ones((2,1,1,1)),np.ones((3,1,2))", "[[2j]],[4]", "np.array([[2]],'f4'),np.array([1j])", f"{larger},np.arange(40)", f"{larger},np.ones((40,30))", "a=[[2]],b=[4]", "np.zeros((0,0)),np.zeros(0)", "np.zeros((0,0)),np.zeros((0,3))",
                      "np.zeros((0,2,2)),np.zeros(2)", "np.zeros((2,2,2)),np.zeros((0,2,1))", "np.eye(2),np.zeros((2,0))", "[[1,2],[2,4]],[1,2]", "[[1,2],[3,4]],5", "[[1,2],[3,4]],[1,2,3]", "[[1,2],[3,4]],np.zeros((3,2))", "np.zeros((2,2,2)),np.zeros((3,2,1))", "[1,2],[1,2]", "np.zeros((2,3)),[1,2]", "np.eye(2,dtype='e'),[1,2]", "np.eye(2),np.ones(2,'e')", "[[nan,nan],[nan,nan]],[1,2]"])
    + calls("solve", [f"{hilbert},np.arange(5)"], 1e4))
cases["linalg.cholesky"] = (
    calls("cholesky", symmetric[:13]) + calls("cholesky", [positive(a) for a in lying])
    + calls("cholesky", hollow + wrong + ["[[1,2],[2,1]]", "np.array([np.eye(2),-np.eye(2)])", "np.zeros((2,2))", "[[nan,0],[0,1]]", "[[2,99],[1,2]]", "[[2,1],[99,2]],upper=True", "[[2,1j],[-1j,3]]", "[[2,1j],[-1j,3]],upper=True", "[[2,1j],[-1j,3]],upper=False", positive(larger), positive(larger) + ",upper=True", "[[5+1j]]",
                                        "np.array([[4,2],[2,3]],'f4'),upper=True", hilbert]))
tall = ["np.arange(12.0).reshape(4,3)%5", "np.arange(12.0).reshape(3,4)%5", "np.sin(np.arange(200)**2).reshape(20,10)", "np.sin(np.arange(200)**2).reshape(10,20)", "np.arange(24.0).reshape(2,4,3)%7", "np.exp(1j*np.arange(12)**2).reshape(4,3)", "np.exp(1j*np.arange(12)**2).reshape(3,4)", "np.zeros((3,2))", "np.ones((3,3))", "[[1,2],[0,3]]", "[[-3.0]]"]
rectangles = ["np.zeros((0,3))", "np.zeros((3,0))", "np.zeros((2,0,3))", "np.zeros((0,3,2))", "np.zeros((2,3,0),'f4')"]
cases["linalg.qr"] = (
    calls("qr", typed + lying[:9] + [lying[13], lying[15], lying[16]] + tall + rectangles + [larger, "5", "[1,2]", "np.zeros((2,2),'e')"], 10)
    + calls("qr", [f"{a},mode='{m}'" for a in tall + rectangles[:4] for m in ("complete", "r", "raw")], 10) + calls("qr", [f"{square},'reduced'", f"{square},'r'", f"{square},'f'", f"{square},'economic'", f"{square},mode='nonsense'", f"a={square}"], 10)
    + [near(f"np.linalg.qr({square}).{f}") for f in "QR"] + [near("q@r", f"q,r=np.linalg.qr({larger},mode='complete')")])


def svd_products(a, full=True):
    setup = f"s=np.linalg.svd({a},full_matrices={full})"
    return [near("s.S", setup), near("(s.U[...,:,:s.S.shape[-1]]*s.S[...,None,:])@s.Vh[...,:s.S.shape[-1],:]", setup), case("s.U.shape,s.Vh.shape", setup)]


cases["linalg.svd"] = (
    [c for a in typed[9:] + tall + lying[13:16] + [larger] for c in svd_products(a)] + [c for a in tall for c in svd_products(a, full=False)]
    + calls("svd", [f"{a},compute_uv=False" for a in typed + tall + rectangles + lying[:4]] + rectangles + ["np.zeros((0,0))"] + ["5", "[1,2]", "np.zeros((2,2),'e')"] + broken + [f"{rectangles[1]},full_matrices=False", f"{symmetric[4]},True,False,True", f"{symmetric[4]},compute_uv=False,hermitian=True", "-np.eye(2)*2,False,False"])
    + [near("(s.U*s.S)@s.Vh", f"s=np.linalg.svd({a},hermitian=True)") for a in (symmetric[10], symmetric[13], "[[1,2],[2,-3]]", "np.array([[0.0,1],[1,0]])")] + [near("(u*s)@vh", f"u,s,vh=np.linalg.svd({square})")])
cases["linalg.svdvals"] = calls("svdvals", typed + lying + tall + rectangles + ["5", "[1,2]", "np.zeros((2,2),'e')"] + broken + [larger, hilbert, "np.eye(2)*1e-200", "np.eye(2)*1e200", "np.diag([1e-160,1,1e160])"])


def eigh_products(a, **kind):
    extra = "".join(f",{k}={v!r}" for k, v in kind.items())
    setup = f"r=np.linalg.eigh({a}{extra})"
    return [near("r.eigenvalues", setup), near("(r.eigenvectors*r.eigenvalues[...,None,:])@np.conj(np.swapaxes(r.eigenvectors,-1,-2))", setup)]


hermitian = symmetric + ["np.diag([3,1,2])", "np.zeros((3,3))", "np.eye(4)", "np.array([[0.0,1],[1,0]])", f"np.array([{square},{square}])", f"({larger}+{larger}.T)", "np.array([[1,1e-10],[1e-10,1]])", "np.diag([1e-200,1e200])", "np.full((5,5),2.0)",
                         "np.exp(1j*np.subtract.outer(np.arange(6),np.arange(6)))", "[[5+3j]]", "np.ones((2,1,2,2))"]
# Vectors themselves, whose signs are those of LAPACK's algorithms.
signed = ["[[2,1],[1,2]]", "[[1,2],[3,4]]", "[[0,1],[1,0]]", "[[2,-1,0],[-1,2,-1],[0,-1,2]]", "[[4,1,0],[1,3,1],[0,1,2]]", "[[1,2j],[-2j,5]]"]
tables = [*signed, "[[1,2,3],[4,5,6]]", "[[1,2],[3,4],[5,6]]", "np.arange(8.0).reshape(2,4)-3"]
cases["linalg.svd"] += [near(f"(u,s,vh)[{i}]", f"u,s,vh=np.linalg.svd({a},full_matrices=False)") for a in tables for i in range(3)]
cases["linalg.eigh"] = ([c for a in hermitian for c in eigh_products(a)] + [c for a in (square, "[[2,1j],[5,3]]", "np.arange(16.0).reshape(4,4)") for u in "LUl" for c in eigh_products(a, UPLO=u)]
                        + calls("eigh", hollow + wrong + broken[2:] + [f"{square},'X'", f"{square},UPLO='up'"]) + [near("w", f"w,v=np.linalg.eigh({square})")]
                        + [near("v", f"w,v=np.linalg.eigh({a})") for a in signed])
cases["linalg.eigvalsh"] = calls("eigvalsh", hermitian + [f"{square},'U'", f"{square},UPLO='L'", f"{square},UPLO='u'", "[[2,1j],[5,3]],'U'"] + hollow + wrong + broken[2:] + [f"{square},'X'"])
general = ["[[0,1],[-1,0]]", "[[1,2],[3,4]]", "np.diag([1,2,3])", "np.triu(np.arange(1.0,17).reshape(4,4))", "[[2,1],[0,2]]", "np.zeros((3,3))", "np.array([[[1.0,2],[3,4]],[[0,1],[-1,0]]])", "np.array([[[1.0,2],[3,4]],[[2,0],[0,1]]])",
           "[[1,1j],[-1j,2]]", "np.exp(1j*np.arange(16)**2).reshape(4,4)", "[[0,0,6],[1,0,-11],[0,1,6]]", "[[0,0,0,-1],[1,0,0,0],[0,1,0,0],[0,0,1,0]]", "[[5]]", "np.array([[1,1e8],[1e-8,1]])", larger, "np.sin(np.arange(144)**3).reshape(12,12)"]


def eig_products(a):
    setup = f"a=np.asarray({a});r=np.linalg.eig(a)"
    return [near("np.sort_complex(r.eigenvalues)", setup, 100), near("np.max(np.abs(a@r.eigenvectors-r.eigenvectors*r.eigenvalues[...,None,:]))<1e-4*(1+np.max(np.abs(a)))", setup),
            near("np.linalg.norm(r.eigenvectors,axis=-2)", setup), case("r.eigenvalues.dtype,r.eigenvectors.dtype,r.eigenvectors.shape", setup)]


cases["linalg.eig"] = [c for a in typed + general for c in eig_products(a)] + calls("eig", hollow + wrong + broken) + [near("np.sort(w)", "w,v=np.linalg.eig([[2,1],[1,3]])"), near("np.abs(np.linalg.eig([[2,1],[1,3]])[1])", "")]
cases["linalg.eigvals"] = [near(f"np.sort_complex(np.linalg.eigvals({a}))", factor=100) for a in typed + general + lying] + [case(f"np.linalg.eigvals({a}).dtype") for a in general + lying] + calls("eigvals", hollow + wrong + broken)

right = ["[1,2,3,4]", "np.arange(8.0).reshape(4,2)"]
cases["linalg.lstsq"] = (
    calls("lstsq", [f"{a},{b}" for a in ("np.array([[1,2],[3,4],[5,7],[1,0]],float)", "np.array([[1,2],[3,4],[5,7],[1,0]],'f4')", "np.array([[1,2j],[3,4],[5j,7],[1,0]])", "np.ones((4,2))", "np.arange(16.0).reshape(4,4)%7", "np.arange(20.0).reshape(4,5)%7", "np.array([[1,2],[3,4],[5,7],[1,0]])") for b in right], 100)
    + calls("lstsq", ["[[1,2],[3,4]],[1,2],1e-3", "[[1,0],[0,1e-9]],[1,1],1e-6", "[[1,0],[0,1e-9]],[1,1],rcond=-1", "[[1,0],[0,1e-9]],[1,1],rcond=None", "[[1,0],[0,0]],[1,1]", "[[1,2],[3,4]],[1,2,3]", "[1,2],[1,2]", "[[1,2],[3,4]],5", "np.ones((2,2,2)),[1,2]", "[[1,2],[3,4]],np.ones((2,2,2))", "np.eye(2,dtype='e'),[1,2]", "[[nan,1],[1,1]],[1,2]", "[[2]],[1j]", "a=[[2]],b=[4]",
                      "np.zeros((3,2)),[1,2,3]", "[[1],[1],[1]],[1,2,6]"], 100)
    + [near("x", "x,r,k,s=np.linalg.lstsq([[0,1],[1,1],[2,1],[3,1]],[-1,0.2,0.9,2.1])", 100)])
cases["linalg.pinv"] = calls("pinv", typed + tall + rectangles + [f"{a},hermitian=True" for a in symmetric[:3] + symmetric[10:13]] + [f"{square},1e-3", f"{square},rcond=0.5", f"{square},rtol=0.5", f"{square},rcond=0.5,rtol=0.1", "np.diag([1,1e-3,1e-8]),1e-5", "np.array([np.diag([1,1e-3]),np.eye(2)]),[1e-2,1e-4]", "np.ones((2,3,2)),rtol=[1e-3,1e-2]",
                                                                           "5", "[1,2]", "np.zeros((2,2),'e')", "[[1,2],[2,4]]", larger] + lying[:5] + broken, 100)
cases["linalg.matrix_rank"] = calls("matrix_rank", typed + tall[:5] + lying[:9] + singular + ["np.zeros((3,2))", "0", "5", "[0,0]", "[0,1]", "np.eye(3)*1e-20", "np.diag([1,1e-20])", "np.diag([1,1e-3]),1e-2", "np.diag([1,1e-3]),tol=1e-4", "np.diag([1,1e-3]),rtol=1e-2", "np.diag([1,1e-3]),tol=1e-2,rtol=1e-3", "np.array([np.diag([1,1e-3]),np.eye(2)]),[1e-2,1e-4]", "np.array([np.diag([4,1e-2]),np.eye(2)]),rtol=[1e-2,1e-4]",
                                                                            "[[1,2],[2,4]],hermitian=True", "[[2,1j],[-1j,3]],hermitian=True", "A=[[1,2],[2,4]]", larger, "np.zeros((2,2),'e')"])
cases["linalg.cond"] = (calls("cond", typed + lying[9:] + tall[:7] + [f"{square},{p}" for p in ("1", "-1", "2", "-2", "inf", "-inf", "'fro'", "'nuc'", "p=None", "3", "'x'")] + [f"np.stack([{square},np.eye(3)]),{p}" for p in ("1", "2", "inf", "'fro'")], 10)
                        + calls("cond", ["[[1,2],[2,4]],1", "np.zeros((2,2))", "np.zeros((2,2)),1", "np.zeros((2,2)),'fro'", "[[nan,1],[1,1]],1", "np.array([np.eye(2),np.zeros((2,2))]),1", "np.zeros((0,0))", "np.zeros((0,2,2))", "np.zeros((2,3)),1", "5", "[1,2]", "np.zeros((2,2),'e')", "np.array([np.eye(2),np.zeros((2,2))])"], 10))
vectors = ["[3,4]", "[3.0,-4]", "[3j,4]", "np.array([3,4],'f4')", "np.array([3,4],'e')", "np.array([3j,4],'F')", "[]", "[nan,1]", "[inf,1]", "[0,0,5]", "np.arange(12).reshape(3,4)[:,1]", "np.arange(6)[::-2]", "[True,False]", "np.array([-128,1],'i1')"]
orders = ("None", "1", "2", "3", "0", "-1", "-2", "0.5", "inf", "-inf")
cases["linalg.norm"] = (
    calls("norm", [f"{v},{o}" for v in vectors[:6] + vectors[9:12] for o in orders] + vectors + ["5", "-5.5", "3+4j"])
    + calls("norm", [f"{m},{o}" for m in (matrix, square, "np.array([[1j,2],[3,4]])", "np.array([[1,-2],[3,4]],'f4')", f"{matrix}.T") for o in ("None", "'fro'", "'nuc'", "1", "-1", "2", "-2", "inf", "-inf") if o != "-2" or m not in (matrix, f"{matrix}.T")])
    + calls("norm", [f"{cube}{a}" for a in ("", ",axis=0", ",axis=-1", ",axis=(0,1)", ",axis=(2,0)", ",axis=(1,2),keepdims=True", ",axis=1,keepdims=True", ",keepdims=True", ",1,1", ",1,(0,2)", ",-1,(2,0)", ",inf,(0,2)", ",-inf,(2,1)", ",2,(0,2)", ",'nuc',(2,0)", ",'fro',(0,1)", ",ord=3,axis=2", ",axis=()", ",axis=(0,1,2)", ",axis=(1,1)", ",axis=3", ",axis=(0,3)",
                                             ",2", ",1", ",'fro'", ",'nuc',(0,1),True", ",1,(0,1),True")])
    + calls("norm", [f"{matrix},3", f"{matrix},'x'", "[1,2],'fro'", "[1,2],'nuc'", f"{matrix},0", "np.zeros((0,3))", "np.zeros((0,3)),1", "np.zeros(0),inf", "x=[3,4],ord=1,axis=0,keepdims=True", "[[1,2],[3,4]],'f'", "np.ones((2,2),'e')", "np.ones((2,2),'e'),2"] + [f"{m}" for m in layouts.values()] + [f"{m},axis=0" for m in layouts.values()]))
cases["linalg.vector_norm"] = calls("vector_norm", vectors + [f"{v},ord={o}" for v in vectors[:6] for o in orders] + [f"{cube}{a}" for a in ("", ",axis=0", ",axis=-1", ",axis=(0,1)", ",axis=(2,0),ord=1", ",axis=(0,2),keepdims=True", ",keepdims=True", ",axis=1,keepdims=True,ord=inf", ",axis=3", ",axis=(0,1,2)", ",ord=3")] + ["5", "np.zeros((2,0)),axis=1", "np.zeros((2,0))"])
cases["linalg.matrix_norm"] = calls("matrix_norm", [matrix, cube, square] + [f"{m},ord={o}" for m in (cube, "np.array([[1j,2],[3,4]])", "np.array([[1,-2],[3,4]],'f4')") for o in ("'fro'", "'nuc'", "1", "-1", "2", "-2", "inf", "-inf", "3") if o != "-2" or m != cube] + [f"{cube},keepdims=True", f"{cube},keepdims=True,ord=2", "np.zeros((2,0,3))", "np.eye(2,dtype='e')", "[[nan,1],[0,1]]"])

cases["linalg.matrix_power"] = (
    calls("matrix_power", [f"{a},{n}" for a in (square, "np.array([[1,1],[1,0]])", "np.array([[1,1j],[0,1]])", "np.array([[2,1],[1,1]],'f4')", f"np.array([{square},{square}])") for n in (0, 1, 2, 3, 4, 5, 7, -1, -2, -3)], 10)
    + calls("matrix_power", ["np.array([[1,1],[1,0]],'i1'),12", "np.array([[True,False],[True,True]]),3", "[[1,2],[2,4]],-1", "[[1,2,3]],2", "[1,2],2", "np.eye(2,dtype='e'),2", "np.eye(2,dtype='e'),-1", "np.zeros((0,0)),3", "a=[[2]],n=3", "[[2]],2.0", "np.ones((0,2,2)),2"]))
cases["linalg.multi_dot"] = calls("multi_dot", [f"[{a}]" for a in (f"{matrix},{matrix}.T", f"{matrix},{matrix}.T,{matrix}", f"[1,2,3],{matrix}", f"[1,2,3],{matrix},[1,2,3,4]", f"{matrix},[1,2,3,4]", f"{matrix}.T,{matrix},[1,2,3,4]", f"[1,2,3],{matrix},{matrix}.T", f"{matrix},{matrix}.T,{matrix},{matrix}.T", "np.ones((2,30)),np.ones((30,3)),np.ones((3,40)),np.ones((40,2))",
    "[1,2],[3,4]", "[1,2],[[1,2],[3,4]],[[1],[1]]", "[[1,2]]", "", "[[1,2]],[[1,2]]", "[[1,2]],[[1,2]],[[1,2]]", f"{cube},{matrix},{matrix}", "[[1j]],[[2]],[[3.5]]", "[[1.5]],[[2]]", "np.ones((0,2)),np.ones((2,3)),np.ones((3,0))", "np.array([[1]],'i1'),np.array([[2]],'i2'),np.array([[3]],'f4')", "5,[[1]],[[2]]", "np.ones((2,2)),np.ones((2,2)),np.ones((2,2)),np.ones((2,2)),np.ones((2,2))")]) + [
    near("b", "b=np.zeros((3,3),int);np.linalg.multi_dot([np.arange(12).reshape(3,4),np.arange(12).reshape(4,3)],out=b)"), near("b", f"b=np.zeros((3,4),int);np.linalg.multi_dot([{matrix},{matrix}.T,{matrix}],out=b)")]
cases["linalg.tensorinv"] = calls("tensorinv", ["np.eye(24).reshape(4,6,8,3)", "(np.eye(24)*2).reshape(24,8,3),ind=1", "(np.eye(6)+1).reshape(2,3,6)", "(np.eye(6)+1).reshape(6,2,3),1", "(np.eye(6)+1).reshape(2,3,3,2)", "(np.eye(4)*2j).reshape(2,2,4)", "np.eye(4,dtype='f4').reshape(2,2,2,2)", "np.eye(4,dtype=int).reshape(4,2,2),ind=1", "np.eye(4).reshape(2,2,4),ind=0", "np.eye(4).reshape(2,2,4),ind=-1", "np.ones((2,2,4))", "np.ones((2,3,4))",
    "np.eye(3),ind=1", "[[2,1],[1,1]],1", "np.array([[2.0]]),1", "a=(np.eye(4)+2).reshape(2,2,2,2),ind=2", "np.eye(8).reshape(2,2,2,2,2,2),3", "np.eye(4,dtype='e').reshape(2,2,4)", "(np.eye(6)+np.arange(6)).reshape(2,3,6)", "(np.eye(6)+np.arange(6)).reshape(6,6).T.reshape(6,3,2),1", "np.eye(2,dtype=complex)*1j,1"])
cases["linalg.tensorsolve"] = calls("tensorsolve", ["np.eye(24).reshape(6,4,2,3,4),np.arange(24).reshape(6,4)", "(np.eye(6)+1).reshape(2,3,6),np.arange(6).reshape(2,3)", "(np.eye(6)+1).reshape(2,3,3,2),np.ones((2,3))", "np.eye(4),[1,2,3,4]", "(np.eye(4)*2).reshape(4,2,2),[1,2,3,4]", "(np.eye(4)*2j).reshape(2,2,4),[[1,2],[3,4]]", "np.eye(4,dtype='f4').reshape(2,2,4),[[1,2],[3,4]]", "np.eye(6).reshape(2,3,6),np.arange(5)",
    "np.arange(36.0).reshape(2,3,6)+np.eye(6).reshape(2,3,6)*40,np.arange(6).reshape(2,3)", "(np.eye(6)+1).reshape(3,2,6).transpose(1,0,2),np.ones((2,3))", "(np.eye(6)+1).reshape(6,2,3).transpose(1,0,2),np.ones(6),axes=(0,2)", "(np.eye(6)+1).reshape(2,3,6),np.ones(6),axes=(0,1)", "(np.eye(6)+1).reshape(2,3,6),np.ones(6),(1,0)", "np.ones((2,2)),[1,2]", "np.eye(2,dtype='e'),[1,2]", "[[2]],[1j]", "a=np.eye(2),b=[1,2],axes=None",
    "np.eye(8).reshape(2,2,2,2,2,2),np.arange(8).reshape(2,2,2)", "np.ones((2,3)),[1,2]", "(np.eye(4)+np.arange(4)).reshape(2,2,2,2),[[1,2],[3,4]]", "np.eye(4,dtype=int).reshape(2,2,4),np.ones((2,2),bool)"])

cases["linalg.outer"] = calls("outer", [f"np.array([1,0,1],'{d}'),np.array([1,1],'{d}')" for d in dtypes] + ["[1,2],[3,4,5]", "[1j,2],[3.5]", "[],[1]", "[1],[[2]]", "[[1]],[2]", "5,[1]", "np.arange(6)[::-2],[1,2]"])
cases["linalg.cross"] = calls("cross", [f"np.array([1,2,3],'{d}'),np.array([4,5,6],'{d}')" for d in dtypes[1:]] + ["[1,2,3],[4,5,6]", "[[1,2,3],[4,5,6]],[7,8,9]", "np.arange(6).reshape(3,2),np.arange(6).reshape(3,2)[::-1],axis=0", "np.arange(12).reshape(2,3,2),np.ones((2,3,2)),axis=1", "np.ones((2,1,3)),np.arange(9).reshape(3,3)", "[1,2],[3,4]", "[1,2],[3,4,5]", "[1,2,3,4],[1,2,3,4]", "[1j,2,3],[4,5,6]", "np.zeros((0,3)),np.zeros((0,3))", "np.ones((2,3)),np.ones((3,3))"])
cases["linalg.matmul"] = calls("matmul", [f"np.array([[1,0],[1,1]],'{d}'),np.array([[1,1],[0,1]],'{d}')" for d in dtypes] + [f"{matrix},{matrix}.T", f"{cube},{cube}.transpose(0,2,1)", "[1,2],[3,4]", f"{matrix},[1,2,3,4]", f"{matrix},{matrix}", "3,[1]", "np.zeros((2,0)),np.zeros((0,3))"])
cases["linalg.vecdot"] = calls("vecdot", [f"np.array([[1,0],[1,1]],'{d}'),np.array([[1,1],[0,1]],'{d}')" for d in dtypes] + [f"{matrix},{matrix}", f"{matrix},{matrix},axis=0", f"{cube},[1,2,3,4]", f"{cube},{cube},axis=-2", "[1j,2],[3,4j]", "[1,2],[1,2,3]", "3,4", "np.zeros((2,0)),np.zeros((2,0))"])
cases["linalg.tensordot"] = calls("tensordot", [f"{matrix},{matrix}", f"{matrix},{matrix}.T,axes=1", f"{matrix},{matrix},axes=0", f"{cube},{matrix},axes=2", f"{cube},{cube},axes=([0,1],[0,1])", f"{cube},{matrix},axes=([1,2],[0,1])", f"{matrix},{matrix},axes=((0,1),(0,1))", f"{matrix},{matrix},axes=1", "[1,2],[3,4],axes=1", "[1,2],[3,4],axes=0"] + [f"np.array([[1,0],[1,1]],'{d}'),np.array([[1,1],[0,1]],'{d}'),axes=1" for d in dtypes])
parts = [f"np.array([[1,0,1],[1,1,0]],'{d}')" for d in dtypes] + [cube, f"{cube}.T", f"{cube}[:,::-1,::2]"]
cases["linalg.diagonal"] = calls("diagonal", parts + [f"{cube},offset={k}" for k in (1, -1, 3, -3, 5, -5)] + ["[1,2]", "5", "np.zeros((0,3))", "np.zeros((2,0,3)),offset=1"])
cases["linalg.trace"] = calls("trace", parts + [f"{cube},offset={k}" for k in (1, -1, 5)] + [f"{cube},dtype='{d}'" for d in ("float32", "int8", "complex128")] + ["[1,2]", "np.zeros((0,3))", "np.zeros((2,0,3))"])
cases["linalg.matrix_transpose"] = calls("matrix_transpose", parts + ["[1,2]", "5", "np.zeros((0,3))", "np.zeros((2,0,3))", "np.array([[1j,2]])", f"{matrix}[::2]"])
cases["linalg.matrix_power"] += calls("matrix_power", ["np.array([[0,1],[-1,0]]),2**70+3", "np.eye(2),-(2**70)"])
record({name: list({(c.expr, c.setup): c for c in rows}.values()) for name, rows in cases.items()})
