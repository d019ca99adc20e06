"""Cases of arrays in files and text."""
from record import case, record

cases = {}
a = "np.arange(6).reshape(2,3)"
saved = [a, f"{a}.T", "np.array(3.5)", "np.zeros((0,3))", "np.array([True,False])", "np.array([1+2j])", "np.arange(4,dtype='u2')", "np.arange(8.0)[::2]", "np.ones((2,2,2),'f2')",
         "np.array([nan,inf])", "np.zeros((2,3),'f4',order='F')", "np.arange(3,dtype='i1')"]
cases["save"] = [*[case("np.load(f)", f"f=temporary('save{i}.npy');np.save(f,{x})") for i, x in enumerate(saved)],
                 *[case("np.fromfile(f,'u1')[:128]", f"f=temporary('bytes{i}.npy');np.save(f,{x})") for i, x in enumerate(saved)]]
cases["load"] = [*[case("np.load(f)", f"f=temporary('load{i}.npy');np.save(f,{x})") for i, x in enumerate(saved)],
                 *[case("np.load(f,mmap_mode='r')", f"f=temporary('map{i}.npy');np.save(f,{x})") for i, x in enumerate(saved) if "(0," not in x]]
raw = "np.arange(6.0)"
cases["fromfile"] = [
    *[case(f"np.fromfile(f{x})", f"f=temporary('raw{i}');{raw}.tofile(f)") for i, x in enumerate(
        ("", ",dtype='f4'", ",'u1'", ",count=2", ",count=10", ",offset=16", ",'i2',3,offset=8", ",'c16'", ",count=0", ",dtype='i1'", ",'f8',-1"))],
    *[case(f"np.fromfile(f{x})", f"f=temporary('text{i}');{v}.tofile(f,{fmt})") for i, (x, v, fmt) in enumerate((
        (",sep=' '", raw, "sep=' '"), (",sep=','", raw, "sep=','"), (",int,sep=','", "np.arange(3)", "','"), (",sep=','", "np.array([1.5,nan,-inf])", "sep=', '"),
        (",sep=' ',count=2", raw, "sep=' '"), (",sep=';'", raw, "sep=';',format='%.3f'"), (",'i4',sep='|'", "np.arange(3)", "sep=' | ',format='%d'"),
        (",sep=','", "np.array([[1.25,2],[3,4]]).T", "sep=','"), (",sep=',',offset=1", raw, "sep=','"), (",sep=','", "np.zeros(0)", "sep=','")))],
]
cases["ndarray.tofile"] = [case("np.fromfile(f,'u1')", f"f=temporary('file{i}');{v}.tofile(f{x})") for i, (v, x) in enumerate(
    [(v, "") for v in ("np.arange(3)", "np.arange(6).reshape(2,3).T", "np.array([True,False])", "np.arange(8.0)[::3]", "np.array(5,'i2')", "np.zeros((0,2))")]
    + [("np.array([1.5,0.1,1e20,nan])", f",{x}") for x in ("' '", "','", "sep=', ',format='%s'", "sep=' ',format='%.2f'", "' ','%10.3e'", "' ','%g'")]
    + [("np.array([1,-20,300])", f",{x}") for x in ("' '", "','", "' ','%d'", "' ','%5d'", "' ','%x'", "'\\n'", "' ','%f'")]
    + [("np.array([0.1,3],'f4')", ",' '"), ("np.array([[1,2],[3,4]]).T", ",' '")])]
cases["fromstring"] = [f"np.fromstring({x})" for x in (
    "'1 2 3',dtype=int,sep=' '", "'1, 2, 3',sep=','", "'1,2 3',sep=','", "'1 2 3',sep=' ',count=2", "'',sep=' '", "'1 x',sep=' '", "'1.5 2',dtype=int,sep=' '",
    "'1+2j 3j',dtype=complex,sep=' '", "'nan inf -inf 1e3',sep=' '", "'1;2;3',sep=';',dtype=np.float32", "'300 2',dtype=np.uint8,sep=' '", "'1 , 2',sep=','", "'1 0 1',dtype=bool,sep=' '",
    "'  1\\t2\\n3  ',sep=' '", "'1::2::3',sep='::'", "'1 - 2',sep=' - '", "'.5 5. 1e-3 +4',sep=' '", "'-1 -2',dtype=np.int8,sep=' '", "'70000 1',dtype='i2',sep=' '", "'1,2,',sep=','",
    "',1',sep=','", "'Infinity -NaN',sep=' '", "'0.1 0.2',dtype='f2',sep=' '")]
