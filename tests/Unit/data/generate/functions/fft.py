"""Cases of discrete Fourier transforms. Tolerances are relative to the largest number of a result, as rounding errors of transforms are."""
from record import case, record

DOUBLE, SINGLE = 8e-16, 6e-7
x = "np.sin(np.arange({n})*np.arange({n})*0.7)"
z = "(np.sin(np.arange({n})*np.arange({n})*0.7)+1j*np.cos(np.arange({n})*1.3)*np.arange({n})%2.5)"
grid = "np.sin(np.arange(120)*np.arange(120)*0.7).reshape(4,5,6)"
zgrid = f"({grid}+1j*{grid}[::-1,:,::-1])"


def near(text, scale=DOUBLE):
    return case(text, scale=SINGLE if any(t in text for t in ["'f4'", "'F'", "'f2'"]) else scale, ulp=1 if "'f2'" in text else 0, wording="axes=()" not in text)


def one_axis(name, real):
    """Cases of a transform along one axis; real: whether it takes real numbers only."""
    line, plane = (x, grid) if real else (z, zgrid)
    small = "[1.0,2.0,-0.5,3.0,0.25]" if real else "[1,2j,-0.5,3+1j,0.25]"
    lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 15, 16, 17, 25, 30, 31, 32, 49, 60, 61, 64, 97, 100, 127, 128, 143, 210, 256, 499]
    cases = [f"np.fft.{name}({line.format(n=n)})" for n in lengths if n > 1 or name not in ("irfft", "hfft")]
    cases += [f"np.fft.{name}({small},{a})" for a in [
        "n=3", "n=8", "n=1", "n=5", "n=12", "3", "norm='ortho'", "norm='forward'", "norm='backward'", "norm=None", "n=7,norm='ortho'", "n=4,norm='forward'",
        "axis=0", "axis=-1", "n=6,axis=0,norm='ortho'", "n=0", "n=-1", "norm='other'", "n=2,norm='Ortho'", "axis=1", "axis=-2", "n=3,axis=1", "n=3,axis=-5"]]
    cases += [f"np.fft.{name}({plane},{a})" for a in ["axis=0", "axis=1", "axis=2", "axis=-3", "n=3,axis=1", "n=9,axis=0", "n=7,axis=2", "n=6,axis=1,norm='forward'"]]
    cases += [f"np.fft.{name}({line.format(n=24)}.reshape(4,6)[{v}])" for v in ["::-1", ":,::-1", "::2,1:5", ":,::-2", "1", ":,2", "None,:,3"]]
    cases += [f"np.fft.{name}({plane}.T)", f"np.fft.{name}({plane}.transpose(1,2,0),axis=1)", f"np.fft.{name}(np.broadcast_to({line.format(n=5)},(3,5)))",
              f"np.fft.{name}(np.broadcast_to({line.format(n=5)},(3,5)),axis=0)"]
    kinds = ["?", "i1", "u1", "i4", "u8", "f2", "f4", "f8"] + ([] if real else ["F", "D"])
    cases += [f"np.fft.{name}((np.arange(1,7)%4).astype('{t}'))" for t in kinds]
    cases += [f"np.fft.{name}((np.arange(1,8)%4).astype('{t}'),norm='ortho')" for t in kinds]
    cases += [f"np.fft.{name}({line.format(n=40)}.astype('{t}'),n=36,norm='forward')" for t in (["f4", "f2"] if real else ["F"])]
    cases += [f"np.fft.{name}(np.zeros((2,0)))", f"np.fft.{name}([])", f"np.fft.{name}(np.zeros((0,4)))", f"np.fft.{name}(np.zeros((0,4)),axis=0)",
              f"np.fft.{name}(5.0)", f"np.fft.{name}(np.ones((3,0,4)),axis=2)", f"np.fft.{name}(7.0,n=3)", f"np.fft.{name}([[1.0]],axis=2)", f"np.fft.{name}([nan,1,2])", f"np.fft.{name}([1,2,3,4])"]
    # Of an empty axis NumPy's irfft reads memory that is not its own.
    cases += [f"np.fft.{name}(np.zeros((2,0)),n=4)"] if name not in ("irfft", "hfft") else []
    return [near(c) for c in cases]


