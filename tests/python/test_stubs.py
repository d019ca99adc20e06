"""Types for type checkers: complete, and of the same parameters as the functions."""

import ast
import glob
import importlib
import inspect
import os
import shutil
import subprocess
import textwrap

import pytest

import omninumpy as np
import omninumpy.typing as npt

PACKAGE = os.path.dirname(np.__file__)
GENERATED = ["functions", "linalg", "fft", "random", "emath"]


def parse(*parts):
    with open(os.path.join(PACKAGE, *parts), encoding="utf-8") as file:
        return ast.parse(file.read())


def names_of(arguments):
    found = [a.arg for a in arguments.posonlyargs + arguments.args]
    return found + ([arguments.vararg.arg] if arguments.vararg else []) + [a.arg for a in arguments.kwonlyargs] + ([arguments.kwarg.arg] if arguments.kwarg else [])


def test_the_package_says_that_it_has_types():
    assert os.path.exists(os.path.join(PACKAGE, "py.typed"))


@pytest.mark.parametrize("name", GENERATED)
def test_signatures_are_those_of_the_functions(name):
    module = importlib.import_module("omninumpy._generated." + name)
    functions = [node for node in parse("_generated", name + ".pyi").body if isinstance(node, ast.FunctionDef)]
    assert len(functions) > 5 or name == "emath"
    for node in functions:
        assert names_of(node.args) == list(inspect.signature(getattr(module, node.name)).parameters), node.name
        assert node.returns is not None and all(a.annotation is not None for a in node.args.args + node.args.kwonlyargs)


def test_methods():
    from omninumpy._core.array import Array
    from omninumpy._generated.array_methods import ArrayMethods

    (methods,) = [node for node in parse("_generated", "array_methods.pyi").body if isinstance(node, ast.ClassDef)]
    for node in methods.body:
        member = inspect.getattr_static(ArrayMethods, node.name, None) or inspect.getattr_static(Array, node.name)
        if not isinstance(member, property):
            assert names_of(node.args) == list(inspect.signature(member).parameters), node.name


def declared(*parts):
    """Names that a stub declares or imports, those of star imports included."""
    found = set()
    for node in parse(*parts).body:
        if isinstance(node, ast.ImportFrom) and node.level:
            for alias in node.names:
                if alias.name == "*":
                    module = importlib.import_module("omninumpy." + node.module)
                    found.update(getattr(module, "__all__", None) or (n for n in vars(module) if not n.startswith("_")))
                else:
                    found.add(alias.asname or alias.name)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.AnnAssign):
            found.add(node.target.id)
    return found


def test_every_public_name_is_declared():
    assert {name for name in dir(np) if not name.startswith("_") and name != "typing"} - declared("__init__.pyi") == set()


def test_scalar_types_and_members_of_arrays_are_declared():
    classes = {node.name: node for node in ast.walk(parse("_core", "scalars.pyi")) if isinstance(node, ast.ClassDef)}
    assert {cls.__name__ for cls in np.sctypeDict.values()} <= set(classes)
    known = set()
    for file in ("array.pyi", "scalars.pyi"):
        known |= {n.name for c in parse("_core", file).body if isinstance(c, ast.ClassDef) for n in c.body if isinstance(n, ast.FunctionDef)}
    known |= {n.name for c in parse("_generated", "array_methods.pyi").body if isinstance(c, ast.ClassDef) for n in c.body if isinstance(n, ast.FunctionDef)}
    assert {name for name in dir(np.ndarray) if not name.startswith("_")} - known == set()


def test_types_for_annotations():
    assert npt.NDArray[np.float64] is not None and npt.ArrayLike is not None and npt.DTypeLike is not None

    def function(x: npt.ArrayLike, t: npt.DTypeLike = None) -> npt.NDArray[np.float64]:
        return np.asarray(x, dtype=t)

    assert function([1]).shape == (1,)


RIGHT = """
from typing import Any
import omninumpy as np
import omninumpy.typing as npt

def f(x: npt.ArrayLike, t: npt.DTypeLike = np.float32) -> npt.NDArray[np.float64]:
    a = np.asarray(x, dtype=t)
    b = np.sqrt(a * a + 1)[1:] @ np.ones(3)
    a += 1
    a[0] = 3.0
    s: np.float64 = a[0]
    n: int = int(s) + len(a) + a.shape[0]
    q, r = np.linalg.qr(np.eye(3))
    c: np.ndarray = np.concatenate([a, b], axis=0)
    d: np.dtype[Any] = a.dtype
    z: np.ndarray[Any, np.dtype[np.float64]] = np.zeros((2, 3), dtype="f4").reshape(3, 2).T
    m = a.mean(axis=(0, 1), keepdims=True)
    k: bool = np.allclose(a, [1, 2.5])
    np.random.default_rng(0).normal(size=3)
    np.fft.fft(c, n=n)
    with np.errstate(all="ignore"), np.emulate("1.19"):
        return np.add(c, np.pi, out=c)
"""
WRONG = ['np.reshape("a", 3.5)', "np.zeros(3).nothing", 'np.argsort(3, axis="x")', "np.no_such_function(1)", "n: str = np.zeros(3).ndim"]


@pytest.mark.skipif(shutil.which("mypy") is None, reason="mypy is not installed")
def test_mypy(tmp_path):
    def check(text):
        (tmp_path / "program.py").write_text(text)
        command = ["mypy", "--python-version", "3.11", "--follow-imports=silent", "--cache-dir", str(tmp_path / "cache"), "program.py"]
        environment = dict(os.environ, MYPYPATH=os.path.dirname(PACKAGE))
        return subprocess.run(command, cwd=str(tmp_path), env=environment, stdout=subprocess.PIPE, universal_newlines=True).stdout

    assert "Success" in check(RIGHT)
    found = check("import omninumpy as np\n" + "\n".join(WRONG))
    for line in range(len(WRONG)):
        assert "program.py:%d: error" % (line + 2) in found, textwrap.indent(found, "  ")


def test_the_package_holds_what_it_needs_and_no_more():
    for parts in (("__init__.pyi",), ("_core", "array.pyi"), ("_core", "scalars.pyi"), ("_generated", "functions.pyi"), ("_generated", "linalg.pyi")):
        assert os.path.exists(os.path.join(PACKAGE, *parts)), parts
    if not glob.glob(os.path.join(os.path.dirname(PACKAGE), "omninumpy-*.dist-info")):
        pytest.skip("built in place, beside what only the build needs")
    names = os.listdir(os.path.join(PACKAGE, "_assemblies"))
    assert "OmniNumpy.Lazy.Python.dll" in names and not [name for name in names if not name.endswith((".dll", ".json"))]
