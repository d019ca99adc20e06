"""The public names of four NumPys, from their measured surfaces:

    python3 generate/names.py api-surface.json > names.json

A name's value has a character for each version: 1 where reading it gives something. What NumPy 2 only tells of as removed (methods of 1.x that are
properties of 2.x) counts as gone.
"""
import json
import sys

surface = json.load(open(sys.argv[1]))
spaces = {}
for row in surface["rows"] + surface["getattr_only"]:
    if row["name"].startswith("_") or not row["name"]:
        continue
    kinds = {}
    for versions, facts in row["v"].items():
        if "error" not in facts:
            for version in versions.split(","):
                kinds[version] = facts.get("kind", "")
    if "method" in kinds.values():
        kinds = {v: k for v, k in kinds.items() if k != "property"}
    names = spaces.setdefault(row["ns"], {})
    old = names.get(row["name"], "0000")
    names[row["name"]] = "".join("1" if v in kinds or o == "1" else "0" for v, o in zip(surface["versions"], old))
print(json.dumps({"versions": surface["versions"], "spaces": spaces}, indent=0))
