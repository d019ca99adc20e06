"""What four NumPys gave for expressions with names that releases deprecated or removed, taken from the recorded behaviour of all four:

    python3 generate/legacy.py behaviour-diffs.json behaviour-same.json names.json > legacy.json
"""
import json
import re
import sys

spaces = json.load(open(sys.argv[3]))["spaces"]
# Wherever the version matters, and those that warn though they are everywhere.
legacy = {n for n, has in spaces["numpy"].items() if has[0] == "1" and has != "1111"} | {"matrix", "asmatrix", "bmat", "row_stack"}
members = {n for n, has in spaces["numpy.ndarray"].items() if has[0] == "1" and has != "1111"}
versions = json.load(open(sys.argv[3]))["versions"]
cases = []
for path in sys.argv[1:3]:
    for case in json.load(open(path))["cases"]:
        code = case.get("setup", "") + ";" + case["expr"]
        if set(re.findall(r"\bnp\.(\w+)", code)) & legacy or set(re.findall(r"[)\]\w]\.(\w+)\(", code)) & members:
            results = case.get("results") or {",".join(versions): case["result"]}
            cases.append({"id": case["id"], "x": case["expr"], "s": case.get("setup", ""), "r": results})
print('{"cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]}")
