"""The distributions of np.random.Generator and np.random.RandomState: short draws of many parameters, long ones looked at here and there (a single other
acceptance would shift all that follows), broadcasting, sizes and errors."""
from record import case, record

CONTINUOUS = {
    # name: parameters within range; lists broadcast
    "normal": ["", "1, 2", "-3.5, 1e-300", "1e300, 0", "[0, 1, 2], 3", "[[0.], [1.]], [1, 2, 3]", "loc=2", "scale=3", "inf", "nan, 1", "0, nan", "True, np.float32(0.1)"],
    "lognormal": ["", "1, 2", "[0, 5], .25", "mean=-2", "sigma=10"],
    "exponential": ["", "2", "[1e-5, 1, 1e5]", "0", "scale=.5", "np.arange(6, dtype='int32')[::2]"],
    "laplace": ["", "1, 2", "[0, 1], [3, 4]", "0, 0"],
    "logistic": ["", "1, 2", "[[0], [1]], [3, 4]"],
    "gumbel": ["", "1, 2", "[0, 1], 3"],
    "rayleigh": ["", "3", "[1, 2, 3]", "0"],
    "pareto": ["2", ".3", "1e-3", "1e10", "[1, 2, 3]"],
    "power": ["2", ".3", "1e-2", "1e10", "[1, 2, 3]"],
    "weibull": ["2", ".3", "0", "1", "[1, 2, 3]"],
    "vonmises": ["0, 2", "1, 1e-9", "1, 5e-6", "-3, .5", "3, 100", "3.1, 1e6", "[0, 1, 2], 4", "7, 1", "0, nan"],
    "wald": ["1, 2", "10, .1", ".01, 5", "[1, 2], [[3], [4]]"],
    "standard_cauchy": [""],
    "standard_gamma": ["3", ".3", "1", "0", "1e-3", "1e6", "1.0000001", "[.5, 1, 1.5]", "nan"],
    "gamma": ["3", ".3, 2", "5, 0", "[[.5], [2]], [1, 2, 3]"],
    "beta": ["2, 3", ".3, .4", "1, 1", ".5, 2", "1e-2, 1e-2", "1e-5, 1e-4", "1e5, 3e4", "[.5, 1, 2], .7"],
    "chisquare": ["3", ".5", "1000", "[1, 2, 3]"],
    "noncentral_chisquare": ["3, 1", ".5, 2", "1, 3", "3, 0", "3, nan", ".5, nan", ".3, 50", "[.5, 1.5], [[1], [20]]"],
    "f": ["2, 3", ".5, 10", "[1, 2], 3"],
    "noncentral_f": ["2, 3, 1", ".5, 10, 4", "[1, 2], 3, [[0], [1]]"],
    "standard_t": ["3", ".5", "1e6", "[1, 2, 3]"],
    "uniform": ["", "-1, 3", "2", "[0, 1], [[2], [3]]", "low=-1", "high=5", "1, 1"],
    "triangular": ["0, 1, 3", "-2, -2, 5", "0, 4, 4", "[0, 1], 2, [[3], [4]]"],
}
DISCRETE = {
    "poisson": ["", "3", "9.99", "10", "50", "1e3", "1e15", "0", "1e-5", "[0, 1, 20]"],
    "binomial": ["10, .3", "100, .4", "100, .6", "1000, .031", "1000, .029", "10**6, .5", "10**6, 1e-5", "10**15, .25", "0, .5", "5, 0", "5, 1", "1, .5",
                 "[0, 10, 100], .7", "[[5], [50]], [.1, .5, .9]", "61, .5", "59, .5"],
    "negative_binomial": ["3, .5", ".5, .1", "100, .9", "3, 1", "[1, 20], [[.3], [.6]]"],
    "geometric": [".3", ".5", ".33", "1/3", "1e-4", "1", "1e-18", "[.1, .9]"],
    "zipf": ["2", "1.5", "1.05", "5", "100", "2000", "[2, 3]"],
    "logseries": [".5", ".9", ".999", "1e-9", "0", "[.2, .7]"],
    "hypergeometric": ["10, 5, 6", "100, 50, 60", "15, 15, 10", "15, 15, 20", "15, 15, 21", "1000, 3, 500", "3, 1000, 500", "10**6, 10**5, 10**4", "0, 5, 3", "5, 0, 3",
                       "200, 300, 490", "[10, 20], 30, [[5], [25]]", "50, 50, 9", "70, 30, 99"],
}
ERRORS = {
    "normal": ["0, -1", "0, [-1, 2]", "0, 1, size=-1", "0, [1, 2, 3], size=2", "[0, 0], [1, 2, 3]", "[0, 1, 2], 1, size=(2, 1)", "0, -0."],
    "lognormal": ["0, -1"], "exponential": ["-1", "[1, -1]"], "laplace": ["0, -1"], "logistic": ["0, -1"], "gumbel": ["0, -1"], "rayleigh": ["-1"],
    "pareto": ["0", "[1, -1]"], "power": ["0"], "weibull": ["-1"], "vonmises": ["0, -1"], "wald": ["0, 1", "1, 0"], "standard_gamma": ["-1", "-0.", "[1, -1]"],
    "gamma": ["-1", "1, -1"], "beta": ["0, 1", "1, [0, 1]", "[1, 2], [1, 2, 3]"], "chisquare": ["0"], "noncentral_chisquare": ["0, 1", "1, -1"], "f": ["0, 1", "1, 0"],
    "noncentral_f": ["1, 1, -1", "0, 1, 1"], "standard_t": ["0"], "uniform": ["0, inf", "[0], inf", "0, 1, size=(2, -3)"],
    "triangular": ["2, 1, 3", "1, 4, 3", "1, 1, 1", "[2], 1, 3", "1, [4], 3"],
    "poisson": ["-1", "1e30", "nan", "[nan]", "[-1]", "[1e30]"], "binomial": ["-1, .5", "[-1], .5", "5, 1.5", "5, [1.5]", "5, nan"],
    "negative_binomial": ["0, .5", "[0], .5", "1, 1.5"], "geometric": ["0", "[0]", "1.5"], "zipf": ["1", "[1.]", "nan"], "logseries": ["1", "[1]", "-1"],
    "hypergeometric": ["1, 1, 5", "[1], 1, 5", "-1, 5, 2", "[-1], 5, 2", "5, -1, 2"],
}
GENERATOR_ERRORS = {
    "uniform": ["2, 1", "[2], 1"], "negative_binomial": ["1, 0", "nan, .5", "[nan], .5", "1e20, 1e-10", "[1e20], 1e-10"],
    "hypergeometric": ["10**9, 1, 1", "[10**9], 1, 1"], "standard_gamma": ["1, dtype='int64'"],
}
LEGACY_ERRORS = {"hypergeometric": ["5, 3, 0", "5, 3, [0]"]}
STANDARD = ["standard_normal", "standard_exponential"]

