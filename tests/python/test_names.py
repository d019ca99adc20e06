"""Names, arguments and tables of types by version of NumPy, against what was recorded of four NumPys (tests/Unit/data, Profiles/Names/names.txt)."""

import inspect
import os
import threading
import warnings

import pytest

import omninumpy as np
from omninumpy._releases import functions, names

from conftest import REPOSITORY

VERSIONS = ("1.19", "1.20", "1.21", "1.22", "1.23", "1.24", "1.25", "1.26", "2.0", "2.1", "2.2", "2.3", "2.4")

# Names that NumPy has and this package has not, and why.
ABSENT = {
    "ctypeslib f2py": "for C and Fortran",
    "complex256 float128": "there is no format of more than 64 bits: see longdouble",
    "sctypeNA typeNA": "names of a library that NumPy replaced in 2006",
    "test": "NumPy's own tests",
}
WITHOUT = {name for line in ABSENT for name in line.split()}


@pytest.fixture(autouse=True)
def quiet_and_restored():
    with warnings.catch_warnings(), np.emulate("array-api"):
        warnings.simplefilter("ignore")
        yield


def listed(version, space):
    """The names of a space of NumPy's under a version."""
    prefix = space + "." if space else ""
    return {n[len(prefix) :] for n in names._names_of(version).split() if n.startswith(prefix) and "." not in n[len(prefix) :]}


def known(space):
    """All names that any version has had in it."""
    return {name for version in VERSIONS for name in listed(version, space)}


def has(owner, name):
    try:
        getattr(owner, name)
    except AttributeError:
        return False
    return True


@pytest.mark.parametrize("version", VERSIONS)
def test_the_main_namespace_has_the_names_of_the_version(version):
    with np.emulate(version):
        there = {name for name in known("") if has(np, name)}
        assert listed(version, "") - there - WITHOUT == set()
        assert there - listed(version, "") == set()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("space", ["linalg", "fft", "random", "ndarray", "generic", "random.Generator"])
def test_modules_and_classes_have_the_names_of_the_version(version, space):
    with np.emulate(version):
        owner = np.random.default_rng(1) if space == "random.Generator" else np
        for part in space.split(".") if space != "random.Generator" else ():
            owner = getattr(owner, part)
        there = {name for name in known(space) if has(owner, name)}
        assert listed(version, space) - there - {"lapack_lite", "test", "bit_generator", "mtrand", "dtype"} == set()
        assert there - listed(version, space) == set()


def test_the_standard_lacks_what_the_newest_measured_lacks():
    with np.emulate("array-api"):
        removed = set(names._withheld_names("2.2").split())
        for space in ("", "ndarray", "generic", "linalg", "fft", "random", "testing"):
            owner = names.owner(space)
            present = {n.rpartition(".")[2] for n in removed if n.rpartition(".")[0] == space and n.rpartition(".")[2] in dir(owner)}
            assert not {name for name in present if has(owner, name)}, space


def test_the_first_look_at_the_package_is_as_any_later_one(python):
    code = """if 1:
        import omninumpy as np
        def look():
            return {(s, n) for s in ("", "ndarray", "generic", "linalg") for o in [np if not s else getattr(np, s)] for n in dir(o) if hasattr(o, n)}
        first = look()
        np.emulate("1.19")
        np.emulate("array-api")
        print(sorted(first ^ look()))
    """
    result = python(code)
    assert result.stdout.strip() == "[]", result.stdout + result.stderr


def test_what_import_takes():
    for version, taken, left in (("1.19", "add float_ product NaN", "int abs max bool emulate concat"), ("1.24", "add float_ int_", "abs max bool bool8"), ("2.2", "add abs max bool concat", "eval float_")):
        with np.emulate(version):
            space = {}
            exec("from omninumpy import *", space)
            assert {name for name in taken.split() if name not in space} == {name for name in left.split() if name in space} == set()


# Aliases


def test_aliases_of_builtins():
    with np.emulate("1.19"):
        assert (np.int, np.float, np.complex, np.object, np.str, np.bool, np.long, np.unicode) == (int, float, complex, object, str, bool, int, str)
        assert np.array([1], dtype=np.float).dtype == np.float64
    with np.emulate("1.21"), pytest.warns(DeprecationWarning, match="`np.float` is a deprecated alias for the builtin `float`"):
        assert np.float is float
    with np.emulate("1.24"):
        for name in ("int", "float", "complex", "object", "str", "bool", "long", "unicode"):
            assert not has(np, name)
        with pytest.warns(FutureWarning), pytest.raises(AttributeError, match="has no attribute 'bool'"):
            np.bool  # noqa: B018
    with np.emulate("2.0"):
        assert np.bool is np.bool_ and np.bool.__name__ == "bool" and np.long is np.int64 and not has(np, "int")


