"""Errors and warnings: NumPy's types and wording, raised at the line that is wrong."""

import inspect
import warnings

import pytest

import omninumpy as np

CASES = [
    (lambda: np.zeros(3) + np.zeros(4), ValueError, r"operands could not be broadcast together with shapes \(3,\) \(4,\)"),
    (lambda: np.zeros((2, 3)) @ np.zeros((2, 3)), ValueError, r"matmul: Input operand 1 has a mismatch in its core dimension 0"),
    (lambda: np.reshape(np.zeros(3), (2, 2)), ValueError, r"cannot reshape array of size 3 into shape \(2,2\)"),
    (lambda: np.array([[1, 2], [3]]), ValueError, r"setting an array element with a sequence. The requested array has an inhomogeneous shape"),
    (lambda: np.concatenate([np.zeros((2, 2)), np.zeros(2)]), ValueError, r"all the input arrays must have same number of dimensions"),
    (lambda: np.stack([]), ValueError, r"need at least one array to stack"),
    (lambda: np.max(np.zeros(0)), ValueError, r"zero-size array to reduction operation maximum which has no identity"),
    (lambda: np.zeros(-1), ValueError, r"negative dimensions are not allowed"),
    (lambda: np.arange(3) ** -1, ValueError, r"Integers to negative integer powers are not allowed"),
    (lambda: np.zeros(2)[5], IndexError, r"index 5 is out of bounds for axis 0 with size 2"),
    (lambda: np.zeros(2)[0, 0], IndexError, r"too many indices for array: array is 1-dimensional, but 2 were indexed"),
    (lambda: np.zeros(2)[1.0], IndexError, r"only integers, slices"),
    (lambda: np.zeros(2)[np.array([7])], IndexError, r"index 7 is out of bounds"),
    (lambda: np.zeros((2, 3)).sum(axis=5), np.exceptions.AxisError, r"axis 5 is out of bounds for array of dimension 2"),
    (lambda: np.moveaxis(np.zeros(2), 5, 0), np.exceptions.AxisError, r"source: axis 5 is out of bounds"),
    (lambda: np.linalg.inv(np.zeros((2, 2))).eval(), np.linalg.LinAlgError, r"Singular matrix"),
    (lambda: np.linalg.inv(np.zeros(2)), np.linalg.LinAlgError, r"1-dimensional array given"),
    (lambda: np.linalg.cholesky(-np.eye(2)).eval(), np.linalg.LinAlgError, r"[Mm]atrix is not positive definite"),
    (lambda: np.int8(300), OverflowError, r"Python integer 300 out of bounds for int8"),
    (lambda: np.zeros(2, "uint8") + -1, OverflowError, r"Python integer -1 out of bounds for uint8"),
    (lambda: np.bitwise_and(np.zeros(2), 1.5), TypeError, r"ufunc 'bitwise_and' not supported for the input types"),
    (lambda: np.add(np.ones(2), 1, out=np.ones(2, int)), TypeError, r"Cannot cast ufunc 'add' output from dtype\('float64'\) to dtype\('int64'\)"),
    (lambda: np.zeros(2).astype(int, casting="safe"), TypeError, r"Cannot cast array data from dtype\('float64'\) to dtype\('int64'\)"),
    (lambda: -np.array([True]), TypeError, r"numpy boolean negative"),
    (lambda: np.dtype("xyz"), TypeError, r"data type 'xyz' not understood"),
    (lambda: np.zeros(2) + None, TypeError, r"unsupported operand type\(s\) for \+"),
    (lambda: np.zeros(2) + "a", TypeError, "did not contain a loop"),
    (lambda: np.add(np.zeros(2), None), TypeError, r"unsupported operand type"),
    (lambda: np.zeros(2) < None, TypeError, r"'<' not supported"),
    (lambda: np.add(1, 2, 3, 4), TypeError, r"positional arguments"),
    (lambda: np.sum(), TypeError, r"missing 1 required positional argument: 'a'"),
    (lambda: np.zeros(2).nothing, AttributeError, r"no attribute 'nothing'"),
    (lambda: np.set_backend("abacus"), ValueError, r"no backend 'abacus'; available: "),
    (lambda: np.emulate("0.3"), ValueError, r"no profile for NumPy version '0.3'"),
    (lambda: np.validate_array(np.zeros(3), ndim=2), ValueError, r"expected 2 dimensions, got 1"),
    (lambda: np.load("/nowhere/at/all.npy"), FileNotFoundError, r"nowhere"),
]


