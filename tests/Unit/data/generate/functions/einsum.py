"""Cases of einsum and einsum_path."""
from record import case, record

setup = "a=np.arange(25).reshape(5,5)%7;b=np.arange(5);c=np.arange(6).reshape(2,3);d=np.arange(12).reshape(3,4);e=np.arange(24).reshape(2,3,4)%5;f=np.arange(60.).reshape(3,4,5)%11/4"
plain = [
    "'ii',a", "'ii->i',a", "'i',b", "'ij',c", "'ji',c", "'ij->ji',c", "'i->',b", "'ij->',c", "'ij->i',c", "'ij->j',c", "'i,i',b,b", "'i,i->i',b,b", "'i,j',b,b", "'i,j->ij',b,b", "'i,j->ji',b,b", "'ij,j',a,b", "'ij,j->i',a,b", "'ij,i->j',a,b", "'...j,j',a,b", "'ij,jk',c,d",
    "'ij,jk->ik',c,d", "'ij,jk->ki',c,d", "'ij,kj->ik',c,c", "'ij,ij->ij',c,c", "'ij,ij',c,c", "'ij,ji',a,a", "'ij,jk->',c,d", "'ij,jk->i',c,d", "'ij,jk->k',c,d", "'ijk->kji',e", "'ijk->ik',e", "'kii->k',np.arange(18).reshape(2,3,3)", "'iii',np.arange(27).reshape(3,3,3)", "'iii->i',np.arange(27).reshape(3,3,3)",
    "'ijk,jil->kl',f,np.arange(24.).reshape(4,3,2)/8", "'bij,bjk->bik',e,np.arange(40).reshape(2,4,5)", "'bij,bjk->ikb',e,np.arange(40).reshape(2,4,5)", "'bij,bkj->bk',e,e", "'bij,bij->b',e,e", "'...ij->...ji',e", "'i...->...',e", "'i...->i...',e", "'...',5", "'...,...',3,c", "'...,...',c,[[10],[20]]", "'...i,...i',e,np.arange(4)",
    "'...ij,...jk->...ik',e,np.arange(8).reshape(4,2)", "'ij...,jk...->ik...',c.reshape(2,3,1),np.ones((3,4,2),int)", "'i,ij,j',np.arange(3),d,np.arange(4)", "'ij,jk,kl->il',c,d,d.T", "'ij,jk,kl',c,d,d.T", "'i,i,i->i',b,b,b", "'i,j,k->ijk',np.arange(2),np.arange(3),np.arange(2)", "'a,b,c->',b,b,b", "'ea,fb,abcd,gc,hd->efgh',*[np.arange(4).reshape(2,2)]*2,np.arange(16).reshape(2,2,2,2),*[np.arange(4).reshape(2,2)]*2",
    "' i j , j k -> i k ',c,d", "'Ab,bA',c,c.T", "'aB,Bc',c,d", "'ij,jk',c.astype('i1'),(d*40).astype('i1')", "'ij->',(c*60).astype('i1')", "'ij,jk',c.astype('u2'),d.astype('i2')", "'ij,jk',c>2,d>5", "'ij->i',c>2", "'ij,ij->',c>2,c<4", "'ij,jk',c*(1+1j),d", "'ij,ij',c*(1+1j),c*1j", "'i,i',[nan,1.0],[1.0,2.0]", "'ij,jk',c[:,::-1],d[::-1,::2]", "'ij,j',a[::2,::-1],b",
    "'ij,jk',c.T.copy().T,np.asfortranarray(d)", "'ij,jk',np.zeros((2,0)),np.zeros((0,3))", "'ij->j',np.zeros((0,3))", "'ij,jk',np.zeros((0,3)),d", "'ij,jk',np.ones((2,1)),d", "'ij,ij->ij',np.ones((1,3)),c", "'ij,jk->ik',c,np.ones((1,4),int)", "',',3,4", "',ij',3,c", "'->',7", "'i->i',b[::-2]", "'ij,jk',c.astype('f2'),d.astype('f2')", "'ij->',c.astype('f2')",
    "'ij,jk',c,d,dtype='f8'", "'ij,jk',c,d,dtype=np.complex64,casting='unsafe'", "'ij,jk',c*1.0,d,dtype='f4'", "'ij,jk',c*1.0,d,dtype='f4',casting='same_kind'", "'ii->i',np.ones((1,1))", "'ab,ab,c->',c,c,b", "'ba,bc->bac',e[0],e[0]",
    # what cannot be
    "'ij,jk',c", "'ij',c,d", "'ijk',c", "'i',c", "'ij,jk',c,c", "'ij->ik',c", "'ij->ii',c", "'ii',c", "'i1',c", "'i.j',c", "'i....',e", "'ij->i..',c", "'...->',c", "'ij,jk->ik',c,np.arange(8).reshape(2,4)", "'i-j',c", "'ij->i>',c"]
