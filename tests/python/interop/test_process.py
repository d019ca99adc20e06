"""What a process does besides computing: threads, forks, signals, crashes, its end. Each in a process of its own."""

import os
import signal

import pytest

POSIX = pytest.mark.skipif(os.name != "posix", reason="only where processes can be forked and signalled")


def lines(result):
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


def test_threads_compute_side_by_side(python):
    code = """
import threading, omninumpy as np
results = []
def work(n):
    x = np.arange(1000.0) + n
    for _ in range(50):
        x = np.sqrt(x * x + 1) - 1
    results.append((n, float(x.sum()), float((x @ x))))
threads = [threading.Thread(target=work, args=(n % 4,)) for n in range(16)]
[t.start() for t in threads]; [t.join() for t in threads]
print(len(results), len(set(results)))
"""
    assert lines(python(code)) == ["16", "4"]


def test_threads_share_an_array_that_is_pending(python):
    code = """
import threading, omninumpy as np
x = np.arange(100000.0) * 2 + 1
sums = []
threads = [threading.Thread(target=lambda: sums.append(float(x.sum()))) for _ in range(8)]
[t.start() for t in threads]; [t.join() for t in threads]
print(len(sums), set(sums) == {1e10})
"""
    assert lines(python(code)) == ["8", "True"]


def test_errors_of_threads_do_not_mix(python):
    code = """
import threading, omninumpy as np
wrong = []
def work(n):
    for i in range(200):
        try:
            np.zeros(n) + np.zeros(n + 1)
        except ValueError as e:
            if "(%d,)" % n not in str(e):
                wrong.append(str(e))
threads = [threading.Thread(target=work, args=(n,)) for n in range(2, 8)]
[t.start() for t in threads]; [t.join() for t in threads]
print(len(wrong))
"""
    assert lines(python(code)) == ["0"]


def test_profiles_belong_to_threads(python):
    code = """
import threading, omninumpy as np
seen = []
with np.emulate("1.24"):
    thread = threading.Thread(target=lambda: seen.append((np.float32(3) + 3.0).dtype.name))
    thread.start(); thread.join()
    seen.append((np.float32(3) + 3.0).dtype.name)
seen.append((np.float32(3) + 3.0).dtype.name)
print(*seen)
"""
    assert lines(python(code)) == ["float32", "float64", "float32"]


def test_the_lock_is_free_while_the_engine_computes(python):
    code = """
import threading, time, omninumpy as np
x = np.ones(2_000_000)
for _ in range(30):
    x = np.sin(x) + 1
count, done = 0, threading.Event()
def work():
    x.eval(); done.set()
t = threading.Thread(target=work); t.start()
while not done.is_set():
    count += 1
    time.sleep(0)
print(count > 3)
"""
    assert lines(python(code)) == ["True"]


@POSIX
def test_a_forked_child_may_compute_small_things(python):
    code = """
import os, signal, omninumpy as np
x = np.arange(10.0).eval()
child = os.fork()
if child == 0:
    signal.alarm(60)
    os._exit(7 if float((x + 1).sum()) == 55 and x[3] == 3 else 1)
print(os.WEXITSTATUS(os.waitpid(child, 0)[1]), float(x.sum()))
"""
    result = python(code)
    assert lines(result) == ["7", "45.0"]
    assert result.stderr.count("RuntimeWarning: this process was forked") == 1 and "spawn" in result.stderr


@POSIX
def test_a_child_that_runs_another_program(python):
    code = """
import subprocess, sys, omninumpy as np
print(subprocess.run([sys.executable, "-c", "print(3)"], stdout=subprocess.PIPE).stdout.decode().strip(), int(np.arange(3).sum()))
"""
    assert lines(python(code)) == ["3", "3"]