GENERATOR = "np.random.default_rng(%s)"
LEGACY = "np.random.RandomState(%s)"


def call(g, name, parameters, size=""):
    return f"{g}.{name}({', '.join(p for p in (parameters, size) if p)})"


def draws(generator, name, parameters):
    for seed, size in ((5, "size=7"), (6, "size=(2, 3)"), (7, "")):
        if "[" in parameters or "arange" in parameters:
            size = "" if size == "size=7" else "size=(3, 2, 3)" if size == "size=(2, 3)" and parameters.count(",") != 1 else ""
        yield case(call(generator % seed, name, parameters, size))
    if "[" not in parameters and "arange" not in parameters:
        yield case(call(generator % 11, name, parameters, "size=20000") + "[::1000]")


def distinct(items):
    seen = {}
    for c in items:
        c = c if isinstance(c, case) else case(c)
        seen.setdefault((c.setup, c.expr), c)
    return list(seen.values())


def all_of(generator, space, own_errors):
    functions = {}
    for name, parameters in (CONTINUOUS | DISCRETE).items():
        cases = []
        for p in parameters:
            if generator == LEGACY and (name, p) in (("zipf", "2000"),):
                continue  # NumPy's legacy loop does not end
            cases += draws(generator, name, p)
        for p in ERRORS.get(name, []) + own_errors.get(name, []):
            cases.append(call(generator % 0, name, p))
        cases += [call(generator % seed, name, parameters[-1 if "[" not in parameters[-1] else 0], "size=()") for seed in (1, 2)]
        cases += [call(generator % 3, name, parameters[0], "size=0"), call(generator % 3, name, parameters[0], "size=(2, 0, 3)")]
        for bits in ("PCG64DXSM", "MT19937", "Philox", "SFC64"):
            cases.append(call(f"np.random.{'Generator' if generator == GENERATOR else 'RandomState'}(np.random.{bits}(8))", name, parameters[0], "size=5"))
        functions[f"{space}.{name}"] = distinct(cases)
    return functions


