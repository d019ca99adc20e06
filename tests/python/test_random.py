"""What random generators are to Python: plain numbers, dicts of state, lists in place, seeds of every form. Values are NumPy's, recorded."""

import pytest

import omninumpy as np


def test_distributions_without_a_size_give_pythons_numbers():
    rng, rs = np.random.default_rng(42), np.random.RandomState(42)
    assert type(rng.normal()) is float and type(rng.poisson(3)) is int and type(rng.random(dtype=np.float32)) is float
    assert type(rng.integers(5)) is np.int64 and type(rng.integers(5, dtype=int)) is int and type(rs.randint(5, dtype=np.int64)) is np.int64
    assert type(rng.normal(size=())) is np.ndarray and rng.normal(size=()).shape == () and type(rng.choice([1.5, 2.5])) is np.float64
    assert type(np.random.rand()) is float and type(np.random.choice(3)) is int


def test_states_are_dicts_that_come_back():
    bits = np.random.PCG64(42)
    state = bits.state
    assert state["bit_generator"] == "PCG64" and state["state"]["state"] == 274674114334540486603088602300644985544
    assert list(state) == ["bit_generator", "state", "has_uint32", "uinteger"]
    for kind in (np.random.PCG64, np.random.PCG64DXSM, np.random.MT19937, np.random.Philox, np.random.SFC64):
        bits = kind(7)
        np.random.Generator(bits).integers(5, dtype=np.uint8)
        state, drawn = bits.state, bits.random_raw(3).tolist()
        bits.state = state
        assert bits.random_raw(3).tolist() == drawn
        with pytest.raises(TypeError, match="state must be a dict"):
            bits.state = 5
        with pytest.raises(ValueError, match="state must be for a"):
            bits.state = {"bit_generator": "other"}


def test_legacy_states_are_tuples_or_dicts():
    rs = np.random.RandomState(3)
    rs.randn()
    state = rs.get_state()
    assert state[0] == "MT19937" and state[1].dtype == np.uint32 and state[3] == 1
    drawn = rs.randn(3).tolist()
    rs.set_state(state)
    assert rs.randn(3).tolist() == drawn
    rs.set_state(state)
    assert rs.get_state(legacy=False)["gauss"] == state[4]
    with pytest.warns(RuntimeWarning):
        assert np.random.RandomState(np.random.PCG64(1)).get_state()["bit_generator"] == "PCG64"


def test_shuffle_works_on_sequences_in_place():
    x = list(range(8))
    np.random.default_rng(42).shuffle(x)
    assert x[:4] == [3, 4, 2, 7] and sorted(x) == list(range(8))
    mixed = [1, [2], "a"]
    np.random.RandomState(1).shuffle(mixed)
    assert sorted(map(str, mixed)) == ["1", "[2]", "a"]
    with pytest.raises(TypeError):
        np.random.default_rng(1).shuffle((1, 2, 3))
    with pytest.warns(UserWarning), pytest.raises(KeyError):
        np.random.default_rng(1).shuffle({"a": 1, "b": 2})
    with np.emulate("1.19"), pytest.raises(np.AxisError):
        np.random.default_rng(1).shuffle({1: 2})


def test_seeds_take_every_form():
    assert np.random.default_rng([[1, 2], [3]]).random() == np.random.default_rng([1, 2, 3]).random()
    assert np.random.default_rng(["0x10"]).random() == np.random.default_rng([16]).random()
    assert repr(np.random.SeedSequence(42)) == "SeedSequence(\n    entropy=42,\n)"
    assert np.random.SeedSequence(5, spawn_key=(1,)).spawn(2)[1].spawn_key == (1, 1)
    assert np.random.default_rng(42).bit_generator.seed_seq.entropy == 42
    for wrong in ("a", 1.5, b"a"):
        with pytest.raises(TypeError):
            np.random.SeedSequence(wrong)
    with pytest.raises(ValueError):
        np.random.default_rng(-1)
    with pytest.raises(ValueError):
        np.random.RandomState(2**32)
    assert np.random.RandomState(None).rand(1).shape == (1,)


def test_uint64_ranges_end_at_two_to_the_64():
    assert np.random.RandomState(42).randint(0, 2**64, 2, dtype=np.uint64).tolist() == [6909045637428952499, 17537583593393853710]
