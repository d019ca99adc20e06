"""Assertions about errors."""

import unittest


class _Case(unittest.TestCase):
    def nop(self):
        """A case needs a method."""


_case = _Case("nop")


def assert_raises(exception_class=None, *args, **kwargs):
    """Fails unless calling a function with arguments, or a block (``with assert_raises(ValueError):``), raises an error of a class."""
    return _case.assertRaises(exception_class, *args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    """As ``assert_raises``; a regular expression must also be found in the error's text."""
    return _case.assertRaisesRegex(exception_class, expected_regexp, *args, **kwargs)
