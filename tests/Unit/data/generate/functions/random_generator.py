"""What np.random.Generator has beside distributions: integers, uniform numbers, choices and orders."""
from record import case, record

RNG = "np.random.default_rng(%s)"
SEEDS = ("0", "42", "2**70 + 3", "[1, 2, 3]")


def over(method, arguments, seeds=SEEDS):
    return [f"{RNG % seed}.{method}({a})" for seed in seeds for a in arguments]


NUMBERS = ("", "3", "(2, 3)", "()", "0", "(2, 0)", "dtype=np.float32", "5, dtype='float32'", "-1", "3, dtype='int64'", "3, out=np.zeros(3)", "out=np.zeros((2, 2))[::2]",
           "2, out=np.zeros(3)", "100003")
INTEGERS = ("10, size=5", "0, 2, 9", "-5, 5, (2, 3)", "0, 2**31 - 1, 3", "0, 2**32, 3", "0, 2**32 + 1, 3", "0, 2**40, 3", "-2**63, 2**63 - 1, 3", "5", "[1, 10, 100]", "3, endpoint=True",
            "[1, 10, 100], [5, 20, 1000]", "[[1], [2]], [5, 20, 2**40], size=(2, 3)", "0, 1, 3", "7, 8", "3, size=()", "3, size=0", "16, size=7", "0, 2**20, 5", "5, 5, 3, endpoint=True")
TYPES = [f"{a}, dtype='{t}'" for t in ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64") for a in (
    "0, 100, 9", "5, 6, 3", "[0, 50], [3, 100], (3, 2)", "0, 64, 5", "0, 127, 5, endpoint=True")] + ["0, 2, 40, dtype='bool'", "0, 1, 3, dtype='bool'", "0, 256, 9, dtype='uint8'"]
WRONG = ("0", "5, 5", "5, 3", "[1, 2], [1, 3]", "-1, 5, dtype='uint8'", "0, 300, dtype='uint8'", "5, dtype=float", "5, 4, endpoint=True", "[5], [4], endpoint=True", "[0], [257], dtype='uint8'",
         "5, size=-1")
CHOICES = ("10, 12", "10, (2, 3)", "10", "[1.5, 2.5, 3.5], 4", "[1.5, 2.5]", "5, ()", "10, 5, replace=False", "np.arange(6)[::-1], (2, 2), replace=False", "5, 8, p=[.1, .2, .3, .2, .2]",
           "5, 3, replace=False, p=[.1, .2, .3, .2, .2]", "10, 5, replace=False, shuffle=False", "20000, 10, replace=False", "20000, 400, replace=False", "5, 0", "3, p=[0, 1, 0]",
           "np.arange(12).reshape(3, 4), 2, axis=1", "np.arange(12).reshape(3, 4), 5", "np.arange(12).reshape(4, 3), 2, replace=False")
WRONG_CHOICES = ("0, 1", "[], 1", "3, p=[.5, .5]", "2, p=[.5, .6]", "2, p=[-.5, 1.5]", "2, p=[nan, 1]", "2, p=[[.5, .5]]", "2, 3, replace=False", "3, 3, replace=False, p=[.5, .5, 0]")
ORDERS = ("20", "[3, 1, 2, 9, 8]", "np.arange(12).reshape(4, 3)", "np.arange(12).reshape(3, 4), axis=1", "np.arange(12.).reshape(4, 3).T", "np.arange(10)[::-2]", "0", "[[1, 2]]", "np.zeros((3, 0))")
PERMUTED = ("np.arange(9)", "np.arange(12).reshape(3, 4), axis=1", "np.arange(12).reshape(3, 4), axis=0", "np.arange(12).reshape(3, 4)", "np.arange(12.).reshape(3, 4).T, axis=-1",
            "np.arange(24).reshape(2, 3, 4), axis=1", "np.zeros((2, 0)), axis=1")

record({
    "random.default_rng": [f"{RNG % seed}.random({n})" for seed in SEEDS + ("np.random.PCG64(3)", "np.random.SeedSequence(5)", "np.random.MT19937(4)", "np.random.Philox(1)", "2**32 - 1",
                                                                       "np.array([4, 5])", "[2**40, 7]") for n in (2, 5)] + [RNG % "-1" + ".random()"],
    "random.Generator.random": over("random", NUMBERS[:-1]) + [f"{RNG % s}.random({NUMBERS[-1]}, dtype='{t}')[::10000]" for s in SEEDS for t in ("float32", "float64")],
    "random.Generator.integers": over("integers", INTEGERS) + over("integers", TYPES, ("3", "[5, 6]")) + over("integers", WRONG, "0") + [case(f"{RNG % 0}.integers([1, 2], [3, 4], size=3)", wording=False)] + [
        f"{RNG % 8}.integers({n}, size=100003)[::10000]" for n in ("10", "2**31 + 5", "2**33 + 1", "2**10")],
    "random.Generator.choice": over("choice", CHOICES) + over("choice", WRONG_CHOICES, "0") + [case(f"{RNG % 0}.choice(2.5)", wording=False)],
    "random.Generator.permutation": over("permutation", ORDERS), "random.Generator.permuted": over("permuted", PERMUTED),
    "random.Generator.shuffle": [case("x", f"x = {a}; {RNG % seed}.shuffle({x})") for seed in SEEDS for a, x in (
        ("np.arange(9)", "x"), ("np.arange(12).reshape(4, 3)", "x"), ("np.arange(12).reshape(3, 4)", "x, axis=1"), ("np.arange(20, dtype=np.uint8)", "x[::2]"), ("np.zeros((2, 0))", "x"))],
    "random.Generator.bytes": [f"np.frombuffer({RNG % seed}.bytes({n}), np.uint8)" for seed in SEEDS for n in (1, 3, 4, 8, 11)],
    "random.Generator.spawn": [f"{RNG % seed}.spawn(3)[{i}].{m}" for seed in SEEDS for i in (0, 2) for m in ("random(3)", "integers(1000, size=3)", "spawn(2)[1].normal(size=2)")],
})
