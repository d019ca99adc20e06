"""The bit level of np.random: bit generators, seeds, uniform numbers, integers of every dtype and range, choices and orders."""
from record import case, record

RNG = "np.random.default_rng(%s)"
BITS = ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"]
TYPES = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]
functions = {}


def cases(name, calls, seeds=(0, 1)):
    functions[f"random.Generator.{name}"] = [f"{RNG % s}.{name}({c})" for s in seeds for c in calls]


cases("random", ["", "5", "(2, 3)", "size=()", "0", "(2, 0)", "7, dtype=np.float32", "dtype='float32'", "(2, 2), 'float64'", "-1", "(2, -3)", "3, dtype=np.int32", "dtype='float16'",
                 "out=np.zeros(3)", "out=np.zeros((2, 3)).T", "out=np.zeros(3, np.float32)", "3, out=np.zeros(4)", "3, np.float32, out=np.zeros(3, np.float32)"])
functions["random.Generator.random"] += [f"{RNG % 9}.random(200000{t})[::9999]" for t in ("", ", dtype=np.float32")]
functions["random.Generator.random"] += [f"np.random.Generator(np.random.{b}(3)).random({a})" for b in BITS for a in ("4", "5, dtype='float32'", "")]
functions["random.Generator.random"] += [case("[g.random(3, dtype=np.float32), g.random(2), g.integers(16, size=3), g.random(2, dtype=np.float32), g.random()]", f"g = np.random.Generator(np.random.{b}(5))") for b in BITS]
functions["random.Generator.random"] += [case("[g.random(5) * 2 - 1, g.random(3)]", "g = " + RNG % 4)]

limits = ["10", "0, 2", "-5, 5", "0, 100", "1", "7, 8", "0, 128", "3, 67", "0", "5, 5", "5, 3", "-3", "3.7", "2, 9.99", "True"]
cases("integers", limits + ["10, endpoint=True", "-5, 5, endpoint=True", "5, 4, endpoint=True", "-1, endpoint=True", "10, size=0", "10, size=(2, 3)", "10, size=()", "10, size=-1",
                            "[1, 10, 100]", "[1, 10], [5, 20]", "[[1], [10]], [20, 30, 40]", "0, [5, 2**40, 2**33]", "[0, 1], [1, 1]", "[0, 0], [0, 1]", "[1, 2], [3, 4], size=3", "5, [10, 20], (3, 2)",
                            "[1, 10], [5, 20], (3, 2), endpoint=True", "[1, 10], [5, 9], (3, 2), endpoint=True", "dtype=float, low=3", "3, dtype='float32'", "3, dtype='complex128'",
                            "0, 2**32", "0, 2**32 - 1, 4", "0, 2**32 + 1, 4", "0, 2**33, 4", "0, 3 * 2**60, 6", "-2**63, 2**63 - 1, 5, endpoint=True", "-2**63, 2**63 - 1, 5", "2**63, 2**64 - 1, 4, np.uint64", "2**63, 2**63 + 4, 9, np.uint64", "-2**63, -2**63 + 16, 9", "2**63 + 5, 2**63 + 5 + 2**40, 3, np.uint64", "0, 2**63, 4, np.uint64"])
for t in TYPES:
    info = "0, 1" if t == "bool" else f"int(np.iinfo('{t}').min), int(np.iinfo('{t}').max)"
    arguments = ["0, 2, 21", "1, 2, 3", f"{info}, 9, endpoint=True", f"{info}, 9"] if t == "bool" else [
        "0, 2, 21", "0, 100, 21", "5, 69, 21", "0, 127, 21", "0, 101, (3, 7)", "9", f"{info}, 9, endpoint=True", f"{info}, 9", "0, 300, 3", "-1, 5, 3", "[0, 3, 7], [9, 99, 100], (4, 3)", "[0, 300], 400", "-200, [1, 5]"]
    functions["random.Generator.integers"] += [f"{RNG % s}.integers({a}, dtype='{t}')" for s in (2, 3) for a in arguments]
    functions["random.Generator.integers"] += [f"np.random.Generator(np.random.{b}(3)).integers(0, {2 if t == 'bool' else 77}, 9, dtype='{t}')" for b in BITS[1:]]
