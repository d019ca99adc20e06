"""Writes the package's modules from what the engine can do.

Names and docs come from the engine itself, which is started for the purpose; signatures are those measured on NumPy (``signatures.json``) with the
additions of the array API standard (``standard.py``), or the engine's own where NumPy has no such name.
"""

import ast
import importlib.util
import json
import keyword
import os
import re
import sys
import textwrap
import types

import stubs
from standard import SIGNATURES as STANDARD

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.join(os.path.dirname(HERE), "omninumpy")

# Parameters that say nothing to this engine: accepted with any value, or checked here.
IGNORED = {"like", "subok", "device", "ndmax"}

# Written by hand, in Python.
BY_HAND = {
    "np": {
        "array_repr", "array_str", "bool", "bool_", "broadcast", "dtype", "dtypes", "ellipsis", "emath", "errstate", "finfo", "flatiter", "frombuffer", "fromfunction",
        "from_dlpack", "fromiter", "frompointer", "frompyfunc", "fromstring", "iinfo", "iterable", "lib", "load_npz", "ndenumerate", "ndindex", "ndim", "newaxis", "shape", "size",
        "vectorize", "warnings", "emulate", "info", "load", "savez", "savez_compressed", "eval", "printoptions", "isscalar", "nested_iters", "nditer", "matrix", "asmatrix", "bmat", "poly1d",
        "ufunc", "save", "get_include", "show_config", "show_runtime", "iscomplexobj", "isrealobj", "piecewise", "apply_along_axis", "apply_over_axes", "audit", "average", "block", "einsum", "einsum_path", "genfromtxt", "histogramdd", "loadtxt", "memmap", "pad",
        "generic", "number", "integer", "signedinteger", "unsignedinteger", "inexact", "floating", "complexfloating", "flexible", "character",
    },
    "array": {
        "copy_to", "dtype", "shape", "strides", "real", "imag", "flat", "base", "data", "flags", "item", "tolist", "eval", "ndim", "size", "itemsize", "nbytes", "tobytes",
        "as_span", "as_tensor_span", "to_tensor", "to_array", "to_string", "equals", "get_hash_code", "eval_async", "length", "is_evaluated", "is_writeable", "get_type",
        "mt", "device", "ctypes", "reshape", "tostring", "astype",
    },
}  # fmt: skip


# Names that are another function's, which has the ``__name__``.
ALIASES = {
    "np": {
        "abs": "absolute", "acos": "arccos", "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atan2": "arctan2", "atanh": "arctanh", "bitwise_invert": "invert",
        "bitwise_left_shift": "left_shift", "bitwise_not": "invert", "bitwise_right_shift": "right_shift", "concat": "concatenate", "conj": "conjugate", "mod": "remainder",
        "permute_dims": "transpose", "pow": "power", "true_divide": "divide",
    },
}  # fmt: skip

# What our arrays can do beyond NumPy's.
ARRAY_ADDITIONS = {"T", "explain", "to_dot", "to_svg", "to_html"}


def start_engine():
    """The bridge of the package, without the modules that are to be written."""
    package = types.ModuleType("omninumpy")
    package.__path__ = [PACKAGE]
    sys.modules["omninumpy"] = package
    spec = importlib.util.find_spec("omninumpy._bridge.engine")
    engine = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = engine
    spec.loader.exec_module(engine)
    return engine


def snake(name):
    """A member's name as Python writes it: CumulativeSum is cumulative_sum, ArgSort NumPy's argsort."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Writer:
    """The text of one module."""

    def __init__(self, doc, *imports):
        self.lines = ['"""%s Written by the build; do not edit."""' % doc, "", *imports, "", ""]
        self.names = []

    def add(self, *lines):
        self.lines += lines

    def save(self, path):
        """Writes the module."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.lines).rstrip() + "\n")


