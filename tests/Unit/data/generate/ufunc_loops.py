"""The loops of every ufunc of the NumPy that runs this script, restricted to the 14 dtypes stored here; JSON on stdout.
Usage: python3 ufunc_loops.py > ../promotion/ufunc-loops.json
'q' and 'Q' are the same types as 'l' and 'L' here; a loop listed twice (for the sake of SIMD variants) is kept once.
"""
import json, sys
import numpy as np
from numpy._core import umath
KEPT = set("?bhilBHILefdFD->qQ")
rows, aliases = {}, {}
ufuncs = {n: getattr(np, n) for n in dir(np) if isinstance(getattr(np, n), np.ufunc)}
ufuncs["clip"] = umath.clip
for name, u in sorted(ufuncs.items()):
    if name != u.__name__:
        aliases[name] = u.__name__
for u in {id(u): u for u in ufuncs.values()}.values():
    loops = []
    for t in u.types:
        if not set(t) <= KEPT:
            continue
        if ("q" in t or "Q" in t) and not ("q" in t and "Q" in t):
            continue
        t = t.replace("q", "l").replace("Q", "L")
        if t not in loops:
            loops.append(t)
    identity = u.identity
    rows[u.__name__] = {"nin": u.nin, "nout": u.nout, "signature": u.signature, "identity": None if identity is None else str(identity), "loops": " ".join(loops)}
out = ["{", '"version":"%s",' % np.__version__, '"aliases":%s,' % json.dumps(aliases), '"ufuncs":{']
out.append(",\n".join("%s:%s" % (json.dumps(k), json.dumps(v)) for k, v in sorted(rows.items())))
print("\n".join(out) + "\n}}")
