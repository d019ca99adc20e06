"""What the package runs on, and what is missing: usable too where the engine does not start."""

import glob
import math
import os
import platform
import sys
import time

from ._bridge import host

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_ASSEMBLIES = os.path.join(_PACKAGE, "_assemblies")


def explain(problem):
    """Ends ``python -m omninumpy`` with a report and the reason why the engine does not start; raises the reason everywhere else."""
    # While -m looks for the package, this is what the arguments are.
    if sys.argv[:1] != ["-m"] or sys.argv[1:2] not in (["doctor"], ["run"]):
        raise problem
    if sys.argv[1] == "doctor":
        show(surroundings())
    print(problem, file=sys.stderr)
    sys.exit(1)


def surroundings():
    """What can be said without the engine: versions, machine, and where .NET and the assemblies are."""
    roots = ["%s (%s)" % (root, ", ".join(".".join(map(str, v)) for v in host.runtimes(root)) or "no runtime") for root in host.dotnet_roots()]
    count = len(glob.glob(os.path.join(_ASSEMBLIES, "*.dll")))
    return {
        "omninumpy": "%s, in %s" % (_version(), _PACKAGE),
        "Python": "%s %s, %s" % (platform.python_implementation(), platform.python_version(), sys.executable),
        "system": "%s, %s" % (platform.platform(), _processor()),
        ".NET": "; ".join(roots) or "none found",
        "assemblies": "%s (%s)" % (_ASSEMBLIES, "%d files" % count if count else "missing"),
    }


def report():
    """All facts, those of the engine included."""
    from ._bridge.engine import Function

    return {**surroundings(), **Function("bridge", "Report", ())()}


def doctor():
    """Prints the report and computes something; 0 if that is right, otherwise 1."""
    show(report())
    start = time.perf_counter()
    got, expected = _compute()
    took = 1000 * (time.perf_counter() - start)
    right = math.isclose(got, expected, rel_tol=1e-12)
    show({"computation": "right, in %.0f ms" % took if right else "WRONG: %r instead of %r" % (got, expected)})
    return 0 if right else 1


def show(facts):
    """Prints facts, one a line."""
    for key, value in facts.items():
        print("%-20s %s" % (key, value))


def _compute():
    import omninumpy as np

    x = np.arange(1000.0)
    return float(np.sqrt(x * x + 1).sum()), math.fsum(math.sqrt(i * i + 1) for i in range(1000))


def _version():
    try:
        from ._generated import VERSION
    except ImportError:
        return "not built"
    return VERSION


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()