@pytest.mark.parametrize("call, kind, message", CASES, ids=lambda v: inspect.getsource(v).split("lambda: ")[1].split(", ")[0] if inspect.isfunction(v) else "")
def test_errors(call, kind, message):
    with pytest.raises(kind, match=message) as caught:
        call()
    assert type(caught.value).__module__ in ("builtins", "omninumpy.exceptions", "omninumpy.linalg") and "   at OmniNumpy" not in str(caught.value)


def test_relations_of_errors():
    assert issubclass(np.exceptions.AxisError, ValueError) and issubclass(np.exceptions.AxisError, IndexError)
    assert issubclass(np.linalg.LinAlgError, ValueError) and issubclass(np.exceptions.ComplexWarning, RuntimeWarning)
    error = np.exceptions.AxisError(3, 2, "source")
    assert str(error) == "source: axis 3 is out of bounds for array of dimension 2" and (error.axis, error.ndim) == (3, 2)


def test_output_casting_errors_are_ufunc_errors():
    with pytest.raises(TypeError) as caught:
        np.add(np.ones(2), 1, out=np.ones(2, int))
    assert type(caught.value).__name__ == "UFuncTypeError"


def test_an_error_leaves_arrays_as_they_were():
    x = np.arange(3)
    for wrong in (lambda: x.__iadd__(np.zeros(4)), lambda: x.__setitem__(9, 1), lambda: x.__setitem__(slice(0, 2), [1, 2, 3])):
        with pytest.raises((ValueError, IndexError, TypeError)):
            wrong()
    assert x.tolist() == [0, 1, 2]


def lines(call):
    """Categories and messages of a call's warnings, which must all point into this file."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    assert all(w.filename == __file__ for w in caught)
    return [(w.category, str(w.message)) for w in caught]


def test_warnings_of_floating_point():
    assert lines(lambda: np.ones(2) / 0) == []  # by default nothing is checked
    with np.errstate(all="warn"):
        assert lines(lambda: np.ones(2) / 0) == [(RuntimeWarning, "divide by zero encountered in divide")]
        assert lines(lambda: np.sqrt(np.array([-1.0]))) == [(RuntimeWarning, "invalid value encountered in sqrt")]
        assert lines(lambda: np.array([1e308]) * 10) == [(RuntimeWarning, "overflow encountered in multiply")]
        assert lines(lambda: np.array([1]) // 0) == [(RuntimeWarning, "divide by zero encountered in floor_divide")]
    with np.errstate(divide="raise"):
        with pytest.raises(FloatingPointError, match="divide by zero encountered in divide"):
            np.ones(2) / 0
    assert set(np.geterr().values()) == {"ignore"}


def test_errstate_as_decorator_and_nested():
    @np.errstate(all="raise")
    def divide():
        return np.ones(1) / 0

    with pytest.raises(FloatingPointError):
        divide()
    with np.errstate(divide="warn"):
        with np.errstate(divide="ignore"):
            assert lines(lambda: np.ones(1) / 0) == []
        assert len(lines(lambda: np.ones(1) / 0)) == 1


def test_warnings_of_conversions():
    assert lines(lambda: float(np.complex128(1 + 2j)))[0][0] is np.exceptions.ComplexWarning
    assert lines(lambda: np.array([1 + 2j]).astype(float)) == [(np.exceptions.ComplexWarning, "Casting complex values to real discards the imaginary part")]
    kind, message = lines(lambda: float(np.array([1.0])))[0]
    assert kind is DeprecationWarning and "Conversion of an array with ndim > 0 to a scalar is deprecated" in message


def test_a_warning_may_be_made_an_error():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(np.exceptions.ComplexWarning):
            float(np.complex64(1j))
        with np.errstate(all="warn"), pytest.raises(RuntimeWarning, match="divide by zero"):
            np.ones(1) / 0


def test_the_line_of_a_warning():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with np.errstate(all="warn"):
            expected = inspect.currentframe().f_lineno + 1
            np.log(np.zeros(1))
    assert [(w.filename, w.lineno) for w in caught] == [(__file__, expected)]
