"""Builds what the Python package needs, in place: publishes the engine into ``omninumpy/_assemblies`` and writes ``omninumpy/_generated``."""

import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ASSEMBLIES = os.path.join(HERE, "omninumpy", "_assemblies")


def build():
    """Publishes and generates."""
    dotnet = shutil.which("dotnet")
    if dotnet is None:
        raise SystemExit("building omninumpy needs the .NET SDK 10.0 or later: 'dotnet' is not on PATH")
    shutil.rmtree(ASSEMBLIES, ignore_errors=True)
    subprocess.run([dotnet, "publish", os.path.join(HERE, "Bridge"), "-c", "Release", "-o", ASSEMBLIES, "--nologo", "-v", "quiet"], check=True)
    subprocess.run([sys.executable, os.path.join(HERE, "generate", "modules.py")], check=True)


if __name__ == "__main__":
    build()