functions["random.Generator.integers"] += [f"{RNG % 6}.integers(0, {limit}, 100000, dtype='{t}')[::4999]" for limit in (1000, 2**30, 3 * 2**29) for t in ("int32", "uint32", "int64")]

functions["random.Generator.bytes"] = [f"np.frombuffer({RNG % s}.bytes({n}), np.uint8)" for s in range(6) for n in (1, 3, 4, 5, 16)]
cases("choice", ["5", "5, 3", "5, (2, 3)", "5, 5, False", "5, 3, replace=False", "5, 3, replace=False, shuffle=False", "100, 30, False", "20000, 300, False", "20000, 500, False", "20000, 900, False, shuffle=False",
                 "20000, 1100, False, shuffle=False", "[1.5, 2.5, 3.5]", "[1.5, 2.5, 3.5], 4", "np.arange(12).reshape(3, 4), 2", "np.arange(12).reshape(3, 4), 2, axis=1", "np.arange(12).reshape(3, 4), (2, 2), axis=-1",
                 "np.arange(12).reshape(3, 4), 3, False, axis=1", "3, 8, p=[.1, .2, .7]", "3, 2, False, [.1, .2, .7]", "4, 4, False, [.1, .2, .3, .4]", "[7], 3", "5, 0", "0, 0", "[], 0",
                 "0", "0, 2", "-3", "[]", "5, 6, False", "3, 3, False, [.5, .5, 0]", "3, p=[.5, .5]", "3, p=[.5, .6, .2]", "3, p=[-.5, 1, .5]", "3, p=[np.nan, .5, .5]", "3, p=[[.2, .3, .5]]",
                 "2, 3, p=np.array([.3, .7], np.float32)", "2.5", "np.arange(4).reshape(2, 2), axis=2", "5, -1", "5, (2, -1)", "5, -1, False", "5, size=()", "[1, 2, 3], size=()"], seeds=(0, 1, 2))
orders = ["5", "0", "1", "[3, 1, 2, 9, 8]", "np.arange(12).reshape(4, 3)", "np.arange(12).reshape(4, 3), axis=1", "np.arange(24).reshape(2, 3, 4), 1", "np.arange(24).reshape(2, 3, 4), -1", "np.arange(10.)[::-2]",
          "np.array([True, False, True])", "np.zeros((0, 3))", "np.zeros((3, 0))", "[1j, 2, 3]", "np.arange(9, dtype='float16')", "300", "[]"]
cases("permutation", orders + ["2.5", "5, axis=1", "[1, 2], 1", "np.arange(6).reshape(2, 3).T", "-2"], seeds=(0, 1, 2))
functions["random.Generator.permutation"] += [f"{RNG % 3}.permutation(70000)[::3333]"] + [f"np.random.Generator(np.random.{b}(3)).permutation(12)" for b in BITS]
arrays = [o for o in orders if not o[0].isdigit()]
cases("permuted", [a for a in arrays if "axis" not in a and ", 1" not in a[-4:] and ", -1" not in a] + [
    "np.arange(12).reshape(4, 3), axis=0", "np.arange(12).reshape(4, 3), axis=1", "np.arange(24).reshape(2, 3, 4), axis=1", "np.arange(24).reshape(2, 3, 4).T, axis=-1", "np.arange(12).reshape(4, 3).T, axis=0",
    "np.arange(6).reshape(2, 3).T", "np.arange(4), axis=0", "np.arange(4), axis=1", "np.zeros((3, 0)), axis=1", "np.zeros((3, 0)), axis=0", "np.arange(24).reshape(4, 6)[::2, ::3]",
    "np.arange(3), out=np.zeros(3)", "np.arange(3), out=np.zeros(4)"], seeds=(0, 1))
functions["random.Generator.permuted"] += [case("x", f"x = np.arange(6).reshape(2, 3); {RNG % s}.permuted(x, axis={a}, out=x)") for s in (3, 4) for a in (None, 0, 1)]
functions["random.Generator.shuffle"] = [case("x", f"x = {x}; {RNG % s}.shuffle(x{a})") for s in (0, 1, 2) for x, a in (
    ("np.arange(10)", ""), ("np.arange(10, dtype='uint8')", ""), ("np.arange(10.)[::2]", ""), ("np.arange(12).reshape(4, 3)", ""), ("np.arange(12).reshape(4, 3)", ", axis=1"), ("np.arange(12).reshape(4, 3)", ", -1"),
    ("np.arange(12).reshape(4, 3).T", ""), ("np.zeros(0)", ""), ("np.zeros((3, 0))", ""))] + [f"{RNG % 0}.shuffle(np.arange(4), axis=1)", f"{RNG % 0}.shuffle(np.array(3))"]