def test_removed_names_tell_what_to_use():
    with np.emulate("2.2"):
        with pytest.raises(AttributeError, match=r"`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead."):
            np.float_  # noqa: B018
        with pytest.raises(AttributeError, match="has no attribute 'nothing_of_that_name'"):
            np.nothing_of_that_name  # noqa: B018
        with pytest.raises(AttributeError, match="ptp"):
            np.arange(3).ptp()


def test_functions_are_called_as_in_the_version():
    assert (np.abs.__name__, np.acos.__name__, np.concat.__name__, np.permute_dims.__name__) == ("absolute", "arccos", "concatenate", "transpose")
    assert np.concat is np.concatenate and np.pow is np.power
    with np.emulate("1.24"):
        assert (np.max.__name__, np.min.__name__, np.round.__name__, np.row_stack.__name__, np.mat.__name__, np.fv.__name__) == ("amax", "amin", "round_", "vstack", "asmatrix", "_expired")
    with np.emulate("2.2"):
        assert (np.max.__name__, np.round.__name__, np.row_stack.__name__) == ("max", "round", "row_stack")


def test_past_functions():
    with np.emulate("1.19"):
        assert np.asscalar(np.array([5])) == 5 and np.alen([1, 2]) == 2 and np.product([2, 3]) == 6 and np.sometrue([0, 1])
        assert np.asfarray([1, 2]).dtype == np.float64 and np.msort([[3, 1], [1, 2]]).tolist() == [[1, 1], [3, 2]]
        assert np.sctype2char("f8") == "d" and np.obj2sctype(float) is np.float64 and np.obj2sctype("x") is None and np.issctype(np.int8) and not np.issctype(1)
        assert np.issubclass_(np.int8, np.integer) and not np.issubclass_(1, int) and np.issubsctype("i4", np.signedinteger) and np.maximum_sctype("i2") is np.int64
        assert np.safe_eval("[1, 2]") == [1, 2] and np.cast["f"](3).dtype == np.float32 and np.nbytes["f4"] == 4 and np.typeDict["f8"] is np.float64
        assert np.math.pi == np.pi and np.sys.version and np.compat.asbytes("a") == b"a" and np.core.numeric.add is np.add and np.linalg.linalg.inv is np.linalg.inv
        assert np.AxisError is np.exceptions.AxisError if has(np, "exceptions") else np.AxisError.__name__ == "AxisError"
        assert np.NINF == -np.inf and np.ERR_IGNORE == 0 and np.oldnumeric == "removed"

        @np.deprecate(new_name="other")
        def function():
            """What it does."""
            return 1

        with pytest.warns(DeprecationWarning, match="`function` is deprecated, use `other` instead!"):
            assert function() == 1
    with np.emulate("1.24"), pytest.raises(RuntimeError, match="NEP 32"):
        np.pmt(0.05, 10, 1000)


def test_imports_of_past_modules(python):
    code = """if 1:
        import omninumpy as np
        np.emulate("1.19")
        import omninumpy.core.fromnumeric as f
        from omninumpy.core import numeric
        from omninumpy.linalg import linalg
        import omninumpy.compat, omninumpy.version
        print(f.sum is np.sum, numeric.add is np.add, linalg.inv is np.linalg.inv, omninumpy.version.version)
        np.emulate("2.4")
        for name in ("linalg.linalg", "compat", "no_such_thing"):
            try:
                __import__("omninumpy." + name + ".x")
            except ImportError as error:
                print(type(error).__name__)
    """
    result = python(code)
    assert result.stdout.split() == ["True", "True", "True", "1.19.0"] + ["ModuleNotFoundError"] * 3, result.stdout + result.stderr


def test_text_functions(capsys):
    with np.emulate("1.26"):
        np.disp("hello")
        np.who({"x": np.zeros((2, 3))})
        np.source(functions.disp)
        np.lookfor("inverse cosine")
    out = capsys.readouterr().out
    assert out.startswith("hello\n") and "2 x 3" in out and "48" in out and "def disp" in out and "numpy.arccos" in out


# Arguments


def test_arguments_that_a_version_lacks_are_errors():
    with np.emulate("1.19"):
        for call in (
            lambda: np.mean([1, 2], where=[True, False]), lambda: np.argmax([1], keepdims=False), lambda: np.arange(3).argmax(keepdims=True), lambda: np.unique([1], equal_nan=True),
            lambda: np.testing.assert_array_equal([1], [1], strict=True), lambda: np.linalg.matrix_rank(A=np.eye(2)), lambda: np.take_along_axis(np.arange(2), np.arange(2)),
            lambda: np.stack([[1]], dtype=int), lambda: np.asarray([1], copy=True), lambda: np.std([1], correction=0),
        ):  # fmt: skip
            with pytest.raises(TypeError, match="argument"):
                call()
    with np.emulate("2.4"):
        for call in (lambda: np.percentile([1, 2], 50, interpolation="lower"), lambda: np.reshape([1, 2], newshape=(2, 1)), lambda: np.corrcoef([1, 2], bias=True)):
            with pytest.raises(TypeError, match="argument"):
                call()


