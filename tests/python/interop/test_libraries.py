"""Libraries over NumPy accept the arrays."""

import pytest

import omninumpy as np

numpy = pytest.importorskip("numpy", reason="NumPy is not installed")


def table():
    x = np.linspace(0.0, 1.0, 40).reshape(20, 2)
    return x, x @ np.array([2.0, -1.0]) + 0.5


def test_pandas():
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    x = np.arange(6.0).reshape(3, 2) * 2
    frame = pandas.DataFrame(x, columns=["a", "b"], index=np.array([10, 20, 30]))
    assert frame["b"].tolist() == [2, 6, 10] and frame.loc[20, "a"] == 4 and frame.dtypes["a"] == "float64"
    series = pandas.Series(np.array([3, 1, 2], dtype="int8"))
    assert series.dtype == "int8" and series.sort_values().tolist() == [1, 2, 3] and pandas.Series(np.ones(2, bool)).all()
    frame["c"] = np.array([1, 2, 3])
    assert frame.c.sum() == 6 and frame[numpy.asarray(np.asarray(frame.c) > 1)].shape == (2, 3)
    frame["key"] = np.array([0, 1, 0])
    assert frame.groupby("key").a.sum().tolist() == [8, 4]
    assert pandas.cut(numpy.asarray(np.arange(4.0)), 2).codes.tolist() == [0, 0, 1, 1]
    assert np.asarray(frame).shape == (3, 4) and np.asarray(series).dtype == "int8" and np.asarray(frame.a).tolist() == [0, 4, 8]
    assert np.mean(frame.a) == 4 and np.sqrt(series).tolist() == pytest.approx([3**0.5, 1, 2**0.5], rel=1e-3)  # of int8: float16
    assert isinstance(series + np.ones(3), pandas.Series) and (np.ones(3) + series).tolist() == [4, 2, 3]


def test_scikit_learn():
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    from sklearn.cluster import KMeans
    from sklearn.linear_model import LinearRegression, LogisticRegression
    from sklearn.model_selection import train_test_split
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    x, y = table()
    model = LinearRegression().fit(x[:, :1], y)
    assert model.coef_[0] == pytest.approx(1) and model.score(x[:, :1], y) == pytest.approx(1)
    scaled = StandardScaler().fit_transform(x)
    assert numpy.allclose(scaled, numpy.asarray((x - x.mean(axis=0)) / x.std(axis=0)))
    labels = (y > 1).astype("int64")
    assert make_pipeline(StandardScaler(), LogisticRegression()).fit(x, labels).score(x, labels) >= 0.9
    parts = train_test_split(x, labels, random_state=0)
    assert [len(part) for part in parts] == [15, 5, 15, 5]
    assert len(set(KMeans(2, n_init=1, random_state=0).fit_predict(x).tolist())) == 2


def test_matplotlib(tmp_path):
    matplotlib = pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    matplotlib.use("agg")
    from matplotlib import pyplot

    x = np.linspace(0.0, 6.0, 50)
    figure, axes = pyplot.subplots(2, 2)
    (line,) = axes[0, 0].plot(x, np.sin(x))
    assert numpy.allclose(line.get_ydata(), numpy.sin(numpy.linspace(0, 6, 50)))
    axes[0, 1].imshow(np.arange(12.0).reshape(3, 4))
    counts, edges, _ = axes[1, 0].hist(np.sin(x), bins=5)
    assert sum(counts) == 50 and len(edges) == 6
    axes[1, 1].scatter(x, np.cos(x), c=x)
    axes[1, 1].fill_between(x, np.zeros(50), np.cos(x), where=np.cos(x) > 0)
    figure.savefig(str(tmp_path / "figure.png"))
    pyplot.close(figure)
    assert (tmp_path / "figure.png").stat().st_size > 1000


def test_torch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x = np.arange(6.0).reshape(2, 3)
    tensor = torch.as_tensor(numpy.asarray(x))
    tensor[0, 0] = 5
    assert x[0, 0] == 5 and np.asarray(tensor.numpy()).shape == (2, 3)
    assert np.asarray(tensor * 2).tolist() == (x * 2).tolist()


def test_standard_library():
    import json
    import statistics

    x = np.array([1.0, 2.0, 4.0])
    assert json.dumps(x.tolist()) == "[1.0, 2.0, 4.0]" and statistics.mean(x) == pytest.approx(7 / 3) and statistics.median(x) == 2
