"""Functions with the arguments of another release: each is a Python function of that signature over today's."""

import inspect
import sys

from .._bridge import engine
from .._bridge.engine import REQUIRED, Function
from .._core.novalue import _NoValue
from . import names, past, scope
from .scope import parts

_lacking = Function("bridge", "ArgumentsLacking", ("version",))
_Parameter = inspect.Parameter
_EMPTY, _KEYWORD, _REST, _NAMED = _Parameter.empty, _Parameter.KEYWORD_ONLY, _Parameter.VAR_POSITIONAL, _Parameter.VAR_KEYWORD

# Arguments that say nothing here, and those whose part another one has taken over.
_IGNORED = {"like", "subok", "device", "ndmax", "fix_imports", "style"}
_MEANT = {"histogramdd.normed": "density", "histogram2d.normed": "density"}
# Arguments whose use warns, from a release on.
_RENAMED = "the `interpolation=` argument to %s was renamed to `method=`, which has additional options. (Deprecated NumPy 1.22)"
_DEPRECATED = {
    "reshape.newshape": ("2.1", "`newshape` keyword argument is deprecated, use `shape=...` or pass shape positionally instead. (deprecated in NumPy 2.1)"),
    "corrcoef.bias": ("1.19", "bias and ddof have no effect and are deprecated"),
    "corrcoef.ddof": ("1.19", "bias and ddof have no effect and are deprecated"),
    "array2string.style": ("1.19", "'style' argument is deprecated and no longer functional except in 1.13 'legacy' mode"),
    **{name + ".interpolation": ("1.22", _RENAMED % name) for name in ("percentile", "quantile", "nanpercentile", "nanquantile")},
}
_made, _found, _lacked = {}, {}, {}


def show(version, of_standard):
    """Gives functions the arguments, and the ``__name__``, that they have under a version; in the standard's profile they keep those they are written with."""
    for space, name, adapter in () if of_standard else _adapters(version):
        place = names.owner(space)
        names.keep(space, place, name)
        setattr(place, name, adapter)
    main = vars(sys.modules[names.PACKAGE])
    for name in past.CALLED:
        if hasattr(main.get(name), "__name__"):
            main[name].__name__ = called(name, version)


def _adapters(version):
    """The functions to put in the place of today's under a version: space, name and function of each. Found once for each version."""
    if version not in _found:
        lacking, found = _lacking_under(version), _found.setdefault(version, [])
        for path, by_release in past.SIGNATURES.items():
            space, _, name = path.rpartition(".")
            today = getattr(names.owner(space), name, None)
            if inspect.isfunction(today):
                adapter = _adapter(today, name, _under(by_release, version, name, lacking), space == "ndarray")
                if adapter is not None:
                    found.append((space, name, adapter))
    return _found[version]


def called(name, version):
    """The ``__name__`` of a function under a version."""
    by_release = past.CALLED.get(name)
    return name if by_release is None else _at(by_release, parts(version))


def _at(by_release, release):
    """What a table says of a release: its newest entry that is not later, or its first."""
    known = [key for key in by_release if parts(key) <= release]
    return by_release[max(known, key=parts) if known else min(by_release, key=parts)]


# Which signature


def _under(by_release, version, name, lacking):
    """
    The signature under a version. Between two measured releases it is the later one's, less what the table of changes says the version lacks, with what it
    says the version still has.
    """
    release, measured = parts(version), [parts(r) for r in past.MEASURED]
    later = next((m for m in measured if m >= release and m[0] == release[0]), None)
    signature = _signature(_at(by_release, later or release))
    if later in (None, release) or later == measured[0]:
        return signature
    parameters = signature.parameters
    before = _signature(_at(by_release, measured[measured.index(later) - 1])).parameters
    gone_later = _lacking_under("%d.%d" % later)
    kept = [p for p in parameters.values() if "%s.%s" % (name, p.name) not in lacking]
    still = [p for n, p in before.items() if n not in parameters and "%s.%s" % (name, n) in gone_later and "%s.%s" % (name, n) not in lacking]
    if all(p in kept for p in parameters.values() if p.kind is not _KEYWORD) and all(p.kind is _KEYWORD for p in still):
        return signature.replace(parameters=sorted(kept + still, key=lambda p: p.kind))
    return signature.replace(parameters=[*before.values(), *(p for p in kept if p.kind is _KEYWORD and p.name not in before)])


def _lacking_under(version):
    if version not in _lacked:
        _lacked[version] = frozenset(_lacking(version).split())
    return _lacked[version]


def _signature(text):
    space = {"_NoValue": _NoValue}
    exec("def f%s: pass" % text, space)
    return inspect.signature(space["f"])


