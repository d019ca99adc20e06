"""Records what NumPy gives for random index expressions, read and written: tests/Unit/data/indexing.json.

    python3 indexing.py > ../indexing.json
"""
import json
import random
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
rng = random.Random(20251121)


def random_shape():
    rank = rng.choice([0, 1, 1, 2, 2, 3, 3, 4])
    return [rng.choice([0, 1, 1, 2, 3, 4, 5]) if rng.random() < 0.3 else rng.randint(2, 5) for _ in range(rank)]


def position(length):
    if length == 0 or rng.random() < 0.03:
        return rng.randint(-length - 2, length + 1)
    return rng.randint(-length, length - 1)


def slice_item(length):
    def bound():
        return None if rng.random() < 0.35 else rng.randint(-length - 2, length + 2)
    step = rng.choice([None, None, 1, 2, 3, -1, -1, -2, -3])
    return {"t": "slice", "v": [bound(), bound(), step]}


def integers(length, shape):
    n = int(np.prod(shape))
    return {"t": "ints", "s": list(shape), "v": [position(length) for _ in range(n)]}


def mask(shape):
    shape = [d + 1 if rng.random() < 0.02 else d for d in shape]
    return {"t": "mask", "s": shape, "v": [rng.randint(0, 1) for _ in range(int(np.prod(shape)))]}


def random_index(shape):
    kind = rng.random()  # basic only, or with arrays
    common = rng.choice([[2], [3], [1], [2, 3], [2, 1], [0]])
    items, axis, ellipsis = [], 0, False
    while True:
        if rng.random() < 0.1:
            items.append({"t": "newaxis"})
            continue
        if not ellipsis and rng.random() < 0.15:
            ellipsis = True
            items.append({"t": "ellipsis"})
            axis += rng.randint(0, max(0, len(shape) - axis))
            continue
        if axis >= len(shape) and rng.random() > 0.03 or rng.random() < 0.12:
            break
        length = shape[axis] if axis < len(shape) else 3
        pick = rng.random()
        if kind < 0.45 or pick < 0.35:
            items.append({"t": "int", "v": position(length)} if rng.random() < 0.4 else slice_item(length))
            axis += 1
        elif pick < 0.7:
            these = common if rng.random() < 0.85 else rng.choice([[], [1], [2], [1, 3], [2, 1]])
            items.append(integers(length, these))
            axis += 1
        elif pick < 0.93:
            dims = rng.choice([1, 1, 1, 2, 3])
            items.append(mask(shape[axis:axis + dims] if axis < len(shape) else [2]))
            axis += max(1, len(items[-1]["s"]))
        else:
            items.append({"t": "bool", "v": rng.random() < 0.7})
    return items


def to_numpy(item):
    t = item["t"]
    if t == "int":
        return item["v"]
    if t == "slice":
        return slice(*item["v"])
    if t == "newaxis":
        return None
    if t == "ellipsis":
        return ...
    if t == "bool":
        return item["v"]
    return np.array(item["v"], dtype=np.int64 if t == "ints" else bool).reshape(item["s"])


def error(e):
    return {"error": type(e).__name__, "text": str(e)}


def read_case():
    shape = random_shape()
    items = random_index(shape)
    a = np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape)
    case = {"shape": shape, "index": items}
    try:
        r = a[tuple(to_numpy(i) for i in items)]
        case["result"] = {"shape": list(np.shape(r)), "values": np.asarray(r).ravel().tolist(),
                          "view": isinstance(r, np.ndarray) and bool(np.shares_memory(r, a))}
    except (IndexError, ValueError, TypeError) as e:
        case["result"] = error(e)
    return case


def write_case():
    while True:
        shape = random_shape()
        items = random_index(shape)
        a = np.arange(int(np.prod(shape)), dtype=np.int64).reshape(shape)
        index = tuple(to_numpy(i) for i in items)
        try:
            target = list(np.shape(a[index]))
        except (IndexError, ValueError, TypeError):
            if rng.random() < 0.9:
                continue
            target = []
        choice = rng.random()
        if choice < 0.3:
            value_shape = []
        else:
            value_shape = target[rng.randint(0, len(target)):]
            value_shape = [1 if rng.random() < 0.15 else d for d in value_shape]
            if rng.random() < 0.1:
                value_shape = [1] + value_shape
            if rng.random() < 0.08 and value_shape:
                value_shape[rng.randrange(len(value_shape))] += 1
        value = -1 - np.arange(int(np.prod(value_shape)), dtype=np.int64).reshape(value_shape)
        case = {"shape": shape, "index": items, "value": value_shape}
        try:
            a[index] = value
            case["result"] = {"values": a.ravel().tolist()}
        except (IndexError, ValueError, TypeError) as e:
            case["result"] = error(e)
        return case


def write(cases, name, out):
    out.write(f' "{name}": [\n  ' + ",\n  ".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n ]")


out = sys.stdout
out.write(f'{{\n "numpy": "{np.__version__}",\n')
write([read_case() for _ in range(900)], "reads", out)
out.write(",\n")
write([write_case() for _ in range(600)], "writes", out)
out.write("\n}\n")
