"""Writes ``omninumpy/_releases/past.py``: what functions were called, and which arguments they had, where that is not the same in all releases.

    python3 past.py api-surface.json > ../omninumpy/_releases/past.py

The file it reads holds every public name of several releases as measured; see the repository's notes on reference data.
"""

import ast
import json
import re
import sys

# Namespaces whose functions are compared; of methods the releases whose texts name their arguments.
SPACES = ("numpy", "numpy.linalg", "numpy.fft", "numpy.random", "numpy.testing", "numpy.lib.stride_tricks", "numpy.ndarray")
OF_METHODS = ("1.19", "1.24", "2.2")
# Functions that take more than their texts say.
UNTOLD = {"fromstring", "ndarray.reshape"}


def arguments(text):
    """A signature as Python writes it, and its parameters as (name, by name only, required); None where the text is no signature."""
    if not text:
        return None
    text = re.sub(r"<no value>|<[^<>]*_unspecified[^<>]*>", "_NoValue", text)
    text = re.sub(r"<class '(?:builtins\.)?(\w+)'>", r"\1", text)
    text = re.sub(r"<(?:numpy|_io|function|built-in)[^<>]*(<[^<>]*>)?[^<>]*>", "None", text)
    text = re.sub(r"^\( *(?:self|\$self)(?:, /)?(?:, )?", "(", text).replace("(/, ", "(").replace("np.", "").strip()
    try:
        parsed = ast.parse("def f%s: pass" % text).body[0].args
    except (SyntaxError, IndexError, AttributeError):
        return None
    plain = parsed.posonlyargs + parsed.args
    missing = len(plain) - len(parsed.defaults)
    found = [(p.arg, False, i < missing) for i, p in enumerate(plain)]
    found += [("*" + parsed.vararg.arg, False, False)] if parsed.vararg else []
    found += [(p.arg, True, d is None) for p, d in zip(parsed.kwonlyargs, parsed.kw_defaults)]
    found += [("**" + parsed.kwarg.arg, True, False)] if parsed.kwarg else []
    return text, found


def main(path):
    """Writes the module to the standard output."""
    with open(path, encoding="utf-8") as file:
        surface = json.load(file)
    releases = {version: version.rpartition(".")[0] for version in surface["versions"]}
    signatures, called = {}, {}
    for row in surface["rows"]:
        if row["ns"] not in SPACES:
            continue
        facts = {releases[version]: fact for key, fact in row["v"].items() for version in key.split(",")}
        facts = {release: facts[release] for release in releases.values() if release in facts}
        name = (row["ns"] + "." + row["name"])[len("numpy.") :]
        names = {release: fact.get("is") or row["name"] for release, fact in facts.items() if fact["kind"] in ("function", "ufunc")}
        if len(set(names.values())) > 1:
            called[name] = _changes(names, str)
        texts = {release: arguments(fact.get("sig")) for release, fact in facts.items() if fact["kind"] in ("function", "method")}
        if row["ns"] == "numpy.ndarray":  # Newer texts of methods say **kwargs where the older name the arguments.
            texts = {release: text for release, text in texts.items() if release in OF_METHODS and "__" not in name}
        texts = {release: text for release, text in texts.items() if text is not None}
        if len({str(text[1]) for text in texts.values()}) > 1 and name not in UNTOLD:
            signatures[name] = _changes(texts, lambda text: text[1], lambda text: text[0])
    print('"""What functions were called, and which arguments they had, in each release of NumPy. Written by generate/past.py; do not edit."""\n')
    print("MEASURED = %s\n" % json.dumps(list(releases.values())))
    for title, doc, table in (
        ("SIGNATURES", "The arguments of functions from a release on, of those whose have changed.", signatures),
        ("CALLED", "The ``__name__`` of functions from a release on, of those whose has changed.", called),
    ):
        print("%s = {" % title)
        for name in sorted(table):
            line = "    %s: {%s}," % (json.dumps(name), ", ".join("%s: %s" % (json.dumps(r), json.dumps(text)) for r, text in table[name].items()))
            if len(line) <= 180:
                print(line)
                continue
            print("    %s: {" % json.dumps(name))
            for release, text in table[name].items():
                print("        %s: %s," % (json.dumps(release), _text(text)))
            print("    },")
        print('}\n"""%s"""\n' % doc)


def _changes(by_release, key, text=str):
    """The entries that differ from the one before."""
    kept, last = {}, None
    for release, entry in by_release.items():
        if last is None or key(entry) != last:
            kept[release], last = text(entry), key(entry)
    return kept


def _text(text):
    lines, width = [], 150
    while len(text) > width:
        cut = text.rindex(" ", 0, width) + 1
        lines.append(json.dumps(text[:cut]))
        text = text[cut:]
    return "\n            ".join([*lines, json.dumps(text)])


if __name__ == "__main__":
    main(sys.argv[1])