cases = {name: one_axis(name, name in ("rfft", "ihfft")) for name in ["fft", "ifft", "rfft", "irfft", "hfft", "ihfft"]}
for name in ["fft", "ifft"]:
    cases[name] += [near(f"np.fft.{name}({x.format(n=n)})") for n in [2, 3, 4, 7, 8, 16, 31, 45, 60, 128]]
    cases[name] += [near(f"np.fft.{name}({grid},axis={a},n={n})") for a in [0, 1, 2] for n in [3, 4, 8]]
    cases[name] += [case(f"np.fft.{name}({z.format(n=n)})", scale=1.5e-15) for n in [1000, 1009, 1024, 2018, 2310]]
    cases[name] += [near(f"np.fft.{name}({x.format(n=16)}.astype('f4'))"), near(f"np.fft.{name}({x.format(n=15)}.astype('f2'))"), near(f"np.fft.{name}({z.format(n=600)}.astype('F'))")]
for name in ["rfft", "ihfft"]:
    cases[name] += [case(f"np.fft.{name}({x.format(n=n)})", scale=1.5e-15) for n in [1000, 1009, 1024, 999, 2048]]
    cases[name] += [f"np.fft.{name}([1j,2])", f"np.fft.{name}([1j,2,3])", f"np.fft.{name}(np.array([1,2],'F'),n=5)"]
for name in ["irfft", "hfft"]:
    cases[name] += [case(f"np.fft.{name}({z.format(n=n)})", scale=1.5e-15) for n in [501, 513, 1009]] + [case(f"np.fft.{name}({z.format(n=501)},n=1001)", scale=1.5e-15)]
    cases[name] += [near(f"np.fft.{name}(np.array({v}))") for v in ["[1,2,3]", "[1+5j,2,3+7j]", "[1+5j,2]", "[1.5]"]]

out = "r=np.zeros({shape},'{type}');np.fft.{name}({a},out=r)"
for name, a, shape, types in [("fft", z.format(n=6), 6, "DFd"), ("ifft", z.format(n=6), 6, "DFl"), ("rfft", x.format(n=6), 4, "DFd"), ("irfft", z.format(n=4), 6, "dfDl"),
                              ("ihfft", x.format(n=6), 4, "DF")]:
    cases[name] += [case("r", setup=out.format(shape=shape, type=t, name=name, a=a), scale=SINGLE if t in "fF" else DOUBLE) for t in types]
    cases[name] += [case("r", setup=out.format(shape=s, type=types[0], name=name, a=a), scale=DOUBLE) for s in ["(7,)", "(1,6)", "()"]]
cases["fft"] += [case("r", setup=out.format(shape="(2,3)", type="D", name="fft", a="np.ones((4,3))"), wording=False),
                 near("np.fft.fft(np.ones(4),out=np.zeros(8,'D')[::2])"), case("a", setup="a=np.arange(4)+0j;np.fft.fft(a,out=a)"),
                 case("a", setup="a=np.arange(6)+1j;np.fft.ifft(a[:4],n=3,out=a[3:])", scale=DOUBLE)]


def several_axes(name, default, real):
    """Cases of a transform along several axes."""
    cube = grid if real else zgrid
    cases = [f"np.fft.{name}({cube})", f"np.fft.{name}({cube}[0])", f"np.fft.{name}({cube}[...,::-2])", f"np.fft.{name}({cube}.T)"]
    cases += [f"np.fft.{name}({cube},{a})" for a in [
        "axes=(0,1)", "axes=(1,0)", "axes=(-1,0)", "axes=[2]", "s=(3,4),axes=(0,1)", "s=(5,9),axes=(1,2)", "s=[4,4],axes=[0,2],norm='ortho'", "norm='ortho'", "norm='forward'",
        "s=(-1,4),axes=(0,2)", "s=(4,-1),axes=(-1,-2)", "(3,8),(1,2)", "s=(2,3,4),axes=(0,1,2)", "s=(3,),axes=(0,1)", "s=(0,3),axes=(0,1)", "s=(3,-2),axes=(0,1)", "axes=(0,3)",
        "axes=(0,-4)", "s=(2,2),axes=(0,7)", "norm='x'", "axes=(1,1)", "s=(3,-1),axes=(0,5)", "axes=()", "s=(1,1),axes=(0,1)"]]
    cases += [f"np.fft.{name}({cube}[1].astype('{t}'))" for t in (["f2", "f4", "i4", "?"] if real else ["F"])]
    cases += [f"np.fft.{name}(np.ones((3,4),'{t}'))" for t in ["f2", "f4", "u1"]]
    cases += [f"np.fft.{name}(np.zeros((0,4)))", f"np.fft.{name}(np.zeros((4,0)))", f"np.fft.{name}([[1.0]])"]
    cases += [f"np.fft.{name}(np.zeros((2,0)),s=(2,3),axes=(0,1))"] if not name.startswith("i") or name.startswith("if") else []
    if not default:
        cases += [f"np.fft.{name}({cube},s=(5,4))", f"np.fft.{name}({cube},s=(2,5,4))", f"np.fft.{name}({cube},s=(2,5,4,3))", f"np.fft.{name}({x.format(n=30)})", f"np.fft.{name}(5.0)",
                  f"np.fft.{name}({cube},axes=(0,1,2))", f"np.fft.{name}({cube},axes=(2,0,1),norm='ortho')"]
    else:
        cases += [f"np.fft.{name}({x.format(n=30)})", f"np.fft.{name}(5.0)", f"np.fft.{name}({cube},s=(5,4))"]
    return [near(c, 1.5e-15) for c in cases]


