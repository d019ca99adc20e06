"""``python -m omninumpy doctor`` and ``run``."""

import os
import shutil
import sys

import pytest

import omninumpy as np

PACKAGE = os.path.dirname(np.__file__)


def test_doctor(python):
    result = python(None, "-m", "omninumpy", "doctor")
    assert result.returncode == 0, result.stderr
    for name in ("omninumpy", "Python", "system", ".NET", "assemblies", "engine", "runtime", "SIMD", "backends", "profile in use", "configuration file"):
        assert any(line.startswith(name) for line in result.stdout.splitlines()), name
    assert "computation          right" in result.stdout


def copy_without(tmp_path, *missing):
    shutil.copytree(PACKAGE, str(tmp_path / "omninumpy"), ignore=shutil.ignore_patterns(*missing, "__pycache__"))
    return {"PYTHONPATH": str(tmp_path)}


def complains(result, *parts):
    assert result.returncode == 1 and "Traceback" not in result.stderr, result.stderr
    for part in parts:
        assert part in result.stderr
    return True


def test_doctor_without_assemblies(python, tmp_path):
    env = copy_without(tmp_path, "*.dll")
    result = python(None, "-m", "omninumpy", "doctor", env=env, cwd=str(tmp_path))
    assert complains(result, "assemblies are missing", "build.py") and "missing" in result.stdout
    assert complains(python(None, "-m", "omninumpy", "run", "x.py", env=env, cwd=str(tmp_path)), "assemblies are missing")
    result = python("import omninumpy", env=env, cwd=str(tmp_path))
    assert result.returncode == 1 and "EngineNotFound: the engine's assemblies are missing" in result.stderr


def test_doctor_without_generated_modules(python, tmp_path):
    env = copy_without(tmp_path, "_generated")
    assert complains(python(None, "-m", "omninumpy", "doctor", env=env, cwd=str(tmp_path)), "generated modules are missing")


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for dotnet")
def test_doctor_without_a_runtime(tmp_path):
    from omninumpy._bridge import host

    roots, host.dotnet_roots = host.dotnet_roots, lambda: [str(tmp_path)]
    try:
        with pytest.raises(host.EngineNotFound, match=r"needs the .NET runtime 10.0 or later.*no runtime"):
            host.find_hostfxr()
        (tmp_path / "host" / "fxr" / "8.0.1").mkdir(parents=True)
        (tmp_path / "host" / "fxr" / "8.0.1" / host._LIBRARY).touch()
        (tmp_path / "shared" / "Microsoft.NETCore.App" / "8.0.1").mkdir(parents=True)
        with pytest.raises(host.EngineNotFound, match=r"\(8.0.1\)"):
            host.find_hostfxr()
        (tmp_path / "host" / "fxr" / "10.0.0").mkdir(parents=True)
        (tmp_path / "host" / "fxr" / "10.0.0" / host._LIBRARY).touch()
        (tmp_path / "shared" / "Microsoft.NETCore.App" / "10.0.0").mkdir(parents=True)
        root, library = host.find_hostfxr()
        assert root == str(tmp_path) and "10.0.0" in library
    finally:
        host.dotnet_roots = roots


def test_doctor_with_a_wrong_configuration(python, tmp_path):
    (tmp_path / "settings.json").write_text('{"backend": "abacus"}')
    assert complains(python(None, "-m", "omninumpy", "doctor", env={"OMNINP_CONFIG": str(tmp_path / "settings.json")}), "settings.json", "backend")


SCRIPT = """
import sys
import numpy
import numpy as np
import numpy.linalg
import numpy.fft as fft
from numpy import sin, linalg
from numpy.linalg import inv
import neighbour

assert numpy is np and numpy.linalg is linalg and np.__name__ == "omninumpy"
print(sys.argv[1:], __name__, np.__version__.rpartition(".")[0], (np.float32(3) + 3.0).dtype, type(np.ones(1)) is neighbour.kind, float(inv(np.eye(2) * 2)[0, 0]), float(sin(0.0)))
"""


@pytest.fixture
def script(tmp_path):
    (tmp_path / "script.py").write_text(SCRIPT)
    (tmp_path / "neighbour.py").write_text("import numpy\nkind = numpy.ndarray\nprint(__name__)\n")
    return tmp_path


