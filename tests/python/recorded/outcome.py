"""What an expression gives, in a form that does not depend on whose NumPy gave it."""

import contextlib
import io
import json
import re
import sys
import warnings

_NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|inf|nan)")


def of(value):
    """The form of a value."""
    if isinstance(value, type):
        return {"class": value.__name__}
    if hasattr(value, "dtype") and hasattr(value, "tolist"):
        return {"type": type(value).__name__, "dtype": str(value.dtype), "shape": list(value.shape), "value": repr(value.tolist())}
    if isinstance(value, (tuple, list)):
        return {"items": [of(item) for item in value]}
    if hasattr(value, "coef") and hasattr(value, "window"):
        return {"type": type(value).__name__, "items": [of(value.coef), of(value.domain), of(value.window)], "value": getattr(value, "symbol", None)}
    if hasattr(value, "coeffs") and hasattr(value, "variable"):
        return {"type": type(value).__name__, "items": [of(value.coeffs)], "value": value.variable}
    return {"type": type(value).__name__, "value": repr(value)}


def run(np, setup, expression):
    """The form of an expression's value or exception, and the categories of its warnings."""
    scope = {"np": np}
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        exec(setup, scope)
        warnings.simplefilter("always")
        try:
            before, _, last = expression.rpartition(";; ")
            exec(before.replace(";; ", "\n"), scope)
            found = of(eval(last, scope))
        except Exception as problem:
            found = {"exception": type(problem).__name__, "message": str(problem)}
    said = sorted({w.category.__name__ for w in caught} - {"RuntimeWarning", "ImportWarning", "ResourceWarning"})
    return dict(found, warnings=said) if said else found


def record(setup, expressions):
    """Writes what the real NumPy gives, as JSON with one expression a line."""
    import numpy as np

    assert len(set(expressions)) == len(expressions), [e for e in expressions if expressions.count(e) > 1]
    lines = ["%s: %s" % (json.dumps(e), json.dumps(run(np, setup, e))) for e in expressions]
    sys.stdout.write('{"numpy": %s, "setup": %s, "cases": {\n%s\n}}\n' % (json.dumps(np.__version__), json.dumps(setup), ",\n".join(lines)))


def differs(expected, found, tolerance, scale=1e-300):
    """How a form differs from the recorded one, or None. Floats may differ by a relative tolerance, or by that of a scale."""
    if expected.get("warnings") != found.get("warnings"):
        return "warnings %r instead of %r" % (found.get("warnings"), expected.get("warnings"))
    if "exception" in expected or "exception" in found:
        return None if expected.get("exception") == found.get("exception") else "%r instead of %r" % (found, expected)
    for key in ("class", "type", "dtype", "shape"):
        if _NAMES.get(expected.get(key), expected.get(key)) != _NAMES.get(found.get(key), found.get(key)) if key == "type" else expected.get(key) != found.get(key):
            return "%s %r instead of %r" % (key, found.get(key), expected.get(key))
    if not close(expected.get("value"), found.get("value"), tolerance, scale):
        return "%s instead of %s" % (found.get("value"), expected.get("value"))
    ours, theirs = found.get("items", ()), expected.get("items", ())
    if len(ours) != len(theirs):
        return "%d items instead of %d" % (len(ours), len(theirs))
    return next(filter(None, (differs(e, f, tolerance, scale) for e, f in zip(theirs, ours))), None)


# Classes of scalars that have other names here, or had other ones.
_NAMES = {"bool_": "bool", "longlong": "int64"}


def close(a, b, tolerance, scale):
    """Whether texts are equal but for the last digits of their floats."""
    if a == b:
        return True
    if a is None or b is None:
        return False
    # Zeros as imaginary parts have a sign that says how they were computed.
    a, b = a.replace("-0j", "+0j"), b.replace("-0j", "+0j")
    if _NUMBER.sub("#", a) != _NUMBER.sub("#", b):
        return False
    return all(x == y or "." in x + y and abs(float(x) - float(y)) <= tolerance * max(abs(float(x)), abs(float(y)), scale) for x, y in zip(_NUMBER.findall(a), _NUMBER.findall(b)))
