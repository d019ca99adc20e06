"""Every recorded behaviour of four NumPys, through the package under their profiles."""

import collections
import json
import os
import subprocess
import sys

import pytest
from replay import VERSIONS

HERE = os.path.dirname(os.path.abspath(__file__))

with open(os.path.join(HERE, "exceptions.json"), encoding="utf-8") as _file:
    EXCEPTIONS = json.load(_file)


def reason(kind, case, version):
    """Why a case may differ under a version: each reason has its cases, which may name the versions concerned."""
    for text, listed in EXCEPTIONS[kind].items():
        for entry in listed:
            name, _, versions = entry.partition("@")
            if name == case and (not versions or version in versions.split(",")):
                return text
    return None


@pytest.mark.parametrize("version", VERSIONS)
def test_behaviour(version, record_property):
    finished = subprocess.run([sys.executable, os.path.join(HERE, "replay.py"), version], stdout=subprocess.PIPE, check=True, universal_newlines=True, timeout=600)
    results = [json.loads(line) for line in finished.stdout.splitlines()]
    counts, different, healed = collections.Counter(total=len(results)), [], []
    for result in results:
        inexpressible = reason("inexpressible", result["id"], version)
        excused = reason("different", result["id"], version)
        if result["agrees"]:
            counts["equal"] += 1
            if inexpressible or excused:
                healed.append(result["id"])
        elif inexpressible:
            counts["not expressible: " + inexpressible] += 1
        else:
            counts["different"] += 1
            if not excused:
                different.append("%(id)s: %(expression)s gave %(found)s, NumPy %(expected)s" % result)
    print("\nNumPy %s: %s" % (version, ", ".join("%d %s" % (count, what) for what, count in counts.items())))
    assert not different, "%d unexplained differences from NumPy %s:\n%s" % (len(different), version, "\n".join(different))
    assert not healed, "these agree with NumPy %s by now; take them off the list of exceptions: %s" % (version, ", ".join(healed))
    expressible = counts["total"] - sum(count for what, count in counts.items() if what.startswith("not expressible"))
    assert counts["equal"] >= 0.97 * expressible


def test_exceptions_name_cases():
    known = set()
    for name in ("differs", "same"):
        with open(os.path.join(HERE, "..", "..", "Unit", "data", "behaviour", name + ".json"), encoding="utf-8") as file:
            known |= {"%s/%s" % (name, case["id"]) for case in json.load(file)["cases"]}
    for kind in EXCEPTIONS.values():
        for text, listed in kind.items():
            unknown = [entry for entry in listed if entry.partition("@")[0] not in known]
            assert len(text) > 20 and listed and not unknown, (text, unknown)