# The function


def _adapter(today, name, then, is_method):
    """A function of the other signature; None where today's is as good."""
    now = inspect.signature(today)
    if is_method:
        now = now.replace(parameters=list(now.parameters.values())[1:])
    if _shape(now) == _shape(then):
        return None
    key = (today, str(then))
    if key not in _made:
        _made[key] = _make(today, name, then, now, is_method)
    return _made[key]


def _shape(signature):
    return [(p.name, p.kind if p.kind in (_KEYWORD, _REST, _NAMED) else None, p.default is _EMPTY) for p in signature.parameters.values()]


def _make(today, name, then, now, is_method):
    parameters = then.parameters.values()
    plain = [p.name for p in parameters if p.kind not in (_REST, _NAMED)]
    rest = next((p.name for p in parameters if p.kind is _REST), None)
    named = next((p.name for p in parameters if p.kind is _NAMED), None)
    space = {"ABSENT": _NoValue, "call": _call(today, name, plain, _targets(name, then, now), now)}
    body = "call(%s, (%s), %s, %s)" % ("self" if is_method else "None", "".join(n + ", " for n in plain), rest or "()", named or "{}")
    text = "def %s(%s):\n    return %s" % (name, ", ".join((["self"] if is_method else []) + _head(parameters)), body)
    exec(compile(text, __file__, "exec"), space)  # with a place in this package, which warnings pass over
    made = space[name]
    made.__doc__, made.__module__, made.__qualname__ = today.__doc__, today.__module__, today.__qualname__
    if not is_method:
        made.__signature__ = then
    return made


def _head(parameters):
    parts, by_name = [], False
    for p in parameters:
        if p.kind in (_REST, _NAMED):
            parts.append(("*" if p.kind is _REST else "**") + p.name)
        else:
            if p.kind is _KEYWORD and not by_name and not any(part.startswith("*") for part in parts):
                parts.append("*")
            parts.append(p.name if p.default is _EMPTY else p.name + "=ABSENT")
        by_name = by_name or p.kind in (_KEYWORD, _REST)
    return parts


def _targets(name, then, now):
    """For each argument of the other release the one of today's that takes it: of the same name, or renamed at the same place, where it is always given."""
    places, targets = list(now.parameters.values()), {}
    takes_any = any(p.kind is _NAMED for p in places)
    for i, p in enumerate(then.parameters.values()):
        if p.name in now.parameters:
            targets[p.name] = p.name
        elif "%s.%s" % (name, p.name) in _MEANT:
            targets[p.name] = _MEANT["%s.%s" % (name, p.name)]
        elif p.default is _EMPTY and p.kind is not _KEYWORD and i < len(places) and places[i].name not in then.parameters and places[i].kind not in (_KEYWORD, _REST, _NAMED):
            targets[p.name] = places[i].name
        elif takes_any and p.kind not in (_REST, _NAMED) and p.name not in _IGNORED:
            targets[p.name] = p.name
    return targets


def _call(today, name, plain, targets, now):
    in_place = [p.name for p in now.parameters.values() if p.kind in (_Parameter.POSITIONAL_ONLY, _Parameter.POSITIONAL_OR_KEYWORD)]
    extra = [n for n in plain if n not in targets and n not in _IGNORED]
    engine_function = today.__globals__.get("_engine_" + name)
    deprecated = [n for n in plain if "%s.%s" % (name, n) in _DEPRECATED]
    wider = None
    if extra and isinstance(engine_function, Function):
        wider = Function(
            engine_function.scope, engine_function.name, (*engine_function.parameters, *("=" + n for n in extra)), (*engine_function.defaults, *(REQUIRED for _ in extra))
        )

    def call(target, values, rest, named):
        given = {n: v for n, v in zip(plain, values) if v is not _NoValue}
        if given.get("copy", True) is None and name == "array":
            scope.check_copy_mode()
        for n in deprecated:
            since, text = _DEPRECATED["%s.%s" % (name, n)]
            if n in given and parts(names.version) >= parts(since):
                engine.warn("DeprecationWarning: " + text)
        past_ones = [given.pop(n, _NoValue) for n in extra]
        options, positional = {}, [] if target is None else [target]
        for n, value in given.items():
            if n in targets:
                options.setdefault(targets[n], value)
        for n in in_place:
            if n not in options:
                break
            positional.append(options.pop(n))
        if wider is None or all(value is _NoValue for value in past_ones):
            return today(*positional, *rest, **options, **named)
        bound = inspect.signature(today).bind_partial(*positional, **options).arguments
        return wider(*(bound.get(n.lstrip("*="), _NoValue) for n in engine_function.parameters), *past_ones)

    return call