def test_arguments_that_went_are_taken_by_the_versions_that_had_them():
    with np.emulate("1.19"):
        assert np.linalg.matrix_rank(M=np.eye(2)) == 2 and np.reshape([1, 2], newshape=(2, 1)).shape == (2, 1)
        assert np.percentile([1, 2, 3, 4], 30, interpolation="lower") == 1 and np.histogram([1, 2, 3], bins=[1, 2, 3], normed=True)[0].tolist() == [1 / 3, 2 / 3]
        assert np.histogramdd([[1, 2], [3, 4]], bins=2, normed=True)[0].tolist() == [[2.0, 0.0], [0.0, 2.0]]
        assert np.mean([[1, 2]], 0).tolist() == [1, 2] and np.vstack(tup=([1], [2])).shape == (2, 1)
    with np.emulate("1.23"):
        assert list(inspect.signature(np.histogram).parameters)[3] == "normed"
    with np.emulate("2.2"), pytest.warns(DeprecationWarning, match="newshape"):
        assert np.reshape([1, 2], newshape=(2, 1)).shape == (2, 1)
    assert np.take_along_axis(np.array([3, 1]), np.array([1, 0])).tolist() == [1, 3]


def test_signatures_are_those_of_the_version():
    with np.emulate("1.19"):
        assert str(inspect.signature(np.linalg.matrix_rank)) == "(M, tol=None, hermitian=False)"
        assert np.mean.__name__ == "mean" and np.mean.__doc__
    with np.emulate("2.2"):
        assert "where" in inspect.signature(np.mean).parameters


def test_copy_modes():
    x = np.array([1.0, 2.0])
    with np.emulate("1.24"):
        for call in (lambda: np.array(x, copy=None), lambda: x.astype(int, copy=None)):
            with pytest.raises(ValueError, match="NoneType copy mode not allowed"):
                call()
    with np.emulate("2.2"):
        assert np.array(x, copy=None) is x and x.astype(float, copy=None) is x


# Tables and limits


def test_tables_of_types():
    with np.emulate("1.19"):
        assert np.bool_.__name__ == "bool_" and np.longdouble.__name__ == "float128" and np.typecodes["Integer"] == "bhilqp" and np.sctypeDict[0] is np.bool_
        assert np.sctypes["uint"] == [np.uint8, np.uint16, np.uint32, np.uint64] and np.__version__ == "1.19.0" and not has(np, "__array_api_version__")
    with np.emulate("2.2"):
        assert np.bool_.__name__ == "bool" and np.longdouble.__name__ == "longdouble" and np.typecodes["Integer"] == "bhilqnp" and "f8" not in np.sctypeDict
        assert (np.__version__, np.__array_api_version__) == ("2.2.4", "2023.12")
    assert (np.__version__, np.__array_api_version__) == ("2.2.4", "2024.12")


def test_classes_of_dtypes():
    for version, name in (("1.19", "dtype"), ("1.24", "dtype[float64]"), ("1.25", "Float64DType"), ("2.4", "Float64DType")):
        with np.emulate(version):
            assert type(np.dtype("f8")).__name__ == name
    assert type(np.dtype("i4")) is np.dtypes.Int32DType is np.dtypes.IntDType and np.dtypes.Float32DType() is np.dtype("f4") and isinstance(np.dtype("f4"), np.dtype)
    assert {"BoolDType", "UInt8DType", "Complex128DType", "LongDoubleDType"} <= set(np.dtypes.__all__)


def test_kinds_as_dtypes():
    with np.emulate("1.24"), pytest.warns(DeprecationWarning, match="Converting `np.integer` or `np.signedinteger`"):
        assert np.dtype(np.signedinteger) == np.int64
    with np.emulate("2.4"), pytest.raises(TypeError, match="not allowed"):
        np.dtype(np.floating)


