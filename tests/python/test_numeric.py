"""Functions that look at Python's objects before there is an array, and behaviour that differs by version. Values are NumPy's, recorded."""

import math

import pytest

import omninumpy as np


def test_float64_is_a_float_and_complex128_a_complex():
    x, z = np.float64(1.5), np.complex128(1j)
    assert isinstance(x, float) and isinstance(z, complex) and not isinstance(np.float32(1), float) and not isinstance(x, complex)
    assert type(x) is np.float64 and x.__class__ == np.float64 and x.__class__(2.0) == 2 and math.sqrt(np.float64(4)) == 2
    assert issubclass(np.float64, np.floating) and {np.float64(1.5): 1}[1.5] == 1


def test_formats_of_single_precision_have_the_digits_of_pythons_float():
    assert format(np.float32(0.1), "") == "0.10000000149011612" and str(np.float32(0.1)) == "0.1" and f"{np.float64(0.1)}" == "0.1"
    assert repr(np.complex128(1 + 2j)) == "np.complex128(1+2j)"


def test_older_manners_of_printing():
    a = np.array([1.0, 2.5])
    assert np.array2string(a, legacy="1.13") == "[ 1.   2.5]" and np.array2string(a, legacy="1.21") == "[1.  2.5]"
    with np.printoptions(legacy="1.13"):
        assert repr(np.array([np.nan])) == "array([ nan])" and str(np.arange(2000)) == "[   0    1    2 ..., 1997 1998 1999]"
        assert repr(np.float64(0.1)) == "0.10000000000000001" and np.get_printoptions()["legacy"] == "1.13"
    with np.printoptions(legacy="1.25"):
        assert repr(np.float64(0.1)) == "0.1"
    assert np.get_printoptions()["legacy"] is False


def test_sums_of_floats_have_numpys_order():
    assert np.sum(np.full(100000, 0.1, np.float32)).item() == 10000.0009765625
    assert np.mean(np.full(100000, 0.1, np.float32)).item() == 0.10000000894069672
    assert np.sum(np.full((1000, 3), 0.1, np.float32), axis=0).tolist() == [99.9990463256836] * 3
    assert np.add.reduce(np.full(1000, 0.1, np.float32)[::-1]).item() == 100.00001525878906


def test_axes_of_reductions_are_integers_or_tuples():
    for wrong in (True, [0]):
        with pytest.raises(TypeError):
            np.sum([1, 2], axis=wrong)
    assert np.flip([1, 2], axis=[0]).tolist() == [2, 1]


def test_generators_are_summed_until_numpy_2_4():
    with pytest.warns(DeprecationWarning):
        assert np.sum(i for i in range(3)) == 3
    with np.emulate("2.4"), pytest.raises(TypeError):
        np.sum(i for i in range(3))


def test_modes_orders_and_counts_in_other_forms():
    assert np.diff(x := [1, 2], n=0) is x
    assert np.convolve([1, 2], [1], 0).tolist() == [1, 2]
    with pytest.raises(ValueError):
        np.correlate([1, 2], [1], 3)
    assert np.bincount([1.0]).tolist() == [0, 1]
    with pytest.raises(TypeError):
        np.bincount(np.array([1.0]))
    with pytest.raises(ValueError):
        np.binary_repr(3, width=1.0)
    with np.emulate("1.24"):
        assert np.binary_repr(3, width=1.0) == "11"
    with pytest.raises(TypeError):
        np.size([[1, 2]], axis=(0, 1))
    with np.emulate("2.4"):
        assert np.size([[1, 2]], axis=(0, 1)) == 2


def test_polynomials_stay_polynomials():
    p = np.poly1d([1, 2])
    assert repr(np.polyadd(p, [1])) == "poly1d([1, 3])" and repr(np.polyint(p)) == "poly1d([0.5, 2. , 0. ])" and repr(2 / np.poly1d([1, 2])) == "poly1d([2., 1.])"
    assert np.polyint([1, 2], m=0.5).tolist() == [1, 2] and np.roots([1, 0, -1]).tolist() == [-1.0, 1.0] and type(p == p) is np.bool


def test_frequencies_take_the_precision_of_the_distance_by_version():
    assert np.fft.fftfreq(4, d=np.float32(0.1)).tolist() == [0.0, 2.5, -5.0, -2.5]
    with np.emulate("1.24"):
        assert np.fft.fftfreq(4, d=np.float32(0.1)).tolist() == [0.0, 2.4999999627470975, -4.999999925494195, -2.4999999627470975]
    with pytest.raises(ValueError, match="n should be an integer"):
        np.fft.fftfreq(4.0)