generator = all_of(GENERATOR, "random.Generator", GENERATOR_ERRORS)
legacy = all_of(LEGACY, "random.RandomState", LEGACY_ERRORS)

for name in STANDARD:
    cases = []
    for seed in range(6):
        cases += [f"{GENERATOR % seed}.{name}({a})" for a in ("", "5", "(2, 3)", "size=4, dtype=np.float32", "dtype='float32'", "()", "0")]
        cases.append(f"{GENERATOR % seed}.{name}(200000)[::10000]")
        cases.append(f"{GENERATOR % seed}.{name}(200000, dtype=np.float32)[::10000]")
    cases += [case("x", f"x = np.zeros((2, 3)); {GENERATOR % 4}.{name}(out=x)"), case("x", f"x = np.zeros((3, 2)).T; {GENERATOR % 4}.{name}(out=x)"),
              case("x", f"x = np.zeros(3, np.float32); {GENERATOR % 4}.{name}(3, dtype=np.float32, out=x)")]
    cases += [f"{GENERATOR % 1}.{name}({a})" for a in ("2, out=np.zeros(3)", "out=np.zeros(3, np.float32)", "out=np.zeros((4, 4))[:, ::2]", "dtype=np.int32", "dtype='float16'",
                                                    "-1", "(2, -1)")]
    generator[f"random.Generator.{name}"] = cases
    legacy[f"random.RandomState.{name}"] = [f"{LEGACY % s}.{name}({a})" for s in range(4) for a in ("", "5", "(2, 3)", "()", "0", "-1")] + [f"{LEGACY % 9}.{name}(20001)[::1000]"]
generator["random.Generator.standard_exponential"] += [
    f"{GENERATOR % seed}.standard_exponential({a}, method='inv')" for seed in range(3) for a in ("5", "(2, 3)", "4, dtype=np.float32")]
generator["random.Generator.standard_gamma"] += [f"{GENERATOR % 2}.standard_gamma({a}, dtype=np.float32)" for a in ("3, 5", ".3, 5", "1, 5", "0", "[.5, 1.5]", "2.5, (2, 2)")]
generator["random.Generator.standard_gamma"] += [f"{GENERATOR % 2}.standard_gamma({k}, 50000, dtype=np.float32)[::2500]" for k in (.2, .9, 1, 1.5, 40)]
generator["random.Generator.standard_gamma"] += [
    case("x", f"x = np.zeros(2); {GENERATOR % 4}.standard_gamma([1, 2], out=x)"), f"{GENERATOR % 0}.standard_gamma([1, 2], out=np.zeros(3))",
    f"{GENERATOR % 0}.standard_gamma(2., size=3, out=np.zeros((3, 1)))", f"{GENERATOR % 0}.standard_gamma(2., out=np.zeros(3, np.float32))"]

for functions, template, space in ((generator, GENERATOR, "Generator"), (legacy, LEGACY, "RandomState")):
    functions[f"random.{space}.standard_cauchy"] += [f"{template % seed}.standard_cauchy({size})" for seed in range(20, 25) for size in (3, "(2, 2)")]

MULTINOMIAL = ["20, [.2, .3, .5]", "20, [.2, .3, .5], 4", "1000, [.1]*10, (2, 2)", "0, [.5, .5], 3", "7, [1.]", "7, [0, 1, 0], 2", "10**6, [.25]*4, 3", "5, [.5, .6]"]
generator["random.Generator.multinomial"] = [f"{GENERATOR % s}.multinomial({a})" for s in (0, 1, 2) for a in MULTINOMIAL] + [
    f"{GENERATOR % 3}.multinomial({a})" for a in (
        "[5, 6], [.5, .5]", "[5, 6], [.5, .5], size=(3, 2)", "[[5], [6]], [[.5, .5], [.1, .9]]", "5, [[.5, .5], [.1, .9]]", "[5, 6], [.5, .5], size=3", "[5, 6], [.5, .5], size=2",
        "5, [.7, .6, .1]", "5, [[.7, .6, .1]]", "-1, [.5, .5]", "[-1], [.5, .5]", "5, [-.5, .5]", "5, []", "5, .5", "5, np.array([.6, .5, .1], np.float32)", "5, [.5, .5], 0")]