cases = {"einsum": [case(f"np.einsum({x})", setup, wording="1'" not in x and "." not in x and "->i>" not in x and "i-j" not in x) for x in plain]}
cases["einsum"] += [case(f"np.einsum({x},optimize={o})", setup) for x in [
    "'ij,jk,kl->il',c,d,d.T", "'i,ij,j',np.arange(3),d,np.arange(4)", "'ea,fb,abcd,gc,hd->efgh',*[np.arange(4).reshape(2,2)]*2,np.arange(16).reshape(2,2,2,2),*[np.arange(4).reshape(2,2)]*2", "'ij,ij,ij->',c,c,c", "'ab,bc,cd,de->ae',a,a,a,a"] for o in ["True", "'greedy'", "'optimal'", "False"]]
big = "x=np.sin(np.arange(5*7*9.)).reshape(5,7,9);y=np.cos(np.arange(9*7*4.)).reshape(9,7,4);z=np.sin(np.arange(8*6*3.)*.7).reshape(8,6,3);w=np.cos(np.arange(8*3*5.)).reshape(8,3,5)"
cases["einsum"] += [case(f"np.einsum({x})", big, scale=1e-14) for x in ["'ijk,kjl->il',x,y", "'ijk,kjl->ijl',x,y", "'bij,bjk->bik',z,w", "'ijk->j',x", "'ijk,ijk',x,x", "'ijk,kjl->',x,y", "'ijk,ljk->il',x,x[::2]", "'bij,bjk->kbi',z,w"]] + [
    case("np.einsum('bij,bjk->bik',z.astype('f4'),w.astype('f4'))", big, scale=1e-6), case("np.einsum('bij,bjk->bik',z,w*1j)", big, scale=1e-14), case("o", setup + ";o=np.zeros((2,4),int);np.einsum('ij,jk',c,d,out=o)"), case("np.einsum('ij,jk',c,d,out=np.zeros(3,int))", setup, wording=False),
    case("a", setup + ";np.einsum('ii->i',a)[:]=9"), case("c", setup + ";np.einsum('ij->ji',c)[0]=9")]

paths = "a=np.ones((2,3));b=np.ones((3,4));c=np.ones((4,50));d=np.ones((50,2));e=np.ones((5,5));I=np.ones((10,10,10,10));C=np.ones((10,10))"
cases["einsum_path"] = [case(f"np.einsum_path({x},optimize={o})[1]", paths) for x in [
    "'ij,jk,kl->il',a,b,c", "'ij,jk,kl,lm->im',a,b,c,d", "'ea,fb,abcd,gc,hd->efgh',C,C,I,C,C", "'ij,jk',a,b", "'ij->',a", "'ab,ab,ab->',e,e,e"] for o in ["'greedy'", "'optimal'", "False", "True"]] + [
    case(f"np.einsum_path({x})[1]", paths) for x in ["'ij,jk,kl->il',a,b,c", "'ii',e", "'ab,cd->',a,b", "'ab,cd,ef->',a,b,c", "'ab,bc,cd,da',a,b,c,d", "'a,ab,abc->abc',np.ones(2),np.ones((2,3)),np.ones((2,3,4))"]] + [
    case("np.einsum_path('ij,jk,kl,lm->im',a,b,c,d,optimize=('greedy',4))[1]", paths), case("np.einsum_path('ij,jk,kl,lm->im',a,b,c,d,optimize=('optimal',4))[1]", paths), case("np.einsum_path('ij,jk,kl->il',a,b,c,optimize='best')", paths, wording=False)]
# Into an output of another type, by a casting rule.
cases["einsum"] += [case("o", f"{setup};o=np.zeros(2{t});np.einsum({x},out=o{k})", wording=False) for x, t, k in [
    ("'ij->i',c", "", ""), ("'ij,j->i',c,[1,2,3]", ",'i1'", ",dtype='f8',casting='unsafe'"), ("'ij->i',c*1.5", ",int", ",casting='unsafe'"), ("'ij->i',c*1.5", ",'f4'", ",casting='same_kind'"), ("'ij,j->i',c.astype('i1'),np.ones(3,'i1')", ",'f8'", "")]]
record(cases)
