"""What np.random.RandomState has beside distributions, and the functions of the module np.random, which are those of one RandomState."""
from record import case, record
from random_distributions import CONTINUOUS, DISCRETE

STATE = "np.random.RandomState(%s)"
SEEDS = ("0", "42", "2**32 - 1", "[1, 2, 3]", "np.array([7, 8], np.uint32)", "np.arange(700)", "True")


def over(method, arguments, seeds=SEEDS):
    return [f"{STATE % seed}.{method}({a})" for seed in seeds for a in arguments]


SAMPLE = ("", "3", "(2, 3)", "()", "0", "(2, 0)")
INTEGERS = ("10, size=5", "0, 2, 9", "-5, 5, (2, 3)", "0, 2**31 - 1, 3", "0, 2**32, 3", "0, 2**32 + 1, 3", "0, 2**40, 3", "-2**63, 2**63 - 1, 3", "5", "[1, 10, 100]",
            "[1, 10, 100], [5, 20, 1000]", "[[1], [2]], [5, 20, 2**40], size=(2, 3)", "0, 1, 3", "7, 8", "1.5", "2.0, 5.0", "3, size=()", "3, size=0")
TYPES = [f"{a}, dtype='{t}'" for t in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64") for a in ("0, 100, 9", "5, 6, 3", "[0, 50], [3, 100], (3, 2)")] + [
    "0, 2, 40, dtype='bool'", "0, 1, 3, dtype='bool'", "-128, 128, 9, dtype='int8'", "0, 256, 9, dtype='uint8'", "-2**15, 2**15, 9, dtype='int16'", "0, 2**16, 9, dtype='uint16'",
    "-2**31, 2**31, 9, dtype='int32'", "0, 2**32, 9, dtype='uint32'", "0, 2**63, 5, dtype='uint64'", "2"]
WRONG = ("0", "5, 5", "5, 3", "[1, 2], [1, 3]", "-1, 5, dtype='uint8'", "0, 300, dtype='uint8'", "[5, 2], [300, 3], dtype='uint8'", "5, dtype=float", "5, dtype=bool", "[0], [257], dtype='uint8'",
         "[-1], [5], dtype='uint8'", "0, 2**63 + 1", "[0], [0]", "5, size=-1")
CHOICES = ("10, 12", "10, (2, 3)", "10", "[1.5, 2.5, 3.5], 4", "[1.5, 2.5]", "5, ()", "[1.5], ()", "10, 5, False", "np.arange(6)[::-1], (2, 2), replace=False", "5, 8, p=[.1, .2, .3, .2, .2]",
           "5, 3, False, [.1, .2, .3, .2, .2]", "[4., 5., 6.], 3, replace=False, p=[.9, .05, .05]", "5, 0", "-1, 0", "[True, False], 5", "3, p=[0, 1, 0]")
WRONG_CHOICES = ("0", "[]", "[[1]]", "2.5", "3, p=[.5, .5]", "2, p=[.5, .6]", "2, p=[-.5, 1.5]", "2, p=[nan, 1]", "2, p=[[.5, .5]]", "2, 3, replace=False", "3, 3, replace=False, p=[.5, .5, 0]")
ORDERS = ("20", "[3, 1, 2, 9, 8]", "np.arange(12).reshape(4, 3)", "np.arange(12.).reshape(4, 3).T", "np.arange(10)[::-2]", "0", "[[1, 2]]", "np.zeros((3, 0))", "1")

