"""Runs NumPy's own installed test files against omninumpy, and prints what passed, failed and was skipped.

    python tests/conformance/numpy_tests.py                            the files of TARGETS, against their thresholds
    python tests/conformance/numpy_tests.py _core/test_einsum lib      a file, or all files of a folder
    python tests/conformance/numpy_tests.py --at-least 90 lib/test_arraypad

The files are those of the NumPy that this Python would import; nothing of them is kept. Each is run by pytest in a process of its own, in which ``numpy`` is omninumpy
(``redirected_numpy.py``). The column "no dtype" counts, of the failed tests, those that need text, objects, dates, structures or foreign byte order. A test that ends its process, or hangs, counts as failed, and the others of its file are run again without it. xfail counts as skipped.
The exit status is 0 if every file reached its threshold.
"""

import argparse
import concurrent.futures
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "python"

# Files that must pass, and how many percent of their tests.
TARGETS = {
    "_core/test_einsum": 80, "_core/test_shape_base": 80, "_core/test_indexing": 80, "_core/test_item_selection": 80, "_core/test_umath_complex": 80,
    "lib/test_arraysetops": 80, "lib/test_packbits": 80, "lib/test_histograms": 80, "lib/test_twodim_base": 80, "lib/test_index_tricks": 80,
    "fft/test_pocketfft": 80, "lib/test_nanfunctions": 80, "lib/test_arraypad": 80, "lib/test_shape_base": 80,
}  # fmt: skip
ALL_AT_LEAST = 95

# What failures say that come of element types which the engine does not have.
NO_DTYPE = re.compile(
    r"data type '.*' not understood|has no dtype here|no array of|big-endian|machine's byte order|as a data type|cannot create '(datetime64|timedelta64|void|str_|bytes_|object_)'"
    r"|values' of type \w+ cannot be '|has no attribute 'rec'|asarray\(\): argument 'a'|argument 'dtype' of type DType"
)


def numpy_folder():
    """Where the installed NumPy is; its code is not run."""
    spec = importlib.util.find_spec("numpy")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("there is no NumPy in %s: its tests are those of the installed numpy" % sys.executable)
    folder = pathlib.Path(spec.submodule_search_locations[0])
    if not (folder / "lib" / "tests").is_dir():
        raise SystemExit("the NumPy in %s has no tests" % folder)
    return folder


def test_files(folder, names):
    """The names of test files: ``lib/test_arraypad`` of itself, of ``lib``, or of ``test_arraypad``."""
    every = sorted("%s/%s" % (path.parent.parent.relative_to(folder), path.stem) for path in folder.glob("**/tests/test_*.py"))
    chosen = []
    for name in names:
        plain = name[:-3] if name.endswith(".py") else name
        found = [n for n in every if n == plain or n.startswith(plain.rstrip("/") + "/") or n.endswith("/" + plain)]
        if not found:
            raise SystemExit("NumPy has no tests %s" % name)
        chosen += [n for n in found if n not in chosen]
    return chosen


class Outcome:
    """What became of the tests of a file."""

    def __init__(self, name):
        self.name = name
        self.tests = {}
        self.failures = {}
        self.remark = ""

    @property
    def without_dtype(self):
        """How many failed for want of an element type."""
        return sum(self.tests.get(test) == "failed" and NO_DTYPE.search(text) is not None for test, text in self.failures.items())

    def count(self, kind):
        return sum(outcome == kind for outcome in self.tests.values())

    @property
    def percent(self):
        ran = self.count("passed") + self.count("failed")
        return 100 * self.count("passed") / ran if ran else 0.0


def run_file(folder, name, options):
    """Runs the tests of a file, again without those that ended the process until all are known."""
    outcome = Outcome(name)
    group, _, file = name.rpartition("/")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        shutil.copy(folder / group / "tests" / (file + ".py"), scratch)
        outcomes, leave_out = scratch / "outcomes", scratch / "leave_out"
        command = [sys.executable, "-m", "pytest", "-q", "-x" if options.first else "-q", "--noconftest", "-p", "redirected_numpy", "-p", "no:cacheprovider", "-p", "no:faulthandler"]
        command += ["--rootdir", str(scratch), "--tb=short", "--outcomes", str(outcomes), "--leave-out", str(leave_out), "--errors", options.errors]
        command += (["-k", options.k] if options.k else []) + [file + ".py"]
        paths = [str(HERE), str(options.package)] + [p for p in [os.environ.get("PYTHONPATH")] if p]
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(paths), PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
        for _ in range(50):
            outcomes.write_text("")
            with open(scratch / "output", "w+", encoding="utf-8", errors="replace") as output:
                try:
                    subprocess.run(command, cwd=scratch, env=environment, stdout=output, stderr=subprocess.STDOUT, timeout=options.timeout)
                    why = "ended the process"
                except subprocess.TimeoutExpired:
                    why = "took too long"
                output.seek(0)
                text = output.read()
            if _read(outcome, outcomes, why, text):
                break
            leave_out.write_text(json.dumps(list(outcome.tests)))
        for test, kind in list(outcome.tests.items()):
            if kind == "collected":
                outcome.tests[test] = "failed"
    return outcome