def test_finfo():
    with np.emulate("2.2"):
        assert np.finfo(np.float32) is np.finfo("f4") is np.finfo("c8") and np.finfo("f4") == np.finfo(np.float32(1))
        assert type(np.finfo("f4").eps) is np.float32 and np.finfo("f4").smallest_subnormal == np.float32(1e-45) and isinstance(np.finfo("f4").bits, int)
        assert "precision =   6   resolution = 1.0000000e-06" in str(np.finfo("f4")) and "smallest_subnormal = 1.4012985e-45" in str(np.finfo("f4"))
        assert not has(np.finfo("f4"), "machar")
    with np.emulate("1.19"):
        assert not has(np.finfo("f4"), "smallest_subnormal") and np.finfo("f8").machar.eps == np.finfo("f8").eps and "smallest" not in str(np.finfo("f8"))
    with np.emulate("2.4"):
        assert "machep = -23   eps =        1.1920929e-07" in str(np.finfo("f4"))
    assert isinstance(np.finfo("f4").eps, float)


def test_results_of_decompositions_have_names_since_1_25():
    with np.emulate("1.24"):
        assert type(np.linalg.qr(np.eye(2))) is tuple and np.linalg.LinAlgError.__mro__[1] is Exception
    with np.emulate("1.25"):
        assert np.linalg.qr(np.eye(2)).Q.shape == (2, 2) and issubclass(np.linalg.LinAlgError, ValueError)


# Scope


def result():
    return (np.array([1], "f4") + np.float64(1)).dtype


def test_a_statement_holds_for_all_threads_and_a_block_for_its_own():
    seen = []

    def look():
        seen.append((np.__version__, str(result())))

    def in_thread():
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        return seen.pop()

    with np.emulate("2.2"):
        assert result() == np.float64
        with np.emulate("1.19") as inner:
            assert repr(inner) == "emulate('1.19')" and result() == np.float32 and has(np, "int")
            np.emulate("2.4")  # for the rest of the block
            assert result() == np.float64 and np.__version__ == "2.4.0"
        assert result() == np.float64 and np.__version__ == "2.2.4" and not has(np, "int")
        assert in_thread()[1] == "float64"


def test_a_statement_in_a_process_of_its_own(python):
    code = """if 1:
        import threading
        import omninumpy as np
        def result():
            return str((np.array([1], "f4") + np.float64(1)).dtype)
        def in_thread():
            out = []
            thread = threading.Thread(target=lambda: out.append(result())); thread.start(); thread.join()
            return out[0]
        found = [result(), np.__version__]
        s = np.emulate("1.19")
        found += [result(), in_thread(), np.__version__]
        with np.emulate("2.2"):
            found += [result(), in_thread(), np.__version__]
        found += [result(), np.__version__]
        with s:
            found += [result(), in_thread()]
        found += [result(), np.__version__]
        print(*found)
    """
    result = python(code)
    assert result.stdout.split() == "float64 2.2.4 float32 float32 1.19.0 float64 float32 2.2.4 float32 1.19.0 float32 float64 float64 2.2.4".split(), result.stdout + result.stderr


def test_the_configuration_decides_names_too(python):
    result = python("import omninumpy as np; print(np.__version__, np.float is float, hasattr(np, 'concat'))", env={"OMNINP_PROFILE": "1.19"})
    assert result.stdout.split() == ["1.19.0", "True", "False"], result.stderr


def test_the_documented_example(python):
    with open(os.path.join(REPOSITORY, "docs", "python.md"), encoding="utf-8") as file:
        section = file.read().partition("## Versions of NumPy")[2]
    code, shown = section.split("```python\n")[1].split("```")[0], section.split("```text\n")[1].split("```")[0]
    assert python(code).stdout == shown


def test_unknown_versions():
    with pytest.raises(ValueError, match="no profile for NumPy version '1.18'; known are 1.19, 1.20"):
        np.emulate("1.18")


# Tools


def program():
    y = np.array([1, 2], "f4") * np.float64(2)
    return y, np.float_(3)


def test_audit():
    report = np.audit(program, target="2.4", version="1.19")
    found = {finding.name: finding for finding in report}
    assert found["multiply"].kind == "DType" and "float64 instead of float32" in found["multiply"].message and os.path.samefile(found["multiply"].site.file, __file__)
    assert found["float_"].site.function == "program" and "Use `np.float64`" in found["float_"].message and report.failure is None and len(report) >= 2
    assert isinstance(np.audit(program, version="2.2").failure, AttributeError)


def test_comparisons_and_proposals():
    with np.emulate("2.2"):
        x = np.array([1, 2], "f4") * np.float64(2)
        comparison = np.compare_profiles(x, "1.19", "2.x")
        assert not comparison.are_equal and comparison.differences[0].what == "dtype" and "since 2.0" in str(comparison)
        assert str(np.detect_profile(["np.float_", "np.int"])).startswith("NumPy 1.23") and str(np.detect_profile_of_source("import numpy as np\nnp.float(1)")).startswith("NumPy 1.23")
        assert "under NumPy 1.19" in x.explain(profile="1.19")
