"""Modules of past releases; each is loaded under NumPy's name for it when a program asks."""
