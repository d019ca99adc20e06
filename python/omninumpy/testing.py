"""Assertions about arrays (numpy.testing)."""
