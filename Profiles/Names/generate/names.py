"""Writes names.txt: which releases of NumPy have which public name.

    python3 names.py api-surface.json > ../names.txt

The input is the measured surface of NumPy 1.19.5, 1.24.2, 2.2.4 and 2.4.6: rows of namespace, name and the versions that have it. Between two measured
versions a name came or went with a release that was not measured; PLACED holds what the sources at the tags of those releases say. Where it says
nothing, the name came or went with 2.0 if that lies between, else with the later measured one.
"""
import json
import sys
import textwrap

RELEASES = ["1.19", "1.20", "1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "2.0", "2.1", "2.2", "2.3", "2.4"]
MEASURED = {"1.19.5": "1.19", "1.24.2": "1.24", "2.2.4": "2.2", "2.4.6": "2.4"}

SPACES = """numpy numpy.ndarray numpy.generic numpy.ufunc numpy.dtype numpy.finfo numpy.iinfo numpy.flatiter numpy.nditer numpy.ndindex numpy.ndenumerate
    numpy.broadcast numpy.poly1d numpy.matrix numpy.vectorize numpy.errstate numpy.memmap numpy.emath numpy.linalg numpy.fft numpy.random numpy.random.Generator
    numpy.random.RandomState numpy.random.BitGenerator numpy.random.MT19937 numpy.random.PCG64 numpy.random.PCG64DXSM numpy.random.Philox numpy.random.SFC64
    numpy.random.SeedSequence numpy.lib numpy.lib.array_utils numpy.lib.format numpy.lib.introspect numpy.lib.mixins numpy.lib.npyio numpy.lib.scimath
    numpy.lib.stride_tricks numpy.polynomial numpy.polynomial.Polynomial numpy.polynomial.Chebyshev numpy.polynomial.Hermite numpy.polynomial.HermiteE
    numpy.polynomial.Laguerre numpy.polynomial.Legendre numpy.polynomial.polynomial numpy.polynomial.chebyshev numpy.polynomial.hermite
    numpy.polynomial.hermite_e numpy.polynomial.laguerre numpy.polynomial.legendre numpy.polynomial.polyutils numpy.ma numpy.ma.MaskedArray numpy.char
    numpy.strings numpy.rec numpy.testing numpy.exceptions numpy.dtypes numpy.typing numpy.ctypeslib numpy.version numpy.matlib""".split()

# Releases that have a name, where the measured versions leave a choice. (numpy.compat can be imported up to 2.2, but is no attribute from 2.0 on.)
PLACED = {
    "numpy": {
        "1.19": "typeNA sctypeNA os",
        "1.19-1.21": "loads mafromtxt ndfromtxt",
        "1.19-1.22": "alen asscalar",
        "1.19-1.23": "MachAr complex float int object str sys typeDict unicode warnings",
        "1.19-1.23 2.0-": "bool long",
        "1.19-1.24": "Tester",
        "1.19-1.26": "compat bool8 bytes0 fv int0 ipmt irr mirr nper npv object0 pmt ppmt pv rate str0 uint0 void0",
        "1.19-2.3": "in1d trapz",
        "1.20-": "broadcast_shapes typing",
        "1.23-": "from_dlpack",
        "1.24-": "show_runtime",
        "1.25-": "dtypes exceptions",
        "2.1-": "cumulative_prod cumulative_sum unstack",
        "2.2-": "matvec vecmat",
    },
    "numpy.ndarray": {"1.19-2.2": "tostring"},
    "numpy.generic": {"1.19-2.2": "tostring"},
    "numpy.memmap": {"1.19-2.2": "tostring"},
    "numpy.matrix": {"1.19-2.2": "tostring"},
    "numpy.finfo": {"1.22-": "smallest_normal"},
    "numpy.ndindex": {"1.19-2.3": "ndincr"},
    "numpy.fft": {"1.19-2.3": "helper"},
    "numpy.linalg": {"1.19-2.3": "linalg"},
    "numpy.random": {"1.21-": "PCG64DXSM", "1.24-": "get_bit_generator set_bit_generator"},
    "numpy.random.Generator": {"1.20-": "permuted", "1.25-": "spawn"},
    "numpy.random.BitGenerator": {"1.25-": "seed_seq spawn"},
    "numpy.random.MT19937": {"1.25-": "seed_seq spawn"},
    "numpy.random.PCG64": {"1.25-": "seed_seq spawn"},
    "numpy.random.Philox": {"1.25-": "seed_seq spawn"},
    "numpy.random.SFC64": {"1.25-": "seed_seq spawn"},
    "numpy.lib.stride_tricks": {"1.20-": "sliding_window_view"},
    "numpy.polynomial": {"1.20-": "set_default_printstyle"},
    "numpy.dtypes": {"1.25-": "*"},
    "numpy.exceptions": {"1.25-": "*"},
    "numpy.typing": {"1.20-": "ArrayLike DTypeLike NBitBase NDArray"},
}
for cls in ["Polynomial", "Chebyshev", "Hermite", "HermiteE", "Laguerre", "Legendre"]:
    PLACED["numpy.polynomial." + cls] = {"1.19": "nickname", "1.24-": "symbol"}
# A name that finfo computes on first use is in dir() only afterwards.
ALWAYS = {"numpy.finfo": "epsneg iexp machep negep nexp resolution tiny"}


def span_of(present):
    """The releases as spans, from the set of measured ones that have the name."""
    have = []
    for i, release in enumerate(RELEASES):
        before = [m for m in MEASURED.values() if RELEASES.index(m) <= i][-1]
        after = [m for m in MEASURED.values() if RELEASES.index(m) >= i][0]
        if (before in present) == (after in present):
            have.append(before in present)
        else:   # it changes between the two: with 2.0 if that lies between, else with the later
            boundary = "2.0" if RELEASES.index(before) < RELEASES.index("2.0") <= RELEASES.index(after) else after
            have.append((after if i >= RELEASES.index(boundary) else before) in present)
    spans, start = [], None
    for i, now in enumerate(have + [False]):
        if now and start is None:
            start = i
        if not now and start is not None:
            last = "" if i == len(RELEASES) else RELEASES[i - 1]
            spans.append(RELEASES[start] if last == RELEASES[start] else f"{RELEASES[start]}-{last}")
            start = None
    return " ".join(spans)


def only_raises(kinds):
    """Whether a method of 1.x is a property of 2.x: one that tells of its removal."""
    return "method" in kinds.values() and "property" in kinds.values()


def read(surface):
    spaces = {space: {} for space in SPACES}
    for row in surface["rows"] + surface["getattr_only"]:
        names = spaces.get(row["ns"])
        if names is None or row["name"].startswith("_") or not row["name"]:
            continue
        kinds = {v: d.get("kind", d.get("ok", {}).get("kind") if isinstance(d.get("ok"), dict) else None) for key, d in row["v"].items() if "error" not in d for v in key.split(",")}
        gone = {v for v, kind in kinds.items() if kind == "property" and only_raises(kinds)}
        names.setdefault(row["name"], set()).update(MEASURED[v] for v in kinds.keys() - gone)
    return spaces


def main():
    surface = json.load(open(sys.argv[1]))
    print("# Which releases of NumPy have which public name. Made by generate/names.py from the measured surfaces; do not edit.\n"
          "# A line: the releases (1.19- means 1.19 and all later; 1.19-1.23 2.0- means not in between), a colon, the names.")
    for space, names in read(surface).items():
        placed = {n: spans for spans, some in PLACED.get(space, {}).items() for n in some.split()}
        placed |= {n: "1.19-" for n in ALWAYS.get(space, "").split()}
        by_span = {}
        for name, present in names.items():
            spans = placed.get(name, placed.get("*")) or span_of(present)
            by_span.setdefault(spans, []).append(name)
        print(f"\n[{space}]")
        for spans in sorted(by_span, key=lambda s: [[int(x or 99) for x in p.split(".")] for p in s.replace(" ", "-").split("-")if p]):
            print(textwrap.fill(f"{spans}: " + " ".join(sorted(by_span[spans], key=lambda n: (n.lower(), n))), 150, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False))


main()
