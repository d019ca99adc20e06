"""Recorded behaviour of four NumPys, replayed."""
