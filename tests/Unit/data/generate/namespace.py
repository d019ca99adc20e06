"""The public names of NumPy with their kinds, for docs/coverage.md:

    python3 generate/namespace.py > namespace.json
"""
import json
import types

import numpy as np


def kind(value):
    if isinstance(value, types.ModuleType):
        return "module"
    if isinstance(value, np.ufunc):
        return "ufunc"
    if isinstance(value, type):
        return "scalar type" if issubclass(value, np.generic) else "exception" if issubclass(value, Exception) else "class"
    return "function" if callable(value) else "constant"


def names(space):
    public = [n for n in dir(space) if not n.startswith("_")]
    return {n: kind(getattr(space, n)) for n in sorted(public)}


def members_of(type):
    return {n: "member" if callable(getattr(type, n)) else "attribute" for n in sorted(dir(type)) if not n.startswith("_")}


members = {n: "member" if callable(getattr(np.ndarray, n)) else "attribute" for n in sorted(dir(np.ndarray)) if not n.startswith("_")}
spaces = {
    "numpy": names(np), "numpy.ndarray": members,
    "numpy.emath": {n: "function" for n in sorted(np.emath.__all__ if hasattr(np.emath, "__all__") else names(np.emath))},
    "numpy.lib.stride_tricks": {n: "function" for n in sorted(np.lib.stride_tricks.__all__ if hasattr(np.lib.stride_tricks, "__all__") else names(np.lib.stride_tricks))},
    "numpy.fft": {n: "function" for n in sorted(np.fft.__all__) if n != "test"},
    "numpy.ufunc": {n: "member" for n in sorted(dir(np.ufunc)) if not n.startswith("_")},
    "numpy.random": names(np.random), "numpy.random.Generator": members_of(np.random.Generator), "numpy.random.RandomState": members_of(np.random.RandomState),
    "numpy.matrix": {n: "member" for n in sorted(dir(np.matrix)) if not n.startswith("_")},
    "numpy.linalg": names(np.linalg),
    "numpy.poly1d": {n: "member" for n in sorted(dir(np.poly1d)) if not n.startswith("_")},
}
print(json.dumps({"numpy": np.__version__, "spaces": spaces}, indent=1))
