"""Runs recorded expressions under one version of NumPy, and says how each result relates to what that NumPy gave.

usage: python replay.py VERSION    (``OMNINP_BEHAVIOUR_MODULE=numpy`` replays a real NumPy, which agrees with its own column)
"""

import contextlib
import importlib
import io
import json
import os
import re
import sys
import warnings

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Unit", "data", "behaviour")
VERSIONS = ("1.19.5", "1.24.2", "2.2.4", "2.4.6")


def cases(version):
    """The cases that a version has a result of: ``(id, setup, expression, result)``, where results that differ in wording or rounding only are left out."""
    for name in ("differs", "same"):
        with open(os.path.join(DATA, name + ".json"), encoding="utf-8") as file:
            for case in json.load(file)["cases"]:
                if case.get("grade", "result") != "result":
                    continue
                results = case.get("results") or {version: case["result"]}
                expected = next((result for versions, result in results.items() if version in versions.split(",")), None)
                if expected is not None and "crash" not in expected:
                    yield "%s/%s" % (name, case["id"]), case.get("setup", ""), case["expr"], expected


# Results as they were recorded: an exception's type; dtype, shape and elements; several items; or a text


def run(np, setup, expression):
    """What an expression gives."""
    names = {"np": np}
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            exec(setup, names)
            return described(eval(expression, names))
    except Exception as problem:
        return {"exc": type(problem).__name__}


def described(value, depth=0):
    """A value in the words of the records."""
    if isinstance(value, type):
        return {"value": value.__name__}
    if all(hasattr(value, name) for name in ("itemsize", "kind", "char")):
        return {"value": str(value)}
    if type(value).__name__ == "MaskedConstant":
        return {"value": "masked"}
    if hasattr(value, "mask") and hasattr(value, "fill_value"):
        return {"dtype": str(value.dtype), "shape": list(value.shape), "mask": repr(_mask(value))}
    if hasattr(value, "dtype") and hasattr(value, "tolist"):
        return {"dtype": str(value.dtype), "shape": list(value.shape), "value": plain(repr(value.tolist()))}
    if isinstance(value, (tuple, list)) and depth < 3:
        return {"items": [described(item, depth + 1) for item in value[:12]]}
    if callable(value) and hasattr(value, "__name__"):
        return {"value": value.__name__}
    return {"value": plain(repr(value))}


def _mask(array):
    # Of an array without a mask it is a single False.
    mask = array.mask.tolist()
    for length in reversed(array.shape if mask is False else ()):
        mask = [mask] * length
    return mask


_ADDRESS, _PATH = re.compile(r"( at )?0x[0-9a-fA-F]{6,}"), re.compile(r"(?<![\w\]])/[a-z]\w*/[^\s'\"]*")


def plain(text):
    """A text without addresses and paths, and with NumPy's name for the module."""
    text = _ADDRESS.sub(lambda match: "" if match.group(1) else "0x...", text)
    return _PATH.sub("[path]", text).replace("omninumpy", "numpy")


# How they compare


def agrees(expected, found):
    """Whether a result is the recorded one; floats may differ in their last digits."""
    if "exc" in expected or "exc" in found:
        return expected.get("exc") == found.get("exc")
    if "items" in expected or "items" in found:
        mine, theirs = found.get("items"), expected.get("items")
        return mine is not None and theirs is not None and len(mine) == len(theirs) and all(map(agrees, theirs, mine))
    if expected.get("type") == "MaskedConstant":
        return found.get("value") == "masked"
    if "mask" in expected and expected["mask"] != found.get("mask"):
        return False
    if "dtype" in expected and (expected["dtype"] != found.get("dtype") or list(expected.get("shape") or []) != found.get("shape")):
        return False
    return "mask" in expected or same_text(*(result.get("value", "").replace("bool_", "bool") for result in (expected, found)))


_FLOAT = re.compile(r"(?<![\w.])[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?")


def same_text(expected, found):
    """Whether two texts are the same but for the last digits of the floats in them. Long texts were recorded by their beginning."""
    found = found[: len(expected)] if len(expected) >= 800 else found
    if expected == found:
        return True
    if _FLOAT.sub("#", expected) != _FLOAT.sub("#", found):
        return False
    return all(a == b or "." in a + b and abs(float(a) - float(b)) <= 1e-12 * max(abs(float(a)), abs(float(b))) for a, b in zip(_FLOAT.findall(expected), _FLOAT.findall(found)))


def main(version):
    """Writes a line of JSON for each case: its id, expression, the recorded result and ours, and whether they agree."""
    np = importlib.import_module(os.environ.get("OMNINP_BEHAVIOUR_MODULE", "omninumpy"))
    if hasattr(np, "emulate"):
        np.emulate(version)
    for name, setup, expression, expected in cases(version):
        found = run(np, setup, expression)
        print(json.dumps({"id": name, "expression": "; ".join(filter(None, (setup, expression))), "expected": expected, "found": found, "agrees": agrees(expected, found)}))


if __name__ == "__main__":
    main(sys.argv[1])
