"""Tools for moving programs from one NumPy to another: what differs, what a program uses, which version it was written for."""

import os
import sys
from collections import namedtuple

from .._bridge import engine
from .._bridge.engine import Function
from . import names
from .scope import emulate, in_force

__all__ = ["audit"]

Finding = namedtuple("Finding", "kind name site message change count")
Site = namedtuple("Site", "function file line")
_audit = Function("bridge", "Audit", ("code", "target", "version"))
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class AuditReport:
    """What an audit found: ``findings`` in the order of their places, and ``failure``, the exception that ended the code; as text, a line for each."""

    def __init__(self, report, failure):
        self.findings = [
            Finding(f.kind, f.name, Site(f.site.method, f.site.file, f.site.line), f.message, f.change, f.count) for f in report.findings
        ]
        self.failure, self._text = failure, str(report)

    def __iter__(self):
        return iter(self.findings)

    def __len__(self):
        return len(self.findings)

    def __repr__(self):
        return self._text + ("" if self.failure is None else "ended by %s: %s\n" % (type(self.failure).__name__, self.failure))


def audit(code, target="2.x", version=None):
    """Runs a function and reports, with the places in it, what would be otherwise under another version of NumPy.

    That is: names that went or are deprecated, operations whose results would have another dtype, compute in other types or be an error, and functions
    that a change between the versions concerns. An audited program is slow, as every operation looks for its place.

    Parameters
    ----------
    code
        A function without arguments; it runs once.
    target
        The version asked about.
    version
        The version to run under; the one in force unless given.
    """
    failure = []

    def run():
        try:
            code()
        except Exception as exception:
            failure.append(exception)

    names.listeners.append(_note)
    try:
        if version is None:
            report = _audit(run, str(target), in_force()[1])
        else:
            with emulate(version) as scope:
                report = _audit(run, str(target), scope.version)
    finally:
        names.listeners.remove(_note)
    return AuditReport(report, failure[0] if failure else None)


_note = Function("bridge", "NoteName", ("name",))


def _site():
    """Function, file and line of the code that called this package."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    return ("", "", 0) if frame is None else (frame.f_code.co_name, frame.f_code.co_filename, frame.f_lineno)


engine.keep_site(_site)