class Signature:
    """Parameters of a function, as written in Python."""

    def __init__(self, text):
        text = re.sub(r"=(?!None\b|True\b|False\b|_NoValue\b|float\b|int\b|bool\b|complex\b)([A-Za-z_][\w.]*)", "=None", text)
        self.text = text
        arguments = ast.parse("def f%s: pass" % text).body[0].args
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        self.parameters = [(p.arg, "", d) for p, d in zip(positional, defaults)]
        if arguments.vararg:
            self.parameters.append((arguments.vararg.arg, "*", None))
        self.parameters += [(p.arg, "=", d) for p, d in zip(arguments.kwonlyargs, arguments.kw_defaults)]
        if arguments.kwarg:
            self.parameters.append((arguments.kwarg.arg, "**", None))

    @classmethod
    def of_engine(cls, parameters):
        """The signature of a function that NumPy does not have."""
        parts, after_rest = [], False
        for p in parameters:
            name = snake(p["Name" if "Name" in p else "name"])
            default = p["default"]
            if name.startswith("*"):
                after_rest = True
                parts.append(name)
                continue
            name = name + "_" if keyword.iskeyword(name) else name
            parts.append(name if default is None else "%s=%s" % (name, _literal(default)))
        return cls("(%s)" % ", ".join(parts))


def _literal(text):
    try:
        ast.literal_eval(text)
        return text
    except (ValueError, SyntaxError):
        return "None"


def function(writer, scope, name, signature, doc, engine_name=None, method=False):
    """Writes a function that calls the engine."""
    sent = [p for p in signature.parameters if p[0] not in IGNORED]
    names = [(kind if kind != "" else "") + parameter for parameter, kind, _ in sent]
    defaults = [_default(d) if kind not in ("*", "**") else "() if True else ()" for _, kind, d in sent]
    defaults = ["NO_ARGS" if kind == "*" else "NO_KEYWORDS" if kind == "**" else _default(d) for _, kind, d in sent]
    private = "_engine_" + name
    text = signature.text
    if method:
        text = "(self" + (", /, " if text[1:-1].strip() and not re.match(r"\((\*,|\*\w|.*/)", text) else ", " if text[1:-1].strip() else "") + text[1:]
    body = ["%s = Function(%r, %r, (%s), (%s))" % (private, "" if method else scope, engine_name or name, _tuple(repr(n) for n in names), _tuple(defaults)), "", ""]
    writer.add(*body) if not method else writer.lines.__setitem__(slice(writer.at, writer.at), body[:1])
    if method:
        writer.at += 1
    indent = "    " if method else ""
    lines = ["def %s%s:" % (name, text)]
    lines += textwrap.indent('"""%s"""' % _docstring(doc, name), "    ").splitlines()
    if any(p[0] == "device" for p in signature.parameters):
        lines.append("    check_device(device)")
    arguments = ", ".join(p[0] for p in sent)
    subok = next((ast.unparse(d) for parameter, _, d in signature.parameters if parameter == "subok"), None)
    if subok is not None and not method:
        # Of subclasses the engine knows nothing: what is not to be of one is made of a plain array, what is to be becomes one.
        first = sent[0][0]
        if subok == "True":
            lines += ["    if not subok:", "        %s = asarray(%s)" % (first, first)]
        else:
            lines += ["    if subok:", "        return of_class_of(%s, %s(%s))" % (first, private, arguments)]
    if method:
        lines.append("    return %s.on(self._handle, (%s), [self])" % (private, arguments + "," if arguments else ""))
    else:
        lines.append("    return %s(%s)" % (private, arguments))
    writer.add(*textwrap.indent("\n".join(lines), indent).splitlines(), "")
    if not method:
        writer.add("")
    writer.names.append(name)


def _tuple(items):
    items = list(items)
    return ", ".join(items) + ("," if len(items) == 1 else "")


def _default(node):
    if node is None:
        return "REQUIRED"
    return ast.unparse(node) if hasattr(ast, "unparse") else ast.dump(node)


def _docstring(doc, name):
    return (doc or name + ".").replace("\\", "\\\\").replace('"""', "'''")


IMPORTS = (
    "from .._bridge.engine import NO_ARGS, NO_KEYWORDS, REQUIRED, Function, check_device",
    "from .._core.novalue import _NoValue",
    "from .._core.wrapping import of_class_of",
)


