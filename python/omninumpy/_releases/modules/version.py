"""The version of NumPy that is behaved as (numpy.version)."""

import sys

release = True
git_revision = ""


def __getattr__(name):
    if name in ("version", "full_version", "short_version"):
        return sys.modules[__name__.partition(".")[0]].__version__
    raise AttributeError("module 'numpy.version' has no attribute '%s'" % name)
