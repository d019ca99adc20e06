"""The Python package beside NumPy, in one run: start-up, single calls, and the ten-operation pipeline of ``bench/peers`` at four sizes.

Prints a table. Each time is the best of many calls; results are compared, and a wrong one ends the run. Use: ``python3 bench/python/compare.py``, with the
package built in place (``python/build.py``) or installed, and NumPy.
"""

import os
import platform
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.join(os.path.dirname(os.path.dirname(HERE)), "python")

try:
    import omninumpy
except ImportError:
    sys.path.insert(0, PACKAGE)
    import omninumpy
import numpy

SIZES = (1, 100, 10_000, 10_000_000)


def best(function, seconds=0.6):
    """Seconds of the fastest call: batches of calls of at least some microseconds, for a while."""
    function()
    start = time.perf_counter()
    function()
    batch = max(1, int(200e-6 / max(time.perf_counter() - start, 1e-9)))
    fastest, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end or fastest == float("inf"):
        start = time.perf_counter()
        for _ in range(batch):
            function()
        fastest = min(fastest, (time.perf_counter() - start) / batch)
    return fastest


def start_up(code, times=10):
    """Seconds of the fastest process that runs some code."""
    environment = dict(os.environ, PYTHONPATH=os.path.dirname(os.path.dirname(omninumpy.__file__)))

    def once():
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        return time.perf_counter() - start

    return min(once() for _ in range(times))


def pipeline(a, b, xp):
    """Ten operations and a sum."""
    return (xp.sqrt(a * a + b * b) * 0.5 + xp.exp(-a) - b / 3.0 + a * b).sum()


def inputs(n, xp):
    """Two arrays of numbers between 0 and 1, and 1 and 2."""
    a = numpy.random.default_rng(90).random(n)
    b = numpy.random.default_rng(91).random(n) + 1.0
    return xp.array(a), xp.array(b)


def text(seconds):
    """A time in the unit that fits."""
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return "%.2f %s" % (seconds * factor, unit)
    return "%.0f ns" % (seconds * 1e9)


def row(name, ours, theirs=None):
    """A line of the table."""
    print("| %s | %s | %s | %s |" % (name, text(ours), text(theirs) if theirs else "", "%.2f" % (theirs / ours) if theirs else ""), flush=True)


def main():
    """Measures and prints."""
    print("Python %s, NumPy %s, %s, %d processors" % (platform.python_version(), numpy.__version__, omninumpy.show_config("dicts")["SIMD"], os.cpu_count()))
    print("\n| | omninumpy | NumPy | times faster |\n|---|---:|---:|---:|")
    bare = start_up("pass")
    row("import", start_up("import omninumpy") - bare, start_up("import numpy") - bare)
    code = "import %s as np; float(np.sqrt(np.arange(1000.0) ** 2 + 1).sum())"
    row("import and a first result", start_up(code % "omninumpy") - bare, start_up(code % "numpy") - bare)
    for n in (1, 10):
        (a, b), (c, d) = inputs(n, omninumpy), inputs(n, numpy)
        row("a + b, n = %d, recorded" % n, best(lambda: a + b), best(lambda: c + d))
        row("a + b, n = %d, evaluated" % n, best(lambda: (a + b).eval()), best(lambda: c + d))
        row("a[0], n = %d" % n, best(lambda: a[0]), best(lambda: c[0]))
        row("float(a[0]), n = %d" % n, best(lambda: float(a[0])), best(lambda: float(c[0])))
        row("a.sum(), n = %d, evaluated" % n, best(lambda: a.sum().eval()), best(lambda: c.sum()))
    for n in SIZES:
        (a, b), (c, d) = inputs(n, omninumpy), inputs(n, numpy)
        ours, theirs = float(pipeline(a, b, omninumpy)), float(pipeline(c, d, numpy))
        if abs(ours - theirs) > 1e-12 * abs(theirs) * max(1, n**0.5):
            raise SystemExit("the results differ at n = %d: %r and %r" % (n, ours, theirs))
        row("ten operations and a sum, n = %s" % format(n, ","), best(lambda: float(pipeline(a, b, omninumpy))), best(lambda: float(pipeline(c, d, numpy))))


if __name__ == "__main__":
    main()