functions["random.Generator.spawn"] = [f"{RNG % s}.spawn(3)[{i}].random(3)" for s in (0, 42, 2**70, "[1, 2, 3]") for i in range(3)] + [
    case("[g.spawn(1)[0].random(), g.spawn(2)[1].random(), g.random()]", f"g = {RNG % s}") for s in range(5)] + [f"np.random.Generator(np.random.{b}(1)).spawn(2)[1].random(2)" for b in BITS]

functions["random.default_rng"] = [f"{RNG % s}.random(2)" for s in (0, 1, 2**31, 2**32, 2**63, 2**64 - 1, 2**64, 2**128, 2**200 + 17, "[1, 2, 3]", "[0]", "[2**40, 5]", "np.random.SeedSequence([1, 2**100])", "[]", "np.arange(3)",
    "np.random.PCG64(3)", "np.random.SFC64(3)", "np.random.SeedSequence(3)", "np.random.default_rng(3)", "np.random.SeedSequence(3, spawn_key=(1, 2))")] + [f"{RNG % -1}.random()", f"{RNG % '[1, -2]'}.random()"]
functions["random.SeedSequence"] = [f"np.random.SeedSequence({a}).generate_state({n})" for a in ("0", "1", "2**64 + 5", "2**300", "[1, 2, 3]", "list(range(9))", "3, spawn_key=(1,)", "3, spawn_key=(0, 2**40)",
    "3, pool_size=8", "[1, 2, 3, 4, 5, 6], pool_size=5, spawn_key=(4,)") for n in ("5", "3, np.uint64")] + [
    "np.random.SeedSequence(3, pool_size=2)", "np.random.SeedSequence(-1)", "np.random.SeedSequence(1).generate_state(2, np.int32)", "np.random.SeedSequence(5).spawn(3)[2].generate_state(2)",
    "np.random.SeedSequence(5).spawn(3)[2].spawn(2)[1].generate_state(2)", "np.random.SeedSequence(5, n_children_spawned=7).spawn(1)[0].generate_state(2)"]
for b in BITS:
    make = f"np.random.{b}"
    functions[f"random.{b}"] = [f"{make}({s}).random_raw({n})" for s in ("0", "42", "2**100", "[1, 2]", "np.random.SeedSequence(9)") for n in ("", "3", "(2, 2)")] + [
        case("[b.random_raw(), b.random_raw(3, output=False), b.random_raw()][::2]", f"b = {make}(5)"), f"{make}(1).spawn(2)[1].random_raw(2)", f"{make}(1).random_raw(-1)", f"{make}(-1)", f"{make}(6).random_raw(100)[::9]"]
    if b != "SFC64":
        functions[f"random.{b}"] += [f"{make}({s}).jumped({j}).random_raw(2)" for s in (3, 4) for j in ("", "2")]
    if b not in ("SFC64", "MT19937"):
        functions[f"random.{b}"] += [f"{make}(3).advance({d}).random_raw(3)" for d in ("1", "0", "1000", "2**70", "-5", "2**127 + 3")]
        functions[f"random.{b}"] += [case("[g.random(dtype=np.float32), g.bit_generator.advance(2).random_raw(), g.random(2, dtype=np.float32)]", f"g = np.random.Generator({make}(3))")]
functions["random.Philox"] += ["np.random.Philox(key=5).random_raw(3)", "np.random.Philox(key=2**127 + 1, counter=9).random_raw(3)", "np.random.Philox(3, counter=2**255).random_raw(9)",
    "np.random.Philox(3, key=4)", "np.random.Philox(key=2**128)", "np.random.Philox(key=-1)", "np.random.Philox(3, counter=2**256)", "np.random.Philox(key=1, counter=2**256 - 1).random_raw(6)"]

record(functions)