for name in ["fft2", "ifft2", "fftn", "ifftn", "rfft2", "irfft2", "rfftn", "irfftn"]:
    cases[name] = several_axes(name, name.endswith("2"), name.startswith("r"))
cases["fftn"] += [near("np.fft.fftn(np.ones((3,4)),out=np.zeros((3,4),'D'))"), near("np.fft.fftn(np.ones((3,4)),s=(3,5),axes=(0,1),out=np.zeros((3,4),'D'))")]
cases["fft2"] += [near("np.fft.fft2(np.ones((3,4)),out=np.zeros((3,4),'D'))")]
cases["rfftn"] += [near("np.fft.rfftn(np.ones((3,4)),out=np.zeros((3,3),'D'))"), "np.fft.rfftn(np.ones((3,4))+0j)"]
cases["irfftn"] += [near("np.fft.irfftn(np.ones((3,4)),out=np.zeros((3,6)))")]

cases["fftfreq"] = [f"np.fft.fftfreq({a})" for a in [
    1, 2, 3, 4, 5, 8, 9, 10, 31, 100, "8,0.1", "9,0.1", "7,d=0.25", "10,2", "n=6", "n=6,d=3.5", "5,-1.0", "4,1e-300", "4,inf", "4,nan", 0, "4,0.0", "-4", "-5,2.0", "6,device='cpu'",
    "6,device='gpu'", "2.5", "6,1/3"]]
cases["rfftfreq"] = [f"np.fft.rfftfreq({a})" for a in [
    1, 2, 3, 4, 5, 8, 9, 10, 31, 100, "8,0.1", "9,0.1", "7,d=0.25", "10,2", "n=6", "n=6,d=3.5", "5,-1.0", "4,1e-300", "4,inf", "4,nan", 0, "4,0.0", "-4", "-5,2.0", "6,device='cpu'",
    "6,device='gpu'", "2.5", "6,1/3"]]
for name in ["fftshift", "ifftshift"]:
    cases[name] = [f"np.fft.{name}({a})" for a in [
        "np.arange(1)", "np.arange(2)", "np.arange(5)", "np.arange(8)", "np.fft.fftfreq(9)", "np.fft.fftfreq(10,0.1)", "np.arange(12).reshape(3,4)", "np.arange(12).reshape(3,4),axes=0",
        "np.arange(12).reshape(3,4),axes=1", "np.arange(12).reshape(3,4),axes=-1", "np.arange(12).reshape(3,4),axes=(0,1)", "np.arange(12).reshape(3,4),(1,)", "np.arange(24).reshape(2,3,4)",
        "np.arange(24).reshape(2,3,4),axes=(0,2)", "np.arange(24).reshape(2,3,4),axes=[1]", "np.arange(12).reshape(3,4).T", "np.arange(9)[::-2]", "[]", "np.zeros((0,3))", "np.arange(30).reshape(2,5,3)", "[True,False,True]",
        "np.array([1+1j,2,3],'F')", "np.array([1,2,3,4],'f2')", "np.arange(12).reshape(3,4),axes=2", "np.arange(12).reshape(3,4),axes=(0,-3)", "np.arange(12).reshape(3,4),axes=()",
        "np.arange(12).reshape(3,4),axes=(1,1)", "np.array([nan,inf,-0.0])"]]
record({"fft." + name: rows for name, rows in cases.items()})
