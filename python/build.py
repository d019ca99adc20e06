"""Builds what the Python package needs, in place: publishes the engine into ``omninumpy/_assemblies`` and writes ``omninumpy/_generated``."""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(HERE)
ASSEMBLIES = os.path.join(HERE, "omninumpy", "_assemblies")
NEEDED_SDK = 10


def version():
    """The version of the whole repository."""
    path = os.path.join(REPOSITORY, "Directory.Build.props")
    if not os.path.exists(path):
        raise SystemExit("building omninumpy needs the whole repository, as the engine is built with it: %s does not exist" % path)
    return xml.etree.ElementTree.parse(path).findtext("PropertyGroup/Version")


def find_dotnet():
    """The path of ``dotnet``, of an SDK that is new enough."""
    root = os.environ.get("DOTNET_ROOT")
    dotnet = shutil.which("dotnet") or root and shutil.which("dotnet", path=root)
    remedy = "install it (https://dotnet.microsoft.com/download, or the package dotnet-sdk-%d.0 of a Linux distribution)" % NEEDED_SDK
    if not dotnet:
        raise SystemExit("building omninumpy needs the .NET SDK %d.0 or later; 'dotnet' is neither on PATH nor in DOTNET_ROOT: %s" % (NEEDED_SDK, remedy))
    listed = subprocess.run([dotnet, "--list-sdks"], stdout=subprocess.PIPE, universal_newlines=True, check=False).stdout
    found = [line.split()[0] for line in listed.splitlines() if line]
    if not any(int(sdk.split(".")[0]) >= NEEDED_SDK for sdk in found):
        what = "the SDKs %s" % ", ".join(found) if found else "runtimes only, no SDK"
        raise SystemExit("building omninumpy needs the .NET SDK %d.0 or later; %s has %s: %s" % (NEEDED_SDK, dotnet, what, remedy))
    return dotnet


def build():
    """Publishes and generates."""
    dotnet = find_dotnet()
    shutil.rmtree(ASSEMBLIES, ignore_errors=True)
    commands = (
        [dotnet, "publish", os.path.join(HERE, "Bridge"), "-c", "Release", "-o", ASSEMBLIES, "--nologo", "-v", "quiet"],
        [sys.executable, os.path.join(HERE, "generate", "modules.py"), version()],
    )
    for command in commands:
        if subprocess.run(command, check=False).returncode != 0:
            raise SystemExit("building omninumpy failed; the messages above tell why. The command was: %s" % " ".join(command))


if __name__ == "__main__":
    build()
