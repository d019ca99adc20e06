"""Tests of the Python package: of the installed one, or of the one built in place by ``python/build.py``."""

import importlib.util
import os
import subprocess
import sys

import pytest

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

if importlib.util.find_spec("omninumpy") is None:
    sys.path.insert(0, os.path.join(REPOSITORY, "python"))


@pytest.fixture
def python():
    """Runs Python on a text or on arguments, in a process of its own that finds the same package: its exit code and output."""

    def run(code=None, *arguments, cwd=None, env=None, timeout=120):
        import omninumpy

        folder = os.path.dirname(os.path.dirname(omninumpy.__file__))
        environment = {**os.environ, "PYTHONPATH": folder, **(env or {})}
        command = [sys.executable, *(("-c", code) if code is not None else ()), *arguments]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, cwd=cwd, env=environment, timeout=timeout)

    return run
