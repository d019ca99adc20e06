"""Arrays as text: repr, str, format, HTML."""

import pytest

import omninumpy as np


def test_repr_and_str():
    x = np.arange(3.0)
    assert repr(x) == "array([0., 1., 2.])" and str(x) == "[0. 1. 2.]" and "%s" % x == "[0. 1. 2.]"
    assert repr(np.array([1, 2], dtype="int8")) == "array([1, 2], dtype=int8)"
    assert repr(np.float32(0.1)) == "np.float32(0.1)" and str(np.float32(0.1)) == "0.1"
    assert repr(np.int64(3)) == "np.int64(3)" and repr(np.bool(True)) == "np.True_" and repr(np.complex128(1j)) == "np.complex128(1j)"
    assert repr(np.dtype("int16")) == "dtype('int16')" and str(np.dtype("int16")) == "int16"
    assert repr(np.add) == "<ufunc 'add'>"


def test_format():
    s, i = np.float64(2.5), np.int32(7)
    assert f"{s:.3f} {i:04d} {s} {i} {s!r}" == "2.500 0007 2.5 7 np.float64(2.5)"
    assert "%d %.2f %x" % (i, s, i) == "7 2.50 7"
    assert "{:>5}|{:e}".format(i, s) == "    7|2.500000e+00"
    assert f"{np.arange(2)}" == "[0 1]" and f"{np.array(2.5):.2f}" == "2.50"
    with pytest.raises(TypeError, match="unsupported format string"):
        f"{np.arange(2):.2f}"


def test_html():
    text = np.arange(6).reshape(2, 3)._repr_html_()
    assert text.count("<tr>") == 2 and text.count("<td") == 6 and "int64" in text and "2 × 3" in text
    assert np.zeros((100, 100))._repr_html_().count("<tr>") == 21
    assert "<pre>" in np.zeros((2, 2, 2))._repr_html_() and "<pre>" in np.array(1)._repr_html_()


def test_print_options():
    x = np.array([1.23456789])
    with np.printoptions(precision=2):
        assert str(x) == "[1.23]"
    assert str(x) == "[1.23456789]"
    assert np.get_printoptions()["precision"] == 8