def array_methods(entries, signatures):
    """The methods of ndarray."""
    writer = Writer("Methods and properties of arrays.", *IMPORTS)
    writer.at = len(writer.lines)
    writer.add("class ArrayMethods:", '    """What the engine\'s arrays can do."""', "", "    __slots__ = ()", "")
    for entry in entries:
        name = _measured(entry["name"], signatures) or snake(entry["name"])
        if name in BY_HAND["array"] or name in writer.names or not ("ndarray." + name in signatures or name in ARRAY_ADDITIONS):
            continue
        if entry["kind"] == "property":
            function(writer, "", name, Signature("()"), entry["doc"], entry["name"], method=True)
            writer.lines.insert(max(i for i, line in enumerate(writer.lines) if line.startswith("    def %s(" % name)), "    @property")
            continue
        text = signatures.get("ndarray." + name)
        text = STANDARD.get("ndarray." + name, text)
        signature = Signature(text) if text else Signature.of_engine(entry["parameters"])
        function(writer, "", name, signature, entry["doc"], entry["name"], method=True)
    writer.save(os.path.join(PACKAGE, "_generated", "array_methods.py"))


def _measured(name, signatures):
    plain = name.replace("_", "").lower()
    for known in signatures:
        if known.startswith("ndarray.") and not known.startswith("ndarray.__") and known[8:].replace("_", "") == plain:
            return known[8:]
    return name if name in ("T",) else None


def namespace(entries, scope, signatures, path, prefix="", depth="", legacy=False):
    """A module of functions, ufuncs and constants: those of today, or those that NumPy lost, whose constants are read when they are asked for."""
    imports = [line.replace("from ..", "from .." + depth) for line in IMPORTS]
    writer = Writer("The functions of %s." % scope.replace("np", "omninumpy"), *imports, "from ..%s_core.ufunc import ufunc" % depth, "from ..%s_core.objects import constant" % depth)
    skip = BY_HAND["np"] if scope == "np" else ()
    aliases = {} if legacy else ALIASES.get(scope, {})
    for entry in sorted(entries, key=lambda e: e["name"]):
        name, kind = entry["name"].rstrip("_") if entry["name"] in ("lambda_",) else entry["name"], entry["kind"]
        if name in skip or name in aliases or keyword.iskeyword(name) or entry["legacy"] != legacy:
            continue
        if kind == "function":
            text = STANDARD.get(prefix + name) or signatures.get(prefix + name)
            function(writer, scope, name, Signature(text) if text else Signature.of_engine(entry["parameters"]), entry["doc"])
        elif kind == "ufunc":
            writer.add("%s = ufunc(%r, %d, %d, doc=%r, scope=%r)" % (name, name, entry["inputs"], entry["outputs"], entry["doc"], scope))
            writer.names.append(name)
        elif kind in ("constant", "object") and not legacy:
            writer.add("%s = constant(%r, %r)" % (name, scope, name))
            writer.names.append(name)
    for name, other in aliases.items():
        writer.add("%s = %s" % (name, other))
        writer.names.append(name)
    if legacy:
        constants = [e["name"] for e in entries if e["legacy"] and e["kind"] != "function"]
        writer.add("", "CONSTANTS = %r" % sorted(constants))
    writer.add("", "__all__ = %r" % writer.names)
    writer.save(path)


def main(version):
    """Writes all modules; the version is the package's."""
    engine = start_engine()
    surface = json.loads(engine.Function("bridge", "Surface", ())())
    with open(os.path.join(HERE, "signatures.json"), encoding="utf-8") as file:
        signatures = json.load(file)
    generated = os.path.join(PACKAGE, "_generated")
    os.makedirs(generated, exist_ok=True)
    with open(os.path.join(generated, "__init__.py"), "w", encoding="utf-8") as file:
        file.write('"""Written by the build from the engine\'s surface; do not edit."""\n\nVERSION = %r\n"""The package\'s version."""\n' % version)
    array_methods(surface["array"], signatures)
    namespace(surface["main"], "np", signatures, os.path.join(generated, "functions.py"))
    namespace(surface["main"], "np", signatures, os.path.join(generated, "legacy.py"), legacy=True)
    for module in (e for e in surface["main"] if e["kind"] == "module" and e["name"] in ("linalg", "fft", "random", "emath")):
        namespace(module["members"], "np." + module["name"], signatures, os.path.join(generated, module["name"] + ".py"), module["name"] + ".")
    stubs.write(surface, generated)
    stubs.write_main(PACKAGE)


if __name__ == "__main__":
    main(sys.argv[1])
