"""Releases of NumPy: which one is behaved as, and what that makes of names, arguments and tables in Python."""
