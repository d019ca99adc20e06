"""Writes ``.pyi`` files beside the generated modules: their signatures, with the types that the engine's own parameters and results have."""

import ast
import os

# Types of parameters that NumPy has and the engine does not, or that say more than the engine's.
BY_NAME = {
    "dtype": "DTypeLike",
    "axis": "AxisLike",
    "out": "ndarray | tuple[ndarray, ...]",
    "keepdims": "bool",
    "where": "ArrayLike",
    "order": "str",
    "casting": "str",
    "subok": "bool",
    "device": "str",
    "shape": "ShapeLike",
}

# Past names that the newest releases still have, with a warning.
STILL_THERE = ("in1d", "row_stack", "trapz")

HEADER = '''"""Types of {module}. Written by the build; do not edit."""

from typing import Any, Callable, Sequence, SupportsFloat, SupportsIndex

from {dots}_core.array import ndarray
from {dots}_core.dtypes import dtype
from {dots}_core.ufunc import ufunc
from {dots}typing import ArrayLike, AxisLike, DTypeLike, ShapeLike
'''


def write(surface, folder):
    """Writes the stubs of all modules in a folder."""
    scopes = {"functions": surface["main"], "array_methods": surface["array"]}
    scopes.update((e["name"], e["members"]) for e in surface["main"] if e["kind"] == "module")
    for file in sorted(os.listdir(folder)):
        name, extension = os.path.splitext(file)
        if extension != ".py" or name not in scopes:
            continue
        with open(os.path.join(folder, file), encoding="utf-8") as source:
            module = ast.parse(source.read())
        entries = {_plain(e["name"]): e for e in scopes[name]}
        lines = [HEADER.format(module="omninumpy._generated." + name, dots=".."), *_statements(module.body, entries)]
        if name == "array_methods":
            lines += _by_hand(folder, module, entries)
        with open(os.path.join(folder, name + ".pyi"), "w", encoding="utf-8") as stub:
            stub.write("\n".join(lines).rstrip() + "\n")


def _by_hand(folder, module, entries):
    """The methods of arrays that ``_core/array.py`` has and the generated class has not."""
    with open(os.path.join(os.path.dirname(folder), "_core", "array.py"), encoding="utf-8") as source:
        written = ast.parse(source.read())
    classes = [node for tree in (module, written) for node in tree.body if isinstance(node, ast.ClassDef)]
    known = {node.name for node in classes[0].body if isinstance(node, ast.FunctionDef)}
    for node in (n for c in classes[1:] for n in c.body if isinstance(n, ast.FunctionDef)):
        if not node.name.startswith("_") and not node.decorator_list and node.name not in known:
            known.add(node.name)
            yield from _statements([node], entries, "    ")


def write_main(package):
    """Writes the stub of the package itself, from what ``__init__.py`` imports and assigns."""
    with open(os.path.join(package, "__init__.py"), encoding="utf-8") as source:
        module = ast.parse(source.read())
    scalars, lines = {}, []
    for node in module.body:
        if isinstance(node, ast.ImportFrom) and node.level:
            names = [a for a in node.names if not (a.asname or a.name).startswith("_") or (a.asname or a.name).startswith("__")]
            listed = ", ".join(a.name if a.name == "*" else "%s as %s" % (a.name, a.asname or a.name) for a in names)
            lines += ["from %s%s import %s" % ("." * node.level, node.module or "", listed)] if names else []
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                several = isinstance(target, ast.Tuple)
                for name, value in zip(target.elts if several else [target], node.value.elts if several else [node.value]):
                    if isinstance(name, ast.Name) and (not name.id.startswith("_") or name.id == "__version__"):
                        lines.append(_declaration(name.id, value, scalars))
    lines += _lazy_names(package)
    lines += ["from ._generated.legacy import %s as %s" % (name, name) for name in STILL_THERE] + ["from . import dtypes as dtypes, typing as typing"]
    header = ['"""Types of the main namespace. Written by the build; do not edit."""', "", "import builtins", "from typing import Any", ""]
    with open(os.path.join(package, "__init__.pyi"), "w", encoding="utf-8") as stub:
        stub.write("\n".join(header + lines) + "\n")


def _lazy_names(package):
    """The names whose modules are imported at their first use."""
    with open(os.path.join(package, "_releases", "lazy.py"), encoding="utf-8") as source:
        names = next(node.value for node in ast.parse(source.read()).body if isinstance(node, ast.Assign) and node.targets[0].id == "NAMES")
    return ["from .%s import %s as %s" % (module or "", name, name) for name, module in ast.literal_eval(names).items()]


def _declaration(name, value, scalars):
    """A name of the main namespace: a scalar type, another name of one, or a constant."""
    if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Constant):
        scalars[name] = value.slice.value
    elif isinstance(value, ast.Name) and value.id in scalars:
        scalars[name] = scalars[value.id]
    if name in scalars:
        return "from ._core.scalars import %s as %s" % (scalars[name], name)
    if isinstance(value, ast.Constant):
        return "%s: %s" % (name, "None" if value.value is None else "builtins." + type(value.value).__name__)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return "%s: %s" % (name, "bool" if value.func.id in scalars else "builtins." + value.func.id)
    return "%s: Any" % name


def _plain(name):
    return name.replace("_", "").lower()


def _statements(body, entries, indent=""):
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield "class %s:" % node.name
            yield from _statements(node.body, entries, "    ")
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_engine"):
            for decorator in node.decorator_list:
                yield "%s@%s" % (indent, ast.unparse(decorator))
            entry = entries.get(_plain(node.name), {})
            returns = entry.get("returns") or "Any"
            yield "%sdef %s(%s) -> %s: ..." % (indent, node.name, _parameters(node.args, entry.get("types") or {}), returns)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name):
            # Constants are declared by hand, in omninumpy/__init__.pyi.
            if ast.unparse(node.value.func) == "ufunc":
                yield "%s%s: ufunc" % (indent, node.targets[0].id)


def _parameters(arguments, types):
    """The parameters with their types; defaults as they are."""
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        argument.annotation = None if argument.arg == "self" else _name("Any")
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    for argument, default in [*zip(positional, defaults), *zip(arguments.kwonlyargs, arguments.kw_defaults)]:
        if argument.arg != "self":
            argument.annotation = _name(_type(argument.arg, default, types))
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            rest.annotation = _name("Any")
    arguments.defaults = [_value(d) for d in arguments.defaults]
    arguments.kw_defaults = [d and _value(d) for d in arguments.kw_defaults]
    return ast.unparse(arguments)


def _type(name, default, types):
    found = BY_NAME.get(name) or types.get(_plain(name)) or "Any"
    if isinstance(default, ast.Constant) and default.value is None and found not in ("Any", "AxisLike", "DTypeLike") and "None" not in found.split(" | "):
        found += " | None"
    return found


def _value(default):
    return default if isinstance(default, ast.Constant) else ast.Constant(...)


def _name(text):
    return ast.Name(id=text)
