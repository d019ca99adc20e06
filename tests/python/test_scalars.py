"""NumPy's scalar types as Python's numbers."""

import fractions
import decimal
import math
import numbers

import pytest

import omninumpy as np


def test_relations():
    f, i, c, b = np.float64(2.5), np.int64(3), np.complex64(1j), np.bool(True)
    assert isinstance(f, np.floating) and isinstance(f, np.inexact) and isinstance(f, np.number) and isinstance(f, np.generic)
    assert isinstance(i, np.signedinteger) and isinstance(np.uint8(1), np.unsignedinteger) and isinstance(c, np.complexfloating)
    assert not isinstance(b, np.number) and isinstance(b, np.bool_) and not isinstance(f, np.ndarray) and not isinstance(np.array(1.0), np.generic)
    assert isinstance(f, numbers.Real) and isinstance(i, numbers.Integral) and isinstance(c, numbers.Complex) and not isinstance(b, numbers.Number)
    assert not isinstance(c, numbers.Real) and issubclass(np.uint8, numbers.Integral)
    assert type(np.arange(3)[0]) is np.int64 and type(np.ones(3).sum()) is np.float64 and type(np.ones(3)[0] > 0) is np.bool
    assert type(np.array(1.0)) is np.ndarray and type(np.array(1.0) + 1) is np.float64 and type(np.array([1.0])[0, ...]) is np.ndarray


def test_conversions():
    assert int(np.float64(2.7)) == 2 and float(np.int8(3)) == 3.0 and complex(np.float32(2)) == 2 and bool(np.int8(0)) is False
    assert type(int(np.uint64(2**64 - 1))) is int and int(np.uint64(2**64 - 1)) == 2**64 - 1
    assert "abcd"[np.int8(2)] == "c" and list(range(np.int64(3))) == [0, 1, 2] and hex(np.uint8(255)) == "0xff" and [7, 8][np.array(1)] == 8
    assert np.int64(5).__index__() == 5 and (1 << np.int64(3)) == 8
    with pytest.raises(TypeError, match="integer scalar"):
        "abc"[np.array([1])]
    with pytest.raises(TypeError):
        [1, 2][np.float64(1)]
    with pytest.raises(TypeError, match="length-1"):
        float(np.arange(2))


def test_mathematics_of_python():
    s, i = np.float64(2.5), np.int64(9)
    assert math.sin(s) == math.sin(2.5) and math.sqrt(i) == 3 and math.isnan(np.float32("nan")) and math.gcd(i, np.int8(6)) == 3
    assert (math.floor(s), math.ceil(s), math.trunc(s)) == (2, 3, 2) and math.factorial(np.int64(4)) == 24
    assert round(s) == 2 and type(round(s)) is int and round(np.float64(2.567), 1) == 2.6 and abs(np.int8(-3)) == 3
    assert divmod(np.int64(7), 2) == (3, 1) and divmod(7.5, np.float64(2)) == (3, 1.5) and pow(np.int64(2), 3) == 8
    assert s.as_integer_ratio() == (5, 2) and not s.is_integer() and np.int64(3).is_integer() and i.numerator == 9 and i.denominator == 1
    assert np.complex128(3 + 4j).real == 3 and np.complex128(3 + 4j).conjugate() == 3 - 4j and abs(np.complex128(3 + 4j)) == 5
    assert sum([np.float64(1), np.float64(2)]) == 3 and max(np.int8(3), 2.5) == 3 and np.int64(255).bit_count() == 8 and np.float64(0.5).hex() == (0.5).hex()


def test_equality_and_hash():
    assert np.float64(2.5) == 2.5 and np.int8(3) == np.float32(3) and np.int64(3) != 4 and not np.float64("nan") == np.float64("nan")
    for value in (3, 2.5, 1j, True, 0.1):
        assert hash(np.array(value)[()]) == hash(value)
    assert {np.int64(1): "a"}[1] == "a" and np.float32(0.5) in {0.5} and len({np.int8(1), np.int64(1), 1.0}) == 1
    assert (np.float64(1) == "a") is False and (np.float64(1) != None) is True  # noqa: E711
    with pytest.raises(TypeError, match="unhashable"):
        hash(np.arange(3))


def test_sequences_are_repeated():
    assert [0] * np.int64(3) == [0, 0, 0] and np.int8(2) * "ab" == "abab" and (1,) * np.uint8(2) == (1, 1)
    assert (np.array([2]) * [3]).tolist() == [6]
    with pytest.raises(TypeError, match="can't multiply sequence by non-int"):
        [1, 2] * np.float64(2)


def test_other_numbers():
    half = fractions.Fraction(1, 2)
    assert np.float64(1) + half == 1.5 and half * np.float64(3) == 1.5 and (np.arange(2) + half).tolist() == [0.5, 1.5]
    assert (half + np.arange(2.0)).tolist() == [0.5, 1.5]
    assert np.array([half, 1]).tolist() == [half, 1] and np.array([decimal.Decimal(2)]).dtype == object and (np.arange(2) + half).dtype == object
    assert np.float32(0.1) + 0.2 == np.float32(np.float32(0.1) + np.float32(0.2)) and (np.float32(1) + 1.0).dtype == "float32"
    assert (np.int8(1) + 1).dtype == "int8" and (np.int8(1) + 1.0).dtype == "float64" and True + np.int64(1) == 2 and 2 ** np.int64(3) == 8


def test_types_as_constructors():
    assert np.float32("1.5") == 1.5 and np.int8(3.9) == 3 and np.complex64(1).dtype == "complex64" and np.bool(2) == True  # noqa: E712
    assert type(np.float32([1, 2])) is np.ndarray and np.float32([1, 2]).dtype == "float32" and np.float64() == 0
    with pytest.raises(TypeError, match="cannot create"):
        np.floating(1)


def test_scalars_do_not_change():
    s = np.float64(1)
    t = s
    t += 1
    assert s == 1 and t == 2
    with pytest.raises(TypeError, match="item assignment"):
        s[()] = 3


def test_array_of_one_element():
    assert float(np.array(2.5)) == 2.5 and int(np.array(3)) == 3 and complex(np.array(1j)) == 1j
    with pytest.warns(DeprecationWarning, match="ndim > 0"):
        assert float(np.array([2.5])) == 2.5
    with pytest.raises(ValueError, match="ambiguous"):
        bool(np.arange(2))
    with pytest.raises(ValueError, match="ambiguous"):
        bool(np.zeros(0))
    assert bool(np.array([[1]])) and not np.zeros(1)


def test_dtypes():
    assert np.dtype("f4") == "float32" == np.dtype(np.float32) and np.dtype("f4") == np.float32 and np.dtype(float) == "float64" and np.dtype(int) != "float64"
    assert hash(np.dtype("f4")) == hash(np.dtype("float32")) and {np.dtype("f4"): 1}[np.dtype(np.float32)] == 1 and np.dtype("f4") is np.dtype("float32")
    assert np.dtype("f4").type is np.float32 and np.dtype("f4").kind == "f" and np.dtype(np.dtype("i2")).itemsize == 2 and np.dtype(None) == "float64"
    assert np.dtype("int8") < np.dtype("int16") and np.dtype("int16") >= "int8" and np.int8 == np.byte
    with pytest.raises(TypeError, match="not understood"):
        np.dtype("xyz")
    assert np.dtype(list) == object  # as of any class of Python's
