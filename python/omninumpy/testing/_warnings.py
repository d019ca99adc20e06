"""Assertions about warnings, and ways to silence and collect them."""

import contextlib
import functools
import re
import sys
import warnings


def assert_warns(warning_class, *args, **kwargs):
    """Fails unless calling a function with arguments, or a block, warns of a class."""
    if not args and not kwargs:
        return _warns(warning_class)
    if not args:
        raise RuntimeError("assert_warns(...) needs at least one arg")
    function, *rest = args
    with _warns(warning_class, function.__name__ if hasattr(function, "__name__") else None):
        return function(*rest, **kwargs)


@contextlib.contextmanager
def _warns(warning_class, name=None):
    with suppress_warnings() as suppressed:
        log = suppressed.record(warning_class)
        yield
        if not log:
            raise AssertionError("No warning raised" + (" when calling " + name if name else ""))


def assert_no_warnings(*args, **kwargs):
    """Fails if calling a function with arguments, or a block, warns."""
    if not args:
        return _no_warnings()
    function, *rest = args
    with _no_warnings(getattr(function, "__name__", None)):
        return function(*rest, **kwargs)


@contextlib.contextmanager
def _no_warnings(name=None):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        yield
        if log:
            raise AssertionError("Got warnings%s: %s" % (" when calling " + name if name else "", log))


class clear_and_catch_warnings(warnings.catch_warnings):
    """``warnings.catch_warnings`` that also forgets, while it is in force, which warnings of some modules were shown before."""

    class_modules = ()

    def __init__(self, record=False, modules=()):
        self.modules = set(modules).union(self.class_modules)
        self._shown = {}
        super().__init__(record=record)

    def __enter__(self):
        for module in self.modules:
            registry = getattr(module, "__warningregistry__", None)
            if registry is not None:
                self._shown[module] = dict(registry)
                registry.clear()
        return super().__enter__()

    def __exit__(self, *exception):
        super().__exit__(*exception)
        for module in self.modules:
            if hasattr(module, "__warningregistry__"):
                module.__warningregistry__.clear()
            if module in self._shown:
                module.__warningregistry__.update(self._shown[module])


class suppress_warnings:
    """Silences or records warnings of chosen classes, texts and modules in a block, or in a function that it decorates; all others pass.

    ``forwarding_rule`` tells how often the others are shown: ``always``, ``module``, ``once`` or ``location``.
    """

    def __init__(self, forwarding_rule="always"):
        if forwarding_rule not in {"always", "module", "once", "location"}:
            raise ValueError("unsupported forwarding rule.")
        self._rule = forwarding_rule
        self._entered = False
        self._outside = []
        self._inside = []
        self.log = []

    def filter(self, category=Warning, message="", module=None):
        """Silences warnings."""
        self._add(category, message, module, record=False)

    def record(self, category=Warning, message="", module=None):
        """Keeps warnings in the list that is returned, and in ``log``."""
        return self._add(category, message, module, record=True)

    def _add(self, category, message, module, record):
        kept = [] if record else None
        entry = (category, re.compile(message, re.I), message, module, kept)
        (self._inside if self._entered else self._outside).append(entry)
        if self._entered:
            self._show_all(category, message, module)
        return kept

    def _show_all(self, category, message, module):
        # Python's own filters must not stop what is to be looked at here.
        pattern = re.escape(module.__name__) + "$" if module is not None else ""
        warnings.filterwarnings("always", category=category, message=message, module=pattern)

    def __enter__(self):
        if self._entered:
            raise RuntimeError("cannot enter suppress_warnings twice.")
        self._show, self._implementation = warnings.showwarning, warnings._showwarnmsg
        self._filters, warnings.filters = warnings.filters, warnings.filters[:]
        self._entered, self._inside, self.log, self._seen = True, [], [], set()
        for category, _, message, module, kept in self._outside:
            if kept is not None:
                del kept[:]
            self._show_all(category, message, module)
        warnings.showwarning, warnings._showwarnmsg = self._shown, self._shown_message
        _forget()
        return self

    def __exit__(self, *exception):
        warnings.showwarning, warnings._showwarnmsg, warnings.filters = self._show, self._implementation, self._filters
        self._entered = False
        _forget()

    def _shown_message(self, message):
        self._shown(message.message, message.category, message.filename, message.lineno, message)

    def _shown(self, message, category, filename, lineno, *rest, **options):
        whole = rest[0] if len(rest) == 1 and isinstance(rest[0], warnings.WarningMessage) else None
        for kind, pattern, _, module, kept in reversed(self._outside + self._inside):
            if not (issubclass(category, kind) and pattern.match(str(message.args[0] if message.args else ""))):
                continue
            if module is not None and not (getattr(module, "__file__", "") or "").startswith(filename):
                continue
            if kept is not None:
                record = warnings.WarningMessage(message, category, filename, lineno, **options) if whole is None else whole
                kept.append(record)
                self.log.append(record)
            return
        place = {"always": None, "once": (message.args, category), "module": (message.args, category, filename)}.get(
            self._rule, (message.args, category, filename, lineno)
        )
        if place is not None:
            if place in self._seen:
                return
            self._seen.add(place)
        if whole is not None:
            self._implementation(whole)
        else:
            self._show(message, category, filename, lineno, *rest, **options)

    def __call__(self, function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return inside


def _forget():
    """Makes Python look at the filters again."""
    changed = getattr(warnings, "_filters_mutated_lock_held", None) or getattr(warnings, "_filters_mutated", None)
    if changed is not None:
        if sys.version_info >= (3, 14):
            with warnings._lock:
                changed()
        else:
            changed()
