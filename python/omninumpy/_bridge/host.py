"""Starts .NET in this process, by ``ctypes`` and the machine's ``hostfxr`` alone.

See https://learn.microsoft.com/dotnet/core/tutorials/netcore-hosting: ``hostfxr`` reads our ``runtimeconfig.json``, starts the runtime it asks for, and
hands out the address of one function of ours, which gives those of all others.
"""

import ctypes
import glob
import os
import shutil
import sys

_GET_FUNCTION_POINTER = 5  # hdt_load_assembly_and_get_function_pointer
_UNMANAGED_CALLERS_ONLY = ctypes.c_void_p(-1)
_WINDOWS = sys.platform == "win32"
_TEXT = ctypes.c_wchar_p if _WINDOWS else ctypes.c_char_p
_LIBRARY = "hostfxr.dll" if _WINDOWS else "libhostfxr.dylib" if sys.platform == "darwin" else "libhostfxr.so"

NEEDED = (10, 0)


class EngineNotFound(ImportError):
    """The .NET runtime or the engine's assemblies are not there; the message tells what to install."""


def dotnet_roots():
    """Folders that may hold .NET, the most specific first."""
    executable = shutil.which("dotnet")
    candidates = [
        os.environ.get("DOTNET_ROOT"),
        os.path.dirname(os.path.realpath(executable)) if executable else None,
        "/usr/share/dotnet",
        "/usr/lib/dotnet",
        "/usr/lib64/dotnet",
        "/usr/local/share/dotnet",
        "/opt/homebrew/opt/dotnet/libexec",
        os.path.join(os.environ.get("ProgramFiles", "C:\\Program Files"), "dotnet") if _WINDOWS else None,
        os.path.expanduser("~/.dotnet"),
    ]
    return list(dict.fromkeys(c for c in candidates if c and os.path.isdir(c)))


def runtimes(root):
    """Versions of the .NET runtime in a folder."""
    return sorted(_version(path) for path in glob.glob(os.path.join(root, "shared", "Microsoft.NETCore.App", "*")))


def _version(path):
    return tuple(int(part) if part.isdigit() else 0 for part in os.path.basename(path).split("-")[0].split("."))


def find_hostfxr():
    """The folder of a fitting .NET and the path of its newest ``hostfxr``."""
    looked = []
    for root in dotnet_roots():
        libraries = glob.glob(os.path.join(root, "host", "fxr", "*", _LIBRARY))
        found = runtimes(root)
        if libraries and any(version[:2] >= NEEDED for version in found):
            return root, max(libraries, key=lambda path: _version(os.path.dirname(path)))
        looked.append("%s (%s)" % (root, ", ".join(".".join(map(str, v)) for v in found) or "no runtime"))
    raise EngineNotFound(
        "omninumpy needs the .NET runtime %d.%d or later, which was not found; looked in: %s. Install it (https://dotnet.microsoft.com/download) or let "
        "DOTNET_ROOT name the folder that holds it." % (*NEEDED, "; ".join(looked) or "DOTNET_ROOT, PATH and the usual places")
    )


class _Parameters(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("host_path", _TEXT), ("dotnet_root", _TEXT)]


def _text(value):
    return value if _WINDOWS else os.fsencode(value)


_BUILD = "Install the package with 'pip install ./python', or build it in place with 'python3 python/build.py'."


def check_generated():
    """Tells if the modules that the build writes are there."""
    folder = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_generated")
    if not os.path.exists(os.path.join(folder, "functions.py")):
        raise EngineNotFound("the package's generated modules are missing: %s does not hold them. %s" % (folder, _BUILD))


def entry_point(assembly, type_name, method):
    """The address of a static method of ours, in a runtime that is started if none is."""
    config = os.path.splitext(assembly)[0] + ".runtimeconfig.json"
    if not os.path.exists(assembly):
        raise EngineNotFound("the engine's assemblies are missing: %s does not exist. %s" % (assembly, _BUILD))
    root, path = find_hostfxr()
    # Writing to executable pages is otherwise done through a second mapping, which a forked child shares with its parent: both would be corrupted.
    os.environ.setdefault("DOTNET_EnableWriteXorExecute", "0")
    library = ctypes.CDLL(path)
    library.hostfxr_initialize_for_runtime_config.argtypes = [_TEXT, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
    library.hostfxr_get_runtime_delegate.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_void_p)]
    library.hostfxr_close.argtypes = [ctypes.c_void_p]
    parameters = _Parameters(ctypes.sizeof(_Parameters), None, _text(root))
    context = ctypes.c_void_p()
    status = library.hostfxr_initialize_for_runtime_config(_text(config), ctypes.byref(parameters), ctypes.byref(context))
    if status not in (0, 1, 2) or not context:  # 1 and 2: a runtime is up in this process already
        raise EngineNotFound("starting .NET from %s failed: hostfxr says 0x%08x" % (root, status & 0xFFFFFFFF))
    load = ctypes.c_void_p()
    status = library.hostfxr_get_runtime_delegate(context, _GET_FUNCTION_POINTER, ctypes.byref(load))
    library.hostfxr_close(context)
    if status:
        raise EngineNotFound("starting .NET from %s failed: hostfxr says 0x%08x" % (root, status & 0xFFFFFFFF))
    get = ctypes.CFUNCTYPE(ctypes.c_int, _TEXT, _TEXT, _TEXT, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p))(load.value)
    address = ctypes.c_void_p()
    status = get(_text(assembly), _text(type_name), _text(method), _UNMANAGED_CALLERS_ONLY, None, ctypes.byref(address))
    if status:
        raise EngineNotFound("%s has no %s.%s (0x%08x): the package and its assemblies are of different versions" % (assembly, type_name, method, status & 0xFFFFFFFF))
    return address.value