legacy["random.RandomState.multinomial"] = [f"{LEGACY % s}.multinomial({a})" for s in (0, 1, 2) for a in MULTINOMIAL] + [
    f"{LEGACY % 3}.multinomial({a})" for a in ("5, [[.5, .5]]", "5, .5", "5, []", "5, [.7, .7, .1]", "-1, [.5, .5]", "5, [.5, .5], 0")]

DIRICHLET = ["[1, 2, 3], 2", "[1, 2, 3]", "[.05, .01, .02], 6", "[.05, .5], (2, 2)", "[100., 3], 3", "[5.]", "[]", "[[1, 2]]", "[-1, 1]", "[.5, .5, .5], 0"]
generator["random.Generator.dirichlet"] = [f"{GENERATOR % s}.dirichlet({a})" for s in (0, 1) for a in DIRICHLET + ["[0, 1]", "[0, 0]", "[1e-5, 0, 1e-4], 4"]]
legacy["random.RandomState.dirichlet"] = [f"{LEGACY % s}.dirichlet({a})" for s in (0, 1) for a in DIRICHLET + ["[0, 1]"]]

generator["random.Generator.multivariate_hypergeometric"] = [
    f"{GENERATOR % s}.multivariate_hypergeometric({a}, method='{m}')" for s in (0, 1) for m in ("marginals", "count")
    for a in ("[3, 4, 5], 6", "[3, 4, 5], 6, 4", "[3, 4, 5], 2, (2, 2)", "[30, 40, 50, 0], 100, 3", "[5], 3", "[0, 0], 0", "[7, 8], 0, 2", "[7, 8], 15, 2", "[7, 8], 5, 0")] + [
    f"{GENERATOR % 0}.multivariate_hypergeometric({a})" for a in (
        "[3, 4], -1", "[3, 4], 8", "[3, -4], 1", "[3.5, 4], 1", "[[3, 4]], 1", "[3, 4], 1, method='x'", "[], 0", "[10**9, 4], 1", "[2**62, 2**62], 1, method='count'")]

NORMAL = ["[0, 0], [[1, .5], [.5, 1]]", "[1, 2, 3], [[2, .3, .1], [.3, 1, .2], [.1, .2, .7]]", "[5.], [[4.]]", "[1, 2], [[1, 0], [0, 1]]"]
WRONG = ["[[0]], [[1]]", "[0], [1]", "[0], [[1, 0], [0, 1]]", "[0, 0], [[1, 2], [2, 1]], check_valid='raise'", "[0, 0], [[1, 2], [2, 1]], check_valid='x'"]
generator["random.Generator.multivariate_normal"] = [
    case(f"{GENERATOR % s}.multivariate_normal({a}{size}, method='cholesky')", scale=1e-14) for s in (0, 1) for a in NORMAL for size in ("", ", size=4", ", size=(2, 3)")] + [
    f"{GENERATOR % 0}.multivariate_normal({a})" for a in WRONG + [
        "[0, 0], [[1, 2], [2, 1]], method='cholesky'", "[0, 0], [[1, 2], [2, 1]], method='q'", "[0j, 0], [[1, 0], [0, 1]]",
        "[0, 0], [[1, 2], [2, 1]], check_valid='raise', method='eigh'"]]
# The signs of singular vectors are a library's choice: what is left are variates without them.
generator["random.Generator.multivariate_normal"] += [case(f"np.abs({GENERATOR % s}.multivariate_normal([0], [[4.]]{m}))", scale=1e-14) for s in (0, 1) for m in ("", ", method='eigh'")]
legacy["random.RandomState.multivariate_normal"] = [f"{LEGACY % 0}.multivariate_normal({a})" for a in WRONG] + [
    case(f"np.abs({LEGACY % s}.multivariate_normal([0], [[4.]]{size}))", scale=1e-14) for s in range(8) for size in ("", ", size=4")]

if __name__ == "__main__":
    record(generator | legacy)