functions = {
    "random_sample": over("random_sample", SAMPLE), "random": over("random", SAMPLE), "rand": over("rand", ("", "3", "2, 3", "0")), "randn": over("randn", ("", "3", "2, 3", "0")),
    "tomaxint": over("tomaxint", SAMPLE), "bytes": [f"np.frombuffer({x}, np.uint8)" for x in over("bytes", ("1", "4", "11"))],
    "randint": over("randint", INTEGERS) + over("randint", TYPES, ("3", "[5, 6]")) + over("randint", WRONG, "0"),
    "random_integers": over("random_integers", ("5, size=4", "3, 7, 4", "2", "-3, 3", "4, 4, 2")),
    "choice": over("choice", CHOICES) + over("choice", WRONG_CHOICES, "0"), "permutation": over("permutation", ORDERS) + over("permutation", ("2.5",), "0"),
    "shuffle": [case("x", f"x = {a}; {STATE % seed}.shuffle(x{part})") for seed in SEEDS for a, part in (
                    ("np.arange(9)", ""), ("np.arange(12).reshape(4, 3)", ""), ("np.arange(12).reshape(3, 4)", ".T"), ("np.arange(20, dtype=np.uint8)", "[::2]"), ("np.zeros((2, 0))", ""))] + [
                        f"{STATE % 0}.shuffle(np.broadcast_to(1, 5))", case("x", f"x = np.array(5); {STATE % 0}.shuffle(x)", wording=False)],
    "seed": [case(f"g.{m}", f"g = {STATE % 0}; g.randn(); g.seed({seed})") for seed in SEEDS for m in ("randn(3)", "randint(1000, size=4)", "get_state()[2]")] + [
        f"{STATE % 0}.seed({seed})" for seed in ("-1", "2**32", "[1, -2]", "[]", "[[1, 2]]", "1.5", "[2**32]")] + ["np.random.RandomState(np.random.PCG64(5)).seed(3)"],
    "get_state": [case(x, f"g = {STATE % seed}; g.{draw}") for seed in ("0", "[4, 5]") for draw in ("randn(3)", "rand(1000)", "randint(5)") for x in (
        "g.get_state()[0]", "g.get_state()[1][:20]", "g.get_state()[2]", "g.get_state()[3]", "g.get_state()[4]")],
    "set_state": [case(f"g.{m}", f"g = {STATE % seed}; g.{draw}; s = g.get_state(); g.rand(700); g.randn(3); g.set_state(s)")
                  for seed in ("0", "[4, 5]") for draw in ("randn(3)", "rand(1000)", "randint(5)") for m in ("randn(4)", "rand(3)", "randint(9, size=3)", "gamma(2., size=2)")],
}
recorded = {f"random.RandomState.{name}": cases for name, cases in functions.items()}

MODULE = {
    "random_sample": SAMPLE, "random": SAMPLE, "ranf": SAMPLE, "sample": SAMPLE, "rand": ("", "3", "2, 3"), "randn": ("", "3", "2, 3"), "randint": INTEGERS[:12] + WRONG[:3],
    "random_integers": ("5, size=4", "3, 7, 4"), "choice": CHOICES[:12], "permutation": ORDERS, "standard_normal": SAMPLE, "standard_exponential": SAMPLE,
    "multinomial": ("20, [.2, .3, .5]", "20, [.2, .3, .5], 4"), "dirichlet": ("[1, 2, 3], 2", "[1, 2, 3]"),
}
MODULE |= {name: [p for p in parameters[:3] if p != "nan"] + [f"{parameters[0]}{', ' if parameters[0] else ''}size=(2, 2)"] for name, parameters in (CONTINUOUS | DISCRETE).items()}
for name, arguments in MODULE.items():
    # Enough seeds for twenty cases.
    seeds = range(5, 5 + -(-20 // len(arguments)))
    recorded[f"random.{name}"] = [case(f"np.random.{name}({a})", f"np.random.seed({seed})") for seed in seeds for a in arguments]
recorded["random.bytes"] = [case(f"np.frombuffer(np.random.bytes({n}), np.uint8)", f"np.random.seed({seed})") for seed in range(5) for n in (1, 4, 5, 12)]
recorded["random.shuffle"] = [case("x", f"np.random.seed({seed}); x = np.arange({n}); np.random.shuffle(x)") for seed in range(5) for n in (1, 2, 7, 30)]
recorded["random.seed"] = [case(f"np.random.{m}", f"np.random.seed({seed})") for seed in SEEDS for m in ("rand(2)", "randn(3)", "randint(99, size=3)")]
recorded["random.get_state"] = [case(f"np.random.get_state(){x}", f"np.random.seed({seed}); np.random.randn({n})") for seed in (1, 2) for n in (1, 2) for x in ("[0]", "[1][:9]", "[2]", "[3]", "[4]")]
recorded["random.set_state"] = [case(f"np.random.{m}", f"np.random.seed({seed}); np.random.randn({n}); s = np.random.get_state(); np.random.rand(9); np.random.set_state(s)")
                                for seed in (1, 2) for n in (1, 2, 5) for m in ("randn(2)", "rand(2)", "randint(99)", "poisson(9.5)")]
recorded["random.multivariate_normal"] = [case(f"np.abs(np.random.multivariate_normal([0], [[4.]]{size}))", f"np.random.seed({seed})", scale=1e-14) for seed in range(10) for size in ("", ", 3")]
record(recorded)
