"""``python -m omninumpy doctor`` tells what is there and what is missing; ``python -m omninumpy run script.py`` runs a script written for NumPy."""

import argparse
import os
import sys


def main(arguments=None):
    """Does what the command line asks; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m omninumpy", description="NumPy, lazy and compiled.")
    commands = parser.add_subparsers(dest="command", metavar="command", required=True)
    commands.add_parser("doctor", help="what the package runs on; exit code 1 if something is missing or computes wrongly")
    run = commands.add_parser(
        "run",
        help="run a script in which 'import numpy' gets this package",
        usage="%(prog)s [--profile VERSION] [--also PACKAGE] (script.py | -m module) [arguments ...]",
    )
    run.add_argument("--profile", metavar="VERSION", help="the NumPy to behave as, such as 1.19")
    run.add_argument("--also", metavar="PACKAGE", action="append", default=[], help="an installed package whose 'import numpy' gets this package too")
    run.add_argument("-m", dest="module", action="store_true", help="run a module instead of a file")
    run.add_argument("script", metavar="script")
    run.add_argument("arguments", nargs=argparse.REMAINDER, metavar="arguments")
    asked = parser.parse_args(arguments)
    if asked.command == "doctor":
        from ._doctor import doctor

        try:
            return doctor()
        except RuntimeError as problem:  # such as a wrong configuration file
            print("omninumpy: %s" % problem, file=sys.stderr)
            return 1
    from ._interop import dropin

    try:
        if asked.profile is not None:
            dropin.set_profile(asked.profile)
    except ValueError as problem:
        run.error(str(problem))
    if not asked.module and not os.path.exists(asked.script):
        run.error("can't open file %r: there is none" % asked.script)
    dropin.run(asked.script, asked.arguments, asked.module, asked.also)
    return 0


if __name__ == "__main__":
    sys.exit(main())