def test_spawned_workers_compute(python, tmp_path):
    script = tmp_path / "workers.py"
    script.write_text("""
import multiprocessing
import omninumpy as np

def work(x):
    return x * 2

if __name__ == "__main__":
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        print([r.tolist() for r in pool.map(work, [np.arange(2), np.arange(3)])])
""")
    result = python(None, str(script))
    assert result.stdout.strip() == "[[0, 2], [0, 2, 4]]", result.stderr


@pytest.mark.parametrize("order", ["before", "after"])
def test_faulthandler(python, order):
    enable = "import faulthandler; faulthandler.enable()"
    code = """
%s
import omninumpy as np
%s
x = np.arange(1000)
print(int((x // 0).sum()), int((x %% 7).sum()), int(np.sort(x[::-1])[0]))
for _ in range(20):
    try:
        np.zeros(2) + np.zeros(3)
    except ValueError:
        pass
    try:
        np.add(np.zeros(2), None)
    except TypeError:
        pass
print("alive")
""" % ((enable, "") if order == "before" else ("", enable))
    assert lines(python(code)) == ["0", "2997", "0", "alive"]


@POSIX
def test_keyboard_interrupt(python):
    code = """
import os, signal, threading, omninumpy as np
threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
x = np.arange(3.0)
try:
    while True:
        x = (x + 1).eval()
except KeyboardInterrupt:
    print("interrupted", len(x))
"""
    assert lines(python(code)) == ["interrupted", "3"]


@POSIX
def test_signals_still_end_the_process(python):
    code = "import os, signal, time, omninumpy\nos.kill(os.getpid(), signal.SIGTERM); time.sleep(20)"
    assert python(code, timeout=60).returncode in (-signal.SIGTERM, 128 + signal.SIGTERM)
    code = """
import os, signal, time, omninumpy
signal.signal(signal.SIGTERM, lambda *_: print("handled"))
os.kill(os.getpid(), signal.SIGTERM); time.sleep(0.2)
"""
    assert lines(python(code)) == ["handled"]


def test_the_end_of_the_interpreter(python):
    assert python("import omninumpy as np\nx = np.arange(3.0) + 1\nimport sys\nsys.exit(5)").returncode == 5
    code = """
import atexit, threading, omninumpy as np
x = np.arange(3.0) + 1
atexit.register(lambda: print(float(x.sum())))
def forever():
    while True:
        (np.ones(1000) + 1).eval()
threading.Thread(target=forever, daemon=True).start()
"""
    assert lines(python(code)) == ["6.0"]
    code = """
import omninumpy as np
class Late:
    def __init__(self, array): self.array = array
    def __del__(self): print("late", self.array.shape)
late = Late(np.ones(2))
"""
    assert lines(python(code)) == ["late", "(2,)"]


def test_calls_back_into_python(python):
    code = """
import omninumpy as np
def f(row):
    if row[0] > 5:
        raise KeyError("mine")
    return float((row * 2).sum())
print(np.apply_along_axis(f, 1, np.arange(4.0).reshape(2, 2)).tolist())
try:
    np.apply_along_axis(f, 1, np.arange(10.0).reshape(5, 2))
except KeyError as e:
    print(e)
with np.errstate(call=lambda kind, flag: print("called", kind.replace(" ", "-")), divide="call"):
    (np.ones(2) / 0).eval()
"""
    assert lines(python(code)) == ["[2.0,", "10.0]", "'mine'", "called", "divide-by-zero"]


def test_the_import_does_not_need_numpy(python):
    assert lines(python("import sys, omninumpy as np\nnp.arange(3) + 1\nprint('numpy' in sys.modules)")) == ["False"]


def test_environment(python):
    code = "import omninumpy as np; print(np.get_backend(), (np.float32(3) + 3.0).dtype)"
    assert lines(python(code, env={"OMNINP_BACKEND": "tensors", "OMNINP_PROFILE": "1.24"})) == ["tensors", "float64"]
    result = python("import omninumpy as np; np.zeros(2).eval()", env={"OMNINP_BACKEND": "abacus"})
    assert result.returncode == 1 and "abacus" in result.stderr