tables = [
    "['1 2','3 4']", "['1,2','3,4'],delimiter=','", "['1;2','3;4'],delimiter=';',unpack=True", "['# c','1 2 # x','3 4']", "['1 2 3','4 5 6'],usecols=(0,2)",
    "['1 2 3','4 5 6'],usecols=(-1,)", "['1 2','3 4','5 6'],max_rows=2", "['5']", "['1 2 3']", "['1','2','3']", "['1 2','','3 4']", "['1,2','3,4'],delimiter=',',dtype=np.float32",
    "['1,2','3,4'],delimiter=',',dtype=np.int8", "['1+2j,3'],delimiter=',',dtype=complex", "['nan inf -inf']", "['1%2'],comments='%'", "['1 2','3 4'],ndmin=2", "['1 2'],ndmin=2",
    "['1','2'],ndmin=2", "['5'],ndmin=1", "['1 2 3','4 5 6'],unpack=True,usecols=(0,1)", "['1\\t2','3\\t4'],delimiter='\\t'", "['1 2'],ndmin=3",
]
cases["genfromtxt"] = [*[f"np.genfromtxt({x})" for x in tables], *[f"np.genfromtxt({x})" for x in (
    "['1,,3','4,5,'],delimiter=','", "['1,,3','4,5,'],delimiter=',',filling_values=0", "['1,,3','4,5,'],delimiter=',',dtype=int", "['1,,3','4,5,'],delimiter=',',dtype=int,filling_values=9",
    "['1,N/A,3','4,5,???'],delimiter=',',missing_values={1:'N/A',2:'???'},filling_values={1:0,2:-9}",
    "['1,N/A,3','4,5,???'],delimiter=',',missing_values=['','N/A','???'],filling_values=[7,8,9]", "['1,N/A,3','4,5,???'],delimiter=',',missing_values='N/A',filling_values=7",
    "['-999,2'],delimiter=',',missing_values='-999',filling_values=0", "['a b','1 2']", "['a b','1 2'],skip_header=1", "['1 2','3 4','foo'],skip_footer=1", "['1 2 3','4 5 6'],usecols=(5,)",
    "['1 2 3','4 5']", "['1 2 3','4 5'],invalid_raise=False", "['1 2'],max_rows=0", "['123456789','   4  7 9','   4567 9'],delimiter=(4,3,2)", "['123456789','   4  7 9'],delimiter=3", "[]",
    "['1.5,2','3,4'],delimiter=',',dtype=int", "['True,False','1,0'],delimiter=',',dtype=bool", "['1 , 2',' 3 , 4'],delimiter=',',autostrip=True", "['1,2','3,4'],delimiter=',',comments=None",
    "['1 2'],max_rows=1,skip_footer=1", "['1e3 0x10']", "['1,2,','3,4,'],delimiter=','", "['1::2','3::4'],delimiter='::'", "['1 2','3 4','5 6 7','8 9 1'],invalid_raise=False",
    "['1 2','3 4 5','6 7']", "['a,b','1,2'],delimiter=',',skip_header=1,dtype=int", "['1,x','2,3'],delimiter=',',dtype=int", "['300,2'],delimiter=',',dtype=np.uint8", "['1 x','3 4'],loose=False",
    "['1 2','3 4','5 6'],skip_header=1,max_rows=1", "['1 2','3 4','5 6'],skip_footer=2", "['1 2','3 4','5 6'],skip_footer=4",
    "['10,2','20,4'],delimiter=',',converters={0:lambda s: float(s)+10}", "['1 2 3','4 5 6'],converters={-1:lambda s: float(s)*2},usecols=(0,2)")]]
cases["loadtxt"] = [*[f"np.loadtxt({x})".replace("comments='%'", "comments=['%']") for x in tables], *[f"np.loadtxt({x})" for x in (
    "['1::2'],delimiter='::'", "['1§2'],delimiter='§'", "['1 x']", "['1 2','3']", "['a b','1 2'],skiprows=1", "['\"1\",\"2\"'],delimiter=',',quotechar='\"'",
    "['1,2 // x'],delimiter=',',comments=['//']", "['1 2'],converters={0:lambda s: float(s)+10}", "['1 2'],usecols=(5,)", "[]")]]
written = ["np.arange(6).reshape(2,3)", "np.array([1.5,-2.25,1e-7])", "np.arange(6.0).reshape(3,2).T", "np.array([[1,2],[3,4]],'i1')", "np.array([0.1,3],'f4')", "np.array([1+2j,-0.5j])"]
formats = ["", ",fmt='%g'", ",fmt='%10.3f',delimiter=','", ",header='a b',footer='end'", ",newline=';',comments='// ',header='x'"]
cases["savetxt"] = [*[case("np.fromfile(f,'u1')", f"f=temporary('savetxt{i}{j}');np.savetxt(f,{x}{y})") for i, x in enumerate(written) for j, y in enumerate(formats) if "j" not in x or "%10" not in y],
                    *[case("np.loadtxt(f)", f"f=temporary('table{i}');np.savetxt(f,{x})") for i, x in enumerate(written[:5])],
                    case("np.fromfile(f,'u1')", "f=temporary('each');np.savetxt(f,np.arange(4).reshape(2,2),fmt=['%d','%.2f'])"), "np.savetxt(temporary('deep'),np.zeros((2,2,2)))",
                    "np.savetxt(temporary('wrong'),np.zeros((2,3)),fmt='%d %d')"]
record(cases)