def test_run(python, script):
    path = str(script / "script.py")
    result = python(None, "-m", "omninumpy", "run", "--profile", "1.19", path, "--profile", "x", "-m")
    assert result.stdout.splitlines() == ["neighbour", "['--profile', 'x', '-m'] __main__ 1.19 float64 True 0.5 0.0"], result.stderr
    result = python(None, "-m", "omninumpy", "run", path)
    assert result.stdout.splitlines()[1] == "[] __main__ 2.2 float32 True 0.5 0.0", result.stderr


def test_run_a_module(python, script):
    result = python(None, "-m", "omninumpy", "run", "-m", "neighbour", cwd=str(script))
    assert result.stdout.split() == ["__main__"], result.stderr
    result = python(None, "-m", "omninumpy", "run", "-m", "script", "a", cwd=str(script))
    assert result.stdout.splitlines()[1].startswith("['a'] __main__ 2.2"), result.stderr


def test_the_exit_code_and_errors_are_the_scripts(python, tmp_path):
    (tmp_path / "ends.py").write_text("import sys, numpy\nsys.exit(int(numpy.int8(3)))\n")
    assert python(None, "-m", "omninumpy", "run", str(tmp_path / "ends.py")).returncode == 3
    (tmp_path / "fails.py").write_text("import numpy\nnumpy.zeros(2) + numpy.zeros(3)\n")
    result = python(None, "-m", "omninumpy", "run", str(tmp_path / "fails.py"))
    assert result.returncode == 1 and "fails.py" in result.stderr and "could not be broadcast" in result.stderr


def test_wrong_arguments(python):
    for arguments, message in ((["run", "nowhere.py"], "nowhere.py"), (["run", "--profile", "0.3", "x.py"], "no profile for NumPy version '0.3'"), (["fly"], "fly"), ([], "command")):
        result = python(None, "-m", "omninumpy", *arguments)
        assert result.returncode == 2 and message in result.stderr and "Traceback" not in result.stderr


def test_threads_of_a_script_have_its_profile(python, tmp_path):
    (tmp_path / "threads.py").write_text("""
import threading
import numpy as np
t = threading.Thread(target=lambda: print((np.float32(3) + 3.0).dtype))
t.start(); t.join()
""")
    result = python(None, "-m", "omninumpy", "run", "--profile", "1.24", str(tmp_path / "threads.py"))
    assert result.stdout.split() == ["float64"], result.stderr


def test_packages_that_need_numpy_keep_it(python, tmp_path):
    pytest.importorskip("pandas", reason="pandas is not installed")
    (tmp_path / "both.py").write_text("""
import pandas as pd
import numpy as np
import sys
x = np.arange(3.0)
print(type(x).__module__.partition(".")[0], pd.Series(x * 2).sum(), sys.modules["numpy"].__name__)
""")
    result = python(None, "-m", "omninumpy", "run", str(tmp_path / "both.py"))
    assert result.stdout.split() == ["omninumpy", "6.0", "numpy"], result.stderr


def test_installed_packages_named_get_this_one(python, tmp_path):
    (tmp_path / "site-packages").mkdir()
    (tmp_path / "site-packages" / "uses.py").write_text("import numpy\nname = numpy.__name__\n")
    (tmp_path / "asks.py").write_text("import sys\nsys.path.insert(0, %r)\nimport uses\nprint(uses.name)\n" % str(tmp_path / "site-packages"))
    result = python(None, "-m", "omninumpy", "run", "--also", "uses", str(tmp_path / "asks.py"))
    assert result.stdout.split() == ["omninumpy"], result.stderr


def test_without_numpy_every_import_gets_this_package(python, tmp_path):
    (tmp_path / "dynamic.py").write_text("""
import importlib, sys
m = importlib.import_module("numpy")
l = importlib.import_module("numpy.linalg")
import omninumpy
print(m is omninumpy, l is omninumpy.linalg, omninumpy.linalg.__spec__.name, "numpy.linalg" in sys.modules)
""")
    code = """
import sys, importlib.util, runpy
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "numpy" else find(name, *rest)
from omninumpy._interop import dropin
dropin.run(%r)
""" % str(tmp_path / "dynamic.py")
    result = python(code)
    assert result.stdout.split() == ["True", "True", "omninumpy.linalg", "True"], result.stderr


def test_report():
    facts = np.show_config("dicts")
    assert facts["backend in use"] == np.get_backend() and sys.executable in facts["Python"]


def test_show_config(capsys):
    np.show_config()
    assert "SIMD" in capsys.readouterr().out
