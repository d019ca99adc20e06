#!/usr/bin/env python3
"""Records what NumPy makes of samples/Preprocess/data/diamonds.csv.

Written from the description of the pipeline, not from the sample's code, and with NumPy's own one-call functions (nanmedian, corrcoef, unique)
where the sample spells things out. usage: preprocess.py > ../preprocess.json
"""
import csv, json, pathlib
import numpy as np

path = pathlib.Path(__file__).resolve().parents[4] / "samples/Preprocess/data/diamonds.csv"
header, *lines = list(csv.reader(open(path)))
columns = dict(zip(header, zip(*lines)))
numeric = ["carat", "depth", "table", "price", "x", "y", "z"]
text = ["cut", "color", "clarity"]
x = np.array([[float(v) if v else np.nan for v in columns[name]] for name in numeric]).T
rows = len(x)

filled = np.where(np.isnan(x), np.nanmedian(x, axis=0), x)
low, high = np.percentile(filled, [1, 99], axis=0)
logs = np.log1p(np.clip(filled, low, high) - low)
scores = (logs - logs.mean(axis=0)) / logs.std(axis=0)
onehot = []
for name in text:
    categories, codes = np.unique(columns[name], return_inverse=True)
    onehot.append(np.eye(len(categories))[codes])
features = np.concatenate([scores, *onehot], axis=1)

# A permutation that needs no random generator: rows ordered by a multiplicative hash of their number (Knuth, vol. 3, 6.4).
order = np.argsort(np.arange(rows, dtype=np.uint32) * np.uint32(2654435769))
train, test = features[order[: rows * 4 // 5]], features[order[rows * 4 // 5 :]]


def summary(a):
    """Enough to pin every column and the order of the rows: sums weighted by row number tell permutations apart."""
    weights = np.arange(1, len(a) + 1, dtype=np.float64)
    return {
        "shape": list(a.shape),
        "head": a[:3].tolist(),
        "tail": a[-3:].tolist(),
        "sum": a.sum(axis=0).tolist(),
        "squares": (a * a).sum(axis=0).tolist(),
        "weighted": (weights[:, None] * a).sum(axis=0).tolist(),
    }


print(json.dumps({
    "numpy": np.__version__,
    "numeric": numeric,
    "text": text,
    "medians": np.nanmedian(x, axis=0).tolist(),
    "low": low.tolist(),
    "high": high.tolist(),
    "correlation": np.corrcoef(scores, rowvar=False).tolist(),
    "train": summary(train),
    "test": summary(test),
}, indent=1))
