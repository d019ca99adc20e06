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
        with open(os.path.join(folder, name + ".pyi"), "w", encoding="utf-8") as stub:
            stub.write("\n".join(lines).rstrip() + "\n")


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