def _read(outcome, path, why, text):
    """Takes down what a process wrote; whether it came to its end."""
    running, ended, collected = None, False, []
    for line in path.read_text(encoding="utf-8").splitlines():
        facts = json.loads(line)
        if "collected" in facts:
            collected = facts["collected"]
        elif "started" in facts:
            running = facts["started"]
        elif "failure" in facts:
            outcome.failures[facts["failure"]] = facts["text"]
        elif "finished" in facts:
            outcome.tests[facts["finished"]], running = facts["outcome"], None
        elif "ended" in facts:
            ended = True
            if facts["text"]:
                outcome.remark, outcome.failures["the file itself"] = "its tests cannot be collected", facts["text"]
    if running is not None and not ended:
        outcome.tests[running] = "failed"
        outcome.failures[running] = why + "\n" + text[-3000:]
        return False
    if not ended and not outcome.remark:
        outcome.remark = "pytest did not start"
        outcome.failures["the file itself"] = text[-3000:]
    if not ended:
        for test in collected:
            outcome.tests.setdefault(test, "failed")
    return True


def main():
    """Runs the files that are asked for, and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", help="such as lib/test_arraypad, or lib; without any: the targets")
    parser.add_argument("--at-least", type=float, help="percent of the tests of each file that must pass")
    parser.add_argument("--all-at-least", type=float, help="percent of the tests of all files that must pass")
    parser.add_argument("--jobs", type=int, default=2, help="files at a time")
    parser.add_argument("--timeout", type=float, default=900, help="seconds for a file")
    parser.add_argument("--errors", default="warn", choices=("warn", "ignore"), help="floating-point errors: NumPy's default, or omninumpy's")
    parser.add_argument("--package", default=PACKAGE, type=pathlib.Path, help="folder that omninumpy is in")
    parser.add_argument("--failures", type=pathlib.Path, help="folder that the texts of failed tests are written to")
    parser.add_argument("-k", help="only tests that match, as pytest's -k")
    parser.add_argument("-x", "--first", action="store_true", help="stop a file at its first failure")
    options = parser.parse_args()
    folder = numpy_folder()
    names = test_files(folder, options.files or TARGETS)
    at_least = {name: options.at_least if options.at_least is not None else 0 if options.files else TARGETS[name] for name in names}
    all_at_least = options.all_at_least if options.all_at_least is not None else 0 if options.files else ALL_AT_LEAST

    print("%-36s %7s %7s %7s %7s %9s" % ("file", "passed", "failed", "skipped", "percent", "no dtype"))
    passed = failed = skipped = without = 0
    short = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(lambda name: run_file(folder, name, options), names):
            counts = [outcome.count(kind) for kind in ("passed", "failed", "skipped")]
            print("%-36s %7d %7d %7d %6.1f%% %9d %s" % (outcome.name, *counts, outcome.percent, outcome.without_dtype, outcome.remark), flush=True)
            passed, failed, skipped, without = passed + counts[0], failed + counts[1], skipped + counts[2], without + outcome.without_dtype
            if outcome.percent < at_least[outcome.name]:
                short.append("%s: %.1f%% of %g%%" % (outcome.name, outcome.percent, at_least[outcome.name]))
            if options.failures:
                _keep(options.failures, outcome)
    percent = 100 * passed / max(1, passed + failed)
    print("%-36s %7d %7d %7d %6.1f%% %9d" % ("all", passed, failed, skipped, percent, without))
    if percent < all_at_least:
        short.append("all: %.1f%% of %g%%" % (percent, all_at_least))
    for line in short:
        print("below its threshold:", line)
    return 1 if short else 0


def _keep(folder, outcome):
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for test, text in outcome.failures.items():
        if outcome.tests.get(test, "failed") == "failed":
            lines += ["=" * 20 + " " + test.partition("::")[2], text, ""]
    (folder / (outcome.name.replace("/", ".") + ".txt")).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
